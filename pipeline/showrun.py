"""What the terminal shows of a batch (tóm tắt lô nhập): what came in, what the database holds, what failed and why."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table

from pipeline import headings
from pipeline.language import say
from pipeline.show import NAMES

if TYPE_CHECKING:
    from pipeline.query import Summary
    from pipeline.run import Failure, RunReport

PROBLEMS = {code: say(*names) for code, names in headings.PROBLEMS.items()}


def show_run(report: RunReport, summary: Summary, db: str) -> None:
    """Print what this run did, what the database now holds, and every failure with its reason."""
    console = Console(highlight=False)
    pace = report.pages / report.seconds if report.seconds else 0.0
    console.print(
        say(
            f"Đã nhập {report.done} tệp ({report.pages} trang, {pace:.1f} trang/giây), "
            f"bỏ qua {report.skipped} tệp đã có, {len(report.failed)} tệp lỗi.",
            f"{report.done} files imported ({report.pages} pages, {pace:.1f} pages/s), {report.skipped} already there, "
            f"{len(report.failed)} failed.",
        )
    )
    for name, taken in report.duplicates:
        console.print(say(f"  Trùng nội dung: {name} = {taken}", f"  Same content: {name} = {taken}"), markup=False)
    console.print(say(f"Cơ sở dữ liệu: {db}", f"Database: {db}"), markup=False, soft_wrap=True)
    console.print(_holdings(summary))
    if summary.problems:
        console.print(say("Cần xem lại:", "To be reviewed:"))
        console.print(_problems(summary))
    for failure in report.failed:
        reason = say(failure.message, failure.message_en)
        console.print(f"✗ {_place(failure)} [{failure.code}]: {reason}", markup=False, style="red")


def _place(failure: Failure) -> str:
    """The file's path; for a file within an archive the archive's, and its name in there."""
    if not failure.path or Path(failure.path).name == failure.name:
        return failure.path or failure.name
    return f"{failure.path} › {failure.name}"


def _holdings(summary: Summary) -> Table:
    table = Table()
    table.add_column(say("Mục", "What"))
    table.add_column(say("Số lượng", "Count"), justify="right")
    rows = (
        (say("Tệp", "Files"), summary.files),
        (say("Trang", "Pages"), summary.pages),
        (say("Văn bản", "Documents"), summary.documents),
        (say("Xã, phường", "Communes"), summary.communes),
        *((NAMES.get(kind, kind), count) for kind, count in summary.facts.items()),
    )
    for name, count in rows:
        table.add_row(name, str(count))
    return table


def _problems(summary: Summary) -> Table:
    table = Table()
    table.add_column(say("Vấn đề", "Problem"))
    table.add_column(say("Số lượng", "Count"), justify="right")
    for code, count in summary.problems.items():
        table.add_row(PROBLEMS.get(code, code), str(count))
    return table
