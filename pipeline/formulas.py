"""Set words of an official document (thể thức) that recognition misspelt: «UY BAN NHAN DAN» is «ỦY BAN NHÂN DÂN».

Capitals are set small and close, under a seal or a signature, and lose their marks. The words of the letterhead and the
signature are few and prescribed (Decree 30/2020/NĐ-CP, Annex I): letters that agree with one of them prove its marks.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from extractors.folding import fold
from extractors.heading.head_words import WORDS
from extractors.words import L, U
from models.text import Text
from pipeline import wordlist

Sub = Callable[[Text, re.Pattern[str], Callable[[re.Match[str]], str]], Text]

# as official documents print them; a longer one goes before its part
_FORMULAS = (
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "ĐẢNG CỘNG SẢN VIỆT NAM", "HỘI ĐỒNG NHÂN DÂN", "ỦY BAN NHÂN DÂN",
    "ỦY BAN MẶT TRẬN TỔ QUỐC", "BAN THƯỜNG VỤ", "BAN CHẤP HÀNH", "BAN CHỈ ĐẠO", "PHÓ CHỦ TỊCH", "CHỦ TỊCH",
    "PHÓ BÍ THƯ", "BÍ THƯ", "PHÓ CHÁNH VĂN PHÒNG", "CHÁNH VĂN PHÒNG", "VĂN PHÒNG", "PHÓ GIÁM ĐỐC", "GIÁM ĐỐC",
    "PHÓ THỦ TƯỚNG", "THỦ TƯỚNG", "BỘ TRƯỞNG", "THỨ TRƯỞNG", "TRƯỞNG BAN", "TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG",
    "HIỆU TRƯỞNG", "CỤC TRƯỞNG", "CHI CỤC TRƯỞNG", "THƯỜNG TRỰC", "QUYẾT ĐỊNH", "KẾ HOẠCH", "THÔNG BÁO", "CHỈ THỊ",
    "CHƯƠNG TRÌNH", "HƯỚNG DẪN", "BÁO CÁO", "TỜ TRÌNH", "NGHỊ QUYẾT", "KẾT LUẬN", "PHỤ LỤC", "ĐỀ ÁN",
    "THỊ XÃ", "THỊ TRẤN", "THÀNH PHỐ", "NƠI NHẬN", "TỔ CHỨC THỰC HIỆN", "TỔ CHỨC",
)  # fmt: skip
_BY_LETTERS = {fold(formula): formula for formula in _FORMULAS}
# a line, or one that the reading order put beside another, in capitals
_CAPITALS = re.compile(rf"[{U}]{{2,}}(?:[ \-][{U}]+)+")
_LETTERS = re.compile("|".join(sorted(_BY_LETTERS, key=len, reverse=True)).replace(" ", "[ -]"))
# a formula without its space, alone on a line
_JOINED = re.compile(rf"(?:(?<=\n)|(?<=\f)|^)[{U}]{{6,}}(?=\W*(?:\n|$))")
_BY_JOINED = {letters.replace(" ", ""): formula for letters, formula in _BY_LETTERS.items()}
_MOTTO = re.compile(r"(?<=\n)[^\n]?[ĐDÐ]\w{2} l\w{2} ?[-–—~] ?T\w [dđ]o ?[-–—~] ?H\w{3} ph\w{2}(?=\W)", re.I)
_RECIPIENTS = re.compile(
    r"(?:(?<=\n)|(?<=\f)|^)(?! |Mời )[^\n:\w]?[^\n: ]{0,2}[oơaòóỏõọờớởỡợ]i\s?nh[âậaăàáãạ]n(?=\s?:)", re.I
)
# what it is about; below the type in capitals, «Về» may have come out as «và»
_ABOUT_SHORT = re.compile(
    rf"(?:(?<=\n)|(?<=\f)|^)V ?[/⁄] ?[^\s\d]?(?= [{L}]{{2}})" r"|(?:(?<=\n)|^)V[/⁄][wyV.]?(?= [^\W\d_])"
)
_ABOUT = re.compile(
    r"(?:(?<=\n)|(?<=\f)|^)[^\w\n]?V[ềêéèẽể]\s?vi[ệêeẹéè]c(?= )"
    rf"|(?:(?<=[{U}]\n)|(?<=[{U}]\n\n))[vV][àáãêéèẽềể] việc(?= )"
)
_WORD = re.compile(r"[^\W\d_]+")
# who signs in capitals: «LÊ THỊ XA» is no «THỊ XÃ»
_FAMILIES = frozenset(WORDS["families"])
_LONGEST_NAME = 5  # words
_WRITTEN = "Độc lập - Tự do - Hạnh phúc"


def with_formulas(text: Text, sub: Sub) -> Text:
    """The text with the set words as they are printed.

    Args:
        text: the text as read.
        sub: replaces and keeps the record.
    """
    text = sub(text, _MOTTO, _motto)
    text = sub(text, _RECIPIENTS, _recipients)
    text = sub(text, _ABOUT_SHORT, lambda match: match.group() if match.group().lower() == "v/v" else "V/v")
    text = sub(text, _ABOUT, lambda match: "Về việc")
    text = sub(text, _JOINED, lambda match: _BY_JOINED.get(fold(match.group()), match.group()))
    return sub(text, _CAPITALS, _mended)


def _motto(match: re.Match[str]) -> str:
    """The motto; its dashes are a matter of taste."""
    read = match.group()
    return read if _WORD.findall(read) == _WORD.findall(_WRITTEN) else _WRITTEN


def _recipients(match: re.Match[str]) -> str:
    """«Nơi nhận»; where «nhận» was read right, the first word must have its letters, or begin with none («.Vơi»)."""
    read = match.group()
    return read if "hận" in read and read[0].isalpha() and not fold(read).startswith("noi") else "Nơi nhận"


def _mended(match: re.Match[str]) -> str:
    """The words in capitals with the marks of the formulas that their letters spell; names stay as they are."""
    read = match.group()
    plain = fold(read)
    return _with(read, plain) if len(plain) == len(read) else read


def _with(read: str, plain: str) -> str:
    words = plain.split()
    named = words[0] in _FAMILIES and len(words) <= _LONGEST_NAME
    parts: list[str] = []
    at = 0
    for found in _LETTERS.finditer(plain):
        before, after = plain[: found.start()][-1:], plain[found.end() :][:1]
        if before.isalpha() or after.isalpha() or (named and found.start() and found.group().count(" ") < 2):
            continue
        formula, stands = _BY_LETTERS[found.group().replace("-", " ")], read[found.start() : found.end()]
        # the place of a tone is a matter of taste: «UỶ», «ỦY»
        if _marks(formula) != _marks(stands) and not _is_other(stands, formula):
            parts += [read[at : found.start()], formula]
            at = found.end()
    return "".join([*parts, read[at:]])


def _is_other(stands: str, formula: str) -> bool:
    """Whether two words are others of the same letters: «TRƯỜNG BẢN» is no «TRƯỞNG BAN»; but marks are easily lost."""
    words = list(zip(_WORD.findall(stands), _WORD.findall(formula), strict=False))
    marked = fold(stands) != stands.lower().replace("đ", "d")
    return marked and len(words) == 2 and all(a != b and a.lower() in wordlist.syllables() for a, b in words)


def _marks(words: str) -> list[str]:
    return sorted(unicodedata.normalize("NFD", words))
