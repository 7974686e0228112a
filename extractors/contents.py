"""What a column holds by its cells (nội dung ô), where a table has no header: numbers, tasks, times, actors, products.

A table in which no column tells of tasks is a list of something else, and its columns get no role.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from models.document import Role

_LABEL = re.compile(r"(?:\d{1,3}(?:\.\d{1,3})*|[IVX]{1,5}|[A-HĐ]|[a-zđ])[.)]?$")
_TIME = re.compile(
    r"(?:(?:đến|trong|trước|từ|hết|cuối|đầu|chậm nhất|hoàn thành|định kỳ|sau|vào) ?(?:là )?)*"
    r"(?:thường xuyên|theo quy định|h[ằà]ng \w+|quý |ngày \d|tháng \d|năm 20\d\d|năm\b|20\d\d\b|giai đoạn 20"
    r"|\d{1,2}/(?:\d{1,2}/)?(?:20)?\d\d\b|\d{1,2} tháng)",
    re.I,
)
_ACTOR = re.compile(
    r"(?:các )?(?:sở|phòng|ban|bộ phận|bộ|ubnd|ủy ban|hđnd|đảng ủy|công chức|cán bộ|văn phòng|trung tâm|công an"
    r"|đơn vị|cơ quan|hội|đoàn|mttq|mặt trận|trường|trạm|chủ tịch|phó chủ tịch|trưởng|tư pháp|địa chính|văn hóa"
    r"|ngành|lãnh đạo|đồng chí|bí thư|chi bộ|kho bạc|ngân hàng|doanh nghiệp|hợp tác xã|toàn thể"
    r"|tài chính|kế toán|quân sự|thôn|ấp|khu phố|khóm|tổ|viện|cục|chi cục|bưu điện)\b",
    re.I,
)
_PRODUCT = re.compile(
    r"(?:các |bản |dự thảo )?(?:kế hoạch|báo cáo|quyết định|công văn|tờ trình|văn bản|biên bản|thông báo|nghị quyết"
    r"|hội nghị|danh sách|danh mục|chương trình|đề án|chỉ thị|hướng dẫn|phương án|quy chế|hồ sơ|tin bài|lớp)\b",
    re.I,
)
_VALUE = re.compile(r"\D{0,25}\d[\d.,]* ?(?:%|‰|đồng|điểm|$)|(?:đạt|trên|dưới|từ|tối thiểu|ít nhất|100) ?\d", re.I)
_TICK = re.compile(r"\W?[xX×✓✔√☑☒●■*+vV]\W?$")
_DITTO = re.compile(r"\W{0,3}(?:nt|như trên|như nt|n/t)\W{0,3}$|-?[\"”“'’″〃]{1,4}-?$|/{2,4}$", re.I)
# in a column named after a unit: who leads is marked otherwise than who joins
_LEAD_MARK = re.compile(r"\W?(?:c/?t|c|chủ trì|chính|thực hiện chính|đầu mối)\W?$", re.I)
_PARTNER_MARK = re.compile(r"\W?(?:[oO○◯]|p/?h|p|phối hợp|cùng phối hợp|tham gia|hỗ trợ)\W?$", re.I)
_MOST = 0.6
_TASK_LENGTH = 25  # characters of a usual cell that tells of a task


def is_label(text: str) -> bool:
    """Whether a cell holds a label alone (số thứ tự): «1.2», «II», «a)»."""
    return bool(_LABEL.match(text.strip()))


def is_time(text: str) -> bool:
    """Whether a cell holds nothing but a time, by its first words and its length."""
    return len(text) < 60 and bool(_TIME.match(text.strip()))


def is_actor(text: str) -> bool:
    """Whether a cell begins as the name of a post or a body does."""
    return len(text) < 160 and bool(_ACTOR.match(text.strip()))


def is_tick(text: str) -> bool:
    """Whether a cell is ticked (đánh dấu): «x», «✓»."""
    return bool(_TICK.match(text.strip()))


def is_ditto(text: str) -> bool:
    """Whether a cell says «as above» (như trên): «nt», «″», «//»."""
    return bool(_DITTO.match(text))


def mark_of(text: str) -> Role | None:
    """What a mark in a column named after a unit says of it (chủ trì, phối hợp): «x», «CT», «Phối hợp», «o»."""
    bare = text.strip()
    if _TICK.match(bare) or _LEAD_MARK.match(bare):
        return "lead"
    return "partner" if _PARTNER_MARK.match(bare) else None


def share(cells: Sequence[str], kind: Callable[[str], object]) -> float:
    """How many of the cells, of 1, are of a kind (one of the functions above)."""
    return sum(bool(kind(cell)) for cell in cells) / len(cells) if cells else 0.0


def roles_by_content(columns: Sequence[Sequence[str]]) -> list[Role | None]:
    """The role of each column from its filled cells, given from the left.

    >>> roles_by_content([["1", "2"], ["Rà soát các hộ dân vùng trũng", "Dựng biển báo đầu làng"], ["Quý I", "Quý II"]])
    ['label', 'task', 'deadline']
    """
    roles: list[Role | None] = [None] * len(columns)
    for i, cells in enumerate(columns):
        roles[i] = _kind(cells, first=i == 0, led="lead" in roles)
    left = [i for i, role in enumerate(roles) if role is None and columns[i]]
    if not left:
        return [None if role != "label" else role for role in roles]
    told = max(left, key=lambda i: _length(columns[i]))
    if _length(columns[told]) < _TASK_LENGTH:
        return [None if role != "label" else role for role in roles]
    roles[told] = "task"
    for i in left:
        if i != told and share(columns[i], _VALUE.match) > _MOST:
            roles[i] = "target"
    return roles


def _kind(cells: Sequence[str], first: bool, led: bool) -> Role | None:
    if first and share(cells, is_label) > _MOST:
        return "label"
    if share(cells, is_time) > _MOST:
        return "deadline"
    if share(cells, is_actor) > _MOST and _length(cells) < 100:
        return "partner" if led else "lead"
    short = _length(cells) < 50
    return "product" if short and share(cells, _PRODUCT.match) > _MOST else None


def _length(cells: Sequence[str]) -> float:
    return sum(map(len, cells)) / len(cells) if cells else 0.0
