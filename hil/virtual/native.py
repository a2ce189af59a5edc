"""The programs of a virtual board that are not Z80 code: its boot menu and those of its ROM disk.

Such a program is a generator. It yields how long it waits for a byte from the console, in seconds
(``None``: for ever; negative: it sleeps, and what arrives meanwhile is lost), and is sent the byte,
or None if none came. Its output has the speed of the line; its input passes through a ring buffer
of 32 bytes, as in the BIOS.
"""

from __future__ import annotations

from binascii import crc_hqx
from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import Final

import cpm80

Steps = Generator[float | None, int | None, None]

BANNER: Final = b"\r\nRomWBW HBIOS v3.7 (a virtual board), 2026\r\n\r\n"
MENU: Final = b"\r\nBoot [H=Help]: "
_CR: Final = 13


def boot_menu(say: Callable[[bytes], None], boot: Callable[[str], bool]) -> Steps:
    """Print the banner, and boot what is chosen; ``boot`` returns whether that exists.

    As observed on RomWBW 3.7: the prompt comes 1.2 s after a reset, only the first letter counts,
    and a word that begins with B starts BASIC, which only a reset ends.
    """
    say(BANNER)
    yield from pause(1.1)
    while True:
        say(MENU)
        line = b""
        while (key := (yield None)) != _CR:
            if key is not None and 0x20 <= key < 0x7F:
                line += bytes([key])
                say(bytes([key]))
        say(b"\r\n")
        choice = line[:1].upper().decode()
        if choice == "B":
            yield from _basic(say)
        elif choice == "H":
            say(b"\r\n  C  CP/M from ROM\r\n  2  CP/M from the card\r\n  B  BASIC\r\n")
        elif choice:
            say(b"Loading...\r\n")
            yield from pause(1.0)
            if boot(choice):
                return
            say(b"\r\n*** Invalid command\r\n")


def _basic(say: Callable[[bytes], None]) -> Steps:
    """Run a BASIC that answers every line with an error."""
    say(b"\r\nBASIC-80 Rev 4.7b\r\nOk\r\n")
    while True:
        while (key := (yield None)) != _CR:
            if key is not None:
                say(bytes([key]))
        say(b"\r\nSyntax error\r\nOk\r\n")


def pause(seconds: float) -> Steps:
    """Sleep; what is typed meanwhile is lost."""
    yield -seconds


@dataclass
class Disks:
    """The files that a program of the ROM disk accesses: those of one drive and one user."""

    image: cpm80.DiskImage | None
    user: int

    def exists(self, name: str) -> bool:
        """Return whether the file exists."""
        return self.image is not None and name in cpm80.FileSystem(self.image).names(self.user)

    def write(self, name: str, data: bytes) -> bool:
        """Write a file, and return whether it could be written."""
        if self.image is None:
            return False
        try:
            cpm80.FileSystem(self.image).write(name, data, self.user)
        except (cpm80.Error, AssertionError):
            return False
        return True


NATIVE_CODE: Final = b"\xc3\xf0\xf7"
"""The Z80 code of such a program: JP NATIVE."""

SOH, STX, EOT, ACK, NAK, CAN = 1, 2, 4, 6, 0x15, 0x18


class Xm:
    """``XM RX NAME``: a receiver that behaves as XM 12.5 does on RomWBW."""

    def __init__(self, say: Callable[[bytes], None], disks: Disks) -> None:
        self._say = say
        self._disks = disks
        self.data = bytearray()
        self._number = 1

    def run(self, tail: str) -> Steps:
        """Receive a file as the command line says."""
        say = self._say
        say(b"XMODEM v12.5 - 07/13/86\r\n")
        words = tail.upper().split()
        if len(words) != 2 or words[0] not in ("R", "RX", "RC"):
            say(b"\r\nUsage: XM RX NAME.TYP\r\n")
            return
        name = words[1].split(":")[-1]
        if len(name.split(".")[0]) > 8:
            say(b"++ File not found, check DIR ++\r\n")
            return
        if self._disks.exists(name):
            say(b"\r\n++ File exists, use a different name ++\r\n")
            return
        say(b"Receiving: A0:" + name.encode() + b"\r\n248k available for uploads\r\n")
        say(b"File open - ready to receive\r\nTo cancel: Ctrl-X, pause, Ctrl-X\r\n")
        done = yield from self._receive({"R": b"CK", "RX": b"C", "RC": b"\x15"}[words[0]])
        if done == "aborted":
            # The file that was created stays, empty.
            self._disks.write(name, b"")
            say(b"\r\n\r\n++ XMODEM aborted ++\r\n")
        elif done == "cancelled":
            say(b"\r\n\r\n++ File cancelled ++\r\n")
        elif not self._disks.write(name, bytes(self.data)):
            say(b"\r\n++ Error writing file ++\r\n")
        else:
            # The EOT is acknowledged after the file was closed.
            say(bytes([ACK]))
            yield from pause(0.3)
            say(b"\r\nThanks for the upload\r\n")

    def _receive(self, poll: bytes) -> Generator[float | None, int | None, str]:
        """Receive blocks up to EOT; return ``done``, ``cancelled`` or ``aborted``."""
        silent = 0
        kind = yield 5.0
        while kind is None:
            self._say(poll if silent < 15 else bytes([NAK]))
            silent += 1
            if silent > 20:
                return "cancelled"
            kind = yield 5.0
        crc = poll != b"\x15"
        silent = cancels = 0
        while True:
            if kind in (SOH, STX):
                verdict = yield from self._block(128 if kind == SOH else 1024, crc)
                if verdict == "aborted":
                    return verdict
                self._say(bytes([ACK if verdict == "taken" else NAK]))
                # It checks the console after each ACK: what has arrived by then is lost.
                yield -0.0005
                silent = cancels = 0
            elif kind == EOT:
                return "done"
            elif kind == CAN:
                cancels += 1
                if cancels == 2:
                    return "cancelled"
            elif kind is None:
                silent += 1
                if silent > 10:
                    return "cancelled"
                self._say(bytes([NAK]))
            else:
                yield from self._purge()
                self._say(bytes([NAK]))
            kind = yield 5.0

    def _block(self, size: int, crc: bool) -> Generator[float | None, int | None, str]:
        """Receive the rest of a block; return ``taken``, ``bad`` or ``aborted``."""
        got = bytearray()
        length = size + 2 + (2 if crc else 1)
        while len(got) < length:
            byte = yield 1.0
            if byte is None:
                return "bad"
            got.append(byte)
        number, inverse, data = got[0], got[1], bytes(got[2 : 2 + size])
        right = (
            crc_hqx(data, 0) == int.from_bytes(got[-2:], "big")
            if crc
            else sum(data) & 0xFF == got[-1]
        )
        if number ^ inverse != 0xFF or not right:
            yield from self._purge()
            return "bad"
        if number == self._number - 1 & 0xFF:
            return "taken"
        if number != self._number & 0xFF:
            return "aborted"
        before = len(self.data) // 16384
        self.data += data
        self._number += 1
        if len(self.data) // 16384 != before:
            yield from pause(0.7)  # the card
        return "taken"

    def _purge(self) -> Steps:
        while (yield 1.0) is not None:
            pass
