"""Tables that the reader gave in pieces (bảng bị cắt): a piece that goes on with the one before it is the same table.

The reader joins pieces whose edges agree. Where they don't (a scan whose pages lie differently, a Word file with a new
table on each page), what the cells say still tells: nothing stands between them, the columns are as many, and the
header comes again or the numbering goes on.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from extractors.contents import is_label
from extractors.folding import fold
from models.page import CellPlace
from pipeline.rowlabels import Label, read_label
from pipeline.tablehead import Grid, Head, head_of

_LIKENESS = 0.8


def joined(places: Sequence[CellPlace | None], grids: Mapping[int, Grid]) -> list[CellPlace | None]:
    """The places of the lines' cells, those of later pieces moved below the first piece.

    Args:
        places: for each line its place, None outside tables.
        grids: the tables as the reader gave them, by number.
    """
    moved: dict[int, tuple[int, int]] = {}  # number of a piece -> number of its table, rows above it there
    heads = {number: head_of(grid) for number, grid in grids.items()}
    for before, number in _neighbours(places):
        if _goes_on((grids[before], heads[before]), (grids[number], heads[number])):
            table, above = moved.get(before, (before, 0))
            moved[number] = table, above + grids[before].rows
    return [
        replace(place, table=moved[place.table][0], row=place.row + moved[place.table][1])
        if place is not None and place.table in moved
        else place
        for place in places
    ]


def _neighbours(places: Sequence[CellPlace | None]) -> list[tuple[int, int]]:
    """Numbers of tables between which no line stands."""
    found: list[tuple[int, int]] = []
    before: int | None = None
    for place in places:
        if place is not None and before is not None and place.table != before:
            found.append((before, place.table))
        before = place.table if place is not None else None
    return found


def _goes_on(one: tuple[Grid, Head], other: tuple[Grid, Head]) -> bool:
    (before, head), (after, again) = one, other
    if before.columns != after.columns:
        return False
    last, first = _labels(before, head), _labels(after, again)
    if first and _begins(first[0]) and not (last and _successor(last[-1], first[0])):
        return False
    if head.rows and again.rows:
        return all(_alike(head.title(column), again.title(column)) for column in range(before.columns))
    return not again.rows and bool(last and first) and _successor(last[-1], first[0])


def _labels(grid: Grid, head: Head) -> list[Label]:
    """The labels of a table's rows, from above."""
    first = [place for place in grid.lines if place.column == 0 and place.row not in head.rows]
    texts = [grid.text(place) for place in sorted(first, key=lambda place: place.row)]
    return [read_label(text) for text in texts if is_label(text)]


def _begins(label: Label) -> bool:
    """Whether a numbering begins with it: «1», «I», «A», but not «2.1»."""
    return label.rank == 1 and "." not in label.printed


def _successor(last: Label, label: Label) -> bool:
    """Whether a label may follow another one: the next, the first below it, or the next of one above it."""
    if last.kind == label.kind:
        return label.rank == last.rank + 1 or (label.rank == 1 and label.printed != last.printed)
    inner, outer = last.printed.split("."), label.printed.split(".")
    if inner[0].isdigit() and outer[0].isdigit():
        return len(outer) > len(inner) or int(outer[-1]) == int(inner[len(outer) - 1]) + 1
    return inner[0].isdigit() != outer[0].isdigit()


def _alike(one: str, other: str) -> bool:
    return one == other or SequenceMatcher(None, fold(one), fold(other), autojunk=False).ratio() > _LIKENESS
