"""Labels of provisions and of table rows (số, ký hiệu đầu mục): what kind they are, and which come next.

In a scan the labels of a table are short words without context, and OCR reads them worse than anything: «21» for «2.1»,
«1H» for «III». The numbering proves what was printed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from models.document import Cell
from pipeline.paragraphs import LABEL

_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
# Điểm are lettered in the Vietnamese order (Decree 30/2020, Annex I): no f, j, w, z
_LETTERS = "abcdđeghiklmnopqrstuvxy"
_NUMBER = r"\(?(?:\d{1,3}(?:\.\d{1,3})*|[IVX]+|[A-HĐ]|[a-zđ])[.):]?"
_ROW_LABEL = re.compile(rf"{_NUMBER}(?:$|\s+)")
# what stands alone in the column of labels: «1.2», «II», «Bước 2», «3.1A»
_ALONE = re.compile(
    rf"(?:(?:Bước|Vòng|Giai đoạn|Đợt|Nhóm|Phần|Mục|Chương|Tiêu chí|Tiêu chuẩn|Nội dung|Nhiệm vụ)\s+)?{_NUMBER}$"
    r"|\d{1,2}(?:\.\d{1,2})?[A-Ha-hđ]$"
)
# a group row in one merged cell, or the first cell of a table without a column of labels: «I Chỉ số …», «1. Rà soát …»
_LED = re.compile(rf"{LABEL.pattern}|[IVX]{{1,4}}\s+(?=[A-ZĐ])")
# what OCR makes of roman digits
_LOOKALIKE = str.maketrans({"|": "I", "l": "I", "1": "I", "!": "I", "i": "I", "T": "I", "H": "II", "Y": "V", "v": "V"})
_MOST_LEFT_OUT = 2


@dataclass(frozen=True, slots=True)
class Label:
    """A printed label: its kind, its rank among its sisters, and how it is written without punctuation."""

    kind: str
    rank: int
    printed: str


def _roman(digits: str) -> int:
    total = 0
    for digit, after in zip(digits, [*digits[1:], None], strict=True):
        value = _ROMAN[digit]
        total += -value if after and _ROMAN[after] > value else value
    return total


_ORDINALS = {
    word: i for i, word in enumerate(("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"), start=1)
}


def read_label(label: str) -> Label:
    """Kind and rank of a label as printed; its punctuation goes."""
    bare = re.sub(r"\s+", " ", label).strip(" .:)(/-*")
    if re.fullmatch(r"\d+(?:\.\d+)*", bare):
        numbers = bare.split(".")
        bracket = "(" if label.lstrip().startswith("(") else ")" if label.rstrip().endswith(")") else ""
        return Label(f"{len(numbers)}{bracket}", int(numbers[-1]), bare)
    if re.fullmatch(r"[IVX]+", bare):
        return Label("roman", _roman(bare), bare)
    if re.fullmatch(r"[a-zđ]\d?", bare):
        bracket = "(" if label.lstrip().startswith("(") else ""
        return Label(f"letter{bracket}", _LETTERS.find(bare[0]) + 1, bare)
    if re.fullmatch(r"[A-HĐ]", bare):
        return Label("upper", "ABCDĐEGHI".find(bare) + 1, bare)
    word, _, number = bare.rpartition(" ")
    if word.casefold().endswith(" thứ"):  # «PHẦN THỨ HAI»
        return Label(word.casefold().removesuffix(" thứ"), _ORDINALS.get(number.casefold(), 0), bare)
    rank = _roman(number) if re.fullmatch(r"[IVX]+", number) else int(re.sub(r"\D", "", number) or 0)
    return Label(word.casefold(), rank, bare)


def row_label(text: str, cell: Cell) -> re.Match[str] | None:
    """The label with which a table's row begins, in its first cell; in a table that came as bare text before it too."""
    place = cell.place
    if place.table < 0:
        return _ROW_LABEL.match(text) if place.column <= 1 else None
    if place.column and cell.role != "label":
        return None
    alone = _ALONE.match(text)
    if alone or (cell.role not in ("task", "indicator", None) and place.columns == 1):
        return alone
    return _LED.match(text)


def mended(text: str, stack: Sequence[Label]) -> Label | None:
    """The label that OCR misread in a cell of labels, where the open labels prove it; else None.

    Args:
        text: the cell.
        stack: the open labels of the table's rows, outermost first.
    """
    bare = text.strip(" .,:;'`")
    read = read_label(bare) if re.fullmatch(r"\d{1,3}|[A-H]", bare) else None
    if read is not None and any(open_.kind == read.kind and read.rank == open_.rank + 1 for open_ in stack):
        return None
    return _without_stop(bare, stack) or _roman_of(bare, stack)


def mended_heading(label: Label, stack: Sequence[Label]) -> Label | None:
    """The Roman number that OCR misread at the head of a line («H.» for «II.», «IH.» for «III.»), where it is due."""
    if label.kind not in ("upper", "") or not set(label.printed) <= set("IVXHl1|!"):
        return None
    if any(open_.kind == "upper" and label.rank == open_.rank + 1 for open_ in stack):
        return None
    return _roman_of(label.printed, stack)


def _without_stop(bare: str, stack: Sequence[Label]) -> Label | None:
    """«21» for «2.1», below an open «2»."""
    for depth in range(len(stack) - 1, -1, -1):
        open_, inner = stack[depth], stack[depth + 1 : depth + 2]
        rest = bare.removeprefix(open_.printed)
        if open_.kind == "1" and rest != bare and rest.isdigit():
            last = inner[0].rank if inner and inner[0].kind == "2" else 0
            return Label("2", int(rest), f"{open_.printed}.{rest}") if int(rest) == last + 1 else None
    return None


def _roman_of(bare: str, stack: Sequence[Label]) -> Label | None:
    """«1H» for «III», after an open «II»."""
    digits = bare.translate(_LOOKALIKE)
    if not re.fullmatch(r"I{1,3}|IV|VI{0,3}|IX|X", digits) or bare == digits:
        return None
    rank = _roman(digits)
    last = next((open_.rank for open_ in stack if open_.kind == "roman"), None)
    following = last is not None and last < rank <= last + _MOST_LEFT_OUT
    first = not stack and rank == 1 and not bare.isdigit()
    return Label("roman", rank, digits) if following or first else None
