"""Which province the text names for its issuer (tỉnh được nêu nhiều nhất): the one that leads among those it names.

A name of the list counts in whatever spelling. Names that are not in the list count as they are printed: provinces are
renamed, print errs, and the annotation guide takes what the file says.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TypeVar

from extractors.folding import fold
from extractors.heading.casing import place_name
from extractors.heading.head_words import WORDS
from extractors.heading.issuing import two_levels
from extractors.heading.provinces import NAMES, province_named
from extractors.words import L, U

_T = TypeVar("_T")

_LISTED = re.compile(rf"(?<![a-z])(?P<kind>tinh(?: uy)?|thanh pho|tp\.?|thanh uy)\s+(?P<name>{NAMES})(?![a-z])")
# what follows a name in capitals: «TỈNH BÌNH MÂY NĂM 2026»
_AFTER = r"(?:NĂM|GIAI|ĐẾN|VÀ|VỀ|TRÊN|TRONG|THEO|NHIỆM|KHÓA|KHOÁ|THỜI|LẦN|QUÝ|ĐỢT|TẠI|CỦA|CHO|THUỘC|CẤP|CÁC)\b"
_SMALL = rf"[{U}][{L}]*(?:['’][{U}{L}]+)?"
_CAPS = rf"(?!{_AFTER})[{U}]+(?:['’][{U}]+)?(?![{L}])"
# a line may break within the name; a word that opens what comes next is none of it
_OPENS = (
    r"(?!(?:Đến|Năm|Về|Trên|Theo|Căn|Thực|Trong|Và|Số|Điều|Giai|Của|Ngày|Tại|Cho|Để|Xét|Ủy|Uỷ|Kính|Sở|Ban|Công|Các"
    r"|Thông|Quý|Khóa|Nhiệm|Lần|Phần|Mục|Phụ|Nơi|Kế|Quyết)(?![\w]))"
)
_GAP = rf"[ \n]{_OPENS}"
_UNLISTED = re.compile(
    rf"(?<![{U}{L}])(?<!các )(?<!CÁC )(?<!một số )(?<!hai )"
    r"(?P<kind>[Tt]ỉnh(?: [ủỦ]y)?|TỈNH(?: ỦY)?|thành phố|THÀNH PHỐ)[ \n]"
    rf"(?P<name>{_CAPS}(?: {_CAPS}){{1,3}}|{_SMALL}(?:{_GAP}{_SMALL}){{1,3}})(?![{U}{L}])"
)
_NO_PROVINCE = re.compile(
    r"(?:hội|đoàn|đội|ủy ban|uỷ ban|ban|công|văn phòng|các|chủ tịch|căn cứ|theo|thực|phối|tham|đảng|mặt trận|trường"
    r"|bộ|điều|kế hoạch|ngày|trên|trong|năm|sở|thanh tra|báo|đài|viện|tòa|giám đốc|phó|quân|liên|hiệp|bảo hiểm|kho bạc"
    r"|thống|cục|nơi|khóa|nhiệm|tây nguyên|đông nam|tây nam|bắc bộ|nam bộ|trung bộ"
    r"|duyên hải|miền|đồng bằng)(?= |$)"
)
_AUTHORITY = re.compile(r"(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan|dang uy|dang bo|ban thuong vu)\s*$")
_HERE = re.compile(r"dia ban\s*$")
_FAMILIES = frozenset(WORDS["families"])
_BEFORE = 25  # characters that may hold the authority


def weight(before: str) -> int:
    """How much a name counts after these folded words: an authority most, «địa bàn» less, a bare name least."""
    return 3 if _AUTHORITY.search(before) else 2 if _HERE.search(before) else 1


def first(votes: Counter[_T]) -> _T | None:
    """The one with the most votes, if it is the only one with so many and was not named just in passing."""
    best = votes.most_common(2)
    if not best or best[0][1] < 2 or (len(best) > 1 and best[0][1] == best[1][1]):
        return None
    return best[0][0]


def leading_province(chars: str, title: str = "", issued_on: str | None = None, place: str | None = None) -> str | None:
    """The province that leads; since 1 July 2025 one that has gone into another is only named for the past.

    Args:
        chars: the document's text.
        title: its trích yếu: a province in it counts once more.
        issued_on: its date.
        place: the place before its date, where a body of the province prints the province's name.
    """
    votes = _listed(fold(chars), issued_on)
    others = _unlisted(chars, issued_on)
    others.update(_unlisted(title, issued_on))
    if place and others[place]:
        others[place] += 2
    return first(votes + others)


def _listed(flat: str, issued_on: str | None) -> Counter[str]:
    votes: Counter[str] = Counter()
    for match in _LISTED.finditer(flat):
        province = province_named(match["name"])
        city = match["kind"] not in ("tinh", "tinh uy")
        if province is None or city != province.city:
            continue
        if two_levels(issued_on) and province.into:
            continue
        votes[province.name] += max(weight(flat[max(match.start() - _BEFORE, 0) : match.start()]), 2)
    return votes


def _unlisted(chars: str, issued_on: str | None) -> Counter[str]:
    """Names that the list does not hold; a city is a province only where there are no districts any more."""
    votes: Counter[str] = Counter()
    flat = fold(chars)
    for match in _UNLISTED.finditer(chars):
        name = place_name(match["name"])
        if match["kind"].lower() == "thành phố" and not two_levels(issued_on):
            continue
        if _LISTED.match(flat, match.start()) or _NO_PROVINCE.match(name.lower()) or _is_person(fold(name)):
            continue
        votes[name] += weight(flat[max(match.start() - _BEFORE, 0) : match.start()])
    return votes


def _is_person(flat: str) -> bool:
    """«Phó Chủ tịch UBND tỉnh Lê Văn An»: three syllables of which the first is a family's name."""
    syllables = flat.split()
    return len(syllables) > 2 and syllables[0] in _FAMILIES
