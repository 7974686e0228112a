"""Actors behind a label or in a table's column (dòng «Đơn vị chủ trì: …», cột «Cơ quan phối hợp»)."""

from __future__ import annotations

import re

from extractors.columns import column_of
from extractors.contents import is_ditto, mark_of
from extractors.naming.actors import Actors, actors_at, name_of
from extractors.naming.assigning import Notebook
from extractors.naming.plain import plain_pattern
from extractors.naming.roles import LABEL, names_both, role_after, role_of
from models.document import Cell, Paragraph
from models.facts import Role

# where a label may begin inside a line
_WITHIN = plain_pattern(
    r"(?:[.;,(]\s*|\s[-+]\s)(?=(?:các\s+)?(?:đơn v|cơ quan|bộ phận|công chức|cán bộ|người|chủ trì|phối hợp|đầu mối"
    r"|tham|theo dõi,|phân công|chịu trách|lãnh đạo|giao nhiệm|thực hiện|tổng hợp|trách nhiệm|cá nhân))"
    r"|\s(?=(?:đơn vị |cơ quan )?(?:chủ trì|phối hợp)(?: thực hiện)?\s?:)"
)
# a label whose colon was forgotten
_UNMARKED = plain_pattern(
    r"(?:đơn vị|cơ quan|bộ phận|người)\s(?P<words>[^.:,;\n]{0,12}(?:chủ trì|phối hợp|thực hiện))\s+(?=\w)"
)
# behind a label what limits collective nouns is part of them: «Các cơ quan, đơn vị theo quy định»
_RULED = plain_pattern(r"\s+theo quy định(?=\s*(?:[.;,]|$))")
_SURE = plain_pattern(r"chủ trì|phối hợp|phân công|đầu mối")
_ITEM = re.compile(r";\s+(?:\(?\d\)\s*)?")
_ROLE_WORDS = re.compile(r"(?i)chủ trì|phối hợp|thực hiện|trách nhiệm|^\W*(?:đơn vị|cơ quan|người|cá nhân)\W*$")
_TEAM = plain_pattern(
    r"(?P<lead>trưởng đoàn|tổ trưởng(?! (?:các|chuyên|tổ|khối|bộ môn))|trưởng ban)"
    r"|(?P<rest>(?:các )?thành viên|phó (?:trưởng )?đoàn|tổ phó)"
)
_TEAM_FIRSTS = ("truong", "to ", "cac thanh", "thanh vien", "pho ")
_TEAM_LABEL = plain_pattern(rf"(?:{_TEAM.pattern})[^.;:\n]{{0,30}}:\s*")
_TEAM_WORK = plain_pattern(r"nội dung (?:kiểm tra|giám sát|làm việc|thanh tra)")


def read_labels(notes: Notebook, paragraph: Paragraph) -> bool:
    """Take down the actors behind a paragraph's labels; whether it begins with one."""
    bare, begin, stop = notes.bare, paragraph.body, paragraph.stop
    colon = bare.find(":", begin, stop)
    first = LABEL.match(bare, begin, stop) if colon >= 0 or " - " in bare[begin : begin + 80] else None
    first = first or _UNMARKED.match(bare, begin, stop)
    if first and not _label(notes, first, paragraph):
        first = None
    for mark in _WITHIN.finditer(bare, first.end() if first else begin, stop) if colon >= 0 else ():
        label = LABEL.match(bare, mark.end(), stop)
        if label and label.group("mark") == ":":
            _label(notes, label, paragraph)
    return first is not None or _team(notes, paragraph)


def _label(notes: Notebook, label: re.Match[str], paragraph: Paragraph) -> bool:
    chars = notes.chars
    words: str = label.group("words") or label.group("alone")
    marked = label.re is LABEL and label.group("mark") == ":"
    at = label.end()
    while at < paragraph.stop and chars[at].isspace():
        at += 1
    small = not chars[at : at + 1].isupper()
    if small and not (marked and (at >= paragraph.stop or actors_at(chars, at, paragraph.stop).items)):
        return False  # «Cán bộ phụ trách CNTT: cài đặt phần mềm» tells a duty
    if at >= paragraph.stop:
        notes.awaited = (role_of(words), paragraph)
        return True
    actors = actors_at(chars, at, paragraph.stop, marked and bool(label.group("words") or _SURE.search(words)))
    if not actors.items:
        return False
    ruled = _RULED.match(notes.bare, actors.stop, paragraph.stop)
    if ruled and actors.items[-1].collective:
        actors = Actors((*actors.items[:-1], actors.items[-1]._replace(stop=ruled.end())), ruled.end())
    if names_both(words):
        notes.add(actors.items[:1], "lead", 0.8, label.start())
        notes.add(actors.items[1:], "coordinate", 0.7)
    else:
        _list(notes, actors, role_of(words), 0.97, paragraph.stop, label.start())
    return True


def _list(notes: Notebook, actors: Actors, role: Role, confidence: float, stop: int, start: int | None = None) -> None:
    """A list with its role, and further lists behind «;» that go on with it: «A rà soát …; B và C tổng hợp …»."""
    chars = notes.chars
    own = role_after(notes.bare, actors.stop, stop)
    if role == "execute" and own is None:
        notes.carry_out(actors.items)
    notes.add(actors.items, own if own in ("lead", "coordinate") else role, confidence, start)
    for mark in _ITEM.finditer(chars, actors.stop, stop):
        more = actors_at(chars, mark.end(), stop)
        if more.items and not LABEL.match(notes.bare, mark.end(), stop):
            own = role_after(notes.bare, more.stop, stop)
            if role == "execute" and own is None:
                notes.carry_out(more.items)
            notes.add(more.items, own if own in ("lead", "coordinate") else role, 0.75)


def read_awaited(notes: Notebook, paragraph: Paragraph) -> bool:
    """Lines below an empty label («Cơ quan thực hiện:») carry its role; whether this is one."""
    if notes.awaited is None:
        return False
    role, label = notes.awaited
    below = paragraph.label is None and (
        paragraph.depth > label.depth or (paragraph.bullet is not None and label.bullet is None)
    )
    beside = paragraph.label is None and paragraph.start == label.stop + 1
    if not (below or beside):
        notes.awaited = None
        return False
    actors = actors_at(notes.chars, paragraph.body, paragraph.stop, loose=below)
    _list(notes, actors, role, 0.9, paragraph.stop)
    return bool(actors.items)


def read_cell(notes: Notebook, paragraph: Paragraph, above: dict[tuple[int, int], list[str]]) -> None:
    """Take down the actors of a cell whose column names a role.

    Args:
        notes: where to.
        paragraph: a line of the cell.
        above: for each table and column the names in the last cell that had some, for ditto marks; kept up here.
    """
    cell = paragraph.cell
    assert cell is not None
    chars = notes.chars
    column = (cell.place.table, cell.place.column)
    if is_ditto(chars[paragraph.start : paragraph.stop]):
        notes.repeat(above.get(column, []), _role_of_column(cell), (paragraph.start, paragraph.stop))
        return
    mark = mark_of(chars[paragraph.start : paragraph.stop])
    if mark is not None and cell.column_title:
        notes.repeat(_named(cell.column_title), _role_of_ticks(cell), (paragraph.start, paragraph.stop))
        return
    # a column without a header is only thought to hold actors
    sure = bool(cell.column_title)
    actors = actors_at(chars, paragraph.body, paragraph.stop, loose=sure)
    if not actors.items or not (sure or any(p.cell and p.cell.role == "task" for p in notes.part.row(cell))):
        return
    above[column] = [name_of(chars, actor) for actor in actors.items]
    if cell.role == "lead_partner":
        before = [p.body for p in notes.part.row(cell) if p.cell == cell and p.start < paragraph.start]
        first = not any(notes.taken(at) for at in before)
        own = role_after(notes.bare, actors.stop, paragraph.stop)
        notes.add(actors.items[:1], own or ("lead" if first else "coordinate"), 0.7)
        notes.add(actors.items[1:], own or "coordinate", 0.65)
        return
    _list(notes, actors, _role_of_column(cell), 0.95 if sure else 0.6, paragraph.stop)


def _role_of_column(cell: Cell) -> Role:
    """The role of a column's actors; in a table of tasks the one who carries a row out leads it."""
    role = "coordinate" if cell.role == "partner" else role_of(cell.column_title or "chủ trì")
    return "lead" if role == "execute" else role


def _role_of_ticks(cell: Cell) -> Role:
    return "coordinate" if cell.role == "partner" else "lead"


def _named(title: str) -> list[str]:
    """The actors after whom a ticked column is named; none where it is named after a role."""
    if _ROLE_WORDS.search(title):
        return []
    named = [name_of(title, actor) for actor in actors_at(title, 0, len(title), loose=True).items]
    return named or ([title] if column_of(title) is None else [])


def _team(notes: Notebook, paragraph: Paragraph) -> bool:
    """«Trưởng đoàn: X» where the same provision says what the team does; a bare list of members is no assignment."""
    chars = notes.chars
    if not notes.bare.startswith(_TEAM_FIRSTS, paragraph.body):
        return False
    label = _TEAM_LABEL.match(notes.bare, paragraph.body, paragraph.stop)
    if label is None or chars[label.end() : label.end() + 1].islower():
        return False  # «Trưởng Ban Chỉ đạo: chủ trì …» tells a duty
    near = notes.bare[max(notes.part.start, paragraph.start - 600) : min(notes.part.stop, paragraph.stop + 600)]
    if not _TEAM_WORK.search(near):
        return True
    for label in _TEAM_LABEL.finditer(notes.bare, paragraph.body, paragraph.stop):
        actors = actors_at(chars, label.end(), paragraph.stop, loose=True)
        notes.add(actors.items, "lead" if label.group("lead") else "coordinate", 0.75, label.start())
    return True
