"""Abbreviations that recognition misspelt (chữ viết tắt): «TIHC» is «TTHC» where the document mostly says «TTHC».

A row of capitals makes no word, so the word list proves nothing; what the field abbreviates, and what the document
itself abbreviates again and again, does. Many abbreviations that differ by one letter are both right («CCHC», «CCVC»;
«TTHC», «TTPC»): only a letter that looks like the one in its place is taken for it, and only where it was read badly.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from math import inf

from extractors.folding import fold
from extractors.words import U
from models.document import Document
from pipeline import wordlist

ABBREVIATION = re.compile(rf"(?<![\w/.&-])[{U}]{{3,7}}(?![\w/&-])")
_KNOWN = re.compile(rf"[{U}]{{4,6}}")
_OF_THE_FIELD = frozenset(("UBND", "HĐND", "TTHC", "CCHC", "MTTQ", "CBCC", "CNTT", "PAPI", "SIPAS", "INDEX"))
_OFTEN = 3
_SURE = 0.85
_BADLY = 0.8  # misread abbreviations had 0.7 at most
# what the strokes between two abbreviations count: a letter for another, a letter too many or too few, two of these;
# and the certainty below which so much is believed
_ANOTHER, _MORE, _MOST = 1.0, 1.1, 2.2
_BELIEVED = ((_ANOTHER, _BADLY), (_MORE, 0.7), (_MOST, 0.55))
# capitals that are taken for each other, without marks
_ALIKE = ("itfyelj", "cgoqd", "bpre", "nmhw", "vyu", "kxr", "uo", "fp")


def abbreviations(document: Document) -> frozenset[str]:
    """The field's abbreviations, and those that the document has at least three times, read with certainty."""
    found = Counter(
        word.text.strip(",.;:()") for word in document.words if word.confidence >= _SURE and word.text.isupper()
    )
    return _OF_THE_FIELD | {
        text for text, count in found.items() if count >= _OFTEN and _KNOWN.fullmatch(text) and not _is_word(text)
    }


def unmistaken(read: str, known: frozenset[str], certainty: float = 0.0) -> str:
    """The one abbreviation that this is but for a stroke; what was read, where there is none or more than one.

    Args:
        read: three to seven capitals.
        known: the abbreviations that it may be.
        certainty: of the reading, 0 to 1.
    """
    if read in known or certainty >= _BADLY or _is_word(read):
        return read
    most = max(strokes for strokes, below in _BELIEVED if certainty < below)
    near = sorted((strokes, text) for text in known if (strokes := _strokes(read, text)) <= most)
    clear = near and (len(near) == 1 or near[0][0] < near[1][0])
    return near[0][1] if clear else read


def _is_word(capitals: str) -> bool:
    """Whether these are a word in capitals: «HƯỚNG» is no abbreviation, and none is misread as it."""
    return capitals.lower() in wordlist.syllables()


@lru_cache(maxsize=20_000)
def _strokes(read: str, text: str) -> float:
    """What it takes to read the one for the other; infinite where letters differ that do not look alike."""
    if abs(len(read) - len(text)) > 1:
        return inf
    row = [0.0, *(inf for _ in text)]
    for i, letter in enumerate(read):
        following = [row[0] + _too_many(read, i)]
        for j, printed in enumerate(text):
            change = 0.0 if letter == printed else _ANOTHER if _alike(letter, printed) else inf
            following.append(min(row[j] + change, row[j + 1] + _too_many(read, i), following[j] + _lost(text, j)))
        row = following
    return row[-1]


def _too_many(read: str, i: int) -> float:
    """A letter that was read beside the one that it is a stroke of."""
    return _MORE if any(_alike(read[i], other) for other in read[max(i - 1, 0) : i] + read[i + 1 : i + 2]) else inf


def _lost(text: str, j: int) -> float:
    """The second of two equal letters is easily lost."""
    return _MORE if j and text[j] == text[j - 1] else inf


def _alike(one: str, other: str) -> bool:
    """Whether two capitals look alike, apart from their marks."""
    first, second = fold(one), fold(other)
    return first == second or any(first in like and second in like for like in _ALIKE)
