"""How often and how fast (tần suất, thời gian giải quyết): «ít nhất 01 lần/quý», «rút ngắn xuống còn 07 ngày».

A number of times or days mostly says when something is done («02 lần/năm», «trong thời hạn 05 ngày»). It is a result
only with a lower bound on how often, or where the time that something takes is brought down to it.
"""

from __future__ import annotations

import re

from extractors.measuring.amounts import Amount, compared
from extractors.measuring.figures import Figure

_CYCLE = r"(?:ngày|tuần|tháng|quý|năm|học kỳ|năm học|nhiệm kỳ)"
_OFTEN = re.compile(
    rf" ?(?:lần|buổi|ngày|giờ|phiên|kỳ|lượt|chuyến|đợt)(?: ?/ ?(?:0?1 )?| mỗi | trong (?:một |0?1 )?| một "
    rf"|/0?1 ){_CYCLE}"
    r"(?!\w| \d)"
)
_TIMES = re.compile(r" ?(?:lần|buổi|phiên|đợt|kỳ)(?!\w)")
_IN_YEAR = re.compile(r" ?(?:lần|buổi|phiên|đợt|kỳ)(?= (?:trong )?năm \d{4})")
# «tổ chức đối thoại tối thiểu 02 lần»: what is done so many times; «tái phạm ít nhất 02 lần» is none of it
_HELD = re.compile(
    r"(?<!\w)(?<!bị )(?<!đã được )(?<!đã )(?<!qua )(?:đối thoại|gặp gỡ|gặp mặt|tiếp xúc|tọa đàm"
    r"|toạ đàm|diễn tập|tập huấn|họp|sinh hoạt|ra quân|giao ban"
    r"|tuyên truyền|kiểm tra|giám sát|khảo sát|rà soát|tổng vệ sinh|dọn vệ sinh|tiếp công dân)(?!\w)[^,;.:]{0,60}$"
)
_REPEATED = re.compile(r" ?(?:lần|đợt)(?!\w)(?! (?:trở|liên tiếp))")
# «kiểm tra doanh nghiệp không quá 01 lần/năm» promises to spare somebody
_SPARED = re.compile(
    r"(?<!\w)(?:thanh tra|kiểm tra|kiểm toán|giám sát|khảo sát|họp|hội nghị|đi lại|bổ sung hồ sơ)(?!\w)[^;.:]{0,80}$"
)
_EVERY = re.compile(rf"(?<!\w)(?:mỗi|hằng|hàng) {_CYCLE}(?!\w)[^.;]{{0,90}}$")
_CYCLED = re.compile(rf"(?:lần|đợt|phiên)(?!\w).*{_CYCLE}$")
_SPELL = re.compile(r" ?(?:ngày(?: làm việc)?|giờ(?: làm việc)?|phút|tháng)(?!\w)(?! ?[\d/])")
_BROUGHT_DOWN = re.compile(
    r"(?<!\w)(?:thời gian|thời hạn)(?!\w)[^.;]{3,140}(?<!\w)(?:xuống|còn|chỉ còn)(?: (?:còn|chỉ|lại|dưới|tối đa"
    r"|không quá"
    r"|mức|không vượt quá|trung bình|khoảng))* ?$"
)


def pace(figure: Figure) -> Amount | None:
    """A bound on how often something is done («ít nhất 01 lần/quý», «kiểm tra không quá 01 lần/năm»), or None."""
    often = (
        _OFTEN.match(figure.right)
        or _IN_YEAR.match(figure.right)
        or (_TIMES.match(figure.right) if _EVERY.search(figure.left) else None)
        or (_REPEATED.match(figure.right) if _HELD.search(figure.left) else None)
    )
    if often is None:
        return None
    stop = figure.last + often.end()
    begin, stop, comparator = compared(figure.text, figure.start, figure.first, stop, figure.stop)
    if begin == figure.first or figure.text.startswith("từ", begin):
        return None
    spared = comparator == "le" and _CYCLED.search(often.group()) and _SPARED.search(figure.left)
    if comparator != "ge" and not spared:
        return None
    return Amount(begin, stop, figure.first, figure.value, "count", comparator, confidence=0.7)


def shortened(figure: Figure) -> Amount | None:
    """The time that something takes, brought down («thời gian cấp phép từ 15 ngày xuống còn 10 ngày»), or None."""
    spell = _SPELL.match(figure.right)
    if spell is None or figure.reach is not None:
        return None
    if not _BROUGHT_DOWN.search(figure.text, max(figure.start, figure.first - 170), figure.first):
        return None
    stop = figure.last + spell.end()
    begin, stop, comparator = compared(figure.text, figure.start, figure.first, stop, figure.stop)
    return Amount(begin, stop, figure.first, figure.value, "count", comparator, confidence=0.7)
