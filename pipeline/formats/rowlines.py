"""Which lines of plain text make one row of a table (dòng của hàng): those up to the row's last separator.

A row may run over several lines: it is whole when it has all its separators, or when the next line begins a row. A
heading may stand amid the rows, and blank lines between them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from extractors.columns import column_of
from extractors.contents import is_label
from extractors.words import is_caps
from pipeline.formats.twocolumn import is_foot
from pipeline.paragraphs import LABEL

_RULE = re.compile(r"^\s*[|+]?\s*:?[-=_─━]{2,}:?\s*(?:[|+┼]?\s*:?[-=_─━]{2,}:?\s*)*[|+]?\s*$")
LONGEST_WRAP = 4  # lines without a separator that go on with a cell
_LONGEST_GROUP = 160  # characters of a heading amid the rows
_LONGEST_REST = 60
_MOST_BLANK = 2


def is_rule(line: str) -> bool:
    """Whether a line is drawn: «-----», «+---+---+», «---|---»."""
    return bool(_RULE.match(line))


@dataclass(frozen=True, slots=True)
class Separator:
    """What parts the cells: the pattern that finds it, and whether it also stands at a row's ends."""

    pattern: re.Pattern[str]
    framed: bool

    def count(self, line: str) -> int:
        """How many there are."""
        return len(self.pattern.findall(line))

    def cells(self, row: str) -> list[str]:
        """A row's cells; bars at its ends are its frame."""
        if not self.framed:
            return [_unquoted(cell.strip(" \n\xa0")) for cell in self.pattern.split(row)]
        row = row.strip().removeprefix("|")
        row = row[:-1] if row.endswith("|") and not row.endswith("\\|") else row
        return [cell.strip().replace("\\|", "|") for cell in self.pattern.split(row)]

    def begins(self, line: str) -> bool:
        """Whether a line begins as a row does: with a label in a cell of its own."""
        return bool(self.count(line)) and is_label(self.cells(line)[0])

    def heads(self, line: str) -> bool:
        """Whether a line begins as a header does: with «STT»."""
        first = column_of(self.cells(line)[0]) if self.count(line) else None
        return first is not None and first.role == "label"


SEPARATORS = (Separator(re.compile(r"(?<!\\)\|"), framed=True), Separator(re.compile(r"\t"), framed=False))


def _unquoted(cell: str) -> str:
    """A cell as a spreadsheet copies it: one of several lines stands in quotation marks."""
    if len(cell) > 1 and cell.startswith('"') and cell.endswith('"') and ("\n" in cell or '""' in cell):
        return cell[1:-1].replace('""', '"')
    return cell


@dataclass(slots=True)
class Row:
    """The lines of a row as they are printed; `ruled`: a rule stands above it; `group`: it is a heading amid rows."""

    lines: list[str]
    ruled: bool = False
    group: bool = False

    @property
    def text(self) -> str:
        """Its lines in one string."""
        return "\n".join(self.lines)


@dataclass(slots=True)
class RowLines:
    """Collects the rows that begin at a line, each with `marks` separators; `stop` is the line after them."""

    lines: Sequence[str]
    at: int
    separator: Separator
    marks: int
    rows: list[Row] = field(default_factory=list)
    stop: int = 0

    def read(self) -> RowLines:
        """Take lines as long as they make rows."""
        self.stop, ruled = self.at, False
        for i in range(self.at, len(self.lines)):
            line = self.lines[i]
            if not line.strip():
                if not self._resumes(i):
                    break
                continue
            if is_rule(line):
                ruled = True
            elif self._ends(line) or not self._take(i, ruled):
                break
            else:
                ruled = False
            self.stop = i + 1
        return self

    def _ends(self, line: str) -> bool:
        """Whether the rows end before a line: it is too wide, heads another table, or is the document's foot."""
        found = self.separator.count(line)
        if found > self.marks:
            return True
        if len(self.rows) > 1 and self.separator.heads(line):
            return line.split() != self.rows[0].lines[0].split()
        return found < self.marks and not self.separator.begins(line) and is_foot(line)

    def _take(self, i: int, ruled: bool) -> bool:
        """Add a line: to the last row while that is not whole, else as a row; False where it is neither."""
        line, count = self.lines[i], self.separator.count(self.lines[i])
        last = self.rows[-1] if self.rows else None
        if last is None:
            self.rows.append(Row([line], ruled))
            return count > 0
        has = self.separator.count(last.text)
        fits = not last.group and has + count <= self.marks and (has < self.marks or not count)
        if count and (ruled or self.separator.begins(line) or not fits):
            self.rows.append(Row([line], ruled))
        elif not count and self._is_group(i):
            self.rows.append(Row([line], ruled, group=True))
        elif fits and not ruled and (has < self.marks or self._row_follows(i) or _is_rest(line)):
            last.lines.append(line)
        else:
            return False
        return True

    def _is_group(self, i: int) -> bool:
        """Whether a line amid the rows is a heading: labelled or in capitals, and a row comes next."""
        line = self.lines[i].strip()
        if len(line) > _LONGEST_GROUP or not (LABEL.match(line) or is_caps(line)):
            return False
        after = next((held for held in self.lines[i + 1 : i + 2 + _MOST_BLANK] if held.strip()), "")
        return self.separator.count(after) > 0 and not self.separator.heads(after)

    def _row_follows(self, i: int) -> bool:
        """Whether a row comes next, with other lines between perhaps but no blank one."""
        for line in self.lines[i + 1 : i + 2 + LONGEST_WRAP]:
            if not line.strip():
                return False
            if self.separator.count(line):
                return self.separator.begins(line) or self.separator.count(line) == self.marks
        return False

    def _resumes(self, i: int) -> bool:
        """Whether the rows go on after blank lines."""
        after = next((j for j in range(i, min(i + _MOST_BLANK + 1, len(self.lines))) if self.lines[j].strip()), None)
        if after is None:
            return False
        line = self.lines[after]
        if self.separator.heads(line) or not self.separator.count(line):
            return is_rule(line) or (not self.separator.count(line) and self._is_group(after))
        return self.separator.count(line) == self.marks or self.separator.begins(line)


def _is_rest(line: str) -> bool:
    """Whether a line is the rest of a cell: it is short and begins amid a sentence or a date."""
    bare = line.strip()
    return len(bare) < _LONGEST_REST and (bare[0].islower() or bare[0].isdigit()) and not LABEL.match(bare)
