"""Collecting: ask every request of a plan that has no answer yet, and keep what comes.

Only ``Clock`` knows time. What fails for a while is tried again after longer and longer waits, with
one deadline for all.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from ulmrig.model.corpus.llm import answers, prompts
from ulmrig.model.corpus.llm.clients import REQUEST_TIMEOUT_S, LanguageModel, Reply
from ulmrig.model.corpus.llm.errors import AbsentError, BusyError, LlmError
from ulmrig.model.corpus.llm.plan import Plan, Request
from ulmrig.model.corpus.llm.prices import Price, Tokens, cost, dollars
from ulmrig.model.corpus.llm.work import WorkFile

MAX_TRIES: Final = 6
"""Times that a request is sent while the server is busy, away or broken: about a minute's wait."""

FIRST_WAIT_S, LONGEST_WAIT_S = 2.0, 60.0
LONGEST_RETRY_AFTER_S: Final = 300.0
"""What a server asks us to wait is honoured up to here."""

MAX_OUTPUT_TOKENS: Final = 8_000
"""The longest answer: six times what 40 lines need, since some models think first."""

MAX_TURNS: Final = 3
"""Times that a request is asked whose answers cannot be used. A cut-off one gets more tokens."""

ENOUGH_LINES: Final = 0.5
"""A cut-off answer with this share of its lines is as good as a whole one."""

MAX_UNUSABLE: Final = 0.25
"""A model that answers a larger share of the requests with nonsense cannot do the work..."""

MIN_JUDGED_REQUESTS: Final = 8
"""... which is judged from this many requests on."""

OVERRUN: Final = 2.0
"""A run stops when it has cost so many times the estimate that its user has agreed to."""


@dataclass(frozen=True)
class Clock:
    """Time: ``now`` in seconds from anywhere, and how to wait."""

    now: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep


@dataclass
class State:
    """How far a run is: what it has used, and what its user may see."""

    requests: int
    done: int = 0
    lines: int = 0
    asked: int = 0
    retries: int = 0
    unusable: int = 0
    tokens: Tokens = field(default_factory=Tokens)


@dataclass(frozen=True)
class Limits:
    """What a run may take: seconds until its end, and dollars (None: whatever it costs)."""

    seconds: float
    price: Price | None = None
    dollars: float | None = None


Progress = Callable[[State], None]


class Collector:
    """One run over a plan: asks what ``work`` does not have."""

    def __init__(
        self,
        plan: Plan,
        work: WorkFile,
        language_model: LanguageModel,
        limits: Limits,
        clock: Clock | None = None,
        progress: Progress = lambda _: None,
    ) -> None:
        self._plan, self._work = plan, work
        self._language_model, self._limits = language_model, limits
        self._clock = clock or Clock()
        self._progress = progress
        self._end = self._clock.now() + limits.seconds
        self.collected = answers.CollectedAnswers(plan)
        self.state = State(len(plan.requests))

    def run(self) -> answers.CollectedAnswers:
        """Ask what is not answered, in the order of the plan, and return all that was collected.

        Raises LlmError if it cannot go on; what was answered is kept.
        """
        for request in self._plan.requests:
            lines = self._work.answered.get(request.name)
            if lines is None:
                lines = self._lines(request)
            self.collected.add(request, lines)
            self.state.done += 1
            self.state.lines += len(self.collected.known[request.name])
            self._progress(self.state)
        return self.collected

    def _lines(self, request: Request) -> list[answers.Line]:
        """Return the lines that a model gives for a request; none if no answer can be used."""
        prompt = prompts.prompt(self._plan, request, self.collected.known)
        if not prompt:
            if request.parent in self._work.answered:
                self._work.keep(request.name, [], Tokens())
            return []
        limit = MAX_OUTPUT_TOKENS
        best: list[answers.Line] = []
        for turn in range(MAX_TURNS):
            reply = self._ask(request, prompt, limit, turn)
            lines, whole = answers.read(reply.text)
            best = max(best, lines, key=len)
            cut = reply.cut or not whole
            good = lines and (not cut or len(lines) >= ENOUGH_LINES * request.lines)
            use = best if good or (best and turn == MAX_TURNS - 1) else None
            self._work.keep(request.name, use, reply.tokens)
            self._count(reply)
            if use is not None:
                return use
            if turn < MAX_TURNS - 1:
                self.state.retries += 1
            limit *= 2 if cut else 1
        self.state.unusable += 1
        if self.state.unusable > max(1, MAX_UNUSABLE * max(self.state.asked, MIN_JUDGED_REQUESTS)):
            raise self._stopped(
                f"the model's answers are not what it was asked for, {self.state.unusable} times"
                " (another --model may do it)"
            )
        return []

    def _count(self, reply: Reply) -> None:
        """Count what a reply took. Raises LlmError if that is more than its user agreed to."""
        self.state.tokens += reply.tokens
        price, most = self._limits.price, self._limits.dollars
        if price and most is not None and cost(self.state.tokens, price) > most:
            raise self._stopped(
                f"it has cost {dollars(cost(self.state.tokens, price))},"
                f" more than {OVERRUN:g} times the estimate"
            )

    def _ask(self, request: Request, prompt: str, limit: int, turn: int) -> Reply:
        """Return the model's reply, with retries while it is busy. Raises LlmError."""
        rng = random.Random(f"{self._plan.seed} {request.name} {turn}")
        self.state.asked += not turn
        for attempt in range(MAX_TRIES):
            left = self._end - self._clock.now()
            if left <= 0:
                raise self._stopped("the time is up")
            try:
                return self._language_model.ask(
                    prompts.system(self._plan.topic),
                    prompt,
                    prompts.schema(request.kind),
                    limit=limit,
                    seed=rng.randrange(2**31),
                    seconds=min(left, REQUEST_TIMEOUT_S),
                )
            except LlmError as error:
                raise self._stopped(str(error)) from error
            except BusyError as error:
                nothing_yet = self.state.tokens == Tokens()
                if attempt == MAX_TRIES - 1 or (isinstance(error, AbsentError) and nothing_yet):
                    tried = f" (tried {attempt + 1} times)" if attempt else ""
                    raise self._stopped(f"{error}{tried}") from error
                self._wait(error, attempt, rng)
        raise AssertionError("unreachable")

    def _wait(self, error: BusyError, attempt: int, rng: random.Random) -> None:
        """Wait before the next try: as long as the server says, or twice as long each time."""
        # The random factor keeps several runs from retrying all at once.
        wait = min(FIRST_WAIT_S * 2**attempt, LONGEST_WAIT_S) * rng.uniform(0.75, 1.25)
        if error.after is not None:
            wait = min(error.after, LONGEST_RETRY_AFTER_S)
        if self._clock.now() + wait >= self._end:
            raise self._stopped(f"the time is up ({error})")
        self.state.retries += 1
        self._progress(self.state)
        self._clock.sleep(wait)

    def _stopped(self, why: str) -> LlmError:
        kept, requests = len(self._work.answered), len(self._plan.requests)
        if not kept:
            return LlmError(why)
        return LlmError(
            f"{why}; {kept:,} of {requests:,} answers are kept in {self._work.path},"
            " and the same command goes on"
        )
