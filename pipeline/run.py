"""Import a batch (chạy cả lô): every file is read, its facts extracted and stored, and its fate written down.

What is known stands in the database, file by file: a run that was killed goes on where it stopped, a file that fails
does not stop the others, and two runs at once do each other no harm.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, TypeVar

from sqlalchemy.exc import DBAPIError

from models.document import Document
from pipeline.database.connect import DatabaseError, connect, gone, unusable, writing
from pipeline.database.ledger import Ledger, failed_keys, key_of, paths_of
from pipeline.database.units import register_units
from pipeline.intake import Intake, intake
from pipeline.read import Ocr
from pipeline.version import code_version
from pipeline.workers import STEPS, Outcome, Steps, Trouble, choose, trouble_of

Progress = Callable[[int, int | None, str], None]
_Result = TypeVar("_Result")

# A server that is being restarted is back within this time; a file lock is gone
WAITS = (0.5, 1.0, 2.0, 5.0, 10.0)
# Long enough for a book of scans; a file that takes longer hangs
LIMIT = 3600.0
_ENTERED_AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that failed: its name and place, the stage, a code, the reason in Vietnamese and in English."""

    name: str
    path: str
    stage: str
    code: str
    message: str
    message_en: str


@dataclass(slots=True)
class RunReport:
    """What a run has done.

    Attributes:
        run_id: its row in `runs`.
        version: of the code.
        done: how many files were read and stored.
        skipped: how many were stored already by this version; the same bytes under a second name are not counted.
        duplicates: names of files whose bytes were in the batch already, each with the name that was taken.
        failed: the files that failed, in the order in which they did.
        pages: how many pages were read.
        seconds: how long it took.
    """

    run_id: str
    version: str
    done: int = 0
    skipped: int = 0
    duplicates: list[tuple[str, str]] = field(default_factory=list)
    failed: list[Failure] = field(default_factory=list)
    pages: int = 0
    seconds: float = 0.0


class RunStoppedError(DatabaseError):
    """A run that had to stop because the database went away (dừng giữa chừng); `report` is what it had done."""

    def __init__(self, cause: DatabaseError, report: RunReport) -> None:
        super().__init__(cause.code, cause.message_vi, cause.message_en)
        self.report = report


def run(
    paths: Iterable[Path | str],
    db_url: str,
    *,
    ocr: Ocr | str = "auto",
    retry: Literal["failed"] | str | None = None,
    jobs: int | None = None,
    progress: Progress | None = None,
    steps: Steps = STEPS,
    limit: float = LIMIT,
) -> RunReport:
    """Import the files behind the paths.

    Args:
        paths: files, folders, archives. With `retry` none is needed: the failed files' own places are known.
        db_url: of the database, made where there is none.
        ocr: `auto`, `force` or `never`.
        retry: `failed` does only the files of which a stage has failed.
        jobs: how many processes; None for one on each processor, 1 for none but this.
        progress: called with the number of files that are through, of all (None while they are being counted), a name.
        steps: what reads and extracts; functions of a module.
        limit: seconds after which the process that reads a file is killed; not kept when there is only this process.

    Raises:
        DatabaseError: when the database can't be used.
        RunStoppedError: when it went away and did not come back; what is done is stored, another run goes on.
        ValueError: for another `ocr` or `retry`.
    """
    if ocr not in ("auto", "force", "never") or retry not in (None, "failed"):
        raise ValueError(f"ocr={ocr!r}, retry={retry!r}")
    engine = connect(db_url)
    try:
        with writing(engine) as connection:
            register_units(connection)
        wanted = failed_keys(engine) if retry else None
        given = list(paths) or (paths_of(engine, wanted) if wanted else [])
        ledger = Ledger.open(engine, code_version(ocr))
        batch = _Batch(ledger, progress or (lambda _done, _total, _name: None))
        batch.take_in(given, wanted)
        return batch.go(ocr, steps, jobs, limit)
    except DBAPIError as error:
        raise unusable(error) from error
    finally:
        engine.dispose()


class _Batch:
    """The files of one run, and what has become of them so far."""

    def __init__(self, ledger: Ledger, progress: Progress) -> None:
        self._ledger = ledger
        self._progress = progress
        self._files: dict[str, Intake] = {}
        self._began = time.perf_counter()
        self.report = RunReport(ledger.run_id, ledger.version)

    def take_in(self, paths: Iterable[Path | str], wanted: set[str] | None) -> None:
        """Look at all files and enter them as waiting, so that the database knows what is still to come."""
        fresh: list[Intake] = []
        for file in intake(paths):
            key = key_of(file)
            if wanted is not None and key not in wanted:
                continue
            if key in self._files:
                self.report.duplicates.append((file.name, self._files[key].name))
            self._files.setdefault(key, file)
            fresh.append(file)
            self._progress(0, None, file.name)
            if len(fresh) == _ENTERED_AT_ONCE:
                self._ledger.enter(fresh)
                fresh = []
        self._ledger.enter(fresh)

    def go(self, ocr: Ocr, steps: Steps, jobs: int | None, limit: float) -> RunReport:
        """Do what is still to be done."""
        state = "stopped"
        files = list(self._files.values())
        self._progress(0, len(files), "")
        try:
            with closing(choose(files, self._left(files), ocr, steps, jobs, limit)) as outcomes:
                for file, outcome in outcomes:
                    self._end(file, outcome)
            state = "done"
        except DBAPIError as error:
            raise RunStoppedError(unusable(error), self.report) from error
        finally:
            self.report.seconds = time.perf_counter() - self._began
            report = self.report
            # what matters is written already; the line about the run itself may be lost with the database
            with suppress(DBAPIError):
                self._ledger.close(state, report.done, report.skipped, len(report.failed))
        return self.report

    def _left(self, files: Iterable[Intake]) -> Iterator[Intake]:
        """The files that this version has not stored; asked when each comes up, for another run may be at work."""
        for file in files:
            if _insist(lambda file=file: self._ledger.is_stored(file)):  # type: ignore[misc]
                self.report.skipped += 1
                self._passed(file)
            else:
                yield file

    def _end(self, file: Intake, outcome: Outcome) -> None:
        trouble = outcome.trouble
        if outcome.document is not None:
            trouble = self._keep(file, outcome.document, outcome)
        if trouble is not None:
            self._fail(file, trouble, outcome)
        self._passed(file)

    def _fail(self, file: Intake, trouble: Trouble, outcome: Outcome) -> None:
        _insist(lambda: self._ledger.fail(file, trouble, outcome.seconds))
        self.report.failed.append(
            Failure(file.name, str(file.path), trouble.stage, trouble.code, trouble.message, trouble.message_en)
        )

    def _keep(self, file: Intake, document: Document, outcome: Outcome) -> Trouble | None:
        """Store it; the trouble, where it is this file's and not the database's."""
        try:
            _insist(lambda: self._ledger.keep(file, document, outcome))
        except DBAPIError as error:
            if gone(error):
                raise
            return trouble_of("store", file, error)
        except ValueError as error:
            return trouble_of("store", file, error)
        self.report.done += 1
        self.report.pages += len(document.pages)
        return None

    def _passed(self, file: Intake) -> None:
        report = self.report
        self._progress(report.done + report.skipped + len(report.failed), len(self._files), file.name)


def _insist(action: Callable[[], _Result]) -> _Result:
    """Do it again after a while when the database went away; the last error is raised."""
    for pause in WAITS:
        try:
            return action()
        except DBAPIError as error:
            if not gone(error):
                raise
            time.sleep(pause)
    return action()
