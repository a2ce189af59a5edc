"""A game that a network plays: how many questions there are, and what is said as they run out.

The rules are data of the network. A conversation keeps the score (``Score``), here and on the Z80
(``asm/z80/kernel/game.mac``) alike.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from ulmrig.model.errors import UlmrigError

MAX_QUESTIONS: Final = 99
"""The most questions of a game: the program prints two digits."""

MAX_MESSAGE: Final = 60
"""Characters of a message that the program prints on a line of its own."""

MAX_ANSWER: Final = 50
"""Characters of a reply (``MAX_REPLY``)."""

NUMBER: Final = "{}"
"""Where a message has its number."""


class GameError(UlmrigError):
    """Rules that no program can play by. The text is one line."""


@dataclass(frozen=True)
class Game:
    """The rules of a game of questions.

    The player has ``limit`` questions. A reply in ``counts`` uses one up, and so does ``win``, the
    reply that ends the game won; any other reply is free. ``left`` announces how many are left when
    no more than ``announced`` are, ``won`` says how many were needed, and ``secret`` ends a game
    without a win. A "{}" in ``left`` and in ``won`` is the number.
    Raises GameError for rules that a program cannot keep.
    """

    limit: int
    secret: str
    win: str = "WIN"
    counts: tuple[str, ...] = ("YES", "NO", "MAYBE")
    left: str = "{} LEFT"
    won: str = "GOT IT IN {}"
    announced: int = 5

    def __post_init__(self) -> None:
        if not 1 <= self.limit <= MAX_QUESTIONS:
            raise GameError(f"a game of {self.limit} questions (1 to {MAX_QUESTIONS})")
        if not 0 <= self.announced <= MAX_QUESTIONS:
            raise GameError(f"the last {self.announced} questions announced (0 to {MAX_QUESTIONS})")
        for reply in (self.win, *self.counts):
            _check_text("the reply", reply, MAX_ANSWER)
            if reply != reply.upper():
                raise GameError(f"the reply {reply!r} of a game has lower case (no reply has any)")
        if not self.counts or self.win in self.counts:
            raise GameError(
                f"the replies {', '.join(self.counts) or 'none'} use up questions, and {self.win} "
                "wins (at least one, and another one that wins)"
            )
        _check_text("the secret", self.secret, MAX_MESSAGE)
        for message in (self.left, self.won):
            _check_text("the message", message, MAX_MESSAGE)
            if (times := message.count(NUMBER)) != 1:
                raise GameError(
                    f"the message {message!r} of a game has {times} times {NUMBER!r} "
                    "(once, for the number)"
                )

    @property
    def replies(self) -> tuple[str, ...]:
        """The replies that count: the one that wins, and then the others."""
        return (self.win, *self.counts)

    def missing(self, replies: Iterable[str]) -> list[str]:
        """Return the replies that count and are not in ``replies``, those of a corpus."""
        known = set(replies)
        return [reply for reply in self.replies if reply not in known]


class Score:
    """What is counted in one game; ``over`` says that it has ended."""

    def __init__(self, game: Game) -> None:
        self.game = game
        self.asked = 0
        self.over = False

    def count(self, reply: str) -> list[str]:
        """Count a question that got ``reply``, and return the lines that are said behind it."""
        game = self.game
        if reply not in game.replies:
            return []
        self.asked += 1
        left = game.limit - self.asked
        self.over = reply == game.win or not left
        if reply == game.win:
            return [game.won.replace(NUMBER, str(self.asked))]
        if not left:
            return [game.secret]
        return [game.left.replace(NUMBER, str(left))] if left <= game.announced else []


def _check_text(what: str, text: str, limit: int) -> None:
    """Raise GameError unless CP/M can print ``text``, of 1 to ``limit`` characters."""
    if not 1 <= len(text) <= limit:
        raise GameError(f"{what} {text!r} of a game has {len(text)} characters (1 to {limit})")
    if bad := next((char for char in text if not " " <= char <= "~" or char == "$"), None):
        raise GameError(f"{what} {text!r} of a game has {bad!r} (printable ASCII without '$')")
