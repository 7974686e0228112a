"""What is noise on a page with tables (chữ rác quanh bảng): a number alone in its cell is none, rests of rules are.

«1.2» in the column of numbers and «31/12/2030» in that of deadlines spell no word; recognition is the less certain of
them, and yet the cell proves that somebody put them there. What is read along the sheet's edge, «|», parts a table from
the page on which it goes on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from pipeline.formats.grids import Grid
from pipeline.hocr import Seen
from pipeline.noise import without_noise

_LABEL = re.compile(r"\(?(?:[\dIVXlL|]{1,4}|[IVX1lHUM]{1,4}|\d{1,2}[.,][\dIl]{1,2}(?:[.,]\d{1,2})?)[A-Hđ]?[.):]?")
_NUMBER = re.compile(r"\d[\d./,-]*\d%?")
_LEAST = 0.25  # confidence of a number alone in its cell
_STROKES = frozenset("|¦_[]{}\\")


def without_table_noise(words: Sequence[Seen], grids: Sequence[Grid]) -> list[Seen]:
    """The words, in their order, without lines that are none.

    Args:
        words: of a page, in points.
        grids: of its tables.
    """
    return without_noise(words) if not grids else list(_kept(words, grids))


def _kept(words: Sequence[Seen], grids: Sequence[Grid]) -> Iterator[Seen]:
    for _, group in groupby(words, key=lambda word: word.line):
        line = list(group)
        columns = {_column(word, grids) for word in line}
        if len(line) == 1 and _is_number(line[0], _column(line[0], grids)):
            yield line[0]
        elif columns != {None} or not all(set(word.text) <= _STROKES for word in line):
            yield from without_noise(line)


def _column(word: Seen, grids: Sequence[Grid]) -> int | None:
    """The column of the cell in which a word stands; None outside of tables."""
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    for grid in grids:
        at = grid.at(x, y)
        if at is not None:
            return grid.squares[at].column
    return None


def _is_number(word: Seen, column: int | None) -> bool:
    """Whether a word, alone on its line, is the number of a row, or another number in a cell."""
    if column is None or word.confidence < _LEAST:
        return False
    return _NUMBER.fullmatch(word.text) is not None or (column == 0 and _LABEL.fullmatch(word.text) is not None)
