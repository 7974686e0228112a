"""Provisions that a copy ran together in one line (mục dính liền một dòng): «II. NHIỆM VỤ 1. Rà soát … 2. Số hóa …».

A page saved from the web loses its line ends. Only a numbering proves that an item begins within a line: the line's own
label goes on («(1) … (2) …»), or a heading in capitals is followed by the first one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.words import U, is_caps
from models.text import Text

_SHORTEST = 200  # characters of a line that may hold several provisions
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_LETTERS = "abcdđeghiklmnopqrstuvxy"
_ITEM = re.compile(
    rf"(?P<roman>[IVX]{{1,5}})\s?[./)] (?=[{U}])|\((?P<bracket>\d{{1,2}})\) ?(?=[{U}“\"])"
    rf"|(?P<number>\d{{1,2}})[.)] (?=[{U}“\"\d])"
    rf"|(?P<letter>[a-zđ])\) (?=\S)|(?P<bullet>[-–+•]) (?=[{U}\d])"
)
_CAPS_WORD = re.compile(rf"[{U}\d&(),;:“”\"/–-]+(?= |$)")
_CLOSED = re.compile(r"[.;:!?…”\")/] $")


def parted(text: Text) -> Text:
    """The text with a line for each provision that its numbering proves."""
    starts: set[int] = set()
    at = 0
    for line in text.chars.split("\n"):
        if len(line) >= _SHORTEST:
            starts.update(at + start for start in items_in(line))
        at += len(line) + 1
    if not starts:
        return text
    return text.sub(re.compile(" "), lambda match: "\n" if match.end() in starts else " ")


def items_in(line: str) -> list[int]:
    """Where provisions begin within a line, its own beginning left out.

    >>> items_in("(1) Rà soát sổ. (2) Số hóa sổ. (4) Lưu trữ.")
    [16]
    """
    due: dict[str, int] = {}
    found: list[int] = []
    heading_end = 0
    for start, style, rank in _candidates(line):
        headed = start == heading_end and start > 0
        first = rank == 1 and (headed or _after_heading(line, start, style))
        if start == 0 or rank == due.get(style) or first:
            if not (start == 0 or headed or _CLOSED.search(line, max(0, start - 2), start)):
                continue
            due = {kept: due[kept] for kept in due if _depth(kept) < _depth(style)} | {style: rank + 1}
            heading_end = _heading_end(line, start, style)
            if start:
                found.append(start)
        elif found and style == "letter" and rank == 1 and line[start - 2 : start] == ": ":
            due[style] = 2
            found.append(start)
        elif style == "bullet" and (headed or (found and line[start - 2] in ":;")):
            found.append(start)
    return found


def _candidates(line: str) -> Iterator[tuple[int, str, int]]:
    """Place, style and rank of all that looks like a label."""
    for match in _ITEM.finditer(line):
        if match.start() and line[match.start() - 1] != " ":
            continue
        style = str(match.lastgroup)
        printed = match.group(style)
        if style == "roman":
            rank = _ROMAN.index(printed) + 1 if printed in _ROMAN else 0
        elif style == "letter":
            rank = _LETTERS.find(printed) + 1
        else:
            rank = int(printed) if printed.isdigit() else 0
        yield match.start(), style, rank


def _depth(style: str) -> int:
    return ("roman", "number", "bracket", "letter", "bullet").index(style)


def _heading_end(line: str, start: int, style: str) -> int:
    """Where the words in capitals end that a Roman part's label heads; 0 where none do."""
    if style != "roman":
        return 0
    label = _ITEM.match(line, start)
    at = begin = label.end() if label else start
    while word := _CAPS_WORD.match(line, at):
        if _ITEM.match(line, at):
            break
        at = word.end() + 1
    return at if at - begin > 5 and is_caps(line[begin:at]) else 0


def _after_heading(line: str, start: int, style: str) -> bool:
    """Whether a Roman part begins here, which its heading in capitals proves."""
    return style == "roman" and start > 0 and _heading_end(line, start, style) > 0
