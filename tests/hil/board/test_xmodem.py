"""The sender of XMODEM, against a receiver that answers each block as it is told."""

from __future__ import annotations

import pytest

from ulmrig.hil.board.link import Link
from ulmrig.hil.board.transport import Wire
from ulmrig.hil.board.xmodem import BLOCK, Sender, TransferEndedError

pytestmark = pytest.mark.boards

ACK, NAK, CAN, EOT, STX = b"\x06", b"\x15", b"\x18", b"\x04", b"\x02"
DATA = bytes(range(256)) * (2 * BLOCK // 256)
WHOLE = 3 + BLOCK + 2
"""Bytes of a block on the wire: its head, the data, the CRC."""

LATER = b""
"""In an answer: what follows comes after half a second of silence."""


class Receiver(Wire):
    """Polls with C, and gives the answers in turn, one for each block and for EOT; then ACK."""

    url = "receiver"

    def __init__(self, *answers: list[bytes]) -> None:
        self.blocks: list[int] = []
        """The numbers of the blocks that came."""
        self.seconds = 0.0
        self._answers = list(answers)
        self._came = b""
        self._due: list[tuple[float, bytes]] = [(0.0, b"C")]

    def now(self) -> float:
        """Return the time."""
        return self.seconds

    def read(self, timeout: float) -> bytes:
        """Return what is due, and let time pass until it is; see Wire."""
        if not self._due or self._due[0][0] > self.seconds + timeout:
            self.seconds += timeout
            return b""
        at, data = self._due.pop(0)
        self.seconds = max(self.seconds, at)
        return data

    def write(self, data: bytes) -> None:
        """Take what is sent; see Wire."""
        self._came += data
        if self._came[:1] == STX and len(self._came) == WHOLE:
            self.blocks.append(self._came[1])
        elif self._came != EOT:
            return
        self._came = b""
        at = self.seconds
        for part in self._answers.pop(0) if self._answers else [ACK]:
            at += 0.5 if part == LATER else 0.0
            if part:
                self._due.append((at, part))

    def pause(self, seconds: float) -> None:
        """Let time pass."""
        self.seconds += seconds


def send(*answers: list[bytes]) -> Receiver:
    wire = Receiver(*answers)
    Sender(Link(wire), 115_200, rtscts=True).send("A.DAT", DATA, 60.0)
    return wire


def test_each_block_is_sent_once_if_it_is_acknowledged() -> None:
    assert send().blocks == [1, 2]


def test_a_single_can_is_noise() -> None:
    wire = send([CAN, LATER, ACK])
    assert wire.blocks == [1, 2] and wire.seconds < 5


def test_two_cans_that_noise_separates_do_not_cancel() -> None:
    assert send([CAN, LATER, CAN, LATER, ACK]).blocks == [1, 2]


@pytest.mark.parametrize("answer", [[CAN + CAN], [CAN, CAN], [ACK + CAN + CAN]])
def test_can_can_cancels_at_once(answer: list[bytes]) -> None:
    wire = Receiver(answer)
    with pytest.raises(TransferEndedError, match="the receiver cancelled"):
        Sender(Link(wire), 115_200, rtscts=True).send("A.DAT", DATA, 60.0)
    assert wire.blocks == [1] and wire.seconds < 5


@pytest.mark.parametrize("noise", [b"\x00", b"\x7f\xff", CAN, b"\x01\x02\x03\x80\x81"], ids=repr)
def test_an_answer_behind_noise_counts_at_once(noise: bytes) -> None:
    acknowledged = send([noise + ACK])
    assert acknowledged.blocks == [1, 2] and acknowledged.seconds < 5
    repeated = send([noise + NAK])
    assert repeated.blocks == [1, 1, 2] and repeated.seconds < 5


@pytest.mark.parametrize("answer", [[b"\x00"], []])
def test_a_block_that_gets_no_answer_is_not_sent_again(answer: list[bytes]) -> None:
    wire = Receiver(answer)
    with pytest.raises(TransferEndedError, match="sent nothing for 22 s"):
        Sender(Link(wire), 115_200, rtscts=True).send("A.DAT", DATA, 60.0)
    assert wire.blocks == [1]
