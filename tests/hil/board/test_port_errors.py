"""A port that cannot be opened: each reason has its own words and advice, and none of Python's."""

from __future__ import annotations

import errno
import os
import pty
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import serial

from ulmrig.hil.board import port_errors
from ulmrig.hil.board.transport import SerialWire
from ulmrig.hil.errors import BoardError, LinkError, MachineError, UrlError
from ulmrig.hil.farm import ports

pytestmark = pytest.mark.boards

PYTHON = (
    "Errno",
    "int()",
    "issubclass",
    "NoneType",
    "not supported between",
    "object at 0x",
    "'debug|",
    "Traceback",
)


def fails(url: str, kind: type[MachineError], *words: str) -> MachineError:
    with pytest.raises(MachineError) as caught:
        SerialWire(url, 115_200, rtscts=False)
    said = str(caught.value)
    assert type(caught.value) is kind
    assert not [word for word in PYTHON if word in said], said
    assert said.count(url) == 1, said
    for word in words:
        assert word in said, said
    return caught.value


@pytest.mark.parametrize("scheme", ["socket", "rfc2217"])
@pytest.mark.parametrize(
    ("rest", "words"),
    [
        (":", ["has no port"]),
        ("127.0.0.1", ["has no port", "://HOST:PORT"]),
        ("host/a:7000", ["has no port"]),
        ("127.0.0.1:99999", ["has no valid port", "65535"]),
        ("127.0.0.1:ttyS0", ["has no valid port"]),
        ("[::1:70", ["has no valid port"]),
        ("127.0.0.1:1?speed=1", ["unknown option, speed", "the options of", "logging"]),
        ("127.0.0.1:1?logging=loud", ["wrong value, loud", "debug, info, warning, error"]),
    ],
)
def test_a_url_that_cannot_be_right_is_to_blame(scheme: str, rest: str, words: list[str]) -> None:
    fails(f"{scheme}://{rest}", UrlError, "the URL: ", *words)


@pytest.mark.parametrize("url", ["nope://x:1", "http://x", "sockets://127.0.0.1:1"])
def test_an_unknown_protocol_is_the_urls_fault(url: str) -> None:
    scheme = url.partition(":")[0]
    fails(url, UrlError, f"the protocol {scheme} is unknown", "socket://HOST:PORT")


@pytest.mark.parametrize(
    "url",
    [
        "hwgrep://[",
        "hwgrep://x&n=a",
        "loop://?logging=x",
        "spy:///dev/null?bad",
        "alt:///dev/null?class=Nobody",
        "alt:///dev/null?class=__init__",
    ],
)
def test_a_url_that_pyserial_cannot_use_is_to_blame(url: str) -> None:
    fails(url, UrlError, "pyserial cannot use this URL")
    assert ports.file_name(url)


def test_a_pattern_that_matches_no_device() -> None:
    fails("hwgrep://nothing", BoardError, "no device matches", "is it plugged in")


def test_a_time_limit_that_is_no_number() -> None:
    fails("rfc2217://127.0.0.1:1?timeout=x", UrlError, "wrong value, x", "such as timeout=3")


@pytest.mark.parametrize("scheme", ["socket", "rfc2217"])
def test_a_port_at_which_nothing_listens(scheme: str) -> None:
    with socket.socket() as taken:
        # Bound and not listening: nobody else can take the port meanwhile.
        taken.bind(("127.0.0.1", 0))
        url = f"{scheme}://127.0.0.1:{taken.getsockname()[1]}"
        fails(url, BoardError, "cannot be opened: Connection refused\n", "nothing listens")


@pytest.mark.parametrize("scheme", ["socket", "rfc2217"])
def test_a_host_that_is_unknown(scheme: str) -> None:
    url = f"{scheme}://no-such-host.invalid:7000"
    fails(url, UrlError, "the host no-such-host.invalid is unknown", "IP address")


def test_a_host_that_does_not_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object, **__: object) -> None:
        raise TimeoutError("timed out")

    monkeypatch.setattr(socket, "create_connection", never)
    fails("socket://192.0.2.1:7000", BoardError, "192.0.2.1 does not answer", "firewall")


def test_a_device_that_is_not_there() -> None:
    # A name is no message: not of a lock, nor of a protocol that is not known.
    for url in ("/dev/ulmrig-none", "/dev/ulmrig-lock", "/dev/ulmrig-protocol not known"):
        fails(url, BoardError, "cannot be opened: No such file or directory\n", "is it plugged in")


def test_a_device_of_which_one_may_not_open() -> None:
    try:
        raise PermissionError(errno.EACCES, "Permission denied", "/dev/ttyUSB0")
    except PermissionError as cause:
        error = serial.SerialException(cause.errno, f"could not open port /dev/ttyUSB0: {cause}")
        error.__context__ = cause
    said = port_errors.cannot_be_opened("/dev/ttyUSB0", error)
    assert said.what == "/dev/ttyUSB0 cannot be opened: Permission denied"
    assert "group dialout" in said.advice


def test_a_file_that_is_no_serial_port(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    fails(str(tmp_path / "file"), BoardError, "it is not a serial port")
    fails(str(tmp_path), BoardError, "it is not a serial port")


def test_a_device_that_another_program_holds() -> None:
    master, slave = pty.openpty()
    try:
        url = os.ttyname(slave)
        wire = SerialWire(url, 115_200, rtscts=False)
        fails(url, LinkError, "another program holds the port")
        wire.close()
    finally:
        os.close(master)
        os.close(slave)


@contextmanager
def listening(serve: Callable[[socket.socket], None]) -> Iterator[int]:
    """Listen at a port, and serve one client in a thread."""
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def accept() -> None:
            client, _ = listener.accept()
            with client:
                serve(client)

        thread = threading.Thread(target=accept)
        thread.start()
        yield listener.getsockname()[1]
        thread.join()


def say(data: bytes) -> Callable[[socket.socket], None]:
    """Return a server that sends ``data``, and then waits until its client leaves."""

    def serve(client: socket.socket) -> None:
        client.sendall(data)
        while client.recv(1000):
            pass

    return serve


@pytest.mark.parametrize(
    "said", [b"", b"login: ", b"\xff\xf0", b"\xff\xfa\x2c\x65\xff\xf0"], ids=repr
)
@pytest.mark.filterwarnings("error::pytest.PytestUnhandledThreadExceptionWarning")
def test_what_does_not_speak_rfc_2217_is_told_without_a_traceback(
    said: bytes, capfd: pytest.CaptureFixture[str]
) -> None:
    with listening(say(said)) as port:
        url = f"rfc2217://127.0.0.1:{port}"
        # One second instead of three for pyserial's answers.
        fails(f"{url}?timeout=1", BoardError, "does not speak RFC 2217", "socket://HOST:PORT")
    assert capfd.readouterr().err == ""


def test_a_connection_that_ends_is_told_in_our_words() -> None:
    with listening(lambda client: None) as port:
        wire = SerialWire(f"socket://127.0.0.1:{port}", 115_200, rtscts=False)
        with pytest.raises(LinkError, match=f"socket://127.0.0.1:{port} was lost: ") as caught:
            wire.read(5.0)
        assert "Errno" not in str(caught.value)
        wire.close()
