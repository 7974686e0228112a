"""Actors in running text (câu văn): «phối hợp với Y», «X có trách nhiệm …», «X chủ trì …»."""

from __future__ import annotations

import re

from extractors.actors import Actors, actors_at
from extractors.assigning import Notebook
from extractors.roles import role_after
from models.document import Paragraph

_TOGETHER = re.compile(
    r"(?:\b[Pp]hối\s?hợp(?:(?:\s+\w+){0,4}?\s*,?\s+(?:cùng\s+với|cùng|với)(?:\s+cả)?\s*:?\s+|\s+(?:chặt chẽ\s+"
    r"|hiệu quả\s+|tốt\s+)?)"
    r"|\b[Pp]hối\s*,?\s*kết hợp\s+(?:\w+\s+){0,2}?(?:với|cùng)\s+)(?=\S)"
)
_NOT_A_DUTY = re.compile(
    r"(?:\bsự|quy chế|cơ chế|chương trình|quan hệ|\btrong|kế hoạch|nội dung"
    r"|hoạt động)\s+$",
    re.I,
)
_IN_POWER = re.compile(r"\s*(?:có\s+)?thẩm quyền")
_WITH = re.compile(r"(?:với|cùng)\s*:?\s+$")
_HINTS = ("trách nhiệm", "chủ trì", "đầu mối", "thường trực", "theo dõi, ", "tổng hợp, ")
_CLOSING = (
    r"(?:nghiêm túc|khẩn trương|tích cực|chủ động|kịp thời|tổ chức|triển khai|phản ánh|báo cáo|căn cứ|gửi"
    r"|phối hợp)\b"
)
_CLAIM = re.compile(
    r"có trách nhiệm|chịu trách nhiệm|chủ trì|(?:làm|là) đầu mối|là (?:cơ quan|đơn vị|bộ phận) (?:thường trực"
    r"|đầu mối|chủ trì)"
    r"|theo dõi, (?:đôn đốc|kiểm tra|tổng hợp|giám sát|hướng dẫn)|tổng hợp(?=, (?:báo cáo|đánh giá|tham mưu"
    r"|theo dõi))"
    rf"|(?P<closing>{_CLOSING})"
)
_SENTENCE = re.compile(r"(?:[.:!?…]\s+|\(|;\s+)(?=\S)")
_OPENER = re.compile(r",\s+|\bvướng mắc,?\s+|\bkèm theo,?\s+")


def read_partners(notes: Notebook, paragraph: Paragraph) -> None:
    """Take down the actors of «phối hợp với …»."""
    chars = notes.chars
    if "hối" not in chars[paragraph.body : paragraph.stop]:
        return
    for match in _TOGETHER.finditer(chars, paragraph.body, paragraph.stop):
        if _NOT_A_DUTY.search(chars[max(paragraph.body, match.start() - 20) : match.start()]):
            continue
        actors = actors_at(chars, match.end(), paragraph.stop)
        if not actors.items or _IN_POWER.match(chars, actors.stop, paragraph.stop):
            continue
        direct = not _WITH.search(match.group())
        if direct and (actors.items[0].vague or actors.items[0].people):
            continue
        notes.add(actors.items, "coordinate", 0.75 if direct else 0.9, match.start())


def read_claims(notes: Notebook, paragraph: Paragraph) -> None:
    """Take down the actors that end where «có trách nhiệm», «chủ trì» … begins; in a closing also other predicates."""
    chars = notes.chars
    closing = notes.closes(paragraph)
    text = chars[paragraph.body : paragraph.stop]
    if paragraph.cell is not None or not (closing or any(hint in text for hint in _HINTS)):
        return
    if notes.headings.zone(paragraph.section) == "quiet":
        return
    for claim in _CLAIM.finditer(chars, paragraph.body, paragraph.stop):
        if claim.group("closing") and not closing:
            continue
        actors = _before(chars, claim.start(), paragraph)
        if actors is None or notes.taken(actors.items[0].start):
            continue
        if all(actor.people for actor in actors.items) or actors.items[0].vague:
            continue
        role = "execute" if claim.group("closing") else role_after(chars, actors.stop, paragraph.stop)
        if role:
            notes.add(actors.items, role, 0.75, again=False)


def _before(chars: str, stop: int, paragraph: Paragraph) -> Actors | None:
    """The actors that stand directly before `stop`, at the head of its sentence or of its main clause."""
    begin = max(paragraph.body, stop - 500)
    heads = [begin] if begin == paragraph.body else []
    heads += [mark.end() for mark in _SENTENCE.finditer(chars, begin, stop)]
    # a list of actors may itself be divided by semicolons: begin with the sentence, then with its parts
    full = [at for at in heads if chars[at - 2 : at - 1] != ";" or at == begin][-1:]
    tries = [*full, *(mark.end() for mark in _OPENER.finditer(chars, full[0] if full else begin, stop)), *heads[-1:]]
    for at in sorted(set(tries)):
        actors = actors_at(chars, at, stop)
        if actors.items and not chars[actors.stop : stop].strip(" ,"):
            return actors
    return None
