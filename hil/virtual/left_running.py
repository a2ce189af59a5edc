"""Programs that people leave running on a board, as generators: see native.py for what they yield.

Each takes a Terminal and returns where it ends: at CP/M's prompt or at the boot menu.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass
from functools import partial
from typing import Final

Way = Generator[float | None, int | None, str]
"""A program: it yields as Steps do, and returns ``cpm`` or ``menu``."""

Line = Generator[float | None, int | None, bytes | None]

CPM: Final = "cpm"
MENU: Final = "menu"
_CR, _LF, _BACK, _CTRL_C, _CANCEL, _CTRL_Z, _ESC = 13, 10, 8, 3, 24, 26, 27
_PRINTS_EVERY: Final = 0.01
"""Seconds between the lines of a program that prints without end."""


@dataclass(frozen=True)
class Terminal:
    """What a program prints with."""

    say: Callable[[bytes], None]

    def line(self, *, breaks: bool = True) -> Line:
        """Read a line with echo; None for ^C, if that ``breaks``."""
        line = b""
        while (key := (yield None)) != _CR:
            if key == _CTRL_C and breaks:
                return None
            if key == _CANCEL:
                line = b""
            elif key is not None and 0x20 <= key < 0x7F:
                line += bytes([key])
                self.say(bytes([key]))
        return line

    def bdos_line(self) -> Line:
        """Read a line as the BDOS does: ^C breaks only at its beginning, ^X erases it."""
        line = b""
        while (key := (yield None)) not in (_CR, _LF):
            if key == _CTRL_C and not line:
                self.say(b"^C")
                return None
            if key == _CANCEL:
                self.say(b"\b \b" * len(line))
                line = b""
            elif key == _BACK and line:
                self.say(b"\b \b")
                line = line[:-1]
            elif key is not None and key >= 0x20:
                line += bytes([key])
                self.say(bytes([key]))
            elif key is not None and key != _BACK:
                line += bytes([key])
                self.say(bytes([ord("^"), key + 0x40]))
        return line


def basic(
    terminal: Terminal,
    *,
    word: str,
    after: str,
    running: str = "",
    program: bytes = b"",
    prints: bytes = b"",
) -> Way:
    """Run a Microsoft BASIC that ``word`` ends; it is ``running`` a loop, silent or input."""
    say = terminal.say
    answer = b""
    while running:
        if running == "loop":
            say(prints)
        key = yield (_PRINTS_EVERY if running == "loop" else None)
        if key == _CTRL_C:
            say(b"^C\r\nBreak in 10\r\nOk\r\n")
            running = ""
        elif running == "input" and key == _CR:
            # It asks for a number, again and again.
            say(b"\r\n? " if answer.strip().isdigit() else b"\r\n?Redo from start\r\n? ")
            answer = b""
        elif running == "input" and key is not None and key >= 0x20:
            answer += bytes([key])
            say(bytes([key]))
    while True:
        line = yield from terminal.line()
        if line is None:
            say(b"\r\nOk\r\n")
            continue
        say(b"\r\n")
        typed = line.strip().upper()
        if word and typed == word.encode():
            return after
        if typed == b"LIST":
            say(program + b"Ok\r\n")
        elif typed:
            say(b"Syntax error\r\nOk\r\n")


def tasty_basic(terminal: Terminal, *, program: bytes = b"") -> Way:
    """Run Tasty BASIC: ``OK``, then ``>`` at the beginning of a line; BYE ends it."""
    say = terminal.say
    while True:
        line = yield from terminal.line()
        say(b"\r\n")
        typed = (line or b"").strip().upper()
        if typed == b"BYE":
            return MENU
        if typed == b"LIST":
            say(program)
        elif typed:
            say(b"WHAT?\r\n\r\nOK\r\n")
        say(b">")


def forth(terminal: Terminal) -> Way:
    """Run a Forth: no prompt, `` ok`` after each line; BYE ends it."""
    say = terminal.say
    while True:
        line = yield from terminal.line(breaks=False)
        typed = (line or b"").strip().upper()
        if typed == b"BYE":
            say(b"\r\n")
            return MENU
        if typed and not typed.isdigit():
            say(b" " + typed.split()[0] + b"?\r\n")
        else:
            say(b"  ok\r\n")


def editor(terminal: Terminal, *, text: bytes = b"", inserting: bool = False) -> Way:
    """Run CP/M's ED on a file; its commands Q, E, I and B#T."""
    say = terminal.say
    lines = [line + b"\r\n" for line in text.split(b"\n") if line]
    while True:
        while inserting:
            number = len(lines) + 1
            line = b""
            while (key := (yield None)) not in (_CR, _CTRL_Z):
                if key is not None and 0x20 <= key < 0x7F:
                    line += bytes([key])
                    say(bytes([key]))
            if key == _CR:
                lines.append(line + b"\r\n")
                say(b"\r\n%5d:  " % (number + 1))
                continue
            inserting = False
            say(b"\r\n     : *")
        line_typed = yield from terminal.bdos_line()
        if line_typed is None:
            return CPM
        command = line_typed.strip().upper()
        say(b"\r\n")
        if command == b"E":
            return CPM
        if command == b"Q":
            say(b"Q-(Y/N)?")
            answer = yield None
            if answer is not None and chr(answer).upper() == "Y":
                say(b"Y\r\n")
                return CPM
            say(b"\r\n")
        elif command == b"I":
            inserting = True
            say(b"%5d:  " % (len(lines) + 1))
            continue
        elif command == b"B#T":
            for number, one in enumerate(lines, 1):
                say(b"%5d:  " % number + one)
        elif command:
            say(b'BREAK "?" AT ' + command[:1] + b"\r\n")
        say(b"     : *")


def full_screen(terminal: Terminal, *, changed: bool = False) -> Way:
    """Run an editor such as ZDE: each key redraws; ^K Q leaves, and asks if text was changed."""
    say = terminal.say
    column = 1
    while True:
        key = yield None
        if key == 11:
            second = yield None
            if second is None or chr(second).upper() != "Q":
                continue
            if changed:
                say(b"\x1b[1;1H\x1b[KAbandon changes? (Y/n): ")
                answer = yield None
                if answer is None or chr(answer).upper() not in "Y\r":
                    say(b"\x1b[1;1H\x1b[KA0:NOTES.TXT\x1b[3;%dH" % column)
                    continue
            say(b"\x1b[2J\x1b[1;1H\r\n")
            return CPM
        if key is not None and (key >= 0x20 or key == _CR):
            changed = True
            column += 1
        say(b"\x1b[3;%dH" % column + (bytes([key]) if key and key >= 0x20 else b"\x1b[K"))


def monitor(terminal: Terminal) -> Way:
    """Run RomWBW's monitor: ``8E>``; B goes back to the boot menu."""
    say = terminal.say
    while True:
        line = yield from terminal.line(breaks=False)
        say(b"\r\n")
        command = (line or b"").strip().upper()
        if command == b"B":
            return MENU
        if command:
            say(b"Unknown command: " + command + b"\r\n")
        say(b"\r\n8E>")


def debugger(terminal: Terminal) -> Way:
    """Run DDT: ``-``; ^C or G0 ends it."""
    say = terminal.say
    while True:
        line = yield from terminal.bdos_line()
        say(b"\r\n")
        if line is None or line.strip().upper() in (b"G0", b"G"):
            return CPM
        say(b"?\r\n-" if line.strip() else b"-")


def asks(terminal: Terminal, *, raw: bool = False) -> Way:
    """Run a program that asks for a name; ^C ends it, or if it reads ``raw`` keys only Q."""
    say = terminal.say
    while True:
        if raw:
            key = yield None
            if key is not None and chr(key).upper() == "Q":
                return CPM
            if key == _CR:
                say(b"\r\nYour name? ")
            continue
        line = yield from terminal.bdos_line()
        if line is None:
            say(b"\r\n")
            return CPM
        say(b"\r\nYour name? " if not line else b"\r\nHELLO " + line + b"\r\nYour name? ")


def game(terminal: Terminal) -> Way:
    """Run a game that fills the screen by itself; ^C or Q ends it."""
    beat = 0
    while True:
        key = yield 0.2
        if key is not None and (key == _CTRL_C or chr(key).upper() == "Q"):
            terminal.say(b"\x1b[2J\r\n")
            return CPM
        beat += 1
        if key is None and beat % 2:
            terminal.say(b"\x1b[%d;10H*" % (beat % 20 + 1))


def updater(terminal: Terminal, *, prompt: bytes = b"\r\nFlash> ") -> Way:
    """Run a program of the ROM that repeats its prompt; ^C or X ends it."""
    while True:
        line = yield from terminal.line()
        if line is None or line.strip().upper() == b"X":
            return MENU
        terminal.say(b"\r\n" + prompt)


def xm_sending(terminal: Terminal) -> Way:
    """Wait as XM does for a receiver: two CAN, or 100 s, end it."""
    cancels = 0
    for _ in range(100):
        key = yield 1.0
        cancels = cancels + 1 if key == _CANCEL else (cancels if key is None else 0)
        if cancels == 2:
            break
    terminal.say(b"\r\n++ Send cancelled ++\r\n")
    return CPM


def rx_receiving(terminal: Terminal) -> Way:
    """Ask for blocks with C every 3 s for ever; two CAN in a row end it."""
    cancels = 0
    while True:
        key = yield 3.0
        if key is None:
            terminal.say(b"C")
        cancels = cancels + 1 if key == _CANCEL else 0
        if cancels == 2:
            return CPM


def bdos_error(terminal: Terminal, *, text: bytes, loops: bool = False) -> Way:
    """Wait for a key after an error of the BDOS; one that ``loops`` is left by ^C alone."""
    while True:
        key = yield None
        if key == _CTRL_C or not loops:
            return CPM
        terminal.say(b"\r\n" + text)


def basic_auto(terminal: Terminal) -> Way:
    """Number the lines of a program by itself, as MBASIC does after AUTO; ^C ends that."""
    number, program = 10, b""
    terminal.say(b"%d " % number)
    while (line := (yield from terminal.line())) is not None:
        program += b"%d %s\r\n" % (number, line) if line else b""
        number += 10
        terminal.say(b"\r\n%d " % number)
    terminal.say(b"\r\nOk\r\n")
    return (yield from MBASIC(terminal, program=program))


def memory_top(terminal: Terminal) -> Way:
    """Ask as a ROM BASIC does before it begins: Enter takes all of the memory."""
    while True:
        line = yield from terminal.line(breaks=False)
        if not line or line.isdigit():
            terminal.say(b"\r\nBASIC Ver 4.7b\r\n32382 Bytes free\r\nOk\r\n")
            return (yield from ROM_BASIC(terminal))
        terminal.say(b"\r\nMemory top? ")


def forth_compiling(terminal: Terminal) -> Way:
    """Compile a word in Forth: no `` ok``, BYE is compiled, too; an unknown word ends that."""
    while True:
        line = yield from terminal.line(breaks=False)
        for word in (line or b"").upper().split():
            if word == b";" or not (word.isdigit() or word == b"BYE"):
                terminal.say(b"  ok\r\n" if word == b";" else b" " + word + b"?\r\n")
                return (yield from forth(terminal))
        terminal.say(b"\r\n")


def hung_receiver(terminal: Terminal) -> Way:
    """Ask for blocks with NAK for ever, whatever comes."""
    while True:
        key = yield 3.0
        if key is None:
            terminal.say(b"\x15")


def silent(terminal: Terminal) -> Way:
    """Answer nothing, for ever."""
    while True:
        yield None


MBASIC: Final = partial(basic, word="SYSTEM", after=CPM)
ROM_BASIC: Final = partial(basic, word="BYE", after=MENU)
