"""What a reviewer has to look at (kiểm tra): each problem has a code, and says in Vietnamese what to do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from models.document import Document
from models.facts import Findings, Problem
from pipeline.tableview import poor_tables

_DOUBTFUL = 0.7  # of such facts four in ten are wrong
# a day is printed, and the extractor could make no date of it
_DAY = re.compile(r"ngày\s*\d{1,2}\s*(?:[/.-]|tháng)\s*\d", re.I)


def check(document: Document, findings: Sequence[Findings]) -> Iterator[Problem]:
    """The problems of a file: pages that were not read, letterheads with gaps, facts that can't be so, poor tables."""
    yield from _pages(document)
    for found in findings:
        yield from _letterhead(document, found)
        yield from _facts(document, found)
        yield from poor_tables(document, found.part)
    if not any(f.citations or f.targets or f.assignments or f.deadlines for f in findings):
        yield Problem(
            "no_facts", "Không tìm thấy dữ kiện nào trong tệp: kiểm tra xem tệp có phải văn bản hành chính không."
        )


def _pages(document: Document) -> Iterator[Problem]:
    for page in document.pages:
        if page.problem:
            yield Problem("page_unread" if page.source == "unread" else "page_doubtful", page.problem, page.number)


def _letterhead(document: Document, found: Findings) -> Iterator[Problem]:
    head = found.letterhead
    page = _page(document, found)
    if head.doc_type is None:
        yield Problem("no_type", "Không nhận ra tên loại văn bản: bổ sung bằng tay.", page)
    if head.attached_to is not None:
        return
    if head.number is None:
        yield Problem("no_number", "Văn bản không có số in sẵn (để trống hoặc số viết tay): nhập số bằng tay.", page)
    if head.issued_on is None or len(head.issued_on) < 10:
        yield Problem(
            "no_date", "Văn bản thiếu ngày ban hành đầy đủ (để trống hoặc viết tay): nhập ngày bằng tay.", page
        )
    if head.issuer.name is None:
        yield Problem("no_issuer", "Không nhận ra cơ quan ban hành: bổ sung bằng tay.", page)


def _facts(document: Document, found: Findings) -> Iterator[Problem]:
    for citation in found.citations:
        day = citation.date
        if day is None and _DAY.search(citation.evidence.quote):
            message = (
                f"Ngày của văn bản viện dẫn không có trong lịch, đối chiếu với trang gốc: «{citation.evidence.quote}»."
            )
            yield Problem("bad_date", message, span=citation.evidence.span)
        elif day and found.letterhead.issued_on and day > found.letterhead.issued_on:
            message = f"Văn bản viện dẫn có ngày sau ngày ban hành, kiểm tra cả hai ngày: «{citation.evidence.quote}»."
            yield Problem("later_than_document", message, span=citation.evidence.span)
    for target in found.targets:
        if target.unit == "percent" and isinstance(target.value, float | int) and not 0 <= target.value <= 100:
            message = f"Tỷ lệ nằm ngoài khoảng 0–100 %, đối chiếu với trang gốc: «{target.evidence.quote}»."
            yield Problem("odd_percent", message, span=target.evidence.span)
    for deadline in found.deadlines:
        if deadline.start and deadline.end and deadline.start > deadline.end:
            message = f"Thời hạn kết thúc trước khi bắt đầu, đối chiếu với trang gốc: «{deadline.evidence.quote}»."
            yield Problem("reversed_period", message, span=deadline.evidence.span)
    for fact in (*found.citations, *found.targets, *found.assignments, *found.deadlines):
        if fact.evidence.confidence < _DOUBTFUL:
            message = f"Dữ kiện chưa chắc chắn, cần đối chiếu với trang gốc: «{fact.evidence.quote}»."
            yield Problem("doubtful", message, span=fact.evidence.span)


def _page(document: Document, found: Findings) -> int | None:
    words = document.words_in(found.part.text.span(found.part.start, found.part.start + 1))
    return words[0].page if words else None
