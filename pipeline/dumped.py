"""Tables that reached us as bare text, cell after cell (bảng đổ thành chữ): no rules, no columns, only the order.

What is left of such a table: a header that begins with «STT» and comes again on every page, labels without punctuation
at the head of each row («1.1», «II»), and time cells that stand alone («Thường xuyên»).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.columns import role_of
from models.document import Cell, Role
from models.page import CellPlace
from models.text import Text

_HEAD = re.compile(r"(?:^|(?<=\f))[ ]*(?:STT|TT|S\s?TT|Số TT)\b[^\n\f]*$", re.M)
_LABEL = re.compile(r"(\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,5}|[A-E])\.?(?:$|\s+(?=[^\W\d_]))")
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
_MOST_HEAD_LINES = 10


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
    roles: tuple[Role | None, ...]


def dumped_cells(texts: Sequence[str]) -> dict[int, Cell]:
    """Cells for the lines (one paragraph each) that stand in such tables; each row begins with its label."""
    cells: dict[int, Cell] = {}
    for number, dump in enumerate(_dumps(texts)):
        for i in range(dump.head, dump.body):
            cells[i] = Cell(CellPlace(-1 - number, 0, i - dump.head), None, header=True)
        for row, (start, stop) in enumerate(_rows(texts, dump), start=1):
            for i, (column, role) in enumerate(_columns(texts[start:stop], dump.roles)):
                cells[start + i] = Cell(CellPlace(-1 - number, row, column), role)
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
    if not head or len(texts[i]) >= 200:
        return None
    body = next((j for j in range(i + 1, min(i + 12, len(texts))) if _LABEL.match(texts[j])), None)
    if body is None:
        return None
    roles = tuple(role_of(title) for title in texts[i:body])
    if sum(role is not None for role in roles) < 3 and len(head.group().split()) <= 3:
        return None
    stop = next((j for j in range(body, len(texts)) if _END.match(texts[j])), len(texts))
    return _Dump(i, body, stop, roles if len(roles) >= 3 else ())


def _rows(texts: Sequence[str], dump: _Dump) -> list[tuple[int, int]]:
    """Rows begin where a label goes on with the numbering: one more, one level in, or back out."""
    starts: list[int] = []
    ranks: dict[str, int] = {}
    for i in range(dump.body, dump.stop):
        match = _LABEL.match(texts[i])
        if match and (not starts or _goes_on(match.group(1), ranks)):
            _remember(match.group(1), ranks)
            starts.append(i)
    return list(zip(starts, [*starts[1:], dump.stop], strict=True))


def _stem(label: str) -> tuple[str, int]:
    """What the label counts below, and its rank there."""
    if label.isalpha():
        values = {"I": 1, "V": 5, "X": 10}
        if set(label) <= set(values):
            digits = [values[c] for c in label]
            return "roman", sum(-d if d < max(digits[i:]) else d for i, d in enumerate(digits))
        return "letter", ord(label) - ord("A") + 1
    stem, _, last = label.rpartition(".")
    return stem, int(last)


def _goes_on(label: str, ranks: dict[str, int]) -> bool:
    stem, rank = _stem(label)
    if stem not in ranks:
        return rank == 1 and (stem in ("roman", "letter", "") or _known(stem, ranks))
    return rank in (ranks[stem] + 1, ranks[stem] + 2) or (rank == 1 and stem == "")


def _known(stem: str, ranks: dict[str, int]) -> bool:
    outer, rank = _stem(stem)
    return ranks.get(outer) == rank


def _remember(label: str, ranks: dict[str, int]) -> None:
    stem, rank = _stem(label)
    ranks[stem] = rank
    for other in [key for key in ranks if key != stem and (key.startswith(label + ".") or key == label)]:
        del ranks[other]
    if stem in ("roman", "letter"):
        for other in [key for key in ranks if key not in ("roman", "letter")]:
            del ranks[other]


def _columns(row: Sequence[str], roles: Sequence[Role | None]) -> list[tuple[int, Role | None]]:
    """Column and role of each line of a row: by place where each cell is one line, else by what stands there."""
    label_alone = bool(_LABEL.fullmatch(row[0].strip()))
    if roles and len(row) == len(roles) and label_alone:
        return list(enumerate(roles))
    given: list[tuple[int, Role | None]] = []
    last = max(len(roles) - 1, 4)
    for i, text in enumerate(row):
        if i == 0 and label_alone:
            given.append((0, "label"))
        elif i and TIME_CELL.match(text.strip()):
            given.append((last, "deadline"))
        else:
            given.append((1 if i == 0 or (label_alone and i == 1) else 2, "task"))
    return given
