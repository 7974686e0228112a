"""Numbers and days written by hand (số, ngày viết tay): kept where they were read with certainty, else left blank.

The clerk writes the number and the day into a printed letterhead: «Số: … /QĐ-UBND», «…, ngày … tháng 4 năm 2020».
Tesseract was made for print and guesses: of thirteen days by hand it read four wrong. A blank that a reviewer fills in
is better than a wrong number, so what is not certain goes, and what was read stays in the record.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from extractors.folding import fold
from models.text import Text

Sub = Callable[[Text, re.Pattern[str], Callable[[re.Match[str]], str]], Text]
Certainty = Callable[[int, int], float]

_SURE_NUMBER, _SURE_DAY = 0.8, 0.9
_SYMBOL = r"(?:[A-ZĐƯ][A-Za-zĐĂÂÊÔƠƯđ]{0,4}-)?[A-ZĐƯ]{2,}[A-Za-zĐđ]*(?:[-&.][A-ZĐƯ][A-Za-zĐƯđ]*)*"
_LINE = r"(?:(?<=\n)|(?<=\f)|^)"
_NUMBER = re.compile(
    rf"{_LINE}(?P<word>[^\n\w]?(?:S[ốôóồ6][:.;]? ?)?)(?P<number>[^\n/⁄]{{0,9}}?(?:[/⁄][^\n/⁄]{{1,3}})?)"
    rf"(?P<rest> ?_?[/⁄] ?{_SYMBOL})(?=\n)"
)
_DAY = re.compile(
    rf"{_LINE}(?P<place>[^\W\d_][^\n,]{{2,30}}[,.;] ?ngày)(?P<day>[^\n]{{0,7}}?)"
    r"(?P<month> ?tháng ?\S{0,3} ?năm ?20\d\d)(?=\W|$)"
)
_MOTTO = re.compile(r"cong hoa xa hoi|dang cong san|doc lap ?- ?tu do")
_NEAR = 600  # characters between the motto and the rest of its letterhead


def without_guesses(text: Text, sub: Sub, certainty: Certainty, name: str) -> Text:
    """The text with the letterheads' uncertain numbers and days left blank.

    Args:
        text: the text as read.
        sub: replaces and keeps the record.
        certainty: of the reading of the characters from one place of the text up to another, 0 to 1.
        name: of the file; offices put the number into it, which confirms a number that was read.
    """
    mottos = [match.start() for match in _MOTTO.finditer(fold(text.chars))]
    digits = {run.lstrip("0") for run in re.findall(r"\d+", name)}

    def number(match: re.Match[str]) -> str:
        read = match["number"].strip()
        if not read or not any(abs(match.start() - motto) < _NEAR for motto in mottos):
            return match.group()
        sure = certainty(*match.span("number")) >= _SURE_NUMBER or read.lstrip("0") in digits
        if read.isdigit() and sure:
            return match.group()
        return f"Số: {match['rest'].strip(' _')}"

    def day(match: re.Match[str]) -> str:
        read = match["day"].strip()
        if not read or (read.isdigit() and certainty(*match.span("day")) >= _SURE_DAY):
            return match.group()
        return f"{match['place']} {match['month'].strip()}"

    return sub(sub(text, _NUMBER, number), _DAY, day)
