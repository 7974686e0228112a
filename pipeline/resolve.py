"""Which instrument, post or body a fact means (đối chiếu): by number, symbol, issuer and year; names by lexicon."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractors.bodies import canonical
from extractors.identity import instrument_key
from models.facts import Assignment, Citation, Findings, Letterhead


def resolve(findings: Sequence[Findings]) -> tuple[Findings, ...]:
    """The same findings with the key of each cited instrument and the canonical name of each actor."""
    return tuple(_resolved(found) for found in findings)


def _resolved(found: Findings) -> Findings:
    citations = {id(c): _citation(c, found.letterhead) for c in found.citations}
    assignments = {id(a): _assignment(a) for a in found.assignments}
    tasks = tuple(
        replace(
            task,
            citations=tuple(citations.get(id(c), c) for c in task.citations),
            assignments=tuple(assignments.get(id(a), a) for a in task.assignments),
        )
        for task in found.tasks
    )
    return replace(found, citations=tuple(citations.values()), assignments=tuple(assignments.values()), tasks=tasks)


def _citation(citation: Citation, head: Letterhead) -> Citation:
    return replace(citation, instrument=instrument_key(citation, head))


def _assignment(assignment: Assignment) -> Assignment:
    known = canonical(assignment.actor)
    return replace(assignment, canonical=known[0], canonical_kind=known[1]) if known else assignment
