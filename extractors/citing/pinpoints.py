"""The provision that is cited (điểm, khoản, điều, mục, chương, phụ lục), as it stands before the instrument."""

from __future__ import annotations

import re

from extractors.citing.instruments import TYPE

_UNIT = r"(?:diem|tiet|khoan|dieu|tieu muc|muc|chuong|phan|phu luc|phu bieu|bieu)"
_VALUE = (
    r"(?:thu (?:nhat|hai|ba|tu|nam|sau|bay)|\d{1,3}[a-z]?(?:\.\d{1,2}){0,3}[a-z]?"
    r"|[ivxl]{1,6}(?:\.\d{1,2}){0,3}|[a-z]\d?)(?![a-z\d])"
)
_ITEM = rf"{_UNIT}(?: so)? {_VALUE}(?:(?: ?, ?| va | hoac | den | ?- ?){_VALUE}){{0,8}}"
_BEFORE = re.compile(
    rf"(?<![a-z])(?:cac )?(?P<pin>{_ITEM}(?:(?: ?, ?| va | ?; ?| )(?:cua )?(?:cac )?{_ITEM}){{0,10}})"
    rf" ?,?(?: (?:cua|tai|trong|thuoc|ban hanh kem theo|kem theo))?(?: cac)? ?$"
)
_OF_ATTACHED = re.compile(
    rf"(?<![a-z])(?P<pin>{_ITEM}(?:(?: ?, ?| va | )(?:cua )?{_ITEM}){{0,10}}),? (?:cua "
    rf"|trong )?(?:ban )?(?:{TYPE})"
    r"(?![a-z])[^.;\n]{0,360}kem theo ?$"
)
_REACH = 170


def pinpoint_before(flat: str, start: int, at: int) -> tuple[int, int] | None:
    """The stretch of the provision printed right before `at`, not before `start`; None where there is none."""
    window = max(start, at - _REACH)
    found = _BEFORE.search(flat[window:at])
    return (window + found.start("pin"), window + found.end("pin")) if found else None


def pinpoint_of_attached(flat: str, start: int, at: int) -> tuple[int, int] | None:
    """The provision of «Điều 4 Quy chế … ban hành kèm theo», when these words end at `at`."""
    if not flat[:at].rstrip().endswith("kem theo"):
        return None
    window = max(start, at - 520)
    found = _OF_ATTACHED.search(flat[window:at])
    return (window + found.start("pin"), window + found.end("pin")) if found else None
