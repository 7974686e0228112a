"""Text that remembers where it came from (văn bản có dấu vết).

Every character of a `Text` knows the stretch of the raw string that it stands for. Text changes only through
`Text.sub`; what is put in inherits the place of what was taken out, so that no fact loses its way back to the page.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

Replacement = str | Callable[[re.Match[str]], str]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch `[start, stop)` of a raw string, in characters.

    Raises:
        ValueError: when `stop` lies before `start`, or `start` before 0.
    """

    start: int
    stop: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.stop:
            raise ValueError(f"not a span: {self.start}..{self.stop}")

    def __len__(self) -> int:
        return self.stop - self.start

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.stop and other.start < self.stop

    def contains(self, other: Span) -> bool:
        """Whether the other lies wholly inside this one."""
        return self.start <= other.start and other.stop <= self.stop


@dataclass(frozen=True, slots=True)
class _Run:
    """Characters from `at` up to the next run; verbatim ones step along the raw string, others share one place."""

    at: int
    start: int
    stop: int
    verbatim: bool


@dataclass(frozen=True, slots=True)
class Text:
    """A string whose characters remember where in the raw string they came from."""

    chars: str
    _runs: tuple[_Run, ...] = field(repr=False)
    _starts: tuple[int, ...] = field(repr=False, compare=False)

    @classmethod
    def of(cls, raw: str) -> Text:
        """The raw string itself: each character stands for itself."""
        return cls._build([raw], [_Run(0, 0, len(raw), True)] if raw else [])

    @classmethod
    def _build(cls, pieces: Iterable[str], runs: Iterable[_Run]) -> Text:
        kept = tuple(runs)
        return cls("".join(pieces), kept, tuple(run.at for run in kept))

    def __str__(self) -> str:
        return self.chars

    def __len__(self) -> int:
        return len(self.chars)

    def matches(
        self, pattern: str | re.Pattern[str], start: int = 0, stop: int | None = None
    ) -> Iterator[re.Match[str]]:
        """All matches of the pattern, left to right, in positions of this text."""
        compiled = re.compile(pattern) if isinstance(pattern, str) else pattern
        return compiled.finditer(self.chars, start, len(self.chars) if stop is None else stop)

    def span(self, i: int, j: int) -> Span:
        """The raw stretch that the characters `[i, j)` of this text stand for.

        Raises:
            IndexError: when `[i, j)` is empty or not inside the text.
        """
        if not 0 <= i < j <= len(self.chars):
            raise IndexError(f"no characters {i}..{j} in a text of {len(self.chars)}")
        return Span(self._place(i)[0], self._place(j - 1)[1])

    def _place(self, i: int) -> tuple[int, int]:
        run = self._runs[bisect_right(self._starts, i) - 1]
        if run.verbatim:
            here = run.start + i - run.at
            return here, here + 1
        return run.start, run.stop

    def sub(self, pattern: str | re.Pattern[str], new: Replacement) -> Text:
        """This text with every match replaced; what is put in inherits the place of what was taken out.

        Args:
            pattern: a regular expression; empty matches are passed over (nothing is taken out, so nothing has a place).
            new: the replacement, as for `re.sub` a template or a function of the match.
        """
        pieces: list[str] = []
        runs: list[_Run] = []
        length = done = at = 0
        for match in self.matches(pattern):
            i, j = match.span()
            put = match.expand(new) if isinstance(new, str) else new(match)
            if i == j or put == match.group():
                continue
            length, at = self._copy(pieces, runs, length, done, i, at)
            if put:
                runs.append(_Run(length, self._place(i)[0], self._place(j - 1)[1], False))
                pieces.append(put)
                length += len(put)
            done = j
        if not done:
            return self
        self._copy(pieces, runs, length, done, len(self.chars), at)
        return self._build(pieces, runs)

    def _copy(self, pieces: list[str], runs: list[_Run], length: int, i: int, j: int, at: int) -> tuple[int, int]:
        """Append the characters `[i, j)` with their places, looking from the run numbered `at` on.

        Gives the new length and the number of the last run that was copied, since the next copy begins there or later.
        """
        if i >= j:
            return length, at
        pieces.append(self.chars[i:j])
        starts, count = self._starts, len(self._runs)
        while at + 1 < count and starts[at + 1] <= i:
            at += 1
        last = at
        while at < count and starts[at] < j:
            run = self._runs[at]
            skip = i - run.at if i > run.at else 0
            start = run.start + skip if run.verbatim else run.start
            runs.append(_Run(length + run.at - i + skip, start, run.stop, run.verbatim))
            last = at
            at += 1
        return length + j - i, last
