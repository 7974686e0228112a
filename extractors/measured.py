"""What a figure measures (nội dung đo): where its quote begins and ends, and the subject without value and comparator.

«75% hồ sơ được xử lý trực tuyến» says it after the value, «số phiếu thu về đạt 100%» before it; a bracket that
follows, a legal ground («theo quy định tại …») and the deadline are no part of it (gold/GUIDELINES.md, «targets»).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.amounts import Amount

_COMMIT = (
    r"(?:phấn đấu|đảm bảo|bảo đảm|quyết tâm|cam kết|hướng tới|hướng đến|tiến tới|góp phần|nhằm|để|trong đó"
    r"|đồng thời|cụ thể|yêu cầu|mục tiêu|chỉ tiêu(?: \d+)?|giao chỉ tiêu|duy trì|tiếp tục|cho thấy|ghi nhận"
    r"|trường hợp|như|ngoài ra"
    r"|thì)"
)
_OPENER = re.compile(rf"(?<!\w){_COMMIT}(?!\w)(?! (?:tiêu|chí))[ :,]*")
_GENERIC = (
    r"đạt(?: được)?|chỉ|là|lên|chiếm|còn|xuống|ở mức|mức|tỷ lệ|tỉ lệ|(?<!đối )với|khoảng|bình quân|trung bình"
    r"|tối thiểu|ít nhất|ước|đến|tới"
    r"|(?:vào |trong |đến |đến hết |đến cuối )?năm \d{4}|trong năm"
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
    r"|trong năm|giai đoạn \d{4} ?[-–] ?\d{4}|(?:hằng|hàng|mỗi) (?:năm|quý|tháng)|(?:hết|đến hết|cuối|trong) nhiệm kỳ"
    rf"|(?:tính )?{_POINT} (?:ngày )?\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{4}}|(?:tính )?đến nay|hiện nay|hiện tại)"
)
_HEADING_WORDS = re.compile(
    rf"(?:[\s,;.)+*•–-]|(?:{_WHEN}|và|có|đạt|với|rằng|thì|tiếp tục|đồng thời|trong đó|ngoài ra|riêng|phấn đấu"
    rf"|đảm bảo|bảo đảm|là|cho|về|nâng|đưa|để|phải|hoặc|cụ thể|ước|đối với|trên|trong|của|đã|toàn (?:xã|phường"
    rf"|tỉnh|huyện|thành phố|địa bàn|trường|ngành|thị trấn))(?=[ ,:]|$))+"
)
_HEAD = re.compile(
    r" ?(?:và )?(?:tỷ lệ|tỉ lệ|số|tổng|mức|chỉ số|chỉ tiêu|tỷ trọng|tỷ suất|tỷ số|thu nhập|thu ngân sách"
    r"|độ che phủ|độ tuổi|độ bao phủ|quy mô|giá trị|sản lượng|diện tích|tốc độ|năng suất|mật độ|kết quả|điểm"
    r"|bình quân|thu nội địa)(?!\w)"
)
_PREDICATE = re.compile(
    r"(?<!\w)(?:được|bị|có|đạt|phải|thực hiện|sử dụng|tham gia|hoàn thành|áp dụng|ứng dụng|triển khai"
    r"|giải quyết|xử lý|ban hành|đáp ứng|bố trí|gửi|cung cấp|tiếp cận|biết|đăng ký|không)(?!\w)"
)
_NEW_CLAUSE = re.compile(
    r",? ?(?:đồng thời|đặc biệt|nhất là|trong đó|góp phần|nhằm|để |qua đó|phục vụ|tất cả|phấn đấu|đảm bảo"
    r"|bảo đảm|tăng cường|nâng cao|đẩy mạnh|phúc tra|chủ động|kịp thời|tập trung|từng bước|tạo |trừ |gắn với"
    r"|tiến tới"
    r"|không để|hạn chế|không có|không còn|theo |cụ thể|như |bao gồm|gồm |làm cơ sở|xứng đáng|từ đó|vì vậy"
    r"|trước |trong |hướng tới|cao hơn|thấp hơn|tăng |giảm |vượt |so với|người dân chỉ|riêng |hình thức|nếu "
    r"|ngoài ra|tỷ lệ|tỉ lệ|số (?!hóa|hoá)|tổng số|chỉ số|xếp (?:thứ|hạng|vị)|giữ |và không)"
)
_TAIL = re.compile(
    r" (?:theo (?:đúng )?(?:quy định (?:tại|của|về)|(?:quyết định|nghị định|kế hoạch|chương trình|thông tư"
    r"|luật|nghị quyết|công văn|hướng dẫn|chỉ thị|đề án|tiêu chí|bộ tiêu chí|chỉ đạo)(?!\w))|nhằm|để|góp phần"
    r"|trong đó|so (?:với|cùng)|(?:vào|đến|trước|tính đến|từ|trong) (?:hết |cuối |đầu |ngày |tháng |quý "
    r"|giai đoạn )*(?:năm )?\S*\d{4}|năm \d{4}|và (?:đủ|phấn đấu|đảm bảo|bảo đảm|không|tỷ lệ|các))(?!\w)"
)
_UNITS = (
    r"(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|đơn vị|địa phương|trường|sở|ban|ngành|cơ quan|đặc khu"
    r"|cả nước|vùng|toàn quốc)(?!\w)"
)
_RANK_NOUN = re.compile(
    rf"(?: (?:các |toàn |trong |trên |so với |của )*{_UNITS}(?:(?:, ?| và |/){_UNITS})*)?"
    r"(?: (?:toàn|trong|trên|của|cả) [^,;.()]{1,40}?(?= về |[,;.()]|$))?"
    r"(?: (?:dẫn đầu|đứng đầu|cao nhất|tốt nhất|đầu)(?: (?!về )[^,;.()]{1,40}?(?= về |[,;.()]|$))?)?"
    r"(?: về [^,;.()]{1,60})?"
)
_HARD = re.compile(
    r";|(?<![\.TQP])(?<!TP)(?<!Tp)[.!?](?=\s|$)(?!\.)|(?<=[a-zà-ỹ%])\.(?=[A-ZÀ-ỸĐ])|\n"
    # cells of a table that reached us as one line
    r"|(?<=[a-zà-ỹ)]) (?=(?:Bố trí|Thực hiện|Triển khai|Tăng cường|Thường xuyên|Tiếp tục|Rà soát|Đẩy mạnh"
    r"|Phấn đấu|Hoàn thành) [a-zà-ỹđ0-9])"
)


@dataclass(frozen=True, slots=True)
class Measured:
    """The stretch of the quote, and the pieces of the clean text that make up the subject."""

    start: int
    stop: int
    pieces: tuple[tuple[int, int], ...]

    def subject(self, chars: str) -> str:
        """The words of the subject, single spaced."""
        return " ".join(" ".join(chars[a:b] for a, b in self.pieces).split()).strip(" ,;:.-–")


def bounds(chars: str, start: int, stop: int) -> list[int]:
    """Where sentences and «;» clauses end between `start` and `stop`, the end itself last."""
    return [match.start() for match in _HARD.finditer(chars, start, stop)] + [stop]


def measured(text: str, start: int, stop: int, amount: Amount, after: Amount | None) -> Measured:
    """Quote and subject of an amount.

    Args:
        text: the clean text in lower case.
        start: where its clause begins, or the quote before it ends.
        stop: where its clause ends.
        amount: the value.
        after: the next value in the same clause, if there is one.
    """
    post = (amount.stop, _end(text, amount, _limit(text, amount, after, stop)))
    pre = _beginning(text, start, amount, post)
    if amount.unit in ("rank", "rank_change", "grade"):
        pieces = [pre]
    elif amount.unit == "count" and amount.value == 0 and amount.first == amount.start:
        pieces, pre = [post], (amount.start, amount.start)
    else:
        pieces = [pre, post]
    begin = pre[0] if pre[0] < pre[1] else _moving(text, start, amount)
    return Measured(begin, post[1], tuple((a, b) for a, b in pieces if text[a:b].strip()))


def _moving(text: str, start: int, amount: Amount) -> int:
    """Where the quote of a value without a subject of its own begins: «tăng 1,5%» says which way it went."""
    moves = re.compile(r"(?<!\w)(?:tăng|giảm)(?: thêm)? $").search(text, max(start, amount.start - 12), amount.start)
    return moves.start() if moves else amount.start


def _limit(text: str, amount: Amount, after: Amount | None, stop: int) -> int:
    """How far the words after a value can reach when another value follows in the clause."""
    if after is None or after.start >= stop:
        return stop
    between = text[amount.stop : after.start]
    if (
        after.unit == "count"
        and amount.unit == "percent"
        and re.search(r"[^,] (?:có|đạt|tổ chức|xây dựng|được học|học|đăng ký)(?: ít nhất| tối thiểu)? ?$", between)
    ):
        return stop  # «100% thôn có ít nhất 02 tổ»: the count belongs to what the share says
    commas = [match.start() for match in re.finditer(r",(?!\d)|(?<=\w)(?= và )", between)]
    heads = [at for at in commas if _HEAD.match(between, at + 1) or _NEW_CLAUSE.match(between, at)]
    if heads or commas:
        return amount.stop + (heads[0] if heads else commas[-1])
    return amount.stop + len(
        re.sub(r"(?: (?:đối với|với|của|trên|trong|cho|và|từ|so với|hoặc|đạt|là|\())+ ?$", "", between)
    )


def _end(text: str, amount: Amount, limit: int) -> int:
    """Where the words end that follow the value and say what is measured."""
    if amount.unit in ("grade", "rank"):
        noun = _RANK_NOUN.match(text, amount.stop, limit) if amount.unit == "rank" else None
        onward = re.compile(r"[^.;:,()\d]{0,40}? trở lên").match(text, amount.stop, limit)
        return max(match.end() for match in (noun, onward) if match) if noun or onward else amount.stop
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
    return None if not seen or not re.match(r", ?(?:người|cán bộ|các|mỗi|từng|ủy ban|ubnd)", text[at : at + 12]) else at


def _cut_tail(text: str, start: int, stop: int) -> int:
    tail = _TAIL.search(text, start, stop)
    return _trimmed(text, start, tail.start() if tail else stop)


def _trimmed(text: str, start: int, stop: int) -> int:
    rest = re.sub(r"(?:[\s,;:.–-]|(?<= )(?:và|đối với|với|của|cho|là|hoặc|thì)(?=\s*$))+$", "", text[start:stop])
    return start + len(rest)


def _beginning(text: str, start: int, amount: Amount, post: tuple[int, int]) -> tuple[int, int]:
    """The words before the value that belong to it; empty where it opens its clause."""
    bare = not text[post[0] : post[1]].strip()
    words = text[start : amount.start]
    body = words[: len(words) - _spare(words, bare)]
    cut = _cut(body)
    lead = _HEADING_WORDS.match(body, cut)
    cut = lead.end() if lead else cut
    few = amount.unit != "percent" and len(text[post[0] : post[1]].split()) <= 3
    if not bare and not few and words.rstrip().endswith(":") and not _HEAD.match(body, cut):
        return amount.start, amount.start  # «Khu công nghiệp: 100% cơ sở …»: a name before a whole promise
    linked = bare or bool(_STRONG_LINK.search(words)) or bool(_HEAD.match(body, cut))
    if linked or amount.unit in ("rank", "rank_change", "grade", "score"):
        cut = _noun_start(body, cut)
    else:
        cut = _verb_start(body, cut, len(text[post[0] : post[1]].split()))
    while cut < len(body) and body[cut] in " ,;:–-":
        cut += 1
    return start + cut, start + max(cut, len(body.rstrip(" ,:")))


def _spare(words: str, bare: bool) -> int:
    """How many characters at the end only link the subject to its value («đạt tỷ lệ», «:»)."""
    link = (_PROMISED_LINK if bare else _LINK).search(words)
    return len(link.group()) if link else 0


def _cut(body: str) -> int:
    """After the last word or mark in `body` that opens a promise, a bracket or a list."""
    cut = 0
    for match in _OPENER.finditer(body):
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
        if _HEAD.match(body, at) and (at == cut or not body.startswith((" kết quả", " điểm"), at)):
            return at
    for match in reversed(list(re.finditer(r"(?<!\w)(?:tỷ lệ|tỉ lệ)(?!\w)", body[cut:]))):
        if len(body[cut : cut + match.start()].split()) > 6:
            return cut + match.start()
    return cut if len(body[cut:].split()) <= 28 else commas[-1]


def _verb_start(body: str, cut: int, room: int) -> int:
    """Where the verb phrase before a value begins; one that is longer than what follows is left out."""
    each = body.rfind("mỗi ", cut)
    at = each if each >= 0 else max(cut, body.rfind(", ", cut) + 1)
    return at if len(body[at:].split()) <= (12 if each >= 0 else max(4, room // 2)) else len(body)
