"""Where paragraphs begin (đoạn văn): which line ends are only the print's, and which part the text.

A hard-wrapped text shows it by labels, bullets, full stops and short lines; a text from Word has a paragraph a line;
a PDF reader marks the paragraphs that it saw with a blank line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from extractors.naming.bodies import canonical
from extractors.words import L, U, is_caps, type_line

_LINE = re.compile(r"[^\n\f\x1e\x1f\r\x0b\x1c\x85\u2028\u2029]+")
_DIVIDER = re.compile(r"[\x1e\x1f]")
LABEL = re.compile(
    rf"(?:Điều\s+\d+[a-zđ]?\s*[.:]"
    rf"|(?:Chương|Phần|PHẦN|CHƯƠNG|Mục|MỤC)\s+(?:[IVX]+|\d+|thứ\s+\w+|THỨ\s+\w+)\b(?=\s*(?:[.:–-]|$|[{U}]{{2}}))"
    rf"|[IVX]{{1,5}}\s?[.)/-]\s*(?=[{U}“\"(])"
    rf"|[A-HĐ]\s?[.)]\s+(?=[{U}“\"(])"
    rf"|(?:[IVX1l]{{0,3}}H[IVX1l]{{0,2}}|[Il|][Il1|]{{1,2}})\s?[.)]\s+(?=[{U}])"  # what OCR makes of II, III
    rf"|\d{{1,2}}(?:\.\d{{1,2}}){{1,4}}[.)]?\s*(?=[{U}“\"(])"
    rf"|\d{{1,2}}\s?[.)/](?!\d)\s*(?=[{U}“\"(])"
    r"|\d{1,2}(?:\.\d{1,2})*[.)]\s+(?=\d[\d.,]*\s?%)"  # «3. 100% hồ sơ …»
    rf"|\d{{1,2}}\s?[-–]\s*(?=[{U}][{L}])"  # the Party's «1-»
    rf"|\(\s?(?:\d{{1,2}}|[a-zđ])\s?\)\s*(?=\S)"
    rf"|[a-zđ]\s?[.)]\s+(?=\S)|[a-zđ]\d?\)(?=\S)"
    r"|\*?\s?(?:Tiêu chí|Tiêu chuẩn|Bước|Nhiệm vụ|Nội dung|Nhóm|Giải pháp|Mục tiêu|Chỉ tiêu)"
    r"(?: (?:số|thứ))?\s+\d+(?:\.\d+)*\s?[:.])"
)
# «- 2030» at the head of a line is the end of a period, «- 100% hồ sơ …» a bullet
BULLET = re.compile(r"(?:[-–—+•●▪■◦‣·*✓➢►]|o(?= [A-ZĐ]))(?!\d|\s?20\d\d\b)\s*(?=\S)")
# how the lines of a layout begin that never go on from the line before (Decree 30/2020, Annex I)
_STRUCTURE = re.compile(
    r"(?:STT\b|TT [A-Z]|Căn cứ|Thực hiện [KNQCTV]\w+ \w+ số \d|Theo đề nghị|Xét đề nghị|Kính gửi|Nơi nhận|Số\s?:"
    r"|V/v|Về việc|CỘNG H|ĐẢNG CỘNG SẢN"
    r"|Độc lập\s?[-–]|TM\b|T/M|KT\b|TL\b|TUQ\b|K/T|PHÓ |CHỦ TỊCH|BÍ THƯ|HIỆU TRƯỞNG|TRƯỞNG |GIÁM ĐỐC|PHỤ LỤC"
    r"|Phụ lục [IVX\d]+\s*$|\((?:Ban hành )?[Kk]èm theo|QUYẾT ĐỊNH\s?:?$|Trên đây là|Người ký|Ký bởi"
    r"|(?:Đơn vị|Cơ quan) (?:chủ trì|phối hợp|thực hiện)|Thời gian (?:thực hiện|hoàn thành))"
)
_ENDS = re.compile(r"(?:[.;:!?…]|\./\.)[”\"')\]]*$")
_SYMBOL_END = re.compile(rf"/[{U}]+$")
_OPEN_NUMBER = re.compile(rf"(?:/[{U}]+|\d+\s?/|[{U}\d]\s?[-–]|số|ngày|tháng|năm)$")
# a line that ends like this is not the end of a sentence, however short it is
_OPEN_PHRASE = re.compile(
    rf"(?:[{L}]\s?[-–]|,"
    r"|\b(?i:thuộc|của|và|các|những|cho|với|tại|về|theo|trong|do|là|để|từ|đến|trên|hoặc|bằng|qua|quý|năm|tháng|ngày|số"
    r"|trước|sau|khi|luật|nghị|quyết định|có|đạt|ít nhất|tối thiểu|phấn đấu|đảm bảo|bảo đảm))$"
)
# a name broken behind its first word: «1. Sở⏎Xây dựng»
_OPEN_NAME = re.compile(
    r"(?:[IVX\d.]+[.)] )?(?:Sở|Ban|Phòng|Bộ|Cục|Chi cục|Đài|Trung tâm|Hội|Viện|Trường|Công chức|Ủy ban|UBND|Văn phòng)"
)
# the cells of a table that reached us as bare text: labels without punctuation, times (the first word of them, even)
_ALONE = re.compile(
    rf"\d{{1,2}}(?:\.\d{{1,2}}){{0,3}}|[IVX]{{1,4}}(?: [{U}][{L}].{{0,60}})?"
    r"|Thường(?: xuyên)?|Theo quy(?: định)?|Trong năm|Trước ngày(?: \d.{5,8})?"
)
# «… chuyển đổi số», «… 6 tháng đầu năm» are whole where no number follows, but a sentence or a label
_NAME_ENDS = re.compile(r"[,;:.()]")
_DASHED = re.compile(r"\s*[-–]\s*")
_DATED = re.compile(r"(?<!\w)(?:quý|năm|số)$")
_NO_DATE = re.compile(rf"(?![IVX]{{1,4}}\b)[{U}][{L}{U}]|[a-zđ]\)")
_NUMBER_ON = re.compile(rf"(?![-–+*]\s+[{U}][{L}])[-–/\w]")
_DOTTED = re.compile(r"\d{1,2}(?:\.\d{1,2})+")
_SMALL_AFTER_DASH = re.compile(rf"[-–]\s?[{L}]")
_BARE_LABEL = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*[.)]|[IVX]+[.)]|[a-zđ]\))$")


# the time cell of a row that the page broke: the row's text goes on after it
_TIME_CELL_END = ("xuyên", "Thường xuyên")
# a plan's closing words begin a paragraph of their own, also below a line that happens to be full
_CLOSING = re.compile(
    r"Trên đây là |Nhận được (?:Kế hoạch|Công văn|Chỉ thị|Thông báo|văn bản)|Trong quá trình (?:\w+ \w+ )?thực hiện"
    r"|(?:Kế hoạch|Quyết định|Chỉ thị|Công văn|Thông báo|Quy chế|Hướng dẫn) này (?:thay thế|có hiệu lực|được)"
)
_HEADS = ("Nơi nhận:", "Kính gửi:", "./.")
_COMMON = 0.25
_TAIL = 24
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    text: str
    gap: str  # what stands before it
    cell: bool = False  # surely in a table cell: it has a neighbour in its row


@dataclass(frozen=True, slots=True)
class _Habit:
    """How a text breaks its lines."""

    width: int  # characters of a full line
    wrapped: bool  # lines end where the page ends, not where the paragraph does
    blank: int  # line feeds between two lines that part paragraphs; 0: blank lines say nothing here
    soft: bool  # blank lines are so common that a single line end is only the print's


def breaks(chars: str) -> frozenset[int]:
    """Positions at which a new paragraph begins: the first visible character of its first line."""
    lines = list(_lines(chars))
    habit = _habit(lines)
    begins = {line.start for before, line in pairwise(lines) if _parted(before.text, line, habit)}
    return frozenset(begins | {line.start for line in lines[:1]})


def _lines(chars: str) -> list[_Line]:
    found: list[_Line] = []
    done = 0
    for match in _LINE.finditer(chars):
        text = match.group().strip()
        if text:
            start = match.start() + len(match.group()) - len(match.group().lstrip())
            found.append(_Line(start, text, chars[done : match.start()]))
            done = match.end()
    return _in_cells(found)


def _in_cells(lines: list[_Line]) -> list[_Line]:
    """The lines with those of table cells marked: between two dividers, one of which parts cells of one row."""
    edges = [i for i, line in enumerate(lines) if _DIVIDER.search(line.gap)]
    for i, after in pairwise([*edges, len(lines)]):
        if "\x1f" in lines[i].gap or (after < len(lines) and "\x1f" in lines[after].gap):
            lines[i:after] = [replace(line, cell=True) for line in lines[i:after]]
    return lines


def _habit(lines: list[_Line]) -> _Habit:
    lengths = sorted(len(line.text) for line in lines)
    width = lengths[int(0.9 * (len(lengths) - 1))] if lengths else 80
    longest = lengths[int(0.98 * (len(lengths) - 1))] if lengths else 80
    feeds = sorted(line.gap.count("\n") for line in lines[1:])
    # a text that was set with double spacing has a blank line after every line: only a wider gap then says something
    usual = feeds[len(feeds) // 2] if feeds else 1
    for least in (2, usual + 1):
        blank = [line for line in lines[1:] if line.gap.count("\n") >= least]
        small = sum(line.text[0].islower() and not LABEL.match(line.text) for line in blank)
        if blank and small <= 0.25 * len(blank):
            return _Habit(width, longest <= 140, least, len(blank) >= _COMMON * len(lines))
    return _Habit(width, longest <= 140, 0, False)


def _blank(gap: str, habit: _Habit) -> bool:
    return 0 < habit.blank <= gap.count("\n")


def _parted(before: str, line: _Line, habit: _Habit) -> bool:
    """Whether a new paragraph begins with this line."""
    text = line.text
    if _DIVIDER.search(line.gap):
        return True
    if not line.cell and text[0].islower() and not LABEL.match(text):  # the commonest line by far: a sentence goes on
        closed = before in _TIME_CELL_END or type_line(before) or before.endswith(_HEADS)
        return bool(closed) or (_ended(before) and _blank(line.gap, habit))
    if _goes_on(before, text) or _BARE_LABEL.match(before):
        return False
    if line.cell:
        return _parted_in_cell(before, line)
    if LABEL.match(text) or BULLET.match(text) or _STRUCTURE.match(text) or _ALONE.fullmatch(text):
        return True
    if _open(before) and not is_caps(text.split("(")[0]) and not (_DATED.search(before) and _NO_DATE.match(text)):
        return False
    if before in _TIME_CELL_END or type_line(before) or type_line(text) or before.endswith(_HEADS):
        return True
    if text[0] in ",;.)" or text[0].islower():
        return False
    if is_caps(before) != is_caps(text) and len(text) > 3:
        return _caps_part(before, text, habit)
    if _blank(line.gap, habit):
        return True
    if habit.soft and line.gap.count("\n") == 1:
        return _ended(before)
    if not habit.wrapped:
        return "\f" not in line.gap or _ended(before)
    return _wrapped_part(before, text, habit)


def _parted_in_cell(before: str, line: _Line) -> bool:
    """In a narrow cell every line is short: only labels, bullets and the reader's blank lines part paragraphs."""
    if _one_name(before, line.text):
        return False
    if LABEL.match(line.text) or BULLET.match(line.text):
        return True
    if line.gap.count("\n") < 2 or _open(before):
        return False
    return _ended(before) or not (line.text[0].islower() or line.text[0] in ",;.)")


def _one_name(before: str, text: str) -> bool:
    """Whether the name of a body goes on over the line's end: «…, Bộ Nội⏎vụ», «Bộ Nông nghiệp⏎-Môi trường»."""
    tail, head = _NAME_ENDS.split(before[-_LONGEST_NAME:])[-1].strip(), _NAME_ENDS.split(text[:_LONGEST_NAME])[0]
    if tail.endswith("&") or _OPEN_NAME.fullmatch(tail):
        return not _NAME_ENDS.search(before[-1])
    if not tail or not tail[0].isupper() or canonical(tail) is not None:
        return False
    return canonical(_DASHED.sub(" - ", f"{tail} {head}".rstrip())) is not None


def _ended(before: str) -> bool:
    """Whether the line closes a sentence. Only its tail is looked at: a search for an end looks at every place."""
    return bool(_ENDS.search(before[-_TAIL:]))


def _open(before: str) -> bool:
    """Whether the line breaks off where no sentence ends."""
    return bool(_OPEN_PHRASE.search(before[-_TAIL:]) or _OPEN_NAME.fullmatch(before))


def _goes_on(before: str, text: str) -> bool:
    """A number or a compound broken by the line: «Kế hoạch số 92-⏎KH/TU», «chính trị⏎- xã hội»."""
    if _OPEN_NUMBER.search(before[-_TAIL:]) and _NUMBER_ON.match(text):
        if before.endswith("số"):  # «chuyển đổi số» ends a heading; «Kế hoạch số» goes on with a number and its symbol
            return bool(re.match(r"\d[\d ]{0,6}\s?[-–/]|\d+$|/", text))
        if _DOTTED.fullmatch(text):  # the next row of a table: «Hằng tháng⏎3.2»
            return False
        if before.endswith(("tháng", "năm")):  # «… 6 tháng đầu năm» ends a heading too
            return not _NO_DATE.match(text)
        if _SYMBOL_END.search(before[-_TAIL:]):  # «18-NQ/TW» may be whole, «2584/QĐ⏎-UBND» is not
            return text[0] in "-–/"
        return not LABEL.match(text) or before.endswith(("/", "ngày"))
    return bool(_SMALL_AFTER_DASH.match(text)) and not _ended(before) and not before.endswith(",")


def _caps_part(before: str, text: str, habit: _Habit) -> bool:
    """A heading in capitals and running text beside it; an abbreviation that fills a short line is no heading."""
    if is_caps(text):
        return len(text.split()) > 1 or not habit.wrapped or len(before) < 0.8 * habit.width
    return len(before.split()) > 2 or not habit.wrapped or len(before) < 0.8 * habit.width


def _wrapped_part(before: str, text: str, habit: _Habit) -> bool:
    short = len(before) < 0.72 * habit.width
    if is_caps(before) and is_caps(text):
        return short and not LABEL.match(before)
    if _ended(before):
        return (
            short
            or before.endswith((":", "./."))
            or len(before) < 0.9 * habit.width
            or _CLOSING.match(text) is not None
        )
    return short and len(before) < 0.6 * habit.width and not before.endswith(",")
