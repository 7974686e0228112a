"""What users read: one Vietnamese vocabulary, and nothing Vietnamese where English was asked for."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.formats import CODES, read_error

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
