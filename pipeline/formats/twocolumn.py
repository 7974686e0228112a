"""What stands where in the layout of Decree 30/2020/NĐ-CP (thể thức), as far as reading order needs it.

Letterhead and foot are set side by side, in Word mostly by a table without rules: such a table is layout, not content.
"""

from __future__ import annotations

import re

_HEAD = re.compile(
    r"CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT|Độc\s+lập\s*[-–—]\s*Tự\s+do|ĐỘC\s+LẬP\s*[-–—]\s*TỰ\s+DO"
    r"|^\W*Số\s*:",
    re.M | re.I,
)
_FOOT = re.compile(
    r"Nơi\s+nhận|NƠI\s+NHẬN|^\W*(?:T/?M|KT|TL|TUQ|Q)\s*\.|^\W*K/T|^\W*(?:PHÓ\s+)?(?:CHỦ\s+TỊCH|GIÁM\s+ĐỐC|HIỆU\s+TRƯỞNG|BÍ\s+THƯ)",
    re.M,
)


def is_head(text: str) -> bool:
    """Whether the text holds the national motto or a line «Số: …»."""
    return bool(_HEAD.search(text))


def is_foot(text: str) -> bool:
    """Whether the text holds «Nơi nhận» or the words that open a signature."""
    return bool(_FOOT.search(text))
