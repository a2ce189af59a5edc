"""The page of states has the states of the virtual board, and what the search makes of them."""

from __future__ import annotations

from tests.docs.pages import ROOT
from ulmrig.hil.virtual.faults import KINDS
from ulmrig.hil.virtual.states import STATES

PAGE = ROOT / "docs/reference/states.md"


def rows() -> list[str]:
    """Return the lines of the table, as the data has them."""
    found = []
    for name, state in STATES.items():
        ends = f"*{state.ends}*" if state.ends else "the prompt"
        found.append(f"| `{name}` | `{state.shows}` | {state.leaves} | {ends} |")
    return found


def fault_rows() -> list[str]:
    """Return the lines of the table of faults, as the data has them."""
    return [f"| {kind} | {what} |" for kind, what in KINDS.items()]


def test_the_page_has_every_state_and_where_the_search_for_the_prompt_ends() -> None:
    lines = PAGE.read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line.startswith("| `")] == rows()


def test_the_page_has_every_fault() -> None:
    text = PAGE.read_text(encoding="utf-8").partition("| fault | what happens |")[2]
    assert text.strip().splitlines()[1:] == fault_rows()
