"""asm/xr.mac: XR at the end of a wire that is made bad on purpose."""

from __future__ import annotations

import random

import pytest

from tests.support.receiver_rig import (
    ACK,
    CAN,
    DATA,
    EOT,
    FRAME,
    LIMIT,
    NAK,
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
from tests.support.stress_receiver import stress
from ulmrig.asm.program.crc import crc16


def test_a_block_4_without_its_soh_is_no_end(bench: Bench) -> None:
    packets = blocks(DATA)
    receive(bench, "XR NEW.BIN")
    send(bench, packets[:3])
    bench.write(packets[3][1:])
    expect(bench, NAK)
    send(bench, packets[3:])
    end(bench)
    assert last_line(bench) == ok("NEW.BIN", DATA)
    assert bench.files()["NEW.BIN"] == DATA


def test_a_lonely_04_is_no_end(bench: Bench) -> None:
    packets = blocks(DATA)
    receive(bench, "XR NEW.BIN")
    send(bench, packets[:3])
    bench.write(packets[3][1:2])
    expect(bench, NAK)
    send(bench, packets[3:])
    end(bench)
    assert last_line(bench) == ok("NEW.BIN", DATA)


def test_after_a_lost_ack_the_block_is_taken_once(bench: Bench) -> None:
    packets = blocks(DATA)
    receive(bench, "XR NEW.BIN")
    send(bench, packets[:5])
    expect(bench, NAK)  # after three seconds: our sender has not seen the ACK
    send(bench, packets[4:])
    end(bench)
    assert last_line(bench) == ok("NEW.BIN", DATA)
    assert bench.files()["NEW.BIN"] == DATA


def test_a_skipped_number_ends_it_without_a_file(bench: Bench) -> None:
    packets = blocks(DATA)
    receive(bench, "XR OLD.BIN")
    send(bench, packets[:5])
    bench.write(packets[6])
    expect(bench, CAN, CAN)
    assert last_line(bench) == "XR: OUT OF STEP"
    no_file(bench)


def test_a_first_block_0_is_none_of_ours(bench: Bench) -> None:
    receive(bench, "XR NEW.BIN")
    bench.write(block(0, DATA[:128]))
    expect(bench, CAN, CAN)
    assert last_line(bench) == "XR: OUT OF STEP"
    no_file(bench)


def test_a_block_repeated_for_ever_has_an_end(bench: Bench) -> None:
    packets = blocks(DATA)
    receive(bench, "XR NEW.BIN")
    send(bench, [packets[0]] * 10)
    bench.write(packets[0])
    expect(bench, CAN, CAN)
    assert last_line(bench) == "XR: BAD LINE"
    no_file(bench)


@pytest.mark.parametrize("cans", [b"\x18\x18", b"\x18" * 8 + b"\x08" * 10])
def test_the_sender_may_cancel(bench: Bench, cans: bytes) -> None:
    receive(bench, "XR OLD.BIN")
    send(bench, blocks(DATA)[:5])
    bench.write(cans)
    assert last_line(bench) == "XR: CANCELLED"
    no_file(bench)


@pytest.mark.parametrize(
    "noise", [b"\x18", b"\x18\x18A", b"\x18\x08", b"\x04\x04", b"?", b"\0" * 3000]
)
def test_what_only_looks_like_a_cancel_or_an_end_is_asked_again(bench: Bench, noise: bytes) -> None:
    packets = blocks(DATA)
    receive(bench, "XR NEW.BIN")
    send(bench, packets[:5])
    bench.write(noise)
    expect(bench, NAK)
    send(bench, packets[5:])
    end(bench)
    assert last_line(bench) == ok("NEW.BIN", DATA)


def spoilt(packet: bytes) -> list[bytes]:
    flipped = bytearray(packet)
    flipped[50] ^= 4
    number = bytearray(packet)
    number[1] ^= 4
    return [bytes(flipped), bytes(number), packet[:-1], packet[:20], packet[:1], packet + b"x"]


@pytest.mark.parametrize("kind", range(6))
def test_a_spoilt_block_is_sent_again(bench: Bench, kind: int) -> None:
    packets = blocks(DATA, size=1024 if kind % 2 else 128)
    receive(bench, f"XR NEW.BIN {len(DATA) // 128:04X} {crc16(DATA):04X}")
    send(bench, packets[:2])
    bench.write(spoilt(packets[2])[kind])
    if kind == 5:  # whole, and a byte too many behind it
        expect(bench, ACK, NAK)
        send(bench, packets[3:])
    else:
        expect(bench, NAK)
        send(bench, packets[2:])
    end(bench)
    assert last_line(bench) == ok("NEW.BIN", DATA)


@pytest.mark.parametrize("shift", [0, 8])
def test_both_bytes_of_a_block_s_crc_count(bench: Bench, shift: int) -> None:
    packet = blocks(DATA)[0]
    # Of what the CRC says of data and CRC together, one byte is to be zero, the other not.
    spoilt = next(
        wrong
        for n in range(1, 65536)
        if (wrong := packet[:-4] + n.to_bytes(2, "big") + packet[-2:]) != packet
        and crc_xmodem(wrong[3:]) & (0xFF << shift) == 0
    )
    receive(bench, "XR NEW.BIN")
    bench.write(spoilt)
    expect(bench, ord("C"))
    send(bench, [packet])
    end(bench)
    assert last_line(bench) == ok("NEW.BIN", DATA[:128])


def test_a_wire_that_never_gets_better_has_an_end(bench: Bench) -> None:
    receive(bench, "XR OLD.BIN")
    send(bench, blocks(DATA)[:5])
    for _ in range(9):
        bench.write(b"#" * 200)
        expect(bench, NAK)
    bench.write(b"#" * 200)
    expect(bench, CAN, CAN)
    assert last_line(bench) == "XR: BAD LINE"
    no_file(bench)


def test_a_line_that_never_falls_quiet_has_an_end(bench: Bench) -> None:
    receive(bench, "XR OLD.BIN")
    bench.write(b"#" * 200_000)
    assert "\r\nXR: BAD LINE\r\n" in bench.run_to_prompt(LIMIT)
    no_file(bench)


def test_late_eots_are_not_typed_at_the_prompt(bench: Bench) -> None:
    receive(bench, "XR NEW.BIN")
    send(bench, blocks(DATA))
    end(bench)
    bench.write(bytes([EOT, EOT]))
    assert last_line(bench) == ok("NEW.BIN", DATA)


def test_what_is_sent_again_while_memory_is_written_is_answered_once(bench: Bench) -> None:
    # The block after which there is no room for another has to wait for its ACK, and a sender
    # may not have the patience.
    room = 256 * bench.memory[7] - XR.symbols["BLOCKS"]
    last = room // 1024
    packets = blocks(random.Random(5).randbytes((last + 2) * 1024), size=1024)
    receive(bench, "XR NEW.BIN")
    send(bench, packets[: last - 1])
    assert "NEW.$$$" in bench.files() and bench.files()["NEW.$$$"] == b""
    bench.write(packets[last - 1] * 2)
    expect(bench, ACK)
    assert len(bench.files()["NEW.$$$"]) > 0
    assert bench.read(SECOND) is None
    send(bench, packets[last:])
    end(bench)
    assert last_line(bench).startswith("XR: OK NEW.BIN ")


def test_a_sender_that_falls_silent_has_an_end(bench: Bench) -> None:
    receive(bench, "XR OLD.BIN")
    send(bench, blocks(DATA)[:5])
    assert last_line(bench) == "XR: TIMEOUT"
    no_file(bench)


def test_without_a_sender_it_gives_up(bench: Bench) -> None:
    bench.command("XR OLD.BIN")
    printed = bench.run_to_prompt(LIMIT)
    assert printed.count("C") == 20
    assert "XR: TIMEOUT" in printed
    no_file(bench)


def test_waiting_is_the_same_when_every_poll_is_made() -> None:
    bench, snapshot = machine()
    seen = []
    for honest in (True, False):
        bench.restore(snapshot)
        bench.honest = honest
        receive(bench, "XR NEW.BIN")
        bench.write(blocks(DATA)[0][:50])
        began = bench.now
        expect(bench, ord("C"))
        seen.append(bench.now - began)
    assert abs(seen[0] - seen[1]) < 2 * FRAME
    assert 1.2 * SECOND < seen[0] < 4 * SECOND


def test_whatever_comes_no_wrong_file_is_kept() -> None:
    # More of it: python -m tests.support.stress_receiver
    tally = stress(500, seed=1)
    assert tally.ends["XR: OK"] > 5
    assert len(tally.ends) >= 4
