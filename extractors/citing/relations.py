"""How a document stands to what it cites (quan hệ): basis, replaces, amends, attached, mentions.

Rules: `gold/GUIDELINES.md`. `basis` only in the preamble, for what its «Căn cứ», «Thực hiện», «Theo» governs; an
instrument that is only named in the title of another («… về thực hiện Nghị quyết số …») is mentioned.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.citing.mentions import Mention, Passage
from extractors.folding import fold
from models.document import Part
from models.facts import Relation

_OPENER = (
    r"(?:can cu|can(?= $)|thuc hien|theo|xet|tren co so|trien khai|de(?! nghi| an| xuat)|nham|tiep tuc"
    r"|tiep theo|phuc dap|thi hanh|chap hanh|quan triet|thuc thi)"
)
_OPENS = re.compile(rf"[^a-z\d]*(?:va |dong thoi )?{_OPENER}(?![a-z])")
_LIST_HEAD = re.compile(r"[^a-z\d]*(?:can cu|theo|thuc hien)[^.;]{0,60}(?<!nhu sau) ?:")
_CAPITAL_OPENER = re.compile(r"(?:Căn cứ|Thực hiện|Nhằm|Theo|Để|Xét|căn cứ)(?!\w)")
_LIGHT = re.compile(r"[^a-z\d]*(?:(?:va|cac|nhung|cung|so|theo)[ :]+)*$")
_JOIN = re.compile(r"[,;]? ?(?:(?:va|cung|hoac|voi|cac|so|tai) ?:? ?)*$")
_AND = re.compile(
    r"(?:^|[ ,])va (?:cac |theo )?"
    r"(?:(?:huong dan|y kien|chi dao|yeu cau|de nghi|ket luan|noi dung|quy dinh)[^,;.]{0,60})?$"
)
_REPLACES = re.compile(r"(?:thay the|bai bo|huy bo|thay cho)(?![a-z])(?! theo)[^.;,()\n]{0,45}$")
_REPLACED = re.compile(r"[^.;\n]{0,120}?(?:het hieu luc|bi bai bo|bi thay the|duoc thay the boi|duoc bai bo)")
_AMENDS = re.compile(
    r"(?:duoc|da|,|\(|-) ?(?:duoc )?(?:sua doi|bo sung|dieu chinh)(?:,? (?:va )?(?:sua doi|bo sung"
    r"|dieu chinh))*[^.;()\n]{0,40}? (?:tai|boi|theo|bang)(?: cac)? ?$"
)
_WITH_BEFORE = re.compile(r"(?:gui|dinh|sao gui|sao) kem(?: theo)?(?: la)?[^.;()\n]{0,30}$")
_WITH_OPENS = re.compile(
    r"\W*(?:(?:duoc |da )?ban hanh )?(?:dinh |gui "
    r"|sao gui )?kem(?: theo)?(?: la)?(?: cac)?[ :]*$"
)
# a paragraph is read back no farther than this, so that a text without line ends stays linear
_REACH = 6000
_LEGAL_BASIS = re.compile(r"\W*(?:nhung |cac )?(?:can cu|co so phap ly)(?! (?:vao )?(?:tinh hinh|ket qua|chuc nang))")


def relate(passage: Passage, mentions: Sequence[Mention]) -> None:
    """Set the relation of each of the mentions, which stand in reading order."""
    basis_sections = _basis_sections(passage.part)
    preamble_stop = _preamble_stop(passage)
    before: Mention | None = None
    first: Mention | None = None
    for mention in mentions:
        line = max(passage.line_start(mention.start), mention.start - _REACH)
        same_line = before if before is not None and before.start >= line else None
        first = first if same_line else mention
        labels = passage.paragraph(mention.start).section
        listed = any(labels[:k] in basis_sections for k in range(1, len(labels) + 1))
        in_preamble = listed or mention.start < preamble_stop
        continues = listed or (same_line is not None and first is not None and first.relation == "basis")
        mention.relation = _relation(passage, mention, line, same_line, in_preamble, continues)
        before = mention


def _basis_sections(part: Part) -> set[tuple[str, ...]]:
    """Provisions that list the legal basis: «I. CĂN CỨ PHÁP LÝ» is a preamble with a label."""
    return {
        section.labels
        for section in part.sections
        if len(section.heading) < 90 and _LEGAL_BASIS.match(fold(section.heading))
    }


def _preamble_stop(passage: Passage) -> int:
    """Where the preamble ends; in a text without provisions it is the first lines, as long as they begin like one."""
    part = passage.part
    stop = max((p.stop for p in part.paragraphs if p.zone == "preamble"), default=part.start)
    goes_on = False
    for paragraph in part.paragraphs:
        if paragraph.zone != "body" or paragraph.stop <= stop:
            continue
        words = passage.flat[paragraph.start - part.start : paragraph.stop - part.start]
        if paragraph.section or paragraph.cell or not (goes_on or _OPENS.match(words)):
            break
        stop = paragraph.stop
        goes_on = words.endswith(";") or bool(_LIST_HEAD.fullmatch(words))
    return stop - part.start


def _relation(
    passage: Passage, mention: Mention, line: int, before: Mention | None, in_preamble: bool, continues: bool
) -> Relation:
    text = passage.flat[line : mention.start]
    if _attached(passage, mention, line, text):
        return "attached"
    gap = passage.flat[before.stop : mention.start] if before else ""
    listed = before is not None and bool(_JOIN.fullmatch(gap))
    clause = re.split(r"[.;]", text)[-1]
    if _REPLACES.search(clause) or (listed and before and before.relation == "replaces"):
        return "replaces"
    if _AMENDS.search(text[-160:]) or (listed and before and before.relation == "amends" and ";" not in gap):
        return "amends"
    zone = passage.paragraph(mention.start).zone
    if in_preamble and zone in ("preamble", "body") and _is_basis(passage, mention, line, before, gap, continues):
        return "basis"
    if zone == "body" and _REPLACED.match(passage.flat, mention.stop):
        return "replaces"
    return "mentions"


def _attached(passage: Passage, mention: Mention, line: int, text: str) -> bool:
    """«(Ban hành kèm theo Công văn số …)» as a line, «(có Kế hoạch số … kèm theo)», «gửi kèm Công văn số …»."""
    if _WITH_OPENS.fullmatch(text) or _WITH_BEFORE.search(text[-60:]):
        return True
    bracket = text.rfind("(")
    if bracket < 0 or ")" in text[bracket:]:
        return False
    if re.match(r"\((?:dinh|gui|sao gui) kem", text[bracket:]):
        return True
    after = passage.flat[mention.stop : mention.stop + 80].partition(")")[0]
    return bool(re.search(r"kem theo|dinh kem|gui kem", after)) and "(" not in after


def _is_basis(passage: Passage, mention: Mention, line: int, before: Mention | None, gap: str, continues: bool) -> bool:
    text = passage.flat[line : mention.start]
    clause = re.split(r"(?<=[;.]) |; ?", text)[-1]
    begins = mention.start - len(clause)
    fresh = before is None or before.start < begins
    if fresh and _OPENS.match(clause):
        return True
    if fresh and _LIGHT.fullmatch(clause):
        return continues or (before is None and _after_opener(passage, line))
    if before is None:
        return False
    opener = list(_CAPITAL_OPENER.finditer(passage.chars, before.stop, mention.start))
    if opener and not re.search(r"[“\"]", passage.chars[before.stop : opener[-1].start()]):
        return True
    if _JOIN.fullmatch(gap) or _AND.search(gap):
        return before.relation == "basis"
    return False


def _after_opener(passage: Passage, line: int) -> bool:
    """A bullet below «Căn cứ:», or the rest of a list that a line break cut."""
    part, at = passage.part, passage.part.start + line
    lines = [p for p in part.paragraphs if p.start < at and p.zone in ("preamble", "body")]
    for paragraph in reversed(lines):
        words = passage.flat[paragraph.start - part.start : paragraph.stop - part.start]
        if _OPENS.match(words):
            return words.rstrip().endswith((":", ";", ",")) or paragraph.bullet is None
        if not _LIGHT.match(words[:3]) and not words.rstrip().endswith((";", ",")):
            return False
    return False
