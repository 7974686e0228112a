"""What recognition's certainty makes of a fact's confidence."""

import pytest

from models.document import Document
from models.page import Page, Word
from models.text import Span
from pipeline.reliability import Reliability


def read(*words: tuple[str, float]) -> Document:
    seen = tuple(Word(text, None, 1, 0, 0, certainty) for text, certainty in words)
    return Document.of("0" * 64, "a.pdf", [Page(1, 595, 842, seen, "ocr")])


def test_a_text_layer_is_trusted_wholly() -> None:
    assert Reliability(read(("Xã", 1.0), ("Mây", 1.0)), []).of(Span(0, 6)) == 1.0


def test_the_worst_word_decides() -> None:
    document = read(("Xã", 0.96), ("Mây", 0.4), ("Trắng", 0.96))
    reliability = Reliability(document, [])
    assert reliability.of(Span(0, 2)) == pytest.approx(0.992)
    assert reliability.of(Span(0, len(document.raw))) == reliability.of(Span(3, 6)) < 0.9


def test_more_certainty_is_never_worth_less() -> None:
    shares = [Reliability(read(("Xã", step / 50)), []).of(Span(0, 2)) for step in range(51)]
    assert shares == sorted(shares) and 0.5 < shares[0] < shares[-1] == 1.0


def test_what_was_mended_counts_as_read() -> None:
    document = read(("Thu", 0.2), ("tuc", 0.2))
    assert Reliability(document, [Span(0, 3)]).of(Span(0, 3)) > Reliability(document, []).of(Span(0, 3)) + 0.1
    assert Reliability(document, [Span(0, 3)]).of(Span(4, 7)) == Reliability(document, []).of(Span(4, 7))
