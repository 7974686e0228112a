"""Provisions that an actor heads (mục nêu tên cơ quan rồi đến nhiệm vụ): «2. Công chức Tài chính - Kế toán: …»."""

from __future__ import annotations

import re
from typing import Literal

from extractors.naming.actor_words import ANY, FIRST
from extractors.naming.actors import Actors, actors_at
from extractors.naming.assigning import Notebook
from extractors.naming.plain import plain_pattern
from extractors.naming.roles import LABEL, role_after
from models.document import Paragraph
from models.facts import Role

_LEAD_IN = plain_pattern(
    r"(?:Đối với|(?:Phân công )?trách nhiệm của|Nhiệm vụ của|Về phía|Các ông \(bà\)\s*:?|Các ông, bà\s*:?"
    r"|Ông \(bà\)\s*:?"
    r"|Các đồng chí\s*:|Các ông\s*:)\s*"
)
_BASIS = plain_pattern(
    r"(?:Căn cứ|Trên cơ sở|Đối với|Theo|Trong|Sau khi|Khi|Nhận được|Để(?!\s+nghị)|Hằng năm|Hàng năm|Định kỳ|Trên đây)\b"
)
_OPENER = plain_pattern(r",\s+|\bvướng mắc,?\s+|\bkèm theo,?\s+")
# how a closing order begins, wherever the outline has put it
_THIS = plain_pattern(
    r"(?:Căn cứ|Trên cơ sở|Theo)\s+(?:nội dung\s+)?(?:chỉ thị|kế hoạch|công văn|thông báo|công điện) này,"
)
# a comma behind one of these is more likely inside a list of actors than before the main clause
_LISTED = plain_pattern(r"(?:cơ quan|đơn vị|ban|ngành|sở|đoàn thể|phòng|tổ chức|UBND|HĐND|Đảng ủy)$")
_ENDED = re.compile(r"\s*(?:[:.;,]|\./\.)?\s*$")
_COLON = re.compile(r"\s*:")
_COMMANDS = plain_pattern(
    r"\s+(?:yêu cầu|đề nghị|giao|phân công|ban hành|thông báo|kính|trân trọng|thống nhất|nhất trí|đồng ý"
    r"|cho phép|chấp thuận|quyết định|cơ bản)\b"
)
_DIRECTS = plain_pattern(r"\s+chỉ đạo\b")  # a duty only where a provision gives it
# what has been done, or is so, is no duty
_REPORTS = re.compile(r"\s+(?:đã|chưa|vẫn|còn|đang|mới chỉ|hiện|cơ bản)\b")
_ITEM = re.compile(r";\s+(?:và\s+)?")
_ARTICLE = plain_pattern(r"thi hành|(?:có|chịu) trách nhiệm|(?:Quyết định|Kế hoạch|Chỉ thị) này")
_OUGHT = plain_pattern(r"\W*(?:có|chịu) trách nhiệm")
_GIVES = plain_pattern(r"(?:giao|phân công|yêu cầu|đề nghị)\s+")
_LIMITED = plain_pattern(r"liên quan$|được (?:giao|phân công)$|chuyên môn$")
_DUTIES = plain_pattern(r"\s+có nhiệm vụ")
_ORDERING_TYPES = ("Chỉ thị", "Công văn", "Công điện", "Thông báo", "Kết luận", "Thông báo kết luận")


# the first words of names, of what leads to them and of a basis
_OPENINGS = FIRST | frozenset(
    ["doi", "phan", "trach", "nhiem", "ve", "can", "tren", "theo", "trong", "sau", "khi", "nhan", "de", "hang", "dinh"]
)
# «Phòng Kinh tế …», «Đối với Phòng Kinh tế: …», «Căn cứ Kế hoạch này, Phòng Kinh tế …»
Way = Literal["head", "towards", "clause"]


def read_head(notes: Notebook, paragraph: Paragraph, index: int) -> None:
    """Take down the actors with which a paragraph begins, where what follows is their duty.

    Args:
        notes: where to.
        paragraph: the paragraph.
        index: its place in the part.
    """
    word = ANY.match(notes.bare, paragraph.body, paragraph.stop)
    if word is None or not (word.group() in _OPENINGS or word.group().isdigit()):
        return
    actors, way = _actors(notes, paragraph)
    if not actors.items or all(actor.people for actor in actors.items) or actors.items[0].vague:
        return
    chars = notes.chars
    if paragraph.label is None and chars[actors.items[0].start : actors.items[-1].stop].isupper():
        return  # a signature's or a title's
    ended = bool(_ENDED.match(chars, actors.stop, paragraph.stop))
    colon = bool(_COLON.match(chars, actors.stop, paragraph.stop))
    if colon and _other_leads(notes, paragraph, actors):
        return
    if (way == "towards" and not (ended or colon)) or _COMMANDS.match(notes.bare, actors.stop, paragraph.stop):
        return
    if paragraph.label is None and _DIRECTS.match(notes.bare, actors.stop, paragraph.stop):
        return
    if _REPORTS.match(chars, actors.stop, paragraph.stop):
        return
    confidence = _confidence(notes, paragraph, index, actors, ended, colon, way == "clause")
    if not confidence:
        return
    if way == "clause" and not ended and (paragraph.label is None or notes.letterhead.doc_type == "Công văn"):
        role = role_after(notes.bare, actors.stop, paragraph.stop) or "execute"
    else:
        role = _role(notes, paragraph, index, actors, ended, colon)
    notes.add(actors.items, role, confidence, again=False)
    if role == "execute" and paragraph.section and paragraph.section[-1].startswith("Điều"):
        # the list may be broken by something unheard of: «Trưởng các phòng: Kinh tế, Nội vụ; Công an xã»
        for mark in _ITEM.finditer(chars, actors.stop, paragraph.stop):
            notes.add(actors_at(chars, mark.end(), paragraph.stop).items, role, 0.75)
    if paragraph.label is not None and paragraph.cell is None:
        notes.owners.add(paragraph.section)


def _other_leads(notes: Notebook, paragraph: Paragraph, actors: Actors) -> bool:
    """Whether the head is a field of work that others see to: «b) Thanh tra đất đai: UBND các xã làm đầu mối …»."""
    colon = _COLON.match(notes.chars, actors.stop, paragraph.stop)
    at = colon.end() if colon else actors.stop
    while at < paragraph.stop and notes.chars[at].isspace():
        at += 1
    others = actors_at(notes.chars, at, paragraph.stop)
    return bool(others.items) and role_after(notes.bare, others.stop, paragraph.stop) == "lead"


def _actors(notes: Notebook, paragraph: Paragraph) -> tuple[Actors, Way]:
    """The actors at the head of a paragraph, and the way that leads to them."""
    chars = notes.chars
    lead_in = _LEAD_IN.match(notes.bare, paragraph.body, paragraph.stop)
    at = lead_in.end() if lead_in else paragraph.body
    actors = actors_at(chars, at, paragraph.stop)
    if actors.items and paragraph.heading:
        actors = actors_at(chars, at, paragraph.stop, loose=True)
    if actors.items:
        return actors, "towards" if notes.bare[paragraph.body : at].startswith("doi voi") else "head"
    return _main_clause(chars, notes.bare, paragraph), "clause"


def _main_clause(chars: str, bare: str, paragraph: Paragraph) -> Actors:
    """The actors behind «Căn cứ …,», «Trong quá trình …,»."""
    reach = min(paragraph.stop, paragraph.body + 400)
    if _BASIS.match(bare, paragraph.body, reach):
        for mark in _OPENER.finditer(bare, paragraph.body, reach):
            if re.search(r"[.;:]\s", chars[paragraph.body : mark.end()]):
                break
            if _LISTED.search(bare, paragraph.body, mark.start()):
                continue
            actors = actors_at(chars, mark.end(), paragraph.stop)
            if actors.items and chars[actors.stop : actors.stop + 1] == " ":
                return actors
    return Actors((), paragraph.body)


def _confidence(
    notes: Notebook, paragraph: Paragraph, index: int, actors: Actors, ended: bool, colon: bool, clause: bool
) -> float:
    """How sure it is that the duties are those of the actors at the paragraph's head; 0 for not at all."""
    zone = notes.headings.zone(paragraph.section)
    if zone == "quiet":
        return 0.0
    if paragraph.cell is not None:
        row = ended and paragraph.cell.role in ("task", "indicator") and not actors.items[0].collective
        if paragraph.cell.place.table < 0 or actors.items[0].quantified:  # a table that came as bare text; a list
            return 0.0
        return 0.7 if row and len(actors.items) < 4 else 0.0
    below = _below(notes, paragraph, index)
    if paragraph.label is not None:
        if ended and all(actor.collective for actor in actors.items) and _groups(notes, paragraph, index):
            return 0.0
        if ended:
            return 0.95 if below is not None or colon or paragraph.heading else 0.0
        return _labelled(notes, paragraph, index, actors, zone == "duty", colon)
    if paragraph.bullet is not None:
        if ended or colon:
            deeper = below is not None and below.depth > paragraph.depth
            return 0.9 if deeper or (zone == "duty" and colon) else 0.0
        orders = zone == "duty" or notes.letterhead.doc_type in _ORDERING_TYPES[:1] + _ORDERING_TYPES[3:]
        return 0.7 if orders and not notes.owned(paragraph) else 0.0
    if clause and not ended and _THIS.match(notes.bare, paragraph.body, paragraph.stop):
        return 0.75
    if notes.owned(paragraph) or notes.closes(paragraph):
        return 0.0
    first = index > 0 and notes.part.paragraphs[index - 1].label is not None and paragraph.section
    many = any(actor.collective or actor.quantified for actor in actors.items)
    loose = many and not clause and not _LIMITED.search(notes.bare, paragraph.body, actors.stop)
    return 0.6 if zone == "duty" or (first and not loose) else 0.0


def _groups(notes: Notebook, paragraph: Paragraph, index: int) -> bool:
    """Whether collective nouns only head provisions that name one actor each: «2. Các sở, ngành: a) Giao Sở Y tế …»."""
    depth = len(paragraph.section)
    below = [p for p in notes.part.paragraphs[index + 1 : index + 16] if p.section[:depth] == paragraph.section]
    heads = [p for p in below if p.label is not None and len(p.section) == depth + 1]
    named = 0
    for p in heads:
        order = _GIVES.match(notes.bare, p.body, p.stop)
        actors = actors_at(notes.chars, order.end() if order else p.body, p.stop)
        named += bool(actors.items) and not actors.items[0].collective
    return len(heads) > 1 and named > len(heads) / 2


def _below(notes: Notebook, paragraph: Paragraph, index: int) -> Paragraph | None:
    """The unlabelled paragraph that follows in the body."""
    after = notes.part.paragraphs[index + 1 : index + 2]
    return after[0] if after and after[0].zone == "body" and after[0].label is None and not after[0].cell else None


def _labelled(notes: Notebook, paragraph: Paragraph, index: int, actors: Actors, duty: bool, colon: bool) -> float:
    """The same for a provision that goes on after the actors' names."""
    named = not any(actor.collective or actor.quantified for actor in actors.items)
    if any(label.startswith("Điều") for label in paragraph.section):
        # the articles of a regulation say what everybody must do; only some of a decision's articles assign
        assigned = _ARTICLE.search(notes.bare, actors.stop, paragraph.stop) or _DUTIES.match(notes.bare, actors.stop)
        return 0.9 if assigned or role_after(notes.bare, actors.stop, paragraph.stop) else 0.0
    if duty or (notes.letterhead.doc_type in _ORDERING_TYPES and notes.part.attached_to is None):
        return 0.9
    if named and not _BASIS.match(notes.bare, paragraph.body) and not _assigned_below(notes, paragraph, index):
        return 0.8
    return 0.6 if colon and not actors.items[0].collective else 0.0


def _assigned_below(notes: Notebook, paragraph: Paragraph, index: int) -> bool:
    """Whether lines below the provision name the ones responsible."""
    depth = len(paragraph.section)
    for later in notes.part.paragraphs[index + 1 : index + 40]:
        if later.section[:depth] != paragraph.section:
            return False
        if LABEL.match(notes.bare, later.body, later.stop):
            return True
    return False


def _role(notes: Notebook, paragraph: Paragraph, index: int, actors: Actors, ended: bool, colon: bool) -> Role:
    if ended:
        return _only_duty(notes, paragraph, index)
    article = paragraph.label is not None and paragraph.label.startswith("Điều")
    if (
        article
        and not _DUTIES.match(notes.bare, actors.stop)
        and _ARTICLE.search(notes.bare, actors.stop, paragraph.stop)
    ):
        return "execute"
    return "lead" if colon else role_after(notes.bare, actors.stop, paragraph.stop) or "lead"


def _only_duty(notes: Notebook, paragraph: Paragraph, index: int) -> Role:
    """The role of an actor alone in its heading: that of its only duty, where the duty is to collect or to watch."""
    below = [p for p in notes.part.paragraphs[index + 1 : index + 3] if p.section == paragraph.section and not p.label]
    if len(below) == 1 and _OUGHT.match(notes.bare, below[0].body, below[0].stop):
        duty = " " + notes.bare[below[0].body : below[0].stop]
        role = role_after(duty, 0, len(duty))
        if role in ("consolidate", "monitor"):
            return role
    return "lead"
