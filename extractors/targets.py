"""Targets (chỉ tiêu): results with a value that can be checked, promised or reported.

Shares, permille, money, counts, ranks, grades, points. Which numbers are none (what counts something already given,
dates, durations, symbols) is decided in `counts` and `figures`; what the value measures in `measured`; whether it
promises or reports, and by when, in `promised`. The rules are those of gold/GUIDELINES.md, section «targets».
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from extractors.indicators import Naming
from extractors.measuring.amounts import Amount
from extractors.measuring.measured import Measured, bounds, measured
from extractors.measuring.outlook import Outlook, Stand, lowered
from extractors.measuring.promised import due, due_in_row, reports
from extractors.measuring.target_cells import plain_number, quote_start, row_subject, whole_value
from extractors.measuring.target_examples import EXAMPLES
from extractors.measuring.values import values_in
from models.document import Paragraph, Part
from models.facts import Letterhead, Target, evidence

__all__ = ["EXAMPLES", "extract"]

_NAME = "targets"
_WORDY = ("xếp", "loại", "nhiệm vụ", "không ", "đạt mức", "trở lên", "ít nhất", "tối thiểu", "không dưới")
# no sentence of an office is longer; what has no full stop for pages is a list that lost its lines
_REACH = 450
_DIGIT = re.compile(r"\d|phần trăm")
_SKIPPED_ROLES = frozenset(("label", "deadline", "lead", "partner", "lead_partner", "citation", "budget"))
_GROUNDS = re.compile(
    r"\W*(?:căn cứ|theo đề nghị|xét đề nghị|thực hiện (?:quyết định|kế hoạch|nghị quyết|chỉ thị|công văn"
    r"|chương trình|thông báo|nghị định))(?!\w)"
)


@dataclass
class _Reader:
    """Reads one part, paragraph by paragraph."""

    part: Part
    outlook: Outlook
    naming: Naming

    def read(self, paragraph: Paragraph) -> Iterator[Target]:
        """The targets of one paragraph, in order."""
        text, start, stop = self.outlook.lower, paragraph.body, paragraph.stop
        stand = self.outlook.stand(paragraph)
        if stand == "funds" and paragraph.cell is not None:
            return
        amounts = values_in(self.part.chars, text, start, stop, stand)
        if paragraph.cell is not None:
            value = plain_number(self.part, text, paragraph) or whole_value(text, paragraph, amounts)
            if value is not None:
                yield self._in_cell(paragraph, value, stand)
                return
        if amounts:
            yield from self._in_text(paragraph, amounts, stand)

    def _in_text(self, paragraph: Paragraph, amounts: list[Amount], stand: Stand) -> Iterator[Target]:
        chars, text, start, stop = self.part.chars, self.outlook.lower, paragraph.body, paragraph.stop
        ends = bounds(chars, start, stop)
        stops = [end for end in ends if text[end : end + 1] != ";"]
        done, past, subject, sentence, told_in = start, False, "", start, -1
        for amount, after in zip_longest(amounts, amounts[1:]):
            stands = _floor(stops, amount.first, start)
            if stands != sentence:
                sentence, past = stands, past and stand != "aim"
            near = max(sentence, amount.start - _REACH)
            end = min(ends[min(bisect_left(ends, amount.stop), len(ends) - 1)], amount.stop + _REACH)
            opens = max(_floor(ends, amount.first, start), done, near)
            place = measured(text, opens, max(end, amount.stop), amount, after)
            rest = text[amount.stop : min(stop, amount.stop + 90)]
            told = reports(text[near : amount.start], rest, amount, stand, self.outlook.year)
            past = told if told is not None else past
            own = place.subject(chars)
            if not own and told_in != sentence:
                own = _before_bracket(chars, text, near, amount)
            subject, told_in = own or subject or self.outlook.heading(paragraph), sentence
            yield self._target(paragraph, amount, place, subject, past, (near, max(end, amount.stop)))
            done = max(place.stop, done)

    def _target(
        self, paragraph: Paragraph, amount: Amount, place: Measured, subject: str, past: bool, sentence: tuple[int, int]
    ) -> Target:
        text, year = self.outlook.lower, self.outlook.year
        deadline = None
        if not past:
            deadline = due(text, *sentence, amount, (place.start, sentence[1]), year)
            if deadline is None and paragraph.cell is not None:
                deadline = due_in_row(self.part, text, paragraph.cell, year)
        index, criterion = self.naming.serves(
            paragraph, self.outlook, [(place.start, max(place.stop, amount.stop)), sentence]
        )
        return Target(
            evidence=evidence(self.part, place.start, max(place.stop, amount.stop), _NAME, amount.confidence),
            value=amount.value, unit=amount.unit, comparator=amount.comparator,
            kind="result" if past else "target", subject=subject, deadline=deadline,
            out_of=amount.out_of, value_to=amount.value_to, index=index, criterion=criterion,
        )  # fmt: skip

    def _in_cell(self, paragraph: Paragraph, amount: Amount, stand: Stand) -> Target:
        """A cell that holds nothing but the value: the row says what it measures."""
        assert paragraph.cell is not None
        place = Measured(quote_start(self.part, paragraph), paragraph.stop, ())
        subject = row_subject(self.part, paragraph)
        return self._target(paragraph, amount, place, subject, stand == "report", (paragraph.body, paragraph.stop))


def _floor(ends: list[int], at: int, start: int) -> int:
    """Where the stretch begins that `at` stands in: behind the last of the ends before it."""
    below = bisect_left(ends, at)
    return max(start, ends[below - 1] + 1) if below else start


_BRACKET = re.compile(r"(?P<words>(?:[^();.]|\.(?=\d)){3,300})\([^()]*$")
_GROUND = re.compile(
    r" (?:đảm bảo|bảo đảm|theo|đúng)(?: đúng| theo)? (?:quy định|quyết định|nghị định|kế hoạch|hướng dẫn).*$"
)
_DOER = re.compile(r"^.*(?<!\w)(?:thực hiện|triển khai|tham mưu|tiếp tục|đẩy mạnh|tổ chức)(?!\w)")


def _before_bracket(chars: str, text: str, start: int, amount: Amount) -> str:
    """What a value alone in brackets measures: the words before them, «… số hóa hồ sơ (tối thiểu đạt 55%)»."""
    before = _BRACKET.search(text, start, amount.start)
    if before is None:
        return ""
    words = _GROUND.sub("", before.group("words").rstrip())
    doer = _DOER.match(words)
    if _DIGIT.search(words):  # «tiếp nhận 120 hồ sơ, trả đúng hạn 118 hồ sơ (98,3%)»
        comma = words.rfind(", ") + 1
        return " ".join(chars[before.start() + comma : before.start() + len(words)].split()).strip(" ,;:.-–")
    begin = before.start() + (doer.end() if doer and len(words) - doer.end() > 8 else 0)
    return " ".join(chars[begin : before.start() + len(words)].split()).strip(" ,;:.-–")


def extract(part: Part, letterhead: Letterhead) -> list[Target]:
    """All targets and reported figures of the part, in reading order."""
    lower = lowered(part.chars)
    reader = _Reader(part, Outlook(part, lower, letterhead), Naming.of(letterhead))
    found: list[Target] = []
    for paragraph in part.paragraphs:
        reader.outlook.step(paragraph)
        if _worth_reading(lower, paragraph):
            found.extend(reader.read(paragraph))
    return sorted(found, key=lambda fact: (fact.evidence.start, fact.evidence.stop))


def _worth_reading(lower: str, paragraph: Paragraph) -> bool:
    cell = paragraph.cell
    if paragraph.zone not in ("body", "preamble") or (
        cell is not None and (cell.header or cell.role in _SKIPPED_ROLES)
    ):
        return False
    if paragraph.zone == "preamble" and _GROUNDS.match(lower, paragraph.start, paragraph.stop):
        return False
    return bool(_DIGIT.search(lower, paragraph.body, paragraph.stop)) or any(
        lower.find(word, paragraph.body, paragraph.stop) >= 0 for word in _WORDY
    )
