"""Identity of cited instruments: what makes two citations one instrument, and what keeps them apart."""

from __future__ import annotations

from typing import Any

import pytest

from extractors.identity import completed, instrument_key, instrument_keys
from models.facts import Citation, Evidence, Issuer, Letterhead
from models.text import Span

HOME = Letterhead(
    doc_type="Kế hoạch",
    issuer=Issuer(
        name="UBND xã An Thới", level="commune", commune="An Thới", district="Bình Khê", province="Đông Bình"
    ),
)


def cited(type_: str, number: str | None = None, **fields: Any) -> Citation:
    place = Evidence(span=Span(0, 1), quote="", section=(), start=0, stop=1)
    return Citation(evidence=place, type=type_, number=number, **fields)


def key(type_: str, number: str | None = None, **fields: Any) -> str | None:
    return instrument_key(cited(type_, number, **fields), HOME)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            {"issuer": "UBND tỉnh", "date": "2025-01-02"},
            {"issuer": "Chủ tịch Ủy ban nhân dân tỉnh Đông Bình", "date": "2025-06-30"},
        ),
        ({"issuer": "UBND huyện", "year": 2025}, {"issuer": "UBND huyện Bình Khê", "date": "2025-01-02"}),
        ({"issuer": "UBND xã", "date": "2025-01-02"}, {"issuer": "Uỷ ban nhân dân xã An Thới", "date": "2025-01-02"}),
    ],
)
def test_a_body_is_the_same_with_and_without_its_place(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert key("Quyết định", "12/QĐ-UBND", **one) == key("Quyết định", "12/QĐ-UBND", **other) is not None


@pytest.mark.parametrize(
    ("type_", "number", "issuer"),
    [
        ("Nghị định", "30/2020/NĐ-CP", "Chính phủ"),
        ("Quyết định", "468/2021/QĐ-TTg", "Thủ tướng Chính phủ"),
        ("Thông tư", "32/2018/TT-BTC", "Bộ Tài chính"),
        ("Nghị quyết", "1211/2016/UBTVQH13", "Ủy ban Thường vụ Quốc hội"),
    ],
)
def test_a_symbol_names_the_central_body(type_: str, number: str, issuer: str) -> None:
    assert key(type_, number) == key(type_, number, issuer=issuer) is not None


def test_years_levels_and_the_mark_keep_instruments_apart() -> None:
    keys = [
        key("Quyết định", "12/QĐ-UBND", issuer="UBND tỉnh", year=2024),
        key("Quyết định", "12/QĐ-UBND", issuer="UBND tỉnh", year=2025),
        key("Quyết định", "12/QĐ-UBND", issuer="UBND huyện", year=2025),
        key("Kế hoạch", "12/KH-UBND", issuer="UBND huyện", year=2025),
        key("Nghị quyết", "12-NQ/TW", year=2025),
        key("Nghị quyết", "12/NQ-CP", year=2025),
    ]
    assert None not in keys
    assert len(set(keys)) == len(keys)


def test_a_letter_is_a_document_too() -> None:
    fields: dict[str, Any] = {"issuer": "UBND tỉnh", "date": "2025-01-02"}
    assert key("Văn bản", "12/UBND-VP", **fields) == key("Công văn", "12/UBND-VP", **fields)


def test_what_is_not_printed_is_not_guessed() -> None:
    assert key("Quyết định", "12/QĐ-UBND", date="2025-01-02") is None
    assert key("Nghị quyết", "18-NQ/TW") is None
    assert key("Luật", name="Luật Đất đai") is None


def test_a_short_mention_is_the_full_one_of_its_file() -> None:
    full = cited("Nghị quyết", "18-NQ/TW", date="2017-10-25", issuer="Ban Chấp hành Trung ương Đảng")
    short = cited("Nghị quyết", "18-NQ/TW")
    law, later = cited("Luật", name="Luật Cư trú", year=2020), cited("Luật", name="Luật cư trú")
    keys = instrument_keys([full, short, law, later], HOME)
    assert keys[0] == keys[1] is not None
    assert keys[2] == keys[3] is not None


def test_two_instruments_with_one_number_lend_each_other_nothing() -> None:
    two = [
        cited("Chỉ thị", "26/CT-TTg", date="2016-09-05"),
        cited("Chỉ thị", "26/CT-TTg", date="2023-10-20"),
        cited("Chỉ thị", "26/CT-TTg"),
    ]
    assert completed(two) == two
