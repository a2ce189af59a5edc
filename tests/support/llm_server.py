"""A stand-in for Anthropic's Messages API and for Ollama's chat, on this machine, with faults.

It speaks the wire formats that the official clients parse, checks requests as the real ones do,
and answers with lines of our own grammar, so that what comes out is a corpus about a lighthouse.
As a program (``python -m tests.support.llm_server``) it prints its address and serves until it is
killed.
"""

from __future__ import annotations

import gzip
import json
import random
import re
import sys
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from ulmrig.model.corpus import builtin as generate
from ulmrig.model.corpus.grammars.guess import talk as guess_talk

KEY = "sk-ant-test-0123456789-secret"
Faults = Callable[[int], str]
"""Which fault the request with a number (from 0) meets; "" for none."""

HOSTILE = ("deep", "deep error", "deep text", "endless", "compressed")
"""Answers that would take all memory, or all stack; the same request may be answered next time."""

DEEP = "[" * 200_000

PASSING = ("rate", "overloaded", "error", "half body", "no json", "html", "cut", "nonsense", "torn")
"""Faults after which the same request may be answered."""


def never(_: int) -> str:
    return ""


def at(faults: Mapping[int, str]) -> Faults:
    """Return faults at certain requests."""
    return lambda number: faults.get(number, "")


def always(fault: str) -> Faults:
    return lambda _: fault


def by_lot(seed: int, rate: float, kinds: Sequence[str] = PASSING) -> Faults:
    """Return faults that depend on the seed and the number of the request alone."""

    def fault(number: int) -> str:
        lots = random.Random(f"{seed} {number}")
        return lots.choice(kinds) if lots.random() < rate else ""

    return fault


class Raw(str):
    """A body that calls itself JSON."""


@dataclass
class Asked:
    """A request as it came."""

    path: str
    headers: dict[str, str]
    body: dict[str, Any]

    @property
    def prompt(self) -> str:
        return str(self.body["messages"][-1]["content"])


@dataclass
class StandIn:
    """What the server knows and has seen."""

    faults: Faults = never
    seed: int = 0
    sloppy: float = 0.0
    """How many of the lines are malformed, said twice or wrong."""

    retry_after: str = "7"
    url: str = ""
    asked: list[Asked] = field(default_factory=list)
    reached: Callable[[int], None] = lambda _: None
    """Called with the number of each request, before it is answered."""

    let_go: threading.Event = field(default_factory=threading.Event)
    """Lets requests go that hang."""

    lock: threading.Lock = field(default_factory=threading.Lock)


@contextmanager
def serve(stand_in: StandIn, port: int = 0) -> Iterator[StandIn]:
    """Serve on 127.0.0.1 in a thread, on a free port where none is named."""
    handler = type("Bound", (Handler,), {"stand_in": stand_in})
    server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    server.daemon_threads = True
    stand_in.url = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield stand_in
    finally:
        stand_in.let_go.set()
        server.shutdown()
        server.server_close()
        thread.join()


# --- what it says -----------------------------------------------------------------------------


@cache
def pool(answer: str) -> tuple[str, ...]:
    return tuple(pair.question for pair in generate.pairs("guess") if pair.answer == answer)


def lines(asked: Asked, seed: int, sloppy: float) -> list[dict[str, Any]]:
    """Return the lines that answer a request."""
    lots = random.Random(f"{seed} {asked.prompt}")
    text = asked.prompt
    originals = re.findall(r"^\d+\. (.+)$", text, re.M)
    found: list[dict[str, Any]] = []
    if text.startswith("Reword"):
        for number, original in enumerate(originals, 1):
            for before in ("so ", "hey, ", "please, ", "tell me: "):
                found.append({"of": number, "question": before + original})
        return [spoilt(line, lots) if lots.random() < sloppy else line for line in found]
    match = re.match(r"Write (\d+) ", text)
    assert match, text
    count = int(match[1])
    if "true answer" in text:
        for answer in lots.choices(("YES", "NO", "MAYBE"), (35, 40, 25), k=count):
            found.append({"question": lots.choice(pool(answer)), "answer": answer})
    elif "wrong guesses" in text:
        wrong = [line for line in pool("NO") if line.startswith(("is it a ", "is it an "))]
        found = [{"question": lots.choice(wrong)} for _ in range(count)]
    elif "names the secret thing" in text:
        found = [{"question": lots.choice(guess_talk.wins())} for _ in range(count)]
    else:
        assert "no yes-or-no question" in text
        found = [{"question": lots.choice(guess_talk.fog())} for _ in range(count)]
    return [spoilt(line, lots) if lots.random() < sloppy else line for line in found]


def spoilt(line: dict[str, Any], lots: random.Random) -> dict[str, Any]:
    """Return a line as careless models write it."""
    question = line["question"]
    others = [
        {**line, "question": f"{question} and also some more words of no great use at all, please"},
        {**line, "question": f"{question} | yes"},
        {**line, "question": f"{question} \N{LATIN SMALL LETTER E WITH ACUTE}"},
        {**line, "question": ""},
        {**line, "question": f"  {question.upper()}!? "},
        {**line, "question": question.replace("'", "\N{RIGHT SINGLE QUOTATION MARK}")},
        {"text": question},
        {**line, "question": "is it a lighthouse", "answer": "YES"},
    ]
    if "answer" in line:
        flipped = {"YES": "NO", "NO": "YES", "MAYBE": "PERHAPS"}[line["answer"]]
        others.append({**line, "answer": flipped})
    if "of" in line:
        others.append({**line, "of": 99})
    return lots.choice(others)


# --- how it says it ---------------------------------------------------------------------------


class Handler(BaseHTTPRequestHandler):
    stand_in: StandIn

    def log_message(self, *_: object) -> None:
        pass

    def do_POST(self) -> None:
        size = int(self.headers.get("content-length", 0))
        body = json.loads(self.rfile.read(size))
        headers = {name.lower(): value for name, value in self.headers.items()}
        asked = Asked(self.path, headers, body)
        with self.stand_in.lock:
            number = len(self.stand_in.asked)
            self.stand_in.asked.append(asked)
        self.stand_in.reached(number)
        fault = self.stand_in.faults(number)
        if fault == "hang":
            self.stand_in.let_go.wait(60)
            return None
        if fault in ("deep", "deep error"):
            return self.send(200 if fault == "deep" else 500, Raw(DEEP))
        api = {"/v1/messages": self.anthropic, "/api/chat": self.ollama}.get(self.path)
        if api is None:
            return self.send(404, {"error": "page not found"})
        return api(asked, fault)

    def send(
        self, status: int, body: object, headers: Mapping[str, str] | None = None, fault: str = ""
    ) -> None:
        data = body.encode() if isinstance(body, str) else json.dumps(body).encode()
        html = isinstance(body, str) and not isinstance(body, Raw)
        kind = "text/html" if html else "application/json"
        if fault == "compressed":
            data = gzip.compress(data)
        if fault == "no json":
            data = data[: len(data) // 2]
        self.send_response(status)
        self.send_header("content-type", kind)
        if fault == "compressed":
            self.send_header("content-encoding", "gzip")
        if fault != "endless":
            self.send_header("content-length", str(len(data)))
        self.send_header("request-id", "req_011stand1in")
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.end_headers()
        if fault == "half body":
            self.wfile.write(data[: len(data) // 2])
            self.close_connection = True
        elif fault == "drip":
            while not self.stand_in.let_go.wait(0.02):
                self.wfile.write(b" ")
        elif fault == "endless":
            self.close_connection = True
            with suppress(ConnectionError):  # until the client hangs up
                while not self.stand_in.let_go.is_set():
                    self.wfile.write(b"[" * 100_000)
        else:
            self.wfile.write(data)

    def text(self, asked: Asked, fault: str, limit: int) -> tuple[str, bool]:
        """Return what the model says, and whether it was cut off."""
        found = lines(asked, self.stand_in.seed, self.stand_in.sloppy)
        if fault == "early":  # sound JSON, but the server says that it is not all
            return json.dumps({"lines": found[: len(found) // 4]}), True
        said = json.dumps({"lines": found})
        if fault == "deep text":
            return '{"lines": ' + DEEP, False
        if fault == "nonsense":
            return "I'd be happy to help with that! First, a lighthouse is a tower.", False
        if fault == "wrong fields":
            return json.dumps({"questions": ["is it tall"]}), False
        if fault == "torn":  # broken off, and nobody says so
            return said[: len(said) // 4], False
        if fault == "cut":
            return said[: len(said) // 3], True
        if fault == "nearly":
            return said[: len(said) * 9 // 10], True
        return (said[: limit * 4], True) if len(said) // 4 > limit else (said, False)

    # --- Anthropic: https://platform.claude.com/docs/en/api/messages and .../api/errors

    def refuse(self, status: int, kind: str, message: str, **details: str) -> None:
        error: dict[str, Any] = {"type": kind, "message": message}
        if details:
            error["details"] = details
        headers = {"retry-after": self.stand_in.retry_after} if status == 429 else {}
        body = {"type": "error", "error": error, "request_id": "req_011stand1in"}
        self.send(status, body, {} if details else headers)

    def anthropic(self, asked: Asked, fault: str) -> None:
        body, headers = asked.body, asked.headers
        # Clients before 2.0 send the key as x-api-key; the API takes both.
        key = headers.get("x-api-key") or headers.get("authorization", "").removeprefix("Bearer ")
        if key != KEY or fault == "key":
            return self.refuse(401, "authentication_error", "invalid x-api-key")
        if wrong := wrong_request(body, headers):
            return self.refuse(400, "invalid_request_error", wrong)
        if body["model"].startswith("no-"):
            return self.refuse(404, "not_found_error", f"model: {body['model']}")
        refusals = {
            "rate": (429, "rate_limit_error", "This request would exceed your rate limit."),
            "overloaded": (529, "overloaded_error", "Overloaded"),
            "error": (500, "api_error", "Internal server error"),
            "poor": (400, "invalid_request_error", "Your credit balance is too low"),
            "echo": (500, "api_error", f"cannot read {key}"),
            "echo 400": (400, "invalid_request_error", f"cannot read {key}"),
        }
        if fault in refusals:
            return self.refuse(*refusals[fault])
        if fault == "spent":
            code = "enforced_spend_limit_reached"
            return self.refuse(429, "rate_limit_error", "Spend limit reached", error_code=code)
        if fault == "html":
            return self.send(200, "<html>a proxy's greeting</html>")
        said, cut = self.text(asked, fault, body["max_tokens"])
        if fault == "echo answer":
            said = json.dumps({"lines": [{"question": f"is it {key}", "answer": "YES"}]})
        stop = "refusal" if fault == "refusal" else "max_tokens" if cut else "end_turn"
        text = "" if stop == "refusal" else said
        return self.send(200, message(asked, text, stop, len(said) // 4), fault=fault)

    # --- Ollama: https://docs.ollama.com/api/chat

    def ollama(self, asked: Asked, fault: str) -> None:
        body = asked.body
        if body["model"].startswith("no-"):
            return self.send(404, {"error": f"model '{body['model']}' not found"})
        if body.get("stream") is not False or not isinstance(body.get("format"), dict):
            return self.send(400, {"error": "the stand-in wants stream false and a schema"})
        statuses = {"rate": 503, "overloaded": 503, "error": 500, "key": 401}
        if fault in statuses:
            return self.send(statuses[fault], {"error": f"the stand-in's fault: {fault}"})
        if fault == "html":
            return self.send(200, "<html>a proxy's greeting</html>")
        said, cut = self.text(asked, fault, body["options"]["num_predict"])
        answer = {
            "model": body["model"],
            "created_at": "2026-11-25T00:00:00.000000Z",
            "message": {"role": "assistant", "content": said},
            "done": True,
            "done_reason": "length" if cut else "stop",
            "total_duration": 5_000_000_000,
            "load_duration": 1_000_000,
            "prompt_eval_count": len(asked.prompt) // 4,
            "prompt_eval_duration": 1_000_000_000,
            "eval_count": len(said) // 4,
            "eval_duration": 4_000_000_000,
        }
        return self.send(200, answer, fault=fault)


def message(asked: Asked, text: str, stop: str, written: int) -> dict[str, Any]:
    """Return a message of Anthropic's API, from a model that thinks first."""
    thinking = {"type": "thinking", "thinking": "", "signature": "c2lnbmF0dXJl"}
    return {
        "id": "msg_01stand1in",
        "type": "message",
        "role": "assistant",
        "model": asked.body["model"],
        "content": [thinking, {"type": "text", "text": text}],
        "stop_reason": stop,
        "stop_sequence": None,
        "usage": {
            "input_tokens": (len(asked.prompt) + len(asked.body["system"])) // 4,
            "cache_creation_input_tokens": 0,
            "cache_read_input_tokens": 0,
            "output_tokens": written,
            "service_tier": "standard",
        },
    }


def wrong_request(body: Mapping[str, Any], headers: Mapping[str, str]) -> str:
    """Return what the API would find wrong with a request, "" for nothing."""
    if "anthropic-version" not in headers:
        return "anthropic-version: header is required"
    for name, kind in (("model", str), ("max_tokens", int), ("messages", list), ("system", str)):
        if not isinstance(body.get(name), kind):
            return f"{name}: Field required"
    if {"temperature", "top_p", "top_k"} & set(body):
        return "sampling parameters are not supported by this model"
    config = body.get("output_config", {})
    if config.get("format", {}).get("type") != "json_schema":
        return "output_config.format: Field required"
    if "effort" in config and "haiku-4-5" in body["model"]:
        return "output_config.effort: not supported by this model"
    return strict(config["format"]["schema"])


def strict(schema: Mapping[str, Any]) -> str:
    """Return what structured outputs would not take of a JSON schema."""
    if schema.get("type") == "object":
        if schema.get("additionalProperties") is not False:
            return "output_config.format.schema: additionalProperties must be false"
        return next(filter(None, map(strict, schema["properties"].values())), "")
    return strict(schema["items"]) if schema.get("type") == "array" else ""


if __name__ == "__main__":
    with serve(StandIn(sloppy=0.05)) as running:
        print(running.url, flush=True)
        threading.Event().wait()
