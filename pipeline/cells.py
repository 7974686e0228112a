"""Which table cell a line of the clean text stands in (ô bảng), and what its column holds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from extractors.contents import is_actor, is_label, is_time, mark_of, roles_by_content, share
from extractors.folding import fold
from models.document import Cell, Document, Role
from models.page import CellPlace
from models.text import Text
from pipeline.dumped import dumped_cells
from pipeline.tablehead import Grid, Head, head_of
from pipeline.tablejoin import joined
from pipeline.ticks import ticked

# who does it, or in what it is counted, or how much was done
_AMBIGUOUS = ("don vi", "co quan", "thuc hien", "tham gia", "co quan quan ly", "chu dau tu")
_TIMES = ("thang", "quy")  # when, or of which time a number is
_FEW = 0.3
_MOST = 0.6


@dataclass(frozen=True, slots=True)
class _Meaning:
    """What is known of a table: its header, its columns' roles and titles, and cells with a role of their own."""

    head: Head
    columns: int
    roles: Mapping[int, Role | None]
    titles: Mapping[int, str]
    marked: Mapping[CellPlace, Role] = field(default_factory=dict)

    def cell(self, place: CellPlace) -> Cell:
        return Cell(
            place,
            self.marked.get(place, self.roles.get(place.column)),
            header=place.row in self.head.rows,
            column_title=self.titles.get(place.column, ""),
        )


def cells_of(document: Document, text: Text, lines: Sequence[tuple[int, int]]) -> list[Cell | None]:
    """For each line its cell with the column's role, or None outside tables."""
    places = [_place(document, text, line) for line in lines]
    if not any(places):
        dumped = dumped_cells([text.chars[start:stop] for start, stop in lines])
        return [dumped.get(i) for i in range(len(lines))]
    whole = joined(places, _grids(places, text, lines))
    grids = _grids(whole, text, lines)
    meanings: dict[int, _Meaning] = {}
    headed: _Meaning | None = None
    for number, grid in sorted(grids.items()):
        meanings[number] = _meaning(grid, headed)
        headed = meanings[number] if meanings[number].titles else headed
    return [None if place is None else meanings[place.table].cell(place) for place in whole]


def _grids(places: Sequence[CellPlace | None], text: Text, lines: Sequence[tuple[int, int]]) -> dict[int, Grid]:
    grids: dict[int, Grid] = defaultdict(Grid)
    for place, (start, stop) in zip(places, lines, strict=True):
        if place is not None:
            grids[place.table].lines[place].append(text.chars[start:stop])
    return grids


def _place(document: Document, text: Text, line: tuple[int, int]) -> CellPlace | None:
    words = document.words_in(text.span(line[0], line[0] + 1))
    return words[0].cell if words else None


def _meaning(grid: Grid, before: _Meaning | None) -> _Meaning:
    """What a table's columns hold, from its header, else as in the headed table before, else from its cells."""
    head = head_of(grid)
    columns = [_filled(grid, column, head) for column in range(grid.columns)]
    if head.rows:
        return _headed(grid, head, columns)
    guessed = roles_by_content(columns)
    if before is not None and before.columns == grid.columns and _agree(guessed, before.roles):
        return _Meaning(head, grid.columns, before.roles, before.titles)
    return _Meaning(head, grid.columns, dict(enumerate(guessed)), {})


def _filled(grid: Grid, column: int, head: Head) -> list[str]:
    """The texts of a column's cells below the header; group rows that reach over columns left out."""
    return [
        grid.text(place)
        for place in grid.lines
        if place.column == column and place.row not in head.rows and (place.columns == 1 or column == 0)
    ]


def _headed(grid: Grid, head: Head, columns: Sequence[Sequence[str]]) -> _Meaning:
    roles: dict[int, Role | None] = {}
    titles: dict[int, str] = {}
    marked: dict[CellPlace, Role] = {}
    for column, cells in enumerate(columns):
        roles[column], titles[column] = head.role(column), head.title(column)
        found = ticked(head.storeys.get(column, ()), cells, head.year)
        if found is not None:
            roles[column], titles[column] = found.role, found.title
            if found.role in ("lead", "partner"):
                marked |= _marked(grid, column, head)
        elif _unlike(head.storeys.get(column, ()), cells):
            roles[column] = None
        elif column == 0 and roles[column] is None and share(cells, is_label) > _MOST:
            roles[column] = "label"
    return _Meaning(head, grid.columns, roles, titles, marked)


def _unlike(storeys: Sequence[str], cells: Sequence[str]) -> bool:
    """Whether the cells are not of the kind that an ambiguous title may mean."""
    titles = {fold(title) for title in storeys}
    if titles & set(_AMBIGUOUS) and share(cells, is_actor) < _FEW:
        return True
    return bool(titles & set(_TIMES)) and share(cells, is_time) < _FEW


def _marked(grid: Grid, column: int, head: Head) -> dict[CellPlace, Role]:
    """The cells of a ticked column that say «phối hợp»."""
    places = [place for place in grid.lines if place.column == column and place.row not in head.rows]
    return {place: "partner" for place in places if mark_of(grid.text(place)) == "partner"}


def _agree(guessed: Sequence[Role | None], roles: Mapping[int, Role | None]) -> bool:
    """Whether what the cells hold doesn't speak against the roles of the table before."""
    sure = ("label", "deadline")
    known = [(role, roles.get(column)) for column, role in enumerate(guessed) if role is not None]
    return bool(known) and all(one == other or (one not in sure and other not in sure) for one, other in known)
