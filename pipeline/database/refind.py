"""Find a correction's fact again (tìm lại chỗ đã sửa) when newer code has read its file.

First the same place, then the same words nearest to it, then a place that overlaps with nearly the same words. Where
several facts share the place (the actors of one list), the one that has the old or the right value is meant. What
can't be found is marked as lost and becomes a problem for the reviewer; it is never put on a fact that only looks near.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from typing import Any

from sqlalchemy import Column, Connection, Row, insert, select, update

from models import schema
from models.keys import content_id, fold
from pipeline.database.reidentify import IDENTIFYING, reidentify

REJECTED = "rejected"
# What follows from other fields or from where the row stands is not for people to set
_DERIVED = {
    "id", "instrument_id", "unresolved", "reading_id", "ordinal", "parent_id", "is_preferred", "folded", "start",
    "stop", "level",
}  # fmt: skip
_TABLES: dict[str, Any] = {
    "citations": schema.Citation, "targets": schema.Target, "deadlines": schema.Deadline, "tasks": schema.Task,
    "assignments": schema.Assignment, "indicators": schema.Indicator, "documents": schema.Document,
}  # fmt: skip
# Kind → the fields that can be corrected, with their columns
FIELDS: dict[str, dict[str, Column[Any]]] = {
    kind: {column.name: column for column in table.__table__.columns if column.name not in _DERIVED}
    for kind, table in _TABLES.items()
}
# A quote that was read a little differently is still the same place
_ALIKE = 0.8


@dataclass(frozen=True, slots=True)
class Place:
    """Where a fact, or a document, stands in the current reading of its file; `nth` among those at the same span."""

    id: str
    kind: str
    file_sha256: str
    document: int
    start: int
    stop: int
    nth: int
    page: int | None
    quote: str

    @property
    def column(self) -> str:
        """The column of `corrections` that points to it."""
        return "document_id" if self.kind == "documents" else "mention_id"


def reapply(connection: Connection, sha256: str) -> None:
    """Make the corrections of a file again on its current reading."""
    table = schema.Correction
    rows = connection.execute(
        select(table).where(table.file_sha256 == sha256, table.state != "withdrawn").order_by(table.made_at)
    ).all()
    # all are looked for before any is made: the values that tell facts apart are the machine's
    found = [(row, _refind(connection, row)) for row in rows]
    for row, place in found:
        values: dict[str, Any] = {"state": "lost", "mention_id": None, "document_id": None}
        if place is None:
            _report(connection, row)
        else:
            replaced = as_json(value_of(connection, place, row.field))
            values = values | {"state": "applied", place.column: place.id, "replaced": replaced}
            put(connection, place, row.field, json.loads(row.should_be))
        connection.execute(update(table).where(table.id == row.id).values(**values))


def _refind(connection: Connection, row: Row[Any]) -> Place | None:
    if row.kind == "documents":
        return _refind_document(connection, row)
    places = places_of_facts(connection, row.kind, sha256=row.file_sha256)
    here = [place for place in places if (place.start, place.stop) == (row.start, row.stop)]
    if here:
        return _meant(connection, row, here)
    words = fold(row.quote)
    same = [place for place in places if fold(place.quote) == words]
    if same:
        nearest = min(same, key=lambda place: abs(place.start - row.start))
        return _meant(connection, row, [place for place in same if place.start == nearest.start])
    near = [place for place in places if place.start < row.stop and row.start < place.stop]
    alike = [place for place in near if SequenceMatcher(None, fold(place.quote), words).ratio() >= _ALIKE]
    return _meant(connection, row, alike) if alike else None


def _meant(connection: Connection, row: Row[Any], places: Sequence[Place]) -> Place:
    """Of facts at the same place, the one with the old value or the right one; else the one in the same position."""
    if len(places) > 1 and row.field != REJECTED:
        for wanted in (row.was, row.should_be):
            having = [place for place in places if as_json(value_of(connection, place, row.field)) == wanted]
            if len(having) == 1:
                return having[0]
    return next((place for place in places if place.nth == row.nth), places[-1])


def _refind_document(connection: Connection, row: Row[Any]) -> Place | None:
    document, reading = schema.Document, schema.Reading
    ids = connection.execute(
        select(document.id)
        .join(reading, reading.id == document.reading_id)
        .where(reading.file_sha256 == row.file_sha256, reading.is_current)
        .order_by(document.ordinal)
    ).scalars()
    places = [place for each in ids if (place := place_of_document(connection, each)) is not None]
    named = [place for place in places if fold(place.quote) == fold(row.quote)]
    return next((place for place in (*named, *places) if place.document == row.document), named[0] if named else None)


def _report(connection: Connection, row: Row[Any]) -> None:
    """A problem for the reviewer: this correction has no place any more."""
    reading = schema.Reading
    reading_id = connection.execute(
        select(reading.id).where(reading.file_sha256 == row.file_sha256, reading.is_current)
    ).scalar_one()
    problem_id = content_id(reading_id, "lost", row.id)
    problem = schema.Problem
    if connection.execute(select(problem.id).where(problem.id == problem_id)).first() is None:
        message = f"Không tìm lại được chỗ đã sửa («{row.quote}», {row.field} → {row.should_be}): sửa lại bằng tay."
        connection.execute(
            insert(problem).values(
                id=problem_id, reading_id=reading_id, code="correction_lost", message=message, page=row.page
            )
        )


def place_of_document(connection: Connection, document_id: str) -> Place | None:
    """The place of a document, its title for a quote; None when there is no such document."""
    document, reading = schema.Document, schema.Reading
    row = connection.execute(
        select(document, reading.file_sha256)
        .join(reading, reading.id == document.reading_id)
        .where(document.id == document_id)
    ).first()
    if row is None:
        return None
    title = row.title or row.doc_type or ""
    return Place(document_id, "documents", row.file_sha256, row.ordinal, row.start, row.stop, 0, None, title)


def places_of_facts(
    connection: Connection, kind: str, *, sha256: str | None = None, document_id: str | None = None
) -> list[Place]:
    """The places of all facts of a kind in a file's current reading, or in one document."""
    mention, document, reading = schema.Mention, schema.Document, schema.Reading
    query = (
        select(mention, document.ordinal.label("document"), reading.file_sha256)
        .join(document, document.id == mention.document_id)
        .join(reading, reading.id == document.reading_id)
        .where(mention.kind == kind)
        .order_by(document.ordinal, mention.ordinal)
    )
    if document_id is not None:
        query = query.where(document.id == document_id)
    else:
        query = query.where(reading.file_sha256 == sha256, reading.is_current)
    met: Counter[tuple[str, int, int]] = Counter()
    places: list[Place] = []
    for row in connection.execute(query):
        spot = (row.document_id, row.start, row.stop)
        places.append(
            Place(
                row.id, kind, row.file_sha256, row.document, row.start, row.stop, met[spot], row.page, row.quote
            )
        )  # fmt: skip
        met[spot] += 1
    return places


def value_of(connection: Connection, place: Place, field: str) -> Any:
    """What the field holds now."""
    if field == REJECTED:
        return connection.execute(select(schema.Mention.is_rejected).where(schema.Mention.id == place.id)).scalar_one()
    column = FIELDS[place.kind][field]
    return connection.execute(select(column).where(_TABLES[place.kind].id == place.id)).scalar_one()


def put(connection: Connection, place: Place, field: str, value: Any, corrected: bool = True) -> None:
    """Set the field; `corrected` says whether a correction stands on the fact afterwards."""
    mention = schema.Mention
    if field == REJECTED:
        connection.execute(update(mention).where(mention.id == place.id).values(is_rejected=value))
    else:
        table = _TABLES[place.kind]
        column = FIELDS[place.kind][field]
        if value is not None and column.type.python_type is date:
            value = date.fromisoformat(value)
        connection.execute(update(table).where(table.id == place.id).values({field: value}))
    if place.kind != "documents":
        connection.execute(update(mention).where(mention.id == place.id).values(is_corrected=corrected))
    if field in IDENTIFYING.get(place.kind, ()):
        reidentify(connection, place.kind, place.id)


def as_json(value: Any) -> str:
    """A value as `corrections` keeps it."""
    return json.dumps(value.isoformat() if isinstance(value, date) else value, ensure_ascii=False)
