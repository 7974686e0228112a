"""The house stands: imports run one way, every extractor is known, files stay small."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import extractors

ROOT = Path(__file__).parent.parent
ROOMS = ("models", "extractors", "pipeline")
MAY_IMPORT = {"models": {"models"}, "extractors": {"models", "extractors"}, "pipeline": set(ROOMS)}
# modules of the room `extractors` that several extractors share; every other module there is one, or belongs to one
FORBIDDEN_NAMES = {"utils", "helpers", "manager", "base", "common", "misc"}
SOURCES = sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.py"))


def _imports(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.split(".")[0])
    return found


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_run_one_way(path: Path) -> None:
    room = path.relative_to(ROOT).parts[0]
    assert _imports(path) & set(ROOMS) <= MAY_IMPORT[room]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_does_what_its_name_says(path: Path) -> None:
    assert path.stem not in FORBIDDEN_NAMES


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_can_be_seen_through(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


def test_every_extractor_is_in_the_tuple() -> None:
    """A module with a public `extract` is an extractor, and then it is in EXTRACTORS."""
    modules = {extractor.__module__ for extractor in extractors.EXTRACTORS}
    written = set()
    for path in (ROOT / "extractors").rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        if any(isinstance(node, ast.FunctionDef) and node.name == "extract" for node in tree.body):
            written.add(".".join(path.relative_to(ROOT).with_suffix("").parts))
    assert written == modules


def _loaded(code: str, modules: list[str]) -> list[str]:
    """Which of the modules a fresh interpreter has loaded after the code."""
    code = f"import sys; {code}; print(*(name for name in sys.argv[1:] if name in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code, *modules], cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout.split()


def test_a_reader_of_scans_builds_no_extractor() -> None:
    """Their patterns take longer to build than a page's picture to prepare."""
    modules = [extractor.__module__ for extractor in extractors.EXTRACTORS]
    assert _loaded("import pipeline.extract", modules)
    assert not _loaded("import pipeline.ocr, pipeline.searchable", modules)


def test_extraction_does_without_the_database() -> None:
    """SQLAlchemy takes a quarter of a second to load."""
    assert not _loaded("import pipeline.extract, pipeline.read", ["sqlalchemy"])


def test_extractors_touch_no_files_or_clock() -> None:
    for path in (ROOT / "extractors").rglob("*.py"):
        banned = {"sqlalchemy", "datetime.now", "time", "socket", "subprocess", "requests"} & _imports(path)
        assert not banned, path.name
