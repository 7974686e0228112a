"""Figures other than shares (thứ hạng, số bậc, số tiền, số điểm): a number and the words beside it.

«xếp thứ 5/19 xã» is a rank, «giảm 03 bậc» a change of rank, «1,5 tỷ đồng» money, «đạt 85 điểm» points.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from extractors.measuring.amounts import NUMBER, Amount, compared, number
from models.facts import Comparator


@dataclass(frozen=True, slots=True)
class Figure:
    """A printed number in its surroundings, all in lower case.

    Attributes:
        text: the clean text.
        start: where its paragraph begins.
        stop: where its paragraph ends.
        first: where the number begins.
        last: where it ends.
        reach: where the range ends that it opens («05 đến 07»), or None.
    """

    text: str
    start: int
    stop: int
    first: int
    last: int
    reach: int | None = None

    @property
    def left(self) -> str:
        """Up to 60 characters before the number."""
        return self.text[max(self.start, self.first - 60) : self.first]

    @property
    def right(self) -> str:
        """Up to 90 characters after it, or after its range."""
        last = self.reach or self.last
        return self.text[last : min(self.stop, last + 90)]

    @property
    def value(self) -> float:
        """The number."""
        return number(self.text[self.first : self.last])


# what makes a number a name, a date, a label or a pinpoint
_NAMING = re.compile(
    r"(?:(?<!\w)(?:(?<!dân )(?<!tổng )(?<!chỉ )(?<!tỷ )(?<!hệ )số|mùng|(?<!mỗi )(?:ngày|tháng|năm)|điều|khoản|điểm"
    r"|quý|mục"
    r"|phụ lục|biểu|mẫu|tiêu chí|chỉ tiêu|nội dung|bước|nhiệm vụ|phần|chương|kỳ|khóa|khoá"
    r"|lần thứ|mức độ|cấp độ|cấp|lớp|khối|tổ|phường|quận|khu phố|khu vực|thôn|ấp|tổ dân phố|khóm|quốc lộ|đường"
    r"|trường|iso|tcvn|đề án|nghị quyết|nghị định"
    r"|quyết định|kế hoạch|chương trình|thông tư|chỉ thị|công văn|luật|giai đoạn|nhiệm kỳ|stt|(?<!chỉnh )trang|hạng mục"
    r"|đợt|tiêu chuẩn|dự án|tiểu dự án|hợp phần"
    r"|mục tiêu|nhóm|đ/c|hotline|điện thoại|đt|giờ|lúc|vùng|loại|vị trí việc làm|hình|bảng|cột|dòng|câu|bài"
    r"|chuyên đề|phiên|zalo|g|phiên bản|windows|office)"
    r"(?: thứ| số)?[ .]*"
    r"|[\d/](?: ?[-–] ?|, ?| và | đến )|[a-zđ]/|tt-|no\.? ?)$"
)


def named(figure: Figure) -> bool:
    """Whether the number is part of a name, a date or a label."""
    return _NAMING.search(figure.left) is not None


_RANKED = re.compile(
    r"(?<!\w)(?P<words>(?:(?:được |đạt |giữ |giữ vững |có )?(?:(?<!sắp )xếp|đứng)(?: hạng| thứ hạng| vị trí| vị thứ"
    r"| thứ"
    r"| ở)*|(?:thứ |vị )?(?:hạng|thứ)(?: thứ)?|vị trí(?: thứ)?"
    r"|(?:nằm |đứng |lọt |thuộc |xếp |vào )*(?:trong |vào )?(?:nhóm|top|tốp)(?: các)?)"
    r"(?: (?:đạt|là|ở|từ|thứ|hạng|vị trí|vào|trong|nhóm|top|tốp|khoảng|ít nhất|tối thiểu|số|đến|lên|mức|:))*) ?$"
)
_OUT_OF = re.compile(r" ?(?:/|trên(?: tổng số)?|trong(?: tổng số)?) ?(?P<all>\d{1,4})(?! ?%|\d|[/.,]\d)")
_TOPMOST = re.compile(r"(?<!\w)(?:từ|nhóm|top|tốp|ít nhất|tối thiểu|trong)(?: \w+)? ?$")
_LEADING = re.compile(r"(?: [a-zà-ỹđ]+,?){0,8}? (?:dẫn đầu|đứng đầu|cao nhất|tốt nhất|đầu)(?!\w)")


_OR_BETTER = re.compile(
    r"(?:[^.;:,\d\n]|, ?(?=(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|sở|ban|ngành|đơn vị)(?!\w)))"
    r"{0,60}? trở lên(?!\w)"
)


def rank(figure: Figure) -> Amount | None:
    """A place («xếp thứ 5/19»); «từ», «top», «trở lên» mean that place or a better one."""
    words = _RANKED.search(figure.left)
    if words is None or not 0 < figure.value < 3500:
        return None
    opening = words.group("words")
    stop = figure.last
    whole = _OUT_OF.match(figure.text, stop, figure.stop)
    total = int(whole.group("all")) if whole and int(whole.group("all")) >= figure.value else None
    if whole and total:
        stop = whole.end()
    grouped = bool(re.search(r"nhóm|top|tốp", opening))
    if grouped and "nhóm" in opening and not _LEADING.match(figure.text, stop, figure.stop) and total is None:
        return None  # «nhóm 5 nhiệm vụ» is no place
    if not total and not grouped and not re.search(r"xếp|đứng|hạng|vị trí", opening):
        return None
    onward = _OR_BETTER.match(figure.text, stop, figure.stop)
    better = onward is not None or grouped or bool(_TOPMOST.search(opening))
    begin = figure.first - len(words.group())
    comparator: Comparator = "ge" if better else "eq"
    return Amount(begin, stop, figure.first, int(figure.value), "rank", comparator, out_of=total, confidence=0.9)


_CHANGED = re.compile(
    r"(?<!\w)(?P<way>tăng|nâng|cải thiện|vươn lên|vượt|lên|tiến|giảm|tụt|lùi|sụt|xuống|hạ)(?: (?:thêm|lên|được"
    r"|ít nhất|tối thiểu|từ|xuống|hạng|đến))* ?$"
)
_STEPS = re.compile(r" ?(?:(?:[-–]|đến) ?(?P<to>\d{1,3}))? ?(?:bậc|thứ hạng|hạng|vị trí|thứ bậc)(?!\w)")


def change(figure: Figure) -> Amount | None:
    """A change of rank in places, negative for a fall («giảm 03 bậc»)."""
    way, steps = _CHANGED.search(figure.left), _STEPS.match(figure.right)
    if way is None or steps is None:
        return None
    falls = way.group("way") in ("giảm", "tụt", "lùi", "sụt", "xuống", "hạ")
    begin = figure.first - len(way.group())
    _, _, comparator = compared(figure.text, figure.start, figure.first, figure.last, figure.stop)
    value = -int(figure.value) if falls else int(figure.value)
    high = int(steps.group("to")) if steps.group("to") else None
    return Amount(
        begin, figure.last + steps.end(), figure.first, value, "rank_change", "ge" if high else comparator,
        value_to=high, confidence=0.9,
    )  # fmt: skip


_SCALE = {"nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}
_MONEY = re.compile(
    rf" ?(?:(?:[-–—]|đến|tới) ?(?P<to>{NUMBER}) ?)?(?:(?P<scale>nghìn|ngàn|triệu|tỷ|tỉ)(?!\w) ?(?P<more>nghìn"
    rf"|ngàn|triệu|tỷ|tỉ)?(?!\w) ?(?:đồng|vnđ|vnd|đ(?!\w))?|(?:đồng|vnđ|vnd)(?!\w))"
    r"(?: ?/ ?(?:người|hộ|năm|ha|tháng|lao động|đầu người|suất|học sinh|ngày)+)*"
)
_NOT_MONEY = re.compile(
    r" ?(?:người|lượt|cây|con|tấn|tài khoản|hộ|lao động|kwh|m3|m2|khách|thẻ|hồ sơ|sản phẩm|usd|đô la|lít)(?!\w)"
)


def money(figure: Figure) -> Amount | None:
    """A sum in đồng, written out («1,5 tỷ đồng» is 1500000000)."""
    unit = _MONEY.match(figure.right)
    if unit is None or _NOT_MONEY.match(figure.right, unit.end()):
        return None
    factor = _SCALE.get(unit.group("scale") or "", 1) * _SCALE.get(unit.group("more") or "", 1)
    if factor == 1 and figure.value < 1000:
        return None
    high = number(unit.group("to")) if unit.group("to") else None
    begin, stop, comparator = compared(figure.text, figure.start, figure.first, figure.last + unit.end(), figure.stop)
    return Amount(
        begin, stop, figure.first, _whole(figure.value * factor), "money", "ge" if high else comparator,
        value_to=_whole(high * factor) if high else None, confidence=0.85,
    )  # fmt: skip


def _whole(value: float) -> float:
    near = round(value)
    return near if abs(value - near) < 1e-3 else value


_POINTS = re.compile(
    rf"(?: ?(?:[-–]|đến|tới) ?(?P<to>{NUMBER}))?(?: ?/ ?(?P<all>\d{{1,4}}))? ?điểm(?! (?:[a-zđ](?!\w)|cầu|trường|đến"
    rf"|du lịch|bán|tiếp nhận|giao dịch|nóng"
    r"|sáng|đen|dân cư|sinh hoạt|nhấn|phục vụ|hẹn|xét nghiệm|tập kết|thu|hỗ trợ|mô hình|truy cập|chốt"
    r"|kinh doanh|tham quan|bưu|%|phần trăm))"
)
_GRID = re.compile(
    r"(?:(?<!\w)(?:trừ|cộng(?: thêm)?|tối đa|thang(?: điểm:?)?|được|chấm|tính|bị|thưởng|điểm|mất|thiếu|hụt)"
    r"|(?:trở lên|%|\d"
    r"|dưới) ?[:=])(?: điểm)?(?: (?:tối đa|là|đến|từ|thêm))* ?$"
)


_BUILT = re.compile(
    r"(?<!\w)(?:lắp đặt|xây dựng|bố trí|duy trì|mở|thiết lập|hình thành|tổ chức|thành lập|ra mắt|trang bị|triển khai"
    r"|lắp)"
    r"(?: (?:mới|thêm|ít nhất|tối thiểu))* ?$"
)


def score(figure: Figure) -> Amount | None:
    """Points («đạt từ 85 điểm trở lên»); the points that a scoring grid gives are none."""
    points = _POINTS.match(figure.right)
    if points is None or _GRID.search(figure.left):
        return None
    if _BUILT.search(figure.left) and re.match(r" [a-zà-ỹđ]{2,}", figure.right[points.end() :]):
        return None  # «lắp đặt 24 điểm phát sóng»: places
    begin, stop, comparator = compared(figure.text, figure.start, figure.first, figure.last + points.end(), figure.stop)
    total = int(points.group("all")) if points.group("all") else None
    high = number(points.group("to")) if points.group("to") else None
    if high is not None and high <= figure.value:
        return None
    return Amount(
        begin, stop, figure.first, figure.value, "score", "ge" if high else comparator,
        value_to=high, out_of=total, confidence=0.85,
    )  # fmt: skip


_INDEXED = re.compile(
    r"(?<!\w)(?:chỉ số|điểm số|điểm|dti|papi|pci|ddci|par index|sipas|hdi|pii)(?!\w)[^.;:]{0,60}"
    r"(?:đạt|≥|>|từ|trên|là|tối thiểu|ít nhất|:) ?$"
)
_UNITLESS = re.compile(r"(?= ?(?:trở lên|[;)]|\.(?!\d)|,(?!\d)|$|\n))")


def index_score(figure: Figure) -> Amount | None:
    """An index's score without a unit («chỉ số DTI đạt 0,75 trở lên»): a decimal, for whole numbers count things."""
    decimal = "," in figure.text[figure.first : figure.last]
    if not decimal or not _UNITLESS.match(figure.text, figure.last, figure.stop) or not _INDEXED.search(figure.left):
        return None
    begin, stop, comparator = compared(figure.text, figure.start, figure.first, figure.last, figure.stop)
    return Amount(begin, stop, figure.first, figure.value, "score", comparator, confidence=0.6)


READERS: tuple[Callable[[Figure], Amount | None], ...] = (change, rank, money, score, index_score)
