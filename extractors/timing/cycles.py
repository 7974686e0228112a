"""Does a time that comes again govern a task (trạng ngữ chỉ chu kỳ)?

«rà soát hằng năm» says when, «ngân sách hằng năm» is what something is called.
"""

from __future__ import annotations

import re
from dataclasses import replace

from extractors.timing.expression import Expression
from extractors.timing.timed_clause import OPENING, Clause

# the last of these before «hằng năm» decides: «ngân sách hằng năm» is a name, «rà soát hộ nghèo hằng năm» a duty
_HEADS = re.compile(
    r"(?<!\w)(?:(?P<verb>họp giao ban|rà soát|hệ thống hóa|báo cáo|kiểm tra|tổ chức|công khai|công bố|đánh giá|sơ kết"
    r"|tổng kết|tổng hợp|cập nhật|xây dựng|ban hành|thực hiện|tiến hành|khảo sát|bình xét|công nhận|niêm yết|thống kê"
    r"|họp|đối thoại|tập huấn|gửi|đào tạo|bồi dưỡng|giám sát|theo dõi|duy trì|tham mưu|tuyên truyền|triển khai|xếp loại"
    r"|chấm điểm|phân loại|kiểm kê|sinh hoạt|tham gia|thông tin|điều tra|lấy ý kiến|đôn đốc|bố trí|hoàn thành|chi trả"
    r"|phát động|giao|đạt|tăng|giảm|có|nâng cao|bảo dưỡng|vệ sinh|thu gom|phối hợp)"
    r"|(?P<noun>kế hoạch|chương trình|chỉ số|ngân sách|dự toán|kinh phí|vốn|định mức|chế độ|bảng giá|lễ|quy hoạch"
    r"|chỉ tiêu|phân bổ|danh mục|sự đánh giá|nhiệm vụ|cuộc họp|giao ban|hội nghị|khung|đề án|nguồn|phiên họp|kỳ họp"
    r"|lịch (?:trực|công tác|làm việc|tiếp|họp)|nghỉ|bản tin|nghĩa vụ)"
    r")(?!\w)"
)
_SHOWN = re.compile(
    r"(?<!\w)(?:công khai|quyết toán|công bố|giao|phân bổ|lập|thu|chi)(?: \w+)? "
    r"(?:ngân sách|dự toán|kinh phí|chỉ số|danh mục)[^,;.]*$"
)
_PLANNED = re.compile(r"(?<!\w)(?:kế hoạch|chương trình|đề án) (?!này|trên|nêu)[^;.:]*$")
# «lồng ghép trong báo cáo cải cách hành chính hằng quý»
_WITHIN_REPORT = re.compile(
    r"(?<!\w)(?:trong|vào|cùng|tại|với|của|kỳ|nội dung|các) (?:các |nội dung )?báo cáo(?! \w+ (?:ủy|nhân dân))"
    r"[^,;.:]{0,60}$"
)
_REGIME = re.compile(
    r"(?<!\w)(?:chế độ (?:thông tin,? )?(?:báo cáo)?"
    r"|(?:là|làm|thành) (?:một (?:trong những )?)?(?:tiêu chí|căn cứ|cơ sở)[^.;]{0,60})\s*$"
)
_NAMED_REPORT = re.compile(r"(?<!\w)(?:chế độ|kế hoạch|chương trình công tác|lịch)(?!\w)[^,;.:]{0,40}$")
_LAST_DUTY = re.compile(r"(?:,| và| để) (?:báo cáo|tổng hợp|gửi|đánh giá|sơ kết|tổng kết|kiểm tra)[^,]*$")
_REPORTING = re.compile(
    r" ?(?:(?:tổng hợp|thống kê|thông tin|gửi|xây dựng|kiểm tra|đánh giá|rà soát|theo dõi|đột xuất|hoặc|và|thực hiện|có"
    r"|cập nhật|sơ kết|tổng kết|tham mưu|làm)(?:,| và|,? hoặc)? ){0,3}(?:tổng hợp,? )?báo cáo(?!\w)"
    r"| (?:(?:kiểm tra|giám sát|rà soát|đánh giá|theo dõi)(?:,| và)? ){1,3}"
    r"(?:tình hình|kết quả|tiến độ|mức độ|việc)(?!\w)"
    r"| ?tổng hợp[^,;.]{0,30} báo cáo| ?(?:tổ chức )?(?:sơ kết|tổng kết)(?!\w)"
)
_REPORTED = re.compile(r"(?<!chế độ )báo cáo [^.;:]{3,80}$")  # «báo cáo Chủ tịch UBND xã theo định kỳ»
_GATHERING = re.compile(r",? (?:báo cáo|tổ chức|họp|đánh giá|kiểm tra)")


# «báo cáo Sở Kế hoạch và Đầu tư định kỳ hằng quý» names an office, no plan
_OFFICE = re.compile(
    r"(?<!\w)(?:sở|phòng|bộ|vụ) (?:(?:tài chính|kinh tế|tổng hợp) ?[-–,&] ?)?kế hoạch(?: ?(?:và|&|[-–]) ?(?:đầu tư"
    r"|tài chính|tổng hợp|nghiệp vụ))?(?!\w)"
)
# «Định kỳ báo cáo trước ngày 20 hằng tháng» is one time, which the interval names
_INTERVAL_FOLLOWS = re.compile(
    r"^[^.;]{0,110}(?<!\w)(?:(?:h[ằà]ng|mỗi) (?:tuần|tháng|quý|năm|6|06|nửa|3|03)"
    r"|tháng (?:cuối|đầu) (?:của )?(?:mỗi )?quý)(?!\w)"
)
_EACH_YEAR = re.compile(r"(?<!\w)(?:định kỳ|h[ằà]ng năm|mỗi năm)(?!\w)")
_OFTENER = re.compile(r"(?<!\w)(?:tuần|tháng|quý)(?!\w)")


def each_year(time: Expression, clause: Clause) -> Expression:
    """In a plan of several years, «định kỳ báo cáo trước ngày 20/11» names a day of every year.

    Args:
        time: a time that governs a task.
        clause: what stands around it.
    """
    if time.base != "date" or time.bound not in ("before", "until") or re.search(r"20\d ?\d", clause.words):
        return time
    if not _EACH_YEAR.search(clause.left) or _OFTENER.search(clause.left):
        return time
    return replace(time, kind="recurring", first=None, last=None, recurrence=("year",), shape="cycle")


def comes_again(time: Expression, clause: Clause) -> float:
    """How likely a time that comes again governs a task, 0 to 1; in «ngân sách hằng năm» it belongs to a name."""
    clause = replace(clause, left=_OFFICE.sub("cơ quan", clause.left))
    if _REGIME.search(clause.left):
        return 0.0
    if time.base == "periodic":
        if _INTERVAL_FOLLOWS.search(clause.right):
            return 0.0
        named = re.search(r"(?:chế độ|báo cáo)\s*$", clause.left)
        if _REPORTING.match(clause.right) and not named:
            return 0.9
        return (
            0.8 if _REPORTED.search(clause.left) and re.match(r"[ ]?(?:[.;,]|$)", clause.right) and not named else 0.0
        )
    if time.base == "listed":
        duty = re.search(
            r"(?<!\w)(?:báo cáo|sơ kết|tổng hợp|đánh giá|giao ban|công khai|niêm yết|thống kê|kiểm tra|đối chiếu"
            r"|quyết toán|chấm điểm)(?!\w)[^.;:]{0,60}$",
            clause.left,
        )
        return 0.85 if duty else 0.0
    if time.base == "dated":
        return 0.9
    if time.base == "rate":
        return 0.7 if _GATHERING.match(clause.right) else 0.0
    if _ITS_DAY_FOLLOWS.match(clause.right) and clause.left.rstrip().endswith("báo cáo"):
        return 0.0
    if OPENING.fullmatch(clause.left) or (clause.opens and not re.match(r" ?(?:[,;.)]|$)", clause.right[:2])):
        return 0.9
    return _trailing_cycle(clause)


# «Báo cáo định kỳ hằng quý gửi trước ngày 15 …»: the day that follows says when
_ITS_DAY_FOLLOWS = re.compile(
    r",? (?:gửi|nộp|trình|hoàn thành|xong)(?!\w)[^,;.]{0,60}(?:trước|chậm nhất|vào) (?:ngày|\d)"
)
# «chủ trì phiên họp định kỳ 06 tháng/lần», «tổ chức chương trình … định kỳ hằng tháng»
_HELD = re.compile(
    r"(?<!\w)(?:chủ trì|tổ chức|duy trì|mở|thực hiện|tiến hành|triển khai|xây dựng|phát hành)(?!\w)"
    r"[^.;:]{0,80}$"
)


def _trailing_cycle(clause: Clause) -> float:
    """«… hằng năm» after what it belongs to."""
    if re.match(r" (?:của|được)(?!\w)", clause.right):
        return 0.0
    if _WITHIN_REPORT.search(clause.left):
        return 0.0
    if clause.words.startswith("định kỳ") and _HELD.search(clause.left) and not _NAMED_REPORT.search(clause.left):
        return 0.8
    if _PLANNED.search(clause.left) and not _LAST_DUTY.search(clause.left):
        return 0.0
    if re.search(r"(?<!\w)lần đầu,? (?:và |hoặc )?$", clause.left):
        return 0.0
    heads = list(_HEADS.finditer(clause.left))
    if heads and heads[-1].lastgroup == "noun" and not _SHOWN.search(clause.left):
        return 0.0
    return 0.8 if heads else 0.55
