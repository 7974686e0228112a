"""Named pattern fragments that several readers share (mẫu chữ dùng chung)."""

from __future__ import annotations

import re
from functools import lru_cache

# Capital and small letters of Vietnamese after NFC, for character classes (`str.isupper` is no part of a pattern).
_UPPER_EXTENDED = "".join(chr(c) for c in range(0x1EA0, 0x1EFA, 2))
_LOWER_EXTENDED = "".join(chr(c) for c in range(0x1EA1, 0x1EFA, 2))
U = "A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯ" + _UPPER_EXTENDED
L = "a-zàáâãèéêìíòóôõùúýăđĩũơư" + _LOWER_EXTENDED

DASH = "-‐‑‒–—−"

# The document types of Decree 30/2020/NĐ-CP (Article 7) and of the Party, as they are printed alone above a title.
TYPE_NAMES = (
    "Nghị quyết", "Quyết định", "Chỉ thị", "Quy chế", "Quy định", "Thông cáo", "Thông báo", "Hướng dẫn", "Chương trình",
    "Chương trình hành động", "Kế hoạch", "Phương án", "Đề án", "Dự án", "Báo cáo", "Biên bản", "Tờ trình", "Hợp đồng",
    "Công văn", "Công điện", "Bản ghi nhớ", "Bản thỏa thuận", "Giấy ủy quyền", "Giấy mời", "Giấy giới thiệu",
    "Kết luận", "Phụ lục", "Danh mục", "Bộ tiêu chí", "Nội quy", "Điều lệ", "Quy trình", "Lệnh", "Thông tri",
    "Nghị định", "Thông tư",
)  # fmt: skip


@lru_cache(maxsize=512)
def is_caps(line: str) -> bool:
    """Whether the line is printed in capitals (chữ in hoa): at least three letters, nearly none of them small."""
    capitals = sum(map(str.isupper, line))
    return capitals >= 3 and capitals >= 0.85 * (capitals + sum(map(str.islower, line)))


# «C H Ư Ơ N G  T R Ì N H …» letter by letter is the longest that was met
_LONGEST_TYPE_LINE = 60
_TYPES_FOLDED = {name.casefold(): name for name in TYPE_NAMES}


@lru_cache(maxsize=512)
def type_line(line: str) -> str | None:
    """The document type that stands alone on this line («KẾ HOẠCH», «QUYẾT ĐỊNH:», «Phụ lục II»), or None."""
    if len(line) > _LONGEST_TYPE_LINE:
        return None
    bare = re.sub(r"[\s:.*]+$", "", line.strip().strip("*# ").strip())
    folded = re.sub(r"\s+", " ", bare).casefold()
    if folded in _TYPES_FOLDED and (is_caps(bare) or folded == "phụ lục" or bare.istitle()):
        return _TYPES_FOLDED[folded]
    if re.fullmatch(r"(?i:phụ lục)\s+(?:số\s+)?(?:[IVX]+|\d{1,2}|[A-H])", bare):
        return "Phụ lục"
    spaced = re.sub(r"(?<=\w) (?=\w(?: |$))", "", bare)
    return _TYPES_FOLDED.get(spaced.casefold()) if spaced != bare and is_caps(bare) else None
