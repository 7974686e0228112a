"""Times that a plan states on a line or in a cell of their own (thời gian thực hiện, thời hạn hoàn thành).

What is stated needs no verb: whatever stands after «Thời gian thực hiện:» or in the time column says when, be it a
date, «Thường xuyên», «Theo quy định» or «Sau khi …».
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extractors.timing.expression import Expression
from extractors.timing.hours import SESSION, WEEKDAY
from extractors.timing.times import expressions
from models.document import Paragraph
from models.facts import DeadlineKind

# how long something takes or took, not when a task is due
_OTHER_TIMES = (
    r"(?! (?:giải quyết|xử lý|trả kết quả|ban hành văn bản|ký|sao|nghỉ|làm việc|chờ|lưu trữ|bảo quản|bảo hành|phát biểu"
    r"|làm bài|thi|công tác|giữ chức|hưởng|đóng|cho vay|khấu hao|hợp đồng|qua|tới|vừa qua|lấy|tính|chốt)(?!\w))"
)
_LABEL = re.compile(
    rf"(?<!\w)(?:thời (?:gian|hạn|điểm){_OTHER_TIMES}|tiến độ|mốc thời gian(?! (?:lấy|tính|chốt))|lịch thực hiện"
    r"|hạn (?:hoàn thành|chót|cuối|nộp|gửi)|(?<!đã )(?<!chưa )hoàn thành(?=:))"
    r"[^:.;()\n]{0,60}?(?:\([^()\n]{0,40}\) ?)?:[ ]?"
)
_UNMARKED = re.compile(
    r"\W*(?:thời (?:gian|hạn)|tiến độ)(?: (?:thực hiện|hoàn thành|triển khai|tổ chức|báo cáo)(?: là| vào)? "
    r"| (?=lúc |từ (?:ngày|tháng|quý) |ngày \d|trong (?:tháng|quý|năm)|trước ngày|quý |tháng \d))"
)
_STATED_END = re.compile(
    r"[;)](?= |$)|(?<!\d)\.(?= |$)|\.$|(?<=\d)\.(?= [^\d])|\n"
    r"| [-–] (?=đơn vị|cơ quan|địa điểm|kinh phí|thành phần)"
)
_ANNOUNCED = re.compile(
    rf"(?:thời (?:gian|hạn){_OTHER_TIMES}|tiến độ|mốc thời gian)(?: [^:.;\d]{{0,60}})?(?:,[^:.;\d]{{0,40}})?:?"
)
_DOING = r"(?:(?:thực hiện|triển khai|hoàn thành|đảm bảo|bảo đảm) )*"
_DONE = re.compile(_DOING)
_RULE = re.compile(
    rf"{_DOING}(?:theo|đúng|như)(?: đúng)? (?:các )?"
    r"(?:quy định|quy chế|lộ trình|hướng dẫn|kế hoạch|chương trình|thời (?:gian|hạn) quy định|luật|pháp luật)"
)
_EVENT = re.compile(
    rf"{_DOING}(?:theo|sau|khi|ngay|trong (?:vòng|thời|quá trình|suốt)|từ khi|kể từ|cùng (?:với|thời)|đồng thời|tùy"
    r"|đột xuất|căn cứ|trước (?:khi|kỳ|đại hội|hội nghị|\d{1,2} ngày|ngày [^\d]|và sau|trong|tết|dịp|lễ|mùa|năm học)"
    r"|trong (?:dịp|đợt|tháng (?:hành động|cao điểm|thanh niên))|nhân dịp|dịp|chậm nhất|ngay|kết thúc"
    r"|(?:thời (?:gian|hạn) )?\d{1,3} (?:ngày|tháng|giờ)(?: làm việc)?,? (?:kể )?(?:từ|sau))(?!\w)"
)
_DAILY = re.compile(r"(?:hằng|hàng|mỗi) ngày(?:,? [^.;:\n]{0,40})?")
_TERM = re.compile(r"(?:(?:trong|cuối|đầu|kết thúc|hết|suốt) )?(?:học kỳ|hk) ?(?:i{1,2}|1|2)(?!\w)")
# a table that reached us as text: its time cell is a paragraph of its own, or the capital words that close one
_ALONE = re.compile(
    rf"{_DOING}(?:thường xuyên|theo quy định|theo (?:thông báo|tiến độ|kế hoạch|lộ trình) .{{3,50}}"
    r"|(?:trước|trong|đến|chậm nhất|quý|tháng|hằng|hàng|định kỳ|ngày \d|\d).{1,60})"
)
_CLOSING = re.compile(
    r"(?<=[^\s:]) (?=Thường xuyên|Theo [^.;:,]{3,60}|H[ằà]ng \w|Quý |Trước |Trong |Tháng |Ngày |Đến |Sau )"
)
_OF_ANOTHER = re.compile(r"\d ?/ ?[a-zđ-]+,? $")  # the date of an instrument: «Quyết định số 7/QĐ-UBND ngày …»
_YEAR_ALONE = re.compile(r"20\d\d")
_AS_NEEDED = re.compile(
    r",? (?:và |hoặc |, )?(?:theo|khi|đột xuất|tùy)(?!\w)[^;:]{0,60}$"
)  # «Thường xuyên, theo yêu cầu»
_KEPT_UP = re.compile(r"\d[^.;]{0,5}(?:,| và) (?:được )?duy trì $")  # «từ tháng 2/2026 và duy trì thường xuyên»
# «khi có kết luận, muộn nhất ngày 05/12»: the event, and the day that bounds it
_LATEST = re.compile(
    r"[,;(] ?(?:và |nhưng )?(?=(?:xong |hoàn thành )?(?:chậm|muộn|trễ) nhất|(?:xong |hoàn thành )?trước (?:ngày )?\d)"
)
_SMALL = re.compile(rf"{WEEKDAY}|{SESSION}|thực hiện|hoàn thành|triển khai|và|xong|\W")


def stated(chars: str, lower: str, paragraph: Paragraph) -> list[tuple[int, int]]:
    """The stretches of a paragraph that state a time: a time cell, what follows a label, a table's cell as text."""
    start, stop = paragraph.body, paragraph.stop
    if paragraph.cell is not None and paragraph.cell.role == "deadline":
        return [(start, stop)]
    if paragraph.zone != "body":
        return []
    unmarked = _UNMARKED.match(lower, start, stop)
    if unmarked and ":" not in lower[unmarked.start() : unmarked.end() + 3]:
        return [(unmarked.end(), _until(lower, unmarked.end(), stop))]
    stretches: list[tuple[int, int]] = []
    for label in _LABEL.finditer(lower, start, stop) if lower.find(":", start, stop) >= 0 else ():
        if not stretches or label.end() >= stretches[-1][1]:
            stretches.append((label.end(), _until(lower, label.end(), stop)))
    return stretches or _cell_as_text(chars, lower, paragraph)


def opens_times(lower: str, paragraph: Paragraph) -> bool:
    """Whether the paragraph only announces the times below it: «1. Thời gian», «- Thời gian thực hiện:»."""
    words = lower[paragraph.body : paragraph.stop].strip()
    if paragraph.cell is not None or not _ANNOUNCED.fullmatch(words):
        return False
    return words.endswith(":") or paragraph.label is not None


def under(head: Paragraph, paragraph: Paragraph) -> bool:
    """Whether the paragraph stands below a head that announces times."""
    if paragraph.cell is not None or paragraph.zone != "body":
        return False
    if head.label is None:
        return paragraph.section == head.section and paragraph.depth > head.depth
    inside = paragraph.section[: len(head.section)] == head.section
    return inside and (paragraph.label is None or len(paragraph.section) > len(head.section))


def _until(lower: str, start: int, stop: int) -> int:
    end = _STATED_END.search(lower, start, stop)
    return end.start() if end else stop


def _cell_as_text(chars: str, lower: str, paragraph: Paragraph) -> list[tuple[int, int]]:
    start, stop = paragraph.body, _trimmed(lower, paragraph.body, paragraph.stop)
    alone = paragraph.label is None and not paragraph.bullet and _ALONE.fullmatch(lower, start, stop)
    if alone and (lower.startswith("theo ", start) or _covers(lower, start, stop)):
        return [(start, stop)]
    if chars[paragraph.stop - 1] in ".;":
        return []
    for mark in _CLOSING.finditer(chars, max(start, stop - 70), stop):
        if lower.startswith("theo ", mark.end()) or _covers(lower, mark.end(), stop):
            return [(mark.end(), stop)]
    return []


def _trimmed(lower: str, start: int, stop: int) -> int:
    while stop > start and (lower[stop - 1] in " .;," or (lower[stop - 1] == ")" and "(" not in lower[start:stop])):
        stop -= 1
    return stop


def _covers(lower: str, start: int, stop: int) -> bool:
    """Whether times leave nothing of the stretch but small words. Any year will do: only the places count."""
    times = expressions(lower, start, stop, 2000)
    begins = [start, *(time.stop for time in times)]
    ends = [*(time.start for time in times), stop]
    return bool(times) and not _SMALL.sub("", "".join(lower[a:b] for a, b in zip(begins, ends, strict=True)))


def _is_date(lower: str, time: Expression) -> bool:
    """Whether it says more than an event would: «sau kỳ họp cuối năm» is an event, «sau tháng 6/2025» a date."""
    return time.shape != "event" and (time.base != "year" or any(map(str.isdigit, lower[time.start : time.stop])))


def told(lower: str, start: int, stop: int, times: list[Expression]) -> Iterator[tuple[Expression, float]]:
    """The times of a stretch that states one; words without a date say after what, or by which rule.

    Args:
        lower: the clean text in lower case.
        start: where the stretch begins.
        stop: where it ends (half-open).
        times: the expressions inside it, in order.
    """
    while start < stop and not lower[start].isalnum():
        start += 1
    stop = _trimmed(lower, start, stop)
    dated = any(_is_date(lower, time) and time.start - start < 25 for time in times)
    kinds: tuple[tuple[re.Pattern[str], DeadlineKind], ...] = ((_RULE, "rule"), (_EVENT, "event"))
    for pattern, kind in kinds:
        if not dated and pattern.match(lower, start, stop):
            lead = _DONE.match(lower, start, stop)
            latest = _LATEST.search(lower, start, stop)
            days = [time for time in times if latest and time.start >= latest.start() and _is_date(lower, time)]
            end = latest.start() if latest and days else stop
            yield Expression(lead.end() if lead else start, end, kind, shape="event"), 0.8
            yield from ((time, 0.95) for time in days)
            return
    loose: tuple[tuple[re.Pattern[str], DeadlineKind], ...] = ((_DAILY, "recurring"), (_TERM, "period"))
    for pattern, kind in loose:
        whole = pattern.fullmatch(lower, start, stop) if not times else None
        if whole:
            yield Expression(start, stop, kind, shape="event"), 0.8
            return
    times = [time for time in times if time.shape != "always" or not _KEPT_UP.search(lower, start, time.start)]
    year = _YEAR_ALONE.fullmatch(lower, start, stop)
    if year:
        yield Expression(start, stop, "year", f"{year.group()}-01-01", f"{year.group()}-12-31", base="year"), 0.9
    for time in times:
        if time.shape == "event":
            yield (replace(time, stop=max(time.stop, stop)) if time is times[-1] else time), 0.8
        elif time.kind == "ongoing" and _AS_NEEDED.match(lower, time.stop, stop):
            yield replace(time, stop=stop), 0.95
        elif time.base != "listed" and not (time.base == "date" and _OF_ANOTHER.search(lower, start, time.start)):
            yield time, 0.95
