"""Ticks in columns named after a time (cột «Quý I», «Tháng 3» đánh dấu «x»): the column's name is the row's time."""

from __future__ import annotations

from dataclasses import replace

from extractors.contents import is_tick
from extractors.timing.expression import Expression
from extractors.timing.times import expressions
from models.document import Paragraph


def ticked_time(chars: str, paragraph: Paragraph, year: int | None) -> Expression | None:
    """The time that a tick stands for, at the place of the tick; None where the paragraph is no tick.

    Args:
        chars: the clean text.
        paragraph: a cell of a column of times.
        year: the year that a quarter or a month without one belongs to.
    """
    cell = paragraph.cell
    if cell is None or cell.role != "deadline" or not is_tick(chars[paragraph.start : paragraph.stop]):
        return None
    title = cell.column_title.lower()
    times = expressions(title, 0, len(title), year)
    return replace(times[0], start=paragraph.start, stop=paragraph.stop) if times else None
