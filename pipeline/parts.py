"""Where one instrument ends and the next begins within a file (các văn bản trong một tệp).

A decision and the plan issued with it, a letter and its appendix stand in one file. A new one begins with a letterhead
of its own, with a type line that is followed by «(Ban hành kèm theo …)», with «PHỤ LỤC» after the signature, or with a
title in capitals that such a line follows. A form to fill in (biểu mẫu) has a letterhead too, and is no instrument.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.heading.headlines import is_motto
from extractors.heading.titles import ISSUED_WITH
from extractors.heading.type_lines import announced_type, typed_title
from extractors.words import is_caps

_BODY = re.compile(
    r"^(?:ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|ĐẢNG|CHI BỘ|HUYỆN|TỈNH|THÀNH|XÃ|PHƯỜNG|THỊ TRẤN|QUẬN|SỞ|PHÒNG|TRƯỜNG|BAN|BỘ"
    r"|VĂN PHÒNG|ĐẶC KHU|TRUNG TÂM|CÔNG AN|HỘI|ĐOÀN|NHÂN DÂN|DÂN)\b"
)
_HEAD = re.compile(
    r"^\W*(?:Số|SỐ)\s*[:.]?[\s\d.…/-]|^\W*[^.;]{2,40},? ngày\b[^.;]{0,12}tháng\b|^\W*(?:V/v|Về việc)\b|^[*\s_-]+$"
)
_SIGNS = re.compile(
    r"^(?:PHÓ |QUYỀN )?(?:CHỦ TỊCH|BÍ THƯ|GIÁM ĐỐC|HIỆU TRƯỞNG|TRƯỞNG|CHÁNH)\b|^(?:T/?M|K/?T|T/?L|TUQ)\b"
)
_END = re.compile(r"\./\.\W*$|^\W*(?:Nơi nhận|NƠI NHẬN)\s*:?")
_TO = re.compile(r"^\W*(?:Kính gửi|KÍNH GỬI)\b")
_FORM = re.compile(
    r"^\W*(?:Biểu m|M)ẫu\b|^\W*(?:BIỂU M|M)ẪU\b|\bTÊN (?:CƠ QUAN|ĐƠN VỊ|CQ)|[A-ZĐ].{0,12}(?:…|\.{4})|^\W*(?:…|\.{4})"
)
# types that come with another document, and that have no letterhead of their own
_ISSUED = (
    "Kế hoạch",
    "Quy chế",
    "Quy định",
    "Danh mục",
    "Đề án",
    "Chương trình",
    "Phương án",
    "Bộ tiêu chí",
    "Quy trình",
)
_TITLE_REACH = 6
_HEAD_REACH = 12
_SHORTEST = 4


def part_starts(chars: str, lines: Sequence[tuple[int, int]], in_table: Sequence[bool]) -> list[int]:
    """Indices of the lines with which the instruments of the file begin; the first is 0.

    Args:
        chars: the clean text.
        lines: start and stop of each line there.
        in_table: whether the line stands in a table's cell.
    """
    texts = [chars[a:b].strip() for a, b in lines]
    starts = [0]
    ended = False
    for i, text in enumerate(texts):
        ended = ended or bool(_END.search(text))
        if in_table[i] or i - starts[-1] < _SHORTEST:
            continue
        start = _start(texts, i, starts[-1], ended)
        if start is not None and start - starts[-1] >= _SHORTEST - 1:
            starts.append(start)
            ended = False
    return starts


def _start(texts: Sequence[str], i: int, last: int, ended: bool) -> int | None:
    """Where the instrument begins that this line announces; None where it announces none."""
    kind = announced_type(texts[i])
    if kind:
        follows = any(ISSUED_WITH.match(text) for text in texts[i + 1 : i + _TITLE_REACH])
        return _typed_start(texts, i, last, kind, ended, follows)
    if not ended:
        return None
    if _TO.match(texts[i]):
        start = _head_start(texts, i, last)
        return start if any(is_motto(text) for text in texts[start:i]) and not _is_form(texts, start, i) else None
    if texts[i][:7].casefold() == "phụ lục" and (typed_title(texts[i]) or ("", ""))[0] == "Phụ lục":
        return i
    if ISSUED_WITH.match(texts[i]) and texts[i].startswith("("):
        return _untyped_start(texts, i, last)
    return None


def _typed_start(texts: Sequence[str], i: int, last: int, kind: str, ended: bool, follows: bool) -> int | None:
    start = _head_start(texts, i, last)
    if kind == "Phụ lục":
        return start if ended or follows or is_caps(texts[i]) else None
    if follows:
        return start
    if ended and not _is_form(texts, start, i) and (kind in _ISSUED or any(is_motto(text) for text in texts[start:i])):
        return start
    return None


def _head_start(texts: Sequence[str], i: int, last: int) -> int:
    """Back over the letterhead lines that stand before the type line."""
    reach = max(last + 1, i - _HEAD_REACH)
    while i > reach and len(texts[i - 1]) < 110 and _is_head(texts[i - 1]):
        i -= 1
    return i


def _is_head(text: str) -> bool:
    if _SIGNS.match(text):
        return False
    return bool(_HEAD.match(text)) or (bool(_BODY.match(text)) and is_caps(text)) or is_motto(text)


def _untyped_start(texts: Sequence[str], i: int, last: int) -> int | None:
    """The title in capitals above «(Kèm theo Kế hoạch số …)», where no line names a type."""
    start = i
    while (
        start - 1 > last and i - start < _SHORTEST and is_caps(texts[start - 1]) and not _SIGNS.match(texts[start - 1])
    ):
        start -= 1
    return start if start < i else None


def _is_form(texts: Sequence[str], start: int, stop: int) -> bool:
    """Whether this letterhead is one to be filled in: «Mẫu số 01», «TÊN CƠ QUAN», «XÃ …»."""
    return any(_FORM.search(text) for text in texts[max(start - 2, 0) : stop] if not _HEAD.match(text))
