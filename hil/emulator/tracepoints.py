"""When does a program on the emulated machine come by an address?"""

from __future__ import annotations

from collections.abc import Iterable

from ulmrig.hil.emulator.cpm_target import EmulatedMachine

Passed = list[tuple[int, int]]
"""(address, T-states of the machine) of every time that it came by, in order."""


def watch(machine: EmulatedMachine, addresses: Iterable[int]) -> Passed:
    """Watch the addresses, and no longer those of an earlier call.

    Returns a list that grows while programs run, and that the caller may clear. Watching takes
    no T-states.
    """
    passed: Passed = []
    z80 = machine._machine
    z80.watched = dict.fromkeys(addresses, passed)
    # Marks of an earlier call stay: they may be somebody else's too.
    for address in z80.watched:
        z80.set_breakpoint(address)
    return passed


def t_states(machine: EmulatedMachine) -> int:
    """Return the T-states of the machine, on the scale of what ``watch`` notes."""
    return machine._machine.t_states
