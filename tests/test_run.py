"""A batch: the truth stands in the database, a file that fails is named and stops nobody."""

from __future__ import annotations

import multiprocessing
import time
import zipfile
from collections.abc import Sequence
from pathlib import Path
from unittest.mock import patch

import pytest
from sqlalchemy import Engine

from pipeline.database.connect import connect
from pipeline.run import RunReport, run
from pipeline.version import code_version
from tests.steps import FAKES, read_names
from tests.storing import counts, one, rows


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "thu"
    made.mkdir()
    return made


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{(tmp_path / 'plans.db').as_posix()}"


def put(folder: Path, **texts: str) -> None:
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")


def go(folder: Path, url: str, **options: object) -> RunReport:
    return run([folder], url, steps=FAKES, **options)  # type: ignore[arg-type]


def jobs(url: str) -> dict[tuple[str, str], str]:
    engine = connect(url)
    found = rows(engine, "SELECT name, stage, state FROM jobs JOIN files ON sha256 = file_sha256")
    engine.dispose()
    return {(row["name"], row["stage"]): row["state"] for row in found}


def ask(url: str, query: str) -> list[tuple[object, ...]]:
    engine = connect(url)
    found = [tuple(row.values()) for row in rows(engine, query)]
    engine.dispose()
    return found


def test_a_batch_is_read_and_stored(folder: Path, url: str) -> None:
    put(folder, a="một", b="hai")
    report = go(folder, url)
    assert (report.done, report.skipped, report.failed, report.pages) == (2, 0, [], 4)
    assert set(jobs(url).values()) == {"done"}
    assert ask(url, "SELECT COUNT(*) FROM plan_targets") == [(4,)]
    assert ask(url, "SELECT COUNT(*) FROM jobs WHERE seconds IS NULL") == [(0,)]
    assert ask(url, "SELECT state, done, skipped, failed FROM runs") == [("done", 2, 0, 0)]


def test_what_fails_is_named_and_stops_nobody(folder: Path, url: str) -> None:
    put(folder, a="hỏng", b="lỗi", c="sai", d="thiếu", e="tốt")
    report = go(folder, url, jobs=1)
    assert report.done == 1
    assert [(failure.name, failure.stage, failure.code) for failure in report.failed] == [
        ("a.txt", "read", "broken"),
        ("b.txt", "extract", "program_error"),
        ("c.txt", "store", "program_error"),
        ("d.txt", "store", "program_error"),
    ]
    assert "a.txt" in report.failed[0].message
    assert "broken" in report.failed[0].message_en
    assert "steps.py:" in report.failed[1].message
    assert "INSERT" not in report.failed[2].message
    failed = ask(url, "SELECT file, stage, code FROM failed_files ORDER BY file")
    assert failed == [(failure.name, failure.stage, failure.code) for failure in report.failed]
    assert jobs(url)["c.txt", "extract"] == "done"
    assert jobs(url)["a.txt", "store"] == "waiting"
    assert ask(url, "SELECT file FROM plan_documents") == [("e.txt",)]


def test_a_missing_path_is_a_failure_and_is_over_when_it_comes(folder: Path, url: str) -> None:
    (report, again) = (go(folder / "a.txt", url) for _ in range(2))
    assert [failure.code for failure in report.failed] == ["missing"]
    assert [failure.code for failure in again.failed] == ["missing"]
    put(folder, a="nay đã có")
    assert go(folder / "a.txt", url).done == 1
    assert ask(url, "SELECT * FROM failed_files") == []


def test_the_second_run_reads_nothing_again(folder: Path, url: str) -> None:
    put(folder, a="một", b="hai")
    go(folder, url)
    put(folder, c="ba")
    report = go(folder, url)
    assert (report.done, report.skipped) == (1, 2)
    assert sorted(read_names(folder)) == ["a.txt", "b.txt", "c.txt"]


def test_newer_code_reads_again_and_supersedes(folder: Path, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    put(folder, a="một")
    go(folder, url)
    monkeypatch.setattr("pipeline.run.code_version", lambda ocr: "9.9")
    assert go(folder, url).done == 1
    assert ask(url, "SELECT version FROM readings WHERE is_current") == [("9.9",)]
    assert ask(url, "SELECT COUNT(*) FROM readings") == [(2,)]
    assert ask(url, "SELECT COUNT(*) FROM plan_targets") == [(2,)]


def test_newer_code_that_fails_leaves_what_was_stored(folder: Path, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    put(folder, a="một")
    go(folder, url)
    monkeypatch.setattr("pipeline.run.code_version", lambda ocr: "9.9")
    monkeypatch.setattr("tests.steps.plan", lambda *_args, **_values: 1 / 0)
    assert len(go(folder, url).failed) == 1
    assert ask(url, "SELECT COUNT(*) FROM plan_targets") == [(2,)]


def test_retry_does_only_what_failed(folder: Path, url: str) -> None:
    put(folder, a="hỏng", b="tốt")
    go(folder, url)
    put(folder, c="mới")
    report = go(folder, url, retry="failed")
    assert ([failure.name for failure in report.failed], report.done) == (["a.txt"], 0)
    assert read_names(folder).count("a.txt") == 2
    assert "c.txt" not in read_names(folder)


def test_retry_knows_where_the_files_lie(folder: Path, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    put(folder, a="hỏng", b="tốt")
    with zipfile.ZipFile(folder / "goi.zip", "w") as archive:
        archive.writestr("trong/c.txt", "hỏng nữa")
        archive.writestr("trong/d.txt", "tốt nữa")
    monkeypatch.chdir(folder.parent)
    assert len(go(Path(folder.name), url).failed) == 2
    monkeypatch.chdir(folder)
    report = run([], url, retry="failed", steps=FAKES)
    assert sorted(failure.name for failure in report.failed) == ["a.txt", "c.txt"]
    assert run([], url, retry="failed", steps=FAKES).done == 0


def test_the_same_bytes_are_one_file(folder: Path, url: str) -> None:
    put(folder, a="một", b="một")
    report = go(folder, url)
    assert (report.done, report.duplicates) == (1, [("b.txt", "a.txt")])
    assert ask(url, "SELECT name FROM file_names ORDER BY name") == [("a.txt",), ("b.txt",)]


def test_progress_counts_every_file_once(folder: Path, url: str) -> None:
    put(folder, a="một", b="hỏng", c="một")
    seen: list[tuple[int, int | None, str]] = []
    go(folder, url, progress=lambda *step: seen.append(step))
    counted = [step for step in seen if step[1] is not None]
    assert [(done, total) for done, total, _ in counted] == [(0, 2), (1, 2), (2, 2)]
    assert seen[0] == (0, None, "a.txt")


def test_an_empty_batch_is_no_error(folder: Path, url: str) -> None:
    report = go(folder, url)
    assert (report.done, report.skipped, report.failed) == (0, 0, [])


@pytest.mark.parametrize("wrong", [{"ocr": "maybe"}, {"retry": "all"}])
def test_a_wrong_option_is_refused_before_anything_happens(folder: Path, url: str, wrong: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=r"maybe|all"):
        go(folder, url, **wrong)
    assert not (folder.parent / "plans.db").exists()


def test_several_processes_do_the_same(folder: Path, url: str) -> None:
    put(folder, **{f"f{i}": f"số {i}" for i in range(7)}, hong="hỏng", chet="chết")
    report = go(folder, url, jobs=2)
    assert report.done == 7
    assert sorted((failure.name, failure.code) for failure in report.failed) == [
        ("chet.txt", "process_died"),
        ("hong.txt", "broken"),
    ]
    pids = {line.split()[1] for line in (folder.parent / "read.log").read_text(encoding="utf-8").splitlines()}
    assert len(pids) >= 2
    assert str(multiprocessing.current_process().pid) not in pids


def test_a_file_that_hangs_is_given_up(folder: Path, url: str) -> None:
    put(folder, a="treo", b="tốt", c="tốt lắm")
    start = time.perf_counter()
    report = go(folder, url, jobs=2, limit=3.0)
    assert [(failure.name, failure.code) for failure in report.failed] == [("a.txt", "too_slow")]
    assert report.done == 2
    assert time.perf_counter() - start < 60


def test_two_runs_at_once_do_no_harm(folder: Path, database_url: str) -> None:
    put(folder, **{f"f{i}": f"số {i}" for i in range(6)})
    spawn = multiprocessing.get_context("spawn")
    both = [spawn.Process(target=_run_here, args=(folder, database_url)) for _ in range(2)]
    for process in both:
        process.start()
    for process in both:
        process.join(90)
    assert [process.exitcode for process in both] == [0, 0]
    assert ask(database_url, "SELECT COUNT(*) FROM readings") == [(6,)]
    assert ask(database_url, "SELECT COUNT(*) FROM plan_documents") == [(6,)]
    assert set(jobs(database_url).values()) == {"done"}
    assert ask(database_url, "SELECT DISTINCT state FROM runs") == [("done",)]


def _run_here(folder: Path, url: str) -> None:
    # the source may be edited between the starts of the two
    with patch("pipeline.run.code_version", lambda ocr: "1"):
        run([folder], url, steps=FAKES, jobs=1)


def test_on_a_server_too(folder: Path, postgres_url: str) -> None:
    put(folder, a="một", b="hỏng")
    report = go(folder, postgres_url)
    assert (report.done, len(report.failed)) == (1, 1)
    again = go(folder, postgres_url)
    assert (again.done, again.skipped, len(again.failed)) == (0, 1, 1)
    assert ask(postgres_url, "SELECT province_now FROM plan_documents") == [("Khánh Hòa",)]


def test_the_version_changes_with_the_code_that_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    assert code_version("never") == code_version("never")
    assert code_version("never").endswith(".ocr-never")
    monkeypatch.setattr("shutil.which", lambda name: None)
    assert code_version("auto").endswith(".ocr-none")
    monkeypatch.setattr("shutil.which", lambda name: "/usr/bin/tesseract")
    assert code_version("auto") != code_version("force")
    monkeypatch.setattr("pipeline.version._fingerprint", lambda: "00000000")
    assert "+00000000." in code_version("auto")


def numbers(engine: Engine, tables: Sequence[str]) -> dict[str, int]:
    found = counts(engine)
    return {table: found[table] for table in tables}


def test_a_killed_run_goes_on_where_it_stopped(folder: Path, url: str) -> None:
    """The run is interrupted at the third file, as by a power cut: nothing of it is tidied up."""
    put(folder, **{f"f{i}": f"số {i}" for i in range(5)})

    def cut(done: int, total: int | None, name: str) -> None:
        if total is not None and done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        go(folder, url, jobs=1, progress=cut)
    assert sorted(jobs(url).values()).count("waiting") == 9
    report = go(folder, url, jobs=1)
    assert (report.done, report.skipped) == (3, 2)
    assert sorted(read_names(folder)) == [f"f{i}.txt" for i in range(5)]
    assert ask(url, "SELECT state FROM runs ORDER BY started_at") == [("stopped",), ("done",)]
    engine = connect(url)
    assert numbers(engine, ("files", "readings", "documents")) == {"files": 5, "readings": 5, "documents": 5}
    assert one(engine, "SELECT COUNT(*) FROM jobs WHERE state <> 'done'") == 0
    engine.dispose()
