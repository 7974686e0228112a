"""Pictures (ảnh chụp, ảnh quét): TIFF with several pages, JPEG, PNG. All their text comes from recognition."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from typing import Literal

from PIL import Image, ImageOps, UnidentifiedImageError

from models.page import Page
from pipeline.formats import Reading, read_error
from pipeline.formats.scan import DAMAGED, NO_MEMORY, TURNED_OFF, Scan, recognised, unread
from pipeline.formats.sheets import reading_of

_POINTS = 72
_DPI = 200
# A picture says its resolution or it is taken for an A4 page; phones say 72 whatever they photograph.
_A4 = (595.3, 841.9)
_LEAST_DPI, _MOST_DPI = 96, 1200
# what unpacks to more than this fills the memory; a page of 20,000 × 20,000 pixels does
_MOST_PIXELS = 250_000_000
_MOST_DRAWN = 30_000_000  # an A3 page has 8 million at the resolution that is read best
_ORIENTATION = 0x0112  # Exif's number for how the camera was held
_TOO_LARGE = "Ảnh của trang quá lớn ({width} × {height} điểm ảnh): hãy quét lại ở 200–300 dpi."


def read(data: bytes, name: str, ocr: Literal["auto", "force", "never"] = "auto") -> Reading:
    """A page for each picture in the file; one that is broken or too large is kept as unread.

    Raises:
        ReadError: `broken` when Pillow can't open the file.
    """
    try:
        with _opened(data) as file:
            return reading_of(recognised(_pages(file, ocr)))
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise read_error("broken", name, "ảnh") from error


def _opened(data: bytes) -> Image.Image:
    # Pillow refuses a large file whole; here each page is judged by itself
    most, Image.MAX_IMAGE_PIXELS = Image.MAX_IMAGE_PIXELS, None
    try:
        return Image.open(io.BytesIO(data))
    finally:
        Image.MAX_IMAGE_PIXELS = most


def _pages(file: Image.Image, ocr: Literal["auto", "force", "never"]) -> Iterator[Page | Scan]:
    for index in range(getattr(file, "n_frames", 1)):
        try:
            file.seek(index)
            yield _page(file, index + 1, ocr)
        except MemoryError:
            yield unread(index + 1, 0, 0, NO_MEMORY)
        except (OSError, SyntaxError, ValueError):
            yield unread(index + 1, 0, 0, DAMAGED)


def _page(file: Image.Image, number: int, ocr: Literal["auto", "force", "never"]) -> Page | Scan:
    width, height = _size(file)
    if ocr == "never":
        return unread(number, width, height, TURNED_OFF)
    if file.width * file.height > _MOST_PIXELS:
        return unread(number, width, height, _TOO_LARGE.format(width=file.width, height=file.height))
    file.load()
    # a picture that lies as it should is not copied: it may have a gigabyte
    picture = ImageOps.exif_transpose(file) if file.getexif().get(_ORIENTATION, 1) != 1 else file
    width, height = _size(picture)
    return Scan(_drawn(picture, width), number, width, height)


def _drawn(picture: Image.Image, width: float) -> Callable[[], Image.Image]:
    """The picture at the resolution that is read best."""
    scale = min(_DPI * width / _POINTS / picture.width, (_MOST_DRAWN / (picture.width * picture.height)) ** 0.5)
    if 0.8 < scale < 1.1:
        return picture.copy
    # levels between black and white keep the letters whole when a bitonal picture shrinks
    mode = "L" if picture.mode in ("1", "L", "I;16") else "RGB"
    levels = picture if picture.mode == mode else picture.convert(mode)
    size = max(1, round(levels.width * scale)), max(1, round(levels.height * scale))
    resized = levels.resize(size, Image.Resampling.LANCZOS)
    return lambda: resized


def _size(picture: Image.Image) -> tuple[float, float]:
    """Width and height in points."""
    dpi = float((picture.info.get("dpi") or (0, 0))[0])
    if _LEAST_DPI <= dpi <= _MOST_DPI:
        scale = _POINTS / dpi
    else:
        scale = max(_A4) / max(picture.size) if picture.width <= picture.height else max(_A4) / picture.width
    return picture.width * scale, picture.height * scale
