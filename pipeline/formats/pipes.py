"""Tables drawn with bars in plain text (bảng kẻ bằng «|»): Markdown rows, and cells parted by lines of a single bar.

    | STT | Nhiệm vụ |          |
    |-----|----------|          STT
    | 1   | Rà soát  |          |
                                Nhiệm vụ
                                |
                                |        two bars without anything between them: the next row

A table that holds the letterhead or the foot is layout: its columns come one after the other, as lines.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from models.page import CellPlace
from pipeline.formats import separated
from pipeline.formats.flow import Flow
from pipeline.formats.separated import Rows
from pipeline.formats.twocolumn import is_foot, is_head

_ROW = re.compile(r"^\s*\|.*\|\s*$")
_RULE = re.compile(r"^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+\|?\s*$")
_BAR = re.compile(r"^\s*\|\s*$")
_SPLIT = re.compile(r"(?<!\\)\|")
_BREAK = re.compile(r"\s*<br\s*/?>\s*", re.I)
# blank lines between two bars that still make an empty cell
_EMPTY_CELL = 3
# lines of a last cell that no bar closes; more of them are the text below the table
_LONGEST_OPEN_CELL = 5


def pour(flow: Flow, lines: Sequence[str]) -> None:
    """Add the lines to the flow; a blank line begins a paragraph, bars make cells."""
    at = 0
    while at < len(lines):
        rows, stop = _table(lines, at)
        if rows:
            _add(flow, rows)
            at = stop
            continue
        if lines[at].strip():
            flow.line(lines[at])
        else:
            flow.paragraph()
        at += 1


def _table(lines: Sequence[str], at: int) -> tuple[Rows, int]:
    """The table that begins at this line, as rows of cells of lines, and the line after it; no rows: none begins."""
    if _BAR.match(lines[at]):
        return _bar_table(lines, at)
    if at + 1 < len(lines) and _ROW.match(lines[at]) and _RULE.match(lines[at + 1]):
        return _markdown_table(lines, at)
    return separated.table_at(lines, at)


def _markdown_table(lines: Sequence[str], at: int) -> tuple[Rows, int]:
    rows: Rows = []
    while at < len(lines) and _ROW.match(lines[at]):
        if not _RULE.match(lines[at]):
            rows.append([_lines_of(cell) for cell in _SPLIT.split(lines[at].strip()[1:-1])])
        at += 1
    return rows, at


def _lines_of(cell: str) -> list[str]:
    """A cell's lines; «<br>» begins a paragraph, since nothing else can in such a cell."""
    return _BREAK.sub("\n\n", cell.strip().replace("\\|", "|")).split("\n")


def _bar_table(lines: Sequence[str], at: int) -> tuple[Rows, int]:
    rows: Rows = []
    while at < len(lines) and _BAR.match(lines[at]):
        row, at = _bar_row(lines, at + 1)
        if not row:
            break
        rows.append(row)
    return (rows, at) if any(len(row) > 1 for row in rows) else ([], at)


def _bar_row(lines: Sequence[str], at: int) -> tuple[list[list[str]], int]:
    """The cells up to the bar that closes the row, and the line after that bar."""
    cells: list[list[str]] = []
    while at < len(lines):
        stop = next((i for i in range(at, len(lines)) if _BAR.match(lines[i])), len(lines))
        content = list(lines[at:stop])
        visible = any(line.strip() for line in content)
        if not visible and (stop == at or len(content) > _EMPTY_CELL or stop == len(lines)):
            return cells, at
        if cells and content and not content[0].strip() and visible:
            return cells, at
        if cells and stop == len(lines) and sum(bool(line.strip()) for line in content) > _LONGEST_OPEN_CELL:
            return cells, at
        cells.append(content)
        at = stop + 1
    return cells, at


def _add(flow: Flow, rows: Rows) -> None:
    text = "\n".join(line for row in rows for cell in row for line in cell)
    width = max(len(row) for row in rows)
    if width <= 3 and (is_head(text.replace("*", "")) or is_foot(text.replace("*", ""))):
        _add_columns(flow, rows, width)
        return
    flow.table += 1
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            last = column == len(row) - 1
            flow.cell = CellPlace(flow.table, number, column, 1, width - column if last else 1)
            _add_lines(flow, cell)
    flow.cell = None
    flow.paragraph()


def _add_columns(flow: Flow, rows: Rows, width: int) -> None:
    for column in range(width):
        for row in rows:
            if column < len(row):
                flow.paragraph()
                _add_lines(flow, row[column])
    flow.paragraph()


def _add_lines(flow: Flow, lines: Sequence[str]) -> None:
    for line in lines:
        if line.strip():
            flow.line(line)
        else:
            flow.paragraph()
