"""What a reviewer is told to look at."""

from __future__ import annotations

from dataclasses import replace

import pytest

from models.page import Page
from pipeline.check import check
from pipeline.extract import extract
from tests.reading import read_text
from tests.test_outline import PLAN


def codes(raw: str) -> set[str]:
    document = read_text(raw)
    return {problem.code for problem in check(document, extract(document).findings)}


def test_a_plan_in_order_has_no_problems() -> None:
    assert codes(PLAN) == set()


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("Số: 15/KH-UBND", "Số:     /KH-UBND", "no_number"),
        ("ngày 06 tháng 02 năm 2026", "ngày     tháng 02 năm 2026", "no_date"),
        (
            "Căn cứ Luật Tổ chức chính quyền địa phương năm 2025;",
            "Căn cứ Quyết định số 9/QĐ-UBND ngày 31/02/2025;",
            "bad_date",
        ),
        (
            "Căn cứ Luật Tổ chức chính quyền địa phương năm 2025;",
            "Căn cứ Quyết định số 9/QĐ-UBND ngày 07/3/2026;",
            "later_than_document",
        ),
        ("1. Phòng Kinh tế\nTheo dõi việc thực hiện.", "1. Phòng Kinh tế\nĐảm bảo 120% hồ sơ đúng hạn.", "odd_percent"),
    ],
)
def test_what_cannot_be_so_is_named(old: str, new: str, code: str) -> None:
    assert old in PLAN
    assert code in codes(PLAN.replace(old, new))


def test_a_page_that_was_not_read_is_named() -> None:
    document = read_text(PLAN)
    page = Page(2, 595, 842, (), "unread", "Trang 2 không đọc được.")
    document = replace(document, pages=(*document.pages, page))
    found = [problem for problem in check(document, extract(document).findings) if problem.code == "page_unread"]
    assert [(problem.page, problem.message) for problem in found] == [(2, "Trang 2 không đọc được.")]
