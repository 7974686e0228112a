"""How alike words look (chữ giống nhau): the same letters under other marks, and what recognition makes of which."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from functools import lru_cache

from extractors.folding import fold
from pipeline import wordlist

_GRAVE, ACUTE, _TILDE, _HOOK, _DOT = "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"
_MARKS = frozenset((_GRAVE, ACUTE, _TILDE, _HOOK, _DOT))
_DOT_APART = 1.5  # a dot below is rarely missed


@lru_cache(maxsize=1)
def spelt_alike() -> dict[str, tuple[str, ...]]:
    """The syllables by their letters without marks."""
    alike: dict[str, list[str]] = defaultdict(list)
    for syllable in sorted(wordlist.syllables()):
        alike[fold(syllable)].append(syllable)
    return {letters: tuple(found) for letters, found in alike.items()}


@lru_cache(maxsize=20_000)
def apart(one: str, other: str) -> float:
    """How unlike two spellings of the same letters look: a tone above, a hat or a bar each count one, a dot more."""
    first, second = (unicodedata.normalize("NFD", word.replace("đ", "d\u0335")) for word in (one, other))
    tones = [next((char for char in letters if char in _MARKS), "") for letters in (first, second)]
    unlike = 0.0
    if tones[0] != tones[1]:
        unlike += _DOT_APART if _DOT in tones else 1.0
    hats = [[char for char in letters if char not in _MARKS] for letters in (first, second)]
    return unlike + float(hats[0] != hats[1])


@lru_cache(maxsize=20_000)
def likeliest(word: str) -> str:
    """What recognition most often turns into this word: a hook comes out as an acute, the dot of an i as a hook."""
    letters = unicodedata.normalize("NFD", word)
    if ACUTE in letters:
        return unicodedata.normalize("NFC", letters.replace(ACUTE, _HOOK))
    return unicodedata.normalize("NFC", letters.replace("i" + _HOOK, "i"))


def tone(word: str) -> str:
    """The mark of its tone, empty for the level one."""
    return next((char for char in unicodedata.normalize("NFD", word) if char in _MARKS), "")
