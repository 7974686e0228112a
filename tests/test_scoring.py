"""The scores: the guide's definitions, and the same figures as the reference scorer where it is at hand."""

from __future__ import annotations

import copy
import importlib.util
import json
import random
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from pipeline.scoring import KINDS, Score, f1, letter_share, pairs, word_share

GOLD = sorted((Path(__file__).parent / "gold").glob("*.json"))
REFERENCE = Path(__file__).parent.parent.parent / "shared" / "tools" / "score.py"


def load(path: Path) -> dict[str, Any]:
    return json.loads(path.read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def damaged(gold: dict[str, Any], seed: int) -> dict[str, Any]:
    """The same annotations with facts lost, doubled and changed."""
    rng = random.Random(seed)
    got = copy.deepcopy(gold)
    for document in got["documents"]:
        document["title"] = (document["title"] or "")[: rng.randint(5, 200)]
        for kind in KINDS:
            facts = document[kind]
            rng.shuffle(facts)
            del facts[: rng.randint(0, 2)]
            facts += copy.deepcopy(facts[:1])
            for fact in rng.sample(facts, min(3, len(facts))):
                name = rng.choice(sorted(fact))
                fact[name] = fact[name][:-1] if isinstance(fact[name], list | str) and name != "unit" else fact[name]
    return got


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_gold_against_itself_is_perfect(path: Path) -> None:
    score = Score()
    score.add(load(path), load(path))
    assert all(tally.found_f1 == tally.strict_f1 == 1 for tally in score.kinds.values())
    assert score.letterhead_accuracy == 1 and not score.errors


def test_what_is_missed_spurious_or_different_is_named() -> None:
    gold = load(GOLD[0])
    got = copy.deepcopy(gold)
    citations = next(d for d in got["documents"] if len(d["citations"]) >= 2)["citations"]
    lost = citations.pop(0)
    citations[0]["date"] = "1999-01-01"
    citations.append({**lost, "number": "999/KH-UBND", "quote": "Kế hoạch số 999/KH-UBND"})
    score = Score()
    score.add(gold, got)
    kinds = sorted(line.split()[2] for line in score.errors if " citations " in line)
    assert kinds == ["DIFFERS", "MISSED", "SPURIOUS"]
    assert score.kinds["citations"].strict_f1 < score.kinds["citations"].found_f1 < 1


def test_shares() -> None:
    assert word_share("75% hồ sơ", "hồ sơ") == pytest.approx(0.8)
    assert word_share("", "") == 1 and word_share("", "a") == 0
    assert letter_share("Văn phòng - Thống kê", "Văn phòng–Thống kê") == 1
    assert f1(0, 0, 0) == 1 and f1(1, 2, 2) == 0.5


def test_each_fact_is_paired_once_and_strict_ones_first() -> None:
    due = {"quote": "trước ngày 15/8/2026", "kind": "date", "start": None, "end": "2026-08-14", "recurrence": None}
    wrong = {**due, "end": "2026-08-15"}
    assert pairs("deadlines", [due], [wrong, due]) == [(0, 1, True)]
    assert len(pairs("deadlines", [due, due], [due])) == 1


@pytest.mark.skipif(not REFERENCE.exists(), reason="the reference scorer is not beside the checkout")
@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_the_same_figures_as_the_reference(path: Path, tmp_path: Path) -> None:
    reference = _reference()
    for seed in range(3):
        got = damaged(load(path), seed)
        other = tmp_path / "got.json"
        other.write_text(json.dumps(got, ensure_ascii=False), encoding="utf-8")
        expected = reference.score([(str(path), str(other))])
        score = Score()
        score.add(load(path), got)
        for kind in KINDS:
            assert score.kinds[kind].found_f1 == pytest.approx(expected[kind]["f1"])
            assert score.kinds[kind].strict_f1 == pytest.approx(expected[kind]["strict_f1"])
        assert score.letterhead_accuracy == pytest.approx(expected["metadata"]["accuracy"])


def _reference() -> ModuleType:
    spec = importlib.util.spec_from_file_location("reference_score", REFERENCE)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
