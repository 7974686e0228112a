"""Abbreviations that recognition misspelt (chữ viết tắt): «TIHC» is «TTHC» where the document mostly says «TTHC».

A row of capitals makes no word, so the word list proves nothing; what the field abbreviates, and what the document
itself abbreviates again and again, does.
"""

from __future__ import annotations

import re
from collections import Counter

from extractors.words import U
from models.document import Document

ABBREVIATION = re.compile(rf"(?<![\w/.&-])[{U}]{{4,6}}(?![\w/&-])")
_OF_THE_FIELD = frozenset(("UBND", "HĐND", "TTHC", "CCHC", "MTTQ", "CBCC", "CNTT", "PAPI", "SIPAS", "INDEX", "BCĐ"))
_OFTEN = 3
_SURE = 0.85


def abbreviations(document: Document) -> frozenset[str]:
    """The field's abbreviations, and those that the document has at least three times, read with certainty."""
    found = Counter(
        word.text.strip(",.;:()") for word in document.words if word.confidence >= _SURE and word.text.isupper()
    )
    return _OF_THE_FIELD | {text for text, count in found.items() if count >= _OFTEN and ABBREVIATION.fullmatch(text)}


def unmistaken(read: str, known: frozenset[str]) -> str:
    """The one abbreviation that this is but for a letter; what was read, where there is none or more than one."""
    if read in known or not read.isupper():
        return read
    near = [
        text for text in known if len(text) == len(read) and sum(a != b for a, b in zip(text, read, strict=True)) == 1
    ]
    return near[0] if len(near) == 1 else read
