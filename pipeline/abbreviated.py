"""Abbreviations that recognition misspelt (chữ viết tắt): «TIHC» is «TTHC» where the document mostly says «TTHC».

A row of capitals makes no word, so the word list proves nothing; what the field abbreviates, and what the document
itself abbreviates again and again, does. Many abbreviations that differ by one letter are both right («CCHC», «CCVC»;
«TTHC», «TTPC»): only a letter that looks like the one in its place is taken for it, and only where it was read badly.
"""

from __future__ import annotations

import re
from collections import Counter

from extractors.folding import fold
from extractors.words import U
from models.document import Document
from pipeline import wordlist

ABBREVIATION = re.compile(rf"(?<![\w/.&-])[{U}]{{4,6}}(?![\w/&-])")
_OF_THE_FIELD = frozenset(("UBND", "HĐND", "TTHC", "CCHC", "MTTQ", "CBCC", "CNTT", "PAPI", "SIPAS", "INDEX"))
_OFTEN = 3
_SURE = 0.85
_BADLY = 0.8  # misread abbreviations had 0.7 at most
# capitals that are taken for each other, without marks
_ALIKE = ("itfyelj", "cgoqd", "bpre", "nmhw", "vyu", "kxr", "uo", "fp")


def abbreviations(document: Document) -> frozenset[str]:
    """The field's abbreviations, and those that the document has at least three times, read with certainty."""
    found = Counter(
        word.text.strip(",.;:()") for word in document.words if word.confidence >= _SURE and word.text.isupper()
    )
    return _OF_THE_FIELD | {
        text for text, count in found.items() if count >= _OFTEN and ABBREVIATION.fullmatch(text) and not _is_word(text)
    }


def unmistaken(read: str, known: frozenset[str], certainty: float = 0.0) -> str:
    """The one abbreviation that this is but for a letter; what was read, where there is none or more than one.

    Args:
        read: four to six capitals.
        known: the abbreviations that it may be.
        certainty: of the reading, 0 to 1.
    """
    if read in known or certainty >= _BADLY or _is_word(read):
        return read
    near = [text for text in known if _differs_by_a_stroke(read, text)]
    return near[0] if len(near) == 1 else read


def _is_word(capitals: str) -> bool:
    """Whether these are a word in capitals: «HƯỚNG» is no abbreviation, and none is misread as it."""
    return capitals.lower() in wordlist.syllables()


def _differs_by_a_stroke(read: str, text: str) -> bool:
    """Whether the two differ by one letter, in marks or strokes."""
    if len(read) != len(text):
        return False
    other = [(fold(one), fold(two)) for one, two in zip(read, text, strict=True) if one != two]
    return len(other) == 1 and any(one in like and two in like for like in _ALIKE for one, two in other)
