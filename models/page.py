"""What stands on a page (trang): boxes, words and the page itself.

A text layer and OCR give the same `Word`; a plain text file gives one `Word` for each line, without a box.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Source = Literal["text", "ocr", "plain", "unread"]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in PDF points (1/72 inch), origin at the top left of the page as it is shown."""

    x0: float
    top: float
    x1: float
    bottom: float

    def union(self, other: Box) -> Box:
        """The smallest box around both."""
        return Box(
            min(self.x0, other.x0), min(self.top, other.top), max(self.x1, other.x1), max(self.bottom, other.bottom)
        )


@dataclass(frozen=True, slots=True)
class CellPlace:
    """Where in a table a word stands: number of the table in the file, of the row and of the column, from 0.

    A merged cell has the place of its first row and column and says how far it reaches.
    """

    table: int
    row: int
    column: int
    rows: int = 1
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Word:
    """A run of characters without a line break.

    Attributes:
        text: the characters as read; a whole line where the source is plain text.
        box: where it stands on the page, None in plain text and Word files.
        page: number of its page, from 1.
        line: number of its line on the page, from 0; words of one line follow each other.
        block: number of its paragraph on the page; a change says that the reader saw a new paragraph begin.
        confidence: 0 to 1; 1 for a text layer.
        cell: its place in a table, or None.
    """

    text: str
    box: Box | None
    page: int
    line: int
    block: int = 0
    confidence: float = 1.0
    cell: CellPlace | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its number from 1, its size in points (0 where the source has none), and how it was read.

    `problem` says in Vietnamese why the page could not be read, or could be read only in part.
    """

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    source: Source
    problem: str | None = None
