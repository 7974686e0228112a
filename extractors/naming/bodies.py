"""Which post or body a printed actor is (tên chuẩn): «VP-TK xã» → «Công chức Văn phòng - Thống kê».

The names and their variants are in `lexicon/posts.toml` and `lexicon/bodies.toml`. They are compared without accents,
dashes, commas and «và», and without the name of the unit behind them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from extractors.folding import fold
from extractors.lexicon import load

Kind = Literal["post", "body", "group"]

# Actors, and their canonical names; a name that is in no lexicon gives nothing.
EXAMPLES: list[tuple[str, tuple[str, Kind] | None]] = [
    ("VP-TK", ("Công chức Văn phòng - Thống kê", "post")),
    ("Công chức Văn phòng-Thống kê xã", ("Công chức Văn phòng - Thống kê", "post")),
    ("bộ phận Tư pháp", ("Công chức Tư pháp - Hộ tịch", "post")),
    ("Văn phòng HĐND & UBND xã Hòa An", ("Văn phòng HĐND và UBND", "body")),
    ("Công an xã", ("Công an cấp xã", "body")),
    ("UBND phường Phú Lâm", ("UBND cấp xã", "body")),
    ("UBND các xã, phường", ("UBND các xã, phường", "group")),
    ("UBMTTQVN xã", ("Ủy ban MTTQ Việt Nam", "body")),
    ("Trưởng các thôn", ("Trưởng thôn", "post")),
    ("các phòng, ban, đơn vị", ("Các cơ quan, đơn vị, ban, ngành, đoàn thể", "group")),
    ("Công ty Hoa Sen", None),
]

_LEVELS = {
    "xa": " cấp xã", "phuong": " cấp xã", "thi tran": " cấp xã", "dac khu": " cấp xã",
    "huyen": " cấp huyện", "quan": " cấp huyện", "thi xa": " cấp huyện", "tinh": " cấp tỉnh",
}  # fmt: skip
# a city may stand on either level, so «Công an thành phố» gets none
_UNIT = re.compile(r" (thi tran|thi xa|thanh pho|dac khu|xa(?! hoi)|phuong|huyen|quan(?! su| ly| tri)|tinh)(?= |$)")
_BETWEEN = re.compile(r" (?:cua|thuoc|cap|ubnd|nhan dan)$")
_PREFIX = re.compile(
    r"^(?:cac |dong chi )*(?:cong chuc|can bo|bo phan|chuyen vien|vien chuc|cc|cb) (?:phu trach |chuyen trach )?"
)
_PERSON = re.compile(
    r"^(?:dong chi|d c|ong|ba) .*?(?= (?:pho|chu tich|bi thu|truong|cong chuc|hieu truong|giam doc|chanh) )"
)


@dataclass(frozen=True, slots=True)
class _Group:
    name: str
    pattern: re.Pattern[str]
    early: bool  # looked for before the posts and bodies: «UBND các xã» is not one UBND


_Known = dict[str, tuple[str, Kind, bool]]


@lru_cache(maxsize=1)
def _lexicon() -> tuple[_Known, list[_Group]]:
    """Posts and bodies by variant; groups by pattern."""
    posts, bodies = load("posts"), load("bodies")
    known: _Known = {}
    for entry in bodies["body"]:
        for variant in (entry["name"], *entry["variants"]):
            known[key(variant)] = (entry["name"], "body", entry.get("levels", False))
    for entry in posts["post"]:
        for variant in (entry["name"], *entry["variants"]):
            known[_POST + key(variant)] = (entry["name"], "post", False)
    groups = [_Group(e["name"], re.compile(e["pattern"]), e.get("early", False)) for e in bodies["group"]]
    return known, groups


_POST = "post: "


def key(name: str) -> str:
    """A name as it is compared: small letters without accents, words only, without «và»."""
    return " ".join(word for word in re.findall(r"\w+", fold(name)) if word != "va")


@lru_cache(maxsize=4096)
def canonical(actor: str) -> tuple[str, Kind] | None:
    """The canonical name of an actor and whether it is a post, a body or a group; None where no lexicon has it."""
    known, groups = _lexicon()
    whole = key(re.sub(r"\([^()]*\)", " ", actor)) or key(actor)
    for group in groups:
        if group.early and group.pattern.search(whole):
            return group.name, "group"
    person = _PERSON.sub("", whole).strip()
    for name, level in _shorter(person, actor):
        stem = _PREFIX.sub("", name)
        # «Công chức Văn hóa» is a post, «Văn phòng UBND» a body, «Tư pháp - Hộ tịch» alone a post again
        for each in (name, _POST + stem):
            if each in known:
                canon, kind, levels = known[each]
                return (canon + level if levels else canon), kind
    return next(((group.name, "group") for group in groups if group.pattern.search(person)), None)


def _shorter(name: str, actor: str) -> Iterator[tuple[str, str]]:
    """The name with its unit («… của UBND xã Hòa An»), without it, without the proper name behind it; and the level."""
    yield name, ""
    unit = _UNIT.search(name)
    level = _LEVELS.get(unit.group(1), "") if unit else ""
    if unit:
        name = name[: unit.start()]
        yield name, level
        while between := _BETWEEN.search(name):
            name = name[: between.start()]
            yield name, level
    capitals = re.findall(r"\w+", actor)
    while " " in name and len(capitals) > 1 and capitals[-1][0].isupper() and not unit:
        capitals.pop()
        name = name.rpartition(" ")[0]
        yield name, level
