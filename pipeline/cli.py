"""The command line (dòng lệnh): `kehoach run | extract | export | evaluate | doctor`.

Exit codes: 0 all went well; 1 some files failed, the others are in; 2 wrong use; 3 nothing could be read or imported;
4 the database is not to be had; 5 something that is required is not installed.
"""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from pipeline import options
from pipeline.cli_export import exporting
from pipeline.endings import NO_DATABASE, NOT_INSTALLED, NOTHING_READ, SOME_FAILED, refuse, unwritten
from pipeline.guidance import Command, Group, start
from pipeline.language import say
from pipeline.options import English, Format, Ocr, OcrOption, Paths

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from pipeline.intake import Intake

app = typer.Typer(
    name="kehoach",
    cls=Group,
    help=say(
        "Đọc kế hoạch hành chính của xã, phường thành cơ sở dữ liệu: viện dẫn, chỉ tiêu, người phụ trách, thời hạn.",
        "Read the administrative plans of communes into a database: citations, targets, officials, deadlines.",
    ),
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
    rich_markup_mode=None,
)
app.add_typer(exporting)


@app.callback()
def _main(english: English = False) -> None:
    """Take `--english` anywhere; `pipeline.language` has read it already."""


@app.command(
    cls=Command,
    help=say("In dữ kiện của từng tệp, không cần cơ sở dữ liệu.", "Print the facts of each file; no database."),
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
            from pipeline.showfacts import show_facts

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

    stage: Literal["read", "extract"] = "read"
    try:
        document = read(file, ocr.value)
        stage = "extract"
        return as_json(document, extract_facts(document))
    except Exception as error:  # one file's trouble, ours included, must not take the others with it
        from pipeline.workers import trouble_of

        trouble = trouble_of(stage, file, error)
        message = say(trouble.message, trouble.message_en)
        typer.echo(message, err=True)
        return failure_as_json(file.name, trouble.code, message)


@app.command(
    cls=Command,
    help=say(
        "Nhập một lô tệp vào cơ sở dữ liệu rồi in tóm tắt.", "Import a batch into the database and print a summary."
    ),
)
def run(
    paths: options.PathsOrNone = None,
    db: options.Database = "sqlite:///data/processed/plans.db",
    ocr: OcrOption = Ocr.auto,
    retry: options.RetryOption = None,
    jobs: options.Jobs = None,
    english: English = False,
) -> None:
    """Import a batch: what fails is named with its reason, the rest goes in."""
    from pipeline.database.connect import DatabaseError, connect
    from pipeline.query import summary
    from pipeline.run import RunStoppedError
    from pipeline.show import run_with_progress
    from pipeline.showrun import show_run

    if not (paths or retry):
        refuse(say("Hãy nêu tệp hoặc thư mục cần nhập.", "Name the files or folders to import."))
    try:
        report = run_with_progress(paths or [], db, ocr.value, retry, jobs)
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
    if retry and not report.done:
        typer.echo(
            say(
                "Không có tệp lỗi nào cần làm lại. Tệp đã thay bằng bản mới thì nhập như tệp mới: kehoach run TỆP.",
                "There is no failed file to take again. A file that was replaced is a new one: kehoach run PATH.",
            )
        )
    elif not (report.done or report.skipped):
        typer.echo(say("Không tìm thấy tệp nào để đọc.", "There is no file to read."), err=True)
        raise typer.Exit(NOTHING_READ)


@app.command(cls=Command, help=say("Chấm điểm so với kế hoạch đã chú giải.", "Score against annotated plans."))
def evaluate(
    gold_dir: options.GoldFolder,
    source_dir: options.SourceFolder,
    errors: options.Errors = False,
    ending: options.Ending = None,
    save: options.Save = None,
    against: options.Against = None,
    ocr: OcrOption = Ocr.auto,
    english: English = False,
) -> None:
    """Found and strict F1 by kind, errors one by one, gains and losses."""
    from pipeline import evaluate as evaluation
    from pipeline.show import show_change, show_score

    try:
        score = evaluation.evaluate(gold_dir, source_dir, ending=ending, ocr=ocr.value)
    except OSError as error:
        refuse(str(error))
    show_score(score, evaluation.calibration(score), errors)
    if against:
        try:
            show_change(evaluation.compare(score, against))
        except (ValueError, AttributeError):
            refuse(
                say(
                    f"«{against}» không phải kết quả do --save lưu lại. Hãy chọn tệp khác.",
                    f"“{against}” is not what --save has kept. Choose another file.",
                )
            )
    if save:
        try:
            evaluation.save(score, save)
        except OSError as error:
            refuse(unwritten(save, error))


@app.command(
    cls=Command,
    help=say("Kiểm tra máy: đã cài gì, còn thiếu gì, phải làm gì.", "What is installed, what is missing, what to do."),
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
    sys.exit(start(app))


if __name__ == "__main__":
    main()
