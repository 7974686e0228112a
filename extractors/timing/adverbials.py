"""Does a time govern a task, or does it belong to a name (trạng ngữ chỉ thời gian hay định ngữ)?

«hoàn thành trong năm 2025» says when; «Kế hoạch cải cách hành chính năm 2025» is what a plan is called; «hồ sơ tiếp
nhận trong năm» says which files; «trong năm 2024 đã …» reports. The tests look at what stands directly before the time
(the head of a noun phrase, a verb, the clause's beginning) and directly after it (the clause's end, a comma, a verb).
"""

from __future__ import annotations

import re

from extractors.timing.cycles import comes_again
from extractors.timing.events import falls_with
from extractors.timing.expression import Expression
from extractors.timing.timed_clause import CITED, NAME, OPENING, Clause

# what may follow a time that closes its clause
_ENDING = re.compile(
    r"[ ]*(?:$|[,;.:)–-]|(?:và (?:các|những)|để|nhằm|theo|góp phần|gửi|báo cáo|trên|tại|cho|đảm bảo|bảo đảm|đối với"
    r"|qua|về|trình|phải|cùng|lên|thông qua|trở đi|hoặc|và|\(|làm|với|do|ở|có|vào|nếu|khi)(?!\w))"
)
# the time says which files, which tasks: «hồ sơ … tiếp nhận trong năm», «nhiệm vụ đã đề ra trong năm»
_MODIFIED = re.compile(
    r"(?<!\w)(?:đã (?:được )?[^,;.]{0,60}|so với[^,;.]{0,50}|(?:đối với|tổng số|số lượng) [^,;.%]{0,70}"
    r"|mức độ [^,;.]{0,60}|bị [^;.]{0,60}\d lần(?: trở lên)?"
    r"|(?:tiếp nhận|phát sinh|đề ra|đăng ký|tuyển dụng)(?: được)?"
    r"|(?:văn bản|nghị quyết|quyết định|kế hoạch|nhiệm vụ|chỉ tiêu|danh mục)[^,;.]{0,25} "
    r"(?:ban hành|giao|thực hiện|công bố)"
    r"|được (?:kiểm tra|giao|cấp|phân bổ|duyệt|phê duyệt|ban hành|tiếp nhận)[^,;.]{0,20}|tính|kết quả đạt được"
    r"|các [^,;.]{0,15}(?:pakn|vụ việc|hồ sơ|phản ánh)[^,;.]{0,20}|tình hình[^,;.]{0,60})\s*$"
)
# «một số mục tiêu quan trọng trong năm 2023 như sau»
_TASKS_FOLLOW = re.compile(
    r"(?<!\w)(?:mục tiêu|chỉ tiêu|nhiệm vụ|giải pháp|nội dung|công việc|yêu cầu)(?!\w)[^,;.:]{0,40}$"
)
_VALUED = re.compile(
    r"(?<!\w)(?:đạt|dưới|trên|còn|xuống|lên|ít nhất|tối thiểu)(?!\w)[^,;.]{0,40}\d[^,;.]{0,40}$|%[^,;.]{0,10}$"
)
_REPORTED = re.compile(
    r"(?<!\w)(?:tính|số liệu|dữ liệu|thống kê|chốt|hiệu lực(?: thi hành)?(?: kể)?|thi hành|áp dụng"
    r"|(?<!vệ )sinh|tuyển dụng|phát sinh|bước|(?:văn bản|nghị quyết|quyết định|quy định|chính sách"
    r"|thủ tục)[^,;.]{0,60} (?:được )?ban hành"
    r"|đã (?:được )?[^,;.]{1,25}|tiếp nhận|lũy kế|số liệu báo cáo|từ trước)[:\s]*$"
)
# «đơn tồn đọng từ năm 2024» has lain since then
_SINCE = re.compile(
    r"(?<!\w)(?:(?:còn )?tồn(?: đọng| tại)?|kéo dài|còn nợ|chuyển tiếp|chuyển sang|thành lập|hình thành|được xây dựng"
    r"|chưa [^,;.]{1,25}) ?$"
)
# «gửi số liệu trước ngày 15» is due then
_HANDED_IN = re.compile(r"(?<!\w)(?:gửi|nộp|cung cấp|cập nhật|tổng hợp|hoàn thành)(?!\w)[^,;.]{0,40}(?:số|dữ) liệu ?$")
# «không dồn việc vào cuối năm», «tình trạng chậm giải ngân trong quý I» name what is to be avoided
_AVOIDED = re.compile(r"(?<!\w)(?:dồn|tồn đọng|ùn ứ|ùn tắc|tình trạng|khắc phục|hạn chế việc)(?!\w)[^,;.]{0,60}$")
# a value before it in the sentence: the time at the end says when it is to hold
_PROMISED = re.compile(r"\d ?%|(?<!\w)(?:ít nhất|tối thiểu|không quá|dưới|trên) \d")
_CLOSES = re.compile(r" ?(?:$|[.;](?!\d)|\n)")
_STARTS = re.compile(r"(?<!\w)(?:bắt đầu|thực hiện|triển khai|vận hành chính thức|tổ chức|hoàn thành)\s*$")
# «tổ chức tập huấn … quý III/2025.»: a bare quarter at the end is a time, unless something is called after it
_CALLED = re.compile(
    r"(?<!\w)(?:báo cáo|kết quả|số liệu|tình hình|công tác|hội nghị|phiên họp|kỳ họp|giao ban|chỉ số|điểm|danh sách"
    r"|danh mục|nhiệm vụ|tiến độ|lịch|lương|phụ cấp|trợ cấp|thu chi|đợt|kỳ|hồ sơ|dự toán|so với)(?!\w)"
)
_ALREADY = re.compile(r"(?<!\w)(?:đã|vừa qua)(?!\w)")
_SINCE_DONE = re.compile(r"[, ]+(?:[\w-]+ ){0,4}đã ")
_TASKS = re.compile(
    r"\W*(?:(?:một số|các|những|về|cụ thể hóa)\s)*(?:mục tiêu|chỉ tiêu|nhiệm vụ|giải pháp|nội dung|phương hướng"
    r"|lộ trình|định hướng|kế hoạch thực hiện)"
)
_DONE_IN = re.compile(r"(?<!\w)(?:hoàn thành|xong|triển khai|tổ chức|dự kiến|thực hiện|ban hành|trình|\()\s*$")
# «Quý I ban hành kế hoạch, quý IV tổng kết»; «năm 2025 tổ chức được 04 lớp» reports
_DOES = re.compile(
    r" (?:sẽ |phải |tiếp tục )?(?:tổ chức|ban hành|triển khai|thực hiện|hoàn thành|xây dựng|xây mới|sơ kết|tổng kết"
    r"|khởi công|thi công|kiểm tra|khảo sát|tiến hành|rà soát|báo cáo|công bố|mở|bàn giao|trình|phê duyệt|nghiệm thu"
    r"|tập huấn|lắp đặt|sửa chữa|trồng|ra mắt|vận hành)(?! được| tốt)(?!\w)"
)
_RESULT = re.compile(r" (?:đạt|có|tăng|giảm|phấn đấu|hoàn thành|cơ bản|\d)")
_PROMISE = re.compile(r" ?[,:]| (?:đạt|có|phấn đấu|hoàn thành|tăng|giảm|duy trì|tiếp tục|tập trung|xếp|không|\d)")


# «báo cáo tổng kết (năm 2030)»: the year in which a closing duty falls
_CLOSING_DUTY = re.compile(
    r"(?<!\w)(?:sơ kết|tổng kết|giữa kỳ|cuối kỳ|nghiệm thu|bàn giao|hoàn thành)(?!\w)[^,;.:()]{0,60}\($"
)


def closes_in_brackets(lower: str, start: int, time: Expression) -> bool:
    """Whether the time is a year that stands alone in brackets after a duty that closes a task or a stage.

    Args:
        lower: the clean text in lower case.
        start: where the paragraph begins.
        time: an expression in it.
    """
    if time.base != "year" or time.shape != "point" or not lower.startswith(")", time.stop):
        return False
    return bool(_CLOSING_DUTY.search(lower, max(start, time.start - 90), time.start))


def governs(time: Expression, clause: Clause) -> float:
    """How likely the time governs a task or a target of the plan, 0 to 1; 0 where it is no deadline."""
    if time.shape == "cycle":
        return comes_again(time, clause)
    if time.shape == "event":
        return falls_with(time, clause)
    if time.shape == "always":
        return 0.0
    done = _ALREADY.search(clause.right[:40]) if time.bound in ("within", "bare") else _SINCE_DONE.match(clause.right)
    if done and time.bound != "before":
        return 0.0
    if time.bound == "from" and _SINCE.search(clause.left):
        return 0.0
    if time.base == "date":
        return _dated(time, clause)
    if time.base in ("month", "quarter"):
        return _part(time, clause)
    return _yearly(time, clause)


def _holds(time: Expression, clause: Clause) -> bool:
    """Whether it closes a sentence that promises a value: «… dưới 2% hồ sơ tiếp nhận trong tháng 12.»"""
    return time.bound in ("within", "until", "from") and bool(
        _CLOSES.match(clause.right) and _PROMISED.search(clause.left) and "so với" not in clause.near
    )


def _dated(time: Expression, clause: Clause) -> float:
    if time.bound == "from":
        starts = clause.words.startswith("bắt đầu") or _STARTS.search(clause.left)
        return (
            0.7
            if starts
            or _holds(time, clause)
            or (OPENING.fullmatch(clause.left) and re.match(r",|:(?!\d)", clause.right))
            else 0.0
        )
    if _REPORTED.search(clause.left) and not (time.bound == "before" and _HANDED_IN.search(clause.left)):
        return 0.0
    if time.bound == "bare":
        return 0.7 if OPENING.fullmatch(clause.left) and re.match(r" ?:(?!\d)", clause.right) else 0.0
    if time.bound in ("before", "until"):
        return 0.95 if time.bound == "before" else 0.9
    if time.bound == "range":
        return 0.75
    return 0.0 if CITED.search(clause.near[-60:]) else 0.8


def _part(time: Expression, clause: Clause) -> float:
    """A month or a quarter."""
    if _holds(time, clause):
        return 0.75
    if _REPORTED.search(clause.left):
        return 0.0
    if time.bound in ("before", "until", "range"):
        return 0.9
    if time.bound == "within":
        return 0.85 if _ENDING.match(clause.right) or clause.opens else 0.6
    if time.bound == "from":
        return 0.6
    bracketed = clause.right.startswith(")") and re.search(r"20\d\d", clause.words)
    heads = clause.opens and (re.match(r"[ ]*[,:]", clause.right) or bracketed or _DOES.match(clause.right))
    if heads or _DONE_IN.search(clause.left):
        return 0.8
    named = _CALLED.search(clause.near) or NAME.search(clause.near) or CITED.search(clause.left)
    ends = re.search(r"20\d\d", clause.words) and _CLOSES.match(clause.right) and len(clause.near.split()) > 3
    return 0.6 if ends and not named and not clause.heading else 0.0


def _yearly(time: Expression, clause: Clause) -> float:
    """A year, part of one, or several."""
    opens = clause.opens
    if clause.heading and _TASKS.match(clause.left) and not CITED.search(clause.left):
        return 0.8
    if time.bound == "bare":
        return _bare_year(time, clause, opens)
    if _AVOIDED.search(clause.left):
        return 0.0
    if _REPORTED.search(clause.left) or (time.bound == "from" and "đến nay" in clause.right[:10]):
        return 0.0
    if time.bound == "within":
        return _within_year(time, clause, opens)
    if opens:
        return 0.9
    if clause.words.endswith("trở đi") and not _REPORTED.search(clause.left):
        return 0.8
    if time.bound == "late" and not _DONE_IN.search(clause.left):
        return 0.0
    if CITED.search(clause.left) or NAME.search(clause.left):
        return 0.0
    if time.bound in ("until", "late", "range"):
        return 0.75 if _ENDING.match(clause.right) or _RESULT.match(clause.right) else 0.0
    return 0.8


def _bare_year(time: Expression, clause: Clause, opens: bool) -> float:
    if time.last is None:
        # «kế hoạch luân chuyển năm 2025 và các năm tiếp theo» is what the plan is called
        named = NAME.search(clause.near) and not opens
        return 0.8 if _ENDING.match(clause.right) and not named else 0.0
    if not opens or clause.right.lstrip().startswith(("của", "là năm")):
        return 0.0
    if time.base == "period" and "giai đoạn" not in clause.left and re.fullmatch(r"\W*", clause.right):
        return 0.7
    return 0.8 if _PROMISE.match(clause.right) or _DOES.match(clause.right) else 0.0


def _within_year(time: Expression, clause: Clause, opens: bool) -> float:
    if clause.right.startswith(" được") or (clause.words == "cả năm" and not opens):
        return 0.0
    if _holds(time, clause):
        return 0.75
    if re.match(r" (?:như sau|sau đây|cụ thể)", clause.right) and _TASKS_FOLLOW.search(clause.left):
        return 0.8
    if opens or clause.words.startswith("vào") or _VALUED.search(clause.near):
        return 0.9
    if time.last is None and not CITED.search(clause.near):
        return 0.85
    return 0.0 if _MODIFIED.search(clause.left) or not _ENDING.match(clause.right) else 0.8
