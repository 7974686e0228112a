"""Other readings of words that were not read with certainty (các cách đọc khác), and which of them it is.

A reading is as likely as all ways together in which the network's columns spell it (connectionist temporal
classification); the likeliest are found by a beam search. What is no word has to be much likelier than what is one.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import reduce

import numpy as np

from pipeline.network.letters import RULE, SPACE, Word
from pipeline.network.model import Floats

_BEAM = 8  # readings that are followed
_BRANCHES = 6  # outputs of a column that are tried
_UNLIKELY = math.log(0.002)  # what is less likely is not tried
_LEAST = 1e-9
_NEVER = -math.inf
_NO_WORD = 2.5  # what it costs not to be a word, as a logarithm
# no label of a heading or item, where a line begins: «IV,», «1,2.», «(5%)»
_SLIP = re.compile(r"(?:[IVX]{1,4}|\d{1,2}(?:[.,]\d{1,2})*|[a-hđ]),|\d{1,2}(?:,\d{1,2})+\.|\(\d{1,2}%\)")
_DOUBTED = 0.85  # confidence below which a word has other readings

Reading = tuple[int, ...]  # outputs of the network


class Chooser:
    """Chooses among the readings of doubtful words.

    Args:
        letters: what each output of the network stands for.
        blank: the output for no letter.
        known: whether something is a word.
    """

    def __init__(self, letters: tuple[str, ...], blank: int, known: Callable[[str], bool]) -> None:
        self._letters = letters
        self._blank = blank
        self._known = known

    def chosen(self, words: list[Word], likelihoods: Floats) -> Iterator[Word]:
        """The words of a line, those that were doubtful as they are likeliest.

        Args:
            words: as the likeliest letters have them.
            likelihoods: columns × outputs.
        """
        at = 0
        while at < len(words):
            end = at + 1
            if self._doubtful(words[at]) or (at == 0 and _SLIP.fullmatch(words[at].text)):
                # a space between them that is doubtful too may be none
                while end < len(words) and words[end].parting < _DOUBTED and self._doubtful(words[end]):
                    end += 1
                yield from self._weighed(words[at:end], likelihoods, *self._span(words, at, end, len(likelihoods)))
            else:
                yield words[at]
            at = end

    def _doubtful(self, word: Word) -> bool:
        return word.confidence < _DOUBTED or not self._known(word.text)

    @staticmethod
    def _span(words: list[Word], at: int, end: int, columns: int) -> tuple[int, int]:
        """The columns of words: to the middle of the spaces around them."""
        first = (words[at - 1].end + words[at].start) // 2 if at else 0
        last = (words[end - 1].end + words[end].start) // 2 if end < len(words) else columns
        return first, last

    def _weighed(self, words: list[Word], likelihoods: Floats, first: int, last: int) -> Iterator[Word]:
        scores = np.log(np.maximum(likelihoods[first:last], _LEAST))
        weighed = [(found, score + self._liking(found, first == 0)) for found, score in readings(scores, self._blank)]
        best, most = max(weighed, key=lambda reading: reading[1])
        # as certain as its columns, and as it is likely among all readings
        certainty = min(word.certainty for word in words) + most - reduce(_either, (score for _, score in weighed))
        if self._text(best) == SPACE.join(word.text for word in words):
            yield from (replace(word, certainty=certainty) for word in words)
            return
        columns = aligned(scores, best, self._blank)
        for start, end in _between_spaces(best, self._letters):
            text = self._text(best[start:end])
            yield Word(text.strip(RULE) or text, first + columns[start], first + columns[end - 1] + 1, certainty)

    def _text(self, reading: Reading) -> str:
        return "".join(self._letters[output] for output in reading)

    def _liking(self, reading: Reading, begins: bool) -> float:
        words = self._text(reading).split()
        slips = begins and bool(words) and _SLIP.fullmatch(words[0]) is not None
        return -_NO_WORD * (slips + sum(not self._known(word) for word in words))


def readings(scores: Floats, blank: int) -> list[tuple[Reading, float]]:
    """The likeliest readings of some columns, each with the logarithm of its likelihood.

    Args:
        scores: logarithms of likelihoods, columns × outputs.
        blank: the output for no letter.
    """
    outputs = np.argsort(-scores, axis=1)[:, :_BRANCHES].tolist()
    # of each reading: its likelihood where the last column is blank, and where it is its last letter
    beam: dict[Reading, tuple[float, float]] = {(): (0.0, _NEVER)}
    for column, branches in zip(scores.tolist(), outputs, strict=True):
        likely = [(output, column[output]) for output in branches if column[output] > _UNLIKELY and output != blank]
        beam = _continued(beam, likely, column, blank)
    return [(reading, _either(*ways)) for reading, ways in beam.items()]


def _continued(
    beam: dict[Reading, tuple[float, float]], likely: list[tuple[int, float]], column: list[float], blank: int
) -> dict[Reading, tuple[float, float]]:
    """The readings after one more column."""
    found: dict[Reading, tuple[float, float]] = {}
    for reading, (ended, going) in beam.items():
        both = _either(ended, going)
        before, same = found.get(reading, (_NEVER, _NEVER))
        if reading:
            same = _either(same, going + column[reading[-1]])
        found[reading] = _either(before, both + column[blank]), same
        for output, score in likely:
            # the same letter twice needs a blank between
            source = ended if reading and reading[-1] == output else both
            longer = (*reading, output)
            before, same = found.get(longer, (_NEVER, _NEVER))
            found[longer] = before, _either(same, source + score)
    return dict(sorted(found.items(), key=lambda item: -max(item[1]))[:_BEAM])


def _either(one: float, other: float) -> float:
    """The logarithm of the sum of two likelihoods."""
    more, less = max(one, other), min(one, other)
    return more if less == _NEVER else more + math.log1p(math.exp(less - more))


def aligned(scores: Floats, reading: Reading, blank: int) -> list[int]:
    """The column in which each output of a reading shows most likely, by the likeliest way to spell it."""
    states = np.full(2 * len(reading) + 1, blank)
    states[1::2] = reading
    ways = scores[:, states]
    # a letter may follow the one before it at once, unless it is the same
    skips = np.zeros(len(states), bool)
    skips[3::2] = states[3::2] != states[1:-2:2]
    total = np.full(len(states), _NEVER)
    total[:2] = ways[0, :2]
    came: list[list[int]] = []
    for column in ways[1:]:
        steps = np.full((3, len(states)), _NEVER)
        steps[0] = total
        steps[1, 1:] = total[:-1]
        steps[2, 2:] = np.where(skips, np.roll(total, 2), _NEVER)[2:]
        back = steps.argmax(axis=0)
        came.append(back.tolist())
        total = steps.max(axis=0) + column
    state = len(states) - 1 if total[-1] >= total[-2:][0] else len(states) - 2
    shown = {state: len(ways) - 1}
    for column, back in zip(range(len(ways) - 2, -1, -1), reversed(came), strict=True):
        state -= back[state]
        shown[state] = column
    return [shown[2 * place + 1] for place in range(len(reading))]


def _between_spaces(reading: Reading, letters: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    start = 0
    for place in [*(place for place, output in enumerate(reading) if letters[output] == SPACE), len(reading)]:
        if place > start:
            yield start, place
        start = place + 1
