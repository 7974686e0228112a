"""Columns that are ticked: units and times by name, and what a tick in a row says."""

import pytest

from models.facts import Task
from pipeline.extract import extract
from tests.tabled import Merged, Rows, table_document

BEFORE = """ỦY BAN NHÂN DÂN XÃ SUỐI MÂY
KẾ HOẠCH
Dọn vệ sinh đường làng năm 2031
I. NHIỆM VỤ
Các việc trong bảng sau:"""


def tasks_of(rows: Rows) -> list[Task]:
    return [task for found in extract(table_document(rows, BEFORE)).findings for task in found.tasks]


def who(task: Task) -> list[str]:
    return [f"{fact.role}: {fact.actor}" for fact in task.assignments]


def due(task: Task) -> list[tuple[str, str | None, str | None]]:
    return [(fact.kind, fact.start, fact.end) for fact in task.deadlines]


def test_a_tick_below_a_quarter_is_a_deadline_of_the_documents_year() -> None:
    first, second = tasks_of(
        [
            ["STT", "Nhiệm vụ", "Chủ trì", "Quý I", "Quý II", "Quý III", "Quý IV"],
            ["1", "Dọn 100% rãnh nước", "Trạm Y tế", "x", None, None, None],
            ["2", "Phát quang bụi rậm", "Công an xã", None, "✓", None, "X"],
        ]
    )
    assert due(first) == [("quarter", "2031-01-01", "2031-03-31")]
    assert [(target.value, target.deadline) for target in first.targets] == [(100, "2031-03-31")]
    assert [end for _, _, end in due(second)] == ["2031-06-30", "2031-12-31"]
    assert who(second) == ["lead: Công an xã"] and second.deadlines[0].evidence.quote == "✓"


@pytest.mark.parametrize(
    ("above", "title", "kind", "start", "end"),
    [
        ("Thời gian thực hiện năm 2032", "Quý II", "quarter", "2032-04-01", "2032-06-30"),
        ("Quý", "III", "quarter", "2031-07-01", "2031-09-30"),
        ("Tháng", "11", "month", "2031-11-01", "2031-11-30"),
        ("Tiến độ", "T.4/2033", "month", "2033-04-01", "2033-04-30"),
        ("Tiến độ", "Q1", "quarter", "2031-01-01", "2031-03-31"),
        ("Lộ trình", "Năm 2034", "year", "2034-01-01", "2034-12-31"),
        ("Lộ trình", "2034", "year", "2034-01-01", "2034-12-31"),
        ("Tiến độ năm 2035", "6 tháng cuối năm", "period", "2035-07-01", "2035-12-31"),
        ("Thời gian", "Thường xuyên", "ongoing", None, None),
    ],
)
def test_times_as_columns_are_named(above: str, title: str, kind: str, start: str | None, end: str | None) -> None:
    rows: Rows = [
        [Merged("TT", 2), Merged("Nội dung", 2), Merged(above, 1, 2), None],
        [None, None, title, "Ghi thêm"],
        ["1", "Vét cống ở đầu làng", "x", "thuê xe"],
        ["2", "Sơn lại cổng chào", "X", None],
    ]
    assert [due(task) for task in tasks_of(rows)] == [[(kind, start, end)]] * 2


def test_the_year_stands_in_the_title_of_the_table() -> None:
    rows: Rows = [
        [Merged("LỊCH LÀM VIỆC NĂM 2036", 1, 4), None, None, None],
        ["STT", "Nội dung", "Quý I", "Quý II"],
        ["1", "Vét cống ở đầu làng", None, "x"],
        ["2", "Sơn lại cổng chào", "x", None],
    ]
    assert [due(task)[0][2] for task in tasks_of(rows)] == ["2036-06-30", "2036-03-31"]


def test_numbers_below_quarters_are_no_ticks() -> None:
    rows: Rows = [["STT", "Nội dung", "Quý I", "Quý II"], ["1", "Số buổi dọn đường", "10", "12"]]
    assert [fact for task in tasks_of(rows) for fact in task.deadlines] == []


def test_marks_say_who_leads_and_who_joins() -> None:
    rows: Rows = [
        ["STT", "Nội dung", "Công an xã", "Trạm Y tế", "Các thôn"],
        ["1", "Vét cống ở đầu làng", "x", "o", "O"],
        ["2", "Phun thuốc muỗi", "Phối hợp", "Chủ trì", None],
        ["3", "Sơn lại cổng chào", "PH", "CT", "(o)"],
    ]
    assert [who(task) for task in tasks_of(rows)] == [
        ["lead: Công an xã", "coordinate: Trạm Y tế", "coordinate: Các thôn"],
        ["coordinate: Công an xã", "lead: Trạm Y tế"],
        ["coordinate: Công an xã", "lead: Trạm Y tế", "coordinate: Các thôn"],
    ]


def test_units_by_abbreviation_below_a_title_that_says_who() -> None:
    rows: Rows = [
        [Merged("TT", 2), Merged("Nội dung", 2), Merged("Phân công", 1, 2), None],
        [None, None, "VP-TK", "ĐC-XD"],
        ["1", "Vét cống ở đầu làng", "x", None],
        ["2", "Sơn lại cổng chào", None, "x"],
    ]
    assert [who(task) for task in tasks_of(rows)] == [["lead: VP - TK"], ["lead: ĐC - XD"]]


def test_a_tick_below_a_role_names_nobody() -> None:
    rows: Rows = [["STT", "Nội dung", "Đơn vị chủ trì", "Hạn"], ["1", "Vét cống", "x", "Quý I"]]
    assert [who(task) for task in tasks_of(rows)] == [[]]
