"""Points and stretches of time as plans print them (ngày, tháng, quý, năm, giai đoạn), read into ISO dates.

Everything here works on lower-cased text and knows nothing of deadlines: which time is one is decided in `deadlines`.
"""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from extractors.timing.printed_points import MONTH_WORD, MONTHS_LEFT, NEXT_YEAR, POINT, QUARTER_NUMBER, WEEK, YEAR

PointKind = Literal["date", "month", "quarter", "year", "period"]


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


def _days(text: str, year: int | None) -> Point | None:
    """«ngày 15, 16 và 17/8/2025», «từ 15-20/8»: the last number is the month's."""
    printed = _year_in(text)
    *days, month = [int(digits) for digits in re.findall(r"\d+", re.sub(rf"{YEAR}$", "", text))] or [0]
    at = printed or year
    if at is None or len(days) < 2 or min(days) < 1 or days[-1] < days[0]:
        return None
    try:
        return Point("period", date(at, month, days[0]), date(at, month, days[-1]), bool(printed))
    except ValueError:
        return None


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


_WEEK_OF = re.compile(rf"^{WEEK}")
_FIRST_WEEK = re.compile(r"tuần (?:thứ )?(?:đầu|nhất|1\b|i\b)")
_LAST_WEEK = re.compile(r"tuần cuối")
_WORDED = ("một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai")


def _worded(text: str) -> list[int]:
    """«tháng chín» is 9; empty where no month is written out."""
    found = re.search(rf"tháng ({MONTH_WORD})", text)
    return [_WORDED.index(found.group(1)) + 1] if found else []


def _month(text: str, year: int | None) -> Point | None:
    printed = _year_in(text)
    head = re.sub(YEAR, "", text)
    months = [int(digits) for digits in re.findall(r"\d+", _WEEK_OF.sub("", head))] or _worded(head)
    at = printed or year
    if at is None or not months or not all(1 <= month <= 12 for month in months):
        return None
    if len(months) == 1:
        whole = _stretch("month", at, months[0], 1, bool(printed))
        return _week(_WEEK_OF.match(text), whole)
    last = _stretch("period", at, months[-1], 1, bool(printed))
    # «tháng 11 đến tháng 02/2026» begins in the year before
    return replace(last, first=date(at - (months[-1] < months[0]), months[0], 1))


def _week(words: re.Match[str] | None, month: Point) -> Point:
    """«tuần đầu tháng 7» is its first seven days, «tuần cuối» its last; which days a middle week has is not said."""
    if words and _FIRST_WEEK.match(words.group()):
        return replace(month, kind="period", last=month.first + timedelta(days=6))
    if words and _LAST_WEEK.match(words.group()):
        return replace(month, kind="period", first=month.last - timedelta(days=6))
    return month


_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "một": 1, "hai": 2, "ba": 3, "bốn": 4, "nhất": 1, "tư": 4}


def _quarter(text: str, year: int | None) -> Point | None:
    printed = _year_in(text)
    words = re.findall(rf"(?<!\w){QUARTER_NUMBER}", re.sub(rf"{YEAR}|quý|^q\.?", " ", text))
    numbers = [_quarter_number(word) for word in words]
    at = printed or year
    if at is None or not numbers or min(numbers) < 1 or numbers[-1] < numbers[0]:
        return None
    kind: PointKind = "period" if re.search(r"đến|tới", text) else "quarter"
    return _stretch(kind, at, 3 * numbers[0] - 2, 3 * (numbers[-1] - numbers[0] + 1), bool(printed))


def _quarter_number(word: str) -> int:
    """«IV», «4», «bốn», and «l» or «1» misread for I; 0 where it is none."""
    bare = unicodedata.normalize("NFKC", word.removeprefix("thứ "))  # «Ⅲ» is one character
    if re.fullmatch(r"[2-4]|1", bare):
        return int(bare)
    return _QUARTERS.get(re.sub(r"[l1]", "i", bare) if bare not in _QUARTERS else bare, 0)


_COUNTS = {"một": 1, "ba": 3, "sáu": 6, "chín": 9}


def _part_of_year(text: str, year: int | None) -> Point | None:
    """«6 tháng đầu năm 2025», «nửa cuối năm»."""
    printed = _year_in(text)
    at = printed or year
    if at is not None and re.match(MONTHS_LEFT, text):
        last = int(re.findall(YEAR, text)[-1].replace(" ", "")) if printed else at
        return Point("period", date(at, 1, 1), date(last, 12, 31), bool(printed))
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
    "days": _days, "day": _day, "stretch": _part_of_year, "quarter": _quarter, "month": _month, "period": _period,
    "year": _year,
}  # fmt: skip
_POINT = re.compile(POINT)
# how a point can begin: most places of a text are ruled out by their first letter
_BEGINS = re.compile(
    r"\d(?<!\d\d)|n(?:gày|ăm|hiệm kỳ|hững(?= năm| tháng)|ửa )|t(?:háng|uần|rong(?= năm)|hời kỳ|\.?\d)|q\.?[\divⅰ-ⅳ]"
    r"|qu(?:ý|anh(?= năm))"
    r"|kết(?= thúc năm)|h(?:ọc kỳ|k|ết(?= năm))|c(?:uối|ác|ả(?= năm))|gi(?:ữa|ai đoạn)|đầu"
    r"|một tháng|ba tháng|s(?:áu tháng|uốt(?= năm))"
    r"|chín tháng"
)

_MARKS = ("năm", "tháng", "ngày", "quý", "20", "/", "kỳ")  # no point without one of them


def point_matches(text: str, start: int, stop: int) -> list[re.Match[str]]:
    """The matches of `POINT` in `[start, stop)` of lower-cased text, left to right, none overlapping another."""
    found: list[re.Match[str]] = []
    words = text[start:stop]
    if not any(map(words.__contains__, _MARKS)):
        return found
    done = start
    for begin in _BEGINS.finditer(text, start, stop):
        match = _POINT.match(text, begin.start(), stop) if begin.start() >= done else None
        if match:
            found.append(match)
            done = match.end()
    return found


def read_point(kind: str, text: str, year: int | None) -> Point | None:
    """The stretch of days that lower-cased words name, or None where they name none (a 31st of April).

    Args:
        kind: the group of `POINT` that matched.
        text: its words.
        year: the year that is meant where none is printed.
    """
    bare = re.sub(rf"{NEXT_YEAR}$", "", text)
    return READERS[kind](bare, year + 1 if year and bare != text else year)
