"""How the database gets from one schema to the next (Alembic): `env.py` runs it, `versions/` holds the steps.

No `alembic.ini` is needed. `config(connection)` is what Alembic's commands take; the same steps serve SQLite and
PostgreSQL.
"""

from pathlib import Path

from alembic.config import Config
from sqlalchemy import Connection


def config(connection: Connection | None = None, url: str | None = None) -> Config:
    """Alembic's configuration for these steps, on an open connection or for a database URL."""
    made = Config()
    # ConfigParser reads % as the start of a substitution
    made.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    if url is not None:
        made.set_main_option("sqlalchemy.url", url.replace("%", "%%"))
    if connection is not None:
        made.attributes["connection"] = connection
    return made
