"""Pictures (ảnh chụp, ảnh quét): TIFF with several pages, JPEG, PNG. All their text comes from recognition."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Literal

from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

from models.page import Page
from pipeline.formats import Reading, read_error
from pipeline.formats.scan import TURNED_OFF, recognised, unread

_POINTS = 72
# A picture says its resolution or it is taken for an A4 page.
_A4_WIDTH = 595.3
_LEAST_DPI = 50


def read(data: bytes, name: str, ocr: Literal["auto", "force", "never"] = "auto") -> Reading:
    """A page for each picture in the file.

    Raises:
        ReadError: `broken` when Pillow can't open it, `too_large` when it is a decompression bomb.
    """
    try:
        with Image.open(io.BytesIO(data)) as file:
            frames = ImageSequence.Iterator(file)
            return Reading(tuple(_page(frame, number, ocr) for number, frame in enumerate(frames, start=1)))
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise read_error("broken", name, "ảnh") from error
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise read_error("too_large", name, "ảnh") from error


def _page(frame: Image.Image, number: int, ocr: Literal["auto", "force", "never"]) -> Page:
    picture = ImageOps.exif_transpose(frame).copy()
    width, height = _size(picture)
    if ocr == "never":
        return unread(number, width, height, TURNED_OFF)
    return recognised(_drawn(picture), number, width, height)


def _drawn(picture: Image.Image) -> Callable[[], Image.Image]:
    return lambda: picture


def _size(picture: Image.Image) -> tuple[float, float]:
    """Width and height in points."""
    dpi = float((picture.info.get("dpi") or (0, 0))[0])
    scale = _POINTS / dpi if dpi >= _LEAST_DPI else _A4_WIDTH / picture.width
    return picture.width * scale, picture.height * scale
