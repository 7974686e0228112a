"""Points of time with their prepositions and ranges (giới từ chỉ thời gian).

«trước ngày 15/8» ends the day before, «đến hết quý II» on its last day, «từ tháng 10 đến …» has two ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extractors.timing.calendar import Point, point_matches, read_point
from extractors.timing.expression import Bound, Expression
from extractors.timing.hours import CLOCKS, HOURS, SESSION

_LATEST = r"(?:chậm|muộn|trễ) nhất"
_BEFORE = rf"(?:{_LATEST}(?: là| vào| đến)*,? |đến )?trước(?: hết| thời điểm| dịp)? ?(?P<hour>{HOURS})?"
_UNTIL = (
    rf"(?:{_LATEST}(?: là)?(?: vào| đến| trong| hết)*|không (?:quá|muộn hơn|chậm hơn|trễ hơn)(?: là| sau)?"
    rf"|(?:đến|tới)(?: hết| khoảng| thời điểm)?|hết|hạn (?:cuối|chót)(?: là)?) ?(?:{HOURS})?"
)
_FROM = r"(?:bắt đầu |kể )?từ(?: đầu)?"
_WITHIN = (
    r"(?:ngay )?trong(?: suốt| cả| khoảng| dịp)?(?: thời gian)?|vào(?: khoảng| đầu| giữa| cuối| dịp| lúc)?"
    r"|(?:nhân )?dịp"
)
_LEAD = re.compile(
    rf"(?<!\w)(?:(?P<clock>{CLOCKS})|(?P<before>{_BEFORE})|(?P<until>{_UNTIL})|(?P<from>{_FROM})"
    rf"|(?P<within>(?:{_WITHIN})(?: {HOURS})?))[ :]?$"
)
# «từ 1/3 đến 1/2 độ dài» measures; a date that small is printed with «ngày», a zero or «trước»
_FRACTION = re.compile(r"1/[2-4]|2/3|3/4")
_BY = re.compile(r"(?:trước|hạn|hết) $")
_LEADS: tuple[Bound, ...] = ("before", "until", "from", "within")
_LEFT = 70  # characters before a point in which what binds it is looked for
_TO = re.compile(r",? ?(?:(?:đến|tới)(?: hết)?|[-–—])(?: trước)? ?$")
# «chiều ngày 28/12 và cả ngày 29/12»: days on end are one stretch
_FOR_WHAT = r"(?: \([^()\d]{0,12}(?:\d{1,2} tháng)?[^()\d]{0,12}\))?"  # «trước 10/6 (6 tháng) và 10/12 (năm)»
_WITH = re.compile(rf"{_FOR_WHAT}[,;]? ?(?:và|,|;|&) (?:cả )?(?:{SESSION} )?(?:cả )?$")
_ON_END = 6  # days between the first and the last of them
_SESSION_BEFORE = re.compile(rf"(?<!\w){SESSION} $")
_DAY_BEFORE = re.compile(
    r"(?<!\w)(?:(?:từ )?ngày|từ) ?(\d{1,2}) ?(?:(?:đến|tới)(?: hết)?|[-–]|và|,) ?$|(?<![\w/,.-])(\d{1,2}) ?[-–] ?$"
)
_ONWARD = re.compile(
    r"(?:,? (?:và|cùng) (?:các |những )?(?:năm|thời gian)(?: học)? (?:tiếp theo|tiếp|sau|kế tiếp|về sau)"
    r"| trở đi| trở về sau)(?!\w)"
)
_TO_EVENT = re.compile(r" (?:đến|tới|cho đến|cho tới) (?:khi|lúc|hết|thời điểm|kết thúc|ngày (?!\d))[^.;\n]*")
_FROM_EVENT = re.compile(
    r"(?<!\w)(?:kể )?từ (?:(?:khi |ngày |lúc |thời điểm )?(?:ban hành|ký|có |kế hoạch|được)[^.;,\d]{0,60}"
    r"|(?P<now>nay) )$"
)
# the last word of what binds a point, hours apart; looked at first, since most dates are those of instruments
_LEAD_ENDS = frozenset(
    {
        "trước", "đến", "tới", "hết", "từ", "trong", "vào", "đầu", "giữa", "cuối", "cả", "suốt", "khoảng", "dịp",
        "lúc", "gian", "điểm", "là", "nhất", "quá", "hơn", "sau", "cùng", "chót", "hạn", "phút", "giờ", "sáng", "trưa",
        "chiều", "tối", "hai", "ba", "tư", "năm", "sáu", "bảy", "nhật", "chính", "của",
    }
)  # fmt: skip
_NO_FIRST_DAY = ("cuối ", "hết ", "kết thúc ", "những tháng", "các tháng cuối", "các tháng còn")
_SECOND_TERM = re.compile(r"(?:học kỳ|hk) ?(?:ii|2)")


def bound_points(text: str, start: int, stop: int, year: int | None) -> Iterator[Expression]:
    """Points of time with what binds them: «trước ngày 15/8», «từ tháng 3 đến tháng 5»; left to right.

    Args:
        text: the clean text in lower case.
        start: first character looked at.
        stop: end of the stretch (half-open).
        year: the year of a point that prints none; without it such points are passed over.
    """
    read = _read(text, start, point_matches(text, start, stop), year)
    skip = False
    before: Expression | None = None
    for i, (match, point) in enumerate(read):
        if skip or point is None:
            skip = False
            continue
        follower = read[i + 1] if i + 1 < len(read) else None
        if follower and follower[1] and _TO.fullmatch(text, match.end(), follower[0].start()):
            skip = True
            ranged = _range(text, start, match.start(), follower[0].end(), point, follower[1])
            if ranged.first and ranged.last and ranged.first <= ranged.last:
                yield ranged
        elif follower and follower[1] and _on_end(text, start, match, point, follower[0], follower[1]):
            skip = True
            yield _days_on_end(text, start, match.start(), follower[0].end(), point, follower[1])
        else:
            before = _in_list(text, before, _bound(text, start, stop, match, point), point)
            yield before


def _in_list(text: str, before: Expression | None, bare: Expression, point: Point) -> Expression:
    """«trước ngày 10/3, 10/6 và 05/12»: the preposition of the first day holds for those that follow it."""
    if before is None or before.base != "date" or bare.base != "date" or bare.bound != "bare":
        return bare
    if before.bound not in ("before", "until", "within") or not _WITH.fullmatch(text, before.stop, bare.start):
        return bare
    last = point.earlier() if before.bound == "before" else point.last
    return replace(bare, first=None, last=last.isoformat(), bound=before.bound)


def _on_end(text: str, start: int, first: re.Match[str], point: Point, last: re.Match[str], other: Point) -> bool:
    """Whether two days that «và» joins are days on end; «trước ngày 15/6 và ngày 20/6» are two times."""
    if point.kind != "date" or other.kind != "date" or not _WITH.fullmatch(text, first.end(), last.start()):
        return False
    lead = _lead(text, start, first.start())
    bounded = lead is not None and bool(lead.group("before") or lead.group("until"))
    return not bounded and 0 < (other.last - point.first).days <= _ON_END


def _days_on_end(text: str, start: int, i: int, j: int, first: Point, last: Point) -> Expression:
    """«chiều ngày 28/12 và cả ngày 29/12»; without a preposition it is as bare as one day, perhaps an instrument's."""
    lead = _lead(text, start, i)
    within = lead is not None and bool(lead.group("within"))
    opener = lead if within else _SESSION_BEFORE.search(text, max(start, i - _LEFT), i)
    whole = _range(text, start, opener.start() if opener else i, j, first, last)
    return replace(whole, bound="within" if within else "bare")


def _read(
    text: str, start: int, matches: list[re.Match[str]], year: int | None
) -> list[tuple[re.Match[str], Point | None]]:
    """The matches with the days that they name; a year that is printed behind the second end holds for the first."""
    at = len(matches) - 1
    later: int | None = None
    read: list[tuple[re.Match[str], Point | None]] = []
    while at >= 0:  # backwards, since «từ 15/11 đến 15/12/2025» prints the year at its end
        match = matches[at]
        joined = later if read and _joins(text, match.end(), read[-1][0].start()) else None
        i = match.start()
        fraction = _FRACTION.fullmatch(match.group()) and not _BY.search(text, max(start, i - 12), i)
        point = None if fraction else read_point(match.lastgroup or "", match.group(), joined or year)
        read.append((match, point))
        later = point.last.year if point else None
        at -= 1
    read.reverse()
    return read


def _joins(text: str, start: int, stop: int) -> bool:
    return bool(_TO.fullmatch(text, start, stop) or _WITH.fullmatch(text, start, stop))


def _lead(text: str, start: int, i: int) -> re.Match[str] | None:
    """The preposition that stands before position `i`, hours and days of the week between them included."""
    left = text[max(start, i - _LEFT) : i]
    last = left.rstrip(" :(,").rpartition(" ")[2].lstrip('(“"')
    if last not in _LEAD_ENDS and not last[-3:-1].isdigit() and not last[-1:].isdigit() and last[-1:] not in ("h", "g"):
        return None
    return _LEAD.search(text, max(start, i - _LEFT), i)


def _range(text: str, start: int, i: int, j: int, first: Point, last: Point) -> Expression:
    lead = _lead(text, start, i)
    opens = lead.start() if lead and lead.group("from") else i
    begin, end = first.first, last.last
    if begin > end and begin.year == end.year and not first.dated:
        begin = begin.replace(year=begin.year - 1, day=min(begin.day, 28) if begin.month == 2 else begin.day)
    return Expression(opens, j, "period", begin.isoformat(), end.isoformat(), base=last.kind, bound="range")


def _bound(text: str, start: int, stop: int, match: re.Match[str], point: Point) -> Expression:
    i, j = match.span()
    whole = Expression(i, j, point.kind, point.first.isoformat(), point.last.isoformat(), base=point.kind)
    between = _DAY_BEFORE.search(text, max(start, i - 30), i) if point.kind == "date" else None
    if between and 1 <= int(between.group(1) or between.group(2)) < point.first.day:
        opens = point.first.replace(day=int(between.group(1) or between.group(2)))
        return replace(whole, start=between.start(), kind="period", first=opens.isoformat(), bound="range")
    lead = _lead(text, start, i)
    bound: Bound = "bare"
    if lead:
        bound = next((name for name in _LEADS if lead.group(name)), "within")
        closes = "(" in lead.group() and text.startswith(")", j)  # «trước 11 giờ thứ Sáu (ngày 15/8)»
        whole = replace(whole, start=lead.start(), stop=j + closes, bound=bound)
    elif match.group().startswith(("trong năm", "cả năm", "suốt năm", "quanh năm")):
        whole = replace(whole, bound="within")
    whole = _shortened(match.group(), whole, lead)
    onward = _ONWARD.match(text, j, stop)
    if onward:
        return replace(whole, stop=onward.end(), kind="period", last=None)
    return _ends(text, start, stop, whole, point, lead)


def _shortened(words: str, whole: Expression, lead: re.Match[str] | None) -> Expression:
    """«cuối năm» has no first day; a school term has one end of its year."""
    if words.startswith(_NO_FIRST_DAY) or (lead and lead.group().rstrip().endswith(" cuối")):
        return replace(whole, first=None, bound=whole.bound if whole.bound != "bare" else "late")
    if words.startswith(("học kỳ", "hk")):
        second = _SECOND_TERM.match(words)
        return replace(whole, first=None) if second else replace(whole, last=None)
    return whole


def _ends(text: str, start: int, stop: int, whole: Expression, point: Point, lead: re.Match[str] | None) -> Expression:
    """First and last day, from what the preposition says."""
    if whole.bound == "before":
        # «trước cuối năm» and «trước 10 giờ ngày 15/8» end on that day
        on_it = whole.first is None or (lead is not None and lead.group("hour"))
        return replace(whole, first=None, last=point.last.isoformat() if on_it else point.earlier().isoformat())
    if whole.bound == "from" and point.kind == "period" and "năm học" not in text[whole.start : whole.stop]:
        return replace(whole, bound="range")
    if whole.bound == "from":
        event = _TO_EVENT.match(text, whole.stop, stop)
        return replace(whole, stop=event.end() if event else whole.stop, kind="period", last=None)
    if whole.bound == "until":
        since = _FROM_EVENT.search(text, max(start, whole.start - 90), whole.start)
        if since and since.group("now"):
            return replace(whole, start=since.start(), first=None)
        if since:
            return replace(whole, start=since.start(), first=None, kind="period", bound="range")
        return replace(whole, first=None)
    return replace(whole, first=None) if point.kind == "date" else whole
