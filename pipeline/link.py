"""Facts of one provision or one table row become a task (liên kết nhiệm vụ): what, who, when, how much, by which law.

Rows come first: what stands in one row belongs together, and a merged cell speaks for all its rows. In prose it is the
provision; «Thời gian thực hiện: …» as a point of its own belongs to the provision above it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from models.document import Paragraph, Part
from models.facts import Assignment, Citation, Deadline, Fact, Findings, Target, Task
from pipeline.schedule import with_deadlines

# points that say one thing about the provision above them: «b) Cơ quan chủ trì: …», «c) Thời gian thực hiện: …»
_FIELD = re.compile(
    r"(?i)\W*(?:thời (?:gian|hạn)|tiến độ|đơn vị|cơ quan|bộ phận|công chức|người|lãnh đạo|kinh phí|nguồn lực|địa điểm"
    r"|nguồn kinh phí|sản phẩm|phân công|trách nhiệm|thành phần|đối tượng|hình thức)[^:.;\n]{0,60}:"
)
# and such that do so only beside one of those
_BESIDE = re.compile(r"(?i)\W*(?:nhiệm vụ|nội dung|yêu cầu|mục tiêu|kết quả)[^:.;\n]{0,40}(?::|$|\n)")
_PRODUCT = re.compile(r"(?i)\W*(?:sản phẩm|kết quả (?:đầu ra|dự kiến|đạt được|thực hiện))[^:.;\n]{0,40}:\s*")
_SENTENCE_END = re.compile(r"[.;](?=\s|$)|\n")
_TEXT_ROLES = ("task", "indicator", "target", None)
_DONE_BY = ("lead", "partner", "lead_partner", "deadline", "product")
Key = tuple[object, ...]


@dataclass
class _Group:
    """The facts that belong to one task while they are being collected."""

    paragraphs: list[Paragraph] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)


def link(findings: Findings) -> Findings:
    """The same findings with the targets' deadlines filled in and with their tasks, in reading order."""
    linked = replace(findings, targets=with_deadlines(findings))
    layout = _Layout(linked.part)
    groups: dict[Key, _Group] = {}
    for fact in _facts(linked):
        for key in layout.keys(linked.part.paragraph_at(fact.evidence.start)):
            groups.setdefault(key, _Group(layout.paragraphs(key))).facts.append(fact)
    for key in layout.rows():
        groups.setdefault(key, _Group(layout.paragraphs(key)))
    tasks = [
        _task(linked.part, key, group)
        for key, group in groups.items()
        if _promises(group.facts) or _is_task_row(key, group.paragraphs)
    ]
    return replace(linked, tasks=tuple(sorted(tasks, key=lambda task: (task.span.start, task.span.stop))))


def _facts(findings: Findings) -> Iterable[Fact]:
    promised = (target for target in findings.targets if target.kind == "target")
    facts: list[Fact] = [*findings.assignments, *findings.deadlines, *promised, *findings.citations]
    return sorted(facts, key=lambda fact: (fact.evidence.start, fact.evidence.stop))


def _promises(facts: Sequence[Fact]) -> bool:
    """A citation alone is no task."""
    return any(isinstance(fact, Assignment | Deadline | Target) for fact in facts)


def _is_task_row(key: Key, paragraphs: Sequence[Paragraph]) -> bool:
    """Whether a row says what is to be done, and who, when or what comes out, be it in words that no reader knew."""
    cells = [p.cell for p in paragraphs if p.cell is not None and p.body < p.stop] if key[0] == "row" else []
    if any(cell.place.table < 0 for cell in cells):
        return False
    roles = {cell.role for cell in cells}
    return "task" in roles and not roles.isdisjoint(_DONE_BY)


class _Layout:
    """Which rows and provisions of a part there are, and which paragraphs they hold."""

    def __init__(self, part: Part) -> None:
        self._chars = part.chars
        self._parents = {p.section[:-1] for p in part.paragraphs if p.label is not None and p.cell is None}
        self._split = {p.section[:-1] for p in part.paragraphs if p.label is not None and self._is(_FIELD, p)}
        self._begun: dict[tuple[str, ...], Paragraph] = {}
        self._keys: dict[int, list[Key]] = {}
        self._held: dict[Key, list[Paragraph]] = {}
        for paragraph in part.paragraphs:
            if paragraph.label is not None:
                self._begun[paragraph.section] = paragraph
            self._keys[paragraph.start] = self._belongs(paragraph)
            for key in self._keys[paragraph.start]:
                self._held.setdefault(key, []).append(paragraph)

    def keys(self, paragraph: Paragraph) -> list[Key]:
        """The rows or the provision that the paragraph speaks for; none outside the body."""
        return self._keys[paragraph.start]

    def rows(self) -> list[Key]:
        """All rows of tables, their headers left out."""
        return [key for key in self._held if key[0] == "row"]

    def paragraphs(self, key: Key) -> list[Paragraph]:
        """What stands in the row or provision, in order."""
        return self._held[key]

    def _belongs(self, paragraph: Paragraph) -> list[Key]:
        cell = paragraph.cell
        if cell is not None:
            place = cell.place
            return [] if cell.header else [("row", place.table, place.row + i) for i in range(place.rows)]
        if paragraph.zone != "body":
            return []
        labels = self._owner(paragraph)
        loose = labels == paragraph.section and paragraph.label is None and not self._is(_FIELD, paragraph)
        head = self._begun.get(labels)
        if head is None or (loose and labels in self._parents):
            return [("paragraph", paragraph.start)]
        # the same labels may come again further down: the provision is the place where it begins
        return [("provision", head.start)]

    def _owner(self, paragraph: Paragraph) -> tuple[str, ...]:
        """The provision itself, or the one above where the point is only a field of it."""
        labels = paragraph.section
        head, above = self._begun.get(labels), labels[:-1]
        if head is None or above not in self._begun or above not in self._split:
            return labels
        return above if self._is(_FIELD, head) or self._is(_BESIDE, head) else labels

    def _is(self, pattern: re.Pattern[str], paragraph: Paragraph) -> bool:
        return bool(pattern.match(self._chars, paragraph.body, paragraph.stop))


def _task(part: Part, key: Key, group: _Group) -> Task:
    told = _telling(part, key, group.paragraphs)
    text = " ".join(part.chars[p.body : p.stop].strip() for p in told if p.body < p.stop)
    if key[0] != "row":
        text = _first_sentence(text)
    facts = group.facts
    return Task(
        section=_section(key, told, group.paragraphs),
        text=" ".join(text.split()),
        span=part.text.span(told[0].start, told[-1].stop),
        assignments=tuple(fact for fact in facts if isinstance(fact, Assignment)),
        deadlines=tuple(fact for fact in facts if isinstance(fact, Deadline)),
        targets=tuple(fact for fact in facts if isinstance(fact, Target)),
        citations=tuple(fact for fact in facts if isinstance(fact, Citation)),
        product=_product(part, group.paragraphs),
    )


def _section(key: Key, told: Sequence[Paragraph], paragraphs: Sequence[Paragraph]) -> tuple[str, ...]:
    """The provision of a task: a row's own, also where the cell that says the task is merged with rows above."""
    if key[0] == "row":
        own = [p for p in paragraphs if p.cell is not None and p.cell.place.row == key[2]]
        return own[0].section if own else told[0].section
    return told[0].section


def _telling(part: Part, key: Key, paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs that say what the task is: a row's task cell, a provision's own line."""
    if key[0] == "row":
        for role in _TEXT_ROLES:
            cells = [p for p in paragraphs if p.cell is not None and p.cell.role == role and p.body < p.stop]
            words = [p for p in cells if any(c.isalpha() for c in part.chars[p.body : p.stop])]
            if words:
                return words
    labelled = [p for p in paragraphs if p.label is not None and p.body < p.stop]
    plain = [p for p in paragraphs if p.body < p.stop]
    return (labelled or plain or list(paragraphs))[:1]


def _first_sentence(text: str) -> str:
    end = _SENTENCE_END.search(text)
    return text[: end.start()] if end else text.rstrip(":")


def _product(part: Part, paragraphs: Sequence[Paragraph]) -> str | None:
    """What comes out of it: the row's product cell, or a line «Sản phẩm: …»."""
    cells = [part.chars[p.body : p.stop] for p in paragraphs if p.cell is not None and p.cell.role == "product"]
    if not cells:
        for p in paragraphs:
            named = _PRODUCT.match(part.chars, p.body, p.stop) if p.cell is None else None
            if named:
                cells.append(part.chars[named.end() : p.stop])
    return " ".join(" ".join(cells).split()).rstrip(".;") or None
