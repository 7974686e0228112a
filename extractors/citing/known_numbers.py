"""Projects and standards known by number (đề án, tiêu chuẩn), and short second mentions («Quyết định số 53»)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.citing.instruments import SHORT_TYPE, TYPE, type_named
from extractors.citing.mentions import Mention, Passage
from extractors.citing.pinpoints import pinpoint_before

_STANDARD = re.compile(
    r"(?<![a-z\d])(?:(?P<qc>qcvn)|tcvn(?:[ -]?(?:iso|iec|ts|/))*"
    r"|iso(?:/iec)?(?: tcvn)?)[ -]?(?P<n>\d{2,5}(?:-\d{1,2}(?=:))?)"
    r"(?: ?[:-] ?(?P<year>(?:19|20)\d\d))?(?:/[a-z]{2,8})?(?![a-z\d])"
)
_QUANTITY = (
    r"(?! ?(?:%|‰|[.,/:-] ?\d|ty|trieu|nam(?! (?:19|20)\d\d)|ngay|thang|nguoi|nhiem vu|du an|de an|nhom|noi dung|dong"
    r"|tieu chi|chi so|chi tieu|ha|km|giai doan|xa|ho)(?![a-z]))"
)
_PROJECT = re.compile(
    rf"(?<![a-z])(?P<type>de an|bo chi so|bo tieu chi|chuong trinh)(?P<so> so)? (?P<n>\d{{2,4}}[a-b]?)(?![\w]"
    rf"| ?[/-] ?\w){_QUANTITY}"
)
_DIGITS = re.compile(rf"\d{{1,5}}(?:/(?:19|20)\d\d)?(?![\w]| ?[/-] ?\w|[.,]\d){_QUANTITY}")
_SHORT_BEFORE = re.compile(rf"(?<![\w/-])(?P<type>{SHORT_TYPE}) (?:số )?$")
_TYPE_BEFORE = re.compile(rf"(?<![a-z])(?P<type>{TYPE})(?: so)? ?:? $")


def standards(passage: Passage) -> Iterator[Mention]:
    """«TCVN ISO 9001:2015», «QCVN 14:2008/BTNMT»."""
    for found in _STANDARD.finditer(passage.flat):
        words = passage.chars[found.start() : found.end()]
        if words[:3] not in ("TCV", "ISO", "QCV") or (not found["year"] and words.startswith("ISO")):
            continue
        number = re.sub(r" ?([:/-]) ?", r"\1", " ".join(words.split()))
        type_ = "Quy chuẩn" if found["qc"] else "Tiêu chuẩn"
        yield Mention(found.start(), found.end(), found.start(), type_, number=number)


def projects(passage: Passage) -> Iterator[Mention]:
    """«Đề án 06», «Bộ chỉ số 766», «Chương trình 135»: known by the number alone."""
    for found in _PROJECT.finditer(passage.flat):
        number, kind = found["n"], found["type"]
        digits = int(re.sub(r"\D", "", number))
        if not passage.chars[found.start()].isupper() and number != "06":
            continue
        if 2000 <= digits <= 2050 or (
            digits < 100 and number.isdigit() and (kind != "de an" or (found["so"] and number != "06"))
        ):
            continue
        mention = Mention(
            found.start(), found.end(), found.start(), type_named(kind) or "", number=number, confidence=0.9
        )
        _with_pinpoint(passage, mention)
        yield mention


def short_forms(passage: Passage, taken: Sequence[tuple[int, int]]) -> list[Mention]:
    """«Quyết định số 53»: a type and digits without a symbol, outside the `taken` stretches."""
    found: list[Mention] = []
    for digits in _DIGITS.finditer(passage.flat):
        window = max(digits.start() - 40, 0)
        kind = _TYPE_BEFORE.search(passage.flat[window : digits.start()])
        kind = kind or _SHORT_BEFORE.search(passage.chars[window : digits.start()])
        start = window + kind.start() if kind else 0
        if not kind or not passage.chars[start].isupper() or any(a <= start < b for a, b in taken):
            continue
        type_ = type_named(kind["type"]) or ""
        found.append(Mention(start, digits.end(), start, type_, number=digits.group(), confidence=0.65))
    return found


def short_mentions(passage: Passage, forms: Sequence[Mention], full: Sequence[Mention]) -> Iterator[Mention]:
    """The short forms whose type and digits exactly one full number before them has; they take that number.

    Args:
        passage: the text.
        forms: what `short_forms` found.
        full: the citations with their full numbers; those of an earlier part of the file stand below 0.
    """
    for form in forms:
        numbers = {m.number for m in full if m.start < form.start and m.type == form.type and _opens(m.number, form)}
        if len(numbers) == 1:
            form.number = numbers.pop()
            _with_pinpoint(passage, form)
            yield form


def _with_pinpoint(passage: Passage, mention: Mention) -> None:
    """Take in the provision that stands before it: «Phụ lục III Đề án 1690»."""
    pin = pinpoint_before(passage.flat, passage.line_start(mention.core), mention.core)
    if pin:
        mention.start, mention.pinpoint = pin[0], " ".join(passage.chars[pin[0] : pin[1]].split())


def _opens(number: str | None, form: Mention) -> bool:
    """Whether the full number is the digits of the short form and a symbol."""
    rest = (number or "").removeprefix(form.number or "")
    return rest != number and rest[:1] in ("/", "-")
