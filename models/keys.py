"""Keys: what makes two things the same (khóa nhận dạng). Content hashes, folded text and names with one spelling.

`fold` is for searching («nghi dinh» finds «Nghị định»). `name_key` is for identity: it keeps the accents, because
Tân Thành and Tân Thạnh are two communes, and only evens out where the tone mark is put («Hoà», «Hòa»).
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache

# grave, acute, tilde, hook above, dot below; circumflex, breve and horn make letters of their own
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_MARKS = re.compile("[\u0300-\u036f]+")
_DASHES = re.compile(r"\s*[-‐‑‒–—−]\s*")
_STROKES = str.maketrans({"đ": "d", "Đ": "D", "ð": "d", "Ð": "D"})
_ETHS = str.maketrans({"ð": "đ", "Ð": "Đ"})
_HEX = 32


# Of a unit that has a number for a name, the kind is printed as a part of it or not
_NUMBERED = re.compile(r"^(?:\w+ )?0*(?=\d+$)")


def content_id(*parts: object) -> str:
    """A row's id: 32 hexadecimal digits of the hash over the parts; the same parts always give the same id."""
    joined = "\x1f".join("" if part is None else str(part) for part in parts)
    return hashlib.sha256(joined.encode("utf-8", "replace")).hexdigest()[:_HEX]


def fold(text: str) -> str:
    """The text as search sees it: no accents, đ as d, lower case, one kind of dash, single spaces."""
    bare = unicodedata.normalize("NFD", text).translate(_STROKES)
    letters = _MARKS.sub("", bare).casefold()
    return " ".join(re.sub(r"[‐‑‒–—−]", "-", letters).split())


def name_key(text: str | None) -> str:
    """A name with one spelling: lower case, the tone at its syllable's end, no spaces round dashes; "" for None."""
    if not text:
        return ""
    plain = _DASHES.sub("-", unicodedata.normalize("NFC", text).translate(_ETHS).casefold())
    return " ".join(_tone_last(word) for word in re.sub(r"[.,;:«»“”\"'()|]", " ", plain).split())


@lru_cache(maxsize=65536)
def place_key(name: str | None) -> str:
    """A unit's name with one spelling: «Thừa Thiên - Huế» as «Thừa Thiên Huế», «Phường 01» as «1»."""
    plain = re.sub(r"[-/]", " ", name_key(name))
    return _NUMBERED.sub("", name_key("Hồ Chí Minh") if plain == "hcm" else plain)


def _tone_last(word: str) -> str:
    letters = unicodedata.normalize("NFD", word)
    tones = "".join(c for c in letters if c in _TONES)
    return "".join(c for c in letters if c not in _TONES) + tones
