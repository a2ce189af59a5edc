"""A program's memory at run time as a picture: ``ulmrig build --map MAP.png``.

On the left all 64 KB, to scale; on the right the pages of tables, one row per page, where several
tables share one. Needs matplotlib, which is loaded here alone.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from ulmrig.asm.program.build import TPA_TOP
from ulmrig.asm.program.image import Region
from ulmrig.harness.plots.canvas import PictureError, check
from ulmrig.model.support.atomic import write_whole

if TYPE_CHECKING:
    from ulmrig.asm.program.image import ComImage

WIDTH: Final = 1200
HEIGHT: Final = 1560
"""Pixels of the picture."""

_DPI: Final = 150
_MEMORY: Final = 0x10000
_PAGE: Final = 256
_INK, _FAINT, _FREE = "#222222", "#777777", "#f3f1ec"

COLOURS: Final = {
    "program": ("#3d6fa5", "#6a94c2"),
    "sums": ("#e8833a", "#f2a365", "#f7c197"),
    "start values": ("#c94f5c", "#da7d86", "#e9aab0", "#f3ccd0", "#a83240"),
    "addresses": ("#23756b", "#2f8f83", "#57aa9f", "#84c2b9", "#b1dad3", "#d3ebe7"),
    "columns": ("#5a9a3c", "#77b05c", "#94c57e", "#b1d8a1", "#cde9c2", "#3f7a26"),
    "tables": ("#8767a8", "#a98fc2"),
    "CP/M": ("#bdbdbd",),
    "free": (_FREE,),
}
"""Shades by kind; stretches of one kind take them in turn."""

# Places, in pixels from the upper left corner.
_TOP, _BOTTOM = 150, 1500
_BAR = (330, 440)
_PANEL = (600, 1160)


def kind(what: str) -> str:
    """Return the kind of a stretch of memory, by its name."""
    if what in COLOURS:
        return what
    if what.startswith("columns"):
        return "columns"
    for word in ("start values", "addresses", "sums"):
        if word in what:
            return word
    if "low bits" in what:
        return "start values"
    return "program" if "stack" in what else "tables"


def stretches(image: ComImage, columns: Sequence[Region]) -> list[Region]:
    """Return all of memory from 0 to FFFFh without a gap, what is free and CP/M's included.

    ``columns`` stand for the image's region of all columns; what that has beyond them is only used
    while the program unpacks.
    """
    parts = [region for region in image.regions if region.what != "columns"]
    parts += columns
    end = max((part.start + part.size for part in parts), default=0)
    if image.memory_top > end:
        parts.append(Region("room to unpack", end, image.memory_top - end))
    parts.append(Region("CP/M", 0, min((part.start for part in parts), default=0)))
    parts.append(Region("CP/M", TPA_TOP, _MEMORY - TPA_TOP))
    found: list[Region] = []
    at = 0
    for part in sorted(parts, key=lambda region: region.start):
        if part.start > at:
            found.append(Region("free", at, part.start - at))
        if part.size:
            found.append(part)
        at = part.start + part.size
    return found


def spread(wanted: Sequence[float], height: float, low: float, high: float) -> list[float]:
    """Return places for labels of ``height``, near those ``wanted`` (ascending), none on another.

    All between ``low`` and ``high`` if there is room for them.
    """
    placed: list[float] = []
    for place in wanted:
        placed.append(max(place, low, placed[-1] + height if placed else low))
    limit = high
    for k in range(len(placed) - 1, -1, -1):
        placed[k] = min(placed[k], limit)
        limit = placed[k] - height
    return placed


@dataclass(frozen=True)
class _Drawing:
    """An axes of pixels, its y axis downward, and the colour of each name."""

    axes: Any
    colours: dict[str, str]

    def box(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        from matplotlib.patches import Rectangle

        edge = "white" if height > 8 else "none"
        self.axes.add_patch(Rectangle((x, y), width, height, fc=colour, ec=edge, lw=0.5))

    def frame(self, x: float, y: float, width: float, height: float) -> None:
        from matplotlib.patches import Rectangle

        self.axes.add_patch(Rectangle((x, y), width, height, fc="none", ec=_INK, lw=0.8))

    def line(self, xs: Sequence[float], ys: Sequence[float], colour: str = _FAINT) -> None:
        self.axes.plot(xs, ys, color=colour, lw=0.6, solid_capstyle="butt")

    def text(self, x: float, y: float, text: str, size: float = 7, **how: Any) -> None:
        how = {"ha": "left", "va": "center", "color": _INK} | how
        self.axes.text(x, y, text, fontsize=size, **how)


def save(image: ComImage, path: Path, columns: Sequence[Region]) -> None:
    """Draw the memory of ``image`` and write the PNG to ``path``, whole or not at all.

    ``columns`` tells the columns of each layer apart. Raises PictureError if there is no
    matplotlib, or if the file cannot be written.
    """
    if not path.name:
        raise PictureError(f"{path}: expected the name of a file")
    data = draw(image, columns)
    try:
        write_whole(path, data)
    except OSError as error:
        raise PictureError(f"{path}: {error.strerror or error}") from None


def draw(image: ComImage, columns: Sequence[Region]) -> bytes:
    """Return the picture as a PNG of WIDTH × HEIGHT pixels; see ``save``."""
    check()
    from matplotlib.figure import Figure

    figure = Figure(figsize=(WIDTH / _DPI, HEIGHT / _DPI), dpi=_DPI, facecolor="white")
    axes = figure.add_axes((0, 0, 1, 1), xlim=(0, WIDTH), ylim=(HEIGHT, 0))
    axes.axis("off")
    parts = stretches(image, columns)
    drawing = _Drawing(axes, _colours(parts))
    drawing.text(40, 50, f"{image.name}.COM", 17, weight="bold")
    drawing.text(
        40,
        90,
        f"identity {image.identity}  ·  {len(image.data):,} bytes in the file  ·  "
        f"memory at run time, up to {image.memory_top - 1:04X}h",
        9,
        color=_FAINT,
    )
    pages = range(image.symbols["PAGES"] // _PAGE, -(-image.symbols["STREAMS"] // _PAGE))
    _bar(drawing, parts, pages)
    _panel(drawing, parts, pages)
    data = io.BytesIO()
    figure.savefig(data, format="png", dpi=_DPI)
    return data.getvalue()


def _colours(parts: Sequence[Region]) -> dict[str, str]:
    found: dict[str, str] = {}
    used = dict.fromkeys(COLOURS, 0)
    for part in parts:
        if part.what not in found:
            shades = COLOURS[kind(part.what)]
            found[part.what] = shades[used[kind(part.what)] % len(shades)]
            used[kind(part.what)] += 1
    return found | {"room to unpack": "#dfe8d8"}


def _bar(drawing: _Drawing, parts: Sequence[Region], pages: range) -> None:
    """Draw all of memory, to scale, with labels on its left."""
    left, right = _BAR
    scale = (_BOTTOM - _TOP) / _MEMORY
    behind = next((p.start for p in parts if kind(p.what) == "columns"), pages.stop * _PAGE)
    start = pages.start * _PAGE
    tables = Region("pages of tables →", start, behind - start)
    labelled = [tables]
    for part in parts:
        y = _TOP + part.start * scale
        drawing.box(left, y, right - left, part.size * scale, drawing.colours[part.what])
        if not start <= part.start < behind:
            labelled.append(part)
    drawing.frame(left, _TOP, right - left, _BOTTOM - _TOP)
    for address in range(0, _MEMORY + 1, 0x1000):
        y = _TOP + address * scale
        drawing.line([right, right + 6], [y, y])
        text = f"{address:04X}" if address < _MEMORY else "FFFF"
        drawing.text(right + 10, y, text, 6, color=_FAINT, family="monospace")
    labelled.sort(key=lambda part: part.start)
    middles = [_TOP + (part.start + part.size / 2) * scale for part in labelled]
    places = spread(middles, 33, _TOP - 5, _BOTTOM)
    for part, middle, place in zip(labelled, middles, places, strict=True):
        drawing.line([left - 30, left - 18, left - 2], [place, middle, middle])
        drawing.text(left - 36, place - 7, part.what, 7.5, ha="right")
        last = part.start + part.size - 1
        drawing.text(
            left - 36,
            place + 8,
            f"{part.start:04X}–{last:04X}  {part.size:,} bytes",
            6,
            ha="right",
            color=_FAINT,
        )


def _panel(drawing: _Drawing, parts: Sequence[Region], pages: range) -> None:
    """Draw the pages of tables, one row per page, and a list of what is in them."""
    left, right = _PANEL
    row = min(30.0, 850 / len(pages))
    top, bottom = _TOP + 20, _TOP + 20 + row * len(pages)
    scale = (_BOTTOM - _TOP) / _MEMORY
    ends = [_TOP + page * _PAGE * scale for page in (pages.start, pages.stop)]
    edge = _BAR[1] + 52
    drawing.line([left - 44, edge, edge, left - 44], [top, *ends, bottom], "#bbbbbb")
    drawing.text(
        left, _TOP - 14, "pages of tables: one row per page of 256 bytes, one slot per byte", 8
    )
    for slot in range(0, 257, 64):
        x = left + (right - left) * slot / _PAGE
        drawing.text(x, top - 9, f"{min(slot, 255):02X}", 6, ha="center", color=_FAINT)
    drawing.box(left, top, right - left, bottom - top, _FREE)
    shown = [part for part in parts if _in_panel(part, pages)]
    for block in blocks(shown, pages):
        _block(drawing, block, top - pages.start * row, row)
    totals: dict[str, list[int]] = {}
    for part in shown:
        if kind(part.what) == "columns":
            continue  # begins in the last page, and is told of on the left
        totals.setdefault(part.what, [part.start, 0])[1] += part.size
    for page in pages:
        y = top + (page - pages.start + 0.5) * row
        drawing.text(left - 8, y, f"{page:02X}00", 6, ha="right", color=_FAINT, family="monospace")
    drawing.frame(left, top, right - left, bottom - top)
    _list(drawing, totals, bottom + 34)


def _in_panel(part: Region, pages: range) -> bool:
    """Tell whether a stretch is a table in the pages of tables."""
    inside = pages.start * _PAGE <= part.start < pages.stop * _PAGE
    return inside and kind(part.what) not in ("free", "program")


def blocks(parts: Sequence[Region], pages: range) -> list[tuple[str, int, int, int, int]]:
    """Return the blocks that ``parts`` fill of ``pages``: name, page, slot, slots, pages.

    Stretches of one name that fill the same slots of pages in a row are one block.
    """
    found: list[tuple[str, int, int, int, int]] = []
    for part in parts:
        at, end = part.start, min(part.start + part.size, pages.stop * _PAGE)
        while at < end:
            page, slot = divmod(at, _PAGE)
            size = min(end - at, _PAGE - slot)
            for k, (what, first, first_slot, first_size, height) in enumerate(found):
                if (what, first + height, first_slot, first_size) == (part.what, page, slot, size):
                    found[k] = (what, first, slot, size, height + 1)
                    break
            else:
                found.append((part.what, page, slot, size, 1))
            at += size
    return found


def _block(
    drawing: _Drawing, block: tuple[str, int, int, int, int], top: float, row: float
) -> None:
    """Draw a block of the panel, whose rows are counted from ``top``, with its name if it fits."""
    what, page, slot, slots, height = block
    left, right = _PANEL
    unit = (right - left) / _PAGE
    x, y, width = left + slot * unit, top + page * row, slots * unit
    drawing.box(x, y, width, row * height, drawing.colours[what])
    if row >= 11 and len(what) * 7.2 < width:
        colour = "white" if _dark(drawing.colours[what]) else _INK
        middle = y + row * height / 2
        drawing.text(x + width / 2, middle, what, 6.5, ha="center", color=colour)


def _dark(colour: str) -> bool:
    red, green, blue = (int(colour[k : k + 2], 16) for k in (1, 3, 5))
    return 0.3 * red + 0.59 * green + 0.11 * blue < 125


def _list(drawing: _Drawing, totals: dict[str, list[int]], top: float) -> None:
    """Write what the colours of the pages mean, with the bytes of each."""
    left, right = _PANEL
    step = min(24.0, (_BOTTOM - top) / max(len(totals), 1))
    for number, (what, (start, size)) in enumerate(totals.items()):
        y = top + number * step
        drawing.box(left, y - 7, 20, 14, drawing.colours[what])
        drawing.text(left + 32, y, what, 7)
        drawing.text(right - 90, y, f"{size:,} bytes", 7, ha="right")
        drawing.text(right, y, f"from {start:04X}", 6, ha="right", color=_FAINT)
