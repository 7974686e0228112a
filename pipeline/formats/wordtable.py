"""Tables of Word files (bảng trong Word): which cells there are, and which tables only lay out the page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from docx.oxml.ns import qn
from lxml.etree import _Element

from pipeline.formats.twocolumn import is_foot, is_head

_MOST_LAYOUT_COLUMNS = 4


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell (element w:tc) with its place and reach in the table's grid, from 0."""

    element: _Element
    row: int
    column: int
    rows: int
    columns: int


@dataclass(frozen=True, slots=True)
class Grid:
    """The cells of a table row by row; a merged cell stands where it begins."""

    cells: tuple[GridCell, ...]
    rows: int
    columns: int

    @classmethod
    def of(cls, table: _Element) -> Grid:
        """The grid of a w:tbl element; cells that go on from above lengthen the cell where they began."""
        cells: list[GridCell] = []
        open_at: dict[int, int] = {}  # column -> index of the cell that a merge may lengthen
        rows = list(_rows(table))
        for number, row in enumerate(rows):
            column = _skipped(row)
            for element in _cells(row):
                width = int(_property(element, "w:gridSpan") or 1)
                if _goes_on(element) and column in open_at:
                    at = open_at[column]
                    cells[at] = replace(cells[at], rows=number - cells[at].row + 1)
                else:
                    open_at[column] = len(cells)
                    cells.append(GridCell(element, number, column, 1, width))
                column += width
        return cls(tuple(cells), len(rows), max((cell.column + cell.columns for cell in cells), default=0))

    def by_column(self) -> list[GridCell]:
        """The cells column by column, from the left."""
        return sorted(self.cells, key=lambda cell: (cell.column, cell.row))


def is_layout(table: _Element, grid: Grid, styles: dict[str, _Element]) -> bool:
    """Whether a table only lays out the page: the letterhead, the foot, or text side by side without rules."""
    if grid.columns <= 1 or not grid.cells:
        return True
    text = "\n".join("".join(p.itertext(qn("w:t"))) for p in table.iter(qn("w:p")))
    if grid.columns <= _MOST_LAYOUT_COLUMNS and grid.rows <= 8 and (is_head(text) or "Nơi nhận" in text):
        return grid.rows <= 4 or not is_ruled(table, styles)
    if is_ruled(table, styles):
        return False
    return grid.rows == 1 or (grid.columns <= _MOST_LAYOUT_COLUMNS and is_foot(text))


def is_ruled(table: _Element, styles: dict[str, _Element]) -> bool:
    """Whether a border of the table, its style or its cells is drawn."""
    properties = table.find(qn("w:tblPr"))
    own = None if properties is None else properties.find(qn("w:tblBorders"))
    if own is not None:
        ruled = _drawn(own)
    else:
        ruled = properties is not None and _style_ruled(properties.find(qn("w:tblStyle")), styles)
    return ruled or any(_drawn(borders) for borders in table.iter(qn("w:tcBorders")))


def _style_ruled(named: _Element | None, styles: dict[str, _Element]) -> bool:
    seen: set[str] = set()
    name = None if named is None else named.get(qn("w:val"))
    while name and name in styles and name not in seen:
        seen.add(name)
        borders = styles[name].find(f"{qn('w:tblPr')}/{qn('w:tblBorders')}")
        if borders is not None:
            return _drawn(borders)
        parent = styles[name].find(qn("w:basedOn"))
        name = None if parent is None else parent.get(qn("w:val"))
    return False


def _drawn(borders: _Element) -> bool:
    return any(side.get(qn("w:val")) not in (None, "nil", "none") for side in borders)


def _rows(table: _Element) -> Iterator[_Element]:
    for element in table:
        if element.tag == qn("w:tr"):
            yield element
        elif element.tag in (qn("w:sdt"), qn("w:sdtContent"), qn("w:ins"), qn("w:customXml")):
            yield from _rows(element)


def _cells(row: _Element) -> Iterator[_Element]:
    for element in row:
        if element.tag == qn("w:tc"):
            yield element
        elif element.tag in (qn("w:sdt"), qn("w:sdtContent"), qn("w:customXml")):
            yield from _cells(element)


def _skipped(row: _Element) -> int:
    skipped = row.find(f"{qn('w:trPr')}/{qn('w:gridBefore')}")
    return int(skipped.get(qn("w:val")) or 0) if skipped is not None else 0


def _property(cell: _Element, name: str) -> str | None:
    found = cell.find(f"{qn('w:tcPr')}/{qn(name)}")
    return None if found is None else found.get(qn("w:val"))


def _goes_on(cell: _Element) -> bool:
    """Whether the cell is the continuation of a merge from above (w:vMerge without «restart»)."""
    found = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
    return found is not None and found.get(qn("w:val")) != "restart"
