"""Indicators (chỉ số, tiêu chí): where an index of government or one of its criteria is named.

«Chỉ số cải cách hành chính (PAR INDEX)» names an index; «tiêu chí thành phần 3.4.1», «lĩnh vực “Tài chính công”»,
a heading «Kiểm soát tham nhũng trong khu vực công» under PAPI name criteria. Numbers mean a criterion only where the
index is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractors.folding import fold
from extractors.measuring.indices import ANCHOR, MENTION, criterion_at, index_of, mentions_in, numbered
from extractors.measuring.outlook import Outlook, lowered
from models.document import Paragraph, Part
from models.facts import IndicatorMention, Letterhead, evidence

__all__ = ["EXAMPLES", "extract"]

_NAME = "indicators"
# each fact is (quote, index, criterion, name)
EXAMPLES: tuple[tuple[str, tuple[tuple[str, str, str | None, str | None], ...]], ...] = (
    ("- Nâng cao Chỉ số cải cách hành chính (PAR INDEX) của phường.",
     (("Chỉ số cải cách hành chính (PAR INDEX)", "PAR INDEX", None, None),)),
    ("- Duy trì chỉ số hài lòng của người dân và chỉ số DDCI.",
     (("chỉ số hài lòng của người dân", "SIPAS", None, None), ("chỉ số DDCI", "DDCI", None, None))),
    ("- Chỉ số đo lường sự hài lòng của người dân, tổ chức với xã (SIPAS).",
     (("Chỉ số đo lường sự hài lòng của người dân, tổ chức với xã (SIPAS)", "SIPAS", None, None),)),
    ("- Công bố Chỉ số CCHC, kết quả giám sát (PAPI).",
     (("Chỉ số CCHC", "PAR INDEX", None, None), ("PAPI", "PAPI", None, None))),
    ("- Cải thiện PAPI, PCI cấp tỉnh.", (("PAPI", "PAPI", None, None), ("PCI cấp tỉnh", "PCI", None, None))),
    ("- Khắc phục tiêu chí thành phần 3.2.1 của Chỉ số PAR INDEX.",
     (("tiêu chí thành phần 3.2.1", "PAR INDEX", "3.2.1", None), ("Chỉ số PAR INDEX", "PAR INDEX", None, None))),
    ("- Chỉ số PAPI: Nội dung 4 được cải thiện.",
     (("Chỉ số PAPI", "PAPI", None, None), ("Nội dung 4", "PAPI", "4", "Kiểm soát tham nhũng trong khu vực công"))),
    ("- Nâng điểm lĩnh vực “Tài chính công” trong PAR INDEX.",
     (("lĩnh vực “Tài chính công", "PAR INDEX", "6", "Cải cách tài chính công"),
      ("PAR INDEX", "PAR INDEX", None, None))),
    ("- Chi số cai cách hanh chính của xã tăng.", (("Chi số cai cách hanh chính", "PAR INDEX", None, None),)),
    ("- Thực hiện tốt nội dung 4 của kế hoạch trường học.", ()),
    ("- Rà soát 19 tiêu chí nông thôn mới.", ()),
    ("- Đẩy mạnh cải cách hành chính và chuyển đổi số.", ()),
    ("- Chỉ số giá tiêu dùng tăng 3%.", ()),
)  # fmt: skip

_NUMBERED = re.compile(
    r"(?<!\w)(?P<word>tieu chi thanh phan|chi so thanh phan|tieu chi|truc noi dung|chi so noi dung|noi dung"
    r"|linh vuc)(?: so| thu)? ?(?P<number>\d{1,2}(?:\.\d{1,2}){0,4})(?![\d/%])"
)
_NAMING = re.compile(
    r"(?<!\w)(?:linh vuc|tieu chi thanh phan|chi so thanh phan|tieu chi|truc noi dung|noi dung|chi so"
    r"|nhom tieu chi)(?: (?:so )?\d+)? ?[:-]? ?\"?(?=[a-z])"
)
_CALLED = re.compile(r" ?[:–-] ?(?P<name>[^.;\n]{3,200})")
_ZONES = ("title", "preamble", "body")


@dataclass(frozen=True, slots=True)
class Naming:
    """Says which index and criterion a figure serves.

    Attributes:
        titled: the only index that the document's title names, or None.
    """

    titled: str | None = None

    @classmethod
    def of(cls, letterhead: Letterhead) -> Naming:
        """From the title of the letterhead."""
        names = {index_of(match).name for match in MENTION.finditer(fold(letterhead.title or ""))}
        return cls(names.pop() if len(names) == 1 else None)

    def context(self, words: list[str]) -> str | None:
        """The index named in the first of these stretches (folded) that names one, else the title's."""
        for stretch in words:
            match = MENTION.search(stretch)
            if match:
                return index_of(match).name
        return self.titled

    def serves(
        self, paragraph: Paragraph, outlook: Outlook, places: list[tuple[int, int]]
    ) -> tuple[str | None, str | None]:
        """The index and the criterion that a figure serves: named in one of its places, the nearest first, else above.

        Args:
            paragraph: the paragraph of the figure.
            outlook: what stands above it.
            places: stretches of the clean text, the nearest first: its quote, its sentence.
        """
        words = [fold(outlook.lower[start:stop]) for start, stop in places]
        words += [fold(heading) for heading in outlook.chain(paragraph)]
        index = self.context(words)
        if index is None:
            return None, None
        for at, stretch in enumerate(words):
            criterion = _criterion_in(stretch, index, heading=at >= len(places))
            if criterion:
                return index, criterion
        return index, None


def _criterion_in(folded: str, index: str, heading: bool) -> str | None:
    """The number of the criterion that a stretch names: printed, or that of a field's name."""
    number = _NUMBERED.search(folded)
    if number and _meant(number, index):
        return number.group("number")
    starts = [match.end() for match in _NAMING.finditer(folded)]
    if heading:
        starts.insert(0, len(folded) - len(folded.lstrip()))
    for start in starts:
        named = criterion_at(folded, start, len(folded), index)
        if named:
            return named[0].number
    return None


def _meant(number: re.Match[str], index: str) -> bool:
    """Whether a numbered word is a criterion: «nội dung 4» is one only where the index has contents."""
    return number.group("word") not in ("noi dung", "linh vuc") or numbered(index, number.group("number")) is not None


def extract(part: Part, letterhead: Letterhead) -> list[IndicatorMention]:
    """All indices and criteria named in the part, in reading order."""
    folded, lower = fold(part.chars), lowered(part.chars)
    naming, outlook = Naming.of(letterhead), Outlook(part, lower, letterhead)
    found: list[IndicatorMention] = []
    for paragraph in part.paragraphs:
        outlook.step(paragraph)
        if paragraph.zone in _ZONES:
            found.extend(_in_paragraph(part, folded, paragraph, naming, outlook))
    return sorted(found, key=lambda fact: (fact.evidence.start, fact.evidence.stop))


def _in_paragraph(
    part: Part, folded: str, paragraph: Paragraph, naming: Naming, outlook: Outlook
) -> Iterator[IndicatorMention]:
    start, stop = paragraph.start, paragraph.stop
    mentions = mentions_in(folded, start, stop) if ANCHOR.search(folded, start, stop) else []
    for mention in mentions:
        begin = mention.start
        if folded.startswith("bo ", begin) and part.chars[begin : begin + 2].casefold() != "bộ":
            begin += 3  # «công bố Chỉ số …»
        quote = evidence(part, begin, mention.stop, _NAME, 0.95)
        yield IndicatorMention(evidence=quote, index=mention.index)
    if not (paragraph.heading or paragraph.cell or paragraph.label or _NAMING.search(folded, start, stop)):
        return
    above = [fold(heading) for heading in outlook.chain(paragraph)]
    index = mentions[0].index if mentions else naming.context(above)
    if index is not None:
        taken = [(mention.start, mention.stop) for mention in mentions]
        yield from _criteria(part, folded, paragraph, index, taken)


def _criteria(
    part: Part, folded: str, paragraph: Paragraph, index: str, taken: list[tuple[int, int]]
) -> Iterator[IndicatorMention]:
    start, stop = paragraph.start, paragraph.stop
    for match in _NUMBERED.finditer(folded, start, stop):
        if _meant(match, index):
            taken.append(match.span())
            yield _numbered(part, paragraph, match, index)
    for match in _NAMING.finditer(folded, start, stop):
        named = criterion_at(folded, match.end(), stop, index)
        if named and not any(a < named[1] and match.start() < b for a, b in taken):
            taken.append((match.start(), named[1]))
            quote = evidence(part, match.start(), named[1], _NAME, 0.85)
            yield IndicatorMention(evidence=quote, index=index, criterion=named[0].number, name=named[0].name)
    headed = criterion_at(folded, paragraph.body, stop, index)
    if headed and (paragraph.heading or paragraph.cell) and stop - headed[1] < 25 and not taken:
        quote = evidence(part, paragraph.body, headed[1], _NAME, 0.75)
        yield IndicatorMention(evidence=quote, index=index, criterion=headed[0].number, name=headed[0].name)


def _numbered(part: Part, paragraph: Paragraph, match: re.Match[str], index: str) -> IndicatorMention:
    """A criterion by its number; its name is printed after it in a heading, else the lexicon knows it."""
    known = numbered(index, match.group("number"))
    called = _CALLED.match(part.chars, match.end(), paragraph.stop)
    name = " ".join(called.group("name").split()) if called and (paragraph.label or paragraph.cell) else None
    return IndicatorMention(
        evidence=evidence(part, match.start(), match.end(), _NAME, 0.85),
        index=index,
        criterion=match.group("number"),
        name=name
        or (known.name if known and match.group("word") in ("noi dung", "truc noi dung", "linh vuc") else None),
    )
