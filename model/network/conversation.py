"""A conversation: what the chat program prints line after line, and what it remembers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ulmrig.model.network.typed_line import NEW, Text, chat_question, to_bytes

if TYPE_CHECKING:
    from ulmrig.model.network.integer import IntegerModel


class Conversation:
    """The state of a chat program that answers as ``model`` does.

    ``memory`` is the last reply, "" in a new conversation. A program whose network has no memory
    answers every line as if it were the first.
    """

    def __init__(self, model: IntegerModel) -> None:
        self.model = model
        self.memory = ""

    def new(self) -> None:
        """Begin a new conversation: nothing was said before."""
        self.memory = ""

    def answers(self, typed: Text) -> list[str]:
        """Return the lines that the program prints for what a person types before Enter.

        One reply, or none for an empty line. If the network remembers, the line ``/N`` alone is
        answered by nothing and begins a new conversation.
        """
        if self.begins_new(typed):
            self.new()
            return []
        question = chat_question(typed)
        if not question:
            return []
        self.memory = self.model.reply(question, self.memory)
        return [self.memory]

    def begins_new(self, typed: Text) -> bool:
        """Return whether the program begins a new conversation at this line."""
        keys = bytes(key & 0x7F for key in to_bytes(typed))  # what the BDOS takes of a key
        return self.model.network.remembers and keys.upper() == NEW
