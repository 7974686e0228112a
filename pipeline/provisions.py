"""The tree of provisions (phần, mục, điều, khoản, điểm): which labels a paragraph stands under."""

from __future__ import annotations

import re
from dataclasses import replace

from models.document import Paragraph
from pipeline.paragraphs import BULLET, LABEL
from pipeline.rowlabels import Label, mended, mended_heading, read_label, row_label

_CLOSING = re.compile(
    r"^(?:Trên đây|Yêu cầu|Đề nghị|Giao |Trong quá trình|Nhận được|Kế hoạch này|Quyết định này|Chỉ thị này|Công văn này"
    r"|Thông báo này|Văn bản này|Quá trình|Nơi nhận|Định kỳ"
    r"|Các (?:cơ quan|đơn vị|ban|ngành|phòng|bộ phận|sở|địa phương|thành viên)\b"
    r"|Căn cứ (?:Kế hoạch|Chỉ thị này|Công văn này|Thông báo này|nội dung|chức năng|nhiệm vụ|vào)"
    r"|(?:Chủ tịch )?(?:UBND|Ủy ban [Nn]hân dân|Uỷ ban [Nn]hân dân|Đảng ủy|Ban Thường vụ|Nhà trường|Hiệu trưởng)\b"
    r".{0,60}(?:yêu cầu|đề nghị|giao|báo cáo)|\(?(?:Đính|Gửi|Có|Kèm).{0,30}kèm)"
)
_HEADING = 120  # characters at most
_OUTER = ("phần", "chương", "upper", "mục", "roman", "điều")


class Provisions:
    """Follows the labels of one part from paragraph to paragraph."""

    def __init__(self) -> None:
        self._stack: list[Label] = []
        self._row: tuple[int, int] | None = None
        self._table: int | None = None
        self._around: list[Label] = []
        self._bullets: list[str] = []
        self._headed = False  # a bare heading stands right above
        self._bare = False  # the innermost label's paragraph is a bare heading

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
        label = self._label(match.group()) if match else None
        if match and label:
            self._enter(label)
            self._bullets = []
            body = paragraph.start + match.end()
            self._headed = self._bare = len(text) < _HEADING and text[-1:] not in ".;"
            return replace(paragraph, section=self._labels(), label=self._stack[-1].printed, body=body)
        headed, self._headed = self._headed, False
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
        # what stands right below a bare heading is what it announces: «5. Chế độ báo cáo⏎Các đơn vị báo cáo …»
        if self._stack and not headed and _CLOSING.match(text) and not text.endswith(":"):
            self._bullets = []
            return replace(paragraph, section=self._closing(chars, paragraph))
        return replace(paragraph, section=self._labels())

    def _label(self, printed: str) -> Label | None:
        """The label as printed, or as the numbering proves it; None for what only looks like one."""
        label = read_label(printed)
        return mended_heading(label, self._stack) or (label if label.kind else None)

    def _closing(self, chars: str, paragraph: Paragraph) -> tuple[str, ...]:
        """An unlabelled closing paragraph belongs to the part that it closes, not to its last item."""
        if self._stack[-1].kind == "điều":  # nothing stands around an article's unnumbered paragraphs but the article
            return self._labels()
        rest = chars[paragraph.stop : paragraph.stop + 1500]
        if re.search(r"\n(?:[IVX]+\s?[.)]|\d{1,2}\s?[.)]|[a-zđ]\))\s", rest.split("Nơi nhận")[0]):
            return self._labels()
        outer = [label for label in self._stack if label.kind in _OUTER]
        if not outer:  # «4. Tổ chức thực hiện», with items 4.1, 4.2 below, is a part too
            dotted = next((i for i, label in enumerate(self._stack) if "." in label.printed), 0)
            return self._labels()[:dotted]
        if len(outer) == len(self._stack) and not self._bare:
            return self._labels()[:-1]
        return tuple(label.printed for label in outer)

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
        label = row_label(text, cell) if first else None
        printed = mended(text, self._stack) if first and cell.role == "label" and place.table >= 0 else None
        if label or printed:
            self._row = (place.table, place.row)
            self._enter(printed or read_label(text[: label.end()] if label else text))
            body = paragraph.start + (label.end() if label else len(text))
            return replace(paragraph, section=self._labels(), label=self._stack[-1].printed, body=body)
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
        """Whether a numbering that begins anew stands below what is open, not beside its namesake.

        In a table nothing is numbered «1» below «5.3»: a group row that lost its label has begun.
        """
        if self._table is not None and label.kind == "1" and self._stack[-1].kind in ("2", "3"):
            return False
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
