"""The states that people leave a board in, as data: what each shows, and how it is left.

``Setup(state=NAME)`` begins in one of them, as if somebody had left it there; a reset then brings
the boot menu, as on any board.

Sources: what RomWBW 3.7 printed in each of them; the CP/M 2.2 Operating System Manual (Digital
Research, 1979) for ED, DDT and PIP.
"""

from __future__ import annotations

from binascii import crc_hqx
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from ulmrig.hil.virtual import left_running as left
from ulmrig.hil.virtual.left_running import Terminal, Way
from ulmrig.hil.virtual.zsdos import zsdos


def _block(number: int, size: int = 128) -> bytes:
    """Return a block of XMODEM."""
    data = bytes(range(128)) * (size // 128)
    return (
        bytes([1 if size == 128 else 2, number, 255 - number])
        + data
        + crc_hqx(data, 0).to_bytes(2, "big")
    )


BLOCK: Final = _block(1)
HALF_BLOCK: Final = _block(2)[:70]
_LOOP: Final = b'10 PRINT "HELLO"\r\n20 GOTO 10\r\n'


@dataclass(frozen=True)
class State:
    """A state of a board.

    ``shows`` is what was printed last; ``leaves`` says what ends it. Either ``program`` runs there
    (see left_running.py), or the boot menu, where ``menu`` was typed, or CP/M, where ``keys`` were
    typed: each when the one before had been answered. ``at_once`` is whether the last ones had not
    been answered yet. ``needs`` are the files on its disk. ``ends`` is empty if the prompt can be
    reached, or else has words of the error.
    """

    shows: str
    leaves: str
    program: Callable[[Terminal], Way] | None = None
    keys: tuple[bytes, ...] = ()
    needs: tuple[str, ...] = ()
    menu: bytes | None = None
    ends: str = ""
    at_once: bool = False


def _running(shows: str, leaves: str, program: Callable[[Terminal], Way], ends: str = "") -> State:
    return State(shows, leaves, program=program, ends=ends)


def _at_cpm(
    shows: str, leaves: str, *keys: bytes, needs: tuple[str, ...] = (), at_once: bool = False
) -> State:
    return State(shows, leaves, keys=keys, needs=needs, at_once=at_once)


_PROGRAM: Final = "BASIC is running there, and holds work"
_TEXT: Final = "ED is running there, and holds work"

STATES: Final[dict[str, State]] = {
    "prompt": _at_cpm("B>", "it is the prompt"),
    "half-typed": _at_cpm("B>DIR *.CO", "^X takes the line back", b"DIR *.CO"),
    "half-typed-erase": _at_cpm(
        "A>ERA *.TXT", "^X takes the line back", b"A:\r", b"ERA *.TXT", needs=("LONG.TXT",)
    ),
    "other-drive": _at_cpm("C>", "it is the prompt", b"C:\r"),
    "other-user": _at_cpm("A>, user 5", "USER 0", b"A:\r", b"USER 5\r"),
    "pip": _at_cpm("*", "Enter", b"B:PIP\r"),
    "pip-typing": _at_cpm(
        "the echo of a text", "^Z and Enter", b"A:\r", b"B:PIP TEXT.TXT=CON:\r", b"HALF A TEXT"
    ),
    "chat": _at_cpm("> ", "! and Enter", b"A:\r", b"GUESS\r", needs=("GUESS.COM",)),
    "chat-half-typed": _at_cpm(
        "> is it ta", "^X, ! and Enter", b"A:\r", b"GUESS\r", b"is it ta", needs=("GUESS.COM",)
    ),
    "chat-answering": _at_cpm(
        "the beginning of a reply",
        "! and Enter at its end",
        b"A:\r",
        b"GUESS\r",
        b"is it tall\r",
        needs=("GUESS.COM",),
        at_once=True,
    ),
    "erase-asks": _at_cpm("ALL (Y/N)?", "Enter, or N", b"A:\r", b"ERA *.*\r", needs=("LONG.TXT",)),
    "submit": _at_cpm(
        "B>TYPE A:LONG.TXT, again and again", "^C, twice at once", needs=("$$$.SUB", "LONG.TXT")
    ),
    "xm-receiving": _at_cpm("CK every 5 s", "CAN CAN", b"B:XM R A:FILE.TXT\r"),
    "xr-asking": _at_cpm("C every 3 s", "CAN CAN", b"A:\r", b"XR F.TXT\r", needs=("XR.COM",)),
    "xr-between-blocks": _at_cpm(
        "NAK every 3 s",
        "CAN CAN",
        b"A:\r",
        b"XR F.TXT\r",
        BLOCK,
        needs=("XR.COM",),
    ),
    "xr-in-block": _at_cpm(
        "nothing, then NAK",
        "a pause, then CAN CAN",
        b"A:\r",
        b"XR F.TXT\r",
        BLOCK,
        HALF_BLOCK,
        needs=("XR.COM",),
    ),
    "xr-eot": _at_cpm(
        "NAK every 3 s",
        "CAN CAN",
        b"A:\r",
        b"XR F.TXT\r",
        BLOCK,
        b"\x04",
        needs=("XR.COM",),
    ),
    "xr-writing": _at_cpm(
        "nothing, then an ACK and the prompt",
        "a wait",
        b"A:\r",
        b"XR F.TXT\r",
        *(_block(number, 1024) for number in range(1, 9)),
        b"\x04",
        b"\x04",
        needs=("XR.COM",),
        at_once=True,
    ),
    "hung-receiver": _running(
        "NAK every 3 s", "a reset", left.hung_receiver, "does not reach CP/M's prompt"
    ),
    "xm-sending": _running("nothing", "^X, a pause, ^X", left.xm_sending),
    "rx-receiving": _running("C every 3 s", "CAN CAN", left.rx_receiving),
    "paused-type": _at_cpm(
        "half a text, stopped by ^S",
        "any key, and one more",
        b"A:\r",
        b"TYPE LONG.TXT\r",
        b"\x13",
        needs=("LONG.TXT",),
    ),
    "long-type": _at_cpm(
        "a long text", "any key", b"A:\r", b"TYPE LONG.TXT\r", needs=("LONG.TXT",), at_once=True
    ),
    "bdos-bad-sector": _at_cpm("Bdos Err On B: Bad Sector", "^C", b"SAVE 1 X\r"),
    "bdos-select": _running(
        "Bdos Err On P: Select",
        "^C",
        partial(left.bdos_error, text=b"Bdos Err On P: Select", loops=True),
    ),
    # A warm boot selects the drive of the CCP again, where the BIOS does not check it.
    "bdos-select-stuck": State(
        "Bdos Err On P: Select", "a reset", keys=(b"P:\r",), ends="does not reach CP/M's prompt"
    ),
    "zsdos-error": _running(
        "ZSDOS error on B: Bad Sector, Call: 22",
        "any key",
        partial(left.bdos_error, text=b"ZSDOS error on B: Bad Sector\r\nCall: 22 "),
    ),
    "zsdos": _running("C3>", "it is the prompt", zsdos),
    "zsdos-rom": _running("B>", "it is the prompt", partial(zsdos, drive="B", user=0)),
    "ddt": _running("-", "^C or G0", left.debugger),
    "mbasic": _running("Ok", "SYSTEM", left.MBASIC),
    "mbasic-program": _running(
        "Ok", 'SAVE"NAME" and SYSTEM', partial(left.MBASIC, program=_LOOP), _PROGRAM
    ),
    "mbasic-loop": _running(
        "HELLO without end",
        "^C, then as mbasic-program",
        partial(left.MBASIC, running="loop", prints=b"HELLO\r\n", program=_LOOP),
        _PROGRAM,
    ),
    "mbasic-silent": _running(
        "nothing",
        "^C, then as mbasic-program",
        partial(left.MBASIC, running="silent", program=b"10 GOTO 10\r\n"),
        _PROGRAM,
    ),
    "mbasic-input": _running(
        "? ",
        "^C, then as mbasic-program",
        partial(left.MBASIC, running="input", program=b"10 INPUT A\r\n"),
        _PROGRAM,
    ),
    "mbasic-auto": _running("the number of a line, 10", "^C, then SYSTEM", left.basic_auto),
    "rom-basic-memory-top": _running("Memory top? ", "Enter, then BYE", left.memory_top),
    "rom-basic": _running("Ok", "BYE", left.ROM_BASIC),
    "rom-basic-loop": _running(
        "HELLO without end",
        "^C, then LIST shows the program",
        partial(left.ROM_BASIC, running="loop", prints=b"HELLO\r\n", program=_LOOP),
        _PROGRAM,
    ),
    "rom-basic-stuck": _running(
        "Ok", "a reset", partial(left.ROM_BASIC, word=""), "does not reach CP/M's prompt"
    ),
    "tasty-basic": _running("OK, then >", "BYE", left.tasty_basic),
    "tasty-basic-program": _running(
        ">",
        "BYE, which loses the program",
        partial(left.tasty_basic, program=b"10 PRINT 1\r\n"),
        "Tasty BASIC is running there, and holds work",
    ),
    "forth": _running(" ok", "BYE", left.forth),
    "forth-compiling": _running(
        "nothing", "a word that it does not know, then BYE", left.forth_compiling
    ),
    "ed": _running("     : *", "Q and Enter, then Y", left.editor),
    "ed-text": _running(
        "     : *",
        "E saves the text; Q and Enter, then Y, does not",
        partial(left.editor, text=b"ONE\nTWO"),
        _TEXT,
    ),
    "ed-insert": _running(
        "    3:  ",
        "^Z, then as ed-text",
        partial(left.editor, text=b"ONE\nTWO", inserting=True),
        _TEXT,
    ),
    "zde": _running(
        "a full screen",
        "^K Q, and Y to abandon changes",
        left.full_screen,
        "a full-screen editor is running there, and holds work",
    ),
    "monitor": _running("8E>", "B and Enter", left.monitor),
    "game": _running("a full screen that changes", "^C or Q", left.game),
    "asks-input": _running("Your name? ", "^C", left.asks),
    "asks-raw": _running(
        "Your name? ", "Q", partial(left.asks, raw=True), "does not reach CP/M's prompt"
    ),
    "flash-updater": _running("Flash> ", "^C or X", left.updater),
    "network-boot": _running(
        "Server: ", "^C", partial(left.updater, prompt=b"No answer.\r\nServer: ")
    ),
    "silent": _running("nothing", "a reset", left.silent, "it prints nothing"),
    "boot-menu": State("Boot [H=Help]: ", "C and Enter", menu=b""),
    "boot-menu-typed": State("Boot [H=Help]: zzz", "Enter, then C and Enter", menu=b"zzz"),
    "no-system": State("*** No boot record, Boot [H=Help]: ", "C and Enter", menu=b"3\r"),
    "just-reset": State("the banner", "a wait, then C and Enter"),
}
"""By name. With a reset that works, every one of them ends at the prompt."""
