"""Columns that are ticked (cột đánh dấu «x»): named after a unit, or after a quarter, a month, a year.

A tick below «Trạm Y tế» makes that unit responsible, a tick below «Quý II» gives the row that quarter as its deadline.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.columns import role_of
from extractors.contents import is_actor, is_tick, mark_of, share
from extractors.folding import fold
from extractors.naming.bodies import canonical
from models.document import Role

_MOST = 0.6
_YEAR = re.compile(r"20\d\d")
_NUMBER = r"(?P<number>i{1,3}|iv|0?[1-9]|1[0-2])"
_QUARTER, _MONTH = re.compile(rf"(?:quy|q) ?\.? ?{_NUMBER}\b"), re.compile(rf"(?:thang|th|t) ?\.? ?{_NUMBER}\b")
_BARE = re.compile(rf"{_NUMBER}$")
_NAMED = re.compile(
    r"(?:trong |ca )?nam(?: 20\d\d)?$|20\d\d$|thuong xuyen|dinh ky|h[aà]ng (?:nam|quy|thang|tuan)"
    r"|(?:0?[369]|sau|ba|chin) thang(?: (?:dau|cuoi)(?: nam)?)?\b|(?:dau|giua|cuoi) (?:nam|quy|thang)\b"
)


@dataclass(frozen=True, slots=True)
class Ticked:
    """What a ticked column holds, and the unit or the time that it is named after."""

    role: Role
    title: str


def ticked(storeys: Sequence[str], cells: Sequence[str], year: str | None) -> Ticked | None:
    """What a column of ticks says; None where it is none, or is named after nothing that is known.

    Args:
        storeys: its titles, upper storeys first.
        cells: its filled cells below the header.
        year: the year in the title of the table, if there is one.
    """
    if not storeys or not cells:
        return None
    time = _time(storeys, year)
    if time is not None:
        return Ticked("deadline", time) if share(cells, is_tick) >= _MOST else None
    name = storeys[-1]
    above = role_of(" ".join(storeys[:-1]))
    if share(cells, mark_of) < _MOST or not (is_actor(name) or canonical(name) or above in _DOERS):
        return None
    return Ticked("partner" if above == "partner" else "lead", name)


_DOERS = ("lead", "partner", "lead_partner")


def _time(storeys: Sequence[str], year: str | None) -> str | None:
    """The time that a column is named after, with its year where the header says it: «Quý I/2031»."""
    name, above = fold(storeys[-1]).strip(" .:()"), fold(" ".join(storeys[:-1]))
    years = [*_YEAR.findall(name), *reversed(_YEAR.findall(above)), *([year] if year else [])]
    for word, pattern in (("Quý", _QUARTER), ("Tháng", _MONTH)):
        named = pattern.match(name) or (_BARE.match(name) if fold(word) in above.split() else None)
        if named:
            number = named.group("number").upper().lstrip("0")
            return f"{word} {number}/{years[0]}" if years else f"{word} {number}"
    if not _NAMED.match(name):
        return None
    if _YEAR.fullmatch(name):
        return f"Năm {name}"
    dated = _YEAR.search(name) or not years or not re.search(r"nam|quy|thang", name) or name.startswith("hang")
    title = " ".join(storeys[-1].split())
    return title if dated else f"{re.sub(' năm$', '', title)} năm {years[0]}"
