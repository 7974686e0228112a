"""Units that are named elsewhere in a document (địa danh trong văn bản): they fill what its head does not say.

Rule (annotation guide, general rules): what is written elsewhere in the same file may fill the issuer; nothing is
guessed. So a name has to lead: the one that stands with an authority («UBND huyện …») most often, no other as often.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TypeVar

from extractors.folding import fold
from extractors.heading.issuing import Unit, two_levels, unit_of
from extractors.heading.provinces import NAMES, Province, province_named
from extractors.words import L, U
from models.facts import Issuer, Level

_PROVINCE = re.compile(rf"(?<![a-z])(?P<kind>tinh(?: uy)?|thanh pho|tp\.?|thanh uy)\s+(?P<name>{NAMES})(?![a-z])")
_NAME = rf"[{U}][{L}]*(?:['’][{U}{L}]+)?(?:[ \n][{U}][{L}]*(?:['’][{U}{L}]+)?){{0,3}}"
_COMMUNE = re.compile(rf"\b(?P<kind>xã|phường|Phường|thị trấn|đặc khu)\s(?P<name>\d{{1,2}}\b|{_NAME})")
_DISTRICT = re.compile(rf"\b(?P<kind>huyện|quận|Quận|thị xã|thành phố|TP\.?)\s(?P<name>\d{{1,2}}\b|{_NAME})")
_AUTHORITY = re.compile(r"(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan|dang uy|dang bo|ban thuong vu)\s*$")
_HERE = re.compile(r"dia ban\s*$")
_NOT_NAMES = re.compile(
    r"(?:Hội (?:Nông|Phụ|Cựu|Chữ|Người|Liên|Khuyến|Đồng|đồng)|Đoàn (?:Thanh|TNCS|thanh)|Đội |Ủy ban|Uỷ ban|Ủy Ban|Ban "
    r"|Công (?:an|chức|đoàn|văn|tác|An)|Văn phòng|Các |Chủ tịch|Căn cứ|Theo |Thực hiện|Phối hợp|Tham mưu|Đảng |Mặt trận"
    r"|Trưởng |Bộ phận|Điều |Kế hoạch|Ngày|Trên|Trong)"
)
_KIND = r"(?P<kind>xa|phuong|thi tran|dac khu|huyen|quan|thi xa|thanh pho|tinh)\b(?! hoi\b)"
_SELF = re.compile(
    rf"(?<![a-z])(?:uy ban nhan dan|ubnd|hdnd|hoi dong nhan dan|dang uy)\s+{_KIND}[^.;:\n]{{0,40}}?\b"
    r"(?:ban hanh|xay dung|trien khai thuc hien|yeu cau|de nghi|de ra|thong bao|bao cao|to chuc)\s+"
    r"(?!(?:(?:cac|mot so) )?\w+(?: \w+){0,3}? so\b)"
)
_OF = re.compile(rf"(?:tren dia ban|cua(?: ubnd| uy ban nhan dan| dang uy)?|tai) {_KIND}")
_LEVELS: dict[str, Level] = {
    "xa": "commune", "phuong": "commune", "thi tran": "commune", "dac khu": "commune", "huyen": "district",
    "quan": "district", "thi xa": "district", "thanh pho": "district", "tinh": "province",
}  # fmt: skip
_REACH = 30_000
_T = TypeVar("_T")


def filled(issuer: Issuer, chars: str, title: str, issued_on: str | None, place: str | None = None) -> Issuer:
    """The issuer with the units that the text names for it.

    Args:
        issuer: what the head says.
        chars: the document's text; its first 30,000 characters are looked at.
        title: its trích yếu, which may name the unit.
        issued_on: its date; since 1 July 2025 there is no district.
        place: the place before its date.
    """
    if issuer.level == "central" or (issuer.level == "province" and issuer.name and issuer.province):
        return issuer
    chars = chars[:_REACH]
    flat = fold(chars)
    if issuer.name is None or issuer.level is None:
        issuer = _named_in_text(issuer, chars, flat, title, place)
    if issuer.level is None:
        return issuer
    if issuer.level == "commune" and issuer.district is None and not two_levels(issued_on):
        issuer = replace(issuer, district=_leading(chars, _DISTRICT, "district"))
    if issuer.province is None:
        issuer = replace(issuer, province=_province(flat, issued_on))
    return issuer


def _named_in_text(issuer: Issuer, chars: str, flat: str, title: str, place: str | None) -> Issuer:
    """Without a head: the body that says «UBND xã … ban hành Kế hoạch này», and the name that goes with its kind."""
    own = _SELF.search(flat[:8000]) or _OF.search(fold(title)) or _OF.search(flat[-3000:])
    if own is None:
        return issuer
    level = _LEVELS[own["kind"]]
    if level == "province":
        province = _province(flat, None)
        return replace(
            issuer, name=issuer.name or f"UBND tỉnh {province or ''}".strip(), level=level, province=province
        )
    unit = _unit(chars, _COMMUNE if level == "commune" else _DISTRICT, level)
    if unit is None and own["kind"] == "thanh pho":
        city = _province(flat, None)
        found = province_named(city) if city else None
        if found and found.city:
            return replace(issuer, name=f"UBND thành phố {city}", level="province", province=city)
    if unit is None and place and not province_named(place):
        unit = unit_of(own["kind"], place)
    name = f"UBND {unit.words}" if unit else None
    if issuer.name not in (None, "UBND"):
        name = issuer.name
    issuer = replace(issuer, name=name, level=level if unit else None)
    if unit is None:
        return issuer
    return replace(issuer, commune=unit.short) if level == "commune" else replace(issuer, district=unit.short)


def _unit(chars: str, pattern: re.Pattern[str], level: Level) -> Unit | None:
    """The unit of this level that leads among those that the text names."""
    votes: Counter[Unit] = Counter()
    for match in pattern.finditer(chars):
        if _NOT_NAMES.match(match["name"]):
            continue
        unit = unit_of(match["kind"].lower(), " ".join(match["name"].split()))
        if unit.level == level:
            votes[unit] += _weight(fold(chars[max(match.start() - 25, 0) : match.start()]))
    return _first(votes)


def _weight(before: str) -> int:
    """An authority of the unit counts for more than «trên địa bàn», and that for more than a bare name."""
    return 3 if _AUTHORITY.search(before) else 2 if _HERE.search(before) else 1


def _leading(chars: str, pattern: re.Pattern[str], level: Level) -> str | None:
    unit = _unit(chars, pattern, level)
    return unit.short if unit else None


def _first(votes: Counter[_T]) -> _T | None:
    """The one with the most votes, if it is the only one with so many and was not named just in passing."""
    best = votes.most_common(2)
    if not best or best[0][1] < 2 or (len(best) > 1 and best[0][1] == best[1][1]):
        return None
    return best[0][0]


def _province(flat: str, issued_on: str | None) -> str | None:
    """The province that leads; since 1 July 2025 one that has gone into another is only named for the past."""
    votes: Counter[Province] = Counter()
    for match in _PROVINCE.finditer(flat):
        province = province_named(match["name"])
        city = match["kind"] not in ("tinh", "tinh uy")
        if province is None or city != province.city:
            continue
        if issued_on and two_levels(issued_on) and province.into:
            continue
        votes[province] += max(_weight(flat[max(match.start() - 25, 0) : match.start()]), 2)
    found = _first(votes)
    return found.name if found else None
