"""Abbreviations of scans: one letter by its strokes, never a neighbour that is as good."""

from __future__ import annotations

import pytest

from models.document import Document
from models.page import Page, Word
from pipeline.abbreviated import ABBREVIATION, abbreviations, unmistaken


def document(*words: str, confidence: float = 0.95) -> Document:
    seen = tuple(Word(word, None, 1, i, 0, confidence) for i, word in enumerate(words))
    return Document.of("0" * 64, "a.pdf", [Page(1, 595, 842, seen, "ocr")])


FIELD = abbreviations(document("chữ"))


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("TIHC", "TTHC"),
        ("TFHC", "TTHC"),
        ("TYHC", "TTHC"),
        ("TTHG", "TTHC"),
        ("UBNĐ", "UBND"),
        ("ÚBND", "UBND"),
        ("UBMD", "UBND"),
        ("HDND", "HĐND"),
        ("GCHC", "CCHC"),
        ("MTTO", "MTTQ"),
        ("CNIT", "CNTT"),
        ("PAPT", "PAPI"),
        ("SIFAS", "SIPAS"),
        ("STPAS", "SIPAS"),
        ("TNDEX", "INDEX"),
    ],
)
def test_a_letter_is_mended_by_its_strokes(read: str, printed: str) -> None:
    assert unmistaken(read, FIELD) == printed


@pytest.mark.parametrize(
    "read",
    [
        "TTPC", "CCVC", "CCHN", "CBVC", "CNXH", "MTTW", "UBMT", "HĐQT", "HĐTV", "TTHS", "TTTC", "CCTT", "KTXH", "BHXH",
        "PCTN", "PCTT", "GTVT", "GDĐT", "QLNN", "TDTT", "HTQT", "VBQPPL", "TAND", "VKSND", "CAND", "QĐND", "DQTV",
        "ANTT", "ATGT", "CSDL", "DVCTT", "MINH", "TRUNG", "ĐÌNH", "CHUNG",
    ],
)  # fmt: skip
def test_other_abbreviations_and_words_stay(read: str) -> None:
    assert unmistaken(read, FIELD) == read


def test_what_was_read_with_certainty_stays() -> None:
    assert unmistaken("TIHC", FIELD, 0.9) == "TIHC"
    assert unmistaken("TIHC", FIELD, 0.7) == "TTHC"


def test_between_two_that_are_as_near_nothing_is_chosen() -> None:
    known = frozenset(("BHTN", "BHYN"))
    assert unmistaken("BHIN", known) == "BHIN"


def test_the_document_tells_its_own_abbreviations() -> None:
    often = document("VPĐK,", "(VPĐK)", "VPĐK.", "TTDV", "TTDV", "ATTP:", "chữ")
    assert "VPĐK" in abbreviations(often) and "TTDV" not in abbreviations(often)
    assert "VPĐK" not in abbreviations(document("VPĐK", "VPĐK", "VPĐK", confidence=0.6))
    assert unmistaken("VFĐK", abbreviations(often)) == "VPĐK"


@pytest.mark.parametrize(
    "text", ["12/TIHC-XD", "5-TIHC", "TIHC-XD", "TIHC/2031", "A.TIHC", "TT&TIHC", "TIHCs", "TIHC5", "TI", "TIHCTIHC"]
)
def test_parts_of_numbers_and_longer_rows_are_no_abbreviations(text: str) -> None:
    assert ABBREVIATION.search(text) is None


def test_words_in_capitals_are_no_abbreviations() -> None:
    heading = document("THANH", "THANH", "THANH", "HƯỚNG", "HƯỚNG", "HƯỚNG")
    assert abbreviations(heading) == FIELD
    assert unmistaken("THÀNH", frozenset(("THANH",))) == "THÀNH"


@pytest.mark.parametrize(
    ("read", "certainty", "printed"),
    [
        # a stroke too many, one of two equal letters lost, two letters at once
        ("TTYHC", 0.6, "TTHC"), ("TTFHC", 0.6, "TTHC"), ("THC", 0.6, "TTHC"), ("TFYHC", 0.4, "TTHC"),
        ("FFHC", 0.5, "TTHC"), ("FHC", 0.5, "TTHC"),
        # the more is believed, the less certain the reading must be
        ("TTYHC", 0.75, "TTYHC"), ("THC", 0.75, "THC"), ("FFHC", 0.6, "FFHC"),
        ("THCS", 0.3, "THCS"), ("TTBHC", 0.3, "TTBHC"), ("HĐN", 0.3, "HĐN"), ("TTĐT", 0.3, "TTĐT"), ("BAN", 0.3, "BAN"),
    ],
)  # fmt: skip
def test_strokes_too_many_or_too_few(read: str, certainty: float, printed: str) -> None:
    assert unmistaken(read, FIELD, certainty) == printed
