"""What a language model costs: prices, an estimate before, and the sum after."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

ANTHROPIC: Final = "anthropic"
OLLAMA: Final = "ollama"
PROVIDERS: Final = (ANTHROPIC, OLLAMA)
DEFAULT_MODEL: Final = {ANTHROPIC: "claude-haiku-5-5", OLLAMA: "llama3.1"}

PRICES_DATE: Final = "2026-10-24"
PRICES_SOURCE: Final = "https://platform.claude.com/docs/en/about-claude/pricing"


@dataclass(frozen=True)
class Price:
    """Dollars for a million tokens, and whether the model takes ``output_config.effort``."""

    read: float
    written: float
    effort: bool = True


PRICES: Final = {
    # Haiku 5.5 costs five times this for prompts of over 100,000 tokens; ours have 2,000 at most.
    "claude-haiku-5-5": Price(0.10, 0.50),
    "claude-sonnet-5-5": Price(2.00, 10.00),
    "claude-opus-5-5": Price(4.00, 20.00),
    "claude-fable-5-1": Price(10.00, 50.00),
    "claude-sonnet-5": Price(2.00, 10.00),
    "claude-opus-5": Price(5.00, 25.00),
    "claude-haiku-4-5": Price(1.00, 5.00, effort=False),
    "claude-haiku-4-5-20251001": Price(1.00, 5.00, effort=False),
}
"""By PRICES_SOURCE as it stood on PRICES_DATE. Batch and cache prices are not used."""

CHARACTERS_PER_TOKEN: Final = 3
"""Of our prompts. English has about 4 with older tokenizers; newer ones make 30 % more tokens."""

TOKENS_PER_LINE: Final = 24
"""Written for one line of an answer: the JSON around it, and a question of 7 words."""

THINKING_TOKENS: Final = 600
"""Written before an answer by a model that thinks, at low effort. They are paid as output."""


@dataclass(frozen=True)
class Tokens:
    """Tokens that a model has read and written."""

    read: int = 0
    written: int = 0

    def __add__(self, other: Tokens) -> Tokens:
        return Tokens(self.read + other.read, self.written + other.written)


def price_of(provider: str, model: str) -> Price | None:
    """Return the price of a model, None if the table does not know it."""
    if provider == OLLAMA:
        return Price(0.0, 0.0, effort=False)
    return PRICES.get(model)


def cost(tokens: Tokens, price: Price) -> float:
    """Return what ``tokens`` cost, in dollars."""
    return (tokens.read * price.read + tokens.written * price.written) / 1e6


def dollars(amount: float) -> str:
    """Return an amount as text: cents where that is enough, more digits for less than a cent."""
    return f"${amount:,.2f}" if amount >= 1 or amount == 0 else f"${amount:.4f}"


def estimate(sizes: Iterable[tuple[int, int]], thinks: bool) -> Tokens:
    """Return the tokens that requests will take, roughly.

    ``sizes`` has for each request the characters of its prompt and the lines it asks for.
    """
    found = Tokens()
    for characters, lines in sizes:
        written = lines * TOKENS_PER_LINE + (THINKING_TOKENS if thinks else 0)
        found += Tokens(characters // CHARACTERS_PER_TOKEN, written)
    return found
