"""A document joins its words and knows where each stretch stands."""

from __future__ import annotations

from models.document import Document
from models.page import Box, CellPlace, Page, Word
from models.text import Span


def word(text: str, line: int, x: float, page: int = 1, **more: object) -> Word:
    return Word(text, Box(x, line * 20, x + 30, line * 20 + 12), page, line, **more)  # type: ignore[arg-type]


def document(*words: Word) -> Document:
    pages = sorted({w.page for w in words})
    return Document.of("0" * 64, "a.pdf", [Page(n, 595, 842, (), "text") for n in pages], words)


def test_separators_say_what_parts_two_words() -> None:
    doc = document(
        word("Kế", 0, 0), word("hoạch", 0, 40), word("số", 1, 0), word("Mới", 2, 0, block=1),
        word("trang", 0, 0, page=2),
    )  # fmt: skip
    assert doc.raw == "Kế hoạch\nsố\n\nMới\ftrang"


def test_cells_are_parted_and_a_cell_over_two_pages_stands_together() -> None:
    left, right = CellPlace(0, 1, 0), CellPlace(0, 1, 1)
    doc = document(
        word("1", 0, 0, cell=left), word("Rà", 0, 40, cell=right), word("soát", 0, 40, page=2, cell=right),
        word("Hết", 3, 0, page=2),
    )  # fmt: skip
    assert doc.raw == "1\x1fRà\nsoát\x1eHết"


def test_a_stretch_over_two_lines_has_two_boxes() -> None:
    doc = document(word("Quyết", 0, 100), word("định", 0, 140), word("số", 1, 0), word("12", 1, 40))
    start, stop = doc.raw.index("định"), doc.raw.index("12")
    assert doc.where(Span(start, stop)) == [(1, Box(140, 0, 170, 12)), (1, Box(0, 20, 30, 32))]
    assert [w.text for w in doc.words_in(Span(start + 1, stop - 2))] == ["định", "số"]


def test_plain_text_has_pages_without_boxes() -> None:
    doc = Document.of("0", "a.txt", [Page(1, 0, 0, (Word("một", None, 1, 0), Word("hai", None, 1, 1)), "plain")])
    assert doc.where(Span(0, len(doc.raw))) == [(1, None)]


def test_confidence_is_that_of_the_worst_word() -> None:
    doc = document(word("a", 0, 0, confidence=0.9), word("b", 0, 40, confidence=0.4), word("c", 0, 80))
    assert doc.confidence(Span(0, 3)) == 0.4
    assert doc.confidence(Span(4, 5)) == 1.0
