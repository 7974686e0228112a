"""Compare promises (so sánh chỉ tiêu): which communes promise less than the level above them asks.

Two targets are about the same thing when they have one unit and their subjects share most of their words; the printed
words differ too much from plan to plan for more, so each row shows both texts.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import pandas as pd
from sqlalchemy import Engine

from models.keys import fold
from pipeline.query import documents, targets

_ALIKE = 0.6
_UPWARD = ("eq", "ge", "gt")
# Words that stand in nearly every target
_EMPTY = frozenset(fold("tỷ lệ của các được và trên tại trong cho là có đạt số theo").split())


def shortfalls(engine: Engine, *, alike: float = _ALIKE, **where: Any) -> pd.DataFrame:
    """The communes' targets that are lower than one of their province or district for the same year.

    Args:
        engine: of the database.
        alike: share of words (Dice, 0 to 1) from which two subjects are about the same thing.
        where: commune, district, province, year, as for `pipeline.query.targets`; they choose the communes.

    Returns:
        The columns of the communes' targets, and `asked` (the value), `asked_by` (number and title), `asked_subject`,
        `shortfall` (asked − promised, in the unit).
    """
    promised = _measured(targets(engine, kind="target", **where))
    levels = documents(engine).set_index("document_id")["level"]
    by = {"year": where.get("year"), "province": where.get("province")}
    asked = _measured(targets(engine, kind="target", **by))
    asked = asked[asked["document_id"].map(levels).isin(["province", "district"])]
    promised = promised[promised["document_id"].map(levels) == "commune"]
    asks: dict[tuple[Any, ...], list[tuple[Any, frozenset[str]]]] = defaultdict(list)
    for row in asked.itertuples():
        asks[_group(row)].append((row, _words(row.subject)))
    rows = [found for row in promised.itertuples() for found in _short(row, asks[_group(row)], alike)]
    columns = [*promised.columns, "asked", "asked_by", "asked_subject", "shortfall"]
    return pd.DataFrame(rows, columns=columns)


def _measured(found: pd.DataFrame) -> pd.DataFrame:
    """Targets in which more is better, with a number."""
    return found[
        found["value"].notna()
        & found["comparator"].isin(_UPWARD)
        & found["unit"].isin(["percent", "permille", "score"])
    ]


def _group(row: Any) -> tuple[Any, ...]:
    return row.province_now, row.year, row.unit


def _words(subject: object) -> frozenset[str]:
    return frozenset(fold(str(subject)).split()) - _EMPTY


def _short(row: Any, asks: list[tuple[Any, frozenset[str]]], alike: float) -> list[dict[str, Any]]:
    """The row with the ask that is most like it, when it promises less."""
    words = _words(row.subject)
    scored = [(2 * len(words & other) / (len(words) + len(other)), ask) for ask, other in asks if words and other]
    fitting = [
        (score, ask)
        for score, ask in scored
        if score >= alike and (pd.isna(ask.district) or ask.district == row.district)
    ]
    if not fitting:
        return []
    ask = max(fitting, key=lambda each: each[0])[1]
    if row.value >= ask.value:
        return []
    asked_by = " ".join(str(part) for part in (ask.doc_type, ask.document_number, ask.title) if not pd.isna(part))
    shown = {name: getattr(row, name) for name in row._fields if name != "Index"}
    return [
        {
            **shown,
            "asked": ask.value,
            "asked_by": asked_by,
            "asked_subject": ask.subject,
            "shortfall": ask.value - row.value,
        }
    ]
