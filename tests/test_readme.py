"""What the README claims is so: its question has its answer, its commands and views exist."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path

import pytest

from pipeline.database.connect import connect
from pipeline.endings import NO_DATABASE, NOT_INSTALLED, NOTHING_READ, SOME_FAILED, WRONG_USE
from pipeline.run import run

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("readme") / "plans.db"
    report = run([ROOT / "data" / "raw"], f"sqlite:///{path}", jobs=1)
    assert not report.failed
    return path


def test_the_question_has_its_answer(database: Path) -> None:
    question = re.search(r"<!-- test: question -->\n```sql\n(.*?)```", README, re.S)
    answer = re.search(r"<!-- test: answer -->\n((?:\|.*\n)+)", README)
    assert question and answer
    head, _, *rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in answer[1].strip().splitlines()]
    with sqlite3.connect(database) as connection:
        cursor = connection.execute(question[1])
        assert [column[0] for column in cursor.description] == head
        given = [[str(value) for value in row] for row in cursor]
    connection.close()
    assert given and given == rows


def test_the_views_are_there(database: Path) -> None:
    names = set(re.findall(r"`(plan_\w+|failed_files)`", README))
    assert len(names) >= 9
    engine = connect(f"sqlite:///{database}")
    with engine.connect() as connection:
        for name in names:
            connection.exec_driver_sql(f"SELECT * FROM {name} LIMIT 1")
    engine.dispose()


def test_the_make_targets_are_there() -> None:
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))
    assert set(re.findall(r"make (\w+)", README)) <= targets


def test_the_commands_are_there() -> None:
    cli = "".join((ROOT / "pipeline" / name).read_text(encoding="utf-8") for name in ("cli.py", "cli_export.py"))
    for command in set(re.findall(r"`kehoach (\w+)", README)):
        assert re.search(rf"^def {command}\(|name=\"{command}\"", cli, re.M), command


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_readme_names_every_command(language: str) -> None:
    cli = (ROOT / "pipeline" / "cli.py").read_text(encoding="utf-8")
    exports = (ROOT / "pipeline" / "cli_export.py").read_text(encoding="utf-8")
    commands = re.findall(r"^@app\.command\(.*?^def (\w+)", cli, re.M | re.S)
    commands += [f"export {name}" for name in re.findall(r'^@exporting\.command\(\n +"(\w+)"', exports, re.M)]
    half = README.split("\n---\n")[language == "en"]
    assert len(commands) >= 6 and "export pdf" in commands
    assert [command for command in commands if f"`kehoach {command}" not in half] == []


@pytest.mark.parametrize("word", ["Mã kết thúc", "Exit codes"])
def test_the_exit_codes_are_those_of_the_program(word: str) -> None:
    told = README[README.index(word) :].split("\n\n")[0]
    codes = (SOME_FAILED, WRONG_USE, NOTHING_READ, NO_DATABASE, NOT_INSTALLED)
    assert [int(code) for code in re.findall(r"(?:: |; |;\n)(\d) ", told)] == [0, *codes]


def test_vietnamese_comes_first() -> None:
    assert README.index("đọc các kế hoạch") < README.index("reads the administrative plans")
