"""Steps of a worker for tests: a text file says what is to happen to it. Worker processes import this module."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass, replace
from pathlib import Path

from models.document import Document
from models.facts import Findings, Problem
from pipeline.formats import read_error
from pipeline.intake import Intake
from pipeline.read import Ocr
from pipeline.workers import Steps
from tests.storing import LINES, document_of, plan


@dataclass(frozen=True)
class Found:
    """What `pipeline.extract.extract` gives, as far as a run looks at it."""

    findings: tuple[Findings, ...]
    problems: tuple[Problem, ...]


def read(file: Intake, ocr: Ocr) -> Document:
    """A plan, unless the file's text has another word for it."""
    if file.problem:
        raise read_error(file.problem, file.name, file.detail)
    text = file.data().decode("utf-8")
    note = file.path.parent.parent / "read.log"
    with note.open("a", encoding="utf-8") as log:
        log.write(f"{file.name} {os.getpid()}\n")
    if "hỏng" in text:
        raise read_error("broken", file.name, "thử")
    if "chết" in text:
        os._exit(9)
    if "treo" in text:
        time.sleep(600)
    return replace(document_of((*LINES, text), file.name), sha256=file.sha256)


def extract(document: Document) -> Found:
    """The facts of `tests.storing.plan`."""
    if "lỗi" in document.raw:
        raise RuntimeError("không ngờ tới")
    made = plan(document, number=None, title=document.words[-1].text)
    if "thiếu" in document.raw:
        made.facts["assignments"].clear()
    if "sai" in document.raw:
        made.facts["targets"][0] = replace(made.facts["targets"][0], unit="dặm")
    return Found((made.findings(),), (Problem("doubtful", "Xem lại.", page=1),))


FAKES = Steps(read, extract)


def read_names(folder: Path) -> list[str]:
    """The files that were read, one entry for each time."""
    log = folder.parent / "read.log"
    return [line.split()[0] for line in log.read_text(encoding="utf-8").splitlines()] if log.exists() else []
