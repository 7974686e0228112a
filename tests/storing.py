"""Small plans of our own making, with facts, for the tests of the database: no reader and no extractor is needed."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Engine, text

from models.document import Document, Paragraph, Part, Section
from models.facts import (
    Assignment,
    Citation,
    Deadline,
    Evidence,
    Fact,
    Findings,
    IndicatorMention,
    Issuer,
    Letterhead,
    Signer,
    Target,
    Task,
)
from models.page import Box, Page, Word
from models.schema import Table
from models.text import Text

HOME = Issuer("UBND xã Hòa Sơn", "commune", "Hòa Sơn", "Ninh Sơn", "Ninh Thuận")
HEAD = Letterhead(
    doc_type="Kế hoạch",
    number="12/KH-UBND",
    issued_on="2025-01-10",
    issuer=HOME,
    title="Làm sạch đường thôn năm 2025",
    period_start="2025-01-01",
    period_end="2025-12-31",
    signer=Signer("Trần Văn Mẫu", "Chủ tịch", None),
    recipients=("Như trên", "Lưu: VT"),
)
LINES = (
    "Thực hiện Kế hoạch số 35/KH-UBND ngày 02/01/2025 của UBND huyện Ninh Sơn",
    "1. Đường làng",
    "100% đường thôn được quét sạch trước ngày 15/8/2025",
    "Chủ trì: Công chức Địa chính, phối hợp: Đoàn xã",
    "2. Cây xanh theo Kế hoạch số 35/KH-UBND",
    "Mỗi thôn trồng ít nhất 50 cây theo định kỳ hằng quý",
)


def document_of(lines: Sequence[str] = LINES, name: str = "ke-hoach.pdf", confidence: float = 1.0) -> Document:
    """A file with four lines on a page, each word 40 points wide."""
    words: list[Word] = []
    for i, line in enumerate(lines):
        page, row = i // 4 + 1, i % 4
        for j, word in enumerate(line.split()):
            box = Box(50 + 40 * j, 50 + 20 * row, 85 + 40 * j, 62 + 20 * row)
            words.append(Word(word, box, page, row, row, confidence))
    sha256 = hashlib.sha256(f"{name}{lines}".encode()).hexdigest()
    pages = {word.page for word in words}
    return Document.of(
        sha256, name, [Page(n, 595, 842, tuple(w for w in words if w.page == n), "text") for n in sorted(pages)]
    )


class Plan:
    """A document with facts at its words; `cite`, `target` and so on add one."""

    def __init__(self, document: Document | None = None, head: Letterhead = HEAD) -> None:
        self.document = document or document_of()
        self.head = head
        self.text = Text.of(self.document.raw).sub(r"\s*[\n\f]\s*", "\n")
        self.facts: dict[str, list[Any]] = {
            "citations": [], "targets": [], "assignments": [], "deadlines": [], "indicators": []
        }  # fmt: skip
        self.tasks: list[Task] = []

    def part(self) -> Part:
        """The whole file as one part, with a section for each numbered line."""
        chars = self.text.chars
        starts = [match.start() for match in re.finditer(r"(?m)^\d(?=\. )", chars)]
        ends = [*starts[1:], len(chars)]
        sections = tuple(
            Section((chars[i],), chars[i:j].split("\n")[0], i, j) for i, j in zip(starts, ends, strict=False)
        )
        return Part(self.text, 0, len(chars), (Paragraph(0, len(chars), "body", ()),), sections)

    def stands(self, quote: str, nth: int = 0) -> Evidence:
        """Evidence for the nth occurrence of the quote."""
        pattern = r"\s+".join(map(re.escape, quote.split()))
        match = list(re.finditer(pattern, self.text.chars))[nth]
        labels = re.findall(r"(?m)^(\d)\. ", self.text.chars[: match.start() + 3])
        return Evidence(
            span=self.text.span(*match.span()), quote=quote, section=tuple(labels[-1:]), start=match.start(),
            stop=match.end(), extractor="test",
        )  # fmt: skip

    def add(self, fact_type: type[Fact], quote: str, nth: int = 0, /, **values: Any) -> Any:
        """A fact of this kind at the quote."""
        fact = fact_type(evidence=self.stands(quote, nth), **values)
        self.facts[fact_type.kind_name].append(fact)
        return fact

    def task(self, quote: str, *facts: Fact) -> None:
        """A task at the quote that links the facts."""
        chosen = {
            name: tuple(fact for fact in facts if fact.kind_name == name)
            for name in ("assignments", "deadlines", "targets", "citations")
        }
        place = self.stands(quote)
        self.tasks.append(Task(place.section, quote, place.span, **chosen))

    def findings(self) -> Findings:
        """All of it."""
        facts = {name: tuple(found) for name, found in self.facts.items()}
        return Findings(self.part(), self.head, **facts, tasks=tuple(self.tasks))


def plan(document: Document | None = None, head: Letterhead = HEAD, **changed: Any) -> Plan:
    """A plan with two citations of one instrument, two targets, two actors, two deadlines, an index and two tasks."""
    made = Plan(document, replace(head, **changed))
    full = "Kế hoạch số 35/KH-UBND ngày 02/01/2025 của UBND huyện Ninh Sơn"
    made.add(
        Citation, full, type="Kế hoạch", number="35/KH-UBND", date="2025-01-02", issuer="UBND huyện Ninh Sơn",
        relation="basis",
    )  # fmt: skip
    made.add(Citation, "Kế hoạch số 35/KH-UBND", 1, type="Kế hoạch", number="35/KH-UBND")
    swept = made.add(
        Target, "100% đường thôn được quét sạch", value=100, unit="percent", subject="đường thôn được quét sạch",
        deadline="2025-08-14", index="PAR INDEX",
    )  # fmt: skip
    trees = made.add(Target, "ít nhất 50 cây", value=50, unit="count", comparator="ge", subject="cây")
    lead = made.add(
        Assignment, "Chủ trì: Công chức Địa chính", actor="Công chức Địa chính", role="lead",
        canonical="Công chức Địa chính - Xây dựng", canonical_kind="post",
    )  # fmt: skip
    partner = made.add(
        Assignment, "Đoàn xã", actor="Đoàn xã", role="coordinate", canonical="Đoàn Thanh niên", canonical_kind="body"
    )
    due = made.add(Deadline, "trước ngày 15/8/2025", kind="date", end="2025-08-14")
    often = made.add(Deadline, "định kỳ hằng quý", kind="recurring", recurrence=("quarter",))
    made.add(IndicatorMention, "Đường làng", index="PAR INDEX", criterion="3.4.1")
    made.task("Đường làng", lead, partner, due, swept)
    made.task("Cây xanh", often, trees)
    return made


def rows(engine: Engine, query: str, **values: Any) -> list[dict[str, Any]]:
    """What a query gives, as dictionaries."""
    with engine.connect() as connection:
        return [dict(row) for row in connection.execute(text(query), values).mappings()]


def one(engine: Engine, query: str, **values: Any) -> Any:
    """The single value that a query gives."""
    ((value,),) = [tuple(row.values()) for row in rows(engine, query, **values)]
    return value


def counts(engine: Engine) -> dict[str, int]:
    """How many rows each table has."""
    return {table.name: one(engine, f"SELECT COUNT(*) FROM {table.name}") for table in Table.metadata.sorted_tables}
