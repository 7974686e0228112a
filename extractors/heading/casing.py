"""Capitals into the usual letters (chữ in hoa thành chữ thường): names of places, of bodies, of posts.

Rule: Decree 30/2020/NĐ-CP, Annex II: every syllable of a place name has a capital («Hòa Sơn»); of a body's name the
words that say its kind and its field («Sở Giáo dục và Đào tạo», «Ủy ban nhân dân»).
"""

from __future__ import annotations

import re

from extractors.heading.head_words import WORDS
from extractors.words import L, U, is_caps

_WORD = re.compile(rf"[{U}{L}]+")
# A tone mark stands on either vowel («Uỷ», «Ủy»; «hoá», «hóa»)
_TONES = (("", ""), ("ủy", "uỷ"), ("Ủy", "Uỷ"), ("hóa", "hoá"))
_ABBREVIATIONS = frozenset(WORDS["abbreviations"])
_PROPER = {f.replace(new, old).lower(): f.replace(new, old) for f in WORDS["fields"] for new, old in _TONES}
_ANY_FIELD = "|".join(map(re.escape, sorted(_PROPER, key=len, reverse=True)))
_FIELD = re.compile(rf"(?<![{L}{U}])(?:{_ANY_FIELD})(?![{L}{U}])")
_UNIT = re.compile(
    rf"(?<![{L}])(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|xã(?! hội)|phường|thị trấn|đặc khu)"
    rf"(?P<name>(?:\s+(?!ủy|đoàn|hội|và|về)[\w'’]+(?:\s?[-–]\s?[\w'’]+)?){{1,4}})$"
)
_SCHOOL = re.compile(
    r"^(?:trường (?:đại học|cao đẳng|tiểu học|mầm non|mẫu giáo|trung học cơ sở|trung học phổ thông|[A-ZĐ ]+))"
    r"(?P<name> .+)$"
)


def place_name(words: str) -> str:
    """A place name with a capital on every syllable: «BÀ RỊA - VŨNG TÀU», «phước hiệp»; what is well printed stays."""
    words = " ".join(words.split())
    if not is_caps(words) and any(c.isupper() for c in words):
        return words
    named = _WORD.sub(lambda m: m.group()[0].upper() + m.group()[1:].lower(), words)
    return re.sub(r"\s*[-–]\s*", " - ", named) if re.search(r"\s[-–]|[-–]\s", named) else named


def body_name(words: str) -> str:
    """The name of a body or post with the capitals of usual print: «SỞ NỘI VỤ», «PHÓ CHỦ TỊCH THƯỜNG TRỰC»."""
    words = " ".join(words.split())
    if not is_caps(words):
        return words[:1].upper() + words[1:]
    low = _WORD.sub(lambda m: m.group() if m.group() in _ABBREVIATIONS else m.group().lower(), words)
    school = _SCHOOL.match(low)
    named = school or _UNIT.search(low)
    tail = ""
    if named:
        tail = _WORD.sub(lambda m: m.group()[0].upper() + m.group()[1:], low[named.start("name") :])
        low = low[: named.start("name")]
    low = _FIELD.sub(lambda m: _PROPER[m.group()], low)
    # «Trưởng phòng», «Chủ tịch»: a unit's kind stays small, the first letter is a capital
    return (low[:1].upper() + low[1:]) + tail
