"""A plan as a spaCy `Doc` (dạng cho nhà nghiên cứu): its clean text with a group of spans for each kind of fact.

The groups carry the names of the annotation guide (`citations`, `targets`, `assignments`, `deadlines`); a span's label
says what it is (type of instrument, unit, role, kind of deadline), its `id` the provision. `spacy.tokens.DocBin` stores
such documents, `displacy.render(doc, style="span", options={"spans_key": "targets"})` shows them.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from models.facts import Assignment, Citation, Deadline, Fact, Findings, Target

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

KINDS = ("citations", "targets", "assignments", "deadlines")
# numbers and symbols of instruments stay whole («57-NQ/TW»), everything else parts at white space and punctuation
_TOKEN = re.compile(r"\d+(?:/\d+)?[-/][\w-]*(?:/[\w-]+)*|\d+(?:[.,]\d+)*|\w+|[^\w\s]")


@cache
def _language() -> Language:
    import spacy

    # spaCy's own Vietnamese tokenizer wants pyvi, which splits the numbers of instruments; ours needs nothing
    return spacy.blank("vi", config={"nlp": {"tokenizer": {"@tokenizers": "spacy.Tokenizer.v1"}}})


def to_doc(findings: Findings) -> Doc:
    """The clean text of one part as a `Doc`, its facts as span groups; tokens never cross a fact's edge."""
    from spacy.tokens import Doc, SpanGroup

    part = findings.part
    text = part.chars[part.start : part.stop]
    facts = {kind: getattr(findings, kind) for kind in KINDS}
    edges = {
        edge - part.start for found in facts.values() for f in found for edge in (f.evidence.start, f.evidence.stop)
    }
    words, spaces = _tokens(text, edges)
    doc = Doc(_language().vocab, words=words, spaces=spaces)
    for kind, found in facts.items():
        group = SpanGroup(doc, name=kind)
        for fact in found:
            evidence = fact.evidence
            span = doc.char_span(
                evidence.start - part.start, evidence.stop - part.start, label=_label(fact),
                span_id=" › ".join(evidence.section), alignment_mode="expand",
            )  # fmt: skip
            if span is not None:
                group.append(span)
        doc.spans[kind] = group
    return doc


def _tokens(text: str, edges: set[int]) -> tuple[list[str], list[bool]]:
    """Words, and whether a blank follows each; every character of the text is kept."""
    cuts = sorted({0, len(text), *edges, *(i for m in _TOKEN.finditer(text) for i in m.span())})
    words: list[str] = []
    spaces: list[bool] = []
    for start, stop in pairwise(cuts):
        piece = text[start:stop]
        if piece.startswith(" ") and words and not spaces[-1]:
            spaces[-1] = True
            piece = piece[1:]
        if piece:
            words.append(piece)
            spaces.append(False)
    return words, spaces


def _label(fact: Fact) -> str:
    if isinstance(fact, Citation):
        return fact.type
    if isinstance(fact, Target):
        return fact.unit
    if isinstance(fact, Assignment):
        return fact.role
    return fact.kind if isinstance(fact, Deadline) else fact.kind_name
