"""The trích yếu of a document (trích yếu nội dung) and the time that it says the document covers (kỳ kế hoạch).

Rule (annotation guide): without the type word and «Về việc», without the line «(Ban hành kèm theo …)», and in
a decision without the line of the authority («CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ …»).
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence

from extractors.folding import fold
from extractors.heading.head_words import any_of
from extractors.heading.headlines import is_motto
from extractors.heading.type_lines import announced_type
from extractors.words import DASH, L, U, is_caps

_D = DASH.replace("-", r"\-")
ISSUED_WITH = re.compile(
    r"^\W{0,4}(?:(?:được|đã) )?(?:(?:ban hành|đính|gửi|phụ lục|biểu|bảng)\s+){0,2}kèm(?:\s+theo)?\b(?!\W*$)"
    r"|^\W{0,4}\(?ban hành (?:theo|tại)\b",
    re.I,
)
_ABOUT = re.compile(r"^\W*(?:V\s?/\s?v|về việc)\b\s*[:.]?\s*", re.I)
_AUTHORITY = re.compile(rf"^(?:{any_of('authorities')})\b")
_AUTHORITY_TAIL = re.compile(
    rf"(?<=[{L}\d)])\s+(?=(?:CHỦ TỊCH|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN"
    rf"|GIÁM ĐỐC|HIỆU TRƯỞNG|BAN THƯỜNG VỤ)[{U} {_D}]*$)"
)
_UNIT = re.compile(r"^(?:tinh|thanh pho|huyen|quan|thi xa|xa(?! hoi)|phuong|thi tran|dac khu|truong|so|phong)\b")
_JUNK = re.compile(
    rf"^[\W_\d{_D}]*$|^\W*(?:Số|SỐ)\s*[:.]|^\W*\(?(?:dự thảo|đã ký)\W*$|^[\W]*(?:lần \d|\(lần .*)$", re.I
)
_NUMBER_OR_DATE = re.compile(r"^\W*so\s?[:.]?[\s\d.]*/|ngay\b.{0,12}thang\b.{0,8}nam\b\W{0,3}\d{4}\W*$")
_SHORTEST_TITLE = 5  # words
_RULED = ("Quyết định", "Nghị quyết", "Quy định", "Nghị định", "Thông tư", "Quy chế", "Chỉ thị")


def title_of(lines: Sequence[str], doc_type: str | None) -> tuple[str | None, str | None]:
    """Trích yếu and, in a decision, the authority in whose name it is made, from the lines below the type's.

    Returns:
        The title in one line or None; the authority's words or None.
    """
    kept = [" ".join(line.split()) for line in lines if not _JUNK.match(line) and not announced_type(line)]
    stop = next((i for i, line in enumerate(kept) if i and ISSUED_WITH.match(line)), len(kept))
    kept = kept[:stop] if not kept or not ISSUED_WITH.match(kept[0]) else kept[1:]
    kept, authority = _without_authority([part for line in kept for part in _AUTHORITY_TAIL.split(line)], doc_type)
    title = _ABOUT.sub("", " ".join(kept))
    title = re.split(r"\s*\((?:Ban hành )?[Kk]èm theo\b|\s*\((?:[Dd]ự thảo|DỰ THẢO|[Ll]ần \d)", title)[0]
    return title.strip(" .:;*_-–") or None, authority


def untyped_title(head: Sequence[str]) -> list[str]:
    """The lines of a head that are the trích yếu where no line names the type: in capitals, below number and date."""
    set_out = [i for i, line in enumerate(head) if _NUMBER_OR_DATE.search(fold(line))]
    lines = list(head[set_out[-1] + 1 :]) if set_out else []
    lines = [line for line in lines if not _JUNK.match(line)]
    kept: list[str] = []
    for line in lines:
        if not is_caps(line) or is_motto(line) or _AUTHORITY.match(fold(line)) or _UNIT.match(fold(line)):
            break
        kept.append(line)
    return kept if len(" ".join(kept).split()) >= _SHORTEST_TITLE else []


def _without_authority(lines: list[str], doc_type: str | None) -> tuple[list[str], str | None]:
    """The authority stands last, in capitals, over one line or more."""
    if doc_type not in _RULED:
        return lines, None
    if lines and fold(lines[0]).startswith("cua ") and is_caps(lines[0]):
        return lines[1:], lines[0][4:]
    for i in range(len(lines) - 1, max(len(lines) - 4, -1), -1):
        if not is_caps(lines[i]) or len(lines[i]) > 120:
            break
        flat = fold(lines[i])
        if _AUTHORITY.match(flat) and (i or len(lines) == 1):
            if i and _UNIT.match(flat):
                continue
            return lines[:i], re.sub(r",?\s+KH[OÓÒ][AÁÀ]\s.*", "", " ".join(lines[i:]))
        if not (_UNIT.match(flat) or flat.startswith("khoa ")):
            break
    return lines, None


_YEAR = r"(?:19|20)\d\d"
_SPAN = re.compile(
    r"(?P<word>giai doan|thoi ky|nhiem ky|nam hoc|cac nam|trong \d nam|nam|\d nam)\s*:?\s*(?:tu )?(?:nam )?"
    rf"(?P<from>{_YEAR})\s*(?:-|den(?: nam)?|va(?: nam)?|,)\s*(?:nam )?(?P<to>{_YEAR}|\d\d(?!\d))(?![\d/])"
)
_QUARTER = re.compile(rf"quy (?P<quarter>iv|i{{1,3}}|[1-4])\s*(?:[/,-]|nam|cua nam)?\s*(?:nam )?(?P<year>{_YEAR})")
_MONTHS = re.compile(
    rf"(?P<count>1[01]|0?[1-9]|ba|sau|chin) thang (?P<half>dau|cuoi) nam"
    rf"(?:\s*(?P<year>{_YEAR})|(?=.*?nam (?P<later>{_YEAR})))"
)
_MONTH = re.compile(rf"(?<!ngay )thang (?P<month>\d{{1,2}})\s*(?:/|nam)\s*(?P<year>{_YEAR})")
_SINGLE = re.compile(rf"(?<!hoc )(?<!cuoi )(?<!dau )\bnam (?P<year>{_YEAR})(?!\d)")
_ONWARD = re.compile(rf"nam (?P<year>{_YEAR}),? (?:va )?(?:cac|nhung) nam (?:tiep theo|sau|ke tiep)")
_UNTIL = re.compile(rf"(?:den(?: het)?|toi) nam (?P<year>{_YEAR})(?!\d)")
_DATES = re.compile(
    rf"ngay\s+\d{{1,2}}\s*(?:[/.-]\s*\d{{1,2}}\s*[/.-]\s*{_YEAR}|thang\s+\d{{1,2}}\s+nam\s+{_YEAR})|\d{{1,2}}[/.]\d{{1,2}}[/.]{_YEAR}"
)
# «định hướng đến năm 2030» looks beyond what is planned; a law's year and a congress's term are names
_BEYOND = re.compile(
    rf"(?:dinh huong|tam nhin|huong toi|huong den)(?: den| toi)?(?: nam)? {_YEAR}"
    rf"|(?:luat|phap lenh|hien phap)\s[^,;]{{2,60}}?nam {_YEAR}"
    rf"|(?:dai hoi|bau cu|dai bieu|hoi dong nhan dan)[^;]{{0,90}}nhiem ky {_YEAR}\s*-\s*{_YEAR}"
)

_QUOTED = re.compile(r"[\"“][^\"“”]+[\"”]")
_NO_QUOTES = str.maketrans("", "", '"“”')

Period = tuple[str | None, str | None]


def period_of(title: str | None, issued_on: str | None) -> Period:
    """First and last day (ISO) of the time that the title says; (None, None) where it says none.

    A year and a period give their union; of two years apart the one before the issue year is what is reported. A school
    year runs from 1 September to 31 May (the Ministry of Education's yearly timetable).
    """
    if not title:
        return None, None
    # «Đề án "… giai đoạn 2022 - 2025" … năm 2023»: what stands in quotation marks is another plan's name
    unquoted = _QUOTED.sub(" ", title)
    if unquoted != title:
        outside = period_of(unquoted, issued_on)
        if outside != (None, None):
            return outside
        title = title.translate(_NO_QUOTES)
    flat = _DATES.sub(" ", fold(title))
    flat = _BEYOND.sub(" ", flat)
    spans: list[tuple[str, str]] = []
    onward = _ONWARD.search(flat)
    if onward:
        return f"{onward['year']}-01-01", None
    flat = _take(flat, _SPAN, spans)
    for pattern in (_QUARTER, _MONTHS, _MONTH):
        flat = _take(flat, pattern, spans)
    until = _UNTIL.search(flat)
    flat = _UNTIL.sub(" ", flat)
    years = sorted(match["year"] for match in _SINGLE.finditer(flat))
    if spans or (issued_on and any(year >= issued_on[:4] for year in years)):
        years = [year for year in years if not issued_on or year >= issued_on[:4]]
    spans += [(f"{year}-01-01", f"{year}-12-31") for year in years]
    if spans:
        return min(start for start, _ in spans), max(stop for _, stop in spans)
    return (None, f"{until['year']}-12-31") if until else (None, None)


def _take(flat: str, pattern: re.Pattern[str], spans: list[tuple[str, str]]) -> str:
    """Read and cut what the pattern finds."""
    spans += [_days(match) for match in pattern.finditer(flat)]
    return pattern.sub(" ", flat)


def _days(match: re.Match[str]) -> tuple[str, str]:
    found = match.groupdict()
    if found.get("to"):
        last = found["to"] if len(found["to"]) == 4 else found["from"][:2] + found["to"]
        if found["word"] == "nam hoc":
            return f"{found['from']}-09-01", f"{last}-05-31"
        return f"{found['from']}-01-01", f"{last}-12-31"
    if found.get("quarter"):
        quarter = {"i": 1, "ii": 2, "iii": 3, "iv": 4}.get(found["quarter"]) or int(found["quarter"])
        first, last_month = 3 * quarter - 2, 3 * quarter
    elif found.get("half"):
        count = {"ba": 3, "sau": 6, "chin": 9}.get(found["count"]) or int(found["count"])
        first, last_month = (1, count) if found["half"] == "dau" else (13 - count, 12)
    else:
        first = last_month = min(max(int(found["month"]), 1), 12)
    year = int(found["year"] or found["later"])
    return f"{year}-{first:02}-01", f"{year}-{last_month:02}-{monthrange(year, last_month)[1]}"
