"""The whole chain: facts keep the printed words, their place, and no more certainty than their words were read with."""

from __future__ import annotations

from dataclasses import replace

from models.document import Document
from models.page import Box, Page
from pipeline.extract import extract
from tests.reading import read_text
from tests.test_outline import PLAN

TASKS = """III. TỔ CHỨC THỰC HIỆN
1. Phòng Kinh tế chủ trì, phối hợp với Công an xã rà soát hồ sơ theo Quyết định số 92-
QĐ/TU ngày 12/3/2025; hoàn thành trước ngày 15/8/2026.
2. Phấn đấu **95%** hồ sơ được giải quyết đúng hạn trong năm 2026.
"""


def test_quotes_are_the_printed_words() -> None:
    document = read_text(PLAN.split("III.")[0] + TASKS)
    (found,) = extract(document).findings
    for kind in ("citations", "targets", "assignments", "deadlines"):
        facts = getattr(found, kind)
        assert facts, kind
        for fact in facts:
            span = fact.evidence.span
            assert fact.evidence.quote == " ".join(document.raw[span.start : span.stop].split())
    assert any("92- QĐ/TU" in citation.evidence.quote for citation in found.citations)


def test_facts_of_one_provision_are_one_task() -> None:
    (found,) = extract(read_text(PLAN.split("III.")[0] + TASKS)).findings
    task = next(task for task in found.tasks if task.section == ("III", "1"))
    assert [(a.actor, a.role) for a in task.assignments] == [("Phòng Kinh tế", "lead"), ("Công an xã", "coordinate")]
    assert [d.end for d in task.deadlines] == ["2026-08-14"]
    assert [c.number for c in task.citations] == ["92-QĐ/TU"]


def test_words_read_with_doubt_make_doubtful_facts() -> None:
    sure = read_text(PLAN.split("III.")[0] + TASKS)
    words = tuple(
        replace(word, box=Box(0, i, 9, i + 1), confidence=0.05 if "92-" in word.text else 1.0)
        for i, word in enumerate(sure.words)
    )
    doubtful = Document.of("0" * 64, "a.pdf", [Page(1, 595, 842, words, "ocr")], words)
    (before,), (after,) = extract(sure).findings, extract(doubtful).findings
    was, now = (next(c for c in f.citations if c.number == "92-QĐ/TU") for f in (before, after))
    assert now.evidence.confidence < 0.75 * was.evidence.confidence
    assert any(problem.code == "doubtful" for problem in extract(doubtful).problems)


def test_an_empty_plan_is_a_problem_not_an_error() -> None:
    extraction = extract(read_text("Không có gì ở đây cả"))
    assert [problem.code for problem in extraction.problems if problem.code == "no_facts"] == ["no_facts"]
