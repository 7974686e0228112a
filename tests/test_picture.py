from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image

from pipeline.formats.grids import grids_of
from pipeline.formats.rules import Rule
from pipeline.picture import _pixels, prepare
from pipeline.picture.light import evened, without_colour, without_specks
from pipeline.picture.paper import Pixels, corners_of
from pipeline.picture.slant import angle_of, lies_on_its_side
from pipeline.picture.stacked import strip_of
from pipeline.picture.strokes import rules_in
from tests.samples.scans import drawn, office, phone

RAW = Path(__file__).parent.parent / "data" / "raw"
DECISION = RAW / "02-quyet-dinh-ke-hoach.pdf"
TABLE = RAW / "03-cong-van-phu-luc-bang.pdf"


def grey(pixels: Pixels) -> Pixels:
    return np.asarray(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), np.uint8)


@pytest.fixture(scope="module")
def page() -> Pixels:
    return drawn(DECISION, 0)


def leaning(page: Pixels, degrees: float) -> Pixels:
    height, width = page.shape[:2]
    move = cv2.getRotationMatrix2D((width / 2, height / 2), -degrees, 1)
    return np.asarray(cv2.warpAffine(page, move, (width, height), borderValue=(255, 255, 255)), np.uint8)


@pytest.mark.parametrize("degrees", [-3.3, -0.4, 0.0, 1.7])
def test_lean_is_measured(page: Pixels, degrees: float) -> None:
    assert angle_of(grey(leaning(page, degrees)), 200) == pytest.approx(degrees, abs=0.12)


def test_an_empty_page_does_not_lean() -> None:
    empty = np.full((2339, 1654), 255, np.uint8)
    assert angle_of(empty, 200) == 0 and not lies_on_its_side(empty, 200)


def test_a_page_on_its_side_is_seen_and_set_upright(page: Pixels) -> None:
    assert not lies_on_its_side(grey(page), 200)
    for turns in (1, 3):
        lying = np.ascontiguousarray(np.rot90(page, turns))
        assert lies_on_its_side(grey(lying), 200)
        assert prepare(Image.fromarray(lying), 842, 595).size == pytest.approx((595, 842), abs=1)


def test_a_sheet_on_a_desk_is_found_and_a_scan_is_left_alone(page: Pixels) -> None:
    assert corners_of(grey(page)) is None
    assert corners_of(grey(office(page, np.random.default_rng(3)))) is None
    corners = corners_of(grey(phone(page, np.random.default_rng(3))))
    assert corners is not None
    height, width = page.shape[:2]
    moved = np.random.default_rng(3).uniform(-0.035, 0.035, (4, 2)) * width
    sheet = np.array([(0, 0), (width, 0), (width, height), (0, height)])
    placed = moved + sheet + 0.06 * sheet[2]
    assert np.abs(corners - placed).max() < 0.02 * width


def test_a_photograph_comes_out_flat_and_the_way_back_leads_to_its_pixels(page: Pixels) -> None:
    photograph = phone(page, np.random.default_rng(3))
    height, width = photograph.shape[:2]
    points = width * 72 / 200, height * 72 / 200
    prepared = prepare(Image.fromarray(photograph), *points)
    assert prepared.size == pytest.approx((595.4, 841.7), abs=1)
    corners = corners_of(grey(photograph))
    assert corners is not None
    x, y, depth = prepared.to_page @ np.array([0, 0, 1])
    assert np.array([x, y]) / depth * 200 / 72 == pytest.approx(corners[0], abs=30)


def test_shadows_go_and_letters_stay(page: Pixels) -> None:
    shade = np.linspace(0.35, 1, page.shape[1])
    shaded = (grey(page) * shade).astype(np.uint8)
    even = evened(shaded, 200)
    blank = grey(page) == 255
    assert np.percentile(even[blank], 2) > 235
    assert np.median(even[grey(page) < 40]) < 60


def test_coloured_ink_goes_and_letters_below_it_stay(page: Pixels) -> None:
    seal = np.full_like(page, 255)
    cv2.circle(seal, (800, 1200), 130, (215, 50, 60), 12)
    stamped = (page.astype(np.uint16) * seal // 255).astype(np.uint8)
    assert (grey(stamped) < 150).sum() > 1.03 * (grey(page) < 150).sum()
    plain = without_colour(stamped, 200)
    assert (plain < 150).sum() == pytest.approx((grey(page) < 150).sum(), rel=0.01)


def test_text_that_is_blue_all_over_is_no_signature(page: Pixels) -> None:
    blue = np.where(page < 128, np.array([40, 50, 190], np.uint8), page).astype(np.uint8)
    assert (without_colour(blue, 200) < 150).sum() > 0.8 * (grey(page) < 150).sum()


def test_dust_goes_and_full_stops_stay() -> None:
    page = np.full((300, 600), 255, np.uint8)
    cv2.putText(page, "Sao Mai", (50, 150), cv2.FONT_HERSHEY_SIMPLEX, 1.2, 0, 3)
    page[146:150, 222:226] = 0
    page[250:252, 500:503] = 0
    page[40:43, 100:118] = 60
    clean = without_specks(page, 200)
    assert (clean[240:260, 490:510] == 255).all()
    assert (clean[146:150, 222:226] == 0).all() and (clean[40:43, 100:118] == 60).all()


def test_a_grey_scan_that_is_drawn_in_colour_comes_out_as_in_grey(page: Pixels) -> None:
    scan = grey(office(page, np.random.default_rng(3)))
    coloured = np.dstack([scan] * 3)
    assert _pixels(Image.fromarray(coloured)).ndim == 2
    one, other = (prepare(Image.fromarray(pixels), 595, 842) for pixels in (scan, coloured))
    assert np.array_equal(one.grey, other.grey) and np.array_equal(one.to_page, other.to_page)
    coloured[1000, 500] = (200, 30, 40)
    assert _pixels(Image.fromarray(coloured)).ndim == 3


def test_rules_within_a_frame_are_found_with_it() -> None:
    page = np.full((700, 900), 255, np.uint8)
    cv2.rectangle(page, (100, 100), (800, 600), 0, 3)
    page[300:303, 200:700] = 0
    page[200:260, 400:402] = 0
    rules, plain = rules_in(page, 200)
    across = sorted((rule.top / 0.36, rule.x0 / 0.36) for rule in rules if rule.x1 - rule.x0 > 10)
    assert np.array(across) == pytest.approx(np.array([(101, 99), (301, 200), (601, 99)]), abs=2)
    assert (plain[290:310, 150:750] == 255).all() and (plain[200:260, 400:402] == 0).all()


@pytest.mark.parametrize("damage", [office, phone])
def test_the_rules_of_a_table_are_found_and_taken_out(damage: object) -> None:
    page = drawn(TABLE, 2)
    assert callable(damage)
    true = grids_of(rules_in(grey(page), 200)[0])
    prepared = prepare(Image.fromarray(damage(page, np.random.default_rng(5))), page.shape[1] * 0.36, 595)
    rules, plain = rules_in(prepared.grey, prepared.dpi)
    found = grids_of(rules)
    assert [len(grid.xs) for grid in true] and [len(grid.xs) for grid in found] == [len(grid.xs) for grid in true]
    assert rules_in(plain, prepared.dpi)[0] == []


def test_low_rows_have_walls_where_ink_stands_between_their_rules() -> None:
    page = np.full((900, 1000), 255, np.uint8)
    heights, columns = (100, 155, 210, 430, 485, 700), (80, 200, 560, 900)  # rows 2 and 4 are merged groups
    for y in heights:
        page[y : y + 3, 80:903] = 0
    for x, (top, bottom) in [(x, reach) for x in columns for reach in ((100, 155), (210, 430), (485, 700))]:
        page[top:bottom, x : x + 3] = 0
    page[100:700, 80:83] = page[100:700, 900:903] = page[155:700, 200:203] = 0
    for left in range(520, 600, 12):  # words of a group run across the place of the wall
        page[448:466, left : left + 4] = 0
    rules, plain = rules_in(page, 200)
    (found,) = grids_of(rules)
    assert [(square.row, square.column, square.columns) for square in found.squares if square.columns > 1] == [
        (1, 1, 2), (3, 1, 2),
    ]  # fmt: skip
    assert (plain[110:150, 558:566] == 255).all() and (plain[448:466, 520:600] == 0).any()


def test_a_line_of_text_is_no_rule(page: Pixels) -> None:
    rules, plain = rules_in(grey(page), 200)
    assert len(rules) < 8
    assert (plain < 128).sum() > 0.97 * (grey(page) < 128).sum()


def test_a_cell_keeps_the_blurred_edges_of_its_letters() -> None:
    page = np.full((300, 500), 255, np.uint8)
    grids = grids_of([Rule(x, 10, x, 90) for x in (10, 80, 160)] + [Rule(10, y, 160, y) for y in (10, 50, 90)])
    page[60:80, 60:170] = 190
    page[63:77, 63:167] = 40
    strip, rest = strip_of(page, 180, grids)
    assert strip is not None
    assert int((strip.grey == 190).sum()) == int((page == 190).sum())
    assert int(rest.min()) == 255


def test_a_number_is_drawn_wider_and_comes_back_to_its_place() -> None:
    page = np.full((300, 500), 255, np.uint8)
    grids = grids_of([Rule(x, 10, x, 90) for x in (10, 80, 160)] + [Rule(10, y, 160, y) for y in (10, 50, 90)])
    page[60:80, 60:90] = 0  # a number
    page[60:80, 220:360] = 0  # words
    strip, _ = strip_of(page, 180, grids)
    assert strip is not None
    number, words = strip.stretches
    assert number.wider > 1.2
    assert words.wider == 1
    for cell, (left, right) in ((number, (60, 90)), (words, (220, 360))):
        inked = np.flatnonzero((strip.grey[round(cell.top) : round(cell.bottom)] < 128).any(axis=0))
        assert abs(cell.on_page(float(inked[0])) - left) <= 1
        assert abs(cell.on_page(float(inked[-1]) + 1) - right) <= 1
        assert strip.at((cell.top + cell.bottom) / 2) is cell
