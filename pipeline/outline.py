"""The outline of a file (bố cục): its parts, the zones of Decree 30/2020's layout, provisions, table cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractors.words import is_caps
from models.document import Cell, Document, Outline, Paragraph, Part, Section
from models.text import Text
from pipeline.cells import cells_of
from pipeline.parts import part_starts
from pipeline.provisions import Provisions
from pipeline.zones import zones_of


def outline(document: Document, text: Text) -> Outline:
    """Parts, zones, provisions and cells of the clean text of a document."""
    lines = _lines(text.chars)
    cells = cells_of(document, text, lines)
    starts = part_starts(text.chars, lines, [cell is not None for cell in cells])
    stops = [*starts[1:], len(lines)]
    parts = tuple(
        _part(text, lines[a:b], cells[a:b], index)
        for index, (a, b) in enumerate(zip(starts, stops, strict=True))
        if a < b
    )
    return Outline(text, parts)


def _lines(chars: str) -> list[tuple[int, int]]:
    """Start and stop of each line of the clean text; no line is empty."""
    found: list[tuple[int, int]] = []
    at = 0
    for line in chars.split("\n"):
        if line.strip():
            found.append((at, at + len(line)))
        at += len(line) + 1
    return found


def _part(text: Text, lines: Sequence[tuple[int, int]], cells: Sequence[Cell | None], index: int) -> Part:
    chars = text.chars
    zones = zones_of([chars[a:b] for a, b in lines], [cell is not None for cell in cells])
    provisions = Provisions()
    paragraphs: list[Paragraph] = []
    for (start, stop), zone, cell in zip(lines, zones, cells, strict=True):
        paragraphs.append(provisions.place(chars, Paragraph(start, stop, zone, (), body=start, cell=cell)))
    paragraphs = _headings(chars, paragraphs)
    return Part(
        text=text,
        start=lines[0][0],
        stop=lines[-1][1],
        paragraphs=tuple(paragraphs),
        sections=_sections(chars, paragraphs),
        attached_to=0 if index else None,
    )


def _headings(chars: str, paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Mark the labelled paragraphs that only name what follows: short, without a full stop, with something below."""
    marked: list[Paragraph] = []
    following = [*paragraphs[1:], None]
    for paragraph, after in zip(paragraphs, following, strict=True):
        body = chars[paragraph.body : paragraph.stop].strip()
        heading = (
            paragraph.zone == "body"
            and paragraph.label is not None
            and after is not None
            and after.zone == "body"
            and len(body) < 260
            and (not body.endswith((".", ";")) or (len(body) < 90 and body.endswith(".")))
            and (is_caps(body) or body.endswith(":") or _deeper(paragraph, after))
        )
        marked.append(replace(paragraph, heading=True) if heading else paragraph)
    return marked


def _deeper(paragraph: Paragraph, after: Paragraph) -> bool:
    """Whether what follows stands below the paragraph: deeper labels, bullets, or text without a label."""
    if after.label is None:
        return True
    return len(after.section) > len(paragraph.section)


def _sections(chars: str, paragraphs: Sequence[Paragraph]) -> tuple[Section, ...]:
    """One entry for each label met, from it to the paragraph that leaves it."""
    found: list[Section] = []
    for i, paragraph in enumerate(paragraphs):
        if paragraph.label is None:
            continue
        depth = len(paragraph.section)
        stop = paragraph.stop
        for later in paragraphs[i + 1 :]:
            if later.section[:depth] != paragraph.section or (later.label is not None and len(later.section) <= depth):
                break
            stop = later.stop
        found.append(Section(paragraph.section, _heading(chars, paragraphs, i), paragraph.start, stop))
    return tuple(found)


def _heading(chars: str, paragraphs: Sequence[Paragraph], i: int) -> str:
    """What the labelled paragraph says; a row's label stands in a cell of its own, and the cell beside it says it."""
    own, beside = paragraphs[i], paragraphs[i + 1 : i + 2]
    named = own if own.cell is None or own.body < own.stop or not beside else beside[0]
    if named.cell is not None and own.cell is not None and named.cell.place.row != own.cell.place.row:
        named = own
    return chars[named.body : named.stop].strip()
