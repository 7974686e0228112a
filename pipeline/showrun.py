"""What the terminal shows of a batch (tóm tắt lô nhập): what came in, what the database holds, what failed and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table

from pipeline.language import say
from pipeline.show import NAMES

if TYPE_CHECKING:
    from pipeline.query import Summary
    from pipeline.run import RunReport

PROBLEMS = {
    "page_unread": say("Trang không đọc được", "Pages that could not be read"),
    "page_doubtful": say("Trang đọc chưa chắc", "Pages read with doubts"),
    "no_type": say("Không rõ tên loại văn bản", "No document type"),
    "no_number": say("Không có số văn bản", "No document number"),
    "no_date": say("Thiếu ngày ban hành", "No full issue date"),
    "no_issuer": say("Không rõ cơ quan ban hành", "No issuer"),
    "bad_date": say("Ngày không có trong lịch", "Dates that do not exist"),
    "later_than_document": say("Viện dẫn văn bản ban hành sau", "Cites a later instrument"),
    "odd_percent": say("Tỷ lệ ngoài 0–100 %", "Percentages outside 0–100"),
    "reversed_period": say("Thời hạn ngược", "Deadlines that end before they begin"),
    "doubtful": say("Dữ kiện chưa chắc chắn", "Doubtful facts"),
    "poor_table": say("Bảng cần đối chiếu", "Tables to check"),
    "no_facts": say("Tệp không có dữ kiện", "Files without facts"),
}


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
        console.print(f"✗ {failure.path or failure.name} [{failure.code}]: {reason}", markup=False, style="red")


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
