"""Ruling lines in a picture (đường kẻ): found as long thin runs of ink, so that tables come out and letters stay whole.

Tesseract takes the rules of a table for letters and reads across its cells; with the rules known, each cell is read by
itself.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.formats.rules import Rule
from pipeline.picture.walls import with_low_walls

Pixels = NDArray[np.uint8]

_DARK, _FAINT = 170, 205
_DENSE = 0.86  # of a run is ink
_BLANK = 0.22  # of what stands beside it at most
_BESIDE = 5  # pixels
_LONGER = 1.4  # times the shortest rule, where it has gaps: more than two lines of text, or four capitals
_SHORTEST = 0.42  # inches; no stroke of a letter is as long
_THICKEST = 0.04  # inches
_SPREAD = 1  # pixels beside a rule that its edge has blurred
_WALL = 3  # pixels to both sides of the wall of a low row
_WHOLE = 255  # a share of one
_POINTS = 72
_ASIDE, _BRIDGE = 2.2, 45.0  # points across and along the line between two pieces of one rule


def rules_in(grey: Pixels, dpi: int) -> tuple[list[Rule], Pixels]:
    """The rules in points of the picture, and the picture without them."""
    length = max(9, round(_SHORTEST * dpi))
    rules: list[Rule] = []
    covered = np.zeros_like(grey)
    for across in (True, False):
        found, kept = _thin(_runs(grey, length, across), dpi, across)
        rules += _bridged(found, across)
        covered |= kept
    if not rules:
        return [], grey
    plain = grey.copy()
    plain[cv2.dilate(covered, np.ones((2 * _SPREAD + 1, 2 * _SPREAD + 1), np.uint8)) > 0] = 255
    walled = with_low_walls(rules, grey, dpi)
    for wall in set(walled) - set(rules):
        if wall.x0 == wall.x1:
            x, top, bottom = (round(value * dpi / _POINTS) for value in (wall.x0, wall.top, wall.bottom))
            plain[top:bottom, max(x - _WALL, 0) : x + _WALL + 1] = 255
    return walled, plain


def _runs(grey: Pixels, length: int, across: bool) -> Pixels:
    """Ink in unbroken runs of at least this length, and in runs with few gaps that stand free of other ink.

    A photograph shows a thin rule in pieces; a line of text is as dense across the page, but not with blank paper on
    both sides. A run may drift by a pixel, since paper is never quite flat.
    """
    wide, thick = ((length, 1), (1, 3)) if across else ((1, length), (3, 1))
    dark, ink = ((grey < level).astype(np.uint8) for level in (_DARK, _FAINT))
    unbroken = cv2.morphologyEx(
        cv2.dilate(dark, np.ones(thick[::-1], np.uint8)), cv2.MORPH_OPEN, np.ones(wide[::-1], np.uint8)
    )
    thickened = cv2.dilate(ink, np.ones(thick[::-1], np.uint8))
    wide = (round(_LONGER * length), 1) if across else (1, round(_LONGER * length))
    if across:
        dense = _share(thickened, wide) > _DENSE * _WHOLE
        if dense.any():
            beside = _share(dark, wide) < _BLANK * _WHOLE
            for step in (-_BESIDE, _BESIDE):
                dense &= np.roll(beside, step, axis=0)
    else:
        # lines of text have blank paper between them: no column of letters is as dense over more than two
        dense = _share(thickened, wide) > _DENSE * _WHOLE
    grown = cv2.dilate(dense.astype(np.uint8), np.ones(wide[::-1], np.uint8))
    return np.asarray(cv2.bitwise_or(cv2.bitwise_and(unbroken, dark), cv2.bitwise_and(grown, ink)), np.uint8)


def _share(ink: cv2.typing.MatLike, window: tuple[int, int]) -> Pixels:
    """The share of ink in a window around each pixel, 0 to 255."""
    return np.asarray(cv2.blur(ink * np.uint8(_WHOLE), window), np.uint8)


def _bridged(rules: list[Rule], across: bool) -> list[Rule]:
    """Rules on one line with a short gap between them as one: in a photograph parts of a rule are too faint."""
    pieces = [(r.top, r.x0, r.x1) if across else (r.x0, r.top, r.bottom) for r in rules]
    joined: list[tuple[float, float, float]] = []
    for at, low, high in sorted(pieces, key=lambda piece: piece[1]):
        for i, (other, start, stop) in enumerate(joined):
            if abs(at - other) < _ASIDE and low - stop < _BRIDGE:
                # a long rule says better where the line runs
                place = other if stop - start > high - low else at
                joined[i] = (place, start, max(stop, high))
                break
        else:
            joined.append((at, low, high))
    if across:
        return [Rule(low, at, high, at) for at, low, high in joined]
    return [Rule(at, low, at, high) for at, low, high in joined]


def _thin(mask: Pixels, dpi: int, across: bool) -> tuple[list[Rule], Pixels]:
    """The runs that are thin enough to be rules, and where they are."""
    if not mask.any():
        return [], mask
    joined = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, np.ones((1, 9) if across else (9, 1), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    scale = _POINTS / dpi
    rules = []
    kept = np.zeros(count, np.uint8)
    for i in range(1, count):
        x, y, width, height, area = (int(number) for number in stats[i])
        long = width if across else height
        if long < _SHORTEST * dpi or area / long > _THICKEST * dpi:
            continue
        kept[i] = 1
        middle = (y + height / 2) * scale if across else (x + width / 2) * scale
        if across:
            rules.append(Rule(x * scale, middle, (x + width) * scale, middle))
        else:
            rules.append(Rule(middle, y * scale, middle, (y + height) * scale))
    return rules, np.asarray(kept[labels], np.uint8)
