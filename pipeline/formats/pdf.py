"""PDF (đọc PDF): page by page, from the text layer where it is good, else from the page's picture.

pdfium reads characters with their boxes; reading order, paragraphs and tables come from geometry alone, since stamped
numbers and days come last in the content stream, and Word writes a letterhead in any order.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from typing import Literal

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from PIL import Image

from models.page import Page
from pipeline.formats import Reading, read_error
from pipeline.formats.drawing import images_of, may_be_masked, picture_of
from pipeline.formats.furniture import is_stamp, without_furniture
from pipeline.formats.glyphs import Glyphs, glyphs_of, pieces_of
from pipeline.formats.grids import grids_of
from pipeline.formats.layout import Piece
from pipeline.formats.rules import rules_of
from pipeline.formats.scan import DAMAGED, TURNED_OFF, Scan, recognised, unread
from pipeline.formats.sheets import Sheet, reading_of, unicode_pieces
from pipeline.formats.textlayer import Layer, judge

Ocr = Literal["auto", "force", "never"]

# A picture that covers this much of the page is a scan of it.
_SCAN = 0.5
# a few may be spaces that someone widened
_MANY_LOST = 3
_LOST = "Phông chữ của trang thiếu mã Unicode cho một số chữ: các chữ đó bị mất trong lớp chữ."
_PROBLEMS: dict[Layer, str] = {
    "garbage": "Lớp chữ có sẵn của trang là chữ nhận dạng sai, không dùng được.",
    "absent": "Trang không có lớp chữ.",
    "stamp": "Lớp chữ của trang chỉ có con dấu chữ ký số.",
}


def read(data: bytes, name: str, ocr: Ocr = "auto") -> Reading:
    """The pages of a PDF.

    Raises:
        ReadError: `encrypted`, `broken`, or `empty` when it has no page.
    """
    with closing(_opened(data, name)) as file:
        if not len(file):
            raise read_error("empty", name)
        return reading_of(recognised(_sheets(file, data, ocr)))


def _opened(data: bytes, name: str) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if error.err_code in (pdfium_c.FPDF_ERR_PASSWORD, pdfium_c.FPDF_ERR_SECURITY):
            raise read_error("encrypted", name) from error
        raise read_error("broken", name, "PDF") from error


def _sheets(file: pdfium.PdfDocument, data: bytes, ocr: Ocr) -> Iterator[Sheet | Page | Scan]:
    masked = may_be_masked(data)
    for index in range(len(file)):
        try:
            yield _opened_sheet(file, data, index, ocr, masked)
        except pdfium.PdfiumError:
            yield unread(index + 1, 0, 0, DAMAGED)


def _opened_sheet(file: pdfium.PdfDocument, data: bytes, index: int, ocr: Ocr, masked: bool) -> Sheet | Page | Scan:
    page = file[index]
    stamped = _stamped_in(page)
    if stamped is not None:
        # what pdfium draws into the page shows only when the page is opened again
        page.close()
        page = file[index]
    with closing(page):
        page_size = page.get_size()
        found = _sheet(page, index + 1, ocr, stamped)
        signed = found is None and stamped is not None and _is_signed(page, stamped)
    # a scan is drawn later, when there is room for its picture
    draw = (lambda: _unsigned_picture(data, index)) if signed else (lambda: _picture(file, index, masked=masked))
    return found or Scan(draw, index + 1, *page_size)


def _is_signed(page: pdfium.PdfPage, stamped: int) -> bool:
    """Whether what annotations drew into the page is the stamp of a digital signature."""
    glyphs = glyphs_of(page)
    return stamped < len(glyphs) and is_stamp(pieces_of(glyphs.divided(stamped)[1]))


def _stamped_in(page: pdfium.PdfPage) -> int | None:
    """Draw what annotations show (numbers, days and stamps of signing software) into the page.

    Returns the number of characters that the page had before, None where nothing was drawn.
    """
    if not pdfium_c.FPDFPage_GetAnnotCount(page.raw):
        return None
    with closing(page.get_textpage()) as textpage:
        before = int(pdfium_c.FPDFText_CountChars(textpage.raw))
    drawn = pdfium_c.FPDFPage_Flatten(page.raw, pdfium_c.FLAT_NORMALDISPLAY) == pdfium_c.FLATTEN_SUCCESS
    return before if drawn else None


def _sheet(page: pdfium.PdfPage, number: int, ocr: Ocr, stamped: int | None) -> Sheet | Page | None:
    """The page as its text layer has it; None where it is to be recognised."""
    width, height = page.get_size()
    rotation = page.get_rotation()
    if ocr == "force":
        return None
    glyphs = glyphs_of(page)
    if glyphs.turn:
        # a table printed sideways: read it upright, boxes are turned back in the end
        page.set_rotation((page.get_rotation() + 90 * glyphs.turn) % 360)
        glyphs = glyphs_of(page)
    pieces = _pieces(glyphs, stamped)
    layer = judge(" ".join(piece.text for piece in pieces), lambda: _is_scan(page))
    if layer == "legacy":
        pieces = unicode_pieces(pieces)
    elif layer != "good":
        if ocr == "never":
            return unread(number, width, height, f"{_PROBLEMS[layer]} {TURNED_OFF}")
        page.set_rotation(rotation)
        return None
    turn = (round(page.get_rotation() / 90) - rotation // 90) % 4
    grids = grids_of(rules_of(page))
    pieces = without_furniture(pieces, page.get_height(), grids)
    problem = _LOST if glyphs.lost >= _MANY_LOST else None
    return Sheet(number, width, height, pieces, grids, turn, problem)


def _pieces(glyphs: Glyphs, stamped: int | None) -> list[Piece]:
    """The words of the page; of what annotations drew, stamps of digital signatures are left out."""
    if stamped is None or stamped >= len(glyphs):
        return pieces_of(glyphs)
    own, drawn = glyphs.divided(stamped)
    pieces = pieces_of(own)
    added = pieces_of(drawn, order=len(glyphs))
    return pieces if is_stamp(added) else pieces + added


def _is_scan(page: pdfium.PdfPage) -> bool:
    """Whether pictures cover most of the page."""
    width, height = page.get_size()
    return bool(sum(area for area, _ in images_of(page)) > _SCAN * width * height)


def _unsigned_picture(data: bytes, index: int) -> Image.Image:
    """The page without its annotations; the open file has them drawn into it already."""
    with closing(pdfium.PdfDocument(data)) as file:
        return _picture(file, index, annotated=False)


def _picture(file: pdfium.PdfDocument, index: int, annotated: bool = True, masked: bool = True) -> Image.Image:
    with closing(file[index]) as page:
        return picture_of(page, annotated, masked)
