"""From a read document to its facts (bóc tách): clean → outline → letterhead → extractors → link → resolve → check."""

from __future__ import annotations

from dataclasses import dataclass, replace

from extractors import EXTRACTORS
from extractors.letterhead import letterhead_of
from models.document import Document, Outline, Part
from models.facts import Fact, Findings, Letterhead, Problem
from pipeline.check import check
from pipeline.clean import clean
from pipeline.link import link
from pipeline.outline import outline
from pipeline.reliability import Reliability
from pipeline.repair import repair
from pipeline.resolve import resolve


@dataclass(frozen=True, slots=True)
class Extraction:
    """What was found in a file: its outline, the findings of each part, and what a reviewer has to look at."""

    outline: Outline
    findings: tuple[Findings, ...]
    problems: tuple[Problem, ...]


def extract(document: Document) -> Extraction:
    """All facts of a document, linked, resolved and checked."""
    text, repairs = repair(document)
    layout = outline(document, clean(text))
    heads: list[Letterhead] = []
    for part in layout.parts:
        heads.append(letterhead_of(part, heads))
    reading = Reliability(document, [mended.span for mended in repairs])
    findings = [link(_findings(reading, part, head)) for part, head in zip(layout.parts, heads, strict=True)]
    resolved = resolve(findings)
    problems = (*check(document, resolved), *(mended.problem() for mended in repairs))
    return Extraction(layout, resolved, problems)


def _findings(reading: Reliability, part: Part, letterhead: Letterhead) -> Findings:
    found: dict[str, list[Fact]] = {}
    for extractor in EXTRACTORS:
        for fact in extractor(part, letterhead):
            found.setdefault(fact.kind_name, []).append(_grounded(reading, fact))
    ordered = {
        kind: tuple(sorted(facts, key=lambda fact: (fact.evidence.start, fact.evidence.stop)))
        for kind, facts in found.items()
    }
    return Findings(part, letterhead, **ordered)  # type: ignore[arg-type]


def _grounded(reading: Reliability, fact: Fact) -> Fact:
    """The fact with the words as they are printed, and no surer than its words were read."""
    span = fact.evidence.span
    quote = " ".join(reading.document.raw[span.start : span.stop].split())
    certainty = fact.evidence.confidence * reading.of(span)
    if quote == fact.evidence.quote and certainty == fact.evidence.confidence:
        return fact
    return replace(fact, evidence=replace(fact.evidence, quote=quote, confidence=certainty))
