import re
import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest

from models.document import Document
from models.page import CellPlace
from pipeline.formats import Reading
from pipeline.formats.grids import Grid, grids_of
from pipeline.formats.pdf import read
from pipeline.formats.rules import Rule
from pipeline.intake import intake
from pipeline.read import read as read_file
from tests.drawn import A4, Mark, box, grid, pdf, rule, text, turned

SHARED = Path(__file__).parents[2] / "shared"
XS = (60, 100, 300, 420, 540)
HEAD = ("STT", "Nhiệm vụ", "Chủ trì", "Thời hạn")


def row(y: float, *cells: str, xs: tuple[float, ...] = XS) -> list[Mark]:
    """The texts of a row whose first line stands at y; a line break goes on 16 points below."""
    return [
        text(x + 5, y + 16 * i, line, 12)
        for x, cell in zip(xs, cells, strict=False)
        for i, line in enumerate(cell.split("\n"))
        if line
    ]


def reading(*pages: list[Mark]) -> Reading:
    return read(pdf(*pages), "a.pdf", "never")


def cells(found: Reading) -> dict[tuple[int, int, int], str]:
    """Text by table, row and column."""
    texts: dict[tuple[int, int, int], list[str]] = {}
    for word in found.words or ():
        if word.cell:
            texts.setdefault((word.cell.table, word.cell.row, word.cell.column), []).append(word.text)
    return {place: " ".join(words) for place, words in texts.items()}


def raw(found: Reading) -> str:
    return Document.of("0" * 64, "a.pdf", found.pages, found.words).raw


def rows(found: Reading) -> list[str]:
    return [part.replace("\x1f", " | ").replace("\n", " ") for part in raw(found).split("\x1e")]


def test_words_come_row_by_row_and_cell_by_cell() -> None:
    page = [
        text(85, 80, "Danh mục việc cần làm của các tổ dân phố trong năm nay như sau:"),
        *grid(XS, (100, 130, 180, 230)),
        *row(120, *HEAD),
        *row(148, "1", "Trồng cây xanh\ndọc đường làng", "Tổ một", "Quý I"),
        *row(198, "2", "Quét dọn", "Tổ hai", "Thường xuyên"),
        text(85, 260, "Các tổ báo cáo kết quả cho trưởng thôn."),
    ]
    assert rows(reading(page)) == [
        "Danh mục việc cần làm của các tổ dân phố trong năm nay như sau:",
        "STT | Nhiệm vụ | Chủ trì | Thời hạn",
        "1 | Trồng cây xanh dọc đường làng | Tổ một | Quý I",
        "2 | Quét dọn | Tổ hai | Thường xuyên",
        "Các tổ báo cáo kết quả cho trưởng thôn.",
    ]


def test_merged_cells_say_how_far_they_reach() -> None:
    rules = [*[rule(x, 100, x, 190) for x in (60, 100, 300, 540)], *[rule(60, y, 540, y) for y in (100, 130, 160, 190)]]
    rules += [rule(420, 100, 420, 130), rule(420, 160, 420, 190)]
    page = [*rules, *row(120, *HEAD), *row(150, "1", "Trồng cây", "Cả thôn"), *row(180, "2", "Tưới cây", "", "Quý II")]
    places = {word.text: word.cell for word in reading(page).words or () if word.cell}
    assert places["Cả"] == places["thôn"] == CellPlace(0, 1, 2, 1, 2)
    assert places["Nhiệm"] == CellPlace(0, 0, 1, 1, 1)
    assert places["Quý"] == CellPlace(0, 2, 3, 1, 1)


def test_a_cell_over_three_rows() -> None:
    rules = [
        *grid((60, 100, 300), (100, 130, 160, 190)),
        rule(420, 100, 420, 190),
        rule(300, 100, 420, 100),
        rule(300, 190, 420, 190),
    ]
    page = [*rules, *row(120, "1", "Trồng cây", "Thường xuyên"), *row(150, "2", "Tưới"), *row(180, "3", "Dọn cỏ")]
    places = {word.text: word.cell for word in reading(page).words or () if word.cell}
    assert places["xuyên"] == CellPlace(0, 0, 2, 3, 1)


def test_rules_drawn_as_thin_boxes_side_by_side() -> None:
    ys = (100, 130, 160)
    sides = [box(x, y, x + 0.5, y + 30) for x in XS for y in ys[:2]]
    sides += [box(a + 0.5, y, b, y + 0.5) for y in ys for a, b in pairwise(XS)]
    page = [*sides, *row(120, *HEAD), *row(150, "1", "Trồng cây", "Tổ một", "Quý I")]
    assert rows(reading(page)) == ["STT | Nhiệm vụ | Chủ trì | Thời hạn", "1 | Trồng cây | Tổ một | Quý I"]


def test_a_table_whose_outer_rules_are_missing() -> None:
    rules = [rule(x, 100, x, 190) for x in XS[1:-1]] + [rule(60, y, 540, y) for y in (130, 160)]
    page = [
        *rules,
        *row(120, *HEAD),
        *row(150, "1", "Trồng cây", "Tổ một", "Quý I"),
        *row(180, "2", "Tưới", "Tổ hai", ""),
    ]
    assert cells(reading(page))[0, 2, 1] == "Tưới" and cells(reading(page))[0, 0, 3] == "Thời hạn"


def continued(second: list[Mark], ys: tuple[float, ...], first_ends: tuple[str, ...]) -> Reading:
    """A table of one row under its header at the foot of a page, and its next page."""
    first = [
        text(85, 80, "Danh mục việc cần làm của các tổ dân phố trong năm nay như sau:"),
        *grid(XS, (700, 730, 790)),
        *row(720, *HEAD),
        *row(750, *first_ends),
    ]
    return reading(first, [*grid(XS, ys), *second])


def test_the_next_page_goes_on_and_its_header_is_dropped() -> None:
    found = continued(
        [*row(80, *HEAD), *row(110, "2", "Tưới cây", "Tổ hai", "Quý II")],
        (60, 90, 120),
        ("1", "Trồng cây.", "Tổ một", "Quý I"),
    )
    assert rows(found)[1:] == [
        "STT | Nhiệm vụ | Chủ trì | Thời hạn",
        "1 | Trồng cây. | Tổ một | Quý I",
        "2 | Tưới cây | Tổ hai | Quý II",
    ]
    assert cells(found)[0, 2, 1] == "Tưới cây"
    assert [word.page for word in found.words or () if word.text == "STT"] == [1]


def test_a_header_that_recognition_misread_is_dropped_too() -> None:
    found = continued(
        [*row(80, "STT", "Nhiêm vụ", "Chú trì", "Thời hạn"), *row(110, "2", "Tưới cây", "Tổ hai", "Quý II")],
        (60, 90, 120),
        ("1", "Trồng cây.", "Tổ một", "Quý I"),
    )
    assert rows(found)[2:] == ["1 | Trồng cây. | Tổ một | Quý I", "2 | Tưới cây | Tổ hai | Quý II"]


def test_a_row_like_the_first_below_the_header_is_not_dropped() -> None:
    found = continued(
        [*row(80, *HEAD), *row(110, "2", "Họp giao ban tháng", "Tổ một", "Tháng 2/2031")],
        (60, 90, 120),
        ("1", "Họp giao ban tháng", "Tổ một", "Tháng 1/2031"),
    )
    assert rows(found)[-1] == "2 | Họp giao ban tháng | Tổ một | Tháng 2/2031"


def test_a_row_that_the_page_break_cut_is_one_row() -> None:
    found = continued(
        [*row(80, "", "dọc đường làng."), *row(110, "2", "Tưới cây", "Tổ hai", "Quý II")],
        (60, 90, 120),
        ("1", "Trồng cây xanh", "Tổ một", "Quý I"),
    )
    assert rows(found)[2:] == ["1 | Trồng cây xanh dọc đường làng. | Tổ một | Quý I", "2 | Tưới cây | Tổ hai | Quý II"]
    assert [word.page for word in found.pages[1].words][:3] == [2, 2, 2]
    assert [word.text for word in found.pages[1].words][:3] == ["dọc", "đường", "làng."]


def test_a_cell_of_several_sentences_goes_on_although_each_has_ended() -> None:
    found = continued(
        [*row(80, "", "- Giữ vệ sinh chung.")], (60, 90), ("1", "- Trồng cây xanh.", "Tổ một", "Thường xuyên")
    )
    assert cells(found)[0, 1, 1] == "- Trồng cây xanh. - Giữ vệ sinh chung."


def test_a_row_without_a_label_that_fills_its_other_columns_is_a_new_row() -> None:
    found = continued(
        [*row(80, "", "Tưới cây", "Tổ hai", "Quý II")], (60, 90), ("1", "Trồng cây xanh.", "Tổ một", "Quý I")
    )
    assert cells(found)[0, 2, 1] == "Tưới cây"


def test_a_merged_cell_goes_on_over_the_page() -> None:
    first = [
        text(85, 80, "Danh mục việc cần làm của các tổ dân phố trong năm nay như sau:"),
        *grid(XS[:4], (700, 730, 760, 790)),
        *[rule(300, y, 540, y) for y in (700, 730, 790)],
        rule(540, 700, 540, 790),
        *row(720, *HEAD),
        *row(750, "1", "Trồng cây.", "Tổ một", "Thường xuyên"),
        *row(780, "2", "Tưới cây.", "Tổ hai"),
    ]
    second = [*grid(XS[:4], (60, 90, 120)), *[rule(420, y, 540, y) for y in (60, 120)], rule(540, 60, 540, 120)]
    second += [*row(80, "3", "Dọn cỏ.", "Tổ ba"), *row(110, "4", "Bón phân.", "Tổ tư")]
    found = reading(first, second)
    (place,) = {word.cell for word in found.words or () if word.text == "xuyên"}
    assert place is not None and (place.row, place.rows) == (1, 4)


def test_other_columns_make_another_table() -> None:
    found = reading(
        [*grid(XS, (700, 730, 790)), *row(720, *HEAD), *row(750, "1", "Trồng cây.", "Tổ một", "Quý I")],
        [
            *grid((60, 200, 540), (60, 90, 120)),
            *row(80, "1", "Kinh phí", xs=(60, 200)),
            *row(110, "2", "Cây", xs=(60, 200)),
        ],
    )
    assert sorted({table for table, _, _ in cells(found)}) == [0, 1]


def test_text_between_two_tables_keeps_them_apart() -> None:
    found = reading(
        [*grid(XS, (100, 130, 160)), *row(120, *HEAD), *row(150, "1", "Trồng cây.", "Tổ một", "Quý I")],
        [
            text(85, 60, "Phần thứ hai của danh mục gồm các việc sau đây:"),
            *grid(XS, (100, 130, 160)),
            *row(120, *HEAD),
            *row(150, "1", "Dọn cỏ.", "Tổ ba", "Quý I"),
        ],
    )
    assert cells(found)[1, 0, 0] == "STT"


@pytest.mark.parametrize(
    "drawn",
    [
        [rule(100, 104, 180, 104), rule(300, 104, 480, 104)],  # strokes under the letterhead
        [rule(80, 90, 300, 90), rule(80, 130, 300, 130), rule(80, 90, 80, 130), rule(300, 90, 300, 130)],  # a box
        grid((80, 300), (90, 112, 130)),  # one column
    ],
)
def test_strokes_and_boxes_are_no_tables(drawn: list[Mark]) -> None:
    page = [text(90, 100, "Độ mật của văn bản"), text(90, 120, "không thuộc danh mục"), *drawn]
    assert not cells(reading(page))


def test_one_row_with_rules_amid_the_text_is_no_table() -> None:
    line = "Các tổ dân phố làm việc theo danh mục sau đây của trưởng thôn:"
    page = [text(85, 80, line), *grid(XS, (100, 130)), *row(120, *HEAD), text(85, 160, line)]
    assert not cells(reading(page)) and "Nhiệm vụ" in raw(reading(page))


def test_text_that_runs_up_a_cell() -> None:
    rules = grid((60, 100, 300, 540), (100, 220, 300))
    page = [*rules, turned(85, 210, "Số thứ tự"), *row(120, "", "Việc", "Ai", xs=(60, 100, 300))]
    page += row(240, "1", "Trồng cây dọc đường làng", "Tổ dân phố một làm", xs=(60, 100, 300))
    found = reading(page)
    assert cells(found)[0, 0, 0] == "Số thứ tự"
    boxes = [word.box for word in found.words or () if word.text == "thứ"]
    assert boxes[0] is not None and 70 < boxes[0].x0 < boxes[0].x1 < 95 and 100 < boxes[0].top < boxes[0].bottom < 220


def test_edges_that_do_not_quite_meet_are_one() -> None:
    rules = [Rule(*sides) for sides in ((60, 100, 540, 100), (60, 130, 540, 130), (60, 160, 540, 160))]
    rules += [Rule(x, 100, x, 130) for x in (60, 200, 540)] + [Rule(x, 130, x, 160) for x in (60, 204, 540)]
    (found,) = grids_of(rules)
    assert (len(found.xs), len(found.ys), len(found.squares)) == (3, 3, 4)


def test_a_bent_rule_that_is_seen_as_two_makes_no_row() -> None:
    posts = [Rule(x, 100, x, 165) for x in (50, 100, 300)]
    bent = [Rule(50, 160, 180, 160), Rule(170, 165, 300, 165)]
    (found,) = grids_of([*posts, Rule(50, 100, 300, 100), Rule(50, 130, 300, 130), *bent])
    assert len(found.ys) == 3


def test_a_point_outside_a_grid_is_in_no_cell() -> None:
    table = Grid((0, 10, 20), (0, 10), (), ((3, 4),))
    assert (table.at(5, 5), table.at(15, 5), table.at(25, 5), table.at(5, -5)) == (3, 4, None, None)


def test_a_page_of_text_alone_has_no_rules() -> None:
    import pypdfium2 as pdfium

    from pipeline.formats.rules import rules_of

    file = pdfium.PdfDocument(pdf([text(85, 100, "Chỉ có chữ")], [rule(0, 10, A4[0], 10), *grid(XS, (20, 40, 60))]))
    assert rules_of(file[0]) == []
    assert len(rules_of(file[1])) == 9
    file.close()


@pytest.mark.skipif(not (SHARED / "plans").exists(), reason="the measuring plans are not here")
def test_all_rows_of_a_table_of_fifteen_pages_come_out_whole() -> None:
    def plain(cell: str) -> str:
        cell = unicodedata.normalize("NFC", cell.replace("¶", " ").replace("(row span)", ""))
        return re.sub(r"[\s\u200b|]+", "", cell)

    gold = (SHARED / "gold" / "004.cells.txt").read_text(encoding="utf-8").splitlines()
    (file,) = intake([SHARED / "plans" / "seeds" / "004.pdf"])
    document = read_file(file)
    texts = cells(Reading(document.pages, document.words))
    found = [[plain(texts.get((0, number, column), "")) for column in range(5)] for number in range(1, 46)]
    wanted = [([plain(cell) for cell in line.split(" | ")] + [""] * 5)[:5] for line in gold if line.strip()]
    assert found == wanted
