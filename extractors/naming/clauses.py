"""Actors in running text (câu văn): «phối hợp với Y», «X có trách nhiệm …», «X chủ trì …»."""

from __future__ import annotations

import re

from extractors.naming.actors import Actors, actors_at
from extractors.naming.assigning import Notebook
from extractors.naming.plain import plain_pattern
from extractors.naming.roles import role_after
from models.document import Paragraph
from models.facts import Role

_TOGETHER = plain_pattern(
    r"(?:\bphối\s?hợp(?:(?:\s+\w+){0,4}?\s*,?\s+(?:cùng\s+với|cùng|với)(?:\s+cả)?\s*:?\s+|\s+(?:chặt chẽ\s+"
    r"|hiệu quả\s+|tốt\s+)?)"
    r"|\bphối\s*,?\s*kết hợp\s+(?:\w+\s+){0,2}?(?:với|cùng)\s+"
    r"|\bchủ trì,?\s+cùng(?:\s+với)?\s+|\bcùng\s+với\s+)(?=\S)"
)
_NOT_A_DUTY = plain_pattern(
    r"(?:\bsự|quy chế|cơ chế|chương trình|quan hệ|\btrong|kế hoạch|nội dung"
    r"|hoạt động)\s+$"
)
_IN_POWER = plain_pattern(r"\s*(?:có\s+)?thẩm quyền")
_WITH = plain_pattern(r"(?:với|cùng)\s*:?\s+$")
_HINT = re.compile("trach nhiem|chu tri|dau moi|thuong truc|theo doi, |tong hop,? |phoi hop")
_CLOSING = (
    r"(?:nghiêm túc|khẩn trương|tích cực|chủ động|kịp thời|tổ chức|triển khai|phản ánh|báo cáo|căn cứ|gửi"
    r"|phối hợp|định kỳ|xây dựng|thực hiện|tuyên truyền|hướng dẫn|phổ biến|cụ thể hóa|nghiên cứu|quán triệt)\b"
)
_CLAIM = plain_pattern(
    r"có trách nhiệm|chịu trách nhiệm|chủ trì|(?:làm|là) đầu mối|là (?:cơ quan|đơn vị|bộ phận) (?:thường trực"
    r"|đầu mối|chủ trì)"
    r"|theo dõi, (?:đôn đốc|kiểm tra|tổng hợp|giám sát|hướng dẫn)|tổng hợp(?=,? (?:và )?(?:báo cáo|đánh giá|tham mưu"
    r"|theo dõi|trình|đề xuất))"
    r"|phối hợp(?=(?: thực hiện)?\s*(?:[.;:)]|$))"
    rf"|(?P<closing>{_CLOSING})"
)
# who does what an item names: «1. Phân tích đề thi - Trường A thực hiện.», «2. Trang trí (Đoàn Thanh niên phụ trách)»
_BEHIND = re.compile(r"\s[-–—]\s+(?=\w)|\s\((?=\w)")
_BEHIND_DOES = plain_pattern(
    r"\s+(?:(?P<helps>(?:phối hợp|hỗ trợ|tham gia|giúp)(?:\s+(?:thực hiện|tổ chức))?)"
    r"|(?P<leads>phụ trách|chủ trì|đảm nhiệm|đảm nhận|chịu trách nhiệm)(?:\s+(?:thực hiện|chính|chung))?"
    r"|(?:tổ chức\s+|triển khai\s+)?thực hiện|cho ý kiến[^.;()]{0,30}|báo cáo|trình bày|chuẩn bị)"
    r"\s*\)?\s*[.;]?\s*(?:\./\.)?$"
)
# «Riêng Trường A chuẩn bị …» gives one of those who were ordered about a duty of their own
_EXCEPT = plain_pattern(r"(?:(?<=[.;:]\s)|^)riêng\s+(?=\w)")
_OWN = plain_pattern(
    r"\s*:|\s+(?:cần|phải|có trách nhiệm|chủ|cử|chuẩn|bố|tổ chức|thực|rà|lập|báo|hoàn|xây|tiếp|tập|khẩn|phối|thành)"
)
_SENTENCE = re.compile(r"(?:[.:!?…]\s+|\(|;\s+)(?=\S)")
_OPENER = plain_pattern(r",\s+(?:do\s+)?|\bvướng mắc,?\s+|\bkèm theo,?\s+")

_LED_ALONE = plain_pattern(r"(?:chủ trì|(?:làm|là) đầu mối)(?:,? phối hợp|\s*(?:[.;)]|$))")


def read_partners(notes: Notebook, paragraph: Paragraph) -> None:
    """Take down the actors of «phối hợp với …»."""
    chars, bare = notes.chars, notes.bare
    if bare.find("hop", paragraph.body, paragraph.stop) < 0 and bare.find("cung ", paragraph.body, paragraph.stop) < 0:
        return
    for match in _TOGETHER.finditer(bare, paragraph.body, paragraph.stop):
        if _NOT_A_DUTY.search(bare[max(paragraph.body, match.start() - 20) : match.start()]):
            continue
        if match.group().startswith("cung") and match.start() > paragraph.body:
            continue  # «Cùng với Hội Chữ thập đỏ mở lớp …» opens a duty; elsewhere it may join anything
        actors = actors_at(chars, match.end(), paragraph.stop)
        if not actors.items or _IN_POWER.match(bare, actors.stop, paragraph.stop):
            continue
        direct = not _WITH.search(match.group())
        if direct and (actors.items[0].vague or actors.items[0].people):
            continue
        notes.add(actors.items, "coordinate", 0.75 if direct else 0.9, match.start())


def read_claims(notes: Notebook, paragraph: Paragraph) -> None:
    """Take down the actors that end where «có trách nhiệm», «chủ trì» … begins; in a closing also other predicates."""
    chars, bare = notes.chars, notes.bare
    closing = notes.closes(paragraph)
    if paragraph.cell is not None or not (closing or _HINT.search(bare, paragraph.body, paragraph.stop)):
        return
    if notes.headings.zone(paragraph.section) == "quiet":
        return
    for claim in _CLAIM.finditer(bare, paragraph.body, paragraph.stop):
        if (claim.group("closing") and not closing) or notes.ends(claim.start()):
            continue
        actors = _before(chars, bare, claim.start(), paragraph)
        if actors is None or notes.taken(actors.items[0].start):
            continue
        if all(actor.people for actor in actors.items) or actors.items[0].vague:
            continue
        role = "execute" if claim.group("closing") else role_after(bare, actors.stop, paragraph.stop)
        if claim.group() == "phoi hop" and chars[claim.start()].islower():
            role = "coordinate"  # «…, các thôn phối hợp: trồng cây …»
        if role:
            notes.add(actors.items, role, 0.75, again=False)


def _before(chars: str, bare: str, stop: int, paragraph: Paragraph) -> Actors | None:
    """The actors that stand directly before `stop`, at the head of its sentence or of its main clause."""
    begin = max(paragraph.body, stop - 500)
    heads = [begin] if begin == paragraph.body else []
    heads += [mark.end() for mark in _SENTENCE.finditer(chars, begin, stop)]
    # a list of actors may itself be divided by semicolons: begin with the sentence, then with its parts
    full = [at for at in heads if chars[at - 2 : at - 1] != ";" or at == begin][-1:]
    tries = [*full, *(mark.end() for mark in _OPENER.finditer(bare, full[0] if full else begin, stop)), *heads[-1:]]
    for at in sorted(set(tries)):
        actors = actors_at(chars, at, stop)
        if bare.endswith("do ", begin, at) and not _LED_ALONE.match(bare, stop, paragraph.stop):
            continue  # «Đề án 06, do Bộ Công an chủ trì xây dựng» tells whose project it is
        if actors.items and not chars[actors.stop : stop].strip(" ,"):
            return actors
    return None


def read_doers(notes: Notebook, paragraph: Paragraph) -> None:
    """Take down the actor behind what an item names: «Phân tích đề thi - Trường A thực hiện», «(Đoàn xã phụ trách)»."""
    chars, bare = notes.chars, notes.bare
    if paragraph.cell is not None or (paragraph.label is None and paragraph.bullet is None):
        return
    for mark in _BEHIND.finditer(chars, max(paragraph.body, paragraph.stop - 160), paragraph.stop):
        actors = actors_at(chars, mark.end(), paragraph.stop)
        does = _BEHIND_DOES.match(bare, actors.stop, paragraph.stop) if actors.items else None
        if does is None or notes.taken(actors.items[0].start):
            continue
        role: Role = "coordinate" if does.group("helps") else "lead" if does.group("leads") else "execute"
        notes.add(actors.items, role, 0.8)


def read_exceptions(notes: Notebook, paragraph: Paragraph) -> None:
    """Take down «Riêng X …» where duties are given out, in the role of the order before it."""
    chars, bare = notes.chars, notes.bare
    if bare.find("rieng ", paragraph.body, paragraph.stop) < 0 or notes.headings.zone(paragraph.section) != "duty":
        return
    for mark in _EXCEPT.finditer(bare, paragraph.body, paragraph.stop):
        actors = actors_at(chars, mark.end(), paragraph.stop)
        if not actors.items or actors.items[0].people or not _OWN.match(bare, actors.stop, paragraph.stop):
            continue
        asked = "de nghi" in bare[paragraph.body : mark.start()]
        notes.add(actors.items, "request" if asked else "execute", 0.7)
