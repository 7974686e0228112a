"""Values alone in table cells (ô chỉ tiêu): the row says what they measure, the header or a unit cell in what unit.

| TT | Chỉ tiêu | Đơn vị tính | Kế hoạch năm 2025 |: «92» is 92 % of what the row's second cell names.
"""

from __future__ import annotations

import re

from extractors.measuring.amounts import NUMBER, Amount, number
from models.document import Paragraph, Part
from models.facts import Comparator, Unit

_ALONE = re.compile(
    rf"(?:(?P<sign>[≥≤<>⩾⩽]|>=|<=|trên|dưới|ít nhất|tối thiểu|đạt"
    rf"|từ) ?)*(?P<number>{NUMBER})(?P<onward> trở lên)?[ .;]*$"
)
_SIGNS: dict[str, Comparator] = {
    "≥": "ge", "⩾": "ge", ">=": "ge", "ít nhất": "ge", "tối thiểu": "ge", "từ": "ge",
    "≤": "le", "⩽": "le", "<=": "le", "dưới": "le", "<": "lt", ">": "gt", "trên": "gt",
}  # fmt: skip
_UNIT_TITLE = re.compile(r"^\W*(?:đơn vị(?: tính)?|đvt|đv tính|đơn vị đo)\W*$")
_UNITS: tuple[tuple[Unit, float, re.Pattern[str]], ...] = (
    ("percent", 1, re.compile(r"%|phần trăm|tỷ lệ")),
    ("permille", 1, re.compile("‰")),
    ("money", 10**9, re.compile(r"tỷ đồng|tỉ đồng")),
    ("money", 10**6, re.compile(r"triệu đồng|trđ|tr\.đ|triệu")),
    ("money", 10**3, re.compile(r"nghìn đồng|ngàn đồng|1\.000 ?đ")),
    ("money", 1, re.compile(r"đồng")),
    ("score", 1, re.compile(r"điểm")),
    ("rank", 1, re.compile(r"thứ hạng|hạng|vị thứ")),
    ("count", 1, re.compile(r"[a-zà-ỹđ]{2,}")),
)
_RANKS = {"indicator": 2, "target": 2, "task": 1}
_VALUE_TITLE = re.compile(r"chỉ tiêu|mục tiêu|kế hoạch|năm 20\d\d|phấn đấu|thực hiện|kết quả|giao|số lượng|tỷ lệ")


def whole_value(text: str, paragraph: Paragraph, amounts: list[Amount]) -> Amount | None:
    """The only value of a cell that holds nothing else, or None."""
    if len(amounts) == 1 and _covers(text, paragraph, amounts[0]):
        return amounts[0]
    return None


def _covers(text: str, paragraph: Paragraph, amount: Amount) -> bool:
    rest = text[paragraph.body : amount.start] + text[amount.stop : paragraph.stop]
    return not re.sub(r"\W|đạt|tỷ lệ|tỉ lệ|phấn đấu|là", "", rest)


def plain_number(part: Part, text: str, paragraph: Paragraph) -> Amount | None:
    """A bare number in a column of values, in the unit that the row, the header or the row's name gives; else None."""
    cell = paragraph.cell
    assert cell is not None
    title = cell.column_title.lower()
    match = _ALONE.match(text, paragraph.body, paragraph.stop)
    if match is None or match.end() < paragraph.stop or not _VALUE_TITLE.search(title) or cell.role == "score":
        return None
    unit = _unit(part, paragraph, title)
    if unit is None:
        return None
    sign = match.group("sign")
    comparator = "ge" if match.group("onward") else _SIGNS.get(sign or "", "eq")
    value = number(match.group("number")) * unit[1]
    return Amount(match.start(), match.end(), match.start("number"), value, unit[0], comparator, confidence=0.75)


def _unit(part: Part, paragraph: Paragraph, title: str) -> tuple[Unit, float] | None:
    cell = paragraph.cell
    assert cell is not None
    for other in part.row(cell):
        if other.cell is not None and _UNIT_TITLE.match(other.cell.column_title.lower()):
            return _unit_of(part.chars[other.start : other.stop].lower())
    printed = re.search(r"\((?:đvt|đơn vị(?: tính)?)?:? ?(%|‰|[^()]{0,20}đồng|điểm|người|hộ)\)", title)
    if printed:
        return _unit_of(printed.group(1))
    named = re.search(r"\((%|‰|[^()]{0,20}đồng[^()]{0,12}|người|hộ|ha|điểm)\)", row_subject(part, paragraph).lower())
    return _unit_of(named.group(1)) if named else None


def _unit_of(words: str) -> tuple[Unit, float] | None:
    for unit, factor, pattern in _UNITS:
        if pattern.search(words):
            return unit, factor
    return None


def row_subject(part: Part, paragraph: Paragraph) -> str:
    """What the row measures: its indicator or task cell, else the longest words to the left of the value."""
    told = _telling(part, paragraph)
    return _words(part, told).strip(" ,;:.-–")


def quote_start(part: Part, paragraph: Paragraph) -> int:
    """Where the fact of a value's cell begins: at what it measures, where that stands before it in the same row."""
    cell = paragraph.cell
    assert cell is not None
    told = _telling(part, paragraph)
    beside = told and all(other.cell is not None and other.cell.place.row == cell.place.row for other in told)
    return min(told[0].body, paragraph.body) if beside else paragraph.body


def _telling(part: Part, paragraph: Paragraph) -> list[Paragraph]:
    """The paragraphs of the cell that says what the value of a cell measures; none where no cell does."""
    cell = paragraph.cell
    assert cell is not None
    columns: dict[int, list[Paragraph]] = {}
    for other in part.row(cell):
        place = other.cell
        if place is None or place.header or place.place.column >= cell.place.column:
            continue
        if place.role in ("label", "deadline", "lead") or _UNIT_TITLE.match(place.column_title.lower()):
            continue
        columns.setdefault(place.place.column, []).append(other)
    told = {column: _words(part, found) for column, found in columns.items()}
    kept = [column for column in told if re.search(r"[^\W\d_]{2}", told[column])]
    if not kept:
        return []
    ranks = {column: _RANKS.get(_role(columns[column][0]) or "", 0) for column in kept}
    return columns[max(kept, key=lambda column: (ranks[column], len(told[column])))]


def _role(paragraph: Paragraph) -> str | None:
    return paragraph.cell.role if paragraph.cell is not None else None


def _words(part: Part, paragraphs: list[Paragraph]) -> str:
    return " ".join(" ".join(part.chars[p.body : p.stop] for p in paragraphs).split())
