"""The words of an hOCR page (kết quả nhận dạng dạng hOCR): text, place, certainty and line of each.

hOCR alone of Tesseract's formats tells the baseline and the size of the letters, so that a word's box has the height of
its line and not that of its own letters.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from unicodedata import normalize
from xml.etree import ElementTree

_BOX = re.compile(r"bbox (-?\d+) (-?\d+) (-?\d+) (-?\d+)")
_BASELINE = re.compile(r"baseline (-?[\d.]+) (-?[\d.]+)")
_SIZE = re.compile(r"x_size ([\d.]+)")
_DESCENDERS = re.compile(r"x_descenders (-?[\d.]+)")
_CERTAINTY = re.compile(r"x_wconf (\d+)")
_LINES = ("ocr_line", "ocr_header", "ocr_caption", "ocr_textfloat")
_FAR = 100_000.0  # pixels; Tesseract takes no picture with a side of more than 32,767


@dataclass(frozen=True, slots=True)
class Seen:
    """A word as Tesseract saw it, in pixels of the picture.

    Attributes:
        text: its characters, NFC: Tesseract gives marks apart from their letters.
        x0, x1: its left and right edge.
        top, bottom: of its line's letters at this place, from ascender to descender.
        confidence: 0 to 1.
        line: number of its line on the picture.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    confidence: float
    line: int


def words_of(hocr: bytes) -> list[Seen]:
    """The words of an hOCR page.

    Raises:
        ValueError: when it is none.
    """
    try:
        document = ElementTree.fromstring(hocr)
        if all(item.get("class") != "ocr_page" for item in document.iter()):
            raise ValueError("no ocr_page")
        lines = [item for item in document.iter() if item.get("class") in _LINES]
        return [word for number, line in enumerate(lines) for word in _words_of_line(line, number)]
    except (ElementTree.ParseError, LookupError) as error:
        raise ValueError(str(error)) from error


def _words_of_line(line: ElementTree.Element, number: int) -> list[Seen]:
    title = line.get("title", "")
    left, top, _, bottom = _box(title)
    slope, offset = _numbers(_BASELINE, title, (0.0, 0.0))
    (size,) = _numbers(_SIZE, title, (bottom - top,))
    (below,) = _numbers(_DESCENDERS, title, (0.25 * size,))
    found = []
    for item in line.iter():
        text = normalize("NFC", "".join(item.itertext())).strip()
        if item.get("class") != "ocrx_word" or not text:
            continue
        x0, _, x1, _ = _box(item.get("title", ""))
        (certainty,) = _numbers(_CERTAINTY, item.get("title", ""), (0.0,))
        base = bottom + offset + slope * ((x0 + x1) / 2 - left)
        found.append(Seen(text, x0, base + below - size, x1, base + below, min(certainty / 100, 1.0), number))
    return found


def _box(title: str) -> tuple[float, ...]:
    match = _BOX.search(title)
    if match is None:
        raise ValueError(title)
    return _within_reach(match)


def _numbers(pattern: re.Pattern[str], title: str, otherwise: tuple[float, ...]) -> tuple[float, ...]:
    match = pattern.search(title)
    return _within_reach(match) if match else otherwise


def _within_reach(match: re.Match[str]) -> tuple[float, ...]:
    found = tuple(map(float, match.groups()))
    if max(map(abs, found)) > _FAR:
        raise ValueError(match.group())
    return found
