"""Numbers with their comparators (con số, mức so sánh): percent and permille, and what all figures share.

Decimal comma and thousands point as Vietnamese print has them (Decree 30/2020/NĐ-CP leaves numbers to general usage);
OCR puts spaces into «100 %» and reads its digits as letters («1OO%», «l00%»).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from models.facts import Comparator, Unit


@dataclass(frozen=True, slots=True)
class Amount:
    """A value in the text: `[start, stop)` from its comparator to its unit, `first` where the value itself begins.

    Attributes:
        given: whether words that count something already given stand by it; the caller may still take it in an aim.
        confidence: of the shape alone, 0 to 1.
    """

    start: int
    stop: int
    first: int
    value: float | str
    unit: Unit
    comparator: Comparator = "eq"
    value_to: float | None = None
    out_of: int | None = None
    confidence: float = 0.97


NUMBER = r"(?:\d{1,3}(?:\.\d{3})+(?:,\d{1,3})?|\d{1,9}(?:[.,]\d{1,3})?)(?!\d)"
_PERCENT = r"(?:1 ?[0o] ?[0o]|[1li][0o][0o]|" + NUMBER + ")"
_SIGN = re.compile(r"%|‰|phần (?:trăm|nghìn|ngàn)(?!\w)|°/o+")
_PER_YEAR = re.compile(r" ?/ ?(?:năm|tháng|quý)(?!\w)")
# a value may stick to the word before it («hoàn thành100%»), but not to a symbol of one letter («P2», «N95»)
_FREE = r"(?:(?<![\w.,/])|(?<=[^\W\d_][^\W\d_])(?=\d))"
_VALUE = re.compile(
    rf"{_FREE}(?:(?P<low>{_PERCENT}) ?(?:%|‰)? ?(?:[-–—÷~]|đến|tới) ?)?(?:(?P<value>{_PERCENT})"
    rf"|(?P<hundred>một trăm)) ?$"
)
_COMPARED: dict[Comparator, tuple[str, ...]] = {
    "ge": (
        "ít nhất", "tối thiểu", "không dưới", "không được dưới", "không thấp hơn", "không ít hơn", "không nhỏ hơn",
        "không kém hơn", "lớn hơn hoặc bằng", "bằng hoặc lớn hơn", "bằng hoặc cao hơn", "đạt và vượt", "đạt hoặc vượt",
        "đạt, vượt", "đạt và vượt mức", "đạt, vượt mức", "bằng và vượt", "bằng hoặc vượt", "thấp nhất",
        "≥", "⩾", ">=", "> =",
    ),
    "le": (
        "tối đa", "không quá", "không được quá", "không để quá", "không vượt quá", "không được vượt quá",
        "không để vượt quá", "không vượt", "không cao hơn", "không trên", "không hơn", "nhiều nhất", "dưới",
        "nhỏ hơn hoặc bằng", "thấp hơn hoặc bằng", "cao nhất", "≤", "⩽", "<=", "< =",
    ),
    "gt": ("trên", "vượt", "vượt mức", "vượt trên", "hơn", "cao hơn", "lớn hơn", "nhiều hơn", ">"),
    "lt": ("<", "nhỏ hơn", "thấp hơn", "ít hơn", "chưa đến", "chưa tới"),
}  # fmt: skip
_MEANING: dict[str, Comparator] = {words: name for name, group in _COMPARED.items() for words in group}
_FILL = (
    r"(?:đạt|là|từ|có|ở mức|mức|khoảng|được|tỷ lệ|tỉ lệ|còn|cả|bằng|ra|đến|có được|phải|đạt được|đạt tỷ lệ|cho|số|thêm"
    r"|(?:vào|đến|trong) (?:hết |cuối )?năm \d{4})"
)
_BEFORE = re.compile(
    r"(?:(?<!\w)|(?<=\d))(?P<words>"
    + "|".join(re.escape(words) for words in sorted(_MEANING, key=len, reverse=True))
    + ")"
    rf"(?: {_FILL})* ?:? ?$"
)
_BARRED = re.compile(r"(?<!\w)không (?:được |nên )?để(?: [^\W\d]+){1,6} $")
_OVER = re.compile(r"(?<!\w)không (?:được |nên )?để(?: [^\W\d]+){1,6} quá ?$")
_FROM = re.compile(r"(?<!\w)từ(?: mức| khoảng)? ?$")
_ONWARD = re.compile(r" ?(?:(?P<ge>trở lên)|(?P<le>trở xuống|trở lại))(?!\w)")
_LATER_ONWARD = re.compile(r"[^.;:,%\d\n]{1,50}? trở lên(?!\w)")
_ROSE = re.compile(
    r" ?(?:\([^()]{0,40}\) ?)?(?:[^,;.\d%]{0,30} )?(?:(?:năm|quý|tháng) [\d/]+,? )?(?:tăng |giảm |nâng )?(?:lên"
    r"|xuống|còn|thành)(?: đến| tới| còn| thành| mức)*(?: \D{0,15})?$"
)


def number(words: str) -> float:
    """The value of a printed number: «374.125» is a whole number, «10,6» and «99.5» are decimals; OCR letters count.

    >>> number("374.125"), number("10,6"), number("99.5"), number("1OO")
    (374125, 10.6, 99.5, 100)
    """
    digits = words.casefold().replace(" ", "").translate(str.maketrans("oli", "011"))
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", digits):
        digits = digits.replace(".", "")
    value = float(digits.replace(",", "."))
    return int(value) if value.is_integer() else value


def compared(text: str, start: int, first: int, stop: int, end: int) -> tuple[int, int, Comparator]:
    """Comparator words round the value `[first, stop)`: where they begin and end, and what they mean.

    Args:
        text: the clean text in lower case.
        start: no word before this position counts.
        first: where the value begins.
        stop: where its unit ends.
        end: no word after this position counts.
    """
    before = _BEFORE.search(text, max(start, first - 60), first)
    onward = _ONWARD.match(text, stop, end)
    if onward:
        opening = _FROM.search(text, max(start, first - 14), first)
        at = opening.start() if opening else before.start() if before else first
        return at, onward.end(), "ge" if onward.group("ge") else "le"
    if before:
        barred = _BARRED.search(text, max(start, before.start() - 45), before.start())
        if barred and before.group("words") in ("vượt", "trên", "hơn", "vượt mức", "vượt trên"):
            return barred.start(), stop, "le"  # «không để tồn đọng vượt 2%»
        return before.start(), stop, _MEANING[before.group("words")]
    over = _OVER.search(text, max(start, first - 60), first) if text.endswith(("quá ", "quá"), start, first) else None
    if over:
        return over.start(), stop, "le"
    opening = _FROM.search(text, max(start, first - 14), first)
    if opening:
        return opening.start(), stop, "ge"
    return first, stop, "eq"


def onward_later(text: str, start: int, first: int, stop: int, end: int) -> int | None:
    """Where «từ 02 sáng kiến trở lên» begins, when the words of the value stand between; else None."""
    opening = _FROM.search(text, max(start, first - 14), first)
    return opening.start() if opening and _LATER_ONWARD.match(text, stop, end) else None


def percents(text: str, start: int, end: int) -> list[Amount]:
    """Shares in percent and permille between `start` and `end` of the clean text in lower case, in order."""
    found: list[Amount] = []
    for sign in _SIGN.finditer(text, start, end):
        value = _VALUE.search(text, max(start, sign.start() - 30), sign.start())
        if value is None:
            continue
        amount = _share(text, start, end, sign, value)
        while found and amount.first <= found[-1].first:  # «20% - 30%» is one range
            found.pop()
        if (
            found
            and _ROSE.fullmatch(text[found[-1].stop : amount.start])
            and _FROM.search(text, max(start, found[-1].first - 14), found[-1].first)
        ):
            opening = _FROM.search(text, max(start, found[-1].first - 14), found[-1].first)
            found.pop()  # «từ 75% lên 80%» aims at 80
            amount = moved(amount, opening.start() if opening else amount.start)
        found.append(amount)
    return found


def _share(text: str, start: int, end: int, sign: re.Match[str], value: re.Match[str]) -> Amount:
    permille = sign.group() == "‰" or sign.group().endswith(("nghìn", "ngàn", "oo"))
    high = 100 if value.group("hundred") else number(value.group("value"))
    low = number(value.group("low")) if value.group("low") else high
    ranged = bool(value.group("low")) and low < high
    first = value.start("low") if ranged else value.start("hundred" if value.group("hundred") else "value")
    per = _PER_YEAR.match(text, sign.end(), end)
    begin, stop, comparator = compared(text, start, first, per.end() if per else sign.end(), end)
    if (
        high == 100
        and comparator == "gt"
        and not re.search(r"(?:vượt|đạt|hoàn thành)[^.;]{0,12}$", text[max(start, begin - 12) : first])
    ):
        comparator = "eq"  # «trên 100% số thôn» says where, not how much
    if ranged:
        comparator = "ge"
    confidence = 0.97 if high <= 100 else 0.8
    return Amount(
        begin, stop, first, low, "permille" if permille else "percent", comparator,
        value_to=high if ranged else None, confidence=confidence,
    )  # fmt: skip


def numbers(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Every number that is no part of a date, a symbol or a decimal label."""
    return _NUMBER.finditer(text, start, end)


_NUMBER = re.compile(
    r"(?:(?<![\w.,/–-])|(?<=đạt)|(?<=nhất)|(?<=thiểu)|(?<=trên)|(?<=dưới)|(?<=thứ))(?<!\d )"
    rf"(?P<number>\d{{1,3}}(?: \d{{3}})+(?= (?:người|hộ|đồng|triệu|lượt|lao động|ha|cây"
    rf"|con)(?!\w))|{NUMBER})(?![\w/]*/\d*/)"
)


def moved(amount: Amount, start: int) -> Amount:
    """The amount with an earlier beginning."""
    return replace(amount, start=min(start, amount.start))
