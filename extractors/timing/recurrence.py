"""Times that come again (định kỳ, hằng tháng, 06 tháng/1 lần), read into the intervals of the glossary.

Works on lower-cased text, like `calendar`.
"""

from __future__ import annotations

import re

from extractors.timing.hours import HOURS, WEEKDAY
from extractors.timing.printed_points import YEAR
from models.facts import Interval

EACH = r"(?:hằng|hàng|hăng|mỗi|từng)"
_COUNT = r"(?:0?[1369]|12|một|ba|sáu|chín)"
_GATHERED = r"(?:lần|buổi|kỳ|cuộc|đợt|phiên)"
UNIT = (
    rf"(?:{_COUNT} ?tháng(?: (?:đầu|cuối) năm)?|(?:0?1|một) (?:năm|quý|tuần)|nửa năm|tuần"
    rf"|tháng(?! \d{{1,2}}(?!\d? ?{_GATHERED}))"
    r"|quý(?! (?:[iv]+|\d)(?!\w| ?lần))|năm(?! học))"
)
_AND = r"(?: ?[,;/] ?(?:và |hoặc )?| và | hoặc | ?[-–] ?)"
_LIST = rf"(?:{_AND}(?:định kỳ )?(?:{EACH} )?{UNIT}){{0,6}}"
_BOUND = (
    r"(?:(?:(?:xong |đến )?trước|chậm nhất(?: là| vào| đến)*(?: trước)?|muộn nhất(?: là)?"
    r"|không quá|trong|vào|đến) )"
)
_WEEK_OF = r"(?:,? tuần (?:đầu(?: tiên)?|cuối(?: cùng)?|thứ \w{2,4})(?: của)?)?"
_DAY = (
    rf"(?:{_BOUND}?(?:{HOURS})?"
    r"(?:(?:từ )?ngày \d{1,2} ?(?:đến|[-–]) ?(?:ngày )?\d{1,2}(?! ?/)"
    r"|(?:từ )?tháng \d{1,2} ?(?:đến|[-–])(?: hết)? ?tháng \d{1,2}"
    r"|ngày (?:làm việc |mùng |mồng )?(?:thứ )?(?:\d{1,2}(?: ?/ ?\d{1,2}| tháng \d{1,2})?|cuối(?: cùng)?|đầu(?: tiên)?)"
    rf"|{WEEKDAY}{_WEEK_OF}|tháng \d{{1,2}}(?!\d)(?:(?: ?, ?| và )\d{{1,2}}(?!\d)){{0,5}}(?! ?{_GATHERED})"
    r"|quý (?:i{1,3}|iv|[1-4])(?! ?lần))|"
    rf"{_BOUND}\d{{1,2}}/\d{{1,2}})"
)
_DAYS = rf"{_DAY}(?:(?:,| và|, và) {_DAY}){{0,3}}"
_MONTH_OF = r"(?:tháng (?:cuối(?: cùng)?|đầu(?: tiên)?|thứ (?:hai|ba))|ngày cuối)(?: của)?"
_DATED = (
    rf"(?:định kỳ,? )?{_DAYS}(?:,? của|,)? ?"
    rf"(?:{_MONTH_OF} (?:{EACH} )?(?:quý|kỳ|năm)|tháng (?:kế tiếp|sau|tiếp theo|liền kề)|{EACH} {UNIT}{_LIST})"
)
_ONCE = r"(?: ?/ ?(?:(?:0?1|một) ?)?| (?:0?1|một) )lần"
_TIMES = rf"(?:,? (?:ít nhất |tối thiểu )?(?:\d{{1,2}}|một|hai|ba|bốn) {_GATHERED}(?! thứ))"
_LEAST = r"(?:(?:ít nhất|tối thiểu) )?"
_BY_DAY = rf"(?:,? \(?{_DAYS}(?: (?:của )?{_MONTH_OF} quý)?)?"

CYCLE = (
    rf"(?<!\w)(?P<cycle>{_DATED}"
    rf"|{_LEAST}(?:định kỳ,? ?\(?|(?:vào )?(?:(?<!đứng )(?<!người )đầu|cuối) )?{EACH} {UNIT}(?:{_TIMES}|{_LIST})"
    rf"{_BY_DAY}"
    rf"|định kỳ (?:theo )?\(?{UNIT}(?:{_ONCE}|{_LIST}{_BY_DAY})"
    rf"|(?:định kỳ )?{UNIT}{_ONCE}"
    rf"|(?:định kỳ )?\d{{1,2}} (?:ngày|tuần|tháng|năm){_ONCE}"
    rf"|(?:định kỳ )?{_LEAST}(?:\d{{1,2}}|một|hai) lần ?(?:/|mỗi|trong(?! năm)|một) ?"
    rf"(?:{_COUNT} )?(?:tuần|tháng|quý|năm))"
    rf"(?:(?<=năm) ?/? ?(?P<of>{YEAR}))?(?!\w)"
)
BARE = rf"(?<!\w)(?P<cycle>(?:tháng|quý|{_COUNT} tháng){_LIST}(?:{_AND}{UNIT}))(?:(?<=năm) ?/? ?(?P<of>{YEAR}))?(?!\w)"

_INTERVALS: dict[str, Interval] = {
    "tuần": "week", "tháng": "month", "1": "month", "3": "quarter", "6": "half_year", "9": "nine_months",
    "12": "year", "quý": "quarter", "nửa năm": "half_year", "năm": "year",
}  # fmt: skip
_WORDS = {"một": "1", "ba": "3", "sáu": "6", "chín": "9"}
_UNIT = re.compile(rf"(?<!\w){UNIT}(?!\w)")
_OFTEN = re.compile(r"(?<!\w)(\d{1,2}|hai|bốn) (?:lần|buổi|kỳ|cuộc|đợt|phiên)")
_OFTEN_WORDS = {"hai": "2", "bốn": "4"}
# two a year is every half-year; what has no name among the intervals keeps the unit
_SHARED: dict[tuple[str, Interval], Interval] = {
    ("2", "year"): "half_year", ("4", "year"): "quarter", ("12", "year"): "month", ("3", "quarter"): "month",
    ("4", "month"): "week", ("2", "half_year"): "quarter",
}  # fmt: skip
# «02 tuần/lần», «15 ngày một lần»: the glossary has no such interval
_ODD = re.compile(
    r"(?:\d{1,2} ngày|(?:0?[2-9]|1\d) (?:tuần|năm)|(?:0?[24578]|1[01]) tháng)(?: ?/ ?| )(?:(?:0?1|một) ?)?lần"
)
_DAY_IN = re.compile(rf"{_DAY}|{_MONTH_OF}")


def intervals(text: str) -> tuple[Interval, ...]:
    """The intervals that lower-cased words name, in order, each once («hằng quý, 06 tháng, năm» is three)."""
    found: list[Interval] = []
    if _ODD.search(text):
        return ()
    for match in _UNIT.finditer(_DAY_IN.sub(" ", text)):
        interval = _interval(match.group())
        if interval not in found:
            found.append(interval)
    often = _OFTEN.search(text)
    if often and len(found) == 1:
        count = _OFTEN_WORDS.get(often.group(1), often.group(1).lstrip("0"))
        found = [_SHARED.get((count, found[0]), found[0])]
    return tuple(found)


def _interval(unit: str) -> Interval:
    words = unit.split(" ")
    if len(words) > 1 and words[1] != "tháng" and words[0] != "nửa":
        return _INTERVALS[words[1]]
    if len(words) > 1 and words[0] != "nửa":
        count = _WORDS.get(words[0], words[0].lstrip("0"))
        return _INTERVALS[count]
    joined = re.match(r"0?(\d+)tháng", unit)
    return _INTERVALS[joined.group(1)] if joined else _INTERVALS[unit]
