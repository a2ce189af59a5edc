"""The official clients: a request to a language model, and its errors sorted by what helps.

Anthropic's Messages API (https://platform.claude.com/docs/en/api/messages) and Ollama's chat
(https://docs.ollama.com/api/chat). The packages are imported only here, and only when asked for.
Keys and addresses come from the environment, as the clients define it. Retries are not made
here: ``collect`` does that.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from threading import Thread
from typing import Any, Final, Protocol, TypeVar
from urllib.parse import urlsplit

from ulmrig.model.corpus.llm.errors import AbsentError, BusyError, LlmError, quoted, redact
from ulmrig.model.corpus.llm.prices import ANTHROPIC, PRICES, Tokens
from ulmrig.model.corpus.llm.size_limit import PLAIN, OversizedError, size_limit

KEY: Final = "ANTHROPIC_API_KEY"
CONTEXT: Final = 16_384
"""Tokens that an Ollama model sees: its default, 4,096, would drop the beginning of a request."""

TEMPERATURE: Final = 0.9
"""Ollama's temperature: lines should differ. Anthropic's newer models refuse to be given one."""

REQUEST_TIMEOUT_S: Final = 600.0
"""The longest that a request may take: the default of Anthropic's client."""

RETRYABLE_STATUSES: Final = frozenset({408, 409, 429, *range(500, 600)})
"""Statuses after which the same request may be answered (529: Anthropic is overloaded)."""

T = TypeVar("T")


@dataclass(frozen=True)
class Reply:
    """What a model wrote, whether its end was cut off, and the tokens it took."""

    text: str
    cut: bool
    tokens: Tokens


class LanguageModel(Protocol):
    """A language model, behind some client."""

    def ask(
        self,
        system: str,
        prompt: str,
        schema: dict[str, Any],
        *,
        limit: int,
        seed: int,
        seconds: float,
    ) -> Reply:
        """Return the reply to a request, JSON by ``schema``, of at most ``limit`` tokens.

        ``seed`` makes it repeatable where the model can do that. It takes at most ``seconds``.
        Raises BusyError if a retry may help, LlmError if it will not.
        """


class NoModel:
    """Stands in for a run that has all its answers already."""

    def ask(
        self,
        system: str,
        prompt: str,
        schema: dict[str, Any],
        *,
        limit: int,
        seed: int,
        seconds: float,
    ) -> Reply:
        """See LanguageModel: always BusyError."""
        raise BusyError("no model is connected")


def connect(provider: str, model: str) -> LanguageModel:
    """Return the model. Raises LlmError if its client is not installed or has no key."""
    try:
        return AnthropicModel(model) if provider == ANTHROPIC else OllamaModel(model)
    except ImportError as error:
        raise LlmError(
            f"--with {provider}: its client cannot be imported ({quoted(error)});"
            " pip install 'ulmrig[llm]' installs it"
        ) from None


class AnthropicModel:
    """A Claude model behind Anthropic's API, or behind ANTHROPIC_BASE_URL."""

    def __init__(self, model: str) -> None:
        import anthropic
        import httpx2

        key = os.environ.get(KEY, "")
        if not key:
            raise LlmError(f"--with anthropic: {KEY} is not set (export it; no file is read)")
        # Client and HTTP library would repeat such a key in their errors.
        if not key.isascii() or not key.isprintable() or " " in key:
            raise LlmError(f"{KEY}: blanks, line ends or other characters that no key has")
        self._model = model
        self._where = _address("ANTHROPIC_BASE_URL", "https://api.anthropic.com")
        self._sdk = anthropic
        try:
            http = anthropic.DefaultHttpxClient(event_hooks=size_limit(httpx2))
            self._client = anthropic.Anthropic(
                api_key=key, max_retries=0, default_headers=PLAIN, http_client=http
            )
        except Exception as error:
            raise LlmError(f"ANTHROPIC_BASE_URL: {quoted(error)} (an address)") from None

    def ask(
        self,
        system: str,
        prompt: str,
        schema: dict[str, Any],
        *,
        limit: int,
        seed: int,
        seconds: float,
    ) -> Reply:
        """See LanguageModel. ``seed`` is of no use here."""
        sdk = self._sdk
        config: Any = {"format": {"type": "json_schema", "schema": schema}}
        known = PRICES.get(self._model)
        if known is not None and known.effort:
            config["effort"] = "low"
        try:
            message = within(
                seconds,
                lambda: self._client.messages.create(
                    model=self._model,
                    max_tokens=limit,
                    system=system,
                    messages=[{"role": "user", "content": prompt}],
                    output_config=config,
                    timeout=seconds,
                ),
            )
            return self._reply(message)
        except sdk.APIStatusError as error:
            raise self._refused(error) from None
        except sdk.APIConnectionError as error:
            if isinstance(error.__cause__, OversizedError):
                raise BusyError(f"{self._where} {error.__cause__}") from None
            if type(error.__cause__).__name__ == "ConnectError":
                raise AbsentError(f"no server answers at {self._where}") from None
            raise BusyError(f"the connection to {self._where} broke") from None
        except OversizedError as error:
            raise BusyError(f"{self._where} {error}") from None
        except (sdk.AnthropicError, AttributeError, TypeError, ValueError, RecursionError):
            # The client hands on what is no message as it came, and JSON may be nested too deep.
            raise BusyError(f"{self._where} sent what is no answer of this API") from None

    def _reply(self, message: Any) -> Reply:
        usage = message.usage
        read = usage.input_tokens + (usage.cache_creation_input_tokens or 0)
        read += usage.cache_read_input_tokens or 0
        text = "".join(block.text for block in message.content if block.type == "text")
        cut = message.stop_reason != "end_turn"
        return Reply(redact(text), cut, Tokens(int(read), int(usage.output_tokens)))

    def _refused(self, error: Any) -> Exception:
        words = error.api_message or error.message
        # A spend limit is a 429 too, and lasts until the month ends.
        if error.error_code == "enforced_spend_limit_reached":
            return LlmError(f"{self._where}: the account's limit is spent: {quoted(words)}")
        after = error.response.headers.get("retry-after")
        return failure(self._where, error.status_code, words, _seconds(after), KEY, self._model)


class OllamaModel:
    """A model that an Ollama server runs, here or at OLLAMA_HOST."""

    def __init__(self, model: str) -> None:
        import httpx
        import ollama

        self._model = model
        self._where = _address("OLLAMA_HOST", "http://127.0.0.1:11434")
        self._sdk, self._http = ollama, httpx
        try:
            self._client = ollama.Client(
                timeout=REQUEST_TIMEOUT_S, headers=PLAIN, event_hooks=size_limit(httpx)
            )
        except Exception as error:
            raise LlmError(f"OLLAMA_HOST: {quoted(error)} (an address)") from None

    def ask(
        self,
        system: str,
        prompt: str,
        schema: dict[str, Any],
        *,
        limit: int,
        seed: int,
        seconds: float,
    ) -> Reply:
        """See LanguageModel."""
        options = {
            "num_ctx": CONTEXT,
            "num_predict": limit,
            "seed": seed,
            "temperature": TEMPERATURE,
        }
        messages = [{"role": "system", "content": system}, {"role": "user", "content": prompt}]
        try:
            response = within(
                seconds,
                lambda: self._client.chat(self._model, messages, format=schema, options=options),
            )
            text = redact(response.message.content or "")
            tokens = Tokens(response.prompt_eval_count or 0, response.eval_count or 0)
            cut = not response.done or response.done_reason == "length"
            return Reply(text, cut, tokens)
        except self._sdk.ResponseError as error:
            status, words = error.status_code, error.error
            raise failure(self._where, status, words, None, "OLLAMA_API_KEY", self._model) from None
        except (ConnectionError, self._http.ConnectError):
            where = f"{self._where} (OLLAMA_HOST)"
            raise AbsentError(f"no server answers at {where}: is 'ollama serve' running?") from None
        except self._http.HTTPError:
            raise BusyError(f"the connection to {self._where} broke") from None
        except OversizedError as error:
            raise BusyError(f"{self._where} {error}") from None
        except (AttributeError, TypeError, ValueError, RecursionError):
            raise BusyError(f"{self._where} sent what is no answer of this API") from None


def failure(
    where: str, status: int, words: object, after: float | None, key: str, model: str
) -> Exception:
    """Return what an HTTP status means: BusyError if it may go away, LlmError if not."""
    said = quoted(words)
    if status in RETRYABLE_STATUSES:
        return BusyError(f"{where} answers {status}: {said}", after)
    if status in (401, 403):
        return LlmError(f"{where} refuses the key in {key} ({status}): {said}")
    if status == 404:
        return LlmError(f"{where} has no model {model} (404): {said} (--model names another)")
    return LlmError(f"{where} refuses the request ({status}): {said}")


def within(seconds: float, call: Callable[[], T]) -> T:
    """Return what ``call`` returns, and raise what it raises, or BusyError after ``seconds``.

    The clients' own timeouts count from byte to byte: a server that sends one now and then would
    never end. A call that takes too long is left to itself, in a thread that ends with the process.
    """
    found: list[T] = []
    raised: list[BaseException] = []

    def run() -> None:
        try:
            found.append(call())
        except BaseException as error:
            raised.append(error)

    thread = Thread(target=run, daemon=True)
    thread.start()
    thread.join(seconds)
    if raised:
        raise raised[0]
    if not found:
        raise BusyError(f"no whole answer within {seconds:.0f} s")
    return found[0]


def _seconds(header: str | None) -> float | None:
    """Return the seconds of a Retry-After header, None if it has none (or a date)."""
    try:
        value = float(header or "")
    except ValueError:
        return None
    return value if 0 <= value < float("inf") else None


def _address(variable: str, default: str) -> str:
    """Return where the server is, as a person may see it: without name, password and path."""
    url = os.environ.get(variable) or default
    parts = urlsplit(url if "://" in url else f"//{url}")
    return parts.netloc.rpartition("@")[2] or default
