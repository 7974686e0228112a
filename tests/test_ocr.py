import re
import shutil
import unicodedata
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from models.document import Document
from pipeline import ocr
from pipeline.formats import Reading, image
from pipeline.formats.grids import grids_of
from pipeline.formats.pdf import read
from pipeline.formats.rules import Rule
from pipeline.hocr import Seen
from pipeline.picture.paper import Pixels
from tests.samples.scans import scan

RAW = Path(__file__).parent.parent / "data" / "raw"
DECISION = RAW / "02-quyet-dinh-ke-hoach.pdf"
TABLE = RAW / "03-cong-van-phu-luc-bang.pdf"

needs_tesseract = pytest.mark.skipif(shutil.which("tesseract") is None, reason="máy này không có Tesseract")


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KEHOACH_CACHE", str(tmp_path / "cache"))


def raw(reading: Reading) -> str:
    return Document.of("0" * 64, "a.pdf", reading.pages, reading.words).raw


def plain(text: str) -> str:
    text = unicodedata.normalize("NFC", re.sub(r"[\x1e\x1f\f]", " ", text))
    return " ".join(re.sub(r"[–—]", "-", text).replace("“", '"').replace("”", '"').split())


def error_rate(truth: str, got: str) -> float:
    """Character error rate: edit distance over the length of the truth."""
    true, other = (np.frombuffer(plain(text).encode("utf-32-le"), np.int32) for text in (truth, got))
    steps = np.arange(len(other) + 1)
    row = steps.copy()
    for letter in true:
        following = np.concatenate(([row[0] + 1], np.minimum(row[:-1] + (other != letter), row[1:] + 1)))
        row = np.minimum.accumulate(following - steps) + steps
    return float(row[-1]) / len(true)


@needs_tesseract
@pytest.mark.parametrize(("damage", "most"), [("office", 0.01), ("phone", 0.01), ("fax", 0.02)])
def test_a_scan_reads_like_its_original(damage: str, most: float) -> None:
    original = read(DECISION.read_bytes(), "a.pdf", "never")
    reading = read(scan(DECISION, damage), "a.pdf")
    assert {page.source for page in reading.pages} == {"ocr"}
    assert error_rate(raw(original), raw(reading)) < most


@needs_tesseract
def test_words_stand_where_they_stand_on_the_page() -> None:
    original = read(DECISION.read_bytes(), "a.pdf", "never").pages[0]
    (page,) = read(scan(DECISION, "office", 1), "a.pdf").pages
    assert page.width == pytest.approx(original.width, abs=1) and page.height == pytest.approx(original.height, abs=1)
    places = {word.text: word.box for word in original.words}
    once = [w for w in page.words if [v.text for v in original.words].count(w.text) == 1 and len(w.text) > 3]
    assert len(once) > 40
    apart = []
    for word in once:
        box, true = word.box, places[word.text]
        assert box is not None and true is not None
        apart.append(max(abs(box.x0 - true.x0), abs(box.bottom - true.bottom)))
    # the office machine turns the page by about one degree: some points at its edges
    assert np.median(apart) < 6
    assert all(0 <= word.confidence <= 1 for word in page.words)


@needs_tesseract
def test_cells_of_a_ruled_table_come_cell_by_cell() -> None:
    original = read(TABLE.read_bytes(), "a.pdf", "never")
    reading = read(scan(TABLE, "office"), "a.pdf")
    cells, true = ({(w.cell.row, w.cell.column) for w in r.words or () if w.cell} for r in (reading, original))
    assert len(true) > 20 and len(cells & true) >= 0.95 * len(true)


def test_what_a_table_leaves_of_a_page_is_read_without_the_white_paper(monkeypatch: pytest.MonkeyPatch) -> None:
    """The number below a table comes as a small picture, and its place is that on the page."""
    page = np.full((2000, 1400), 255, np.uint8)
    page[1900:1920, 700:712] = 0
    asked: list[tuple[int, ...]] = []

    def recognise(grey: Pixels, _dpi: int, _limit: float, mode: int = 3) -> list[Seen]:
        asked.append(grey.shape)
        assert mode == 3 and (grey[20:40, 20:32] == 0).all()
        return [Seen("7", 20, 20, 32, 40, 0.9, 0)]

    monkeypatch.setattr(ocr, "recognise", recognise)
    (grid,) = grids_of([Rule(60, y, 500, y) for y in (60, 300, 700)] + [Rule(x, 60, x, 700) for x in (60, 200, 500)])
    (word,) = ocr._words(page, 180, [grid])
    assert asked == [(60, 52)]
    assert (word.x0, word.top, word.x1, word.bottom) == pytest.approx((280, 760, 284.8, 768))
    page[1900:1920, 700:712] = 255
    assert ocr._words(page, 180, [grid]) == [] and len(asked) == 1


@needs_tesseract
def test_nothing_is_read_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    data = scan(DECISION, "office", 1)
    first = read(data, "a.pdf")
    monkeypatch.setattr("pipeline.ocr.recognised", lambda *_: pytest.fail("read again"))
    assert read(data, "a.pdf") == first


@needs_tesseract
def test_a_picture_file_has_a_page_for_each_picture(tmp_path: Path) -> None:
    pages = [Image.open(path) for path in _drawn_pages(tmp_path)]
    path = tmp_path / "quét.tif"
    pages[0].convert("1").save(path, save_all=True, append_images=[p.convert("1") for p in pages[1:]], dpi=(200, 200))
    reading = image.read(path.read_bytes(), path.name)
    assert [page.number for page in reading.pages] == [1, 2]
    assert all(page.source == "ocr" and len(page.words) > 40 for page in reading.pages)
    assert reading.pages[0].height == pytest.approx(842, abs=2)


def _drawn_pages(folder: Path) -> list[Path]:
    from tests.samples.scans import drawn

    paths = [folder / f"{index}.png" for index in range(2)]
    for index, path in enumerate(paths):
        Image.fromarray(drawn(DECISION, index)).save(path)
    return paths


def test_without_recognition_pages_are_left_unread() -> None:
    reading = read(scan(DECISION, "office", 2), "a.pdf", "never")
    assert [page.source for page in reading.pages] == ["unread", "unread"]


@pytest.mark.parametrize(
    ("left", "right", "tables"),
    [(60.0, 250.0, 1), (0.0, 160.0, 0), (440.0, 594.0, 0), (60.0, 180.0, 0), (0.0, 594.0, 1)],
)
def test_a_stamp_at_the_edge_of_the_sheet_is_no_table(left: float, right: float, tables: int) -> None:
    middle = (left + right) / 2
    rules = [Rule(x, 100, x, 200) for x in (left, middle, right)] + [Rule(left, y, right, y) for y in (100, 150, 200)]
    assert len(ocr._tables(rules, 595)) == tables
