"""Which table cell a line of the clean text stands in (ô bảng), and what its column holds."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from extractors.columns import role_of
from models.document import Cell, Document, Role
from models.page import CellPlace
from models.text import Text
from pipeline.dumped import dumped_cells


@dataclass
class _Table:
    """The titles and cells of one table while it is being read."""

    lines: dict[CellPlace, list[str]] = field(default_factory=lambda: defaultdict(list))

    def rows(self) -> int:
        return max(place.row + place.rows for place in self.lines)

    def columns(self) -> int:
        return max(place.column + place.columns for place in self.lines)

    def words(self, place: CellPlace) -> str:
        return " ".join(self.lines[place])


def cells_of(document: Document, text: Text, lines: Sequence[tuple[int, int]]) -> list[Cell | None]:
    """For each line its cell with the column's role, or None outside tables."""
    places = [_place(document, text, line) for line in lines]
    if not any(places):
        dumped = dumped_cells([text.chars[start:stop] for start, stop in lines])
        return [dumped.get(i) for i in range(len(lines))]
    tables: dict[int, _Table] = defaultdict(_Table)
    for place, (start, stop) in zip(places, lines, strict=True):
        if place is not None:
            tables[place.table].lines[place].append(text.chars[start:stop])
    heads = {number: _head_rows(table) for number, table in tables.items()}
    titles = {number: _titles(table, heads[number]) for number, table in tables.items()}
    roles = {number: _roles(table, titles[number], heads[number]) for number, table in tables.items()}
    return [
        None
        if place is None
        else Cell(
            place,
            roles[place.table].get(place.column),
            header=place.row < heads[place.table],
            column_title=titles[place.table].get(place.column, ""),
        )
        for place in places
    ]


def _place(document: Document, text: Text, line: tuple[int, int]) -> CellPlace | None:
    words = document.words_in(text.span(line[0], line[0] + 1))
    return words[0].cell if words else None


def _head_rows(table: _Table) -> int:
    """How many rows at the top are the header: rows in which columns have names that say what they hold."""
    for row in range(min(3, table.rows())):
        named = [place for place in table.lines if place.row == row and role_of(table.words(place))]
        if len(named) >= min(2, table.columns()):
            deep = max(place.row + place.rows for place in table.lines if place.row == row)
            beside = [p for p in table.lines if p.row == row and p.columns > 1]
            return max(deep, row + 2 if beside and table.rows() > row + 2 else row + 1)
    return 0


def _titles(table: _Table, head: int) -> dict[int, str]:
    """Each column's header words, upper storeys first."""
    titles: dict[int, list[str]] = defaultdict(list)
    for place in sorted((p for p in table.lines if p.row < head), key=lambda p: p.row):
        for column in range(place.column, place.column + place.columns):
            titles[column].append(table.words(place))
    return {column: " ".join(words) for column, words in titles.items()}


_TIME = re.compile(
    r"(?:thường xuyên|theo quy định|hằng|hàng|quý|trước ngày|tháng|năm 20|trong năm|\d{1,2}/(?:\d{1,2}/)?\d{4})",
    re.I,
)
_ACTOR = re.compile(
    r"(?:sở|phòng|ban|ubnd|công chức|văn phòng|trung tâm|công an|đơn vị|cơ quan|hội|đoàn|mttq|trường|các)\b", re.I
)


def _roles(table: _Table, titles: dict[int, str], head: int) -> dict[int, Role | None]:
    """Each column's role from its header; without one, from what most of its cells hold."""
    if head:
        return {column: role_of(title) for column, title in titles.items()}
    roles: dict[int, Role | None] = {}
    for column in range(table.columns()):
        cells = [table.words(p) for p in table.lines if p.column == column]
        roles[column] = _role_of_cells(cells, column)
    return roles


def _role_of_cells(cells: Sequence[str], column: int) -> Role | None:
    if not cells:
        return None

    def share(pattern: re.Pattern[str], longest: int) -> float:
        return sum(bool(pattern.match(cell)) and len(cell) < longest for cell in cells) / len(cells)

    if column == 0 and share(re.compile(r"(?:\d{1,3}(?:\.\d+)*|[IVX]+|[A-H]|[a-zđ])[.)]?$"), 10) > 0.6:
        return "label"
    if share(_TIME, 60) > 0.6:
        return "deadline"
    if share(_ACTOR, 160) > 0.6:
        return "lead"
    return "task" if sum(map(len, cells)) / len(cells) > 40 else None
