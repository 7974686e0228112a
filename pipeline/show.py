"""What the terminal shows (hiển thị): progress, scores, what is installed. In the user's language."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table

from pipeline.language import ENGLISH, say

if TYPE_CHECKING:
    from pathlib import Path

    from pipeline.doctor import Finding
    from pipeline.evaluate import Change
    from pipeline.run import RunReport
    from pipeline.scoring import Score

NAMES = {
    "citations": say("Căn cứ, viện dẫn", "Citations"),
    "targets": say("Chỉ tiêu", "Targets"),
    "assignments": say("Phân công", "Assignments"),
    "deadlines": say("Thời hạn", "Deadlines"),
    "indicators": say("Chỉ số, tiêu chí", "Indicators"),
    "tasks": say("Nhiệm vụ", "Tasks"),
}
TITLES = {
    "type": say("Loại", "Type"), "number": say("Số, ký hiệu", "Number"), "name": say("Tên", "Name"),
    "date": say("Ngày", "Date"), "issuer": say("Cơ quan ban hành", "Issuer"), "pinpoint": say("Điều khoản", "Pinpoint"),
    "relation": say("Quan hệ", "Relation"), "value": say("Giá trị", "Value"), "unit": say("Đơn vị", "Unit"),
    "comparator": say("So sánh", "Comparator"), "kind": say("Loại", "Kind"), "subject": say("Nội dung đo", "Subject"),
    "deadline": say("Thời hạn", "Deadline"), "actor": say("Cơ quan, người", "Actor"), "role": say("Vai trò", "Role"),
    "canonical": say("Tên chuẩn", "Canonical"), "quote": say("Nguyên văn", "Quote"), "start": say("Từ", "From"),
    "end": say("Đến", "To"), "recurrence": say("Định kỳ", "Recurrence"),
}  # fmt: skip


_FIELDS = {
    "doc_type": "tên loại", "number": "số", "issued_on": "ngày ban hành", "commune": "xã, phường", "district": "huyện",
    "province": "tỉnh", "title": "trích yếu", "period": "thời gian kế hoạch", "signer.name": "người ký",
    "signer.position": "chức vụ",
}  # fmt: skip


def _console(stderr: bool = False) -> Console:
    return Console(stderr=stderr, highlight=False)


def run_with_progress(paths: Sequence[Path], db: str, ocr: str, retry: str | None, jobs: int | None) -> RunReport:
    """Import a batch with a progress bar on the error stream."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    from pipeline.run import run

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    # the summary takes its place; left standing, the last file's name would look like work that goes on
    with Progress(*columns, console=_console(stderr=True), transient=True) as bar:
        task = bar.add_task(say("Đang nhập", "Importing"), total=None)

        def progress(done: int, total: int | None, name: str) -> None:
            bar.update(task, completed=done, total=total, description=f"{say('Đang nhập', 'Importing')} {name}")

        return run(paths, db, ocr=ocr, retry=retry, jobs=jobs, progress=progress)


def show_score(score: Score, calibration: Sequence[tuple[str, int, float, float]], errors: bool) -> None:
    """Found and strict F1 by kind, the letterhead, what confidence means; every error where asked for."""
    console = _console()
    if errors:
        for line in score.errors:
            console.print(line, markup=False)
    table = Table(title=say("Điểm", "Score"), title_justify="left")
    for heading in (
        say("Loại", "Kind"),
        say("chú giải", "gold"),
        say("máy", "got"),
        say("F1 tìm thấy", "found F1"),
        say("F1 chặt", "strict F1"),
    ):
        table.add_column(heading)
    for kind, tally in score.kinds.items():
        table.add_row(NAMES[kind], str(tally.gold), str(tally.got), f"{tally.found_f1:.3f}", f"{tally.strict_f1:.3f}")
    console.print(table)
    fields = "  ".join(
        f"{_FIELDS.get(name, name) if not ENGLISH else name} {right}/{count}"
        for name, (right, count) in score.letterhead.items()
    )
    console.print(f"{say('Thể thức', 'Letterhead')} {score.letterhead_accuracy:.3f}  {fields}")
    table = Table(title=say("Độ tin cậy", "Confidence"), title_justify="left")
    for heading in (say("Khoảng", "Band"), say("Dữ kiện", "Facts"), say("Trung bình", "Mean"), say("Đúng", "Right")):
        table.add_column(heading)
    for band, count, mean, right in calibration:
        table.add_row(band, str(count), f"{mean:.2f}", f"{right:.2f}")
    console.print(table)


def show_change(change: Change) -> None:
    """Gains and losses, one a line."""
    console = _console()
    for sign, lines in (("+", change.gains), ("−", change.losses)):
        for line in lines:
            console.print(f"{sign} {line}", markup=False)
    console.print(
        say(
            f"Được {len(change.gains)}, mất {len(change.losses)}.",
            f"{len(change.gains)} gains, {len(change.losses)} losses.",
        )
    )


def show_examination(findings: Sequence[Finding]) -> bool:
    """What is there and what is not, with the remedy; whether all that is required is there."""
    console = _console()
    for finding in findings:
        if finding.found:
            console.print(f"✓ {finding.name}: {finding.found}", markup=False)
            continue
        sign = "✗" if finding.required else "–"
        missing = say(f"thiếu (cần để {finding.needed_for})", f"missing (needed to {finding.needed_for})")
        console.print(
            f"{sign} {finding.name}: {missing}\n    {say('Cách làm', 'Remedy')}: {finding.remedy}", markup=False
        )
    missed = [finding for finding in findings if not finding.found]
    if not missed:
        console.print(say("Máy đã sẵn sàng.", "All is there."))
    elif not any(finding.required for finding in missed):
        console.print(say("Chạy được; mục đánh dấu – chỉ cần cho việc đã nêu.", "It will run; – is for what is named."))
    return all(finding.found or not finding.required for finding in findings)
