"""Where one instrument ends and the next begins within a file (các văn bản trong một tệp).

A decision and the plan issued with it, a letter and its appendix stand in one file. A new one begins with a letterhead of
its own, or with a type line that is followed by «(Ban hành kèm theo …)», or with «PHỤ LỤC» after the signature.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.words import is_caps, type_line

_MOTTO = re.compile(r"(?i)c[ộô]ng h[oòóa][àaòo]?\s*xã hội chủ nghĩa|độc lập\s*[-–—]\s*tự do|đảng cộng sản việt nam")
_BODY = re.compile(
    r"^(?:ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|ĐẢNG|HUYỆN|TỈNH|THÀNH|XÃ|PHƯỜNG|THỊ TRẤN|QUẬN|SỞ|PHÒNG|TRƯỜNG|BAN|BỘ|VĂN PHÒNG)\b"
)
_WITH = re.compile(r"(?i)^\W{0,3}(?:được )?(?:ban hành )?(?:kèm|đính kèm|ban hành)\s*(?:kèm\s*)?theo\b")
_END = re.compile(r"\./\.\W*$|^\W*(?:Nơi nhận|NƠI NHẬN)\s*:?")
_TITLE_REACH = 6


def part_starts(chars: str, lines: Sequence[tuple[int, int]], in_table: Sequence[bool]) -> list[int]:
    """Indices of the lines with which the instruments of the file begin; the first is 0."""
    texts = [chars[a:b].strip() for a, b in lines]
    starts = [0]
    ended = False
    for i, text in enumerate(texts):
        ended = ended or bool(_END.search(text))
        if in_table[i] or i - starts[-1] < 4:
            continue
        if _begins(texts, in_table, i, ended):
            starts.append(_head_start(texts, i, starts[-1]))
            ended = False
    return starts


def _begins(texts: Sequence[str], in_table: Sequence[bool], i: int, ended: bool) -> bool:
    kind = type_line(texts[i])
    follows = any(_WITH.match(text) for text in texts[i + 1 : i + _TITLE_REACH])
    if kind == "Phụ lục":
        return ended or follows or is_caps(texts[i])
    if kind and follows:
        return True
    if kind and ended:
        return any(_MOTTO.search(text) for text in texts[max(i - 6, 0) : i]) or kind in (
            "Kế hoạch",
            "Quy chế",
            "Danh mục",
            "Đề án",
        )
    return False


def _head_start(texts: Sequence[str], i: int, last: int) -> int:
    """Back over the letterhead lines that stand before the type line."""
    while (
        i - 1 > last
        and len(texts[i - 1]) < 90
        and (_MOTTO.search(texts[i - 1]) or (_BODY.match(texts[i - 1]) and is_caps(texts[i - 1])))
    ):
        i -= 1
    return i
