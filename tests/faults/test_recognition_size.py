"""Pages that are too large, too small, too many or damaged: memory stays bounded, no other page is lost."""

from __future__ import annotations

import io
import subprocess
import sys
import weakref
from pathlib import Path

import pytest
from PIL import Image

from pipeline import ocr, ocr_pool
from pipeline.formats import image, pdf
from tests.faults.fake_tesseract import (
    as_program,
    as_reader,
    needs_posix,
    page_picture,
    scan_of,
    text_of,
)
from tests.faults.six_pages import ROOT, SIX, as_it_is, only_the_fourth_is_unread, shown

pytestmark = needs_posix

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

    def drawn(file: object, index: int, **how: bool) -> Image.Image:
        if index == 3:
            raise MemoryError
        return draw(file, index, **how)

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

    def drawn(file: object, index: int, **how: bool) -> Image.Image:
        nonlocal held, most
        picture = draw(file, index, **how)
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
