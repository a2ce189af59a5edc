"""Put files on a board, and verify them there: not verified means not deployed.

However a file was transferred, ``XR.COM`` verifies it: it reads the file from the disk and prints
the number of records and a CRC, which is not XMODEM's. A program that ulmrig built then verifies
itself, by the CRC of its bytes in memory (``NAME /V``).
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from ulmrig.asm.program.crc import crc16
from ulmrig.asm.program.image import RECORD
from ulmrig.asm.receiver import build as receiver
from ulmrig.asm.receiver.typed_bootstrap import save_pages, typed_text
from ulmrig.hil.board.config import BoardConfig
from ulmrig.hil.board.link import Link
from ulmrig.hil.board.shell import CommandError, Prompt
from ulmrig.hil.board.xmodem import BLOCK, Progress, Sender, TransferEndedError, padded
from ulmrig.hil.errors import BoardError, LinkError, MachineError, MemoryFaultError
from ulmrig.model.text import printable

TRIES: Final = 3
"""Transfers of one file before giving up."""

XR: Final = "XR.COM"
_TYPED: Final = "XRTEXT.COM"
_CHUNK: Final = 16
"""Characters that are typed before their echo is awaited: the smallest buffers hold as many."""

_IDENTITY: Final = re.compile(rb"\xc3..([A-Z0-9]{1,8} [0-9A-F]{8})\$", re.DOTALL)
"""The first bytes of a program that answers /V: see asm/z80/cpm/program.mac."""

_WRONG_CRC: Final = re.compile(r"says '(?:\\r|\\n|\s)*[A-Z0-9]{1,8} [0-9A-F]{8} CRC [0-9A-F]{4}'")
"""What ``differs_in_memory`` returns where a program said a wrong CRC of itself."""

_FULL: Final = re.compile(
    r"DISK FULL|DIRECTORY FULL|Error writing|NO (DIRECTORY )?SPACE|DISK (WRITE )?ERROR"
)

_FULL_REPORTS: Final = 2
"""Reports of a full disk before one is believed: a command that was garbled can cause one, too."""

_LOG: Final = logging.getLogger(__name__)


@dataclass(frozen=True)
class Deployed:
    """A file that is on the board, verified; ``unchanged`` if it was already there."""

    name: str
    unchanged: bool


class Deployer:
    """Deploys to a board that is at CP/M's prompt."""

    def __init__(
        self,
        link: Link,
        prompt: Prompt,
        config: BoardConfig,
        progress: Callable[[Progress], None] | None = None,
    ) -> None:
        self._link = link
        self._prompt = prompt
        self._config = config
        self.progress = progress

    def deploy(self, files: Mapping[str, bytes]) -> list[Deployed]:
        """Put those of the files on the board that are not there yet, and verify all of them.

        Raises LinkError if one cannot be verified after 3 tries, with what differed; BoardError
        if the disk is full, or if the board has nothing to receive a file with.
        """
        if files:
            self._get_receiver()
        return [self._deploy(name, data) for name, data in files.items()]

    def _deploy(self, name: str, data: bytes) -> Deployed:
        problem = self.differs(name, data)
        if not problem:
            _LOG.info("%s: %s is already on the board (verified)", self._config.name, name)
            return Deployed(name, unchanged=True)
        full = 0
        for _ in range(TRIES):
            _LOG.info("%s: sending %s (%d bytes)", self._config.name, name, len(data))
            why = self._send(name, data)
            problem = self.differs(name, data)
            if not problem:
                _LOG.info("%s: %s is verified", self._config.name, name)
                return Deployed(name, unchanged=False)
            if not why:
                self._check_memory(name, data)
            _LOG.info("%s: %s differs: %s", self._config.name, name, why or problem)
            full += bool(_FULL.search(why))
            if full == _FULL_REPORTS:
                self._erase(name)
                raise BoardError(
                    f"{name} ({len(data):,} bytes) does not fit on drive {self._prompt.drive}: "
                    f"{why}",
                    advice="erase something, or name another drive in boards.toml",
                )
            problem = f"{why}; {problem}" if why else problem
            self._erase(name)
        raise LinkError(
            f"{name} could not be verified after {TRIES} tries: {problem}",
            seen=self._link.seen,
            advice="check wiring, speed and RTS/CTS; without them set rtscts = false",
        )

    def _check_memory(self, name: str, data: bytes) -> None:
        """Raise MemoryFaultError if a file that is right on the disk is wrong whenever loaded."""
        if self.differs_on_disk(name, data):
            return
        said = self.readings(name, data)
        if damaged(said):
            raise MemoryFaultError(
                f"{name} is right on the disk and wrong in memory: {said[-1]}",
                advice="test or replace the RAM",
            )

    def differs(self, name: str, data: bytes) -> str:
        """Return how the board's file differs from ``data``; an empty string if it does not."""
        return self.differs_on_disk(name, data) or self.differs_in_memory(name, data)

    def readings(self, name: str, data: bytes) -> list[str]:
        """Load a program until it says of itself what is right, or twice the same that is wrong.

        Returns what it said, empty if it was right: see ``differs_in_memory``.
        """
        said: list[str] = []
        while len(said) < TRIES and len(set(said)) == len(said):
            problem = self.differs_in_memory(name, data)
            if not problem:
                return []
            said.append(problem)
        return said

    def differs_on_disk(self, name: str, data: bytes) -> str:
        """Return how the file on the disk differs from ``data``, as ``differs`` does."""
        said = printable(self.ask(f"XR {name} /V").strip())
        whole = _proof(name, padded(data))
        if whole not in said and _proof(name, data) not in said:
            return f"the disk says '{said}' and not '{whole}'"
        return ""

    def differs_in_memory(self, name: str, data: bytes) -> str:
        """Return how a program of ours differs once it is loaded, as ``differs`` does."""
        identity = _IDENTITY.match(data)
        if not identity:
            return ""
        line = f"{identity[1].decode()} CRC {crc16(data):04X}"
        said = printable(self.ask(f"{name.removesuffix('.COM')} /V").strip())
        return "" if line in said else f"in memory it says '{said}' and not '{line}'"

    def ask(self, command: str) -> str:
        """Give a command, and return what it printed, or what went wrong. The prompt is back."""
        try:
            return self._prompt.command(command, 15.0)
        except CommandError as error:
            return str(error)
        except MachineError as error:
            self._prompt.arrive()
            return error.what

    def _erase(self, name: str) -> None:
        self.ask(f"ERA {name}")

    def _send(self, name: str, data: bytes) -> str:
        """Send a file, and return what went wrong. The prompt is back in any case."""
        whole = padded(data)
        command = self._config.receive.replace("{name}", name)
        if not command:
            command = f"XR {name} {len(whole) // RECORD:04X} {crc16(whole):04X}"
        return self._transfer(command, name, data)

    def _transfer(self, command: str, name: str, data: bytes) -> str:
        if not command.startswith("XR "):
            # XR replaces a file only when the new one is verified; other receivers refuse.
            self._erase(name)
        seconds = 60 + 6 * len(data) * 10 / self._config.speed
        sender = Sender(
            self._link, self._config.speed, rtscts=self._config.rtscts, progress=self.progress
        )
        try:
            self._prompt.send(command)
            sender.send(name, data, seconds)
            blocks = len(padded(data)) // BLOCK
            _LOG.info("%s: sent %s (blocks: %d)", self._config.name, name, blocks)
            said = self._prompt.output(20.0)
            # lrzsz's rx acknowledges the whole file before it finds that the disk is full.
            return printable(said.strip()) if _FULL.search(said) else ""
        except TransferEndedError as error:
            self._prompt.arrive()
            return str(error)
        except CommandError as error:
            return str(error)
        except MachineError as error:
            self._prompt.arrive()
            return error.what

    # -- a board that has no XR yet -----------------------------------------------------------

    def _get_receiver(self) -> None:
        """Put XR.COM on the board's drive, unless it is there."""
        made = receiver.build()
        if made.version_line in self.ask("XR /V"):
            _LOG.info("%s: the receiver XR is already on the board", self._config.name)
            return
        full = 0
        for _ in range(TRIES):
            command = self._config.receive.replace("{name}", XR) or self._found_receiver()
            if command:
                _LOG.info("%s: sending the receiver XR by '%s'", self._config.name, command)
                why = self._transfer(command, XR, made.data)
            elif pip := self._prompt.find("PIP.COM"):
                _LOG.info("%s: typing in the receiver XR through %sPIP", self._config.name, pip)
                why = self._type(pip, made.data)
            else:
                raise BoardError(
                    "it has neither a known XMODEM receiver nor PIP, so no file can be put on it",
                    advice='set its receiver in boards.toml: receive = "B:XM RX {name}"',
                )
            if made.version_line in self.ask("XR /V"):
                problem = self.differs(XR, made.data)
                if not problem:
                    _LOG.info("%s: the receiver XR is verified", self._config.name)
                    return
                why = f"{why}; {problem}" if why else problem
            self._erase(XR)
            full += bool(_FULL.search(why))
            if full == _FULL_REPORTS:
                raise BoardError(f"{XR} does not fit: {why}", advice="erase something")
        raise LinkError(
            f"{XR} could not be put on the board after {TRIES} tries: {why}",
            seen=self._link.seen,
            advice="check wiring, speed and RTS/CTS",
        )

    def _found_receiver(self) -> str:
        """Return the command of a receiver that we know (XM), or nothing if there is none."""
        place = self._prompt.find("XM.COM")
        return f"{place}XM RX {XR}" if place else ""

    def _type(self, pip: str, program: bytes) -> str:
        """Type in a program as text through PIP, and return what went wrong."""
        text = typed_text(program).encode("ascii")
        link = self._link
        self._erase(_TYPED)
        try:
            self._prompt.send(f"{pip}PIP {_TYPED}=CON:")
            link.until_quiet(1.0, 10.0)
            if printed := link.take().strip():
                # If PIP did not start, the text would be typed as commands.
                self._prompt.arrive()
                return f"PIP did not start: {printable(printed)}"
            for at in range(0, len(text), _CHUNK):
                chunk = text[at : at + _CHUNK]
                link.write(chunk)
                if not link.wait_for(re.compile(re.escape(chunk)), 3.0):
                    self._prompt.arrive()
                    return f"the echo of '{chunk.decode()}' is missing"
                link.take()
            link.write(b"\x1a")
            if _FULL.search(said := self._prompt.output(20.0)):
                return printable(said)
            shown = self._prompt.command(f"TYPE {_TYPED}", 60.0)
            if shown.strip("\r\n") != text.decode():
                return "the text on the disk is not what was typed"
            self._prompt.command(_TYPED.removesuffix(".COM"))
            return printable(self._prompt.command(f"SAVE {save_pages(program)} {XR}"))
        except CommandError as error:
            return str(error)
        except MachineError as error:
            self._prompt.arrive()
            return error.what
        finally:
            self._erase(_TYPED)


def damaged(readings: list[str]) -> bool:
    """Return whether a program said what it would say only in a damaged memory.

    That is a wrong CRC, the same twice or another each time; see ``Deployer.readings``. What a link
    has changed looks otherwise.
    """
    told = [one for one in readings if _WRONG_CRC.search(one)]
    return len(told) == TRIES or len(set(told)) < len(told)


def is_ulmrig_program(data: bytes) -> bool:
    """Return whether ulmrig built a program: it answers /V, and exits at an exclamation mark."""
    return _IDENTITY.match(data) is not None


def _proof(name: str, data: bytes) -> str:
    """Return what ``XR NAME /V`` prints about a file of these bytes, in whole records."""
    whole = data + b"\x1a" * (-len(data) % RECORD)
    return f"{name} {len(whole) // RECORD:04X} CRC {crc16(whole):04X}"
