"""Searchable PDFs are read back: the same words in the same places, whatever way the page lies."""

import io
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageChops
from typer.testing import CliRunner

from models.document import Document
from models.page import Word
from pipeline.cli import app
from pipeline.intake import Intake, intake
from pipeline.read import read
from pipeline.searchable import export_searchable, write_searchable
from tests.samples.scans import scan
from tests.test_ocr import DECISION, needs_tesseract

pytestmark = needs_tesseract


@pytest.fixture(scope="module")
def scanned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("scan") / "bản quét.pdf"
    path.write_bytes(scan(DECISION, "office", 0))
    return path


def taken_in(path: Path) -> Intake:
    (file,) = intake([path])
    return file


def searchable(path: Path, output: Path) -> tuple[Document, Document]:
    """What was recognised, and what a reader of text layers finds in the PDF that was written."""
    file = taken_in(path)
    document = read(file)
    assert write_searchable(file, document, output) == len(document.pages)
    return document, read(taken_in(output), "never")


def places(document: Document) -> dict[str, Word]:
    """The words that stand only once."""
    texts = [word.text for word in document.words]
    return {word.text: word for word in document.words if texts.count(word.text) == 1 and len(word.text) > 3}


def assert_same_places(document: Document, found: Document) -> None:
    before, after = places(document), places(found)
    both = before.keys() & after.keys()
    assert len(both) > 0.8 * len(before)
    for text in both:
        one, other = before[text].box, after[text].box
        assert one is not None and other is not None
        # a wide letter at the end reaches beyond its place in the font that pdfium takes instead
        assert (other.x0, other.x1) == (pytest.approx(one.x0, abs=3), pytest.approx(one.x1, abs=6)), text
        assert (one.top + one.bottom) / 2 == pytest.approx((other.top + other.bottom) / 2, abs=6), text


def test_words_are_found_where_they_stand(scanned: Path, tmp_path: Path) -> None:
    document, found = searchable(scanned, tmp_path / "ra.pdf")
    assert {page.source for page in found.pages} == {"text"}
    assert_same_places(document, found)


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_that_is_shown_turned(scanned: Path, tmp_path: Path, turn: int) -> None:
    turned = tmp_path / "xoay.pdf"
    with pikepdf.open(scanned) as pdf:
        picture = pdf.pages[0]
        picture.rotate(turn, relative=False)
        pdf.save(turned)
    document = read(taken_in(turned))
    write_searchable(taken_in(turned), document, tmp_path / "ra.pdf")
    (box,) = [word.box for word in document.words if word.text == "ngày" and word.page == 1 and word.box][:1]
    with pdfium.PdfDocument(tmp_path / "ra.pdf") as pdf:
        text = pdf[0].get_textpage()
        found = text.search("ngày").get_next()
        assert found is not None
        left, bottom, right, top = text.get_charbox(found[0])
        x, y = (left + right) / 2, (bottom + top) / 2
        # pdfium tells places in the page's own space
        width, height = pdf[0].get_mediabox()[2:]
    shown = {90: (y, x), 180: (width - x, y), 270: (height - y, width - x)}[turn]
    assert box.x0 - 1 < shown[0] < box.x1 + 1 and box.top - 1 < shown[1] < box.bottom + 1


def test_the_picture_is_not_touched(scanned: Path, tmp_path: Path) -> None:
    searchable(scanned, tmp_path / "ra.pdf")
    pictures = []
    for path in (scanned, tmp_path / "ra.pdf"):
        with pdfium.PdfDocument(path) as pdf:
            pictures.append(pdf[0].render(scale=1).to_pil().convert("L"))
    assert ImageChops.difference(*pictures).getbbox() is None


def test_a_poor_layer_of_before_is_replaced(scanned: Path, tmp_path: Path) -> None:
    with pikepdf.open(scanned) as pdf:
        page = pdf.pages[0]
        font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
        name = page.add_resource(font, pikepdf.Name.Font)
        page.contents_add(f"BT 3 Tr {name} 12 Tf 72 700 Td (UY BAN NHN DAN ceNG HoA xA) Tj ET".encode())
        pdf.save(tmp_path / "lớp xấu.pdf")
    _, found = searchable(tmp_path / "lớp xấu.pdf", tmp_path / "ra.pdf")
    assert "ceNG" not in found.raw and "NHÂN DÂN" in found.raw


def test_text_that_is_seen_stays_behind_a_poor_layer(scanned: Path, tmp_path: Path) -> None:
    with pikepdf.open(scanned) as pdf:
        page = pdf.pages[0]
        font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
        name = page.add_resource(font, pikepdf.Name.Font)
        poor = f"q BT 3 Tr {name} 12 Tf 72 700 Td (ceNG HoA xA) Tj ET Q"
        page.contents_add(f"{poor} BT {name} 9 Tf 500 20 Td (SAO Y) Tj ET".encode())
        pdf.save(tmp_path / "lớp xấu.pdf")
    file = taken_in(tmp_path / "lớp xấu.pdf")
    write_searchable(file, read(file, "force"), tmp_path / "ra.pdf")
    with pdfium.PdfDocument(tmp_path / "ra.pdf") as pdf:
        text = pdf[0].get_textpage().get_text_range()
    assert "SAO Y" in text and "ceNG" not in text


def test_pictures_become_pages(tmp_path: Path) -> None:
    with pdfium.PdfDocument(scan(DECISION, "fax")) as pdf:
        frames = [page.render(scale=200 / 72).to_pil().convert("1") for page in pdf][:2]
    frames[0].save(tmp_path / "fax.tiff", save_all=True, append_images=frames[1:], dpi=(200, 200), compression="group4")
    document, found = searchable(tmp_path / "fax.tiff", tmp_path / "ra.pdf")
    assert [(page.width, page.height) for page in found.pages] == [
        (pytest.approx(page.width, abs=1), pytest.approx(page.height, abs=1)) for page in document.pages
    ]
    assert_same_places(document, found)


def test_a_picture_with_transparency(tmp_path: Path) -> None:
    with pdfium.PdfDocument(scan(DECISION, "office")) as pdf:
        picture = pdf[0].render(scale=200 / 72).to_pil().convert("RGBA")
    picture.save(tmp_path / "ảnh.png", dpi=(200, 200))
    _, found = searchable(tmp_path / "ảnh.png", tmp_path / "ra.pdf")
    assert "NHÂN DÂN" in found.raw


def test_what_was_mended_is_found_mended(scanned: Path, tmp_path: Path) -> None:
    file = taken_in(scanned)
    document = read(file)
    words = tuple(
        Word("CHÚ" if word.text == "CHỦ" else word.text, word.box, word.page, word.line, word.block, 0.9, word.cell)
        for word in document.words
    )
    misread = Document.of(document.sha256, document.name, document.pages, words)
    write_searchable(file, misread, tmp_path / "ra.pdf")
    found = read(taken_in(tmp_path / "ra.pdf"), "never").raw
    assert "CHỦ TỊCH" in found and "CHÚ TỊCH" not in found


def test_each_file_of_several_keeps_its_name(scanned: Path, tmp_path: Path) -> None:
    text = tmp_path / "chữ.txt"
    text.write_text("Kế hoạch trồng cây của xã Mây Trắng", encoding="utf-8")
    report = export_searchable(intake([scanned, text]), tmp_path / "thư mục")
    assert [(path.name, pages) for path, pages in report.written] == [("bản quét.pdf", 3)]
    assert len(report.failed) == 1 and "chữ.txt" in report.failed[0]


def test_the_source_is_not_overwritten(scanned: Path) -> None:
    before = scanned.read_bytes()
    result = CliRunner().invoke(app, ["export", "pdf", str(scanned), "-o", str(scanned)])
    assert result.exit_code == 3 and scanned.name in result.output
    assert scanned.read_bytes() == before


def test_a_folder_that_cannot_be_written(scanned: Path, tmp_path: Path) -> None:
    (tmp_path / "tệp").write_text("x")
    report = export_searchable(intake([scanned]), tmp_path / "tệp" / "ra.pdf")
    assert not report.written and "ra.pdf" in report.failed[0]


def test_half_a_file_is_never_left(scanned: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_self: object, path: Path, *_: object, **__: object) -> None:
        Path(path).write_bytes(b"%PDF")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(pikepdf.Pdf, "save", full)
    report = export_searchable(intake([scanned]), tmp_path / "ra.pdf")
    assert not report.written and not list(tmp_path.iterdir())


def test_pages_with_a_good_layer_stay(tmp_path: Path) -> None:
    file = taken_in(DECISION)
    assert write_searchable(file, read(file), tmp_path / "ra.pdf") == 0
    assert read(taken_in(tmp_path / "ra.pdf"), "never").raw == read(file).raw


def test_bytes_of_a_photograph_are_kept(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with pdfium.PdfDocument(scan(DECISION, "office")) as pdf:
        pdf[0].render(scale=150 / 72).to_pil().convert("L").save(buffer, "JPEG", quality=85, dpi=(150, 150))
    (tmp_path / "ảnh.jpg").write_bytes(buffer.getvalue())
    searchable(tmp_path / "ảnh.jpg", tmp_path / "ra.pdf")
    with pikepdf.open(tmp_path / "ra.pdf") as written:
        (picture,) = written.pages[0].get_images().values()
        assert picture.read_raw_bytes() == buffer.getvalue()
        assert Image.open(io.BytesIO(picture.read_raw_bytes())).format == "JPEG"
