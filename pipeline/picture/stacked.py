"""Cells of a table, one below the other (ô bảng xếp chồng): one picture that is read from top to bottom.

Tesseract reads a page in columns of its own finding, which are not those of the table. On a strip of cells there is
nothing to find: each line belongs to the cell whose stretch it lies in.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.formats.grids import Grid

Pixels = NDArray[np.uint8]

_DARK = 150
_INSET = 2  # pixels within the rules
_FEW = 6  # dark pixels of a speck
_BLURRED = 0.022  # inches beside dark ink: the edges of letters, which a photograph shows grey
# inches: a word of up to three letters in a line; the network sees so few of its columns that it passes over a point
_SHORT, _LOW = 0.36, 0.26
_WIDER = 1.3  # times; measured from 1 to 1.7: of such numbers on scans and photographs 76 and 85 % are read right
_GAP = 0.12  # inches between two cells
_MARGIN = 0.15
_POINTS = 72


@dataclass(frozen=True, slots=True)
class Stretch:
    """A cell on a strip, in pixels: from top to bottom, its left edge there and on the page, and what is added to y.

    `wider` is how many times as wide as on the page it was drawn.
    """

    top: float
    bottom: float
    left: float
    left_on_page: float
    down: float
    wider: float = 1.0

    def on_page(self, x: float) -> float:
        """The place on the page of one on the strip."""
        return self.left_on_page + (x - self.left) / self.wider


@dataclass(frozen=True, slots=True)
class Strip:
    """Cells on one picture, and the stretch of each."""

    grey: Pixels = field(repr=False)
    stretches: tuple[Stretch, ...]

    def at(self, y: float) -> Stretch | None:
        """The cell that stands at height `y` of the strip."""
        return next((stretch for stretch in self.stretches if stretch.top <= y < stretch.bottom), None)


def strip_of(grey: Pixels, dpi: int, grids: Sequence[Grid]) -> tuple[Strip | None, Pixels]:
    """The cells that hold ink on a strip, None where there are none; and the page without its tables."""
    edge = round(_BLURRED * dpi)
    cells = [inner for grid in grids for box in _cells(grid, dpi) if (inner := _inked(grey, box, edge)) is not None]
    rest = grey.copy()
    for grid in grids:
        x0, y0, x1, y1 = (round(value * dpi / _POINTS) for value in (grid.xs[0], grid.ys[0], grid.xs[-1], grid.ys[-1]))
        rest[max(y0, 0) : y1 + 1, max(x0, 0) : x1 + 1] = 255
    return _stacked(grey, dpi, cells), rest


def _stacked(grey: Pixels, dpi: int, boxes: Sequence[tuple[int, int, int, int]]) -> Strip | None:
    """Parts of a page, given by left, top, right, bottom, one below the other."""
    if not boxes:
        return None
    gap, margin = round(_GAP * dpi), round(_MARGIN * dpi)
    parts = [_drawn(grey[y0:y1, x0:x1], dpi) for x0, y0, x1, y1 in boxes]
    width = max(part.shape[1] for part in parts) + 2 * margin
    height = sum(part.shape[0] + 2 * gap for part in parts) + 2 * margin
    strip = np.full((height, width), 255, np.uint8)
    stretches = []
    at = margin
    for part, (x0, y0, x1, _) in zip(parts, boxes, strict=True):
        high, wide = part.shape
        strip[at + gap : at + gap + high, margin : margin + wide] = part
        stretches.append(Stretch(at, at + 2 * gap + high, margin, x0, y0 - at - gap, wide / (x1 - x0)))
        at += 2 * gap + high
    return Strip(strip, tuple(stretches))


def _drawn(cell: Pixels, dpi: int) -> Pixels:
    """The cell as it is put on the strip: the number of a row wider, so that the point in «1.1» has room of its own."""
    height, width = cell.shape
    if width > _SHORT * dpi or height > _LOW * dpi:
        return cell
    return np.asarray(cv2.resize(cell, (round(_WIDER * width), height), interpolation=cv2.INTER_CUBIC), np.uint8)


def _cells(grid: Grid, dpi: int) -> Iterator[tuple[int, int, int, int]]:
    for square in grid.squares:
        xs = grid.xs[square.column], grid.xs[square.column + square.columns]
        ys = grid.ys[square.row], grid.ys[square.row + square.rows]
        left, right = (round(x * dpi / _POINTS) for x in xs)
        top, bottom = (round(y * dpi / _POINTS) for y in ys)
        yield max(left, 0) + _INSET, max(top, 0) + _INSET, right - _INSET, bottom - _INSET


def _inked(grey: Pixels, box: tuple[int, int, int, int], edge: int) -> tuple[int, int, int, int] | None:
    """The part of the cell that holds ink, with the blurred edges of its letters: «T» cut off reads «[»."""
    x0, y0, x1, y1 = box
    dark = grey[y0:y1, x0:x1] < _DARK
    if int(dark.sum()) < _FEW:
        return None
    rows, columns = np.flatnonzero(dark.any(axis=1)), np.flatnonzero(dark.any(axis=0))
    left, top = x0 + int(columns[0]) - edge, y0 + int(rows[0]) - edge
    right, bottom = x0 + int(columns[-1]) + 1 + edge, y0 + int(rows[-1]) + 1 + edge
    return max(left, x0), max(top, y0), min(right, x1), min(bottom, y1)
