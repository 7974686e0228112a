"""Counts (số lượng): «ít nhất 01 sáng kiến», «mỗi thôn có 01 tổ», «Dân số: 374.125 người» under a heading «Chỉ tiêu».

A number in running text mostly counts something that is already there («9 nhóm chính sách», «08 thôn»). It is a target
only where a comparator, «mỗi … có», a verb of making, or the plan's own heading of aims commits to it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from extractors.measuring.amounts import Amount, compared, onward_later
from extractors.measuring.figures import Figure
from extractors.measuring.outlook import Stand
from models.facts import Comparator

# time, recurrence, size: never a result
_NEVER = re.compile(
    r" ?(?:sao|ngày|tháng|năm|giờ|phút|giây|tuần|quý|lần|tuổi|kỳ|đêm|ca(?! (?:khúc|mắc|sinh|cấp))|tiết|nhiệm kỳ"
    r"|thế kỷ|thập kỷ|mùa|không|tại chỗ|sẵn sàng|rõ|nhất|trong|trụ cột"
    r"|chiều|phía|bên|mặt(?! bằng)|bước|khâu|hướng|chữ số|trang|bản (?!tin|đồ|làng)|liên|ngôi sao|trở lên"
    r"|trở xuống|inch|gb|mb"
    r"|km/h|độ|đ|bữa|khóa|khoá|cấp|số|quan điểm|phương châm|chủ đề"
    r"|khâu|và|đến|tháng đầu|quy định|hồ sơ gồm|triệu|tỷ)(?!\w)"
)
# what a text names more often than it promises: only a bound in an aim commits to it
_SOFT = re.compile(r" ?(?:nội dung|lĩnh vực|nhóm|trường hợp|vấn đề|đầu mối|yêu cầu|ý kiến)(?!\w)")
_SHARED = 0.7  # confidence where the bound was said before another count
_LISTED = re.compile(
    r" (?!đến)[a-zà-ỹđ]{1,12}(?: (?!có |được |đạt |bị |phải |tại |của |trong )[a-zà-ỹđ]{1,12}){0,7}(?:,| và|, và) "
)
_UP_TO = re.compile(r" ?(?:[-–]|đến|tới) ?(?P<to>\d{1,4})(?= [a-zà-ỹđ])(?! (?:năm|tháng|ngày|giờ|tuổi)(?!\w))")
_UNDONE = re.compile(r"[^.;,]{0,60} chưa(?!\w)")
_SO_FAR = re.compile(r"(?<!\w)(?:đến nay|tới nay|hiện nay|hiện|đã)(?!\w)[^.;]{0,40}?(?:có|đạt)? ?$")
_NOUN = re.compile(
    r" ?(?P<noun>[a-zà-ỹđ²³]{1,}\d?(?: [a-zà-ỹđ]+){0,3})|/\d{1,3}(?: \d{3}|\.\d{3})* (?P<whole>[a-zà-ỹđ]+)"
)
_WORD_NUMBER = re.compile(
    r"(?<!\w)(?:ít nhất|tối thiểu|không dưới) (?P<number>một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?! (?:trong"
    r"|lần|phần|nửa|năm|tháng|ngày|buổi|tuần|cấp|cửa)(?!\w))(?= [a-zà-ỹđ])"
)
_LEAST = re.compile("tối thiểu |không dưới ")
WORD_VALUES = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}
_PARTS = re.compile(r" ?/ ?(?P<all>\d{1,4})(?= [a-zà-ỹđ])(?! (?:tháng|năm))")
_PER_THOUSAND = re.compile(r" ?/ ?10{0,2}(?:[. ]?000)+(?= [a-zà-ỹđ])")
_RATED = re.compile(
    r"(?:^|[.;:,] ?)(?:[^.;:,]{0,30} )?(?:tỷ số|tỷ suất|tỷ lệ|tỉ lệ|tỉ số|số|mật độ|bình quân)(?!\w)(?:[^.;]"
    r"|\.\d){3,160}(?:ở mức|đạt|là|còn|xuống|dưới|đạt mức)(?: còn| dưới| khoảng| từ| mức)* ?$"
)

_COMMIT = r"(?:phấn đấu|đảm bảo|bảo đảm|quyết tâm|cam kết|hướng tới|hướng đến|chỉ tiêu|mục tiêu)"
_PROMISED = re.compile(rf"(?<!\w){_COMMIT}(?!\w)[^.;]{{0,110}}$")
_EACH = re.compile(
    r"(?<!\w)(?:mỗi|từng|các|hằng|hàng|100%(?: các| số)?)(?!\w)[^.;,:]{1,60} (?:có|xây dựng|tổ chức|thành lập"
    r"|đăng ký|thực hiện|duy trì|đạt|bố trí|phát triển|trồng|kết nạp|lựa chọn|viết)(?: được)?(?: thêm)? $"
)
_EACH_ONE = re.compile(r"(?<!\w)mỗi(?!\w)")
_MADE = re.compile(
    r"(?<!\w)(?:xây dựng|thành lập|hình thành|phát triển|tổ chức|mở|ra mắt|nhân rộng|triển khai"
    r"|đào tạo(?:,? bồi dưỡng)?|tập huấn|kết nạp|trồng|giới thiệu|xóa|xoá|sửa chữa|xây|công nhận"
    r"|phát hành|biên soạn|sản xuất|đăng tải|thực hiện|hoàn thành|đạt|thu hút|hỗ trợ|vận động|tạo|đăng ký|cấp"
    r"|cấp mới|bồi dưỡng|duy trì|phát động|viết|giải quyết việc làm cho|tạo việc làm cho)"
    r"(?: mới| thêm| được| thành công| việc làm(?: mới)?(?: cho)?| cho)* $"
)
_PRODUCT = re.compile(
    r" ?(?:mô hình|sáng kiến|giải pháp mới|đề tài|hội nghị|hội thảo|tọa đàm|lớp|cuộc|buổi|đợt|tin|bài|phóng sự"
    r"|chuyên mục|video|clip|pano|pa nô|băng rôn|áp phích|tờ rơi|tờ gấp|câu lạc bộ"
    r"|tổ|đội|công trình|tuyến đường|km|ha(?!\w)|sản phẩm|doanh nghiệp|hợp tác xã|hộ|người|lao động|lượt"
    r"|đảng viên|đoàn viên|hội viên|chi bộ|nhà|giải(?! pháp)|phiếu|cơ sở|vùng"
    r"|trung tâm|dự án|chỉ tiêu|tiêu chí|kênh|việc làm|học viên|cây|con|diễn đàn|hội thi|sân chơi|phần việc"
    r"|tuyến|khu dân cư|chuyên đề|ấn phẩm|bộ tài liệu|trường)(?!\w)"
)
_MEASURE = re.compile(r" ?(?:ha|km|m2|m²|m3|m³|tấn|tạ|kg|kw|mw|kwh|lít|con|cây|giường|tạ/ha|tấn/ha)(?!\w)")
_GIVEN = re.compile(
    r"[^.;\n]{0,70}?(?:nêu trên|nói trên|nêu tại|đã nêu|trên đây|đã (?:được )?(?:ban hành|công bố|giao"
    r"|phê duyệt|chỉ ra|triển khai)|còn lại|sau đây|(?:như )?sau ?:|thiết yếu|này)(?!\w)"
)
_PLACED = re.compile(
    r"(?<!\w)(?:tại|của|trong|với|ở|giữa|theo|về|gồm|bao gồm|từ|trên địa bàn|thuộc|là|qua|trên|đối với|và|các"
    r"|do|số|trong số|trong đó|cả|toàn bộ|những|ngoài|cùng|hết|\)|thứ|như|nêu|vào|khoảng)(?: cả)? ?$"
)
_CLAUSE_HEAD = re.compile(r"(?:^|[.;:,+-] ?)(?:[^.;:,]{0,40} )?\S+ (?:mới |thêm |được )*$")
_HAD = re.compile(r"(?<!\w)(?:đã|hiện|hiện nay|hiện có|toàn xã có|trước đây)(?!\w)[^.;]{0,60}$")


def count(figure: Figure, stand: Stand) -> Amount | None:
    """A count that the text commits to, or None.

    Args:
        figure: the printed number.
        stand: under which kind of heading or column its paragraph stands.
    """
    ranged = _UP_TO.match(figure.text, figure.last, figure.stop)
    high = int(ranged.group("to")) if ranged else None
    if ranged and high is not None and figure.value < high:
        figure = replace(figure, reach=ranged.end())
    else:
        high = None
    reach = figure.reach or figure.last
    if figure.text.startswith("%", reach) or _NEVER.match(figure.right) or not _NOUN.match(figure.right):
        return None
    parts = _PARTS.match(figure.text, reach, figure.stop)
    last = parts.end() if parts else reach
    total = int(parts.group("all")) if parts else None
    if total is not None and not figure.value <= total:
        return None
    if total is None and 1900 < figure.value < 2100 and last - figure.first == 4:
        return None  # a year
    per = _PER_THOUSAND.match(figure.text, last, figure.stop)
    last = per.end() if per else last
    begin, stop, comparator = compared(figure.text, figure.start, figure.first, last, figure.stop)
    later = onward_later(figure.text, figure.start, figure.first, last, figure.stop)
    if later is not None:
        begin, comparator = later, "ge"
    elif high is not None:
        comparator = "ge"
    elif comparator == "ge" and begin < figure.first and figure.text.startswith("từ", begin):
        return None  # «từ 12 thôn» counts where things come from
    if comparator == "eq" and _SOFT.match(figure.right) and not (total and stand):
        return None
    confidence = _committed(figure, begin, comparator, stand)
    if not confidence:
        return None
    value = int(figure.value) if float(figure.value).is_integer() else figure.value
    return Amount(begin, stop, figure.first, value, "count", comparator, high, total, confidence)


def listed(text: str, before: Amount, first: int, again: bool = False) -> bool:
    """Whether the value at `first` goes on with a list whose bound was said before: «ít nhất 100 X, 50 Y».

    Args:
        text: the clean text in lower case.
        before: the value before it.
        first: where the value begins.
        again: whether the value before has its bound from such a list.
    """
    said = again or before.start < before.first or before.confidence == _SHARED
    return said and before.comparator != "eq" and bool(_LISTED.fullmatch(text, before.stop, first))


def shared(figure: Figure, before: Amount | None) -> Amount | None:
    """A count that shares its bound with the count before it, or None."""
    if before is None or before.unit != "count" or not listed(figure.text, before, figure.first):
        return None
    if _NEVER.match(figure.right) or not _NOUN.match(figure.right) or figure.right.startswith(("/", "%", " %")):
        return None
    return Amount(
        figure.first, figure.last, figure.first, figure.value, "count", before.comparator, confidence=_SHARED,
    )  # fmt: skip


def _committed(figure: Figure, begin: int, comparator: Comparator, stand: Stand) -> float:
    """How sure it is that the text commits to the count, or reports it as a result; 0 to 1."""
    left = figure.text[max(figure.start, begin - 120) : begin]
    if _GIVEN.match(figure.right):
        return 0.0
    promised = bool(_PROMISED.search(left))
    if stand is not None and _RATED.search(figure.text[max(figure.start, figure.first - 200) : figure.first]):
        return 0.7
    if stand == "report" and not promised:
        return _achieved(figure, left, begin)
    if _SO_FAR.search(left) and figure.right.startswith("/") and not promised:
        return 0.7  # «đến nay, có 22/22 xã thành lập …» is a result
    if _HAD.search(left) and not promised and stand != "aim":
        return 0.0
    if comparator != "eq":
        aim = stand == "aim" or promised
        return _bounded(figure, left, comparator, aim) if aim or not _SOFT.match(figure.right) else 0.0
    if _EACH.search(left) and _EACH_ONE.search(left):
        return 0.8
    if _PLACED.search(left):
        return 0.0
    return _made(figure, left, begin, stand == "aim", promised)


def _achieved(figure: Figure, left: str, begin: int) -> float:
    """A count among reported figures: what was done or reached, not what something has or where it was."""
    shared = figure.right.startswith("/")
    if left.endswith("còn ") and _UNDONE.match(figure.right):
        return 0.0
    if not (shared or _PRODUCT.match(figure.right)) or _PLACED.search(left):
        return 0.0
    return (
        0.75
        if _MADE.search(left) or left.endswith(": ") or re.search(r"(?:đạt|được|mắc|giảm|tăng|còn) $", left)
        else 0.0
    )


def _bounded(figure: Figure, left: str, comparator: Comparator, aim: bool) -> float:
    """A count with a comparator: «từ 500 người trở lên» is a condition unless a verb or an aim commits to it."""
    if comparator != "ge":
        return 0.8 if aim else 0.0
    least = figure.text[figure.first - 12 : figure.first].rstrip().endswith(("nhất", "thiểu", "dưới", "≥", ">="))
    return 0.9 if least or aim or _EACH.search(left) or _MADE.search(left) or left.endswith("có ") else 0.0


def _made(figure: Figure, left: str, begin: int, aim: bool, promised: bool) -> float:
    made = bool(_MADE.search(left))
    product = figure.right.startswith("/") or bool(_PRODUCT.match(figure.right))
    opens = not figure.text[figure.start : begin].strip()
    if aim and (left.rstrip().endswith((":", "=", "đạt", "còn", ";")) or (opens and product)):
        return 0.85
    if made and (aim or promised):
        return 0.8
    if promised and re.search(r"(?:có|đạt|còn|được|phấn đấu|thêm|với|trong năm|\d|,|mục tiêu) $", left):
        return 0.75
    if aim and (product or _MEASURE.match(figure.right)):
        return 0.7
    return 0.6 if made and product and _CLAUSE_HEAD.search(left) else 0.0


def word_counts(text: str, start: int, stop: int) -> list[Amount]:
    """«ít nhất một cơ sở»: a count in words, which only a comparator makes a target."""
    if text.find("ít nhất ", start, stop) < 0 and not _LEAST.search(text, start, stop):
        return []
    found = []
    for match in _WORD_NUMBER.finditer(text, start, stop):
        value = WORD_VALUES[match.group("number")]
        found.append(Amount(match.start(), match.end(), match.start("number"), value, "count", "ge", confidence=0.8))
    return found
