"""Symbols of instruments that recognition misread (ký hiệu đọc sai): «Kết luận số 51-KU/TW» is «51-KL/TW».

The word before the number says which abbreviation has to follow (Decree 30/2020/NĐ-CP, Annex III; the Party's own
for its instruments): an abbreviation that is it but for one letter was it. One that differs by more is its own.
"""

from __future__ import annotations

import re

_OF_TYPE = {
    "nghị quyết": "NQ", "quyết định": "QĐ", "kết luận": "KL", "chỉ thị": "CT", "kế hoạch": "KH", "thông báo": "TB",
    "hướng dẫn": "HD", "báo cáo": "BC", "tờ trình": "TTr", "nghị định": "NĐ", "thông tư": "TT", "quy định": "QĐ",
}  # fmt: skip
SYMBOL = re.compile(
    rf"(?P<type>{'|'.join(_OF_TYPE)}) (?:số:? ?)?(?P<number>\d{{1,5}}(?:/(?:19|20)\d\d)? ?[-–/] ?)"
    r"(?P<symbol>[^\W\d_]{2,3}|0Đ|N0)(?=[-/–][^\W\d_])",
    re.I,
)


def with_symbol(match: re.Match[str]) -> str:
    """The match with the abbreviation that the type's word calls for, where one letter alone tells against it."""
    read, due = match["symbol"], _OF_TYPE[match["type"].lower()]
    if len(read) == len(due) and sum(a != b for a, b in zip(read, due, strict=True)) == 1:
        return match.group()[: -len(read)] + due
    return match.group()
