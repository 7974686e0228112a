"""Where the words before a value begin that belong to it (chỗ bắt đầu): the thing measured, or the verb on it.

«số phiếu thu về đạt 100%» begins at the thing, «mỗi thôn duy trì 02 tổ» at «mỗi», «phấn đấu 95% hộ …» at the value.
"""

from __future__ import annotations

import re

from extractors.measuring.amounts import Amount
from extractors.measuring.endings import ACT, DUTY, GRANT, HEAD, VERB

_COMMIT = (
    r"(?:phấn đấu|đảm bảo|bảo đảm|quyết tâm|cam kết|hướng tới|hướng đến|tiến tới|góp phần|nhằm|để|trong đó"
    r"|đồng thời|cụ thể|yêu cầu|(?<!chương trình )mục tiêu|chỉ tiêu(?: \d+)?|giao chỉ tiêu|duy trì|tiếp tục|cho thấy"
    r"|ghi nhận"
    r"|trường hợp|như|ngoài ra"
    r"|thì)"
)
_OPENER = re.compile(rf"(?<!\w){_COMMIT}(?!\w)(?! (?:tiêu|chí))[ :,]*")
_GENERIC = (
    r"đạt(?: được)?|(?<!chứng )(?<!địa )(?<!tín )chỉ|là|lên|chiếm|còn|xuống|ở mức|mức|tỷ lệ|tỉ lệ|(?<!đối )với"
    r"|khoảng|bình quân|trung bình"
    r"|tối thiểu|ít nhất|ước|(?<!hướng )đến|(?<!hướng )(?<!tiến )tới"
    r"|(?:vào |trong |đến |đến hết |đến cuối |hết |cuối )?năm \d{4}|trong năm|(?:chỉ )?mới(?= (?:chỉ )?đạt)"
    r"|(?:tính )?(?:đến|tới)(?: hết)?(?: ngày)? \d{1,2}/\d{1,2}/\d{4}"
)
_LINK = re.compile(rf"(?:[ ,:=–-]|(?<!\w)(?:{_GENERIC})(?= |$|:|,))+$")
# with nothing after the value the promise itself links: «việc chỉ đạo đảm bảo hoàn thành 100%»
_PROMISED_LINK = re.compile(
    rf"(?:[ ,:=–-]|(?<!\w)(?:{_GENERIC}|hoàn thành|đảm bảo|bảo đảm|phấn đấu|có|được|phải|tăng|giảm"
    rf"|xuống dưới)(?= |$|:|,))+$"
)
_STRONG_LINK = re.compile(r"(?:(?<!\w)(?:đạt(?: được)?|là|lên|chiếm|còn|xuống|ở mức)(?: \w+){0,2}|[:=]) ?$")
_POINT = r"(?:đến|tới|trong|vào|trước|hết|cuối|đầu|giữa|phấn đấu)(?: (?:hết|cuối|đầu|giữa|khoảng))*"
_WHEN = (
    r"(?:(?:bắt đầu |kể )?từ (?:đầu )?năm \d{4}(?: trở đi)?"
    rf"|(?:tính )?(?:{_POINT} )?(?:(?:tháng \d{{1,2}}|quý [iv\d]+) ?)?(?:/|năm )(?:học )?\d{{4}}(?: ?[-–] ?\d{{4}})?"
    r"|trong năm|(?:cả|toàn) năm|giai đoạn \d{4} ?[-–] ?\d{4}|(?:hằng|hàng) (?:năm|quý|tháng)|mỗi năm"
    r"|(?:hết|đến hết|cuối|trong) nhiệm kỳ"
    rf"|(?:tính )?{_POINT} (?:ngày )?\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{4}}|(?:tính )?đến nay|hiện nay|hiện tại)"
)
# «theo kết quả công bố của tỉnh, …»: where the figure comes from
_ACCOUNT = (
    r"(?:theo|qua) (?:kết quả|công bố|đánh giá|báo cáo|số liệu|bảng xếp hạng|quyết định|thống kê|khảo sát|rà soát)"
    r"[^,;:]{0,120}(?=,)"
    r"|(?:trong|tại|theo) (?:bảng|kỳ|đợt|lần) (?:xếp hạng|đánh giá|công bố|chấm điểm)[^,;:]{0,80}(?=,)"
)
_HEADING_WORDS = re.compile(
    rf"(?:[\s,;.)+*•–-]|(?:{_WHEN}|{_ACCOUNT}|tuy nhiên|tuy vậy|mặc dù|bên cạnh đó|do đó|vì vậy|theo đó|nhìn chung"
    r"|trở lên|được|bố trí(?= (?:đủ )?(?:kinh phí|nguồn|ngân sách|vốn))|và|có|đạt|với|rằng|thì|tiếp tục|đồng thời"
    r"|trong đó|ngoài ra|riêng|phấn đấu"
    r"|đảm bảo|bảo đảm|là|cho|về|nâng|đưa|để|phải|hoặc|cụ thể|ước|đối với|trên|trong|của|đã|toàn (?:xã|phường"
    rf"|tỉnh|huyện|thành phố|địa bàn|trường|ngành|thị trấn))(?=[ ,:]|$))+"
)
_WAY = re.compile(
    r"(?<!\w)(?:(?:cắt |kéo )?giảm(?: thiểu)?|rút ngắn|tiết kiệm|tăng)(?: (?:được|thêm|từ|khoảng|bình quân))* ?$"
)
_MAKES = re.compile(
    r"(?<!\w)(?:có|hình thành|xây dựng|phát triển|thành lập|tổ chức|đăng ký|duy trì|ra mắt|nhân rộng|triển khai"
    r"|thực hiện|mở|lựa chọn|công nhận|kết nạp|hỗ trợ|thu hút|tạo|viết|đăng|đăng tải|trồng|đạt|hoàn thành|đề xuất"
    r"|chọn|cử|bố trí)(?: được| mới| thêm| thành công)* ?$"
)
EACH = re.compile(r"(?<!\w)(?:mỗi|từng)(?! (?:năm|kỳ|đợt|năm học|học kỳ|bước)(?!\w))(?!\w)")
_CYCLE = re.compile(r"mỗi (?:tuần|tháng|quý|ngày)\s*")
_EACH_WORDS = 14
_STRIVEN = re.compile(r"(?:[\s,:]|(?<!\w)phấn đấu)+$")
_RAISED = re.compile(
    r"(?:kéo |phấn đấu |tham mưu |thực hiện |tiếp tục |chỉ đạo |đề xuất )*(?:tăng|giảm|nâng|hạ|cắt giảm|rút ngắn)"
    r"(?: dần| nhanh| mạnh)? (?=(?:tỷ lệ|tỉ lệ|tỷ trọng|tỷ suất|tỷ số|số|mức|chỉ số|thời gian|thời hạn) )"
)
# «… trước ngày 20/4 và tổ chức gặp gỡ …»: the date closes the duty before
_DATED_DUTY = re.compile(rf"/\d{{1,4}} và (?={ACT.pattern})")
_TWIN_ACTS = re.compile(
    r"[ ,]*(?:thanh tra|kiểm tra|giám sát|đào tạo|tuyên truyền|gặp gỡ|gặp mặt|tiếp xúc|rà soát|sửa chữa|cải tạo)"
    r"(?:,| và) (?:kiểm tra|giám sát|kiểm toán|bồi dưỡng|tập huấn|phổ biến|vận động|đối thoại|tiếp xúc|đánh giá"
    r"|nâng cấp|xây mới)(?!\w)"
)
_LEVEL = re.compile(r"(?<!\w)(?:đạt|lên|xuống|còn|là|đến|tới)(?: (?:mức|còn|đến|tới|đạt|từ|khoảng))* ?$")


def moving(text: str, start: int, amount: Amount) -> int:
    """Where the quote of a value without a subject of its own begins: «tăng 1,5%» says which way it went."""
    moves = re.compile(r"(?<!\w)(?:tăng|giảm)(?: thêm)? $").search(text, max(start, amount.start - 12), amount.start)
    return moves.start() if moves else amount.start


def beginning(text: str, start: int, amount: Amount, post: tuple[int, int]) -> tuple[int, int]:
    """The words before the value that belong to it; empty where it opens its clause."""
    bare = not text[post[0] : post[1]].strip()
    words = text[start : amount.start]
    granted = GRANT.search(words[-40:]) if amount.unit == "money" else None
    if granted:
        return amount.start - len(words[-40:]) + granted.start(), amount.start
    body = words[: len(words) - _spare(words, bare)]
    cut = max([_cut(body), *(match.end() for match in _DATED_DUTY.finditer(body))])
    lead = _HEADING_WORDS.match(body, cut)
    cut = lead.end() if lead else cut
    each = EACH.search(body) if amount.unit == "count" else None
    if each and _CYCLE.fullmatch(body, each.start()):  # «gửi phiếu lấy ý kiến mỗi tháng 40 phiếu»
        acts = (match.start() for match in ACT.finditer(body, cut, each.start()))
        near = (at for at in acts if len(body[at:].split()) <= _EACH_WORDS)
        return start + next(near, each.start()), start + len(body.rstrip(" ,:"))
    if each and len(body[each.start() :].split()) <= _EACH_WORDS:  # «mỗi thôn duy trì ít nhất 02 buổi»
        return start + each.start(), start + len(body.rstrip(" ,:"))
    if not bare and _begins_at_value(words, amount):
        return amount.start, amount.start
    few = len(text[post[0] : post[1]].split()) <= (3 if amount.unit != "percent" else 6)
    few = few and (amount.unit != "percent" or not VERB.search(text, *post))
    if not bare and not few and words.rstrip().endswith(":") and not HEAD.match(body, cut):
        return amount.start, amount.start  # «Khu công nghiệp: 100% cơ sở …»: a name before a whole promise
    if not bare and not HEAD.match(body, cut) and re.search(r",(?: (?:phải )?(?:đạt|có|được|là))+ $", words):
        return amount.start, amount.start  # «X chủ trì cùng Y, đạt 150/180 hộ …»: nothing is measured before the comma
    linked = bare or bool(_STRONG_LINK.search(words)) or bool(HEAD.match(body, cut))
    if linked:
        raised = _RAISED.match(body, cut)
        cut = raised.end() if raised and _LEVEL.search(words) else cut
    if linked or amount.unit in ("rank", "rank_change", "grade", "score"):
        cut = _noun_start(body, cut)
    else:
        cut = _verb_start(body, cut, len(text[post[0] : post[1]].split()), few)
    while cut < len(body) and body[cut] in " ,;:–-":
        cut += 1
    return start + cut, start + max(cut, len(_STRIVEN.sub("", body)))


def _begins_at_value(words: str, amount: Amount) -> bool:
    """Whether the quote begins with the value or its comparator: after a comma, a verb that only says which way the
    value goes («giảm 20% thời gian»), or a verb of making or having before a bounded count («có ít nhất 02 tổ»)."""
    if words.rstrip().endswith(","):
        return True
    if amount.unit in ("percent", "permille"):
        return _WAY.search(words) is not None
    bounded = amount.unit == "count" and amount.start < amount.first
    return bounded and _MAKES.search(words) is not None and not EACH.search(words)


def _spare(words: str, bare: bool) -> int:
    """How many characters at the end only link the subject to its value («đạt tỷ lệ», «:»)."""
    link = (_PROMISED_LINK if bare else _LINK).search(words)
    return len(link.group()) if link else 0


def _cut(body: str) -> int:
    """After the last word or mark in `body` that opens a promise, a bracket or a list."""
    cut = 0
    for match in _OPENER.finditer(body):
        apart = body[: match.start()].rstrip().endswith((",", ":"))
        if match.group().startswith("phấn đấu") and HEAD.match(body, cut) and match.start() - cut > 8 and not apart:
            continue  # «thu ngân sách phấn đấu vượt 10% dự toán»
        cut = match.end()
    colon = max(body.rfind(": "), body.rfind(":\u201c"))
    opened = body.rfind("(")
    if opened > body.rfind(")"):
        cut = max(cut, opened + 1)
    return max(cut, colon + 1)


def _noun_start(body: str, cut: int) -> int:
    """Where the noun phrase begins that a value after it measures."""
    commas = [cut] + [match.end() for match in re.finditer(r",(?!\d)", body[cut:])]
    commas = [cut, *(cut + at for at in commas[1:])]
    for at in reversed(commas):
        if HEAD.match(body, at) and (at == cut or not body.startswith((" kết quả", " điểm"), at)):
            return at
    for match in reversed(list(re.finditer(r"(?<!\w)(?:tỷ lệ|tỉ lệ)(?!\w)", body[cut:]))):
        if len(body[cut : cut + match.start()].split()) > 6:
            return cut + match.start()
    if re.search(r"\d", body[cut : commas[-1]]):  # «tiếp nhận 210 hồ sơ, đúng hạn 204 hồ sơ, đạt 97,1%»
        return commas[-1]
    return cut if len(body[cut:].split()) <= 28 else commas[-1]


def _verb_start(body: str, cut: int, room: int, few: bool) -> int:
    """Where the verb phrase before a value begins; one that is longer than what follows is left out, unless that
    only names a unit («chứng thực bản sao tối thiểu 600 hồ sơ»)."""
    each = body.rfind("mỗi ", cut)
    listed = _TWIN_ACTS.match(body, cut)
    if few and listed and len(body[cut:].split()) <= 12 and "," not in body[listed.end() :]:
        return cut  # «Thanh tra, kiểm tra doanh nghiệp không quá 01 lần/năm»
    comma = body.rfind(", ", cut)
    if few and comma >= 0 and not DUTY.match(body, comma):
        # «xác minh tài sản, thu nhập của …»: the comma parts two things, not two duties
        before = body.rfind(", ", cut, comma)
        acts = [match.start() for match in ACT.finditer(body, before + 1 if before >= 0 else cut, comma)]
        comma = acts[-1] - 1 if acts else comma
    at = each if each >= 0 else max(cut, comma + 1)
    most = 12 if each >= 0 or few else max(4, room // 2)
    if len(body[at:].split()) <= most:
        return at
    acts = [match.start() for match in ACT.finditer(body + " ", at)]
    return acts[-1] if acts and len(body[acts[-1] :].split()) <= most else len(body)
