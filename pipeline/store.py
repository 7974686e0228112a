"""Store what was found in a file (lưu): everything or nothing, and twice is the same as once.

A reading by newer code, or one that found something else, becomes the current one; the older stays, superseded.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, insert, select, update
from sqlalchemy.orm import Session

from models import schema
from models.document import Document
from models.facts import Findings, Problem
from models.keys import content_id
from pipeline.database.connect import writing
from pipeline.database.identify import identify
from pipeline.database.prefer import prefer
from pipeline.database.records import Records, digest, insertable
from pipeline.database.refind import reapply
from pipeline.intake import Intake

Target = Engine | Connection | Session


def store(
    target: Target,
    document: Document,
    findings: Sequence[Findings],
    problems: Sequence[Problem],
    *,
    file: Intake | Path | str | None = None,
    version: str,
) -> bool:
    """Store one file's reading, whole or not at all.

    Args:
        target: an engine, which gives a transaction of its own; or a connection or session, whose transaction is used.
        document: the file as read.
        findings: what was found in each of its parts.
        problems: what a reviewer has to look at.
        file: where it came from; without it, only the document's name is kept.
        version: of the code that read it.

    Returns:
        Whether anything changed: False when this very reading is the current one already.

    Raises:
        ValueError: when a task links a fact that the findings don't hold.
        sqlalchemy.exc.DBAPIError: when the database refuses; nothing of the file is stored then.
    """
    with _writer(target) as connection:
        return store_within(connection, document, findings, problems, file=file, version=version)


def store_within(
    connection: Connection,
    document: Document,
    findings: Sequence[Findings],
    problems: Sequence[Problem],
    *,
    file: Intake | Path | str | None = None,
    version: str,
) -> bool:
    """`store` in a transaction of `pipeline.database.connect.writing`, which has to be rolled back when this raises."""
    enter_file(connection, document.sha256, file or document.name, len(document.pages))
    reading_id = content_id("reading", document.sha256, version, digest(document, findings, problems))
    known = connection.execute(select(schema.Reading.is_current).where(schema.Reading.id == reading_id)).scalar()
    if known:
        return False
    connection.execute(
        update(schema.Reading)
        .where(schema.Reading.file_sha256 == document.sha256, schema.Reading.is_current)
        .values(is_current=False)
    )
    if known is None:
        _insert(connection, reading_id, document, findings, problems, version)
    _supersede(connection, reading_id, document.sha256)
    prefer(connection, document.sha256)
    reapply(connection, document.sha256)
    return True


@contextmanager
def _writer(target: Target) -> Iterator[Connection]:
    if isinstance(target, Engine):
        with writing(target) as connection:
            yield connection
        return
    connection = target.connection() if isinstance(target, Session) else target
    with connection.begin_nested():
        yield connection


def enter_file(connection: Connection, sha256: str, file: Intake | Path | str, pages: int | None = None) -> None:
    """Enter a file and the place where it lay; one that is known keeps its first name."""
    given = file if isinstance(file, Intake) else None
    # absolute, so that `--retry` finds it from another folder
    path = file.path.absolute() if isinstance(file, Intake) else Path(file)
    name, member = (given.name, "/".join(given.member)) if given else (path.name, "")
    here = content_id("name", sha256, path.as_posix(), member)
    present = connection.execute(select(schema.File.pages).where(schema.File.sha256 == sha256)).first()
    if present is None:
        kind = given.kind if given else path.suffix.lstrip(".").lower()[:16] or "unknown"
        row = {"sha256": sha256, "name": name, "kind": kind, "size": given.size if given else None, "pages": pages}
        connection.execute(insert(schema.File).values(**row, received_at=datetime.now(UTC)))
    elif pages is not None and present.pages != pages:
        connection.execute(update(schema.File).where(schema.File.sha256 == sha256).values(pages=pages))
    if connection.execute(select(schema.FileName.id).where(schema.FileName.id == here)).first() is None:
        place = {"file_sha256": sha256, "name": name, "path": path.as_posix(), "member": member}
        connection.execute(insert(schema.FileName).values(id=here, **place))


def _insert(
    connection: Connection,
    reading_id: str,
    document: Document,
    findings: Sequence[Findings],
    problems: Sequence[Problem],
    version: str,
) -> None:
    words = document.words
    reading = {
        "id": reading_id, "file_sha256": document.sha256, "version": version, "is_current": True,
        "stored_at": datetime.now(UTC), "quality": sum(w.confidence for w in words) / len(words) if words else 0.0,
    }  # fmt: skip
    connection.execute(insert(schema.Reading).values(**reading))
    records = Records(reading_id, document, findings, problems)
    identify(connection, records)
    for table, rows in insertable(records.rows):
        connection.execute(insert(table), rows)


def _supersede(connection: Connection, reading_id: str, sha256: str) -> None:
    """This reading is the current one of its file; those that were point to it."""
    table = schema.Reading
    older = (table.file_sha256 == sha256, table.id != reading_id, table.superseded_by.is_(None))
    connection.execute(update(table).where(*older).values(superseded_by=reading_id))
    connection.execute(update(table).where(table.id == reading_id).values(is_current=True, superseded_by=None))
