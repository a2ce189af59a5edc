"""Type prompts to a program on an emulated machine, and measure its T-states.

T-states of the program exclude those in the BDOS, which are the machine's: on a board the serial
line determines them. A reply of n characters takes n + 1 inferences, the last of them for its end,
or 50 if it is cut.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ulmrig.asm.cost.phases import CONSOLE
from ulmrig.hil.emulator.cpm_target import EmulatedMachine
from ulmrig.hil.errors import ProgramError
from ulmrig.hil.target import Place, Run, Turn
from ulmrig.model.corpus.pairs import CorpusError
from ulmrig.model.network.conversation import Conversation
from ulmrig.model.network.game import Game, Score
from ulmrig.model.network.integer import IntegerModel, inferences_of
from ulmrig.model.network.typed_line import MAX_LINE, prompt_problem, to_bytes

if TYPE_CHECKING:
    from ulmrig.asm.program.image import ComImage

PHASES: Final = {"query": "ASK", "inference": "INFER"}
"""The phases of a program that we built, and their routines in ``infer.mac``.

Everything else is the phase CONSOLE.
"""

TURN_LIMIT: Final = 2_000_000_000
"""Most T-states per turn: allows a slow program 50 inferences of 40 million."""


@dataclass(frozen=True)
class Prompt:
    """A line to type, and the reply that the file of prompts gives for it, if any (upper case)."""

    text: bytes
    expected: str | None = None


@dataclass(frozen=True)
class Subject:
    """A program to be measured.

    ``prompt`` is what it prints when it waits for a line, ``game`` the game that it plays, if any.
    ``memory_end`` is the first address above what it uses, ``routines`` the addresses of its
    phases; both only if known.
    """

    name: str
    data: bytes
    prompt: bytes = b"> "
    memory_end: int | None = None
    routines: dict[str, int] = field(default_factory=dict)
    game: Game | None = None


@dataclass(frozen=True)
class Difference:
    """A reply that is not the integer model's."""

    prompt: str
    model: str
    seen: str


@dataclass
class Measurement:
    """What a program cost: sums over its prompts.

    ``t_states`` exclude the BDOS, whose are ``bdos_t_states``. ``first_t_states`` is the sum, over
    the ``firsts`` turns that printed a reply, from Enter to the first character.
    ``start_t_states`` and ``start_bdos_t_states`` are from the command's Enter to the first prompt.
    ``phases`` is by phase, empty if the phases are not known.
    """

    subject: Subject
    start_t_states: int = 0
    start_bdos_t_states: int = 0
    prompts: int = 0
    inferences: int = 0
    characters: int = 0
    t_states: int = 0
    bdos_t_states: int = 0
    first_t_states: int = 0
    firsts: int = 0
    phases: Counter[str] = field(default_factory=Counter)
    differences: list[Difference] = field(default_factory=list)

    @property
    def per_inference(self) -> float:
        """T-states per inference, the mean."""
        return self.t_states / max(self.inferences, 1)

    @property
    def per_character(self) -> float | None:
        """T-states per printed character; None if none was printed."""
        return self.t_states / self.characters if self.characters else None

    @property
    def to_first(self) -> float | None:
        """T-states from Enter to a reply's first character, the mean; None if there was none."""
        return self.first_t_states / self.firsts if self.firsts else None

    def speed(self, clock: float) -> float:
        """Return the characters per second at a clock of ``clock`` Hz."""
        return self.characters * clock / self.t_states if self.t_states else 0.0

    def phases_per_inference(self) -> dict[str, float]:
        """Return the T-states per inference of each phase, in order; empty if not known."""
        if not self.subject.routines:
            return {}
        known = {name: self.phases[name] for name in self.subject.routines}
        known[CONSOLE] = self.t_states - sum(known.values())
        return {name: spent / max(self.inferences, 1) for name, spent in known.items()}


def read_prompts(path: Path) -> list[Prompt]:
    """Read ``prompt`` or ``prompt|reply`` lines; lines that begin with ``#`` are comments.

    Raises CorpusError with file and line of every prompt that cannot be typed as one line.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise CorpusError([f"{path}: {error.strerror or error} (a file of prompts)"]) from None
    prompts: list[Prompt] = []
    problems: list[str] = []
    for number, raw in enumerate(data.removeprefix(b"\xef\xbb\xbf").splitlines(), 1):
        if not raw.strip() or raw.startswith(b"#"):
            continue
        try:
            prompts.append(_prompt(raw))
        except ValueError as error:
            problems.append(f"{path}:{number}: {error}")
    if not prompts and not problems:
        problems.append(f"{path}: no prompts (at least one, one per line)")
    if problems:
        raise CorpusError(problems)
    return prompts


def _prompt(raw: bytes) -> Prompt:
    """Return the prompt of a line of the file. Raises ValueError."""
    try:
        line = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ValueError(f"byte {error.object[error.start]:02X}h is not UTF-8") from None
    asked, bar, reply = line.partition("|")
    asked = asked.strip()
    if problem := prompt_problem(asked):
        shown = asked if len(asked) <= MAX_LINE else asked[:MAX_LINE] + "..."
        raise ValueError(f"the prompt {shown!r} {problem}")
    return Prompt(to_bytes(asked), reply.strip().upper() if bar else None)


def subject_of(image: ComImage) -> Subject:
    """Return a program that we built as a subject, with its phases."""
    routines = {phase: image.symbols.get(symbol) for phase, symbol in PHASES.items()}
    known = {phase: address for phase, address in routines.items() if address is not None}
    return Subject(
        image.name,
        image.data,
        memory_end=image.memory_top,
        routines=known if len(known) == len(PHASES) else {},
        game=image.plan.network.game,
    )


def model_replies(model: IntegerModel, prompts: Sequence[Prompt]) -> list[str]:
    """Return the reply to each prompt of one conversation, empty if it asks nothing.

    Where a game ends, another conversation begins.
    """
    conversation = Conversation(model)
    replies = []
    for prompt in prompts:
        replies.append("".join(conversation.answers(prompt.text)[:1]))
        if conversation.over:
            conversation.new()
    return replies


def reply_in(turn: Turn, line: bytes, prompt: bytes) -> str:
    """Return the reply in a turn: its printable characters, without line ends.

    A program that reads no more than ``line`` takes it before Enter (the BDOS returns when its
    buffer is full); Enter is then an empty line with a prompt of its own, not part of the reply.
    """
    output = turn.output
    if turn.place is Place.CCP:
        output = output.rpartition(b"\r\n")[0]
    output = output.strip(b"\r\n")
    if len(line) == MAX_LINE:  # what other chat programs read as well
        output = output.removesuffix(prompt).strip(b"\r\n")
    return "".join(chr(code) for code in output if 0x20 <= code < 0x7F)


def measure(
    subject: Subject,
    prompts: Sequence[Prompt],
    replies: Sequence[str],
    progress: Callable[[int], None] | None = None,
) -> Measurement:
    """Type every prompt to the program, on a new machine, and measure its T-states.

    ``replies`` are the integer model's; ``progress`` gets the number of prompts done. A program
    that leaves is started again, as after a game, whose announcements are no characters of a reply.
    Raises ProgramError if it leaves before its first prompt, and
    MachineError if it hangs.
    """
    machine = EmulatedMachine(turn_limit=TURN_LIMIT, routines=subject.routines)
    run = Run(subject.name, subject.prompt, {f"{subject.name}.COM": subject.data})
    console = machine.start(run)
    if console.greeting.place is Place.CCP:
        raise ProgramError(
            f"{subject.name}.COM leaves before its first prompt", seen=console.greeting.output
        )
    found = Measurement(
        subject,
        start_t_states=console.greeting.program_t_states or 0,
        start_bdos_t_states=console.greeting.bdos_t_states or 0,
    )
    score = Score(subject.game) if subject.game else None
    for prompt, expected in zip(prompts, replies, strict=True):
        turn = console.say(prompt.text)
        seen = reply_in(turn, prompt.text, subject.prompt)
        printed = "".join([expected, *(score.count(expected) if score else [])])
        over, left = score is not None and score.over, turn.place is Place.CCP
        _add(found, turn, expected if seen == printed else seen)
        if seen != printed or left is not over:
            asked = prompt.text.decode("latin-1")
            found.differences.append(Difference(asked, printed, seen + " (and leaves)" * left))
        if left or over:
            console = machine.start(run)
            score = Score(subject.game) if subject.game else None
        if progress:
            progress(found.prompts)
    return found


def _add(found: Measurement, turn: Turn, reply: str) -> None:
    """Add a turn to the sums."""
    found.prompts += 1
    found.characters += len(reply)
    found.inferences += inferences_of(reply)
    found.t_states += turn.program_t_states or 0
    found.bdos_t_states += turn.bdos_t_states or 0
    found.phases.update(turn.routine_t_states or {})
    # Without a reply the first character is that of the prompt.
    if reply and turn.first_t_states is not None:
        found.first_t_states += turn.first_t_states
        found.firsts += 1
