"""From the views to pandas (bảng dữ liệu): filters that mind no accents, the same types on either database."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pandas as pd
from sqlalchemy import BindParameter, Engine, Integer, String, bindparam, text

from models.keys import fold

_FILTERS = ("commune", "district", "province", "year", "doc_type", "file")
_DATES = ("due_on", "starts_on", "ends_on", "period_start", "period_end")
_FLAGS = ("is_corrected", "is_copy", "is_resolved", "is_imported", "is_whole")
_WHOLE = ("year", "page", "pages", "cited_year", "out_of")


def view(engine: Engine, name: str, *, copies: bool = False, **where: Any) -> pd.DataFrame:
    """The rows of a view that fit the names and values; None asks for nothing.

    Args:
        engine: of the database.
        name: of the view.
        copies: whether further files of the same instrument are wanted as well.
        where: commune, district, province (old or new), year, doc_type, file; one value or several.

    Raises:
        TypeError: for another filter.
    """
    conditions = [] if copies else ["NOT is_copy"]
    values: dict[str, Any] = {}
    for column, wanted in where.items():
        if wanted is None:
            continue
        if column not in _FILTERS:
            raise TypeError(f"no such filter: {column}")
        spellings = wanted if isinstance(wanted, int) else _spellings(engine, column, wanted)
        conditions.append(_condition(column, values, spellings))
    query = f"SELECT * FROM {name}" + (f" WHERE {' AND '.join(conditions)}" if conditions else "")
    order = "file, part" if name == "plan_documents" else "file, document_id, page"
    return frame(engine, f"{query} ORDER BY {order}", values)


def _condition(column: str, values: dict[str, Any], wanted: Any) -> str:
    values[column] = wanted if isinstance(wanted, list) else [wanted]
    # Ninh Thuận's plans are Khánh Hòa's now, and are found under either name
    also = f" OR province_now IN :{column}" if column == "province" else ""
    return f"({column} IN :{column}{also})"


def _spellings(engine: Engine, column: str, wanted: str | Iterable[str]) -> list[str]:
    """The spellings in the database that are the wanted names, accents or not."""
    keys = {fold(wanted)} if isinstance(wanted, str) else {fold(each) for each in wanted}
    columns = ("province", "province_now") if column == "province" else (column,)
    with engine.connect() as connection:
        met: set[str | None] = set()
        for each in columns:
            met.update(connection.execute(text(f"SELECT DISTINCT {each} FROM plan_documents")).scalars())
    return sorted(value for value in met if value is not None and fold(value) in keys)


def frame(engine: Engine, query: str, values: dict[str, Any] | None = None) -> pd.DataFrame:
    """What a query gives, with dates and flags as such on either database."""
    lists: list[BindParameter[Any]] = [
        # an empty list has no type of its own, and PostgreSQL wants one
        bindparam(name, expanding=True, type_=Integer() if name == "year" else String())
        for name in values or {}
    ]
    with engine.connect() as connection:
        result = connection.execute(text(query).bindparams(*lists), values or {})
        found = pd.DataFrame(result.all(), columns=list(result.keys()))
    for column in found.columns.intersection(list(_DATES)):
        found[column] = pd.to_datetime(found[column])
    for column in found.columns.intersection(list(_FLAGS)):
        found[column] = found[column].astype(bool)
    for column in found.columns.intersection(list(_WHOLE)):
        found[column] = found[column].astype("Int64")
    if "since_merger" in found:
        found["since_merger"] = found["since_merger"].astype("boolean")
    return found


def count(engine: Engine, query: str) -> int:
    """The number that a query gives."""
    with engine.connect() as connection:
        return int(connection.execute(text(query)).scalar_one())


def counts(engine: Engine, query: str) -> dict[str, int]:
    """The names and numbers that a query gives."""
    with engine.connect() as connection:
        return {str(name): int(count) for name, count in connection.execute(text(query))}


def same(column: pd.Series, wanted: str) -> pd.Series:
    """Where the column is the wanted text, accents or not."""
    key = fold(wanted)
    return column.map(lambda value: isinstance(value, str) and fold(value) == key).astype(bool)


def holds(column: pd.Series, part: str) -> pd.Series:
    """Where the column has the part in it, accents or not."""
    key = fold(part)
    return column.map(lambda value: isinstance(value, str) and key in fold(value)).astype(bool)


def kept(found: pd.DataFrame, **equal: Any) -> pd.DataFrame:
    """The rows in which the columns have these values; None asks for nothing."""
    for column, value in equal.items():
        if value is not None:
            found = found[found[column] == value]
    return found
