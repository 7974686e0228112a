"""How far what was read can be trusted (độ tin cậy): from how clear a word was to the chance that a fact is right.

Recognition's own number says how clear a word was. Most words that were not clear are right all the same, or wrong in a
mark that changes nothing, so the number is put through a curve that was measured: of scans and photographs with
annotated twins, and of real scans, the share of facts that came out right for each certainty of their worst word, by
the share where no word was doubtful: what the extractors get wrong is theirs to say. `kehoach evaluate` prints what has
become of it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from models.document import Document
from models.text import Span

# certainty of a fact's worst word → share of such facts that were right
_MEASURED = ((0.0, 0.72), (0.3, 0.86), (0.5, 0.93), (0.7, 0.955), (0.85, 0.975), (0.95, 0.99), (1.0, 1.0))
_MENDED = 0.9  # a misreading that was proved and mended is as good as a word that was read so


class Reliability:
    """Of a document as it was read and mended."""

    def __init__(self, document: Document, mended: Iterable[Span]) -> None:
        self.document = document
        self._mended = {id(word) for span in mended for word in document.words_in(span)}

    def of(self, span: Span) -> float:
        """The chance that a fact on this stretch is not spoilt by a misreading, 0 to 1; 1 for a text layer."""
        return _share(
            min(
                (
                    max(word.confidence, _MENDED) if id(word) in self._mended else word.confidence
                    for word in self.document.words_in(span)
                ),
                default=1.0,
            )
        )


def _share(certainty: float) -> float:
    """The curve, straight between its points."""
    at = bisect_right(_MEASURED, (certainty, 2.0))
    if at == len(_MEASURED):
        return _MEASURED[-1][1]
    if at == 0:
        return _MEASURED[0][1]
    (x0, y0), (x1, y1) = _MEASURED[at - 1], _MEASURED[at]
    return y0 + (y1 - y0) * (certainty - x0) / (x1 - x0)
