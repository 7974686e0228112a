"""Dust before labels goes; what stands before a number for a reason stays."""

from __future__ import annotations

import pytest

from pipeline.hocr import Seen
from pipeline.noise import without_noise


def read(text: str, first: float = 0.6) -> str:
    words = [Seen(word, 9.0 * i, 0, 9.0 * i + 8, 10, 0.95 if i else first, 0) for i, word in enumerate(text.split())]
    return " ".join(word.text for word in without_noise(words))


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("l 1. Trồng tre", "1. Trồng tre"),
        ("_ 2.1. Trồng tre", "2.1. Trồng tre"),
        ("ÔD_ a) Trồng tre", "a) Trồng tre"),
        ("¡ II. Trồng tre", "II. Trồng tre"),
        ("zf đ) Trồng tre", "đ) Trồng tre"),
        ("_Trồng tre", "Trồng tre"),
        ("l 3.Trồng tre", "3.Trồng tre"),
        ("i b)Trồng tre", "b)Trồng tre"),
    ],
)
def test_dust_before_a_label_goes(line: str, kept: str) -> None:
    assert read(line) == kept


@pytest.mark.parametrize(
    "line",
    [
        "Điều 1. Trồng tre", "Bảng 2. Cây trồng", "khoản 3. Tre", "mục I. Tre", "điểm a) khoản 2", "> 1.500 cây",
        "≥ 1.5 ha", "< 20.000 cây", "= 3.5 lần", "- 1. Trồng tre", "+ a) Trồng tre", "• 2. Trồng tre", "x 1.500 cây",
        "a) 1. Trồng tre", "1. 2. Trồng tre", "Trồng tre", "tổ 2.000 cây", "c 12.5% số hộ",
    ],
)  # fmt: skip
def test_what_belongs_to_the_line_stays(line: str) -> None:
    assert read(line, first=0.8) == line


@pytest.mark.parametrize("line", ["Ngày 12. Tháng", "QĐ 3. Trồng"])
def test_a_word_that_was_read_well_is_no_dust(line: str) -> None:
    assert read(line, first=0.9) == line
