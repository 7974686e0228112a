"""How good a text layer is (chất lượng lớp chữ), by the share of valid Vietnamese syllables.

The syllables come from the word list that underthesea ships. A text layer can be absent, good, garbage (a scan that was
recognised as English), in a legacy encoding, or hold only the digital signature's stamp.
"""

from __future__ import annotations

import importlib.util
import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Literal

from extractors.folding import fold

Layer = Literal["good", "absent", "garbage", "legacy", "stamp"]

_WORD_LIST = Path("corpus", "data", "Viet74K.txt")
_TOKEN = re.compile(r"[^\W\d_]+")
# Names and abbreviations say nothing of the language: only words in small letters are judged.
_ENOUGH = 20
_FOREIGN = 0.55
# Typed Vietnamese measures 0.99 and more, recognition with the wrong language 0.6.
_GOOD = 0.85
_FEW = 8
_UNMAPPED = 0.1


@lru_cache(maxsize=1)
def syllables() -> frozenset[str]:
    """All syllables of the word list, in small letters, NFC.

    Raises:
        FileNotFoundError: when underthesea is not installed, or ships its list elsewhere.
    """
    # each word once: the list repeats them in its compounds
    return frozenset(_TOKEN.findall(" ".join(set(" ".join(entries()).split()))))


@lru_cache(maxsize=1)
def plain_syllables() -> frozenset[str]:
    """The syllables without their marks."""
    return frozenset(map(fold, syllables()))


def entries() -> list[str]:
    """The entries of the word list, in small letters, NFC.

    Raises:
        FileNotFoundError: when underthesea is not installed, or ships its list elsewhere.
    """
    # underthesea itself is not imported: that takes half a second and its models are not needed here
    spec = importlib.util.find_spec("underthesea")
    folders = list(spec.submodule_search_locations or ()) if spec else []
    for folder in folders:
        path = Path(folder) / _WORD_LIST
        if path.is_file():
            return unicodedata.normalize("NFC", path.read_text(encoding="utf-8")).lower().splitlines()
    raise FileNotFoundError(f"underthesea/{_WORD_LIST.as_posix()}")


def share(text: str) -> tuple[float, int]:
    """The share of valid syllables among the words in small letters, 0 to 1, and how many words were judged."""
    known = syllables()
    words = [word for word in _TOKEN.findall(unicodedata.normalize("NFC", text)) if word.islower() and len(word) > 1]
    if not words:
        return 0.0, 0
    return sum(word in known for word in words) / len(words), len(words)


def is_foreign(text: str) -> bool:
    """Whether a text that is long enough to be judged is not Vietnamese.

    Abbreviations are not counted, so a plan full of them passes; a text without words in small letters (a list of
    figures) can't be judged and passes, unless it is written in another script.
    """
    valid, judged = share(text)
    if judged >= _ENOUGH:
        return valid < _FOREIGN
    return _other_script(text)


def _other_script(text: str) -> bool:
    """Whether the text has enough letters, and most are not Latin."""
    letters = [char for char in text if char.isalpha()][:2000]
    latin = sum("LATIN" in unicodedata.name(char, "") for char in letters)
    return len(letters) >= _ENOUGH and latin < 0.5 * len(letters)


def judge(text: str, is_scan: Callable[[], bool]) -> Layer:
    """What a page's text layer is worth.

    Args:
        text: the words of the layer.
        is_scan: whether a picture covers the page; asked only in doubt.
    """
    from pipeline.formats import legacy

    if not text.strip():
        return "absent" if is_scan() else "good"
    valid, judged = share(text)
    if valid >= _GOOD and judged >= _FEW:
        return "good"
    if text.count("\ufffd") > _UNMAPPED * len(text) or (judged < _FEW and _other_script(text)):
        return "garbage"
    if judged < _FEW:
        # a page with a table of figures or a signature has few words; a scan has a page number or a stamp at most
        return "stamp" if is_scan() else "good"
    if legacy.encoding_of(text):
        return "legacy"
    return "garbage" if is_scan() or valid < _FOREIGN else "good"
