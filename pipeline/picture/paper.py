"""Where the paper lies in a photograph (tờ giấy trong ảnh chụp): its four corners, and the view from straight above.

A scan fills its picture and is left as it is. A photograph shows the desk around the sheet, darker than the sheet: each
side is the straight line along which brightness rises most steadily. Ratios of brightness are compared, so that a
shadow across the sheet, which darkens both sides of its edge alike, changes nothing.
"""

from __future__ import annotations

from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]
Levels = NDArray[np.float32]
Matrix = NDArray[np.float64]

_SMALL = 480  # pixels of the longer side are enough to see the sheet
_NARROW = 64  # pixels of the shorter side; a strip is no photograph of a sheet
_ROWS = 4  # one in so many is enough for a straight line
_REACH = 4  # pixels on either side of an edge that are compared
_OUTER = 0.32  # of the picture's sides: how far inside an edge of the sheet may lie
_LEAN = 0.14  # of the picture's sides: how far an edge may lean
_RISE = 0.35  # in logarithms; a bright lamp's reflection counts no more than this
_CLEAR = 0.10  # mean rise along an edge of a sheet
_SIDES = 3  # of four must be clear; the fourth may lie outside the picture
_DARK = 20.0  # levels added, so that noise in the dark has no large ratio
_INSET = 0.004  # of the sheet's sides: its edge throws a shadow


def corners_of(grey: Pixels) -> Matrix | None:
    """Corners of the sheet in pixels, from the upper left clockwise; None where the picture shows the sheet alone."""
    scale = min(1.0, _SMALL / max(grey.shape))
    if min(grey.shape) * scale < _NARROW:
        return None
    small = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA) if scale < 1 else grey
    # letters are closed up, so that they have no edges
    closed = cv2.morphologyEx(small, cv2.MORPH_CLOSE, np.ones((9, 9), np.uint8)).astype(np.float32)
    light = np.log(closed + np.float32(_DARK))
    # each side comes to lie on the left, by quarter turns
    edges = []
    for turn in range(4):
        edges.append(_left_edge(np.rot90(light, -turn)))
        if sum(rise < _CLEAR for rise, _, _ in edges) > 4 - _SIDES:
            return None
    height, width = light.shape
    left, bottom, right, top = ((start, stop) if rise >= _CLEAR else (0.0, 0.0) for rise, start, stop in edges)
    lines = (
        ((left[0], 0.0), (left[1], float(height))),
        ((0.0, top[1]), (float(width), top[0])),
        ((width - right[1], 0.0), (width - right[0], float(height))),
        ((0.0, height - bottom[0]), (float(width), height - bottom[1])),
    )
    crossings = [_crossing(lines[i], lines[(i + 1) % 4]) for i in (0, 1, 2, 3)]
    return np.asarray(_inset(np.array(crossings)) / scale, np.float64)


def _left_edge(light: Levels) -> tuple[float, float, float]:
    """The straight line near the left side along which brightness rises most: mean rise, and x at top and bottom."""
    width = light.shape[1]
    reach = max(_REACH + 2, round(_OUTER * width))
    sums = np.cumsum(np.pad(light, ((0, 0), (1, 0))), axis=1)
    at = np.arange(_REACH, reach)
    inner = sums[:, at + _REACH] - sums[:, at]
    outer = sums[:, at] - sums[:, at - _REACH]
    rises = np.clip((inner - outer) / _REACH, -_RISE, _RISE)[::_ROWS]
    tops, bottoms = _leaning(len(at), max(2, round(_LEAN * width)))
    share = np.linspace(0, 1, len(rises))
    along = (tops[:, None] + (bottoms - tops)[:, None] * share).round().astype(np.intp)
    means = rises[np.arange(len(rises)), along].mean(axis=1)
    best = int(means.argmax())
    return float(max(means[best], 0.0)), float(at[tops[best]]), float(at[bottoms[best]])


@lru_cache(maxsize=8)
def _leaning(count: int, lean: int) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Where lines may begin and end, among so many places, that lean by so many at most."""
    top, bottom = np.meshgrid(np.arange(0, count, 2), np.arange(0, count, 2), indexing="ij")
    near = np.abs(top - bottom) <= lean
    return top[near], bottom[near]


def _crossing(
    one: tuple[tuple[float, float], tuple[float, float]], other: tuple[tuple[float, float], tuple[float, float]]
) -> tuple[float, float]:
    """Where two lines meet, each given by two points; sides of a sheet are never parallel to their neighbours."""
    first, second = (np.cross((*line[0], 1.0), (*line[1], 1.0)) for line in (one, other))
    x, y, scale = np.cross(first, second)
    return float(x / scale), float(y / scale)


def _inset(corners: Matrix) -> Matrix:
    centre = corners.mean(axis=0)
    return np.asarray(centre + (corners - centre) * (1 - 2 * _INSET), np.float64)


def size_of(corners: Matrix) -> tuple[float, float]:
    """Width and height of the sheet in pixels: the mean of opposite sides."""
    upper_left, upper_right, lower_right, lower_left = corners
    width = np.hypot(*(upper_right - upper_left)) + np.hypot(*(lower_right - lower_left))
    height = np.hypot(*(lower_left - upper_left)) + np.hypot(*(lower_right - upper_right))
    return float(width) / 2, float(height) / 2
