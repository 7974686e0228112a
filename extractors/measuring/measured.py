"""What a figure measures (nội dung đo): where its quote begins and ends, and the subject without value and comparator.

«75% hồ sơ được xử lý trực tuyến» says it after the value, «số phiếu thu về đạt 100%» before it; a bracket that
follows, a legal ground («theo quy định tại …») and the deadline are no part of it (gold/GUIDELINES.md, «targets»).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.measuring.amounts import Amount
from extractors.measuring.beginnings import EACH, beginning, moving
from extractors.measuring.endings import HEAD, end_of, limit_of

_HARD = re.compile(
    r";|(?<![\.TQP])(?<!TP)(?<!Tp)[.!?](?=\s|$)(?!\.)|(?<=[a-zà-ỹ%])\.(?=[A-ZÀ-ỸĐ])|\n| \| "
    # cells of a table that reached us as one line
    r"|(?<=[a-zà-ỹ)]) (?=(?:Bố trí|Thực hiện|Triển khai|Tăng cường|Thường xuyên|Tiếp tục|Rà soát|Đẩy mạnh"
    r"|Phấn đấu|Hoàn thành) [a-zà-ỹđ0-9])"
)


# «Không để hồ sơ trễ hạn quá 2%»
_BARRED = re.compile(r"không (?:được |nên )?để (?P<what>[^.;,]+?) (?:vượt quá|vượt mức|vượt|quá|trên|hơn)(?!\w)")
# «thời gian … rút ngắn từ 05 ngày», «(14/14) thôn»: where it came from, and the same share in numbers
_FORMERLY = re.compile(
    r"(?: được)?(?: (?:rút ngắn|cắt giảm|giảm))? từ \d+(?:[.,]\d+)? (?:ngày|giờ|phút|tháng)(?: làm việc)?$"
)
_COUNTED_OUT = re.compile(r"^\(\d+/\d+\) ?")
_UNIT_LINK = re.compile(r"(?:[:=]|(?<!\w)(?:ở mức|còn|xuống|là)) ?$|(?<!\w)(?:ở mức|còn|xuống|là)(?= \S* ?$)")
_BECOMES = re.compile(
    r" (?:(?:tiếp tục|vươn lên) )?(?:trở thành|là)(?: một)?(?: trong)?(?: những| các| số)?(?: (?:địa phương|đơn vị|xã"
    r"|phường|tỉnh))?$"
)


@dataclass(frozen=True, slots=True)
class Measured:
    """The stretch of the quote, and the pieces of the clean text that make up the subject."""

    start: int
    stop: int
    pieces: tuple[tuple[int, int], ...]

    def subject(self, chars: str) -> str:
        """The words of the subject, single spaced."""
        words = " ".join(" ".join(chars[a:b] for a, b in self.pieces).split())
        return _COUNTED_OUT.sub("", _FORMERLY.sub("", words)).strip(" ,;:.-–")


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
    post = (amount.stop, end_of(text, amount, limit_of(text, amount, after, stop)))
    pre = beginning(text, start, amount, post)
    if amount.unit == "money" and HEAD.match(text, pre[0], pre[1]):
        post = (amount.stop, amount.stop)  # «kinh phí … không quá 45 triệu đồng từ nguồn …»: where it comes from
    if amount.unit in ("rank", "rank_change", "grade"):
        pieces = [pre]
    elif amount.unit == "count" and amount.value == 0 and amount.first == amount.start:
        pieces, pre = [post], (amount.start, amount.start)
    elif _only_before(text, amount, pre, post):
        pieces = [pre]
    else:
        pieces = [pre, post]
    begin = pre[0] if pre[0] < pre[1] else amount.start
    if begin == amount.start and not text[post[0] : post[1]].strip():
        begin = moving(text, start, amount)
    barred = _BARRED.match(text, amount.start, amount.first)
    if barred and not any(text[a:b].strip() for a, b in pieces):
        pieces = [barred.span("what")]
    onward = text.find(" trở lên", *post) if text.startswith("từ ", amount.start) else -1
    if onward >= 0 and amount.unit == "count":  # «từ 03 công trình … trở lên»
        pieces = [*(piece for piece in pieces if piece != post), (post[0], onward), (onward + len(" trở lên"), post[1])]
    if amount.unit == "rank":
        pieces = [(pre[0], pre[0] + len(_BECOMES.sub("", text[pre[0] : pre[1]])))]
    return Measured(begin, post[1], tuple((a, b) for a, b in pieces if text[a:b].strip()))


def _only_before(text: str, amount: Amount, pre: tuple[int, int], post: tuple[int, int]) -> bool:
    """Whether the words after a count only name its unit: «Tổng số hộ thoát nghèo: 15 hộ»."""
    before = text[pre[0] : pre[1]]
    if amount.unit not in ("count", "score") or not before.strip() or EACH.search(before):
        return False
    if HEAD.match(before) or _UNIT_LINK.search(text, pre[0], amount.start):
        return True
    few = len(text[post[0] : post[1]].split()) <= 2 and len(before.split()) > 4
    return few and amount.start < amount.first
