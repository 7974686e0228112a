"""Cells of a table, one below the other (ô bảng xếp chồng): one picture that is read from top to bottom.

Tesseract reads a page in columns of its own finding, which are not those of the table. On a strip of cells there is
nothing to find: each line belongs to the cell whose stretch it lies in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.formats.grids import Grid

Pixels = NDArray[np.uint8]

_DARK = 150
_INSET = 2  # pixels within the rules
_FEW = 6  # dark pixels of a speck
_GAP = 0.12  # inches between two cells
_MARGIN = 0.15
_POINTS = 72
_AROUND = 3  # pixels beside a word that are its own
# inches: the widest gap between words; the narrowest line, the lowest and the highest
_WORD_GAP, _LINE_WIDTH, _LINE_LOW, _LINE_HIGH = 0.12, 0.25, 0.05, 0.4
_MOST_LINES = 60


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
    cells = [inner for grid in grids for box in _cells(grid, dpi) if (inner := _inked(grey, box)) is not None]
    rest = grey.copy()
    for grid in grids:
        x0, y0, x1, y1 = (round(value * dpi / _POINTS) for value in (grid.xs[0], grid.ys[0], grid.xs[-1], grid.ys[-1]))
        rest[max(y0, 0) : y1 + 1, max(x0, 0) : x1 + 1] = 255
    return _stacked(grey, dpi, cells), rest


def missed(grey: Pixels, dpi: int, boxes: Iterable[tuple[float, float, float, float]]) -> Strip | None:
    """Lines of ink that no word covers, on a strip; None where there are none.

    Tesseract now and then leaves out a line of a page that it reads well by itself.

    Args:
        grey: the page.
        dpi: its resolution.
        boxes: of the words that were read, in pixels: left, top, right, bottom.
    """
    ink = (grey < _DARK).astype(np.uint8)
    for x0, top, x1, bottom in boxes:
        ink[
            max(round(top) - _AROUND, 0) : round(bottom) + _AROUND, max(round(x0) - _AROUND, 0) : round(x1) + _AROUND
        ] = 0
    joined = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((3, round(_WORD_GAP * dpi)), np.uint8))
    count, _, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    lines = []
    for x, y, width, height, area in stats[1:count].tolist():
        if width < _LINE_WIDTH * dpi or not _LINE_LOW * dpi < height < _LINE_HIGH * dpi or area < 0.3 * width * height:
            continue
        lines.append((max(x - 3, 0), max(y - 6, 0), x + width + 3, y + height + 6))
    lines = [line for line in lines if not _at_rim(line, grey.shape)]
    return _stacked(grey, dpi, sorted(lines, key=lambda line: line[1])[:_MOST_LINES])


def _at_rim(line: tuple[int, int, int, int], shape: tuple[int, ...]) -> bool:
    """Whether a line touches the edge of the picture, where shadows and the desk are."""
    return line[0] <= 3 or line[1] <= 6 or line[2] >= shape[1] - 3 or line[3] >= shape[0] - 6


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


def _inked(grey: Pixels, box: tuple[int, int, int, int]) -> tuple[int, int, int, int] | None:
    """The part of the cell that holds ink."""
    x0, y0, x1, y1 = box
    dark = grey[y0:y1, x0:x1] < _DARK
    if int(dark.sum()) < _FEW:
        return None
    rows, columns = np.flatnonzero(dark.any(axis=1)), np.flatnonzero(dark.any(axis=0))
    return x0 + int(columns[0]), y0 + int(rows[0]), x0 + int(columns[-1]) + 1, y0 + int(rows[-1]) + 1
