"""From a read document to its facts (bóc tách): clean → outline → letterhead → extractors → link → resolve → check."""

from __future__ import annotations

from dataclasses import dataclass

from extractors import EXTRACTORS
from extractors.letterhead import letterhead_of
from models.document import Document, Outline, Part
from models.facts import Fact, Findings, Letterhead, Problem
from models.text import Text
from pipeline.check import check
from pipeline.clean import clean
from pipeline.link import link
from pipeline.outline import outline
from pipeline.resolve import resolve


@dataclass(frozen=True, slots=True)
class Extraction:
    """What was found in a file: its outline, the findings of each part, and what a reviewer has to look at."""

    outline: Outline
    findings: tuple[Findings, ...]
    problems: tuple[Problem, ...]


def extract(document: Document) -> Extraction:
    """All facts of a document, linked, resolved and checked."""
    layout = outline(document, clean(Text.of(document.raw)))
    heads: list[Letterhead] = []
    for part in layout.parts:
        heads.append(letterhead_of(part, heads))
    findings = tuple(link(_findings(part, head)) for part, head in zip(layout.parts, heads, strict=True))
    findings = resolve(findings)
    return Extraction(layout, findings, tuple(check(document, findings)))


def _findings(part: Part, letterhead: Letterhead) -> Findings:
    found: dict[str, tuple[Fact, ...]] = {}
    for extractor in EXTRACTORS:
        facts = sorted(extractor(part, letterhead), key=lambda fact: (fact.evidence.start, fact.evidence.stop))
        for fact in facts:
            found[fact.kind_name] = (*found.get(fact.kind_name, ()), fact)
    return Findings(part, letterhead, **found)  # type: ignore[arg-type]
