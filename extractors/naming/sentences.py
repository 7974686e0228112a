"""Duties that a later sentence of a provision gives (câu sau của một mục): «Vườn ươm: Hội Nông dân xã lập …»."""

from __future__ import annotations

import re

from extractors.naming.actors import Actors, actors_at
from extractors.naming.assigning import Notebook
from extractors.naming.deeds import DEED
from models.document import Paragraph

_SENTENCE = re.compile(r"(?P<mark>[.:])[”\"]?\s+(?=\S)")
_LONGEST_NAME = 120  # characters of a task's name before its colon


def read_sentences(notes: Notebook, paragraph: Paragraph) -> None:
    """Take down the named actors with which sentences of a provision begin, where a deed follows.

    In a report the same words tell what has been done.
    """
    if paragraph.label is None or paragraph.cell is not None or notes.letterhead.doc_type in ("Báo cáo", "Tờ trình"):
        return
    if notes.headings.zone(paragraph.section) == "quiet" or notes.headed(paragraph.section[:-1]):
        return
    chars = notes.chars
    for mark in _SENTENCE.finditer(chars, paragraph.body, paragraph.stop):
        if notes.ends(mark.start()) or (mark.group("mark") == ":" and not _names_task(chars, paragraph, mark.start())):
            continue
        actors = actors_at(chars, mark.end(), paragraph.stop)
        if _names(actors) and not notes.taken(mark.end()) and DEED.match(notes.bare, actors.stop, paragraph.stop):
            notes.add(actors.items, "lead", 0.7, again=False)


def _names_task(chars: str, paragraph: Paragraph, colon: int) -> bool:
    """Whether the colon ends the task's name, the first words of the provision."""
    before = chars[paragraph.body : colon]
    return len(before) < _LONGEST_NAME and not re.search(r"[.:;]", before)


def _names(actors: Actors) -> bool:
    return bool(actors.items) and not any(
        actor.collective or actor.vague or actor.people or actor.quantified for actor in actors.items
    )
