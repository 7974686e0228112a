"""Ruled tables of PDF pages (bảng kẻ khung), joined over pages.

A table goes on when the next page begins with one of the same column edges. A header row printed again is dropped, and
a row that the page break cut is put together: its label column is empty on the new page, or its text goes on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from extractors.folding import fold
from models.page import CellPlace
from pipeline.formats.grids import Grid
from pipeline.formats.layout import Piece, lines_of
from pipeline.formats.twocolumn import is_head

_SAME_EDGE = 9.0  # points; a photograph that was set straight is no truer
_MOVED = 40.0  # points by which a sheet may lie elsewhere in the scanner
_HEADER_ROWS = 4
_HEADER_LIKENESS = 0.85
_SENTENCE_END = re.compile(r"[.;:!?…][”\"')\]]*$")
_LABEL = re.compile(r"^(?:\d+(?:\.\d+)*|[IVXLC]+|[A-Za-zđĐ])[.)]?$")


@dataclass(frozen=True, slots=True)
class Fragment:
    """The part of a table that stands on one page: its grid, and the pieces of each of its cells."""

    grid: Grid
    pieces: tuple[list[Piece], ...]

    @property
    def rows(self) -> int:
        """How many rows of its grid hold text."""
        return len({s.row for s, held in zip(self.grid.squares, self.pieces, strict=True) if held})

    @property
    def columns(self) -> int:
        """How many of its columns hold text."""
        return len({s.column for s, held in zip(self.grid.squares, self.pieces, strict=True) if held})

    def texts(self, row: int) -> dict[int, str]:
        """The texts of the cells that begin in this row, by column; empty cells left out."""
        found = {}
        for square, held in zip(self.grid.squares, self.pieces, strict=True):
            if square.row == row and held:
                found[square.column] = text_of(held)
        return found


@dataclass(frozen=True, slots=True)
class Part:
    """What one page gave to a cell: the page's index, the pieces, and the cell's left and right edge in points."""

    page: int
    pieces: list[Piece]
    left: float
    right: float


@dataclass(slots=True)
class TableCell:
    """A cell of a joined table; a cell that a page break cut has several parts."""

    row: int
    column: int
    rows: int
    columns: int
    parts: list[Part] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its words on one line."""
        return " ".join(text_of(part.pieces) for part in self.parts)

    def place(self, table: int) -> CellPlace:
        """Its place as words carry it."""
        return CellPlace(table, self.row, self.column, self.rows, self.columns)


def text_of(pieces: Iterable[Piece]) -> str:
    """The words of a cell on one line."""
    return " ".join(line.text for line in lines_of(pieces))


def split(pieces: Sequence[Piece], grids: Sequence[Grid]) -> list[list[Piece] | Fragment]:
    """A page's pieces as stretches of text and fragments of tables, from top to bottom.

    A grid with text in one column, or in one row amid the page, holds no table; a single row at the page's edge may be
    the end of one.
    """
    held: list[tuple[list[Piece], ...]] = [tuple([] for _ in grid.squares) for grid in grids]
    free: list[Piece] = []
    for piece in pieces:
        for grid, cells in zip(grids, held, strict=True):
            at = grid.at((piece.x0 + piece.x1) / 2, piece.middle)
            if at is not None:
                cells[at].append(piece)
                break
        else:
            free.append(piece)
    fragments = [Fragment(grid, cells) for grid, cells in zip(grids, held, strict=True) if any(cells)]
    kept = [fragment for fragment in fragments if _may_be_table(fragment, free)]
    for fragment in fragments:
        if fragment not in kept:
            free += [piece for cell in fragment.pieces for piece in cell]
    return list(_stacked(free, kept))


def _may_be_table(fragment: Fragment, free: Sequence[Piece]) -> bool:
    if fragment.columns < 2:
        return fragment.rows == 1 and len(fragment.grid.xs) > 2 and _at_edge(fragment, free)
    if fragment.columns <= 3 and fragment.rows <= 4:
        text = "\n".join(text_of(held) for held in fragment.pieces)
        if is_head(text):
            return False
    return fragment.rows >= 2 or _at_edge(fragment, free)


def _at_edge(fragment: Fragment, free: Sequence[Piece]) -> bool:
    """Whether no text stands above the fragment, or none below."""
    top, bottom = fragment.grid.ys[0], fragment.grid.ys[-1]
    return not any(piece.middle < top for piece in free) or not any(piece.middle > bottom for piece in free)


def _stacked(free: list[Piece], fragments: Sequence[Fragment]) -> Iterator[list[Piece] | Fragment]:
    for fragment in fragments:
        above = [piece for piece in free if piece.middle < fragment.grid.ys[0]]
        free = [piece for piece in free if piece.middle >= fragment.grid.ys[0]]
        if above:
            yield above
        yield fragment
    if free:
        yield free


class Table:
    """A table as it grows from page to page."""

    def __init__(self, fragment: Fragment, page: int) -> None:
        self.xs = fragment.grid.xs
        self.cells: list[TableCell] = []
        self.rows = 0
        self.page = page
        self._head = [fragment.texts(row) for row in range(min(_HEADER_ROWS, len(fragment.grid.ys) - 1))]
        self._take(fragment, page, first=0, at=0)

    @property
    def is_table(self) -> bool:
        """Whether text stands in at least two rows and two columns."""
        filled = [cell for cell in self.cells if cell.parts]
        return len({cell.row for cell in filled}) > 1 and len({cell.column for cell in filled}) > 1

    def in_order(self) -> list[TableCell]:
        """The cells that hold text, row by row."""
        return sorted((cell for cell in self.cells if cell.parts), key=lambda cell: (cell.row, cell.column))

    def goes_on(self, fragment: Fragment, page: int) -> bool:
        """Take the fragment of the next page, when its column edges are the same.

        Returns whether it was taken.
        """
        if page != self.page + 1:
            return False
        shift = self._shift(fragment.grid.xs)
        if not self._agree(tuple(x + shift for x in fragment.grid.xs)):
            return False
        first = self._header_rows(fragment)
        joined = first < len(fragment.grid.ys) - 1 and self._cut(fragment, first, shift)
        self._take(fragment, page, first, self.rows - joined, shift)
        self.page = page
        return True

    def _agree(self, xs: tuple[float, ...]) -> bool:
        """Whether the edges are the same, where cells merged in all rows may hide some; the finer ones hold then."""
        if abs(xs[0] - self.xs[0]) > _SAME_EDGE or abs(xs[-1] - self.xs[-1]) > _SAME_EDGE:
            return False
        fine, coarse = (self.xs, xs) if len(self.xs) >= len(xs) else (xs, self.xs)
        if any(min(abs(edge - other) for other in fine) > _SAME_EDGE for edge in coarse):
            return False
        if fine is not self.xs:
            for cell in self.cells:
                left, right = self.xs[cell.column], self.xs[cell.column + cell.columns]
                cell.column = _nearest(fine, left)
                cell.columns = _nearest(fine, right) - cell.column
            self.xs = fine
        return True

    def _header_rows(self, fragment: Fragment) -> int:
        """How many rows at the fragment's top repeat those at the table's."""
        for row, head in enumerate(self._head):
            texts = fragment.texts(row) if row < len(fragment.grid.ys) - 1 else {}
            # «9 | Họp tháng 9» is as like «1 | Họp tháng 1» as a header that was misread
            numbered = texts.get(0, "") != head.get(0, "") and _LABEL.match(texts.get(0, ""))
            if not head or numbered or not _alike(" ".join(head.values()), " ".join(texts.values())):
                return row
        return len(self._head)

    def _cut(self, fragment: Fragment, first: int, shift: float) -> bool:
        """Whether the fragment's row `first` is the rest of the table's last row."""
        here = {
            _nearest(self.xs, fragment.grid.xs[column] + shift): text for column, text in fragment.texts(first).items()
        }
        above = {cell.column: cell.text for cell in self.cells if cell.row + cell.rows == self.rows and cell.parts}
        if not here or not set(here) <= set(above):
            return False
        flowing = [_flows(above[column], text) for column, text in here.items()]
        if 0 in here:
            return all(flowing) and not _LABEL.match(here[0])
        # a new row whose label cell is merged with the one above fills all its other columns
        return any(flowing) or len(here) == 1 or len(here) < len(above) - 1

    def _shift(self, xs: tuple[float, ...]) -> float:
        """How far to move the edges of a sheet that lay askew in the scanner; 0 where the table has another width."""
        left, right = self.xs[0] - xs[0], self.xs[-1] - xs[-1]
        moved = abs(left - right) < 2 * _SAME_EDGE and max(abs(left), abs(right)) > 1
        return (left + right) / 2 if moved and abs(left + right) < 2 * _MOVED else 0.0

    def _take(self, fragment: Fragment, page: int, first: int, at: int, shift: float = 0.0) -> None:
        """Add the fragment's rows from `first` on as the table's rows from `at` on."""
        xs = fragment.grid.xs
        for square, pieces in zip(fragment.grid.squares, fragment.pieces, strict=True):
            if square.row + square.rows <= first:
                continue
            left, right = xs[square.column], xs[square.column + square.columns]
            column = _nearest(self.xs, left + shift)
            row = at + max(square.row - first, 0)
            rows = square.row + square.rows - max(square.row, first)
            part = [Part(page, pieces, left, right)] if pieces else []
            above = self._above(row, column, square.rows, bool(pieces)) if square.row <= first else None
            if above is not None:
                above.parts += part
                above.rows = row + rows - above.row
            else:
                self.cells.append(TableCell(row, column, rows, _nearest(self.xs, right + shift) - column, part))
        self.rows = at + len(fragment.grid.ys) - 1 - first

    def _above(self, row: int, column: int, rows: int, filled: bool) -> TableCell | None:
        """The cell that one at the top of a new page goes on: in a row that was cut, or merged and empty here."""
        for cell in self.cells:
            if cell.column != column:
                continue
            if cell.row <= row < cell.row + cell.rows:
                return cell
            if cell.row + cell.rows == row == self.rows and not filled and cell.parts and max(rows, cell.rows) > 1:
                return cell
        return None


def _nearest(edges: Sequence[float], value: float) -> int:
    return min(range(len(edges)), key=lambda i: abs(edges[i] - value))


def _alike(one: str, other: str) -> bool:
    """Whether it is the same header, with what recognition makes of it: «Chí tiêu» for «Chỉ tiêu»."""
    one, other = fold(one), fold(other)
    if one == other:
        return True
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.real_quick_ratio() > _HEADER_LIKENESS and matcher.ratio() > _HEADER_LIKENESS


def _flows(above: str, text: str) -> bool:
    """Whether a text that ends a page goes on with the other."""
    return text[0].islower() and not _SENTENCE_END.search(above)
