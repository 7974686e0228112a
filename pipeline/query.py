"""Ask the database (truy vấn): each function gives a pandas DataFrame of one of the plain views.

Names are found with or without accents («hoa son»). Copies of a plan (re-scans) are left out unless they are asked for.
Columns are those of `models.schema.views`; `pipeline.headings` has their Vietnamese titles.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd
from sqlalchemy import Engine

from models.schema import KINDS
from pipeline.database.frames import count, counts, frame, holds, kept, same, view
from pipeline.search import search

__all__ = [
    "Summary",
    "assignments",
    "citations",
    "deadlines",
    "documents",
    "failures",
    "problems",
    "search",
    "successors",
    "summary",
    "targets",
    "tasks",
]

# Where an interval ends, month and day
_ENDS: dict[str, Sequence[tuple[int, int]]] = {
    "quarter": ((3, 31), (6, 30), (9, 30), (12, 31)),
    "half_year": ((6, 30), (12, 31)),
    "nine_months": ((9, 30),),
    "year": ((12, 31),),
}

Day = date | str


def targets(engine: Engine, *, index: str | None = None, kind: str | None = None, **where: Any) -> pd.DataFrame:
    """One row for each target.

    Args:
        engine: of the database.
        index: PAR INDEX, SIPAS, PAPI …
        kind: `target` for what is promised, `result` for what is reported.
        where: commune, district, province (old or new), year, doc_type, file, copies, as for every function here.
    """
    found = view(engine, "plan_targets", **where)
    if index is not None:
        found = found[same(found["index_name"], index)]
    return kept(found, kind=kind)


def deadlines(engine: Engine, *, between: tuple[Day, Day] | None = None, **where: Any) -> pd.DataFrame:
    """One row for each deadline, with its tasks and who leads them.

    Args:
        engine: of the database.
        between: first and last day; what ends then, and what comes round then («định kỳ hằng quý» in a plan of that
            time). What has no end («thường xuyên») is not due on any day.
        where: as for `targets`.
    """
    found = view(engine, "plan_deadlines", **where)
    if between is None:
        return found
    first, last = (pd.Timestamp(day) for day in between)
    due = found["ends_on"].between(first, last) & found["recurrence"].isna()
    comes_round = [_comes_round(row, first, last) for row in found.itertuples()]
    return found[due | pd.Series(comes_round, index=found.index, dtype=bool)].sort_values("ends_on")


def assignments(engine: Engine, *, actor: str | None = None, role: str | None = None, **where: Any) -> pd.DataFrame:
    """One row for each actor and role; `actor` is looked for in the printed and in the canonical name."""
    found = view(engine, "plan_assignments", **where)
    if actor is not None:
        found = found[holds(found["actor"], actor) | holds(found["canonical"], actor)]
    return kept(found, role=role)


def citations(
    engine: Engine, *, number: str | None = None, resolved: bool | None = None, replaced: bool = False, **where: Any
) -> pd.DataFrame:
    """One row for each citation.

    Args:
        engine: of the database.
        number: part of the number and symbol.
        resolved: only those of which the instrument could be told, or could not.
        replaced: only those that a document in the database replaces.
        where: as for `targets`.
    """
    found = view(engine, "plan_citations", **where)
    if number is not None:
        found = found[holds(found["number"], number)]
    if replaced:
        found = found[found["replaced_by"].notna()]
    return kept(found, is_resolved=resolved)


def tasks(engine: Engine, **where: Any) -> pd.DataFrame:
    """One row for each task: what, who leads, who joins, by when."""
    return view(engine, "plan_tasks", **where)


def documents(engine: Engine, **where: Any) -> pd.DataFrame:
    """One row for each document of the current readings."""
    return view(engine, "plan_documents", **where)


def problems(engine: Engine) -> pd.DataFrame:
    """What a reviewer has to look at, by file and page."""
    return frame(engine, "SELECT * FROM plan_problems ORDER BY file, page, code")


def failures(engine: Engine) -> pd.DataFrame:
    """The files that failed: name, stage, code and reason."""
    return frame(engine, "SELECT * FROM failed_files ORDER BY file")


def successors(engine: Engine, *, name: str | None = None, province: str | None = None) -> pd.DataFrame:
    """Which units became which on 1 July 2025, one row for each pair; `is_whole` is False where the old was split.

    Args:
        engine: of the database.
        name: of the old or the new unit, accents or not.
        province: of either.
    """
    found = frame(engine, "SELECT * FROM unit_successors ORDER BY old_province, old_district, old_name")
    for columns, wanted in ((("old_name", "new_name"), name), (("old_province", "new_province"), province)):
        if wanted is not None:
            found = found[same(found[columns[0]], wanted) | same(found[columns[1]], wanted)]
    return found


@dataclass(frozen=True, slots=True)
class Summary:
    """What is in the database (tóm tắt).

    Attributes:
        files: how many files were received; `stored`, `failed`, `waiting` say what became of them.
        pages: pages of the current readings; `unread` of them could not be read.
        documents: instruments in the files; `copies` of them are further files of the same one.
        communes: how many communes have a document.
        facts: kind → how many, copies left out.
        problems: code → how many.
    """

    files: int
    stored: int
    failed: int
    waiting: int
    pages: int
    unread: int
    documents: int
    copies: int
    communes: int
    facts: dict[str, int]
    problems: dict[str, int]


def summary(engine: Engine) -> Summary:
    """Files, pages, facts by kind and problems by code."""
    of_jobs = "SELECT COUNT(DISTINCT file_sha256) FROM jobs WHERE state = '{}'"
    current = "FROM pages g JOIN readings r ON r.id = g.reading_id AND r.is_current"
    facts = (
        "SELECT m.kind, COUNT(*) AS n FROM mentions m JOIN plan_documents p ON p.document_id = m.document_id "
        "WHERE NOT m.is_rejected AND NOT p.is_copy GROUP BY m.kind"
    )
    found = dict.fromkeys(KINDS, 0) | counts(engine, facts)
    failed = count(engine, of_jobs.format("failed"))
    return Summary(
        files=count(engine, "SELECT COUNT(*) FROM files"),
        stored=count(engine, "SELECT COUNT(*) FROM readings WHERE is_current"),
        failed=failed,
        # a file that failed has later stages that wait as well
        waiting=count(
            engine, of_jobs.format("waiting") + " AND file_sha256 NOT IN (SELECT file_sha256 FROM failed_files)"
        ),
        pages=count(engine, f"SELECT COUNT(*) {current}"),
        unread=count(engine, f"SELECT COUNT(*) {current} WHERE g.source = 'unread'"),
        documents=count(engine, "SELECT COUNT(*) FROM plan_documents"),
        copies=count(engine, "SELECT COUNT(*) FROM plan_documents WHERE is_copy"),
        communes=count(engine, "SELECT COUNT(DISTINCT unit_id) FROM plan_documents WHERE commune IS NOT NULL"),
        facts=found,
        problems=counts(engine, "SELECT code, COUNT(*) FROM plan_problems GROUP BY code ORDER BY 2 DESC"),
    )


def _comes_round(row: Any, first: pd.Timestamp, last: pd.Timestamp) -> bool:
    """Whether a recurring deadline falls on a day from first to last, within its own bounds or its plan's year."""
    if not isinstance(row.recurrence, str):
        return False
    year = None if pd.isna(row.year) else int(row.year)
    begin = row.starts_on if not pd.isna(row.starts_on) else pd.Timestamp(year, 1, 1) if year else first
    end = row.ends_on if not pd.isna(row.ends_on) else pd.Timestamp(year, 12, 31) if year else last
    first, last = max(first, begin), min(last, end)
    return first <= last and any(_ends_within(every, first, last) for every in row.recurrence.split("; "))


def _ends_within(every: str, first: pd.Timestamp, last: pd.Timestamp) -> bool:
    if every == "week":
        return True
    if every == "month":
        return bool(first + pd.offsets.MonthEnd(0) <= last)
    years = range(first.year, last.year + 1)
    return any(first <= pd.Timestamp(year, *day) <= last for year in years for day in _ENDS.get(every, ()))
