"""Each row of a table gives a task with its lead, partners, targets, deadline, product and citations."""

import re
from pathlib import Path

import pytest

from models.document import Part
from models.facts import Task
from models.text import Text
from pipeline.clean import clean
from pipeline.extract import extract
from pipeline.intake import intake
from pipeline.outline import outline
from pipeline.read import read
from tests.tabled import Merged, Rows, table_document

SHARED = Path(__file__).parents[2] / "shared"
BEFORE = """ỦY BAN NHÂN DÂN XÃ SUỐI MÂY
KẾ HOẠCH
Cải cách hành chính năm 2031
I. NHIỆM VỤ
Các nhiệm vụ như bảng sau:"""


def tasks_of(rows: Rows) -> list[Task]:
    return [task for found in extract(table_document(rows, BEFORE)).findings for task in found.tasks]


def who(task: Task) -> list[str]:
    return [f"{fact.role}: {fact.actor}" for fact in task.assignments]


def test_a_row_is_a_task_with_all_that_stands_in_it() -> None:
    first, second = tasks_of(
        [
            ["STT", "Nhiệm vụ", "Sản phẩm", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian hoàn thành"],
            ["1", "Công khai thủ tục", None, None, None, None],
            [
                "1.1",
                "100% thủ tục được niêm yết theo Nghị định số 61/2018/NĐ-CP",
                "Bảng niêm yết",
                "Công chức Văn phòng - Thống kê",
                "Công an xã, Trạm Y tế",
                "Trước ngày 01/4/2031",
            ],
            ["1.2", "Kiểm tra việc niêm yết", "Biên bản", "Chủ tịch UBND xã", None, "Quý III/2031"],
        ]
    )
    assert first.section == ("I", "1", "1.1")
    assert first.text.startswith("100% thủ tục") and first.product == "Bảng niêm yết"
    assert who(first) == ["lead: Công chức Văn phòng - Thống kê", "coordinate: Công an xã", "coordinate: Trạm Y tế"]
    assert [(t.value, t.deadline) for t in first.targets] == [(100, "2031-03-31")]
    assert [d.end for d in first.deadlines] == ["2031-03-31"]
    assert [c.number for c in first.citations] == ["61/2018/NĐ-CP"]
    assert (second.section, second.product, who(second)) == (
        ("I", "1", "1.2"), "Biên bản", ["lead: Chủ tịch UBND xã"],
    )  # fmt: skip


def test_a_row_that_says_what_comes_out_is_a_task_without_any_fact() -> None:
    rows: Rows = [["STT", "Nhiệm vụ", "Sản phẩm", "Ghi chú"], ["1", "Soạn nội quy chợ", "Nội quy", None]]
    (task,) = tasks_of([*rows, ["2", "Sửa mái chợ", None, "chờ vốn"]])
    assert (task.text, task.product, task.assignments) == ("Soạn nội quy chợ", "Nội quy", ())


@pytest.mark.parametrize("ditto", ["nt", "Như trên", '"', "- nt -", "//"])
def test_as_above_repeats_who_and_when(ditto: str) -> None:
    rows: Rows = [["STT", "Nhiệm vụ", "Chủ trì", "Hạn"], ["1", "Soạn nội quy chợ", "Công an xã", "Quý I/2031"]]
    _, task = tasks_of([*rows, ["2", "Sửa mái chợ", ditto, ditto]])
    assert who(task) == ["lead: Công an xã"] and [fact.end for fact in task.deadlines] == ["2031-03-31"]


def test_a_dash_is_no_ditto_and_a_beginning_no_deadline() -> None:
    rows: Rows = [["STT", "Nhiệm vụ", "Chủ trì", "Bắt đầu", "Kết thúc"]]
    rows += [["1", "Soạn nội quy chợ", "Công an xã", "01/3/2031", "15/4/2031"], ["2", "Sửa chợ", "Trạm Y tế", "-", "-"]]
    first, second = tasks_of(rows)
    assert [fact.end for fact in first.deadlines] == ["2031-04-15"] and second.deadlines == ()


def test_a_merged_cell_speaks_for_all_its_rows_and_its_fact_stands_in_the_first() -> None:
    first, second = tasks_of(
        [
            ["TT", "Nội dung công việc", "Người thực hiện", "Thời hạn"],
            ["1", "Vớt bèo kênh số 7", Merged("Hội Nông dân", 2), Merged("Tháng 5/2031", 2)],
            ["2", "Phát hoang bờ kênh dài 500 m", None, None],
        ]
    )
    assert who(first) == who(second) == ["lead: Hội Nông dân"]
    assert first.deadlines == second.deadlines and first.deadlines[0].evidence.section == ("I", "1")
    assert (second.section, second.text) == (("I", "2"), "Phát hoang bờ kênh dài 500 m")


def test_a_merged_task_over_rows_of_who_and_when() -> None:
    first, second = tasks_of(
        [
            ["TT", "Nội dung công việc", "Người thực hiện", "Thời hạn"],
            [Merged("1", 2), Merged("Vớt bèo kênh số 7", 2), "Hội Nông dân", "Tháng 5/2031"],
            [None, None, "Đoàn Thanh niên", "Tháng 6/2031"],
        ]
    )
    assert first.text == second.text == "Vớt bèo kênh số 7"
    assert (who(first), who(second)) == (["lead: Hội Nông dân"], ["lead: Đoàn Thanh niên"])


def test_a_task_merged_over_labelled_rows_is_one_for_each_of_them() -> None:
    tasks = tasks_of(
        [
            ["TT", "Tiêu chí", "Giải pháp", "Thời hạn"],
            ["1", "Kênh sạch", Merged("100% hộ ven kênh ký cam kết không xả rác", 2), "Tháng 5/2031"],
            ["2", "Đường sạch", None, "Tháng 6/2031"],
        ]
    )
    assert [task.section for task in tasks] == [("I", "1"), ("I", "2")]
    assert [[t.value for t in task.targets] for task in tasks] == [[100], [100]]
    assert [[d.end for d in task.deadlines] for task in tasks] == [["2031-05-31"], ["2031-06-30"]]


def test_a_tick_makes_the_columns_unit_responsible() -> None:
    first, second = tasks_of(
        [
            ["STT", "Nội dung", Merged("Đơn vị chủ trì", 1, 2), None, "Đơn vị phối hợp", "Thời hạn"],
            [None, None, "Công an xã", "Trạm Y tế", "Đoàn Thanh niên", None],
            ["1", "Diễn tập chữa cháy ở chợ", "x", None, "x", "Tháng 3/2031"],
            ["2", "Khám mắt cho người già", None, "X", "x", "Tháng 4/2031"],
        ]
    )
    assert who(first) == ["lead: Công an xã", "coordinate: Đoàn Thanh niên"]
    assert who(second) == ["lead: Trạm Y tế", "coordinate: Đoàn Thanh niên"]
    assert [fact.evidence.quote for fact in second.assignments] == ["X", "x"]


def rows_of(part: Part) -> list[dict[int, str]]:
    """The rows of a part's table: text by column, paragraphs parted by «¶»."""
    rows: dict[int, dict[int, list[str]]] = {}
    for p in part.paragraphs:
        if p.cell is not None and not p.cell.header:
            rows.setdefault(p.cell.place.row, {}).setdefault(p.cell.place.column, []).append(
                part.chars[p.start : p.stop]
            )
    return [{column: " ¶ ".join(lines) for column, lines in row.items()} for _, row in sorted(rows.items())]


@pytest.mark.skipif(not SHARED.exists(), reason="không có ../shared")
def test_the_rows_of_a_real_plan_come_out_whole() -> None:
    lines = (SHARED / "gold" / "004.cells.txt").read_text(encoding="utf-8").splitlines()
    wanted = [dict(enumerate(re.split(r" \|(?: |$)", line))) for line in lines if line.strip()]
    document = read(next(iter(intake([SHARED / "plans" / "seeds" / "004.pdf"]))), "never")
    parts = outline(document, clean(Text.of(document.raw))).parts
    got = [row for part in parts for row in rows_of(part)]
    whole = [
        {column: " ".join(text.split()) for column, text in row.items() if text.strip() and "row span" not in text}
        for row in wanted
    ]
    assert len(whole) == 45 and got == whole
