"""What was found, in forms that others read (xuất dữ liệu): JSON in the shape of the annotation guide."""

from __future__ import annotations

from dataclasses import asdict, fields
from typing import Any

from models.document import Document
from models.facts import Fact, Findings, Letterhead, Problem, Task
from models.page import Box
from pipeline.extract import Extraction

KINDS = ("citations", "targets", "assignments", "deadlines", "indicators")


def as_json(document: Document, extraction: Extraction) -> dict[str, Any]:
    """One file as the annotation guide prints it, with span, page, boxes and confidence beside every fact.

    `span` is `[start, stop)` in the file's raw text, `boxes` are in PDF points from the page's top left, `confidence`
    is 0 to 1.
    """
    return {
        "file": document.name,
        "sha256": document.sha256,
        "pages": len(document.pages),
        "documents": [_part(document, findings) for findings in extraction.findings],
        "problems": [_problem(problem) for problem in extraction.problems],
    }


def failure_as_json(name: str, code: str, message: str) -> dict[str, Any]:
    """A file that could not be read, as a line of its own among the others."""
    return {"file": name, "documents": [], "error": {"code": code, "message": message}}


def letterhead_as_json(head: Letterhead) -> dict[str, Any]:
    """The document fields of the annotation guide."""
    period = {"start": head.period_start, "end": head.period_end}
    return {
        "doc_type": head.doc_type,
        "number": head.number,
        "issued_on": head.issued_on,
        "issuer": asdict(head.issuer),
        "title": head.title,
        "period": period if any(period.values()) else None,
        "signer": asdict(head.signer) if head.signer else None,
        "attached_to": head.attached_to,
        "recipients": list(head.recipients),
    }


def fact_as_json(document: Document, fact: Fact) -> dict[str, Any]:
    """One fact with its evidence."""
    evidence = fact.evidence
    values = {f.name: getattr(fact, f.name) for f in fields(fact) if f.name != "evidence"}
    places = document.where(evidence.span)
    return {
        "quote": evidence.quote,
        **{name: list(value) if isinstance(value, tuple) else value for name, value in values.items()},
        "section": list(evidence.section),
        "span": [evidence.span.start, evidence.span.stop],
        "page": places[0][0] if places else None,
        "boxes": [_box(page, box) for page, box in places if box is not None],
        "confidence": round(evidence.confidence, 3),
    }


def _part(document: Document, findings: Findings) -> dict[str, Any]:
    facts = {kind: [fact_as_json(document, fact) for fact in getattr(findings, kind)] for kind in KINDS}
    tasks = [_task(findings, task) for task in findings.tasks]
    return {**letterhead_as_json(findings.letterhead), **facts, "tasks": tasks}


def _task(findings: Findings, task: Task) -> dict[str, Any]:
    """A task names its facts by their place in the lists beside it."""
    linked: dict[str, list[int]] = {}
    for kind in KINDS[:4]:
        order = {id(fact): i for i, fact in enumerate(getattr(findings, kind))}
        linked[kind] = [order[id(fact)] for fact in getattr(task, kind) if id(fact) in order]
    return {"text": task.text, "section": list(task.section), "product": task.product, **linked}


def _box(page: int, box: Box) -> dict[str, float]:
    return {"page": page, **{name: round(value, 1) for name, value in asdict(box).items()}}


def _problem(problem: Problem) -> dict[str, Any]:
    span = [problem.span.start, problem.span.stop] if problem.span else None
    return {"code": problem.code, "message": problem.message, "page": problem.page, "span": span}
