"""Stray strokes and capitals of scans: a word proves them, and marks and capitals of the print stay."""

from __future__ import annotations

import pytest

from pipeline.strays import CAPITAL, STRAY, lowered, unstrayed


def mend(text: str) -> str:
    return CAPITAL.sub(lowered, STRAY.sub(unstrayed, text))


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("[hường xuyên", "Thường xuyên"),
        ("trên cổng\n[ịch vụ công", "trên cổng\nDịch vụ công"),
        ("giáo dục đào {ạo và", "giáo dục đào tạo và"),
        ("kết quả xử }ý các vụ", "kết quả xử lý các vụ"),
        ("của\n'Thủ tướng", "của\nThủ tướng"),
        ("nộp hồ Sơ trực tuyến", "nộp hồ sơ trực tuyến"),
        ("các đơn Vị trong tỉnh", "các đơn vị trong tỉnh"),
        ("khảo Sát gửi tới", "khảo sát gửi tới"),
    ],
)
def test_what_a_word_proves_is_mended(read: str, printed: str) -> None:
    assert mend(read) == printed


@pytest.mark.parametrize(
    "text",
    [
        "[hình 2] và [phụ lục]", "{tên xã}", "'Tuổi trẻ' là báo", "tờ ‘Tiền phong’ ra", "Krông Pa, H'Leo, 'Êđê",
        "phòng Văn hóa xã", "chiều thứ Sáu hàng tuần", "giám đốc Công an tỉnh", "cán sự đảng Ủy ban", "bà Sáu ở thôn",
        "cơ Sở Y tế", "đơn Vị-A", "[xyz và",
    ],
)  # fmt: skip
def test_marks_and_capitals_of_the_print_stay(text: str) -> None:
    assert mend(text) == text


def test_a_capital_that_was_read_with_certainty_stays() -> None:
    found = CAPITAL.search("tài Sản công")
    assert found and lowered(found, 0.97) == "tài Sản" and lowered(found, 0.9) == "tài sản"
