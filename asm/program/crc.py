"""The CRC that programs compute over themselves and that XR computes over files."""

from __future__ import annotations


def crc16(data: bytes, crc: int = 0xFFFF) -> int:
    """Return the CRC of ``data``: what ``/V`` prints for a program, and XR for a file.

    ``crc`` is that of what stands before ``data``.

    The polynomial is CRC-16/T10-DIF's 8BB7h; the CRC starts at FFFFh, most significant bit first,
    without a final xor. The polynomial is not XMODEM's 1021h, because an error that XMODEM's CRC
    misses is a multiple of that polynomial: a second CRC with it would miss the error too.
    """
    for byte in data:
        crc = (crc << 8) & 0xFFFF ^ CRC_TABLE[(crc >> 8) ^ byte]
    return crc


def _crc_table(polynomial: int) -> tuple[int, ...]:
    """Return the remainder of each byte followed by 16 zero bits (256,)."""
    table = []
    for byte in range(256):
        crc = byte << 8
        for _ in range(8):
            crc = (crc << 1) ^ (polynomial if crc & 0x8000 else 0)
        table.append(crc & 0xFFFF)
    return tuple(table)


CRC_POLYNOMIAL = 0x8BB7
CRC_TABLE = _crc_table(CRC_POLYNOMIAL)
"""The remainder of each byte followed by 16 zero bits."""
