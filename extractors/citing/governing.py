"""Which type a printed number is of (tên loại): the word before it, the word of its list, or else its symbol."""

from __future__ import annotations

import re

from extractors.citing.instrument_numbers import PrintedNumber
from extractors.citing.instruments import SHORT_TYPE, TYPE, type_named, types_of
from extractors.citing.issuers import issuer_at
from extractors.citing.mentions import Mention, Passage

SO = r"(?:so|s6|s0)(?! luong)"
_RIGHT_BEFORE = re.compile(rf"(?: (?:hoa toc|mat|khan))?[ :(]*(?:{SO} ?[:.]? ?){{0,2}}\(?$")
_WITH_WORDS = re.compile(rf"(?P<words>(?: [^\s,;:.()\d]+){{1,14}}):? {SO} ?[:.]? ?$")
_TYPE = re.compile(rf"(?<![a-z])(?P<type>{TYPE})(?![a-z])")
_SHORT = re.compile(rf"(?<!\w)(?P<type>{SHORT_TYPE})[ ]?(?:[sS]ố ?[:.]? ?)?$")
_SO_BEFORE = re.compile(rf"(?<![a-z]){SO} ?[:.]? ?$")
_LIST_GAP = re.compile(
    rf"[^\n]*?(?:[,;:&+-]|(?<![a-z])(?:va|hoac|cung|den|voi))(?: cac)?(?: cua [^,;:\n]{{3,70}})? ?(?:{SO} ?[:.]? ?)?$"
)
_OF_THEN_SO = re.compile(rf"(?<![a-z])cua (?P<of>[^,;:]{{3,70}}?) {SO} ?[:.]? ?$")
_TYPE_REACH = 240
# «Mẫu số 01/BC-CCHC» is the code of a form
_FORM = re.compile(r"(?<![a-z])(?:mau|bieu|bieu mau|phieu|bang|phu luc|ma|don|to khai)(?: so)? ?:? ?$")
_SHARED = re.compile(
    rf"(?P<lead>(?: cac)?[ :(]*(?:{SO} ?[:.]? ?)?)(?P<digits>\d{{1,5}}(?:(?: ?, ?"
    rf"| va )\d{{1,5}}){{0,9}})(?: ?, ?| va )$"
)


def governed(passage: Passage, printed: PrintedNumber, before: Mention | None) -> list[Mention]:
    """The number as a mention with its type, after those that share its symbol («Nghị quyết số 57, 59, 68-NQ/TW»).

    Args:
        passage: the text.
        printed: the number.
        before: the mention before it, whose type word may govern it as well.

    Returns:
        Nothing where neither a word nor the symbol makes it an instrument.
    """
    line = passage.line_start(printed.start)
    floor = max(line, before.stop if before else 0)
    shared = _sharing(passage, printed, floor)
    if shared:
        return shared
    mention = _typed(passage, printed, floor) or _listed(passage, printed, before, line) or _bare(passage, printed)
    return [mention] if mention else []


def _sharing(passage: Passage, printed: PrintedNumber, floor: int) -> list[Mention]:
    """Digits before the number that have their symbol from it."""
    window = max(floor, printed.start - 90)
    head = passage.flat[window : printed.start]
    last = max(_TYPE.finditer(head), key=lambda m: m.start(), default=None)
    shared = _SHARED.fullmatch(head, last.end()) if last else None
    if not last or not shared:
        return []
    type_ = type_named(last["type"]) or ""
    symbol = printed.number[len(re.split(r"[/-]", printed.number)[0]) :]
    found: list[Mention] = []
    for digits in re.finditer(r"\d+", shared["digits"]):
        at = window + shared.start("digits") + digits.start()
        start = at if found else window + last.start()
        stop = at + len(digits.group())
        found.append(
            Mention(start, stop, start, type_, number=digits.group() + symbol, listed=bool(found), confidence=0.85)
        )
    last_one = Mention(printed.start, printed.stop, printed.start, type_, number=printed.number, listed=True)
    return [*found, last_one]


def _typed(passage: Passage, printed: PrintedNumber, floor: int) -> Mention | None:
    """A number with a type word of its own, right before it or some words earlier («Quyết định của UBND xã số …»)."""
    window = max(floor, printed.start - _TYPE_REACH)
    head = passage.flat[window : printed.start]
    last = max(_TYPE.finditer(head), key=lambda m: m.start(), default=None)
    if last:
        rest = head[last.end() :]
        if _RIGHT_BEFORE.fullmatch(rest):
            return _begun(printed, window + last.start(), type_named(last["type"]) or "")
        far = _WITH_WORDS.fullmatch(rest)
        if far and passage.chars[window + last.start()].isupper():
            mention = _begun(printed, window + last.start(), type_named(last["type"]) or "")
            mention.confidence = 0.85
            of = re.match(r" cua ", rest)
            if of:
                at = window + last.end() + of.end()
                stop = issuer_at(passage.chars, passage.flat, at)
                mention.issuer = passage.chars[at:stop] if stop and stop < printed.start else None
            return mention
    short = _SHORT.search(passage.chars[window : printed.start])
    if short:
        return _begun(printed, window + short.start(), type_named(short["type"]) or "")
    return None


def _begun(printed: PrintedNumber, start: int, type_: str) -> Mention:
    mention = Mention(start, printed.stop, start, type_, number=printed.number)
    kinds = types_of(printed.number)
    if kinds and type_ not in kinds and not any(type_.startswith(kind) for kind in kinds):
        mention.confidence = 0.9
    return mention


def _listed(passage: Passage, printed: PrintedNumber, before: Mention | None, line: int) -> Mention | None:
    """A number under the type word of the one before: «các Quyết định số 5/QĐ-UBND …; số 6/QĐ-UBND»."""
    if before is None or before.start < line or before.number is None:
        return None
    gap = passage.flat[before.stop : printed.start]
    if len(gap) > 420 or "." in gap or not _LIST_GAP.fullmatch(gap):
        return None
    so = _OF_THEN_SO.search(gap) or _SO_BEFORE.search(gap)
    kinds = types_of(printed.number)
    if not so and (not printed.known or len(gap) > 12):
        return None
    # «… Kết luận số 80-KL/TW; 21/2021/QĐ-TTg» goes on with another type than the one that stands nearest
    own = kinds and before.type not in kinds and (len(gap) >= 12 or ";" in gap)
    type_ = kinds[0] if own else before.type
    start = before.stop + so.start() if so else printed.start
    mention = Mention(start, printed.stop, start, type_, number=printed.number, listed=True, confidence=0.9)
    if so and "of" in so.re.groupindex:
        at = before.stop + so.start("of")
        stop = issuer_at(passage.chars, passage.flat, at)
        mention.issuer = passage.chars[at:stop] if stop else None
    return mention


def _bare(passage: Passage, printed: PrintedNumber) -> Mention | None:
    """A number without any type word: its symbol tells, unless it is a letterhead's own «Số: 12/KH-UBND»."""
    kinds = types_of(printed.number)
    paragraph = passage.paragraph(printed.start)
    if (
        not kinds
        or not printed.known
        or len(printed.tokens) < 2
        or paragraph.zone in ("head", "recipients", "signature")
    ):
        return None
    if _FORM.search(passage.flat[max(printed.start - 20, 0) : printed.start]):
        return None
    so = _SO_BEFORE.search(passage.flat[max(printed.start - 8, 0) : printed.start])
    start = printed.start - (len(so.group()) if so else 0)
    if start == passage.line_start(start) and paragraph.cell is None and ":" in passage.chars[start : printed.start]:
        return None
    return Mention(start, printed.stop, start, kinds[0], number=printed.number, confidence=0.75)
