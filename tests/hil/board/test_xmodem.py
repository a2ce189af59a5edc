"""The sender of XMODEM, against a receiver that answers each block as it is told."""

from __future__ import annotations

import pytest

from tests.support.timed_wire import TimedWire
from ulmrig.hil.board.link import Link
from ulmrig.hil.board.xmodem import BLOCK, Progress, Sender, TransferEndedError, padded

pytestmark = pytest.mark.boards

ACK, NAK, CAN, EOT, STX = b"\x06", b"\x15", b"\x18", b"\x04", b"\x02"
DATA = bytes(range(256)) * (2 * BLOCK // 256)
WHOLE = 3 + BLOCK + 2
"""Bytes of a block on the wire: its head, the data, the CRC."""

SPEED = 115_200
POLLED = 0.05 + 0.0006
"""Seconds from a poll to the first byte of a block."""
ON_LINE = 8 * 128 * 10 / SPEED
"""Seconds that the pieces of a block before its last one take on the line."""

LATER = b""
"""In an answer: what follows comes after half a second of silence."""


class Receiver(TimedWire):
    """Polls with C, and gives the answers in turn, one for each block and for EOT; then ACK."""

    def __init__(self, *answers: list[bytes], poll: bytes = b"C", noise: bytes = b"") -> None:
        super().__init__(noise=noise)
        self.blocks: list[int] = []
        """The numbers of the blocks that came."""
        self.came = b""
        """The last block that came."""
        self.pieces: list[tuple[float, int]] = []
        """When pieces of blocks came, and their bytes."""
        self._answers = list(answers)
        self._block = b""
        if poll:
            self.say(poll)

    def write(self, data: bytes) -> None:
        """Take what is sent; see Wire."""
        self.pieces.append((self.seconds, len(data)))
        self._block += data
        if self._block[:1] == STX and len(self._block) == WHOLE:
            self.blocks.append(self._block[1])
            self.came = self._block
        elif self._block != EOT:
            return
        self._block = b""
        seconds = 0.0
        for part in self._answers.pop(0) if self._answers else [ACK]:
            seconds += 0.5 if part == LATER else 0.0
            if part:
                self.say(part, seconds)


def send_to(
    wire: Receiver,
    data: bytes = DATA,
    *,
    speed: int = SPEED,
    rtscts: bool = True,
    limit: float = 60.0,
) -> list[Progress]:
    seen: list[Progress] = []
    Sender(Link(wire), speed, rtscts=rtscts, progress=seen.append).send("A.DAT", data, limit)
    return seen


def send(*answers: list[bytes]) -> Receiver:
    wire = Receiver(*answers)
    send_to(wire)
    return wire


def ends(wire: Receiver, *, limit: float = 60.0) -> str:
    """Return why a transfer ended."""
    with pytest.raises(TransferEndedError) as caught:
        send_to(wire, limit=limit)
    return str(caught.value)


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
    assert ends(wire).startswith("the receiver cancelled: ")
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
    assert ends(wire) == "the receiver sent nothing for 22 s"
    assert wire.blocks == [1] and wire.seconds == pytest.approx(POLLED + ON_LINE + 22.0, abs=0.2)


def test_a_whole_number_of_blocks_is_sent_and_needs_no_padding() -> None:
    assert padded(b"") == b"" and padded(DATA) == DATA
    assert padded(b"a" * (BLOCK + 1)) == b"a" * (BLOCK + 1) + b"\x1a" * (BLOCK - 1)


@pytest.mark.parametrize("poll", [b"C", b"CCC", b"\r\nCK", b"K\r\n\x15C", b"Ready to receive\r\nC"])
def test_a_receiver_that_polls_with_c_gets_blocks_with_a_crc(poll: bytes) -> None:
    wire = Receiver(poll=poll)
    send_to(wire, b"\x00" * BLOCK)
    assert wire.blocks == [1] and wire.came[-2:] == b"\x00\x00"
    assert wire.seconds < 0.2


def test_a_receiver_that_polls_with_nak_gets_blocks_with_a_checksum() -> None:
    wire = Receiver(poll=NAK)
    assert ends(wire, limit=30.0) == "the receiver sent nothing for 22 s"
    assert sum(size for _, size in wire.pieces) == WHOLE - 1


def test_letters_of_a_greeting_are_no_polls() -> None:
    wire = Receiver(poll=b"")
    wire.say(b"\r\nC")
    wire.say(b"opyright 1985\r\n", 0.04)
    wire.say(b"C", 5.0)
    send_to(wire)
    assert wire.blocks == [1, 2]
    assert wire.pieces[0][0] == pytest.approx(5.0 + POLLED)


def test_a_prompt_before_the_first_poll_ends_the_transfer() -> None:
    wire = Receiver(poll=b"RX?\r\nA>")
    assert ends(wire) == r"it did not start to receive: RX?\r\nA>"
    assert wire.seconds == pytest.approx(0.3)
    wire = Receiver(poll=b"RX: \r\nA>")
    wire.say(b"B:A.DAT\r\nC", 0.25)
    send_to(wire)
    assert wire.blocks == [1, 2]


@pytest.mark.parametrize(
    ("said", "shown"),
    [(b"", "nothing was printed"), (b"a" * 9 + b"b" * 198 + b"! ", "b" * 198 + "!")],
)
def test_a_receiver_that_never_polls_is_waited_for_15_seconds(said: bytes, shown: str) -> None:
    wire = Receiver(poll=said)
    assert ends(wire) == f"the receiver does not poll: {shown}"
    assert wire.seconds == pytest.approx(15.0)


@pytest.mark.parametrize("noise", [b"x", b"C", b"\r\nA>"])
def test_a_receiver_that_prints_all_the_time_is_waited_for_until_the_limit(noise: bytes) -> None:
    wire = Receiver(poll=b"", noise=noise)
    assert ends(wire, limit=2.0).startswith("the receiver does not poll: ")
    assert wire.seconds == pytest.approx(2.0, abs=0.02)


class ShortBlocks(TimedWire):
    """A receiver that knows no blocks of 1 KB: it refuses what does not begin with SOH."""

    def __init__(self, long_too: int = 0) -> None:
        super().__init__()
        self.kinds: list[bytes] = []
        self._long_too = long_too
        self._left = 0
        self.say(b"C")

    def write(self, data: bytes) -> None:
        """Take what is sent; see Wire."""
        for byte in data:
            if self._left:
                self._left -= 1
            else:
                self.kinds.append(bytes([byte]))
                self._left = {2: WHOLE - 1, 1: 132}.get(byte, 0)
            if not self._left:
                refused = self.kinds[-1] == STX and self.kinds.count(STX) > self._long_too
                self.say(NAK if refused else ACK)


def test_a_receiver_without_long_blocks_gets_short_ones() -> None:
    wire = ShortBlocks()
    seen: list[Progress] = []
    sender = Sender(Link(wire), SPEED, rtscts=True, progress=seen.append)
    transfer = sender.send("A.DAT", DATA[:1000], 60.0)
    assert wire.kinds == [STX] * 3 + [b"\x01"] * 8 + [EOT]
    assert transfer.blocks == 8
    assert [one.sent for one in seen] == [128 * n for n in range(1, 8)] + [1000]


def test_long_blocks_are_kept_once_one_was_taken() -> None:
    wire = ShortBlocks(long_too=1)
    with pytest.raises(TransferEndedError, match="sent 10 times"):
        Sender(Link(wire), SPEED, rtscts=True).send("A.DAT", DATA, 60.0)
    assert wire.kinds == [STX] * 11 + [CAN] * 2


def test_what_a_transfer_took_is_told_apart() -> None:
    wire = Receiver([LATER, ACK], [LATER, ACK], [LATER, ACK], poll=b"")
    wire.say(b"C", 4.0)
    transfer = Sender(Link(wire), SPEED, rtscts=True).send("A.DAT", DATA, 60.0)
    assert transfer.blocks == 2
    assert transfer.poll_seconds == pytest.approx(4.05)
    assert transfer.line_seconds == pytest.approx(2 * ON_LINE, abs=0.01)
    assert transfer.answer_seconds == pytest.approx(1.5, abs=0.05)


# The line


@pytest.mark.parametrize(
    ("rtscts", "piece", "seconds"),
    [(True, 128, 128 * 10 / 9_600), (False, 16, 16 * 10 / 9_600 + 0.008)],
)
def test_pieces_are_sent_as_fast_as_the_line_takes_them_or_with_pauses(
    rtscts: bool, piece: int, seconds: float
) -> None:
    wire = Receiver()
    wire.pause(0.5)
    send_to(wire, b"x" * BLOCK, speed=9_600, rtscts=rtscts)
    block = wire.pieces[:-1]
    whole, rest = divmod(WHOLE, piece)
    assert [size for _, size in block] == [piece] * whole + [rest]
    # With RTS/CTS the first piece fills the buffer of the port, and the second waits for it there.
    begins = [0.5 + POLLED + max(0, number - rtscts) * seconds for number in range(whole + 1)]
    assert [at for at, _ in block] == pytest.approx(begins)


def test_a_can_in_the_middle_of_a_block_cancels_before_its_end() -> None:
    wire = Receiver()
    wire.say(CAN + CAN, POLLED + ON_LINE / 2)
    assert ends(wire).startswith("the receiver cancelled: ")
    assert wire.blocks == []
    assert sum(size for _, size in wire.pieces) < 0.8 * WHOLE


# Answers


def test_progress_is_what_was_acknowledged_and_no_padding() -> None:
    seen = send_to(Receiver([NAK], [ACK], [NAK]), DATA[: BLOCK + 500])
    assert seen == [
        Progress("A.DAT", BLOCK, BLOCK + 500),
        Progress("A.DAT", BLOCK + 500, BLOCK + 500),
    ]
    wire = Receiver()
    Sender(Link(wire), SPEED, rtscts=True).send("A.DAT", DATA, 60.0)
    assert wire.blocks == [1, 2]


def test_a_block_that_is_refused_is_sent_ten_times(capfd: pytest.CaptureFixture[str]) -> None:
    wire = Receiver([ACK], *[[NAK]] * 20)
    assert ends(wire) == "the receiver did not accept a block that was sent 10 times"
    assert wire.blocks == [1] + [2] * 10
    assert capfd.readouterr() == ("", "")


def test_a_transfer_ends_at_its_limit() -> None:
    slow = [LATER] * 8 + [NAK]
    wire = Receiver(*[slow] * 20)
    assert ends(wire, limit=10.0) == "the transfer took too long"
    assert 10.0 <= wire.seconds < 14.5


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (CAN + CAN, r"the receiver cancelled: \x18\x18"),
        (b"Disk", "text came instead of an ACK: Disk"),
    ],
)
def test_what_is_printed_within_a_moment_after_the_end_is_said(answer: bytes, why: str) -> None:
    wire = Receiver([answer])
    wire.say(b" full", 0.36)
    assert ends(wire) == f"{why} full"
    assert wire.seconds == pytest.approx(0.36 + 0.3)


@pytest.mark.parametrize("answer", [CAN + CAN, b"Disk"])
def test_what_is_printed_after_the_end_is_collected_for_three_seconds(answer: bytes) -> None:
    wire = Receiver([answer])
    for number in range(100):
        wire.say(b"x", POLLED + ON_LINE + 0.1 * number)
    ends(wire)
    assert wire.seconds == pytest.approx(POLLED + ON_LINE + 3.0, abs=0.11)


def test_a_prompt_instead_of_an_ack_ends_the_transfer() -> None:
    assert ends(Receiver([b"\r\nA>"])) == "text came instead of an ACK: A>"


def test_a_poll_instead_of_the_first_ack_has_the_block_sent_again_at_once() -> None:
    wire = send([b"C"])
    assert wire.blocks == [1, 1, 2]
    assert wire.seconds == pytest.approx(POLLED + 0.1 + 3 * (ON_LINE + 0.0006) - 0.0006, abs=0.002)
    wire = send([b"CK", b"C"])
    assert wire.blocks == [1, 1, 2] and wire.seconds < 1


def test_a_poll_after_the_first_ack_is_noise() -> None:
    assert send([ACK], [b"C", LATER, ACK]).blocks == [1, 2]


def test_a_poll_that_crosses_the_first_block_is_no_answer_to_it() -> None:
    wire = Receiver([LATER, ACK])
    wire.say(b"C", POLLED + ON_LINE / 2)
    send_to(wire)
    assert wire.blocks == [1, 2]


@pytest.mark.parametrize(("noise", "seconds"), [(4, 0.1), (5, 0.0), (6, 0.0)])
def test_a_few_odd_bytes_may_be_the_beginning_of_text(noise: int, seconds: float) -> None:
    wire = send([b"\x00" * noise + ACK])
    assert wire.blocks == [1, 2]
    plain = send()
    assert wire.seconds - plain.seconds == pytest.approx(seconds)


def test_an_answer_that_comes_in_parts_behind_noise_counts_when_it_is_there() -> None:
    wire = Receiver([b"\x00"])
    wire.say(ACK, POLLED + ON_LINE + 0.05)
    send_to(wire)
    assert wire.blocks == [1, 2]
    assert wire.seconds < 0.5
