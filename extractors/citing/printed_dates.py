"""The date of a cited instrument (ngày ban hành), in the forms in which it stands behind a number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

_D = r"([\dlo]{1,2}|[0-3] \d)"
_DAY = re.compile(
    rf"(?:ngay ?:? ?)?{_D} ?(?:[/.-]|,? ?thang) ?{_D} ?(?:[/.-]|,? ?nam) ?((?:19|20)\d ?\d|\d\d)(?![\d/])"
)
_INCOMPLETE = re.compile(
    r"ngay ?[./… ]{0,12}(?:(?:[/-]|thang) ?[./… ]{0,6}\d{0,2} ?(?:[/-]|nam) ?(?:(?:19|20)\d\d)?|(?=$|[,;)\n]))"
    r"|thang ?\d{1,2} ?(?:[/-]|nam) ?(?:19|20)\d\d"
)
_LEAD = re.compile(
    r",? ?\(?(?:(?:da |moi |duoc )*(?:ban hanh|ky ban hanh|ky|thong qua)(?: (?:vao|tu))? )?(?=ngay|thang \d"
    r"|\d{1,2} ?[/.-])"
)


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date and where its words end; `iso` is None where the day is left blank or not in the calendar."""

    iso: str | None
    stop: int


def date_at(flat: str, at: int) -> PrintedDate | None:
    """The date whose words begin at `at` of the folded text, with or without «ngày», «(», «ban hành»."""
    lead = _LEAD.match(flat, at)
    if not lead:
        return None
    day = _DAY.match(flat, lead.end())
    if day:
        return PrintedDate(iso_date(*day.groups()), day.end())
    blank = _INCOMPLETE.match(flat, lead.end())
    return PrintedDate(None, blank.end()) if blank else None


def last_date(flat: str) -> str | None:
    """The date with which the folded text ends, a comma or bracket after it let through."""
    found = max(_DAY.finditer(flat), key=lambda day: day.start(), default=None)
    if found is None or not re.fullmatch(r"[ ,)]*", flat[found.end() :]):
        return None
    return iso_date(*found.groups())


def iso_date(day: str, month: str, year: str) -> str | None:
    """«5», «l2», «2 024» → «2024-12-05»; None where the calendar has no such day."""
    d, m, y = (int(re.sub(" ", "", part).replace("l", "1").replace("o", "0")) for part in (day, month, year))
    try:
        return date(y + 2000 if y < 100 else y, m, d).isoformat()
    except ValueError:
        return None
