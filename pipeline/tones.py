"""Tones that recognition mixed up (nhầm dấu): «tố chức» is «tổ chức», since only that is a word.

A hook and an acute on a stacked accent differ by two pixels at 200 dpi. A syllable is changed only where the word list
proves it: as read it makes no word with its neighbours, and with a hook it does; or it is no syllable at all, and one
other tone of the same letters makes a word.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from pipeline.formats import textlayer

_GRAVE, _ACUTE, _TILDE, _HOOK, _DOT = "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"
_MARKS = frozenset((_GRAVE, _ACUTE, _TILDE, _HOOK, _DOT))
# tones that look alike above a letter; a dot below is rarely missed
_ALIKE = {
    _ACUTE: (_HOOK, _TILDE, _GRAVE, ""),
    _HOOK: (_ACUTE, _TILDE, _GRAVE, ""),
    _TILDE: (_HOOK, _ACUTE, _GRAVE),
    _GRAVE: (_ACUTE, _TILDE, ""),
    "": (_HOOK, _ACUTE, _GRAVE),
}
_VOWEL = re.compile("[aeiouy]", re.I)
# the list sets the tone of oa, oe and uy on the second letter, official texts mostly on the first
_NEW_PLACE = {
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa", "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe",
    "oẹ": "ọe", "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
}  # fmt: skip
_OLD_PLACE = re.compile(rf"(?<!q)(?:{'|'.join(_NEW_PLACE)})(?![a-zđ])")
_OFFICIAL = (
    "ủy ban nhân dân", "hội đồng nhân dân", "tỉnh ủy", "huyện ủy", "đảng ủy", "thành ủy", "xã hội chủ nghĩa",
    "khám chữa bệnh", "toàn tỉnh", "cấp tỉnh", "trong tỉnh", "của tỉnh", "chủ tịch", "phó chủ tịch", "căn cứ",
    "quyết định", "kế hoạch", "của chính phủ", "của ủy ban", "nơi nhận",
)  # fmt: skip
WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=1)
def pairs() -> frozenset[tuple[str, str]]:
    """The words of two syllables in the word list, in small letters."""
    entries = [_OLD_PLACE.sub(lambda match: _NEW_PLACE[match.group()], entry) for entry in textlayer.entries()]
    words = [parts for entry in entries if len(parts := entry.split()) == 2]
    words += [parts[i : i + 2] for entry in _OFFICIAL for parts in [entry.split()] for i in range(len(parts) - 1)]
    return frozenset((first, second) for first, second in words)


def mended(before: str, word: str, after: str) -> str | None:
    """The word as it must have been printed; None where nothing is proved.

    Args:
        before: the word before it on the line or the line above, empty where punctuation parts them.
        word: as it was read, NFC.
        after: the word after it, likewise.
    """
    plain, left, right = word.lower(), before.lower(), after.lower()
    if len(plain) < 2 or (left, plain) in pairs() or (plain, right) in pairs():
        return None
    if _is_name(before, word, after):
        return None
    known = textlayer.syllables()
    if plain in known:
        # a syllable that could be meant is changed for the likeliest mistake alone
        likely = likeliest(plain)
        fitting = [likely] if likely in known and ((left, likely) in pairs() or (likely, right) in pairs()) else []
    else:
        fitting = [v for v in variants(plain) if v in known and ((left, v) in pairs() or (v, right) in pairs())]
        if not fitting and not word.isupper() and _tone(plain) == _ACUTE and likeliest(plain) in known:
            fitting = [likeliest(plain)]
    if len(fitting) != 1:
        return None
    return _cased(fitting[0], word)


def _is_name(before: str, word: str, after: str) -> bool:
    """Whether the word may belong to a name: with a capital, beside another with one."""
    if not word[:1].isupper() or word.isupper():
        return False
    return before[:1].isupper() or after[:1].isupper()


def likeliest(word: str) -> str:
    """What recognition most often turns into this word: a hook comes out as an acute, the dot of an i as a hook."""
    letters = unicodedata.normalize("NFD", word)
    if _ACUTE in letters:
        return unicodedata.normalize("NFC", letters.replace(_ACUTE, _HOOK))
    return unicodedata.normalize("NFC", letters.replace("i" + _HOOK, "i"))


@lru_cache(maxsize=20_000)
def variants(word: str) -> tuple[str, ...]:
    """The word with each tone that looks like its own, the likeliest first."""
    return tuple(_with_tones(word))


def _with_tones(word: str) -> Iterator[str]:
    letters = unicodedata.normalize("NFD", word)
    at = next((i for i, char in enumerate(letters) if char in _MARKS), None)
    if at is not None:
        for tone in _ALIKE.get(letters[at], ()):
            yield unicodedata.normalize("NFC", letters[:at] + tone + letters[at + 1 :])
        return
    vowels = [match.start() for match in _VOWEL.finditer(letters)]
    for tone in _ALIKE[""]:
        for i in vowels:
            j = i + 1
            while j < len(letters) and unicodedata.combining(letters[j]):
                j += 1
            yield unicodedata.normalize("NFC", letters[:j] + tone + letters[j:])


def _tone(word: str) -> str:
    return next((char for char in unicodedata.normalize("NFD", word) if char in _MARKS), "")


def _cased(word: str, like: str) -> str:
    if like.isupper():
        return word.upper()
    return word[:1].upper() + word[1:] if like[:1].isupper() else word
