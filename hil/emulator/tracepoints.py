"""Tracepoints: when programs on the emulated machine reach given addresses."""

from __future__ import annotations

from collections.abc import Iterable

from ulmrig.hil.emulator.cpm_target import EmulatedMachine

Trace = list[tuple[int, int]]
"""(address, T-states of the machine) of every time that an address was reached, in order."""


def watch(machine: EmulatedMachine, addresses: Iterable[int]) -> Trace:
    """Set tracepoints at the addresses, and remove those of an earlier call.

    Returns a list that grows while programs run, and that the caller may clear. Tracepoints take
    no T-states.
    """
    trace: Trace = []
    z80 = machine._machine
    z80.watched = dict.fromkeys(addresses, trace)
    # Breakpoints of an earlier call stay set: something else may use them, too.
    for address in z80.watched:
        z80.set_breakpoint(address)
    return trace


def t_states(machine: EmulatedMachine) -> int:
    """Return the T-states of the machine now, on the scale of a Trace."""
    return machine._machine.t_states
