"""The sample plans and their gold annotations belong together, and both to their sources."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import docx
import pypdfium2
import pytest

from tests.samples.build import GOLD, RAW, content, gold_text, sources
from tests.samples.gold import gold
from tests.samples.marks import ROLES
from tests.samples.source import read_source

SOURCES = sources()
NAMES = [path.stem for path in SOURCES]
KEYS = {
    "citations": {"quote", "type", "number", "date", "year", "issuer", "pinpoint", "relation", "section"},
    "targets": {"quote", "value", "unit", "comparator", "kind", "subject", "deadline", "section"},
    "assignments": {"quote", "actor", "role", "section"},
    "deadlines": {"quote", "kind", "start", "end", "recurrence", "section"},
}
META = {"doc_type", "number", "issued_on", "issuer", "title", "period", "signer", "attached_to"}
EXTRA = {"citations": {"name"}, "targets": {"out_of", "value_to"}}
VALUES: dict[str, tuple[str | None, ...]] = {
    "unit": ("percent", "permille", "money", "count", "rank", "rank_change", "grade", "score"),
    "comparator": ("ge", "le", "gt", "lt", "eq"),
    "relation": ("basis", "replaces", "amends", "attached", "mentions"),
    "role": ROLES,
}
DATE = re.compile(r"\d{4}(-\d\d){2}")


def annotation(path: Path) -> dict[str, Any]:
    return json.loads((GOLD / f"{path.stem}.json").read_text(encoding="utf-8"))


def built(path: Path) -> Path:
    return RAW / annotation(path)["file"]


def of_kind(*suffixes: str) -> list[Path]:
    return [path for path in SOURCES if built(path).suffix in suffixes]


def word_paragraphs(parent: Any) -> list[str]:
    """Paragraphs in reading order, those of tables included."""
    found: list[str] = []
    for item in parent.iter_inner_content():
        if hasattr(item, "rows"):
            cells = {id(cell._tc): cell for row in item.rows for cell in row.cells}
            found += [text for cell in cells.values() for text in word_paragraphs(cell)]
        else:
            found.append(item.text)
    return found


def pages(path: Path) -> list[str]:
    """The text of each page; formats without pages have one."""
    if path.suffix == ".pdf":
        with pypdfium2.PdfDocument(path) as pdf:
            # pdfium says U+FFFE for a hyphen at the end of a line
            return [page.get_textpage().get_text_range().replace("\ufffe", "-") for page in pdf]
    if path.suffix == ".docx":
        return ["\n".join(word_paragraphs(docx.Document(str(path))))]
    text = path.read_text(encoding="utf-8")
    return [re.sub(r"[*#]", "", text)] if path.suffix == ".md" else text.split("\f")


def squeezed(text: str) -> str:
    """Without white space: where a line is broken, formats differ in whether one is left."""
    return re.sub(r"\s+", "", text)


def stands(quote: str, texts: list[str]) -> bool:
    """Whether a quote stands on a page, or begins on one and ends on the next."""
    wanted = squeezed(quote)
    if any(wanted in text for text in texts):
        return True
    return any(
        wanted[:cut] in before and wanted[cut:] in after
        for before, after in pairwise(texts)
        for cut in range(1, len(wanted))
    )


def facts(path: Path) -> list[tuple[str, dict[str, Any]]]:
    return [(kind, fact) for document in annotation(path)["documents"] for kind in KEYS for fact in document[kind]]


def test_formats() -> None:
    kinds = [built(path).suffix for path in SOURCES]
    assert {kind: kinds.count(kind) for kind in kinds} == {".pdf": 4, ".docx": 3, ".txt": 2, ".md": 1}


def test_nothing_without_a_source() -> None:
    samples = {path.stem for path in RAW.iterdir() if re.match(r"\d\d-", path.name)}
    annotated = {path.stem for path in GOLD.glob("[0-9][0-9]-*.json")}
    assert samples == annotated == set(NAMES)


@pytest.mark.parametrize("path", SOURCES, ids=NAMES)
def test_rebuilding_gives_the_committed_gold(path: Path) -> None:
    committed = (GOLD / f"{path.stem}.json").read_text(encoding="utf-8")
    assert gold_text(read_source(path)) == committed


@pytest.mark.parametrize("path", of_kind(".txt", ".md"), ids=lambda path: path.stem)
def test_rebuilding_gives_the_committed_text(path: Path) -> None:
    assert content(read_source(path)) == built(path).read_bytes()


@pytest.mark.parametrize("path", of_kind(".docx"), ids=lambda path: path.stem)
def test_word_files_are_the_same_each_time(path: Path) -> None:
    sample = read_source(path)
    assert content(sample) == content(sample)


@pytest.mark.parametrize("path", SOURCES, ids=NAMES)
def test_every_quote_stands_in_the_file(path: Path) -> None:
    texts = [squeezed(re.sub(r"\A\s*\d+\s*\n", "", page)) for page in pages(built(path))]
    missing = [fact["quote"] for _, fact in facts(path) if not stands(fact["quote"], texts)]
    assert not missing


@pytest.mark.parametrize("path", SOURCES, ids=NAMES)
def test_no_field_is_missing(path: Path) -> None:
    for document in annotation(path)["documents"]:
        assert set(document) == META | set(KEYS)
        assert set(document["issuer"]) == {"name", "level", "commune", "district", "province"}
        assert document["signer"] is None or set(document["signer"]) == {"name", "position", "authority"}
    for kind, fact in facts(path):
        assert set(fact) - EXTRA.get(kind, set()) == KEYS[kind], fact


@pytest.mark.parametrize("path", SOURCES, ids=NAMES)
def test_fields_hold_what_the_guide_knows(path: Path) -> None:
    for kind, fact in facts(path):
        for field, known in VALUES.items():
            assert field not in fact or fact[field] in known, fact
        for field in ("date", "start", "end"):
            assert fact.get(field) is None or DATE.fullmatch(fact[field]), fact
        if kind == "citations":
            assert bool(fact["number"]) != ("name" in fact), fact


def test_a_fact_without_a_mark_is_an_error(tmp_path: Path) -> None:
    source = SOURCES[0].read_text(encoding="utf-8")
    broken = tmp_path / "99-broken.md"
    broken.write_text(source.replace("```facts\n", "```facts\nc99: {type: Luật, name: Luật Nhà ở}\n"), encoding="utf-8")
    with pytest.raises(ValueError, match="marks and facts differ"):
        gold(read_source(broken))
