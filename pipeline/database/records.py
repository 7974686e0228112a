"""Turn a reading into rows (lập bản ghi): no database here, only what stands in which table.

Ids are hashes of reading, document, kind and span, so that the same reading always gives the same rows.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from models import schema
from models.document import Document, Part, separator
from models.facts import Assignment, Citation, Deadline, Evidence, Fact, Findings, Letterhead, Problem, Task
from models.keys import content_id, fold
from models.page import Word
from models.text import Span
from pipeline.database.factrows import TABLES, FactIds, Row, day, iso

JOINT = " › "
_CONTROL = re.compile(r"[\x0c\x1e\x1f]")


def digest(document: Document, findings: Sequence[Findings], problems: Sequence[Problem]) -> str:
    """Changes when anything that would be stored changes."""
    sections = [found.part.sections for found in findings]
    pages = [(page.number, page.width, page.height, page.source, page.problem) for page in document.pages]
    return content_id(repr(pages), repr(document.words), repr(findings), repr(sections), repr(problems))


class Records:
    """The rows of one reading.

    Attributes:
        rows: by table, in an order in which they may be inserted.
        heads: the documents with their rows, for unit and instrument to be filled in.
        cited: the citations with the number of their document and their rows, for the instrument.
        assigned: the assignments with their rows, for post or body.
    """

    def __init__(self, reading_id: str, document: Document, findings: Sequence[Findings], problems: Sequence[Problem]):
        self._reading = reading_id
        self._document = document
        self._met: Counter[str] = Counter()
        self._ordinals: Counter[tuple[str, str]] = Counter()
        self.rows: dict[type[schema.Table], list[Row]] = defaultdict(list)
        self.heads: list[tuple[Letterhead, Row]] = []
        self.cited: list[tuple[int, Citation, Row]] = []
        self.assigned: list[tuple[Assignment, Row]] = []
        self._pages()
        for ordinal, found in enumerate(findings):
            self._head(ordinal, found)
        for ordinal, found in enumerate(findings):
            self._facts(ordinal, found)
        for ordinal, problem in enumerate(problems):
            self._problem(ordinal, problem)

    def _pages(self) -> None:
        texts = page_texts(self._document)
        for page in self._document.pages:
            text = texts.get(page.number, "")
            self.rows[schema.Page].append(
                {
                    "reading_id": self._reading, "number": page.number, "width": page.width, "height": page.height,
                    "source": page.source, "problem": page.problem, "text": text, "folded": fold(text),
                }
            )  # fmt: skip

    def _head(self, ordinal: int, found: Findings) -> None:
        head, part = found.letterhead, found.part
        document_id = self._document_id(ordinal)
        # what is issued with another stands after it in the file
        above = head.attached_to if head.attached_to is not None and head.attached_to < ordinal else None
        span = _raw_span(part, part.start, part.stop)
        searched = " ".join(filter(None, (head.doc_type, head.number, head.title, head.issuer.name)))
        row: Row = {
            "id": document_id, "reading_id": self._reading, "ordinal": ordinal,
            "parent_id": None if above is None else self._document_id(above),
            "doc_type": head.doc_type, "number": head.number, "issued_on": iso(head.issued_on),
            "issuer": head.issuer.name, "level": head.issuer.level, "title": head.title, "folded": fold(searched),
            "period_start": day(head.period_start), "period_end": day(head.period_end, last=True), "year": head.year,
            "signer": head.signer and head.signer.name, "signer_position": head.signer and head.signer.position,
            "signer_authority": head.signer and head.signer.authority, "start": span.start, "stop": span.stop,
            "is_preferred": True,
        }  # fmt: skip
        self.heads.append((head, row))
        self.rows[schema.Document].append(row)
        self.rows[schema.Recipient] += [
            {"document_id": document_id, "ordinal": i, "name": name} for i, name in enumerate(head.recipients)
        ]
        self._sections(document_id, part)

    def _sections(self, document_id: str, part: Part) -> None:
        latest: dict[tuple[str, ...], str] = {}
        for ordinal, section in enumerate(part.sections):
            span = _raw_span(part, section.start, section.stop)
            section_id = content_id(document_id, "section", ordinal)
            self.rows[schema.Section].append(
                {
                    "id": section_id, "document_id": document_id, "ordinal": ordinal,
                    "parent_id": latest.get(section.labels[:-1]), "labels": JOINT.join(section.labels),
                    "heading": section.heading, "start": span.start, "stop": span.stop,
                }
            )  # fmt: skip
            latest[section.labels] = section_id

    def _facts(self, ordinal: int, found: Findings) -> None:
        document_id = self._document_id(ordinal)
        ids = FactIds()
        for fact in (*found.citations, *found.targets, *found.deadlines, *found.assignments, *found.indicators):
            fact_id = self._fact(document_id, found.part, fact)
            ids.enter(fact, fact_id)
            row = self.rows[TABLES[fact.kind_name][0]][-1]
            if isinstance(fact, Citation):
                self.cited.append((ordinal, fact, row))
            elif isinstance(fact, Assignment):
                self.assigned.append((fact, row))
        for task in found.tasks:
            self._task(document_id, found.part, task, ids)

    def _fact(self, document_id: str, part: Part, fact: Fact) -> str:
        table, values = TABLES[fact.kind_name]
        fact_id = self._mention(document_id, fact.kind_name, part, fact.evidence)
        self.rows[table].append({"id": fact_id, **values(fact)})
        if isinstance(fact, Deadline):
            # a list that was printed may name an interval twice
            every = dict.fromkeys(fact.recurrence or ())
            self.rows[schema.Recurrence] += [{"deadline_id": fact_id, "every": each} for each in every]
        return fact_id

    def _task(self, document_id: str, part: Part, task: Task, ids: FactIds) -> None:
        quote = " ".join(self._document.raw[task.span.start : task.span.stop].split())
        sure = [fact.evidence.confidence for fact in (*task.assignments, *task.deadlines, *task.targets)]
        stands = Evidence(
            span=task.span, quote=quote, section=task.section, start=-1, stop=-1,
            confidence=min(sure, default=0.9), extractor="link",
        )  # fmt: skip
        task_id = self._mention(document_id, "tasks", part, stands)
        self.rows[schema.Task].append({"id": task_id, "text": task.text, "product": task.product})
        linked = (*task.assignments, *task.deadlines, *task.targets, *task.citations)
        self.rows[schema.TaskFact] += [
            {"task_id": task_id, "mention_id": each} for each in dict.fromkeys(map(ids.of, linked))
        ]

    def _mention(self, document_id: str, kind: str, part: Part, stands: Evidence) -> str:
        span, document = stands.span, self._document
        place = content_id(document_id, kind, span.start, span.stop)
        mention_id = content_id(place, self._met[place])
        self._met[place] += 1
        boxes = document.where(span)
        self.rows[schema.Mention].append(
            {
                "id": mention_id, "document_id": document_id, "kind": kind,
                "ordinal": self._ordinals[document_id, kind], "start": span.start, "stop": span.stop,
                "page": boxes[0][0] if boxes else None, "quote": stands.quote, "folded": fold(stands.quote),
                "section": JOINT.join(stands.section),
                "section_id": _section_id(document_id, part, stands), "extractor": stands.extractor,
                "confidence": stands.confidence, "is_corrected": False,
                "is_rejected": False,
            }
        )  # fmt: skip
        self._ordinals[document_id, kind] += 1
        for i, (page, box) in enumerate(boxes):
            place_row = {"mention_id": mention_id, "ordinal": i, "page": page}
            edges = {each: getattr(box, each, None) for each in ("x0", "top", "x1", "bottom")}
            self.rows[schema.Box].append(place_row | edges)
        return mention_id

    def _problem(self, ordinal: int, problem: Problem) -> None:
        span, page = problem.span, problem.page
        if page is None and span is not None:
            page = next((page for page, _ in self._document.where(span)), None)
        self.rows[schema.Problem].append(
            {
                "id": content_id(self._reading, "problem", ordinal), "reading_id": self._reading,
                "document_id": self._document_of(span), "code": problem.code, "message": problem.message,
                "page": page, "start": span and span.start, "stop": span and span.stop,
            }
        )  # fmt: skip

    def _document_of(self, span: Span | None) -> str | None:
        rows = self.rows[schema.Document]
        return next((row["id"] for row in rows if span and row["start"] <= span.start < row["stop"]), None)

    def _document_id(self, ordinal: int) -> str:
        return content_id(self._reading, "document", ordinal)


def page_texts(document: Document) -> dict[int, str]:
    """The words of each page in reading order, its lines as they are printed."""
    pieces: dict[int, list[str]] = defaultdict(list)
    before: dict[int, Word] = {}
    for word in document.words:
        if word.page in before:
            pieces[word.page].append(_CONTROL.sub("\n", separator(before[word.page], word)))
        pieces[word.page].append(word.text)
        before[word.page] = word
    return {page: "".join(texts) for page, texts in pieces.items()}


def _raw_span(part: Part, start: int, stop: int) -> Span:
    return part.text.span(start, stop) if start < stop else Span(0, 0)


def _section_id(document_id: str, part: Part, stands: Evidence) -> str | None:
    """The innermost provision of these labels around the fact; where a table's own labels go deeper, what holds it."""
    for depth in range(len(stands.section), 0, -1):
        labels = stands.section[:depth]
        for ordinal in range(len(part.sections) - 1, -1, -1):
            section = part.sections[ordinal]
            if section.labels == labels and (stands.start < 0 or section.start <= stands.start < section.stop):
                return content_id(document_id, "section", ordinal)
    return None


def insertable(rows: dict[type[schema.Table], list[Row]]) -> Iterator[tuple[Any, list[Row]]]:
    """Tables with their rows, referred ones first."""
    by_table = {model.__table__: found for model, found in rows.items() if found}
    for table in schema.Table.metadata.sorted_tables:
        if table in by_table:
            yield table, by_table[table]
