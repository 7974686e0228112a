"""Facts on a terminal: amounts, dates and codes as they are read in Vietnam; nothing too wide."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.showfacts import amount, show_facts, worded

TARGET: dict[str, Any] = {"value": 80, "unit": "percent", "comparator": "eq", "value_to": None, "out_of": None}


@pytest.mark.parametrize(
    ("changed", "shown"),
    [
        ({}, "80 %"),
        ({"comparator": "ge"}, "từ 80 % trở lên"),
        ({"comparator": "le", "value": 7.5}, "tối đa 7,5 %"),
        ({"value": 1500000, "unit": "money"}, "1.500.000 đồng"),
        ({"value": 5, "unit": "rank", "out_of": 19}, "hạng 5/19"),
        ({"value": "tốt", "unit": "grade"}, "tốt"),
        ({"value": 20, "value_to": 30, "comparator": "ge"}, "từ 20–30 % trở lên"),
        ({"value": 3, "unit": "count"}, "3"),
    ],
    ids=str,
)
def test_an_amount_is_one_expression(changed: dict[str, Any], shown: str) -> None:
    assert amount({**TARGET, **changed}) == shown


def test_dates_and_codes_are_vietnamese() -> None:
    assert worded("end", "2025-12-31") == "31/12/2025"
    assert worded("date", "2023-12") == "12/2023"
    assert worded("recurrence", ["quarter", "year"]) == "quý, năm"
    assert worded("role", "lead") == "chủ trì"
    assert worded("quote", "2025-12-31") == "2025-12-31"


def test_a_column_that_nothing_fills_is_left_out(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    fact = {"actor": "Công an xã", "role": "lead", "canonical": None, "section": ["II"], "page": 1, "confidence": 0.9}
    cited = {"type": "Nghị định", "number": "61/2018/NĐ-CP", "name": None, "date": "2018-04-23", "issuer": "Chính phủ"}
    whole = {**fact, **cited, "pinpoint": "điểm b khoản 9 Điều 19", "relation": "mentions", "confidence": 0.87}
    nothing: dict[str, Any] = {"citations": [whole], "targets": (), "deadlines": ()}
    document = {"doc_type": "Kế hoạch", "number": None, "title": "Trồng cây [2025]", "assignments": [fact], **nothing}
    problem = {"code": "no_number", "message": "Nhập số bằng tay.", "page": 1, "span": None}
    show_facts({"file": "a.txt", "documents": [document], "problems": [problem]})
    shown = capsys.readouterr().out
    assert (
        "chủ trì" in shown
        and "0,9" in shown
        and "61/2018/NĐ-CP" in shown
        and "0,87" in shown
        and "Tên chuẩn" not in shown
        and "[2025]" in shown
    )
    assert "trang 1: Nhập số bằng tay." in shown
    assert max(map(len, shown.splitlines())) <= 80
