"""What a failed transcript says: where, what was expected and seen, who is to blame."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ulmrig.harness.transcript.diagnosis import KERNEL, MACHINE, Diagnosis
from ulmrig.harness.transcript.diff import Row, Verdict
from ulmrig.harness.transcript.document import ExpectedTurn, Transcript
from ulmrig.harness.transcript.excerpt import cut, cut_pair, written
from ulmrig.harness.transcript.hints import meant, meant_prompt
from ulmrig.harness.transcript.lines import write_line, write_typed
from ulmrig.harness.transcript.programs import Program
from ulmrig.harness.transcript.rewrite import refusal
from ulmrig.harness.transcript.run import Conversation
from ulmrig.hil.errors import MachineError, ProgramError
from ulmrig.hil.inspection import PROGRAM, Blame
from ulmrig.hil.target import Target
from ulmrig.model.errors import UlmrigError

_ADVICE = "; --update-transcripts if this is wanted"

_FIRST_LINE = 80
"""Characters of the first line of a failure: it fits a terminal."""

_LEAST = 16
"""Characters that it shows of a line in any case."""

_COLUMN = 56
"""Lines up to this width stand beside each other, longer ones below each other."""


class TranscriptFailedError(UlmrigError, AssertionError):
    """A conversation differs from its transcript. The text says everything.

    It is an AssertionError, by which plugins of pytest tell a test that failed from one that broke.
    """


@dataclass(frozen=True)
class Report:
    """All that is known of a conversation that went wrong; ``text`` says it to a person.

    ``log`` is where the raw log is, or why there is none. ``blame`` is who is to blame, None if
    nobody asked.
    """

    transcript: Transcript
    program: Program
    target: Target
    conversation: Conversation
    log: str
    blame: Blame | None = None

    def text(self, reason: str = "") -> str:
        """Return the whole failure. Its first line says the most important.

        ``reason`` is why an update was refused.
        """
        wrong = self.conversation.wrong
        parts = [self._headline(reason)]
        diagnosis = Diagnosis(self.program, self.conversation.verdicts)
        advice = "" if reason or not self._update_helps() else _ADVICE
        parts += ["\n".join(self._mismatch(verdict, diagnosis, advice)) for verdict in wrong]
        if self.conversation.error:
            parts.append("\n".join(self._error()))
        if self.blame and self.blame.what:
            parts.append("\n".join(self.blame.lines()))
        parts.append("\n".join(self._where(reason)))
        return "\n\n".join(parts)

    def _headline(self, reason: str) -> str:
        wrong, error = self.conversation.wrong, self.conversation.error
        if error:
            place = self._place(self.conversation.broken)
            return f"{place}: {cut(self._said(error)[0], _room(place, ': '))}"
        if reason:
            place = f"{self.transcript.name}: not rewritten"
            return f"{place}: {cut(reason, _room(place, ': '))}"
        row = next(row for row in wrong[0].rows if not row.same)
        place = self._place(wrong[0].expected)
        if self.blame and self.blame.who and self.blame.what:
            place = f"{place}: {self.blame.who}"
        seen = write_line(row.seen) if row.seen else "no such line"
        more = f" ({len(wrong)} turns differ)" if len(wrong) > 1 else ""
        if row.expected is None:
            return f"{place}: unexpected: {cut(seen, _room(place, ': unexpected: ', more))}{more}"
        room = _room(place, ": expected ", ", seen ", more)
        expected, seen = _fitted(written(row.expected), seen, room)
        return f"{place}: expected {expected}, seen {seen}{more}"

    def _said(self, error: MachineError) -> list[str]:
        """Return an error in lines, with whoever was found to be to blame."""
        lines = str(error).splitlines()
        if isinstance(error, ProgramError) and self.blame and self.blame.who:
            lines[0] = f"{self.blame.who}: {error.what}"
        return lines

    def _place(self, expected: ExpectedTurn | None) -> str:
        # A greeting has no typed line; its number is that of the line above it.
        number = 1 if expected is None else expected.number
        if expected is not None and expected.typed is None:
            number += 1
        return f"{self.transcript.name}:{number}"

    def _asked(self, expected: ExpectedTurn) -> str:
        if expected.typed is None:
            return f"(the greeting of {self.program.run.command})"
        return cut(write_typed(expected.typed))

    def _update_helps(self) -> bool:
        """Whether an update would be made, and no pattern would become a plain line by it."""
        missing = [line for verdict in self.conversation.wrong for line in verdict.missing]
        if any(line.pattern for line in missing):
            return False
        if self.blame and not self._is_programs():
            return False
        return not refusal(self.program, self.conversation)

    def _is_programs(self) -> bool:
        return self.blame is not None and self.blame.who == PROGRAM

    def _mismatch(self, verdict: Verdict, diagnosis: Diagnosis, advice: str) -> Iterator[str]:
        yield f"{self._place(verdict.expected)}: {self._asked(verdict.expected)}"
        yield from beside(verdict.rows)
        for line in verdict.missing:
            if hint := meant(line.source):
                yield f"  {self.transcript.name}:{line.number}: {cut(hint)}"
        answers = diagnosis.answers(verdict)
        if answers is not None:
            says = " / ".join(write_line(line) for line in answers) or "nothing"
            yield f"  the integer model says: {cut(says)}"
            meaning = diagnosis.meaning(verdict, answers)
            more = advice if meaning == MACHINE else KERNEL if self._is_programs() else ""
            yield f"  {meaning}{more}"

    def _error(self) -> Iterator[str]:
        broken = self.conversation.broken
        if broken is not None:
            yield f"{self._place(broken)}: {self._asked(broken)}"
        assert self.conversation.error
        yield from (f"  {line}" for line in self._said(self.conversation.error))
        no_prompt = (
            isinstance(self.conversation.error, ProgramError) and not self.conversation.started
        )
        if no_prompt and (hint := meant_prompt(self.transcript.sources)):
            yield f"  {hint}"

    def _where(self, reason: str) -> Iterator[str]:
        if reason:
            yield f"not rewritten: {cut(reason)}"
        if first := self.conversation.retry_of:
            yield "this was the second try; the first one ended with"
            yield from (f"  {line}" for line in str(first).splitlines())
        where = f"{self.target.name} ({self.target.description})"
        if self.conversation.started:
            yield f"{self.program.described}, on {where}"
        else:
            yield f"{self.program.described}, which came to no prompt on {where}"
        yield f"raw log: {self.log}"


def _room(*fixed: str) -> int:
    """Return how many characters the first line has beside its fixed parts."""
    return max(_FIRST_LINE - sum(map(len, fixed)), _LEAST)


def _fitted(expected: str, seen: str, room: int) -> tuple[str, str]:
    """Cut two lines so that they fit into ``room`` beside each other, if they must be cut."""
    half = max(room // 2, _LEAST)
    # A short one leaves its room to the other.
    shorter = min(len(expected), len(seen), half)
    return cut_pair(expected, seen, max(room - shorter, half) if shorter < half else half)


def _texts(row: Row) -> tuple[str, str]:
    """Return what is shown of the expected line and of the seen one."""
    expected = written(row.expected) if row.expected else ""
    seen = write_line(row.seen) if row.seen else ""
    return (cut(expected), cut(seen)) if row.same else cut_pair(expected, seen)


def beside(rows: tuple[Row, ...]) -> list[str]:
    """Return the rows as text, expected on the left, seen on the right; ``!`` marks the wrong.

    If a line is too wide for that, seen stands below expected. A very long one is cut.
    """
    texts = [(" " if row.same else "!", *_texts(row)) for row in rows]
    width = max([len("expected"), *(len(left) for _, left, _ in texts)])
    if width <= _COLUMN and all(len(right) <= _COLUMN for _, _, right in texts):
        lines = [f"    {'expected'.ljust(width)} | seen"]
        lines += [f"  {mark} {left.ljust(width)} | {right}" for mark, left, right in texts]
        return [line.rstrip() for line in lines]
    lines = []
    for row, (mark, left, right) in zip(rows, texts, strict=True):
        if row.same:
            lines.append(f"    as expected: {right}")
            continue
        if row.expected:
            lines.append(f"  {mark} expected:    {left}")
        if row.seen:
            lines.append(f"  {mark} seen:        {right}")
    return lines
