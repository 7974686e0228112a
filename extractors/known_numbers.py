"""Projects and standards known by number (đề án, tiêu chuẩn), and short second mentions («Quyết định số 53»)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.instruments import TYPE, type_named
from extractors.mentions import Mention, Passage
from extractors.pinpoints import pinpoint_before

_STANDARD = re.compile(
    r"(?<![a-z\d])(?:(?P<qc>qcvn)|tcvn(?:[ -]?(?:iso|iec|ts|/))*"
    r"|iso(?:/iec)?(?: tcvn)?)[ -]?(?P<n>\d{2,5}(?:-\d{1,2}(?=:))?)"
    r"(?: ?[:-] ?(?P<year>(?:19|20)\d\d))?(?:/[a-z]{2,8})?(?![a-z\d])"
)
_QUANTITY = (
    r"(?! ?(?:%|‰|[.,/:-] ?\d|ty|trieu|nam|ngay|thang|nguoi|nhiem vu|du an|de an|nhom|noi dung|dong"
    r"|tieu chi|chi so|chi tieu|ha|km|giai doan|xa|ho)(?![a-z]))"
)
_PROJECT = re.compile(
    rf"(?<![a-z])(?P<type>de an|bo chi so|bo tieu chi|chuong trinh)(?P<so> so)? (?P<n>\d{{2,4}}[a-b]?)(?![\w]"
    rf"| ?[/-] ?\w){_QUANTITY}"
)
_SHORT = re.compile(
    rf"(?<![a-z])(?P<type>{TYPE})(?P<so> so)? ?:? ?(?P<n>\d{{1,5}}(?:/(?:19|20)\d\d)?)(?![\w]| ?[/-] ?\w"
    rf"|[.,]\d){_QUANTITY}"
)


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
        if 2000 <= digits <= 2050 or (digits < 100 and (kind != "de an" or (found["so"] and number != "06"))):
            continue
        yield Mention(found.start(), found.end(), found.start(), type_named(kind) or "", number=number, confidence=0.9)


def short_mentions(passage: Passage, earlier: Sequence[Mention], taken: Sequence[tuple[int, int]]) -> Iterator[Mention]:
    """«Quyết định số 53» where exactly one full number of that type and these digits was cited before it.

    Args:
        passage: the text.
        earlier: the full citations in reading order, of this part and those before it (with positions below 0).
        taken: stretches that other citations hold.
    """
    held = sorted(taken)
    for found in _SHORT.finditer(passage.flat):
        if not passage.chars[found.start()].isupper() or any(a <= found.start() < b for a, b in held):
            continue
        type_ = type_named(found["type"])
        full = {
            m.number
            for m in earlier
            if m.number and m.start < found.start() and m.type == type_ and _begins(m.number, found["n"])
        }
        if len(full) != 1:
            continue
        mention = Mention(found.start(), found.end(), found.start(), type_ or "", number=full.pop(), confidence=0.65)
        pin = pinpoint_before(passage.flat, passage.line_start(found.start()), found.start())
        if pin:
            mention.start, mention.pinpoint = pin[0], " ".join(passage.chars[pin[0] : pin[1]].split())
        yield mention


def _begins(number: str, printed: str) -> bool:
    """Whether the full number is these digits and a symbol."""
    rest = number.removeprefix(printed)
    return rest != number and rest[0] in "/-"
