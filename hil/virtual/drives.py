"""The drives of a virtual board: their images, and the ROM disk that cannot be written to."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import cpm80

from ulmrig.hil.virtual.native import NATIVE_CODE


class RomDrive(cpm80.DiskDrive):
    """A drive that is read-only."""

    def write_sector(self, data: bytes | bytearray | memoryview) -> None:
        """Fail as a ROM disk does: ``Bdos Err On B: Bad Sector``."""
        raise cpm80.Error("read-only")


@cache
def rom_image(receiver: str) -> bytes:
    """Return the data of the ROM disk: PIP, and the ``receiver`` if there is one."""
    image = cpm80.DiskImage(cpm80.DiskFormat(block_size=2048, num_blocks=64, num_dir_entries=64))
    disk = cpm80.FileSystem(image)
    disk.write("PIP.COM", files("cpm80").joinpath("pip.com").read_bytes())
    if receiver:
        disk.write(f"{receiver.upper()}.COM", NATIVE_CODE)
    return bytes(image.data)


def empty_disk(kilobytes: int, room: int | None) -> cpm80.DiskImage:
    """Return an empty disk, or one with only ``room`` KB free."""
    blocks = kilobytes // 2
    image = cpm80.DiskImage(
        cpm80.DiskFormat(block_size=2048, num_blocks=blocks, num_dir_entries=128)
    )
    if room is not None:
        # The directory takes 2 blocks.
        filled = (blocks - 2) * 2048 - room * 1024
        cpm80.FileSystem(image).write("FILLER.DAT", bytes(filled))
    return image


def fill(image: cpm80.DiskImage) -> None:
    """Leave no block of a disk free."""
    disk = cpm80.FileSystem(image)
    for blocks in range(image.format.num_blocks, 0, -1):
        try:
            disk.write("FILLER.DAT", bytes(blocks * image.format.block_size))
        except (cpm80.Error, AssertionError):
            continue
        return
