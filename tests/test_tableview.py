from dataclasses import replace

from extractors.letterhead import letterhead_of
from models.document import Document
from models.facts import Findings, Problem
from models.text import Text
from pipeline.check import check
from pipeline.clean import clean
from pipeline.outline import outline
from pipeline.tableview import TableView, tables_of
from tests.reading import read_text
from tests.tabled import Merged, Rows, table_document

HEAD: list[str | Merged | None] = ["STT", "Nhiệm vụ", "Chủ trì", "Thời hạn"]
GOOD: Rows = [
    HEAD,
    ["I", "Đường sá", None, None],
    ["1", "Vá ổ gà", "Thôn Thượng", "Quý I"],
    ["2", "Sơn vạch", "Thôn Hạ", Merged("Quý II", 2)],
    ["3", "Trồng cây", "Thôn Hạ", None],
    ["II", "Chợ", None, None],
    ["1", "Lợp mái", "Thôn Hạ", "Quý III"],
]


def view(document: Document) -> TableView:
    (part,) = outline(document, clean(Text.of(document.raw))).parts
    (table,) = tables_of(document, part)
    return table


def problems(document: Document) -> list[Problem]:
    (part,) = outline(document, clean(Text.of(document.raw))).parts
    return [p for p in check(document, [Findings(part, letterhead_of(part, []))]) if p.code == "poor_table"]


def test_a_table_read_well_is_sure() -> None:
    table = view(table_document(GOOD))
    assert (table.confidence, table.reasons, table.pages, table.header) == (1.0, [], (1,), {0})
    assert [text for place, text in table.cells.items() if place.rows == 2] == ["Quý II"]
    assert problems(table_document(GOOD)) == []


def test_gaps_loose_rows_and_a_missing_header_lower_the_confidence() -> None:
    rows: Rows = [
        ["1", "Vá lại ổ gà trên đường liên thôn", "Thôn Thượng", "Quý I"],
        [None, "và đường ra đồng", None, None],
        ["4", "Sơn vạch người đi bộ trước cổng trường", "Thôn Hạ", "Quý II"],
        ["7", "Trồng cây xanh dọc bờ kênh chính", "Hội Nông dân", "Quý III"],
    ]
    document = table_document(rows)
    table = view(document)
    assert table.gaps == (("1", "4"), ("4", "7")) and table.loose == (1,) and not table.header
    assert table.confidence < 0.3
    (problem,) = problems(document)
    assert problem.page == 1 and problem.span is not None and problem.span.start == 0
    assert "1 → 4, 4 → 7" in problem.message and "hàng tiêu đề" in problem.message


def test_a_numbering_may_go_on_through_the_groups() -> None:
    def rows(last: str) -> Rows:
        groups: Rows = [["I", "Đường sá", None, None], ["1", "Vá ổ gà", "Thôn Hạ", "Quý I"]]
        return [HEAD, *groups, ["II", "Chợ", None, None], [last, "Lợp mái", "Thôn Hạ", "Quý III"]]

    assert view(table_document(rows("2"))).confidence == 1.0
    assert view(table_document(rows("3"))).gaps == (("", "3"),)


def test_a_gap_alone_is_no_problem() -> None:
    rows: Rows = [HEAD, *([str(n), "Vá ổ gà", "Thôn Thượng", "Quý I"] for n in (1, 2, 3, 4, 5, 6, 7, 8, 9, 14))]
    table = view(table_document(rows))
    assert table.gaps == (("9", "14"),) and 0.7 < table.confidence < 1
    assert problems(table_document(rows)) == []


def test_labels_that_are_none_are_counted() -> None:
    rows: Rows = [[*HEAD], ["1", "Vá ổ gà", "Thôn Thượng", "Quý I"], ["2 3", "Sơn vạch", "Thôn Hạ", "Quý II"]]
    assert view(table_document(rows)).odd_labels == 1


def test_doubtful_words_lower_the_confidence() -> None:
    document = table_document(GOOD)
    words = tuple(replace(word, confidence=0.5) for word in document.words)
    table = view(replace(document, words=words))
    assert table.confidence == 0.5 and table.reasons == ["chữ nhận dạng chưa rõ"]


def test_a_table_as_bare_text_is_a_problem() -> None:
    text = (
        "Biểu việc làm\nSTT\nNhiệm vụ\nChủ trì\nThời hạn\n1\nVá ổ gà\nThôn Thượng\nThường xuyên\n2\nSơn vạch\nThôn Hạ\n"
    )
    (problem,) = problems(read_text(text + "Thường xuyên\n"))
    assert "chỉ còn chữ" in problem.message


def test_a_list_of_something_else_is_no_problem() -> None:
    rows: Rows = [["TT", "Họ và tên"], ["1", "Trần Văn Mít"], ["9", "Lê Thị Xoài"]]
    assert view(table_document(rows)).confidence < 0.6
    assert problems(table_document(rows)) == []
