"""Text recognition that goes wrong: the page at hand is lost at most, it says why, and nothing waits for ever."""

from __future__ import annotations

import gzip
import io
import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
import weakref
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

import numpy as np
import pytest
from PIL import Image

from models.page import Page
from pipeline import ocr, ocr_cache, ocr_pool, tesseract
from pipeline.database.connect import connect
from pipeline.engine import Readers
from pipeline.formats import image, pdf
from pipeline.intake import intake
from pipeline.picture import DPI, Prepared
from pipeline.read import ReadError, read
from pipeline.run import run
from tests.faults.fake_tesseract import (
    FakeTesseract,
    as_program,
    as_reader,
    close_readers,
    needs_posix,
    page_picture,
    scan_of,
    text_of,
)
from tests.storing import rows

pytestmark = needs_posix

SIX = [1, 2, 3, 4, 5, 6]
ROOT = Path(__file__).parent.parent.parent
Way = Literal["program", "reader"]


@pytest.fixture(autouse=True)
def _no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KEHOACH_CACHE", "")


@pytest.fixture(autouse=True)
def _no_reader_left() -> Iterator[None]:
    yield
    close_readers()


@pytest.fixture(params=["program", "reader"])
def way(request: pytest.FixtureRequest) -> Way:
    return request.param


def installed(way: Way, folder: Path, monkeypatch: pytest.MonkeyPatch, fault: str) -> FakeTesseract:
    """A fake that fails on the fourth page; as a reader that stays, the program beside it fails alike."""
    monkeypatch.setattr(ocr, "prepare", as_it_is)
    if way == "program":
        return as_program(folder, monkeypatch, {4: fault})
    return as_reader(folder, monkeypatch, {4: fault}, {4: fault})[0]


def shown(page: Page) -> str:
    return " ".join(word.text for word in page.words)


def only_the_fourth_is_unread(pages: tuple[Page, ...]) -> str:
    """Asserts it, and gives the reason that the page tells."""
    assert [page.number for page in pages] == SIX
    assert [page.source for page in pages] == ["ocr", "ocr", "ocr", "unread", "ocr", "ocr"]
    assert [shown(page) for page in pages if page.number != 4] == [text_of(n) for n in SIX if n != 4]
    assert not pages[3].words and pages[3].width > 0
    assert all(page.problem is None for page in pages if page.number != 4)
    return pages[3].problem or ""


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        ("exit", "Tesseract gặp lỗi (mã 3): read_params_file: trang khong doc duoc."),
        ("SIGSEGV", "Tesseract bị tắt đột ngột (tín hiệu 11"),
        ("SIGKILL", "Tesseract bị tắt đột ngột (tín hiệu 9; thường do thiếu bộ nhớ)."),
        ("nonsense", "Tesseract trả về dữ liệu hỏng."),
        ("nothing", "Tesseract trả về dữ liệu hỏng."),
        ("half", "Tesseract trả về dữ liệu hỏng."),
        ("latin", "Tesseract trả về dữ liệu hỏng."),
        ("no page", "Tesseract trả về dữ liệu hỏng."),
        ("no boxes", "Tesseract trả về dữ liệu hỏng."),
        ("bad numbers", "Tesseract trả về dữ liệu hỏng."),
        ("far away", "Tesseract trả về dữ liệu hỏng."),
    ],
)
def test_a_page_that_tesseract_fails_on_is_unread_alone(
    way: Way, fault: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed(way, tmp_path, monkeypatch, fault)
    assert only_the_fourth_is_unread(pdf.read(scan_of(SIX), "a.pdf").pages).startswith(told)


def test_a_page_that_tesseract_hangs_on_is_given_up(way: Way, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake = installed(way, tmp_path, monkeypatch, "hang")
    monkeypatch.setenv("KEHOACH_OCR_SECONDS", "1")
    start = time.perf_counter()
    pages = pdf.read(scan_of(SIX), "a.pdf").pages
    assert time.perf_counter() - start < 10
    assert only_the_fourth_is_unread(pages) == "Nhận dạng chữ của trang quá 1 giây nên đã dừng."
    (hung,) = [process for _, page, process, _ in fake.asked() if page == 4]
    assert is_gone(hung)


def test_a_program_that_hangs_at_its_version_is_asked_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Or a scan of two thousand pages would wait twenty seconds for each."""
    fake = FakeTesseract(tmp_path, {"question": "hang"}, "vie")
    monkeypatch.setenv("KEHOACH_TESSERACT", str(fake.path))
    monkeypatch.setenv("KEHOACH_OCR_JOBS", "1")
    monkeypatch.setattr(tesseract, "_QUESTION", 1)
    start = time.perf_counter()
    pages = pdf.read(scan_of(SIX), "a.pdf").pages
    assert time.perf_counter() - start < 4
    assert {page.problem for page in pages} == {"Tesseract không trả lời sau 1 giây (xem: kehoach doctor)."}


def test_a_program_that_was_killed_at_its_version_is_asked_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    FakeTesseract(tmp_path, {"question": "SIGKILL"}, "vie")
    monkeypatch.setenv("KEHOACH_TESSERACT", str(tmp_path / "tesseract"))
    (page,) = pdf.read(scan_of([1]), "a.pdf").pages
    assert page.problem == "Tesseract bị tắt đột ngột (tín hiệu 9; thường do thiếu bộ nhớ)."
    FakeTesseract(tmp_path, {}, "vie")
    (page,) = pdf.read(scan_of([1]), "a.pdf").pages
    assert shown(page) == text_of(1)


def test_a_scan_with_an_unread_page_is_stored_with_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    as_program(tmp_path / "bin", monkeypatch, {4: "SIGSEGV"})
    path = tmp_path / "quét.pdf"
    path.write_bytes(scan_of(SIX))
    url = f"sqlite:///{(tmp_path / 'plans.db').as_posix()}"
    report = run([path], url, jobs=1)
    assert (report.done, report.failed) == (1, [])
    (file,) = intake([path])
    assert all(text_of(n) in read(file).raw for n in SIX if n != 4)
    engine = connect(url)
    unread = rows(engine, "SELECT message, page FROM problems WHERE code = 'page_unread'")
    engine.dispose()
    assert [(row["page"], "tín hiệu 11" in row["message"]) for row in unread] == [(4, True)]


def is_gone(process: int) -> bool:
    """Whether a process has ended and left no zombie, or does so within a moment."""
    for _ in range(40):
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False


@pytest.mark.parametrize(
    ("installation", "told"),
    [
        ("none", "chưa cài Tesseract (xem: kehoach doctor)"),
        ("no vie", "chưa có dữ liệu tiếng Việt «vie» (xem: kehoach doctor)"),
        ("not a program", "Không chạy được Tesseract"),
    ],
)
def test_what_is_not_installed_is_named(
    installation: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if installation == "none":
        monkeypatch.delenv("KEHOACH_TESSERACT", raising=False)
        monkeypatch.setenv("PATH", str(tmp_path))
    else:
        fake = as_program(tmp_path, monkeypatch, languages="eng\nosd")
        if installation == "not a program":
            fake.path.write_bytes(b"\x7fELF" + bytes(100))
    pages = pdf.read(scan_of([1, 2]), "a.pdf").pages
    assert [page.source for page in pages] == ["unread", "unread"]
    assert all(told in (page.problem or "") and "kehoach doctor" in (page.problem or "") for page in pages)
    path = tmp_path / "quét.pdf"
    path.write_bytes(scan_of([1, 2]))
    (file,) = intake([path])
    with pytest.raises(ReadError) as error:
        read(file)
    assert error.value.code == "only_scans" and told in error.value.message_vi


# What is too large


MEASURED = """
import resource, sys
from pathlib import Path
from pipeline.formats import image, pdf
path = Path(sys.argv[1])
(page,) = (pdf if path.suffix == ".pdf" else image).read(path.read_bytes(), path.name).pages
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10, page.source)
print(page.problem or " ".join(word.text for word in page.words))
print(*(word.box.x0 for word in page.words[:1]))
"""
MOST_MEGABYTES = 1200


def read_apart(path: Path) -> tuple[str, str, str]:
    """How a file's only page was read in a process of its own: source, words or reason, left edge of the first word."""
    command = [sys.executable, "-c", MEASURED, str(path)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True, timeout=60, cwd=ROOT)
    first, told, left = done.stdout.splitlines()
    megabytes, source = first.split()
    assert int(megabytes) < MOST_MEGABYTES
    return source, told, left


@pytest.mark.parametrize("name", ["to.png", "to.tif", "to.pdf"])
def test_a_picture_of_four_hundred_million_pixels(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some kilobytes on disk; unpacked, with red, green and blue, they would be more than a gigabyte."""
    as_program(tmp_path / "bin", monkeypatch)
    path = tmp_path / name
    white = Image.new("1", (20_000, 20_000), 1)
    white.save(path, **({"resolution": 20_000 * 72 / 595} if name == "to.pdf" else {"dpi": (300, 300)}))
    source, told, _ = read_apart(path)
    if name == "to.pdf":
        # pdfium draws it at a lower resolution, on which the page is blank
        assert (source, told) == ("ocr", "")
    else:
        assert source == "unread"
        assert told == "Ảnh của trang quá lớn (20000 × 20000 điểm ảnh): hãy quét lại ở 200–300 dpi."


def test_a_picture_that_its_resolution_would_enlarge(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """At 96 dpi these are two metres of paper and more."""
    as_program(tmp_path / "bin", monkeypatch)
    path = tmp_path / "to.png"
    large = Image.new("L", (7_500, 7_500), 255)
    large.paste(0, (3000, 3000, 4000, 4000))
    large.save(path, dpi=(96, 96), compress_level=1)
    source, told, _ = read_apart(path)
    assert source == "ocr" and told.startswith("Trang số")


@pytest.mark.parametrize("shape", [(14_400, 14_400), (14_400, 200)])
def test_a_page_as_large_as_a_wall_is_read_as_a_smaller_one(
    shape: tuple[int, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    as_program(tmp_path / "bin", monkeypatch)
    path = tmp_path / "tường.pdf"
    page_picture(3).resize((shape[0] // 30, max(20, shape[1] // 30))).save(path, resolution=72 / 30)
    source, told, left = read_apart(path)
    assert source == "ocr" and told.startswith("Trang số")
    # the fake's first word begins at 10 pixels, 4 points, of the page that was made smaller
    assert float(left) > 4.5


@pytest.mark.parametrize("shape", [(1, 14_400), (14_400, 1), (3, 3), (20, 20)])
def test_a_page_that_is_hardly_there_loses_no_other(
    shape: tuple[int, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    as_program(tmp_path, monkeypatch)
    data = scan_of([1, 2, 3]).replace(b"/MediaBox [ 0 0 172.8 72.0 ]", b"/MediaBox [ 0 0 %d %d ]" % shape, 1)
    pages = pdf.read(data, "a.pdf").pages
    assert [shown(page) for page in pages[1:]] == [text_of(2), text_of(3)]
    assert pages[0].source == "ocr" or pages[0].problem == "Không xử lý được ảnh của trang."


def test_a_damaged_picture_in_front_loses_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    as_program(tmp_path, monkeypatch)
    buffer = io.BytesIO()
    first, *others = (page_picture(number) for number in (1, 2, 3))
    first.save(buffer, "TIFF", save_all=True, append_images=others, dpi=(200, 200), compression="tiff_lzw")
    data = bytearray(buffer.getvalue())
    data[8:200] = bytes(192)
    pages = image.read(bytes(data), "a.tif").pages
    assert [page.source for page in pages] == ["unread", "ocr", "ocr"]
    assert pages[0].problem == "Trang bị hỏng, không mở được."


def test_a_picture_that_memory_does_not_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    as_program(tmp_path, monkeypatch)
    draw = pdf._picture

    def drawn(file: object, index: int) -> Image.Image:
        if index == 3:
            raise MemoryError
        return draw(file, index)

    monkeypatch.setattr(pdf, "_picture", drawn)
    problem = only_the_fourth_is_unread(pdf.read(scan_of(SIX), "a.pdf").pages)
    assert problem == "Không đủ bộ nhớ để mở ảnh của trang."


def test_two_thousand_pages_come_out_in_order_and_few_pictures_wait(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    as_reader(tmp_path, monkeypatch, {4: "nonsense"})
    monkeypatch.setattr(ocr, "prepare", as_it_is)
    draw = pdf._picture
    held, most = 0, 0

    def let_go() -> None:
        nonlocal held
        held -= 1

    def drawn(file: object, index: int) -> Image.Image:
        nonlocal held, most
        picture = draw(file, index)
        weakref.finalize(picture, let_go)
        held += 1
        most = max(most, held)
        return picture

    monkeypatch.setattr(pdf, "_picture", drawn)
    numbers = [1 + index % 6 for index in range(2000)]
    pages = pdf.read(scan_of(numbers), "a.pdf").pages
    assert [page.number for page in pages] == list(range(1, 2001))
    assert [shown(page) for page in pages] == ["" if number == 4 else text_of(number) for number in numbers]
    assert 0 < most <= ocr_pool._WAITING * ocr_pool.hands() + 1


def as_it_is(picture: Image.Image, width: float, height: float, turn: int) -> Prepared:
    """The picture, not looked at for its lean and its light: that takes a twentieth of a second."""
    size = round(width * DPI / 72), round(height * DPI / 72)
    return Prepared(np.asarray(picture.convert("L").resize(size)), DPI, np.diag([72 / DPI, 72 / DPI, 1.0]))


# Readers that stay


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


# The cache


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("KEHOACH_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.mark.parametrize(
    "entry",
    [
        b"",
        b"not packed",
        gzip.compress(b"{}")[:-9],
        gzip.compress(b"[" * 5000)[:14] + b"\xff" * 40,
        gzip.compress(b"\xff\xfe"),
        gzip.compress(b"{"),
        gzip.compress(b"[]"),
        gzip.compress(b"null"),
        gzip.compress(b"[" * 200_000),
        gzip.compress(b'{"words": [{"text": "a"}], "rules": [], "warp": {}}'),
        gzip.compress(b'{"words": [], "rules": [], "warp": {"matrix": 1, "width": 1, "height": 1}}'),
    ],
    ids=range(11),
)
def test_an_entry_that_can_not_be_read_is_read_anew_and_replaced(
    entry: bytes, cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    as_program(tmp_path / "bin", monkeypatch)
    first = pdf.read(scan_of([3]), "a.pdf")
    (path,) = cache.rglob("*.json.gz")
    whole = path.read_bytes()
    path.write_bytes(entry)
    assert pdf.read(scan_of([3]), "a.pdf") == first
    assert path.read_bytes() == whole


@pytest.mark.parametrize("place", ["a file", "a shelf that is a file", "a full disk", "an entry that is a folder"])
def test_a_cache_that_can_not_be_written_is_done_without(
    place: str, cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    as_program(tmp_path / "bin", monkeypatch)
    key = ocr_cache.key_of(Image.new("L", (9, 9)), "x")
    monkeypatch.setattr(ocr_cache, "key_of", lambda *_: key)
    if place == "a file":
        cache.write_bytes(b"")
    elif place == "a shelf that is a file":
        (cache / "ocr").mkdir(parents=True)
        (cache / "ocr" / key[:2]).write_bytes(b"")
    elif place == "an entry that is a folder":
        (cache / "ocr" / key[:2] / f"{key}.json.gz").mkdir(parents=True)
    else:
        monkeypatch.setattr(os, "fdopen", lambda handle, mode: Full(handle))
    for _ in range(2):
        (page,) = pdf.read(scan_of([3]), "a.pdf").pages
        assert shown(page) == text_of(3)
    left = [path for path in cache.rglob("*") if path.is_file()]
    assert left == ([cache / "ocr" / key[:2]] if place == "a shelf that is a file" else [])


class Full:
    """A file on a disk that is full."""

    def __init__(self, handle: int) -> None:
        self._handle = handle

    def __enter__(self) -> Full:
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self._handle)

    def write(self, data: bytes) -> int:
        os.write(self._handle, data[:10])
        raise OSError(28, "No space left on device")


def test_a_page_that_two_threads_read_at_once_is_kept_once(
    cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake = as_program(tmp_path / "bin", monkeypatch)
    both = threading.Barrier(2, timeout=10)
    alone = ocr.recognised

    def recognised(picture: Image.Image, width: float, height: float) -> ocr.Recognised:
        both.wait()
        return alone(picture, width, height)

    monkeypatch.setattr(ocr, "recognised", recognised)
    monkeypatch.setenv("KEHOACH_OCR_JOBS", "2")
    pages = pdf.read(scan_of([3, 3]), "a.pdf").pages
    assert [shown(page) for page in pages] == [text_of(3)] * 2
    assert len(fake.asked()) == 2
    (entry,) = [path for path in cache.rglob("*") if path.is_file()]
    assert json.loads(gzip.decompress(entry.read_bytes()))["words"][0]["text"] == "Trang"
    assert shown(pdf.read(scan_of([3]), "a.pdf").pages[0]) == text_of(3)
    assert len(fake.asked()) == 2
