"""Numbers and days written by hand (số, ngày viết tay): kept where they were read with certainty, else left blank.

The clerk writes the number and the day into a printed letterhead: «Số: … /QĐ-UBND», «…, ngày … tháng 4 năm 2020».
Recognition was made for print and guesses: of thirteen days by hand Tesseract read four wrong. A blank that a reviewer
fills in is better than a wrong number, so what is not certain goes, and what was read stays in the record. Only
letterheads are looked at: the basis has numbers and days too («… ngày 5 tháng 3 năm 2021 của …»), printed ones.

How certain is certain: figures on their own that were printed are mostly above 0.95, and by hand up to 0.92 though
wrong. A number that is printed together with its symbol is one word with it, and a symbol is no word that recognition
knows: 0.7 there is as good, and writing by hand keeps away from the stroke. Two witnesses say more than certainty: the
name of the file, and the plan that is attached («Kèm theo Quyết định số 12/QĐ-UBND …»).
"""

from __future__ import annotations

import re
from collections.abc import Callable

from extractors.folding import fold
from extractors.words import U
from models.text import Text

Sub = Callable[[Text, re.Pattern[str], Callable[[re.Match[str]], str]], Text]
Certainty = Callable[[int, int], float]

_SURE_NUMBER, _SURE_DAY = 0.9, 0.94
_SURE_PRINTED = 0.7  # of a number that is one word with its symbol
_SYMBOL = r"(?:[A-ZĐƯ][A-Za-zĐĂÂÊÔƠƯđ]{0,4}-)?[A-ZĐƯ]{2,}[A-Za-zĐđ]*(?:[-&.][A-ZĐƯ][A-Za-zĐƯđ]*)*"
# the Party puts the type before the stroke: «Số 5-CT/TU»
_TYPE = r"(?: ?[-–—] ?[A-ZĐ]{2,3}[a-z]?)?"
_LINE = r"(?:(?<=\n)|(?<=\f)|^)"
_BLOCK = r"(?:(?<=\n\n)|(?<=\f)|\A)"
_WORD = r"[^\n\w]?S(?:[oôơOÔ6\u1ECC-\u1EDD]|[óòõÓÒÕ])"
# without its word only a line that stands alone is one: line ends of the basis part numbers from their words too
_NUMBER = re.compile(
    rf"(?:{_LINE}{_WORD}[:.;]? ?|{_BLOCK}[^\n\w]?S?[:.;]? ?(?=[^\n]*(?:\n\n|\f|\Z)))"
    rf"(?P<number>[^\n/⁄]{{0,9}}?(?:[/⁄][^\n/⁄]{{1,3}})?)(?P<rest>{_TYPE} ?_?[/⁄] ?{_SYMBOL})(?=[\n\f]|\Z)"
)
_PLACE_WORD = rf"(?:[{U}][^\W\d_]*(?:['’.][^\W\d_]+)*\.?|(?<=[^\W\d_] )\d{{1,2}})"
_DAY = re.compile(
    # the number comes before it where the two sides were read as one line
    rf"{_LINE}(?P<place>(?:Số[^\n,]{{3,20}}[A-ZĐ]{{2}} (?:\| ?)?)?"
    rf"{_PLACE_WORD}(?: ?[-–]? ?{_PLACE_WORD}){{0,5}}[,.;] ?[nN]gày)"
    r"(?P<day>[^\n]{0,7}?)(?P<month> ?tháng ?\S{0,3} ?năm ?20\d\d)(?=[ .]*(?:[\n\f\x1e\x1f|]|\Z))"
)
_ATTACHED = r"kem theo.{{0,60}}?\b0*{number} ?/ ?{symbol}(?![a-z])"
_BLANK = re.compile(r"[\s.…_]*")
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
    folded = fold(text.chars)
    mottos = [match.start() for match in _MOTTO.finditer(folded)]
    digits = {run.lstrip("0") for run in re.findall(r"\d+", name)}

    def is_left(match: re.Match[str], read: str) -> bool:
        """Whether nothing was written, or the line belongs to no letterhead."""
        return bool(_BLANK.fullmatch(read)) or all(abs(match.start() - motto) >= _NEAR for motto in mottos)

    def number(match: re.Match[str]) -> str:
        read, symbol = match["number"].strip(), match["rest"].strip(" _")
        if is_left(match, read):
            return match.group()
        if read.isdigit() and (
            certainty(*match.span("number")) >= (_SURE_NUMBER if _is_apart(match) else _SURE_PRINTED)
            or read.lstrip("0") in digits
            or re.search(_ATTACHED.format(number=read.lstrip("0"), symbol=re.escape(fold(symbol).strip("/⁄ "))), folded)
        ):
            return match.group()
        return f"Số: {_named(name, read, symbol) or ''}{symbol}"

    def day(match: re.Match[str]) -> str:
        read = match["day"].strip()
        if is_left(match, read) or (read.isdigit() and certainty(*match.span("day")) >= _SURE_DAY):
            return match.group()
        return f"{match['place']} {match['month'].strip()}"

    return sub(sub(text, _NUMBER, number), _DAY, day)


def _is_apart(match: re.Match[str]) -> bool:
    """Whether there is room between the number and the stroke."""
    return match["number"] != match["number"].rstrip() or match["rest"].startswith((" ", "_"))


def _named(name: str, read: str, symbol: str) -> str | None:
    """The number that the file's name has before or behind the letters of the symbol, where what was read agrees.

    «12QD.signed.pdf» and «QD-12-UBND.pdf» name «…/QĐ-UBND»; half of its figures have to be read, and no others.
    """
    letters = re.findall(r"[a-z]{2,}", fold(symbol))
    seen = "".join(filter(str.isdigit, read))
    if not letters or not seen:
        return None
    kind = letters[0][:2]
    beside = (
        rf"(?<!\d)(\d{{1,5}})[\W_]{{0,3}}{kind}|(?<![a-z]){kind}[a-z]?[\W_]{{0,3}}(?:so[\W_]{{0,2}})?(\d{{1,5}})(?!\d)"
    )
    found = {one or other for one, other in re.findall(rf"(?=(?:{beside}))", fold(name))}
    if len(found) != 1:
        return None
    number = found.pop()
    rest = iter(number)
    fits = all(figure in rest for figure in seen) and 2 * len(seen) >= len(number)
    return number if fits else None
