"""Parse transcripts: what a person types and sees, as a ``.chat`` file.

::

    # The lighthouse never lies about its size.
    @ model guess
    > is it tall
    YES
    > can you eat it
    NO

Lines that begin with ``> `` are typed; what stands below one is what the machine should print.
``#`` begins a comment, and empty lines only divide the conversation. Directives, before the first
typed line: ``@ model NAME``, ``@ program PATH.COM``, ``@ run COMMAND LINE``, ``@ prompt TEXT``,
``@ file NAME.TXT``, ``@ fresh``. A line may end in ``(esc)`` (it has escapes), an expected one in
``(re)`` (it is a regular expression) and ``(no-eol)`` (the output ended there without CR LF).
``(esc)`` alone is an empty line of output.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from ulmrig.harness.transcript.document import (
    Directive,
    ExpectedLine,
    ExpectedTurn,
    Pattern,
    Transcript,
    TranscriptError,
)
from ulmrig.harness.transcript.hints import meant_directive
from ulmrig.harness.transcript.lines import (
    ESC,
    NO_EOL,
    RE,
    Ending,
    split_marker,
    to_latin1,
    unescape,
)
from ulmrig.hil.cpm.text import command_problem, file_name, is_prompt
from ulmrig.model.text import printable

DEFAULT_PROMPT: Final = b"> "

_MODEL_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.+-]*")


def load(path: Path, name: str | None = None) -> Transcript:
    """Read the transcript at ``path``; ``name`` stands for it in messages.

    Raises TranscriptError if it cannot be read, or is no transcript.
    """
    name = name or str(path)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise TranscriptError(f"{name}: {error.strerror or error}") from None
    return parse(data, name)


def parse(data: bytes, name: str) -> Transcript:
    """Parse the bytes of a ``.chat`` file. Raises TranscriptError."""
    try:
        text = data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        number = data.count(b"\n", 0, error.start) + 1
        raise TranscriptError(
            f"{name}:{number}: byte {data[error.start]:02X}h is not UTF-8; "
            "save the file as UTF-8, or write the byte as \\xNN with (esc)"
        ) from None
    return _Parser(text, name).transcript()


class _Parser:
    """Takes a transcript's lines one by one."""

    def __init__(self, text: str, name: str) -> None:
        lines = text.split("\n")
        self.newline = "\r\n" if lines[0].endswith("\r") else "\n"
        self.sources = tuple(line.removesuffix("\r") for line in lines)
        self.name = name
        self.directives: dict[str, list[Directive]] = {}
        # The greeting comes first; its number is that of the line before its first one.
        self.typed: list[tuple[int, bytes | None]] = [(0, None)]
        self.expected: list[list[ExpectedLine]] = [[]]

    def transcript(self) -> Transcript:
        for number, source in enumerate(self.sources, 1):
            try:
                self.take(number, source)
            except ValueError as error:
                raise TranscriptError(f"{self.name}:{number}: {error}") from None
        greeting, *turns = (
            ExpectedTurn(number, typed, tuple(lines))
            for (number, typed), lines in zip(self.typed, self.expected, strict=True)
        )
        if greeting.expected:
            greeting = ExpectedTurn(greeting.expected[0].number - 1, None, greeting.expected)
        last = len(self.sources) - (not self.sources[-1])
        if not (self.directives.keys() & {"model", "program", "run"}):
            for line in greeting.expected:
                if hint := meant_directive(line.source):
                    raise TranscriptError(f"{self.name}:{line.number}: no program; {hint}")
            raise TranscriptError(
                f"{self.name}:1: no program; begin with '@ model NAME', '@ program PATH.COM' "
                "or '@ run COMMAND'"
            )
        if not turns and not greeting.expected:
            raise TranscriptError(
                f"{self.name}:{last}: no turns; write '> ' and what is typed, or what a program "
                "prints that answers its command line"
            )
        prompt = self.one("prompt")
        return Transcript(
            name=self.name,
            sources=self.sources,
            newline=self.newline,
            model=self.one("model"),
            program=self.one("program"),
            run=self.one("run"),
            prompt=_plain_or_escaped(prompt.value) if prompt else DEFAULT_PROMPT,
            files=tuple(self.directives.get("file", ())),
            greeting=greeting,
            turns=tuple(turns),
            fresh=self.one("fresh") is not None,
        )

    def one(self, keyword: str) -> Directive | None:
        return next(iter(self.directives.get(keyword, ())), None)

    def take(self, number: int, source: str) -> None:
        if not source.strip() or source.startswith("#"):
            return
        if source == "@" or source.startswith("@ "):
            self.take_directive(number, source[2:])
        elif source == ">" or source.startswith("> "):
            self.typed.append((number, _typed(source[2:])))
            self.expected.append([])
        else:
            self.expected[-1].append(_expected(number, source, f"{self.name}:{number}"))

    def take_directive(self, number: int, text: str) -> None:
        keyword, _, value = text.partition(" ")
        if keyword != "prompt":
            value = value.strip()
        check = _CHECKS.get(keyword)
        if check is None:
            there = f"there are {', '.join(_CHECKS)}"
            hint = meant_directive(f"@ {text}")
            raise ValueError(f"'@ {printable(keyword)}' is no directive; {hint or there}")
        if len(self.typed) > 1:
            raise ValueError(f"'@ {keyword}' after the first turn; directives come before it")
        if not value and keyword != "fresh":
            raise ValueError(f"'@ {keyword}' lacks its value")
        check(value)
        others = {"model", "program"} if keyword in ("model", "program") else {keyword}
        for earlier in (d for other in others for d in self.directives.get(other, ())):
            if keyword != "file":
                raise ValueError(
                    f"'@ {keyword}' after '@ {earlier.keyword}' in line {earlier.number}; "
                    "a transcript has only one"
                )
            if earlier.value.upper() == value.upper():
                raise ValueError(f"'@ file {value}' stands in line {earlier.number} already")
        self.directives.setdefault(keyword, []).append(Directive(keyword, value, number))


def _check_model(value: str) -> None:
    if value.lower().endswith(".npz"):
        hint = meant_directive(f"@ model {value}")
        raise ValueError(f"'{printable(value)}' is a file, not a model's name; {hint}")
    if not _MODEL_NAME.fullmatch(value):
        raise ValueError(f"'{value}' is no model's name; expected letters, digits, '-' and '_'")


def _check_program(value: str) -> None:
    name = Path(value).name
    if not file_name(name) or not name.upper().endswith(".COM"):
        raise ValueError(f"'{name}' is no CP/M program; expected a name like GUESS.COM")


def _check_run(value: str) -> None:
    if problem := command_problem(value):
        raise ValueError(problem)


def _check_prompt(value: str) -> None:
    if not _plain_or_escaped(value):
        raise ValueError("an empty prompt cannot be waited for")


def _check_file(value: str) -> None:
    if not file_name(value):
        raise ValueError(f"'{value}' is no CP/M file name; expected up to 8 characters, '.' and 3")


def _check_fresh(value: str) -> None:
    if value:
        raise ValueError(f"'@ fresh' has no value, and here it has '{printable(value)}'")


_CHECKS: Final = {
    "model": _check_model,
    "program": _check_program,
    "run": _check_run,
    "prompt": _check_prompt,
    "file": _check_file,
    "fresh": _check_fresh,
}


def _plain_or_escaped(text: str) -> bytes:
    body, escaped = split_marker(text, ESC)
    return unescape(body) if escaped else to_latin1(text)


def _typed(text: str) -> bytes:
    from ulmrig.model.network.typed_line import typing_problem

    # A tab is a key too, and escapes stand for any byte.
    if problem := typing_problem(text.replace("\t", " ")):
        raise ValueError(f"what is typed {problem}; (esc) at its end allows \\xNN for any byte")
    data = _plain_or_escaped(text)
    if b"\r" in data or b"\n" in data:
        raise ValueError("a typed line cannot hold Enter (\\r or \\n); write two typed lines")
    return data


def _expected(number: int, source: str, place: str) -> ExpectedLine:
    body, no_eol = split_marker(source, NO_EOL)
    ending = Ending.NONE if no_eol else Ending.CRLF
    pattern, is_pattern = split_marker(body, RE)
    if is_pattern:
        text = to_latin1(pattern)
        return ExpectedLine(number, source, text, ending, Pattern(text, place))
    text = _plain_or_escaped(body)
    if is_prompt(to_latin1(source)):
        ending = Ending.PROMPT
    return ExpectedLine(number, source, text, ending)
