"""Check that a built program prints what the integer model says: every byte, for many lines."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ulmrig.harness.benchmark.typed_lines import Dialogues
from ulmrig.hil.emulator.cpm_target import EmulatedMachine
from ulmrig.hil.target import Place, Run, Target
from ulmrig.model.network.conversation import Conversation
from ulmrig.model.network.integer import MAX_REPLY, IntegerModel, inferences_of
from ulmrig.model.text import printable

if TYPE_CHECKING:
    from ulmrig.asm.program.image import ComImage
    from ulmrig.model.corpus.pairs import Pair
    from ulmrig.model.network.npz import QuantizedNetwork


@dataclass
class Agreement:
    """The result of typing many lines to a program.

    ``differences`` holds (line, replies of the integer model, output of the program); ``t_states``
    is the sum over all turns, BDOS included; ``inferences`` counts evaluations of the network;
    ``cut`` counts the replies that have the largest length, 50 characters.
    """

    conversations: int = 0
    lines: int = 0
    replies: int = 0
    cut: int = 0
    inferences: int = 0
    t_states: int = 0
    differences: list[tuple[bytes, list[str], bytes]] = field(default_factory=list)

    def describe(self) -> str:
        """Return the result as text, with at most 10 differences."""
        mean = self.t_states / max(self.inferences, 1)
        cost = f", {mean:,.0f} T-states per inference, console included" if self.t_states else ""
        many = f" in {self.conversations:,} conversations" if self.conversations > 1 else ""
        lines = [
            f"{self.lines:,} lines{many}, {self.replies:,} replies ({self.cut:,} cut at "
            f"{MAX_REPLY} characters), {len(self.differences):,} differences from the integer "
            f"model{cost}"
        ]
        for line, expected, seen in self.differences[:10]:
            lines.append(f"  {printable(line)}")
            lines.append(f"    the integer model: {' / '.join(expected) or 'nothing'}")
            lines.append(f"    the program:       {printable(seen)}")
        return "\n".join(lines)


def expected_output(conversation: Conversation, line: bytes) -> tuple[bytes, list[str]]:
    """Return what the chat program must print for the next line of a conversation, and the lines
    of it: the reply, or nothing, and what is said about a game.

    Behind the last line of a game stands CP/M's prompt.
    """
    answers = conversation.answers(line)
    printed = b"\r\n" + b"".join(answer.encode("latin-1") + b"\r\n" for answer in answers)
    return printed + b"\r\nA>" * conversation.over, answers


def verify(
    network: QuantizedNetwork,
    image: ComImage,
    lines: Iterable[bytes],
    *,
    machine: Target | None = None,
    progress: Callable[[Agreement], None] | None = None,
) -> Agreement:
    """Type every line to the program, in one conversation, and compare each byte that it prints.

    ``machine`` runs the program (default: a new one); ``progress`` is called after every line. A
    program that leaves, as after a game, is started again. Raises MachineError if the program
    hangs or does not start.
    """
    session = _Session(network, image, machine or EmulatedMachine())
    session.begin()
    for line in lines:
        session.say(line)
        if progress:
            progress(session.result)
    return session.result


def verify_dialogues(
    network: QuantizedNetwork,
    image: ComImage,
    pairs: Sequence[Pair],
    lines: int,
    *,
    seed: int = 0,
    machine: Target | None = None,
    progress: Callable[[Agreement], None] | None = None,
) -> Agreement:
    """Hold conversations with the program, of ``lines`` in all, as ``verify`` does.

    See ``Dialogues`` for what is typed. Raises what ``verify`` does; on a board, LinkError too.
    """
    dialogues = Dialogues(pairs, seed)
    session = _Session(network, image, machine or EmulatedMachine())
    left = 0
    for _ in range(lines):
        if not left:
            session.begin()
            left = dialogues.turns()
        session.say(dialogues.line(session.conversation.memory))
        left -= 1
        if progress:
            progress(session.result)
    return session.result


class _Session:
    """A program on a machine beside the integer model: both get the same lines."""

    def __init__(self, network: QuantizedNetwork, image: ComImage, machine: Target) -> None:
        self.conversation = Conversation(IntegerModel(network))
        self.result = Agreement()
        self._machine = machine
        self._run = Run(image.name, files={f"{image.name}.COM": image.data})

    def begin(self) -> None:
        """Begin a new conversation on both sides."""
        self._console = self._machine.start(self._run)
        self.conversation.new()
        self.result.conversations += 1

    def say(self, line: bytes) -> None:
        """Type ``line``, and compare; a program that leaves is started again."""
        output, answers = expected_output(self.conversation, line)
        turn = self._console.say(line)
        result = self.result
        left, over = turn.place is not Place.PROGRAM, self.conversation.over
        if turn.output != output or left is not over:
            result.differences.append((line, answers, turn.output))
        if left or over:
            self.begin()
        result.lines += 1
        replies = answers[:1]
        result.replies += len(replies)
        result.cut += sum(len(reply) == MAX_REPLY for reply in replies)
        result.inferences += sum(map(inferences_of, replies))
        result.t_states += turn.t_states or 0
