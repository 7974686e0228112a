"""Reading for tests: raw text into a document and its outline, as a plain text file would come."""

from __future__ import annotations

from models.document import Document, Outline
from models.page import Page, Word
from models.text import Text
from pipeline.clean import clean
from pipeline.outline import outline


def read_text(raw: str) -> Document:
    """A document of plain text: one word for each line, a page for each form feed, blocks parted by blank lines."""
    pages = []
    block = 0
    for number, page in enumerate(raw.split("\f"), start=1):
        words = []
        for line, text in enumerate(page.split("\n")):
            if text.strip():
                words.append(Word(text.rstrip(), None, number, line, block))
            else:
                block += 1
        pages.append(Page(number, 0, 0, tuple(words), "plain"))
    return Document.of("0" * 64, "plan.txt", pages)


def outline_of(raw: str) -> Outline:
    """The outline of a plain text."""
    document = read_text(raw)
    return outline(document, clean(Text.of(document.raw)))
