"""Open the database (kết nối): SQLite in a file or PostgreSQL on a server, moved to the newest schema.

One writer at a time on either: SQLite has no other way, and on PostgreSQL it keeps two runs from adding the same
instrument twice. Storing a file takes milliseconds, reading it seconds, so nobody waits long.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, OperationalError

from models.migrations import config

_BUSY_MILLISECONDS = 60_000
_WAL_TRIES = 100
# Any number will do that no other program uses for its lock on the same server
_WRITER_LOCK = 7_301_202_511
_WRITING = "kehoach_writing"


class DatabaseError(Exception):
    """A database that can't be used (cơ sở dữ liệu không dùng được).

    Attributes:
        code: `bad_url`, `not_reachable`, `not_a_database` or `newer_schema`.
        message_vi: what happened and what to do, in Vietnamese.
        message_en: the same in English.
    """

    def __init__(self, code: str, message_vi: str, message_en: str) -> None:
        super().__init__(message_vi)
        self.code = code
        self.message_vi = message_vi
        self.message_en = message_en


def connect(url: str | URL) -> Engine:
    """An engine on the database, its schema the newest; a SQLite file is made where there is none.

    Args:
        url: SQLAlchemy's, `sqlite:///data/processed/plans.db` or `postgresql://user@server/database`.

    Raises:
        DatabaseError: when the URL is not one, the server does not answer, the file is no database, or its schema is
            newer than this program.
    """
    engine = _engine(url)
    try:
        with writing(engine) as connection:
            _migrate(connection)
    except BaseException as error:
        engine.dispose()
        if isinstance(error, DBAPIError):
            raise unusable(error, engine.url.render_as_string()) from error
        raise
    return engine


def _engine(url: str | URL) -> Engine:
    try:
        place = make_url(url)
        if place.drivername in ("postgres", "postgresql"):
            place = place.set(drivername="postgresql+psycopg")
        # a connection that the server has closed meanwhile is replaced before it is used
        return _sqlite(place) if place.get_backend_name() == "sqlite" else create_engine(place, pool_pre_ping=True)
    except (ArgumentError, NoSuchModuleError, ModuleNotFoundError) as error:
        raise _bad_url(error) from error
    except OSError as error:
        raise _no_folder(Path(place.database or ""), error) from error


def _bad_url(error: Exception) -> DatabaseError:
    return DatabaseError(
        "bad_url",
        f"Địa chỉ cơ sở dữ liệu (--db) không dùng được ({error}). Viết như sqlite:///thư-mục/tên.db hoặc "
        "postgresql://người-dùng@máy-chủ/tên (PostgreSQL cần cài thêm, trong thư mục dự án: "
        'pip install ".[postgres]").',
        f"The database's URL (--db) is of no use ({error}). Write sqlite:///folder/name.db or "
        'postgresql://user@server/name (PostgreSQL needs pip install ".[postgres]" in the project\'s folder).',
    )


def _no_folder(file: Path, error: OSError) -> DatabaseError:
    reason = error.strerror or str(error)
    return DatabaseError(
        "not_reachable",
        f"Không tạo được thư mục «{file.parent}» cho cơ sở dữ liệu ({reason}). Chọn nơi khác bằng --db.",
        f"The database's folder “{file.parent}” can't be made ({reason}). Choose another place with --db.",
    )


def unusable(error: DBAPIError, place: str = "") -> DatabaseError:
    """What a driver's error means to the person at the terminal; `place` is the URL without its password."""
    named = f" {place}" if place else ""
    reason = " ".join(str(error.orig).split())
    if "not a database" in reason or "malformed" in reason:
        return DatabaseError(
            "not_a_database",
            f"Tệp{named} không phải cơ sở dữ liệu hoặc đã hỏng ({reason}). Chọn tệp khác, hoặc chép lại bản sao lưu.",
            f"The file{named} is no database, or is broken ({reason}). Choose another or restore it from a copy.",
        )
    return DatabaseError(
        "not_reachable",
        f"Không kết nối hoặc không ghi được cơ sở dữ liệu{named} ({reason}). Kiểm tra máy chủ, đĩa và quyền ghi rồi "
        "chạy lại: việc sẽ tiếp tục từ chỗ dừng.",
        f"The database{named} does not answer or can't be written ({reason}). Check server, disk and permissions and "
        "run again: the work goes on where it stopped.",
    )


def _sqlite(place: URL) -> Engine:
    if place.database and place.database != ":memory:" and not place.database.startswith("file:"):
        Path(place.database).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(place)
    event.listen(engine, "connect", _set_up_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _set_up_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    # The driver must not begin transactions on its own: it would begin them too late, and leave DDL outside
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout={_BUSY_MILLISECONDS}")
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("PRAGMA synchronous=NORMAL")
    for _ in range(_WAL_TRIES):
        try:
            # readers don't wait for the writer; the mode stays with the file
            connection.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            # unlike all else, this is refused at once while another process writes
            if "locked" not in str(error):
                raise
            time.sleep(0.05)
        else:
            return


def _begin_sqlite(connection: Connection) -> None:
    # A transaction that reads first and writes later is refused at once when another has written in between;
    # one that begins as a writer waits its turn
    immediate = connection.get_execution_options().get(_WRITING, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A transaction of the only writer: committed at the end, rolled back on any error."""
    with engine.connect().execution_options(**{_WRITING: True}) as connection, connection.begin():
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _WRITER_LOCK})
        yield connection


def _migrate(connection: Connection) -> None:
    steps = config(connection)
    script = ScriptDirectory.from_config(steps)
    newest = script.get_current_head()
    present = MigrationContext.configure(connection).get_current_revision()
    if present == newest:
        return
    if present is not None and present not in {step.revision for step in script.walk_revisions()}:
        raise DatabaseError(
            "newer_schema",
            f"Cơ sở dữ liệu do phiên bản kehoach mới hơn tạo ra ({present}). Hãy cập nhật chương trình.",
            f"The database was made by a newer kehoach ({present}). Update the program.",
        )
    command.upgrade(steps, "head")


def gone(error: BaseException) -> bool:
    """Whether the error says that the database went away, so that trying again later makes sense."""
    return isinstance(error, OperationalError) or (isinstance(error, DBAPIError) and error.connection_invalidated)
