"""A page's picture (ảnh của trang): a grey scan as it is embedded, anything else as pdfium draws it.

A scanner puts one picture on each page. Drawn, it is stretched by a pixel, which costs letters, and comes in colour,
which takes three times as long to work upon.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from PIL import Image

_DPI = 200  # for pages that hold no picture
_LEAST_DPI, _MOST_DPI = 100, 300
_POINTS = 72
_MOST_PIXELS = 30_000_000  # an A3 page has 8 million at this resolution
_FITS = 1.5  # points between the edges of the picture and of the page
_MASKS = (b"/SMask", b"/Mask", b"/ImageMask")
_FILTERS = {"DCTDecode", "FlateDecode", "LZWDecode", "CCITTFaxDecode", "JBIG2Decode"}
_GREY = {
    pdfium_c.FPDF_COLORSPACE_DEVICEGRAY,
    pdfium_c.FPDF_COLORSPACE_CALGRAY,
    pdfium_c.FPDF_COLORSPACE_ICCBASED,
}
_GREY_BITS = (1, 8)


def images_of(page: pdfium.PdfPage) -> Iterator[tuple[float, float]]:
    """For each picture on the page the area that it covers in square points, and its pixels for each point."""
    for image in page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_IMAGE], max_depth=3):
        left, bottom, right, top = image.get_bounds()
        area = (right - left) * (top - bottom)
        columns, rows = image.get_px_size()
        yield area, ((columns * rows / area) ** 0.5 if area else 0.0)


def picture_of(page: pdfium.PdfPage, annotated: bool = True, masked: bool = True) -> Image.Image:
    """The page in the resolution of its picture, so that letters are blurred once only, when the page is levelled.

    Args:
        page: is not changed.
        annotated: with what its annotations show.
        masked: whether pictures of the file may have masks, which are seen when the page is drawn alone.
    """
    width, height = page.get_size()
    own = max(images_of(page), default=(0.0, 0.0))[1]
    scale = min(max(own, _LEAST_DPI / _POINTS), _MOST_DPI / _POINTS) if own else _DPI / _POINTS
    # a page as large as a wall would fill the memory
    scale = min(scale, (_MOST_PIXELS / (width * height)) ** 0.5)
    if scale == own and not masked and not (annotated and pdfium_c.FPDFPage_GetAnnotCount(page.raw)):
        embedded = _embedded(page)
        if embedded is not None:
            return embedded
    drawn: Image.Image = page.render(scale=scale, may_draw_forms=annotated, draw_annots=annotated).to_pil()
    return drawn


def may_be_masked(data: bytes) -> bool:
    """Whether a PDF may have pictures with masks: the dictionaries of pictures are never compressed."""
    return any(name in data for name in _MASKS)


def _embedded(page: pdfium.PdfPage) -> Image.Image | None:
    """The grey picture that is all the page shows, upright and from edge to edge; None where there is more to see."""
    shown = list(islice(page.get_objects(max_depth=1), 2))
    if len(shown) != 1 or not isinstance(shown[0], pdfium.PdfImage) or page.get_rotation():
        return None
    (image,) = shown
    if not (_fills(image, page) and _plain(image)):
        return None
    bitmap = image.get_bitmap()
    if bitmap.format != pdfium_c.FPDFBitmap_Gray:
        return None
    # its memory goes with the bitmap
    picture: Image.Image = bitmap.to_pil().copy()
    return picture


def _fills(image: pdfium.PdfImage, page: pdfium.PdfPage) -> bool:
    a, b, c, d, _, _ = image.get_matrix().get()
    edges = zip(image.get_bounds(), page.get_bbox(), strict=True)
    return a > 0 < d and b == c == 0 and all(abs(one - other) <= _FITS for one, other in edges)


def _plain(image: pdfium.PdfImage) -> bool:
    """Whether its pixels are grey, and are what is seen: nothing clips them or shines through."""
    known = image.get_metadata()
    return (
        known.colorspace in _GREY
        and known.bits_per_pixel in _GREY_BITS
        and pdfium_c.FPDFClipPath_CountPaths(pdfium_c.FPDFPageObj_GetClipPath(image.raw)) <= 0
        and not pdfium_c.FPDFPageObj_HasTransparency(image.raw)
        and set(image.get_filters()) <= _FILTERS
    )
