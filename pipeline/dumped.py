"""Tables that reached us as bare text, cell after cell (bảng đổ thành chữ): no rules, no columns, only the order.

What is left of such a table: a header that begins with «STT» and comes again on every page, labels without punctuation
at the head of each row («1.1», «II»), and time cells that stand alone («Thường xuyên»).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.columns import role_of, roles_in
from extractors.contents import is_actor
from extractors.words import U
from models.document import Cell, Role
from models.page import CellPlace
from models.text import Text
from pipeline.paragraphs import LABEL
from pipeline.rowlabels import read_label

_HEAD = re.compile(r"(?:^|(?<=\f))[ ]*(?:STT|TT|S\s?TT|Số TT)\b[^\n\f]*$", re.M)
_LABEL = re.compile(rf"(\d{{1,2}}(?:\.\d{{1,2}}){{0,3}}|[IVX]{{1,5}}|[A-E])\.?(?:$|\s+(?=[{U}]))")
_YEAR = r"20\d\d"
TIME_CELL = re.compile(
    r"(?:(?:thực hiện |triển khai )?thường(?: xuyên)?(?:,? (?:hằng|hàng) năm)?"
    r"|theo quy(?: định)?|theo .{0,40}(?:kết quả|tiến độ|kế hoạch).{0,30}"
    rf"|(?:trong )?(?:năm )?{_YEAR}(?:\s?[-–]\s?{_YEAR})?|trong năm(?: {_YEAR})?"
    r"|(?:trước |đến |chậm nhất |hoàn thành trước )?(?:ngày )?\d{1,2}/\d{1,2}(?:/\d{4})?"
    rf"|(?:trong |hằng |hàng )?(?:quý|tháng) ?(?:[IV]{{1,3}}|\d{{1,2}})?(?:[/ -](?:năm )?{_YEAR})?"
    rf"|(?:hằng|hàng) (?:năm|quý|tháng)|(?:0?6|sáu) tháng (?:đầu|cuối) năm(?: {_YEAR})?|định kỳ.{{0,30}})[.;]?$",
    re.I,
)
_END = re.compile(r"\W*(?:Nơi nhận|PHỤ LỤC)|TM\.|KT\.")
_TITLE = re.compile(r"\s+(?=[A-ZĐ][^\W\d_A-Z])")  # a new title: a capital and a small letter
_WORDS = re.compile(r"[^\W\d_]{2}")
_MOST_HEAD_LINES = 10
_LONGEST_HEAD = 200  # characters
_LONGEST_ACTORS = 90
_WIDEST_GAP = 6  # rows that a plan left out of its numbering


def without_repeated_heads(text: Text) -> Text:
    """The text without the header rows that a table repeats on every page; the first stays."""
    heads = [match.start() for match in text.matches(_HEAD)]
    if len(heads) < 2:
        return text
    blocks = [_lines_from(text.chars, start) for start in heads]
    first = blocks[0]
    shared = 1
    while shared < len(first) and sum(block[: shared + 1] == first[: shared + 1] for block in blocks) >= 2:
        shared += 1
    pattern = r"[ ]*\s+".join(re.escape(line) for line in first[:shared])
    seen = iter(range(len(heads) + 1))
    return text.sub(rf"(?m)(?:^|(?<=\f))[ ]*{pattern}[ ]*$", lambda m: m.group() if next(seen) == 0 else "")


def _lines_from(chars: str, start: int) -> list[str]:
    lines = (line.strip() for line in chars[start : start + 1500].split("\n"))
    return [line for line in lines if line][:_MOST_HEAD_LINES]


@dataclass(frozen=True, slots=True)
class _Dump:
    """The lines of one such table: its header `[head, body)`, its rows `[body, stop)`, its columns."""

    head: int
    body: int
    stop: int
    titles: tuple[str, ...]

    @property
    def roles(self) -> tuple[Role | None, ...]:
        return tuple(role_of(title) for title in self.titles)


def dumped_cells(texts: Sequence[str]) -> dict[int, Cell]:
    """Cells for the lines (one paragraph each) that stand in such tables; each row begins with its label."""
    cells: dict[int, Cell] = {}
    for number, dump in enumerate(_dumps(texts)):
        for i in range(dump.head, dump.body):
            cells[i] = Cell(CellPlace(-1 - number, 0, i - dump.head), None, header=True)
        for row, (start, stop) in enumerate(_rows(texts, dump), start=1):
            for i, (column, role) in enumerate(columns_of(texts[start:stop], dump.roles)):
                sure = column < len(dump.titles) and role == dump.roles[column]
                title = dump.titles[column] if sure else ""
                cells[start + i] = Cell(CellPlace(-1 - number, row, column), role, column_title=title)
    return cells


def _dumps(texts: Sequence[str]) -> list[_Dump]:
    found: list[_Dump] = []
    i = 0
    while i < len(texts):
        dump = _dump_at(texts, i)
        if dump:
            found.append(dump)
        i = dump.stop if dump else i + 1
    return found


def _dump_at(texts: Sequence[str], i: int) -> _Dump | None:
    """The table whose header begins with this line: each column's title on its own line, or all on one."""
    head = _HEAD.match(texts[i])
    if not head or len(texts[i]) >= _LONGEST_HEAD:
        return None
    body = next((j for j in range(i + 1, min(i + 12, len(texts))) if _LABEL.match(texts[j])), None)
    if body is None:
        return None
    titles = _titles(texts[i:body])
    if sum(role_of(title) is not None for title in titles) < 3:
        named = roles_in(" ".join(texts[i:body])) if len(head.group().split()) > 3 else ()
        return _Dump(i, body, _stop(texts, i, body), ()) if len(named) > 1 else None
    return _Dump(i, body, _stop(texts, i, body), titles)


def _titles(lines: Sequence[str]) -> tuple[str, ...]:
    """The columns' titles: a line each, or all on one, where each begins with a capital."""
    if len(lines) >= 3:
        return tuple(lines)
    return tuple(title for title in _TITLE.split(" ".join(lines)) if title)


def _stop(texts: Sequence[str], head: int, body: int) -> int:
    """Where the table ends: at the document's foot, or where the numbering of the provisions before it goes on."""
    outer = _outer(texts[:head])
    printed = bool(LABEL.match(texts[body]))  # labels with a full stop: those of the table look like the others
    for j in range(body, len(texts)):
        if _END.match(texts[j]):
            return j
        label = None if printed else LABEL.match(texts[j])
        read = read_label(label.group()) if label else None
        if read is not None and outer.get(read.kind) == read.rank - 1:
            return j
    return len(texts)


def _outer(texts: Sequence[str]) -> dict[str, int]:
    """The last roman and the last plain number among the labels before a table."""
    last: dict[str, int] = {}
    for text in texts:
        label = LABEL.match(text)
        if label:
            read = read_label(label.group())
            last[read.kind] = read.rank
    return {kind: rank for kind, rank in last.items() if kind in ("roman", "1")}


def _rows(texts: Sequence[str], dump: _Dump) -> list[tuple[int, int]]:
    """Rows begin where a label goes on with the numbering: one more, one level in, or back out."""
    starts: list[int] = []
    numbering = Numbering()
    for i in range(dump.body, dump.stop):
        match = _LABEL.match(texts[i])
        if match and numbering.goes_on(match.group(1), texts[i - 1], texts[i : min(i + 2, dump.stop)]):
            numbering.enter(match.group(1))
            starts.append(i)
    return list(zip(starts, [*starts[1:], dump.stop], strict=True))


class Numbering:
    """The labels of a table's rows so far: which one may come next."""

    def __init__(self) -> None:
        self._ranks: dict[str, int] = {}

    def goes_on(self, label: str, before: str, lines: Sequence[str]) -> bool:
        """Whether a label goes on with the numbering.

        Args:
            label: as printed, without punctuation.
            before: the line before it.
            lines: its own line and the next one, if there is one.
        """
        if not self._ranks:
            return True
        alone = _LABEL.fullmatch(lines[0].strip()) is not None
        if alone and (len(lines) < 2 or not _WORDS.search(lines[1]) or TIME_CELL.match(lines[1].strip())):
            return False  # a value in a cell of its own
        stem, rank = _stem(label)
        last = self._ranks.get(stem)
        if last is None:
            return rank == 1 and (stem in ("roman", "letter", "") or self._open(stem))
        if alone and last + 2 < rank <= last + _WIDEST_GAP:
            return _closes(before) and lines[1][:1].isupper()
        return rank in (last + 1, last + 2) or (rank == 1 and stem == "")

    def _open(self, stem: str) -> bool:
        outer, rank = _stem(stem)
        return self._ranks.get(outer) == rank

    def enter(self, label: str) -> None:
        """Take note of the label of a row that begins."""
        stem, rank = _stem(label)
        self._ranks[stem] = rank
        for other in [key for key in self._ranks if key != stem and (key.startswith(label + ".") or key == label)]:
            del self._ranks[other]
        if stem in ("roman", "letter"):
            for other in [key for key in self._ranks if key not in ("roman", "letter")]:
                del self._ranks[other]


def _stem(label: str) -> tuple[str, int]:
    """What the label counts below, and its rank there."""
    if label.isalpha():
        read = read_label(label)
        return ("roman" if read.kind == "roman" else "letter"), read.rank
    stem, _, last = label.rpartition(".")
    return stem, int(last)


def _closes(line: str) -> bool:
    """Whether a line may be the end of a row: a time, or the end of a sentence."""
    return bool(TIME_CELL.match(line.strip())) or line.rstrip().endswith((".", ";"))


def columns_of(row: Sequence[str], roles: Sequence[Role | None]) -> list[tuple[int, Role | None]]:
    """Column and role of each line of a row: by place where each cell is one line, else by what stands there."""
    label_alone = bool(_LABEL.fullmatch(row[0].strip()))
    if roles and len(row) == len(roles) and label_alone:
        return list(enumerate(roles))
    given: list[tuple[int, Role | None]] = []
    last = roles.index("deadline") if "deadline" in roles else max(len(roles) - 1, 4)
    actors = _actors(row, roles)
    for i, text in enumerate(row):
        if i == 0 and label_alone:
            given.append((0, "label"))
        elif i and TIME_CELL.match(text.strip()):
            given.append((last, "deadline"))
        elif i in actors:
            given.append((actors[i], roles[actors[i]]))
        else:
            given.append((1 if i == 0 or (label_alone and i == 1) else 2, "task"))
    return given


def _actors(row: Sequence[str], roles: Sequence[Role | None]) -> dict[int, int]:
    """The columns of those lines at a row's end that name who does it; a line that is left over is one more partner."""
    columns = [column for column, role in enumerate(roles) if role in ("lead", "partner", "lead_partner")]
    if not columns:
        return {}
    lines: list[int] = []
    for i in range(len(row) - 1, 1, -1):
        text = row[i].strip()
        if is_actor(text) and len(text) < _LONGEST_ACTORS and not text.endswith("."):
            lines.insert(0, i)
        elif lines or not TIME_CELL.match(text):
            break
    return {i: columns[min(at, len(columns) - 1)] for at, i in enumerate(lines)}
