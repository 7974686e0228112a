"""A year whose figures are told (năm được báo cáo): «Trong năm, xã có 31 hồ sơ trễ hạn» in a part that reports.

Only where a heading says that the part reports, and where the time opens its sentence before a figure: «Trong năm 2025
tập trung …» below the same heading looks ahead.
"""

from __future__ import annotations

import re

from extractors.measuring.outlook import Outlook
from extractors.timing.expression import Expression
from extractors.timing.timed_clause import OPENING, Clause
from models.document import Paragraph

_FIGURE = re.compile(
    r"[^.;:]{0,90}?(?<!\w)(?:có|đạt|được|phát sinh|xảy ra|tiếp nhận|giải quyết|xử lý|thành lập|ghi nhận|kết nạp|tổ chức"
    r"|là|còn|bị|giảm|tăng)(?: [^\W\d]+){0,3} \d"
)
_AHEAD = re.compile(r"(?<!\w)(?:phấn đấu|đảm bảo|bảo đảm|quyết tâm|cần|phải|sẽ|mục tiêu|chỉ tiêu|tiếp tục)(?!\w)")


def tells(outlook: Outlook, paragraph: Paragraph, time: Expression, clause: Clause) -> bool:
    """Whether the time is the year that figures are reported of, and no deadline.

    Args:
        outlook: the headings above the paragraph.
        paragraph: where the time stands.
        time: a time that would govern a task.
        clause: what stands around it.
    """
    if time.kind not in ("year", "period") or time.bound not in ("within", "bare") or paragraph.cell is not None:
        return False
    told = OPENING.fullmatch(clause.left) and _FIGURE.match(clause.right)
    if not told or _AHEAD.search(told.group()) or _AHEAD.search(clause.left):
        return False
    return outlook.letterhead.doc_type != "Báo cáo" and outlook.stand(paragraph) == "report"
