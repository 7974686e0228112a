"""Walls of low rows (vạch đứng của hàng thấp): too short to be told from a letter, but known by where they stand.

A header or a row of one line is lower than the shortest rule that is looked for. Between two rules that lie across, a
post that stands above or below them either goes on or leaves a merged cell: the ink there says which.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from pipeline.formats.rules import Rule

Pixels = NDArray[np.uint8]

_POINTS = 72
_FAINT = 205
_LOWEST, _HIGHEST = 10.0, 46.0  # points between the two rules
_NEAR = 3.0  # points between rules that are one line, and between a post's pieces
_SHARE = 0.8  # of the way from rule to rule is ink: letters leave the space between the lines blank
_DRIFT = 2  # pixels


def with_low_walls(rules: Sequence[Rule], grey: Pixels, dpi: int) -> list[Rule]:
    """The rules, each post with its walls in low rows, and without what was only supposed to be one."""
    across = [rule for rule in rules if rule.x1 - rule.x0 >= rule.bottom - rule.top]
    posts = [rule for rule in rules if rule.x1 - rule.x0 < rule.bottom - rule.top]
    if len(across) < 2 or not posts:
        return list(rules)
    kept: list[Rule] = []
    for group in _columns(posts):
        at = max(group, key=lambda post: post.bottom - post.top).x0
        levels = sorted(rule.top for rule in across if rule.x0 - _NEAR <= at <= rule.x1 + _NEAR)
        kept += group
        for top, bottom in pairwise(levels):
            if not _LOWEST <= bottom - top <= _HIGHEST:
                continue
            stands = _stands(grey, dpi, at, (top, bottom))
            covering = [post for post in kept if post.top <= top + _NEAR and post.bottom >= bottom - _NEAR]
            if stands and not any(abs(post.x0 - at) <= _NEAR for post in covering):
                kept.append(Rule(at, top, at, bottom))
            elif not stands:
                kept = [part for post in kept for part in _without(post, at, (top, bottom))]
    return across + kept


def _columns(posts: Sequence[Rule]) -> list[list[Rule]]:
    """Posts that stand on one line."""
    groups: list[list[Rule]] = []
    for post in sorted(posts, key=lambda post: post.x0):
        if groups and post.x0 - groups[-1][-1].x0 <= _NEAR:
            groups[-1].append(post)
        else:
            groups.append([post])
    return groups


def _stands(grey: Pixels, dpi: int, at: float, reach: tuple[float, float]) -> bool:
    """Whether ink runs from rule to rule at this place, give or take what paper bends."""
    scale = dpi / _POINTS
    edge = round(_NEAR * scale / 2)
    top, bottom = round(reach[0] * scale) + edge, round(reach[1] * scale) - edge
    left, right = round((at - _NEAR) * scale), round((at + _NEAR) * scale) + 1
    strip = grey[max(top, 0) : bottom, max(left, 0) : right] < _FAINT
    if strip.size == 0:
        return False
    return any(band.any(axis=1).mean() >= _SHARE for band in _bands(strip))


def _bands(strip: NDArray[np.bool_]) -> Iterator[NDArray[np.bool_]]:
    for left in range(max(strip.shape[1] - _DRIFT, 1)):
        yield strip[:, left : left + _DRIFT + 1]


def _without(post: Rule, at: float, reach: tuple[float, float]) -> list[Rule]:
    """The post without the stretch between two rules."""
    top, bottom = reach
    if abs(post.x0 - at) > _NEAR or post.top > top + _NEAR or post.bottom < bottom - _NEAR:
        return [post]
    parts = (Rule(post.x0, post.top, post.x1, top), Rule(post.x0, bottom, post.x1, post.bottom))
    return [part for part in parts if part.bottom - part.top > _NEAR]
