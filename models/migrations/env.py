"""Alembic's entry: runs the steps on the connection that the caller opened, or on a URL of its own.

Views are not moved step by step. They are taken down before the first step (SQLite refuses to rebuild a table that a
view reads) and put up again, as `models.schema.views` has them, when the newest step is reached.
"""

from typing import Literal

from alembic import context
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, pool

from models.schema import Table
from models.schema.table import CleanText
from models.schema.views import VIEWS, create_views, drop_views, view_sql


def _plain(kind: str, item: object, _context: object) -> str | Literal[False]:
    """A new step writes our own types as the database knows them, so that it does not hang on later code."""
    return "sa.Text()" if kind == "type" and isinstance(item, CleanText) else False


def _migrate(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=Table.metadata,
        render_as_batch=connection.dialect.name == "sqlite",
        render_item=_plain,
    )
    with context.begin_transaction():
        drop_views(connection)
        context.run_migrations()
        newest = ScriptDirectory.from_config(context.config).get_current_head()
        if context.get_context().get_current_revision() == newest:
            create_views(connection)


def _online() -> None:
    given = context.config.attributes.get("connection")
    if given is not None:
        _migrate(given)
        return
    url = context.config.get_main_option("sqlalchemy.url") or context.get_x_argument(as_dictionary=True)["url"]
    with create_engine(url, poolclass=pool.NullPool).begin() as connection:
        _migrate(connection)


if context.is_offline_mode():
    url = context.config.get_main_option("sqlalchemy.url")
    context.configure(url=url, target_metadata=Table.metadata, literal_binds=True)
    with context.begin_transaction():
        context.run_migrations()
        dialect = context.get_context().dialect.name
        for name in VIEWS:
            context.execute(f"CREATE OR REPLACE VIEW {name} AS {view_sql(name, dialect)}")
else:
    _online()
