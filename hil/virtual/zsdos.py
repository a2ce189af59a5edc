"""A ZSDOS as far as the search for its prompt goes: its prompts, its words, and its waits.

Not the system itself: commands beyond DIR, ERA, SAVE, USER and a change of drive are refused.
"""

from __future__ import annotations

from ulmrig.hil.virtual.left_running import CPM, Terminal, Way

_DRIVES = "ABC"
_ROM = "B"


def zsdos(terminal: Terminal, *, drive: str = "C", user: int = 3) -> Way:
    """Run the command processor: the prompt tells the user area, ``C3>``, unless it is 0."""
    say = terminal.say
    files: set[tuple[str, str]] = set()
    while True:
        line = yield from terminal.bdos_line()
        say(b"\r\n")
        words = (line or b"").decode("ascii").upper().split()
        place, name = drive, words[-1] if words else ""
        if name[1:2] == ":":
            place, name = name[0], name[2:]
        if words and place not in _DRIVES:
            yield from _fails(terminal, place, b"No Drive")
        elif words and len(words[0]) == 2 and words[0][1] == ":":
            drive = place
        elif words[:1] == ["USER"]:
            user = int(name)
        elif words[:1] == ["DIR"] and (place, name) not in files:
            say(b"No File\r\n")
        elif words[:1] == ["SAVE"] and place == _ROM:
            yield from _fails(terminal, place, b"Bad Sector")
        elif words[:1] == ["SAVE"]:
            files.add((place, name))
        elif words[:1] == ["ERA"]:
            files.discard((place, name))
        elif words[:1] == ["EXIT"]:
            return CPM
        elif words and words[0] != "DIR":
            say(words[0].encode("ascii") + b"?\r\n")
        say(b"\r\n" + drive.encode("ascii") + (b"%d" % user if user else b"") + b">")


def _fails(terminal: Terminal, drive: str, why: bytes) -> Way:
    """Print an error as ZSDOS words it, and wait for a key."""
    terminal.say(b"ZSDOS error on " + drive.encode("ascii") + b": " + why + b"\r\nCall: 22 ")
    yield None
    return ""
