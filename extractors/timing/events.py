"""Times that an event fixes (sau khi …, sau Hội nghị, trong vòng … ngày kể từ …): which words name the event, and
whether it is one that a task waits for.

Works on lower-cased text, like `calendar`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.timing.expression import Expression
from extractors.timing.timed_clause import OPENING, Clause

_ALREADY = re.compile(r"(?<!\w)(?:đã|vừa qua)(?!\w)")
_SOME_TIME = r"(?:\d{1,3}|một|hai|ba|sáu|chín) (?:ngày|tuần|tháng|quý|năm)"
_EVENT = re.compile(
    r"(?:(?:ngay )?sau khi(?!\w)"
    r"|(?:ngay )?sau (?:mỗi |các |từng )?(?:hội nghị|cuộc họp|kỳ họp|buổi|đợt|lễ|khóa|tết|khai giảng)(?!\w)"
    r"|vào dịp (?:tổng kết|sơ kết|đầu năm(?: học)?|cuối năm|khai giảng|tết|đại hội|lễ|hè)(?!\w)"
    r"|trong (?:vòng|thời hạn|thời gian) (?:không quá |tối đa )?\d{1,3} (?:ngày|tháng|giờ)(?: làm việc)?,? (?:kể )?từ"
    r"|(?:chậm nhất|không quá|muộn nhất|tối đa)(?: là)? (?:sau )?\d{1,3} (?:ngày|giờ)(?: làm việc)?,? "
    r"(?:kể )?(?:từ|sau|trước)"
    r"|(?:sau|trước) \d{1,3} (?:ngày|giờ)(?: làm việc)?,? (?:kể )?từ"
    r"|trong vòng \d{1,3} (?:ngày|tháng)(?: làm việc)?(?=,)"
    r"|trước (?:và trong |và sau |dịp |mỗi |các )?(?:tết|mùa (?:mưa|bão|lũ|khô)"
    r"|kỳ họp|đại hội|hội nghị|năm học mới|khai giảng"
    r"|bầu cử|ngày (?:bầu cử|khai giảng))(?!\w)"
    r"|khi (?:kết thúc|tổng kết|sơ kết)(?!\w)"
    rf"|sau {_SOME_TIME} (?:thực hiện|triển khai|thí điểm|vận hành|hoạt động|ra quân)(?!\w)"
    r"|tại (?:các |mỗi )?(?:kỳ|phiên) họp (?:thường lệ |thường kỳ |chuyên đề )?"
    r"(?:giữa|cuối|đầu|thứ|gần nhất|tháng)(?!\w))"
)
# one of these stands in every event: a quick look spares most paragraphs the pattern
_OPENERS = (
    "sau ", "trong vòng", "trong thời", " nhất", "không quá", "tối đa", "trước ", "vào dịp", "khi k", "khi t", "khi s",
    "tại kỳ", "tại phiên", "tại các", "tại mỗi",
)  # fmt: skip
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


_NOT_EVENTS = re.compile(
    r"(?<!\w)(?:thành lập (?:xã|phường|tỉnh|thành phố|đặc khu|đơn vị hành chính)"
    r"|vận hành (?:chính quyền|mô hình)|hợp nhất|sáp nhập|sắp xếp|nhập|chia tách|kiện toàn|tốt nghiệp|sinh"
    r"|nghỉ hưu|ra trường|cai nghiện"
    r"|chấp hành xong|ly hôn|trở về|mất việc|ra tù|giải thể|đi vào hoạt động)(?!\w)"
)
# «Sau khi nghe … báo cáo, Chủ tịch kết luận» tells how the document came about
_CONFERRED = re.compile(
    r"(?:ngay )?sau khi (?:\w+ )?(?:nghe|xem xét|nghiên cứu|thảo luận|trao đổi|thống nhất|kiểm tra$)(?!\w)"
)
# «báo cáo trước Hội nghị» is given in front of it, «hoàn thành trước Đại hội» is done before
_FINISHED = re.compile(
    r"(?<!\w)(?:hoàn thành|hoàn tất|xong|kết thúc|chi trả|trao|khánh thành|bàn giao)(?!\w)[^;.]{0,150}$"
)
# times that nobody stands in front of
_SEASONAL = re.compile(
    r"trước (?:dịp |các |và trong )?(?:tết|mùa|năm học mới|khai giảng|bầu cử|ngày (?:bầu cử|khai giảng))"
)
# «sơ kết sau 03 tháng thực hiện» is due then; «Sau 05 năm thực hiện, …» tells what was
_REVIEWED = re.compile(
    r"(?<!\w)(?:sơ kết|tổng kết|đánh giá|báo cáo|rà soát|rút kinh nghiệm|nhân rộng|kiểm tra|điều chỉnh|nghiệm thu)"
    r"(?!\w)[^.;]{0,60}$"
)
# «trình HĐND xã tại kỳ họp giữa năm»
_SUBMITTED = re.compile(r"(?<!\w)(?:trình|thông qua|xem xét|ban hành)(?!\w)[^.;]{0,90}$")
_PERSONAL = re.compile(
    r"(?<!\w)(?:người|học sinh|trẻ|phụ nữ|sinh viên|bộ đội|thanh niên|xã|phường|tỉnh|đơn vị hành chính)[^,;.]{0,25}$"
)

# a number of days from a day on says when, whoever is named before it
_COUNTED = re.compile(r"trong |chậm |muộn |không quá|tối đa")


def falls_with(time: Expression, clause: Clause) -> float:
    """How likely an event fixes when a task is done, 0 to 1."""
    if time.base.startswith("tại"):
        return 0.7 if _SUBMITTED.search(clause.left) and not _ALREADY.search(clause.left + clause.right) else 0.0
    if re.match(r"sau (?!khi)\w+ (?:ngày|tuần|tháng|quý|năm) \w", time.base) and "từ" not in time.base:
        return 0.7 if _REVIEWED.search(clause.left) else 0.0
    if time.base.startswith("trước"):
        if _SEASONAL.match(time.base):
            return 0.7
        return 0.7 if OPENING.fullmatch(clause.left) or _FINISHED.search(clause.left) else 0.0
    if (
        _CONFERRED.search(clause.right)
        or _NOT_EVENTS.search(clause.right)
        or (_PERSONAL.search(clause.near) and not _COUNTED.match(time.base))
    ):
        return 0.0
    if time.base.startswith("sau ") and not time.base.startswith("sau khi"):
        return 0.8 if clause.opens else 0.0
    return 0.7
