"""Legacy Vietnamese encodings (bảng mã cũ): TCVN3 (fonts .Vn…) and VNI (fonts VNI-…) into Unicode.

Both were drawn by fonts over the codes of windows-1252, so a file of theirs reads «KÕ ho¹ch» or «Keá hoaïch». TCVN
5712:1993 (VN3) has no capitals with tones: a font whose name ends in «H» draws the small ones as capitals. VNI writes a
letter and then its mark.
"""

from __future__ import annotations

import re
from typing import Literal

from pipeline.formats import textlayer

Encoding = Literal["tcvn3", "vni"]

_TCVN3 = str.maketrans(
    "¸µ¶·¹¨¾»¼½Æ©ÊÇÈÉËÐÌÎÏÑªÕÒÓÔÖÝ×ØÜÞãßáâä«èåæçé¬íêëìîóïñòô\u00adøõö÷ùýúûüþ®¡¢£¤¥¦§"
    # how some writers of PDF name the codes B5, B7 and AD
    "μ∙−",
    "áàảãạăắằẳẵặâấầẩẫậéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵđĂÂÊÔƠƯĐ"
    "àãư",
)  # fmt: skip
_TONES = "ùøûõï"
_ACCENTED = {
    **dict(zip(("a" + mark for mark in _TONES + "âáàåãäêéèúüë"), "áàảãạâấầẩẫậăắằẳẵặ", strict=True)),
    **dict(zip(("e" + mark for mark in _TONES + "âáàåãä"), "éèẻẽẹêếềểễệ", strict=True)),
    **dict(zip(("o" + mark for mark in _TONES + "âáàåãä"), "óòỏõọôốồổỗộ", strict=True)),
    **dict(zip(("ô" + mark for mark in _TONES), "ớờởỡợ", strict=True)),
    **dict(zip(("u" + mark for mark in _TONES), "úùủũụ", strict=True)),
    **dict(zip(("ö" + mark for mark in _TONES), "ứừửữự", strict=True)),
    **dict(zip(("y" + mark for mark in _TONES[:4]), "ýỳỷỹ", strict=True)),
    **dict(zip("ôöæóòîñ", "ơưỉĩịỵđ", strict=True)),
}
_VNI = {
    **_ACCENTED,
    **{old.upper(): new.upper() for old, new in _ACCENTED.items()},
    # a capital letter with the small letter's mark, as in «Aùnh»
    **{old[0].upper() + old[1]: new.upper() for old, new in _ACCENTED.items() if len(old) == 2},
}
_VNI_MARK = re.compile("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)))
# Letters that only Unicode Vietnamese has: a stretch with one of them needs no mending.
_UNICODE = re.compile("[ĂăĐđĨĩŨũƠơƯư\u0300-\u0309\u0323\u1ea0-\u1ef9]")
_GOOD = 0.85
_GAIN = 0.15


def convert(text: str, encoding: Encoding) -> str:
    """The text in Unicode, taking each character for one of the encoding."""
    if encoding == "tcvn3":
        return text.translate(_TCVN3)
    return _VNI_MARK.sub(lambda match: _VNI[match.group()], text)


def encoding_of(text: str) -> Encoding | None:
    """The legacy encoding that makes Vietnamese of the text, or None where it is good as it stands or no one helps."""
    valid, judged = textlayer.share(text)
    if not judged or valid >= _GOOD:
        return None
    encodings: tuple[Encoding, ...] = ("tcvn3", "vni")
    gained, best = max((textlayer.share(convert(text, encoding))[0], encoding) for encoding in encodings)
    return best if gained >= _GOOD and gained >= valid + _GAIN else None


def is_unicode(text: str) -> bool:
    """Whether the text has letters that only Unicode Vietnamese has: then it needs no conversion."""
    return bool(_UNICODE.search(text))


def better(one: str, other: str) -> str:
    """Whichever of two readings of the same bytes holds more Vietnamese; the first when they are equal."""
    return other if textlayer.share(other)[0] > textlayer.share(one)[0] else one
