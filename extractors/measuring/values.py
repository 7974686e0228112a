"""Which values of a paragraph are meant as results (giá trị): no conditions, no scoring rules, no funding rules.

«Nếu tỷ lệ dưới 80% thì …», «đạt từ 90% trở lên: 2 điểm», «hỗ trợ 50% kinh phí» name values that promise nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from itertools import zip_longest

from extractors.measuring.amounts import Amount, numbers, percents
from extractors.measuring.counts import count, listed, shared, word_counts
from extractors.measuring.figures import READERS, Figure, named, rank
from extractors.measuring.funds import granted
from extractors.measuring.grades import grades, zeros
from extractors.measuring.outlook import Stand
from extractors.measuring.paces import pace, shortened

# a condition or a scoring rule names a value without promising it
_CONDITION = re.compile(
    r"(?:^|[.;(] ?)(?:\W*)(?:nếu|trường hợp|đối với (?:các |những |một số )?(?:[\w ,-]{0,60} )?có (?:tỷ lệ"
    r"|tỉ lệ)|khi|đơn vị (?:nào )?(?:có|đạt)|chỉ được|mỗi lỗi)(?!\w)[^;.]*$|(?<!\w)(?:nếu|trường hợp)(?!\w)[^;.,]*$"
    # «kiểm tra, phê bình các đơn vị có tỷ lệ trễ hạn trên 5%» names whom it strikes
    r"|(?<!\w)(?:kiểm tra|thanh tra|rà soát|phê bình|nhắc nhở|chấn chỉnh|xử lý|kiểm điểm|kiểm soát|giám sát)(?!\w)"
    r"[^;.]*(?<!\w)có (?:tỷ lệ|tỉ lệ|số|hồ sơ|kết quả|mức|điểm)(?!\w)[^;.,\d]*$"
)
_SCORED = re.compile(
    r"[^.;\n]{0,90}?(?::|=|được|trừ|thì|tính|cộng|chấm) ?(?:tối đa )?\d+(?:[.,]\d+)? ?điểm"
    r"|[^.;\n]{0,30} thì (?!\w* ?phấn)|[^.;,\n]{0,25} (?:được |thì )?(?:xếp|đánh giá) loại(?!\w)"
)
_THRESHOLD = re.compile(r"\d ?(?:điểm|%)[^.;,\n]{0,25}$")
_FUNDED = re.compile(r"(?<!\w)ngân sách(?!\w)[^.;]{0,60}$")
_RULED = re.compile(
    r"(?:hỗ trợ|tạm ứng|mức phạt|lãi suất|thuế suất|chiết khấu|phụ cấp|hao hụt|định mức|trích|đóng góp"
    r"|đối ứng) (?:tối đa |bằng |\w+ )?$"
)
# how points are given («thẩm định chiếm 60% tổng điểm») and what they are called («Tốt: từ 85 điểm trở lên»)
_WEIGHT = re.compile(r"(?<!\w)(?:tỷ trọng điểm|trọng số|cơ cấu điểm|thang điểm)(?!\w)[^.;]*$")
_OF_POINTS = re.compile(r" (?:tổng )?(?:số )?điểm(?!\w)")
_SCALE = re.compile(
    r"(?<!\w)(?:xuất sắc|tốt|khá|giỏi|trung bình|yếu|kém|loại [a-d])\W{0,3}(?:(?:đạt|từ|trên|dưới|đến|có) ?)*"
    r"(?:[\d.,]+ ?(?:điểm )?(?:đến|tới|-|–) ?(?:dưới )?)?$"
)
_FROM_POINTS = re.compile(r"[”\"]? ?[:(–-]? ?(?:(?:đạt|từ|trên|dưới|có|≥) ?)+\d[\d.,]* ?(?:điểm|đến|-|–|%)")
# «được giảm 70% học phí»: what somebody is entitled to
_REDUCED = re.compile(r"(?<!\w)(?:miễn|giảm|hưởng|miễn,? giảm)(?: \w+)? ?$")
_FEES = re.compile(r" (?:học phí|lệ phí|phí|thuế|tiền|giá|mức đóng|mức lương|lương)(?!\w)")


def values_in(chars: str, text: str, start: int, stop: int, stand: Stand) -> list[Amount]:
    """The values between `start` and `stop` that promise or report a result, in order.

    Args:
        chars: the clean text.
        text: the same in lower case.
        start: where the paragraph's text begins.
        stop: where it ends.
        stand: under which kind of heading it stands.
    """
    if stand == "funds":
        sums = _figures(text, start, stop, stand)
        return _kept(text, start, stop, [amount for amount in sums if amount.unit == "money"], stand)[:1]
    found = _merged(percents(text, start, stop), _figures(text, start, stop, stand) + word_counts(text, start, stop))
    found = _bounded_alike(text, found)
    found = [a for a, b in zip_longest(found, found[1:]) if a and not _inside_subject(text, a, b)]
    shares = [amount.first for amount in found if amount.unit == "percent"]
    for amount in grades(chars, text, start, stop, stand == "aim") + zeros(
        text, start, stop, stand == "aim" or bool(found), stand is None
    ):
        opens = max(text.rfind(mark, start, amount.start) for mark in ".;")
        if amount.unit != "grade" or bisect_left(shares, opens) == bisect_left(shares, amount.first):
            found.append(amount)
    found.sort(key=lambda amount: (amount.first, amount.stop))
    return _kept(text, start, stop, found, stand)


def _kept(text: str, start: int, stop: int, found: list[Amount], stand: Stand) -> list[Amount]:
    sure = ((amount, _meant(text, start, stop, amount, stand)) for amount in found)
    return [replace(amount, confidence=min(amount.confidence, how)) for amount, how in sure if how]


def _bounded_alike(text: str, found: list[Amount]) -> list[Amount]:
    """«ít nhất 80% thôn, 60% khu phố»: shares of one list have one bound."""
    kept: list[Amount] = []
    shared_at = -1
    for amount in found:
        before = kept[-1] if kept else None
        plain = amount.unit == "percent" and amount.start == amount.first
        again = bool(kept) and shared_at == len(kept) - 1
        if plain and before is not None and before.unit == "percent" and listed(text, before, amount.first, again):
            kept.append(replace(amount, comparator=before.comparator))
            shared_at = len(kept) - 1
        else:
            kept.append(amount)
    return kept


def _figures(text: str, start: int, stop: int, stand: Stand) -> list[Amount]:
    found: list[Amount] = []
    for match in numbers(text, start, stop):
        figure = Figure(text, start, stop, match.start("number"), match.end("number"))
        amount = _figure(figure, stand)
        if amount is None or (amount.unit == "count" and amount.start == amount.first):
            amount = shared(figure, found[-1] if found else None) or amount
        if amount is not None:
            found.append(amount)
    return found


def _merged(shares: list[Amount], others: list[Amount]) -> list[Amount]:
    """All values in order; where two overlap, the share stays, else the one that was read first."""
    kept: list[Amount] = []
    for amount in sorted([*shares, *others], key=lambda amount: amount.first):
        if kept and amount.first < kept[-1].stop:
            if amount.unit in ("percent", "permille") and kept[-1].unit not in ("percent", "permille"):
                kept[-1] = amount
            continue
        kept.append(amount)
    return kept


def _meant(text: str, start: int, stop: int, amount: Amount, stand: Stand) -> float:
    """How sure, 0 to 1, it is that the value is neither a condition, nor a score, nor a rule about funds."""
    left = text[max(start, amount.first - 130) : amount.first]
    if (amount.value != 0 and _SCORED.match(text, amount.stop, stop)) or _CONDITION.search(left):
        return 0.0
    if amount.unit == "percent" and (_WEIGHT.search(left) or _OF_POINTS.match(text, amount.stop, stop)):
        return 0.0
    if amount.unit == "score" and _SCALE.search(left):
        return 0.0
    if amount.unit == "grade" and _FROM_POINTS.match(text, amount.stop, stop):
        return 0.0
    if amount.unit == "grade":
        return not _THRESHOLD.search(left) and not re.search(r"(?<!\w)không (?:có|để|còn)(?!\w)[^.;,]*$", left)
    if amount.unit == "percent" and _FUNDED.search(left) and text.startswith(" kinh phí", amount.stop):
        return 0.0
    if amount.unit == "money":
        return granted(text, start, amount, stand == "aim")
    if amount.unit == "percent" and _REDUCED.search(left) and _FEES.match(text, amount.stop, stop):
        return 0.0
    return amount.unit != "percent" or not _RULED.search(left[: amount.start - amount.first or None])


def _figure(figure: Figure, stand: Stand) -> Amount | None:
    if named(figure):
        return rank(figure)
    for reader in (*READERS, pace, shortened):
        amount = reader(figure)
        if amount is not None:
            return amount
    return count(figure, stand)


_LEADS_TO = re.compile(r"[^,;.]{0,120}(?:[:=]|(?<!\w)(?:đạt|là|chiếm|còn|ở mức)(?: tỷ lệ)?) ?$")


def _inside_subject(text: str, amount: Amount, after: Amount | None) -> bool:
    """«Tỷ lệ gia đình sinh đủ 02 con: 55%»: the first number belongs to what the second measures."""
    if after is None or amount.unit != "count" or amount.comparator != "eq":
        return False
    return bool(_LEADS_TO.fullmatch(text[amount.stop : after.start]))
