"""The words and syllables of Vietnamese (danh sách từ và âm tiết), from the word list that underthesea ships."""

from __future__ import annotations

import importlib.util
import re
from functools import lru_cache
from pathlib import Path
from unicodedata import normalize

from extractors.folding import fold

_WORD_LIST = Path("corpus", "data", "Viet74K.txt")
_SYLLABLE = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=1)
def syllables() -> frozenset[str]:
    """All syllables of the word list, in small letters, NFC.

    Raises:
        FileNotFoundError: when underthesea is not installed, or ships its list elsewhere.
    """
    # each word once: the list repeats them in its compounds
    return frozenset(_SYLLABLE.findall(" ".join(set(" ".join(entries()).split()))))


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
            return normalize("NFC", path.read_text(encoding="utf-8")).lower().splitlines()
    raise FileNotFoundError(f"underthesea/{_WORD_LIST.as_posix()}")
