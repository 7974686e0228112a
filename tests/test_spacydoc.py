"""A plan as a spaCy document: the same text, the facts as span groups."""

from __future__ import annotations

from pathlib import Path

from pipeline.extract import extract
from pipeline.intake import intake
from pipeline.read import read
from pipeline.spacydoc import KINDS, to_doc

PLAN = Path(__file__).parent.parent / "data" / "raw" / "05-bon-chi-so-diem-chu.txt"


def test_the_text_and_the_facts_are_all_there() -> None:
    (file,) = intake([PLAN])
    for findings in extract(read(file)).findings:
        part = findings.part
        doc = to_doc(findings)
        assert doc.text == part.chars[part.start : part.stop]
        for kind in KINDS:
            facts = getattr(findings, kind)
            assert len(doc.spans[kind]) == len(facts)
            for span, fact in zip(doc.spans[kind], facts, strict=True):
                assert span.text == part.chars[fact.evidence.start : fact.evidence.stop]
        roles = {span.label_ for span in doc.spans["assignments"]}
        assert roles <= {"lead", "coordinate", "advise", "consolidate", "monitor", "execute", "request"}


def test_numbers_of_instruments_are_one_token() -> None:
    (file,) = intake([PLAN])
    doc = to_doc(extract(read(file)).findings[0])
    numbers = [token.text for token in doc if "/" in token.text and token.text[0].isdigit()]
    assert any("QĐ" in number or "KH" in number for number in numbers)
