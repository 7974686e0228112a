"""What recognition is known to get wrong in this field, mended where it can be proved (sửa lỗi nhận dạng).

A repair needs a proof: the form of an instrument's number, the order of the labels, or the word list. Each is recorded
with what stood there before, and `Document.raw` keeps what was read. Pages with a text layer are never touched.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from unicodedata import normalize

from models.document import Document
from models.facts import Problem
from models.text import Span, Text
from pipeline.abbreviated import ABBREVIATION, abbreviations, unmistaken
from pipeline.formulas import with_formulas
from pipeline.handwritten import without_guesses
from pipeline.labels_read import mended_labels, mended_points
from pipeline.patterns_read import PATTERNS, Proof
from pipeline.phrases import WORD, placed, word_after, word_before
from pipeline.rows_read import mended_rows
from pipeline.strays import CAPITAL, STRAY, lowered, unstrayed
from pipeline.symbols_read import SYMBOL, with_symbol
from pipeline.tones import mended

_PROOFS: dict[Proof, str] = {
    "number": "dạng số, ký hiệu",
    "label": "thứ tự đề mục",
    "word": "từ điển âm tiết",
    "formula": "thể thức văn bản",
}
# what a proof must weigh in each round: a word that was mended may prove its neighbour, or prove that it is right
_ROUNDS = (1.5, 1.5, 0.0, 0.0)
_SURE = 0.96  # neighbours that were read with this certainty tell how the document spells them
_NOT_SURE = 0.98  # words read with more certainty are taken as they are, whatever the word list says


@dataclass(frozen=True, slots=True)
class Repair:
    """A place that was mended: its span in `Document.raw`, what was read there, what it became, and the proof."""

    span: Span
    before: str
    after: str
    proof: Proof

    def problem(self) -> Problem:
        """The repair as something that a reviewer can look at."""
        if self.proof == "handwriting":
            message = f"Chữ viết tay đọc không chắc, đã để trống: «{self.before}» thành «{self.after}». Nhập bằng tay."
        else:
            message = f"Đã sửa lỗi nhận dạng chữ «{self.before}» thành «{self.after}» (theo {_PROOFS[self.proof]})."
        return Problem("repaired", message, span=self.span)


def repair(document: Document) -> tuple[Text, list[Repair]]:
    """The document's text with the misreadings mended, and what was changed, in order."""
    text = Text.of(document.raw)
    pages = {page.number for page in document.pages if page.source == "ocr"}
    if not pages:
        return text, []
    mender = _Mender(document, pages)
    text = mender.sub(text, SYMBOL, with_symbol, "number")
    for pattern, new, proof in PATTERNS:
        text = mender.sub(text, pattern, new, proof)
    text = mender.sub(text, STRAY, unstrayed, "word")
    text = mender.sub(text, CAPITAL, lambda match: lowered(match, mender.certainty(match)), "word")
    text = with_formulas(text, partial(mender.sub, proof="formula"))
    text = without_guesses(
        text,
        partial(mender.sub, proof="handwriting"),
        lambda start, stop: document.confidence(mender.place(start, stop)),
        document.name,
    )
    for labels in (mended_labels, mended_rows, mended_points):
        text = labels(text, partial(mender.sub, proof="label"))
    short = abbreviations(document)
    text = mender.sub(
        text, ABBREVIATION, lambda match: unmistaken(match.group(), short, mender.certainty(match)), "word"
    )
    for least in _ROUNDS:
        text = mender.sub(text, WORD, partial(mender.word, least), "word")
    return text, sorted(mender.repairs, key=lambda repair: repair.span)


class _Mender:
    """Replaces in recognised pages only, and keeps a record."""

    def __init__(self, document: Document, pages: set[int]) -> None:
        self.repairs: list[Repair] = []
        self._document = document
        self._pages = pages
        self._settled: set[Span] = set()
        self._seen = _neighbours(document)
        self._text = Text.of("")

    def sub(self, text: Text, pattern: re.Pattern[str], new: Callable[[re.Match[str]], str], proof: Proof) -> Text:
        self._text = text

        def put(match: re.Match[str]) -> str:
            after = new(match)
            if after == match.group():
                return after
            span = text.span(*match.span())
            if proof == "word" and span in self._settled:
                return match.group()
            if any(word.page not in self._pages for word in self._document.words_in(span)):
                return match.group()
            self.repairs.append(Repair(span, match.group(), after, proof))
            self._settled.add(span)
            return after

        return text.sub(pattern, put)

    def place(self, start: int, stop: int) -> Span:
        """Where the characters of the text that is being mended stand in the document."""
        return self._text.span(start, stop)

    def certainty(self, match: re.Match[str]) -> float:
        """Of the reading of what was matched in the text that is being mended, 0 to 1."""
        return self._document.confidence(self.place(*match.span()))

    def word(self, least: float, match: re.Match[str]) -> str:
        """The word as the word list proves it."""
        read = normalize("NFC", match.group())
        certainty = self.certainty(match)
        if certainty >= _NOT_SURE:
            return match.group()
        following = word_after(match)
        after, beyond = (found.group() if found else "" for found in (following, following and word_after(following)))
        return mended(word_before(match), read, after, self._seen, certainty, least, beyond) or match.group()


def _neighbours(document: Document) -> Counter[tuple[str, str]]:
    """How often words, in small letters, were read side by side with certainty."""
    sure = [
        match for match in WORD.finditer(document.raw) if document.confidence(Span(match.start(), match.end())) >= _SURE
    ]
    return Counter(
        (placed(normalize("NFC", one.group().lower())), placed(normalize("NFC", other.group().lower())))
        for one, other in pairwise(sure)
        if other.start() > one.end() and not document.raw[one.end() : other.start()].strip(" \n")
    )
