"""How a paragraph comes to the actor whose duty it tells (lời dẫn): «Đối với …», «Trách nhiệm của …», «Căn cứ …»."""

from __future__ import annotations

import re
from typing import Literal

from extractors.naming.actor_words import ANY, FIRST
from extractors.naming.actors import Actors, actors_at
from extractors.naming.assigning import Notebook
from extractors.naming.plain import plain_pattern
from models.document import Paragraph

_LEAD_IN = plain_pattern(
    r"(?:Đối với|(?:Phân công )?trách nhiệm (?:cụ thể )?của|Nhiệm vụ (?:cụ thể )?của|Về phía|Các ông \(bà\)\s*:?"
    r"|Các ông, bà\s*:?|Ông \(bà\)\s*:?"
    r"|Các đồng chí\s*:|Các ông\s*:)\s*"
    # «Mỗi quý một lần Trưởng Công an xã tổ chức họp dân»
    r"|(?:Định kỳ\s+)?(?:mỗi|hằng|hàng|một)\s+(?:tuần|tháng|quý|năm)"
    r"(?:,?\s+(?:(?:ít nhất|một)\s+)?(?:\d+\s+)?lần)?,?\s+"
)
BASIS = plain_pattern(
    r"(?:Căn cứ|Trên cơ sở|Đối với|Theo|Trong|Sau khi|Khi|Nhận được|Để(?!\s+nghị)|Hằng năm|Hàng năm|Định kỳ|Trên đây)\b"
)
_OPENER = plain_pattern(r"[,;]\s+|\bvướng mắc,?\s+|\bkèm theo,?\s+")
# a comma behind one of these is more likely inside a list of actors than before the main clause
_LISTED = plain_pattern(r"(?:cơ quan|đơn vị|ban|ngành|sở|đoàn thể|phòng|tổ chức|UBND|HĐND|Đảng ủy)$")
# the first words of names, of what leads to them and of a basis
_OPENINGS = FIRST | frozenset(
    (
        "doi", "phan", "trach", "nhiem", "ve", "can", "tren", "theo", "trong", "sau", "khi", "nhan", "de", "hang",
        "dinh", "moi", "mot",
    )
)  # fmt: skip
# «Phòng Kinh tế …», «Đối với Phòng Kinh tế: …», «Căn cứ Kế hoạch này, Phòng Kinh tế …»
Way = Literal["head", "towards", "clause"]


def opens(notes: Notebook, paragraph: Paragraph) -> bool:
    """Whether the paragraph's first word can lead to an actor."""
    word = ANY.match(notes.bare, paragraph.body, paragraph.stop)
    return word is not None and (word.group() in _OPENINGS or word.group().isdigit())


def opening(notes: Notebook, paragraph: Paragraph) -> tuple[Actors, Way]:
    """The actors at the head of a paragraph, and the way that leads to them."""
    chars = notes.chars
    lead_in = _LEAD_IN.match(notes.bare, paragraph.body, paragraph.stop)
    at = lead_in.end() if lead_in else paragraph.body
    actors = actors_at(chars, at, paragraph.stop)
    if actors.items and paragraph.heading and chars[paragraph.stop - 1] not in ".;":
        actors = actors_at(chars, at, paragraph.stop, loose=True)
    if actors.items:
        return actors, "towards" if notes.bare[paragraph.body : at].startswith("doi voi") else "head"
    return _main_clause(chars, notes.bare, paragraph), "clause"


def _main_clause(chars: str, bare: str, paragraph: Paragraph) -> Actors:
    """The actors behind «Căn cứ …,», «Trong quá trình …,»."""
    reach = min(paragraph.stop, paragraph.body + 400)
    if BASIS.match(bare, paragraph.body, reach):
        for mark in _OPENER.finditer(bare, paragraph.body, reach):
            if re.search(r"[.;:]\s", chars[paragraph.body : mark.start() + 1]):
                break
            if _LISTED.search(bare, paragraph.body, mark.start()):
                continue
            actors = actors_at(chars, mark.end(), paragraph.stop)
            if actors.items and chars[actors.stop : actors.stop + 1] == " ":
                return actors
    return Actors((), paragraph.body)
