"""What is a word (từ điển nhận dạng): Tesseract's word list and the syllables of the language, in any usual case.

Marks around a word, its parts between hyphens and strokes, numbers and single letters are no reason to doubt it.
"""

from __future__ import annotations

import re
from functools import cache

from extractors.lexicon import load
from pipeline import wordlist

_AROUND = re.compile(r"^[\W_]+|(?:(?!%)[\W_])+$")
_BETWEEN = re.compile(r"[-–/]")
_NUMBER = re.compile(r"\d{1,3}(?:[.,]\d+)?%|[\d.,:]*")
_SPECK = re.compile(r"[-–~.,:;'`]+\d{1,2}/\d")  # before a date, where no mark is set
_DATE = re.compile(r"\d{1,2}/\d{1,2}/\d{4}")
_POSSIBLE_DATE = re.compile(r"(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|1[0-2])/(?:19|20)\d\d")
_ROMAN = re.compile(r"[IVX]{1,5}")
# what the field writes with capitals alone, beside the symbols of documents
_ABBREVIATIONS = frozenset(
    ("PAR", "INDEX", "SIPAS", "PAPI", "PCI", "CCHC", "TTHC", "KSTTHC", "CBCC", "CBCCVC", "CNTT", "MTTQ", "DVC", "DVCTT")
)
_LONGEST = 4  # digits of a part of a date or of a document's number


class Lexicon:
    """The words of a list and the syllables of Vietnamese.

    Args:
        words: the list, NFC.

    Raises:
        FileNotFoundError: when the list of syllables is not installed.
    """

    def __init__(self, words: frozenset[str]) -> None:
        self._known = frozenset(word.lower() for word in words) | wordlist.syllables()

    def knows(self, word: str) -> bool:
        """Whether all of it is known: «triển», «(UBND», «2024-2025», «tháng,»."""
        bare = _AROUND.sub("", word)
        if _SPECK.match(word) or (_DATE.fullmatch(bare) and not _POSSIBLE_DATE.fullmatch(bare)):
            return False
        parts = _BETWEEN.split(bare)
        if len(parts) > 1 and any(part.isdigit() and len(part) > _LONGEST for part in parts):
            return False
        return all(self._known_part(part) for part in parts)

    def _known_part(self, part: str) -> bool:
        bare = _AROUND.sub("", part)
        # a letter alone labels an item; as no word it would lose against nothing at all
        if len(bare) < 2 or _NUMBER.fullmatch(bare) or _ROMAN.fullmatch(bare) or bare in _symbols():
            return True
        usual = bare.islower() or bare.isupper() or bare.istitle()
        return usual and bare.lower() in self._known


@cache
def _symbols() -> frozenset[str]:
    """The parts of documents' symbols («QĐ», «UBND», «TTg») and other abbreviations of the field."""
    issuers = load("issuers")
    types = (symbol for kind in load("instruments")["types"] for symbol in kind.get("symbols", ()))
    return _ABBREVIATIONS.union(types, issuers["symbols"], issuers["local"])
