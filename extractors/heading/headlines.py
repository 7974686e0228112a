"""The lines at the head of a document (phần đầu văn bản): which says what.

Rule: Decree 30/2020/NĐ-CP, Annex I, II: motto top right, issuing bodies top left, number and symbol below them, the
trích yếu of a letter («V/v …») below that, place and date below the motto. PDF readers give the left column first; a
text dump has both on one line.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.citing.instrument_numbers import printed_numbers
from extractors.folding import fold
from extractors.heading.type_lines import announced_type
from extractors.words import DASH, L, U, is_caps

_D = DASH.replace("-", r"\-")
_COLUMN = "\x00"  # stands where the motto was: what is left of it and what is right of it are two columns
_BAR = re.compile(r"[ \t]*\|[ \t]*")
_BROKEN_BODY = re.compile(r"(?im)(?<=^ủy)\n(?=ban nhân)|(?<=^uỷ)\n(?=ban nhân)|(?<=^hội)\n(?=đồng nhân dân)")
_MOTTO = re.compile(
    r"c[\wỌ]ng\s+h\w{1,3}\s+x\w\s+h\w{1,2}\s+ch\w\s+ngh\w{1,2}\s+vi\w{1,2}\s+n\wm"
    r"|d\wc\s+l\wp\W{1,5}t\w\s+d\w\W{1,5}h\w{2,4}\s+ph?\w{1,4}"
    r"|d\wng\s+c\wng\s+s\wn\s+vi\w{1,2}\s+n\wm"
    r"|cong hoa xa hoi(?=\n|$)|(?:hoi )?chu nghia viet nam(?=\n|$)|cong hoa xa(?=\n|$)"
)
_NUMBER = re.compile(
    r"(?:^|(?<=[\s.]))[Ss5][ốoóôồỐOÓÔ0]\b\s*[:;.]*\s*(?P<digits>[\dlIoO.…_ ]{0,16}?)\s*"
    rf"(?P<symbol>[/{_D}]\s?(?:(?:19|20)\d\d\s?[/{_D}]\s?)?[{U}0]{{1,2}}[\w&]*"
    rf"(?:\s?[{_D}/.]\s?[{U}\d][\w&]*|[{_D}]\n[{U}][\w&]*){{0,4}})",
    re.M,
)
_BARE_NUMBER = re.compile(rf"^\W*(?:Số|SỐ)\s*[:.]+[\s.…_/{_D}]*", re.M)
_DATE = re.compile(
    r"ngay\b\W{0,40}(?:(?P<day>\d ?\d?)\b\W{0,12})?thang\b\W{0,40}(?:(?P<month>\d ?\d?)\b\W{0,12})?"
    r"nam\b\W{0,20}(?P<year>(?:19|2 ?0) ?\d ?\d\b)?"
)
_SLASHED = re.compile(r"ngay\s+(?P<day>\d{1,2})\s?[/.-]\s?(?P<month>\d{1,2})\s?[/.-]\s?(?P<year>(?:19|20)\d\d)\b")
_PLACE = re.compile(
    r"(?:(?i:xã|phường|thị trấn|huyện|tỉnh|thành phố|TP\.?)\s+)?"
    rf"(?P<name>[{U}][\w'’]*(?:[ {_D}]{{1,3}}(?:[{U}][\w'’]*|\d{{1,2}})){{0,5}})\s*[,;.]?\s*$"
)
_ABOUT = re.compile(r"^\W*(?:V\s?/\s?[vV]|[Vv]ề việc|VỀ VIỆC)\b\W{0,3}", re.M)
# capitals of the old fonts (TCVN3) come out as small letters: «quyết định của bộ trưởng …» is no body's name
_SMALL_TYPE = re.compile(r"(?:^|\s)(?:[qQ]uyết định|[tT]hông tư|[cC]hỉ thị|[nN]ghị định|[kK]ế hoạch)(?= của\s|\s*$)")
_MARKS = re.compile(
    r"(?i)^\W*(?:(?:công văn )?đến(?:\s.{0,30})?|(?:ngày|giờ|chuyển|lưu hồ sơ(?: số)?)\s?:.*"  # a stamp
    r"|dự thảo.*|hỏa tốc.*|hoả tốc.*|thượng khẩn|khẩn|tuyệt mật|tối mật|mật|lưu hành nội bộ|bản sao.*)\W*$"
)


@dataclass(frozen=True, slots=True)
class HeadLines:
    """What the head says, each thing as printed.

    Attributes:
        bodies: lines of the issuing bodies, the superior first.
        number: number and symbol as it is entered, None where the number is blank or not there.
        symbol: the symbol, also of a blank number («/QĐ-UBND»).
        has_number_line: whether a line for the number is there, filled in or not.
        date: ISO date, as much as is given.
        place: the place before the date.
        subject: the trích yếu of a letter, without «V/v».
    """

    bodies: tuple[str, ...] = ()
    number: str | None = None
    symbol: str | None = None
    has_number_line: bool = False
    date: str | None = None
    place: str | None = None
    subject: str | None = None


def head_lines(lines: Sequence[str]) -> HeadLines:
    """Read the lines that stand before the title (for a letter: before «Kính gửi»)."""
    text = without_motto(_unbarred("\n".join(line.strip() for line in lines)))
    text, about = _cut_subject(text)
    text, number, symbol, numbered = _cut_number(text)
    text, date, place = _cut_date(text)
    about, date, place = _date_in_subject(about, date, place)
    bodies = [_SMALL_TYPE.split(line)[0].strip(" *_.:;") for line in re.split(rf"[\n{_COLUMN}]", text)]
    return HeadLines(
        bodies=tuple(line for line in bodies if _is_body(line)),
        number=number,
        symbol=symbol,
        has_number_line=numbered,
        date=date,
        place=place,
        subject=about,
    )


def _unbarred(text: str) -> str:
    """A text dump of the two columns keeps their bars («ỦY BAN NHÂN DÂN | CỘNG HÒA …»), and breaks a narrow column."""
    return _BROKEN_BODY.sub(" ", _BAR.sub(f"\n{_COLUMN}\n", text))


def without_motto(text: str) -> str:
    """The text with a mark in place of the national motto or the Party's title, also where OCR misread them."""
    pieces: list[str] = []
    done = 0
    for match in _MOTTO.finditer(fold(text)):
        pieces += (text[done : match.start()].rstrip(" "), f"\n{_COLUMN}\n")
        done = match.end()
    return re.sub(r"\n\s*\n", "\n", "".join((*pieces, text[done:])))


def is_motto(line: str) -> bool:
    """Whether the line holds the national motto or the Party's title, or a part of it that the print broke off."""
    return bool(_MOTTO.search(fold(line)))


def _cut_subject(text: str) -> tuple[str, str | None]:
    """A letter's trích yếu goes to the motto, to another line of the head, or to its end."""
    start = _ABOUT.search(text)
    if not start:
        return text, None
    kept: list[str] = []
    stop = start.end()
    for line in text[start.end() :].splitlines(keepends=True):
        bare = line.strip()
        if kept and (
            bare == _COLUMN or announced_type(bare) or _NUMBER.match(bare) or is_caps(bare) or _whole_date(bare)
        ):
            break
        if bare == _COLUMN:
            break
        kept.append(bare)
        stop += len(line)
    return text[: start.start()] + "\n" + text[stop:], " ".join(" ".join(kept).split()) or None


def _whole_date(line: str) -> bool:
    date = _DATE.search(fold(line))
    return bool(date and date.end() > len(line) - 6 and len(line) < 60)


def _cut_number(text: str) -> tuple[str, str | None, str | None, bool]:
    match = _NUMBER.search(text)
    if not match:
        bare = _BARE_NUMBER.search(text)
        if bare is None:
            return text, None, None, False
        return text[: bare.start()] + "\n" + text[bare.end() :], None, None, True
    line = " ".join(match.group().split())
    found = next(printed_numbers(line, fold(line)), None)
    # the line may go on after its symbol with the place: «Số: 15/UBND-VP Tân Lập, ngày …»
    rest = text[: match.start()] + "\n" + text[match.end() :]
    symbol = re.sub(rf"\s*([{_D}])\s*", "-", match["symbol"].replace("\n", ""))
    return rest, found.number if found else None, re.sub(r"\s", "", symbol), True


def _cut_date(text: str) -> tuple[str, str | None, str | None]:
    flat = fold(text)
    for match in (*_DATE.finditer(flat), *_SLASHED.finditer(flat)):
        line = text.rfind("\n", 0, match.start()) + 1
        place = _PLACE.search(text[line : match.start()])
        if place is None and text[line : match.start()].strip(" ,.;"):
            continue
        start = line + place.start() if place else match.start()
        return text[:start] + "\n" + text[match.end() :], iso(match), place["name"] if place else None
    return text, None, None


def _date_in_subject(
    about: str | None, date: str | None, place: str | None
) -> tuple[str | None, str | None, str | None]:
    """A text dump puts the date of the right column behind the first line of the trích yếu."""
    if about is None or date is not None:
        return about, date, place
    for match in _DATE.finditer(fold(about)):
        before = re.search(rf"(?<![{U}{L}{_D}])([{U}][{L}'’]*(?: [{U}][{L}'’]*){{0,3}}),\s*$", about[: match.start()])
        if before:
            joined = about[: before.start()] + about[match.end() :]
            return " ".join(joined.split()), iso(match), before[1]
    return about, date, place


def iso(match: re.Match[str]) -> str | None:
    """As much of a date as is printed: «2023-12-05», «2023-12», «2023», None."""
    day, month, year = (re.sub(r"\s", "", match[name] or "") for name in ("day", "month", "year"))
    if not year:
        return None
    if not month or not 1 <= int(month) <= 12:
        return year
    if not day or not 1 <= int(day) <= monthrange(int(year), int(month))[1]:
        return f"{year}-{int(month):02}"
    return f"{year}-{int(month):02}-{int(day):02}"


def _is_body(line: str) -> bool:
    if not re.search(rf"[{U}{L}]{{2}}", line) or re.match(r"(?:Số|SỐ)\b", line) or len(line) >= 160:
        return False
    return not _MARKS.match(line)
