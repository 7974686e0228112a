"""The command line (dòng lệnh): `kehoach run | extract | export | evaluate | doctor`.

Exit codes: 0 all went well; 1 some files failed, the others are in; 2 wrong use; 3 nothing could be read or imported;
4 the database is not to be had; 5 something that is required is not installed.
"""

from __future__ import annotations

import json
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from pipeline.language import say

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from pipeline.intake import Intake

SOME_FAILED, WRONG_USE, NOTHING_READ, NO_DATABASE, NOT_INSTALLED = 1, 2, 3, 4, 5

app = typer.Typer(
    name="kehoach",
    help=say(
        "Đọc kế hoạch hành chính của xã, phường thành cơ sở dữ liệu: căn cứ, chỉ tiêu, người phụ trách, thời hạn.",
        "Read the administrative plans of communes into a database: citations, targets, officials, deadlines.",
    ),
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
    rich_markup_mode=None,
)
exporting = typer.Typer(
    name="export",
    help=say("Xuất dữ liệu ra tệp.", "Write data into files."),
    no_args_is_help=True,
    rich_markup_mode=None,
)
app.add_typer(exporting)


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


Paths = Annotated[
    list[Path],
    typer.Argument(help=say("Tệp, thư mục hoặc tệp ZIP.", "Files, folders or ZIP files."), show_default=False),
]
OcrOption = Annotated[
    Ocr,
    typer.Option(
        help=say(
            "Nhận dạng chữ trên trang quét: auto tự quyết định từng trang, force đọc lại mọi trang, never không đọc.",
            "OCR: auto decides page by page, force reads every page anew, never reads none.",
        )
    ),
]
English = Annotated[bool, typer.Option("--english", help=say("Hiển thị bằng tiếng Anh.", "Speak English."))]


@app.callback()
def _main(english: English = False) -> None:
    """Take `--english` anywhere; `pipeline.language` has read it already."""


@app.command(
    help=say("In dữ kiện của từng tệp, không cần cơ sở dữ liệu.", "Print the facts of each file; no database.")
)
def extract(
    files: Paths,
    format: Annotated[Format, typer.Option(help=say("Dạng in ra.", "What is printed."))] = Format.json,
    ocr: OcrOption = Ocr.auto,
    english: English = False,
) -> None:
    """Print one JSON object a line for each file, or tables."""
    from pipeline.intake import intake

    read = failed = 0
    for file in intake(files):
        result = _extracted(file, ocr)
        failed += "error" in result
        read += 1
        if format is Format.json:
            sys.stdout.write(json.dumps(result, ensure_ascii=False) + "\n")
            sys.stdout.flush()
        else:
            from pipeline.show import show_facts

            show_facts(result)
    if read == 0:
        typer.echo(say("Không tìm thấy tệp nào để đọc.", "There is no file to read."), err=True)
    if failed == read:
        raise typer.Exit(NOTHING_READ)
    if failed:
        raise typer.Exit(SOME_FAILED)


def _extracted(file: Intake, ocr: Ocr) -> Mapping[str, Any]:
    from pipeline.export import as_json, failure_as_json
    from pipeline.extract import extract as extract_facts
    from pipeline.read import read
    from pipeline.workers import trouble_of

    stage: Literal["read", "extract"] = "read"
    try:
        document = read(file, ocr.value)
        stage = "extract"
        return as_json(document, extract_facts(document))
    except Exception as error:  # one file's trouble, ours included, must not take the others with it
        trouble = trouble_of(stage, file, error)
        message = say(trouble.message, trouble.message_en)
        typer.echo(message, err=True)
        return failure_as_json(file.name, trouble.code, message)


@app.command(
    help=say(
        "Nhập một lô tệp vào cơ sở dữ liệu rồi in tóm tắt.", "Import a batch into the database and print a summary."
    )
)
def run(
    paths: Paths,
    db: Annotated[
        str,
        typer.Option(
            help=say("Địa chỉ cơ sở dữ liệu (SQLAlchemy).", "The database's SQLAlchemy URL."), envvar="KEHOACH_DB"
        ),
    ] = "sqlite:///data/processed/plans.db",
    ocr: OcrOption = Ocr.auto,
    retry: Annotated[
        Retry | None,
        typer.Option(help=say("failed: chỉ làm lại các tệp đã lỗi.", "failed: only the files that failed.")),
    ] = None,
    jobs: Annotated[int | None, typer.Option(min=1, help=say("Số tiến trình.", "How many processes."))] = None,
    english: English = False,
) -> None:
    """Import a batch: what fails is named with its reason, the rest goes in."""
    from pipeline.database.connect import DatabaseError, connect
    from pipeline.query import summary
    from pipeline.run import RunStoppedError
    from pipeline.show import run_with_progress
    from pipeline.showrun import show_run

    try:
        report = run_with_progress(paths, db, ocr.value, retry, jobs)
        engine = connect(db)
        show_run(report, summary(engine), engine.url.render_as_string())
        engine.dispose()
    except DatabaseError as error:
        if isinstance(error, RunStoppedError):
            typer.echo(
                say(f"Đã nhập {error.report.done} tệp trước đó.", f"{error.report.done} files are in."), err=True
            )
        typer.echo(say(error.message_vi, error.message_en), err=True)
        raise typer.Exit(NO_DATABASE) from error
    if report.failed:
        raise typer.Exit(SOME_FAILED if report.done or report.skipped else NOTHING_READ)
    if not (report.done or report.skipped):
        typer.echo(say("Không tìm thấy tệp nào để đọc.", "There is no file to read."), err=True)
        raise typer.Exit(NOTHING_READ)


@exporting.command(
    "tables",
    help=say(
        "Xuất các bảng của tệp ra Excel, mỗi bảng một trang tính.",
        "Write the tables of files into Excel, a sheet each.",
    ),
)
def export_tables(
    files: Paths,
    output: Annotated[
        Path, typer.Option("--output", "-o", help=say("Tệp .xlsx cần ghi.", "The .xlsx to write."), dir_okay=False)
    ],
    ocr: OcrOption = Ocr.auto,
    english: English = False,
) -> None:
    """One sheet for each table: merged cells, header, pages, confidence."""
    from pipeline.tableexport import collect_tables, write_tables

    found = collect_tables(files, ocr.value)
    for message in found.failed:
        typer.echo(message, err=True)
    if not found.tables:
        typer.echo(say("Không tìm thấy bảng nào.", "There is no table."), err=True)
        raise typer.Exit(NOTHING_READ)
    try:
        write_tables(found.tables, output)
    except OSError as error:
        typer.echo(say(f"Không ghi được {output}: {error}", f"Cannot write {output}: {error}"), err=True)
        raise typer.Exit(WRONG_USE) from error
    typer.echo(say(f"Đã ghi {len(found.tables)} bảng vào {output}.", f"{len(found.tables)} tables in {output}."))
    if found.failed:
        raise typer.Exit(SOME_FAILED)


@app.command(help=say("Chấm điểm so với kế hoạch đã chú giải.", "Score against annotated plans."))
def evaluate(
    gold_dir: Annotated[Path, typer.Argument(exists=True, file_okay=False)],
    source_dir: Annotated[Path, typer.Argument(exists=True, file_okay=False)],
    errors: Annotated[bool, typer.Option("--errors", help=say("In từng lỗi.", "Print every error."))] = False,
    ending: Annotated[
        str | None, typer.Option(help=say("Dạng nguồn, ví dụ «.scan.pdf».", "Which form of the sources: “.scan.pdf”."))
    ] = None,
    save: Annotated[Path | None, typer.Option(help=say("Lưu lần chạy này.", "Save this run."))] = None,
    against: Annotated[
        Path | None, typer.Option(exists=True, help=say("So với lần chạy đã lưu.", "Compare with a saved run."))
    ] = None,
    ocr: OcrOption = Ocr.auto,
    english: English = False,
) -> None:
    """Found and strict F1 by kind, errors one by one, gains and losses."""
    from pipeline import evaluate as evaluation
    from pipeline.show import show_change, show_score

    try:
        score = evaluation.evaluate(gold_dir, source_dir, ending=ending, ocr=ocr.value)
    except FileNotFoundError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(2) from error
    show_score(score, evaluation.calibration(score), errors)
    if against:
        show_change(evaluation.compare(score, against))
    if save:
        evaluation.save(score, save)


@app.command(
    help=say("Kiểm tra máy: đã cài gì, còn thiếu gì, phải làm gì.", "What is installed, what is missing, what to do.")
)
def doctor(english: English = False) -> None:
    """Say what is installed, what is missing, and what to do."""
    from pipeline.doctor import examine
    from pipeline.show import show_examination

    if not show_examination(list(examine())):
        raise typer.Exit(NOT_INSTALLED)


def main() -> None:
    """Entry point of the command `kehoach`; writes UTF-8 on every system."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    app()
