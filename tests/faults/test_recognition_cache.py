"""A cache that is damaged, full or shared: pages are read all the same."""

from __future__ import annotations

import gzip
import json
import os
import threading
from pathlib import Path

import pytest
from PIL import Image

from pipeline import ocr, ocr_cache
from pipeline.formats import pdf
from tests.faults.fake_tesseract import (
    as_program,
    needs_posix,
    scan_of,
    text_of,
)
from tests.faults.six_pages import shown

pytestmark = needs_posix


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
