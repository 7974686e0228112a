"""Labels that recognition misread (đề mục đọc sai): «H.» after «I.» is «II.», since labels count up.

Only the order of the labels proves a repair: a Roman label is changed into the one that has to come next.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from extractors.words import U
from models.text import Text

Sub = Callable[[Text, re.Pattern[str], Callable[[re.Match[str]], str]], Text]

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
# what Tesseract makes of a Roman label; each stands for the labels it was met for
_READ_AS: dict[str, tuple[str, ...]] = {
    **{label: (label,) for label in _ROMAN},
    **dict.fromkeys(("1", "l", "|", "L", "1L", "IL", "Ï", "Ì", "Í", "!"), ("I",)),
    **dict.fromkeys(("H", "Il", "lI", "ll", "1I", "I1", "TI"), ("II",)),
    **dict.fromkeys(("HH", "IIH", "HÌ", "HÍ", "HỈ", "IÌ", "IÍ"), ("II", "III")),
    **dict.fromkeys(("IH", "HI", "TII", "IIL", "Ill", "lII", "IIl", "II1", "1II"), ("III",)),
    **dict.fromkeys(("TV", "1V", "lV", "IY", "Iv", "ỊV", "W"), ("IV",)),
    **dict.fromkeys(("Y", "v"), ("V",)),
    **dict.fromkeys(("V1", "Vl", "VL", "YI", "VỊ"), ("VI",)),
    "VH": ("VII",),
    **dict.fromkeys(("VIH", "VHI"), ("VIII",)),
    **dict.fromkeys(("1X", "lX", "TX"), ("IX",)),
}
_NAMES = "|".join(sorted(map(re.escape, _READ_AS), key=len, reverse=True))
_HEAD = r"(?:(?<=\n)|(?<=\f)|(?<=\x1e)|^)(?:[-_.:'’‘`~ˆ]{1,2} ?)?"
# a label at the head of a line, a full stop (or what was read for one), and a heading that begins with a capital
_LABEL = re.compile(
    # the full stop is lost only before a heading in capitals; «Y TẾ» and «TX» (thị xã) begin one themselves
    rf"{_HEAD}({_NAMES})( ?[.,:;](?= *[{U}])|(?<!Y)(?<!TX)(?<!TV)(?= +[{U}]{{2,}} [{U}]{{2,}}))",
    re.M,
)
_ARABIC = re.compile(rf"(?:(?<=\n)|(?<=\f)|^)(?:[-_.:'’‘`~ˆ=]{{1,2}} )?(\d{{1,2}}) ?([.,])(?= +[{U}])", re.M)


# what a line ends with before a label; «khoản 2,\n3, Điều 5» goes on
_ENDED = re.compile(r"(?:^|\n\n|[.;:!?/”\"»)]\s*)\Z")


def mended_labels(text: Text, sub: Sub) -> Text:
    """The text with Roman labels mended that the order proves, and commas after Arabic labels made full stops.

    Args:
        text: the text as read.
        sub: replaces and keeps the record.
    """
    labels = {match.start(): match.group(1) for match in _ARABIC.finditer(text.chars)}
    labels |= {match.start(): match.group(1) for match in _LABEL.finditer(text.chars)}
    wanted = _in_order(sorted(labels.items()))

    def roman(match: re.Match[str]) -> str:
        label = wanted.get(match.start())
        ended = _ENDED.search(match.string[max(0, match.start() - 4) : match.start()])
        # a label that was read right is mended where its full stop was not
        if label is None or (label == match.group(1) and not (ended and match.group(2).strip() in (",", ":", ";"))):
            return match.group()
        return f"{label}."

    text = sub(text, _LABEL, roman)
    numbers = [int(match.group(1)) for match in _ARABIC.finditer(text.chars)]
    starts = {match.start(): i for i, match in enumerate(_ARABIC.finditer(text.chars))}

    def arabic(match: re.Match[str]) -> str:
        i = starts.get(match.start())
        if (
            i is None
            or not _counts_up(numbers, i)
            or not _ENDED.search(match.string[max(0, match.start() - 4) : match.start()])
        ):
            return match.group()
        return f"{match.group(1)}."

    return sub(text, _ARABIC, arabic)


def _counts_up(numbers: list[int], i: int) -> bool:
    """Whether the label follows the one before it, or opens a list that goes on."""
    if i and numbers[i] == numbers[i - 1] + 1:
        return True
    return numbers[i] == 1 and i + 1 < len(numbers) and numbers[i + 1] == 2


def _in_order(labels: list[tuple[int, str]]) -> dict[int, str]:
    """The Roman label for each place, where the labels around it prove it.

    A «1.» can be «I.» where the next label is «1.» again; it is, where a second Roman label follows.
    """
    ones = {place for (place, read), (_, other) in pairwise(labels) if read == other == "1"}
    roman = [(place, read) for place, read in labels if not read.isdigit() or place in ones]
    meant = _likeliest([read for _, read in roman])
    follows = [next((k for k in meant[i + 1 :] if k is not None), 0) for i in range(len(meant))]
    return {
        place: _ROMAN[k]
        for (place, read), k, then in zip(roman, meant, follows, strict=True)
        # nothing stands before a first label that could prove it: the second one does
        if k is not None and (k or then)
    }


# what it costs to believe that a stroke was lost, a letter misread, that a list begins again or without its first, that
# the order has a gap, and that what looks like a label is none
_LOST, _MISREAD, _AGAIN, _FIRST, _JUMP, _NONE = 1.2, 0.5, 1.0, 2.9, 4.0, 2.0


def _likeliest(reads: list[str]) -> list[int | None]:
    """What a run of Roman labels was, as indices: the cheapest way to explain what was read; None for no label.

    A label follows the one before it, or begins a list again; that a stroke was lost costs more than a letter that is
    known to be misread, and less than a gap in the order.
    """
    paths: dict[int, tuple[float, list[int | None]]] = {-1: (0.0, [])}
    for read in reads:
        following: dict[int, tuple[float, list[int | None]]] = {}
        for last, (cost, path) in paths.items():
            ways: list[tuple[float, int | None]] = [(cost + spent + _step(last, k), k) for k, spent in _meanings(read)]
            if read not in _ROMAN:
                ways.append((cost + (0.0 if read == "1" else _NONE), None))
            for total, k in ways:
                state = last if k is None else k
                if state not in following or total < following[state][0]:
                    following[state] = (total, [*path, k])
        paths = following
    return min(paths.values(), key=lambda way: way[0])[1]


def _meanings(read: str) -> Iterator[tuple[int, float]]:
    """The labels that this may be, with what it costs to believe it."""
    for label in _READ_AS[read]:
        yield _ROMAN.index(label), 0.0 if label == read else _MISREAD
    if read in ("I", "II", "VI", "VII"):
        # the thinnest stroke is the one that gets lost
        yield _ROMAN.index(read) + 1, _LOST
    if read == "I":
        yield 2, 2 * _LOST


def _step(last: int, k: int) -> float:
    if k == last + 1:
        return 0.0
    if (last, k) == (-1, 1):
        return _FIRST
    return _AGAIN if k == 0 else _JUMP


_POINTS = ("a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q")
_BRACKET = 300  # characters within which it was opened
_POINT = re.compile(r"(?:(?<=\n)|(?<=\f)|^)([^\s)]{1,2})\)(?= ?[^\W\d_])", re.M)
# what Tesseract makes of a letter before a bracket
_LIKE = {
    "a": "4838àáạâäãả", "b": "6ðhþ", "c": "eo€¢©", "d": "đaởä", "đ": "dä", "e": "c€¢o", "g": "8968øặø", "h": "bn",
    "i": "1lí", "k": "lh", "l": "1iI", "m": "n", "n": "m", "o": "0ơ", "p": "þ", "q": "g9",
}  # fmt: skip


def mended_points(text: Text, sub: Sub) -> Text:
    """The text with the letters of points mended that the order proves: «4)» before «b)» is «a)»."""
    found = [match for match in _POINT.finditer(text.chars) if not _closes(match)]
    meant = _points([match.group(1) for match in found])
    wanted = {match.start(): letter for match, letter in zip(found, meant, strict=True)}
    return sub(text, _POINT, lambda match: f"{wanted.get(match.start(), match.group(1))})")


def _closes(match: re.Match[str]) -> bool:
    """Whether the bracket ends what was opened on a line before: «(khoản 5,\\n6) Luật …»."""
    paragraph = match.string[max(0, match.start() - _BRACKET) : match.start()].rpartition("\n\n")[2]
    return paragraph.count("(") > paragraph.count(")") - len(_POINT.findall(paragraph))


def _points(reads: list[str]) -> list[str]:
    meant: list[str] = []
    last = -1
    for i, read in enumerate(reads):
        before, following = (reads[i - 1] if i else ""), (reads[i + 1] if i + 1 < len(reads) else "")
        number = _counts(before, read) or _counts(read, following)
        letter = read if number or len(read) > 1 else _letter(read, following, last)
        last = -1 if number else _POINTS.index(letter) if letter in _POINTS else last
        meant.append(letter)
    return meant


def _letter(read: str, following: str, last: int) -> str:
    """What a label was after the point that was the last; it stays where nothing proves another."""
    due = _POINTS[last + 1] if last + 1 < len(_POINTS) else ""
    if read in _LIKE["a"] and following == "b":
        return "a"
    if due in ("", "a", read, following) or read not in _LIKE[due]:
        return read
    return due if read not in _POINTS or _goes_on(last + 1, following) else read


def _counts(one: str, other: str) -> bool:
    return one.isdigit() and other.isdigit() and int(other) == int(one) + 1


def _goes_on(index: int, read: str) -> bool:
    """Whether the label after it is the one that comes after it, or begins a list."""
    return read in ("", "a") or (index + 1 < len(_POINTS) and read == _POINTS[index + 1])
