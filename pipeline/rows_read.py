"""Numbers of table rows that recognition misread (số thứ tự đọc sai): «LI» below «1» is «1.1», «b» after «5» is «6».

A number alone in its cell gives Tesseract nothing to go by. The rows of a table count up, groups («I», «1», «1.1»)
within groups: what was read is mended where its strokes are those of the number that is due, and only there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from extractors.folding import fold
from models.text import Text

Sub = Callable[[Text, re.Pattern[str], Callable[[re.Match[str]], str]], Text]
# the labels of the groups around a row and its own, as numbers: Roman, then Arabic, one for each dotted part
_Path = tuple[int, int, int]
# what it costs to explain a label, the path that it makes, and the label itself where it is mended
_Way = tuple[float, _Path, str | None]

_LABEL = re.compile(r"(?<=\x1e)[^\x1e\x1f\n\f]{1,6}(?=\x1f)")
_ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")
_PRINTED = re.compile(r"(?P<roman>[IVX]+)\.?|(?P<one>\d{1,3})(?:\.(?P<two>\d{1,2}))?\.?")
_ROMAN_READ = re.compile(r"(?![1Il|]\.?$|\d+\.?$)[IVXHUl|1]{1,4}\.?")
# strokes of «I», «II», «III» that recognition takes for a word: «lị», «lội», «Hì!»
_ROMAN_SPELT = re.compile(r"[lhi1|][a-z8]?[i!l|]{1,2}\.?")
# strokes that look alike, as the figure that they look like; a point is easily lost
_STROKES = str.maketrans({
    **dict.fromkeys("lI|!][ÌÍỊiíìLỈï", "1"), **dict.fromkeys("bG", "6"), **dict.fromkeys("OoQ", "0"),
    "S": "5", "s": "5", "Z": "2", "z": "2", "B": "8", "g": "9", "q": "9", "H": "11", "U": "11", "A": "4",
    "T": "7", "?": "7", "N": "11", "M": "111", "{": "1", "}": "1", "§": "8",
    **dict.fromkeys(".,:;'’`\"“”/ ", ""),
})  # fmt: skip
_UPRIGHT = 3  # Roman numbers that are nothing but upright strokes
_TWO_STROKES = ("H", "U", "N", "1I", "I1", "lI", "Il")
_STROKES_MORE_OR_LESS = ("I", "1", "III")
_AROUND = "\"'“”."
_BEAM = 24
_AS_READ, _MENDED, _LOST, _SKIPPED, _AGAIN, _STRANGE, _IGNORED = 0.0, 0.6, 0.5, 1.5, 1.5, 3.0, 2.5
# a number that is one as it stands («1» for «I», «21» for «2.1») is another only where the order needs it
_REREAD = 1.6
_SPELT = 1.2  # a word, or one stroke too few or too many
_TWICE = 2.4  # the same number again at once
_SINGLE = 0.3  # a group of one row


def mended_rows(text: Text, sub: Sub) -> Text:
    """The text with the numbers of rows mended that the order proves.

    Args:
        text: the text as read; `\\x1e` before each row, `\\x1f` between cells.
        sub: replaces and keeps the record.
    """
    found = list(_LABEL.finditer(text.chars))
    meant = _likeliest([match.group() for match in found])
    wanted = {match.start(): label for match, label in zip(found, meant, strict=True) if label is not None}
    return sub(text, _LABEL, lambda match: wanted.get(match.start(), match.group()))


def _likeliest(reads: list[str]) -> list[str | None]:
    """For each label what it was, None where it stays as it is; the cheapest way to explain them all."""
    groups, points = _counting(reads, "ABCDEGH"), _counting(reads, "abcdđeg")
    spelt = [_is_spelt(read) and _begins(after) for read, after in pairwise([*reads, ""])]
    roman = any(spelt) or any(_ROMAN_READ.fullmatch(read) for read in reads)

    def ways(path: _Path, at: int) -> Iterator[_Way]:
        letter = reads[at].rstrip(".")
        if letter in groups or letter in points:
            return iter([(_AS_READ, (0, 0, 0) if letter in groups else path, None)])
        return _ways(path, reads[at], roman, spelt[at])

    beam: list[tuple[float, _Path, list[str | None]]] = [(0.0, (0, 0, 0), [])]
    for at in range(len(reads)):
        best: dict[_Path, tuple[float, _Path, list[str | None]]] = {}
        for cost, path, labels in beam:
            for spent, following, label in ways(path, at):
                total = cost + spent
                if following not in best or total < best[following][0]:
                    best[following] = (total, following, [*labels, label])
        beam = sorted(best.values(), key=lambda way: way[0])[:_BEAM]
    return beam[0][2]


def _counting(reads: list[str], alphabet: str) -> frozenset[str]:
    """The letters that count groups or points («A», «B»; «a», «b»): two at least, from the first on."""
    found = ""
    for read in reads:
        if len(found) < len(alphabet) and read.rstrip(".") == alphabet[len(found)]:
            found += alphabet[len(found)]
    return frozenset(found if len(found) > 1 else "")


def _ways(path: _Path, read: str, roman: bool, spelt: bool) -> Iterator[_Way]:
    """What a label may be after the rows before it.

    Figures are Roman only where the table has other Roman labels, a word only where the rows below it begin with «1».
    """
    printed = _PRINTED.fullmatch(read)
    for following, label, lost in _due(path):
        grouped = following[0] != path[0]
        if read.rstrip(".") == label:
            yield _AS_READ + lost, following, None
        elif read.translate(_STROKES) == label.translate(_STROKES) and (roman or not grouped):
            beside = path[2] and following[2]
            yield (_REREAD if read.isdigit() and not beside else _MENDED) + lost, following, label
        elif (spelt and grouped and following[0] <= _UPRIGHT) or (
            roman and label in _STROKES_MORE_OR_LESS and read.strip(_AROUND) in _TWO_STROKES
        ):
            yield _SPELT + lost, following, label
    if printed:
        own = _path_of(printed, path)
        yield _gap(path, own), own, None
    yield _IGNORED, path, None


def _is_spelt(read: str) -> bool:
    """Whether upright strokes may have been read so: «lội» for «II»."""
    return len(read) > 1 and not read.isdigit() and _ROMAN_SPELT.fullmatch(fold(read)) is not None


def _begins(read: str) -> bool:
    """Whether rows may begin with this label: «1», «1.1», «l»."""
    return read.translate(_STROKES) in ("1", "11")


def _gap(path: _Path, own: _Path) -> float:
    """What a gap in the order costs: a row without a number, a number left out, or rows that begin again."""
    if own == path:
        return _TWICE
    if own[1:] in ((1, 0), (1, 1)) or own == (1, 0, 0):
        return _AGAIN
    return _SKIPPED if own > path else _STRANGE


def _due(path: _Path) -> Iterator[tuple[_Path, str, float]]:
    """The labels that can follow, and what it costs that the number of a row between was not read at all."""
    roman, one, two = path
    if roman + 1 < len(_ROMAN):
        yield (roman + 1, 0, 0), _ROMAN[roman + 1], 0.0
    if roman + 2 < len(_ROMAN):
        yield (roman + 2, 0, 0), _ROMAN[roman + 2], _LOST
    yield (roman, one + 1, 0), str(one + 1), _SINGLE if two == 1 else 0.0
    if one:
        yield (roman, one, two + 1), f"{one}.{two + 1}", 0.0
    yield (roman, one + 1, 1), f"{one + 1}.1", _LOST


def _path_of(printed: re.Match[str], before: _Path) -> _Path:
    if printed["roman"]:
        number = _ROMAN.index(printed["roman"]) if printed["roman"] in _ROMAN else before[0]
        return (number, 0, 0)
    return (before[0], int(printed["one"]), int(printed["two"] or 0))
