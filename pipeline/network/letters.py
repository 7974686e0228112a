"""From likelihoods to words (từ xác suất ra chữ): the likeliest letter of each column, and the words that they make.

A letter shows in a column or a few; between two letters there are columns of none (the blank), or one that could be
either, which is no doubt: it is as certain as both are likely together. A word is as certain as its least certain
column, on Tesseract's scale (recodebeam.cpp): 1 + 0.35 times the logarithm.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pipeline.network.model import Floats

SPACE = " "
RULE = "_"
_LEAST = 1e-9
_DOUBT = 0.085  # that Tesseract has of every column, as a logarithm
_SCALE = 0.35


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter: columns from `start` to before `end`, and the logarithm of its certainty."""

    text: str
    start: int
    end: int
    certainty: float


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a line.

    Attributes:
        text: its letters.
        start, end: columns of its letters, to before `end`.
        certainty: the logarithm of that of its least certain column.
        parted: likewise of the space before it; 0 at the beginning.
    """

    text: str
    start: int
    end: int
    certainty: float
    parted: float = 0.0

    @property
    def confidence(self) -> float:
        """From 0 to 1, on Tesseract's scale."""
        return _scaled(self.certainty)

    @property
    def parting(self) -> float:
        """The same of the space before it."""
        return _scaled(self.parted)


def _scaled(certainty: float) -> float:
    return min(1.0, max(0.0, 1 + _SCALE * certainty))


def likeliest(likelihoods: Floats, letters: tuple[str, ...], blank: int) -> list[Letter]:
    """The letters of a line, spaces among them.

    Args:
        likelihoods: columns × outputs of the network.
        letters: what each output stands for.
        blank: the output for no letter.
    """
    path = likelihoods.argmax(axis=1)
    return list(_read(path, certainties(likelihoods, path, blank), letters, blank))


def certainties(likelihoods: Floats, path: NDArray[np.intp], blank: int) -> Floats:
    """How certain the path is in each column, as a logarithm: what belongs to its neighbours is no doubt."""
    columns = np.arange(len(path))
    pure = likelihoods[columns, path]
    likely = pure.copy()
    starts = starts_of(path)
    lasts = np.append(starts[1:], len(path)) - 1
    highest = np.maximum.reduceat(pure, starts)
    letters = path[starts] != blank
    for edges, beyond in ((starts, starts - 1), (lasts, lasts + 1)):
        # a letter is sure in one column at least; beside that, it may share a column with the blank or its neighbour
        sure = pure[edges] == highest
        shared = edges[letters & ~sure]
        likely[shared] += likelihoods[shared, blank]
        inside = (beyond >= 0) & (beyond < len(path)) & letters
        within, outside = edges[inside & ~sure], beyond[inside & ~sure]
        touching = path[outside] != blank
        likely[within[touching]] += likelihoods[within[touching], path[outside[touching]]]
        within, outside = edges[inside & sure], beyond[inside & sure]
        empty = path[outside] == blank
        likely[outside[empty]] += likelihoods[outside[empty], path[within[empty]]]
    found: Floats = np.log(np.clip(likely, _LEAST, 1)) - np.float32(_DOUBT)
    return found


def starts_of(path: NDArray[np.intp]) -> NDArray[np.intp]:
    """The columns in which the path goes over to another output; the first is one."""
    return np.flatnonzero(np.diff(path, prepend=-1))


def _read(path: NDArray[np.intp], certain: Floats, letters: tuple[str, ...], blank: int) -> Iterator[Letter]:
    """Doubts of the columns before a letter are its own; those before a space or the end, the last letter's."""
    starts = starts_of(path)
    least = np.minimum.reduceat(certain, starts).tolist()
    ends = [*starts[1:].tolist(), len(path)]
    doubt, last = 0.0, None
    for start, end, output, here in zip(starts.tolist(), ends, path[starts].tolist(), least, strict=True):
        if output == blank:
            doubt = here
        else:
            text = letters[output]
            if text == SPACE and last is not None:
                last = Letter(last.text, last.start, last.end, min(last.certainty, doubt))
                doubt = 0.0
            if last is not None:
                yield last
            last, doubt = Letter(text, start, end, min(here, doubt)), 0.0
    if last is not None:
        yield Letter(last.text, last.start, last.end, min(last.certainty, doubt))


def words_of(letters: list[Letter]) -> list[Word]:
    """The words that the spaces part."""
    found: list[Word] = []
    word: list[Letter] = []
    parted = 0.0
    for letter in [*letters, Letter(SPACE, 0, 0, 0.0)]:
        if letter.text != SPACE:
            word.append(letter)
            continue
        if word:
            word = _without_rule(word)
            text = "".join(part.text for part in word)
            certainty = min(part.certainty for part in word)
            found.append(Word(text, word[0].start, word[-1].end, certainty, parted))
            word = []
        parted = letter.certainty
    return found


def _without_rule(word: list[Letter]) -> list[Letter]:
    """A word without the piece of a rule that touches it: «_2.» is «2.»; a rule alone stays what it is."""
    places = [place for place, letter in enumerate(word) if letter.text != RULE]
    return word[places[0] : places[-1] + 1] if places else word
