"""An expression of time (cụm từ chỉ thời gian) as the readers of deadlines hand it to each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from models.facts import DeadlineKind, Interval

Bound = Literal["before", "until", "from", "within", "range", "late", "bare"]


@dataclass(frozen=True, slots=True)
class Expression:
    """Words that name a time: `[start, stop)` of the text, what they mean, and how they are bound to it.

    Attributes:
        shape: what sort it is; `base` says more («date», «month», «year» for a point, «each», «dated» for a cycle).
        bound: the preposition's meaning; «bare» without one.
    """

    start: int
    stop: int
    kind: DeadlineKind
    first: str | None = None
    last: str | None = None
    recurrence: tuple[Interval, ...] | None = None
    shape: Literal["point", "cycle", "always", "event"] = "point"
    base: str = ""
    bound: Bound = "bare"
