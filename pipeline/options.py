"""The arguments and options that commands share (tùy chọn), with their help in both languages."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from pipeline.language import say


class Format(StrEnum):
    """How `extract` prints."""

    json = "json"
    table = "table"


class Retry(StrEnum):
    """Which files are taken again."""

    failed = "failed"


class Ocr(StrEnum):
    """When pages are read by OCR."""

    auto = "auto"
    force = "force"
    never = "never"


PATH = say("TỆP", "PATH")
_PLACES = say("Tệp, thư mục hoặc tệp nén ZIP.", "Files, folders or ZIP files.")

Paths = Annotated[list[Path], typer.Argument(help=_PLACES, metavar=PATH, show_default=False)]
PathsOrNone = Annotated[
    list[Path] | None,
    typer.Argument(
        help=_PLACES + say(" Không cần khi có --retry.", " None is needed with --retry."),
        metavar=PATH,
        show_default=False,
    ),
]
Database = Annotated[
    str,
    typer.Option(
        help=say(
            "Địa chỉ cơ sở dữ liệu: sqlite:///thư-mục/tên.db hoặc postgresql://người-dùng@máy-chủ/tên; cũng có thể đặt "
            "trong biến môi trường KEHOACH_DB.",
            "The database: sqlite:///folder/name.db or postgresql://user@server/name; the environment variable "
            "KEHOACH_DB says the same.",
        ),
        metavar="URL",
        envvar="KEHOACH_DB",
        show_envvar=False,
    ),
]
OcrOption = Annotated[
    Ocr,
    typer.Option(
        help=say(
            "Nhận dạng chữ (OCR): auto tự quyết định từng trang, force nhận dạng lại mọi trang, never không nhận dạng.",
            "OCR: auto decides page by page, force reads every page anew, never reads none.",
        )
    ),
]
RetryOption = Annotated[
    Retry | None,
    typer.Option(
        help=say("failed: chỉ làm lại các tệp lỗi lần trước.", "failed: only the files that failed."),
        show_default=False,
    ),
]
Jobs = Annotated[
    int | None,
    typer.Option(
        min=1,
        metavar=say("SỐ", "NUMBER"),
        help=say("Số tệp xử lý cùng lúc; mặc định bằng số bộ xử lý.", "How many files at once; one per processor."),
        show_default=False,
    ),
]
English = Annotated[bool, typer.Option("--english", help=say("Hiển thị bằng tiếng Anh.", "Speak English."))]

GoldFolder = Annotated[
    Path,
    typer.Argument(
        exists=True,
        file_okay=False,
        metavar=say("CHÚ_GIẢI", "GOLD"),
        help=say("Thư mục tệp chú giải .json.", "Folder of annotations (.json)."),
    ),
]
SourceFolder = Annotated[
    Path,
    typer.Argument(
        exists=True,
        file_okay=False,
        metavar=say("NGUỒN", "SOURCES"),
        help=say("Thư mục kế hoạch gốc.", "Folder of the plans themselves."),
    ),
]
Errors = Annotated[bool, typer.Option("--errors", help=say("In từng lỗi.", "Print every error."))]
Ending = Annotated[
    str | None,
    typer.Option(
        metavar=say("ĐUÔI", "ENDING"),
        help=say("Chỉ lấy dạng này của nguồn, ví dụ .scan.pdf.", "Only this form of the sources: .scan.pdf."),
    ),
]
Save = Annotated[
    Path | None,
    typer.Option(metavar=PATH, help=say("Lưu kết quả lần chấm này vào tệp.", "Save this score in a file.")),
]
Against = Annotated[
    Path | None,
    typer.Option(
        exists=True, metavar=PATH, help=say("So với kết quả đã lưu bằng --save.", "Compare with what --save kept.")
    ),
]
