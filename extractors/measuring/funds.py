"""Sums of money that are commitments (tiền): earned or raised, or granted for the plan as a whole.

«Thu ngân sách đạt 12 tỷ đồng» and «kinh phí thực hiện không quá 45 triệu đồng» bind someone; «phạt 5 triệu đồng»,
«60 triệu đồng/hộ», a price or a share of a total are rules or parts of something already said.
"""

from __future__ import annotations

import re

from extractors.measuring.amounts import Amount

_FUNDING = re.compile(
    r"(?<!\w)(?:kinh phí|vốn|mức hỗ trợ|hỗ trợ|tạm ứng|đóng góp|đối ứng|mức đóng|mức phạt|phạt|chi trả|trích"
    r"|giảm trừ|lãi suất|chiết khấu|thuế suất|mức thưởng|thưởng|phụ cấp|mức chi|dự toán|ngân sách (?:tỉnh|huyện"
    r"|xã|trung ương|địa phương|nhà nước)(?: bảo đảm| hỗ trợ)?)(?!\w)[^;.]*$"
)
_EARNED = re.compile(
    r"(?<!\w)(?:thu nhập|thu ngân sách|tổng thu|tổng sản phẩm|giá trị|doanh thu|vận động|huy động|quỹ|dư nợ"
    r"|giải ngân|thu hút|bình quân|grdp|kim ngạch|phấn đấu|chỉ tiêu|thu nội địa|tổng vốn"
    r"|tiết kiệm)(?!\w)[^;.]*$"
)
_BUDGET = re.compile(
    r"(?<!\w)(?<!mức )(?:kinh phí|chi phí|dự toán|nhu cầu vốn|tổng vốn)(?!\w)(?! (?:hỗ trợ|khen thưởng|bồi thường))"
    r"[^.;,:()]{0,70}(?::|(?<!\w)(?:là|với số tiền|được giao))(?: (?:là|số tiền))* ?$"
)
_BOUNDED = re.compile(r"(?<!\w)(?:kinh phí|chi phí|ngân sách|vốn|hỗ trợ|chi|bố trí|dành)(?!\w)[^.;:]{0,90}:? ?$")
_GIVEN = re.compile(
    r"(?<!\w)(?<!được )(?<!đã )(?<!việc )(?<!không )(?<!chưa )(?<!phải )(?<!cung )(?<!nâng )(?<!trung )(?<!trợ )"
    r"(?:bố trí|phân bổ|cấp|trích|dành)(?: (?:bổ sung|kinh phí|số tiền|ngân sách(?: (?:xã|phường|huyện|tỉnh))?|tạm ứng"
    r"|tối đa|là|vốn|thêm|đủ))* ?$"
)
_PRICED = re.compile(
    r"(?<!\w)(?:phạt|vay|lệ phí|học phí|thuế|giá|mức|lương|phụ cấp|trị giá|gói thầu|thưởng|bồi thường|mua|chuẩn nghèo"
    r"|trong đó|gồm|nếu|trường hợp|đối với|từ nguồn|dưới dạng|nợ)(?!\w)[^.;]*$"
)
_SUPPORT = re.compile(r"(?<!\w)(?:hỗ trợ|mức|định mức|trợ cấp)(?!\w)[^;.]*$")
_ESTIMATED = re.compile(r"(?<!\w)(?:dự kiến|ước tính|ước|khái toán|tạm tính|khoảng)(?!\w)[^.;]*$")
_EACH = re.compile(r"/ ?(?:người|hộ|tháng|lao động|đầu người|suất|học sinh|ngày|ha|năm)")


def granted(text: str, start: int, amount: Amount, aim: bool) -> float:
    """How sure it is that a sum is a commitment, of income or of funds for the plan; 0 to 1.

    Args:
        text: the clean text in lower case.
        start: where the paragraph begins.
        amount: the sum.
        aim: whether it stands among the plan's aims.
    """
    left = text[max(start, amount.first - 130) : amount.first]
    each = _EACH.search(text, amount.first, amount.stop)
    if each and _SUPPORT.search(left):
        return 0.0
    if _EARNED.search(left) or (aim and not _FUNDING.search(left)):
        return amount.confidence
    left = left[: len(left) - (amount.first - amount.start)] if amount.start > start else ""
    if each or _PRICED.search(left):
        return 0.0
    if amount.start < amount.first and amount.comparator in ("ge", "le", "gt", "lt"):
        return 0.75 if _BOUNDED.search(left) else 0.0
    if _ESTIMATED.search(left):
        return 0.0
    return 0.65 if _BUDGET.search(left) or _GIVEN.search(left) else 0.0
