"""Units that are named elsewhere in a document (địa danh trong văn bản): they fill what its head does not say.

Rule (annotation guide, general rules): what is written elsewhere in the same file may fill the issuer; nothing is
guessed. So a name has to lead: the one that stands with an authority («UBND huyện …») most often, no other as often.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from extractors.folding import fold
from extractors.heading.issuing import Unit, two_levels, unit_of
from extractors.heading.leading import first, leading_province, weight
from extractors.heading.provinces import province_named
from extractors.words import L, U
from models.facts import Issuer, Level

_NAME = rf"[{U}][{L}]*(?:['’][{U}{L}]+)?(?:[ \n][{U}][{L}]*(?:['’][{U}{L}]+)?){{0,3}}"
_COMMUNE = re.compile(rf"\b(?P<kind>xã|phường|Phường|thị trấn|đặc khu)\s(?P<name>\d{{1,2}}\b|{_NAME})")
_DISTRICT = re.compile(rf"\b(?P<kind>huyện(?: đảo)?|quận|Quận|thị xã|thành phố|TP\.?)\s(?P<name>\d{{1,2}}\b|{_NAME})")
_NOT_NAMES = re.compile(
    r"(?:Hội (?:Nông|Phụ|Cựu|Chữ|Người|Liên|Khuyến|Đồng|đồng)|Đoàn (?:Thanh|TNCS|thanh)|Đội |Ủy ban|Uỷ ban|Ủy Ban|Ban "
    r"|Công (?:an|chức|đoàn|văn|tác|An)|Văn phòng|Các |Chủ tịch|Căn cứ|Theo |Thực hiện|Phối hợp|Tham mưu|Đảng |Mặt trận"
    r"|Trưởng |Bộ phận|Điều |Kế hoạch|Ngày|Trên|Trong)"
)
_KIND = r"(?P<kind>xa|phuong|thi tran|dac khu|huyen|quan|thi xa|thanh pho|tinh)\b(?! hoi\b)"
_SELF = re.compile(
    r"(?<![a-z])(?:uy ban nhan dan|ubnd|hdnd|hoi dong nhan dan|dang uy|(?P<committee>ban chi dao)[^.,;:\n]{0,50}?)\s+"
    rf"{_KIND}(?:(?!, (?:ban|ubnd|uy ban|dang uy|hoi dong|so|phong) )[^.;:\n]){{0,60}}?\b"
    r"(?:ban hanh|xay dung|trien khai thuc hien|yeu cau|de nghi|de ra|thong bao|bao cao|to chuc)\s+"
    r"(?!(?:(?:cac|mot so) )?\w+(?: \w+){0,3}? so\b)"
)
_OF = re.compile(rf"(?:tren dia ban|cua(?: ubnd| uy ban nhan dan| dang uy)?|tai) {_KIND}")
_CITED = re.compile(r"\d{4},? $|/[a-z0-9&-]+,? $|\bso \S+ $")
_CITED_REACH = 40
_LEVELS: dict[str, Level] = {
    "xa": "commune", "phuong": "commune", "thi tran": "commune", "dac khu": "commune", "huyen": "district",
    "quan": "district", "thi xa": "district", "thanh pho": "district", "tinh": "province",
}  # fmt: skip
_REACH = 30_000


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
    province = leading_province(chars, title, issued_on, place)
    if issuer.name is None or issuer.level is None:
        issuer = _named_in_text(issuer, chars, title, place, province)
    if issuer.level is None:
        return issuer
    if issuer.level == "commune" and issuer.district is None and not two_levels(issued_on):
        issuer = replace(issuer, district=_leading(chars, _DISTRICT, "district"))
    if issuer.province is None:
        issuer = replace(issuer, province=province)
    return issuer


def _named_in_text(issuer: Issuer, chars: str, title: str, place: str | None, province: str | None) -> Issuer:
    """Without a head: the body that says «UBND xã … ban hành Kế hoạch này», and the name that goes with its kind."""
    flat = fold(chars)
    own = _SELF.search(flat[:8000]) or _uncited(fold(title)) or _uncited(flat[-3000:])
    if own is None:
        return issuer
    level = _LEVELS[own["kind"]]
    if level == "province":
        name = f"UBND tỉnh {province or ''}".strip() if issuer.name in (None, "UBND") else issuer.name
        return replace(issuer, name=name, level=level, province=province)
    unit = _unit(chars, _COMMUNE if level == "commune" else _DISTRICT, level)
    if unit is None and own["kind"] == "thanh pho":
        found = province_named(province) if province else None
        if found and found.city:
            return replace(issuer, name=f"UBND thành phố {province}", level="province", province=province)
    if unit is None and place and not province_named(place):
        unit = unit_of(own["kind"], place)
    if unit is None:
        return replace(issuer, name=None if issuer.name == "UBND" else issuer.name, level=None)
    committee = own.groupdict().get("committee")
    head = " ".join(chars[own.start() : own.start("kind")].split()) if committee else "UBND"
    name = f"{head} {unit.words}"
    issuer = replace(issuer, name=name if issuer.name in (None, "UBND") else issuer.name, level=level)
    return replace(issuer, commune=unit.short) if level == "commune" else replace(issuer, district=unit.short)


def _uncited(flat: str) -> re.Match[str] | None:
    """«của UBND xã» where it says whose the document is, not who issued one that it cites."""
    for match in _OF.finditer(flat):
        if not _CITED.search(flat[max(match.start() - _CITED_REACH, 0) : match.start()]):
            return match
    return None


def _unit(chars: str, pattern: re.Pattern[str], level: Level) -> Unit | None:
    """The unit of this level that leads among those that the text names."""
    votes: Counter[Unit] = Counter()
    for match in pattern.finditer(chars):
        if _NOT_NAMES.match(match["name"]):
            continue
        unit = unit_of(match["kind"].lower(), " ".join(match["name"].split()))
        if unit.level == level:
            votes[unit] += weight(fold(chars[max(match.start() - 25, 0) : match.start()]))
    return first(votes)


def _leading(chars: str, pattern: re.Pattern[str], level: Level) -> str | None:
    unit = _unit(chars, pattern, level)
    return unit.short if unit else None
