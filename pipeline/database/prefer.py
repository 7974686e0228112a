"""Choose which copy counts (chọn bản): a re-scan of a plan is a second file of one instrument, and counts once."""

from __future__ import annotations

from sqlalchemy import Connection, or_, select, update

from models import schema


def prefer(connection: Connection, sha256: str) -> None:
    """Of several files that hold the same instrument, the one that was read best is counted; the others are copies."""
    document, reading = schema.Document, schema.Reading
    joined = select(document.id, document.instrument_id, document.parent_id, reading.id, reading.quality).join(
        reading, reading.id == document.reading_id
    )
    touched = {row[1] for row in connection.execute(joined.where(reading.file_sha256 == sha256))} - {None}
    rows = connection.execute(joined.where(reading.is_current, document.instrument_id.in_(touched))).all()
    best: dict[str, tuple[float, str]] = {}
    for _, instrument, parent, reading_id, quality in rows:
        if parent is None and instrument is not None:
            best[instrument] = max(best.get(instrument, (-1.0, "")), (quality, reading_id))
    for document_id, instrument, parent, reading_id, _ in rows:
        if parent is None and instrument is not None:
            kept = best[instrument][1] == reading_id
            family = or_(document.id == document_id, document.parent_id == document_id)
            connection.execute(update(document).where(family).values(is_preferred=kept))
