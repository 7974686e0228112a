"""The zones of Decree 30/2020/NĐ-CP's layout (thể thức): head, title, preamble, body, recipients, signature."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.heading.signers import is_person
from extractors.heading.titles import ISSUED_WITH
from extractors.heading.type_lines import announced_type, cited_top, typed_title
from extractors.words import is_caps
from models.document import Zone
from pipeline.paragraphs import LABEL

_RECIPIENTS = re.compile(r"(?i)^\W*nơi nhận\s*(?:[:;.]|$|(?=(?:T/?M|K/?T|TL|CHỦ TỊCH)\b))")
# «- Nơi nhận: Trạm Y tế» says where a report of the body goes
_GOES_TO = re.compile(r"(?i)^\W*[-–+*•]\W*nơi nhận\s*:\s*\w")
_FILED = re.compile(r"(?i)^\W*lưu\b")
_MARKED = re.compile(r"^\W*(?:(?:T/?M|K/?T|T/?L|TUQ|T\.M|K\.T)\b\s?[.,]?|Q\.)\s*(?:[A-ZĐỦ])")
_POST = re.compile(
    r"^(?:PHÓ |QUYỀN |P\. ?)?(?:CHỦ TỊCH|BÍ THƯ|GIÁM ĐỐC|TRƯỞNG|HIỆU TRƯỞNG|CHÁNH|THỦ TƯỚNG|BỘ TRƯỞNG|THỨ TRƯỞNG"
    r"|CỤC TRƯỞNG|TỔNG GIÁM ĐỐC|VIỆN TRƯỞNG|CHỦ NHIỆM|CHI CỤC TRƯỞNG|CHỈ HUY TRƯỞNG|TỔ TRƯỞNG|THỐNG ĐỐC)\b"
)
_PREAMBLE = re.compile(
    r"^\W*(?:Căn cứ|Căn Luật|Thực hiện|Theo đề nghị|Xét đề nghị|Xét|Để|Nhằm|Kính gửi|Trên cơ sở|Ngày|Tiếp theo|Theo"
    r"|Trong thời gian|Thời gian qua|Triển khai|Nhân dịp|Ủy ban|Uỷ ban|UBND|Đảng ủy|Ban Thường vụ|Chủ tịch|Sau khi"
    r"|Năm \d|Qua )"
)
_BASIS = re.compile(r"^\W*(?:Căn cứ|Kính gửi|Thực hiện|Theo|Xét)\b")
_BULLET = re.compile(r"^\W*[-–+*•]")
_ORDER: tuple[Zone, ...] = ("head", "title", "preamble", "body")
_HEAD_REACH = 25
_MOST_RECIPIENTS = 120
_MOST_BEFORE_NAME = 7


def zones_of(texts: Sequence[str], in_table: Sequence[bool]) -> list[Zone]:
    """The zone of each paragraph of one part.

    Args:
        texts: the paragraphs.
        in_table: whether each stands in a table's cell.
    """
    title, preamble = _head_end(texts, in_table)
    labelled = next((i for i in range(preamble, len(texts)) if in_table[i] or LABEL.match(texts[i])), None)
    body = _basis_end(texts, preamble) if labelled is None else labelled
    zones: list[Zone] = []
    for stop, zone in zip((title, preamble, body, len(texts)), _ORDER, strict=True):
        zones += [zone] * (stop - len(zones))
    _Foot(texts, in_table, preamble).mark(zones)
    return zones


def _opens(text: str) -> bool:
    """Whether the preamble may begin with this paragraph; in capitals the same words are the head's."""
    return bool(_PREAMBLE.match(text)) and not is_caps(text)


def _basis_end(texts: Sequence[str], i: int) -> int:
    """Without any label: to whom a letter goes, and the lines that say what it rests on, stand before the body."""
    listed = False
    while i < len(texts) and (_BASIS.match(texts[i]) or (listed and _BULLET.match(texts[i]))):
        listed = listed or texts[i].endswith(":") or bool(re.match(r"^\W*Kính gửi", texts[i]))
        i += 1
    return i


def _head_end(texts: Sequence[str], in_table: Sequence[bool]) -> tuple[int, int]:
    """Where the title begins and where the preamble does; an official letter has no title line."""
    reach = min(len(texts), _HEAD_REACH)
    begun = False
    for i in range(reach):
        if in_table[i]:
            return i, i
        if announced_type(texts[i]):
            return i + 1, _title_end(texts, in_table, i + 1)
        if i == 0 and cited_top(texts[i]):
            return 0, 1
        begun = begun or bool(LABEL.match(texts[i])) or bool(_BASIS.match(texts[i]))
        if not begun and typed_title(texts[i], first=i == 0):
            return i, _title_end(texts, in_table, i)
        if re.match(r"^\W*Kính gửi", texts[i]):
            return i, i
    first = next((i for i in range(reach) if LABEL.match(texts[i]) or _opens(texts[i])), 0)
    return first, first


def _title_end(texts: Sequence[str], in_table: Sequence[bool], i: int) -> int:
    start = i
    while i < len(texts) and i - start < 6 and not in_table[i]:
        text = texts[i]
        if LABEL.match(text) or (_PREAMBLE.match(text) and i > start) or re.match(r"^\W*(?:Căn cứ|Kính gửi)", text):
            break
        if (
            i > start
            and not ISSUED_WITH.match(text)
            and not is_caps(text)
            and (len(text) > 220 or text.endswith((":", ";")))
        ):
            break
        i += 1
    return i


class _Foot:
    """Recipients and signature: they close a part, in either order, and may come before an appendix's table."""

    def __init__(self, texts: Sequence[str], in_table: Sequence[bool], since: int) -> None:
        self._texts = texts
        self._in_table = in_table
        self._since = since
        self._mode: Zone | None = None
        self._lines = 0  # in this mode
        self._closed = False  # the copy's filing place was named, or the signer

    def mark(self, zones: list[Zone]) -> None:
        """Write the zones of the foot's paragraphs over those of the body."""
        for i in range(self._since, len(self._texts)):
            before = self._mode
            self._mode = self._zone(i)
            self._lines = self._lines + 1 if self._mode == before else 0
            if self._mode != before:
                self._closed = False
            if self._mode:
                zones[i] = self._mode
                text = self._texts[i]
                self._closed = self._closed or bool(
                    _FILED.match(text) if self._mode == "recipients" else is_person(text)
                )

    def _zone(self, i: int) -> Zone | None:
        text = self._texts[i]
        if self._in_table[i]:
            return None
        if _RECIPIENTS.match(text) and len(text) < 400 and not (self._mode is None and _GOES_TO.match(text)):
            return "recipients"
        if self._signs(i):
            return "signature"
        if self._mode is None or len(text) > 200:
            return None
        return self._after_recipients(text) if self._mode == "recipients" else self._after_signature(text)

    def _after_recipients(self, text: str) -> Zone | None:
        bullet = bool(_BULLET.match(text))
        if not bullet and is_person(text):
            return "signature"
        if self._lines > _MOST_RECIPIENTS:
            return None
        if self._closed and not bullet and (LABEL.match(text) or is_caps(text) or len(text) > 60):
            return None
        return "recipients"

    def _after_signature(self, text: str) -> Zone | None:
        if LABEL.match(text):
            return None
        if self._closed and len(text) > 60:
            return None
        return "signature" if self._closed or self._lines < _MOST_BEFORE_NAME else None

    def _signs(self, i: int) -> bool:
        """Whether a signature begins or goes on with this line: an authority, or a post with a name soon below it."""
        text = self._texts[i]
        marked = bool(_MARKED.match(text))
        if len(text) >= 90 or i <= self._since or not (marked or _POST.match(text)):
            return False
        if LABEL.match(text) or not is_caps(_caps_half(text)):
            return False
        if marked:
            return True
        below = self._texts[i + 1 : i + 6]
        return (
            self._mode is not None
            or i >= len(self._texts) - 3
            or any(is_person(t) or _RECIPIENTS.match(t) for t in below)
        )


def _caps_half(text: str) -> str:
    """Without the name that a text dump prints on the post's line («CHỦ TỊCH Lê Văn An»)."""
    words = text.split()
    for i in range(2, len(words)):
        if is_person(" ".join(words[i:])) and not words[i].isupper():
            return " ".join(words[:i])
    return text
