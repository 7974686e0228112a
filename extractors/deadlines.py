"""Deadlines (thời hạn): when a task of the plan is to be done or a target is to hold.

A time counts where it is stated (a line «Thời gian thực hiện: …», a cell of a time column) and where it is an adverbial
that governs a task (`adverbials`). Dates of cited instruments, years in names, reported years and manner phrases do not.
The rules are those of gold/GUIDELINES.md, section «deadlines».
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extractors.adverbials import Clause, governs
from extractors.deadline_examples import EXAMPLES
from extractors.times import Expression, expressions
from models.document import Paragraph, Part
from models.facts import Deadline, DeadlineKind, Letterhead, evidence

__all__ = ["EXAMPLES", "extract"]

_NAME = "deadlines"
# a cheap first look: paragraphs without one of these hold no time
_ANCHOR = re.compile(r"theo (?:quy định|thông báo|tiến độ|lộ trình)[^\n]{0,50}(?=\n|$)|năm|tháng|quý|ngày|xuyên|liên tục|định kỳ|sau khi|sau |trong vòng|thời|tiến độ|lần/|\d/\d|20\d\d|khi t|khi k")
_LABEL = re.compile(
    r"(?<!\w)(?:thời (?:gian|hạn|điểm|kỳ)|tiến độ|mốc thời gian|hạn (?:hoàn thành|chót|cuối))"
    r"(?: (?:và )?[^:.;()\n]{0,60}?)?:[ ]?"
)
_UNMARKED = re.compile(r"\W*(?:thời (?:gian|hạn)|tiến độ) (?:thực hiện|hoàn thành|triển khai|tổ chức|báo cáo)(?: là| vào)? ")
_STATED_END = re.compile(r"[;)](?= |$)|(?<!\d)\.(?= |$)|\.$|(?<=\d)\.(?= [^\d])|\n| [-–] (?=đơn vị|cơ quan|địa điểm|kinh phí|thành phần)")
_RULE = re.compile(r"(?:(?:thực hiện|triển khai|đảm bảo|bảo đảm|hoàn thành) )*(?:(?:theo|đúng|như)(?: đúng)? (?:các )?(?:quy định|quy chế|lộ trình|hướng dẫn|thời (?:gian|hạn) quy định|luật|pháp luật))")
_EVENT = re.compile(
    r"(?:(?:thực hiện|triển khai|hoàn thành|đảm bảo|bảo đảm) )*(?:theo|sau|khi|ngay|trong (?:vòng|thời|quá trình|suốt)|từ khi|kể từ|cùng (?:với|thời)|đồng thời|tùy|căn cứ|trước khi|trước (?:kỳ|đại hội|hội nghị)|chậm nhất)(?!\w)"
)
_CLOSING = re.compile(r"(?:(?<=[^\s:]) )(?=(?:Thường xuyên|Theo [^.;:,]{3,60}|Hằng \w+|Hàng \w+|Quý |Trước |Trong |Tháng |Ngày |Đến |Sau ))")
_SENTENCE_START = re.compile(r"[.;:!?] |[(]")
_SENTENCE_STOP = re.compile(r"[.;!?](?= |$)|:(?= |$)|\n")


def extract(part: Part, letterhead: Letterhead) -> list[Deadline]:
    """All deadlines of the part, in reading order."""
    lower = _lowered(part)
    year = _own_year(part, letterhead)
    found: list[Deadline] = []
    for paragraph in part.paragraphs:
        if _worth_reading(lower, paragraph):
            for time, confidence in _in_paragraph(part.chars, lower, paragraph, letterhead, year):
                found.append(_deadline(part, time, confidence))
    return found


def _worth_reading(lower: str, paragraph: Paragraph) -> bool:
    cell = paragraph.cell
    if paragraph.zone not in ("body", "preamble") or (cell is not None and cell.header):
        return False
    stated = cell is not None and cell.role == "deadline"
    return stated or bool(_ANCHOR.search(lower, paragraph.start, paragraph.stop))


def _lowered(part: Part) -> str:
    """The clean text in lower case, position by position (İ would become two characters)."""
    lower = part.chars.lower()
    return lower if len(lower) == len(part.chars) else part.chars.replace("İ", "I").lower()


def _own_year(part: Part, letterhead: Letterhead) -> int | None:
    """The year that «trong năm» means; an appendix without a date has that of the instrument it is issued with."""
    if letterhead.year is not None:
        return letterhead.year
    for paragraph in part.zone("title", "head"):
        years = re.findall(r"(?<!\d)20\d\d(?!\d)", part.chars[paragraph.start : paragraph.stop])
        if years:
            return int(years[-1])
    return None


def _deadline(part: Part, time: Expression, confidence: float) -> Deadline:
    return Deadline(
        evidence=evidence(part, time.start, time.stop, _NAME, confidence),
        kind=time.kind,
        start=time.first,
        end=time.last,
        recurrence=time.recurrence,
    )


def _in_paragraph(
    chars: str, lower: str, paragraph: Paragraph, letterhead: Letterhead, year: int | None
) -> Iterator[tuple[Expression, float]]:
    times = expressions(lower, paragraph.body, paragraph.stop, year)
    stretches = _stated(chars, lower, paragraph)
    done = paragraph.body
    for start, stop in stretches:
        yield from _governing(lower, paragraph, letterhead, [t for t in times if done <= t.start < start])
        yield from _told(lower, start, stop, [t for t in times if start <= t.start < stop])
        done = stop
    yield from _governing(lower, paragraph, letterhead, [t for t in times if done <= t.start])


def _stated(chars: str, lower: str, paragraph: Paragraph) -> list[tuple[int, int]]:
    """The stretches of a paragraph that state a time: a time cell, a label line, the tail of a table row as text."""
    start, stop = paragraph.body, paragraph.stop
    if paragraph.cell is not None and paragraph.cell.role == "deadline":
        return [(start, stop)]
    if paragraph.zone != "body":
        return []
    stretches: list[tuple[int, int]] = []
    unmarked = _UNMARKED.match(lower, start, stop)
    if unmarked and ":" not in lower[unmarked.start() : unmarked.end() + 3]:
        stretches.append((unmarked.end(), _until(lower, unmarked.end(), stop)))
    else:
        for label in _LABEL.finditer(lower, start, stop):
            if not stretches or label.end() >= stretches[-1][1]:
                stretches.append((label.end(), _until(lower, label.end(), stop)))
    return stretches or _whole(chars, lower, paragraph)


def _until(lower: str, start: int, stop: int) -> int:
    end = _STATED_END.search(lower, start, stop)
    return end.start() if end else stop


_ALONE = re.compile(
    r"(?:(?:thực hiện|hoàn thành|triển khai) )?(?:thường xuyên|theo quy định|theo thông báo .{3,50}|theo tiến độ .{3,50}|(?:trước|trong|đến|chậm nhất|quý|tháng|hằng|hàng|định kỳ|ngày \d|\d).{1,60})"
)


def _whole(chars: str, lower: str, paragraph: Paragraph) -> list[tuple[int, int]]:
    """A paragraph that is nothing but a time, or closes with a capital one: the time cell of a table read as text."""
    start, stop = paragraph.body, paragraph.stop
    while stop > start and lower[stop - 1] in " .;,":
        stop -= 1
    if paragraph.label is None and not paragraph.bullet and _ALONE.fullmatch(lower, start, stop):
        times = expressions(lower, start, stop, 2000)
        if _covers(lower, times, start, stop) or re.fullmatch(r"theo .*", lower[start:stop]):
            return [(start, stop)]
    for mark in _CLOSING.finditer(chars, max(start, stop - 70), stop):
        times = expressions(lower, mark.end(), stop, 2000)
        if chars[paragraph.stop - 1] not in ".;" and (
            _covers(lower, times, mark.end(), stop) or lower.startswith("theo ", mark.end())
        ):
            return [(mark.end(), stop)]
    return []


def _covers(lower: str, times: list[Expression], start: int, stop: int) -> bool:
    """Whether the times leave nothing of the stretch but small words."""
    rest = "".join(
        lower[a:b] for a, b in zip([start, *(t.stop for t in times)], [*(t.start for t in times), stop], strict=True)
    )
    return bool(times) and not re.sub(r"thực hiện|hoàn thành|triển khai|và|xong|\W", "", rest)


def _told(lower: str, start: int, stop: int, times: list[Expression]) -> Iterator[tuple[Expression, float]]:
    """The times of a stretch that states one; words without a date say after what, or by which rule."""
    while stop > start and lower[stop - 1] in " .;,":
        stop -= 1
    begin = start
    while begin < stop and not lower[begin].isalnum():
        begin += 1
    dated = any(time.shape in ("point", "cycle", "always") and time.start - begin < 25 for time in times)
    for pattern, kind in ((_RULE, "rule"), (_EVENT, "event")):
        opening = pattern.match(lower, begin, stop)
        if opening and not dated:
            yield Expression(_bare_start(lower, begin, stop), stop, _kind(kind), shape="event"), 0.8
            return
    for time in times:
        if time.shape == "event" and time.kind == "event":
            yield replace(time, stop=max(time.stop, stop) if time is times[-1] else time.stop), 0.8
        elif not (time.bound == "bare" and time.base == "listed"):
            yield time, 0.95


def _kind(name: str) -> DeadlineKind:
    return "rule" if name == "rule" else "event"


def _bare_start(lower: str, start: int, stop: int) -> int:
    """Past «Thực hiện», «Triển khai đảm bảo»: the quote is the time itself."""
    lead = re.compile(r"(?:(?:thực hiện|triển khai|hoàn thành|đảm bảo|bảo đảm) )*").match(lower, start, stop)
    return lead.end() if lead else start


def _governing(
    lower: str, paragraph: Paragraph, letterhead: Letterhead, times: list[Expression]
) -> Iterator[tuple[Expression, float]]:
    """The times in running text that govern a task."""
    for time in times:
        if _past(time, letterhead) or (paragraph.zone == "preamble" and not _strong(lower, paragraph, time)):
            continue
        confidence = governs(time, _clause(lower, paragraph, time))
        if confidence:
            yield time, confidence


def _strong(lower: str, paragraph: Paragraph, time: Expression) -> bool:
    """In a preamble only orders and purposes are the plan's own: «… báo cáo trước ngày …», «nhằm … trong năm …»."""
    if re.match(r"\W*(?:căn cứ|thực hiện|theo|xét|tiếp theo)", lower[paragraph.start : paragraph.start + 40]):
        return False
    return time.bound in ("before", "until", "within") or time.last is None


def _past(time: Expression, letterhead: Letterhead) -> bool:
    """Whether the time lies before the plan's own year: it is then reported, not promised."""
    first = min((date for date in (letterhead.period_start, letterhead.issued_on) if date), default=None)
    return bool(first and time.last and time.last[:4] < first[:4])


def _clause(lower: str, paragraph: Paragraph, time: Expression) -> Clause:
    left = lower[paragraph.body : time.start]
    cut = 0
    for match in _SENTENCE_START.finditer(left):
        cut = match.end()
    end = _SENTENCE_STOP.search(lower, time.stop, paragraph.stop)
    right = lower[time.stop : end.start() + 1 if end else paragraph.stop]
    if time.shape == "event":
        right = lower[time.start : time.stop]
    return Clause(left[cut:], right, paragraph.heading)
