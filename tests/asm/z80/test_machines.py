"""The kernel belongs to no machine: it says what it needs, and another machine can provide it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import z80

from tests.support.networks import small
from ulmrig.asm.compiler.blocks import GROUP
from ulmrig.asm.compiler.plan import plan
from ulmrig.asm.program import build
from ulmrig.asm.program.crc import CRC_TABLE
from ulmrig.asm.program.symbols import generated_sources, network_mac
from ulmrig.asm.program.toolchain import SOURCES, assemble
from ulmrig.model.network import features, typed_line
from ulmrig.model.network.integer import MAX_REPLY, IntegerModel

KERNEL = sorted((SOURCES / "kernel").glob("*.mac"))
CPM = sorted((SOURCES / "cpm").glob("*.mac"))

INTERFACE = {
    *("line", "vars", "exit", "start", "idtext", "chars", "print", "text", "newline", "getline"),
    *("stays", "codend", "pages"),
}
"""What a machine provides, as the header of cpm/program.mac lists it."""

PROGRAM = """
;       A machine of two ports: what is written to port 1 is printed, port 2 gives the keys of a
;       line and then CR; a HALT ends. There is nothing in page zero.
        .z80
        aseg
        org     100h
        include network.mac
line    equ     0fe00h
vars    equ     0fe80h
start:  ld      sp,0ff00h
        jp      begin
exit:   halt
idtext: db      'PORTS$'
chars:
        charset
print:  out     (1),a
        ret
text:   ld      a,(de)
        cp      '$'
        ret     z
        out     (1),a
        inc     de
        jr      text
newline:
        ld      a,10
        out     (1),a
        ret
getline macro
        ld      hl,line+2
getkey: in      a,(2)
        cp      13
        jr      z,gotline
        ld      (hl),a
        inc     hl
        jr      getkey
gotline:
        ld      a,l
        sub     low (line+2)
        ld      hl,line+1
        ld      (hl),a
        endm
        include variables.mac
        include blocks.mac
        include layers.mac
        include encode.mac
        include infer.mac
        include chat.mac
stays   equ     $
        include unpack.mac
codend  equ     $
PAGES   equ     (stays+255) and 0ff00h
        end     start
"""


def code_of(path: Path) -> str:
    """Return a source without its comments, in lower case."""
    lines = path.read_text(encoding="ascii").lower().splitlines()
    return "\n".join(line.split(";")[0] for line in lines)


def words(path: Path) -> set[str]:
    return set(re.findall(r"[a-z_$&][a-z0-9_&$]*", re.sub(r"'[^']*'", "", code_of(path))))


def defined(path: Path) -> set[str]:
    """Return the labels, equates and macros of a source."""
    text = code_of(path)
    labels = re.findall(r"^([a-z_][a-z0-9_]*):", text, re.MULTILINE)
    equates = re.findall(r"^([a-z_][a-z0-9_]*)\s+(?:equ|defl|macro)\b", text, re.MULTILINE)
    return {*labels, *equates}


@pytest.mark.parametrize("path", KERNEL, ids=lambda path: path.name)
def test_the_kernel_knows_nothing_of_cpm(path: Path) -> None:
    assert not words(path) & {"bdos", "ccp", "bios", "tail", "fcb", "org"}
    # No address is a number: all come from the machine or from the network.
    assert not re.search(r"\b(call|jp|jr)\s+(?:\w+,)?\d[0-9a-f]*h?\b", code_of(path))
    assert not re.search(r"\(\d[0-9a-f]*h?\)", code_of(path))


def test_the_kernel_uses_nothing_of_cpm_but_the_written_interface() -> None:
    theirs = set().union(*map(defined, CPM))
    used = set().union(*map(words, KERNEL))
    assert theirs & used <= INTERFACE
    header = (SOURCES / "cpm" / "program.mac").read_text(encoding="ascii").split(".z80")[0].lower()
    for name in INTERFACE:
        assert re.search(rf"^;       {name}\b", header, re.MULTILINE), f"{name} is not described"


class Ports(z80.Z80Machine):
    """A Z80 with the two ports of PROGRAM, and a text to be typed."""

    def __init__(self, code: bytes, typed: bytes) -> None:
        super().__init__()
        self.set_memory_block(0x100, code)
        self.pc = 0x100
        self.typed = [*typed]
        self.printed = bytearray()
        self.set_input_callback(lambda port: self.typed.pop(0))
        self.set_output_callback(self._print)

    def _print(self, port: int, value: int) -> None:
        assert port & 0xFF == 1
        self.printed.append(value)


def test_another_machine_says_what_the_integer_model_says(tmp_path: Path) -> None:
    network, _ = small()
    planned = plan(network)
    source = tmp_path / "ports.mac"
    source.write_text(PROGRAM, encoding="ascii")
    made = assemble(source, generated_sources("PORTS", planned), [SOURCES / "kernel"])
    code = made.code + build._load(planned, made)
    lines = [b"is it tall", b"A", b"what are you", b"!"]
    machine: Any = Ports(code, b"\r".join(lines) + b"\r")
    for _ in range(2000):
        machine.ticks_to_stop = 100_000
        machine.run()
        if machine.halted:
            break
    replies = IntegerModel(network).replies([line.decode() for line in lines[:-1]])
    assert machine.printed.decode("latin-1") == "".join(f"> {reply}\n" for reply in replies) + "> "


def test_what_python_knows_is_no_literal_in_the_sources() -> None:
    network, _ = small()
    text = network_mac("SMALL", plan(network))
    values = dict(re.findall(r"^(\w+)\s+equ\s+(\w+)$", text, re.MULTILINE))
    wanted = {
        "OPSGRP": GROUP,
        "CTXLEN": features.CONTEXT_LENGTH,
        "SCALE": features.INPUT_SCALE,
        "HASHMUL": features.HASH_MULTIPLIER,
        "POSMUL": features.POSITION_MULTIPLIER,
        "MAXLINE": typed_line.MAX_LINE,
        "MAXSAID": MAX_REPLY,
        "LEAVE": typed_line.LEAVE[0],
    }
    assert {name: int(values[name]) for name in wanted} == wanted
    assert f"{CRC_TABLE[1] >> 8},{CRC_TABLE[1] & 255}" in text
    blocks = code_of(SOURCES / "kernel" / "blocks.mac") + code_of(SOURCES / "kernel" / "unpack.mac")
    assert not re.search(r"\b(22|11)\b", blocks)
