"""What the commands of ``ulmrig`` do, but for training."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentTypeError, Namespace
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from model import shipped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asm.image import ComImage
    from hil.board import Board
    from hil.emulator import EmulatedMachine
    from model.network import QuantizedNetwork


class UsageError(ValueError):
    """A word on the command line that cannot be followed. The text is one line."""


def check(options: Namespace) -> int:
    """``ulmrig check FILE…``: 0 where all is well, 1 where questions have conflicting answers."""
    from model.corpus import groups, read

    found = read(options.files)
    classes = found.classes()
    total = len(found.pairs)
    print(
        f"{total:,} pairs, {len(found.without_duplicates().pairs):,} distinct, "
        f"{len(set(groups(found.pairs))):,} groups of paraphrases, {len(classes):,} answers"
    )
    for answer, count in classes.most_common(12):
        print(f"  {count:7,d}  {count / total:6.1%}  {answer}")
    if len(classes) > 12:
        print(f"  … and {len(classes) - 12:,} more")
    conflicts = found.conflicts()
    for conflict in conflicts[:20]:
        print(f"conflict: {conflict}")
    if len(conflicts) > 20:
        print(f"… and {len(conflicts) - 20:,} more conflicts")
    return 1 if conflicts else 0


def evaluate(options: Namespace) -> int:
    """``ulmrig evaluate NET.npz CORPUS…``."""
    from model import evaluate as evaluation
    from model.corpus import read
    from model.network import load

    found = evaluation.evaluate(
        load(options.network), read(options.files), recall=True if options.recall else None
    )
    print(evaluation.to_json(found) if options.json else evaluation.render(found))
    return 0


def network_file(word: str) -> Path:
    """Return the file of the network that the user named: a path, or a shipped one's name."""
    path = Path(word)
    if path.suffix == ".npz" or path.is_file():
        return path
    found = shipped.find(word)
    if found is None:
        there = ", ".join(shipped.names()) or "none"
        raise UsageError(f"{word}: no such network; shipped are {there}")
    return found


def _load_and_build(
    word: str, name: str = "", tpa_top: int | None = None
) -> tuple[QuantizedNetwork, ComImage]:
    from asm.build import TPA_TOP
    from asm.build import build as build_program
    from model.network import load

    path = network_file(word)
    network = load(path)
    return network, build_program(network, name or path.stem, tpa_top=tpa_top or TPA_TOP)


def address(word: str) -> int:
    """Return the address that a word of the command line means: C000, C000h or 0xC000."""
    digits = word.lower().removeprefix("0x").removesuffix("h")
    try:
        value = int(digits, 16)
    except ValueError:
        value = -1
    if not 0x1000 <= value <= 0xFFFF:
        raise ArgumentTypeError(f"{word!r} is no address: it takes 1000 to FFFF, such as C000h")
    return value


def build(options: Namespace) -> int:
    """``ulmrig build NET.npz -o NAME.COM``: prints sizes and the memory map."""
    prompts, source = _explained_prompts(options)
    if options.map:
        from harness import memory_map

        memory_map.check()
    output: Path | None = options.output
    network, image = _load_and_build(
        options.network, output.stem if output else "", tpa_top=options.tpa
    )
    output = output or Path(f"{image.name}.COM")
    try:
        image.save(output)
    except OSError as error:
        raise UsageError(f"{output}: {error.strerror or error}") from None
    print(image.describe())
    if options.explain:
        from harness.explain import explain

        print(f"\n{explain(network, image, prompts, source).describe()}")
    if options.map:
        from harness.explain import column_regions

        memory_map.save(image, options.map, column_regions(image.plan, image))
        print(f"\n{options.map}: the memory map")
    return 0


def _explained_prompts(options: Namespace) -> tuple[list[bytes], str]:
    """Return the prompts that ``build --explain`` asks, and whose they are."""
    if not options.explain:
        if options.prompts:
            raise UsageError("--prompts: they are asked for --explain, which is not given")
        return [], ""
    if options.prompts:
        from harness.measure import read_prompts

        return [prompt.text for prompt in read_prompts(options.prompts)], str(options.prompts)
    from harness.explain import default_prompts

    return default_prompts(network_file(options.network).stem)


@dataclass(frozen=True)
class Named:
    """A program that the user named: its name on CP/M, its bytes, and how one leaves it."""

    name: str
    data: bytes
    how: str


def program(word: str) -> Named:
    """Return the program of a shipped network, NET.npz or FILE.COM. Raises UsageError."""
    path = Path(word)
    if path.suffix.upper() == ".COM":
        try:
            data = path.read_bytes()
        except OSError as error:
            raise UsageError(f"{path}: {error.strerror or error}") from None
        return Named(path.stem.upper(), data, "end of input (Ctrl-D on a terminal) leaves")
    letters = [char for char in path.stem if char.isascii() and char.isalnum()]
    _, image = _load_and_build(word, "".join(letters[:8]) or "CHAT")
    return Named(image.name, image.data, "! leaves")


def chat(options: Namespace) -> int:
    """``ulmrig chat NAME``: the terminal is the machine's console until the program leaves."""
    from hil.target import Run
    from model.encode import to_bytes

    for word in options.tail:
        try:
            to_bytes(word)
        except ValueError as error:
            raise UsageError(str(error)) from None
    named = program(options.name)
    run = Run(" ".join([named.name, *options.tail]), files={f"{named.name}.COM": named.data})
    with _machine(options) as machine:
        if sys.stdin.isatty():
            print(f"{machine.description}; {named.how}", file=sys.stderr)
        with _keyboard() as read:
            machine.interact(run, read, _display)
    print()
    return 0


@contextmanager
def _machine(options: Namespace) -> Iterator[EmulatedMachine | Board]:
    """Open the emulator, or the board that ``--target`` names."""
    from harness import board_commands, targets

    if options.target != targets.EMULATOR:
        with board_commands.a_board(options, "ulmrig chat") as board:
            yield board
        return
    from hil.emulator import EmulatedMachine

    yield EmulatedMachine()


def _display(data: bytes) -> None:
    sys.stdout.write(data.decode("latin-1").replace("\r\n", "\n"))
    sys.stdout.flush()


@contextmanager
def _keyboard() -> Iterator[Callable[[], int | None]]:
    """Give a function that waits for a key: from a raw terminal, or from a file of lines."""
    descriptor = sys.stdin.fileno()

    def key() -> int | None:
        data = os.read(descriptor, 1)
        if not data or (tty and data == b"\x04"):
            return None
        # Enter sends CR on a CP/M console, and a terminal's backspace is DEL.
        return {0x0A: 0x0D, 0x7F: 0x08}.get(data[0], data[0])

    tty = sys.stdin.isatty()
    if not tty:
        yield key
        return
    import termios

    before = termios.tcgetattr(descriptor)
    raw = termios.tcgetattr(descriptor)
    # Keys one by one and without an echo: CP/M echoes. Output stays as it is.
    raw[3] &= ~(termios.ICANON | termios.ECHO | termios.ISIG)
    termios.tcsetattr(descriptor, termios.TCSADRAIN, raw)
    try:
        yield key
    finally:
        termios.tcsetattr(descriptor, termios.TCSADRAIN, before)


def verify(options: Namespace) -> int:
    """``ulmrig verify NET.npz``: 0 where the program never differs from the integer model."""
    from harness.verify import Agreement, corpus_lines, random_lines
    from harness.verify import verify as run
    from model import generate
    from model.corpus import read

    network, image = _load_and_build(options.network, "VERIFY")
    kinds = {"random printable lines": list(random_lines(options.lines, options.seed))}
    stem = network_file(options.network).stem
    if options.corpus:
        questions = [pair.question for pair in read(options.corpus).pairs]
    else:
        name = stem if stem in generate.NAMES else generate.NAMES[0]
        questions = [pair.question for pair in generate.pairs(name)]
    kinds["corpus prompts, half of them with a typo"] = list(
        corpus_lines(questions, options.lines, options.seed)
    )

    def progress(result: Agreement) -> None:
        if sys.stderr.isatty() and result.lines % 100 == 0:
            print(f"\r{result.lines:,} lines", end="", file=sys.stderr, flush=True)

    different = 0
    for kind, lines in kinds.items():
        result = run(network, image, lines, progress=progress)
        different += len(result.differences)
        if sys.stderr.isatty():
            print("\r", end="", file=sys.stderr)
        print(f"{stem}, {kind}: {result.describe()}")
    return 1 if different else 0
