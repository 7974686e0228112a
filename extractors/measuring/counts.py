"""Counts (số lượng): «ít nhất 01 sáng kiến», «mỗi thôn có 01 tổ», «Dân số: 374.125 người» under a heading «Chỉ tiêu».

A number in running text mostly counts something that is already there («9 nhóm chính sách», «08 thôn»). It is a target
only where a comparator, «mỗi … có», a verb of making, or the plan's own heading of aims commits to it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from extractors.measuring.amounts import Amount, compared, onward_later
from extractors.measuring.count_words import (
    ASKED,
    BACKLOG,
    CLAUSE_HEAD,
    EACH,
    EACH_ONE,
    FRACTION,
    GIVEN,
    HAD,
    INSPECTED,
    LEAST,
    LISTED,
    MADE,
    MEASURE,
    NEVER,
    NOUN,
    PACED,
    PARTS,
    PEOPLE,
    PER_CYCLE,
    PER_EACH,
    PER_THOUSAND,
    PLACED,
    PLACES,
    PRODUCT,
    PROMISED,
    RATED,
    SO_FAR,
    SOFT,
    TALLIED,
    UNDONE,
    UP_TO,
    WORD_NUMBER,
    WORD_VALUES,
)
from extractors.measuring.figures import Figure
from extractors.measuring.outlook import Stand
from models.facts import Comparator

# «hộ có từ 03 lao động trở lên»: of what size the thing is
_SIZED = re.compile(
    r"(?<!\w)(?:hộ|gia đình|doanh nghiệp|thôn|ấp|bản|cơ sở|trường|đơn vị|người|xã|phường|lớp|tổ chức|chi bộ|công ty)"
    r"(?: [^\W\d]+){0,4} có $"
)
# «Cả năm có 31 hồ sơ trễ hạn», «915 tài khoản đã được kích hoạt»: what came about, not how large something is
_IN_TIME = re.compile(
    r"(?<!\w)(?:(?:trong|cả|toàn) (?:năm|kỳ|quý)|năm(?: học)? \d{4}|\d{1,2} tháng (?:đầu|cuối) năm(?: \d{4})?"
    r"|trong \d{1,2} tháng|nhiệm kỳ qua)(?!\w)[^.;\d]{0,60}(?<!\w)(?:có|để|phát sinh|xảy ra|để xảy ra)(?: thêm)? $"
)
_CAME_ABOUT = re.compile(
    r"[^.;,\d]{3,60}?(?<!\w)(?:quá hạn|trễ hạn|chậm hạn|trễ hẹn|thành lập|đăng ký mới|được|bị|vi phạm|thoát nghèo"
    r"|tái nghèo|giải thể|phát sinh)(?!\w)"
)
_WAS_DONE = re.compile(r"[^.;,]{3,70}?(?<!\w)(?:đã được|đã bị|đã(?! (?:có|ban|nêu|là)(?!\w))) [^\W\d]+")
_SHARED = 0.7  # confidence where the bound was said before another count


def count(figure: Figure, stand: Stand) -> Amount | None:
    """A count that the text commits to, or None.

    Args:
        figure: the printed number.
        stand: under which kind of heading or column its paragraph stands.
    """
    ranged = UP_TO.match(figure.text, figure.last, figure.stop)
    high = int(ranged.group("to")) if ranged else None
    if ranged and high is not None and figure.value < high:
        figure = replace(figure, reach=ranged.end())
    else:
        high = None
    reach = figure.reach or figure.last
    if stand == "aim" and TALLIED.search(figure.left) and not figure.right.strip(" .;"):
        begin, stop, comparator = compared(figure.text, figure.start, figure.first, reach, figure.stop)
        return Amount(begin, stop, figure.first, figure.value, "count", comparator, high, confidence=0.8)
    if FRACTION.match(figure.right):
        return None
    if figure.text.startswith("%", reach) or NEVER.match(figure.right) or not NOUN.match(figure.right):
        return None
    parts = PARTS.match(figure.text, reach, figure.stop)
    last = parts.end() if parts else reach
    total = int(parts.group("all")) if parts else None
    if total is not None and not figure.value <= total:
        return None
    if total is None and 1900 < figure.value < 2100 and last - figure.first == 4:
        return None  # a year
    per = PER_THOUSAND.match(figure.text, last, figure.stop)
    last = per.end() if per else last
    begin, stop, comparator = compared(figure.text, figure.start, figure.first, last, figure.stop)
    later = onward_later(figure.text, figure.start, figure.first, last, figure.stop)
    if later is not None:
        begin, comparator = later, "ge"
    elif high is not None:
        comparator = "ge"
    elif comparator == "ge" and begin < figure.first and figure.text.startswith("từ", begin):
        return None  # «từ 12 thôn» counts where things come from
    if comparator == "eq" and stand != "aim" and PACED.match(figure.right):
        return None
    if comparator == "eq" and SOFT.match(figure.right) and not (total and stand):
        return None
    confidence = _committed(figure, begin, comparator, stand)
    if not confidence:
        return None
    value = int(figure.value) if float(figure.value).is_integer() else figure.value
    return Amount(begin, stop, figure.first, value, "count", comparator, high, total, confidence)


def listed(text: str, before: Amount, first: int, again: bool = False) -> bool:
    """Whether the value at `first` goes on with a list whose bound was said before: «ít nhất 100 X, 50 Y».

    Args:
        text: the clean text in lower case.
        before: the value before it.
        first: where the value begins.
        again: whether the value before has its bound from such a list.
    """
    said = again or before.start < before.first or before.confidence == _SHARED
    return said and before.comparator != "eq" and bool(LISTED.fullmatch(text, before.stop, first))


def shared(figure: Figure, before: Amount | None) -> Amount | None:
    """A count that shares its bound with the count before it, or None."""
    if before is None or before.unit != "count":
        return None
    alike = before.comparator == "eq" and before.out_of is None and PRODUCT.match(figure.text, before.stop)
    if alike and (not LISTED.fullmatch(figure.text, before.stop, figure.first) or not PRODUCT.match(figure.right)):
        return None  # «trang bị 03 máy tính, 01 máy in»: one verb for both
    if not alike and not listed(figure.text, before, figure.first):
        return None
    if NEVER.match(figure.right) or not NOUN.match(figure.right) or figure.right.startswith(("/", "%", " %")):
        return None
    return Amount(
        figure.first, figure.last, figure.first, figure.value, "count", before.comparator, confidence=_SHARED,
    )  # fmt: skip


def _committed(figure: Figure, begin: int, comparator: Comparator, stand: Stand) -> float:
    """How sure it is that the text commits to the count, or reports it as a result; 0 to 1."""
    left = figure.text[max(figure.start, begin - 120) : begin]
    if GIVEN.match(figure.right):
        return 0.0
    promised = bool(PROMISED.search(left))
    if stand is not None and RATED.search(figure.text[max(figure.start, figure.first - 200) : figure.first]):
        return 0.7
    if stand == "report" and not promised:
        return _achieved(figure, left, begin)
    if SO_FAR.search(left) and figure.right.startswith("/") and not promised:
        return 0.7  # «đến nay, có 22/22 xã thành lập …» is a result
    if HAD.search(left) and not promised and stand != "aim":
        return 0.0
    if comparator != "eq":
        aim = stand == "aim" or promised
        return _bounded(figure, left, comparator, aim) if aim or not SOFT.match(figure.right) else 0.0
    if (EACH.search(left) and EACH_ONE.search(left)) or (PER_EACH.search(left) and _per_each(figure)):
        return 0.8
    if BACKLOG.match(figure.right) and not figure.right.startswith("/"):
        return 0.0
    if INSPECTED.search(left) and PLACES.match(figure.right):
        return 0.65
    if ASKED.search(left) and PEOPLE.match(figure.right):
        return 0.65
    if PLACED.search(left):
        return 0.0
    return _made(figure, left, begin, stand == "aim", promised)


def _per_each(figure: Figure) -> bool:
    """«mỗi xã 01 mô hình» commits; «mỗi thôn 120 hộ» tells how large it is."""
    return bool(PRODUCT.match(figure.right)) and not re.match(r" ?(?:hộ|người|nhà|km|ha)(?!\w)", figure.right)


def _achieved(figure: Figure, left: str, begin: int) -> float:
    """A count among reported figures: what was done or reached, not what something has or where it was."""
    shared = figure.right.startswith("/")
    if left.endswith("còn ") and UNDONE.match(figure.right):
        return 0.0
    if _IN_TIME.search(left) and _CAME_ABOUT.match(figure.right):
        return 0.7
    if re.search(r"(?:^|[.;] )\W*$", left) and _WAS_DONE.match(figure.right):
        return 0.65
    if not (shared or PRODUCT.match(figure.right)) or PLACED.search(left):
        return 0.0
    return (
        0.75
        if MADE.search(left) or left.endswith(": ") or re.search(r"(?:đạt|được|mắc|giảm|tăng|còn) $", left)
        else 0.0
    )


def _bounded(figure: Figure, left: str, comparator: Comparator, aim: bool) -> float:
    """A count with a comparator: «từ 500 người trở lên» is a condition unless a verb or an aim commits to it."""
    if comparator != "ge":
        made = comparator == "gt" and MADE.search(left) and PRODUCT.match(figure.right)
        return 0.8 if aim else 0.65 if made else 0.0
    if _SIZED.search(left) and not aim and figure.text.startswith("từ", figure.first - 3):
        return 0.0
    least = figure.text[figure.first - 12 : figure.first].rstrip().endswith(("nhất", "thiểu", "dưới", "≥", ">="))
    return (
        0.9
        if least or aim or EACH.search(left) or MADE.search(left) or INSPECTED.search(left) or left.endswith("có ")
        else 0.0
    )


def _made(figure: Figure, left: str, begin: int, aim: bool, promised: bool) -> float:
    made = bool(MADE.search(left))
    product = bool(figure.right.startswith("/") or PRODUCT.match(figure.right) or PER_CYCLE.match(figure.right))
    opens = not figure.text[figure.start : begin].strip()
    if aim and (left.rstrip().endswith((":", "=", "đạt", "còn", ";")) or (opens and product)):
        return 0.85
    if made and (aim or promised):
        return 0.8
    if promised and re.search(r"(?:có|đạt|còn|được|phấn đấu|thêm|với|trong năm|\d|,|mục tiêu) $", left):
        return 0.75
    if aim and (product or MEASURE.match(figure.right)):
        return 0.7
    return 0.6 if made and product and CLAUSE_HEAD.search(left) else 0.0


def word_counts(text: str, start: int, stop: int) -> list[Amount]:
    """«ít nhất một cơ sở»: a count in words, which only a comparator makes a target."""
    if text.find("ít nhất ", start, stop) < 0 and not LEAST.search(text, start, stop):
        return []
    found = []
    for match in WORD_NUMBER.finditer(text, start, stop):
        value = WORD_VALUES[match.group("number")]
        found.append(Amount(match.start(), match.end(), match.start("number"), value, "count", "ge", confidence=0.8))
    return found
