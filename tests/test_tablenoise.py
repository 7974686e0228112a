"""Noise on a page with tables: numbers in cells stay, rests of rules around the table go."""

from __future__ import annotations

import pytest

from pipeline.formats.grids import grids_of
from pipeline.formats.rules import Rule
from pipeline.hocr import Seen
from pipeline.tablenoise import without_table_noise

XS, YS = (50.0, 90.0, 300.0, 400.0), (100.0, 130.0, 160.0)
GRIDS = grids_of(
    [Rule(x, YS[0], x, YS[-1]) for x in XS] + [Rule(XS[0], y, XS[-1], y) for y in YS],
)
NUMBER, TASK, TIME, BELOW = (55.0, 110.0), (120.0, 110.0), (310.0, 110.0), (20.0, 600.0)


def kept(text: str, confidence: float, at: tuple[float, float]) -> bool:
    x, y = at
    word = Seen(text, x, y, x + 6 * len(text), y + 12, confidence, 0)
    return without_table_noise([word], GRIDS) == [word]


@pytest.mark.parametrize(("text", "at"), [("1.2", NUMBER), ("l", NUMBER), ("H.", NUMBER), ("15/9/2031", TIME)])
def test_a_doubtful_number_alone_in_its_cell_stays(text: str, at: tuple[float, float]) -> None:
    assert kept(text, 0.3, at)
    assert not kept(text, 0.1, at)


@pytest.mark.parametrize(("text", "at"), [("lj", BELOW), ("l", TASK), ("êj", NUMBER), ("¿Z", TIME)])
def test_what_is_no_number_or_stands_outside_goes(text: str, at: tuple[float, float]) -> None:
    assert not kept(text, 0.3, at)


def test_a_stroke_along_the_edge_of_the_sheet_goes_however_sure() -> None:
    assert not kept("|", 0.95, BELOW)
    assert kept("./.", 0.95, BELOW)
    assert kept("|", 0.95, NUMBER)


def test_a_page_without_tables_is_as_before() -> None:
    word = Seen("|", 20.0, 600.0, 26.0, 612.0, 0.95, 0)
    assert without_table_noise([word], []) == [word]
