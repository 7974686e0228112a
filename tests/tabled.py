"""Documents with a table for tests: rows of cells as a reader gives them."""

from __future__ import annotations

from dataclasses import dataclass

from models.document import Document, Outline, Part
from models.page import CellPlace, Page, Word
from models.text import Text
from pipeline.clean import clean
from pipeline.outline import outline


@dataclass(frozen=True)
class Merged:
    """A cell that reaches over rows and columns."""

    text: str
    rows: int = 1
    columns: int = 1


Rows = list[list[str | Merged | None]]


def table_document(rows: Rows, before: str = "", after: str = "", also: Rows | None = None) -> Document:
    """A page with lines, a table, lines and perhaps a second table; None is a place that a merged cell covers.

    In a cell a line break is the print's, a blank line parts paragraphs.
    """
    words: list[Word] = []
    line = block = 0
    for number, part in enumerate((before, rows, after, also or [])):
        places = [(part, None)] if isinstance(part, str) else list(_places(part, number // 2))
        for text, place in places:
            block += 1
            for printed in text.split("\n"):
                line += 1
                block += not printed
                words += [Word(word, None, 1, line, block, cell=place) for word in printed.split()]
            line += 1
    return Document.of("0" * 64, "bang.docx", [Page(1, 0, 0, tuple(words), "plain")])


def _places(rows: Rows, table: int) -> list[tuple[str, CellPlace]]:
    found = []
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            if cell:
                merged = cell if isinstance(cell, Merged) else Merged(cell)
                found.append((merged.text, CellPlace(table, row, column, merged.rows, merged.columns)))
    return found


def table_outline(rows: Rows, before: str = "", after: str = "", also: Rows | None = None) -> Outline:
    """The outline of such a document."""
    document = table_document(rows, before, after, also)
    return outline(document, clean(Text.of(document.raw)))


def table_part(rows: Rows, before: str = "", after: str = "", also: Rows | None = None) -> Part:
    """Its only part."""
    (part,) = table_outline(rows, before, after, also).parts
    return part
