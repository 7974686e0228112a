from pathlib import Path
from typing import Any

import openpyxl
import pytest
from typer.testing import CliRunner

from pipeline.cli import app
from pipeline.endings import NOTHING_READ, SOME_FAILED, WRONG_USE
from pipeline.tableexport import tables_in, write_tables
from tests.tabled import Merged, Rows, table_document

ROWS: Rows = [
    [Merged("STT", 2), Merged("Nhiệm vụ", 2), Merged("Đơn vị thực hiện", 1, 2), None, Merged("Thời hạn", 2)],
    [None, None, "Chủ trì", "Phối hợp", None],
    [Merged("I. Đường sá", 1, 5), None, None, None, None],
    ["01", "=Vá ổ gà\n\n- Rải đá", "Thôn Thượng", "Thôn Hạ", Merged("Quý I", 2)],
    ["02", "Sơn vạch", "Thôn Hạ", "Hội Nông dân", None],
]
PAGE = """<html><body><p>KẾ HOẠCH dọn vệ sinh của thôn trong năm</p><table border="1">
<tr><th>STT</th><th>Nhiệm vụ</th><th>Chủ trì</th></tr>
<tr><td>1</td><td>Quét đường làng</td><td>Thôn Thượng</td></tr></table></body></html>"""


@pytest.fixture
def sheet(tmp_path: Path) -> Any:
    (table,) = tables_in(table_document(ROWS))
    target = tmp_path / "bảng.xlsx"
    write_tables([("viec.docx", table)], target)
    return openpyxl.load_workbook(target).worksheets[0]


def test_cells_stay_where_they_stood(sheet: Any) -> None:
    shown = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=4, max_row=8, max_col=6)]
    assert shown == [
        ["STT", "Nhiệm vụ", "Đơn vị thực hiện", None, "Thời hạn", "1"],
        [None, None, "Chủ trì", "Phối hợp", None, "1"],
        ["I. Đường sá", None, None, None, None, "1"],
        ["01", "=Vá ổ gà\n- Rải đá", "Thôn Thượng", "Thôn Hạ", "Quý I", "1"],
        ["02", "Sơn vạch", "Thôn Hạ", "Hội Nông dân", None, "1"],
    ]
    assert sheet["B7"].data_type == "s"
    assert {str(area) for area in sheet.merged_cells.ranges} == {"A4:A5", "B4:B5", "C4:D4", "E4:E5", "A6:E6", "E7:E8"}


def test_the_sheet_says_what_the_table_is(sheet: Any) -> None:
    assert sheet["A1"].value == "viec.docx · trang 1 · độ tin cậy 100 %"
    assert [sheet.cell(3, column).value for column in range(1, 7)] == [
        "Số thứ tự", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời hạn", "Trang",
    ]  # fmt: skip
    assert sheet["A4"].font.bold and not sheet["B8"].font.bold
    assert sheet.freeze_panes == "A6"


def test_cells_that_lie_over_each_other_are_written_all_the_same(tmp_path: Path) -> None:
    rows: Rows = [["STT", "Nhiệm vụ", "Chủ trì"], ["1", Merged("Vá ổ gà", 2, 2), "Thôn Thượng"], ["2", "Tô vạch", None]]
    tables = [("viec.docx", table) for table in tables_in(table_document(rows))]
    write_tables(tables, tmp_path / "x.xlsx")
    values = [
        cell.value for row in openpyxl.load_workbook(tmp_path / "x.xlsx").worksheets[0].iter_rows() for cell in row
    ]
    assert {"Vá ổ gà", "Thôn Thượng", "Tô vạch"} <= set(values)


def run(*args: str | Path) -> tuple[int, str]:
    result = CliRunner().invoke(app, ["export", "tables", *map(str, args)])
    return result.exit_code, result.output


def test_the_command_gathers_the_tables_of_its_files(tmp_path: Path) -> None:
    for name in ("một.html", "hai.html"):
        (tmp_path / name).write_text(PAGE, encoding="utf-8")
    (tmp_path / "hỏng.pdf").write_bytes(b"%PDF-1.7 ...")
    target = tmp_path / "ra.xlsx"
    code, told = run(tmp_path, "-o", target)
    assert code == SOME_FAILED and "hỏng.pdf" in told and "2 bảng" in told
    sheets = openpyxl.load_workbook(target).worksheets
    assert [sheet.title for sheet in sheets] == ["Bảng 1", "Bảng 2"]
    assert sheets[0]["B5"].value == "Quét đường làng"


def test_no_table_and_no_place_to_write(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("KẾ HOẠCH\nDọn vệ sinh đường làng ngõ xóm trong tháng tới.\n", encoding="utf-8")
    (tmp_path / "b.html").write_text(PAGE, encoding="utf-8")
    assert run(tmp_path / "a.txt", "-o", tmp_path / "x.xlsx")[0] == NOTHING_READ
    assert not (tmp_path / "x.xlsx").exists()
    code, told = run(tmp_path / "b.html", "-o", tmp_path / "no" / "x.xlsx")
    assert code == WRONG_USE and "x.xlsx" in told
