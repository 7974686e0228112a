"""The zones of Decree 30/2020/NĐ-CP's layout (thể thức): head, title, preamble, body, recipients, signature."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.words import L, U, is_caps, type_line
from models.document import Zone
from pipeline.paragraphs import LABEL

_RECIPIENTS = re.compile(r"(?i)^\W*nơi nhận\s*:?")
_AUTHORITY = re.compile(
    r"^\W*(?:(?:T/?M|K/?T|T/?L|TUQ|T\.M|K\.T)\b\s?[.,]?|Q\.)\s*(?:[A-ZĐỦ])|^(?:PHÓ |QUYỀN )?(?:CHỦ TỊCH|BÍ THƯ|GIÁM ĐỐC|TRƯỞNG|HIỆU TRƯỞNG|CHÁNH"
    r"|PHÓ (?:CHÁNH|TRƯỞNG|HIỆU|GIÁM|BÍ)|THỦ TƯỚNG|BỘ TRƯỞNG|THỨ TRƯỞNG|CỤC TRƯỞNG)"
)
_PREAMBLE = re.compile(
    r"^\W*(?:Căn cứ|Căn Luật|Thực hiện|Theo đề nghị|Xét đề nghị|Xét|Để|Nhằm|Kính gửi|Trên cơ sở|Ngày|Tiếp theo|Theo|Trong thời gian|Thời gian qua"
    r"|Triển khai|Nhân dịp|Ủy ban|Uỷ ban|UBND|Đảng ủy|Ban Thường vụ|Chủ tịch|Sau khi|Năm \d|Qua )"
)
_WITH = re.compile(r"(?i)^\W{0,3}(?:được )?(?:ban hành )?(?:kèm|đính kèm|ban hành)\s*(?:kèm\s*)?theo\b")
_HEAD_REACH = 25


_ORDER: tuple[Zone, ...] = ("head", "title", "preamble", "body")


def zones_of(texts: Sequence[str], in_table: Sequence[bool]) -> list[Zone]:
    """The zone of each paragraph of one part."""
    title, preamble = _head_end(texts, in_table)
    body = next((i for i in range(preamble, len(texts)) if in_table[i] or LABEL.match(texts[i])), preamble)
    zones: list[Zone] = []
    for stop, zone in zip((title, preamble, body, len(texts)), _ORDER, strict=True):
        zones += [zone] * (stop - len(zones))
    _mark_foot(texts, in_table, zones, preamble)
    return zones


def _head_end(texts: Sequence[str], in_table: Sequence[bool]) -> tuple[int, int]:
    """Where the title begins and where the preamble does; an official letter has no title line."""
    reach = min(len(texts), _HEAD_REACH)
    for i in range(reach):
        if in_table[i]:
            return i, i
        if type_line(texts[i]):
            return i + 1, _title_end(texts, in_table, i + 1)
        if re.match(r"^\W*Kính gửi", texts[i]):
            return i, i
    first = next((i for i in range(reach) if LABEL.match(texts[i]) or _PREAMBLE.match(texts[i])), 0)
    return first, first


def _title_end(texts: Sequence[str], in_table: Sequence[bool], i: int) -> int:
    start = i
    while i < len(texts) and i - start < 6 and not in_table[i]:
        text = texts[i]
        if LABEL.match(text) or (_PREAMBLE.match(text) and i > start) or re.match(r"^\W*(?:Căn cứ|Kính gửi)", text):
            break
        if i > start and not _WITH.match(text) and not is_caps(text) and (len(text) > 220 or text.endswith((":", ";"))):
            break
        i += 1
    return i


def _mark_foot(texts: Sequence[str], in_table: Sequence[bool], zones: list[Zone], since: int) -> None:
    """Recipients and signature: they close a part, in either order, and may come before an appendix's table."""
    mode: Zone | None = None
    for i in range(since, len(texts)):
        text = texts[i]
        if in_table[i]:
            mode = None
        elif _RECIPIENTS.match(text) and len(text) < 400:
            mode = "recipients"
        elif len(text) < 90 and _AUTHORITY.match(text) and is_caps(text) and i > since and not LABEL.match(text):
            mode = "signature"
        elif mode and (len(text) > 200 or (LABEL.match(text) and mode == "signature")):
            mode = None
        elif mode == "recipients" and not re.match(r"^\W*[-–+*•]", text) and _is_name(text):
            mode = "signature"
        if mode:
            zones[i] = mode


_NAME = re.compile(rf"^(?:[{U}][{L}]+\s){{1,4}}[{U}][{L}]+$")


def _is_name(text: str) -> bool:
    return bool(_NAME.match(text))
