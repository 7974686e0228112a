"""Instruments cited by number (văn bản có số): type, pinpoint, date and issuer around a printed number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.citing.governing import SO, governed
from extractors.citing.instrument_numbers import PrintedNumber, printed_numbers
from extractors.citing.issuers import issuer_at, issuer_before
from extractors.citing.mentions import Mention, Passage
from extractors.citing.pinpoints import pinpoint_before, pinpoint_of_attached
from extractors.citing.printed_dates import date_at, last_date
from extractors.words import U

_OF = re.compile(r" ?,? ?(?:cua|do)(?: cac)? ")
_OF_GROUP = re.compile(r"(?:cac|nhung)(?: [a-z]+){1,4} cua ([^:;.\n]{3,80}): ?$")
_MISPRINTED_OF = re.compile(r" ?(?:so|cua|cu|\.)? (?=[a-z])")
_ABOUT = re.compile(r",? (?:ve|v/v|ban hanh|phe duyet)(?![a-z])")
_CLOSED_OF = re.compile(r" ?\) (?:cua|do) ")
_ASIDE = re.compile(r" ?\([^()\n]{1,160}\)(?= ?,? ?(?:ngay \d|cua |do ))")
_CITED = re.compile(r"\d ?[/-] ?[a-z\d]")
_DANGLING = re.compile(rf" ?,? ?ngày(?= ?\n| ?$| [{U}])")


def numbered(passage: Passage, taken: Sequence[tuple[int, int]]) -> Iterator[Mention]:
    """All instruments cited by number and symbol, left to right, except inside the `taken` stretches."""
    before: Mention | None = None
    rest = list(taken)
    for printed in printed_numbers(passage.chars, passage.flat):
        while rest and rest[0][1] <= printed.start:
            rest.pop(0)
        if rest and rest[0][0] <= printed.start < rest[0][1]:
            continue
        for mention in governed(passage, printed, before):
            floor = max(passage.line_start(mention.start), before.stop if before else 0)
            _surround(passage, mention, printed, floor)
            yield mention
            before = mention


def _surround(passage: Passage, mention: Mention, printed: PrintedNumber, floor: int) -> None:
    """What stands behind and in front of the number."""
    if printed.mended:
        mention.confidence -= 0.15
    if len(printed.tokens) == 1 and not printed.known:
        mention.confidence -= 0.2
    if mention.number == printed.number:
        _behind(passage, mention)
    _in_front(passage, mention, floor)


def _behind(passage: Passage, mention: Mention) -> None:
    """Date and issuer after the number, in either order."""
    flat = passage.flat
    closed = re.compile(r" ?\)(?= ?(?:ngay|cua))").match(flat, mention.stop)
    if closed and "(" in flat[mention.start : mention.stop]:
        mention.stop = closed.end()
    dated = _date_and_issuer(passage, mention)
    dated = _behind_aside(passage, mention, dated) or dated
    if not dated:
        _date_elsewhere(passage, mention)


def _date_and_issuer(passage: Passage, mention: Mention) -> bool:
    """Takes what stands right behind the mention; whether a date was among it, were it only left blank."""
    day = date_at(passage.flat, mention.stop)
    if day:
        mention.date, mention.stop = day.iso, day.stop
    if mention.issuer is None:
        _issuer_behind(passage, mention)
    if mention.issuer and not day:
        day = date_at(passage.flat, mention.stop)
        if day:
            mention.date, mention.stop = day.iso, day.stop
    return day is not None


def _behind_aside(passage: Passage, mention: Mention, dated: bool) -> bool:
    """Date and issuer behind a bracket: «… của Bộ Nội vụ (BNV) ngày …», «… (sửa đổi bởi Nghị định số …) ngày …»."""
    aside = _ASIDE.match(passage.flat, mention.stop)
    if not aside or (dated and mention.issuer):
        return False
    before, of = mention.stop, mention.issuer
    mention.stop = aside.end()
    found = not dated and _date_and_issuer(passage, mention)
    if dated:
        _issuer_behind(passage, mention)
    if _CITED.search(aside.group()) or not (found or mention.issuer != of):
        mention.stop = before  # the quote does not run over another citation
    return found


def _issuer_behind(passage: Passage, mention: Mention) -> None:
    chars, flat = passage.chars, passage.flat
    of = _OF.match(flat, mention.stop) or _CLOSED_OF.match(flat, mention.stop)
    if of:
        stop = issuer_at(chars, flat, of.end())
    else:
        of = _MISPRINTED_OF.match(flat, mention.stop)
        stop = issuer_at(chars, flat, of.end()) if of and chars[of.end()].isupper() else None
        stop = stop if stop and _ABOUT.match(flat, stop) else None
    if of and stop:
        mention.issuer = " ".join(chars[of.end() : stop].split())
        mention.stop = stop


def _date_elsewhere(passage: Passage, mention: Mention) -> None:
    """A date that a table's row or a page cut off from its «ngày»: it opens one of the next lines."""
    cut = _DANGLING.match(passage.chars, mention.stop)
    if not cut:
        return
    mention.stop = cut.end()
    rest = re.compile(r"\n(?=\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{4} cua )").search(
        passage.flat, cut.end(), min(len(passage.flat), cut.end() + 1500)
    )
    day = date_at(passage.flat, rest.end()) if rest else None
    if day:
        mention.date, mention.confidence = day.iso, 0.6
        of = _OF.match(passage.flat, day.stop)
        stop = issuer_at(passage.chars, passage.flat, of.end()) if of else None
        mention.issuer = passage.chars[of.end() : stop] if of and stop else None


def _in_front(passage: Passage, mention: Mention, floor: int) -> None:
    """Pinpoint and issuer before the type word."""
    chars, flat = passage.chars, passage.flat
    if mention.listed:
        return
    pin = pinpoint_before(flat, floor, mention.core)
    if pin:
        mention.start, mention.pinpoint = pin[0], " ".join(chars[pin[0] : pin[1]].split())
        return
    far = pinpoint_of_attached(flat, floor, mention.core)
    if far:
        mention.pinpoint = " ".join(chars[far[0] : far[1]].split())
        return
    if mention.issuer is None:
        _issuer_in_front(passage, mention, floor)


def _issuer_in_front(passage: Passage, mention: Mention, floor: int) -> None:
    chars, flat = passage.chars, passage.flat
    body = issuer_before(chars, flat, floor, mention.core)
    if body:
        mention.start, mention.issuer = body[0], " ".join(chars[body[0] : body[1]].split())
        if mention.date is None:
            dated = re.search(r"ngay [^\n;]{6,26}$", flat[max(floor, body[0] - 30) : body[0]])
            mention.date = last_date(dated.group()) if dated else None
        return
    group = _OF_GROUP.search(flat[max(floor, mention.core - 130) : mention.core])
    if group:
        at = max(floor, mention.core - 130) + group.start(1)
        stop = issuer_at(chars, flat, at)
        mention.issuer = chars[at:stop] if stop else None


def share(passage: Passage, mentions: Sequence[Mention]) -> None:
    """What stands once for several: date and issuer under one type word, the issuer of a group or after a bracket."""
    flat = passage.flat
    for one, two in zip(reversed(mentions[:-1]), reversed(mentions[1:]), strict=True):
        gap = flat[one.stop : two.start]
        if "\n" in gap or "." in gap:
            continue
        if two.listed and one.type == two.type and re.fullmatch(rf" ?(?:[,;]|va|, va)? ?(?:cac )?(?:{SO} ?:? ?)?", gap):
            one.date = one.date or two.date
            one.issuer = one.issuer or two.issuer
        elif (
            one.issuer is None
            and gap.lstrip().startswith("(")
            and ")" not in gap
            and _CLOSED_OF.search(flat[two.core : two.stop])
        ):
            one.issuer = two.issuer
    group: Mention | None = None
    for before, mention in zip([None, *mentions], mentions, strict=False):
        if before and re.search(r"[.;\n]", flat[before.stop : mention.start]):
            group = None
        if _OF_GROUP.search(flat[max(mention.core - 130, 0) : mention.core]):
            group = mention
        elif group and mention.issuer is None and mention.type == group.type:
            mention.issuer = group.issuer
