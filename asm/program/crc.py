"""The CRC that programs compute over themselves, and XR over files."""

from __future__ import annotations


def crc16(data: bytes) -> int:
    """Return the CRC that ``/V`` prints of a program, and XR of a file.

    CRC-16/T10-DIF's polynomial 8BB7h, start FFFFh, most significant bit first, no final xor. Not
    XMODEM's 1021h: an error inside the data that XMODEM's CRC does not see, a multiple of its
    polynomial, would be seen by the same polynomial over the whole file no better.
    """
    crc = 0xFFFF
    for byte in data:
        crc = (crc << 8) & 0xFFFF ^ CRC_TABLE[(crc >> 8) ^ byte]
    return crc


def _crc_table(polynomial: int) -> tuple[int, ...]:
    """Return what each byte does to a CRC."""
    table = []
    for byte in range(256):
        crc = byte << 8
        for _ in range(8):
            crc = (crc << 1) ^ (polynomial if crc & 0x8000 else 0)
        table.append(crc & 0xFFFF)
    return tuple(table)


CRC_POLYNOMIAL = 0x8BB7
CRC_TABLE = _crc_table(CRC_POLYNOMIAL)
"""What each byte does to a CRC (256,)."""
