"""A virtual board behind a real pty or a TCP port, as pyserial sees it."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pytest
import serial

from tests.support.board_server import DEADLINE, Served
from ulmrig.harness.cli.main import main
from ulmrig.hil.board.config import BoardConfig
from ulmrig.hil.board.target import Board
from ulmrig.hil.board.xmodem import Sender
from ulmrig.hil.errors import BoardError
from ulmrig.hil.virtual.faults import KINDS

pytestmark = pytest.mark.boards

MENU, PROMPT = b"Boot [H=Help]: ", b"\r\nB>"


class Client:
    """pyserial, with a deadline."""

    def __init__(self, url: str, speed: int = 115_200, *, rtscts: bool = True) -> None:
        self.port = serial.serial_for_url(url, speed, timeout=0.02, rtscts=rtscts)

    def until(self, text: bytes) -> bytes:
        got, ends = b"", time.monotonic() + DEADLINE
        while text not in got:
            assert time.monotonic() < ends, f"{text!r} did not come: {got!r}"
            got += self.port.read(max(1, self.port.in_waiting))
        return got

    def all(self) -> bytes:
        """Read until nothing more comes."""
        self.port.timeout = 0.4
        return b"".join(iter(lambda: self.port.read(1) + self.port.read(self.port.in_waiting), b""))

    def bring_to_prompt(self) -> None:
        """Type what has an answer that nothing before it has."""
        self.ask(b"NOSUCH\r", b"NOSUCH?\r\n" + PROMPT)

    def ask(self, typed: bytes, text: bytes) -> bytes:
        self.port.write(typed)
        return self.until(text)


@contextmanager
def connected(url: str, **options: Any) -> Iterator[Client]:
    client = Client(url, **options)
    try:
        yield client
    finally:
        client.port.close()


@pytest.fixture
def serve() -> Iterator[Any]:
    with ExitStack() as stack:

        def start(*words: str) -> Served:
            served = Served("--pace", "5", *words)
            stack.callback(served.close)
            return served

        yield start


@pytest.mark.parametrize("words", [[], ["--tcp", "0"]], ids=["pty", "tcp"])
def test_pyserial_boots_it_and_clients_come_and_go(serve: Any, words: list[str]) -> None:
    served = serve(*words)
    with connected(served.url) as first:
        first.ask(b"\r", MENU)
        first.ask(b"C\r", PROMPT)
        assert b"XM       COM" in first.ask(b"DIR\r", PROMPT)
    with connected(served.url) as second:
        second.ask(b"DIR A:\r", b"NO FILE" + PROMPT)
    assert served.ask_to_end() == 0


def test_a_reset_button_leads_to_the_menu(serve: Any) -> None:
    served = serve("--boot", "C")
    with connected(served.url) as client:
        client.bring_to_prompt()
        os.kill(served.process.pid, signal.SIGUSR1)
        assert b"\r\nB>" not in client.until(b"CP/M-80 v2.2")
        client.until(b"B>")


def test_another_speed_is_garbled(serve: Any) -> None:
    served = serve("--boot", "C")
    with connected(served.url) as client:
        client.bring_to_prompt()
        client.port.baudrate = 9600
        client.port.write(b"DIR\rDIR\r")
        assert b"COM" not in client.all()
        client.port.baudrate = 115_200
        client.port.write(b"\r")
        client.bring_to_prompt()


def test_the_host_is_held_back_as_by_cts(serve: Any) -> None:
    served = serve("--speed", "300")
    with connected(served.url, speed=300) as client:
        client.port.write_timeout = 0.3
        # A pty holds some 12 KB. The line would take ten minutes for all of this.
        with pytest.raises(serial.SerialTimeoutException):
            client.port.write(bytes(100_000))


@pytest.mark.parametrize("rtscts", [True, False])
def test_rts_keeps_what_is_pasted_where_the_client_honours_it(serve: Any, rtscts: bool) -> None:
    served = serve("--boot", "C", "--clock", "2", "--speed", "38400")
    text = b"".join(b"%03d" % number for number in range(40))
    with connected(served.url, speed=38_400, rtscts=rtscts) as client:
        client.bring_to_prompt()
        client.port.write(text)
        assert (text in client.all()) == rtscts


@pytest.mark.parametrize(("words", "kept"), [([], False), (["--fault", "stale"], True)])
def test_output_that_nobody_read_is_kept_on_demand(
    serve: Any, tmp_path: Path, words: list[str], kept: bool
) -> None:
    log = tmp_path / "log"
    served = serve("--tcp", "0", "--log", str(log), *words)
    ends = time.monotonic() + DEADLINE
    while "H=Help" not in log.read_text():
        assert time.monotonic() < ends
    with connected(served.url) as client:
        if not kept:
            client.port.write(b"\r")
        assert (b"RomWBW" in client.until(MENU)) == kept


def test_a_second_client_at_once_is_turned_away(serve: Any) -> None:
    served = serve("--tcp", "0", "--boot", "C")
    host, port = served.url.removeprefix("socket://").split(":")
    with connected(served.url) as client:
        client.bring_to_prompt()
        with socket.create_connection((host, int(port)), timeout=DEADLINE) as other:
            assert b"in use" in other.recv(100)
        client.bring_to_prompt()


def test_a_line_takes_its_time(serve: Any) -> None:
    served = serve("--speed", "9600")
    with connected(served.url, speed=9600) as client:
        client.ask(b"\r", MENU)
        began = time.monotonic()
        client.ask(b"A" * 1000, b"A" * 1000)
        # 1,000 bytes of 10 bits at 9600, five times as fast.
        assert time.monotonic() - began > 0.205


def wait_for(port: int) -> None:
    ends = time.monotonic() + DEADLINE
    while True:
        try:
            return socket.create_connection(("127.0.0.1", port), 1).close()
        except ConnectionRefusedError:
            assert time.monotonic() < ends


@contextmanager
def bridge(url: str, folder: Path) -> Iterator[str]:
    """Put ser2net in front of a pty; yield its URL."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    config = folder / "ser2net.yaml"
    config.write_text(
        "connection: &board\n"
        f"  accepter: telnet(rfc2217),tcp,127.0.0.1,{port}\n"
        f"  connector: serialdev(nouucplock=true),{url},115200n81,local,rtscts\n"
    )
    program = shutil.which("ser2net", path=f"{os.environ['PATH']}:/usr/sbin")
    assert program
    process = subprocess.Popen([program, "-n", "-c", str(config)])
    try:
        wait_for(port)
        yield f"rfc2217://127.0.0.1:{port}?timeout=1"
    finally:
        process.terminate()
        process.wait(DEADLINE)


@pytest.mark.skipif(
    not shutil.which("ser2net", path=f"{os.environ['PATH']}:/usr/sbin"),
    reason="ser2net is missing: RFC 2217 IS NOT TESTED (apt-get install ser2net)",
)
def test_a_bridge_leads_to_it_as_the_message_says(serve: Any, tmp_path: Path) -> None:
    served = serve("--boot", "C")
    with bridge(served.url, tmp_path) as url:
        # A pty has no DTR, and ser2net is silent where it cannot set it.
        with pytest.raises(BoardError, match=r"cannot be opened: .*'control'") as caught:
            Board(BoardConfig("vera", "virtual", url))
        [advised] = re.findall(r"rfc2217://\S+", caught.value.advice)
        assert advised == f"{url}&ign_set_control"
        board = Board(BoardConfig("vera", "virtual", advised))
        try:
            assert board.probe().startswith("CP/M on drive A:")
            assert "XM       COM" in board.prompt.command("DIR B:")
        finally:
            board.close()


@pytest.mark.skipif(
    not shutil.which("rx"),
    reason="LRZSZ IS NOT THERE: no real receiver judged us (apt-get install lrzsz)",
)
def test_a_real_receiver_behind_it_takes_what_we_send(serve: Any) -> None:
    served = serve("--boot", "C", "--receiver", "rx")
    board = Board(BoardConfig("vera", "virtual", served.url))
    try:
        board.probe()
        board.prompt.send("B:RX A.TXT")
        Sender(board.link, 115_200, rtscts=True).send("A.TXT", b"sent to rx" * 200, 2 * DEADLINE)
        assert "rx: transfer complete" in board.prompt.output(DEADLINE)
        assert board.prompt.command("TYPE A.TXT") == "sent to rx" * 200
    finally:
        board.close()


def test_without_lrzsz_there_is_no_rx() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "ulmrig.harness.cli.main", "virtual-board", "--receiver", "rx"],
        capture_output=True,
        text=True,
        timeout=DEADLINE,
        env=os.environ | {"PATH": ""},
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert "apt install lrzsz" in done.stderr.splitlines()[-1]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--fault", "flop"], "there is no fault 'flop'"),
        (["--tcp", "no"], "'no': expected [HOST:]PORT, with a port from 0 to 65535"),
        (["--tcp", "99999"], "'99999': expected [HOST:]PORT, with a port from 0 to 65535"),
        (["--tcp", "192.0.2.1:7000"], "--tcp 192.0.2.1:7000: cannot be opened: Cannot assign"),
        (["--log", "/no/where"], "--log /no/where: No such file or directory"),
        (["--speed", "3"], "'3': expected bits per second, 50 to 4000000"),
        (["--clock", "x"], "'x': expected a number above 0"),
        (["--pace", "1e300"], "'1e300': expected at most 1,000 times real time"),
        (["--clock", "1e9"], "'1e9': expected MHz, from 0.1 to 200"),
    ],
)
def test_what_cannot_be_is_one_line_and_status_2(words: list[str], said: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "ulmrig.harness.cli.main", "virtual-board", *words],
        capture_output=True,
        text=True,
        timeout=DEADLINE,
    )
    assert (done.returncode, done.stdout) == (2, "")
    last = done.stderr.splitlines()[-1]
    assert said in last and "Errno" not in last


def test_a_port_that_is_taken_is_told_in_our_words() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = subprocess.run(
            [sys.executable, "-m", "ulmrig.harness.cli.main", "virtual-board", "--tcp", str(port)],
            capture_output=True,
            text=True,
            timeout=DEADLINE,
        )
    assert done.returncode == 2
    said = f"--tcp 127.0.0.1:{port}: cannot be opened: Address already in use"
    assert done.stderr == f"ulmrig: {said}\n"


def test_help_names_every_kind_of_fault(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["virtual-board", "--help"])
    said = capsys.readouterr().out
    assert all(re.search(rf"\b{kind}\b", said) for kind in KINDS)
