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
    edges = cv2.dilate(covered, np.ones((2 * _SPREAD + 1, 2 * _SPREAD + 1), np.uint8))
    plain = np.asarray(cv2.bitwise_or(grey, edges), np.uint8)
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
    dark, ink = (cv2.threshold(grey, level - 1, _WHOLE, cv2.THRESH_BINARY_INV)[1] for level in (_DARK, _FAINT))
    unbroken = cv2.morphologyEx(
        cv2.dilate(dark, np.ones(thick[::-1], np.uint8)), cv2.MORPH_OPEN, np.ones(wide[::-1], np.uint8)
    )
    found = cv2.bitwise_and(unbroken, dark)
    wide = (round(_LONGER * length), 1) if across else (1, round(_LONGER * length))
    # lines of text have blank paper between them: no column of letters is as dense over more than two
    dense = _more(cv2.dilate(ink, np.ones(thick[::-1], np.uint8)), wide, _DENSE)
    if across and cv2.countNonZero(dense):
        beside = cv2.bitwise_not(_more(dark, wide, _BLANK))
        for step in (-_BESIDE, _BESIDE):
            dense = cv2.bitwise_and(dense, np.roll(beside, step, axis=0))
    if cv2.countNonZero(dense):
        found = cv2.bitwise_or(found, cv2.bitwise_and(cv2.dilate(dense, np.ones(wide[::-1], np.uint8)), ink))
    return np.asarray(found, np.uint8)


def _more(ink: cv2.typing.MatLike, window: tuple[int, int], share: float) -> cv2.typing.MatLike:
    """Where ink takes more than such a share of the window around."""
    return cv2.threshold(cv2.blur(ink, window), int(share * _WHOLE), _WHOLE, cv2.THRESH_BINARY)[1]


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
    kept = np.zeros_like(mask)
    joined = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, np.ones((1, 9) if across else (9, 1), np.uint8))
    scale = _POINTS / dpi
    rules = []
    # a page has few runs: going around them is faster than numbering all of its pixels
    for outline in _outlines(joined):
        x, y, width, height = cv2.boundingRect(outline)
        long = width if across else height
        if long < _SHORTEST * dpi:
            continue
        part = np.s_[y : y + height, x : x + width]
        _, labels = cv2.connectedComponents(joined[part], connectivity=8)
        column, row = outline[0, 0]
        own = labels == labels[row - y, column - x]
        if np.count_nonzero(own) / long > _THICKEST * dpi:
            continue
        kept[part][own] = _WHOLE
        middle = (y + height / 2) * scale if across else (x + width / 2) * scale
        if across:
            rules.append(Rule(x * scale, middle, (x + width) * scale, middle))
        else:
            rules.append(Rule(middle, y * scale, middle, (y + height) * scale))
    return rules, kept


def _outlines(mask: cv2.typing.MatLike) -> list[NDArray[np.int32]]:
    """The outer outline of each patch, also of those within others, from the top of the page on."""
    outlines, levels = cv2.findContours(mask, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    if levels is None:
        return []
    parents = np.asarray(levels)[0, :, 3]
    outer = [np.asarray(outline, np.int32) for outline, parent in zip(outlines, parents, strict=True) if parent < 0]
    return outer[::-1]
