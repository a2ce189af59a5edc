"""unrolled.mac: the blocks that walk a list, as many operations long as a network needs.

Python writes them out, since macros of the assembler take longer for it than all else. What a block
is, and how it works, is told in blocks.mac.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ulmrig.asm.compiler.blocks import GROUP
from ulmrig.asm.compiler.plan import Plan

_BEFORE: Final = GROUP // 4
"""Pairs of a group whose chain B stands before them; the others' stands behind them."""


def unrolled_mac(plan: Plan) -> str:
    """Return the text of unrolled.mac for a network."""
    blocks = plan.blocks
    # An adding block ends its column, unless a list of additions may have more than one part.
    last = _line("", "ret", 10) if blocks.long_add else _line("", "jp (ix)", 8)
    end = _line("", "ret", 10)
    lines = [";       unrolled.mac: written by ulmrig build", ""]
    if uses16(plan):
        lines += _block16("add", "add a,c", "inc", last, blocks.add_groups)
        lines += _block16("sub", "sub c", "dec", end, blocks.sub_groups)
    if uses8(plan):
        lines += _block8("inc", last, blocks.add_groups)
        lines += _block8("dec", end, blocks.sub_groups)
    return "\n".join([*lines, ""])


def entry_tables(plan: Plan) -> dict[str, list[str]]:
    """Return the entries of each block, by the block's name: one for each length of a list.

    The unpacker reads them by the length, from 1 on; an even length enters chain A, an odd one a
    pad before it.
    """
    depths = {"add": plan.blocks.add_groups, "sub": plan.blocks.sub_groups}
    depths |= {"inc": depths["add"], "dec": depths["sub"]}
    return {
        name: [
            f"{name}{'o' if operation % 2 else 'a'}{operation}"
            for operation in range(GROUP * groups - 1, -1, -1)
        ]
        for name, groups in depths.items()
    }


def uses16(plan: Plan) -> bool:
    """Return whether a layer has sums of 16 bits."""
    return plan.wide1 or len(plan.network.layers) > 1


def uses8(plan: Plan) -> bool:
    """Return whether a layer has sums of 8 bits."""
    return not plan.wide1


def _block16(name: str, add: str, fix: str, end: str, groups: int) -> Iterator[str]:
    """Yield a block on 16-bit sums: ``add`` changes a low byte, ``fix`` the high byte."""
    pairs = GROUP // 2
    for first in range(0, GROUP * groups, GROUP):
        yield f"; group {first // GROUP}"
        before = range(first, first + 2 * _BEFORE, 2)
        behind = range(before.stop, first + 2 * pairs, 2)
        yield from _chain_b(name, add, fix, before)
        yield from _chain_a(name, add, before)
        yield from _chain_a(name, add, behind)
        yield _line("", f"jp {name}a{behind.stop}", 10)
        yield from _chain_b(name, add, fix, behind)
    yield f"{name}a{GROUP * groups}:"
    yield end
    yield from _odd_entries(name, groups)


def _chain_a(name: str, add: str, operations: range) -> Iterator[str]:
    """Yield chain A of these pairs: each operation goes to chain B if it carries."""
    for k in operations:
        yield _line(f"{name}a{k}:", "pop de", 10)
        yield from _operation(add, "e")
        yield _line("", f"jr c,{name}b{k}", "7, 12 on a carry")
        yield f"{name}a{k + 1}:"
        yield from _operation(add, "d")
        yield _line("", f"jr c,{name}b{k + 1}", "7, 12 on a carry")


def _chain_b(name: str, add: str, fix: str, operations: range) -> Iterator[str]:
    """Yield chain B of these pairs: what follows a carry of each operation."""
    for k in operations:
        yield f"{name}b{k}:"
        yield from _fix(fix)
        yield from _operation(add, "d")
        yield _line("", f"jp nc,{name}a{k + 2}", 10)
        yield f"{name}b{k + 1}:"
        yield from _fix(fix)
        if k + 2 == operations.stop:  # the next pair's chain B is elsewhere
            yield _line("", f"jp {name}a{k + 2}", 10)
        else:
            yield _line("", "pop de", 10)
            yield from _operation(add, "e")
            yield _line("", f"jp nc,{name}a{k + 3}", 10)


def _operation(add: str, register: str) -> Iterator[str]:
    """Yield one operation on the low byte at (page, register): 22 T."""
    yield _line("", f"ld l,{register}", 4)
    yield _line("", "ld a,(hl)", 7)
    yield _line("", add, 4)
    yield _line("", "ld (hl),a", 7)


def _fix(fix: str) -> Iterator[str]:
    """Yield the mending of the high byte after a carry: 19 T."""
    yield _line("", "inc h", 4)
    yield _line("", f"{fix} (hl)", 11)
    yield _line("", "dec h", 4)


def _block8(name: str, end: str, groups: int) -> Iterator[str]:
    """Yield a block that counts in 8 bits, up or down as ``name`` says: 20 T per count."""
    for k in range(0, GROUP * groups, 2):
        yield _line(f"{name}a{k}:", "pop de", 10)
        yield _line("", "ld l,e", 4)
        yield _line("", f"{name} (hl)", 11)
        yield _line(f"{name}a{k + 1}:", "ld l,d", 4)
        yield _line("", f"{name} (hl)", 11)
    yield f"{name}a{GROUP * groups}:"
    yield end
    yield from _odd_entries(name, groups)


def _odd_entries(name: str, groups: int) -> Iterator[str]:
    """Yield the entries of lists of an odd length: the first pair is a pad and a slot."""
    for k in range(1, GROUP * groups, 2):
        yield _line(f"{name}o{k}:", "pop de", 10)
        yield _line("", f"jp {name}a{k}", 10)


def _line(label: str, instruction: str, t_states: int | str) -> str:
    name, _, operands = instruction.partition(" ")
    return f"{label:<8}{name:<7} {operands:<15} ; {t_states}"
