"""Orders to actors (mệnh lệnh): «Giao X …», «Yêu cầu X …», «Đề nghị X …», «UBND xã chỉ thị X …»."""

from __future__ import annotations

import re

from extractors.folding import fold
from extractors.naming.actors import Actors, actors_at
from extractors.naming.assigning import Notebook
from extractors.naming.deeds import DEED, EACH
from extractors.naming.plain import plain_pattern
from extractors.naming.roles import role_after
from models.document import Paragraph
from models.facts import Role

# rare words that a paragraph must hold before its orders are looked for
_HINT = re.compile("giao[ :]|phan cong|yeu cau|de nghi|chi (?:thi|dao)")
_ORDER = plain_pattern(
    r"\b(?P<verb>giao|phân công|yêu cầu|(?:kính |trân trọng )?đề nghị|chỉ thị|chỉ đạo)"
    r"(?:\s+(?:trách nhiệm|nhiệm vụ))?(?:\s+cho|\s+(?:chung\s+)?đối với)?(?:\s*:)?\s+(?:100\s?%\s+(?:số\s+)?)?"
)
_EMPTY = plain_pattern(
    r"\b(?P<verb>giao|phân công|yêu cầu|đề nghị"
    r"|chỉ thị)(?:\s+nhiệm vụ)?(?:\s+cho)?(?:\s+như sau)?\s*:\s*$"
)
_SUBJECT = re.compile(
    r"(?:UBND|[ỦU][ỷy] ban [Nn]hân dân|Chủ tịch|Đảng [ủu][ỷy]|Ban [Tt]hường vụ|Thường trực|Ban [Cc]hỉ đạo|Sở|Phòng"
    r"|Hiệu trưởng"
    r"|[Nn]hà trường|Ban [Gg]iám hiệu|Trường|Hội đồng|Đoàn|Công an|Văn phòng)[^.;:,]{0,60}\s$"
)
# a notice's own order: «Thông báo để các phòng, Công an xã biết và thực hiện»
_NOTICE = plain_pattern(
    r"\bthông báo\s+(?:để|cho|đến|tới)\s+(?=\w)"
    r"|\b(?:nay|trên đây là)\s+(?:\w+\s+){0,2}thông báo\b[^.;:\n]{0,260}?\sđể\s+(?=\w)"
)
_KNOWS = plain_pattern(r"\s*,?\s+(?:được\s+)?(?:biết|rõ)\b[^.;:\n]{0,60}?\s+(?:thực hiện|thi hành)")
_NOT_OURS = plain_pattern(r"(?:theo|đáp ứng|các|những|một số|không(?: được)?|mục đích|mọi)\s+$")
# what was ordered once is reported, not ordered: «UBND tỉnh đã chỉ đạo Sở Y tế»
_PAST = plain_pattern(r"\bđã\s+(?:\w+\s+){0,2}$")
_CONDITION = plain_pattern(r"vướng mắc|\bkhi |Nhận được|nếu ")
# how a sentence begins whose later clauses are orders of the issuer's own
_DECIDING = plain_pattern(
    r"\W*(?:giao|phân công|yêu cầu|đề nghị|đồng ý|thống nhất|nhất trí|chấp thuận|cho phép|đồng thời|căn cứ|trên cơ sở"
    r"|theo|trong|sau khi|khi|nếu|nhận được|để|hằng|hàng|định kỳ|trên đây|đối với|thực hiện|qua|từ|với|về|nhằm|do đó"
    r"|vì vậy|ubnd|chủ tịch|hiệu trưởng|đảng ủy|ban thường vụ|thường trực|kế hoạch này|quá trình|trước mắt"
    r"|ngày|riêng|trường hợp|vào|ngoài ra)\b"
)
_AGREED = plain_pattern(r"(?:^|\b)(?:thống nhất|đồng ý|nhất trí|quyết định|đồng thời|tiếp tục|trước mắt|và),?\s+$")
_GIVING = re.compile(r"(?:[;:(]|\s[-–]|\bva|,\s+dong thoi)\s*$")
_SENTENCE = re.compile(r"[.:!?]\s+(?=\S)")
_FULL_STOP = re.compile(r"[.!?](?:\s|$)")
_FURTHER = re.compile(r";\s+(?:và\s+)?(?=\w)")
# «; các phòng căn cứ nhiệm vụ được giao có trách nhiệm triển khai» bids all the others carry it out
_BOUND = plain_pattern(r"[^.;:\n]{0,90}?\bcó trách nhiệm\b(?!\s*:)")
_IN_POWER = plain_pattern(r"\s*(?:có\s+)?thẩm quyền|\s+cấp trên|\s+quản lý cấp")
_UNCOMMANDED = plain_pattern(
    r"mttq|mặt trận|đảng [ủu][ỷy]|cấp [ủu][ỷy]|hđnd|hội đồng nhân dân|chính trị|\bhội\b|\bđoàn\b|đoàn thể|(?:huyện"
    r"|tỉnh|thành|quận|thị) [ủu][ỷy]\b"
    r"|công an|quân sự|biên phòng|bưu điện|điện lực|\bthuế\b|kho bạc|doanh nghiệp|công ty|hợp tác xã|viettel|vnpt"
    r"|dân vận|tuyên giáo|kiểm sát|t[òo][àa] án|ngân hàng|bảo hiểm|\bbộ (?!phận)|\bsở\b|liên đoàn|công đoàn"
    r"|ubnd (?:huyện|tỉnh|thành phố)"
    r"|nhân dân(?! (?:các|cấp|xã|phường))|chi bộ"
)
_COMMITTEE = plain_pattern(r"\bubnd\b|[ủu][ỷy] ban nhân dân")
_OF_PROVINCE = plain_pattern(r"\bsở\b|ubnd (?:các )?(?:huyện|thành phố)|\bcác\b[^;]{0,40}đoàn thể")


def read_orders(notes: Notebook, paragraph: Paragraph) -> None:
    """Take down the actors of the paragraph's orders."""
    chars, bare = notes.chars, notes.bare
    if not _HINT.search(bare, paragraph.body, paragraph.stop):
        return
    for order in _ORDER.finditer(bare, paragraph.body, paragraph.stop):
        if not _is_ours(notes, order, paragraph):
            continue
        loose = paragraph.heading and order.start() == paragraph.body and chars[paragraph.stop - 1] not in ".;"
        actors = actors_at(chars, order.end(), paragraph.stop)
        if actors.items and loose:
            actors = actors_at(chars, order.end(), paragraph.stop, loose=True)
        if not actors.items or _IN_POWER.match(bare, actors.stop, paragraph.stop):
            continue
        if all(actor.people or actor.vague for actor in actors.items):
            continue
        role, confidence = _role(notes, order, actors, paragraph)
        notes.add(actors.items, role, confidence, order.start())
        _read_further(notes, order, actors, paragraph)
        if order.start() == paragraph.body and paragraph.label is not None:
            notes.owners.add(paragraph.section)
    ends = chars[max(paragraph.body, paragraph.stop - 4) : paragraph.stop].rstrip().endswith(":")
    empty = _EMPTY.search(bare, max(paragraph.body, paragraph.stop - 60), paragraph.stop) if ends else None
    if empty is None:
        return
    verb = empty.group("verb")
    loud = chars[empty.start()].isupper()
    if (loud and verb in ("giao", "phan cong")) or _SUBJECT.search(chars[paragraph.body : empty.start()]):
        notes.awaited = ("lead" if verb in ("giao", "phan cong") else "execute", paragraph)


def _read_further(notes: Notebook, order: re.Match[str], first: Actors, paragraph: Paragraph) -> None:
    """«Giao X lập dự toán; Y tuyên truyền; Z …»: the order goes on behind each semicolon of its sentence."""
    end = _FULL_STOP.search(notes.chars, first.stop, paragraph.stop)
    for mark in _FURTHER.finditer(notes.chars, first.stop, end.start() if end else paragraph.stop):
        actors = actors_at(notes.chars, mark.end(), paragraph.stop)
        if not actors.items or actors.items[0].vague or actors.items[0].people or notes.taken(actors.items[0].start):
            continue
        if not EACH.match(notes.bare, mark.end()) and DEED.match(notes.bare, actors.stop, paragraph.stop):
            bound = _BOUND.match(notes.bare, actors.stop, paragraph.stop)
            notes.add(actors.items, "execute" if bound else _role(notes, order, actors, paragraph)[0], 0.75)


def read_notices(notes: Notebook, paragraph: Paragraph) -> None:
    """Take down the actors whom a notice tells what they have to do."""
    if notes.bare.find("thong bao", paragraph.body, paragraph.stop) < 0 or paragraph.cell is not None:
        return
    for notice in _NOTICE.finditer(notes.bare, paragraph.body, paragraph.stop):
        actors = actors_at(notes.chars, notice.end(), paragraph.stop)
        if actors.items and not actors.items[0].people and _KNOWS.match(notes.bare, actors.stop, paragraph.stop):
            notes.add(actors.items, "execute", 0.8, notice.start())


def _is_ours(notes: Notebook, order: re.Match[str], paragraph: Paragraph) -> bool:
    """Whether the verb is the issuer's own order, not one that somebody passes on or asks for."""
    verb = order.group("verb")
    loud = notes.chars[order.start()].isupper()
    if verb == "phan cong" and paragraph.cell is not None:
        return False  # a task of the row's own: «Phân công lãnh đạo phụ trách từng nhóm»
    if verb == "giao" and notes.chars[order.start() : order.end()].casefold()[:4] != "giao":
        return False  # «giáo viên»
    before = notes.chars[max(paragraph.body, order.start() - 120) : order.start()]
    plain = paragraph.label is None and paragraph.bullet is None
    if _PAST.search(notes.bare, max(paragraph.body, order.start() - 30), order.start()):
        return False
    if verb in ("chi thi", "chi dao"):
        return bool(_SUBJECT.search(before)) and paragraph.zone == "preamble"
    if not before.strip():
        return not (paragraph.bullet and notes.owned(paragraph) and verb != "giao")
    if loud:
        return bool(re.search(r"[.;:!?)”\"]\s*$", before))
    folded = fold(before)
    deciding = bool(_DECIDING.match(_sentence(notes, paragraph, order.start())))
    if verb in ("giao", "phan cong"):
        agreed = deciding and re.search(r",\s*$", before)
        return bool(_SUBJECT.search(before) or agreed or _GIVING.search(folded) or _AGREED.search(folded))
    if _NOT_OURS.search(folded):
        return False
    if _SUBJECT.search(before) and plain:
        return True
    if re.search(r"[.!?]\s+dong thoi,?\s+$", folded):
        return True
    if not re.search(r"[,;(]\s*(?:dong thoi,?\s+)?$|vuong mac\s*$", folded):
        return False
    return deciding or bool(_CONDITION.search(notes.bare, paragraph.body, order.start()))


def _sentence(notes: Notebook, paragraph: Paragraph, at: int) -> str:
    """The text without accents from the beginning of its sentence up to `at`."""
    begin = paragraph.body
    for mark in _SENTENCE.finditer(notes.bare, max(paragraph.body, at - 600), at):
        begin = mark.end()
    return notes.bare[begin : min(at, begin + 60)]


def _duty_below(notes: Notebook, actors: Actors, paragraph: Paragraph) -> Role | None:
    """What the next paragraph gives an actor with whom the order ends: «Giao X» and below «Theo dõi, đôn đốc …»."""
    if notes.bare[actors.stop : paragraph.stop].strip(" :.") or paragraph.stop + 1 >= notes.part.stop:
        return None
    below = notes.part.paragraph_at(paragraph.stop + 1)
    if below.section != paragraph.section or below.label is not None or below.cell is not None:
        return None
    role = role_after(notes.bare, below.body - 1, below.stop)
    return role if role in ("monitor", "consolidate") else None


def _role(notes: Notebook, order: re.Match[str], actors: Actors, paragraph: Paragraph) -> tuple[Role, float]:
    verb = order.group("verb")
    own = role_after(notes.bare, actors.stop, paragraph.stop) or _duty_below(notes, actors, paragraph)
    if verb in ("giao", "phan cong"):
        return ("lead" if own in (None, "execute", "coordinate") else own), 0.93
    if not verb.endswith("de nghi"):
        return "execute", 0.9
    names = notes.bare[actors.items[0].start : actors.items[-1].stop]
    if notes.letterhead.issuer.level == "province":
        names = _OF_PROVINCE.sub("", names)
    issuer = fold(notes.letterhead.issuer.name or "ubnd")
    committee = "ubnd" in issuer or "uy ban" in issuer
    asked = _UNCOMMANDED.search(names) or (not committee and _COMMITTEE.search(names))
    return ("request", 0.93) if asked else ("execute", 0.75)
