"""The header of a table (hàng tiêu đề): which rows are it, and what it says of each column.

A header may have a title above it, two storeys («Đơn vị thực hiện» over «Chủ trì» and «Phối hợp»), a row that numbers
the columns, and come again further down.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import cached_property

from extractors.columns import Column, column_of
from extractors.contents import is_actor, is_label, is_time
from extractors.folding import fold
from models.document import Role
from models.page import CellPlace

_FIRST_ROWS = 4  # a header begins in one of these
_DEEPEST = 4  # rows of a header
_LIKENESS = 0.8
_SHARED = 0.6  # of the words of two headers that are the same
_NUMBERED = re.compile(r"\(?(\d{1,2}|[A-H])\)?$")
_A_YEAR = re.compile(r"20\d\d")
_SENTENCE = re.compile(r"[.;]$|^[-–+•]\s")


@dataclass
class Grid:
    """The cells of one table: their text by place."""

    lines: dict[CellPlace, list[str]] = field(default_factory=lambda: defaultdict(list))

    @cached_property
    def rows(self) -> int:
        """How many rows there are."""
        return max(place.row + place.rows for place in self.lines)

    @cached_property
    def columns(self) -> int:
        """How many columns there are."""
        return max(place.column + place.columns for place in self.lines)

    @cached_property
    def _by_row(self) -> dict[int, list[CellPlace]]:
        found: dict[int, list[CellPlace]] = defaultdict(list)
        for place in sorted(self.lines, key=lambda place: (place.row, place.column)):
            found[place.row].append(place)
        return found

    def row(self, number: int) -> list[CellPlace]:
        """The filled cells that begin in a row, from the left."""
        return self._by_row.get(number, [])

    def text(self, place: CellPlace) -> str:
        """A cell's words on one line."""
        return " ".join(self.lines[place])

    def texts(self, number: int) -> list[str]:
        """The texts of the cells that begin in a row."""
        return [self.text(place) for place in self.row(number)]


@dataclass(frozen=True, slots=True)
class Head:
    """The header of a table: its rows, those that repeat it included, and for each column its titles from above."""

    rows: frozenset[int] = frozenset()
    storeys: dict[int, tuple[str, ...]] = field(default_factory=dict)
    year: str | None = None  # in the table's own title

    def title(self, column: int) -> str:
        """All header words of a column, upper storeys first."""
        return " ".join(self.storeys.get(column, ()))

    def role(self, column: int) -> Role | None:
        """What the header says that the column holds: the lowest storey that says it, else all words together."""
        named = [entry for entry in map(column_of, self.storeys.get(column, ())) if entry is not None]
        if any(entry.role is None for entry in named):
            return None
        together: Column | None = named[-1] if named else column_of(self.title(column))
        return together.role if together is not None else None


def head_of(grid: Grid) -> Head:
    """The header of a table; without rows where it has none."""
    first = next((row for row in range(min(_FIRST_ROWS, grid.rows)) if _names_columns(grid, row)), None)
    if first is None:
        return Head()
    own = [place for place in grid.row(first) if place.columns < grid.columns]
    stop = max(place.row + place.rows for place in own)
    if stop == first + 1 and any(place.columns > 1 for place in own) and not _begins_row(grid.texts(stop)):
        stop += 1
    stop = min(stop, first + _DEEPEST, grid.rows)
    named = stop
    while stop < grid.rows and _numbers_columns(grid.texts(stop)):
        stop += 1
    told = range(first, named)
    better = _better(grid, told, stop)
    again = _repeated(grid, told, stop) | (_repeated(grid, better, stop) if better else frozenset())
    return Head(frozenset(range(stop)) | again, _storeys(grid, better or told), _year(grid, stop))


def _year(grid: Grid, stop: int) -> str | None:
    """The last year printed in a row of the header that reaches over all columns."""
    whole = [place for row in range(stop) for place in grid.row(row) if place.columns == grid.columns]
    years = [year for place in whole for year in _A_YEAR.findall(grid.text(place))]
    return years[-1] if years else None


def _better(grid: Grid, head: range, since: int) -> range | None:
    """The row that repeats a header on a later page, where it parts titles that run together on the first page.

    Recognition can lose the walls of a low row; then «STT» stands beside one cell that holds all other titles.
    """
    first = fold(" ".join(" ".join(grid.texts(row)) for row in head))
    if len(grid.row(head.start)) >= grid.columns or len(head) > 1:
        return None
    for row in range(since, grid.rows):
        texts = grid.texts(row)
        if len(texts) > len(grid.row(head.start)) and _names_columns(grid, row):
            words = fold(" ".join(texts)).split()
            if sum(word in first for word in words) >= _SHARED * len(words):
                return range(row, row + 1)
    return None


def _names_columns(grid: Grid, row: int) -> bool:
    """Whether the cells of a row are titles, at least two of them known, or the first of them «STT»."""
    texts = grid.texts(row)
    if len(texts) < 2 or _begins_row(texts) or any(_SENTENCE.search(text) for text in texts):
        return False
    roles = [entry.role for entry in map(column_of, texts) if entry is not None]
    if roles and column_of(texts[0]) is not None and roles[0] == "label":
        return len(roles) > 1 or len(texts) > 1
    if sum(role is not None for role in roles) < 2 or (len(roles) < 3 and len(texts) > 2 * len(roles)):
        return False
    return not any(is_time(text) and column_of(text) is None for text in texts) and not all(map(is_actor, texts[1:]))


def _begins_row(texts: Sequence[str]) -> bool:
    return bool(texts) and is_label(texts[0]) and not _numbers_columns(texts)


def _numbers_columns(texts: Sequence[str]) -> bool:
    """«(1) (2) (3)», «A B 1 2»: a row that numbers the columns."""
    marks = [_NUMBERED.match(text.strip()) for text in texts]
    if len(texts) < 3 or not all(marks):
        return False
    numbers = [int(mark.group(1)) for mark in marks if mark and mark.group(1).isdigit()]
    return numbers == list(range(numbers[0], numbers[0] + len(numbers))) if numbers else False


def _repeated(grid: Grid, head: range, since: int) -> frozenset[int]:
    """Rows further down that repeat one of the header, though OCR may have read it otherwise."""
    wanted = [fold(" ".join(grid.texts(row))) for row in head]
    titles = {column: fold(words[-1]) for column, words in _storeys(grid, head).items()}
    found: set[int] = set()
    for row in range(since, grid.rows):
        texts = grid.texts(row)
        if len(texts) < 2 or _begins_row(texts):
            continue
        here = fold(" ".join(texts))
        # a page may show only some of the titles: then each of them has to be its column's
        cells = [(fold(grid.text(place)), titles.get(place.column, "")) for place in grid.row(row)]
        if any(_alike(here, other) for other in wanted) or all(_alike(one, other) for one, other in cells):
            found.add(row)
    numbered = {row + 1 for row in found if row + 1 < grid.rows and _numbers_columns(grid.texts(row + 1))}
    return frozenset(found | numbered)


def _alike(one: str, other: str) -> bool:
    if not 0.7 < len(one) / max(len(other), 1) < 1.4:
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() > _LIKENESS


def _storeys(grid: Grid, rows: range) -> dict[int, tuple[str, ...]]:
    """For each column its titles, upper storeys first; what reaches over all columns is the table's own title."""
    titles: dict[int, list[str]] = defaultdict(list)
    for row in rows:
        for place in grid.row(row):
            if place.columns < grid.columns:
                for column in range(place.column, place.column + place.columns):
                    titles[column].append(grid.text(place))
    return {column: tuple(words) for column, words in titles.items()}
