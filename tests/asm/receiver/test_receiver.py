"""asm/xr.mac: XR under the real CP/M: what it says, what it receives, what the disk holds then."""

from __future__ import annotations

import io
import random
import shutil
import subprocess
import tempfile

import cpm80
import pytest
import xmodem

from tests.support.receiver_rig import (
    ACK,
    CAN,
    DATA,
    EOT,
    NAK,
    OLD,
    SECOND,
    XR,
    Bench,
    block,
    blocks,
    crc_xmodem,
    end,
    expect,
    last_line,
    machine,
    no_file,
    ok,
    receive,
    send,
)
from ulmrig.asm.program.crc import crc16
from ulmrig.asm.receiver import build as receiver

# -- the program -----------------------------------------------------------------------------


def test_it_has_at_most_1_kb() -> None:
    assert len(XR.data) <= receiver.MAX_FILE
    assert len(XR.data) % 128 == 0
    assert crc16(XR.data) == XR.crc


def test_slash_v_says_what_runs(bench: Bench) -> None:
    assert bench.run_command("XR /V") == f"\r\n{XR.version_line}\r\nA>"


def test_slash_v_of_a_damaged_copy_says_another_crc() -> None:
    data = bytearray(XR.data)
    data[700] ^= 1
    bench = Bench({"XR.COM": bytes(data)})
    assert bench.run_command("XR /V") == f"\r\nXR {XR.identity} CRC {crc16(bytes(data)):04X}\r\nA>"


def test_slash_v_of_a_file_says_what_the_disk_holds(bench: Bench) -> None:
    line = f"\r\nOLD.BIN 0002 CRC {crc16(OLD):04X}\r\nA>"
    assert bench.run_command("XR OLD.BIN /V") == line
    assert bench.run_command("XR A:OLD.BIN /V") == line
    assert bench.run_command("XR NO.BIN /V").endswith("\r\nXR: NO FILE\r\nA>")


@pytest.mark.parametrize(
    "tail", ["", "*.COM", "A?.COM", "A.B 12 3456", "A.B 0001 34G6", "A.B 0001 ?"]
)
def test_what_it_does_not_understand_is_answered_with_its_usage(bench: Bench, tail: str) -> None:
    assert "XR: USAGE" in bench.run_command(f"XR {tail}")
    no_file(bench)


# -- good wires ------------------------------------------------------------------------------


@pytest.mark.parametrize("sizes", [[], [1024], [128, 1024, 128, 1024]])
def test_blocks_of_both_sizes_may_be_mixed(bench: Bench, sizes: list[int]) -> None:
    receive(bench, "XR NEW.BIN")
    send(bench, blocks(DATA, sizes))
    end(bench)
    assert last_line(bench) == ok("NEW.BIN", DATA)
    assert bench.files()["NEW.BIN"] == DATA


@pytest.mark.parametrize("mode", ["xmodem", "xmodem1k"])
def test_the_python_sender(bench: Bench, mode: str) -> None:
    def getc(size: int, timeout: float = 1) -> bytes | None:
        got = [bench.read(int(timeout * SECOND)) for _ in range(size)]
        return None if None in got else bytes(c for c in got if c is not None)

    def putc(data: bytes, timeout: float = 1) -> int:
        bench.write(bytes(data))
        return len(data)

    records = f"{len(DATA) // 128:04X} {crc16(DATA):04X}"
    receive(bench, f"XR NEW.BIN {records}")
    bench.outbox.append(ord("C"))
    assert xmodem.XMODEM(getc, putc, mode=mode).send(io.BytesIO(DATA))
    assert last_line(bench) == ok("NEW.BIN", DATA)
    assert bench.files()["NEW.BIN"] == DATA


@pytest.mark.parametrize("options", [[], ["-k"]])
def test_the_sender_of_lrzsz(bench: Bench, options: list[str]) -> None:
    if shutil.which("sx") is None:
        pytest.skip("sx is not installed: apt install lrzsz, or this sender remains untested")
    with tempfile.NamedTemporaryFile() as file:
        file.write(DATA)
        file.flush()
        receive(bench, "XR NEW.BIN")
        sx = subprocess.Popen(
            ["sx", *options, "-q", file.name],
            bufsize=0,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        assert sx.stdin and sx.stdout
        with sx:
            sx.stdin.write(b"C")
            while data := sx.stdout.read(4096):
                bench.write(data)
                # It reads what comes while it prepares a block: give it answers, not polls.
                answer = bench.read(SECOND // 2)
                if answer is not None:
                    sx.stdin.write(bytes([answer]))
        assert sx.returncode == 0
    assert last_line(bench) == ok("NEW.BIN", DATA)
    assert bench.files()["NEW.BIN"] == DATA


def test_a_name_on_a_drive_and_without_a_type(bench: Bench) -> None:
    receive(bench, "XR A:NEW")
    send(bench, blocks(DATA))
    end(bench)
    assert last_line(bench) == ok("NEW", DATA)
    assert bench.files()["NEW"] == DATA


def test_more_than_memory_holds_is_written_in_between(bench: Bench) -> None:
    data = random.Random(2).randbytes(110 * 1024)
    receive(bench, f"XR NEW.BIN {len(data) // 128:04X} {crc16(data):04X}")
    for packet in blocks(data, size=1024):
        bench.write(packet)
        expect(bench, ACK)
    end(bench)
    assert last_line(bench) == ok("NEW.BIN", data)
    assert bench.files()["NEW.BIN"] == data


def test_block_numbers_go_round(bench: Bench) -> None:
    data = random.Random(3).randbytes(300 * 128)
    receive(bench, "XR NEW.BIN")
    send(bench, blocks(data))
    end(bench)
    assert last_line(bench) == ok("NEW.BIN", data)
    assert bench.files()["NEW.BIN"] == data


def test_an_empty_file_is_one(bench: Bench) -> None:
    receive(bench, "XR NEW.BIN 0000 FFFF")
    bench.write(bytes([EOT]))
    expect(bench, ord("C"))
    bench.write(bytes([EOT]))
    expect(bench, ACK)
    assert last_line(bench) == ok("NEW.BIN", b"")
    assert bench.files()["NEW.BIN"] == b""


# -- the disk --------------------------------------------------------------------------------


def test_the_old_file_stays_until_the_new_one_is_proved(bench: Bench) -> None:
    receive(bench, "XR OLD.BIN")
    for packet in blocks(DATA):
        send(bench, [packet])
        assert bench.files()["OLD.BIN"] == OLD
    end(bench)
    assert last_line(bench) == ok("OLD.BIN", DATA)
    assert bench.files() == {"XR.COM": XR.data, "OLD.BIN": DATA}


@pytest.mark.parametrize(("records", "crc"), [(1, 0), (0, 1)])
def test_what_is_not_as_announced_is_not_kept(bench: Bench, records: int, crc: int) -> None:
    wanted = f"{len(DATA) // 128 + records:04X} {crc16(DATA) ^ crc:04X}"
    receive(bench, f"XR OLD.BIN {wanted}")
    send(bench, blocks(DATA))
    bench.write(bytes([EOT]))
    expect(bench, NAK)
    bench.write(bytes([EOT]))
    expect(bench, CAN, CAN)
    assert last_line(bench) == f"XR: WRONG {len(DATA) // 128:04X} CRC {crc16(DATA):04X}"
    no_file(bench)


def test_an_error_that_xmodem_does_not_see_is_not_kept(bench: Bench) -> None:
    packets = blocks(DATA)
    error = (0x11021 << 300).to_bytes(128, "big")
    wrong = bytes(a ^ b for a, b in zip(packets[7][3:-2], error, strict=True))
    assert crc_xmodem(wrong) == crc_xmodem(packets[7][3:-2])
    packets[7] = block(8, wrong)
    receive(bench, f"XR OLD.BIN {len(DATA) // 128:04X} {crc16(DATA):04X}")
    send(bench, packets)
    bench.write(bytes([EOT]))
    expect(bench, NAK)
    bench.write(bytes([EOT]))
    expect(bench, CAN, CAN)
    assert last_line(bench).startswith(f"XR: WRONG {len(DATA) // 128:04X} CRC ")
    no_file(bench)


class FaultyDrive(cpm80.DiskDrive):
    """A drive that spoils what is written to one block."""

    def write_sector(self, data: bytes | bytearray | memoryview) -> None:
        written = bytes(data)
        if written == DATA[128:256]:
            written = written[:-1] + bytes([written[-1] ^ 0x20])
        super().write_sector(written)


def test_what_the_disk_does_not_hold_is_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cpm80, "DiskDrive", FaultyDrive)
    bench = Bench({"XR.COM": XR.data, "OLD.BIN": OLD})
    receive(bench, "XR OLD.BIN")
    send(bench, blocks(DATA))
    bench.write(bytes([EOT]))
    expect(bench, NAK)
    bench.write(bytes([EOT]))
    expect(bench, CAN, CAN)
    assert last_line(bench) == "XR: DISK ERROR"
    no_file(bench)


def test_a_full_disk_is_told_and_left_as_it_was() -> None:
    small = cpm80.DiskFormat(block_size=2048, num_blocks=16)
    bench = Bench({"XR.COM": XR.data, "OLD.BIN": OLD}, small)
    data = random.Random(4).randbytes(30 * 1024)
    receive(bench, "XR OLD.BIN")
    send(bench, blocks(data, size=1024))
    bench.write(bytes([EOT]))
    expect(bench, NAK)
    bench.write(bytes([EOT]))
    expect(bench, CAN, CAN)
    assert last_line(bench) == "XR: DISK FULL"
    no_file(bench)


def test_no_directory_space_is_told_before_anything_is_sent() -> None:
    one = cpm80.DiskFormat(block_size=2048, num_blocks=64, num_dir_entries=64)
    names = {f"F{n}": b"" for n in range(one.num_dir_entries - 1)}
    bench = Bench({"XR.COM": XR.data} | names, one)
    assert bench.run_command("XR NEW.BIN").endswith("\r\nXR: DISK FULL\r\nA>")
    assert set(bench.files()) == {"XR.COM", *names}


# -- speed -----------------------------------------------------------------------------------


def test_a_byte_takes_no_longer_than_xmodem_mac_says(bench: Bench) -> None:
    def bytes_take(size: int) -> int:
        packet = block(1, DATA[:size])
        bench.restore(machine()[1])
        receive(bench, "XR NEW.BIN")
        bench.write(packet)
        began = bench.now
        expect(bench, ACK)
        return bench.now - began

    # CONST there is something: 16+20+4+15+7+12; CONIN: CALL, CONST, OR A, JR, 16+7+6+16.
    garbage = 30 + 28 + 8 + 20 + 10
    const = 74 + garbage
    bios = 10 + const + 10 + 17 + const + 4 + 12 + 45 + garbage
    bytes_in_one_go = bytes_take(1024) - bytes_take(128)
    assert 166 <= bytes_in_one_go / 896 - bios < 168
