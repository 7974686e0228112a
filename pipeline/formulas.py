"""Set words of an official document (thể thức) that recognition misspelt: «UY BAN NHAN DAN» is «ỦY BAN NHÂN DÂN».

Capitals are set small and close, under a seal or a signature, and lose their marks. The words of the letterhead and the
signature are few and prescribed (Decree 30/2020/NĐ-CP, Annex I): letters that agree with one of them prove its marks.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from extractors.folding import fold
from extractors.words import U
from models.text import Text

Sub = Callable[[Text, re.Pattern[str], Callable[[re.Match[str]], str]], Text]

# as official documents print them; a longer one goes before its part
_FORMULAS = (
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "ĐẢNG CỘNG SẢN VIỆT NAM", "HỘI ĐỒNG NHÂN DÂN", "ỦY BAN NHÂN DÂN",
    "ỦY BAN MẶT TRẬN TỔ QUỐC", "BAN THƯỜNG VỤ", "BAN CHẤP HÀNH", "BAN CHỈ ĐẠO", "PHÓ CHỦ TỊCH", "CHỦ TỊCH",
    "PHÓ BÍ THƯ", "BÍ THƯ", "PHÓ CHÁNH VĂN PHÒNG", "CHÁNH VĂN PHÒNG", "VĂN PHÒNG", "PHÓ GIÁM ĐỐC", "GIÁM ĐỐC",
    "PHÓ THỦ TƯỚNG", "THỦ TƯỚNG", "BỘ TRƯỞNG", "THỨ TRƯỞNG", "TRƯỞNG BAN", "TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG",
    "HIỆU TRƯỞNG", "CỤC TRƯỞNG", "CHI CỤC TRƯỞNG", "THƯỜNG TRỰC", "QUYẾT ĐỊNH", "KẾ HOẠCH", "THÔNG BÁO", "CHỈ THỊ",
    "CHƯƠNG TRÌNH", "HƯỚNG DẪN", "BÁO CÁO", "TỜ TRÌNH", "NGHỊ QUYẾT", "KẾT LUẬN", "PHỤ LỤC", "ĐỀ ÁN",
    "THỊ XÃ", "THỊ TRẤN", "THÀNH PHỐ", "NƠI NHẬN",
)  # fmt: skip
_BY_LETTERS = {fold(formula): formula for formula in _FORMULAS}
# a line, or one that the reading order put beside another, in capitals
_CAPITALS = re.compile(rf"[{U}]{{2,}}(?:[ \-][{U}]+)+")
_LETTERS = re.compile("|".join(sorted(_BY_LETTERS, key=len, reverse=True)).replace(" ", "[ -]"))
_MOTTO = re.compile(r"(?<=\n)[^\n]?[ĐDÐ]\w{2} l\w{2} ?[-–—~] ?T\w do ?[-–—~] ?H\w{3} ph\w{2}(?=\W)", re.I)
_RECIPIENTS = re.compile(r"(?:(?<=\n)|(?<=\f)|^)(?! )[^\n:]{0,4}[oơaớờở]i\s?nh[âậaăàáãạ]n(?=\s?:)", re.I)
_WRITTEN = "Độc lập - Tự do - Hạnh phúc"


def with_formulas(text: Text, sub: Sub) -> Text:
    """The text with the set words as they are printed.

    Args:
        text: the text as read.
        sub: replaces and keeps the record.
    """
    text = sub(text, _MOTTO, lambda _: _WRITTEN)
    text = sub(text, _RECIPIENTS, lambda match: match.group() if "hận" in match.group() else "Nơi nhận")
    return sub(text, _CAPITALS, _mended)


def _mended(match: re.Match[str]) -> str:
    """The words in capitals with the marks of the formulas that their letters spell."""
    read = match.group()
    plain = fold(read)
    if len(plain) != len(read):
        return read
    return _with(read, plain)


def _with(read: str, plain: str) -> str:
    parts: list[str] = []
    at = 0
    for found in _LETTERS.finditer(plain):
        before, after = plain[: found.start()][-1:], plain[found.end() :][:1]
        if not before.isalpha() and not after.isalpha():
            formula = _BY_LETTERS[found.group().replace("-", " ")]
            if _marks(formula) == _marks(read[found.start() : found.end()]):
                # the place of a tone is a matter of taste: «UỶ», «ỦY»
                continue
            parts += [read[at : found.start()], formula]
            at = found.end()
    return "".join([*parts, read[at:]])


def _marks(words: str) -> list[str]:
    return sorted(unicodedata.normalize("NFD", words))
