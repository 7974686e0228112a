"""Provisions that an actor heads (mục nêu tên cơ quan rồi đến nhiệm vụ): «2. Công chức Tài chính - Kế toán: …»."""

from __future__ import annotations

import re

from extractors.naming.actors import Actors, actors_at
from extractors.naming.assigning import Notebook
from extractors.naming.deeds import DEED, EACH, SHOWN_DEED
from extractors.naming.openings import BASIS, opening, opens
from extractors.naming.plain import plain_pattern
from extractors.naming.roles import LABEL, role_after
from models.document import Paragraph
from models.facts import Role

# how a closing order begins, wherever the outline has put it
_THIS = plain_pattern(
    r"(?:Căn cứ|Trên cơ sở|Theo)\s+(?:nội dung\s+)?(?:chỉ thị|kế hoạch|công văn|thông báo|công điện) này,"
)
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
_REPORTING_TYPES = ("Báo cáo", "Tờ trình")
_ORDERING_TYPES = ("Chỉ thị", "Công văn", "Công điện", "Thông báo", "Kết luận", "Thông báo kết luận")


def read_head(notes: Notebook, paragraph: Paragraph, index: int) -> None:
    """Take down the actors with which a paragraph begins, where what follows is their duty.

    Args:
        notes: where to.
        paragraph: the paragraph.
        index: its place in the part.
    """
    if not opens(notes, paragraph):
        return
    actors, way = opening(notes, paragraph)
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
    article = paragraph.label is not None and paragraph.label.startswith("Điều")
    if way == "clause" and not ended and (not paragraph.label or article or notes.letterhead.doc_type == "Công văn"):
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
        told = orders or (not clause and _told(notes, paragraph, index, actors))
        return 0.7 if told and not notes.owned(paragraph) else 0.0
    if clause and not ended and _THIS.match(notes.bare, paragraph.body, paragraph.stop):
        return 0.75
    if notes.owned(paragraph) or notes.closes(paragraph):
        return 0.0
    first = index > 0 and notes.part.paragraphs[index - 1].label is not None and paragraph.section
    many = any(actor.collective or actor.quantified for actor in actors.items)
    loose = many and not clause and not _LIMITED.search(notes.bare, paragraph.body, actors.stop)
    if loose and not any(label.startswith("Điều") for label in paragraph.section):
        loose = not _shows(notes, paragraph, actors)
    return 0.6 if zone == "duty" or (first and not loose) else 0.0


def _told(notes: Notebook, paragraph: Paragraph, index: int, actors: Actors) -> bool:
    """Whether a deed behind named actors is their task in a plan that gives out none so far: «- Trạm Y tế lập …»."""
    if notes.letterhead.doc_type in _REPORTING_TYPES or any(a.collective or a.quantified for a in actors.items):
        return False
    deed = DEED.match(notes.bare, actors.stop, paragraph.stop)
    return bool(deed) and not _assigned_below(notes, paragraph, index)


def _shows(notes: Notebook, paragraph: Paragraph, actors: Actors) -> bool:
    """Whether a deed that leaves something to be shown follows, so that collective nouns too are meant."""
    if notes.letterhead.doc_type in _REPORTING_TYPES or EACH.match(notes.bare, actors.items[0].start):
        return False
    return SHOWN_DEED.match(notes.bare, actors.stop, paragraph.stop) is not None


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
        below = duty and paragraph.label is not None and not paragraph.label.startswith("Điều")
        deed = not EACH.match(notes.bare, actors.items[0].start) and DEED.match(notes.bare, actors.stop, paragraph.stop)
        shown = _shows(notes, paragraph, actors) and BASIS.match(notes.bare, paragraph.body)
        given = (below and (named or deed)) or shown
        return 0.9 if assigned or given or role_after(notes.bare, actors.stop, paragraph.stop) else 0.0
    if duty or (notes.letterhead.doc_type in _ORDERING_TYPES and notes.part.attached_to is None):
        return 0.9
    if named and not BASIS.match(notes.bare, paragraph.body) and not _assigned_below(notes, paragraph, index):
        return 0.8
    if _shows(notes, paragraph, actors) and not _assigned_below(notes, paragraph, index):
        return 0.6
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
