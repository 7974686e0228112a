"""Pages with geometry into words in reading order (trang thành từ): lines and paragraphs numbered, headers left out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from models.page import Box, CellPlace, Page, Source, Word
from pipeline.formats import Reading, legacy
from pipeline.formats.blocks import Margins, side_starts, starts
from pipeline.formats.columns import Region, in_order
from pipeline.formats.furniture import at_edges, edge_texts, header_key, running_headers
from pipeline.formats.grids import Grid
from pipeline.formats.layout import Line, Piece, upright_lines
from pipeline.formats.warp import Warp
from pipeline.tables import Fragment, Part, Table, TableCell, split


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page whose pieces are known, before they are put in order.

    Attributes:
        number: its number, from 1.
        width, height: of the page as shown, in points.
        pieces: its words, upright.
        grids: the tables that its rules draw.
        turn: quarter turns clockwise that set the page upright; pieces and grids lie on the page so turned.
        problem: why it can be read only in part, in Vietnamese.
        source: how its words were read.
        warp: how the page lies that its pieces stand on, where recognition set it upright and level; replaces `turn`.
    """

    number: int
    width: float
    height: float
    pieces: list[Piece]
    grids: Sequence[Grid] = ()
    turn: int = 0
    problem: str | None = None
    source: Source = "text"
    warp: Warp | None = None

    @property
    def upright_height(self) -> float:
        """Height in points of the page when its text stands upright."""
        if self.warp is not None:
            return self.warp.height
        return self.width if self.turn % 2 else self.height

    def box(self, piece: Piece) -> Box:
        """Where a piece stands on the page as shown."""
        x0, top, x1, bottom = piece.x0, piece.top, piece.x1, piece.bottom
        if self.warp is not None:
            return self.warp.box(x0, top, x1, bottom)
        if self.turn == 1:
            return Box(top, self.height - x1, bottom, self.height - x0)
        if self.turn == 2:
            return Box(self.width - x1, self.height - bottom, self.width - x0, self.height - top)
        if self.turn == 3:
            return Box(self.width - bottom, x0, self.width - top, x1)
        return Box(x0, top, x1, bottom)


def unicode_pieces(pieces: list[Piece]) -> list[Piece]:
    """Pieces in a legacy encoding, in Unicode."""
    encoding = legacy.encoding_of(" ".join(piece.text for piece in pieces))
    if encoding is None:
        return pieces
    return [replace(piece, text=legacy.convert(piece.text, encoding)) for piece in pieces]


def reading_of(sheets: Iterable[Sheet | Page]) -> Reading:
    """The pages with their words in reading order."""
    kept = list(sheets)
    writer = _Writer([sheet for sheet in kept if isinstance(sheet, Sheet)])
    writer.write(kept)
    by_page: dict[int, list[Word]] = {sheet.number: [] for sheet in kept}
    for word in writer.words:
        by_page[word.page].append(word)
    pages = [
        Page(sheet.number, sheet.width, sheet.height, tuple(by_page[sheet.number]), sheet.source, sheet.problem)
        if isinstance(sheet, Sheet)
        else sheet
        for sheet in kept
    ]
    return Reading(tuple(pages), tuple(writer.words))


class _Writer:
    """Writes words in reading order; line and block count on by page."""

    def __init__(self, sheets: Sequence[Sheet]) -> None:
        self.words: list[Word] = []
        self._sheets = {sheet.number: sheet for sheet in sheets}
        self._parts = {sheet.number: split(sheet.pieces, sheet.grids) for sheet in sheets}
        self._headers = self._running_headers()
        self._line = dict.fromkeys(self._sheets, -1)
        self._block = dict.fromkeys(self._sheets, -1)
        self._margins: Margins | None = None
        self._tables = 0

    def write(self, pages: Sequence[Sheet | Page]) -> None:
        """Write all pages; a table waits until a page shows that it does not go on."""
        table: Table | None = None
        for page in pages:
            if isinstance(page, Page):
                self._table(table)
                table = None
                self.words += page.words
                continue
            for part in self._parts[page.number]:
                if isinstance(part, Fragment):
                    if table is not None and table.goes_on(part, page.number):
                        continue
                    self._table(table)
                    table = Table(part, page.number)
                else:
                    self._table(table)
                    table = None
                    self._text(page, part)
        self._table(table)

    def _running_headers(self) -> frozenset[str]:
        if len(self._sheets) < 3:
            return frozenset()
        edges = []
        for number, sheet in self._sheets.items():
            free = [piece for part in self._parts[number] if isinstance(part, list) for piece in part]
            edges.append(edge_texts(at_edges(free, sheet.upright_height), sheet.upright_height))
        return running_headers(edges)

    def _text(self, sheet: Sheet, pieces: list[Piece]) -> None:
        regions = in_order(pieces)
        running = [line for region in regions if not region.side for line in region.lines]
        if self._headers and self._headers & edge_texts(running, sheet.upright_height):
            regions = [_without(region, self._headers, sheet.upright_height) for region in regions]
            running = [line for region in regions if not region.side for line in region.lines]
        self._margins = Margins.of(running, self._margins)
        for region in regions:
            begins = side_starts(region.lines) if region.side else starts(region.lines, self._margins)
            self._lines(sheet, region.lines, begins, None)

    def _lines(self, sheet: Sheet, lines: Sequence[Line], begins: Sequence[bool], cell: CellPlace | None) -> None:
        for line, begin in zip(lines, begins, strict=True):
            self._line[sheet.number] += 1
            self._block[sheet.number] += begin
            number, block = self._line[sheet.number], self._block[sheet.number]
            self.words += [
                Word(piece.text, sheet.box(piece), sheet.number, number, block, piece.confidence, cell)
                for piece in line.pieces
            ]

    def _table(self, table: Table | None) -> None:
        if table is None:
            return
        place: CellPlace | None = None
        for cell in table.in_order():
            if table.is_table:
                place = cell.place(self._tables)
            self._cell(cell, place)
        self._tables += table.is_table

    def _cell(self, cell: TableCell, place: CellPlace | None) -> None:
        for part in cell.parts:
            sheet = self._sheets[part.page]
            lines = upright_lines(part.pieces)
            begins = starts(lines, _inner_margins(part, lines))
            self._lines(sheet, lines, begins, place)


def _inner_margins(part: Part, lines: Sequence[Line]) -> Margins:
    """Edges of a cell's text: its padding is the same on both sides."""
    padding = max(0.0, min(line.x0 for line in lines) - part.left)
    measured = Margins.of(lines)
    return Margins(part.left + min(padding, 6.0), part.right - min(padding, 6.0), measured.step)


def _without(region: Region, headers: frozenset[str], height: float) -> Region:
    return Region(
        [
            line
            for line in region.lines
            if header_key(line) not in headers or 0.12 * height < line.bottom < 0.88 * height
        ],
        region.side,
    )
