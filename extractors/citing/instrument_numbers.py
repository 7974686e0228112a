"""Numbers and symbols of instruments (số, ký hiệu), with the breaks and misprints that offices and OCR make of them.

Rule: Decree 30/2020/NĐ-CP, Annex I, II.3: «15/KH-UBND», «30/2020/NĐ-CP», «134/UBND-VP»; the Party writes «18-NQ/TW».
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractors.citing.instruments import ISSUERS, JOINED, MISREAD, SYMBOLS

_SEPARATOR = re.compile(r"[/-](?= ?[a-z0&])")
_TAIL = re.compile(
    r"(?:(?<![a-z])so ?[:.]? ?(?P<odd>\d{1,2} \d{2,4}|[lio|][\dlio|]{0,4})"  # spaces and letters that OCR puts in
    r"|(?<![\d/.,-])(?P<plain>\d{1,3}\.\d{3}|\d[\dlo]{0,5}[a-c]?))"
    r"(?P<year> ?/ ?(?:19|20)\d\d)? ?$"
)
# a space is lost before what follows: «15/KH-UBNDngày 30/12/2024»
_WORD_END = r"(?!(?!(?:ngày|của|về|ban hành)(?!\w))[^\W\d_])"
_TOKEN = re.compile(rf"T[^\W\d_]g{_WORD_END}|[A-ZĐƯ0][A-ZĐƯ0-9&]*(?:[a-zđ]{{1,2}}[A-ZĐƯ0-9&]*)?{_WORD_END}")
_NEXT = re.compile(r"(?P<left> ?)(?P<mark>[/._\-‐‑‒–—−])(?P<right> ?)(?=[A-ZĐƯ0])")
_GLUED = re.compile(rf"(?<![\w/.,-])(?P<n>\d{{1,5}}) ?(?P<kind>{'|'.join(sorted(SYMBOLS | {'QD'}))}) ?$")
_SO_OR_TYPE = re.compile(r"[a-z] $")
_FIRST_ONLY = {"QD", "0Đ", "OĐ", "Q0", "QO", "ND"}
_HEADS = SYMBOLS | set(ISSUERS["symbols"]) | set(ISSUERS["local"])
_MAX_TOKENS = 5
_BEFORE_MARK = frozenset("0123456789lio|abc")


@dataclass(frozen=True, slots=True)
class PrintedNumber:
    """A number with its symbol: `[start, stop)` in the text that was searched, and as it is entered.

    `known` says whether its symbol begins with a type or body of the lexicon, `mended` whether something was misread.
    """

    start: int
    stop: int
    number: str
    tokens: tuple[str, ...]
    known: bool
    mended: bool


def printed_numbers(chars: str, flat: str) -> Iterator[PrintedNumber]:
    """All numbers with a symbol, left to right; `flat` is the folded text of `chars`."""
    done = 0
    for separator in _SEPARATOR.finditer(flat):
        at = separator.start()
        if at < done:
            continue
        before = flat[max(at - 2, 0) : at].rstrip(" ")[-1:]
        read = _read if before in _BEFORE_MARK else _unmarked
        found = read(chars, flat, at, done)
        if found:
            yield found
            done = found.stop


def _read(chars: str, flat: str, at: int, done: int) -> PrintedNumber | None:
    since = max(at - 24, done)
    tail = _TAIL.search(flat[since:at])
    if not tail:
        return None
    start = since + tail.start("odd" if tail["odd"] else "plain")
    digits = re.sub(r"[ ]", "", tail["odd"] or tail["plain"])
    clean_digits = digits.translate(str.maketrans("lio|", "1101")) if tail["odd"] else _digits(digits)
    year = re.sub(r"\D", "", tail["year"] or "")
    symbol, tokens, stop = _symbol(chars, at)
    if not tokens or not clean_digits.strip("0."):
        return None
    mended, split = _mend(tokens, chars[at] if chars[at] == "/" else "-")
    mark = "/" if chars[at] == "/" else "-"
    number = clean_digits + (f"/{year}" if year else "") + mark + _joined(split or mended, symbol)
    known = bool(split) or mended[0] in _HEADS or mended[0].rstrip("0123456789") in ("QH", "UBTVQH")
    misread = [token.casefold() for token in mended] != [token.casefold() for token in tokens]
    odd = bool(tail["odd"]) or clean_digits != digits or misread
    return PrintedNumber(start, stop, number, tuple(split or mended), known, odd)


def _unmarked(chars: str, flat: str, at: int, done: int) -> PrintedNumber | None:
    """A number that lost the mark before its symbol: «35KH/UBND», «18 NQ/TW»; `at` is the mark that is left."""
    glued = _GLUED.search(chars, max(at - 16, done), at)
    if not glued or not _SO_OR_TYPE.search(flat[max(glued.start() - 14, 0) : glued.start()]):
        return None
    _, tokens, stop = _symbol(chars, at)
    if not tokens:
        return None
    body = MISREAD.get(tokens[0], tokens[0])
    kind = MISREAD.get(glued["kind"], glued["kind"])
    number = f"{glued['n']}-{kind}/{body}" if body in JOINED["party"] else f"{glued['n']}/{kind}-{body}"
    return PrintedNumber(glued.start(), stop, number, (kind, *tokens), True, True) if body in _HEADS else None


def _digits(digits: str) -> str:
    return digits[0] + digits[1:].replace("l", "1").replace("o", "0")


def _symbol(chars: str, at: int) -> tuple[list[str], list[str], int]:
    """Marks and tokens after the separator at `at`, and where they end."""
    marks: list[str] = []
    tokens: list[str] = []
    i = at + 1 + (chars[at + 1 : at + 2] == " ")
    stop = i
    while len(tokens) < _MAX_TOKENS:
        token = _TOKEN.match(chars, i)
        if not token or (tokens and not _goes_on(tokens, marks[-1], token.group(), gap=i - stop > 1)):
            return marks[: max(len(tokens) - 1, 0)], tokens, stop
        tokens.append(token.group())
        stop = token.end()
        following = _NEXT.match(chars, stop)
        if not following:
            break
        marks.append(following["mark"] if following["mark"] in "/." else "-")
        i = following.end()
    return marks[: len(tokens) - 1], tokens, stop


def _goes_on(tokens: list[str], mark: str, token: str, gap: bool) -> bool:
    """Whether a token after a mark still belongs to the symbol; a spaced dash may also part two clauses."""
    if mark == ".":
        return not gap and len(token) <= 4 and token not in ISSUERS["local"] and tokens[-1] in ISSUERS["local"]
    if not gap:
        return True
    capitals = (len(token) > 1 and token == token.upper()) or MISREAD.get(token, token) in _HEADS
    return capitals and len(tokens) == 1


def _mend(tokens: list[str], first_mark: str) -> tuple[list[str], list[str]]:
    """Tokens with misreadings put right; and, where the print lost the mark within one token, its two halves."""
    mended = [_put_right(token) if i == 0 or token not in _FIRST_ONLY else token for i, token in enumerate(tokens)]
    if mended[0] == "NĐ" and mended[1:] != ["CP"]:
        mended[0] = tokens[0]
    if len(mended) > 1 or mended[0] in _HEADS:
        return mended, []
    kinds = JOINED["party"] if first_mark == "-" else JOINED["state"]
    for body in kinds:
        head = mended[0].removesuffix(body)
        if head != mended[0] and MISREAD.get(head, head) in SYMBOLS:
            return mended, [MISREAD.get(head, head), body]
    ministry = re.fullmatch(r"(QĐ|TT|TTLT|CT|KH|TB)(B[A-ZĐ]{2,8})", mended[0])
    return mended, [ministry[1], ministry[2]] if ministry and ministry[2] in ISSUERS["symbols"] else []


def _put_right(token: str) -> str:
    """The token that a misread one stands for; OCR takes the small «T» of «TTg» for many letters."""
    return "TTg" if re.fullmatch(r"T\wg", token) else MISREAD.get(token, token)


def _joined(tokens: list[str], marks: list[str]) -> str:
    marks = marks or (["/"] if tokens[-1] in JOINED["party"] else ["-"])
    return tokens[0] + "".join(mark + token for mark, token in zip(marks, tokens[1:], strict=False))
