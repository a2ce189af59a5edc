"""T-states inside a routine, from its first instruction until it has returned."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Call:
    """A call that has not returned: its return address, SP after its return, and when it began."""

    back: int
    sp: int
    began: int


class Stopwatch:
    """The time inside one routine, in T-states of the machine that calls it.

    Of nested calls the outermost counts. A call that never returns counts until ``stop``. The
    machine must have breakpoints at the routine and at its return addresses.
    """

    def __init__(self) -> None:
        self.spent = 0
        self.call: Call | None = None

    def enter(self, back: int, sp: int, now: int) -> None:
        """Note a call at ``now`` that will return to ``back`` and leave SP at ``sp``."""
        if self.call is None:
            self.call = Call(back, sp, now)

    def returned(self, pc: int, sp: int, now: int) -> bool:
        """Return whether the call has just returned to ``pc``; if so, stop."""
        if self.call is None or (pc, sp) != (self.call.back, self.call.sp):
            return False
        self.stop(now)
        return True

    def stop(self, now: int) -> None:
        """End the call at ``now``, if there is one."""
        self.spent, self.call = self.read(now), None

    def read(self, now: int) -> int:
        """Return the T-states inside until ``now``, including those of a call that still runs."""
        return self.spent + (now - self.call.began if self.call else 0)

    def state(self) -> tuple[int, Call | None]:
        """Return the state, for ``restore``."""
        return self.spent, self.call

    def restore(self, state: tuple[int, Call | None]) -> None:
        """Restore an earlier ``state``."""
        self.spent, self.call = state
