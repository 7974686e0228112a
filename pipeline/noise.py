"""What was read where no text is (chữ rác): strokes of signatures, rims of seals, dust, shadows of the fold.

Marks are doubtful by nature: of the dashes of a page, recognition takes one in twenty for «~» or «~-», or reads it with
a certainty that elsewhere is that of dust. What tells them apart is the text close beside them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from pipeline import wordlist
from pipeline.hocr import Seen

_LETTERS = re.compile(r"[^\W\d_]+")
# a label, alone or with its text close behind; «1.500» is none
_LABEL = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\)|[IVX]{1,5}\.)(?=$|[^\W\d_])")
# a cell of a table that holds nothing else: «2.1», «31/12/2024», «75%»
_FIGURE = re.compile(r"[(<>≤≥]?\d{1,4}(?:[.,/-]\d{1,4})*[.,;)%]?")
_DASH = re.compile(r"[-–—~¬=_]?[-–—~¬][-–—~¬=_]?")
_POOR = 0.4  # mean confidence of words beside each other that may be noise
_HOPELESS = 0.25  # of what is noise whatever its letters spell
_SYLLABLES = 0.4  # of its words are Vietnamese
_DOUBTFUL_MARK = 0.75
_DASHES = frozenset("-–—")
_BULLETS = frozenset("+*•")
_MEANT = frozenset("<>≤≥=±") | _DASHES | _BULLETS  # before a number
_DOUBTFUL_BULLET = 0.45
_CLOSE = 1.5  # heights between a dash and its text; they were at most 1
_APART = 3.0  # heights between what has nothing to do with each other: text and a signature beside it
_STROKES = frozenset("lI|")
_LINES = frozenset(("_", "__"))  # pieces of a rule; blanks to be filled in are longer
_NEVER = frozenset("¬^ˆ`´„")  # nobody prints them, however well they were read
_SPECKS = "'`´,._"
_DOUBTFUL_STROKE = 0.55
_ENDS = (".", ";", ":")


def without_noise(words: Sequence[Seen]) -> list[Seen]:
    """The words, in their order, without lines that are none and without stray marks."""
    kept: list[Seen] = []
    for _, group in groupby(words, key=lambda word: word.line):
        for part in _sides(_from_label(list(group))):
            if not _is_noise(part):
                line = _to_end(_with_dashes(part))
                kept += [_without_speck(word, line) for i, word in enumerate(line) if not _is_stray(word, line, i)]
    return kept


def _sides(line: list[Seen]) -> list[list[Seen]]:
    """The words of a line, parted where a wide gap is: one side may be text, and the other strokes."""
    parts = [line[:1]]
    for before, word in pairwise(line):
        if word.x0 - before.x1 > _APART * (word.bottom - word.top):
            parts.append([])
        parts[-1].append(word)
    return parts


def _with_dashes(line: list[Seen]) -> list[Seen]:
    """The line with a dash for what stands where one is written, whatever was made of it: «~ Trồng», «Nông —- Lâm»."""
    return [
        replace(word, text="-")
        if word.text not in _DASHES and _DASH.fullmatch(word.text) and _is_meant(line, place)
        else word
        for place, word in enumerate(line)
    ]


def _is_meant(line: Sequence[Seen], place: int) -> bool:
    """Whether a mark has text close behind it, and close before it unless it opens the line."""
    return _are_close(line, place) and (place == 0 or _are_close(line, place - 1))


def _are_close(line: Sequence[Seen], place: int) -> bool:
    """Whether a word is followed closely, and one of both was read well and is no mark."""
    if place + 1 >= len(line):
        return False
    word, after = line[place : place + 2]
    written = any(
        one.confidence >= _DOUBTFUL_BULLET and any(char.isalnum() for char in one.text) for one in (word, after)
    )
    return written and after.x0 - word.x1 < _CLOSE * (after.bottom - after.top)


def _to_end(line: list[Seen]) -> list[Seen]:
    """The line without the rule of a table or the rim of a shadow behind it, read as «l»."""
    if len(line) > 1 and line[-1].text in _STROKES:
        ended = line[-2].text.endswith(_ENDS)
        if line[-1].confidence < (_DOUBTFUL_STROKE if ended else _HOPELESS):
            return line[:-1]
    return line


def _from_label(line: list[Seen]) -> list[Seen]:
    """The line from its label on: dust in the margin before it is read as «l», «_» or «ÔD_»."""
    first = line[0]
    if len(line) > 1 and first.text not in _MEANT and _LABEL.match(line[1].text) and not _LABEL.match(first.text):
        word = first.text.lower()
        if "_" in word or len(word) == 1 or (first.confidence < _DOUBTFUL_MARK and word not in wordlist.syllables()):
            line = line[1:]
    bare = line[0].text.lstrip("_")
    return [replace(line[0], text=bare), *line[1:]] if bare and bare != line[0].text else line


def _without_speck(word: Seen, line: Sequence[Seen]) -> Seen:
    """The word without the mark that a speck or the serif of a «T» left before it: «'Thời», «.quả», «,Về»."""
    bare = word.text.lstrip(_SPECKS)
    if bare == word.text or not bare[:1].isalpha():
        return word
    quoted = "'" in word.text[: -len(bare)] and any(
        other.text.rstrip(".,;:)").endswith("'") for other in line if other.x0 >= word.x0
    )
    known = bare.rstrip(".,;:)").lower() in wordlist.syllables()
    return replace(word, text=bare) if known and not quoted else word


def _is_noise(line: Sequence[Seen]) -> bool:
    """Whether words beside each other are read badly and spell nothing."""
    weight = sum(len(word.text) for word in line)
    certainty = sum(word.confidence * len(word.text) for word in line) / weight
    if certainty >= _POOR:
        return False
    known = wordlist.syllables()
    sound = sum(
        len(word.text)
        if _FIGURE.fullmatch(word.text)
        else sum(len(part) for part in _LETTERS.findall(word.text.lower()) if part in known and len(part) > 1)
        for word in line
    )
    return certainty < _HOPELESS or sound < _SYLLABLES * weight


def _is_stray(word: Seen, line: Sequence[Seen], place: int) -> bool:
    """Whether a word is a mark that nobody printed: dust looks like «.», «'», «:» and «_»."""
    if any(char.isalnum() for char in word.text):
        return False
    if word.text in _LINES or _NEVER.issuperset(word.text):
        return True
    if any(after.text[0] in "/⁄" and after.text[1:2].isupper() for after in line[place + 1 : place + 2]):
        return False  # a number by hand before its symbol: nobody is to think that a figure beside it was all
    if word.text in _DASHES or (place == 0 and word.text in _BULLETS):
        return word.confidence < _DOUBTFUL_BULLET and not _is_meant(line, place)
    return word.confidence < _DOUBTFUL_MARK
