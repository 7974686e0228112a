"""Expressions of time in a paragraph (cụm từ chỉ thời gian): points with their prepositions, ranges, cycles, events.

Whether an expression is a deadline is not decided here. Most text holds none, so that each kind of expression is looked
for only near the words that it cannot do without.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extractors.timing.bindings import bound_points
from extractors.timing.events import events
from extractors.timing.expression import Expression
from extractors.timing.recurrence import BARE, CYCLE, intervals

# words that a time that comes again cannot do without, and how far around them it may reach
_CYCLE_HINT = re.compile(
    r"h[ằàă]ng (?:tuần|tháng|quý|năm|kỳ|0|\d|nửa|một)|mỗi (?:tuần|tháng|quý|năm|kỳ|\d|một|nửa)"
    r"|từng (?:tuần|tháng|quý|năm|\d)"
    r"|định kỳ|lần(?= ?/| mỗi| trong| một|[.,;:) ]|$)|cuối (?:cùng )?(?:của )?(?:mỗi |hằng |hàng )?(?:quý|kỳ|năm)"
    r"|tháng (?:kế|sau|tiếp|liền|đầu|thứ)"
)
_CYCLE_WORDS = ("hằng ", "hàng ", "hăng ", "mỗi ", "từng ", "định kỳ", "lần", "cuối ", "tháng ")
_LIST_WORDS = ("tháng", "quý")
_LIST_HINT = re.compile(r"(?:tháng|quý)(?: ?[,;/–-]| và| hoặc) ?")
_BACK, _AHEAD = 110, 170
_CYCLE = re.compile(CYCLE)
_BARE = re.compile(BARE)
_ALWAYS = re.compile(
    r"(?:thường xuyên|liên tục)(?:(?:,| và)? (?:liên tục|thường xuyên|kịp thời|hằng năm|hàng năm))*(?!\w)"
)
# «báo cáo tháng gửi trước ngày 20»: the day is one of every month
_REPORTED_BY = re.compile(
    r"báo cáo (?:định kỳ )?(?:hằng |hàng )?(?P<unit>tuần|tháng|quý)(?! (?:\d|[iv]))[^.;\d]{0,40}?"
    r"(?P<day>(?:trước|chậm nhất|vào)(?: là)? (?:ngày \d{1,2}|thứ (?:hai|ba|tư|năm|sáu|bảy))"
    r"(?: của tháng(?! (?:cuối|đầu|thứ|\d)))?)(?! ?[/.-]?\d| ?/| tháng| h[ằà]ng| của)"
)
_PERIODIC = re.compile(r"định kỳ(?!\w)")


def expressions(text: str, start: int, stop: int, year: int | None) -> list[Expression]:
    """All expressions of time in `[start, stop)` of lower-cased text, in order, none overlapping another.

    Args:
        text: the clean text in lower case.
        start: first character looked at.
        stop: end of the stretch (half-open).
        year: the document's own year, for «15/8» and «quý II»; without it undated points are passed over.
    """
    taken: list[Expression] = []
    cycles, points = _cycles(text, start, stop), bound_points(text, start, stop, year)
    others = list(_others(text, start, stop))
    bound = (point for point in points if not any(_belongs(point, other) for other in others))
    for found in (_always(text, start, stop), cycles, bound, others):
        for expression in found:
            if all(expression.stop <= other.start or other.stop <= expression.start for other in taken):
                taken.append(expression)
    return _merged(text, sorted(taken, key=lambda expression: expression.start))


def _belongs(point: Expression, event: Expression) -> bool:
    """«tại kỳ họp cuối năm 2025», «trước mùa mưa năm 2025»: the year is a part of the event's name."""
    inside = event.shape == "event" and event.start < point.start < event.stop
    return inside and point.base in ("year", "period") and point.bound in ("bare", "late")


def _cycles(text: str, start: int, stop: int) -> Iterator[Expression]:
    words = text[start:stop]
    for openers, hint, pattern in ((_CYCLE_WORDS, _CYCLE_HINT, _CYCLE), (_LIST_WORDS, _LIST_HINT, _BARE)):
        if not any(map(words.__contains__, openers)):
            continue
        for match in _near(hint, pattern, text, start, stop):
            of = match.group("of")
            year = of.replace(" ", "") if of else None
            bracket = "(" in match.group() and text.startswith(")", match.end())
            yield Expression(
                match.start(), match.end() + bracket, "recurring",
                f"{year}-01-01" if year else None, f"{year}-12-31" if year else None,
                intervals(match.group("cycle")) or None,
                shape="cycle", base="listed" if pattern is _BARE else _cycle_base(match.group("cycle")),
            )  # fmt: skip


def _near(hint: re.Pattern[str], pattern: re.Pattern[str], text: str, start: int, stop: int) -> Iterator[re.Match[str]]:
    """The matches of a pattern around the places of its hint, left to right."""
    done = start
    for place in hint.finditer(text, start, stop):
        if place.start() < done:
            continue
        match = pattern.search(text, max(done, place.start() - _BACK), min(stop, place.end() + _AHEAD))
        if match:
            yield match
            done = match.end()


def _cycle_base(words: str) -> str:
    """«dated» names a day in the cycle («trước ngày 15 hằng tháng»), «rate» counts («01 lần/quý»), «each» neither."""
    if re.search(r"\d ?lần ?/|lần (?:mỗi|trong|một)", words):
        return "rate"
    return "dated" if re.search(r"ngày|thứ|trước|\d/\d|tháng \d|quý [i\d]", words) else "each"


def _always(text: str, start: int, stop: int) -> Iterator[Expression]:
    if text.find("thường xuyên", start, stop) < 0 and text.find("liên tục", start, stop) < 0:
        return
    for match in _ALWAYS.finditer(text, start, stop):
        if match.start() == 0 or not text[match.start() - 1].isalnum():
            yield Expression(match.start(), match.end(), "ongoing", shape="always")


def _others(text: str, start: int, stop: int) -> Iterator[Expression]:
    for at, end, words in events(text, start, stop):
        yield Expression(at, end, "event", shape="event", base=words)
    for match in _REPORTED_BY.finditer(text, start, stop) if text.find("báo cáo", start, stop) >= 0 else ():
        yield Expression(
            match.start("day"), match.end("day"), "recurring", recurrence=intervals(match.group("unit")), shape="cycle",
            base="dated",
        )  # fmt: skip
    for match in _PERIODIC.finditer(text, start, stop) if text.find("định kỳ", start, stop) >= 0 else ():
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
