"""The serial chips of a virtual board: their buffers, and when they lose a byte.

Times are T-states of the board. A byte takes 10 bits on the line: a start bit, 8 bits, a stop bit.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import Final

CONTROL: Final = 0x80
"""The port of control and status."""

DATA: Final = 0x81
"""The port of the bytes."""


@dataclass(frozen=True)
class Chip:
    """A kind of UART.

    ``depth`` is the number of received bytes that it holds, ``sent`` the status bit that is set
    when it can take another byte to send. ``rts_on`` and ``rts_off`` are the control words that
    raise and drop RTS; an SIO takes them in its write register 5.
    """

    name: str
    depth: int
    sent: int
    rts_on: int
    rts_off: int
    is_sio: bool

    def equates(self) -> str:
        """Return the equates of this chip for ``console.mac``."""
        values = {
            "SIO": int(self.is_sio),
            "CTRL": CONTROL,
            "DATA": DATA,
            "RTSON": self.rts_on,
            "RTSOFF": self.rts_off,
            "TXFREE": self.sent,
        }
        return "".join(f"{name} equ {value}\n" for name, value in values.items())


CHIPS: Final = {
    "68b50": Chip("68b50", 1, 0x02, 0x96, 0xD6, is_sio=False),
    "sio": Chip("sio", 3, 0x04, 0xEA, 0xE8, is_sio=True),
}


class Uart:
    """One serial channel. ``rts`` is whether the other side may send."""

    def __init__(self, chip: Chip, byte_time: float) -> None:
        self.chip = chip
        self.byte_time = byte_time
        self.overruns = 0
        self.reset()

    def reset(self) -> None:
        """Reset: received bytes are lost, and RTS is off until the BIOS raises it."""
        self.received: deque[int] = deque()
        self.rts = False
        self._register = 0
        self._last = 0
        self._shifting_until = 0.0

    def receive(self, byte: int) -> None:
        """Take a byte from the line; if the buffer is full, one is lost (an overrun).

        A 68B50 keeps the old byte and loses the new one; an SIO overwrites its newest.
        """
        if len(self.received) < self.chip.depth:
            self.received.append(byte)
            return
        self.overruns += 1
        if self.chip.is_sio:
            self.received[-1] = byte

    def read_status(self, now: float) -> int:
        """Return the status register; bit 0 is set if a byte has been received."""
        return bool(self.received) | (self.chip.sent if self.takes(now) else 0)

    def read_data(self) -> int:
        """Return the oldest byte, or the last one again if there is none."""
        if self.received:
            self._last = self.received.popleft()
        return self._last

    def write_control(self, word: int) -> None:
        """Take a control word; only RTS is modelled."""
        if self.chip.is_sio:
            register, self._register = self._register, word & 7 if self._register == 0 else 0
            if register == 5:
                self.rts = bool(word & 0x02)
        else:
            self.rts = word & 0x60 != 0x40

    def takes(self, now: float) -> bool:
        """Return whether another byte can be written: one is shifted out, one waits."""
        return now >= self._shifting_until - self.byte_time

    def write_data(self, now: float) -> float:
        """Send a byte, and return when its last bit has left; it waits for the one before it."""
        self._shifting_until = max(now, self._shifting_until) + self.byte_time
        return self._shifting_until

    def sent_at(self) -> float:
        """Return when the last byte's last bit leaves."""
        return self._shifting_until
