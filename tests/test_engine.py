"""Readers that stay, and the program that they are: questions, answers, what Tesseract is told."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from pipeline import engine, recogniser, tesseract
from pipeline.engine import ReaderDiedError, Readers
from pipeline.hocr import words_of
from pipeline.tesseract import recognise
from tests.faults.fake_tesseract import as_program, needs_posix, page_picture, text_of
from tests.samples.scans import drawn

RAW = Path(__file__).parent.parent / "data" / "raw"
# A library in Tesseract's place: the page that it gives tells what it was asked; a picture 13 pixels wide ends it, one
# of 14 keeps it busy for ever.
LIBRARY = """
import os, time

class OEM:
    LSTM_ONLY = 1

class PyTessBaseAPI:
    def __init__(self, path, lang, oem):
        self.told = {"path": path, "lang": lang, "oem": oem, "pid": os.getpid()}
    def __enter__(self):
        return self
    def __exit__(self, *error):
        pass
    def SetVariable(self, name, value):
        self.told[name] = value
    def SetPageSegMode(self, mode):
        self.told["mode"] = mode
    def SetImageBytes(self, data, width, height, bytes_per_pixel, bytes_per_line):
        assert (len(data), bytes_per_pixel, bytes_per_line) == (width * height, 1, width)
        self.told.update(width=width, height=height, sum=sum(data), first=data[0], last=data[-1])
    def SetSourceResolution(self, dpi):
        self.told["dpi"] = dpi
    def GetHOCRText(self, page):
        if self.told["width"] == 13:
            os._exit(1)
        while self.told["width"] == 14:
            time.sleep(1)
        words = "".join(f"<span class='ocrx_word' title='bbox 0 0 9 9'>{k}={v}</span>" for k, v in self.told.items())
        return f"<div class='ocr_page'><span class='ocr_line' title='bbox 0 0 9 9'>ộ {words}</span></div>"
    def Clear(self):
        del self.told["width"]
"""


@pytest.fixture
def readers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Readers]:
    """Readers with the library that tells what it was asked."""
    (tmp_path / "tesserocr.py").write_text(LIBRARY, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    made = Readers([sys.executable, "-m", "pipeline.recogniser", "dữ liệu"])
    yield made
    made.close()


def told(hocr: bytes) -> dict[str, str]:
    return dict(word.text.split("=", 1) for word in words_of(hocr))


def picture(width: int, height: int) -> NDArray[np.uint8]:
    return np.arange(width * height, dtype=np.uint32).reshape(height, width).astype(np.uint8)


def test_a_reader_is_told_all_about_each_of_several_pictures(readers: Readers) -> None:
    answers = []
    for width, height, dpi, mode in ((20, 10, 180, 3), (400, 300, 200, 6), (3, 500, 180, 3)):
        grey = picture(width, height)
        answer = told(readers.hocr(grey, dpi, mode, 20))
        asked = {"width": width, "height": height, "dpi": dpi, "mode": mode, "sum": int(grey.sum(dtype=np.int64))}
        asked |= {"first": int(grey[0, 0]), "last": int(grey[-1, -1])}
        assert asked.items() <= {name: int(answer[name]) for name in asked}.items()
        answers.append(answer)
    assert {(answer["path"], answer["lang"], answer["oem"]) for answer in answers} == {("dữ liệu", "vie", "1")}
    assert {answer["textord_noise_rejrows"] for answer in answers} == {"0"}
    assert len({answer["pid"] for answer in answers}) == 1


def test_a_picture_that_is_a_part_of_another_is_sent_row_by_row(readers: Readers) -> None:
    part = picture(100, 80)[10:40:2, 5:60]
    assert int(told(readers.hocr(part, 180, 3, 20))["sum"]) == int(part.sum(dtype=np.int64))


def test_a_reader_that_ends_says_how_and_the_next_is_another(readers: Readers) -> None:
    first = told(readers.hocr(picture(20, 10), 180, 3, 20))["pid"]
    with pytest.raises(ReaderDiedError) as ended:
        readers.hocr(picture(13, 10), 180, 3, 20)
    assert (ended.value.code, ended.value.late) == (1, False)
    assert told(readers.hocr(picture(20, 10), 180, 3, 20))["pid"] != first


def test_a_reader_that_takes_too_long_is_stopped(readers: Readers) -> None:
    readers.hocr(picture(20, 10), 180, 3, 20)
    start = time.perf_counter()
    with pytest.raises(ReaderDiedError) as ended:
        readers.hocr(picture(14, 10), 180, 3, 0.5)
    assert ended.value.late and time.perf_counter() - start < 5


def test_a_reader_is_replaced_after_so_many_pictures(readers: Readers, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "_PICTURES", 2)
    processes = [told(readers.hocr(picture(20, 10), 180, 3, 20))["pid"] for _ in range(4)]
    assert processes[0] == processes[1] != processes[2] == processes[3]


def test_a_clock_that_was_left_strikes_no_more() -> None:
    struck: list[int] = []
    clock = engine._Clock(0.05, lambda: struck.append(1))
    with clock:
        pass
    clock._strike()
    assert not clock.struck and not struck
    late = engine._Clock(0.01, lambda: struck.append(2))
    with late:
        time.sleep(0.3)
    assert late.struck and struck == [2]


def test_readers_that_were_started_early_are_the_ones_that_are_asked(readers: Readers) -> None:
    readers.warm(1)
    (early,) = readers._idle.queue
    assert told(readers.hocr(picture(20, 10), 180, 3, 20))["pid"] == str(early._process.pid)
    readers.warm(1)
    assert readers._idle.qsize() == 1
    readers.warm(2)
    assert readers._idle.qsize() == 2


def test_a_reader_that_is_busy_is_not_started_again(readers: Readers) -> None:
    readers.warm(1)
    with ThreadPoolExecutor(1) as beside:
        asked = beside.submit(readers.hocr, picture(14, 10), 180, 3, 1.0)
        while readers._idle.qsize():
            time.sleep(0.01)
        readers.warm(1)
        assert not readers._idle.qsize()
        with pytest.raises(ReaderDiedError):
            asked.result()


def test_readers_that_were_never_asked_don_t_hold_up_the_end(readers: Readers) -> None:
    readers.warm(2)
    started = list(readers._idle.queue)
    readers.close()
    assert all(reader._process.returncode is not None for reader in started)
    assert not readers._idle.qsize()


def test_what_can_t_be_started_early_is_told_by_the_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("KEHOACH_TESSERACT", raising=False)
    monkeypatch.setattr(tesseract, "library", lambda: "2.8")
    monkeypatch.setattr(tesseract, "ready", lambda: tesseract.Installed("t", "5", frozenset({"vie"}), "/dữ liệu/"))
    monkeypatch.setattr(tesseract, "readers", lambda _: Readers([str(tmp_path / "không có")]))
    tesseract.warm(1)


@needs_posix
def test_a_reader_that_nobody_stops_ends_by_itself(readers: Readers, tmp_path: Path) -> None:
    """The one who asked was killed while Tesseract was busy for ever."""
    command = [sys.executable, "-m", "pipeline.recogniser", "dữ liệu"]
    root = Path(engine.__file__).parent.parent
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, cwd=root) as reader:
        assert reader.stdin is not None
        reader.stdin.write((recogniser.PICTURE % (140, 14, 10, 3, 180, 1)).encode() + bytes(140))
        reader.stdin.close()
        assert reader.wait(20) < 0


@needs_posix
def test_the_program_is_told_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake = as_program(tmp_path, monkeypatch)
    grey = np.asarray(page_picture(3).resize((432, 180)))
    assert " ".join(word.text for word in recognise(grey, 180, 20, mode=6)) == text_of(3)
    ((way, _, _, arguments),) = fake.asked()
    assert way == "program"
    assert arguments == "stdin stdout -l vie --oem 1 --psm 6 --dpi 180 -c textord_noise_rejrows=0 hocr"


def test_both_ways_read_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    if shutil.which("tesseract") is None or find_spec("tesserocr") is None:
        pytest.skip("máy này không có Tesseract, hoặc không có thư viện tesserocr")
    page = drawn(RAW / "02-quyet-dinh-ke-hoach.pdf", 0, 180)
    grey = np.asarray(Image.fromarray(page).convert("L"))[:700]
    monkeypatch.delenv("KEHOACH_TESSERACT", raising=False)
    assert tesseract._data_of(tesseract.ready())
    by_library = recognise(grey, 180, 60)
    monkeypatch.setenv("KEHOACH_TESSERACT", "tesseract")
    by_program = recognise(grey, 180, 60)
    assert len(by_library) > 40
    words = [[re.sub(r"\W", "", word.text) for word in found] for found in (by_library, by_program)]
    assert len(set(words[0]) & set(words[1])) > 0.9 * len(set(words[0]))
    assert "CỘNG" in words[0]


def test_without_the_library_the_program_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    found = tesseract.Installed("tesseract", "tesseract 5", frozenset({"vie"}), "/dữ liệu/")
    monkeypatch.delenv("KEHOACH_TESSERACT", raising=False)
    monkeypatch.setattr(tesseract, "library", lambda: "2.8")
    assert tesseract._data_of(found) == "/dữ liệu/"
    monkeypatch.setattr(tesseract, "library", lambda: None)
    assert tesseract._data_of(found) is None


def test_the_library_alone_is_no_reason_to_leave_a_program_that_was_named(monkeypatch: pytest.MonkeyPatch) -> None:
    found = tesseract.Installed("tesseract", "tesseract 5", frozenset({"vie"}), "/dữ liệu/")
    monkeypatch.setattr(tesseract, "library", lambda: "2.8")
    monkeypatch.setenv("KEHOACH_TESSERACT", "tesseract")
    assert tesseract._data_of(found) is None
