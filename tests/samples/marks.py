"""Marked text: runs of one type face, and the stretches in them that are facts (`source` describes the marks)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import groupby

ROLES = ("lead", "coordinate", "advise", "consolidate", "monitor", "execute", "request")
_TOKEN = re.compile(r"⟦(?P<head>[^:⟦⟧]+):|(?P<close>⟧)|(?P<bold>\*\*)|(?P<italic>__)|(?P<newline>⏎)")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one type face; a newline in it is a line broken on purpose."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(slots=True)
class Mark:
    """A marked stretch: the fact's id or role, its quote, the named parts within, the provision it stands in."""

    head: str
    section: list[str]
    quote: str = ""
    parts: list[tuple[str, str]] = field(default_factory=list)


def joined(runs: list[Run]) -> list[Run]:
    """Runs of one type face put together: what is marked must not show in the file that is built."""
    faces = groupby(runs, key=lambda run: (run.bold, run.italic))
    merged = [Run("".join(run.text for run in group), *face) for face, group in faces]
    return [run for run in merged if run.text]


class Inline:
    """Reads marked text into runs and collects the marks in reading order."""

    def __init__(self) -> None:
        self.marks: list[Mark] = []

    def read(self, text: str, section: list[str]) -> list[Run]:
        """Runs of `text`; its marks are added to `marks`."""
        runs: list[Run] = []
        style = {"bold": False, "italic": False}
        open_marks: list[tuple[Mark, int]] = []
        place = 0
        for token in _TOKEN.finditer(text):
            if token.start() > place:
                runs.append(Run(text[place : token.start()], **style))
            place, kind = token.end(), token.lastgroup
            if kind == "bold" or kind == "italic":
                style[kind] = not style[kind]
            elif kind == "newline":
                runs.append(Run("\n", **style))
            elif kind == "head":
                open_marks.append((self._open(token["head"], section), len(runs)))
            else:
                self._close(open_marks, runs)
        if open_marks or any(style.values()):
            raise ValueError(f"mark or style left open: {text[:80]}")
        return joined([*runs, Run(text[place:])])

    def _open(self, head: str, section: list[str]) -> Mark:
        mark = Mark(head, list(section))
        if head not in ("actor", "subject") and "." not in head:
            self.marks.append(mark)
        return mark

    def _close(self, open_marks: list[tuple[Mark, int]], runs: list[Run]) -> None:
        mark, start = open_marks.pop()
        mark.quote = " ".join("".join(run.text for run in runs[start:]).split())
        if mark.head == "actor":
            self._owner(open_marks, ROLES).parts.append(("actor", mark.quote))
        elif mark.head == "subject":
            self._owner(open_marks, ("t",)).parts.append(("subject", mark.quote))
        elif "." in mark.head:
            owner, _, part = mark.head.partition(".")
            self.marks.append(Mark(f"part {owner}", [], mark.quote, [(part, mark.quote)]))

    @staticmethod
    def _owner(open_marks: list[tuple[Mark, int]], heads: tuple[str, ...]) -> Mark:
        """The innermost open mark of that kind."""
        for mark, _ in reversed(open_marks):
            if mark.head in heads or (mark.head[0] in heads and mark.head[1:].isdigit()):
                return mark
        raise ValueError(f"part outside its fact: {open_marks}")
