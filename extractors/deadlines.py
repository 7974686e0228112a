"""Deadlines (thời hạn): when a task of the plan is to be done or a target is to hold.

A time counts where it is stated (a line «Thời gian thực hiện: …», a cell of a time column: `stated`) and where it is an
adverbial that governs a task (`adverbials`). Dates of cited instruments, years in names, reported years and manner
phrases do not. The rules are those of gold/GUIDELINES.md, section «deadlines».
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extractors.measuring.outlook import Outlook
from extractors.timing.adverbials import closes_in_brackets, governs
from extractors.timing.cycles import each_year
from extractors.timing.deadline_examples import EXAMPLES
from extractors.timing.expression import Expression
from extractors.timing.stated import opens_times, stated, told, under
from extractors.timing.time_cells import column_key, says_as_above, says_beginning, ticked_time
from extractors.timing.timed_clause import Clause
from extractors.timing.times import expressions
from extractors.timing.told_years import tells
from models.document import Paragraph, Part
from models.facts import Deadline, Letterhead, evidence

__all__ = ["EXAMPLES", "extract"]

_NAME = "deadlines"
# a cheap first look: paragraphs without one of these hold no time
_ANCHORS = (
    "năm", "tháng", "ngày", "quý", "tuần", "thời", "xuyên", "sau ", "trước ", "định kỳ", "tiến độ", "lần", "liên tục",
    "trong vòng", "20", "/", "khi t", "khi k", "kỳ họp", "phiên họp", "dịp",
)  # fmt: skip
_TO_RULE = re.compile(r"theo (?:quy định|thông báo|tiến độ|lộ trình|kế hoạch)")
_RULE_REACH = 70
# spellings and misreadings of the words that a time hangs on, each as long as what is meant
_SPELLINGS = (
    ("kì", "kỳ"), ("quí", "quý"), ("nãm", "năm"), ("nám ", "năm "), ("thòi ", "thời "), ("trưóc", "trước"),
    ("truớc", "trước"), ("trươc", "trước"), ("thuờng xuyên", "thường xuyên"), ("thưòng xuyên", "thường xuyên"),
    ("hẳng ", "hằng "), ("đinh kỳ", "định kỳ"),
)  # fmt: skip
_MISREAD_DIGIT = re.compile(r"[loi](?=[/\d])(?<=[\d/].)")
_DIGITS = {"l": "1", "i": "1", "o": "0"}
_BASIS = re.compile(r"\W*(?:căn cứ|thực hiện|theo|xét|tiếp theo)")
_SENTENCE_START = re.compile(r"[.;:!?] |[(]")
_SENTENCE_STOP = re.compile(r"[.;!?](?= |$)|:(?= |$)|\n")
_WHOLE_DATE = len("2025-01-31")
# columns in which «sau khi …» belongs to what is handed in or remarked
_TOLD_BESIDE = ("product", "note", "citation", "target", "budget")
# «Mốc thời gian lấy số liệu: từ …» says what was counted
_COLLECTED = re.compile(r"(?:số liệu|kỳ báo cáo|niên độ)[^:.;\n]{0,40}: ?$")
_LABEL_REACH = 60
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")


def extract(part: Part, letterhead: Letterhead) -> list[Deadline]:
    """All deadlines of the part, in reading order."""
    lower = _lowered(part)
    year = _own_year(part, letterhead)
    found: list[Deadline] = []
    head: Paragraph | None = None
    above: dict[tuple[int, int], list[Deadline]] = {}  # what the last cell of a column of times said
    outlook = Outlook(part, lower, letterhead)
    for paragraph in part.paragraphs:
        outlook.step(paragraph)
        if not _worth_reading(lower, paragraph):
            continue
        if says_as_above(part.chars, paragraph):
            found += [_again(part, paragraph, deadline) for deadline in above.get(column_key(paragraph), [])]
            continue
        if head is not None and not under(head, paragraph):
            head = None
        if opens_times(lower, paragraph):
            head = paragraph
        times = _in_paragraph(part.chars, outlook, paragraph, year, head)
        told_here = [_deadline(part, time, confidence) for time, confidence in times]
        found += told_here
        if told_here and paragraph.cell is not None and paragraph.cell.role == "deadline":
            above[column_key(paragraph)] = told_here
    return _joined(part, found)


def _again(part: Part, paragraph: Paragraph, deadline: Deadline) -> Deadline:
    return replace(deadline, evidence=evidence(part, paragraph.body, paragraph.stop, _NAME, 0.7))


def _lowered(part: Part) -> str:
    """The part in lower case with common misspellings mended, every character at its place in the clean text."""
    lower = part.chars[part.start : part.stop].replace("İ", "I").lower()
    for misread, meant in _SPELLINGS:
        lower = lower.replace(misread, meant)
    lower = _MISREAD_DIGIT.sub(lambda match: _DIGITS[match.group()], lower)
    return " " * part.start + lower


def _own_year(part: Part, letterhead: Letterhead) -> int | None:
    """The year that «trong năm» means; an appendix without a date has that of the instrument it is issued with."""
    if letterhead.year is not None:
        return letterhead.year
    for paragraph in part.zone("title", "head"):
        years = _YEAR.findall(part.chars, paragraph.start, paragraph.stop)
        if years:
            return int(years[-1])
    return None


def _worth_reading(lower: str, paragraph: Paragraph) -> bool:
    cell, zone = paragraph.cell, paragraph.zone
    if zone not in ("body", "preamble") or (cell is not None and cell.header) or says_beginning(paragraph):
        return False
    if cell is not None and cell.role == "deadline":
        return True
    if zone == "preamble" and _BASIS.match(lower, paragraph.start, paragraph.stop):
        return False
    words = lower[paragraph.start : paragraph.stop]
    return any(map(words.__contains__, _ANCHORS)) or bool(_TO_RULE.search(words, max(len(words) - _RULE_REACH, 0)))


def _in_paragraph(
    chars: str, outlook: Outlook, paragraph: Paragraph, year: int | None, head: Paragraph | None
) -> Iterator[tuple[Expression, float]]:
    lower, letterhead = outlook.lower, outlook.letterhead
    tick = ticked_time(chars, paragraph, year)
    if tick is not None:
        yield tick, 0.85
        return
    times = expressions(lower, paragraph.body, paragraph.stop, year)
    if _closes_year(letterhead):
        times = [_rolled(lower, time, letterhead.issued_on or "") for time in times]
    below = head is not None and head is not paragraph
    done = paragraph.body
    for start, stop in [(paragraph.body, paragraph.stop)] if below else stated(chars, lower, paragraph):
        yield from _governing(outlook, paragraph, [time for time in times if done <= time.start < start])
        yield from told(lower, start, stop, [time for time in times if start <= time.start < stop])
        done = stop
    yield from _governing(outlook, paragraph, [time for time in times if done <= time.start])


def _governing(outlook: Outlook, paragraph: Paragraph, times: list[Expression]) -> Iterator[tuple[Expression, float]]:
    """The times in running text that govern a task."""
    lower, letterhead = outlook.lower, outlook.letterhead
    for time in times:
        if _past(time, letterhead) or (paragraph.zone == "preamble" and not _own(time)):
            continue
        if _COLLECTED.search(lower, max(paragraph.body, time.start - _LABEL_REACH), time.start):
            continue
        if time.shape == "event" and paragraph.cell is not None and paragraph.cell.role in _TOLD_BESIDE:
            continue
        clause = _clause(lower, paragraph, time)
        confidence = 0.75 if closes_in_brackets(lower, paragraph.body, time) else governs(time, clause)
        if confidence and not tells(outlook, paragraph, time, clause):
            yield (each_year(time, clause) if _spans_years(letterhead) else time), confidence


def _spans_years(letterhead: Letterhead) -> bool:
    """Whether the plan covers several years; one issued in December for the next year does not."""
    ends, begins = letterhead.period_end, letterhead.period_start
    if ends is None:
        return False
    if begins is None:
        return letterhead.issued_on is not None and int(ends[:4]) > int(letterhead.issued_on[:4]) + 1
    return ends[:4] > begins[:4]


def _own(time: Expression) -> bool:
    """In a preamble only orders and purposes are the plan's own: «… báo cáo trước ngày …», «nhằm … trong năm …»."""
    return time.shape != "event" and (time.bound in ("before", "until", "within") or time.last is None)


def _past(time: Expression, letterhead: Letterhead) -> bool:
    """Whether the time lies before the plan's own year, or a day before it was issued: it is then reported."""
    own = min((date for date in (letterhead.period_start, letterhead.issued_on) if date), default=None)
    if own and time.last and time.last[:4] < own[:4]:
        return True
    if own and time.bound == "from" and time.first and time.last is None and time.first[:4] < own[:4]:
        return True
    issued = letterhead.issued_on
    if issued is None or len(issued) < _WHOLE_DATE or time.base != "date":
        return False
    ends = time.last or (time.first if time.bound == "from" else None)
    return bool(ends and ends < issued)


def _clause(lower: str, paragraph: Paragraph, time: Expression) -> Clause:
    left = lower[paragraph.body : time.start]
    words = lower[time.start : time.stop]
    cut = 0
    for match in _SENTENCE_START.finditer(left):
        cut = match.end()
    if time.shape == "event":
        return Clause(left[cut:], words, words, paragraph.heading)
    end = _SENTENCE_STOP.search(lower, time.stop, paragraph.stop)
    return Clause(left[cut:], words, lower[time.stop : end.start() + 1 if end else paragraph.stop], paragraph.heading)


def _joined(part: Part, found: list[Deadline]) -> list[Deadline]:
    """«Thường xuyên⏎trong năm 2025» on two lines of one cell is one time."""
    joined: list[Deadline] = []
    for deadline in found:
        before = joined[-1] if joined else None
        if before is not None and before.kind == "ongoing" and before.end is None and _one_cell(part, before, deadline):
            start, confidence = before.evidence.start, before.evidence.confidence
            whole = evidence(part, start, deadline.evidence.stop, _NAME, confidence)
            joined[-1] = replace(before, evidence=whole, start=deadline.start, end=deadline.end)
        else:
            joined.append(deadline)
    return joined


def _one_cell(part: Part, before: Deadline, after: Deadline) -> bool:
    if after.kind not in ("year", "period") or part.chars[before.evidence.stop : after.evidence.start].strip(" ,\n"):
        return False
    cells = [part.paragraph_at(fact.evidence.start).cell for fact in (before, after)]
    return cells[0] is not None and cells[1] is not None and cells[0].place == cells[1].place


def _closes_year(letterhead: Letterhead) -> bool:
    """Whether it was issued in the last quarter and names no period: «trước ngày 15/01» is then in the next year."""
    issued = letterhead.issued_on
    return letterhead.period_start is None and issued is not None and issued[5:7] >= "10"


def _rolled(lower: str, time: Expression, issued: str) -> Expression:
    """The time in the next year, where it prints none and the first quarter of the own year is long over."""
    if not time.last or time.last[5:7] > "03" or time.last >= issued[: len(time.last)]:
        return time
    if time.base not in ("date", "month", "quarter") or _YEAR.search(lower, time.start, time.stop):
        return time

    def later(day: str | None) -> str | None:
        # the 29th of February has no namesake
        return f"{int(day[:4]) + 1}{day[4:]}".replace("-02-29", "-02-28") if day else day

    return replace(time, first=later(time.first), last=later(time.last))


def _deadline(part: Part, time: Expression, confidence: float) -> Deadline:
    return Deadline(
        evidence=evidence(part, time.start, time.stop, _NAME, confidence),
        kind=time.kind,
        start=time.first,
        end=time.last,
        recurrence=time.recurrence,
    )
