"""Which body is that, and where? (cơ quan ban hành): «UBND huyện» in a document of Ninh Sơn is Ninh Sơn's.

A body's key keeps the kind of its unit («ubnd xã»), its place is told apart: `province/district/commune`, each a
`place_key`, empty where unknown or above.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from models.facts import Issuer
from models.keys import name_key, place_key

# Bodies of which there is only one, by the last part of the symbol
CENTRAL = {
    "cp": "Chính phủ", "ttg": "Thủ tướng Chính phủ", "ctn": "Chủ tịch nước", "tw": "Trung ương Đảng",
    "qh": "Quốc hội", "ubtvqh": "Ủy ban Thường vụ Quốc hội", "ttcp": "Thanh tra Chính phủ",
    "vpcp": "Văn phòng Chính phủ", "bnv": "Bộ Nội vụ", "btc": "Bộ Tài chính", "btp": "Bộ Tư pháp",
    "bkhđt": "Bộ Kế hoạch và Đầu tư", "bkhcn": "Bộ Khoa học và Công nghệ", "btttt": "Bộ Thông tin và Truyền thông",
    "bgdđt": "Bộ Giáo dục và Đào tạo", "byt": "Bộ Y tế", "blđtbxh": "Bộ Lao động - Thương binh và Xã hội",
    "bnnptnt": "Bộ Nông nghiệp và Phát triển nông thôn", "bnnmt": "Bộ Nông nghiệp và Môi trường",
    "btnmt": "Bộ Tài nguyên và Môi trường", "bxd": "Bộ Xây dựng", "bgtvt": "Bộ Giao thông vận tải",
    "bct": "Bộ Công Thương", "bvhttdl": "Bộ Văn hóa, Thể thao và Du lịch", "bca": "Bộ Công an",
    "bqp": "Bộ Quốc phòng", "bng": "Bộ Ngoại giao", "bdttg": "Bộ Dân tộc và Tôn giáo", "ubdt": "Ủy ban Dân tộc",
    "nhnn": "Ngân hàng Nhà nước", "ktnn": "Kiểm toán nhà nước", "tandtc": "Tòa án nhân dân tối cao",
    "vksndtc": "Viện kiểm sát nhân dân tối cao",
}  # fmt: skip
_CODE_OF = {name_key(name): code for code, name in CENTRAL.items()}
# Party committees are named by their symbol alone in most citations
_COMMITTEES = {"tu": "Tỉnh ủy", "hu": "Huyện ủy"}
_PROVINCE_CITIES = frozenset(map(place_key, ("Hà Nội", "Hồ Chí Minh", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Huế")))

_HEAD = re.compile(
    r"^\s*(?:phó\s+)?(?:chủ tịch(?!\s+nước)|bộ trưởng|giám đốc|trưởng(?=\s+(?:phòng|ban)\b))\s+(?=\S)", re.I
)
_SPELLINGS = (
    (re.compile(r"uỷ"), "ủy"),
    (re.compile(r"\bủy ban nhân dân\b"), "ubnd"),
    (re.compile(r"\bhội đồng nhân dân\b"), "hđnd"),
    (re.compile(r"\bbch\b"), "ban chấp hành"),
    (re.compile(r"\bbtv\b"), "ban thường vụ"),
    (re.compile(r"\btp\b\.?\s*"), "thành phố "),
    (re.compile(r"\btx\b\.?\s*"), "thị xã "),
    # whoever signs, the documents of a body have one row of numbers
    (_HEAD, ""),
    (re.compile(r"^\s*(?:ban thường vụ|ban chấp hành|thường trực)\s+(?=\S)"), ""),
    (re.compile(r"^\s*đảng bộ\s+(xã|phường|thị trấn)\b"), r"đảng ủy \1"),
    (re.compile(r"^\s*đảng bộ\s+(tỉnh|huyện|quận|thành|thị)(?:\s+(?:phố|xã)\b)?"), r"\1 ủy"),
)
# «xã» in «xã hội», «thành» and «thị» outside «Thành ủy», «Thị ủy» name no unit
_UNIT = re.compile(
    r"\b(?P<kind>tỉnh|thành phố|huyện|quận|thị xã|xã(?!\s+hội)|phường|thị trấn|đặc khu|thành(?=\s+ủy)|thị(?=\s+ủy))\b"
    r"(?P<party>\s+ủy)?"
)
_LEVELS = {
    "tỉnh": "province", "thành phố": "city", "thành": "city", "huyện": "district", "quận": "district",
    "thị xã": "district", "thị": "district", "xã": "commune", "phường": "commune", "thị trấn": "commune",
    "đặc khu": "commune",
}  # fmt: skip
_ORDER = ("province", "district", "commune")


@dataclass(frozen=True, slots=True)
class BodyIdentity:
    """A body's key without place names, and its place as `province/district/commune`."""

    key: str
    place: str = ""


def compatible(one: str, other: str) -> bool:
    """Whether two places can be the same: no level is known in both and differs."""
    if not one or not other:
        return one == other
    return all(a == b or not a or not b for a, b in zip(one.split("/"), other.split("/"), strict=True))


def merged(one: str, other: str) -> str:
    """What two compatible places say together."""
    if not one or not other:
        return one or other
    return "/".join(a or b for a, b in zip(one.split("/"), other.split("/"), strict=True))


def body_key(name: str | None) -> str:
    """The key of a body's name, that of its symbol where there is only one such body («Bộ Nội vụ»)."""
    key = name_key(name)
    return _CODE_OF.get(key, key)


def body_name(printed: str | None) -> str | None:
    """The body's own name where its head is printed: «UBND xã» for «Chủ tịch UBND xã»."""
    name = _HEAD.sub("", printed or "")
    return name[:1].upper() + name[1:] or None


def issuing_body(issuer: str | None, symbol: tuple[str, ...], home: Issuer) -> BodyIdentity | None:
    """The body that issued an instrument, or None where it can't be told which of many it is.

    Args:
        issuer: as printed, or None.
        symbol: the parts of the instrument's symbol in lower case, («qđ», «ttg»).
        home: the issuer of the document around the citation; it completes «UBND tỉnh».
    """
    central = next((bare for part in reversed(symbol) if (bare := part.rstrip("0123456789")) in CENTRAL), None)
    if central is None and body_key(issuer) in CENTRAL:
        central = body_key(issuer)
    if central is not None:
        return BodyIdentity(central)
    if issuer is None:
        issuer = next((_COMMITTEES[part] for part in symbol if part in _COMMITTEES), None)
    if issuer is None:
        return None
    plain = unicodedata.normalize("NFC", issuer).casefold()
    for pattern, spelling in _SPELLINGS:
        plain = pattern.sub(spelling, plain)
    units = list(_UNIT.finditer(plain))
    return _placed(plain, units, home) if units else _unplaced(plain, home)


def _placed(plain: str, units: list[re.Match[str]], home: Issuer) -> BodyIdentity | None:
    """A body whose name names a unit's kind: «ubnd huyện», «huyện ủy ninh sơn, tỉnh ninh thuận»."""
    own = units[0]
    ends = [unit.start() for unit in units[1:]] + [len(plain)]
    names = {
        _level(unit, name, home): name
        for unit, end in reversed(list(zip(units, ends, strict=True)))
        if (name := place_key(plain[unit.end() : end])) or unit is own
    }
    level = _level(own, place_key(plain[own.end() : ends[0]]), home)
    place = _place(level, names, home)
    key = plain[: own.end()]
    if plain.startswith(("sở ", "phòng ")):
        # «Sở Nội vụ tỉnh» is the Sở Nội vụ
        key = plain[: own.start()]
    elif level == "province":
        # a number 5-NQ/TU leaves open whether its province is a city
        key = f"{plain[: own.start()]}tỉnh{own['party'] or ''}"
    return BodyIdentity(name_key(key)[:300], place) if place else None


def _level(unit: re.Match[str], name: str, home: Issuer) -> str:
    level = _LEVELS[unit["kind"]]
    if level != "city":
        return level
    if name:
        return "province" if name in _PROVINCE_CITIES else "district"
    return "province" if home.district is None or place_key(home.province) in _PROVINCE_CITIES else "district"


def _place(level: str, names: dict[str, str], home: Issuer) -> str:
    """Names printed, then those of the document around; empty when the unit itself has no name."""
    around = dict(zip(_ORDER, map(place_key, (home.province, home.district, home.commune)), strict=True))
    own = names.get(level) or around[level]
    if not own:
        return ""
    known = {level: own}
    for outer in _ORDER[: _ORDER.index(level)]:
        # another commune's district is not known to be ours; its province is
        ours = outer == "province" or own == around[level]
        known[outer] = names.get(outer) or (around[outer] if ours else "")
    return "/".join(known.get(each, "") for each in _ORDER)


def _unplaced(plain: str, home: Issuer) -> BodyIdentity | None:
    """«Sở Nội vụ» is the province's, «Phòng Nội vụ» the district's; what else names no unit is central."""
    if not plain.startswith(("sở ", "phòng ")):
        return BodyIdentity(name_key(plain)[:300]) if plain.strip() not in ("ubnd", "hđnd", "đảng ủy") else None
    level = "province" if plain.startswith("sở ") else "district" if home.district else "commune"
    place = _place(level, {}, home)
    return BodyIdentity(name_key(plain)[:300], place) if place else None
