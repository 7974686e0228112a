"""Pages that are pictures (trang ảnh): handed to text recognition side by side, or left unread, with why."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import Future
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from PIL import Image

from models.page import Page

if TYPE_CHECKING:
    from pipeline.formats.sheets import Sheet

DAMAGED = "Trang bị hỏng, không mở được."
NO_MEMORY = "Không đủ bộ nhớ để mở ảnh của trang."
TURNED_OFF = "Trang là ảnh quét; người dùng đã tắt nhận dạng chữ."


@dataclass(frozen=True, slots=True)
class Scan:
    """A page that is to be recognised.

    Attributes:
        picture: draws the page as shown, at about 200 dpi; called once, before the next page is asked for.
        number: its number, from 1.
        width, height: of the page in points.
    """

    picture: Callable[[], Image.Image] = field(repr=False)
    number: int
    width: float
    height: float


def recognised(pages: Iterable[Sheet | Page | Scan]) -> list[Sheet | Page]:
    """The pages, scans recognised side by side while the others are being read."""
    kept: list[Sheet | Page | Future[Sheet | Page]] = []
    waiting = iter(pages)
    for page in waiting:
        if isinstance(page, Scan):
            # OpenCV takes a while to load; files with text alone do without it
            kept += _with_recognition(page, waiting)
        else:
            kept.append(page)
    return [page.result() if isinstance(page, Future) else page for page in kept]


def _with_recognition(first: Scan, rest: Iterable[Sheet | Page | Scan]) -> list[Sheet | Page | Future[Sheet | Page]]:
    """The first scan of a file and all pages after it."""
    from pipeline.ocr_pool import Pool
    from pipeline.tesseract import warm

    # a reader loads for as long as OpenCV does here
    warm(1)
    from pipeline.ocr import read_page

    kept: list[Sheet | Page | Future[Sheet | Page]] = []
    with Pool["Sheet | Page"](warm) as pool:
        for page in chain((first,), rest):
            if not isinstance(page, Scan):
                kept.append(page)
                continue
            read: Callable[[Image.Image], Sheet | Page] = partial(
                read_page, number=page.number, width=page.width, height=page.height
            )
            try:
                kept.append(pool.submit(page.picture, read))
            except MemoryError:
                kept.append(unread(page.number, page.width, page.height, NO_MEMORY))
            except (OSError, RuntimeError, ValueError):
                # pdfium's and Pillow's words for a picture that is damaged
                kept.append(unread(page.number, page.width, page.height, DAMAGED))
    return kept


def unread(number: int, width: float, height: float, problem: str) -> Page:
    """A page that nothing was read of, with the reason in Vietnamese."""
    return Page(number, width, height, (), "unread", problem)
