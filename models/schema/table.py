"""What every table shares: names of constraints, the lengths of ids, how a mention is hung on its document."""

from __future__ import annotations

import re
from typing import Annotated, Any, ClassVar

from sqlalchemy import CheckConstraint, Dialect, Double, MetaData, String, Text, TypeDecorator
from sqlalchemy.orm import DeclarativeBase, mapped_column

# Named constraints, so that Alembic can move them on either database
_NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

# PostgreSQL takes no NUL, UTF-8 no lone half of a surrogate pair; broken fonts and OCR bring both
_REFUSED = re.compile(r"[\x00\ud800-\udfff]")


class CleanText(TypeDecorator[str]):
    """Text without the characters that a database refuses."""

    impl = Text
    cache_ok = True

    @property
    def python_type(self) -> type[str]:
        """What its values are in Python."""
        return str

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """The text as it can be stored."""
        return None if value is None else _REFUSED.sub("", value)


Id = Annotated[str, mapped_column(String(32))]
Sha256 = Annotated[str, mapped_column(String(64))]
IsoDate = Annotated[str, mapped_column(String(10))]
LongText = Annotated[str, mapped_column(CleanText)]


class Table(DeclarativeBase):
    """The root of all tables; comments hold the Vietnamese term."""

    metadata = MetaData(naming_convention=_NAMES)
    # SQLAlchemy 2.0 would make FLOAT of it, 2.1 DOUBLE
    type_annotation_map: ClassVar[dict[Any, Any]] = {float: Double()}


def one_of(column: str, values: tuple[str, ...]) -> CheckConstraint:
    """A check that the column holds one of these words (or NULL)."""
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({listed})", name=column)
