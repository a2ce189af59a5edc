"""The closing line: how many transcripts ran where, and what they cost the machine.

It is added up from the properties of the reports, which also come from other processes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from ulmrig.harness.pytest_plugin import board_timing as speed
from ulmrig.hil.farm.selection import Selection


@dataclass
class Sum:
    """Totals of the transcripts on one machine; ``t_states`` is None if unknown."""

    transcripts: int = 0
    turns: int = 0
    t_states: int | None = 0
    seconds: float = 0.0


class Summary:
    """A plugin that adds up the transcripts' reports and prints the sum at the end."""

    def __init__(self, selection: Callable[[], Selection]) -> None:
        self._selection = selection
        self._speeds: dict[tuple[str, float], speed.Speed] = {}
        self._sums: dict[tuple[str, str, float], Sum] = {}
        self._programs: dict[str, None] = {}
        self._rewritten: list[str] = []
        self._retried = 0
        self._not_started = 0
        self._unrecorded = ""

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Add a report if it is that of a transcript that ran.

        A try that pytest-rerunfailures repeats is not added, only the last one.
        """
        facts = dict(report.user_properties)
        if report.when != "call" or str(report.outcome) == "rerun":
            return
        if not {"target", "machine", "clock"} <= facts.keys():
            return
        self._retried += "retried" in facts
        self._unrecorded = str(facts.get("unrecorded", self._unrecorded))
        if "turns" not in facts:
            self._not_started += 1
            return
        machine = str(facts["machine"]) + ("; replayed" if "replayed" in facts else "")
        key = str(facts["target"]), machine, float(str(facts["clock"]))
        self._add(self._sums.setdefault(key, Sum()), facts)
        if found := speed.from_properties(facts):
            self._speeds.setdefault((key[0], key[2]), speed.Speed()).add(found)
        name = facts.get("model") or facts.get("program")
        self._programs[f"{name} {facts.get('build', '')}".strip()] = None
        if "rewritten" in facts:
            self._rewritten.append(str(facts["rewritten"]))

    def _add(self, total: Sum, facts: dict[str, object]) -> None:
        total.transcripts += 1
        total.turns += int(str(facts["turns"]))
        total.seconds += float(str(facts["seconds"]))
        if "t_states" not in facts or total.t_states is None:
            total.t_states = None
        else:
            total.t_states += int(str(facts["t_states"]))

    def lines(self) -> list[str]:
        """Return the closing lines, one per machine, and what was rewritten."""
        lines = []
        for (name, machine, clock), total in sorted(self._sums.items()):
            states = "" if total.t_states is None else f", {total.t_states:,} T-states"
            lines.append(
                f"ulmrig: {count(total.transcripts, 'transcript')}, "
                f"{count(total.turns, 'turn')} on {name} ({machine}){states}, "
                f"{total.seconds:,.1f} s at {clock / 1e6:g} MHz"
            )
        for (name, clock), found in sorted(self._speeds.items(), key=lambda pair: pair[0]):
            lines += [f"ulmrig: {line}" for line in found.lines(name, clock)]
        if self._not_started:
            lines.append(
                f"ulmrig: {count(self._not_started, 'transcript')} whose program came to no prompt"
            )
        if self._retried:
            lines.append(
                f"ulmrig: {count(self._retried, 'transcript')} retried after a fault of the link "
                "or a reset of the board"
            )
        if self._unrecorded:
            lines.append(f"ulmrig: recordings are not in pytest's cache: {self._unrecorded}")
        if self._programs:
            lines.append(f"ulmrig: {', '.join(sorted(self._programs))}")
        lines += [f"ulmrig: rewritten: {name}" for name in sorted(self._rewritten)]
        return lines

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Print the closing lines."""
        for line in self.lines():
            terminalreporter.write_line(line)
        if terminalreporter.config.getoption("collectonly"):
            return
        selection = self._selection()
        if selection.fallback:
            terminalreporter.write_line(f"ulmrig: {fallen_back(selection)}", yellow=True, bold=True)
        if selection.replay:
            terminalreporter.write_line(
                f"ulmrig: REPLAYED from {selection.replay}: no machine took part", yellow=True
            )


def fallen_back(selection: Selection) -> str:
    """Return in words that the emulator stands in for a board."""
    return (
        f"NO HARDWARE RUN: --target={selection.spec} fell back to the emulator, "
        f"{selection.fallback}"
    )


def count(number: int, word: str) -> str:
    """Return ``1 turn``, ``2 turns``."""
    return f"{number:,} {word}" + ("" if number == 1 else "s")
