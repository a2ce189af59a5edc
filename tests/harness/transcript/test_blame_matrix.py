"""One fault at a time on a virtual board: the right one is blamed. The long run is in support."""

from __future__ import annotations

import pytest

from tests.support.blame_matrix import Case, Outcome, run, table

pytestmark = pytest.mark.boards

SHORT = [
    "program",
    "memory:file",
    "memory-later:values",
    "memory-once:values",
    "link:flip:out",
    "link:double:in",
    "link:insert:in",
    "link:insert:out",
    "board:reset-boots",
]
"""Those that leave no program hung: it costs CPU to wait for one."""


@pytest.mark.parametrize("fault", SHORT)
def test_the_right_one_is_blamed(fault: str) -> None:
    outcome = run(Case(fault, 1))
    assert outcome.right, outcome.why


def test_the_table_counts_who_was_blamed_and_what_must_never_be() -> None:
    named = ("the link", "the link", "the memory", "the program", "passed")
    done = [Outcome(Case("link:rate", seed), who, "", 7.0) for seed, who in enumerate(named)]
    done.append(Outcome(Case("link:rate", 9), "passed", "", 7.0, "the link"))
    _, row, total = (line.split("  ") for line in table(done).splitlines())
    cells = [cell.strip() for cell in row if cell.strip()]
    # Passed, retried, the program, the memory, the link, violations, and the share named rightly.
    assert cells == ["link:rate", "2", "1", "1", "1", "2", "1", "60%", "7 s"]
    assert [cell.strip() for cell in total if cell.strip()][-1] == "60%"


@pytest.mark.parametrize(
    ("fault", "blamed", "violation"),
    [
        ("link:rate", "the program", True),
        ("link:rate", "the memory", False),
        ("board:reset", "the program", True),
        ("board:reset", "the link", True),
        ("board:reset", "the board", False),
        ("board:hang", "the program", True),
        ("board:hang", "the link", False),
        ("memory:file", "the link", False),
        ("program", "the link", False),
    ],
)
def test_what_must_never_be(fault: str, blamed: str, violation: bool) -> None:
    assert Outcome(Case(fault, 0), blamed, "", 0.0).violation == violation
    assert Outcome(Case(fault, 0), "passed", "", 0.0, blamed).violation == violation
