"""Targets (chỉ tiêu): results with a value that can be checked, promised or reported.

Shares, permille, money, counts, ranks, grades, points. Which numbers are none (what counts something already given,
dates, durations, symbols) is decided in `counts` and `figures`; what the value measures in `measured`; whether it
promises or reports, and by when, in `promised`. The rules are those of gold/GUIDELINES.md, section «targets».
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from extractors.amounts import Amount, numbers, percents
from extractors.counts import count, word_counts
from extractors.figures import READERS, Figure, named, rank
from extractors.grades import grades, zeros
from extractors.indicators import Naming
from extractors.measured import Measured, bounds, measured
from extractors.outlook import Outlook, Stand, lowered
from extractors.promised import due, due_in_row, reports
from extractors.target_cells import plain_number, row_subject, whole_value
from extractors.target_examples import EXAMPLES
from models.document import Paragraph, Part
from models.facts import Letterhead, Target, evidence

__all__ = ["EXAMPLES", "extract"]

_NAME = "targets"
_WORDY = ("xếp", "loại", "nhiệm vụ", "không c", "đạt mức", "trở lên", "ít nhất", "tối thiểu", "không dưới")
_DIGIT = re.compile(r"\d|phần trăm")
_SKIPPED_ROLES = frozenset(("label", "deadline", "lead", "partner", "lead_partner", "citation", "budget"))
_GROUNDS = re.compile(
    r"\W*(?:căn cứ|theo đề nghị|xét đề nghị|thực hiện (?:quyết định|kế hoạch|nghị quyết|chỉ thị|công văn"
    r"|chương trình|thông báo|nghị định))(?!\w)"
)
# a condition or a scoring rule names a value without promising it
_CONDITION = re.compile(
    r"(?:^|[.;(] ?)(?:\W*)(?:nếu|trường hợp|đối với (?:các |những |một số )?(?:[\w ,-]{0,60} )?có (?:tỷ lệ"
    r"|tỉ lệ)|khi|đơn vị (?:nào )?(?:có|đạt)|chỉ được|mỗi lỗi)(?!\w)[^;.]*$"
)
_SCORED = re.compile(
    r"[^.;\n]{0,90}?(?::|=|được|trừ|thì|tính|cộng|chấm) ?(?:tối đa )?\d+(?:[.,]\d+)? ?điểm"
    r"|[^.;\n]{0,30} thì (?!\w* ?phấn)"
)
_FUNDING = re.compile(
    r"(?<!\w)(?:kinh phí|vốn|mức hỗ trợ|hỗ trợ|tạm ứng|đóng góp|đối ứng|mức đóng|mức phạt|phạt|chi trả|trích"
    r"|giảm trừ|lãi suất|chiết khấu|thuế suất|mức thưởng|thưởng|phụ cấp|mức chi|dự toán|ngân sách (?:tỉnh|huyện"
    r"|xã|trung ương|địa phương|nhà nước)(?: bảo đảm| hỗ trợ)?)(?!\w)[^;.]*$"
)
_EARNED = re.compile(
    r"(?<!\w)(?:thu nhập|thu ngân sách|tổng thu|tổng sản phẩm|giá trị|doanh thu|vận động|huy động|quỹ|dư nợ"
    r"|giải ngân|thu hút|bình quân|grdp|kim ngạch|phấn đấu|chỉ tiêu|thu nội địa|tổng vốn"
    r"|tiết kiệm)(?!\w)[^;.]*$"
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
        amounts = self._amounts(paragraph, stand)
        if paragraph.cell is not None:
            value = plain_number(self.part, text, paragraph) or whole_value(text, paragraph, amounts)
            if value is not None:
                yield self._in_cell(paragraph, value, stand)
                return
        ends = bounds(self.part.chars, start, stop)
        done, past, subject = start, False, ""
        sentence = start
        for at, amount in enumerate(amounts):
            after = amounts[at + 1] if at + 1 < len(amounts) else None
            opens = max([start, *(end + 1 for end in ends if end < amount.first)])
            stands = _sentence_start(text, start, amount.first, ends)
            if stands != sentence:
                sentence, past = stands, past and stand != "aim"
            ends_at = next(end for end in ends if end >= min(amount.stop, ends[-1]))
            place = measured(text, max(opens, done), max(ends_at, amount.stop), amount, after)
            told = reports(text[sentence : amount.start], amount, stand, self.outlook.year)
            past = told if told is not None else past
            own = place.subject(self.part.chars)
            if not own and not (subject and amount.unit in ("rank", "rank_change", "grade")):
                own = _before_bracket(self.part.chars, text, sentence, amount)
            subject = own or subject
            yield self._target(paragraph, amount, place, subject, past, (sentence, _stop_of(text, ends, amount, stop)))
            done = max(place.stop, done)

    def _amounts(self, paragraph: Paragraph, stand: Stand) -> list[Amount]:
        text, start, stop = self.outlook.lower, paragraph.body, paragraph.stop
        aim = stand in ("aim", "report")
        found = percents(text, start, stop)
        for match in numbers(text, start, stop):
            amount = _figure(Figure(text, start, stop, match.start("number"), match.end("number")), aim, stand)
            if amount is not None and not any(
                amount.first < other.stop and other.first < amount.stop for other in found
            ):
                found.append(amount)
        found += [
            a for a in word_counts(text, start, stop) if not any(a.start < b.stop and b.start < a.stop for b in found)
        ]
        found.sort(key=lambda amount: amount.first)
        found = [a for a, b in zip_longest(found, found[1:]) if a and not _inside_subject(text, a, b)]
        shares = [amount.first for amount in found if amount.unit == "percent"]
        for grade in grades(self.part.chars, text, start, stop) + zeros(text, start, stop, stand == "aim"):
            opens = max(text.rfind(mark, start, grade.start) for mark in ".;")
            if grade.unit != "grade" or not any(opens < at < grade.first for at in shares):
                found.append(grade)
        found.sort(key=lambda amount: (amount.first, amount.stop))
        return [amount for amount in found if self._meant(paragraph, amount, stand)]

    def _meant(self, paragraph: Paragraph, amount: Amount, stand: Stand) -> bool:
        """Whether the value is neither a condition, nor a score, nor a rule about funds."""
        text = self.outlook.lower
        left = text[max(paragraph.body, amount.first - 130) : amount.first]
        if _SCORED.match(text, amount.stop, paragraph.stop) or _CONDITION.search(left):
            return False
        if stand == "funds":
            return False
        if amount.unit == "money":
            return bool(_EARNED.search(left)) or (stand == "aim" and not _FUNDING.search(left))
        return amount.unit != "percent" or not re.search(
            r"(?:hỗ trợ|tạm ứng|mức phạt|lãi suất|thuế suất|chiết khấu|phụ cấp) (?:tối đa |bằng |\w+ )?$",
            left[: amount.start - amount.first or None],
        )

    def _target(
        self, paragraph: Paragraph, amount: Amount, place: Measured, subject: str, past: bool, sentence: tuple[int, int]
    ) -> Target:
        text, year = self.outlook.lower, self.outlook.year
        deadline = None
        if not past:
            deadline = due(text, *sentence, amount, (place.start, sentence[1]), year)
            if deadline is None and paragraph.cell is not None:
                deadline = due_in_row(self.part, text, paragraph.cell, year)
        index, criterion = self.naming.serves(paragraph, self.outlook, sentence[0], sentence[1])
        return Target(
            evidence=evidence(self.part, place.start, max(place.stop, amount.stop), _NAME, amount.confidence),
            value=amount.value, unit=amount.unit, comparator=amount.comparator,
            kind="result" if past else "target", subject=subject, deadline=deadline,
            out_of=amount.out_of, value_to=amount.value_to, index=index, criterion=criterion,
        )  # fmt: skip

    def _in_cell(self, paragraph: Paragraph, amount: Amount, stand: Stand) -> Target:
        """A cell that holds nothing but the value: the row says what it measures."""
        assert paragraph.cell is not None
        place = Measured(paragraph.body, paragraph.stop, ())
        subject = row_subject(self.part, paragraph)
        return self._target(paragraph, amount, place, subject, stand == "report", (paragraph.body, paragraph.stop))


def _figure(figure: Figure, aim: bool, stand: Stand) -> Amount | None:
    if named(figure):
        return rank(figure)
    for reader in READERS:
        amount = reader(figure)
        if amount is not None:
            return amount
    return count(figure, aim)


_LEADS_TO = re.compile(r"[^,;.]{0,120}(?:[:=]|(?<!\w)(?:đạt|là|chiếm|còn|ở mức)(?: tỷ lệ)?) ?$")


def _inside_subject(text: str, amount: Amount, after: Amount | None) -> bool:
    """«Tỷ lệ gia đình sinh đủ 02 con: 55%»: the first number belongs to what the second measures."""
    if after is None or amount.unit != "count" or amount.comparator != "eq":
        return False
    return bool(_LEADS_TO.fullmatch(text[amount.stop : after.start]))


def _sentence_start(text: str, start: int, at: int, ends: list[int]) -> int:
    stops = [end + 1 for end in ends if end < at and text[end : end + 1] != ";"]
    return max([start, *stops])


def _stop_of(text: str, ends: list[int], amount: Amount, stop: int) -> int:
    """Where the clause of the value ends."""
    return max(next((end for end in ends if end >= amount.stop), stop), amount.stop)


_BRACKET = re.compile(r"(?P<words>[^();.]{3,300})\([^()]*$")
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
