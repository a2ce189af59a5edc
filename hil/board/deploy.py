"""Put files on a board, and verify them there: not verified means not deployed.

However a file was transferred, ``XR.COM`` verifies it: it reads the file from the disk and prints
the number of records and a CRC, which is not XMODEM's. A program that ulmrig built then verifies
itself, by the CRC of its bytes in memory (``NAME /V``).
"""

from __future__ import annotations

import contextlib
import logging
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

from ulmrig.asm.program.crc import crc16
from ulmrig.asm.program.image import RECORD, written_identity
from ulmrig.asm.receiver import build as receiver
from ulmrig.asm.receiver.typed_bootstrap import save_pages, typed_text
from ulmrig.hil.board.config import BoardConfig
from ulmrig.hil.board.link import CANCEL_LINE, Link
from ulmrig.hil.board.shell import CommandError, Prompt, twice
from ulmrig.hil.board.xmodem import Progress, Sender, TransferEndedError, padded
from ulmrig.hil.errors import BoardError, LinkError, MachineError, MemoryFaultError
from ulmrig.model.text import printable

TRIES: Final = 3
"""Transfers of one file before giving up."""

XR: Final = "XR.COM"
_TYPED: Final = "XRTEXT.COM"
_CHUNK: Final = 16
"""Characters that are typed before their echo is awaited: the smallest buffers hold as many."""

_IN_MEMORY: Final = "in memory"
_RAM: Final = "test or replace the RAM"
_WRONG_CRC: Final = re.compile(r"says '(?:\\r|\\n|\s)*[A-Z0-9]{1,8} [0-9A-F]{8} CRC [0-9A-F]{4}'")
"""What ``differs_in_memory`` returns where a program said a wrong CRC of itself."""

_FULL: Final = re.compile(
    r"DISK FULL|DIRECTORY FULL|Error writing|NO (DIRECTORY )?SPACE|DISK (WRITE )?ERROR"
)

_RECEIVER_ROOM: Final = 4096
_TYPED_ROOM: Final = 8192
"""Bytes that XR needs, and XR with the text that it is typed as, in blocks of up to 4 KB."""

_COME_BACK_SECONDS: Final = 30.0
"""Seconds within which a board returns to its prompt after a transfer that failed. XR with a slow
console needs 16."""

_LOG: Final = logging.getLogger(__name__)


class _NoRoomError(Exception):
    """The selected drive has no room; the text says for what, and what CP/M says."""


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

        If the drive has no room for them, the next one is selected, unless boards.toml names one.
        Raises LinkError if a file cannot be verified after 3 tries, with what differed; BoardError
        if no drive has room, or if the board has nothing to receive a file with.
        """
        done: list[Deployed] = []
        full: dict[str, str] = {}

        def problem() -> str:
            drive = self._prompt.drive
            if drive not in full:
                try:
                    done[:] = self._deploy_here(files)
                except _NoRoomError as error:
                    _LOG.info("%s: drive %s %s", self._config.name, drive, error)
                    full[drive] = str(error)
            return full.get(drive, "")

        if files and problem():
            self._prompt.select_first(problem)
        return done

    def _deploy_here(self, files: Mapping[str, bytes]) -> list[Deployed]:
        """Deploy to the selected drive. Raises _NoRoomError if it lacks room."""
        self._get_receiver()
        problems = {name: self.differs(name, data) for name, data in files.items()}
        missing = [name for name, problem in problems.items() if problem]
        self._make_room(sum(len(padded(files[name])) for name in missing), missing)
        for name in missing:
            if problems[name].startswith(_IN_MEMORY):
                self._check_memory(name, files[name])
            self._deploy(name, files[name])
        for name in files:
            if name not in missing:
                _LOG.info("%s: %s is already on the board (verified)", self._config.name, name)
        return [Deployed(name, unchanged=name not in missing) for name in files]

    def _make_room(self, size: int, replaced: Iterable[str]) -> None:
        """Raise _NoRoomError if the drive lacks room for ``size`` bytes.

        If it does, the files that are to be replaced are erased first.
        """
        if not size or not self._lacks_room(size):
            return
        for name in replaced:
            self._erase(name)
        if problem := self._lacks_room(size):
            raise _NoRoomError(problem)

    def _lacks_room(self, size: int) -> str:
        return twice(partial(self._prompt.lacks_room, size), self._prompt.arrive)

    def _deploy(self, name: str, data: bytes) -> None:
        received: list[str] = []
        for _ in range(TRIES):
            _LOG.info("%s: sending %s (%d bytes)", self._config.name, name, len(data))
            why = self._send(name, data)
            problem = self.differs(name, data)
            if not problem:
                _LOG.info("%s: %s is verified", self._config.name, name)
                return
            if problem.startswith(_IN_MEMORY):
                self._check_memory(name, data)
            if wrong := receiver.WRONG.search(why):
                if wrong[0] in received:
                    raise MemoryFaultError(
                        f"XR received {name} block by block without an error, and twice the same "
                        f"that is wrong: {wrong[0]}",
                        advice=_RAM,
                    )
                received.append(wrong[0])
            _LOG.info("%s: %s differs: %s", self._config.name, name, why or problem)
            problem = f"{why}; {problem}" if why else problem
            self._erase(name)
            if _FULL.search(why):
                # A command that was garbled can cause such a report, too.
                self._make_room(len(padded(data)), ())
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
                advice=_RAM,
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
        whole = receiver.file_line(name, padded(data))
        if whole not in said and receiver.file_line(name, data) not in said:
            return f"the disk says '{said}' and not '{whole}'"
        return ""

    def differs_in_memory(self, name: str, data: bytes) -> str:
        """Return how a program of ours differs once it is loaded, as ``differs`` does."""
        identity = written_identity(data)
        if not identity:
            return ""
        line = f"{identity} CRC {crc16(data):04X}"
        said = printable(self.ask(f"{name.removesuffix('.COM')} /V").strip())
        return "" if line in said else f"{_IN_MEMORY} it says '{said}' and not '{line}'"

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
            transfer = sender.send(name, data, seconds)
            _LOG.info("%s: sent %s (%s)", self._config.name, name, transfer)
            said = self._prompt.output(20.0)
            # lrzsz's rx acknowledges the whole file before it finds that the disk is full.
            return printable(said.strip()) if _FULL.search(said) else ""
        except TransferEndedError as error:
            _LOG.warning(
                "%s: %s: %s; it is brought back to CP/M's prompt", self._config.name, name, error
            )
            self._check_known(command)
            try:
                return "; ".join(filter(None, (str(error), self._come_back())))
            except MachineError as lost:
                raise type(lost)(
                    f"{name}: {error}; then {lost.what}", seen=lost.seen, advice=lost.advice
                ) from error
        except CommandError as error:
            return str(error)
        except MachineError as error:
            self._come_back()
            return error.what
        except BaseException:
            # Ctrl-C, or a limit on a test's time: a receiver that waits would disturb the next run.
            _LOG.warning(
                "%s: cancelling the transfer; Ctrl-C again leaves the board as it is",
                self._config.name,
            )
            with contextlib.suppress(MachineError):
                self._prompt.come_back(_COME_BACK_SECONDS)
            raise

    def _check_known(self, command: str) -> None:
        """Raise BoardError if CP/M has answered that it knows no such command of boards.toml."""
        word = command.split()[0].upper()
        answer = re.compile(rb"[\r\n]" + re.escape(word.encode("ascii", "replace")) + rb"\?\s")
        if self._config.receive and answer.search(self._link.seen):
            raise BoardError(
                f"it knows no {word} from receive in boards.toml",
                seen=self._link.seen,
                advice='name one that is there, such as receive = "B:XM R {name}", or none',
            )

    def _come_back(self) -> str:
        """Return to the prompt after a transfer that failed; return what was printed on the way.

        What a receiver says about the disk comes behind its CAN CAN.
        """
        said = printable(self._prompt.come_back(_COME_BACK_SECONDS).strip(b"\x00\r\n \x18"))
        self._prompt.arrive()
        return said

    # -- a board that has no XR yet -----------------------------------------------------------

    def _get_receiver(self) -> None:
        """Put XR.COM on the board's drive, unless it is there."""
        made = receiver.build()
        if made.version_line in self.ask("XR /V"):
            _LOG.info("%s: the receiver XR is already on the board", self._config.name)
            return
        readings: list[str] = []
        for _ in range(TRIES):
            command = self._config.receive.replace("{name}", XR) or self._found_receiver()
            if problem := self._lacks_room(_RECEIVER_ROOM if command else _TYPED_ROOM):
                raise _NoRoomError(problem)
            if command:
                _LOG.info("%s: sending the receiver XR by '%s'", self._config.name, command)
                why = self._transfer(command, XR, made.data)
            elif pip := self._prompt.find("PIP.COM"):
                _LOG.info("%s: typing in the receiver XR through %sPIP", self._config.name, pip)
                why = self._type(pip, made.data)
            else:
                user = self._config.user
                area = f" in user area {user}" if user else ""
                raise BoardError(
                    f"it has neither a known XMODEM receiver nor PIP{area}, so no file can be put "
                    "on it",
                    advice=f"copy XM or PIP to user area {user}, or set user = 0"
                    if user
                    else 'set its receiver in boards.toml: receive = "B:XM R {name}"',
                )
            said = printable(self.ask("XR /V").strip())
            if made.version_line in said:
                problem = self.differs(XR, made.data)
                if not problem:
                    _LOG.info("%s: the receiver XR is verified", self._config.name)
                    return
                why = f"{why}; {problem}" if why else problem
            elif made.identity in said and said in readings:
                raise MemoryFaultError(
                    f"{XR} was sent twice, and says the same wrong CRC of itself in memory: {said}",
                    advice=_RAM,
                )
            else:
                readings.append(said)
                why = why or f"it says '{said}' and not '{made.version_line}'"
            self._erase(XR)
        raise LinkError(
            f"{XR} could not be put on the board after {TRIES} tries: {why}",
            seen=self._link.seen,
            advice="check wiring, speed and RTS/CTS",
        )

    def _found_receiver(self) -> str:
        """Return the command of a receiver that we know (XM), or nothing if there is none."""
        place = self._prompt.find("XM.COM")
        return f"{place}XM R {XR}" if place else ""

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
        except BaseException:
            with contextlib.suppress(MachineError):
                # ^Z ends PIP; at a prompt that has come already, ^X takes it back.
                self._prompt.leave(b"\x1a" + CANCEL_LINE + b"\r")
            raise
        finally:
            self._erase(_TYPED)


def damaged(readings: list[str]) -> bool:
    """Return whether a program said what it would say only in a damaged memory.

    That is a wrong CRC, the same twice or another each time; see ``Deployer.readings``. What a link
    has changed looks otherwise.
    """
    told = [one for one in readings if _WRONG_CRC.search(one)]
    return len(told) == TRIES or len(set(told)) < len(told)
