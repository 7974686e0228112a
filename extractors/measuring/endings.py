"""Where the words after a value end (chỗ kết thúc): the clause that says what is measured, and no more.

A bracket that follows, a legal ground («theo quy định tại …»), the deadline and the next promise are no part of it.
"""

from __future__ import annotations

import re

from extractors.measuring.amounts import Amount

HEAD = re.compile(
    r" ?(?:và )?(?:tỷ lệ|tỉ lệ|số(?! (?:hóa|hoá)(?!\w))|tổng|mức|chỉ số|chỉ tiêu|tỷ trọng|tỷ suất|tỷ số|thu nhập"
    r"|thu ngân sách|vị trí|thứ hạng|xếp hạng"
    r"|kinh phí|chi phí|dự toán|độ che phủ|độ tuổi|độ bao phủ|quy mô|giá trị|sản lượng|diện tích|tốc độ|năng suất"
    r"|mật độ|kết quả|điểm"
    r"|bình quân|thu nội địa)(?!\w)"
)
_PREDICATE = re.compile(
    r"(?<!\w)(?:được|bị|có|đạt|phải|thực hiện|sử dụng|tham gia|hoàn thành|áp dụng|ứng dụng|triển khai"
    r"|giải quyết|xử lý|ban hành|đáp ứng|bố trí|gửi|cung cấp|tiếp cận|biết|đăng ký|không)(?!\w)"
)
# what the clause of a value says of it; a ground or a time before it only narrows down what is measured
VERB = re.compile(
    r"(?<!\w)(?:được|bị|phải|có|đạt|thực hiện|tham gia|sử dụng|hoàn thành|đáp ứng|biết|đăng ký|áp dụng|hài lòng)(?!\w)"
)
# the next duty of the same office: «khảo sát với ít nhất 250 phiếu, công khai kết quả»
_DUTY = (
    r"(?:công khai|niêm yết|hỗ trợ|tổ chức|báo cáo|gửi|lập |xây dựng|ban hành|thực hiện|trả lời|trình |tuyên truyền"
    r"|hướng dẫn|áp dụng|thông báo|kiểm tra|rà soát|thu hút|tham mưu|phối hợp|bố trí|triển khai|vận động|cập nhật|xử lý"
    r"|theo dõi|đánh giá|sơ kết|tổng kết|khắc phục|phát |mở |duy trì|đưa |giao |lấy |tự |phân công|chịu trách nhiệm"
    r"|nghiệm thu|nhân rộng|biểu dương|rút kinh nghiệm|bảo mật|bảo quản|quản lý|vận hành|khai thác"
    r"|có (?:biên bản|kết luận|báo cáo|kế hoạch|thông báo))"
    r"(?= ?[^\W\d_]+ [^\W\d_])"
)
_NEXT_DUTY = re.compile(rf", ?(?:và )?{_DUTY}")
# a duty by its verb, and one that follows a comma
ACT = re.compile(
    rf"(?<!\w)(?:{_DUTY}|(?:xác minh|số hóa|số hoá|cấp|cài đặt|lắp đặt|kích hoạt|cắt giảm|liên thông|kết nối"
    rf"|trang bị|đầu tư|mua|cử"
    r"|giải quyết|đo lường|khảo sát|giám sát|thanh tra|đào tạo|tập huấn|tuyển|chuyển|tái cấu trúc|không|nâng|giảm|tăng"
    r"|thu nhận|tạo|ra mắt|thành lập|hình thành|phát triển|kết nạp|trồng|sửa|đăng|viết|thu |bảo đảm|đảm bảo) )"
)
DUTY = re.compile(f", ?{ACT.pattern}")
# «ban hành kế hoạch trước ngày 25/3 và tổ chức tối thiểu 02 cuộc …»: behind «và» the time of the duty before is over
DUTY_BEYOND = re.compile(rf",? và {ACT.pattern}")
_DUTIES_LISTED = re.compile(r"(?:thanh tra|kiểm tra|giám sát|kiểm toán|công tác \w+ \w+)$")
_NEW_CLAUSE = re.compile(
    r",? ?(?:đồng thời|chủ yếu|phần lớn|đa số|đặc biệt|nhất là|trong đó|góp phần|nhằm|để |qua đó|phục vụ"
    r"|tất cả|phấn đấu|đảm bảo|bảo đảm|tăng cường|nâng cao|đẩy mạnh|phúc tra|chủ động|kịp thời|tập trung|từng bước"
    r"|tạo |trừ |gắn với|tiến tới"
    r"|không để|hạn chế|không có|không còn|theo |cụ thể|như |bao gồm|gồm |làm cơ sở|xứng đáng|từ đó|vì vậy"
    r"|trước |trong |hướng tới|cao hơn|thấp hơn|tăng |giảm |vượt |so với|người dân chỉ|riêng |hình thức|nếu "
    r"|ngoài ra|còn |chiếm |(?:và )?định kỳ|(?:hằng|hàng) (?:tuần|tháng|quý|năm)(?!\w)|hoàn thành|xong|kết thúc"
    r"|chậm nhất|muộn nhất|mỗi |từng (?!bước)|bắt đầu từ|không quá|tỷ lệ|tỉ lệ|số (?!hóa|hoá)|tổng số|chỉ số"
    r"|xếp (?:thứ|hạng|vị)|giữ |và không)"
)
_TAIL = re.compile(
    r" (?:theo (?:đúng )?(?:quy định (?:tại|của|về)|(?:điểm|khoản|điều|mục|phụ lục) [\da-zđ]{1,4}(?!\w)"
    r"|(?:(?:tinh thần|yêu cầu|nội dung)(?: của| tại)? )?(?:quyết định|nghị định|kế hoạch|chương trình|thông tư"
    r"|luật|nghị quyết|công văn|hướng dẫn|chỉ thị|đề án|tiêu chí|bộ tiêu chí|chỉ đạo)(?!\w))|nhằm|để|góp phần"
    r"|trong đó|so (?:với|cùng)|(?:vào|đến|trước|tính đến|từ|kể từ|ngay từ|trong) (?:hết |cuối |đầu |ngày |tháng |quý "
    r"|giai đoạn |\d{1,2}(?:[/.-]\d{1,2})? |[iv]{1,3}(?:[ /])?)*(?:năm )?\S*\d{4}|năm \d{4}"
    r"|(?:ngay )?(?:trong|vào) (?:quý [iv\d]+|tháng \d{1,2}|6 tháng (?:đầu|cuối) năm)|trong năm(?= *[.;,]? *$)"
    r"|(?:vào|đến|trong|trước) (?:cuối|hết|đầu|giữa) (?:năm|quý|tháng|kỳ|nhiệm kỳ)"
    r"|(?:trước|trong|vào|nhân|sau) (?:dịp|tết|mùa|đợt|kỳ|thời gian|thời điểm|tuần)"
    r"|và (?:đủ|phấn đấu|đảm bảo|bảo đảm|không|tỷ lệ|các))(?!\w)"
)
_NARROWS = re.compile(r" (?:theo|vào|đến|trước|từ|trong(?! đó)|năm) ?")
_UNITS = (
    r"(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|đơn vị|địa phương|trường|sở|ban|ngành|cơ quan|đặc khu"
    r"|cả nước|vùng|toàn quốc)(?!\w)"
)
_RANK_NOUN = re.compile(
    rf"(?: (?:các |toàn |trong |trên |so với |của )*{_UNITS}(?:(?:, ?| và |/){_UNITS})*)?"
    r"(?:(?<= vùng) [^,;.()]{2,40}?(?= về |[,;.()]|$))?"
    r"(?: (?:khu vực|miền|vùng|đồng bằng|duyên hải|phía)(?!\w)[^,;.()]{0,40}?(?= về |[,;.()]|$))?"
    r"(?: có [^,;.()]{2,50}? (?:cao|tốt|mạnh|lớn) nhất)?"
    r"(?: (?:toàn|trong|trên|của|cả) [^,;.()]{1,40}?(?= về |[,;.()]|$))?"
    r"(?: (?:dẫn đầu|đứng đầu|cao nhất|tốt nhất|đầu)(?: (?!về )[^,;.()]{1,40}?(?= về |[,;.()]|$))?)?"
    r"(?: về [^,;.()]{1,60})?"
)

_REACH = re.compile(
    r"[^,;.:]+(?:, (?:phường|thị trấn|đặc khu|đơn vị|công chức|viên chức|ngành|địa phương|tổ chức|hộ)(?!\w)[^,;.:]*)*"
    r" (?:đạt|có|được)(?: (?:mức|điểm|số điểm|tổng điểm))* ?"
)
GRANT = re.compile(r"(?<!\w)(?:bố trí|phân bổ|cấp|trích|dành)(?: (?:bổ sung|kinh phí|số tiền|vốn|\w+)){0,3} ?$")
_ONWARD = re.compile(r"[^.;:,()\d]{0,40}? trở lên(?!\w)")


def limit_of(text: str, amount: Amount, after: Amount | None, stop: int) -> int:
    """How far the words after a value can reach when another value follows in the clause."""
    if after is None or after.start >= stop:
        return stop
    between = text[amount.stop : after.start]
    if after.unit == "score" and amount.unit == "percent" and _REACH.fullmatch(between):
        return stop  # «trên 70% xã, phường đạt từ 80 điểm»
    if (
        after.unit == "count"
        and amount.unit == "percent"
        and re.search(r"[^,] (?:có|đạt|tổ chức|xây dựng|được học|học|đăng ký)(?: ít nhất| tối thiểu)? ?$", between)
    ):
        return stop  # «100% thôn có ít nhất 02 tổ»: the count belongs to what the share says
    commas = [match.start() for match in re.finditer(r",(?!\d)|(?<=\w)(?= và )", between)]
    if commas and not between[commas[-1] + 1 :].strip(" và"):
        return amount.stop + commas[-1]  # «100% hồ sơ, kết quả hộ tịch, tối thiểu 50% …»: the last comma parts them
    heads = [at for at in commas if HEAD.match(between, at + 1) or _NEW_CLAUSE.match(between, at)]
    if heads or commas:
        return amount.stop + (heads[0] if heads else commas[-1])
    return amount.stop + len(
        re.sub(r"(?: (?:đối với|với|của|trên|trong|cho|và|từ|so với|hoặc|đạt|là|\())+ ?$", "", between)
    )


def end_of(text: str, amount: Amount, limit: int) -> int:
    """Where the words end that follow the value and say what is measured."""
    if amount.unit == "money" and GRANT.search(text, max(0, amount.start - 20), amount.start):
        commas = (mark.start() for mark in re.compile(r",(?= )").finditer(text, amount.stop, limit))
        ends = (at for at in commas if _NEW_CLAUSE.match(text, at) or DUTY.match(text, at))
        return _trimmed(text, amount.stop, next(ends, limit))  # all that the money is for
    if amount.unit in ("grade", "rank"):
        noun = _RANK_NOUN.match(text, amount.stop, limit) if amount.unit == "rank" else None
        far = noun.end() if noun else amount.stop
        onward = _ONWARD.match(text, far, limit) or _ONWARD.match(text, amount.stop, limit)
        return max(far, onward.end()) if onward else far
    if amount.unit == "rank_change":
        stop = re.compile(r"[^,;.()]*").match(text, amount.stop, limit)
        return _trimmed(text, amount.stop, stop.end() if stop else amount.stop)
    at, seen = amount.stop, False
    for mark in re.compile(r"[,():]").finditer(text, amount.stop, limit):
        if mark.start() < at:
            continue
        seen = seen or bool(_PREDICATE.search(text, at, mark.start()))
        end = _at_mark(text, mark.start(), limit, amount.stop, seen)
        if end is not None:
            return _cut_tail(text, amount.stop, end)
        at = mark.end() if mark.group() != "(" else text.find(")", mark.end(), limit) + 1
    return _cut_tail(text, amount.stop, limit)


def _at_mark(text: str, at: int, limit: int, start: int, seen: bool) -> int | None:
    """Where the clause ends if it ends at this mark, else None."""
    mark = text[at]
    if mark in "):":
        return at
    if mark == "(":
        close = text.find(")", at, limit)
        goes_on = (
            close >= 0
            and re.match(r" [a-zà-ỹđ]", text[close + 1 : close + 3])
            and not _TAIL.match(text, close + 1, limit)
        )
        return None if goes_on else at
    if not text[start:at].strip() or _NEW_CLAUSE.match(text, at, limit):
        return at
    if not seen and _NEXT_DUTY.match(text, at, limit) and not VERB.search(text, at + 12, limit):
        return None if _DUTIES_LISTED.search(text, start, at) else at
    return None if not seen or not re.match(r", ?(?:người|cán bộ|các|mỗi|từng|ủy ban|ubnd)", text[at : at + 12]) else at


def _cut_tail(text: str, start: int, stop: int) -> int:
    for tail in _TAIL.finditer(text, start, stop):
        if not _NARROWS.match(tail.group()) or VERB.search(text, start, tail.start()):
            return _trimmed(text, start, tail.start())
        if not VERB.search(text, tail.end(), stop):
            return _trimmed(text, start, tail.start())
    return _trimmed(text, start, stop)


def _trimmed(text: str, start: int, stop: int) -> int:
    rest = re.sub(r"(?:[\s,;:.–-]|(?<= )(?:và|đối với|với|của|cho|là|hoặc|thì)(?=\s*$))+$", "", text[start:stop])
    return start + len(rest)
