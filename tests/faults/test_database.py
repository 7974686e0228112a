"""A database that goes away, is locked, full or not there: nothing half stored, nothing twice, a named reason."""

from __future__ import annotations

import multiprocessing
import os
import sqlite3
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy import Engine, event

from pipeline.database.connect import DatabaseError, connect
from pipeline.run import RunStoppedError, run
from tests.steps import FAKES, read_names
from tests.storing import one, rows

FILES = 5


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "thu"
    made.mkdir()
    for i in range(FILES):
        (made / f"f{i}.txt").write_text(f"số {i}", encoding="utf-8")
    return made


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.run.WAITS", (0.01, 0.05))


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    return tmp_path / "plans.db"


def url_of(path: Path) -> str:
    return f"sqlite:///{path.as_posix()}"


def whole(engine: Engine, files: int = FILES) -> None:
    """All files are stored, once, with all their facts."""
    assert one(engine, "SELECT COUNT(*) FROM readings") == files
    assert {row["n"] for row in rows(engine, "SELECT COUNT(*) AS n FROM plan_targets GROUP BY file")} == {2}
    assert one(engine, "SELECT COUNT(DISTINCT file) FROM plan_targets") == files
    assert one(engine, "SELECT COUNT(*) FROM jobs WHERE state <> 'done'") == 0


def test_connections_that_are_cut_are_made_again(folder: Path, postgres_url: str, quick: None) -> None:
    """An administrator ends all sessions, or the server is restarted, while files are being stored."""
    other = sa.create_engine(postgres_url, isolation_level="AUTOCOMMIT", poolclass=sa.NullPool)

    def cut(done: int, total: int | None, name: str) -> None:
        if total is not None and done in (1, 3):
            with other.connect() as connection:
                ended = "SELECT COUNT(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE pid <> pg_backend_pid() "
                mine = connection.execute(sa.text(ended + "AND datname = current_database()"))
                assert mine.scalar_one() >= 1

    report = run([folder], postgres_url, steps=FAKES, jobs=1, progress=cut)
    assert (report.done, report.failed) == (FILES, [])
    engine = connect(postgres_url)
    whole(engine)
    engine.dispose()


def test_a_session_that_is_cut_while_it_writes_leaves_nothing_half(
    folder: Path, postgres_url: str, quick: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The connection dies between two inserts of one file; that file is stored again from the start."""
    cuts = iter([True])

    def cut(connection: sa.Connection, _cursor: object, statement: str, *_rest: object) -> None:
        if statement.startswith("INSERT INTO targets") and next(cuts, False):
            connection.connection.driver_connection.close()

    event.listen(Engine, "before_cursor_execute", cut)
    try:
        report = run([folder], postgres_url, steps=FAKES, jobs=1)
    finally:
        event.remove(Engine, "before_cursor_execute", cut)
    assert next(cuts, None) is None
    assert (report.done, report.failed) == (FILES, [])
    engine = connect(postgres_url)
    whole(engine)
    engine.dispose()


def test_a_server_that_does_not_come_back_ends_the_run_with_a_reason(
    folder: Path, postgres_server: str, quick: None
) -> None:
    name = f"gone_{os.getpid()}"
    server = sa.create_engine(postgres_server, isolation_level="AUTOCOMMIT", poolclass=sa.NullPool)
    with server.connect() as connection:
        connection.execute(sa.text(f"CREATE DATABASE {name}"))
    url = sa.make_url(postgres_server).set(database=name).render_as_string(hide_password=False)

    def drop(done: int, total: int | None, _name: str) -> None:
        if total is not None and done == 2:
            with server.connect() as connection:
                connection.execute(sa.text(f"DROP DATABASE {name} WITH (FORCE)"))

    with pytest.raises(RunStoppedError) as caught:
        run([folder], url, steps=FAKES, jobs=1, progress=drop)
    assert caught.value.code == "not_reachable"
    assert "chạy lại" in caught.value.message_vi
    assert caught.value.report.done == 2


def test_a_server_that_is_not_there_is_named() -> None:
    pytest.importorskip("psycopg")
    with pytest.raises(DatabaseError) as caught:
        connect("postgresql://nobody@127.0.0.1:1/none")
    assert caught.value.code == "not_reachable"
    assert "Kiểm tra máy chủ" in caught.value.message_vi
    assert "Check server" in caught.value.message_en


def test_a_file_that_another_program_holds_is_waited_for(folder: Path, plans: Path) -> None:
    connect(url_of(plans)).dispose()
    holder = sqlite3.connect(plans, isolation_level=None, check_same_thread=False)
    holder.execute("BEGIN IMMEDIATE")
    free = threading.Timer(1.5, lambda: holder.execute("ROLLBACK"))
    free.start()
    start = time.perf_counter()
    report = run([folder], url_of(plans), steps=FAKES, jobs=1)
    free.join()
    holder.close()
    assert time.perf_counter() - start > 1
    assert (report.done, report.failed) == (FILES, [])


@pytest.fixture
def small_disk() -> Iterator[list[int]]:
    """Every SQLite database may grow by this many pages; empty for no limit."""
    limit: list[int] = []

    def restrict(connection: object, _record: object) -> None:
        if limit and isinstance(connection, sqlite3.Connection):
            (pages,) = connection.execute("PRAGMA page_count").fetchone()
            connection.execute(f"PRAGMA max_page_count={pages + limit[0]}")

    event.listen(sa.pool.Pool, "connect", restrict)
    yield limit
    event.remove(sa.pool.Pool, "connect", restrict)


def test_a_full_disk_ends_the_run_and_the_next_one_goes_on(
    folder: Path, plans: Path, quick: None, small_disk: list[int]
) -> None:
    run([folder / "f0.txt"], url_of(plans), steps=FAKES, jobs=1)
    small_disk.append(1)
    with pytest.raises(RunStoppedError, match="full") as caught:
        run([folder], url_of(plans), steps=FAKES, jobs=1)
    assert caught.value.code == "not_reachable"
    assert caught.value.report.done < FILES - 1
    small_disk.clear()
    report = run([folder], url_of(plans), steps=FAKES, jobs=1)
    assert report.failed == []
    engine = connect(url_of(plans))
    whole(engine)
    engine.dispose()


def test_a_place_where_no_database_can_be_is_named(tmp_path: Path) -> None:
    with pytest.raises(DatabaseError) as caught:
        connect(url_of(tmp_path))
    assert caught.value.code == "not_reachable"


def test_a_run_that_is_killed_leaves_whole_files_and_the_next_goes_on(folder: Path, plans: Path) -> None:
    for i in range(FILES, 40):
        (folder / f"f{i}.txt").write_text(f"số {i}", encoding="utf-8")
    process = multiprocessing.get_context("spawn").Process(target=_run, args=(folder, url_of(plans)))
    process.start()
    while process.is_alive() and len(read_names(folder)) < 4:
        time.sleep(0.01)
    process.kill()
    process.join()
    with sqlite3.connect(plans) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        (stored,) = connection.execute("SELECT COUNT(*) FROM readings").fetchone()
        facts = connection.execute("SELECT COUNT(*) FROM targets").fetchone()
    connection.close()
    assert stored < 40
    assert facts == (2 * stored,)
    report = run([folder], url_of(plans), steps=FAKES, jobs=1)
    assert report.done + report.skipped == 40
    assert report.failed == []
    engine = connect(url_of(plans))
    assert one(engine, "SELECT COUNT(*) FROM readings WHERE is_current") == 40
    assert one(engine, "SELECT COUNT(*) FROM plan_targets") == 80
    engine.dispose()


def _run(folder: Path, url: str) -> None:
    run([folder], url, steps=FAKES, jobs=1)
