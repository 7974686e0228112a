"""Who issued a cited instrument (cơ quan ban hành): where the name ends that «của» begins."""

from __future__ import annotations

import re

from extractors.citing.instruments import ISSUERS, TYPE_PRINTED
from extractors.folding import pattern_of
from extractors.words import L, U

_NAMES: dict[str, list[str]] = ISSUERS["names"]
_TERM = r"(?:,? \(?khoa [ivx]{1,6}\)?)?"
_TERM_OF = re.compile(r" \(?khoa [ivx]{1,6}\)?(?![a-z])")
_WHOLE = re.compile(rf"(?:{pattern_of(_NAMES['whole'])})(?![a-z]){_TERM}")
_BEFORE = pattern_of(_NAMES["before"])
_LOCAL = re.compile(rf"(?:(?:{_BEFORE}) ){{0,2}}(?:{pattern_of(_NAMES['local'])})(?![a-z])")
_OPEN = re.compile(rf"(?:(?:{_BEFORE}) )?(?:{pattern_of(_NAMES['open'])})(?![a-z])")
_FIELD = re.compile(
    rf"(?:(?:bo truong|thu truong|giam doc|pho giam doc|truong phong|chanh thanh tra|thanh tra) )?(?:bo|so|phong|ty|vu)"
    rf" (?:{pattern_of(_NAMES['fields'])})(?![a-z&])"
)
_UNIT = re.compile(
    r" ?(?:cấp )?(?:tỉnh|tinh|thành phố|tp\.?|t/p|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|khu vực|các cấp"
    r"|lâm thời|[pxhq]\.|t[xt]\.)(?!\w)",
    re.I,
)
_OUTER_UNIT = re.compile(r", (?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã)(?= )", re.I)
_PROPER = re.compile(rf" (?:[{U}][{L}{U}]*|\d{{1,2}})(?:(?: | ?[-–] ?|['’])[{U}][{L}{U}’']*){{0,5}}")
_CAPITALS = re.compile(rf" [{U}]{{2,}}(?:(?: | ?[-–] ?)[{U}]{{2,}}){{0,3}}")
# Small letters only: «tại» ends a name, «Tài chính» is one. «số» ends it before a number, «Cục Dân số» is one.
_STOP_WORDS = "|".join([*ISSUERS["stop"]["words"], *(rf"(?<!Ban ){word}" for word in ISSUERS["stop"]["not_after_ban"])])
_STOP = re.compile(
    rf"[,;:()\"\n“”]|\.(?= |$|\n)| [-–](?= )| (?:{_STOP_WORDS}|số(?= ?\d))(?!\w)"
    rf"| (?:và |VÀ )?(?:các |CÁC )?(?:{TYPE_PRINTED})(?!\w)"
    r"| (?:VỀ|BAN HÀNH|PHÊ DUYỆT|NGÀY|THỰC HIỆN|TRIỂN KHAI|TRÊN ĐỊA BÀN|QUY ĐỊNH)(?!\w)"
)
_LOWER_AND = re.compile(rf" (?:và|cùng) (?![{U}])")
_OTHER = re.compile(rf"(?:,| va| -) (?:{_FIELD.pattern})")
_TYPED = re.compile(rf" (?:{TYPE_PRINTED})(?!\w)")
_LONGEST = 110


def issuer_at(chars: str, flat: str, at: int) -> int | None:
    """Where the name of a body that begins at `at` ends; None where no body is named there."""
    whole = _WHOLE.match(flat, at)
    if whole and not _grows(flat, whole.end()):
        return whole.end()
    local = _LOCAL.match(flat, at)
    if local:
        return _with_unit(chars, flat, local.end())
    field = _FIELD.match(flat, at)
    if field and chars[at].isupper():
        return _joint_end(chars, flat, field.end())
    opened = _OPEN.match(flat, at)
    if opened and (chars[at].isupper() or chars[opened.end() + 1 : opened.end() + 2].isupper()):
        return _open_end(chars, flat, opened.end())
    return whole.end() if whole else None


def _grows(flat: str, at: int) -> bool:
    """«Trung ương Đoàn …»: a name that is longer than the one of the lexicon with which it begins."""
    return bool(re.match(r" (?:doan|hoi|mat tran|dang)(?![a-z])", flat[at : at + 12]))


def _joint_end(chars: str, flat: str, at: int) -> int:
    """After «Sở Nội vụ»: its unit, and the other bodies of a joint instrument («… và Bộ Tài chính»)."""
    stop = _with_unit(chars, flat, at) if _UNIT.match(chars, at) else at
    other = _OTHER.match(flat, stop)
    return _joint_end(chars, flat, other.end()) if other else stop


def _with_unit(chars: str, flat: str, at: int) -> int:
    """After «UBND»: «tỉnh», «thành phố Vũng Tàu», «Phường 1», «các cấp»; without a unit its name alone («Ninh Sơn»)."""
    unit = _UNIT.match(chars, at)
    stop = unit.end() if unit else at
    name = _PROPER.match(chars, stop) or (_CAPITALS.match(chars, stop) if chars[at - 2 : at].isupper() else None)
    if name:
        typed = _TYPED.search(chars, name.start(), name.end())
        stop = typed.start() if typed else name.end()
        while (outer := _OUTER_UNIT.match(chars, stop)) and (named := _PROPER.match(chars, outer.end())):
            stop = named.end()
    term = _TERM_OF.match(flat, stop)
    return term.end() if term else stop


def _open_end(chars: str, flat: str, at: int) -> int | None:
    """A name goes on until a verb, a mark or another instrument, at most some words."""
    reach = min(len(flat), at + _LONGEST)
    stop = _STOP.search(chars, at, reach)
    end = stop.start() if stop else reach
    lower = _LOWER_AND.search(chars, at, end)
    end = lower.start() if lower else end
    if not stop and end == reach:
        end = flat.rfind(" ", at, end) if reach < len(flat) else end
    return end if end > at else None


_BODY_WORDS = "|".join([pattern_of(_NAMES["whole"]), _LOCAL.pattern, pattern_of(_NAMES["open"])])
_ISSUED = re.compile(
    r"(?P<verb> (?:(?:da|moi|vua|cung) )?(?:ban hanh|co|ra|ky|phat hanh|ky ban hanh)(?: (?:cac|nhung))?"
    r"| tai(?: cac)?) ?$"
)
_ANY_BODY = re.compile(rf"(?<![a-z])(?:{_BODY_WORDS})(?![a-z])")


def issuer_before(chars: str, flat: str, start: int, at: int) -> tuple[int, int] | None:
    """The body that stands right before «(đã) ban hành», «có», «tại» and the instrument at `at`; None where none does.

    Args:
        chars: the text; `flat` is its folded form.
        flat: see there.
        start: where the clause begins, at the earliest.
        at: where the type word begins.
    """
    window = max(start, at - 140)
    verb = _ISSUED.search(flat[window:at])
    if not verb:
        return None
    end = window + verb.start()
    for body in _ANY_BODY.finditer(flat, window, end):
        stop = issuer_at(chars, flat, body.start())
        if stop is not None and stop >= end - 1 and chars[body.start()].isupper():
            return body.start(), end
    return None
