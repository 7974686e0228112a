import pytest

from models.document import Cell, Part
from tests.tabled import Merged, Rows, table_part

HEAD: list[str | Merged | None] = ["STT", "Nhiệm vụ", "Chủ trì", "Thời hạn"]


def texts(part: Part) -> list[str]:
    return [part.chars[p.start : p.stop] for p in part.paragraphs]


def roles(part: Part, table: int = 0) -> list[str | None]:
    """The role of each column that has cells below the header."""
    found = {c.place.column: c.role for c in cells(part) if c.place.table == table and not c.header}
    return [found[column] for column in sorted(found)]


def cells(part: Part) -> list[Cell]:
    return [p.cell for p in part.paragraphs if p.cell is not None]


def heads(part: Part) -> list[int]:
    return sorted({cell.place.row for cell in cells(part) if cell.header})


def test_lines_of_a_narrow_cell_are_one_paragraph() -> None:
    part = table_part(
        [
            HEAD,
            ["1", "TRỒNG CÂY,\nCHĂM SÓC\nVƯỜN HOA", "Tổ dân phố\nSố 2", "Thường xuyên\ntrong năm 2031"],
            ["2", "- Quét đường\nHai Bà Trưng.\n- Khơi cống.\n\nGhi sổ hằng tuần", "Tổ một\n\nTổ hai", "Quý I"],
        ]
    )
    assert texts(part)[4:] == [
        "1", "TRỒNG CÂY, CHĂM SÓC VƯỜN HOA", "Tổ dân phố Số 2", "Thường xuyên trong năm 2031",
        "2", "- Quét đường Hai Bà Trưng.", "- Khơi cống.", "Ghi sổ hằng tuần", "Tổ một", "Tổ hai", "Quý I",
    ]  # fmt: skip


def test_a_header_of_two_storeys_below_a_title() -> None:
    part = table_part(
        [
            [Merged("BIỂU PHÂN CÔNG NHIỆM VỤ CHỦ TRÌ, PHỐI HỢP", 1, 5), None, None, None, None],
            [
                Merged("TT", 2),
                Merged("Nội dung công việc", 2),
                Merged("Đơn vị thực hiện", 1, 2),
                None,
                Merged("Hạn", 2),
            ],
            [None, None, "Chủ trì", "Phối hợp", None],
            ["(1)", "(2)", "(3)", "(4)", "(5)"],
            ["1", "Sơn lại cổng chào", "Thôn Thượng", "Thôn Hạ", "Quý II"],
        ]
    )
    assert roles(part) == ["label", "task", "lead", "partner", "deadline"]
    assert heads(part) == [0, 1, 2, 3]
    assert {c.place.column: c.column_title for c in cells(part)}[3] == "Đơn vị thực hiện Phối hợp"


def test_a_header_that_comes_again_misspelt_is_no_row() -> None:
    part = table_part(
        [
            HEAD,
            ["1", "Đắp đê bao", "Thôn Thượng", "Quý I"],
            ["STT", "Nhiêm vu", "Chủ tri", "Thời han"],
            ["2", "Nạo vét kênh", "Thôn Hạ", "Quý II"],
        ]
    )
    assert heads(part) == [0, 2]
    assert [p.section for p in part.paragraphs if p.cell and p.cell.place.row == 3] == [("2",)] * 4


def test_columns_without_a_header_are_known_by_their_cells() -> None:
    rows: Rows = [
        ["1", "Đắp lại bờ bao quanh cánh đồng phía nam", "Thôn Thượng", "Thôn Hạ", "Kế hoạch", "Tháng 3"],
        ["2", "Nạo vét kênh tưới từ trạm bơm về đình", "Công an xã", "Các ngành", "Báo cáo", "Trước ngày 15/5"],
        ["3", "Dựng biển báo ở các ngã ba trên đường liên thôn", "Hội Nông dân", "Trạm Y tế", "Biên bản", "Quý II"],
    ]
    part = table_part(rows)
    assert roles(part) == ["label", "task", "lead", "partner", "product", "deadline"]
    assert heads(part) == []


def test_a_list_without_tasks_gives_its_columns_no_role() -> None:
    part = table_part([["1", "Thôn Thượng", "Tháng 3"], ["2", "Thôn Hạ", "Tháng 4"], ["3", "Ấp Bắc", "Tháng 5"]])
    assert roles(part) == ["label", None, None]


def test_a_second_piece_without_a_header_goes_by_the_first_ones() -> None:
    first: Rows = [HEAD, ["1", "Đắp đê", "Thôn Thượng", "Quý I"]]
    rest: Rows = [["2", "Nạo vét kênh", "Ông Sáu", "Quý II"], ["3", "Trồng tre", "Bà Tư", "Tháng 9"]]
    part = table_part(first, after="Còn tiếp trang sau.", also=rest)
    assert roles(part, 1) == ["label", "task", "lead", "deadline"]


@pytest.mark.parametrize("tick", ["x", "X", "✓"])
def test_a_column_that_is_ticked_is_named_after_who_does_it(tick: str) -> None:
    part = table_part(
        [
            ["STT", "Nội dung", Merged("Đơn vị thực hiện", 1, 2), None, Merged("Đơn vị phối hợp", 1, 1)],
            [None, None, "Công an xã", "Trạm Y tế", "Đoàn Thanh niên"],
            ["1", "Diễn tập chữa cháy ở chợ", tick, None, tick],
            ["2", "Khám mắt cho người già", None, tick, tick],
        ]
    )
    ticked = {c.place.column: (c.role, c.column_title) for c in cells(part) if c.place.column > 1 and not c.header}
    assert ticked == {
        2: ("lead", "Công an xã"),
        3: ("lead", "Trạm Y tế"),
        4: ("partner", "Đoàn Thanh niên"),
    }


def test_a_unit_of_measure_is_nobody() -> None:
    part = table_part([["TT", "Chỉ tiêu", "Đơn vị", "Kế hoạch"], ["1", "Hộ có nước sạch", "%", "95"]])
    assert roles(part) == ["label", "target", None, "target"]
