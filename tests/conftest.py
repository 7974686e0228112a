"""Databases for the tests: SQLite in a file, and a throwaway PostgreSQL server where its programs are installed."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
import sqlalchemy as sa
from sqlalchemy import Engine

from pipeline.database.connect import connect


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The URL of a server, that of the variable KEHOACH_TEST_POSTGRES or one that is started for these tests."""
    pytest.importorskip("psycopg", reason="psycopg chưa cài")
    given = os.environ.get("KEHOACH_TEST_POSTGRES")
    if given:
        yield given
        return
    programs = _programs()
    if programs is None:
        pytest.skip("máy này không có PostgreSQL (initdb, postgres)")
    # pytest's own folder is closed to the account that the server may have to run under
    with tempfile.TemporaryDirectory(prefix="kehoach-postgres-", ignore_cleanup_errors=True) as folder:
        yield from _server(programs, Path(folder))


def _server(programs: Path, folder: Path) -> Iterator[str]:
    user = _user(folder)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    data = folder / "data"
    made = [programs / "initdb", "-D", data, "-U", "tester", "-A", "trust", "-E", "UTF8", "--locale=C", "-N"]
    subprocess.run(made, check=True, capture_output=True, user=user)
    quick = ["-c", "fsync=off", "-c", "listen_addresses=127.0.0.1", "-c", f"unix_socket_directories={folder}"]
    with (folder / "log").open("wb") as log:
        server = subprocess.Popen(
            [programs / "postgres", "-D", data, "-p", str(port), *quick], stdout=log, stderr=log, user=user
        )
    try:
        yield _when_up(f"postgresql+psycopg://tester@127.0.0.1:{port}/postgres", server)
    finally:
        # on SIGTERM the server waits for its clients, and a test that failed may have left one
        server.send_signal(signal.SIGTERM if os.name == "nt" else signal.SIGINT)
        server.wait(30)


def _programs() -> Path | None:
    """The folder of initdb and postgres; Debian keeps them off the path."""
    found = shutil.which("initdb")
    if found:
        return Path(found).resolve().parent
    return next((path.parent for path in sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), reverse=True)), None)


def _user(folder: Path) -> str | None:
    """PostgreSQL refuses to run as root; then the account that its package made runs it, and may enter the folder."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return None
    import pwd

    try:
        account = pwd.getpwnam("postgres")
    except KeyError:
        pytest.skip("PostgreSQL không chạy được bằng root và máy này không có người dùng «postgres»")
    os.chown(folder, account.pw_uid, account.pw_gid)
    return "postgres"


def _when_up(url: str, server: subprocess.Popen[bytes]) -> str:
    engine = sa.create_engine(url, poolclass=sa.NullPool)
    for _ in range(150):
        if server.poll() is not None:
            break
        try:
            with engine.connect():
                return url
        except sa.exc.OperationalError:
            time.sleep(0.1)
    pytest.fail("PostgreSQL không khởi động được")


@pytest.fixture
def postgres_url(postgres_server: str) -> Iterator[str]:
    """An empty database on the server."""
    name = f"plans_{uuid4().hex[:12]}"
    engine = sa.create_engine(postgres_server, isolation_level="AUTOCOMMIT", poolclass=sa.NullPool)
    with engine.connect() as connection:
        connection.execute(sa.text(f"CREATE DATABASE {name}"))
    yield sa.make_url(postgres_server).set(database=name).render_as_string(hide_password=False)
    with engine.connect() as connection:
        connection.execute(sa.text(f"DROP DATABASE {name} WITH (FORCE)"))


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty database of either kind."""
    if request.param == "postgresql":
        return str(request.getfixturevalue("postgres_url"))
    return f"sqlite:///{(tmp_path / 'plans.db').as_posix()}"


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    """An engine on an empty database with the newest schema."""
    made = connect(database_url)
    yield made
    made.dispose()
