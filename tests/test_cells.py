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


def test_a_name_that_goes_on_over_a_line_of_a_cell_is_one() -> None:
    part = table_part(
        [
            HEAD,
            ["1", "Đo đất", "Sở Y tế, Bộ Nội\n\nvụ", "Quý I"],
            ["2", "Cắm mốc", "Bộ Công\n\nThương\n\nCác sở, ngành", "Quý II"],
            ["3", "Lập sổ", "Bộ KH &\n\nCN; Đài\n\nPhát thanh", "Quý II"],
            ["4", "In sổ", "Sở Tư pháp\n\nSở Xây dựng", "Quý II"],
        ]
    )
    who = [part.chars[p.start : p.stop] for p in part.paragraphs if p.cell and p.cell.place.column == 2][1:]
    assert who == [
        "Sở Y tế, Bộ Nội vụ", "Bộ Công Thương", "Các sở, ngành", "Bộ KH & CN; Đài Phát thanh",
        "Sở Tư pháp", "Sở Xây dựng",
    ]  # fmt: skip


def test_a_header_whose_titles_run_together_is_read_where_it_comes_again() -> None:
    part = table_part(
        [
            ["TT", Merged("Nhiệm vụ | Chủ | Thời hạn", 1, 3), None, None],
            ["1", "Vét mương cấp hai trước mùa mưa bão", "Các thôn", "Quý I"],
            HEAD,
            ["2", "Gia cố bờ kênh ở những đoạn sạt lở", "Các hộ dân", "Quý II"],
        ]
    )
    assert roles(part) == ["label", "task", "lead", "deadline"] and heads(part) == [0, 2]


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
            ["STT", "Nhiệm vụ", None, None],
            ["3", "Trồng tre", "Thôn Hạ", "Quý II"],
        ]
    )
    assert heads(part) == [0, 2, 4]
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


def test_titles_that_may_mean_who_or_when_and_numbers_below_them() -> None:
    head: Rows = [
        [Merged("TT", 2), Merged("Chỉ tiêu", 2), Merged("Thực hiện", 1, 2), None, Merged("Quý", 1, 2), None],
        [None, None, "Năm 2030", "Năm 2031", "I", "II"],
    ]
    part = table_part([*head, ["1", "Hộ có hố xí hợp vệ sinh", "80", "85", "20", "25"]])
    assert roles(part) == ["label", "target", None, None, None, None]
    named = table_part([["TT", "Nội dung", "Thực hiện", "Tháng"], ["1", "Sửa hố xí ở trường", "Trạm Y tế", "Tháng 3"]])
    assert roles(named) == ["label", "task", "lead", "deadline"]


def sections(part: Part) -> dict[str, tuple[str, ...]]:
    return {part.chars[p.start : p.stop]: p.section for p in part.paragraphs if p.cell and not p.cell.header}


def test_group_rows_are_provisions_above_their_rows() -> None:
    part = table_part(
        [
            HEAD,
            ["A", "Việc chung", None, None],
            ["I", "Đường sá", None, None],
            ["1", "Vá ổ gà", "Thôn Thượng", "Quý I"],
            ["1.1", "Mua đá dăm", "Ông Sáu", "Tháng 2"],
            ["2", "Sơn vạch", "Thôn Hạ", "Quý II"],
            ["II", "Chợ", None, None],
            ["1", "Lợp mái", "Thôn Hạ", "Quý III"],
            ["B", "Việc riêng", None, None],
            ["1", "Thăm hỏi", "Thôn Hạ", "Quý IV"],
        ],
        before="KẾ HOẠCH\nII. NHIỆM VỤ\nCác việc như bảng sau:",
    )
    found = sections(part)
    assert found["Đường sá"] == ("II", "A", "I")
    assert found["Mua đá dăm"] == ("II", "A", "I", "1", "1.1")
    assert found["Sơn vạch"] == ("II", "A", "I", "2")
    assert found["Lợp mái"] == ("II", "A", "II", "1")
    assert found["Thăm hỏi"] == ("II", "B", "1")
    assert {s.labels: s.heading for s in part.sections}["II", "A", "I"] == "Đường sá"


def test_group_rows_in_one_merged_cell() -> None:
    part = table_part(
        [
            HEAD,
            [Merged("I. Đường sá", 1, 4), None, None, None],
            ["1", "Vá ổ gà", "Thôn Thượng", "Quý I"],
            ["2", "Sơn vạch", "Thôn Hạ", "Quý II"],
            [Merged("Các việc khác", 1, 4), None, None, None],
            ["1", "Thăm hỏi", "Thôn Hạ", "Quý IV"],
        ]
    )
    found = sections(part)
    assert found["I. Đường sá"] == ("I",) and found["Sơn vạch"] == ("I", "2")
    assert found["Các việc khác"] == ("I",) and found["Thăm hỏi"] == ("I", "1")
    assert {s.labels: s.heading for s in part.sections}["I",] == "Đường sá"


def test_steps_are_labels() -> None:
    part = table_part(
        [
            ["Thứ tự công việc", "Nội dung công việc", "Thời gian"],
            ["Bước 1", "Nhận hồ sơ", None],
            ["1A", "Ghi sổ", "Ngày 02/3/2031"],
            ["1B", "Chuyển phòng", "Ngày 03/3/2031"],
            ["Bước 2", "Trả kết quả", "Ngày 05/3/2031"],
        ]
    )
    found = sections(part)
    assert found["Ghi sổ"] == ("Bước 1", "1A") and found["Chuyển phòng"] == ("Bước 1", "1B")
    assert found["Trả kết quả"] == ("Bước 2",)


def test_the_first_column_may_hold_label_and_task() -> None:
    part = table_part([["Nội dung", "Thời gian"], ["1. Vá ổ gà", "Quý I"], ["2. Sơn vạch", "Quý II"]])
    assert sections(part)["Quý II"] == ("2",)


def test_rows_below_a_merged_label_belong_to_it() -> None:
    part = table_part(
        [HEAD, [Merged("1", 2), "Vá ổ gà", "Thôn Thượng", "Quý I"], [None, "Mua đá", "Thôn Hạ", "Tháng 2"]]
    )
    assert sections(part)["Mua đá"] == ("1",)


def test_pieces_of_a_table_with_nothing_between_them_are_one() -> None:
    first: Rows = [HEAD, ["I", "Đường sá", None, None], ["1", "Đắp đê", "Thôn Thượng", "Quý I"]]
    rest: Rows = [
        ["STT", "Nhiêm vụ", "Chủ tri", "Thời hạn"],
        [None, "và bờ bao", None, None],
        ["2", "Trồng tre", "Bà Tư", "Tháng 9"],
    ]
    part = table_part(first, also=rest)
    assert {cell.place.table for cell in cells(part)} == {0}
    assert heads(part) == [0, 3]
    assert sections(part)["Trồng tre"] == ("I", "2") and sections(part)["và bờ bao"] == ("I", "1")


@pytest.mark.parametrize("rest", [
    [HEAD, ["1", "Trồng tre", "Bà Tư", "Tháng 9"]],
    [["STT", "Nội dung", "Đơn vị tính", "Kinh phí"], ["2", "Tre giống", "cây", "500.000"]],
    [["1", "Trồng tre", "Bà Tư", "Tháng 9"], ["2", "Trồng chuối", "Bà Tư", "Tháng 9"]],
])  # fmt: skip
def test_a_table_that_begins_anew_is_another(rest: Rows) -> None:
    part = table_part([HEAD, ["1", "Đắp đê", "Thôn Thượng", "Quý I"]], also=rest)
    assert {cell.place.table for cell in cells(part)} == {0, 1}


def test_a_piece_without_a_header_goes_on_where_its_numbering_does() -> None:
    first: Rows = [HEAD, ["1", "Đắp đê", "Thôn Thượng", "Quý I"], ["2", "Đào ao", "Thôn Hạ", "Quý I"]]
    part = table_part(first, also=[["3", "Trồng tre", "Bà Tư", "Tháng 9"]])
    assert [c.role for c in cells(part) if c.place.row == 3] == ["label", "task", "lead", "deadline"]
