"""Floors that fail the build: how right the extraction is on our own samples, and on the annotated plans beside us."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.evaluate import calibration, evaluate
from pipeline.scoring import Score

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
# found and strict F1 by kind; raised whenever the extraction has become better
OWN = {"citations": (0.99, 0.99), "targets": (0.98, 0.98), "assignments": (0.98, 0.97), "deadlines": (0.98, 0.98)}
REAL = {"citations": (0.99, 0.99), "targets": (0.98, 0.96), "assignments": (0.98, 0.97), "deadlines": (0.97, 0.97)}


@pytest.fixture(scope="module")
def own() -> Score:
    return evaluate(ROOT / "tests" / "gold", ROOT / "data" / "raw")


@pytest.fixture(scope="module")
def real() -> Score:
    if not (SHARED / "gold").exists():
        pytest.skip("the annotated plans are not beside the checkout")
    # the text form of each; the scanned forms have tests of their own
    return evaluate(SHARED / "gold", SHARED / "plans", ending=".txt")


@pytest.mark.parametrize("kind", OWN)
def test_own_samples(own: Score, kind: str) -> None:
    found, strict = OWN[kind]
    assert own.kinds[kind].found_f1 >= found and own.kinds[kind].strict_f1 >= strict


def test_own_letterheads(own: Score) -> None:
    assert own.letterhead_accuracy >= 0.98


@pytest.mark.parametrize("kind", REAL)
def test_real_plans(real: Score, kind: str) -> None:
    found, strict = REAL[kind]
    assert real.kinds[kind].gold > 40
    assert real.kinds[kind].found_f1 >= found and real.kinds[kind].strict_f1 >= strict


def test_real_letterheads(real: Score) -> None:
    assert real.letterhead_accuracy >= 0.98


def test_confidence_means_something(own: Score) -> None:
    """Of the facts shown with 0.9 or more, nine in ten are right."""
    sure = [right for confidence, right in own.certainty if confidence >= 0.9]
    assert len(sure) > 100 and sum(sure) >= 0.9 * len(sure)
    assert sum(count for _, count, _, _ in calibration(own)) == len(own.certainty)
