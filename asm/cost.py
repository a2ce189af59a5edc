"""What the kernel's operations cost in T-states; the figures stand in the .mac files' comments."""

from __future__ import annotations

from typing import Final

OPERATION: Final = 37.0
"""An addition or subtraction on a 16-bit sum, with its share of the carries."""

LINK: Final = 126.0
"""A shared row's sum added to two rows."""

LINK_BYTES: Final = 25.0
"""The code of a link."""
