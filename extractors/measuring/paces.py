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
_EVERY = re.compile(rf"(?<!\w)(?:mỗi|hằng|hàng) {_CYCLE}(?!\w)[^.;]{{0,90}}$")
_SPELL = re.compile(r" ?(?:ngày(?: làm việc)?|giờ(?: làm việc)?|phút|tháng)(?!\w)(?! ?[\d/])")
_BROUGHT_DOWN = re.compile(
    r"(?<!\w)(?:thời gian|thời hạn)(?!\w)[^.;]{3,140}(?<!\w)(?:xuống|còn|chỉ còn)(?: (?:còn|chỉ|lại|dưới|tối đa"
    r"|không quá"
    r"|mức|không vượt quá|trung bình|khoảng))* ?$"
)


def pace(figure: Figure) -> Amount | None:
    """A lower bound on how often something is done («ít nhất 01 lần/quý», «mỗi tháng tối thiểu 02 buổi»), or None."""
    often = (
        _OFTEN.match(figure.right)
        or _IN_YEAR.match(figure.right)
        or (_TIMES.match(figure.right) if _EVERY.search(figure.left) else None)
    )
    if often is None:
        return None
    stop = figure.last + often.end()
    begin, stop, comparator = compared(figure.text, figure.start, figure.first, stop, figure.stop)
    if comparator != "ge" or begin == figure.first or figure.text.startswith("từ", begin):
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
