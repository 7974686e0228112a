"""Which instrument, post or body a fact means (đối chiếu): by number, symbol, issuer and year; names by lexicon."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractors.identity import instrument_keys
from extractors.naming.bodies import canonical
from models.facts import Assignment, Findings


def resolve(findings: Sequence[Findings]) -> tuple[Findings, ...]:
    """The same findings with the key of each cited instrument and the canonical name of each actor.

    A short mention takes what the fuller mentions of the same part say, an annex's what its own letterhead says.
    """
    return tuple(_resolved(found) for found in findings)


def _resolved(found: Findings) -> Findings:
    keys = instrument_keys(found.citations, found.letterhead)
    citations = {
        id(citation): replace(citation, instrument=key) for citation, key in zip(found.citations, keys, strict=True)
    }
    assignments = {id(assignment): _named(assignment) for assignment in found.assignments}
    tasks = tuple(
        replace(
            task,
            citations=tuple(citations.get(id(citation), citation) for citation in task.citations),
            assignments=tuple(assignments.get(id(assignment), assignment) for assignment in task.assignments),
        )
        for task in found.tasks
    )
    return replace(found, citations=tuple(citations.values()), assignments=tuple(assignments.values()), tasks=tasks)


def _named(assignment: Assignment) -> Assignment:
    known = canonical(assignment.actor)
    return replace(assignment, canonical=known[0], canonical_kind=known[1]) if known else assignment
