"""Write the tables of files into a workbook (xuất bảng ra Excel): a sheet for each, as they stand on the pages.

Merged cells stay merged, the header is marked and frozen, each row says on which page it stands, and words that were
read with doubts are on a yellow ground. All cells are text: «1.10» is a label, and «=…» must not become a formula.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import xlsxwriter

from models.document import Document, Role
from models.page import CellPlace
from pipeline.clean import clean
from pipeline.intake import intake
from pipeline.language import say
from pipeline.outline import outline
from pipeline.read import Ocr, read
from pipeline.repair import repair
from pipeline.tableview import TableView, tables_of
from pipeline.workers import trouble_of

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

ROLES: dict[Role, str] = {
    "label": say("Số thứ tự", "Label"),
    "task": say("Nhiệm vụ", "Task"),
    "indicator": say("Chỉ số, tiêu chí", "Indicator"),
    "target": say("Chỉ tiêu", "Target"),
    "product": say("Sản phẩm", "Product"),
    "lead": say("Chủ trì", "Lead"),
    "partner": say("Phối hợp", "Partner"),
    "lead_partner": say("Chủ trì và phối hợp", "Lead and partner"),
    "deadline": say("Thời hạn", "Deadline"),
    "budget": say("Kinh phí", "Budget"),
    "note": say("Ghi chú", "Note"),
    "score": say("Điểm", "Score"),
    "citation": say("Văn bản", "Citation"),
}

_FIRST_ROW = 3  # above: what the table is, why it is doubtful, what the columns hold
_DOUBTFUL = 0.7
_NARROW, _WIDE, _LETTERS = 6.0, 60.0, 0.5  # width of a column, in digits; of it for each letter of a usual cell
_LONGEST_NAME = 31  # characters of a sheet's name
_MOST_CHARS = 32_767  # characters of a cell in Excel


@dataclass(frozen=True, slots=True)
class Collected:
    """The tables of some files, each with its file's name, and what to tell of the files that could not be read."""

    tables: list[tuple[str, TableView]] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)


def collect_tables(paths: Iterable[Path], ocr: Ocr = "auto") -> Collected:
    """Read the files, folders and archives and gather their tables, in order."""
    found = Collected()
    for file in intake(paths):
        try:
            document = read(file, ocr)
            found.tables.extend((file.name, table) for table in tables_in(document))
        except Exception as error:  # one file's trouble must not take the others with it
            trouble = trouble_of("read", file, error)
            found.failed.append(say(trouble.message, trouble.message_en))
    return found


def tables_in(document: Document) -> Iterator[TableView]:
    """The tables of a file, in order."""
    text, _ = repair(document)
    for part in outline(document, clean(text)).parts:
        yield from tables_of(document, part)


def write_tables(tables: Sequence[tuple[str, TableView]], target: Path) -> None:
    """Write tables, each with the name of its file, into a workbook.

    Raises:
        OSError: when the workbook can't be written: its folder is missing, or it is open in Excel.
    """
    # opened first: a workbook that can't be written fails before the work, as a plain OSError
    with target.open("wb") as file, xlsxwriter.Workbook(file) as book:
        styles = _Styles(book)
        for number, (name, table) in enumerate(tables, start=1):
            sheet = book.add_worksheet(say(f"Bảng {number}", f"Table {number}")[:_LONGEST_NAME])
            _write(sheet, styles, name, table)


class _Styles:
    """How cells look, by whether they are header and doubtful."""

    def __init__(self, book: Workbook) -> None:
        plain = {"text_wrap": True, "valign": "top", "border": 1}
        head = {**plain, "bold": True, "align": "center", "valign": "vcenter", "bg_color": "#D9E2EC"}
        self.title = book.add_format({"bold": True})
        self.warning = book.add_format({"italic": True, "font_color": "#9C5700"})
        self.faint = book.add_format({"italic": True, "font_color": "#666666"})
        self.page = book.add_format({**plain, "font_color": "#666666", "border": 0})
        self._cells: dict[tuple[bool, bool], Format] = {
            (header, doubtful): book.add_format({**(head if header else plain), **_ground(doubtful)})
            for header in (False, True)
            for doubtful in (False, True)
        }

    def cell(self, header: bool, doubtful: bool) -> Format:
        return self._cells[header, doubtful]


def _ground(doubtful: bool) -> dict[str, str]:
    return {"bg_color": "#FFF2CC"} if doubtful else {}


def _write(sheet: Worksheet, styles: _Styles, name: str, table: TableView) -> None:
    columns = max(place.column + place.columns for place in table.cells)
    pages = _pages(table.pages)
    sure = f"{table.confidence:.0%}".replace("%", " %")
    told = say(f"{name} · trang {pages} · độ tin cậy {sure}", f"{name} · page {pages} · confidence {sure}")
    sheet.write_string(0, 0, told, styles.title)
    sheet.write_string(1, 0, "; ".join(table.reasons), styles.warning)
    for column, role in table.roles.items():
        sheet.write_string(_FIRST_ROW - 1, column, ROLES[role], styles.faint)
    sheet.write_string(_FIRST_ROW - 1, columns, say("Trang", "Page"), styles.faint)
    _write_cells(sheet, styles, table)
    for row, found in table.pages_of.items():
        sheet.write_string(_FIRST_ROW + row, columns, _pages(found), styles.page)
    _shape(sheet, table, columns)


def _write_cells(sheet: Worksheet, styles: _Styles, table: TableView) -> None:
    begun = {(place.row, place.column) for place in table.cells}
    taken: set[tuple[int, int]] = set()
    for place, text in table.cells.items():
        style = styles.cell(place.row in table.header, table.certain[place] < _DOUBTFUL)
        covered = set(_covered(place))
        row, column = _FIRST_ROW + place.row, place.column
        # what a bad reading laid over each other can't be merged
        if len(covered) > 1 and not covered & (taken | (begun - {(place.row, place.column)})):
            last = row + place.rows - 1, column + place.columns - 1
            sheet.merge_range(row, column, *last, "", style)
        sheet.write_string(row, column, text[:_MOST_CHARS], style)
        taken |= covered


def _covered(place: CellPlace) -> Iterator[tuple[int, int]]:
    for row in range(place.row, place.row + place.rows):
        for column in range(place.column, place.column + place.columns):
            yield row, column


def _shape(sheet: Worksheet, table: TableView, columns: int) -> None:
    """Widths after what the columns hold; the header stays in sight."""
    for column in range(columns):
        lengths = [len(text) for place, text in table.cells.items() if place.column == column and place.columns == 1]
        usual = sorted(lengths)[len(lengths) * 3 // 4] if lengths else 0
        sheet.set_column(column, column, min(max(_NARROW, 4 + usual * _LETTERS), _WIDE))
    top = next((row for row in range(max(table.header, default=-1) + 2) if row not in table.header), 0)
    sheet.freeze_panes(_FIRST_ROW + top, 0)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    if top:
        sheet.repeat_rows(_FIRST_ROW, _FIRST_ROW + top - 1)


def _pages(pages: Sequence[int]) -> str:
    """«2–16» for a run of pages, else «2, 5»."""
    if len(pages) > 1 and pages[-1] - pages[0] == len(pages) - 1:
        return f"{pages[0]}–{pages[-1]}"
    return ", ".join(map(str, pages))
