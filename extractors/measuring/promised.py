"""Promise or report, and by when (chỉ tiêu hay kết quả; thời hạn của chỉ tiêu).

«Năm 2023, xã xếp thứ 10/19» in a plan of 2024 reports; «phấn đấu» promises even beside reported figures. The deadline
is the one written in the same sentence, else the row's own time cell.
"""

from __future__ import annotations

import re

from extractors.measuring.amounts import Amount
from extractors.measuring.endings import DUTY_BEYOND
from extractors.measuring.outlook import Stand
from extractors.timing.adverbials import governs
from extractors.timing.expression import Expression
from extractors.timing.time_cells import ticked_time
from extractors.timing.timed_clause import Clause
from extractors.timing.times import expressions
from models.document import Cell, Part

_PROMISE = re.compile(
    r"(?<!\w)(?:phấn đấu|đảm bảo|bảo đảm|quyết tâm|cam kết|(?<!chương trình )mục tiêu"
    r"|(?<!\d )chỉ tiêu(?! chưa)|hướng tới|hướng đến"
    r"|cần|phải"
    r"|tiến tới|góp phần|nâng|đưa|duy trì)(?!\w)"
)
_DONE = re.compile(
    r"(?<!\w)(?:đã(?: \w+){0,6}|(?<!\w )kết quả(?: \w+){0,4} đạt|(?:mới )?chỉ (?:mới )?đạt|theo kết quả[^.;]{0,160}"
    r"|(?:đến|tới) nay[^.;]{0,60}|tính đến[^.;]{0,60}|lũy kế[^.;]{0,60}"
    r"|luỹ kế[^.;]{0,60}|ước (?:đạt|thực hiện)[^.;]{0,30}|(?<!thực )hiện (?:nay|có|tại|đạt)(?!\w)[^.;]{0,40}"
    r"|thời gian qua[^.;]{0,80}|những năm qua[^.;]{0,80})[ :]*$"
)
_ONLY = re.compile(r"(?<!\w)(?<!nông thôn )(?:mới|chỉ)(?: chỉ)? đạt(?: được)? (?:khoảng |gần )?$")
_SHORT = re.compile(
    r"[^.;,]{0,60},? ?(?:còn (?:ở mức )?thấp|thấp hơn|thấp so với|chưa đạt|chưa đáp ứng|không đạt)(?!\w)"
)
_YEAR = re.compile(
    r"(?<!\w)(?P<way>(?:so với|bằng|cùng kỳ|hơn|giai đoạn|từ|của)(?: \w+){0,2} )?(?:năm(?: học)?|tháng \d{1,2}/"
    r"|quý [iv]+/) ?(?P<year>20\d\d)(?!\d)"
)
_UP_TO_THEN = re.compile(r"(?<!\w)(?:đến|tới|trong)(?: hết| cuối)? (?:ngày|tháng|quý|năm|\d)")
_HALF = re.compile(
    r"^\W*(?:trong |kết quả )*(?:\d{1,2} tháng đầu năm|quý i(?:/| năm)|đầu năm)[^.;]*(?<!\w)(?:đã|đạt)(?!\w)"
)


def reports(
    sentence: str, rest: str, amount: Amount, stand: Stand, year: int | None, issued: str | None = None
) -> bool | None:
    """Whether the figure reports the past; None when its words don't tell.

    Args:
        sentence: the words of its sentence up to the value, in lower case.
        rest: the words that follow the value, in lower case.
        amount: the value.
        stand: under which kind of heading it stands.
        year: the plan's own year.
        issued: the ISO date of the document, which no promise precedes.
    """
    done = _DONE.search(sentence)
    only = _ONLY.search(sentence) if stand != "aim" else None
    told = [match.start() for match in (done, only) if match] + _gone_by(sentence, year, issued)
    promises = [match.start() for match in _PROMISE.finditer(sentence)]
    if promises and (not told or promises[-1] > max(told)):
        return False
    if told or _HALF.search(sentence) or _SHORT.match(rest):
        return True
    clause = sentence[sentence.rfind(";") + 1 :]  # what stood before it was judged with the figure before
    named = [match for match in _YEAR.finditer(clause) if not match.group("way")]
    if named and year is not None:
        if int(named[-1].group("year")) < year:
            return True
        return False if stand != "report" or int(named[-1].group("year")) > year else None
    if stand == "report":
        return True
    return _placed(amount, stand)


def _gone_by(sentence: str, year: int | None, issued: str | None) -> list[int]:
    """Where times stand that ended before the document was issued: «đến ngày 31/10/2025 đạt 91%» in November."""
    if issued is None or not _UP_TO_THEN.search(sentence):
        return []
    times = expressions(sentence, 0, len(sentence), year)
    return [
        time.start
        for time in times
        if time.last is not None and time.last < issued and time.bound in ("until", "range", "within")
    ]


def _placed(amount: Amount, stand: Stand) -> bool | None:
    """«Tỉnh đứng thứ 37/63», «tăng 2 bậc» without a promise tell how it is now; «từ», «ít nhất», «top» aim."""
    return True if amount.unit in ("rank", "rank_change") and amount.comparator == "eq" and stand != "aim" else None


def due(
    text: str, start: int, stop: int, amount: Amount, span: tuple[int, int], year: int | None, issued: str | None = None
) -> str | None:
    """The ISO end date of the deadline in the sentence `[start, stop)` that governs the value, or None.

    Args:
        text: the clean text in lower case.
        start: where the sentence begins.
        stop: where it ends.
        amount: the value.
        span: where its quote begins and its clause ends.
        year: the plan's own year.
        issued: the ISO date of the document; a time that ended before it is no deadline.
    """
    best: str | None = None
    for time in expressions(text, start, stop, year):
        if time.last is None or (year is not None and int(time.last[:4]) < year):
            continue
        if issued is not None and time.last < issued:
            continue
        if time.start >= span[1] or (time.start < amount.stop and time.stop > amount.first):
            continue
        clause = Clause(left=text[start : time.start], words=text[time.start : time.stop], right=text[time.stop : stop])
        if time.start > amount.first:
            if _NEXT_OPENS.match(text[time.stop : stop]) and text[: time.start].endswith((", ", "; ", " và ")):
                break  # «… đạt 60%, đến hết năm đạt 90%»: the time of the next value
            if _binds(time, text[max(start, time.start - 12) : time.start]) and governs(time, clause):
                return time.last
        elif DUTY_BEYOND.match(text, time.stop, amount.start):
            continue
        elif _opens(text, max(start, text.rfind(";", start, time.start) + 1), time, amount) or (
            governs(time, clause) and ";" not in text[time.stop : amount.first]
        ):
            best = time.last
    return best


_NEXT_OPENS = re.compile(r",? ?(?:phấn đấu |là |có |thì )*(?:đạt|tối thiểu|ít nhất|trên|không|từ|\d)")


def _binds(time: Expression, before: str) -> bool:
    return time.bound in ("before", "until", "range", "within") or before.rstrip().endswith("(")


def _opens(text: str, start: int, time: Expression, amount: Amount) -> bool:
    """«Phấn đấu năm 2024, …»: a bare time at the head of the sentence, before a comma, «đạt» or the value."""
    head = re.fullmatch(
        r"(?:\W|\d|phấn đấu|mục tiêu|chỉ tiêu|trong|đến|hết|cuối|và|cụ thể|là)*", text[start : time.start]
    )
    return bool(head) and bool(
        re.match(r" ?(?:[,:]|đạt|có|phấn đấu|\d|$|ít|tối|trên|không)", text[time.stop : time.stop + 9])
    )


def due_in_row(part: Part, text: str, cell: Cell, year: int | None) -> str | None:
    """The end date that the row's own time cell states, or the last time that is ticked in the row; else None."""
    ticked: list[str] = []
    for paragraph in part.row(cell):
        tick = ticked_time(part.chars, paragraph, year)
        if tick is not None and tick.last is not None:
            ticked.append(tick.last)
        elif paragraph.cell is not None and paragraph.cell.role == "deadline" and not paragraph.cell.header:
            for time in expressions(text, paragraph.start, paragraph.stop, year):
                if time.last is not None:
                    return time.last
    return max(ticked, default=None)
