"""Does a time govern a task, or does it belong to a name (trạng ngữ chỉ thời gian hay định ngữ)?

«hoàn thành trong năm 2025» says when; «Kế hoạch cải cách hành chính năm 2025» is what a plan is called; «hồ sơ tiếp
nhận trong năm» says which files; «trong năm 2024 đã …» reports. The tests look at what stands directly before the time
(the head of a noun phrase, a verb, the clause's beginning) and directly after it (the clause's end, a comma, a verb).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.times import Expression


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


# what may stand between the beginning of a clause and its time: «Phấn đấu đến …», «Chỉ tiêu 2: Từ …»
_OPENING = re.compile(
    r"(?:(?:phấn đấu|mục tiêu|cụ thể|chung|chỉ tiêu|trong đó|riêng|định hướng|tầm nhìn|đồng thời|dự kiến|và|nhằm|để"
    r"|theo đó|trước mắt|ngoài ra|hoàn thành|xong|ngay|tổng quát|đối với|phần|lộ trình|tiến độ|kế hoạch|nhiệm vụ"
    r"|giải pháp|hướng tới|gồm|sau đó|tiếp đó|thời gian|thời hạn|báo cáo|sơ kết|tổng kết)(?!\w)|[^\w]|\d)*"
)
# what may follow a time that closes its clause
_ENDING = re.compile(
    r"[ ]*(?:$|[,;.:)–-]|(?:và (?:các|những)|để|nhằm|theo|góp phần|gửi|báo cáo|trên|tại|cho|đảm bảo|bảo đảm|đối với"
    r"|qua|về|trình|phải|cùng|lên|thông qua|trở đi|hoặc|và|\(|làm|với|do|ở|có|vào|nếu|khi)(?!\w))"
)
# the time says which files, which tasks: «hồ sơ … tiếp nhận trong năm», «nhiệm vụ đã đề ra trong năm»
_MODIFIED = re.compile(
    r"(?<!\w)(?:đã (?:được )?[^,;.]{0,60}|so với[^,;.]{0,50}|(?:đối với|tổng số|số lượng) [^,;.%]{0,70}"
    r"|mức độ [^,;.]{0,60}"
    r"|(?:tiếp nhận|phát sinh|đề ra|đăng ký|tuyển dụng)(?: được)?"
    r"|(?:văn bản|nghị quyết|quyết định|kế hoạch|nhiệm vụ|chỉ tiêu|danh mục)[^,;.]{0,25} "
    r"(?:ban hành|giao|thực hiện|công bố)"
    r"|được (?:kiểm tra|giao|cấp|phân bổ|duyệt|phê duyệt|ban hành|tiếp nhận)[^,;.]{0,20}|tính|kết quả đạt được"
    r"|các [^,;.]{0,15}(?:pakn|vụ việc|hồ sơ|phản ánh)[^,;.]{0,20}|tình hình[^,;.]{0,60})\s*$"
)
_VALUED = re.compile(
    r"(?<!\w)(?:đạt|dưới|trên|còn|xuống|lên|ít nhất|tối thiểu)(?!\w)[^,;.]{0,40}\d[^,;.]{0,40}$|%[^,;.]{0,10}$"
)
_REPORTED = re.compile(
    r"(?<!\w)(?:tính|số liệu|dữ liệu|thống kê|chốt|hiệu lực(?: thi hành)?(?: kể)?|thi hành|áp dụng|sinh|tuyển dụng"
    r"|phát sinh|bước|được ban hành|đã ban hành|văn bản ban hành|tiếp nhận|lũy kế|số liệu báo cáo|từ trước)\s*$"
)
_NAME = re.compile(
    r"(?<!\w)(?:kế hoạch|chương trình|đề án|dự án|chiến lược|nghị quyết|quyết định|chỉ thị|quy hoạch|chỉ số|tầm nhìn"
    r"|phương án|kết luận|chủ đề|phong trào|công văn|thông báo|tờ trình|báo cáo chính trị|khung|bộ tiêu chí"
    r"|cuộc vận động|đợt thi đua|chủ trương|dự toán|luật|quy chế|điều lệ|nghị định|thông tư)(?! này| nêu trên|,)(?!\w)"
)
_CITED = re.compile(r"\d ?/ ?[a-zđ0-9]|(?<!\w)số \d")
_ALREADY = re.compile(r"(?<!\w)(?:đã|vừa qua)(?!\w)")
_SINCE_DONE = re.compile(r"[, ]+(?:[\w-]+ ){0,4}đã ")
_TASKS = re.compile(
    r"\W*(?:(?:một số|các|những|về|cụ thể hóa)\s)*(?:mục tiêu|chỉ tiêu|nhiệm vụ|giải pháp|nội dung|phương hướng"
    r"|lộ trình|định hướng|kế hoạch thực hiện)"
)
_DONE_IN = re.compile(r"(?<!\w)(?:hoàn thành|xong|triển khai|tổ chức|dự kiến|thực hiện|ban hành|trình|\()\s*$")
_RESULT = re.compile(r" (?:đạt|có|tăng|giảm|phấn đấu|hoàn thành|cơ bản|\d)")
_PROMISE = re.compile(r" ?[,:]| (?:đạt|có|phấn đấu|hoàn thành|tăng|giảm|duy trì|tiếp tục|tập trung|xếp|không|\d)")
# the last of these before «hằng năm» decides: «ngân sách hằng năm» is a name, «rà soát hộ nghèo hằng năm» a duty
_HEADS = re.compile(
    r"(?<!\w)(?:(?P<verb>họp giao ban|rà soát|hệ thống hóa|báo cáo|kiểm tra|tổ chức|công khai|công bố|đánh giá|sơ kết"
    r"|tổng kết|tổng hợp|cập nhật|xây dựng|ban hành|thực hiện|tiến hành|khảo sát|bình xét|công nhận|niêm yết|thống kê"
    r"|họp|đối thoại|tập huấn|gửi|đào tạo|bồi dưỡng|giám sát|theo dõi|duy trì|tham mưu|tuyên truyền|triển khai|xếp loại"
    r"|chấm điểm|phân loại|kiểm kê|sinh hoạt|tham gia|thông tin|điều tra|lấy ý kiến|đôn đốc|bố trí|hoàn thành|chi trả"
    r"|phát động|giao|đạt|tăng|giảm|có|nâng cao|bảo dưỡng|vệ sinh|thu gom|phối hợp)"
    r"|(?P<noun>kế hoạch|chương trình|chỉ số|ngân sách|dự toán|kinh phí|vốn|định mức|chế độ|bảng giá|lễ|quy hoạch"
    r"|chỉ tiêu|phân bổ|danh mục|sự đánh giá|nhiệm vụ|cuộc họp|giao ban|hội nghị|khung|đề án|nguồn|phiên họp|kỳ họp)"
    r")(?!\w)"
)
_SHOWN = re.compile(
    r"(?<!\w)(?:công khai|quyết toán|công bố|giao|phân bổ|lập|thu|chi)(?: \w+)? "
    r"(?:ngân sách|dự toán|kinh phí|chỉ số|danh mục)[^,;.]*$"
)
_PLANNED = re.compile(r"(?<!\w)(?:kế hoạch|chương trình|đề án) (?!này|trên|nêu)[^;.:]*$")
_REGIME = re.compile(
    r"(?<!\w)(?:chế độ (?:thông tin,? )?(?:báo cáo)?"
    r"|là (?:một (?:trong những )?)?(?:tiêu chí|căn cứ|cơ sở)[^.;]{0,60})\s*$"
)
_LAST_DUTY = re.compile(r"(?:,| và| để) (?:báo cáo|tổng hợp|gửi|đánh giá|sơ kết|tổng kết|kiểm tra)[^,]*$")
_REPORTING = re.compile(
    r" ?(?:(?:tổng hợp|thống kê|thông tin|gửi|xây dựng|kiểm tra|đánh giá|rà soát|theo dõi|đột xuất|hoặc|và|thực hiện|có"
    r"|cập nhật|sơ kết|tổng kết|tham mưu|làm)(?:,| và|,? hoặc)? ){0,3}(?:tổng hợp,? )?báo cáo(?!\w)"
    r"| ?tổng hợp[^,;.]{0,30} báo cáo"
)
_GATHERING = re.compile(r",? (?:báo cáo|tổ chức|họp|đánh giá|kiểm tra)")
_NOT_EVENTS = re.compile(
    r"(?<!\w)(?:hợp nhất|sáp nhập|sắp xếp|nhập|chia tách|kiện toàn|tốt nghiệp|sinh|nghỉ hưu|ra trường|cai nghiện"
    r"|chấp hành xong|ly hôn|trở về|mất việc|ra tù|giải thể|đi vào hoạt động)(?!\w)"
)
_PERSONAL = re.compile(
    r"(?<!\w)(?:người|học sinh|trẻ|phụ nữ|sinh viên|bộ đội|thanh niên|xã|phường|tỉnh|đơn vị hành chính)[^,;.]{0,25}$"
)


def governs(time: Expression, clause: Clause) -> float:
    """How likely the time governs a task or a target of the plan, 0 to 1; 0 where it is no deadline."""
    if time.shape == "cycle":
        return _cycle(time, clause)
    if time.shape == "event":
        return _event(time, clause)
    if time.shape == "always":
        return 0.0
    done = _ALREADY.search(clause.right[:40]) if time.bound in ("within", "bare") else _SINCE_DONE.match(clause.right)
    if done and time.bound != "before":
        return 0.0
    if time.base == "date":
        return _dated(time, clause)
    if time.base in ("month", "quarter"):
        return _part(time, clause)
    return _yearly(time, clause)


def _opens(clause: Clause) -> bool:
    """Whether it stands at the head of its sentence, or of a comma clause that goes on after it."""
    if _OPENING.fullmatch(clause.left):
        return True
    if not _OPENING.fullmatch(clause.near) or re.match(r" ?(?:[.;)]|$)", clause.right):
        return False
    return not (_CITED.search(clause.left) and _NAME.search(clause.left))


def _dated(time: Expression, clause: Clause) -> float:
    if _REPORTED.search(clause.left):
        return 0.0
    if time.bound == "bare":
        return 0.7 if _OPENING.fullmatch(clause.left) and re.match(r" ?:(?!\d)", clause.right) else 0.0
    if time.bound in ("before", "until"):
        return 0.95 if time.bound == "before" else 0.9
    if time.bound == "range":
        return 0.75
    return 0.0 if time.bound == "from" or _CITED.search(clause.near[-60:]) else 0.8


def _part(time: Expression, clause: Clause) -> float:
    """A month or a quarter."""
    if _REPORTED.search(clause.left):
        return 0.0
    if time.bound in ("before", "until", "range"):
        return 0.9
    if time.bound == "within":
        return 0.85 if _ENDING.match(clause.right) or _opens(clause) else 0.6
    if time.bound == "from":
        return 0.6
    bracketed = clause.right.startswith(")") and re.search(r"20\d\d", clause.words)
    heads = _opens(clause) and (re.match(r"[ ]*[,:]", clause.right) or bracketed)
    return 0.8 if heads or _DONE_IN.search(clause.left) else 0.0


def _yearly(time: Expression, clause: Clause) -> float:
    """A year, part of one, or several."""
    opens = _opens(clause)
    if clause.heading and _TASKS.match(clause.left) and not _CITED.search(clause.left):
        return 0.8
    if time.bound == "bare":
        return _bare_year(time, clause, opens)
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
    if _CITED.search(clause.left) or _NAME.search(clause.left):
        return 0.0
    if time.bound in ("until", "late", "range"):
        return 0.75 if _ENDING.match(clause.right) or _RESULT.match(clause.right) else 0.0
    return 0.8


def _bare_year(time: Expression, clause: Clause, opens: bool) -> float:
    if time.last is None:
        return 0.8 if _ENDING.match(clause.right) else 0.0
    if not opens or clause.right.lstrip().startswith(("của", "là năm")):
        return 0.0
    if time.base == "period" and "giai đoạn" not in clause.left and re.fullmatch(r"\W*", clause.right):
        return 0.7
    return 0.8 if _PROMISE.match(clause.right) else 0.0


def _within_year(time: Expression, clause: Clause, opens: bool) -> float:
    if clause.right.startswith(" được"):
        return 0.0
    if opens or clause.words.startswith("vào") or _VALUED.search(clause.near):
        return 0.9
    if time.last is None and not _CITED.search(clause.near):
        return 0.85
    return 0.0 if _MODIFIED.search(clause.left) or not _ENDING.match(clause.right) else 0.8


def _cycle(time: Expression, clause: Clause) -> float:
    if _REGIME.search(clause.left):
        return 0.0
    if time.base == "periodic":
        named = re.search(r"(?:chế độ|báo cáo)\s*$", clause.left)
        return 0.9 if _REPORTING.match(clause.right) and not named else 0.0
    if time.base == "listed":
        duty = re.search(r"(?<!\w)(?:báo cáo|sơ kết|tổng hợp|đánh giá|giao ban)[^.;:]{0,60}$", clause.left)
        return 0.85 if duty else 0.0
    if time.base == "dated":
        return 0.9
    if time.base == "rate":
        return 0.7 if _GATHERING.match(clause.right) else 0.0
    if _OPENING.fullmatch(clause.left) or (_opens(clause) and not re.match(r" ?(?:[,;.)]|$)", clause.right[:2])):
        return 0.9
    return _trailing_cycle(clause)


def _trailing_cycle(clause: Clause) -> float:
    """«… hằng năm» after what it belongs to."""
    if re.match(r" (?:của|được)(?!\w)", clause.right):
        return 0.0
    if _PLANNED.search(clause.left) and not _LAST_DUTY.search(clause.left):
        return 0.0
    heads = list(_HEADS.finditer(clause.left))
    if heads and heads[-1].lastgroup == "noun" and not _SHOWN.search(clause.left):
        return 0.0
    return 0.8 if heads else 0.55


def _event(time: Expression, clause: Clause) -> float:
    if _NOT_EVENTS.search(clause.right) or (_PERSONAL.search(clause.near) and not time.base.startswith("trong")):
        return 0.0
    if time.base.startswith("sau ") and not time.base.startswith("sau khi"):
        return 0.8 if _opens(clause) else 0.0
    return 0.7
