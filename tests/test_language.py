"""What users read: one Vietnamese vocabulary, and nothing Vietnamese where English was asked for."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.formats import CODES, read_error
from pipeline.headings import FAILURES
from pipeline.showrun import PROBLEMS

ROOT = Path(__file__).parent.parent
VIETNAMESE = re.compile(r"[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]", re.I)


def messages(source: str) -> Iterator[str]:
    """The strings of a module, without its docstrings."""
    tree = ast.parse(source)
    nodes = list(ast.walk(tree))
    docs = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            yield node.value


def test_a_file_is_a_tep() -> None:
    found = [
        f"{path.name}: {message}"
        for path in sorted((ROOT / "pipeline").rglob("*.py"))
        for message in messages(path.read_text(encoding="utf-8"))
        if VIETNAMESE.search(message) and re.search(r"\b(?:file|folder|database)\b", message, re.I)
    ]
    assert found == []


def test_a_file_is_a_tep_in_the_readme_too() -> None:
    for name in ("README.md", "data/README.md"):
        vietnamese = re.split(r"^(?:---|# Sample documents)$", (ROOT / name).read_text(encoding="utf-8"), flags=re.M)[0]
        prose = re.sub(r"```.*?```|`[^`]*`", "", vietnamese, flags=re.S)
        assert not re.search(r"\b(?:file|folder|database)\b", prose, re.I), name


@pytest.mark.parametrize("code", CODES)
def test_an_error_names_the_file_and_what_to_do(code: str) -> None:
    error = read_error(code, "muc-luc.pdf", "dữ liệu nhị phân, tối đa 3 MB")
    assert "«muc-luc.pdf»" in error.message_vi and "Hãy " in error.message_vi
    assert "“muc-luc.pdf”" in error.message_en and not VIETNAMESE.search(error.message_en)


def codes_of(kind: str, place: int) -> set[str]:
    """The codes with which the source makes a `Problem` or a `Trouble`."""
    calls = (
        node
        for room in ("extractors", "pipeline")
        for path in (ROOT / room).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == kind
    )
    given = [call.args[place] for call in calls]
    # «"a" if … else "b"» gives both its codes, and none of the words of its condition
    given = [each for code in given for each in ((code.body, code.orelse) if isinstance(code, ast.IfExp) else (code,))]
    return {code.value for code in given if isinstance(code, ast.Constant) and isinstance(code.value, str)}


def test_every_problem_has_a_name() -> None:
    codes = codes_of("Problem", 0)
    assert {"poor_table", "no_number", "page_unread", "page_doubtful"} <= codes
    assert set(PROBLEMS) == codes


def test_every_failure_has_a_name() -> None:
    assert set(FAILURES) == {*CODES, *codes_of("Trouble", 1)}


def test_a_handwritten_number_is_called_so() -> None:
    assert "số viết tay" in PROBLEMS["no_number"]
