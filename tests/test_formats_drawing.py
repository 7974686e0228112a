"""A page's picture: taken as it is embedded where that is what is seen, drawn otherwise."""

import io
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pikepdf
import pypdfium2 as pdfium
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, Stream
from PIL import Image

from pipeline.formats.drawing import may_be_masked, picture_of
from tests.samples.scans import drawn

RAW = Path(__file__).parent.parent / "data" / "raw"


@pytest.fixture(scope="module")
def scan() -> Image.Image:
    return Image.fromarray(drawn(RAW / "02-quyet-dinh-ke-hoach.pdf", 0)).convert("L")


def as_pdf(scan: Image.Image, changed: Callable[[Pdf], None] = lambda _: None) -> bytes:
    """A PDF of the picture at 200 dpi, after something was done to it."""
    first, last = io.BytesIO(), io.BytesIO()
    scan.save(first, "PDF", resolution=200)
    with Pdf.open(first) as pdf:
        changed(pdf)
        pdf.save(last)
    return last.getvalue()


def picture(data: bytes, **how: bool) -> Image.Image:
    return picture_of(pdfium.PdfDocument(data)[0], **{"masked": may_be_masked(data), **how})


def alike(one: Image.Image, other: Image.Image) -> bool:
    """Whether two pictures show the same, give or take a pixel at the edges of letters."""
    small = [
        np.asarray(picture.convert("L").resize((200, 280), Image.Resampling.BOX), float) for picture in (one, other)
    ]
    return float(np.abs(small[0] - small[1]).mean()) < 2


def of_page(pdf: Pdf) -> Stream:
    (image,) = pdf.pages[0].get_images().values()
    return image


def inverted(pdf: Pdf) -> None:
    of_page(pdf).Decode = Array([1, 0])


def masked(pdf: Pdf) -> None:
    image = of_page(pdf)
    form = Dictionary(
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=2,
        Height=2,
        ColorSpace=Name.DeviceGray,
        BitsPerComponent=8,
    )
    image.SMask = pdf.make_indirect(Stream(pdf, bytes([0, 255, 0, 255]), form))


def clipped(pdf: Pdf) -> None:
    page = pdf.pages[0]
    content = page.Contents.read_bytes()
    page.Contents = pdf.make_stream(b"100 100 200 300 re W n " + content)


def turned(pdf: Pdf) -> None:
    pdf.pages[0].Rotate = 90


def moved(pdf: Pdf) -> None:
    page = pdf.pages[0]
    page.Contents = pdf.make_stream(b"q 1 0 0 1 60 0 cm " + page.Contents.read_bytes() + b" Q")


def mirrored(pdf: Pdf) -> None:
    page = pdf.pages[0]
    width = float(page.MediaBox[2])
    page.Contents = pdf.make_stream(b"q -1 0 0 1 %f 0 cm " % width + page.Contents.read_bytes() + b" Q")


def struck_through(pdf: Pdf) -> None:
    page = pdf.pages[0]
    page.Contents = pdf.make_stream(page.Contents.read_bytes() + b" 0 0 0 rg 50 50 400 200 re f")


def faint(pdf: Pdf) -> None:
    page = pdf.pages[0]
    page.Resources.ExtGState = Dictionary(Faint=Dictionary(ca=0.4))
    page.Contents = pdf.make_stream(b"/Faint gs " + page.Contents.read_bytes())


def noted(pdf: Pdf) -> None:
    note = Dictionary(Type=Name.Annot, Subtype=Name.Square, Rect=Array([50, 50, 400, 300]), IC=Array([0, 0, 0]))
    shape = pdf.make_stream(b"0 0 0 rg 0 0 350 250 re f")
    shape.update({"/Type": Name.XObject, "/Subtype": Name.Form, "/BBox": Array([0, 0, 350, 250])})
    note.AP = Dictionary(N=shape)
    note.F = 4
    pdf.pages[0].Annots = Array([pdf.make_indirect(note)])


@pytest.mark.parametrize("mode", ["L", "1"])
def test_a_grey_scan_is_taken_as_it_is(scan: Image.Image, mode: str) -> None:
    data = as_pdf(scan.convert(mode))
    taken = picture(data)
    assert (taken.mode, taken.size) == ("L", scan.size)
    assert alike(taken, picture(data, masked=True))


@pytest.mark.parametrize(
    "change",
    [inverted, masked, clipped, turned, moved, mirrored, struck_through, faint, noted],
    ids=lambda change: change.__name__,
)
def test_what_is_not_seen_as_it_is_embedded_is_drawn(scan: Image.Image, change: Callable[[Pdf], None]) -> None:
    data = as_pdf(scan, change)
    seen = picture(data)
    assert seen.mode == "RGB" and not alike(seen, scan)
    assert np.array_equal(np.asarray(seen), np.asarray(picture(data, masked=True)))


def test_a_scan_is_taken_as_it_is_without_its_annotations(scan: Image.Image) -> None:
    data = as_pdf(scan, noted)
    assert picture(data, annotated=False).mode == "L"


def test_a_scan_in_colour_or_too_fine_is_drawn(scan: Image.Image) -> None:
    assert picture(as_pdf(scan.convert("RGB"))).size != scan.size
    fine = io.BytesIO()
    scan.resize((2 * scan.width, 2 * scan.height)).save(fine, "PDF", resolution=400)
    assert picture(fine.getvalue()).mode == "RGB"


def test_masks_are_seen_in_compressed_files(scan: Image.Image) -> None:
    packed = io.BytesIO()
    with Pdf.open(io.BytesIO(as_pdf(scan, masked))) as pdf:
        pdf.save(packed, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    assert may_be_masked(packed.getvalue()) and not may_be_masked(as_pdf(scan))
