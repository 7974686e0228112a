"""Readers that stay, when they die: the next page gets a new one, and none outlives the one who asks."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from pathlib import Path

import pytest

from models.page import Page
from pipeline import ocr, tesseract
from pipeline.engine import Readers
from pipeline.formats import pdf
from tests.faults.fake_tesseract import (
    as_reader,
    needs_posix,
    page_picture,
    scan_of,
    text_of,
)
from tests.faults.six_pages import ROOT, SIX, as_it_is, is_gone, only_the_fourth_is_unread, shown

pytestmark = needs_posix


def test_a_reader_that_ends_by_itself_is_replaced_by_the_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake, _ = as_reader(tmp_path, monkeypatch, {4: "exit"})
    pages = pdf.read(scan_of(SIX), "a.pdf").pages
    assert [shown(page) for page in pages] == [text_of(number) for number in SIX]
    assert [page for way, page, _, _ in fake.asked() if way == "program"] == [4]


@pytest.mark.parametrize("fault", ["SIGSEGV", "SIGKILL"])
def test_after_a_reader_that_was_killed_the_next_page_gets_a_new_one(
    fault: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KEHOACH_OCR_JOBS", "1")
    fake, _ = as_reader(tmp_path, monkeypatch, {4: fault})
    only_the_fourth_is_unread(pdf.read(scan_of(SIX), "a.pdf").pages)
    processes = {page: process for _, page, process, _ in fake.asked()}
    assert [way for way, *_ in fake.asked()] == ["reader"] * 6
    assert len({processes[n] for n in (1, 2, 3, 4)}) == 1 == len({processes[n] for n in (5, 6)})
    assert processes[4] != processes[5] and is_gone(processes[4])


def test_a_reader_that_was_killed_while_it_waited_costs_no_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake, _ = as_reader(tmp_path, monkeypatch)
    pdf.read(scan_of(SIX), "a.pdf")
    first = {process for _, _, process, _ in fake.asked()}
    for process in first:
        os.kill(process, signal.SIGKILL)
    time.sleep(0.1)
    pages = pdf.read(scan_of(SIX), "a.pdf").pages
    assert [shown(page) for page in pages] == [text_of(number) for number in SIX]
    assert all(is_gone(process) for process in first)


def test_a_reader_that_does_not_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    as_reader(tmp_path, monkeypatch)
    missing = Readers([str(tmp_path / "không có")])
    monkeypatch.setattr(tesseract, "readers", lambda _: missing)
    (page,) = pdf.read(scan_of([1]), "a.pdf").pages
    assert (page.source, page.problem) == (
        "unread",
        "Không chạy được Tesseract (No such file or directory; xem: kehoach doctor).",
    )


def test_many_threads_each_get_their_own_answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake, _ = as_reader(tmp_path, monkeypatch, {4: "SIGKILL"})
    monkeypatch.setattr(ocr, "prepare", as_it_is)

    def read_one(number: int) -> str:
        page = ocr.read_page(page_picture(number), number, 172.8, 72)
        return "" if isinstance(page, Page) else " ".join(piece.text for piece in page.pieces)

    numbers = SIX * 10
    with ThreadPoolExecutor(12) as threads:
        found = list(threads.map(read_one, numbers))
    assert found == ["" if number == 4 else text_of(number) for number in numbers]
    assert len({process for _, _, process, _ in fake.asked()}) <= 12 + numbers.count(4)


CHILD = """
import os, sys
from pathlib import Path
import pytest
from pipeline.formats import pdf
from tests.faults.fake_tesseract import as_reader, scan_of
fake, readers = as_reader(Path(sys.argv[1]), pytest.MonkeyPatch(), {4: sys.argv[2]} if len(sys.argv) > 2 else {})
pdf.read(scan_of([1, 2, 3, 4, 5, 6]), "a.pdf")
print(*{process for _, _, process, _ in fake.asked()}, flush=True)
if len(sys.argv) > 3:
    os.kill(os.getpid(), 9)
"""


@pytest.mark.parametrize("more", [[], ["nonsense"], ["SIGSEGV"], ["nonsense", "killed"]])
def test_readers_end_when_the_one_who_asks_ends(more: list[str], tmp_path: Path) -> None:
    command = [sys.executable, "-c", CHILD, str(tmp_path), *more]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=30, cwd=ROOT)
    assert done.returncode == (-9 if "killed" in more else 0), done.stderr
    assert done.stderr == "" or "killed" in more
    readers = [int(process) for process in done.stdout.split()]
    assert readers and all(is_gone(process) for process in readers)


REAL = """
from pipeline.formats import pdf
from pipeline.tesseract import readers, ready
from tests.faults.fake_tesseract import scan_of
pages = pdf.read(scan_of([1, 2, 3]), "a.pdf").pages
print(*(page.source for page in pages))
print(*(reader._process.pid for reader in readers(ready().folder)._idle.queue))
"""


def test_readers_with_the_real_library_end_too() -> None:
    if shutil.which("tesseract") is None or find_spec("tesserocr") is None:
        pytest.skip("máy này không có Tesseract, hoặc không có thư viện tesserocr")
    command = [sys.executable, "-c", REAL]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True, timeout=60, cwd=ROOT)
    sources, readers = done.stdout.splitlines()
    assert sources == "ocr ocr ocr" and readers
    assert all(is_gone(int(process)) for process in readers.split())
