"""A page, read by Tesseract's lines and its network (đọc một trang): hOCR, as Tesseract itself would write it."""

from __future__ import annotations

from html import escape
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from pipeline.network.candidates import Chooser
from pipeline.network.forward import Network
from pipeline.network.letters import Word, likeliest, words_of
from pipeline.network.lexicon import Lexicon
from pipeline.network.model import Floats, Pixels, load
from pipeline.network.neighbours import Neighbours
from pipeline.network.runs import Run, picture_of, runs_of
from pipeline.phrases import COMMON, stand_together

_REACH = 1.5  # columns that a letter may go beyond those in which it shows
_DARK = 0.7  # mean likelihood of the letters below which light letters on dark are tried
# what the network tells apart, though it looks the same and only one is written
_SAME = {"Ð": "Đ", "⁄": "/"}
_PAGE = (
    "<?xml version='1.0' encoding='UTF-8'?><html><body>"
    "<div class='ocr_page' title='bbox 0 0 {} {}'>{}</div></body></html>"
)
_LINE = (
    "<span class='ocr_line' title='bbox {} {} {} {}; baseline {:.4f} 0; x_size {:.2f}; x_descenders {:.2f}'>{}</span>"
)
_WORD = "<span class='ocrx_word' title='bbox {} {} {} {}; x_wconf {}'>{}</span>"

Box = tuple[int, int, int, int]  # left, top, right, bottom, in pixels of the page
Placed = tuple[Word, Box]


class PageReader:
    """Reads pages with the network of a language.

    Args:
        data: the language data, `vie.traineddata`.

    Raises:
        OtherModelError: when the data is of a kind that only Tesseract reads.
        OSError: when it can't be read.
    """

    def __init__(self, data: Path) -> None:
        model = load(data)
        self._network = Network(model)
        self._letters, self._blank = model.letters, model.blank
        self._same = [
            (model.letters.index(one), model.letters.index(other))
            for one, other in _SAME.items()
            if {one, other} <= set(model.letters)
        ]
        self._chooser = Chooser(model.letters, model.blank, Lexicon(model.words).knows)
        self._neighbours = Neighbours(model.letters, model.blank, stand_together, COMMON)

    def hocr(self, reader: Any, page: Pixels) -> str:
        """The words of a page.

        Args:
            reader: tesserocr's, which was given the page and its mode.
            page: grey levels.

        Returns:
            hOCR.
        """
        runs = runs_of(reader, page)
        seen = self._likelihoods(runs, page)
        words = self._neighbours.mended([self._words(likelihoods) for likelihoods in seen], seen)
        parts = zip(runs, words, map(len, seen), strict=True)
        placed = [(run, _placed(run, page, read, columns)) for run, read, columns in parts]
        written = "".join(_line(list(line)) for _, line in groupby(placed, key=lambda part: part[0].line))
        height, width = page.shape
        return _PAGE.format(width, height, written)

    def _likelihoods(self, runs: list[Run], page: Pixels) -> list[Floats]:
        pictures = [picture_of(run.cut(page)) for run in runs]
        found = self._network.likelihoods(pictures)
        dark = [number for number, seen in enumerate(found) if self._clearness(seen) < _DARK]
        for number, seen in zip(dark, self._network.likelihoods([-pictures[n] for n in dark]), strict=True):
            if self._clearness(seen) > self._clearness(found[number]):
                found[number] = seen
        for seen in found:
            for one, other in self._same:
                seen[:, other] += seen[:, one]
                seen[:, one] = 0
        return found

    def _clearness(self, likelihoods: Floats) -> float:
        """The mean likelihood of the letters in the columns that show one."""
        shown = likelihoods[likelihoods.argmax(axis=1) != self._blank]
        return float(shown.max(axis=1).mean()) if len(shown) else 0.0

    def _words(self, likelihoods: Floats) -> list[Word]:
        """The words of a run."""
        read = words_of(likeliest(likelihoods, self._letters, self._blank))
        return list(self._chooser.chosen(read, likelihoods))


def _placed(run: Run, page: Pixels, words: list[Word], columns: int) -> list[Placed]:
    """The words of a run, each with its box on the page."""
    ink = run.ink(page)
    scale = len(ink) / columns
    cuts = [_gap(ink, (a.end - _REACH) * scale, (b.start + _REACH) * scale) for a, b in pairwise(words)]
    edges = [_inked(ink, start, end) for start, end in pairwise([0, *cuts, len(ink)])]
    # a run in which nothing was read has no words, and one stretch
    return [(word, run.box(*edge)) for word, edge in zip(words, edges, strict=False)]


def _line(parts: list[tuple[Run, list[Placed]]]) -> str:
    run = parts[0][0]
    if run.turns:
        # Tesseract has no baseline for what stands on its side: each word is a line of its own
        return "".join(_turned(*placed) for _, words in parts for placed in words)
    (left, base), (right, end) = run.baseline
    slope = (end - base) / (right - left) if right > left else 0.0
    words = "".join(_written(*placed) for _, words in parts for placed in words)
    return _LINE.format(left, run.top, right, base, slope, run.size, run.descenders, words)


def _turned(word: Word, box: Box) -> str:
    return _LINE.format(*box, 0.0, box[3] - box[1], 0.0, _written(word, box))


def _written(word: Word, box: Box) -> str:
    return _WORD.format(*box, round(100 * word.confidence), escape(word.text))


def _gap(ink: NDArray[np.bool_], start: float, end: float) -> int:
    """The middle of the widest gap without ink between two places."""
    first = min(max(0, int(start)), len(ink) - 1)
    last = min(max(first + 1, int(end)), len(ink))
    edges = np.flatnonzero(np.diff(np.concatenate(([True], ink[first:last], [True]))))
    gaps = list(zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True))
    if not gaps:
        return (first + last) // 2
    left, right = max(gaps, key=lambda gap: gap[1] - gap[0])
    return int(first + (left + right) // 2)


def _inked(ink: NDArray[np.bool_], start: int, end: int) -> tuple[int, int]:
    """The part of a stretch from its first to its last ink."""
    inked = np.flatnonzero(ink[start:end])
    return (start + int(inked[0]), start + int(inked[-1]) + 1) if len(inked) else (start, end)
