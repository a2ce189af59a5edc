"""Building: sizes, refusals, identity; and what the program does in CP/M."""

from __future__ import annotations

import binascii
import dataclasses
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.networks import (
    BareMachine,
    changed,
    emulator,
    network_of,
    random_network,
    run_of,
    small,
)
from ulmrig.asm.program.build import (
    MAX_FILE,
    TPA_TOP,
    BuildError,
    BuildOptions,
    build,
    checked_name,
)
from ulmrig.asm.program.crc import crc16
from ulmrig.asm.program.image import RECORD
from ulmrig.hil.emulator.cpm_target import EmulatedMachine
from ulmrig.hil.target import Place, Run
from ulmrig.model import shipped
from ulmrig.model.network.integer import IntegerModel
from ulmrig.model.network.npz import load
from ulmrig.model.network.typed_line import MAX_LINE

SHIPPED = sorted(Path(shipped.__file__).parent.glob("*.npz"))


@pytest.mark.parametrize(
    ("stem", "name"), [("guess", "GUESS"), ("TINYCHAT", "TINYCHAT"), ("a1", "A1"), ("7", "7")]
)
def test_a_program_s_name_is_upper_case(stem: str, name: str) -> None:
    assert checked_name(stem) == name


@pytest.mark.parametrize("stem", ["", "ninechars", "a-b", "a.b", "a b", "é", "ß", "GUESS\n"])
def test_what_is_no_cpm_name_is_refused(stem: str) -> None:
    with pytest.raises(BuildError, match="1 to 8 letters and digits"):
        checked_name(stem)


def test_crc16_is_bit_by_bit_what_its_polynomial_says() -> None:
    crc = 0xFFFF
    for byte in b"123456789":
        crc ^= byte << 8
        for _ in range(8):
            crc = (crc << 1 ^ (0x8BB7 if crc & 0x8000 else 0)) & 0xFFFF
    assert crc16(b"123456789") == crc == 0x8E3C
    assert crc16(b"") == 0xFFFF


def test_an_error_that_xmodem_does_not_see_changes_the_crc() -> None:
    # XMODEM's own polynomial, x^16+x^12+x^5+1, somewhere in the data: to any CRC with that
    # polynomial it is no error at all.
    data = bytes(range(256))
    for bit in (0, 5, 1000):
        error = (0x11021 << bit).to_bytes(256, "big")
        wrong = bytes(a ^ b for a, b in zip(data, error, strict=True))
        assert binascii.crc_hqx(wrong, 0xFFFF) == binascii.crc_hqx(data, 0xFFFF)
        assert crc16(wrong) != crc16(data)


def test_the_file_is_whole_records_and_its_sizes_add_up() -> None:
    _, image = small()
    assert len(image.data) % RECORD == 0
    assert 0 <= len(image.data) - sum(image.sizes.values()) < RECORD
    assert image.memory_top <= TPA_TOP
    assert len(image.data) <= MAX_FILE


def test_the_regions_of_the_memory_do_not_overlap() -> None:
    _, image = small()
    at = 0x5C
    for region in image.regions:
        assert region.start >= at, region
        at = region.start + region.size
    assert at == image.memory_top
    assert f"ends below {image.memory_top:04X}" in image.describe()


def test_the_same_network_gives_the_same_bytes_whoever_made_it() -> None:
    network, image = small()
    again = build(dataclasses.replace(network, made_by="me"), "small")
    assert again.data == image.data
    assert again.identity == image.identity


def test_a_weight_and_a_bias_change_the_identity() -> None:
    network, image = small()
    other = build(changed(network, 0, weight=(31, 255), by=1), "SMALL")
    third = build(changed(network, 2, by=-1), "SMALL")
    assert len({image.identity, other.identity, third.identity}) == 3
    assert re.fullmatch("[0-9A-F]{8}", image.identity)


def test_a_file_that_would_be_too_large_is_refused_with_its_size() -> None:
    network = random_network((256, 256), 40, query_buckets=1024, density=0.9)
    with pytest.raises(BuildError) as caught:
        build(network, "BIG")
    size = re.search(r"BIG\.COM would have ([\d,]+) bytes", str(caught.value))
    assert size is not None
    assert int(size[1].replace(",", "")) > MAX_FILE
    assert "40,960 is the limit" in str(caught.value)
    assert "1152→256→256→41" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_memory_that_would_be_too_large_is_refused_with_its_end() -> None:
    network = random_network((100, 50), 10, query_buckets=64, weight=-2)
    with pytest.raises(BuildError, match=r"memory up to [0-9A-F]{4,5}h.* D800h: [\d,]+ bytes"):
        build(network, "BIG")


def test_memory_may_go_up_to_the_tpa_s_top_and_not_a_byte_more() -> None:
    network, image = small()
    assert build(network, "SMALL", BuildOptions(image.memory_top)).data == image.data
    with pytest.raises(BuildError, match="1 bytes too many"):
        build(network, "SMALL", BuildOptions(image.memory_top - 1))


# -- the program, on a machine whose BDOS is not in its memory -------------------------------


def test_nothing_is_written_outside_of_the_memory_that_the_image_names() -> None:
    _, image = small()
    lines = [b"hello", b"x" * MAX_LINE, b"", b"what is that ?", b"!"]
    machine = BareMachine(image.data, lines).go()
    assert machine.left
    after = bytes(machine.memory)
    assert after[:0x5C] == machine.before[:0x5C]
    assert after[0x6B:0x80] == machine.before[0x6B:0x80]
    assert after[image.memory_top :] == machine.before[image.memory_top :]
    for region in image.regions:
        if region.what == "program":
            name = slice(region.start, region.start + region.size)
            assert after[name] == machine.before[name], "it writes into its own code"


@pytest.mark.parametrize("tail", [b" /V", b" hello", b" " + b"y" * 126])
def test_nothing_is_written_outside_with_a_command_tail_either(tail: bytes) -> None:
    _, image = small()
    machine = BareMachine(image.data, (), tail).go()
    assert machine.left
    stack = range(0xFEE0, 0xFF00)  # the CCP's
    assert not [
        address
        for address, byte in enumerate(bytes(machine.memory))
        if byte != machine.before[address]
        and not 0x5C <= address < 0x6B
        and not 0x80 <= address < image.memory_top
        and address not in stack
    ]


@pytest.mark.parametrize("on", [True, False])
def test_interrupts_are_as_they_were_whenever_it_waits_for_a_key(on: bool) -> None:
    _, image = small()
    machine = BareMachine(image.data, [b"hello", b"", b"you ?", b"x" * MAX_LINE])
    machine.iff1 = machine.iff2 = on
    machine.go()
    assert machine.prompted == 5
    assert machine.interrupts == {on}


def test_interrupts_at_any_time_harm_nothing() -> None:
    _, image = small()
    lines = [b"hello", b"who are you ?"]
    quiet = BareMachine(image.data, lines).go()
    machine = BareMachine(image.data, lines)
    # push hl / ld hl,(50h) / inc hl / ld (50h),hl / pop hl / ei / reti
    machine.set_memory_block(0x38, bytes.fromhex("e52a500023225000e1fbed4d"))
    machine.set_memory_block(0x50, bytes(2))
    machine.iff1 = machine.iff2 = True
    machine.go(interrupt_every=499)
    assert machine.printed == quiet.printed
    assert int.from_bytes(machine.memory[0x50:0x52], "little") > 500


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_shipped_program_unpacks_within_two_seconds_of_a_4_mhz_z80(path: Path) -> None:
    image = build(load(path), path.stem)
    machine = BareMachine(image.data).go()
    assert machine.prompted == 1
    assert machine.t_states <= 8_000_000
    assert len(image.data) <= MAX_FILE


# -- the program, in CP/M --------------------------------------------------------------------


def test_slash_v_says_what_runs() -> None:
    _, image = small()
    turn = emulator().start(run_of(image, "/v")).greeting
    assert turn.place is Place.CCP
    assert turn.output == b"\r\n" + image.version_line.encode() + b"\r\n\r\nA>"
    assert image.version_line == f"SMALL {image.identity} CRC {crc16(image.data):04X}"


def test_a_program_beyond_32_kb_proves_itself() -> None:
    # Unpacked it is too large for CP/M in 54 K: this one begins higher.
    class Roomy(BareMachine):
        BDOS_BASE = 0xF006

    network = random_network((250, 90), 40, query_buckets=1024, density=0.13)
    image = build(network, "TINY", BuildOptions(0xF000))
    assert len(image.data) > 0x8000
    assert Roomy(image.data, tail=b" /V").go().printed == f"{image.version_line}\r\n".encode()


def test_one_flipped_bit_anywhere_changes_the_crc() -> None:
    _, image = small()
    code = image.sizes["code"]
    kernel = next(region for region in image.regions if region.what == "program")
    for at in (kernel.size // 2, code, (code + len(image.data)) // 2, len(image.data) - 1):
        data = bytearray(image.data)
        data[at] ^= 0x10
        output = emulator().start(run_of(image, "/V", bytes(data))).greeting.output
        crc = re.search(rb"CRC ([0-9A-F]{4})\r\n", output)
        assert crc is not None
        assert int(crc[1], 16) == crc16(bytes(data)) != image.crc


def test_the_first_line_is_name_and_identity() -> None:
    _, image = small()
    greeting = emulator().start(run_of(image)).greeting
    assert greeting.output == f"\r\nSMALL {image.identity}\r\n".encode()


class Prepared(EmulatedMachine):
    """An emulated machine to which something is done before the program starts."""

    prepare: Callable[[EmulatedMachine], None]

    def _boot(self, run: Run) -> None:
        super()._boot(run)
        self.prepare(self)


def resident_at(address: int) -> Callable[[EmulatedMachine], None]:
    """Return what puts a resident program below the BDOS, as debuggers and SUBMIT do."""

    def prepare(target: EmulatedMachine) -> None:
        machine = target._machine
        machine.set_memory_block(address, b"\xc3" + bytes(machine.memory[6:8]))
        machine.set_memory_block(6, address.to_bytes(2, "little"))

    return prepare


def test_a_cpm_that_ends_too_low_is_told_so_and_lives_on() -> None:
    _, image = small()
    page = -(-image.memory_top // 256)
    target = Prepared()
    target.prepare = resident_at((page - 1) * 256 + 0x80)
    turn = target.start(run_of(image)).greeting
    assert turn.place is Place.CCP
    needs, begins = page * 256, (page - 1) * 256
    words = f"Needs memory up to {needs:04X}H, and CP/M begins at {begins:04X}\r\n"
    assert turn.output == b"\r\n" + words.encode() + b"\r\nA>"
    assert b"SMALL    COM" in target._turn(b"DIR", b"").output
    assert b"A>" in target._turn(b"SMALL /V", b"").output


def test_a_cpm_that_ends_just_high_enough_will_do() -> None:
    network, image = small()
    target = Prepared()
    target.prepare = resident_at(-(-image.memory_top // 256) * 256)
    console = target.start(run_of(image))
    assert console.greeting.place is Place.PROGRAM
    answer = IntegerModel(network).reply("hello").encode()
    assert console.say(b"hello").output == b"\r\n" + answer + b"\r\n"


def test_a_program_with_a_name_of_8_characters_says_its_name() -> None:
    network = network_of(([[0] * 256, [1] * 256], [0, 0]))
    image = build(network, "abcdefg8")
    output = emulator().start(run_of(image, "/V")).greeting.output
    assert output == f"\r\nABCDEFG8 {image.identity} CRC {image.crc:04X}\r\n\r\nA>".encode()


def test_a_start_that_would_reach_beyond_its_pages_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    network, _ = small()
    monkeypatch.setattr("ulmrig.asm.program.build.START_PAGES", 1)
    with pytest.raises(BuildError, match=r"\d+ bytes of start code, and 256 are free for it"):
        build(network, "X")
