"""Tables of plain text whose cells a bar or a tab parts (hàng chia bằng «|» hoặc phím Tab), with no frame round them.

    STT | Nhiệm vụ | Chủ trì          +-----+----------+         1⇥Rà soát⇥Thôn Hạ
    I | CÔNG TÁC CHUNG                | STT | Việc     |         2⇥"Dựng biển⏎báo"⇥Thôn Thượng
    1 | Rà soát các hộ                +-----+----------+
    vùng trũng | Thôn Hạ              | 1   | Rà soát  |

Where lines are ruled off, what stands between two rules is one row.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from extractors.columns import column_of
from extractors.contents import is_label, share
from pipeline.formats.rowlines import LONGEST_WRAP, SEPARATORS, Row, RowLines, Separator, is_rule
from pipeline.formats.twocolumn import is_foot, is_head

Rows = list[list[list[str]]]

_LOOKED_AT = 80  # lines that tell how wide the rows are
_SURE = 0.5  # of the rows have all their cells
_FEWEST = 3  # rows, and columns, of a table without a header
_END = re.compile(r"[.;:!?…]$")
_FORMER_LABEL = re.compile(r"[.)]$")


def table_at(lines: Sequence[str], at: int) -> tuple[Rows, int]:
    """The table that begins at this line, as rows of cells of lines, and the line after it; no rows: none begins."""
    first = at + 1 if is_rule(lines[at]) and at + 1 < len(lines) else at
    for separator in SEPARATORS:
        if _may_begin(lines[first], separator):
            found = [_read(lines, at, separator, marks) for marks in _widths(lines, first, separator)]
            tables = [table for table in found if _is_table(table[0], table[2], separator)]
            if tables:
                rows, stop, _ = max(tables, key=lambda table: (table[2], table[1]))
                return rows, stop
    return [], at


def _may_begin(line: str, separator: Separator) -> bool:
    """Whether a line is wide enough for a table, or names a column, or is the letterhead's."""
    if separator.count(line) < 1:
        return False
    cells = separator.cells(line)
    if any(column_of(cell) is not None for cell in cells):
        return True
    if separator.framed:
        return len(cells) >= _FEWEST or is_head(line) or is_foot(line)
    return len(cells) >= _FEWEST and is_label(cells[0])


def _widths(lines: Sequence[str], at: int, separator: Separator) -> list[int]:
    """How many separators a row may have: as many as the first line, as most lines, as all above the first label."""
    counts: list[int] = []
    header, headed = 0, False
    for line in lines[at : at + _LOOKED_AT]:
        count = 0 if is_rule(line) else separator.count(line)
        if not count and len(counts) > LONGEST_WRAP and not any(counts[-LONGEST_WRAP:]):
            break
        headed = headed or bool(counts and (separator.begins(line) or is_rule(line)))
        header += 0 if headed else count
        counts.append(count)
    common = Counter(count for count in counts if count)
    return list(dict.fromkeys([counts[0], common.most_common(1)[0][0], header]))


def _read(lines: Sequence[str], at: int, separator: Separator, marks: int) -> tuple[Rows, int, float]:
    """The rows from this line on, the line after them, and the share of them that have all their cells."""
    block = RowLines(lines, at, separator, marks).read()
    width = max((len(separator.cells(row.text)) for row in block.rows[:1]), default=0)
    cells = [separator.cells(row.text)[:width] for row in block.rows]
    least = min(_FEWEST, width)  # a group row fills fewer
    told = [found for found, row in zip(cells, block.rows, strict=True) if not row.group and _filled(found) >= least]
    sure = sum(len(found) == width for found in told) / len(told) if told else 0.0
    ruled = sum(row.ruled for row in block.rows[1:]) > 1  # rules part the rows, not only the header from them
    merged = _between_rules(cells, block.rows) if ruled else _flowing(cells)
    return [[cell.split("\n") for cell in row] for row in merged], block.stop, sure


def _filled(cells: Sequence[str]) -> int:
    return sum(bool(cell) for cell in cells)


def _between_rules(cells: Sequence[list[str]], rows: Sequence[Row]) -> list[list[str]]:
    merged: list[list[str]] = []
    for found, row in zip(cells, rows, strict=True):
        if row.ruled or not merged or row.group:
            merged.append(found)
        else:
            merged[-1] = _joined(merged[-1], found)
    return merged


def _flowing(cells: Sequence[list[str]]) -> list[list[str]]:
    """The rows, those without a label that go on with the words of the row above put together with it."""
    labelled = share([row[0] for row in cells[1:] if row[0]], is_label) > _SURE
    merged: list[list[str]] = []
    for row in cells:
        if merged and labelled and not row[0] and _flows(merged[-1], row):
            merged[-1] = _joined(merged[-1], row)
        else:
            merged.append(row)
    return merged


def _flows(above: Sequence[str], row: Sequence[str]) -> bool:
    pairs = [(before, cell) for before, cell in zip(above, row, strict=False) if cell]
    return any(
        cell[0].islower() and before and not _END.search(before) and not _FORMER_LABEL.search(cell.split()[0])
        for before, cell in pairs
    )


def _joined(above: Sequence[str], row: Sequence[str]) -> list[str]:
    width = max(len(above), len(row))
    pairs = zip(_padded(above, width), _padded(row, width), strict=True)
    return ["\n".join(cell for cell in pair if cell) for pair in pairs]


def _padded(row: Sequence[str], width: int) -> Iterator[str]:
    yield from row
    yield from [""] * (width - len(row))


def _is_table(rows: Rows, sure: float, separator: Separator) -> bool:
    """Whether the rows are a table: a header that names columns, or many cells and a numbering."""
    if len(rows) < 2 or len(rows[0]) < 2 or sure < _SURE:
        return False
    text = "\n".join(line for row in rows for cell in row for line in cell)
    if len(rows[0]) <= 3 and (is_head(text) or is_foot(text)):
        return separator.framed  # those that tabs part are read by their words
    if sum(column_of(" ".join(cell)) is not None for cell in rows[0]) > 1:
        return True
    if len(rows[0]) < _FEWEST or len(rows) < _FEWEST:
        return False
    return separator.framed or all(is_label(" ".join(row[0])) for row in rows)
