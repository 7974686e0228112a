"""Citations (viện dẫn văn bản): every mention of an identifiable instrument other than the document itself.

Instruments of State and Party by number and symbol, laws by name, projects and standards known by number; each with its
date, issuer, pinpoint and relation. What counts is in `gold/GUIDELINES.md`.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractors.citing.citation_examples import EXAMPLES
from extractors.citing.instrument_numbers import printed_numbers
from extractors.citing.instruments import types_of
from extractors.citing.known_numbers import projects, short_forms, short_mentions, standards
from extractors.citing.laws import laws
from extractors.citing.mentions import Mention, Passage
from extractors.citing.numbered import numbered, share
from extractors.citing.relations import relate
from extractors.folding import fold
from models.document import Part
from models.facts import Citation, Letterhead, evidence

__all__ = ["EXAMPLES", "extract"]


def extract(part: Part, letterhead: Letterhead) -> list[Citation]:
    """All citations of a part, in reading order."""
    passage = Passage.of(part)
    found = list(laws(passage))
    held = [(m.start, m.stop) for m in found]
    by_number = [m for m in numbered(passage, held) if not _itself(passage, m, letterhead)]
    share(passage, by_number)
    found += by_number
    found += _apart(found, [*standards(passage), *projects(passage)])
    forms = short_forms(passage, [(m.start, m.stop) for m in found])
    if forms:
        found += short_mentions(passage, forms, [*_of_earlier_parts(part), *by_number])
    found.sort(key=lambda m: (m.core, m.stop))
    relate(passage, found)
    return [_citation(part, m) for m in found]


def _of_earlier_parts(part: Part) -> list[Mention]:
    """The full numbers that the file has before this part, with the types that their symbols tell."""
    before = part.chars[: part.start]
    return [
        Mention(found.start - part.start, found.stop - part.start, found.start - part.start, kind, number=found.number)
        for found in printed_numbers(before, fold(before))
        for kind in types_of(found.number)[:1]
    ]


def _apart(found: Sequence[Mention], more: Sequence[Mention]) -> list[Mention]:
    """Those of `more` that do not stand inside what was found."""
    held = [(m.start, m.stop) for m in found]
    return [m for m in more if not any(a <= m.start < b for a, b in held)]


def _itself(passage: Passage, mention: Mention, letterhead: Letterhead) -> bool:
    """Whether the document means itself: its own number with its own type and, where printed, its own date."""
    if mention.number is None or mention.number != letterhead.number:
        return False
    if mention.issuer is not None or mention.type != letterhead.doc_type:
        return passage.paragraph(mention.start).zone == "head" and mention.issuer is None
    return mention.date is None or mention.date == letterhead.issued_on


def _citation(part: Part, mention: Mention) -> Citation:
    place = evidence(part, part.start + mention.start, part.start + mention.stop, "citations", mention.confidence)
    return Citation(
        evidence=place,
        type=mention.type,
        number=mention.number,
        name=mention.name,
        date=mention.date,
        year=mention.year,
        issuer=mention.issuer,
        pinpoint=mention.pinpoint,
        relation=mention.relation,
    )
