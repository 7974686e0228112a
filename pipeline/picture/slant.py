"""How far the lines of a page lean (độ nghiêng), by the profile of its ink: level lines give the sharpest."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]
Points = NDArray[np.float32]

_RESOLUTION = 75  # dpi that suffices
_MOST = 8.0  # degrees either way
_COARSE, _FINE = 0.5, 0.05
_POINTS = 40_000
_DARK = 140
_FEW = 500  # points of ink; a page with less has no lines to go by
_WORDS = 100  # dpi at which the letters of a word are counted
_GAP = 5  # pixels
_FEW_PATCHES = 60
_TURN = 1.4  # how many times fewer patches there must be before a page is turned


def angle_of(grey: Pixels, dpi: int) -> float:
    """Degrees by which the lines fall to the right, from -8 to 8; 0 for an empty page."""
    points = _ink(grey, dpi)
    if len(points) < _FEW:
        return 0.0
    coarse = max(np.arange(-_MOST, _MOST + _COARSE, _COARSE), key=lambda degrees: _sharpness(points, float(degrees)))
    near = np.arange(coarse - _COARSE, coarse + _COARSE + _FINE, _FINE)
    return float(max(near, key=lambda degrees: _sharpness(points, float(degrees))))


def lies_on_its_side(grey: Pixels, dpi: int) -> bool:
    """Whether the lines of text run up or down the picture.

    Letters of a word stand closer than lines do: closing small gaps along the lines leaves far fewer patches of ink
    than closing them across.
    """
    scale = min(1.0, _WORDS / dpi)
    small = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    ink = (small < _DARK).astype(np.uint8)
    across, down = (
        cv2.connectedComponents(cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones(shape, np.uint8)))[0]
        for shape in ((1, _GAP), (_GAP, 1))
    )
    return bool(down * _TURN < across and across > _FEW_PATCHES)


def _ink(grey: Pixels, dpi: int) -> Points:
    """Places of dark pixels, as (x, y), of a smaller picture; so many at most."""
    scale = min(1.0, _RESOLUTION / dpi)
    small = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    edge = round(0.02 * min(small.shape))
    inner = small[edge : small.shape[0] - edge, edge : small.shape[1] - edge]
    ys, xs = np.nonzero(inner < _DARK)
    step = max(1, len(xs) // _POINTS)
    return np.stack([xs[::step], ys[::step]], axis=1).astype(np.float32)


def _sharpness(points: Points, degrees: float) -> float:
    """How unevenly the ink falls on level rows once lines that lean by so much are levelled."""
    rows = points[:, 1] - points[:, 0] * np.float32(np.tan(np.radians(degrees)))
    counts = np.bincount((rows - rows.min()).astype(np.int64)).astype(np.float64)
    return float(np.square(np.diff(counts)).sum()) / len(points)
