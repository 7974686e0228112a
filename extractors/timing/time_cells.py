"""Cells of a column of times that print none (ô đánh dấu «x», ô «nt»): the column's name or the row above tells it."""

from __future__ import annotations

import re
from dataclasses import replace

from extractors.contents import is_ditto, is_tick
from extractors.timing.expression import Expression
from extractors.timing.times import expressions
from models.document import Paragraph

_BEGINNING = re.compile(r"(?i)(?:bắt đầu|khởi công|từ ngày)\W*$")


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


def says_as_above(chars: str, paragraph: Paragraph) -> bool:
    """Whether a time cell only says «nt»: as in the row above."""
    cell = paragraph.cell
    return cell is not None and cell.role == "deadline" and is_ditto(chars[paragraph.start : paragraph.stop])


def says_beginning(paragraph: Paragraph) -> bool:
    """Whether the cell's column holds when a work begins: that is not when it is due."""
    return paragraph.cell is not None and bool(_BEGINNING.search(paragraph.cell.column_title))


def column_key(paragraph: Paragraph) -> tuple[int, int]:
    """Table and column of a cell."""
    place = paragraph.cell.place if paragraph.cell is not None else None
    return (place.table, place.column) if place is not None else (-1, -1)
