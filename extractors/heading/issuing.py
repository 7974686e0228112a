"""Who issued the document (cơ quan ban hành): the bodies of its head, read into name, level and units.

Rule: Decree 30/2020/NĐ-CP, Annex I, II.2: the superior body stands above the issuing one; a people's committee has its
unit below («ỦY BAN NHÂN DÂN / XÃ …»). Party and schools set their heads likewise (Hướng dẫn 36-HD/VPTW).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractors.folding import fold
from extractors.heading.casing import body_name, place_name
from extractors.heading.head_words import any_of
from extractors.heading.provinces import NAMES, TWO_LEVELS_SINCE, province_named
from extractors.words import is_caps
from models.facts import Issuer, Level

_START = re.compile(rf"(?:chu tich\s+)?(?:{any_of('bodies')})\b")
_UNIT = re.compile(
    # «Tỉnh đoàn», «Huyện ủy» are bodies, «văn hóa - xã hội» a field; «xã Đoàn Kết», «phường Hội Thương» are units
    r"\b(?P<kind>(?:tinh|thanh pho|tp\.?|huyen|quan|thi xa|tx\.?)(?! doan\b)|xa|phuong|thi tran|tt\.|dac khu)\s+"
    r"(?P<name>(?!(?:uy|va)\b|nhan dan\b|(?:doan|doi|hoi)(?:$|\s(?:xa|phuong|chu nghia|hoc|hoa|va)\b))[a-z0-9'’].*?)"
    r"(?=\s+(?:tinh|huyen|quan|thi xa|xa|phuong)\s|[,(]|$)"
)
_PARTY_UNIT = re.compile(
    r"^(?:dang uy )?(?P<kind>tinh|thanh|huyen|quan|thi) (?:uy|doan) (?P<name>(?!tinh|thanh pho)[a-z].*)$"
)
_TAIL_PROVINCE = re.compile(
    r"^(?:so|cong an|truong|ban|cuc|chi cuc|vien|toa an|hoi|lien doan|benh vien|dai|bao)\b.*?\s"
    rf"(?P<name>{NAMES})$"
)
_INNER = re.compile(
    r"(?<=\w)\s+(?=(?:ubnd|uy ban nhan dan|dang uy|so|phong|ban chi dao|ban thuong vu"
    r"|truong (?:thpt|thcs|th|tieu hoc|mam non|mau giao|trung hoc|pho thong|ptdt\w+|cao dang))\s)"
)
_OPEN = re.compile(r"(?:\b(?:va|cua|tai|thuoc)|[-,&])$")
_OPEN_FIRST = re.compile(
    r"^(?:ban chap hanh|ban thuong vu|ban thuong truc|thuong truc|chu tich|van phong|hoi dong|ban|truong|phong|so)$"
)
_DEPENDENT = re.compile(r"^(?:ban thuong vu|ban thuong truc|thuong truc|ban chap hanh|van phong|chu tich)$")
_KINDS = {
    "tinh": "tỉnh", "thanh pho": "thành phố", "tp": "thành phố", "huyen": "huyện", "quan": "quận", "thi xa": "thị xã",
    "tx": "thị xã", "xa": "xã", "phuong": "phường", "thi tran": "thị trấn", "tt": "thị trấn", "dac khu": "đặc khu",
    "thanh": "thành phố", "thi": "thị xã", "huyen dao": "huyện",
}  # fmt: skip
_COMMITTEE = re.compile(r"^(?P<head>(?:chu tich )?)(?:uy ban nhan dan|ubnd)\b\s*")
_CENTRAL = re.compile(rf"^(?:{any_of('central')})\b")


@dataclass(frozen=True, slots=True)
class Unit:
    """An administrative unit: «xã», «Tân Lập», and its level."""

    kind: str
    name: str
    level: Level

    @property
    def words(self) -> str:
        """As it stands in a body's name: «xã Tân Lập», «Phường 1»."""
        kind = self.kind.capitalize() if self.name[:1].isdigit() else self.kind
        return f"{kind} {self.name}"

    @property
    def short(self) -> str:
        """As it is entered in its column: «Tân Lập»; a number needs its kind («Phường 1»)."""
        return self.words if self.name[:1].isdigit() else self.name


def unit_of(kind: str, name: str, issued_on: str | None = None) -> Unit:
    """The unit that these words name; a city is a province's or a district's by the list of provinces."""
    kind = _KINDS.get(fold(kind).rstrip("."), kind)
    name = place_name(name.strip(" .,;*-–"))
    if re.match(r"0\d$", name):
        name = name[1:]
    province = province_named(name)
    if kind == "tỉnh":
        return Unit(kind, province.name if province else name, "province")
    if kind == "thành phố":
        below_province = bool(province and province.name == "Huế" and issued_on and issued_on < "2025")
        if province and province.city and not below_province:
            return Unit(kind, province.name, "province")
        return Unit(kind, name, "province" if two_levels(issued_on) else "district")
    return Unit(kind, name, "district" if kind in ("huyện", "quận", "thị xã") else "commune")


@dataclass(frozen=True, slots=True)
class Body:
    """A body of the head: its printed name without the unit's, and the units that its words name."""

    words: str
    units: tuple[Unit, ...]


def bodies_of(lines: Sequence[str], issued_on: str | None = None) -> list[Body]:
    """The bodies that these lines name, the superior first; lines that name none are passed over."""
    joined: list[str] = []
    for line in _parted(lines):
        flat = fold(line)
        before = fold(joined[-1]) if joined else ""
        begins = bool(_START.match(flat))
        goes_on = bool(before) and (
            bool(_OPEN.search(before)) or (len(joined) == 1 and bool(_OPEN_FIRST.match(before)))
        )
        unit = _UNIT.match(flat)
        if joined and not (begins or unit) and is_caps(line) != is_caps(joined[-1]):
            continue
        if joined and (goes_on or (not begins and not unit)):
            joined[-1] += f" {line}"
        elif joined and unit and not begins:
            _add_unit(joined, line, before)
        elif begins or unit:
            joined.append(line)
    return [_body(words, issued_on) for words in joined]


def _parted(lines: Sequence[str]) -> list[str]:
    """Lines of which one holds both bodies («UBND HUYỆN AN SƠN UBND XÃ TÂN LẬP») become two."""
    found: list[str] = []
    for line in lines:
        flat = fold(line)
        cut = next((m for m in _INNER.finditer(flat) if _is_superior(flat[: m.start()])), None)
        found += (line[: cut.start()], line[cut.end() :]) if cut else (line,)
    return [" ".join(line.split()) for line in found]


def _is_superior(flat: str) -> bool:
    """Whether these words are a body's whole name, after which its subordinate's may begin."""
    if _OPEN.search(flat) or _OPEN_FIRST.match(flat):
        return False
    return bool(_UNIT.search(flat)) or bool(re.match(r"(?:so|phong|bo)\s\S+\s\S", flat))


def _add_unit(joined: list[str], line: str, before: str) -> None:
    """A unit's line completes the body above it, or is that body's namesake one level below."""
    unit = _UNIT.search(before)
    if unit is None:
        joined[-1] += f" {line}"
    else:
        joined.append(f"{joined[-1][: unit.start()].strip()} {line}".strip())


def _body(words: str, issued_on: str | None) -> Body:
    flat = fold(words)
    units = [unit_of(m["kind"], words[m.start("name") : m.end("name")], issued_on) for m in _UNIT.finditer(flat)]
    party = _PARTY_UNIT.match(flat)
    if party:
        units.append(unit_of(party["kind"], words[party.start("name") :], issued_on))
    tail = _TAIL_PROVINCE.match(flat)
    if tail and not units:
        province = province_named(tail["name"])
        if province:
            units.append(Unit("thành phố" if province.city else "tỉnh", province.name, "province"))
    return Body(words, tuple(units))


def issuer_of(bodies: Sequence[Body]) -> Issuer:
    """The issuer that the head's bodies say: the last is it, those above it say where it belongs."""
    if not bodies:
        return Issuer()
    last = bodies[-1]
    if len(bodies) > 1 and not last.units:
        above = bodies[-2]
        if _DEPENDENT.match(fold(last.words)) or _UNIT.fullmatch(fold(above.words)):
            last = Body(f"{last.words} {above.words}", above.units)
    named: dict[Level, Unit] = {}
    for body in (*bodies[:-1], last):
        named |= {unit.level: unit for unit in body.units}
    issuer = Issuer(
        name=_name(last),
        level=_level(last, bodies),
        commune=named["commune"].short if "commune" in named else None,
        district=named["district"].short if "district" in named else None,
        province=named["province"].name if "province" in named else None,
    )
    return _fitting(issuer)


def _fitting(issuer: Issuer) -> Issuer:
    """Only the units at or above the issuer's level: a body does not stand in a unit below it."""
    if issuer.level == "district":
        return replace(issuer, commune=None)
    if issuer.level == "province":
        return replace(issuer, commune=None, district=None)
    return replace(issuer, commune=None, district=None, province=None) if issuer.level == "central" else issuer


def _name(body: Body) -> str:
    """«UBND xã Tân Lập», «Chủ tịch UBND xã Tân Lập», «Sở Nội vụ», «Đảng ủy xã Tân Lập»."""
    committee = _COMMITTEE.match(fold(body.words))
    if committee:
        head = "Chủ tịch UBND" if committee["head"] else "UBND"
        unit = min(body.units, key=lambda unit: _ORDER.index(unit.level), default=None)
        rest = body.words[committee.end() :]
        return f"{head} {unit.words}" if unit else f"{head} {body_name(rest).lower()}".strip()
    name = body_name(body.words)
    for unit in body.units:
        name = re.sub(rf"(?i)\b{re.escape(unit.name)}\b", unit.name, name)
    return re.sub(r"(?:Ủy|Uỷ) ban nhân dân|Ủy ban Nhân dân", "UBND", name)


_ORDER: tuple[Level, ...] = ("commune", "district", "province", "central")


def _level(last: Body, bodies: Sequence[Body]) -> Level | None:
    """The level of the lowest unit that its own name holds, else of the body above it."""
    if _CENTRAL.match(fold(last.words)) and not last.units:
        return "central"
    for body in (last, *reversed(bodies)):
        if body.units:
            return min((unit.level for unit in body.units), key=_ORDER.index)
    return "province" if re.match(r"so\b", fold(bodies[0].words)) else None


def two_levels(day: str | None) -> bool:
    """Whether a document of this date was issued when there were no districts any more."""
    if day is None:
        return False
    return day >= TWO_LEVELS_SINCE[: len(day)] if len(day) > 4 else day > TWO_LEVELS_SINCE[:4]
