"""Ruling lines in a picture (đường kẻ): found as long thin runs of ink, so that tables come out and letters stay whole.

Tesseract takes the rules of a table for letters and reads across its cells; with the rules known, each cell is read by
itself.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.formats.rules import Rule

Pixels = NDArray[np.uint8]

_DARK = 170
_SHORTEST = 0.32  # inches; no stroke of a letter is as long
_THICKEST = 0.04  # inches
_SPREAD = 1  # pixels beside a rule that its edge has blurred
_POINTS = 72


def rules_in(grey: Pixels, dpi: int) -> tuple[list[Rule], Pixels]:
    """The rules in points of the picture, and the picture without them."""
    ink = (grey < _DARK).astype(np.uint8)
    length = max(9, round(_SHORTEST * dpi))
    rules: list[Rule] = []
    covered = np.zeros_like(ink)
    for across in (True, False):
        mask = _runs(ink, length, across)
        found, kept = _thin(mask, dpi, across)
        rules += found
        covered |= kept
    if not rules:
        return [], grey
    plain = grey.copy()
    plain[cv2.dilate(covered, np.ones((2 * _SPREAD + 1, 2 * _SPREAD + 1), np.uint8)) > 0] = 255
    return rules, plain


def _runs(ink: Pixels, length: int, across: bool) -> Pixels:
    """Ink in runs of at least this length; a run may drift by a pixel, since paper is never quite flat."""
    wide, thick = ((length, 1), (1, 3)) if across else ((1, length), (3, 1))
    thickened = cv2.dilate(ink, np.ones(thick[::-1], np.uint8))
    opened = cv2.morphologyEx(thickened, cv2.MORPH_OPEN, np.ones(wide[::-1], np.uint8))
    return np.asarray(cv2.bitwise_and(opened, ink), np.uint8)


def _thin(mask: Pixels, dpi: int, across: bool) -> tuple[list[Rule], Pixels]:
    """The runs that are thin enough to be rules, and where they are."""
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
