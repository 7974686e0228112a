"""The values of each kind of fact as its table has them (bản ghi dữ kiện)."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import fields
from datetime import date
from typing import Any

from models import schema
from models.facts import Assignment, Citation, Deadline, Fact, IndicatorMention, Target

Row = dict[str, Any]
_PARTIAL = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


def iso(text: str | None) -> str | None:
    """The ISO date as far as it is given, or None for what is none."""
    return text if text and _PARTIAL.fullmatch(text) else None


def day(text: str | None, last: bool = False) -> date | None:
    """The day of an ISO date; of a month or a year the first day or the last; None for what the calendar lacks."""
    found = _PARTIAL.fullmatch(text or "")
    if found is None:
        return None
    try:
        year, month = int(found[1]), int(found[2] or (12 if last else 1))
        return date(year, month, int(found[3]) if found[3] else monthrange(year, month)[1] if last else 1)
    except ValueError:
        return None


def _citation(fact: Citation) -> Row:
    return {
        "type": fact.type, "number": fact.number, "name": fact.name, "issued_on": iso(fact.date), "year": fact.year,
        "issuer": fact.issuer, "pinpoint": fact.pinpoint, "relation": fact.relation,
    }  # fmt: skip


def _target(fact: Target) -> Row:
    number = None if isinstance(fact.value, str) else float(fact.value)
    return {
        "value": number, "grade": fact.value if isinstance(fact.value, str) else None, "value_to": fact.value_to,
        "out_of": fact.out_of, "unit": fact.unit, "comparator": fact.comparator, "kind": fact.kind,
        "subject": fact.subject, "due_on": day(fact.deadline, last=True), "index_name": fact.index,
        "criterion": fact.criterion,
    }  # fmt: skip


def _deadline(fact: Deadline) -> Row:
    return {"kind": fact.kind, "starts_on": day(fact.start), "ends_on": day(fact.end, last=True)}


def _assignment(fact: Assignment) -> Row:
    return {"actor": fact.actor, "role": fact.role}


def _indicator(fact: IndicatorMention) -> Row:
    return {"index_name": fact.index, "criterion": fact.criterion, "name": fact.name}


# Kind of fact → its table and the function that gives its values
TABLES: dict[str, tuple[type[schema.Table], Callable[[Any], Row]]] = {
    Citation.kind_name: (schema.Citation, _citation),
    Target.kind_name: (schema.Target, _target),
    Deadline.kind_name: (schema.Deadline, _deadline),
    Assignment.kind_name: (schema.Assignment, _assignment),
    IndicatorMention.kind_name: (schema.Indicator, _indicator),
}


class FactIds:
    """Ids of a part's facts, found again for the facts that its tasks link.

    `link` and `resolve` may have made copies with a field more, so an equal fact is looked for first, then the one at
    the same place that has most fields in common.
    """

    def __init__(self) -> None:
        self._equal: dict[Fact, str] = {}
        self._placed: dict[tuple[str, int, int], list[tuple[Fact, str]]] = {}

    def enter(self, fact: Fact, fact_id: str) -> None:
        """Remember a fact's id."""
        self._equal.setdefault(fact, fact_id)
        self._placed.setdefault(_place(fact), []).append((fact, fact_id))

    def of(self, fact: Fact) -> str:
        """The id of a fact that a task links.

        Raises:
            ValueError: when the part has no fact of that kind at that place.
        """
        if fact in self._equal:
            return self._equal[fact]
        candidates = self._placed.get(_place(fact), [])
        if not candidates:
            raise ValueError(f"task links a fact that was not found: {fact.kind_name} {fact.evidence.quote!r}")
        return max(candidates, key=lambda each: _shared(each[0], fact))[1]


def _place(fact: Fact) -> tuple[str, int, int]:
    return fact.kind_name, fact.evidence.span.start, fact.evidence.span.stop


def _shared(one: Fact, other: Fact) -> int:
    return sum(getattr(one, each.name) == getattr(other, each.name) for each in fields(one))
