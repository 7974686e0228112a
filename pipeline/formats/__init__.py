"""One module for each file format (định dạng): bytes in, pages of words out; no module knows another's format.

`ReadError` and `Reading` are what they share. Messages are Vietnamese first and say what to do.
"""

from __future__ import annotations

from dataclasses import dataclass

from models.page import Page, Word

_MESSAGES: dict[str, tuple[str, str]] = {
    "missing": (
        "Không tìm thấy «{name}». Hãy kiểm tra lại đường dẫn.",
        "“{name}” was not found. Check the path.",
    ),
    "not_readable": (
        "Không mở được «{name}» ({detail}). Hãy kiểm tra quyền truy cập hoặc đóng chương trình đang mở tệp.",
        "“{name}” could not be opened ({detail}). Check its permissions, or close the program that holds it.",
    ),
    "empty": (
        "«{name}» không có nội dung. Hãy xin lại tệp từ nơi gửi.",
        "“{name}” holds no text. Ask the sender for it again.",
    ),
    "broken": (
        "«{name}» bị hỏng, không đọc được ({detail}). Hãy tải lại hoặc xuất lại tệp.",
        "“{name}” is broken ({detail}). Download or export it again.",
    ),
    "encrypted": (
        "«{name}» có mật khẩu. Hãy bỏ mật khẩu rồi nhập lại.",
        "“{name}” is protected by a password. Remove it and import again.",
    ),
    "not_supported": (
        "«{name}» không thuộc loại tệp đọc được ({detail}). Hãy lưu thành PDF, DOCX, TXT, HTML hoặc ảnh.",
        "“{name}” is not a kind of file that can be read ({detail}). Save it as PDF, DOCX, TXT, HTML or a picture.",
    ),
    "no_converter": (
        "«{name}» là Word đời cũ (.doc); máy này chưa có LibreOffice để chuyển đổi. Hãy cài LibreOffice hoặc lưu tệp "
        "thành DOCX.",
        "“{name}” is an old Word file (.doc) and LibreOffice is not installed here. Install it, or save as DOCX.",
    ),
    "not_a_plan_language": (
        "«{name}» không phải văn bản tiếng Việt, hoặc không nhận ra được bảng mã. Hãy kiểm tra lại tệp.",
        "“{name}” is not written in Vietnamese, or in an unknown encoding. Check the file.",
    ),
    "too_large": (
        "«{name}» quá lớn ({detail}). Hãy tách thành nhiều tệp nhỏ hơn.",
        "“{name}” is too large ({detail}). Divide it into smaller files.",
    ),
    "only_scans": (
        "«{name}» chỉ có ảnh quét, chưa nhận dạng chữ được. Hãy bật nhận dạng chữ (Tesseract, tiếng Việt) rồi đọc lại.",
        "“{name}” holds only scanned pages. Turn on text recognition (Tesseract, Vietnamese) and read it again.",
    ),
}
CODES = tuple(_MESSAGES)
# What `intake` and the readers say of a case, where it is not the name of a format
_DETAILS = {
    "chương trình Windows": "a Windows program",
    "dữ liệu nhị phân": "binary data",
    "ảnh": "picture",
    "tối đa": "at most",
}


class ReadError(Exception):
    """A file that can't be read (không đọc được), with a code for programs and a message for people.

    Attributes:
        code: one of `CODES` (`missing`, `empty`, `broken`, `encrypted` …).
        message_vi: what happened to which file and what to do, in Vietnamese.
        message_en: the same in English.
    """

    def __init__(self, code: str, message_vi: str, message_en: str) -> None:
        super().__init__(message_vi)
        self.code = code
        self.message_vi = message_vi
        self.message_en = message_en

    def __reduce__(self) -> tuple[type[ReadError], tuple[str, str, str]]:
        # worker processes hand their errors back by pickling
        return type(self), (self.code, self.message_vi, self.message_en)


def read_error(code: str, name: str, detail: str = "") -> ReadError:
    """The error with its messages from the table.

    Args:
        code: a key of the table.
        name: the file's name, as the user knows it.
        detail: what is special about this case; where it is empty, its brackets go too.

    Raises:
        KeyError: when the table has no such code.
    """
    in_english = detail
    for vietnamese, english in _DETAILS.items():
        in_english = in_english.replace(vietnamese, english)
    vi, en = (
        text.format(name=name, detail=words).replace(" ()", "")
        for text, words in zip(_MESSAGES[code], (detail, in_english), strict=True)
    )
    return ReadError(code, vi, en)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a format's reader gives back.

    Attributes:
        pages: the pages with their own words.
        words: all words in reading order, where that crosses pages (a table cell that a page break split); else None.
    """

    pages: tuple[Page, ...]
    words: tuple[Word, ...] | None = None
