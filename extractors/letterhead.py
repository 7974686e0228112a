"""What a document says of itself (thể thức văn bản): type, number, date, issuer, title, period, signer, recipients.

Rule: Decree 30/2020/NĐ-CP, Annex I; the annotation guide, section «documents».
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.citing.instrument_numbers import printed_numbers
from extractors.citing.instruments import type_named, types_of
from extractors.folding import fold
from extractors.heading.headlines import HeadLines, head_lines, is_motto
from extractors.heading.issuing import bodies_of, issuer_of
from extractors.heading.letterhead_examples import EXAMPLES
from extractors.heading.places import filled
from extractors.heading.receivers import recipients_of
from extractors.heading.signers import signer_of
from extractors.heading.titles import ISSUED_WITH, period_of, title_of, untyped_title
from extractors.heading.type_lines import announced_type, cited_top, typed_title
from models.document import Part, Zone
from models.facts import Issuer, Letterhead, Signer

__all__ = ["EXAMPLES", "letterhead_of"]

_ABOUT = re.compile(r"^\W*(?:V\s?/\s?[vV]|[Vv]ề việc|VỀ VIỆC)\b")
_TO = re.compile(r"^\W*(?:Kính gửi|KÍNH GỬI)")
_NUMBER = re.compile(r"^\W*(?:Số|SỐ)\b\s*[:.]?\s*[\d.…_]{0,8}\s*[/–-]")
_FULL_DATE = re.compile(r"(?<!\d)(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>20\d\d)(?!\d)")
_PARTICULAR = re.compile(
    r"\W*(?:Số hiệu|Ngày (?:ban hành|có hiệu lực|đăng|công báo|hết hiệu lực|hiệu lực)|Loại văn bản|Cơ quan ban hành"
    r"|Nơi ban hành|Người ký|Lĩnh vực|Tình trạng|Số công báo)\b\s*[|:]"
)
_OF_COMMITTEE = re.compile(r"cua (?:ubnd|uy ban nhan dan)\b")
_TAIL = 4000


def letterhead_of(part: Part, before: Sequence[Letterhead] = ()) -> Letterhead:
    """The letterhead of a part.

    Args:
        part: one instrument of a file.
        before: the letterheads of the parts before it, in order; what is issued with one of them takes its issuer
            where it prints none.
    """
    head, title_lines, doc_type = _top(part)
    about = head.subject or _subject(part)
    title, authority = title_of(title_lines, doc_type)
    if title is None and about and doc_type in (None, "Công văn"):
        title, _ = title_of([about], doc_type)
    doc_type = doc_type or _type_without_line(part, head, about)
    issued_with = next((line for line in title_lines if ISSUED_WITH.match(line)), None)
    attached = _attached(part, before, head, issued_with)
    parent = before[attached] if attached is not None else None
    date = head.date
    issuer = _issuer(head, authority, date)
    if parent is not None:
        issuer = _inherited(issuer, parent.issuer, issued_with)
    else:
        chars = part.chars[part.start :]
        issuer = filled(issuer, chars, title or "", _as_of(date, chars[:6000]), head.place)
    start, end = period_of(title, date or (parent.issued_on if parent else None))
    return Letterhead(
        doc_type=doc_type,
        number=head.number,
        issued_on=date,
        issuer=issuer,
        title=title,
        period_start=start,
        period_end=end,
        signer=_signer(part, parent),
        attached_to=attached,
        recipients=recipients_of([*_to(part), *_texts(part, "recipients")]),
    )


def _texts(part: Part, *zones: Zone) -> list[str]:
    return [part.chars[p.start : p.stop] for p in part.zone(*zones)]


def _top(part: Part) -> tuple[HeadLines, list[str], str | None]:
    """The head's lines read, the lines of the title, the type; a number printed below the type counts too."""
    above, below = _below_site(_texts(part, "head")), _texts(part, "title")
    doc_type: str | None = None
    for i in range(len(above) - 1, -1, -1):
        doc_type = announced_type(above[i])
        if doc_type:
            below = [*above[i + 1 :], *below]
            above = above[:i]
            break
    cited = cited_top(below[0]) if not above and below else None
    if cited:
        head = HeadLines(bodies=(cited.issuer,) if cited.issuer else (), number=cited.number, date=cited.date)
        return head, [cited.title], cited.doc_type
    if doc_type is None and below:
        typed = typed_title(below[0], first=not above)
        if typed:
            doc_type, below = typed[0], [typed[1], *below[1:]]
    if doc_type is None and not below:
        below = untyped_title(above)
        above = [line for line in above if line not in below]
    stray = [line for line in below if _NUMBER.match(line)]
    return head_lines([*above, *stray]), [line for line in below if line not in stray], doc_type


def _below_site(lines: list[str]) -> list[str]:
    """The head without what a law site prints above it: its own heading and a table of the document's particulars."""
    motto = next((i for i, line in enumerate(lines) if is_motto(line)), 0)
    last = max((i for i, line in enumerate(lines[:motto]) if _PARTICULAR.match(line)), default=-1)
    return lines[last + 1 :]


def _subject(part: Part) -> str | None:
    """A letter's trích yếu that the reading order put below the head."""
    for line in _texts(part, "title", "preamble")[:4]:
        if _ABOUT.match(line):
            return line
    return None


def _to(part: Part) -> list[str]:
    """The lines of «Kính gửi»: the line itself and the bullets below it."""
    lines = _texts(part, "head", "title", "preamble")
    first = next((i for i, line in enumerate(lines) if _TO.match(line)), None)
    if first is None:
        return []
    stop = next((i for i in range(first + 1, len(lines)) if not re.match(r"^\W*[-–+•]", lines[i])), len(lines))
    return lines[first:stop]


def _type_without_line(part: Part, head: HeadLines, about: str | None) -> str | None:
    """The type where no line names it: from the symbol of its number, else a letter by its marks."""
    number = head.number or (f"1{head.symbol}" if head.symbol else None)
    for kind in types_of(number) if number else ():
        return kind
    return "Công văn" if about or _to(part) else None


def _attached(part: Part, before: Sequence[Letterhead], head: HeadLines, issued_with: str | None) -> int | None:
    """The earlier instrument that this one is issued with: the one that its «kèm theo …» names, else the outline's."""
    if not before or part.attached_to is None or (head.has_number_line and issued_with is None):
        return None
    if issued_with:
        flat = fold(issued_with)
        numbers = {found.number for found in printed_numbers(issued_with, flat)}
        for i, other in enumerate(before):
            if other.number and other.number in numbers:
                return i
        named = re.search(r"theo\s+([a-z]+ [a-z]+)", flat)
        kind = type_named(named[1]) if named else None
        for i in range(len(before) - 1, -1, -1):
            if kind and before[i].doc_type == kind:
                return i
    return min(part.attached_to, len(before) - 1)


def _issuer(head: HeadLines, authority: str | None, date: str | None) -> Issuer:
    """The issuer by the head's lines and, in a decision, by the authority's."""
    issuer = issuer_of(bodies_of(head.bodies, date))
    if authority is None:
        return issuer
    own = issuer_of(bodies_of([authority], date))
    if own.name is None:
        return issuer
    if own.level is None:
        chair = own.name.startswith("Chủ tịch UBND") and (issuer.name or "").startswith("UBND")
        return (
            replace(issuer, name=f"Chủ tịch {issuer.name}") if chair else replace(issuer, name=issuer.name or own.name)
        )
    return Issuer(
        own.name,
        own.level,
        own.commune or issuer.commune,
        own.district or issuer.district,
        own.province or issuer.province,
    )


def _inherited(own: Issuer, parent: Issuer, issued_with: str | None) -> Issuer:
    """What an attached document does not print of its issuer is that of the document it is issued with."""
    if own.name is None or own.level is None:
        name = parent.name
        if name and name.startswith("Chủ tịch UBND") and issued_with and _OF_COMMITTEE.search(fold(issued_with)):
            name = name.removeprefix("Chủ tịch ")
        return replace(parent, name=name)
    if own.level != parent.level:
        return own
    return replace(own, commune=own.commune or parent.commune, district=own.district or parent.district,
                   province=own.province or parent.province)  # fmt: skip


def _as_of(date: str | None, chars: str) -> str | None:
    """The issue date; where it is blank the latest date that the first pages cite, since the document is later."""
    if date and len(date) > 4:
        return date
    cited = [f"{m['year']}-{int(m['month']):02}-{int(m['day']):02}" for m in _FULL_DATE.finditer(chars)]
    return max((day for day in cited if not date or day[:4] <= date), default=date)


def _signer(part: Part, parent: Letterhead | None) -> Signer | None:
    """Who signed; where an appendix stands before the signature, the end of the file says it."""
    own = signer_of(_texts(part, "recipients", "signature"))
    if own is not None and (own.name or parent is None):
        return None if parent is not None and own == parent.signer else own
    if parent is not None or part.stop >= len(part.chars):
        return own
    rest = part.chars[max(part.stop, len(part.chars) - _TAIL) :].split("\n")
    last = signer_of([line for line in rest[-30:] if len(line) < 90])
    return last if last and last.name else own
