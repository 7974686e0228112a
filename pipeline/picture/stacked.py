"""Cells of a table, one below the other (ô bảng xếp chồng): one picture that is read from top to bottom.

Tesseract reads a page in columns of its own finding, which are not those of the table. On a strip of cells there is
nothing to find: each line belongs to the cell whose stretch it lies in.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from pipeline.formats.grids import Grid

Pixels = NDArray[np.uint8]

_DARK = 150
_INSET = 2  # pixels within the rules
_FEW = 6  # dark pixels of a speck
_BLURRED = 0.022  # inches beside dark ink: the edges of letters, which a photograph shows grey
_GAP = 0.12  # inches between two cells
_MARGIN = 0.15
_POINTS = 72


@dataclass(frozen=True, slots=True)
class Strip:
    """Cells on one picture; `places` has for each its stretch on the strip and how far it was moved, in pixels."""

    grey: Pixels = field(repr=False)
    places: tuple[tuple[float, float, float, float], ...]

    def moved(self, y: float) -> tuple[float, float] | None:
        """What to add to x and y of something at height `y` of the strip to find it on the page."""
        for top, bottom, dx, dy in self.places:
            if top <= y < bottom:
                return dx, dy
        return None


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
    width = max(x1 - x0 for x0, _, x1, _ in boxes) + 2 * margin
    height = sum(y1 - y0 + 2 * gap for _, y0, _, y1 in boxes) + 2 * margin
    strip = np.full((height, width), 255, np.uint8)
    places = []
    at = margin
    for x0, y0, x1, y1 in boxes:
        part = grey[y0:y1, x0:x1]
        strip[at + gap : at + gap + part.shape[0], margin : margin + part.shape[1]] = part
        places.append((float(at), float(at + 2 * gap + y1 - y0), float(x0 - margin), float(y0 - at - gap)))
        at += 2 * gap + y1 - y0
    return Strip(strip, tuple(places))


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
