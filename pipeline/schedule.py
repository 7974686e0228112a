"""By when a target is to hold (thời hạn của chỉ tiêu): the deadline of its clause, or of its table row.

The rule is the annotation guide's: the end date of the deadline written in the same clause or the same row.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from extractors.measuring.endings import DUTY_BEYOND
from models.document import Paragraph, Part
from models.facts import Deadline, Findings, Target

_SENTENCE_END = re.compile(r"[.;!?](?=\s|$)|\n")
_CLAUSE_END = re.compile(r",| và (?=(?:đến|trong|từ|vào|năm)\b)")
# «…; hoàn thành trong quý III», «…, kết thúc trước ngày 25/11»: one completion for all that its sentence promises;
# with words of its own («; hoàn thành báo cáo trước …») it is another duty
_DONE = r"(?:hoàn thành|hoàn tất|xong|kết thúc|thực hiện(?:\s+xong)?|tổ chức\s+xong|triển khai(?:\s+xong)?)"
_COMPLETED = re.compile(
    r"(?:[^;.!?\n]|\.(?=\d))*(?:;|,)\s*(?:và\s+)?(?:(?:phải|cơ bản|phấn đấu|bảo đảm|đảm bảo|tất cả|toàn bộ)\s+)*"
    rf"{_DONE}(?:\s+(?:dứt điểm|toàn bộ|nội dung này|việc này|chậm nhất|muộn nhất|ngay|xong))*\s*"
    rf"|(?:[^;.!?\n]|\.(?=\d))*,\s*{_DONE}(?:\s+(?!báo cáo|gửi|trình|việc)[^\W\d]+){{1,3}}\s*"
)


def with_deadlines(findings: Findings) -> tuple[Target, ...]:
    """The targets, with `deadline` filled where it was None and the clause or the row states an end."""
    part = findings.part
    dated = [d for d in findings.deadlines if d.end and d.kind not in ("ongoing", "recurring")]
    times: dict[int, list[Deadline]] = defaultdict(list)
    values: dict[int, list[Target]] = defaultdict(list)
    for deadline in dated:
        times[part.paragraph_at(deadline.evidence.start).start].append(deadline)
    for target in findings.targets:
        values[part.paragraph_at(target.evidence.start).start].append(target)
    rows = _row_times(part, dated)
    alone = _times_alone(part, dated)

    def due(target: Target) -> str | None:
        here = part.paragraph_at(target.evidence.start)
        stated = _in_row(here, rows) if here.cell is not None else alone.get(here.section)
        return _in_clause(part, target, values[here.start], times.get(here.start, ())) or stated

    return tuple(
        replace(target, deadline=due(target)) if target.deadline is None and target.kind == "target" else target
        for target in findings.targets
    )


def _row_times(part: Part, dated: Sequence[Deadline]) -> dict[tuple[int, int], str | None]:
    """The end that the time cell of each row states, by table and row; the last one where it states several."""
    rows: dict[tuple[int, int], str | None] = {}
    for deadline in dated:
        cell = part.paragraph_at(deadline.evidence.start).cell
        if cell is not None and cell.role == "deadline":
            for row in range(cell.place.row, cell.place.row + cell.place.rows):
                rows[cell.place.table, row] = deadline.end
    return rows


def _in_row(paragraph: Paragraph, rows: dict[tuple[int, int], str | None]) -> str | None:
    return rows.get((paragraph.cell.place.table, paragraph.cell.place.row)) if paragraph.cell is not None else None


def _times_alone(part: Part, dated: Sequence[Deadline]) -> dict[tuple[str, ...], str | None]:
    """In a table that reached us as bare text, the time cell is a paragraph that holds nothing else."""
    ends: dict[tuple[str, ...], str | None] = {}
    for deadline in dated:
        found = deadline.evidence
        paragraph = part.paragraph_at(found.start)
        plain = paragraph.cell is None and paragraph.label is None and paragraph.bullet is None
        if plain and not part.chars[paragraph.start : found.start].strip():
            rest = part.chars[found.stop : paragraph.stop].strip(" .;")
            if not rest and paragraph.section:
                ends[paragraph.section] = deadline.end
    return ends


def _in_clause(part: Part, target: Target, targets: Sequence[Target], deadlines: Sequence[Deadline]) -> str | None:
    """The deadline that follows the value in its clause, else the nearest before it in its sentence.

    Args:
        part: the part that holds them.
        target: the value.
        targets: all values of its paragraph.
        deadlines: the times with an end in its paragraph, in order.
    """
    words = target.evidence
    before: str | None = None
    for deadline in deadlines:
        time = deadline.evidence
        if time.start < words.start:
            between = part.chars[time.stop : words.stop]
            over = _SENTENCE_END.search(between[: words.start - time.stop]) or DUTY_BEYOND.match(between)
            if not over and not _spent(part, deadline, targets):
                before = deadline.end
        elif (
            time.start < words.stop
            or _adjoins(part, target, deadline, targets)
            or _COMPLETED.fullmatch(part.chars[words.stop : time.start])
        ):
            return deadline.end
    return before


def _adjoins(part: Part, target: Target, deadline: Deadline, targets: Sequence[Target]) -> bool:
    """Whether the deadline closes the target's own clause: «đạt 90% vào năm 2025»."""
    since, at = target.evidence.stop, deadline.evidence.start
    between = part.chars[since:at]
    return (
        since <= at
        and not _SENTENCE_END.search(between)
        and not _CLAUSE_END.search(between)
        and not any(since <= other.evidence.start < at for other in targets)
    )


def _spent(part: Part, deadline: Deadline, targets: Sequence[Target]) -> bool:
    """Whether it closes the clause of another target and says nothing of what follows."""
    at = deadline.evidence.start
    return any(
        other.evidence.start < at and (at < other.evidence.stop or _adjoins(part, other, deadline, targets))
        for other in targets
    )
