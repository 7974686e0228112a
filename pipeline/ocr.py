"""Recognise the text of a page's picture (nhận dạng chữ): prepare, find the rules, read, put the words on the page.

What comes out is a `Sheet`, as from a text layer: reading order, paragraphs, tables and running headers are found by
the same code. A page that can't be read is kept, marked as unread, and says why.
"""

from __future__ import annotations

import logging
import os
from dataclasses import asdict, dataclass, replace
from typing import Any

import cv2
import numpy as np
from PIL import Image

from models.page import Page
from pipeline import ocr_cache
from pipeline.formats.furniture import without_furniture
from pipeline.formats.grids import Grid, grids_of
from pipeline.formats.layout import Piece
from pipeline.formats.rules import Rule
from pipeline.formats.sheets import Sheet
from pipeline.formats.warp import Warp
from pipeline.hocr import Seen
from pipeline.picture import prepare
from pipeline.picture.paper import Pixels
from pipeline.picture.stacked import Strip, strip_of
from pipeline.picture.strokes import rules_in
from pipeline.scrawl import without_scrawl
from pipeline.tablenoise import without_table_noise
from pipeline.tesseract import RecognitionError, recognise, settings

_log = logging.getLogger(__name__)

_POINTS = 72
_LIMIT = 60.0  # seconds for a page; the slowest that was met took eight
_DAY = 86_400.0
_UPSIDE_DOWN = 0.6  # mean confidence; pages that stand on their head stay below 0.5, others above 0.9
_FEWEST = 12  # words by which a page's direction can be judged
# Square points, as many as 30 million pixels at the resolution that is read best; a sheet of A1 stays below. Tesseract
# takes no side of more than 32,767 pixels.
_LARGEST, _LONGEST = 4_800_000, 12_000
_STRIP = 6  # Tesseract's mode for one block of text: on a strip there are no columns to find
_NARROWEST, _WIDE = 0.25, 0.5  # of the page: a table; one that may reach the edge of the sheet
_EDGE = 6.0  # points
_DARK, _FAINT = 128, 200
_INK = 40  # dark pixels of a page that has something to read
_AROUND = 20  # pixels of white around what is left of a page


@dataclass(frozen=True, slots=True)
class Recognised:
    """What was read of a picture: words and rules in points of the upright page, and the way back to the page."""

    words: list[Seen]
    rules: list[Rule]
    warp: Warp


def limit() -> float:
    """Seconds after which a page's recognition is given up; `KEHOACH_OCR_SECONDS` sets another number."""
    try:
        wanted = float(os.environ.get("KEHOACH_OCR_SECONDS", ""))
    except ValueError:
        return _LIMIT
    return wanted if 0 < wanted <= _DAY else _LIMIT


def read_page(picture: Image.Image, number: int, width: float, height: float) -> Sheet | Page:
    """The page as it is recognised; marked as unread where it can't be.

    Args:
        picture: the page as shown, at about 200 dpi.
        number: its number, from 1.
        width: its width in points.
        height: its height in points.
    """
    try:
        return sheet_of(_cached(picture, width, height), number, width, height)
    except RecognitionError as error:
        return Page(number, width, height, (), "unread", error.problem)
    except MemoryError:
        return Page(number, width, height, (), "unread", "Không đủ bộ nhớ để nhận dạng chữ của trang.")
    except (cv2.error, ArithmeticError, LookupError, RuntimeError, ValueError) as error:
        # a page that no one thought of; the others of the file are read
        _log.error("page %d", number, exc_info=error)
        return Page(number, width, height, (), "unread", "Không xử lý được ảnh của trang.")


def sheet_of(found: Recognised, number: int, width: float, height: float) -> Sheet:
    """The page's words and tables, without page numbers and stamps."""
    grids = _tables(found.rules, found.warp.width)
    pieces = [
        Piece(word.text, word.x0, word.top, word.x1, word.bottom, confidence=word.confidence)
        for word in without_scrawl(without_table_noise(found.words, grids))
    ]
    pieces = without_furniture(pieces, found.warp.height, grids)
    return Sheet(number, width, height, pieces, grids, source="ocr", warp=found.warp)


def _cached(picture: Image.Image, width: float, height: float) -> Recognised:
    known = settings()
    if ocr_cache.folder() is None:
        return recognised(picture, width, height)
    key = ocr_cache.key_of(picture, *known, round(width, 2), round(height, 2))
    kept = _from_json(ocr_cache.fetched(key))
    if kept is not None:
        return kept
    found = recognised(picture, width, height)
    ocr_cache.keep(key, asdict(found))
    return found


def _from_json(kept: Any) -> Recognised | None:
    """What was kept; None where that is nothing, or something else."""
    try:
        words = [Seen(**word) for word in kept["words"]]
        rules = [Rule(**rule) for rule in kept["rules"]]
        warp = kept["warp"]
        return Recognised(words, rules, Warp(tuple(warp["matrix"]), warp["width"], warp["height"]))
    except (LookupError, TypeError):
        return None


def recognised(picture: Image.Image, width: float, height: float) -> Recognised:
    """What stands on a picture, read anew; a page that stands on its head is turned.

    Raises:
        RecognitionError: when Tesseract does not read it.
    """
    found = _read(picture, width, height)
    if len(found.words) >= _FEWEST and _certainty(found) < _UPSIDE_DOWN:
        other = _read(picture, width, height, turn=2)
        if _certainty(other) > _certainty(found):
            return other
    return found


def _certainty(found: Recognised) -> float:
    return float(np.mean([word.confidence for word in found.words])) if found.words else 0.0


def _read(picture: Image.Image, width: float, height: float, turn: int = 0) -> Recognised:
    # a page as large as a wall is read as a smaller one
    shrink = max(1.0, (width * height / _LARGEST) ** 0.5, width / _LONGEST, height / _LONGEST)
    prepared = prepare(picture, width / shrink, height / shrink, turn)
    rules, plain = rules_in(prepared.grey, prepared.dpi)
    words = _words(plain, prepared.dpi, _tables(rules, prepared.size[0]))
    pixels = prepared.dpi / _POINTS
    matrix = np.diag([shrink, shrink, 1.0]) @ prepared.to_page @ np.diag([pixels, pixels, 1.0])
    return Recognised(words, rules, Warp(tuple(matrix.ravel().tolist()), *prepared.size))


def _tables(rules: list[Rule], width: float) -> list[Grid]:
    """The grids that are as wide as a table: a fold of the paper that crosses an underline makes a small one.

    A narrow one at the edge of the sheet is the frame of a receiving office's stamp, and the edge's shadow.
    """
    grids = ((grid, (grid.xs[-1] - grid.xs[0]) / width) for grid in grids_of(rules))
    return [
        grid
        for grid, share in grids
        if share > _WIDE or (share > _NARROWEST and grid.xs[0] > _EDGE and grid.xs[-1] < width - _EDGE)
    ]


def _words(grey: Pixels, dpi: int, grids: list[Grid]) -> list[Seen]:
    """The words in points of the upright page: those outside of tables, then those of the cells."""
    if not grids:
        words = _read_of(grey, dpi)
    else:
        strip, rest = strip_of(grey, dpi, grids)
        # a page that is a table has hardly more than its number beside: no layout to find on white paper
        left, top, width, height = _inked(rest)
        words = [_moved(word, left, top) for word in _read_of(rest[top : top + height, left : left + width], dpi)]
        if strip is not None:
            words += _of_strip(strip, dpi, words)
    return [_scaled(word, _POINTS / dpi) for word in words]


def _read_of(grey: Pixels, dpi: int) -> list[Seen]:
    """The words on a picture; none where there is too little ink for any."""
    return recognise(grey, dpi, limit()) if int(np.count_nonzero(grey < _DARK)) >= _INK else []


def _inked(grey: Pixels) -> tuple[int, int, int, int]:
    """Left, top, width and height of the part that holds ink, with some white around."""
    left, top, width, height = cv2.boundingRect((grey < _FAINT).astype(np.uint8))
    right, bottom = min(left + width + _AROUND, grey.shape[1]), min(top + height + _AROUND, grey.shape[0])
    left, top = max(left - _AROUND, 0), max(top - _AROUND, 0)
    return left, top, right - left, bottom - top


def _of_strip(strip: Strip, dpi: int, words: list[Seen]) -> list[Seen]:
    """The words of a strip, where they stand on the page; their lines are counted on from those of other words."""
    first = 1 + max((word.line for word in words), default=-1)
    found = []
    for word in recognise(strip.grey, dpi, limit(), mode=_STRIP):
        cell = strip.at((word.top + word.bottom) / 2)
        if cell is not None:
            across = replace(word, x0=cell.on_page(word.x0), x1=cell.on_page(word.x1), line=first + word.line)
            found.append(_moved(across, 0, cell.down))
    return found


def _moved(word: Seen, dx: float, dy: float) -> Seen:
    return replace(word, x0=word.x0 + dx, x1=word.x1 + dx, top=word.top + dy, bottom=word.bottom + dy)


def _scaled(word: Seen, scale: float) -> Seen:
    x0, top, x1, bottom = (round(value * scale, 2) for value in (word.x0, word.top, word.x1, word.bottom))
    return replace(word, x0=x0, top=top, x1=x1, bottom=bottom)
