"""The runs of words that Tesseract finds on a page, cut out for the network (cắt từng đoạn chữ của dòng).

A run is a part of a line without a wide gap; Tesseract gives the network a run at a time, and so is it done here, with
the same margins, scaling and sharpening (linerec.cpp, imagedata.cpp, networkio.cpp, Leptonica's `pixScale`): the
network was trained on such pictures.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil, floor
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.network.forward import HEIGHT, STEP
from pipeline.network.model import Floats, Pixels

_MARGIN = 4  # pixels around a run
_SMALLEST = 3  # pixels
_INK = 160  # grey levels below are ink
_LETTERS = 0.85  # of the height above the baseline, which ends with the ascenders and their marks
_REDUCED = 0.7  # scale below which each pixel is the mean of those that go into it
_ENLARGED = 1.4  # scale from which nothing is sharpened
# pixels of the square whose mean is taken off, and how much of the difference is added
_SHARPENED = {True: (3, 0.2), False: (5, 0.4)}


@dataclass(frozen=True, slots=True)
class Run:
    """A run of words, in pixels of the page.

    Attributes:
        line: number of its line, from 0.
        left, top, right, bottom: what is cut out.
        baseline: of its line, from (x, y) to (x, y).
        size: from ascender to descender.
        descenders: below the baseline.
        turns: quarter turns, counterclockwise, after which its letters stand upright.
    """

    line: int
    left: int
    top: int
    right: int
    bottom: int
    baseline: tuple[tuple[int, int], tuple[int, int]]
    size: float
    descenders: float
    turns: int = 0

    def cut(self, page: Pixels) -> Pixels:
        """Its pixels on the page, upright."""
        return np.rot90(page[self.top : self.bottom, self.left : self.right], self.turns)

    def ink(self, page: Pixels) -> NDArray[np.bool_]:
        """Where along the cut its letters have ink.

        The tails of the line above and the marks of the line below reach into the cut: between baseline and capitals
        there are none.
        """
        pixels = self.cut(page)
        if not self.turns:
            base = at(self.baseline, (self.left + self.right) / 2) - self.top
            pixels = pixels[max(0, floor(base - _LETTERS * (self.size - self.descenders))) : ceil(base) + 1]
        return np.asarray((pixels < _INK).any(axis=0))

    def box(self, start: int, end: int) -> tuple[int, int, int, int]:
        """Left, top, right and bottom, on the page, of what lies between two places along the cut."""
        if self.turns == 0:
            return self.left + start, self.top, self.left + end, self.bottom
        if self.turns == 1:
            return self.left, self.top + start, self.right, self.top + end
        if self.turns == 2:
            return self.right - end, self.top, self.right - start, self.bottom
        return self.left, self.bottom - end, self.right, self.bottom - start


def runs_of(reader: Any, page: Pixels) -> list[Run]:
    """The runs on a page, line by line.

    Args:
        reader: tesserocr's, which was given the page.
        page: grey levels.
    """
    from tesserocr import RIL

    # as Tesseract does it when it reads: words with no wide gap between them are put together
    if reader.AnalyseLayout(True) is None:
        return []
    found: list[Run] = []
    words = reader.GetIterator()
    # the dots and marks above and below the letters too
    words.SetBoundingBoxComponents(True, True)
    line = -1
    while True:
        line += words.IsAtBeginningOf(RIL.TEXTLINE)
        if not words.Empty(RIL.WORD):
            found.extend(_run(words, RIL, line, page))
        if not words.Next(RIL.WORD):
            return found


def _run(words: Any, level: Any, line: int, page: Pixels) -> Iterator[Run]:
    box, baseline, row = words.BoundingBox(level.WORD), words.Baseline(level.TEXTLINE), words.RowAttributes()
    if not box or not baseline:
        return
    left, top, right, bottom = box
    size, descenders = row["row_height"], abs(row["descenders"])
    base = at(baseline, (left + right) / 2)
    height, width = page.shape
    turns = words.Orientation()[0]
    if not turns:
        # room for the highest and lowest letters, whether there are any
        top, bottom = min(top, floor(base + descenders - size)), max(bottom, ceil(base + descenders))
    run = Run(
        line,
        max(0, left - _MARGIN),
        max(0, top - _MARGIN),
        min(width, right + _MARGIN),
        min(height, bottom + _MARGIN),
        baseline,
        size,
        descenders,
        turns,
    )
    if min(run.right - run.left, run.bottom - run.top) >= _SMALLEST:
        yield run


def at(baseline: tuple[tuple[int, int], tuple[int, int]], x: float) -> float:
    """The height of a baseline at a place."""
    (left, start), (right, end) = baseline
    return start + (end - start) * (x - left) / (right - left) if right > left else start


def picture_of(pixels: Pixels) -> Floats:
    """The pixels of a run as the network takes them: `HEIGHT` high, -1 is ink, 1 is paper."""
    scaled = _scaled(pixels)
    ink, paper = _ink_and_paper(scaled[HEIGHT // 2].astype(np.int16))
    half = (paper - ink) / 2 if paper > ink else 1.0
    found: Floats = np.clip((scaled.astype(np.float32) - ink) / half - 1, -1, 1)
    return found


def _scaled(pixels: Pixels) -> Pixels:
    scale = HEIGHT / len(pixels)
    size = max(STEP, round(scale * pixels.shape[1])), HEIGHT
    reduced = scale < _REDUCED
    scaled = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA if reduced else cv2.INTER_LINEAR)
    if scale < _ENLARGED:
        side, share = _SHARPENED[reduced]
        scaled = cv2.addWeighted(scaled, 1 + share, cv2.blur(scaled, (side, side)), -share, 0)
    return np.asarray(scaled, np.uint8)


def _ink_and_paper(row: np.ndarray[tuple[int], np.dtype[np.int16]]) -> tuple[float, float]:
    """Grey levels of ink and paper, by the valleys and peaks along the middle of the line."""
    before, here, after = row[:-2], row[1:-1], row[2:]
    valleys = here[((here < before) & (here <= after)) | ((here <= before) & (here < after))]
    peaks = here[((here > before) & (here >= after)) | ((here >= before) & (here > after))]
    ink = float(np.quantile(valleys, 0.25)) if len(valleys) else 0.0
    return ink, float(np.quantile(peaks, 0.75)) if len(peaks) else 255.0
