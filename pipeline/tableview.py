"""The tables of a part as tables (bảng): cells by place, pages, and how sure their reading is.

The confidence falls with what a wrong reading shows by: a numbering with gaps, rows that lack their label or most of
their cells, a missing header, doubtful words, and most of all a table of which only the text is left.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from statistics import fmean

from models.document import Cell, Document, Paragraph, Part, Role
from models.facts import Problem
from models.page import CellPlace
from pipeline.rowlabels import read_label

_WITHOUT_HEADER = 0.75
_TEXT_ONLY = 0.55
_COUNTED = ("1", "2", "3", "roman", "upper", "letter", "bước")  # kinds of labels that go on one by one
_GAP = 2.0  # a gap in the numbering tells of more than the one row
_MOST_NAMED = 3
_POOR = 0.6
_UNCLEAR = 0.88  # mean certainty of words below which one in eight or more is wrong
_LARGE = 5, 3  # rows and columns of a table that may well be a plan's, though nothing is known of its columns
_SUM = re.compile(r"\W*(?:tổng|cộng)\b", re.I)


@dataclass(frozen=True)
class TableView:
    """One table as it was read.

    Attributes:
        paragraphs: its paragraphs in order.
        texts: the words of each.
        pages_of: the pages that each of its rows stands on; a merged cell counts for its first row.
        certain: the certainty of each cell's words, 0 to 1, their mean.
        certainty: the same for the whole table.
    """

    paragraphs: tuple[Paragraph, ...]
    texts: tuple[str, ...]
    pages_of: Mapping[int, tuple[int, ...]]
    certain: Mapping[CellPlace, float]
    certainty: float

    @cached_property
    def pages(self) -> tuple[int, ...]:
        """The pages that it stands on."""
        return tuple(sorted({page for pages in self.pages_of.values() for page in pages}))

    @cached_property
    def number(self) -> int:
        """Its number in the file, from 0; below 0 where only its text is left."""
        return self._cells[0].place.table

    @cached_property
    def _cells(self) -> tuple[Cell, ...]:
        return tuple(p.cell for p in self.paragraphs if p.cell is not None)

    @cached_property
    def cells(self) -> dict[CellPlace, str]:
        """The text of each filled cell, its paragraphs on lines of their own."""
        lines: dict[CellPlace, list[str]] = defaultdict(list)
        for cell, text in zip(self._cells, self.texts, strict=True):
            lines[cell.place].append(text)
        return {place: "\n".join(words) for place, words in lines.items()}

    @cached_property
    def roles(self) -> dict[int, Role]:
        """What its columns hold, where that is known."""
        return {cell.place.column: cell.role for cell in self._cells if cell.role is not None and not cell.header}

    @cached_property
    def header(self) -> frozenset[int]:
        """The rows that are its header."""
        return frozenset(cell.place.row for cell in self._cells if cell.header)

    @cached_property
    def gaps(self) -> tuple[tuple[str, str], ...]:
        """Labels that follow each other with something missing between: («9», «14»)."""
        last: dict[tuple[str, ...], str] = {}
        of_kind: dict[str, str] = {}  # a numbering may go on through the groups
        found: list[tuple[str, str]] = []
        for p in self.paragraphs:
            label = read_label(p.label) if p.label is not None else None
            if p.label is None or label is None or label.kind not in _COUNTED:
                continue
            above = p.section[:-1]
            before, through = last.get(above), of_kind.get(label.kind)
            goes_on = through is not None and not _jumps(through, p.label)
            if before is not None and not goes_on and _jumps(before, p.label):
                found.append((before, p.label))
            elif before is None and not goes_on and label.rank > 1 and last:
                found.append(("", p.label))
            last[above] = of_kind[label.kind] = p.label
        return tuple(found)

    @cached_property
    def loose(self) -> tuple[int, ...]:
        """Rows that hold less than half of the usual columns though they are no group: pieces of rows, it may be."""
        filled: dict[int, set[int]] = defaultdict(set)
        wide: set[int] = set()
        for place in self.cells:
            for row in range(place.row, place.row + place.rows):
                filled[row].update(range(place.column, place.column + place.columns))
            if place.columns > 1 or _SUM.match(self.cells[place]):
                wide.add(place.row)
        body = [row for row in sorted(filled) if row not in self.header]
        count = Counter(column for row in body for column in filled[row])
        usual = {column for column, times in count.items() if times >= 0.5 * len(body)}
        labelled = {p.cell.place.row for p in self.paragraphs if p.label is not None and p.cell is not None}
        return tuple(
            row
            for row in body
            if row not in wide and row not in labelled and len(filled[row] & usual) < 0.5 * len(usual)
        )

    @cached_property
    def odd_labels(self) -> int:
        """How many cells in the column of labels hold something else."""
        cells = [(p.cell, text, p.label) for p, text in zip(self.paragraphs, self.texts, strict=True) if p.cell]
        column = {
            cell.place
            for cell, text, _ in cells
            if cell.role == "label" and not cell.header and any(map(str.isalnum, text))
        }
        return len(
            [place for place in column - {cell.place for cell, _, label in cells if label} if place.columns == 1]
        )

    @cached_property
    def matters(self) -> bool:
        """Whether facts may stand in it: some column's role is known, or it is large and none is."""
        if any(cell.role not in (None, "label") for cell in self._cells):
            return True
        rows, columns = ({cell.place.row for cell in self._cells}, {cell.place.column for cell in self._cells})
        return not self.header and len(rows) >= _LARGE[0] and len(columns) >= _LARGE[1]

    @cached_property
    def confidence(self) -> float:
        """How sure the reading of the table is, 0 to 1."""
        labels = sum(p.label is not None for p in self.paragraphs)
        rows = len({cell.place.row for cell in self._cells if not cell.header}) or 1
        numbering = max(0.0, 1 - _GAP * len(self.gaps) / labels) if labels else 1.0
        width = max(0.0, 1 - (len(self.loose) + self.odd_labels) / rows)
        header = 1.0 if self.header else _WITHOUT_HEADER
        return round(numbering * width * header * self.certainty * (_TEXT_ONLY if self.number < 0 else 1.0), 3)

    @property
    def reasons(self) -> list[str]:
        """Why the confidence is not full, in Vietnamese."""
        found = [] if self.header else ["không thấy hàng tiêu đề"]
        if self.gaps:
            shown = ", ".join(f"{a} → {b}" if a else f"bắt đầu từ {b}" for a, b in self.gaps[:_MOST_NAMED])
            found.append(f"số thứ tự không liên tục ({shown}{' …' if len(self.gaps) > _MOST_NAMED else ''})")
        if self.loose or self.odd_labels:
            found.append(f"{len(self.loose) + self.odd_labels} hàng thiếu ô hoặc thiếu số thứ tự")
        if self.certainty < _UNCLEAR:
            found.append("chữ nhận dạng chưa rõ")
        if self.number < 0:
            found.append("chỉ còn chữ, không còn khung bảng")
        return found


def tables_of(document: Document, part: Part) -> list[TableView]:
    """The tables of a part, in order."""
    held: dict[int, list[Paragraph]] = defaultdict(list)
    for paragraph in part.paragraphs:
        if paragraph.cell is not None:
            held[paragraph.cell.place.table].append(paragraph)
    return [_view(document, part, paragraphs) for paragraphs in held.values()]


def _view(document: Document, part: Part, paragraphs: Sequence[Paragraph]) -> TableView:
    pages: dict[int, set[int]] = defaultdict(set)
    sure: dict[CellPlace, list[float]] = defaultdict(list)
    for paragraph in paragraphs:
        assert paragraph.cell is not None
        place = paragraph.cell.place
        words = document.words_in(part.text.span(paragraph.start, paragraph.stop))
        pages[place.row].update(word.page for word in words)
        sure[place] += [word.confidence for word in words]
    return TableView(
        tuple(paragraphs),
        tuple(part.chars[p.start : p.stop].strip() for p in paragraphs),
        {row: tuple(sorted(found)) for row, found in pages.items()},
        {place: fmean(found) for place, found in sure.items()},
        fmean(value for found in sure.values() for value in found),
    )


def poor_tables(document: Document, part: Part) -> Iterator[Problem]:
    """A problem for each table of a part that a reviewer should hold against the page."""
    for table in tables_of(document, part):
        if table.matters and table.confidence < _POOR:
            first, last = table.paragraphs[0], table.paragraphs[-1]
            pages = f"{table.pages[0]}" if len(table.pages) == 1 else f"{table.pages[0]}–{table.pages[-1]}"
            message = (
                f"Bảng ở trang {pages} đọc chưa chắc: {'; '.join(table.reasons)}. Đối chiếu từng hàng với trang gốc; "
                "«kehoach export tables» xuất bảng đã đọc ra Excel để so sánh."
            )
            yield Problem("poor_table", message, table.pages[0], part.text.span(first.start, last.stop))


def _jumps(before: str, label: str) -> bool:
    one, other = read_label(before), read_label(label)
    return one.kind == other.kind and other.rank not in (one.rank + 1, 1)
