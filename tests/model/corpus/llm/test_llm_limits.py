"""Servers that send more than anybody asked for: limits on size and depth."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.llm_rig import MODELS, Run, environment, need_clients
from tests.support.llm_server import HOSTILE, StandIn, always, at, serve
from ulmrig.model.corpus.llm.clients import connect
from ulmrig.model.corpus.llm.errors import BusyError, LlmError
from ulmrig.model.corpus.llm.prompts import schema
from ulmrig.model.corpus.llm.size_limit import MAX_ANSWER

need_clients()


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[StandIn]:
    with serve(StandIn()) as stand_in:
        environment(monkeypatch, stand_in)
        yield stand_in


@pytest.mark.parametrize("fault", HOSTILE)
@pytest.mark.parametrize("provider", MODELS)
def test_a_hostile_answer_is_asked_for_again(
    server: StandIn, tmp_path: Path, provider: str, fault: str
) -> None:
    (tmp_path / "sound").mkdir()
    sound = Run(tmp_path / "sound", provider).go().pairs()
    server.faults = at({len(server.asked) + 1: fault})
    run = Run(tmp_path, provider)
    assert run.go().pairs() == sound
    assert run.state.retries == 1


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        ("deep", "sent what is no answer of this API"),
        ("endless", f"sent more than {MAX_ANSWER:,} bytes"),
        ("compressed", "sent a compressed answer, which was not asked for"),
    ],
)
@pytest.mark.parametrize("provider", MODELS)
def test_a_server_that_stays_hostile_is_given_up_in_one_line(
    server: StandIn, tmp_path: Path, provider: str, fault: str, words: str
) -> None:
    server.faults = always(fault)
    with pytest.raises(LlmError) as caught:
        Run(tmp_path, provider).go()
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("provider", MODELS)
def test_an_endless_answer_takes_little_memory(server: StandIn, provider: str) -> None:
    server.faults = always("endless")
    model = connect(provider, MODELS[provider])
    tracemalloc.start()
    try:
        with pytest.raises(BusyError, match="sent more than"):
            model.ask(
                "s",
                "Write 3 lines: no yes-or-no question",
                schema("fog"),
                limit=100,
                seed=0,
                seconds=60,
            )
        assert tracemalloc.get_traced_memory()[1] < 4 * MAX_ANSWER
    finally:
        tracemalloc.stop()
