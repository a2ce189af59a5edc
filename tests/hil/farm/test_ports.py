"""Ports: each has one name, however its URL is written, and one name for files."""

from __future__ import annotations

import os
import re
from pathlib import Path
from types import SimpleNamespace

import pytest
from serial.tools import list_ports

from ulmrig.hil.farm import ports


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("socket://Bench:2000", "rfc2217://bench:2000?logging=debug"),
        ("socket://localhost:2000", "socket://127.0.0.1:2000"),
        ("com3", "COM3"),
        ("/dev/null", "spy:///dev/null?file=/tmp/x"),
        ("/dev/null", "/dev/./null"),
    ],
)
def test_one_port_has_one_name(one: str, other: str) -> None:
    assert ports.resolve(one) == ports.resolve(other)
    assert ports.file_name(one) == ports.file_name(other)


def test_links_are_followed_and_other_ports_are_others(tmp_path: Path) -> None:
    (tmp_path / "by-id").symlink_to("/dev/null")
    assert ports.resolve(str(tmp_path / "by-id")) == os.path.realpath("/dev/null")
    names = {ports.file_name(u) for u in ("/dev/a-b", "/dev/a/b", "socket://a:1", "socket://a:2")}
    assert len(names) == 4


@pytest.mark.parametrize(
    ("word", "is_one"),
    [("/dev/ttyUSB0", True), ("socket://a:1", True), ("COM12", True), ("rc2014", False)],
)
def test_what_reads_as_a_port(word: str, is_one: bool) -> None:
    assert ports.is_url(word) is is_one


@pytest.mark.parametrize(
    ("url", "port"),
    [
        ("socket://Bench:2000", "bench:2000"),
        ("rfc2217://[::1]:2000?logging=debug", "127.0.0.1:2000"),
        ("socket://:2000", ":2000"),
        ("loop://?logging=debug", "loop://"),
        ("socket://host:99999", "socket://host:99999"),
        ("com3", "COM3"),
    ],
)
def test_the_name_of_a_port(url: str, port: str) -> None:
    assert ports.resolve(url) == port


def test_a_pattern_means_the_first_of_the_devices_that_match(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def grep(pattern: str) -> list[SimpleNamespace]:
        re.compile(pattern)
        names = ("/dev/ulmrig-c", "/dev/ulmrig-a", "/dev/ulmrig-b")
        return [SimpleNamespace(device=name) for name in names if pattern == "FTDI"]

    monkeypatch.setattr(list_ports, "grep", grep)
    assert ports.resolve("hwgrep://FTDI") == "/dev/ulmrig-a"
    assert ports.resolve("hwgrep://FTDI&skip_busy") == "/dev/ulmrig-a"
    assert ports.resolve("hwgrep://other&skip_busy") == "hwgrep://other&skip_busy"
    assert ports.resolve("hwgrep://[") == "hwgrep://["


def test_a_file_is_named_after_the_end_of_a_long_port_and_its_digest() -> None:
    name = ports.file_name(f"/dev/{'a' * 300}{'b' * 60}")
    assert re.fullmatch("b{60}-[0-9a-f]{8}", name)
    assert re.fullmatch("127.0.0.1-2000-[0-9a-f]{8}", ports.file_name("socket://localhost:2000"))
