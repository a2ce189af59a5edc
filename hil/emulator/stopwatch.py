"""How many T-states a routine takes: from its first instruction until it has returned."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Call:
    """A call that has not come back: where it will, with which SP, and the time it began."""

    back: int
    sp: int
    began: int


class Stopwatch:
    """The time inside one routine, in T-states of the machine that calls it.

    Of calls within calls the outermost counts. A call that never comes back goes on until it is
    ``stop``\\ ped. The machine has to stop at the addresses that are asked about.
    """

    def __init__(self) -> None:
        self.spent = 0
        self.call: Call | None = None

    def enter(self, back: int, sp: int, now: int) -> None:
        """Note that the routine begins; its return goes to ``back`` and leaves SP at ``sp``."""
        if self.call is None:
            self.call = Call(back, sp, now)

    def returned(self, pc: int, sp: int, now: int) -> bool:
        """Tell whether the machine, at ``pc``, has just come back, and stop then."""
        if self.call is None or (pc, sp) != (self.call.back, self.call.sp):
            return False
        self.stop(now)
        return True

    def stop(self, now: int) -> None:
        """End the call, if there is one."""
        self.spent, self.call = self.read(now), None

    def read(self, now: int) -> int:
        """Return the T-states inside up to ``now``, those of a call that still runs included."""
        return self.spent + (now - self.call.began if self.call else 0)

    def state(self) -> tuple[int, Call | None]:
        """Return what ``restore`` takes."""
        return self.spent, self.call

    def restore(self, state: tuple[int, Call | None]) -> None:
        """Go back to an earlier ``state``."""
        self.spent, self.call = state
