"""What a table's column holds (vai trò của cột), from the words of its header."""

from __future__ import annotations

import re

from models.document import Role

# In this order: «Đơn vị chủ trì, phối hợp» is both before it is either, «Thời gian hoàn thành» a time, not a result.
_WORDS: tuple[tuple[Role, str], ...] = (
        ("label", r"^(?:s\s?tt|tt|số thứ tự|số tt|mã số|mã|stt/mã|số)$"),
        ("lead_partner", r"chủ trì.{0,20}phối hợp|thực hiện.{0,8}phối hợp"),
        ("partner", r"phối hợp|tham gia thực hiện"),
        ("deadline", r"thời (?:gian|hạn|điểm)|tiến độ|hạn hoàn thành|hoàn thành trước|ngày hoàn thành|kỳ hạn|mốc"),
        ("budget", r"kinh phí|dự toán|ngân sách|nguồn vốn"),
        ("lead", r"chủ trì|chịu trách nhiệm|phụ trách|đầu mối|^phân công|^trách nhiệm|^đơn vị$|^cơ quan$"
                 r"|(?:đơn vị|cơ quan|bộ phận|người|công chức|phân công|cá nhân|địa phương)"
                 r".{0,30}(?:thực hiện|tham mưu|triển khai|đảm nhận|giao)"),
        ("product", r"sản phẩm|kết quả (?:đầu ra|dự kiến|hoàn thành|đạt|thực hiện|cụ thể)"
                    r"|hình thức văn bản|^kết quả$|đầu ra"),
        ("target", r"chỉ tiêu|mục tiêu|tỷ lệ|kế hoạch năm|phấn đấu"),
        ("score", r"điểm|xếp hạng|thứ hạng"),
        ("indicator", r"chỉ số|tiêu chí|lĩnh vực"),
        ("task", r"nhiệm vụ|nội dung|công việc|giải pháp|hoạt động|tên (?:văn bản|đề án|nhiệm vụ|dự án)|biện pháp"),
        ("citation", r"căn cứ|văn bản|cơ sở pháp lý"),
        ("note", r"ghi chú|lưu ý"),
)  # fmt: skip
_ROLES = tuple((role, re.compile(pattern, re.I)) for role, pattern in _WORDS)


def role_of(title: str) -> Role | None:
    """The role that a column's header words name, or None where they name none that is known."""
    bare = re.sub(r"\s+", " ", title).strip(" .:()*")
    for role, pattern in _ROLES:
        if pattern.search(bare):
            return role
    return None
