"""Tell anew which instrument it is (nhận dạng lại) when a person has corrected a number, a date or an issuer."""

from __future__ import annotations

from typing import Any, cast

from sqlalchemy import Connection, Row, select, update

from models import schema
from models.facts import Citation, Evidence, Issuer, Letterhead, Level
from models.identity import Identity, identity_of_citation, identity_of_document
from models.keys import fold
from models.text import Span
from pipeline.database.identify import instrument_of
from pipeline.database.prefer import prefer
from pipeline.database.register import Register
from pipeline.database.units import completed

# Kind → the fields that say which instrument it is
IDENTIFYING = {
    "citations": frozenset(("type", "number", "name", "issued_on", "year", "issuer")),
    "documents": frozenset(("doc_type", "number", "issued_on", "issuer", "title", "unit_id")),
}
_NOWHERE = Evidence(span=Span(0, 0), quote="", section=(), start=0, stop=0)


def reidentify(connection: Connection, kind: str, fact_id: str) -> None:
    """Set the instrument of a citation or a document from what its row says now."""
    if kind == "citations":
        _citation(connection, fact_id)
    else:
        _document(connection, fact_id)


def _citation(connection: Connection, fact_id: str) -> None:
    table, mention = schema.Citation, schema.Mention
    row = connection.execute(
        select(table, mention.document_id).join(mention, mention.id == table.id).where(table.id == fact_id)
    ).one()
    citation = Citation(
        evidence=_NOWHERE, type=row.type, number=row.number, name=row.name, date=row.issued_on, year=row.year,
        issuer=row.issuer,
    )  # fmt: skip
    _, home = _document_and_home(connection, row.document_id)
    instrument, unresolved = instrument_of(Register(connection), citation, identity_of_citation(citation, home))
    values = {"instrument_id": instrument, "unresolved": unresolved}
    connection.execute(update(table).where(table.id == fact_id).values(**values))


def _document(connection: Connection, document_id: str) -> None:
    table, mention = schema.Document, schema.Mention
    row, home = _document_and_home(connection, document_id)
    head = Letterhead(
        doc_type=row.doc_type, number=row.number, issued_on=row.issued_on, issuer=home, title=row.title
    )  # fmt: skip
    identity = identity_of_document(head, row.year)
    values: dict[str, Any] = {
        "doc_type": row.doc_type or "", "number": row.number, "name": row.title, "issuer": row.issuer,
        "issued_on": row.issued_on,
    }  # fmt: skip
    instrument = None
    if isinstance(identity, Identity):
        instrument = Register(connection).instrument(identity, values, row.unit_id)
    searched = fold(" ".join(filter(None, (row.doc_type, row.number, row.title, row.issuer))))
    changed = {"instrument_id": instrument, "folded": searched}
    connection.execute(update(table).where(table.id == document_id).values(**changed))
    reading = select(schema.Reading.file_sha256).where(schema.Reading.id == row.reading_id)
    prefer(connection, connection.execute(reading).scalar_one(), left=row.instrument_id)
    cited = select(mention.id).where(mention.document_id == document_id, mention.kind == "citations")
    # «UBND tỉnh» in its citations is the province of its unit
    for fact_id in connection.execute(cited).scalars().all():
        _citation(connection, fact_id)


def _document_and_home(connection: Connection, document_id: str) -> tuple[Row[Any], Issuer]:
    """The document's row, and its issuer with the names of its unit."""
    row = connection.execute(select(schema.Document).where(schema.Document.id == document_id)).one()
    return row, completed(connection, Issuer(row.issuer, cast(Level | None, row.level)), row.unit_id)
