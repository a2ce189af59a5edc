"""A conversation: what the chat program prints line after line, and what it remembers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ulmrig.model.network.game import Score
from ulmrig.model.network.typed_line import NEW, Text, chat_question, to_bytes

if TYPE_CHECKING:
    from ulmrig.model.network.integer import IntegerModel


class Conversation:
    """The state of a chat program that answers as ``model`` does.

    ``memory`` is the last reply, "" in a new conversation. A program whose network has no memory
    answers every line as if it were the first. ``score`` is that of the game, None if the network
    has none, or if the program answers its command tail ``once``.
    """

    def __init__(self, model: IntegerModel, *, once: bool = False) -> None:
        self.model = model
        self._game = None if once else model.network.game
        self.new()

    def new(self) -> None:
        """Begin a new conversation, and a new game: nothing was said before."""
        self.memory = ""
        self.score = Score(self._game) if self._game else None

    @property
    def over(self) -> bool:
        """Whether the game has ended, and the program with it."""
        return self.score is not None and self.score.over

    def answers(self, typed: Text) -> list[str]:
        """Return the lines that the program prints for what a person types before Enter.

        A reply, and behind it what there is to say about the game; none for an empty line, or from
        a program that has ended. If the network remembers or has a game, the line ``/N`` alone is
        answered by nothing and begins a new conversation.
        """
        if self.over:
            return []
        if self.begins_new(typed):
            self.new()
            return []
        question = chat_question(typed)
        return self.said(self.model.reply(question, self.memory)) if question else []

    def said(self, reply: str) -> list[str]:
        """Take ``reply`` for the program's; return the lines that it prints: it, and the game's."""
        self.memory = reply
        return [reply, *(self.score.count(reply) if self.score else [])]

    def begins_new(self, typed: Text) -> bool:
        """Return whether the program begins a new conversation at this line."""
        keys = bytes(key & 0x7F for key in to_bytes(typed))  # what the BDOS takes of a key
        return self.model.network.keeps_state and keys.upper() == NEW
