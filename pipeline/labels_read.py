"""Labels that recognition misread (đề mục đọc sai): «H.» after «I.» is «II.», since labels count up.

Only the order of the labels proves a repair: a Roman label is changed into the one that has to come next.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from models.text import Text

Sub = Callable[[Text, re.Pattern[str], Callable[[re.Match[str]], str]], Text]

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
# what Tesseract makes of a Roman label; each stands for the labels it was met for
_READ_AS: dict[str, tuple[str, ...]] = {
    **{label: (label,) for label in _ROMAN},
    **dict.fromkeys(("1", "l", "|", "L", "1L", "IL", "Ï", "Ì", "Í", "!"), ("I",)),
    **dict.fromkeys(("H", "11", "Il", "lI", "ll", "1I", "I1", "TI"), ("II",)),
    # the thinnest stroke is the one that gets lost
    **dict.fromkeys(("II", "HH", "IIH", "HÌ", "HÍ", "HỈ", "IÌ", "IÍ"), ("II", "III")),
    **dict.fromkeys(("IH", "HI", "TII", "IIL", "Ill", "lII", "IIl", "111", "II1", "1II"), ("III",)),
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
    # the full stop is lost only before a heading in capitals
    rf"{_HEAD}({_NAMES})( ?[.,:;](?= *[^\W\d_a-zđ])|(?= +[^\W\d_a-zđ]{{2,}} [^\W\d_a-zđ]{{2,}}))"
    rf"|(?<=\x1e)({_NAMES})(?=\x1f)",
    re.M,
)
_ARABIC = re.compile(r"(?:(?<=\n)|(?<=\f)|^)(?:[-_.:'’‘`~ˆ=]{1,2} )?(\d{1,2}) ?([.,])(?= +[^\W\d_a-zđ])", re.M)


def mended_labels(text: Text, sub: Sub) -> Text:
    """The text with Roman labels mended that the order proves, and commas after Arabic labels made full stops.

    Args:
        text: the text as read.
        sub: replaces and keeps the record.
    """
    labels = {match.start(): match.group(1) for match in _ARABIC.finditer(text.chars)}
    labels |= {match.start(): match.group(1) or match.group(3) for match in _LABEL.finditer(text.chars)}
    wanted = _in_order(sorted(labels.items()))

    def roman(match: re.Match[str]) -> str:
        label = wanted.get(match.start())
        if label is None:
            return match.group()
        return label if match.group(3) else f"{label}."

    text = sub(text, _LABEL, roman)
    numbers = [int(match.group(1)) for match in _ARABIC.finditer(text.chars)]
    starts = {match.start(): i for i, match in enumerate(_ARABIC.finditer(text.chars))}

    def arabic(match: re.Match[str]) -> str:
        i = starts.get(match.start())
        if i is None or not _counts_up(numbers, i):
            return match.group()
        return f"{match.group(1)}."

    return sub(text, _ARABIC, arabic)


def _counts_up(numbers: list[int], i: int) -> bool:
    """Whether the label follows the one before it, or opens a list that goes on."""
    if i and numbers[i] == numbers[i - 1] + 1:
        return True
    return numbers[i] == 1 and i + 1 < len(numbers) and numbers[i + 1] == 2


def _lost_strokes(read: str, last: int, after: list[tuple[int, str]]) -> bool:
    """Whether «I» was «III»: it follows «II», and the next Roman label is «IV»."""
    if not 0 <= last < len(_ROMAN) - 2 or not _ROMAN[last + 1].startswith(read):
        return False
    return _reads_on(after, _ROMAN[last + 2])


def _reads_on(after: list[tuple[int, str]], label: str) -> bool:
    """Whether the next Roman label can only be this one."""
    following = next((read for _, read in after if not read.isdigit()), None)
    return following is not None and _READ_AS[following] == (label,)


def _in_order(labels: list[tuple[int, str]]) -> dict[int, str]:
    """The Roman label for each place, where the ones before prove it.

    A «1.» is «I.» only where the next label is «1.» again and a second Roman label follows: else it is Arabic.
    """
    wanted: dict[int, str] = {}
    last = -1
    first: int | None = None
    for i, (place, read) in enumerate(labels):
        if read.isdigit():
            if i + 1 < len(labels) and labels[i + 1][1] == "1" and read == "1":
                first = place
            continue
        meant = _READ_AS[read]
        if last < 0 and "II" in meant and (first is not None or _reads_on(labels[i + 1 :], "III")):
            if first is not None:
                wanted[first] = "I"
            last = 0
        following = _ROMAN[last + 1] if last + 1 < len(_ROMAN) else ""
        if following in meant or _lost_strokes(read, last, labels[i + 1 :]):
            last += 1
        elif "I" in meant:
            last = 0
        elif read in _ROMAN:
            last = _ROMAN.index(read)
            continue
        else:
            continue
        wanted[place] = _ROMAN[last]
    return wanted
