"""Tables of plain text whose cells bars or tabs part, without a frame or with one of dashes."""

import pytest

from pipeline.formats.plain import read

HEAD = "STT | Nhiệm vụ | Chủ trì | Thời hạn"


def rows(text: str) -> list[list[str]]:
    """The cells of all tables, row by row."""
    found: dict[tuple[int, int], dict[int, list[str]]] = {}
    for word in read(text.encode(), "a.txt").words or ():
        if word.cell:
            row = found.setdefault((word.cell.table, word.cell.row), {})
            row.setdefault(word.cell.column, []).append(word.text.strip())
    return [[" ".join(row.get(column, [])) for column in range(max(row) + 1)] for row in found.values()]


def beside(text: str) -> list[str]:
    """The lines outside tables."""
    return [word.text for word in read(text.encode(), "a.txt").words or () if word.cell is None]


def test_rows_that_bars_part() -> None:
    text = f"Việc phải làm\n\n{HEAD}\nI | VIỆC CHUNG | |\n1 | Quét sân | Tổ một | Quý I\n2 | Dọn chợ | | Quý II\n\nHết"
    assert rows(text) == [
        ["STT", "Nhiệm vụ", "Chủ trì", "Thời hạn"],
        ["I", "VIỆC CHUNG"],
        ["1", "Quét sân", "Tổ một", "Quý I"],
        ["2", "Dọn chợ", "", "Quý II"],
    ]
    assert beside(text) == ["Việc phải làm", "Hết"]


def test_rows_that_tabs_part_as_a_spreadsheet_copies_them() -> None:
    text = 'TT\tNội dung\tHạn\n1\t"Dựng biển\nbáo ""Dừng"""\tQuý I\n2\tKẻ vạch\tQuý II\nUBND xã yêu cầu làm đúng hạn.'
    assert rows(text)[1:] == [["1", 'Dựng biển báo "Dừng"', "Quý I"], ["2", "Kẻ vạch", "Quý II"]]
    assert beside(text) == ["UBND xã yêu cầu làm đúng hạn."]


def test_rows_that_run_over_lines() -> None:
    text = (
        f"{HEAD}\n---|---|---|---\n1 | Tỉa cành\ncây già dọc\nđường | Thôn Hạ | Quý I\n"
        "2 | Trồng cây | Đoàn xã | Trước ngày\n15/9/2031\nCác thôn làm tốt."
    )
    assert rows(text)[1:] == [
        ["1", "Tỉa cành cây già dọc đường", "Thôn Hạ", "Quý I"],
        ["2", "Trồng cây", "Đoàn xã", "Trước ngày 15/9/2031"],
    ]
    assert beside(text) == ["Các thôn làm tốt."]


def test_a_header_that_runs_over_lines_and_comes_again() -> None:
    head = "STT | Nhiệm vụ | Đơn vị\nthực hiện | Thời hạn"
    text = f"{head}\n1 | Đo đất | Thôn Hạ | Quý I\n{head}\n2 | Cắm mốc | Thôn Hạ | Quý II"
    assert [len(row) for row in rows(text)] == [4] * 4
    assert rows(text)[0][2] == "Đơn vị thực hiện"


def test_what_stands_between_two_rules_is_one_row() -> None:
    rule = "+----+------------+---------+\n"
    text = (
        f"{rule}| TT | Nội dung   | Chủ trì |\n{rule}| 1  | Trồng cây  | Đoàn    |\n|    | Chăm vườn  | xã      |\n"
        f"{rule}| 2  | Tưới cây   | Hội     |\n{rule}"
    )
    assert rows(text)[1:] == [["1", "Trồng cây Chăm vườn", "Đoàn xã"], ["2", "Tưới cây", "Hội"]]


def test_a_row_without_a_label_that_goes_on_amid_a_sentence() -> None:
    text = "| TT | Nội dung | Hạn |\n| 1 | Rà soát các hộ | Quý I |\n| | vùng trũng | |\n| 2 | Họp dân | Quý II |\n"
    text += "| | Mời cả thôn bên | |"
    assert rows(text)[1:] == [
        ["1", "Rà soát các hộ vùng trũng", "Quý I"],
        ["2", "Họp dân", "Quý II"],
        ["", "Mời cả thôn bên"],
    ]


def test_headings_amid_the_rows_and_blank_lines_between_them() -> None:
    text = f"{HEAD}\n\nI. VIỆC CHUNG\n1 | Quét sân | Tổ một | Quý I\n\n2 | Dọn chợ | Tổ hai | Quý II\n\nII. KHEN\nKhen."
    assert [row[0] for row in rows(text)] == ["STT", "I. VIỆC CHUNG", "1", "2"]
    assert beside(text) == ["II. KHEN", "Khen."]


def test_another_header_begins_another_table() -> None:
    text = f"{HEAD}\n1 | Quét sân | Tổ một | Quý I\n\nSTT | Chỉ tiêu | ĐVT | Kế hoạch\n1 | Cây trồng mới | cây | 90"
    cells = {word.cell.table for word in read(text.encode(), "a.txt").words or () if word.cell}
    assert cells == {0, 1}


def test_letterhead_and_foot_in_bars_are_layout() -> None:
    text = "UBND XÃ A | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 1/KH-UBND | Độc lập - Tự do - Hạnh phúc"
    assert beside(text)[:2] == ["UBND XÃ A", "Số: 1/KH-UBND"]
    table = f"{HEAD}\n1 | Quét sân | Tổ một | Quý I\nNơi nhận: | TM. ỦY BAN NHÂN DÂN\n- Lưu: VT. | CHỦ TỊCH"
    assert beside(table) == ["Nơi nhận:", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]


@pytest.mark.parametrize(
    "text",
    [
        "Điện thoại: 0258 | Thư: a@b.vn\nTrang 1 | 5\nSân A | B",
        "1.\tQuét sân.\n2.\tDọn chợ.\n3.\tKẻ vạch.",
        "Tổng số\t120\t130\nĐúng hạn\t118\t129\n1.\tQuét sân.",
        "UBND XÃ A\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 1/KH-UBND\t\tĐộc lập - Tự do - Hạnh phúc",
        "Mục | Giá",
        "----------\nGhi chú",
    ],
)
def test_look_alikes_stay_text(text: str) -> None:
    assert rows(text) == [] and beside(text) == text.split("\n")
