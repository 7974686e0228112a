"""Read and extract files (đọc và bóc tách), in this process or in several that can be killed.

A file that brings its process down, or never ends, fails alone: the others go on. No more files are handed out than
there are hands, so that results don't pile up while the database is slow.
"""

from __future__ import annotations

import logging
import os
import signal
import time
from collections.abc import Callable, Generator, Iterable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from traceback import extract_tb
from typing import TYPE_CHECKING, Any, Literal

from pebble import ProcessExpired, ProcessPool

from models.document import Document
from models.facts import Findings, Problem
from pipeline.intake import Intake
from pipeline.read import Ocr, ReadError

if TYPE_CHECKING:
    from pipeline.extract import Extraction

Stage = Literal["read", "extract", "store"]
_log = logging.getLogger(__name__)

# Native libraries leak a little with every file
_FILES_OF_A_PROCESS = 100


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why a file failed: at which stage, a code for programs, a message for people in either language."""

    stage: Stage
    code: str
    message: str
    message_en: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a file: its document and facts, or the trouble; seconds for each stage that was reached."""

    document: Document | None = None
    findings: tuple[Findings, ...] = ()
    problems: tuple[Problem, ...] = ()
    seconds: dict[str, float] = field(default_factory=dict)
    trouble: Trouble | None = None


def read_file(file: Intake, ocr: Ocr) -> Document:
    """`pipeline.read.read`, imported when it is needed."""
    from pipeline.read import read

    return read(file, ocr)


def extract_facts(document: Document) -> Extraction:
    """`pipeline.extract.extract`, imported when it is needed: it loads the lexicons."""
    from pipeline.extract import extract

    return extract(document)


@dataclass(frozen=True, slots=True)
class Steps:
    """The two steps of a worker; functions of a module, since other processes get them by name."""

    read: Callable[[Intake, Ocr], Document] = read_file
    extract: Callable[[Document], Any] = extract_facts


STEPS = Steps()


def work(file: Intake, ocr: Ocr, steps: Steps) -> Outcome:
    """Read a file and extract its facts; never raises, except for the user's own interruption."""
    seconds: dict[str, float] = {}
    stage: Stage = "read"
    start = time.perf_counter()
    try:
        document = steps.read(file, ocr)
        seconds["read"] = time.perf_counter() - start
        stage, start = "extract", time.perf_counter()
        extraction = steps.extract(document)
        seconds["extract"] = time.perf_counter() - start
    except Exception as error:
        seconds[stage] = time.perf_counter() - start
        return Outcome(seconds=seconds, trouble=trouble_of(stage, file, error))
    return Outcome(document, tuple(extraction.findings), tuple(extraction.problems), seconds)


def trouble_of(stage: Stage, file: Intake, error: BaseException) -> Trouble:
    """An error as the person sees it who dropped the file in."""
    name = file.name
    if isinstance(error, ReadError):
        return Trouble(stage, error.code, error.message_vi, error.message_en)
    if isinstance(error, MemoryError):
        return _too_much(stage, name)
    _log.info("%s: %s", stage, name, exc_info=error)
    # a driver's own words; SQLAlchemy's carry the statement with all its values
    what = f"{type(error).__name__}: {getattr(error, 'orig', None) or error}, {_where(error)}"
    return Trouble(
        stage,
        "program_error",
        f"Chương trình gặp lỗi khi xử lý «{name}» ({what}). Hãy gửi tệp này cho người phát triển.",
        f"The program failed on “{name}” ({what}). Send this file to its developers.",
    )


def _where(error: BaseException) -> str:
    """The innermost line of ours that an error came through: «targets.py:65»."""
    frames = extract_tb(error.__traceback__)
    ours = [frame for frame in frames if "site-packages" not in frame.filename] or frames
    return f"{Path(ours[-1].filename).name}:{ours[-1].lineno}" if ours else "?"


def _too_much(stage: Stage, name: str) -> Trouble:
    return Trouble(
        stage,
        "process_died",
        f"Tiến trình đọc «{name}» bị tắt đột ngột (thường do thiếu bộ nhớ hoặc tệp hỏng). Hãy tách tệp nhỏ hơn rồi "
        "chạy lại với --retry failed.",
        f"The process that read “{name}” died (mostly for lack of memory, or a broken file). Divide the file and run "
        "again with --retry failed.",
    )


def _too_long(name: str, limit: float) -> Trouble:
    return Trouble(
        "read",
        "too_slow",
        f"Đọc «{name}» quá {limit / 60:.0f} phút nên đã dừng. Hãy tách tệp nhỏ hơn rồi chạy lại với --retry failed.",
        f"Reading “{name}” took more than {limit / 60:.0f} minutes and was stopped. Divide it and run again with "
        "--retry failed.",
    )


def work_here(files: Iterable[Intake], ocr: Ocr, steps: Steps) -> Generator[tuple[Intake, Outcome], None, None]:
    """One file after the other in this process."""
    for file in files:
        yield file, work(file, ocr, steps)


def work_apart(
    files: Iterable[Intake], ocr: Ocr, steps: Steps, processes: int, limit: float
) -> Generator[tuple[Intake, Outcome], None, None]:
    """Several files at once in processes of their own, as they get ready.

    Args:
        files: taken one by one, when a hand is free.
        ocr: as `read` takes it.
        steps: what a worker does.
        processes: how many.
        limit: seconds after which a file's process is killed.
    """
    pool = ProcessPool(
        max_workers=processes, max_tasks=_FILES_OF_A_PROCESS, initializer=_begin, context=get_context("spawn")
    )
    waiting = iter(files)
    running: dict[Future[Outcome], Intake] = {}
    try:
        while True:
            # one more for each process, so that none waits while a result is being stored
            while len(running) < 2 * processes and (file := next(waiting, None)) is not None:
                running[pool.schedule(work, args=(file, ocr, steps), timeout=limit)] = file
            if not running:
                break
            for future in wait(running, return_when=FIRST_COMPLETED).done:
                file = running.pop(future)
                yield file, _outcome(future, file, limit)
        pool.close()  # type: ignore[no-untyped-call]
    except BaseException:
        # the files at hand are left: another run takes them up again
        pool.stop()  # type: ignore[no-untyped-call]
        raise
    finally:
        pool.join()


def _outcome(future: Future[Outcome], file: Intake, limit: float) -> Outcome:
    try:
        return future.result()
    except TimeoutError:
        return Outcome(seconds={"read": limit}, trouble=_too_long(file.name, limit))
    except ProcessExpired:
        return Outcome(trouble=_too_much("read", file.name))
    except Exception as error:
        # what came out could not be sent to the other process
        return Outcome(trouble=trouble_of("extract", file, error))


def _begin() -> None:
    # Ctrl-C goes to the parent, which stops its workers; Tesseract's threads would fight over the processors
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")


def processors() -> int:
    """How many processors this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def choose(
    files: Sequence[Intake], left: Iterable[Intake], ocr: Ocr, steps: Steps, jobs: int | None, limit: float
) -> Generator[tuple[Intake, Outcome], None, None]:
    """In this process for a handful of files, where starting others takes longer than it saves; else apart."""
    processes = min(jobs or processors(), len(files))
    if processes <= 1 or (jobs is None and len(files) <= 4):
        return work_here(left, ocr, steps)
    return work_apart(left, ocr, steps, processes, limit)
