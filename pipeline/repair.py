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
from typing import Literal
from unicodedata import normalize

from models.document import Document
from models.facts import Problem
from models.text import Span, Text
from pipeline.abbreviated import ABBREVIATION, abbreviations, unmistaken
from pipeline.formulas import with_formulas
from pipeline.handwritten import without_guesses
from pipeline.labels_read import mended_labels, mended_points
from pipeline.phrases import placed
from pipeline.rows_read import mended_rows
from pipeline.symbols_read import SYMBOL, with_symbol
from pipeline.tones import WORD, mended

Proof = Literal["number", "label", "word", "formula", "handwriting"]

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
_GAP = re.compile(r"[ \n]*")
# «QĐ» with another bar, doubled, or as figures, where the form of a number stands around it
_DECISION = re.compile(
    r"(?<=[\d/])(?:QÐ|QD|0Đ|OĐ|0Ð|QĐÐ|QÐĐ|QĐĐ|QÐÐ|QĐ-Đ)(?=\s?[-–]\s?(?:UB|TT|CT|BN|B[A-ZĐ]|H[ĐD]|S[A-ZĐ]))"
)
_BODY = re.compile(r"(?<=[-–])(?:HÐND|HDND|HÐNĐ|HĐNĐ)(?=\b)")
_SLASH = re.compile(r"(?<=[\dA-ZĐ])\s?[⁄∕](?=\s?[\dA-ZĐ])|[⁄∕](?=\d)")
_DOUBLE_DASH = re.compile(r"(?<=\d)\s?[-–]\s?[-–]\s?(?=(?:NQ|KL|CT|CTr|KH|QĐ|TB|CV|HD)/(?:TW|TU|HU|ĐU))")
# the stroke between year and symbol is lost beside the 1 or the 7 of a type's first letter
_YEAR_END = re.compile(r"(?<=\d/)(?:19|20)\d\d(?=(?:NĐ|QĐ|TT|TTLT|NQ|QH1\d|CT|UBTVQH)-?[A-ZĐ]?)")
_ARTICLE = re.compile(r"(?<=Điều )[LlI|](?=[.:]\s)")
# a nought with a bar or a letter beside figures, the word «năm» before a year
_NOUGHT = re.compile(r"(?<![\w/.-])[ØøO](?=\d(?!\w))|(?<=\d)[ØøOo](?=[\d%/])")
_YEAR = (
    (re.compile(r"\bn[aăằắẳẵặâầấ][mn](?= 20\d\d\b)"), "năm"),
    (re.compile(r"(?<!\w )\bN[aăằắẳẵặâầấ][mn](?= 20\d\d\b)"), "Năm"),
)
_PINPOINT = (
    (re.compile(r"\bĐi[eêéèẻẽẹếểễệ]u(?= \d)"), "Điều"),
    (re.compile(r"\bđi[eêéèẻẽẹếểễệ]u(?= \d)"), "điều"),
    (re.compile(r"\bkho[aáâãạàấầ]n(?= \d)"), "khoản"),
)
# the eleventh month, and the first, tenth or twelfth, with a stroke for the figure one
_MONTHS = (
    (re.compile(r"(?<=tháng )1[lI|!\]]\]?(?= năm (?:19|20)\d\d)"), "11"),
    (re.compile(r"(?<=tháng )[lI|!](?= năm (?:19|20)\d\d)"), "1"),
    (re.compile(r"(?<=tháng )[lI|!]0(?= năm (?:19|20)\d\d)"), "10"),
    (re.compile(r"(?<=tháng )[lI|!]2(?= năm (?:19|20)\d\d)"), "12"),
)
_PATTERNS: tuple[tuple[re.Pattern[str], str, Proof], ...] = (
    (_SLASH, "/", "number"),
    (_DECISION, "QĐ", "number"),
    (_BODY, "HĐND", "number"),
    (_DOUBLE_DASH, "-", "number"),
    (_ARTICLE, "1", "label"),
    (_NOUGHT, "0", "number"),
    *((pattern, word, "number") for pattern, word in (*_YEAR, *_PINPOINT, *_MONTHS)),
)


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
    text = mender.sub(text, _YEAR_END, lambda match: f"{match.group()}/", "number")
    text = mender.sub(text, SYMBOL, with_symbol, "number")
    for pattern, new, proof in _PATTERNS:
        text = mender.sub(text, pattern, partial(_always, new), proof)
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
        following = _after(match)
        after, beyond = (found.group() if found else "" for found in (following, following and _after(following)))
        return mended(_before(match), read, after, self._seen, certainty, least, beyond) or match.group()


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


def _always(new: str, _match: re.Match[str]) -> str:
    return new


def _before(match: re.Match[str]) -> str:
    """The word that stands before, with white space alone between."""
    chars, stop = match.string, match.start()
    while stop and chars[stop - 1] in " \n":
        stop -= 1
    start = stop
    while start and chars[start - 1].isalpha():
        start -= 1
    return chars[start:stop] if stop < match.start() else ""


def _after(match: re.Match[str]) -> re.Match[str] | None:
    """The word that stands after, likewise."""
    gap = _GAP.match(match.string, match.end())
    return WORD.match(match.string, gap.end()) if gap and gap.end() > match.end() else None
