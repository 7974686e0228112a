"""Stamps of digital signatures and page numbers, and text that looks like them."""

from __future__ import annotations

import pytest

from pipeline.formats.furniture import is_stamp
from pipeline.formats.pdf import read
from tests.drawn import pdf, text

BODY = [text(85, 300 + 20 * i, "Các thôn trồng cây xanh dọc đường làng và tưới nước") for i in range(3)]


def words(*marks: str) -> str:
    lines = [text(85, 200 + 12 * i, mark) for i, mark in enumerate(marks)]
    reading = read(pdf([*lines, *BODY]), "a.pdf", "never")
    return " ".join(word.text for page in reading.pages for word in page.words)


@pytest.mark.parametrize(
    "lines",
    [
        ("Ký bởi: Ủy ban nhân dân xã", "Email: xa@sao-mai.vn", "Thời gian ký: 05.06.2031 10:11:12"),
        ("Người ký: Lê Văn Mẫu", "Cơ quan: xã Sao Mai", "Ngày ký : 05-06-2031 10:11:12"),
        ("Ký số bởi: Lê Văn Mẫu", "Đơn vị: Văn phòng"),
        ("Được ký bởi Lê Văn Mẫu", "Date: 2031.06.05"),
        ("Digitally signed by Le Van Mau", "Reason: ban hành", "Location: Sao Mai"),
    ],
)
def test_stamps_are_left_out(lines: tuple[str, ...]) -> None:
    found = words(*lines)
    assert not any(line in found for line in lines) and "trồng cây xanh" in found


@pytest.mark.parametrize(
    "line",
    [
        "Người ký văn bản chịu trách nhiệm về nội dung trồng cây",
        "Ngày ký hợp đồng trồng cây là ngày bắt đầu tính thời hạn",
        "Giờ ký nhận cây giống là từ 7 giờ đến 9 giờ",
        "Cơ quan: các thôn của xã cùng trồng cây",
        "Đơn vị: cây",
    ],
)
def test_text_that_looks_like_a_stamp_stays(line: str) -> None:
    assert line in words(line)


def test_what_one_annotation_draws() -> None:
    assert not is_stamp([])
