"""Pages with geometry into words in reading order (trang thành từ): lines and paragraphs numbered, headers left out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from models.page import Box, Page, Word
from pipeline.formats import Reading, legacy
from pipeline.formats.blocks import Margins, side_starts, starts
from pipeline.formats.columns import Region, in_order
from pipeline.formats.furniture import edge_texts, header_key, running_headers
from pipeline.formats.layout import Piece, lines_of


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page whose pieces are known, before they are put in order.

    Attributes:
        number: its number, from 1.
        width, height: of the page as shown, in points.
        pieces: its words, upright.
        turn: quarter turns clockwise that set the page upright; the pieces lie on the page so turned.
    """

    number: int
    width: float
    height: float
    pieces: list[Piece]
    turn: int = 0

    @property
    def upright_height(self) -> float:
        """Height in points of the page when its text stands upright."""
        return self.width if self.turn % 2 else self.height

    def word(self, piece: Piece, line: int, block: int) -> Word:
        """The word of a piece, with its box on the page as shown."""
        box = Box(*(round(side, 2) for side in self._shown(piece)))
        return Word(piece.text, box, self.number, line, block, piece.confidence)

    def _shown(self, piece: Piece) -> tuple[float, float, float, float]:
        x0, top, x1, bottom = piece.x0, piece.top, piece.x1, piece.bottom
        if self.turn == 1:
            return top, self.height - x1, bottom, self.height - x0
        if self.turn == 2:
            return self.width - x1, self.height - bottom, self.width - x0, self.height - top
        if self.turn == 3:
            return self.width - bottom, x0, self.width - top, x1
        return x0, top, x1, bottom


def unicode_pieces(pieces: list[Piece]) -> list[Piece]:
    """Pieces in a legacy encoding, in Unicode."""
    encoding = legacy.encoding_of(" ".join(piece.text for piece in pieces))
    if encoding is None:
        return pieces
    return [replace(piece, text=legacy.convert(piece.text, encoding)) for piece in pieces]


def reading_of(sheets: Iterable[Sheet | Page]) -> Reading:
    """The pages with their words in reading order."""
    kept = list(sheets)
    headers = _headers([sheet for sheet in kept if isinstance(sheet, Sheet)])
    pages: list[Page] = []
    margins: Margins | None = None
    for sheet in kept:
        if isinstance(sheet, Page):
            pages.append(sheet)
            continue
        page, margins = _page(sheet, headers, margins)
        pages.append(page)
    return Reading(tuple(pages))


def _headers(sheets: list[Sheet]) -> frozenset[str]:
    if len(sheets) < 3:
        return frozenset()
    return running_headers([lines_of(sheet.pieces) for sheet in sheets], [sheet.upright_height for sheet in sheets])


def _page(sheet: Sheet, headers: frozenset[str], before: Margins | None) -> tuple[Page, Margins]:
    regions = in_order(sheet.pieces)
    running = [line for region in regions if not region.side for line in region.lines]
    if headers and running and headers & edge_texts(running, sheet.upright_height):
        regions = [_without(region, headers, sheet.upright_height) for region in regions]
        running = [line for region in regions if not region.side for line in region.lines]
    margins = Margins.of(running, before)
    words: list[Word] = []
    line_number = block = -1
    for region in regions:
        begins = side_starts(region.lines) if region.side else starts(region.lines, margins)
        for line, begin in zip(region.lines, begins, strict=True):
            line_number += 1
            block += begin
            words += [sheet.word(piece, line_number, block) for piece in line.pieces]
    return Page(sheet.number, sheet.width, sheet.height, tuple(words), "text"), margins


def _without(region: Region, headers: frozenset[str], height: float) -> Region:
    return Region(
        [
            line
            for line in region.lines
            if header_key(line) not in headers or 0.12 * height < line.bottom < 0.88 * height
        ],
        region.side,
    )
