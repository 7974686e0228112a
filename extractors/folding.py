"""Text without accents (không dấu): small letters, one dash, character for character.

Print and OCR lose or mix Vietnamese accents («Quyêt đinh»), so the readers of citations look at the folded text; what
they find has the same positions in the clean text.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from extractors.words import DASH


def _plain(char: str) -> str:
    if char in "đĐ":
        return "d"
    small = unicodedata.normalize("NFD", char)[0].lower()
    return small if len(small) == 1 else char


_TABLE = {code: _plain(chr(code)) for code in (*range(0x41, 0x5B), *range(0xC0, 0x250), *range(0x1E00, 0x1F00))}
_TABLE |= dict.fromkeys(map(ord, DASH), "-")
_TABLE |= dict.fromkeys(map(ord, "\u201c\u201d\u201e\u00ab\u00bb"), '"')


_LONG = 2000  # characters


def fold(chars: str) -> str:
    """The same characters as small letters without accents; as many as before.

    >>> fold("Quyết định – UBND")
    'quyet dinh - ubnd'
    """
    return _kept(chars) if len(chars) > _LONG else chars.translate(_TABLE)


@lru_cache(maxsize=2)
def _kept(chars: str) -> str:
    """A whole file's text is asked for by one extractor after the other."""
    return chars.translate(_TABLE)


def pattern_of(names: list[str]) -> str:
    """A regular expression for the folded text that matches any of these names, the longest first."""
    folded = {" ".join(fold(name).split()) for name in names}
    ordered = sorted(folded, key=lambda name: (-len(name), name))
    return "|".join(re.sub(r"([^\w ])", r"\\\1", name) for name in ordered)
