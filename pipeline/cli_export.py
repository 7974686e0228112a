"""The commands `kehoach export …` (xuất dữ liệu ra tệp): tables as a workbook, scans as searchable PDF."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pipeline import options
from pipeline.endings import NOTHING_READ, SOME_FAILED, refuse, unwritten
from pipeline.guidance import Command, Group
from pipeline.language import say
from pipeline.options import English, Ocr, OcrOption, Paths

exporting = typer.Typer(
    name="export",
    cls=Group,
    help=say("Xuất dữ liệu ra tệp.", "Write data into files."),
    no_args_is_help=True,
    rich_markup_mode=None,
)


@exporting.command(
    "tables",
    cls=Command,
    help=say(
        "Xuất các bảng của tệp ra Excel, mỗi bảng một trang tính.",
        "Write the tables of files into Excel, a sheet each.",
    ),
)
def export_tables(
    files: Paths,
    output: Annotated[
        Path,
        typer.Option("--output", "-o", help=say("Tệp .xlsx cần ghi.", "The .xlsx to write."), metavar=options.PATH),
    ],
    ocr: OcrOption = Ocr.auto,
    english: English = False,
) -> None:
    """One sheet for each table: merged cells, header, pages, confidence."""
    from pipeline.tableexport import collect_tables, write_tables

    if output.suffix.lower() != ".xlsx":
        refuse(say(f"Tên tệp «{output}» phải kết thúc bằng .xlsx.", f"The name “{output}” must end in .xlsx."))
    found = collect_tables(files, ocr.value)
    for message in found.failed:
        typer.echo(message, err=True)
    if not found.tables:
        typer.echo(say("Không tìm thấy bảng nào.", "There is no table."), err=True)
        raise typer.Exit(NOTHING_READ)
    try:
        write_tables(found.tables, output)
    except OSError as error:
        refuse(unwritten(output, error))
    typer.echo(say(f"Đã ghi {len(found.tables)} bảng vào {output}.", f"{len(found.tables)} tables in {output}."))
    if found.failed:
        raise typer.Exit(SOME_FAILED)


@exporting.command(
    "pdf",
    cls=Command,
    help=say(
        "Ghi bản quét thành PDF tìm kiếm được: ảnh gốc với lớp chữ ẩn.",
        "Write scans as searchable PDF: the picture with an invisible text layer.",
    ),
)
def export_pdf(
    files: Paths,
    output: Annotated[
        Path,
        typer.Option(
            "--output",
            "-o",
            help=say("Tệp .pdf cần ghi; thư mục nếu có nhiều tệp.", "The .pdf to write; a folder for several files."),
            metavar=options.PATH,
        ),
    ],
    ocr: OcrOption = Ocr.auto,
    english: English = False,
) -> None:
    """One PDF for each file, its recognised pages with their words below the picture."""
    from pipeline.intake import intake
    from pipeline.searchable import export_searchable

    report = export_searchable(intake(files), output, ocr.value)
    for message in report.failed:
        typer.echo(message, err=True)
    for path, pages in report.written:
        typer.echo(
            say(f"Đã ghi {path}: {pages} trang có lớp chữ mới.", f"{path}: {pages} pages have a new text layer.")
        )
    if not report.written:
        raise typer.Exit(NOTHING_READ)
    if report.failed:
        raise typer.Exit(SOME_FAILED)
