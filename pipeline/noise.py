"""What Tesseract read where no text is (chữ rác): strokes of signatures, rims of seals, dust, shadows of the fold."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from pipeline import wordlist
from pipeline.hocr import Seen

_LETTERS = re.compile(r"[^\W\d_]+")
# a label, alone or with its text close behind; «1.500» is none
_LABEL = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\)|[IVX]{1,5}\.)(?=$|[^\W\d_])")
_POOR = 0.5  # mean confidence of a line that may be noise
_HOPELESS = 0.25  # of one that is noise whatever its letters spell
_SYLLABLES = 0.4  # of its words are Vietnamese
_DOUBTFUL_MARK = 0.75
_DASHES = frozenset("-–—")
_BULLETS = frozenset("+*•")
_MEANT = frozenset("<>≤≥=±") | _DASHES | _BULLETS  # before a number
_DOUBTFUL_BULLET = 0.45


def without_noise(words: Sequence[Seen]) -> list[Seen]:
    """The words, in their order, without lines that are none and without stray marks."""
    kept: list[Seen] = []
    for _, group in groupby(words, key=lambda word: word.line):
        line = list(group)
        if not _is_noise(line):
            kept += [word for i, word in enumerate(_from_label(line)) if not _is_stray(word, i == 0)]
    return kept


def _from_label(line: list[Seen]) -> list[Seen]:
    """The line from its label on: dust in the margin before it is read as «l», «_» or «ÔD_»."""
    first = line[0]
    if len(line) > 1 and first.text not in _MEANT and _LABEL.match(line[1].text) and not _LABEL.match(first.text):
        word = first.text.lower()
        if "_" in word or len(word) == 1 or (first.confidence < _DOUBTFUL_MARK and word not in wordlist.syllables()):
            line = line[1:]
    bare = line[0].text.lstrip("_")
    return [replace(line[0], text=bare), *line[1:]] if bare and bare != line[0].text else line


def _is_noise(line: Sequence[Seen]) -> bool:
    """Whether a line is read badly and spells nothing."""
    weight = sum(len(word.text) for word in line)
    certainty = sum(word.confidence * len(word.text) for word in line) / weight
    if certainty >= _POOR:
        return False
    words = [part for word in line for part in _LETTERS.findall(word.text.lower())]
    known = wordlist.syllables()
    sound = sum(len(part) for part in words if part in known and len(part) > 1)
    return certainty < _HOPELESS or sound < _SYLLABLES * weight


def _is_stray(word: Seen, first: bool) -> bool:
    """Whether a word is a mark that nobody printed: dust looks like «.», «'», «:» and «_»."""
    if any(char.isalnum() for char in word.text):
        return False
    if word.text in _DASHES or (first and word.text in _BULLETS):
        return word.confidence < _DOUBTFUL_BULLET
    return word.confidence < _DOUBTFUL_MARK
