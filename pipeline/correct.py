"""Take a person's correction (sửa): who, when, was, should be.

The corrected value stands in the fact's own table, so that every query sees it; `corrections` keeps what the machine
had read. Nothing is deleted: what is no fact is marked as rejected, a correction that was wrong is withdrawn.
`pipeline.database.refind` makes the corrections again when newer code has read the file.
"""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, Engine, Row, insert, select, update
from sqlalchemy.exc import IntegrityError

from models import schema
from pipeline.database.connect import writing
from pipeline.database.refind import FIELDS, REJECTED, Place, as_json, place_of_document, places_of_facts, put, value_of


class CorrectionError(ValueError):
    """A correction that can't be made (không sửa được): no such fact or field, or a value that the field can't hold."""


def correct(engine: Engine, fact_id: str, field: str, value: Any, *, who: str) -> str:
    """Put a value right; the id of the correction.

    Args:
        engine: of the database.
        fact_id: of a mention, or of a document for what its letterhead says.
        field: a column of the fact's table, or `rejected` (True: this is no fact).
        value: what should be there; dates as ISO strings.
        who: the person.

    Raises:
        CorrectionError: when there is no such fact or field, or the value does not fit it.
    """
    with writing(engine) as connection:
        place = _place(connection, fact_id)
        should_be = as_json(_fitting(place.kind, field, value))
        was = as_json(value_of(connection, place, field))
        row = {
            "id": uuid4().hex, "file_sha256": place.file_sha256, "kind": place.kind, "document": place.document,
            "start": place.start, "stop": place.stop, "nth": place.nth, "page": place.page, "quote": place.quote,
            "field": field, "was": was, "replaced": was, "should_be": should_be, "who": who,
            "made_at": datetime.now(UTC), "state": "applied", place.column: place.id,
        }  # fmt: skip
        connection.execute(insert(schema.Correction).values(**row))
        try:
            put(connection, place, field, json.loads(should_be))
        except IntegrityError as error:
            raise CorrectionError(f"Trường «{field}» không nhận giá trị {value!r}.") from error
    return str(row["id"])


def withdraw(engine: Engine, correction_id: str) -> None:
    """Take a correction back; what the machine read stands again, or what an earlier correction says.

    Raises:
        CorrectionError: when there is no such correction, or it has been withdrawn already.
    """
    table = schema.Correction
    with writing(engine) as connection:
        row = connection.execute(select(table).where(table.id == correction_id, table.state != "withdrawn")).first()
        if row is None:
            raise CorrectionError(f"Không có lần sửa {correction_id} đang áp dụng.")
        connection.execute(update(table).where(table.id == correction_id).values(state="withdrawn"))
        fact_id = row.mention_id or row.document_id
        if row.state == "applied" and fact_id:
            _restore(connection, row, _place(connection, fact_id))


def _restore(connection: Connection, row: Row[Any], place: Place) -> None:
    table = schema.Correction
    same = connection.execute(
        select(table)
        .where(table.state == "applied", (table.mention_id == place.id) | (table.document_id == place.id))
        .order_by(table.made_at)
    ).all()
    later = [other for other in same if other.field == row.field and other.made_at > row.made_at]
    if later:
        # the next one replaced what this one had put there
        connection.execute(update(table).where(table.id == later[0].id).values(replaced=row.replaced))
        return
    put(connection, place, row.field, json.loads(row.replaced), corrected=bool(same))


def _place(connection: Connection, fact_id: str) -> Place:
    """Where the fact or document stands now."""
    mention = connection.execute(
        select(schema.Mention.kind, schema.Mention.document_id).where(schema.Mention.id == fact_id)
    ).first()
    if mention is None:
        found = place_of_document(connection, fact_id)
        if found is None:
            raise CorrectionError(f"Không có dữ kiện hoặc văn bản {fact_id}.")
        return found
    places = places_of_facts(connection, mention.kind, document_id=mention.document_id)
    return next(place for place in places if place.id == fact_id)


def _fitting(kind: str, field: str, value: Any) -> Any:
    """The value as the field's column holds it.

    Raises:
        CorrectionError: when the field is none of the kind's, or can't hold the value.
    """
    if field == REJECTED and kind != "documents":
        return bool(value)
    column = FIELDS[kind].get(field)
    if column is None:
        known = ", ".join(sorted(FIELDS[kind]))
        raise CorrectionError(f"Không sửa được trường «{field}»; các trường sửa được: {known}.")
    if value is None:
        if not column.nullable:
            raise CorrectionError(f"Trường «{field}» không được để trống.")
        return None
    wanted = column.type.python_type
    try:
        return date.fromisoformat(str(value)) if wanted is date else wanted(value)
    except (TypeError, ValueError) as error:
        raise CorrectionError(f"Trường «{field}» không nhận giá trị {value!r}.") from error
