"""The official clients against a stand-in: every fault is ridden out, or told in clear text."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.llm_rig import PLAN, Run, environment, need_clients
from tests.support.llm_server import KEY, PASSING, StandIn, always, at, by_lot, never, serve
from ulmrig.model.corpus.llm import collect
from ulmrig.model.corpus.llm.clients import Reply, connect, within
from ulmrig.model.corpus.llm.errors import BusyError, LlmError, quoted
from ulmrig.model.corpus.llm.prices import Price, Tokens
from ulmrig.model.corpus.llm.prompts import schema
from ulmrig.model.corpus.pairs import Pair

need_clients()

PROVIDERS = ("anthropic", "ollama")
REQUESTS = len(PLAN.requests)
AT_ONCE = ("cut", "nonsense", "torn")
"""Faults in what the model says: asked again without a wait."""


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[StandIn]:
    with serve(StandIn()) as stand_in:
        environment(monkeypatch, stand_in)
        yield stand_in


@pytest.fixture
def sound(server: StandIn, tmp_path: Path) -> list[Pair]:
    """What comes when nothing goes wrong."""
    folder = tmp_path / "sound"
    folder.mkdir()
    pairs = Run(folder).go().pairs()
    server.asked.clear()
    return pairs


# --- nothing goes wrong -----------------------------------------------------------------------


@pytest.mark.parametrize("provider", PROVIDERS)
def test_every_request_is_asked_once(server: StandIn, tmp_path: Path, provider: str) -> None:
    run = Run(tmp_path, provider)
    pairs = run.go().pairs()
    assert len(server.asked) == REQUESTS == run.state.asked == run.state.done
    assert {pair.answer for pair in pairs} == {"YES", "NO", "MAYBE", "WIN", "FOG"}
    assert run.state.tokens.read > 500 < run.state.tokens.written
    assert run.clock.waits == []


def test_both_servers_are_asked_the_same(
    server: StandIn, sound: list[Pair], tmp_path: Path
) -> None:
    assert Run(tmp_path, "ollama").go().pairs() == sound
    assert {asked.path for asked in server.asked} == {"/api/chat"}
    options = server.asked[0].body["options"]
    assert options["num_predict"] == collect.MAX_OUTPUT_TOKENS < options["num_ctx"]
    assert len({asked.body["options"]["seed"] for asked in server.asked}) == REQUESTS


def test_a_run_that_has_all_asks_nobody(server: StandIn, tmp_path: Path) -> None:
    run = Run(tmp_path)
    pairs = run.go().pairs()
    server.asked.clear()
    assert run.go().pairs() == pairs
    assert server.asked == []


# --- faults that pass -------------------------------------------------------------------------


@pytest.mark.parametrize("fault", PASSING)
@pytest.mark.parametrize("provider", PROVIDERS)
def test_a_passing_fault_changes_nothing(
    server: StandIn, sound: list[Pair], tmp_path: Path, provider: str, fault: str
) -> None:
    server.faults = at({1: fault, 4: fault})
    run = Run(tmp_path, provider)
    assert run.go().pairs() == sound
    assert len(server.asked) == REQUESTS + 2
    assert run.state.retries == 2
    assert len(run.clock.waits) == (0 if fault in AT_ONCE else 2)


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("provider", PROVIDERS)
def test_a_bad_day_changes_nothing(
    server: StandIn, sound: list[Pair], tmp_path: Path, provider: str, seed: int
) -> None:
    kinds = [kind for kind in PASSING if kind not in AT_ONCE]
    server.faults = by_lot(seed, 0.4, kinds)
    run = Run(tmp_path, provider)
    for _ in range(5):  # a run that gave up is run again
        try:
            assert run.go().pairs() == sound
            break
        except LlmError as error:
            assert "the same command goes on" in str(error)
    else:
        pytest.fail("five runs were not enough")


@pytest.mark.parametrize(
    ("header", "least", "most"),
    [("7", 7, 7), ("0", 0, 0), ("100000", 300, 300), ("soon", 1.5, 2.5), ("-1", 1.5, 2.5)],
)
def test_a_server_that_says_when_is_heard(
    server: StandIn, tmp_path: Path, header: str, least: float, most: float
) -> None:
    server.retry_after, server.faults = header, at({0: "rate"})
    run = Run(tmp_path)
    run.go()
    (wait,) = run.clock.waits
    assert least <= wait <= most


def test_a_cut_answer_gets_more_tokens_next_time(server: StandIn, tmp_path: Path) -> None:
    server.faults = at({0: "cut", 1: "cut"})
    Run(tmp_path).go()
    limits = [asked.body["max_tokens"] for asked in server.asked[:4]]
    assert limits == [8000, 16_000, 32_000, 8000]


@pytest.mark.parametrize("provider", PROVIDERS)
def test_a_server_that_says_that_it_was_cut_is_believed(
    server: StandIn, sound: list[Pair], tmp_path: Path, provider: str
) -> None:
    server.faults = at({0: "early"})
    assert Run(tmp_path, provider).go().pairs() == sound
    assert len(server.asked) == REQUESTS + 1


def test_an_answer_that_is_nearly_whole_will_do(server: StandIn, tmp_path: Path) -> None:
    server.faults = always("nearly")
    run = Run(tmp_path)
    assert len(run.go().pairs()) > 30
    assert len(server.asked) == REQUESTS


def test_the_best_of_three_cut_answers_will_do(server: StandIn, tmp_path: Path) -> None:
    server.faults = at({0: "cut", 1: "nonsense", 2: "cut"})
    run = Run(tmp_path)
    collected = run.go()
    assert len(collected.known[PLAN.requests[0].name]) == 1
    assert run.state.unusable == 0


def test_what_useless_answers_cost_is_counted(server: StandIn, tmp_path: Path) -> None:
    once = Run(tmp_path)
    once.go()
    once.path.unlink()
    server.asked.clear()
    server.faults = at({0: "nonsense"})
    run = Run(tmp_path)
    run.go()
    assert run.state.tokens.written > once.state.tokens.written
    spent = [json.loads(line)["tokens"][1] for line in run.path.read_text().splitlines()[1:]]
    assert sum(spent) == run.state.tokens.written


# --- faults that do not -----------------------------------------------------------------------


@pytest.mark.parametrize("provider", PROVIDERS)
@pytest.mark.parametrize("fault", ["overloaded", "half body", "html"])
def test_a_server_that_stays_bad_is_given_up_and_gone_on_with(
    server: StandIn, sound: list[Pair], tmp_path: Path, provider: str, fault: str
) -> None:
    server.faults = lambda number: fault if number >= 3 else ""
    run = Run(tmp_path, provider)
    with pytest.raises(LlmError, match=rf"tried 6 times\); 3 of {REQUESTS} answers are kept"):
        run.go()
    assert len(server.asked) == 3 + collect.MAX_TRIES
    waits = run.clock.waits
    assert len(waits) == collect.MAX_TRIES - 1
    assert waits == sorted(waits)
    server.faults = never
    server.asked.clear()
    assert run.go().pairs() == sound
    assert len(server.asked) == REQUESTS - 3


@pytest.mark.parametrize(
    ("provider", "fault", "words"),
    [
        ("anthropic", "key", "refuses the key in ANTHROPIC_API_KEY (401)"),
        ("anthropic", "spent", "limit is spent"),
        ("anthropic", "poor", "(400): Your credit balance is too low"),
        ("ollama", "key", "refuses the key in OLLAMA_API_KEY (401)"),
    ],
)
def test_what_will_not_pass_is_not_asked_again(
    server: StandIn, tmp_path: Path, provider: str, fault: str, words: str
) -> None:
    server.faults = always(fault)
    run = Run(tmp_path, provider)
    with pytest.raises(LlmError) as caught:
        run.go()
    assert words in str(caught.value)
    assert len(server.asked) == 1
    assert not run.path.exists()


@pytest.mark.parametrize("provider", PROVIDERS)
def test_a_model_that_is_not_there_is_told(server: StandIn, tmp_path: Path, provider: str) -> None:
    with pytest.raises(LlmError, match=r"has no model no-such \(404\).*--model"):
        Run(tmp_path, provider).go(connect(provider, "no-such"))
    assert len(server.asked) == 1


@pytest.mark.parametrize("fault", ["nonsense", "wrong fields"])
@pytest.mark.parametrize("provider", PROVIDERS)
def test_a_model_that_cannot_do_it_is_told(
    server: StandIn, tmp_path: Path, provider: str, fault: str
) -> None:
    server.faults = always(fault)
    run = Run(tmp_path, provider)
    with pytest.raises(LlmError, match="not what it was asked for, 3 times"):
        run.go()
    assert len(server.asked) == 3 * collect.MAX_TURNS


def test_a_refusal_is_no_answer(server: StandIn, tmp_path: Path) -> None:
    server.faults = at(dict.fromkeys(range(collect.MAX_TURNS), "refusal"))
    run = Run(tmp_path)
    collected = run.go()
    assert run.state.unusable == 1
    assert collected.known[PLAN.requests[0].name] == []


def test_what_was_lost_is_asked_for_in_the_next_run(
    server: StandIn, sound: list[Pair], tmp_path: Path
) -> None:
    server.faults = at(dict.fromkeys(range(collect.MAX_TURNS), "nonsense"))
    run = Run(tmp_path)
    assert len(run.go().pairs()) < len(sound)
    server.asked.clear()
    server.faults = never
    assert run.go().pairs() == sound
    lost = [request for request in PLAN.requests[1:] if request.parent == PLAN.requests[0].name]
    assert len(server.asked) == 1 + len(lost)


@pytest.mark.parametrize(
    ("provider", "variable", "words"),
    [
        ("anthropic", "ANTHROPIC_BASE_URL", "no server answers at 127.0.0.1:"),
        ("ollama", "OLLAMA_HOST", "is 'ollama serve' running?"),
    ],
)
def test_nobody_there_is_told_at_once(
    server: StandIn,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    provider: str,
    variable: str,
    words: str,
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    monkeypatch.setenv(variable, f"http://name:password@127.0.0.1:{port}")
    run = Run(tmp_path, provider)
    with pytest.raises(LlmError) as caught:
        run.go()
    assert words in str(caught.value)
    assert "password" not in str(caught.value)
    assert run.clock.waits == []


# --- time -------------------------------------------------------------------------------------


@pytest.mark.parametrize("fault", ["hang", "drip"])
@pytest.mark.parametrize("provider", PROVIDERS)
def test_a_server_that_never_ends_has_a_deadline(
    server: StandIn, provider: str, fault: str
) -> None:
    server.faults = always(fault)
    language_model = connect(provider, "claude-haiku-5-5")
    with pytest.raises(BusyError, match=r"answer within|broke"):
        language_model.ask(
            "s", "Write 1 no yes-or-no question", schema("fog"), limit=99, seed=0, seconds=0.15
        )


def test_a_call_returns_what_it_returns_and_raises_what_it_raises() -> None:
    assert within(5, lambda: 7) == 7
    with pytest.raises(ZeroDivisionError):
        within(5, lambda: 1 // 0)


class Scripted:
    """A model whose replies are a script; the clock goes on by ``seconds`` with each."""

    def __init__(self, run: Run, *script: Exception | str, seconds: float = 0) -> None:
        self._run, self._script, self._seconds = run, list(script), seconds
        self.given: list[float] = []

    def ask(self, system: str, prompt: str, schema: dict[str, Any], **how: Any) -> Reply:
        self.given.append(how["seconds"])
        self._run.clock.time += self._seconds
        said = self._script.pop(0) if len(self._script) > 1 else self._script[0]
        if isinstance(said, Exception):
            raise said
        return Reply(said, False, Tokens(1000, 1000))


LINE = json.dumps({"lines": [{"question": "is it tall", "answer": "YES", "of": 1}]})


def test_one_deadline_is_over_all(tmp_path: Path) -> None:
    run = Run(tmp_path)
    language_model = Scripted(run, LINE, seconds=40)
    with pytest.raises(LlmError, match="the time is up; 3 of"):
        run.go(language_model, collect.Limits(100))
    assert language_model.given == [100, 60, 20]


def test_a_wait_beyond_the_deadline_is_not_begun(tmp_path: Path) -> None:
    run = Run(tmp_path)
    language_model = Scripted(run, LINE, BusyError("it is busy", 200))
    with pytest.raises(LlmError, match=r"the time is up \(it is busy\); 1 of"):
        run.go(language_model, collect.Limits(100))
    assert run.clock.waits == []


def test_no_request_has_longer_than_ten_minutes(tmp_path: Path) -> None:
    run = Run(tmp_path)
    language_model = Scripted(run, LINE)
    run.go(language_model, collect.Limits(10**6))
    assert set(language_model.given) == {600}


# --- money ------------------------------------------------------------------------------------


def test_a_run_stops_when_it_costs_more_than_was_agreed_to(tmp_path: Path) -> None:
    run = Run(tmp_path)
    limits = collect.Limits(100, Price(1, 1), 0.005)  # two dollars for 1000 such replies
    with pytest.raises(LlmError, match=r"it has cost \$0\.0060, .*; 3 of"):
        run.go(Scripted(run, LINE), limits)
    run.go(Scripted(run, LINE), collect.Limits(100))
    assert run.state.asked == len(PLAN.requests) - 3


# --- keys -------------------------------------------------------------------------------------


def test_a_server_that_tells_the_key_is_not_repeated(server: StandIn, tmp_path: Path) -> None:
    for fault in ("echo", "echo 400", "echo answer"):
        server.faults = always(fault)
        run = Run(tmp_path)
        try:
            run.go()
        except LlmError as error:
            assert KEY not in str(error)
            assert "(ANTHROPIC_API_KEY)" in str(error)
        if run.path.exists():
            assert KEY not in run.path.read_text()
            assert "(ANTHROPIC_API_KEY)" in run.path.read_text()


@pytest.mark.parametrize("key", ["", "with blank", "sk-ant\n", "sk-\x1b", "schlüssel"])
def test_what_cannot_be_a_key_is_refused_unrepeated(
    monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    monkeypatch.setenv("ANTHROPIC_API_KEY", key)
    with pytest.raises(LlmError, match="ANTHROPIC_API_KEY") as caught:
        connect("anthropic", "claude-haiku-5-5")
    assert not key or key.strip() not in str(caught.value)


def test_a_servers_words_are_one_short_line() -> None:
    assert quoted("a\n b\x1b[31m") == r"a b\x1b[31m"
    assert len(quoted("x" * 10_000)) == 200
