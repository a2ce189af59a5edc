"""Check that a built program prints what the integer model says: every byte, for many lines."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ulmrig.hil.emulator.cpm_target import EmulatedMachine
from ulmrig.hil.target import Place, Run
from ulmrig.model.corpus.typos import typo
from ulmrig.model.network.conversation import Conversation
from ulmrig.model.network.integer import MAX_REPLY, IntegerModel, inferences_of
from ulmrig.model.network.typed_line import MAX_LINE
from ulmrig.model.text import printable

if TYPE_CHECKING:
    from ulmrig.asm.program.image import ComImage
    from ulmrig.model.network.npz import QuantizedNetwork


@dataclass
class Agreement:
    """The result of typing many lines to a program.

    ``differences`` holds (line, replies of the integer model, output of the program); ``t_states``
    is the sum over all turns, BDOS included; ``inferences`` counts evaluations of the network;
    ``cut`` counts the replies that have the largest length, 50 characters.
    """

    lines: int = 0
    replies: int = 0
    cut: int = 0
    inferences: int = 0
    t_states: int = 0
    differences: list[tuple[bytes, list[str], bytes]] = field(default_factory=list)

    def describe(self) -> str:
        """Return the result as text, with at most 10 differences."""
        mean = self.t_states / max(self.inferences, 1)
        lines = [
            f"{self.lines:,} lines, {self.replies:,} replies ({self.cut:,} cut at {MAX_REPLY} "
            f"characters), {len(self.differences):,} differences from the integer model, "
            f"{mean:,.0f} T-states per inference, console included"
        ]
        for line, expected, seen in self.differences[:10]:
            lines.append(f"  {printable(line)}")
            lines.append(f"    the integer model: {' / '.join(expected) or 'nothing'}")
            lines.append(f"    the program:       {printable(seen)}")
        return "\n".join(lines)


def random_lines(count: int, seed: int = 0) -> Iterator[bytes]:
    """Yield ``count`` lines of 0 to 62 random printable characters, but not ``!``, which leaves."""
    rng = random.Random(seed)
    for _ in range(count):
        line = bytes(rng.randrange(0x20, 0x7F) for _ in range(rng.randint(0, MAX_LINE)))
        yield b"?" if line == b"!" else line


def corpus_lines(questions: Sequence[str], count: int, seed: int = 0) -> Iterator[bytes]:
    """Yield ``count`` lines: the questions, every second one with a typo, then more with typos.

    Yields nothing if there are no questions.
    """
    if not questions:
        return
    rng = random.Random(seed)
    chosen = rng.sample(questions, min(count, len(questions)))
    chosen += rng.choices(questions, k=count - len(chosen))
    for number, question in enumerate(chosen):
        plain = number < len(questions) and number % 2 == 0
        text = question if plain else typo(question, rng)
        yield text.encode("latin-1", "replace")[:MAX_LINE]


def expected_output(conversation: Conversation, line: bytes) -> tuple[bytes, list[str]]:
    """Return what the chat program must print for the next line of a conversation, and the replies
    in it: one, or none.

    Behind the last line of a game stands CP/M's prompt.
    """
    answers = conversation.answers(line)
    printed = b"\r\n" + b"".join(answer.encode("latin-1") + b"\r\n" for answer in answers)
    return printed + b"\r\nA>" * conversation.over, answers[:1]


def verify(
    network: QuantizedNetwork,
    image: ComImage,
    lines: Iterable[bytes],
    *,
    machine: EmulatedMachine | None = None,
    progress: Callable[[Agreement], None] | None = None,
) -> Agreement:
    """Type every line to the program, in one conversation, and compare each byte that it prints.

    ``machine`` runs the program (default: a new one);
    ``progress`` is called after every line. A program that leaves, as after a game, is started
    again. Raises
    MachineError if the program hangs or does not start.
    """
    machine = machine or EmulatedMachine()
    conversation = Conversation(IntegerModel(network))
    run = Run(image.name, files={f"{image.name}.COM": image.data})
    console = machine.start(run)
    result = Agreement()
    for line in lines:
        output, answers = expected_output(conversation, line)
        turn = console.say(line)
        left = turn.place is not Place.PROGRAM
        if turn.output != output or left is not conversation.over:
            result.differences.append((line, answers, turn.output))
        if left or conversation.over:
            console = machine.start(run)
            conversation.new()
        result.lines += 1
        result.replies += len(answers)
        result.cut += sum(len(answer) == MAX_REPLY for answer in answers)
        result.inferences += sum(map(inferences_of, answers))
        result.t_states += turn.t_states or 0
        if progress:
            progress(result)
    return result
