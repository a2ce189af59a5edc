"""What every picture needs: matplotlib, or a clear message that it is missing."""

from __future__ import annotations

from ulmrig.model.errors import UlmrigError


class PictureError(UlmrigError):
    """A picture that cannot be drawn or written. The text is one line."""


def check() -> None:
    """Raise PictureError if there is no matplotlib."""
    try:
        import matplotlib  # noqa: F401
    except ImportError:
        raise PictureError(
            "a picture needs matplotlib, which is not installed; pip install 'ulmrig[picture]'"
        ) from None
