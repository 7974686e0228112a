"""Choose which copy counts (chọn bản): a re-scan of a plan is a second file of one instrument, and counts once."""

from __future__ import annotations

from sqlalchemy import Connection, func, or_, select, update

from models import schema


def prefer(connection: Connection, sha256: str, left: str | None = None) -> None:
    """Of several files that hold the same instrument, the one that was read best is counted; the others are copies.

    Between equals the one with pages to look at wins over plain text.

    Args:
        connection: a writer's.
        sha256: the file that was read or corrected.
        left: an instrument that one of its documents is no longer.
    """
    document, reading = schema.Document, schema.Reading
    width = select(func.max(schema.Page.width)).where(schema.Page.reading_id == reading.id).scalar_subquery()
    joined = select(
        document.id, document.instrument_id, document.parent_id, reading.id, func.round(reading.quality * 100), width
    ).join(reading, reading.id == document.reading_id)
    touched = {row[1] for row in connection.execute(joined.where(reading.file_sha256 == sha256))}
    touched = (touched | {left}) - {None}
    rows = connection.execute(joined.where(reading.is_current, document.instrument_id.in_(touched))).all()
    best: dict[str, tuple[float, bool, str]] = {}
    for _, instrument, parent, reading_id, quality, wide in rows:
        if parent is None and instrument is not None:
            best[instrument] = max(best.get(instrument, (-1.0, False, "")), (quality, bool(wide), reading_id))
    for document_id, instrument, parent, reading_id, _, _ in rows:
        if parent is None and instrument is not None:
            kept = best[instrument][-1] == reading_id
            family = or_(document.id == document_id, document.parent_id == document_id)
            connection.execute(update(document).where(family).values(is_preferred=kept))
    alone = (reading.file_sha256 == sha256, document.instrument_id.is_(None), document.parent_id.is_(None))
    ids = select(document.id).join(reading, reading.id == document.reading_id).where(*alone)
    connection.execute(update(document).where(document.id.in_(ids)).values(is_preferred=True))
