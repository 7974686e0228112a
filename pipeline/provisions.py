"""The tree of provisions (phần, mục, điều, khoản, điểm): which labels a paragraph stands under."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from models.document import Cell, Paragraph
from pipeline.paragraphs import BULLET, LABEL

_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
# Điểm are lettered in the Vietnamese order (Decree 30/2020, Annex I): no f, j, w, z
_LETTERS = "abcdđeghiklmnopqrstuvxy"
_CLOSING = re.compile(
    r"^(?:Trên đây|Yêu cầu|Đề nghị|Giao |Trong quá trình|Nhận được|Kế hoạch này|Quyết định này|Chỉ thị này|Công văn này"
    r"|Thông báo này|Văn bản này|Quá trình|Nơi nhận|Định kỳ|Các (?:cơ quan|đơn vị|ban|ngành|phòng)"
    r"|Căn cứ (?:Kế hoạch|nội dung|chức năng|nhiệm vụ|vào)"
    r"|(?:Chủ tịch )?(?:UBND|Ủy ban [Nn]hân dân|Uỷ ban [Nn]hân dân|Đảng ủy|Ban Thường vụ|Nhà trường|Hiệu trưởng)\b"
    r".{0,60}(?:yêu cầu|đề nghị|giao|báo cáo)|\(?(?:Đính|Gửi|Có|Kèm).{0,30}kèm)"
)


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
    rank = _roman(number) if re.fullmatch(r"[IVX]+", number) else int(re.sub(r"\D", "", number) or 0)
    return Label(word.casefold(), rank, bare)


_NUMBER = r"\(?(?:\d{1,3}(?:\.\d{1,3})*|[IVX]+|[A-HĐ]|[a-zđ])[.):]?"
_ROW_LABEL = re.compile(rf"{_NUMBER}(?:$|\s+)")
# what stands alone in the column of labels: «1.2», «II», «Bước 2», «3.1A»
_ALONE = re.compile(
    rf"(?:(?:Bước|Vòng|Giai đoạn|Đợt|Nhóm|Phần|Mục|Chương|Tiêu chí|Tiêu chuẩn|Nội dung|Nhiệm vụ)\s+)?{_NUMBER}$"
    r"|\d{1,2}(?:\.\d{1,2})?[A-Ha-hđ]$"
)
# a group row in one merged cell, or the first cell of a table without a column of labels: «I Chỉ số …», «1. Rà soát …»
_LED = re.compile(rf"{LABEL.pattern}|[IVX]{{1,4}}\s+(?=[A-ZĐ])")
_OUTER = ("phần", "chương", "upper", "mục", "roman", "điều")


def _row_label(text: str, cell: Cell) -> re.Match[str] | None:
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


class Provisions:
    """Follows the labels of one part from paragraph to paragraph."""

    def __init__(self) -> None:
        self._stack: list[Label] = []
        self._row: tuple[int, int] | None = None
        self._table: int | None = None
        self._around: list[Label] = []
        self._bullets: list[str] = []

    def place(self, chars: str, paragraph: Paragraph) -> Paragraph:
        """The paragraph with its label, bullet and provisions."""
        if paragraph.zone in ("head", "title", "recipients", "signature"):
            return paragraph
        if paragraph.cell is not None:
            return self._place_cell(chars, paragraph)
        if self._table is not None:
            self._stack, self._around, self._table, self._row = self._around, [], None, None
        return self._place_line(chars, paragraph)

    def _place_line(self, chars: str, paragraph: Paragraph) -> Paragraph:
        text = chars[paragraph.start : paragraph.stop]
        match = LABEL.match(text)
        if match:
            self._enter(read_label(match.group()))
            self._bullets = []
            body = paragraph.start + match.end()
            return replace(paragraph, section=self._labels(), label=self._stack[-1].printed, body=body)
        bullet = BULLET.match(text)
        if bullet:
            mark = bullet.group().strip()
            if mark in self._bullets:
                del self._bullets[self._bullets.index(mark) + 1 :]
            else:
                self._bullets.append(mark)
            depth = len(self._bullets)
            return replace(
                paragraph, section=self._labels(), bullet=mark, body=paragraph.start + bullet.end(), depth=depth
            )
        if self._stack and _CLOSING.match(text) and not text.endswith(":"):
            self._bullets = []
            return replace(paragraph, section=self._closing(chars, paragraph))
        return replace(paragraph, section=self._labels())

    def _closing(self, chars: str, paragraph: Paragraph) -> tuple[str, ...]:
        """An unlabelled closing paragraph belongs to the part that it closes, not to its last item."""
        rest = chars[paragraph.stop : paragraph.stop + 1500]
        if re.search(r"\n(?:[IVX]+\s?[.)]|\d{1,2}\s?[.)]|[a-zđ]\))\s", rest.split("Nơi nhận")[0]):
            return self._labels()
        outer = [label for label in self._stack if label.kind in _OUTER]
        return tuple(label.printed for label in outer) if len(outer) < len(self._stack) else self._labels()[:-1]

    def _place_cell(self, chars: str, paragraph: Paragraph) -> Paragraph:
        cell = paragraph.cell
        assert cell is not None
        place = cell.place
        if self._table != place.table:
            if self._table is None:
                self._around = list(self._stack)
            self._table = place.table
            self._stack = []
        text = chars[paragraph.start : paragraph.stop].strip()
        first = (place.table, place.row) != self._row and not cell.header
        label = _row_label(text, cell) if first else None
        if label:
            self._row = (place.table, place.row)
            self._enter(read_label(label.group()))
            return replace(
                paragraph, section=self._labels(), label=self._stack[-1].printed, body=paragraph.start + label.end()
            )
        if first and place.column == 0 and place.columns > 1:  # a group without a number: what it groups begins anew
            self._row = (place.table, place.row)
            self._stack = [open_ for open_ in self._stack if open_.kind in _OUTER]
        bullet = BULLET.match(text)
        body = paragraph.start + (bullet.end() if bullet else 0)
        section = tuple(label.printed for label in self._around) if cell.header else self._labels()
        return replace(
            paragraph, section=section, bullet=bullet.group().strip() if bullet else None, body=body, depth=bool(bullet)
        )

    def _enter(self, label: Label) -> None:
        """Put the label where it belongs: after its sister, below, or as the first of a new level."""
        for depth in range(len(self._stack) - 1, -1, -1):
            here = self._stack[depth]
            if here.kind == label.kind and (label.rank > here.rank or not self._nests(label, depth)):
                self._stack[depth:] = [label]
                return
        self._stack = [*self._outer_of(label), label]

    def _nests(self, label: Label, depth: int) -> bool:
        """Whether a numbering that begins anew stands below what is open, not beside its namesake."""
        return label.rank == 1 and depth < len(self._stack) - 1 and label.kind not in _OUTER

    def _outer_of(self, label: Label) -> list[Label]:
        """The open labels that can hold a first one of its kind."""
        if label.kind in _OUTER:
            rank = _OUTER.index(label.kind)
            return [open_ for open_ in self._stack if open_.kind in _OUTER and _OUTER.index(open_.kind) < rank]
        if re.fullmatch(r"\d+", label.kind[:1]) and "." in label.printed:
            stem = label.printed.rsplit(".", 1)[0]
            for depth, open_ in enumerate(self._stack):
                if open_.printed == stem:
                    return self._stack[: depth + 1]
        return self._stack

    def _labels(self) -> tuple[str, ...]:
        """All open labels; those of a table's rows stand below the provisions around the table."""
        return tuple(label.printed for label in (*self._around, *self._stack))
