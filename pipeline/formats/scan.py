"""Pages that are pictures (trang ảnh): handed to text recognition where there is one, else left unread, with why."""

from __future__ import annotations

import importlib
from collections.abc import Callable

from PIL import Image

from models.page import Page

_RECOGNITION = "pipeline.ocr"
NO_RECOGNITION = "Trang là ảnh quét, chưa nhận dạng chữ được (chưa có bộ nhận dạng)."
DAMAGED = "Trang bị hỏng, không mở được."
TURNED_OFF = "Trang là ảnh quét; người dùng đã tắt nhận dạng chữ."


def recognised(picture: Callable[[], Image.Image], number: int, width: float, height: float) -> Page:
    """The page as text recognition reads it; unread where this installation has none.

    Args:
        picture: draws the page; called only when there is something to recognise it.
        number: its number, from 1.
        width: its width in points.
        height: its height in points.
    """
    try:
        recognition = importlib.import_module(_RECOGNITION)
    except ModuleNotFoundError as error:
        if error.name != _RECOGNITION:
            raise
        return unread(number, width, height, NO_RECOGNITION)
    page: Page = recognition.read_page(picture(), number, width, height)
    return page


def unread(number: int, width: float, height: float, problem: str) -> Page:
    """A page that nothing was read of, with the reason in Vietnamese."""
    return Page(number, width, height, (), "unread", problem)
