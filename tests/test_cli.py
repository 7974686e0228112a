"""The command line: what is printed, on which stream, and with which exit code."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
import tomllib
import zipfile
from importlib.metadata import PackageNotFoundError
from pathlib import Path
from typing import Any

import pytest

from pipeline.doctor import FASTER, PACKAGES, examine
from tests.test_language import VIETNAMESE

ROOT = Path(__file__).parent.parent
RAW = ROOT / "data" / "raw"
PLAN = RAW / "05-bon-chi-so-diem-chu.txt"


def kehoach(*arguments: str | Path, english: bool = False) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8", "PYTHONUTF8": "1", "COLUMNS": "160"}
    environment["KEHOACH_LANG"] = "en" if english else "vi"
    command = [sys.executable, "-c", "from pipeline.cli import main; main()", *map(str, arguments)]
    return subprocess.run(
        command, capture_output=True, encoding="utf-8", cwd=ROOT, env=environment, check=False, timeout=120
    )


def lines(done: subprocess.CompletedProcess[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_extract_prints_one_object_a_line() -> None:
    done = kehoach("extract", PLAN, RAW / "08-chi-thi-tinh.md")
    assert done.returncode == 0, done.stderr
    first, second = lines(done)
    assert [first["file"], second["file"]] == [PLAN.name, "08-chi-thi-tinh.md"]
    document = first["documents"][0]
    assert {"doc_type", "number", "issued_on", "issuer", "title", "period", "signer", "attached_to"} <= set(document)
    for kind in ("citations", "targets", "assignments", "deadlines"):
        assert document[kind], kind
        for fact in document[kind]:
            assert {"quote", "section", "span", "page", "boxes", "confidence"} <= set(fact)
            assert 0 < fact["confidence"] <= 1 and fact["page"] >= 1


def test_a_pdf_has_boxes_on_its_pages() -> None:
    (result,) = lines(kehoach("extract", RAW / "07-xa-moi-chinh-quyen-hai-cap.pdf"))
    for document in result["documents"]:
        for fact in document["citations"]:
            assert fact["boxes"] and all(
                box["x0"] < box["x1"] <= 900 and box["top"] < box["bottom"] for box in fact["boxes"]
            )


def test_a_table_for_people_is_vietnamese_and_english_on_request() -> None:
    assert "Căn cứ, viện dẫn" in kehoach("extract", PLAN, "--format", "table").stdout
    done = kehoach("extract", PLAN, "--format", "table", "--english")
    assert "Citations" in done.stdout and "Căn cứ, viện dẫn" not in done.stdout


def test_a_bad_file_has_its_reason_and_the_others_come_out(tmp_path: Path) -> None:
    empty = tmp_path / "trong.pdf"
    empty.write_bytes(b"")
    done = kehoach("extract", empty, tmp_path / "khong-co.pdf", PLAN)
    assert done.returncode == 1
    results = lines(done)
    assert [r.get("error", {}).get("code") for r in results] == ["empty", "missing", None]
    assert "trong.pdf" in done.stderr and "khong-co.pdf" in done.stderr


def test_nothing_read_has_a_code_of_its_own(tmp_path: Path) -> None:
    assert kehoach("extract", tmp_path / "khong-co.pdf").returncode == 3
    assert kehoach("extract", tmp_path).returncode == 3
    assert kehoach("extract").returncode == 2


def test_a_batch_is_imported_once_and_its_failures_are_named(tmp_path: Path) -> None:
    bad = tmp_path / "hong.pdf"
    bad.write_bytes(b"%PDF-1.7 not really")
    db = f"sqlite:///{tmp_path / 'plans.db'}"
    done = kehoach("run", PLAN, bad, "--db", db)
    assert done.returncode == 1
    assert "hong.pdf" in done.stdout and "broken" in done.stdout and "Chỉ tiêu" in done.stdout
    again = kehoach("run", PLAN, "--db", db, english=True)
    assert again.returncode == 0 and "1 already there" in again.stdout
    assert again.stderr.strip() == ""


def test_a_bad_file_in_an_archive_is_named_with_it(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "goi.zip", "w") as archive:
        archive.writestr("con/hong.pdf", b"%PDF-1.7 not really")
    done = kehoach("run", tmp_path, "--db", f"sqlite:///{(tmp_path / 'plans.db').as_posix()}")
    assert done.returncode == 3 and re.search(r"goi\.zip › hong\.pdf", done.stdout)


def test_a_database_that_is_not_one_is_named(tmp_path: Path) -> None:
    plain = tmp_path / "plans.db"
    plain.write_text("not a database at all, but long enough to be looked at" * 20, encoding="utf-8")
    done = kehoach("run", PLAN, "--db", f"sqlite:///{plain}")
    assert done.returncode == 4 and "Traceback" not in done.stderr and done.stderr.strip()
    assert "plans.db" in done.stderr
    assert kehoach("run", PLAN, "--db", "nonsense").returncode == 4


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "kho").write_text("a file where a folder is wanted", encoding="utf-8")
    done = kehoach("run", PLAN, "--db", f"sqlite:///{(tmp_path / 'kho' / '2025' / 'plans.db').as_posix()}")
    assert done.returncode == 4 and "Traceback" not in done.stderr
    assert str(tmp_path / "kho" / "2025") in done.stderr and "--db" in done.stderr


def test_evaluate_scores_and_shows_errors_and_changes(tmp_path: Path) -> None:
    saved = tmp_path / "run.json"
    done = kehoach("evaluate", "tests/gold", "data/raw", "--errors", "--save", saved)
    assert done.returncode == 0, done.stderr
    assert "F1 chặt" in done.stdout and "Độ tin cậy" in done.stdout
    facts = json.loads(saved.read_text(encoding="utf-8"))
    right = next(name for name, good in facts.items() if good)
    wrong = {**facts, right: False, "05 citations #99 never there": True}
    saved.write_text(json.dumps(wrong, ensure_ascii=False), encoding="utf-8")
    done = kehoach("evaluate", "tests/gold", "data/raw", "--against", saved)
    assert f"+ {right}" in done.stdout and "− 05 citations #99 never there" in done.stdout


def test_evaluate_says_what_is_missing(tmp_path: Path) -> None:
    done = kehoach("evaluate", "tests/gold", tmp_path)
    assert done.returncode == 2 and "05-bon-chi-so-diem-chu.txt" in done.stderr
    assert kehoach("evaluate", tmp_path, "data/raw").returncode == 2


def test_doctor_says_what_is_there() -> None:
    done = kehoach("doctor")
    assert "✓ pdfplumber" in done.stdout and "tesseract" in done.stdout
    assert done.returncode == 0
    assert not VIETNAMESE.search(kehoach("doctor", english=True).stdout)


def test_doctor_looks_at_every_library_that_is_required() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = {re.split(r"[<>=\[;]", need)[0]: need for need in project["dependencies"]}
    assert set(named) == {*PACKAGES, *FASTER}
    # what is not for every system is no reason to say that the program can't run
    assert {name for name, need in named.items() if ";" in need} == set(FASTER)


def test_doctor_misses_what_makes_it_faster_without_failing(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(package: str) -> str:
        if package in FASTER:
            raise PackageNotFoundError(package)
        return "1.0"

    monkeypatch.setattr("pipeline.doctor.version", missing)
    for platform, listed in (("linux", FASTER), ("win32", ())):
        monkeypatch.setattr("sys.platform", platform)
        found = [finding for finding in examine() if finding.name in FASTER]
        assert [(finding.name, finding.found, finding.required) for finding in found] == [
            (name, None, False) for name in listed
        ]


@pytest.mark.parametrize("command", [[], ["extract"], ["run"], ["evaluate"], ["doctor"]])
def test_help_is_quick(command: list[str]) -> None:
    times = []
    for _ in range(3):
        start = time.perf_counter()
        done = kehoach(*command, "--help")
        times.append(time.perf_counter() - start)
        assert done.returncode == 0 and "Cách dùng" in done.stdout
    # 0.4 s on an idle machine; the best of three, since the machine that tests may be busy
    assert min(times) < 0.8


ENGLISH_WORDS = r"\b(?:Usage|Options|Commands|Arguments|Show|exit|required|default|Missing|Error|Invalid|Try|such)\b"


@pytest.mark.parametrize(
    "command",
    [[], ["extract"], ["run"], ["evaluate"], ["doctor"], ["export"], ["export", "tables"]],
    ids=lambda command: " ".join(command) or "kehoach",
)
def test_help_is_vietnamese_and_english_on_request(command: list[str]) -> None:
    vietnamese = kehoach(*command, "--help").stdout
    assert "Cách dùng:" in vietnamese and not re.search(ENGLISH_WORDS, vietnamese)
    english = kehoach(*command, "--help", english=True).stdout
    assert "Usage:" in english and not VIETNAMESE.search(english)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["frob"], "'frob'"),
        (["extract"], "TỆP"),
        (["extract", "--frob", "x"], "--frob"),
        (["run", "x", "--ocr", "z"], "'z'"),
        (["run", "x", "--jobs", "0"], "--jobs"),
        (["run"], "thư mục"),
        (["evaluate", "thu-muc-khong-co", "data/raw"], "'thu-muc-khong-co'"),
        (["export", "tables", "x"], "--output"),
        (["export", "tables", "x", "-o", "y.docx"], "y.docx"),
    ],
    ids=" ".join,
)
def test_wrong_use_is_told_in_vietnamese(arguments: list[str], told: str) -> None:
    done = kehoach(*arguments)
    assert done.returncode == 2 and told in done.stderr
    assert not re.search(ENGLISH_WORDS, done.stderr), done.stderr


def test_wrong_use_is_told_in_english_on_request() -> None:
    done = kehoach("frob", english=True)
    assert done.returncode == 2 and "No such command" in done.stderr


def test_retry_needs_no_paths(tmp_path: Path) -> None:
    db = f"sqlite:///{(tmp_path / 'plans.db').as_posix()}"
    bad = tmp_path / "hong.pdf"
    bad.write_bytes(b"%PDF-1.7 not really")
    assert kehoach("run", bad, "--db", db).returncode == 3
    again = kehoach("run", "--retry", "failed", "--db", db)
    assert again.returncode == 3 and "hong.pdf" in again.stdout


def test_a_retry_with_nothing_to_do_says_so(tmp_path: Path) -> None:
    done = kehoach("run", "--retry", "failed", "--db", f"sqlite:///{(tmp_path / 'plans.db').as_posix()}")
    assert done.returncode == 0 and "Không có tệp lỗi nào" in done.stdout


def test_evaluate_says_what_it_cannot_write_or_read(tmp_path: Path) -> None:
    gold = tmp_path / "gold"
    gold.mkdir()
    name = "08-chi-thi-tinh"
    (gold / f"{name}.json").write_bytes((ROOT / "tests" / "gold" / f"{name}.json").read_bytes())
    for option, path in (("--save", tmp_path / "none" / "run.json"), ("--against", RAW / f"{name}.md")):
        done = kehoach("evaluate", gold, RAW, option, path)
        assert done.returncode == 2 and str(path) in done.stderr and "Traceback" not in done.stderr


def test_help_loads_no_language_models() -> None:
    code = (
        "import sys, pipeline.cli; print(sorted({'spacy', 'underthesea', 'pandas', 'sqlalchemy'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", cwd=ROOT, check=True)
    assert done.stdout.strip() == "[]"


def test_an_error_of_ours_does_not_take_the_other_files_with_it(tmp_path: Path) -> None:
    """The program fails on one file: the file is named with its reason, the next one comes out."""
    code = (
        "import pipeline.extract as e; from pipeline.cli import main; whole = e.extract\n"
        "def broken(document):\n"
        "    if document.name.startswith('05'): raise KeyError('ours')\n"
        "    return whole(document)\n"
        "e.extract = broken; main()"
    )
    command = [sys.executable, "-c", code, "extract", str(PLAN), str(RAW / "08-chi-thi-tinh.md")]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", cwd=ROOT, check=False, timeout=120)
    first, second = lines(done)
    assert done.returncode == 1 and first["error"]["code"] == "program_error" and second["documents"]
    assert PLAN.name in done.stderr
