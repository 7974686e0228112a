"""What recognition is known to misread where a form leaves no doubt (đọc sai theo mẫu): «0Đ-UBND» is «QĐ-UBND»."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

Proof = Literal["number", "label", "word", "formula", "handwriting"]

# «QĐ» with another bar, doubled, or as figures, where the form of a number stands around it
_DECISION = re.compile(
    r"(?<=[\d/])(?:QÐ|QD|0Đ|OĐ|0Ð|QĐÐ|QÐĐ|QĐĐ|QÐÐ|QĐ-Đ)(?=\s?[-–]\s?(?:UB|TT|CT|BN|B[A-ZĐ]|H[ĐD]|S[A-ZĐ]))"
)
_BODY = re.compile(r"(?<=[-–])(?:HÐND|HDND|HÐNĐ|HĐNĐ)(?=\b)")
_SLASH = re.compile(r"(?<=[\dA-ZĐ])\s?[⁄∕](?=\s?[\dA-ZĐ])|[⁄∕](?=\d)")
_DOUBLE_DASH = re.compile(r"(?<=\d)\s?[-–]\s?[-–]\s?(?=(?:NQ|KL|CT|CTr|KH|QĐ|TB|CV|HD)/(?:TW|TU|HU|ĐU))")
# the stroke between year and symbol is lost beside the 1 or the 7 of a type's first letter
_YEAR_END = re.compile(r"(?<=\d/)((?:19|20)\d\d)(?=(?:NĐ|QĐ|TT|TTLT|NQ|QH1\d|CT|UBTVQH)-?[A-ZĐ]?)")
_ARTICLE = re.compile(r"(?<=Điều )[LlI|](?=[.:]\s)")
# a nought with a bar or a letter beside figures, the word «năm» before a year
_NOUGHT = re.compile(r"(?<![\w/.-])[ØøO](?=\d(?!\w))|(?<=\d)[ØøOo](?=[\d%/])")
_YEAR = (
    (re.compile(r"\bn[aăằắẳẵặâầấ][mn](?= 20\d\d\b)"), "năm"),
    (re.compile(r"(?<!\w )\bN[aăằắẳẵặâầấ][mn](?= 20\d\d\b)"), "Năm"),
)
_PINPOINT = (
    (re.compile(r"\bĐi[eêéèẻẽẹếểễệ]u(?= \d)"), "Điều"),
    (re.compile(r"\bđi[eêéèẻẽẹếểễệ]u(?= \d)"), "điều"),
    (re.compile(r"\bkho[aáâãạàấầ]n(?= \d)"), "khoản"),
)
_POINT = re.compile(r"\bđi[eêéèẻẽẹếềễệ]m(?= [a-zđ],? (?:khoản|Khoản|Điều)\b)")
# the words of a date beside its figures, and what comes before a number and its symbol
_DATE = (
    (re.compile(r"\bng[aáảãạăâ]y(?= \d{1,2}(?:[/.-]\d{1,2}\b| tháng\b))"), "ngày"),
    (re.compile(r"\bth[aáàảãạăắằẳẵặâấầẩẫậ]ng(?= \d{1,2} năm (?:19|20)\d\d\b)"), "tháng"),
    (re.compile(r"(?<=\b[369] )th(?:ắ|ằ|ặ|à|ạ|ã|ấ)ng\b"), "tháng"),
)
_NUMBER = re.compile(r"\bs[ôồổỗộốõ](?=:? \d{1,5}(?:/(?:19|20)\d\d)? ?[-–/] ?[A-ZĐ]{2})(?<!số)")
# the strokes of «%», once more as a figure: what a plan promises is at most all
_PERCENT = re.compile(r"(?<![\d.,/])1009(?=%)")
_BULLET = re.compile(r"(?:(?<=\n)|(?<=\f)|(?<=[\x1e\x1f])|^)~(?= )")
# the eleventh month, and the first, tenth or twelfth, with a stroke for the figure one
_MONTHS = (
    (re.compile(r"(?<=tháng )1[lI|!\]]\]?(?= năm (?:19|20)\d\d)"), "11"),
    (re.compile(r"(?<=tháng )[lI|!](?:[lI|!]|\])(?= năm (?:19|20)\d\d)"), "11"),
    (re.compile(r"(?<=tháng )[lI|!](?= năm (?:19|20)\d\d)"), "1"),
    (re.compile(r"(?<=tháng )[lI|!]0(?= năm (?:19|20)\d\d)"), "10"),
    (re.compile(r"(?<=tháng )[lI|!]2(?= năm (?:19|20)\d\d)"), "12"),
)
_WORDS: tuple[tuple[re.Pattern[str], str, Proof], ...] = (
    (_YEAR_END, r"\1/", "number"),
    (_SLASH, "/", "number"),
    (_DECISION, "QĐ", "number"),
    (_BODY, "HĐND", "number"),
    (_DOUBLE_DASH, "-", "number"),
    (_ARTICLE, "1", "label"),
    (_NOUGHT, "0", "number"),
    (_POINT, "điểm", "number"),
    (_NUMBER, "số", "number"),
    (_PERCENT, "100", "number"),
    (_BULLET, "-", "label"),
    *((pattern, word, "number") for pattern, word in (*_YEAR, *_PINPOINT, *_DATE, *_MONTHS)),
)


def _always(new: str) -> Callable[[re.Match[str]], str]:
    return lambda match: match.expand(new)


PATTERNS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str], Proof], ...] = tuple(
    (pattern, _always(new), proof) for pattern, new, proof in _WORDS
)
