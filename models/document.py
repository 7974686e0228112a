"""A file as it was read (Document), and its outline: parts, sections, paragraphs, cells.

Raw separators: a space between words, `\\n` between lines, `\\n\\n` between paragraphs that the reader saw, `\\f`
between pages, `\\x1e` before a table's row, `\\x1f` between its cells.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from models.page import Box, CellPlace, Page, Word
from models.text import Span, Text


@dataclass(frozen=True)
class Document:
    """A file as read: its pages, and all its words in reading order.

    Attributes:
        sha256: hash of the file's bytes, in hexadecimal.
        name: the file's name, without folders.
        pages: the pages, numbered from 1.
        words: all words in reading order; a cell that a page break split stands together.
        raw: the words joined by the separators above. Facts point into it.
    """

    sha256: str
    name: str
    pages: tuple[Page, ...]
    words: tuple[Word, ...] = field(repr=False)
    raw: str = field(repr=False)
    starts: tuple[int, ...] = field(repr=False)

    @classmethod
    def of(cls, sha256: str, name: str, pages: Iterable[Page], words: Iterable[Word] | None = None) -> Document:
        """Join the words of the pages (or `words`, where the reading order crosses pages) into the raw string."""
        kept = tuple(pages)
        order = tuple(words) if words is not None else tuple(word for page in kept for word in page.words)
        pieces: list[str] = []
        starts: list[int] = []
        length = 0
        before: Word | None = None
        for word in order:
            gap = "" if before is None else separator(before, word)
            starts.append(length + len(gap))
            pieces += (gap, word.text)
            length += len(gap) + len(word.text)
            before = word
        return cls(sha256, name, kept, order, "".join(pieces), tuple(starts))

    def words_in(self, span: Span) -> tuple[Word, ...]:
        """The words that the span touches, in reading order."""
        first = max(bisect_right(self.starts, span.start) - 1, 0)
        last = bisect_left(self.starts, span.stop)
        return tuple(self.words[i] for i in range(first, last) if self.starts[i] + len(self.words[i].text) > span.start)

    def where(self, span: Span) -> list[tuple[int, Box | None]]:
        """The page and box for each line that the span touches; the box is None in sources without geometry."""
        places: list[tuple[int, Box | None]] = []
        line: tuple[int, int, CellPlace | None] | None = None
        for word in self.words_in(span):
            here = (word.page, word.line, word.cell)
            if here == line and word.box is not None and places[-1][1] is not None:
                places[-1] = (word.page, places[-1][1].union(word.box))
            elif here != line and (word.box is not None or (word.page, None) not in places):
                places.append((word.page, word.box))
            line = here
        return places

    def confidence(self, span: Span) -> float:
        """The lowest confidence of the words that the span touches, 0 to 1; 1 where it touches none."""
        return min((word.confidence for word in self.words_in(span)), default=1.0)


def separator(before: Word, word: Word) -> str:
    """What stands in the raw string between two words that follow each other."""
    if before.cell != word.cell:
        return _cell_separator(before.cell, word.cell)
    if before.page != word.page:
        return "\f" if word.cell is None else "\n"
    if before.block != word.block:
        return "\n\n"
    return " " if before.line == word.line else "\n"


def _cell_separator(before: CellPlace | None, after: CellPlace | None) -> str:
    if before is None or after is None or (before.table, before.row) != (after.table, after.row):
        return "\x1e"
    return "\x1f"


Zone = Literal["head", "title", "preamble", "body", "recipients", "signature"]
Role = Literal[
    "label", "task", "indicator", "target", "product", "lead", "partner", "lead_partner", "deadline", "budget", "note",
    "score", "citation",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's meaning: its place, what its column holds (None: not known), and whether it is a header."""

    place: CellPlace
    role: Role | None
    header: bool = False
    column_title: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A provision (điều khoản): labels as printed, outermost first; its heading; its stretch of the clean text."""

    labels: tuple[str, ...]
    heading: str
    start: int
    stop: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of the clean text: `[start, stop)` there.

    Attributes:
        zone: which part of Decree 30/2020's layout it stands in.
        section: labels of the provisions around it, outermost first.
        label: its own label as printed («1.3», «a»), or None.
        bullet: its own bullet mark («-», «+»), or None.
        body: where its text begins, after label or bullet.
        heading: whether it only names what follows (a provision's title, not a duty).
        depth: 0 for a labelled or plain paragraph, 1 for «-», 2 for «+» below a «-», …
        cell: the table cell that it stands in, or None.
    """

    start: int
    stop: int
    zone: Zone
    section: tuple[str, ...]
    label: str | None = None
    bullet: str | None = None
    body: int = 0
    heading: bool = False
    depth: int = 0
    cell: Cell | None = None


@dataclass(frozen=True)
class Part:
    """One instrument within a file (văn bản): a decision and the plan issued with it are two parts.

    Attributes:
        text: the clean text of the whole file; positions everywhere are positions in it.
        start: where the part begins in the clean text.
        stop: where it ends (half-open).
        paragraphs: its paragraphs in order; they cover the part.
        sections: its provisions in order.
        attached_to: index of the part that it is issued with, or None.
    """

    text: Text = field(repr=False)
    start: int
    stop: int
    paragraphs: tuple[Paragraph, ...] = field(repr=False)
    sections: tuple[Section, ...] = field(repr=False)
    attached_to: int | None = None

    @property
    def chars(self) -> str:
        """The clean text of the whole file."""
        return self.text.chars

    @cached_property
    def _begins(self) -> Sequence[int]:
        return [paragraph.start for paragraph in self.paragraphs]

    def paragraph_at(self, i: int) -> Paragraph:
        """The paragraph that holds position `i` of the clean text."""
        return self.paragraphs[max(bisect_right(self._begins, i) - 1, 0)]

    def section_at(self, i: int) -> tuple[str, ...]:
        """The labels of the provisions around position `i`, outermost first."""
        return self.paragraph_at(i).section

    def zone(self, *zones: Zone) -> list[Paragraph]:
        """The paragraphs of these zones, in order."""
        return [paragraph for paragraph in self.paragraphs if paragraph.zone in zones]

    @cached_property
    def _rows(self) -> dict[tuple[int, int], list[Paragraph]]:
        """The paragraphs of each row (table, row): long tables are asked for one row after the other."""
        rows: dict[tuple[int, int], list[Paragraph]] = {}
        for paragraph in self.paragraphs:
            if paragraph.cell is not None:
                place = paragraph.cell.place
                for row in range(place.row, place.row + place.rows):
                    rows.setdefault((place.table, row), []).append(paragraph)
        return rows

    def row(self, cell: Cell) -> list[Paragraph]:
        """The paragraphs of the same table row, merged cells that reach into it included."""
        return list(self._rows.get((cell.place.table, cell.place.row), ()))


@dataclass(frozen=True, slots=True)
class Outline:
    """The clean text of a file with its parts, in reading order."""

    text: Text = field(repr=False)
    parts: tuple[Part, ...]
