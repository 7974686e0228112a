"""Letters that the neighbours prove (chữ do từ bên cạnh chứng minh): «tố chức» is «tổ chức», since only that is a word.

Marks on Vietnamese letters differ by a pixel or two, and the network takes «ố» for «ổ» with certainty. But it says how
likely it is that a letter was another one. Where what was read makes no word with either neighbour, and what is likely
by one in two thousand does, it was the other in 99 of a hundred places (550 of 554 on scans with a true text).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np

from pipeline.network.letters import Word, starts_of
from pipeline.network.model import Floats

_POSSIBLE = 0.0005  # how likely the other letter must be, of the one that was read
_POSSIBLE_IN_NAMES = 0.2  # likewise beside another word with a capital: names are no words of the list
_CERTAINTY = -0.3  # of a word that was proved so, as a logarithm
_AROUND = ".,;:()“”\"'"

Joined = Callable[[str, str], bool]


class Neighbours:
    """Mends letters by the words on both sides.

    Args:
        letters: what each output of the network stands for.
        blank: the output for no letter.
        joined: whether two words, in small letters, make one together («tổ», «chức»).
        common: words that stand by themselves so often that no neighbour proves them wrong («thì», «để»).
    """

    def __init__(self, letters: tuple[str, ...], blank: int, joined: Joined, common: frozenset[str]) -> None:
        self._letters = letters
        self._blank = blank
        self._joined = joined
        self._common = common

    def mended(self, lines: list[list[Word]], likelihoods: list[Floats]) -> list[list[Word]]:
        """The words of a page, with the letters that their neighbours prove.

        Args:
            lines: words, line by line; a word may have its neighbour on the next line.
            likelihoods: columns × outputs of each line.
        """
        words = [(line, word) for line, words in enumerate(lines) for word in words]
        found: list[list[Word]] = [[] for _ in lines]
        before = ""
        for at, (line, word) in enumerate(words):
            after = words[at + 1][1].text if at + 1 < len(words) else ""
            better = self._better(word, before, after, likelihoods[line])
            if better is None:
                found[line].append(word)
            else:
                found[line].append(replace(word, text=better, certainty=min(word.certainty, _CERTAINTY)))
            before = found[line][-1].text
        return found

    def _better(self, word: Word, before: str, after: str, likelihoods: Floats) -> str | None:
        bare = _bare(word.text)
        if len(bare) < 2 or not bare.isalpha() or bare in self._common or self._supported(before, word.text, after):
            return None
        named = word.text.istitle() and (before.istitle() or after.istitle())
        others = [
            (likely, text)
            for likely, text in self._others(word, likelihoods)
            if likely >= (_POSSIBLE_IN_NAMES if named else _POSSIBLE) and self._supported(before, text, after)
        ]
        return max(others)[1] if others else None

    def _supported(self, before: str, word: str, after: str) -> bool:
        """Whether it makes a word with a neighbour; what a mark of punctuation parts makes none."""
        bare = _bare(word)
        return (before[-1:].isalpha() and self._joined(_bare(before), bare)) or (
            word[-1:].isalpha() and self._joined(bare, _bare(after))
        )

    def _others(self, word: Word, likelihoods: Floats) -> Iterator[tuple[float, str]]:
        """What the word would be with one letter changed, and how likely that letter is, of the one that was read."""
        columns = likelihoods[word.start : word.end]
        path = columns.argmax(axis=1)
        starts = starts_of(path)
        highest = np.maximum.reduceat(columns, starts)
        shown = path[starts] != self._blank
        if shown.sum() != len(word.text):
            return
        outputs = path[starts][shown]
        relative = highest[shown] / highest[shown, outputs][:, None]
        for place, output in np.argwhere(relative >= _POSSIBLE).tolist():
            letter, other = word.text[place], self._letters[output]
            if other.isalpha() and other != letter and other.isupper() == letter.isupper():
                yield float(relative[place, output]), word.text[:place] + other + word.text[place + 1 :]


def _bare(text: str) -> str:
    return text.strip(_AROUND).lower()
