"""Where paragraphs begin on a page (đầu đoạn), by geometry: indents, gaps, lines that end short, centred lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from pipeline.formats.layout import Line

_BULLET = re.compile(r"^[-–—+•●▪■◦‣·*✓➢►\uf000-\uf0ff](?!\d)")
_LABEL = re.compile(
    r"^(?:[IVX]{1,5}[.)]|\d{1,2}(?:\.\d{1,2})*[.)]|\d{1,2}(?:\.\d{1,2})+|[a-zđ][.)]|\(\d{1,2}\)|Điều \d+)(?:\s|$)"
)
# a short line within this many heights of an edge may be a first line with its indent
_CLEAR = 3.0
# «(Kèm theo Quyết định …)» below a title, not a bracket that its line closes
_ASIDE = re.compile(r"^\([^)]*\)?$")
_ENDS = re.compile(r"[.;:!?…,][”\"')\]]*$")
_SIDE_START = re.compile(
    r"^\W*(?:Số\s*:|V/v|Về việc|Độc lập|TM\b|T/M|KT\b|TL\b|TUQ\b|PHÓ |CHỦ TỊCH|CHÁNH |GIÁM ĐỐC|HIỆU TRƯỞNG"
    r"|BÍ THƯ|CỤC TRƯỞNG|TRƯỞNG (?:BAN|PHÒNG)|VĂN PHÒNG|SỞ |PHÒNG |TRUNG TÂM |CHI CỤC |Nơi nhận|\S.*, ngày)"
)


@dataclass(frozen=True, slots=True)
class Margins:
    """The left and right edge of running text in points, and the usual step from line to line."""

    left: float
    right: float
    step: float

    @classmethod
    def of(cls, lines: Sequence[Line], before: Margins | None = None) -> Margins:
        """Measured on these lines; where they are few, those of the page before hold."""
        if not lines:
            return before or cls(0, 0, 0)
        widest = max(line.x1 - line.x0 for line in lines)
        full = [line for line in lines if line.x1 - line.x0 > 0.75 * widest]
        right = _edge([line.x1 for line in full], max)
        left = _edge([line.x0 for line in full], min)
        steps = [b.bottom - a.bottom for a, b in pairwise(lines)]
        usual = [step for step in steps if 0.7 * lines[0].height < step < 2.5 * lines[0].height]
        step = _lower(usual) if usual else (before.step if before else 1.3 * lines[0].height)
        if before is not None and len(full) < 6 and before.right >= right - 3:
            return cls(min(before.left, left), before.right, before.step)
        return cls(left, right, step)

    def middle(self, line: Line) -> bool:
        """Whether the line stands in the middle between the edges; a full line does."""
        return abs(line.centre - (self.left + self.right) / 2) < 0.7 * line.height


def _edge(values: Sequence[float], outer: Callable[[Iterable[float]], float]) -> float:
    """The edge that most lines share, to 3 points; the outer one where several do."""
    counts = Counter(round(value / 3) for value in values)
    most = max(counts.values())
    common = outer(key for key, count in counts.items() if count >= 0.5 * most)
    return outer(value for value in values if round(value / 3) == common)


def _lower(steps: Sequence[float]) -> float:
    """The usual step: that of the closer half, since gaps between paragraphs only ever add to it."""
    ordered = sorted(steps)
    return median(ordered[: max(1, (len(ordered) + 1) // 2)])


def starts(lines: Sequence[Line], margins: Margins) -> list[bool]:
    """For each line of running text whether a paragraph begins with it."""
    found: list[bool] = []
    indented = _first_lines_indented(lines, margins)
    centred = _centred(lines, margins)
    for i, line in enumerate(lines):
        if i and centred[i] and centred[i - 1]:
            found.append(_centred_begins(lines[i - 1], line, margins))
        else:
            apart = i == 0 or (centred[i] != centred[i - 1] and not _goes_on(lines[i - 1], line))
            found.append(apart or _begins(lines[i - 1], line, margins, found[-1], indented))
    return found


def _centred(lines: Sequence[Line], margins: Margins) -> list[bool]:
    """Which lines are centred: short ones by themselves, long ones as part of a title that ends in a short one.

    A first line with an indent that ends a little short stands in the middle too, and so does a full line.
    """
    middle = [margins.middle(line) for line in lines]
    sure = [
        inside and min(line.x0 - margins.left, margins.right - line.x1) > _CLEAR * line.height
        for line, inside in zip(lines, middle, strict=True)
    ]
    start = 0
    for i in range(1, len(lines) + 1):
        if i == len(lines) or _gap(lines[i - 1], lines[i], margins):
            _fill(sure, middle, start, i)
            start = i
    return sure


def _fill(sure: list[bool], middle: list[bool], start: int, stop: int) -> None:
    """Take the middling lines of a stretch without gaps for centred, up to the last that surely is."""
    if not any(sure[start:stop]):
        return
    last = max(i for i in range(start, stop) if sure[i])
    for i in range(last - 1, start - 1, -1):
        if not middle[i]:
            break
        sure[i] = True


def _centred_begins(before: Line, line: Line, margins: Margins) -> bool:
    """Whether a centred line begins something new after another: after a gap, or in other letters."""
    if _gap(before, line, margins) or line.text.isupper() != before.text.isupper() or _ASIDE.match(line.text):
        return True
    return abs(line.height - before.height) > 0.2 * line.height


def _first_lines_indented(lines: Sequence[Line], margins: Margins) -> bool:
    """Whether paragraphs begin with an indent here, as the decree sets them, and go on at the left edge."""
    at_edge = sum(abs(line.x0 - margins.left) < 0.4 * line.height for line in lines)
    return at_edge >= 0.3 * len(lines)


def _begins(before: Line, line: Line, margins: Margins, before_is_first: bool, indented: bool) -> bool:
    size = line.height
    if _gap(before, line, margins):
        return True
    if _goes_on(before, line):
        return False
    if _room(before, line, margins):
        return True
    shift = line.x0 - before.x0
    if shift > 0.6 * size and line.x0 > margins.left + 0.6 * size:
        return True
    if shift < -0.6 * size and not before_is_first:
        return True
    if _BULLET.match(line.text) or _LABEL.match(line.text):
        return line.x0 > margins.left + 0.5 * size or bool(_ENDS.search(before.text))
    return abs(shift) < 0.4 * size and line.x0 > margins.left + 0.8 * size and indented and before_is_first


def _gap(before: Line, line: Line, margins: Margins) -> bool:
    """Whether the lines stand clearly further apart than lines of one paragraph."""
    step = line.bottom - before.bottom
    return step > 1.22 * margins.step + 0.5 and step > 1.1 * margins.step + 2


def _goes_on(before: Line, line: Line) -> bool:
    """Whether the words say that a sentence goes on: it did not end, and the line begins with a small letter."""
    return line.text[0].islower() and not _LABEL.match(line.text) and not _ENDS.search(before.text.removesuffix(","))


def _room(before: Line, line: Line, margins: Margins) -> bool:
    """Whether the line's first word would have fitted after the line before: then a paragraph ended there."""
    first = line.pieces[0]
    return margins.right - before.x1 > 1.25 * (first.x1 - first.x0) + 0.75 * line.height


def side_starts(lines: Sequence[Line]) -> list[bool]:
    """The same for one side of letterhead or foot, where all lines are centred and short."""
    return [i == 0 or _side_begins(lines[i - 1], line) for i, line in enumerate(lines)]


def _side_begins(before: Line, line: Line) -> bool:
    if _BULLET.match(line.text) or _SIDE_START.match(line.text):
        return True
    if line.bottom - before.bottom > 1.7 * line.height:
        return True
    return line.text.isupper() != before.text.isupper()
