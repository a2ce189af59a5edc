"""Draw the architecture from the code: ``python docs/architecture.py`` writes ``architecture.svg``.

Each layer is a row, each folder in it a box with the number of its files. An arrow leads from a
folder to one that it imports, within the layer; what it also reaches through others is left out.
From layer to layer only the direction is drawn, since a layer may import every folder below it.
``tests/docs/test_architecture.py`` checks that the committed picture is what this makes.
"""

from __future__ import annotations

import ast
import sys
from dataclasses import dataclass, field
from html import escape
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LAYERS = {
    "harness": "tests: transcripts, pytest, the command line",
    "hil": "machines: emulator, boards, which one to use",
    "asm": "code: from a network to a program for the Z80",
    "model": "numbers: corpora, the network, training",
}
WIDTH, BOX, GAP, TOP = 1080, 116, 18, 64
LEFT = 40


@dataclass
class Folder:
    """A folder of a layer: how many sources it has, and the neighbours that it imports."""

    name: str
    files: int = 0
    uses: set[str] = field(default_factory=set)
    rank: int = 0
    x: float = 0.0
    y: float = 0.0


def folders(layer: str) -> dict[str, Folder]:
    """Return the folders of a layer; its own files count as one named after the layer."""
    found: dict[str, Folder] = {}
    for path in sorted((ROOT / layer).rglob("*")):
        if path.suffix not in (".py", ".mac", ".npz") or path.name == "__init__.py":
            continue
        parts = path.relative_to(ROOT / layer).parts
        name = parts[0] if len(parts) > 1 else layer
        folder = found.setdefault(name, Folder(name))
        folder.files += 1
        if path.suffix == ".py":
            folder.uses |= imports(path.read_text(encoding="utf-8"), layer)
    for folder in found.values():
        folder.uses = {name if name in found else layer for name in folder.uses} - {folder.name}
    return found


def imports(text: str, layer: str) -> set[str]:
    """Return the first part below ``layer`` of every module that a source imports."""
    names = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(f"ulmrig.{layer}"):
            rest = [*(node.module or "").split(".")[2:], *(alias.name for alias in node.names)]
            names.add(rest[0])
    return names


def place(found: dict[str, Folder]) -> int:
    """Give each folder a rank, 0 for those that import nothing; return the number of ranks."""

    def rank(folder: Folder) -> int:
        return 1 + max((rank(found[name]) for name in folder.uses), default=-1)

    for folder in found.values():
        folder.rank = rank(folder)

    def reached(folder: Folder) -> set[str]:
        return folder.uses.union(*(reached(found[name]) for name in folder.uses))

    shown = {}
    for folder in found.values():
        indirect = set().union(*(reached(found[name]) for name in folder.uses))
        shown[folder.name] = folder.uses - indirect
    for folder in found.values():
        folder.uses = shown[folder.name]
    return 1 + max(folder.rank for folder in found.values())


def draw() -> str:
    """Return the picture as SVG."""
    body: list[str] = []
    y = 16.0
    for layer, purpose in LAYERS.items():
        found = folders(layer)
        ranks = place(found)
        height = TOP + ranks * (46 + GAP + 14)
        body.append(
            f'<rect class="layer" x="8" y="{y:g}" width="{WIDTH - 16}" '
            f'height="{height:g}" rx="10"/>'
        )
        body.append(f'<text class="head" x="24" y="{y + 28:g}">{layer}/</text>')
        body.append(f'<text class="purpose" x="110" y="{y + 28:g}">{escape(purpose)}</text>')
        for rank in range(ranks):
            row = sorted((f for f in found.values() if f.rank == rank), key=lambda f: f.name)
            step = (WIDTH - 2 * LEFT) / len(row)
            for at, folder in enumerate(row):
                folder.x = LEFT + step * (at + 0.5)
                folder.y = y + TOP + (ranks - 1 - rank) * (46 + GAP + 14)
        for folder in found.values():
            for name in sorted(folder.uses):
                other = found[name]
                body.append(
                    f'<path d="M{folder.x:.0f} {folder.y + 46:.0f} C{folder.x:.0f} '
                    f"{folder.y + 72:.0f} {other.x:.0f} {other.y - 32:.0f} {other.x:.0f} "
                    f'{other.y - 4:.0f}"/>'
                )
        for folder in found.values():
            shown = "its own files" if folder.name == layer else f"{folder.name}/"
            body.append(
                f'<rect class="box" x="{folder.x - BOX / 2:.0f}" y="{folder.y:.0f}" '
                f'width="{BOX}" height="46" rx="6"/>'
            )
            body.append(f'<text x="{folder.x:.0f}" y="{folder.y + 20:.0f}">{escape(shown)}</text>')
            body.append(
                f'<text class="files" x="{folder.x:.0f}" y="{folder.y + 37:.0f}">'
                f"{folder.files} file{'s' * (folder.files != 1)}</text>"
            )
        y += height + 26
    arrows = "".join(
        f'<text class="down" x="{WIDTH / 2:g}" y="{at:g}">▼ imports</text>' for at in _gaps()
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {y:g}" '
        f'font-family="sans-serif" font-size="14">\n<style>{STYLE}</style>\n'
        f'<rect width="100%" height="100%" fill="#fff"/>\n{MARKER}\n'
        + "\n".join(body)
        + f"\n{arrows}\n</svg>\n"
    )


def _gaps() -> list[float]:
    """Return where the arrows between the layers stand."""
    gaps, y = [], 16.0
    for layer in LAYERS:
        y += TOP + place(folders(layer)) * (46 + GAP + 14) + 26
        gaps.append(y - 8)
    return gaps[:-1]


STYLE = (
    ".layer{fill:#f4f7f6;stroke:#9fbcb6}.box{fill:#fff;stroke:#00796b;stroke-width:1.5}"
    "text{text-anchor:middle;fill:#1f2a28}.head{text-anchor:start;font-weight:bold;font-size:18px}"
    ".purpose{text-anchor:start;fill:#52625f}.files{font-size:11px;fill:#52625f}"
    ".down{font-size:12px;fill:#52625f}path{fill:none;stroke:#7aa39b;marker-end:url(#a)}"
)
MARKER = (
    '<defs><marker id="a" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="7" markerHeight="7" '
    'orient="auto"><path d="M0 0L8 4L0 8z" style="fill:#7aa39b;stroke:none"/></marker></defs>'
)

if __name__ == "__main__":
    target = ROOT / "docs" / "architecture.svg"
    target.write_text(draw(), encoding="utf-8")
    print(f"{target.relative_to(ROOT)}: written", file=sys.stderr)
