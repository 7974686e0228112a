"""Ruling lines into tables (lưới bảng): which lines make a grid, and which of its squares are one cell.

A cell is what no line divides, so a merged cell comes out as one. Lines that touch no others (underlines, the stroke
under the motto) make no grid; nor does a box around something.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pipeline.formats.rules import Rule

_SAME_LINE = 1.6  # points; sides of neighbouring cells are drawn as near as this
_TOUCH = 3.5
_SHORTEST = 5.0
# no column is narrower than a letter with its padding, no row lower than a small letter; a photograph shows a rule that
# is not straight as two
_SAME_COLUMN = 7.0
_SAME_ROW = 6.0
_COVERS = 0.5  # a wall stands when a line runs along this share of it


@dataclass(frozen=True, slots=True)
class Square:
    """A cell: place and reach in the grid, from 0."""

    row: int
    column: int
    rows: int
    columns: int


@dataclass(frozen=True, slots=True)
class Grid:
    """A table's edges in points, from left to right and from top to bottom, and its cells.

    `owner[row][column]` is the index in `squares` of the cell that covers this square of the grid.
    """

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    squares: tuple[Square, ...]
    owner: tuple[tuple[int, ...], ...]

    def at(self, x: float, y: float) -> int | None:
        """Index of the cell at this point, or None outside the table."""
        if not (self.xs[0] - 1 <= x <= self.xs[-1] + 1 and self.ys[0] - 1 <= y <= self.ys[-1] + 1):
            return None
        column = sum(edge <= x for edge in self.xs[1:-1])
        row = sum(edge <= y for edge in self.ys[1:-1])
        return self.owner[row][column]


@dataclass(frozen=True, slots=True)
class _Stroke:
    """A line at `at` across its direction, from `low` to `high` along it."""

    at: float
    low: float
    high: float


def grids_of(rules: Iterable[Rule]) -> list[Grid]:
    """The grids with at least two columns that the rules draw, from top to bottom."""
    across: list[_Stroke] = []
    down: list[_Stroke] = []
    for rule in rules:
        width, height = rule.x1 - rule.x0, rule.bottom - rule.top
        if width >= height or width < _TOUCH:
            across.append(_Stroke((rule.top + rule.bottom) / 2, rule.x0, rule.x1))
        if height >= width or height < _TOUCH:
            down.append(_Stroke((rule.x0 + rule.x1) / 2, rule.top, rule.bottom))
    grids = [_grid(*group) for group in _groups(_merged(across), _merged(down))]
    return sorted((grid for grid in grids if grid is not None), key=lambda grid: grid.ys[0])


def _merged(strokes: list[_Stroke]) -> list[_Stroke]:
    """Strokes on one line that touch, as one; what stays short is a dot or an ornament."""
    merged: list[_Stroke] = []
    group: list[_Stroke] = []
    for stroke in [*sorted(strokes, key=lambda s: s.at), None]:
        if stroke is None or (group and stroke.at - group[0].at > _SAME_LINE):
            merged += _chained(group)
            group = []
        if stroke is not None:
            group.append(stroke)
    return [stroke for stroke in merged if stroke.high - stroke.low >= _SHORTEST]


def _chained(group: Sequence[_Stroke]) -> list[_Stroke]:
    chained: list[_Stroke] = []
    for stroke in sorted(group, key=lambda s: s.low):
        last = chained[-1] if chained else None
        if last is not None and stroke.low <= last.high + _TOUCH:
            chained[-1] = _Stroke(last.at, last.low, max(last.high, stroke.high))
        else:
            chained.append(stroke)
    return chained


def _groups(across: list[_Stroke], down: list[_Stroke]) -> list[tuple[list[_Stroke], list[_Stroke]]]:
    """Lines that hang together by crossing or touching."""
    parent = list(range(len(across) + len(down)))
    for i, line in enumerate(across):
        for j, post in enumerate(down):
            touches = line.low - _TOUCH <= post.at <= line.high + _TOUCH
            if touches and post.low - _TOUCH <= line.at <= post.high + _TOUCH:
                _unite(parent, i, len(across) + j)
    groups: dict[int, tuple[list[_Stroke], list[_Stroke]]] = {}
    for i, stroke in enumerate(across + down):
        group = groups.setdefault(_root(parent, i), ([], []))
        group[i >= len(across)].append(stroke)
    return [group for group in groups.values() if group[0] and group[1]]


def _root(parent: list[int], i: int) -> int:
    while parent[i] != i:
        parent[i] = parent[parent[i]]
        i = parent[i]
    return i


def _unite(parent: list[int], i: int, j: int) -> None:
    one, other = sorted((_root(parent, i), _root(parent, j)))
    parent[other] = one


def _grid(across: list[_Stroke], down: list[_Stroke]) -> Grid | None:
    # outer lines may be missing, also where a table goes on over the page: the ends of the inner ones stand for them
    xs = _edges([s.at for s in down] + [min(s.low for s in across), max(s.high for s in across)], _SAME_COLUMN)
    ys = _edges([s.at for s in across] + [min(s.low for s in down), max(s.high for s in down)], _SAME_ROW)
    if len(xs) < 3 or len(ys) < 2:
        return None
    columns, rows = len(xs) - 1, len(ys) - 1
    parent = list(range(rows * columns))
    for row in range(rows):
        for column in range(columns):
            here = row * columns + column
            if column + 1 < columns and not _wall(down, xs[column + 1], ys[row], ys[row + 1], _SAME_COLUMN):
                _unite(parent, here, here + 1)
            if row + 1 < rows and not _wall(across, ys[row + 1], xs[column], xs[column + 1], _SAME_ROW):
                _unite(parent, here, here + columns)
    return _built(xs, ys, [_root(parent, i) for i in range(rows * columns)])


def _edges(values: Sequence[float], near: float) -> tuple[float, ...]:
    groups: list[list[float]] = []
    for value in sorted(values):
        if groups and value - groups[-1][0] <= near:
            groups[-1].append(value)
        else:
            groups.append([value])
    return tuple(sum(group) / len(group) for group in groups)


def _wall(strokes: Iterable[_Stroke], at: float, low: float, high: float, near: float) -> bool:
    """Whether strokes run along most of the side at `at` from `low` to `high`."""
    covered = sum(
        max(0.0, min(stroke.high, high) - max(stroke.low, low)) for stroke in strokes if abs(stroke.at - at) <= near
    )
    return covered >= _COVERS * (high - low)


def _built(xs: tuple[float, ...], ys: tuple[float, ...], roots: list[int]) -> Grid:
    columns = len(xs) - 1
    index: dict[int, int] = {}
    for root in roots:
        index.setdefault(root, len(index))
    reach: list[list[int]] = [[len(ys), len(xs), -1, -1] for _ in index]
    for place, root in enumerate(roots):
        row, column = divmod(place, columns)
        kept = reach[index[root]]
        kept[:] = min(kept[0], row), min(kept[1], column), max(kept[2], row), max(kept[3], column)
    squares = tuple(Square(top, left, bottom - top + 1, right - left + 1) for top, left, bottom, right in reach)
    owner = tuple(
        tuple(index[roots[row * columns + column]] for column in range(columns)) for row in range(len(ys) - 1)
    )
    return Grid(xs, ys, squares, owner)
