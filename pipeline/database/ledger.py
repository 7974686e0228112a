"""The truth of a batch (sổ việc): a row for each file and stage, and one for each run."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, Engine, insert, select, update

from models import schema
from models.document import Document
from pipeline.database.connect import writing
from pipeline.intake import Intake
from pipeline.store import enter_file, store_within
from pipeline.workers import Outcome, Trouble


def key_of(file: Intake) -> str:
    """The hash of the file's bytes; of its path, where they can't be read."""
    if file.sha256:
        return file.sha256
    return hashlib.sha256(_path_key(file)).hexdigest()


def _path_key(file: Intake) -> bytes:
    return "\x1f".join(("path", file.path.absolute().as_posix(), *file.member)).encode("utf-8", "replace")


@dataclass(frozen=True, slots=True)
class Ledger:
    """The rows of one run; every change is committed at once.

    Attributes:
        engine: of the database.
        run_id: of the run.
        version: of the code.
    """

    engine: Engine
    run_id: str
    version: str

    @classmethod
    def open(cls, engine: Engine, version: str) -> Ledger:
        """Begin a run."""
        made = cls(engine, uuid4().hex, version)
        with writing(engine) as connection:
            row = {"id": made.run_id, "version": version, "state": "running", "started_at": datetime.now(UTC)}
            connection.execute(insert(schema.Run).values(**row, done=0, skipped=0, failed=0))
        return made

    def close(self, state: str, done: int, skipped: int, failed: int) -> None:
        """End the run as `done` or `stopped`."""
        values = {"state": state, "finished_at": datetime.now(UTC), "done": done, "skipped": skipped, "failed": failed}
        with writing(self.engine) as connection:
            connection.execute(update(schema.Run).where(schema.Run.id == self.run_id).values(**values))

    def enter(self, files: Sequence[Intake]) -> None:
        """Enter files that were taken in; their stages wait, unless this version has done them."""
        with writing(self.engine) as connection:
            for file in files:
                key = key_of(file)
                enter_file(connection, key, file)
                if not self._stored(connection, key):
                    for stage in schema.STAGES:
                        self._set(connection, key, stage, "waiting")
                if file.sha256:
                    _settle(connection, file)

    def is_stored(self, file: Intake) -> bool:
        """Whether this version has stored the file."""
        with self.engine.connect() as connection:
            return self._stored(connection, key_of(file))

    def keep(self, file: Intake, document: Document, outcome: Outcome) -> None:
        """Store what was found, with its jobs done, in one transaction."""
        with writing(self.engine) as connection:
            start = perf_counter()
            store_within(connection, document, outcome.findings, outcome.problems, file=file, version=self.version)
            seconds = outcome.seconds | {"store": perf_counter() - start}
            for stage in schema.STAGES:
                self._set(connection, key_of(file), stage, "done", seconds=seconds.get(stage))

    def fail(self, file: Intake, trouble: Trouble, seconds: dict[str, float]) -> None:
        """Mark the stage as failed with its reason; those before it are done."""
        with writing(self.engine) as connection:
            for stage in schema.STAGES[: schema.STAGES.index(trouble.stage)]:
                self._set(connection, key_of(file), stage, "done", seconds=seconds.get(stage))
            self._set(
                connection, key_of(file), trouble.stage, "failed", code=trouble.code, message=trouble.message,
                message_en=trouble.message_en, seconds=seconds.get(trouble.stage),
            )  # fmt: skip

    def _stored(self, connection: Connection, key: str) -> bool:
        job = schema.Job
        found = select(job.state).where(
            job.file_sha256 == key, job.stage == "store", job.state == "done", job.version == self.version
        )
        return connection.execute(found).first() is not None

    def _set(self, connection: Connection, key: str, stage: str, state: str, **values: Any) -> None:
        job = schema.Job
        row = {
            "state": state, "code": None, "message": None, "message_en": None, "seconds": None,
            "version": self.version, "run_id": self.run_id, "changed_at": datetime.now(UTC), **values,
        }  # fmt: skip
        here = (job.file_sha256 == key, job.stage == stage)
        if not connection.execute(update(job).where(*here).values(**row)).rowcount:
            connection.execute(insert(job).values(file_sha256=key, stage=stage, **row))


def _settle(connection: Connection, file: Intake) -> None:
    """A path that could not be read before, and can now: its old failure is over."""
    job = schema.Job
    lost = hashlib.sha256(_path_key(file)).hexdigest()
    connection.execute(
        update(job).where(job.file_sha256 == lost, job.state != "done").values(state="done", code="found_later")
    )


def failed_keys(engine: Engine) -> set[str]:
    """The keys of the files of which a stage has failed."""
    with engine.connect() as connection:
        job = schema.Job
        return set(connection.execute(select(job.file_sha256).where(job.state == "failed").distinct()).scalars())


def paths_of(engine: Engine, keys: Iterable[str]) -> list[Path]:
    """Where these files lay when they were taken in, archives once."""
    wanted = set(keys)
    with engine.connect() as connection:
        name = schema.FileName
        rows = connection.execute(select(name.file_sha256, name.path).order_by(name.path)).all()
    return [Path(path) for path in dict.fromkeys(row.path for row in rows if row.file_sha256 in wanted)]
