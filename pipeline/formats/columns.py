"""Reading order of a page (thứ tự đọc): letterhead and foot stand side by side, all else runs down the page.

Decree 30/2020/NĐ-CP sets the issuing body and the number left of the national motto, place and date, and the recipients
left of the signature. Such a stretch is found by its words and measured by the blank strip between its two sides. Rows
that only have gaps, such as lists of figures, are read across.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from extractors.folding import fold
from pipeline.formats.layout import Line, Piece, lines_of, segments_of

# Words of one side stand closer than this, in heights; the strip between the sides can be narrow.
_SIDE_GAP = 0.62
_MARGIN = 2.0
# all in small letters it comes from fonts of TCVN3 that draw capitals
_MOTTO = re.compile(
    r"CỘNG H|Độc lập\s?[-–—]|ĐẢNG CỘNG SẢN V|CONG H(?:OA|ÒA|OÀ) X|cộng ho[àa] xã hội chủ nghĩa việt nam"
)
_NUMBER = re.compile(r"^Số\s?:")
_DAY = re.compile(r"\bngày\b.*\btháng\b.*\bnăm\b", re.I)
_MOTTO_WORD = re.compile(r"^(?:CỘNG|ĐẢNG|Độc)$")
# folded, since recognition mixes up tones; its first letter comes out as «A», «.V» or «M» where it is in italics
_RECIPIENTS = re.compile(r"\W*(?:noi\s*nhan\b|(?:\w{0,2}\W)?\w{0,2}[oa]i\s?nhan\W*$)")
_SIGNATURE = re.compile(
    r"\W*(?:t[/.]?m\b|k[/.]?t\b|t[/.]?l\b|t[/.]?u[/.]?q\b|q\."
    r"|(?:pho |quyen )?(?:chu tich|(?:tong )?giam doc|bi thu|chu nhiem|thu tuong|chanh|truong"
    r"|(?:hieu|bo|thu|vien|cuc|chi cuc|to|doi|tram|chi huy) truong)\b)"
)
_SCHOOL = re.compile(r"\W*TRƯỜNG\b")  # folded it is the post «TRƯỞNG …»
_LONGEST_HEADING = 60  # letters of «Nơi nhận:» with what stands close beside it
_ENDS_HEAD = re.compile(r"^\W*(?:Kính gửi|KÍNH GỬI|Căn cứ|KẾ HOẠCH|QUYẾT ĐỊNH|BÁO CÁO|CHỈ THỊ|THÔNG BÁO)\b")


@dataclass(frozen=True, slots=True)
class Region:
    """Lines that are read one after the other; `side` says that they are one half of letterhead or foot."""

    lines: list[Line]
    side: bool = False


@dataclass(slots=True)
class _Zone:
    """A stretch of the page with two sides; the gutter is the blank strip between them."""

    left: list[Line]
    right: list[Line]

    def holds(self, line: Line) -> bool:
        return any(line is kept for kept in self.left) or any(line is kept for kept in self.right)

    @property
    def top(self) -> float:
        return min(line.top for line in (*self.left, *self.right))


def in_order(pieces: Iterable[Piece]) -> list[Region]:
    """The pieces of a page (or of a part of it) as regions in reading order."""
    lines = lines_of(pieces)
    zones = _zones(lines)
    if not zones:
        return [Region(lines)] if lines else []
    taken = {id(piece) for zone in zones for line in (*zone.left, *zone.right) for piece in line.pieces}
    rest = [Line(kept) for line in lines if (kept := [piece for piece in line.pieces if id(piece) not in taken])]
    regions: list[Region] = []
    for zone in sorted(zones, key=lambda zone: zone.top):
        above = [line for line in rest if line.top < zone.top]
        rest = [line for line in rest if line.top >= zone.top]
        regions += [Region(above), Region(_rejoined(zone.left), True), Region(_rejoined(zone.right), True)]
    regions.append(Region(rest))
    return [region for region in regions if region.lines]


def _rejoined(segments: list[Line]) -> list[Line]:
    return lines_of(piece for segment in segments for piece in segment.pieces)


def _zones(lines: list[Line]) -> list[_Zone]:
    if not any(_MOTTO.search(line.text) or _NUMBER.match(line.text) or _opens_foot(line) for line in lines):
        return []
    segments = [part for line in lines for part in _segments(line)]
    zones: list[_Zone] = []
    for segment in segments:
        if any(zone.holds(segment) for zone in zones):
            continue
        found = None
        if _MOTTO.match(segment.text):
            found = _head(segment, segments)
        elif _names_recipients(segment.text):
            found = _foot(segment, segments)
        elif _opens_signature(segment.text):
            found = _two_signatures(segment, segments)
        elif _NUMBER.match(segment.text):
            found = _number_and_day(segment, segments)
        if found is not None and found.left and found.right:
            zones.append(found)
    return zones


def _opens_foot(line: Line) -> bool:
    return any(
        _names_recipients(part.text) or _opens_signature(part.text) for part in segments_of(line, _SIDE_GAP)
    ) or bool(re.search(r"Nơi nhận|CHỦ TỊCH|GIÁM ĐỐC|HIỆU TRƯỞNG|TRƯỞNG|BÍ THƯ", line.text))


def _names_recipients(text: str) -> bool:
    return len(text) <= _LONGEST_HEADING and _RECIPIENTS.match(fold(text)) is not None


def _opens_signature(text: str) -> bool:
    """Whether a signature's first line begins here: in capitals, «KT. CHỦ TỊCH», «HIỆU TRƯỞNG»."""
    return text[:12].isupper() and not _SCHOOL.match(text) and _SIGNATURE.match(fold(text)) is not None


def _segments(line: Line) -> list[Line]:
    """The line's parts; the motto begins a part even where the issuing body comes close."""
    parts: list[Line] = []
    for part in segments_of(line, _SIDE_GAP):
        at = next(
            (
                i
                for i, piece in enumerate(part.pieces)
                if i and _MOTTO_WORD.match(piece.text) and _MOTTO.match(" ".join(p.text for p in part.pieces[i:]))
            ),
            None,
        )
        parts += [part] if at is None else [Line(part.pieces[:at]), Line(part.pieces[at:])]
    return parts


def _head(motto: Line, segments: list[Line]) -> _Zone | None:
    """The letterhead around a line of the motto."""
    zone = _Zone([], [])
    size = motto.height
    low, high = float("-inf"), motto.x0
    before = motto.bottom
    for segment in sorted(segments, key=lambda s: s.top):
        above = segment.top < motto.top - 0.6 * size
        if segment.bottom < motto.top - 3 * size or (above and segment.x1 > high):
            continue
        if segment.top - before > 3.5 * size or _ENDS_HEAD.match(segment.text):
            break
        if segment.x1 <= high - _MARGIN and segment.centre < high:
            zone.left.append(segment)
            low = max(low, segment.x1)
        elif segment.x0 >= low + _MARGIN:
            zone.right.append(segment)
            high = min(high, segment.x0)
        else:
            break
        before = max(before, segment.bottom)
    return zone


def _foot(recipients: Line, segments: list[Line]) -> _Zone | None:
    """Recipients and signature: the signature may begin some lines above «Nơi nhận»."""
    size = recipients.height
    near = [s for s in segments if recipients.top - 4 * size < s.top < recipients.top + 10 * size]
    signature = [s for s in near if s.x0 > recipients.x1 + 0.5 * size and _opens_signature(s.text)]
    if not signature:
        signature = [s for s in near if s.x0 > recipients.x1 + 0.5 * size and s.text.isupper()]
    if not signature:
        return None
    high = min(s.x0 for s in signature)
    top = min(*(s.top for s in signature), recipients.top)
    return _down(_Zone([], []), [s for s in segments if s.top >= top - 1], recipients.x1, high)


def _number_and_day(number: Line, segments: list[Line]) -> _Zone:
    """A line «Số: …» with place and date beside it, where no motto stands above."""
    beside = [s for s in segments if s is not number and abs(s.top - number.top) < 0.6 * number.height]
    day = sorted((s for s in beside if s.x0 > number.x1), key=lambda s: s.x0)
    while day and "ngày" not in day[0].text:
        day.pop(0)
    if not _DAY.search(" ".join(s.text for s in day)):
        return _Zone([], [])
    start = day[0].x0
    return _Zone([number, *(s for s in beside if s.x1 < start)], [s for s in beside if s.x0 >= start])


def _two_signatures(one: Line, segments: list[Line]) -> _Zone | None:
    """Two signatures side by side, as joint plans have."""
    beside = [
        s
        for s in segments
        if s.x0 > one.x1 + one.height and abs(s.top - one.top) < 0.8 * one.height and _opens_signature(s.text)
    ]
    if not beside:
        return None
    low, high = one.x1, min(s.x0 for s in beside)
    return _down(_Zone([], []), [s for s in segments if s.top >= one.top - 0.8 * one.height], low, high)


def _down(zone: _Zone, segments: list[Line], low: float, high: float) -> _Zone:
    """Take segments down the page while the strip between the sides stays blank."""
    for segment in sorted(segments, key=lambda s: s.top):
        if segment.x0 < high - _MARGIN and segment.centre < high:
            if segment.x1 > high + _MARGIN:
                break
            zone.left.append(segment)
            low = max(low, segment.x1)
        elif segment.x0 >= low - _MARGIN:
            zone.right.append(segment)
            high = min(high, max(segment.x0, low))
        else:
            break
    return zone
