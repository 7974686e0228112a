"""Cleaning: one paragraph a line, marks gone, places kept."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.text import Text
from pipeline.clean import clean


def cleaned(raw: str) -> list[str]:
    return clean(Text.of(raw)).chars.split("\n")


WRAPPED = """KẾ HOẠCH
Chuyển đổi số xã Thanh Bình năm 2026

I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích: đưa việc giải quyết hồ sơ lên môi trường mạng, để người dân
không phải đi lại nhiều lần, theo Kế hoạch số 92-
KH/TU ngày 12/3/2025 và Quyết định số 15/QĐ-
UBND của Ủy ban nhân dân xã.
2. Yêu cầu
- Mỗi thôn có một tổ công nghệ số; các tổ chức chính trị
- xã hội cùng tham gia.
a) Rà soát hạ tầng
"""


def test_hard_wrapped_lines_become_paragraphs() -> None:
    lines = cleaned(WRAPPED)
    assert lines[0] == "KẾ HOẠCH"
    assert lines[2] == "I. MỤC ĐÍCH, YÊU CẦU"
    assert lines[3].startswith("1. Mục đích") and "số 92- KH/TU ngày 12/3/2025" in lines[3]
    assert lines[3].endswith("15/QĐ- UBND của Ủy ban nhân dân xã.")
    assert lines[5].endswith("các tổ chức chính trị - xã hội cùng tham gia.")
    assert lines[6] == "a) Rà soát hạ tầng"


def test_double_spacing_says_nothing() -> None:
    raw = "\n\n".join(WRAPPED.strip().split("\n"))
    assert cleaned(raw) == cleaned(WRAPPED.replace("2026\n\nI.", "2026\nI."))


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("**I. Mục tiêu**\n\n*Đạt* 90%", ["I. Mục tiêu", "Đạt 90%"]),
        ("## KẾ HOẠCH\n\n\\* Tiêu chí 1: Điều hành", ["KẾ HOẠCH", "* Tiêu chí 1: Điều hành"]),
        ("  - + **Công chức** Tư pháp", ["+ Công chức Tư pháp"]),
        ("Ðiều 5. Thi hành", ["Điều 5. Thi hành"]),
        ("xa\u0303 Hoa\u0300 An", ["xã Hoà An"]),
        ("một\u200b hai\u00a0ba", ["một hai ba"]),
        ("Kết thúc trang.\n2\n\f- Việc mới", ["Kết thúc trang.", "- Việc mới"]),
        ("Tổng số:.............. 15 người", ["Tổng số:… 15 người"]),
        ("Người lập\n|  |\n-------\nKý tên", ["Người lập", "Ký tên"]),
        ("1.\nTuyên truyền pháp luật", ["1. Tuyên truyền pháp luật"]),
        ("4. Sở\nXây dựng\n- Rà soát quy hoạch", ["4. Sở Xây dựng", "- Rà soát quy hoạch"]),
    ],
)
def test_marks_and_breaks(raw: str, expected: list[str]) -> None:
    assert cleaned(raw) == expected


def test_a_repeated_table_head_stays_once() -> None:
    head = "STT Nội dung Đơn vị chủ trì\nThời gian\n"
    raw = f"{head}1 Rà soát thủ tục\nVăn phòng\nThường xuyên\n\f{head}2 Công khai kết quả\nTư pháp\nQuý II\n"
    assert " ".join(cleaned(raw)).count("Đơn vị chủ trì") == 1


def test_a_broken_number_keeps_its_way_back() -> None:
    text = clean(Text.of(WRAPPED))
    at = text.chars.index("92- KH/TU")
    span = text.span(at, at + len("92- KH/TU"))
    assert WRAPPED[span.start : span.stop] == "92-\nKH/TU"


@given(st.text(st.sampled_from("aĐđ1. -\n\f\t*|#IVX)(\u0301\u200bế:;"), max_size=120))
def test_any_text_can_be_cleaned(raw: str) -> None:
    text = clean(Text.of(raw))
    assert "\f" not in text.chars and "\n\n" not in text.chars and "  " not in text.chars.replace("\n", "|")
    assert unicodedata.is_normalized("NFC", text.chars) or "\u0301" in text.chars
    if text.chars:
        span = text.span(0, len(text.chars))
        assert span.stop <= len(raw)


RUN_TOGETHER = (
    "I. MỤC TIÊU 1. Trồng 100% bờ sông trong năm 2026, ưu tiên các đoạn xung yếu của hai thôn ven sông. 2. Mỗi thôn "
    "có một vườn ươm. II. TỔ CHỨC THỰC HIỆN 1. Giao Phòng Kinh tế: a) Lập dự toán; b) Mua giống. 2. Công an xã đi tuần."
)


def test_provisions_that_a_copy_ran_together_are_parted() -> None:
    assert [line[:12] for line in cleaned(RUN_TOGETHER)] == [
        "I. MỤC TIÊU", "1. Trồng 100", "2. Mỗi thôn ", "II. TỔ CHỨC ", "1. Giao Phòn", "a) Lập dự to", "b) Mua giống",
        "2. Công an x",
    ]  # fmt: skip


def test_what_a_sentence_counts_up_stays_in_its_line() -> None:
    line = (
        "1. Trồng hai loại cây: (1) Tre gai ở bờ sông, mỗi thôn một đoạn; (2) Phi lao ở bãi cát, xem khoản 2. "
        "Giống do xã cấp, hố đào theo mẫu số 3. Kết quả niêm yết ở nhà văn hóa thôn, chụp ảnh lưu tại Phòng Kinh tế."
    )
    assert cleaned(line) == [line]
