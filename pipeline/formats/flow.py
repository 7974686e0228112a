"""Words of sources without geometry (văn bản không có tọa độ): lines, paragraphs, pages and cells as they come.

Word files, HTML and plain text all give one `Word` for each line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from models.page import CellPlace, Page, Word
from pipeline.formats import Reading, legacy

# control characters that `Document.raw` uses between words, or that break lines
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\x85\u2028\u2029]")


@dataclass(slots=True)
class Flow:
    """Collects words in reading order; `table` is the number of the last table, -1 before the first."""

    page: int = 1
    block: int = 0
    table: int = -1
    cell: CellPlace | None = None
    _line: int = 0
    _words: list[Word] = field(default_factory=list)
    _empty_page: bool = True

    def line(self, text: str) -> None:
        """Add a line; one without visible characters adds nothing."""
        text = _CONTROL.sub(" ", text).rstrip()
        if text:
            self._words.append(Word(text, None, self.page, self._line, self.block, cell=self.cell))
            self._line += 1
            self._empty_page = False

    def paragraph(self) -> None:
        """What comes next is a new paragraph."""
        self.block += 1

    def turn(self, *, even_if_empty: bool = False) -> None:
        """Go on to the next page; a page without a word is not left unless asked."""
        if even_if_empty or not self._empty_page:
            self.page += 1
            self._line = 0
            self._empty_page = True

    def reading(self) -> Reading:
        """The pages, up to the last one that holds a word; a legacy encoding is turned into Unicode."""
        words = tuple(_mended(self._words))
        last = max((word.page for word in words), default=1)
        by_page: list[list[Word]] = [[] for _ in range(last)]
        for word in words:
            by_page[word.page - 1].append(word)
        pages = tuple(Page(number, 0.0, 0.0, tuple(kept), "plain") for number, kept in enumerate(by_page, start=1))
        return Reading(pages, words)


def _mended(words: list[Word]) -> list[Word]:
    encoding = legacy.encoding_of("\n".join(word.text for word in words))
    if encoding is None:
        return words
    return [
        word if legacy.is_unicode(word.text) else replace(word, text=legacy.convert(word.text, encoding))
        for word in words
    ]
