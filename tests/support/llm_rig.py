"""What the tests of corpora by a language model share: the stand-in's address, and a clock."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.llm_server import KEY, StandIn
from ulmrig.model.corpus.llm import collect, prompts
from ulmrig.model.corpus.llm.answers import CollectedAnswers
from ulmrig.model.corpus.llm.clients import LanguageModel, connect
from ulmrig.model.corpus.llm.plan import Plan, make
from ulmrig.model.corpus.llm.work import WorkFile

PLAN = make("lighthouse", 40, 0)
MODELS = {"anthropic": "claude-haiku-5-5", "ollama": "llama3.1"}


def need_clients() -> None:
    """Skip the tests of a module, loudly, where the official clients are not installed."""
    for name in ("anthropic", "ollama"):
        pytest.importorskip(
            name, reason=f"{name}: NOT INSTALLED, no test asks it: pip install 'ulmrig[llm]'"
        )


def environment(patch: pytest.MonkeyPatch, stand_in: StandIn) -> None:
    """Let the clients find the stand-in, and nothing else."""
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        patch.delenv(name, raising=False)
        patch.delenv(name.lower(), raising=False)
    for name in ("ANTHROPIC_AUTH_TOKEN", "ANTHROPIC_CUSTOM_HEADERS", "OLLAMA_API_KEY"):
        patch.delenv(name, raising=False)
    patch.setenv("ANTHROPIC_API_KEY", KEY)
    patch.setenv("ANTHROPIC_BASE_URL", stand_in.url)
    patch.setenv("OLLAMA_HOST", stand_in.url)


class FakeClock:
    """A clock that nobody waits for."""

    def __init__(self) -> None:
        self.time = 1000.0
        self.waits: list[float] = []

    def wait(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.time += seconds

    @property
    def clock(self) -> collect.Clock:
        return collect.Clock(lambda: self.time, self.wait)


def fingerprint(plan: Plan = PLAN, provider: str = "anthropic") -> dict[str, object]:
    return {
        "topic": plan.topic,
        "with": provider,
        "model": MODELS[provider],
        "pairs": plan.pairs,
        "seed": plan.seed,
        "plan": plan.digest(prompts.texts(plan.topic)),
    }


class Run:
    """A run of the collector, in a folder, with what it left."""

    def __init__(self, folder: Path, provider: str = "anthropic", plan: Plan = PLAN) -> None:
        self.path = folder / "c.txt.work.jsonl"
        self.provider, self.plan = provider, plan
        self.clock = FakeClock()
        self.state = collect.State(0)

    def go(
        self, language_model: LanguageModel | None = None, limits: collect.Limits | None = None
    ) -> CollectedAnswers:
        """Collect. Raises LlmError."""
        language_model = language_model or connect(self.provider, MODELS[self.provider])
        limits = limits or collect.Limits(3600)
        with WorkFile(self.path, fingerprint(self.plan, self.provider)) as work:
            collector = collect.Collector(self.plan, work, language_model, limits, self.clock.clock)
            self.state = collector.state
            return collector.run()
