"""Grades and zeros (xếp loại; không có …): results that are words.

«xếp loại tốt», «từ hoàn thành tốt nhiệm vụ trở lên», «không có cán bộ bị kỷ luật» (a count of 0).
"""

from __future__ import annotations

import re

from extractors.measuring.amounts import Amount

_SCALE = re.compile(r"loại|hạng|mức |mức:|danh hiệu|nhiệm vụ|nhóm|tốp |top ")  # a cheap first look
_Q = r"[“”\"'‘’«»]?"
_GRADE = re.compile(
    r"(?<!\w)(?P<opening>(?:(?:được (?:[^\W\d]+ ){0,4}?(?=đánh giá |xếp |phân |công nhận )|đạt |tự )?"
    r"(?:đánh giá(?:,? (?:và )?|, ))?(?:xếp|phân|đạt|giữ|duy trì|ở"
    r"|đứng|thuộc|công nhận|xếp hạng|đánh giá)(?: vào| ở| được| đạt| giữ| từ| tối thiểu"
    r"| ít nhất)* ?(?:(?:phân )?loại|mức(?: độ)?|hạng|danh hiệu|thứ hạng|nhóm)(?: (?:ổn định|độ|là|đạt|ở|vào|mức|loại"
    r"|chất lượng))*)(?:(?: [^\W\d]+){0,6} ?:)?)"
    rf"(?P<low> (?:từ|ít nhất|tối thiểu|trên))?(?: (?:mức|loại))? ?{_Q}"
    r"(?P<grade>(?:không )?hoàn thành (?:tốt |xuất sắc )?(?:chức trách,? )?nhiệm vụ|xuất sắc|rất tốt"
    r"|tốt(?! nghiệp)|giỏi|khá"
    r"|trung bình|yếu|kém|đạt yêu cầu|vững mạnh xuất sắc|vững mạnh|trong sạch,? vững mạnh"
    r"|(?<=hạng )(?:a|b|c|i|ii|iii)(?!\w)|(?<=loại )(?:a|b|c|i|ii|iii)(?!\w))"
    rf"(?!\w){_Q}(?P<onward> trở lên)?"
)
# «vào nhóm khá trở lên», «nằm trong nhóm “Tốt”»: indices are published in groups
_GROUP = re.compile(
    rf"(?<!\w)(?P<opening>(?:(?:vươn lên|nằm|lọt|thuộc|đứng|xếp|ở|vào|lên|duy trì|giữ|giữ vững|đạt)(?: ở| vào| trong"
    rf"| thuộc)* (?:nhóm|tốp|top)|trong nhóm)(?: (?:các |những )?(?:tỉnh|xã|phường|huyện|địa phương|đơn vị|sở|ngành)"
    rf"(?:, [^\W\d]+)*)?(?: (?:có|đạt|được))?(?: (?:chỉ số|điểm số|điểm|xếp loại|xếp hạng|chất lượng(?: điều hành)?"
    rf"|kết quả|mức|loại))*)(?P<low>)? ?{_Q}"
    r"(?P<grade>xuất sắc|rất tốt|tương đối tốt|khá tốt|tốt(?! nghiệp)|giỏi|khá cao|khá|trung bình(?: ?[-–]? ?(?:khá|cao"
    r"|thấp))?|tương đối cao|cao nhất|cao)"
    rf"(?!\w){_Q}(?! (?:toàn|cả nước|tuổi|cấp|điểm))(?P<onward> trở lên)?"
)
_STEPWISE = re.compile(r"(?<!\w)từng bước(?!\w)[^.;]*$")  # a direction, and no promise to get there
_DUTY = re.compile(
    rf"(?<!\w)(?P<opening>(?:đạt|đạt mức|xếp|mức|là|đánh giá|công nhận)(?: từ| ít nhất"
    rf"| tối thiểu)? ?){_Q}(?P<grade>hoàn thành (?:tốt |xuất sắc )nhiệm vụ){_Q}(?P<onward> trở lên)?"
)


def grades(chars: str, text: str, start: int, stop: int, aim: bool) -> list[Amount]:
    """Grades between `start` and `stop`; the value is the printed words.

    Args:
        chars: the clean text.
        text: the same in lower case.
        start: where the paragraph's text begins.
        stop: where it ends.
        aim: whether it stands among the plan's aims: there «Chi bộ hoàn thành tốt nhiệm vụ» is a grade.
    """
    found: list[Amount] = []
    if not _SCALE.search(text, start, stop):
        return found
    for pattern in (_GROUP, _GRADE, _DUTY, _BARE) if aim else (_GROUP, _GRADE, _DUTY):
        for match in pattern.finditer(text, start, stop):
            if pattern is _GROUP and _STEPWISE.search(text, max(start, match.start() - 120), match.start()):
                continue
            if any(match.start() < other.stop and other.start < match.end() for other in found):
                continue
            low = match.groupdict().get("low") or re.search(r"từ|ít nhất|tối thiểu", match.group("opening"))
            onward = match.group("onward")
            value = chars[match.start("grade") : match.end("grade")]
            found.append(
                Amount(
                    match.start(),
                    match.end(),
                    match.start("grade"),
                    value,
                    "grade",
                    "ge" if low or onward else "eq",
                    confidence=0.85,
                )
            )
    return sorted(found, key=lambda amount: amount.start)


_BARE = re.compile(
    r"(?<!\w)(?P<opening>(?<=bộ )|(?<=đoàn )|(?<=xã )|(?<=phường )|(?<=cơ quan )|(?<=đơn vị )|(?<=trường )"
    r"|(?<=hội )|(?<=chức ))"
    rf"{_Q}(?P<grade>hoàn thành (?:tốt |xuất sắc )nhiệm vụ){_Q}(?P<onward> trở lên)?(?= ?(?:[,;.(]|$))"
)

_NONE = re.compile(r"(?<!\w)(?P<words>không (?:có|còn|phát sinh|để phát sinh|để xảy ra|xảy ra))(?= )")
# «không để học sinh nào phải bỏ học», «không có hộ nào bị bỏ sót»
_NOT_ONE = re.compile(
    r"(?<!\w)(?P<words>không (?:để|có|còn|bỏ sót)(?: bất cứ| bất kỳ| một)*)(?= (?!tình trạng|việc|nội dung|lý do)"
    r"[^\W\d]+(?: [^\W\d]+){0,4} nào(?!\w) (?:(?:phải|bị|không|chưa|còn|thiếu|bỏ|sót|trễ|quá|vi phạm|vì|ở|sống"
    r"|xếp|dưới|rơi|tụt|giảm|đạt (?:loại|mức|điểm|dưới)|thuộc nhóm)(?!\w)))"
)
_CONDITIONAL = re.compile(
    r"(?<!\w)(?:nếu|trường hợp|khi|mà|hoặc|nhưng|do|vì|những|các|hay|nơi|đối với|khó khăn|thực sự|dự án|người"
    r"|hộ|thôn|tuyệt đối|là|cũng)(?: \w+){0,3} ?$"
)
_COUNTED = re.compile(
    r"[^.;:\n]{0,90}?(?<!\w)(?:bị|vi phạm|trễ|quá hạn|chậm|tồn đọng|khiếu nại|khiếu kiện|đơn thư|tái nghèo"
    r"|tai nạn|cháy|tội phạm|tệ nạn|bỏ học|nợ|hộ nghèo"
    r"|nhà tạm|sai phạm|tham nhũng|kỷ luật|ô nhiễm|dịch bệnh|điểm nóng|ma túy|phản ánh|kiến nghị|tảo hôn"
    r"|bạo lực|người chết|tử vong|yếu|kém|mù chữ|lưu ban|ca mắc|sử dụng)(?!\w)"
)
_SENTENCE_HEAD = re.compile(r"(?:^|[.;] |^\W+)$")
_BLAMED = re.compile(
    r" (?:cán bộ|công chức|viên chức|đảng viên|học sinh|giáo viên|hồ sơ|hộ|trường hợp|đơn thư|phản ánh|vụ|điểm"
    r"|văn bản|nhiệm vụ|người|thôn|xã|phường|đơn vị|cá nhân|tập thể|chi bộ|cơ quan|trường"
    r"|thủ tục)(?!\w)[^.;:,]{0,60}(?<!\w)(?:bị|vi phạm|trễ|quá hạn|chậm|tồn đọng|tái nghèo|vượt cấp"
    r"|kéo dài|kỷ luật|yếu kém|(?:xếp )?loại (?:yếu|kém)|không hoàn thành|khiếu kiện)(?!\w)"
)
_VAGUE = re.compile(
    r" (?:tình trạng|hiện tượng|hành vi|biểu hiện|sự|gì|khả năng|điều kiện|nhu cầu|thẩm quyền|quy định|lý do"
    r"|căn cứ|cơ sở|nội dung|đủ|năng lực|nguồn)(?!\w)"
)


def zeros(text: str, start: int, stop: int, aim: bool, plain: bool = False) -> list[Amount]:
    """«Không có …»: nobody, nothing; in running text only what can be counted and would be bad.

    Args:
        text: the clean text in lower case.
        start: where the paragraph's text begins.
        stop: where it ends.
        aim: whether the paragraph stands among the plan's aims.
        plain: whether it stands among tasks: there a sentence that opens with «Không có» promises too.
    """
    found: list[Amount] = []
    if text.find("không ", start, stop) < 0:
        return found
    for match in _NOT_ONE.finditer(text, start, stop):
        if not _CONDITIONAL.search(text[max(start, match.start() - 60) : match.start()]):
            found.append(Amount(match.start(), match.end(), match.start(), 0, "count", "eq", confidence=0.75))
    for match in _NONE.finditer(text, start, stop):
        if any(match.start() == other.start for other in found):
            continue
        words, left = match.group("words"), text[max(start, match.start() - 60) : match.start()]
        if (
            _VAGUE.match(text, match.end(), stop)
            or _CONDITIONAL.search(left)
            or not _COUNTED.match(text, match.end(), stop)
        ):
            continue
        promised = aim or re.search(
            r"(?<!\w)(?:phấn đấu|đảm bảo|bảo đảm|trong năm|quyết tâm|hằng năm)(?!\w)[^.;]*$", left
        )
        if words != "không có" and words != "không còn" and not aim:
            continue  # «không để xảy ra sai phạm» tells how a task is to be done
        opening = plain and words in ("không có", "không còn") and _SENTENCE_HEAD.search(left)
        if promised or (opening and _BLAMED.match(text, match.end(), stop)):
            found.append(Amount(match.start(), match.end(), match.start(), 0, "count", "eq", confidence=0.75))
    return found
