"""Times that an event fixes (sau khi …, sau Hội nghị, trong vòng … ngày kể từ …): which words name the event.

Works on lower-cased text, like `calendar`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_EVENT = re.compile(
    r"(?:(?:ngay )?sau khi(?!\w)"
    r"|(?:ngay )?sau (?:mỗi |các |từng )?(?:hội nghị|cuộc họp|kỳ họp|buổi|đợt|lễ|khóa)(?!\w)"
    r"|trong (?:vòng|thời hạn|thời gian) (?:không quá |tối đa )?\d{1,3} (?:ngày|tháng|giờ)(?: làm việc)?,? (?:kể )?từ"
    r"|(?:chậm nhất|không quá|muộn nhất|tối đa)(?: là)? (?:sau )?\d{1,3} (?:ngày|giờ)(?: làm việc)?,? "
    r"(?:kể )?(?:từ|sau|trước)"
    r"|(?:sau|trước) \d{1,3} (?:ngày|giờ)(?: làm việc)?,? (?:kể )?từ"
    r"|trong vòng \d{1,3} (?:ngày|tháng)(?: làm việc)?(?=,)"
    r"|trước (?:và trong |và sau |dịp |mỗi |các )?(?:tết|mùa (?:mưa|bão|lũ|khô)"
    r"|kỳ họp|đại hội|hội nghị|năm học mới|khai giảng"
    r"|bầu cử|ngày (?:bầu cử|khai giảng))(?!\w)"
    r"|khi (?:kết thúc|tổng kết|sơ kết)(?!\w))"
)
# one of these stands in every event: a quick look spares most paragraphs the pattern
_OPENERS = ("sau ", "trong vòng", "trong thời", " nhất", "không quá", "tối đa", "trước ", "khi k", "khi t", "khi s")
_CLAUSE_END = re.compile(r"[.;](?= |$)|[,:()](?!\d)| (?:thì|tại|để|và báo cáo|đồng thời|phải)(?= )|\n|$")


def events(text: str, start: int, stop: int) -> Iterator[tuple[int, int, str]]:
    """Start, stop and opening words of each event in `[start, stop)`, left to right."""
    words = text[start:stop]
    if not any(map(words.__contains__, _OPENERS)):
        return
    for match in _EVENT.finditer(text, start, stop):
        if match.start() > start and text[match.start() - 1].isalnum():
            continue
        yield match.start(), _end(text, match, stop), match.group()


def _end(text: str, match: re.Match[str], stop: int) -> int:
    """«sau khi …» runs to the end of its clause; «Sau Hội nghị» names the event alone, or up to a comma."""
    end = _CLAUSE_END.search(text, match.end(), stop)
    at = end.start() if end else stop
    if not re.match(r"(?:ngay )?sau (?!khi|\d)", match.group()):
        return at
    return at if text.startswith(",", at) and at - match.end() < 60 else match.end()
