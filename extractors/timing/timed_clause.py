"""A time within its sentence (mệnh đề chứa trạng ngữ thời gian): what stands before it, what after it."""

from __future__ import annotations

import re
from dataclasses import dataclass

# what may stand between the beginning of a clause and its time: «Phấn đấu đến …», «Chỉ tiêu 2: Từ …»
OPENING = re.compile(
    r"(?:(?:phấn đấu|mục tiêu|cụ thể|chung|chỉ tiêu|trong đó|riêng|định hướng|tầm nhìn|đồng thời|dự kiến|và|nhằm|để"
    r"|theo đó|trước mắt|ngoài ra|hoàn thành|xong|ngay|tổng quát|đối với|phần|lộ trình|tiến độ|kế hoạch|nhiệm vụ"
    r"|giải pháp|hướng tới|gồm|sau đó|tiếp đó|thời gian|thời hạn|báo cáo|sơ kết|tổng kết)(?!\w)|[^\w]|\d)*"
)
CITED = re.compile(r"\d ?/ ?[a-zđ0-9]|(?<!\w)số \d")
NAME = re.compile(
    r"(?<!\w)(?:kế hoạch|chương trình|đề án|dự án|chiến lược|nghị quyết|quyết định|chỉ thị|quy hoạch|chỉ số|tầm nhìn"
    r"|phương án|kết luận|chủ đề|phong trào|công văn|thông báo|tờ trình|báo cáo chính trị|khung|bộ tiêu chí"
    r"|cuộc vận động|đợt thi đua|chủ trương|dự toán|luật|quy chế|điều lệ|nghị định|thông tư)(?! này| nêu trên|,)(?!\w)"
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A time in its sentence, in lower case: what stands before it, its own words, what stands after it."""

    left: str
    words: str
    right: str
    heading: bool = False

    @property
    def near(self) -> str:
        """The words before it since the last comma."""
        return self.left.rpartition(",")[2]

    @property
    def opens(self) -> bool:
        """Whether the time stands at the head of its sentence, or of a comma clause that goes on after it."""
        if OPENING.fullmatch(self.left):
            return True
        if not OPENING.fullmatch(self.near) or re.match(r" ?(?:[.;)]|$)", self.right):
            return False
        return not (CITED.search(self.left) and NAME.search(self.left))
