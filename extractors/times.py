"""Expressions of time in a paragraph (cụm từ chỉ thời gian): points with their prepositions, ranges, cycles, events.

«trước ngày 15/8» ends the day before, «đến hết quý II» on its last day, «từ tháng 10 đến …» has two ends. Whether an
expression is a deadline is not decided here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from extractors.calendar import POINT, Point, read_point
from extractors.events import events
from extractors.hours import CLOCKS, HOURS
from extractors.recurrence import BARE, CYCLE, intervals
from models.facts import DeadlineKind, Interval

Bound = Literal["before", "until", "from", "within", "range", "late", "bare"]


@dataclass(frozen=True, slots=True)
class Expression:
    """Words that name a time: `[start, stop)` of the text, what they mean, and how they are bound to it.

    Attributes:
        shape: what sort it is; `base` says more («date», «month», «year» for a point, «each», «dated» for a cycle).
        bound: the preposition's meaning; «bare» without one.
    """

    start: int
    stop: int
    kind: DeadlineKind
    first: str | None = None
    last: str | None = None
    recurrence: tuple[Interval, ...] | None = None
    shape: Literal["point", "cycle", "always", "event"] = "point"
    base: str = ""
    bound: Bound = "bare"


_LATEST = r"(?:chậm|muộn|trễ) nhất"
_BEFORE = rf"(?:{_LATEST}(?: là| vào| đến)*,? |đến )?trước(?: hết| thời điểm)? ?(?P<hour>{HOURS})?"
_UNTIL = (
    rf"(?:{_LATEST}(?: là)?(?: vào| đến| trong| hết)*|không (?:quá|muộn hơn|chậm hơn|trễ hơn)(?: là| sau)?"
    rf"|(?:đến|tới)(?: hết| khoảng| thời điểm)?|hết|hạn (?:cuối|chót)(?: là)?) ?(?:{HOURS})?"
)
_FROM = r"(?:bắt đầu |kể )?từ(?: đầu)?"
_WITHIN = r"(?:ngay )?trong(?: suốt| cả| khoảng| dịp)?(?: thời gian)?|vào(?: khoảng| đầu| giữa| cuối| dịp| lúc)?"
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
_POINT = re.compile(POINT)
_POINT_HINT = re.compile(r"năm|tháng|quý|ngày|kỳ|\d ?[/.–-] ?\d|(?:đến|hết|tới) 20\d\d")
_CYCLE_HINT = re.compile(r"hằng |hàng |hăng |mỗi |từng |định kỳ|lần|cuối|kế tiếp|tháng sau|tiếp theo|liền kề|tháng đầu")
_CYCLE = re.compile(CYCLE)
_BARE = re.compile(BARE)
_ALWAYS = re.compile(
    r"(?<!\w)(?:thường xuyên|liên tục)(?:(?:,| và)? (?:liên tục|thường xuyên|kịp thời|hằng năm|hàng năm))*(?!\w)"
)
_PERIODIC = re.compile(r"(?<!\w)định kỳ(?!\w)")


def expressions(text: str, start: int, stop: int, year: int | None) -> list[Expression]:
    """All expressions of time in `[start, stop)` of lower-cased text, in order, none overlapping another.

    Args:
        text: the clean text in lower case.
        start: first character looked at.
        stop: end of the stretch (half-open).
        year: the document's own year, for «15/8» and «quý II»; without it undated points are passed over.
    """
    taken: list[Expression] = []
    cycles, points = _cycles(text, start, stop), _points(text, start, stop, year)
    for found in (_always(text, start, stop), cycles, points, _others(text, start, stop)):
        for expression in found:
            if all(expression.stop <= other.start or other.stop <= expression.start for other in taken):
                taken.append(expression)
    return _merged(text, sorted(taken, key=lambda expression: expression.start))


def _cycles(text: str, start: int, stop: int) -> Iterator[Expression]:
    for hint, pattern in ((_CYCLE_HINT, _CYCLE), (None, _BARE)):
        if hint and not hint.search(text, start, stop):
            continue
        for match in pattern.finditer(text, start, stop):
            of = match.group("of")
            year = of.replace(" ", "") if of else None
            bracket = "(" in match.group() and text.startswith(")", match.end())
            yield Expression(
                match.start(), match.end() + bracket, "recurring",
                f"{year}-01-01" if year else None, f"{year}-12-31" if year else None,
                intervals(match.group("cycle")) or None,
                shape="cycle", base="listed" if pattern is _BARE else _cycle_base(match.group("cycle")),
            )  # fmt: skip


def _cycle_base(words: str) -> str:
    """«dated» names a day in the cycle («trước ngày 15 hằng tháng»), «rate» counts («01 lần/quý»), «each» neither."""
    if re.search(r"\d ?lần ?/|lần (?:mỗi|trong|một)", words):
        return "rate"
    return "dated" if re.search(r"ngày|thứ|trước|\d/\d|tháng \d|quý [i\d]", words) else "each"


def _points(text: str, start: int, stop: int, year: int | None) -> Iterator[Expression]:
    matches = list(_POINT.finditer(text, start, stop)) if _POINT_HINT.search(text, start, stop) else []
    at = len(matches) - 1
    later: int | None = None
    read: list[tuple[re.Match[str], Point | None]] = []
    while at >= 0:  # backwards, since «từ 15/11 đến 15/12/2025» prints the year at its end
        match = matches[at]
        joined = later if read and _TO.fullmatch(text[match.end() : read[-1][0].start()]) else None
        i = match.start()
        fraction = _FRACTION.fullmatch(match.group()) and not _BY.search(text, max(start, i - 12), i)
        point = None if fraction else read_point(match.lastgroup or "", match.group(), joined or year)
        read.append((match, point))
        later = point.last.year if point else None
        at -= 1
    read.reverse()
    skip = False
    for i, (match, point) in enumerate(read):
        if skip or point is None:
            skip = False
            continue
        follower = read[i + 1] if i + 1 < len(read) else None
        if follower and follower[1] and _TO.fullmatch(text[match.end() : follower[0].start()]):
            skip = True
            ranged = _range(text, start, match.start(), follower[0].end(), point, follower[1])
            if ranged.first and ranged.last and ranged.first <= ranged.last:
                yield ranged
        else:
            yield _bound(text, start, stop, match, point)


def _range(text: str, start: int, i: int, j: int, first: Point, last: Point) -> Expression:
    lead = _LEAD.search(text, max(start, i - 40), i)
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
    lead = _LEAD.search(text, max(start, i - _LEFT), i)
    bound: Bound = "bare"
    if lead:
        bound = next((name for name in _LEADS if lead.group(name)), "within")
        closes = "(" in lead.group() and text.startswith(")", j)  # «trước 11 giờ thứ Sáu (ngày 15/8)»
        whole = replace(whole, start=lead.start(), stop=j + closes, bound=bound)
    elif match.group().startswith(("trong năm", "cả năm", "suốt năm", "quanh năm")):
        whole = replace(whole, bound="within")
    if match.group().startswith(("cuối ", "hết ")) or (lead and lead.group().rstrip().endswith(" cuối")):
        whole = replace(whole, first=None, bound=bound if bound != "bare" else "late")
    if match.group().startswith(("học kỳ", "hk")):  # a term has one end of its school year
        second = "ii" in match.group()[:12] or "2" in match.group()[:9]
        whole = replace(whole, first=None) if second else replace(whole, last=None)
    onward = _ONWARD.match(text, j, stop)
    if onward:
        return replace(whole, stop=onward.end(), kind="period", last=None)
    return _ends(text, start, stop, whole, point, lead)


def _ends(text: str, start: int, stop: int, whole: Expression, point: Point, lead: re.Match[str] | None) -> Expression:
    """First and last day, from what the preposition says."""
    if whole.bound == "before":
        on_it = whole.first is None or (
            lead is not None and lead.group("hour")
        )  # «trước cuối năm», «trước 10 giờ ngày»
        return replace(whole, first=None, last=point.last.isoformat() if on_it else point.earlier().isoformat())
    if whole.bound == "from" and point.kind == "period":
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


def _always(text: str, start: int, stop: int) -> Iterator[Expression]:
    for match in _ALWAYS.finditer(text, start, stop):
        yield Expression(match.start(), match.end(), "ongoing", shape="always")


def _others(text: str, start: int, stop: int) -> Iterator[Expression]:
    for at, end, words in events(text, start, stop):
        yield Expression(at, end, "event", shape="event", base=words)
    for match in _PERIODIC.finditer(text, start, stop):
        yield Expression(match.start(), match.end(), "recurring", shape="cycle", base="periodic")


_BETWEEN = re.compile(r",? ?")


def _merged(text: str, found: list[Expression]) -> list[Expression]:
    """«thường xuyên trong năm 2024» and «hằng quý trong năm 2024»: the second bounds the first."""
    merged: list[Expression] = []
    for expression in found:
        before = merged[-1] if merged else None
        if (
            before is not None
            and before.shape in ("always", "cycle")
            and expression.shape == "point"
            and expression.base in ("year", "period")
            and before.last is None
            and _BETWEEN.fullmatch(text[before.stop : expression.start])
        ):
            merged[-1] = replace(before, stop=expression.stop, first=expression.first, last=expression.last)
        else:
            merged.append(expression)
    return merged
