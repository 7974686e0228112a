"""Points and stretches of time as plans print them (ngày, tháng, quý, năm, giai đoạn), read into ISO dates.

Everything here works on lower-cased text and knows nothing of deadlines: which time is one is decided in `deadlines`.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

PointKind = Literal["date", "month", "quarter", "year", "period"]

YEAR = r"20\d ?\d(?!\d)"
_OF_YEAR = rf"(?: ?[/,-]? ?(?:của )?năm {YEAR}| ?[/.-] ?{YEAR})"
_QUARTER = r"(?:[il1]v|[il1]{1,3}|[2-4]|một|hai|ba|bốn|nhất|thứ nhất|thứ hai|thứ ba|thứ tư)(?!\w)"
_MONTH = r"(?:1[0-2]|0?[1-9])(?!\d)"
_NUMBER = r"(?:\d{1,2}|một|ba|sáu|chín)"
_AND = r"(?: ?, ?| và | ?& ?| ?[-–] ?| đến | tới )"

DAY = (
    rf"ngày ?\d ?\d? ?tháng ?\d ?\d?(?:{_OF_YEAR})?"
    rf"|ngày ?\d{{1,2}} ?[/.-] ?\d{{1,2}}(?: ?[/.-] ?{YEAR})?(?![\d/])"
    rf"|\d{{1,2}} ?[/.-] ?\d{{1,2}} ?[/.-] ?{YEAR}(?![\d/])"
    rf"|\d{{1,2}}/\d{{1,2}}(?![\d/%])"
)
MONTH = (
    rf"(?:các )?tháng ?{_MONTH}(?! ?lần)(?:(?:{_AND}(?:tháng )?{_MONTH}){{1,6}}(?={_OF_YEAR})"
    rf"|(?:{_AND}tháng {_MONTH}){{1,4}}| ?(?:[-–]|đến) ?{_MONTH}(?![/%]))?(?:{_OF_YEAR})?"
    rf"|\d{{1,2}}/{YEAR}(?![\d/])"
)
QUARTER = rf"quý ?{_QUARTER}(?:{_AND}(?:quý )?{_QUARTER}){{0,3}}(?:{_OF_YEAR})?"
STRETCH = rf"(?:{_NUMBER} tháng|nửa) (?:đầu|cuối) (?:của )?năm(?: (?:học )?{YEAR})?|\d{{1,2}} tháng năm {YEAR}"
PERIOD = (
    rf"(?:giai đoạn|thời kỳ|nhiệm kỳ|năm học) (?:từ )?(?:năm )?{YEAR} ?(?:[-–—/]|đến) ?(?:năm )?{YEAR}"
    rf"|(?:các |những |0?\d )?năm {YEAR}(?: ?[-–—] ?{YEAR}|(?:(?: ?, ?| và )(?:năm )?{YEAR}){{1,5}})"
    rf"|{YEAR} ?[-–—] ?{YEAR}"
)
YEARS = (
    rf"(?:(?:cuối|hết|đầu|giữa) )?năm {YEAR}|(?:cuối|hết) năm(?! học| {YEAR})"
    rf"|(?:trong|cả|suốt|quanh) năm(?: nay)?(?! học| {YEAR})(?!\w)"
)


@dataclass(frozen=True, slots=True)
class Point:
    """A stretch of days, both ends included; `dated` says whether its year is printed."""

    kind: PointKind
    first: date
    last: date
    dated: bool = True

    def earlier(self) -> date:
        """The day before it begins: the end of «trước …»."""
        return self.first - timedelta(days=1)


def _stretch(kind: PointKind, year: int, month: int, months: int, dated: bool) -> Point:
    stop = month + months - 1
    return Point(kind, date(year, month, 1), date(year, stop, monthrange(year, stop)[1]), dated)


def _year_in(text: str) -> int | None:
    found = re.search(YEAR, text)
    return int(found.group().replace(" ", "")) if found else None


def _day(text: str, year: int | None) -> Point | None:
    printed = re.search(rf"(?:năm|[/.,-]) ?({YEAR})$", text)
    head = text[: printed.start()] if printed else text
    numbers = [int(digits.replace(" ", "")) for digits in re.findall(r"\d ?\d|\d", head)]
    at = int(printed.group(1).replace(" ", "")) if printed else year
    if len(numbers) != 2 or at is None:
        return None
    try:
        day = date(at, numbers[1], numbers[0])
    except ValueError:
        return None
    return Point("date", day, day, bool(printed))


def _month(text: str, year: int | None) -> Point | None:
    printed = _year_in(text)
    head = re.sub(YEAR, "", text)
    months = [int(digits) for digits in re.findall(r"\d+", head)]
    at = printed or year
    if at is None or not months or not all(1 <= month <= 12 for month in months):
        return None
    if len(months) == 1:
        return _stretch("month", at, months[0], 1, bool(printed))
    last = _stretch("period", at, months[-1], 1, bool(printed))
    # «tháng 11 đến tháng 02/2026» begins in the year before
    return replace(last, first=date(at - (months[-1] < months[0]), months[0], 1))


_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "một": 1, "hai": 2, "ba": 3, "bốn": 4, "nhất": 1, "tư": 4}


def _quarter(text: str, year: int | None) -> Point | None:
    printed = _year_in(text)
    words = re.findall(rf"(?<!\w){_QUARTER}", re.sub(YEAR, "", text))
    numbers = [_quarter_number(word) for word in words]
    at = printed or year
    if at is None or not numbers or min(numbers) < 1 or numbers[-1] < numbers[0]:
        return None
    kind: PointKind = "period" if re.search(r"đến|tới", text) else "quarter"
    return _stretch(kind, at, 3 * numbers[0] - 2, 3 * (numbers[-1] - numbers[0] + 1), bool(printed))


def _quarter_number(word: str) -> int:
    """«IV», «4», «bốn», and «l» or «1» misread for I; 0 where it is none."""
    bare = word.removeprefix("thứ ")
    if re.fullmatch(r"[2-4]|1", bare):
        return int(bare)
    return _QUARTERS.get(re.sub(r"[l1]", "i", bare) if bare not in _QUARTERS else bare, 0)


_COUNTS = {"một": 1, "ba": 3, "sáu": 6, "chín": 9}


def _part_of_year(text: str, year: int | None) -> Point | None:
    """«6 tháng đầu năm 2025», «nửa cuối năm»."""
    printed = _year_in(text)
    at = printed or year
    count = re.match(r"\d+|[^ ]+", text)
    word = count.group() if count else ""
    months = 6 if word == "nửa" else int(word) if word.isdigit() else _COUNTS.get(word, 0)
    if at is None or not 1 <= months <= 12:
        return None
    return _stretch("period", at, 13 - months if "cuối" in text else 1, months, bool(printed))


def _period(text: str, year: int | None) -> Point | None:
    years = [int(digits.replace(" ", "")) for digits in re.findall(YEAR, text)]
    if len(years) < 2 or years[-1] < years[0]:
        return None
    if "năm học" in text:
        # a school year opens with September and its teaching closes before June
        return Point("period", date(years[0], 9, 1), date(years[-1], 5, 31))
    return Point("period", date(years[0], 1, 1), date(years[-1], 12, 31))


def _year(text: str, year: int | None) -> Point | None:
    printed = _year_in(text)
    at = printed or year
    return None if at is None else _stretch("year", at, 1, 12, bool(printed))


READERS: dict[str, Callable[[str, int | None], Point | None]] = {
    "day": _day, "stretch": _part_of_year, "quarter": _quarter, "month": _month, "period": _period, "year": _year,
}  # fmt: skip
POINT = (
    rf"(?<![\w/.-])(?:(?P<day>{DAY})|(?P<stretch>{STRETCH})|(?P<quarter>{QUARTER})|(?P<month>{MONTH})"
    rf"|(?P<period>{PERIOD})|(?P<year>{YEARS}))"
)


def read_point(kind: str, text: str, year: int | None) -> Point | None:
    """The stretch of days that lower-cased words name, or None where they name none (a 31st of April).

    Args:
        kind: the group of `POINT` that matched.
        text: its words.
        year: the year that is meant where none is printed.
    """
    return READERS[kind](text, year)
