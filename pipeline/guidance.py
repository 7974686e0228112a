"""The command line's own words (lời hướng dẫn): what Typer says of usage and of wrong use, in Vietnamese.

Typer writes help and errors in English and ships no other language. What it has written is turned line by line; a
sentence that is not in the table stays as it is. Nothing is turned where English was asked for.
"""

from __future__ import annotations

import io
import re
import sys

import typer
from typer.core import TyperCommand, TyperGroup

from pipeline.language import ENGLISH

_WORDS = tuple(
    (re.compile(pattern, re.M), words)
    for pattern, words in (
        (r"^Usage:", "Cách dùng:"),
        (r"^Arguments:$", "Đối số:"),
        (r"^Options:$", "Tùy chọn:"),
        (r"^Commands:$", "Lệnh:"),
        (r"\[OPTIONS\]", "[TÙY CHỌN]"),
        (r"\bCOMMAND \[ARGS\]\.\.\.", "LỆNH [ĐỐI SỐ]..."),
        (r"Show this message and exit\.", "Hiện trợ giúp này rồi thoát."),
        (r"\[required\]", "[bắt buộc]"),
        (r"\[default:", "[mặc định:"),
        (r"^Try '(.+)' for help\.$", r"Xem trợ giúp bằng lệnh: \1"),
        (r"^Error: ", "Lỗi: "),
        (r"Missing argument", "thiếu đối số"),
        (r"Missing option", "thiếu tùy chọn"),
        (r"Missing command\.", "thiếu tên lệnh."),
        (r"No such command", "không có lệnh"),
        (r"No such option:", "không có tùy chọn"),
        (r" <(?:list\[Path\]|dir)>", ""),
        (r"Possible options:", "có thể là:"),
        (r"Did you mean", "Có phải ý bạn là"),
        (r"Got unexpected extra arguments?", "thừa đối số"),
        (r"Option '(.+)' requires an argument\.", r"tùy chọn '\1' cần một giá trị."),
        (r"Invalid value for", "giá trị không dùng được cho"),
        (r"Value error, ", ""),
        (r"is not one of", "không thuộc các giá trị"),
        (r"Input should be greater than or equal to (\S+)", r"phải từ \1 trở lên"),
        (r"Input should be a valid integer\b.*", "phải là số nguyên"),
        (r"\bdir(?:ectory)? '", "thư mục '"),
        (r"\bpath '", "đường dẫn '"),
        (r"\bfile '", "tệp '"),
        (r"does not exist\.", "không tồn tại."),
    )
)


def in_vietnamese(written: str) -> str:
    """Typer's text with the words of the table turned."""
    for pattern, words in _WORDS:
        written = pattern.sub(words, written)
    return written


class Command(TyperCommand):
    """A command whose help is in the user's language."""

    def get_help(self, ctx: typer.Context) -> str:  # type: ignore[override]
        """The page that `--help` prints."""
        return _turned(super().get_help(ctx))


class Group(TyperGroup):
    """A group of commands whose help is in the user's language."""

    def get_help(self, ctx: typer.Context) -> str:  # type: ignore[override]
        """The page that `--help` prints."""
        return _turned(super().get_help(ctx))


def _turned(written: str) -> str:
    return written if ENGLISH else in_vietnamese(written)


def start(app: typer.Typer) -> int:
    """Run the command line; the exit code. Wrong use is told on the error stream, in the user's language."""
    try:
        code = app(standalone_mode=False)
    except typer.Abort:
        return 1
    except Exception as error:
        # Typer's own errors, whose class it has moved from package to package, show themselves
        show, code = getattr(error, "show", None), getattr(error, "exit_code", None)
        if show is None or not isinstance(code, int):
            raise
        written = io.StringIO()
        show(file=written)
        sys.stderr.write(_turned(written.getvalue()))
    return code if isinstance(code, int) else 0
