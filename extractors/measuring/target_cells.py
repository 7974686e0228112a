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
_UNIT_ROOM = 40  # characters of a unit cell
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


def names_a_value(part: Part, text: str, paragraph: Paragraph) -> bool:
    """Whether the cell only names what a value cell of its row measures: «Trẻ được uống đủ 02 liều | % | 98»."""
    assert paragraph.cell is not None
    if paragraph.cell.role not in ("indicator", "target", "task", None):
        return False
    others = (other for other in part.row(paragraph.cell) if other.start >= paragraph.stop and other.cell is not None)
    return any(other.cell and plain_number(part, text, other) is not None for other in others)


def quote_start(part: Part, paragraph: Paragraph) -> int:
    """Where the quote of a value alone in its cell begins: at the cell that names it, if only a unit stands between."""
    assert paragraph.cell is not None
    begin = paragraph.body
    for other in reversed(part.row(paragraph.cell)):
        if other.cell is None or other.cell.header or other.start >= paragraph.start:
            continue
        if _UNIT_TITLE.match(other.cell.column_title.lower()) or not part.chars[other.body : other.stop].strip():
            continue
        words = part.chars[other.body : other.stop]
        named = other.cell.role in ("indicator", "target", "task", None) and re.search(r"[^\W\d_]{2}", words)
        near = other.cell.place.row == paragraph.cell.place.row and paragraph.start - other.stop < _UNIT_ROOM
        return other.body if named and near else begin
    return begin


def row_subject(part: Part, paragraph: Paragraph) -> str:
    """What the row measures: its indicator or task cell, else the longest words to the left of the value."""
    cell = paragraph.cell
    assert cell is not None
    words: dict[int, list[str]] = {}
    ranks: dict[int, int] = {}
    for other in part.row(cell):
        place = other.cell
        if (
            place is None
            or place.header
            or place.place.column >= cell.place.column
            or place.role in ("label", "deadline", "lead")
        ):
            continue
        if _UNIT_TITLE.match(place.column_title.lower()):
            continue
        words.setdefault(place.place.column, []).append(part.chars[other.body : other.stop])
        ranks[place.place.column] = {"indicator": 2, "target": 2, "task": 1}.get(place.role or "", 0)
    told = {column: " ".join(" ".join(lines).split()) for column, lines in words.items()}
    kept = [column for column in told if re.search(r"[^\W\d_]{2}", told[column])]
    if not kept:
        return ""
    best = max(kept, key=lambda column: (ranks[column], len(told[column])))
    return told[best].strip(" ,;:.-–")
