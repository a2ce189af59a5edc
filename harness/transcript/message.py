"""What a failed transcript says: where, what was expected and seen, who is to blame."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ulmrig.harness.transcript.diagnosis import Diagnosis
from ulmrig.harness.transcript.diff import Row, Verdict
from ulmrig.harness.transcript.document import ExpectedTurn, Transcript
from ulmrig.harness.transcript.lines import write_line, write_typed
from ulmrig.harness.transcript.programs import Program
from ulmrig.harness.transcript.run import Conversation
from ulmrig.hil.target import Target
from ulmrig.model.errors import UlmrigError

_COLUMN = 56
"""Lines up to this width stand beside each other, longer ones below each other."""


class TranscriptFailedError(UlmrigError):
    """A conversation differs from its transcript. The text says everything."""


@dataclass(frozen=True)
class Report:
    """All that is known of a conversation that went wrong; ``text`` says it to a person.

    ``log`` is where the raw log is, or why there is none.
    """

    transcript: Transcript
    program: Program
    target: Target
    conversation: Conversation
    log: str

    def text(self, reason: str = "") -> str:
        """Return the whole failure. Its first line says the most important.

        ``reason`` is why an update was refused.
        """
        wrong = self.conversation.wrong
        parts = [self._headline(reason)]
        diagnosis = Diagnosis(self.program)
        parts += ["\n".join(self._mismatch(verdict, diagnosis)) for verdict in wrong]
        if self.conversation.error:
            parts.append("\n".join(self._error()))
        parts.append("\n".join(self._where(reason)))
        return "\n\n".join(parts)

    def _headline(self, reason: str) -> str:
        wrong, error = self.conversation.wrong, self.conversation.error
        if error:
            return f"{self._place(self.conversation.broken)}: {str(error).splitlines()[0]}"
        if reason:
            return f"{self.transcript.name}: not rewritten: {reason}"
        row = next(row for row in wrong[0].rows if not row.same)
        seen = write_line(row.seen) if row.seen else "no such line"
        more = f" ({len(wrong)} turns differ)" if len(wrong) > 1 else ""
        if row.expected is None:
            return f"{self._place(wrong[0].expected)}: unexpected: {seen}{more}"
        return (
            f"{self._place(wrong[0].expected)}: expected {row.expected.source}, seen {seen}{more}"
        )

    def _place(self, expected: ExpectedTurn | None) -> str:
        # A greeting has no typed line; its number is that of the line above it.
        number = 1 if expected is None else expected.number
        if expected is not None and expected.typed is None:
            number += 1
        return f"{self.transcript.name}:{number}"

    def _asked(self, expected: ExpectedTurn) -> str:
        if expected.typed is None:
            return f"(the greeting of {self.program.run.command})"
        return write_typed(expected.typed)

    def _mismatch(self, verdict: Verdict, diagnosis: Diagnosis) -> Iterator[str]:
        yield f"{self._place(verdict.expected)}: {self._asked(verdict.expected)}"
        yield from beside(verdict.rows)
        answers = diagnosis.answers(verdict)
        if answers is not None:
            says = " / ".join(write_line(line) for line in answers) or "nothing"
            yield f"  the integer model says: {says}"
            yield f"  {diagnosis.meaning(verdict, answers)}"

    def _error(self) -> Iterator[str]:
        broken = self.conversation.broken
        if broken is not None:
            yield f"{self._place(broken)}: {self._asked(broken)}"
        yield from (f"  {line}" for line in str(self.conversation.error).splitlines())

    def _where(self, reason: str) -> Iterator[str]:
        if reason:
            yield f"not rewritten: {reason}"
        yield f"{self.program.described}, on {self.target.name} ({self.target.description})"
        yield f"raw log: {self.log}"


def beside(rows: tuple[Row, ...]) -> list[str]:
    """Return the rows as text, expected on the left, seen on the right; ``!`` marks the wrong.

    If a line is too wide for that, seen stands below expected.
    """
    texts = [
        (
            " " if row.same else "!",
            row.expected.source if row.expected else "",
            write_line(row.seen) if row.seen else "",
        )
        for row in rows
    ]
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
