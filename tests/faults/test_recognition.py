"""Text recognition that goes wrong: the page at hand is lost at most, it says why, and nothing waits for ever."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from pipeline import tesseract
from pipeline.database.connect import connect
from pipeline.formats import pdf
from pipeline.intake import intake
from pipeline.read import ReadError, read
from pipeline.run import run
from tests.faults.fake_tesseract import (
    FakeTesseract,
    as_program,
    needs_posix,
    scan_of,
    text_of,
)
from tests.faults.six_pages import SIX, Way, installed, is_gone, only_the_fourth_is_unread, shown
from tests.storing import rows

pytestmark = needs_posix


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
