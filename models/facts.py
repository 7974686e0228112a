"""The facts that a plan holds (dữ kiện), each with its evidence. This is also the glossary.

| identifier | Vietnamese | what |
|---|---|---|
| `Letterhead` | thể thức | what the document says of itself: type, number, date, issuer, title, period, signer |
| `Citation` | viện dẫn, căn cứ | a mention of another legal or administrative instrument |
| `Target` | chỉ tiêu | a result with a checkable value that the plan commits someone to |
| `Assignment` | phân công | who has to do what: an actor and a role |
| `Deadline` | thời hạn | when a task is to be done or a target is to hold |
| `IndicatorMention` | chỉ số, tiêu chí | an index (PAR INDEX, SIPAS …) or one of its criteria, named |
| `Task` | nhiệm vụ | what links the facts of one provision or table row |
| `Problem` | vấn đề | something that a reviewer has to look at |

Dates are ISO strings («2025-08-14»; as much as is printed: «2023-12»). Positions are characters.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, Literal

from models.document import Part
from models.text import Span

Relation = Literal["basis", "replaces", "amends", "attached", "mentions"]
Unit = Literal["percent", "permille", "money", "count", "rank", "grade", "score", "rank_change"]
Comparator = Literal["eq", "ge", "le", "gt", "lt"]
Role = Literal["lead", "coordinate", "advise", "consolidate", "monitor", "execute", "request"]
DeadlineKind = Literal["date", "month", "quarter", "year", "period", "ongoing", "recurring", "rule", "event"]
Interval = Literal["week", "month", "quarter", "half_year", "nine_months", "year"]
Level = Literal["commune", "district", "province", "central"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Where a fact stands and how sure its extractor is.

    Attributes:
        span: its stretch of `Document.raw`.
        quote: the printed words, each run of white space written as one space.
        section: labels of the provisions around it, outermost first.
        start: where the quote begins in the clean text.
        stop: where it ends there (half-open).
        confidence: the extractor's own certainty, 0 to 1, before the reading's is multiplied in.
        extractor: name of the module that found it.
    """

    span: Span
    quote: str
    section: tuple[str, ...]
    start: int
    stop: int
    confidence: float = 0.9
    extractor: str = ""


def evidence(part: Part, start: int, stop: int, extractor: str, confidence: float = 0.9) -> Evidence:
    """Evidence for the characters `[start, stop)` of the part's clean text, white space at the ends left out.

    Raises:
        IndexError: when nothing but white space stands there.
    """
    chars = part.chars
    while start < stop and chars[start].isspace():
        start += 1
    while start < stop and chars[stop - 1].isspace():
        stop -= 1
    return Evidence(
        span=part.text.span(start, stop),
        quote=" ".join(chars[start:stop].split()),
        section=part.section_at(start),
        start=start,
        stop=stop,
        confidence=confidence,
        extractor=extractor,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Something that a document says, with its evidence. A value without evidence does not exist."""

    kind_name: ClassVar[str] = "facts"
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation(Fact):
    """A mention of an identifiable legal or administrative instrument (viện dẫn văn bản).

    `number` is written without spaces, with a plain hyphen; a law has a `name` instead. `pinpoint` as printed, inner to
    outer. `instrument` is the key of the instrument it resolves to (set by `resolve`).
    """

    kind_name: ClassVar[str] = "citations"
    type: str
    number: str | None = None
    name: str | None = None
    date: str | None = None
    year: int | None = None
    issuer: str | None = None
    pinpoint: str | None = None
    relation: Relation = "mentions"
    instrument: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Target(Fact):
    """A result with a checkable value (chỉ tiêu), or a reported figure (`kind` «result»).

    `value` is a number in `unit` (percent, permille, đồng, a count, a place, points) or the words of a grade.
    """

    kind_name: ClassVar[str] = "targets"
    value: float | str
    unit: Unit
    comparator: Comparator = "eq"
    kind: Literal["target", "result"] = "target"
    subject: str = ""
    deadline: str | None = None
    out_of: int | None = None
    value_to: float | None = None
    index: str | None = None
    criterion: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment(Fact):
    """Who has to do what (phân công): one actor in one role. `canonical` is set by `resolve` from the lexicon."""

    kind_name: ClassVar[str] = "assignments"
    actor: str
    role: Role
    canonical: str | None = None
    canonical_kind: Literal["post", "body", "group"] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline(Fact):
    """A time by which, or during which, a task is to be done (thời hạn). `start` and `end` are inclusive ISO dates."""

    kind_name: ClassVar[str] = "deadlines"
    kind: DeadlineKind
    start: str | None = None
    end: str | None = None
    recurrence: tuple[Interval, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorMention(Fact):
    """An index or one of its criteria that is named (chỉ số, tiêu chí): «PAR INDEX», «tiêu chí thành phần 3.4.1»."""

    kind_name: ClassVar[str] = "indicators"
    index: str
    criterion: str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Issuer:
    """Who issued a document (cơ quan ban hành): its name with «UBND» abbreviated, its level and its unit's names."""

    name: str | None = None
    level: Level | None = None
    commune: str | None = None
    district: str | None = None
    province: str | None = None


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signed (người ký): name, position and authority («KT. Chủ tịch»), as printed with a capital first letter."""

    name: str | None = None
    position: str | None = None
    authority: str | None = None


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What a document says of itself (thể thức, Decree 30/2020/NĐ-CP)."""

    doc_type: str | None = None
    number: str | None = None
    issued_on: str | None = None
    issuer: Issuer = Issuer()
    title: str | None = None
    period_start: str | None = None
    period_end: str | None = None
    signer: Signer | None = None
    attached_to: int | None = None
    recipients: tuple[str, ...] = ()

    @property
    def year(self) -> int | None:
        """The year that «trong năm» means: the period's first, else the issue date's."""
        for date in (self.period_start, self.issued_on):
            if date:
                return int(date[:4])
        return None


@dataclass(frozen=True, slots=True)
class Task:
    """What links the facts of one provision or table row (nhiệm vụ). Indices point into the part's facts."""

    section: tuple[str, ...]
    text: str
    span: Span
    assignments: tuple[Assignment, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    targets: tuple[Target, ...] = ()
    citations: tuple[Citation, ...] = ()
    product: str | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that a reviewer has to look at (vấn đề): a code, and what to do in Vietnamese."""

    code: str
    message: str
    page: int | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Findings:
    """All that was found in one part (văn bản) of a file."""

    part: Part
    letterhead: Letterhead
    citations: tuple[Citation, ...] = ()
    targets: tuple[Target, ...] = ()
    assignments: tuple[Assignment, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    indicators: tuple[IndicatorMention, ...] = ()
    tasks: tuple[Task, ...] = field(default=())
