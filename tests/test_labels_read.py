"""Labels of scans: the order proves a repair, and what only looks like a label stays."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from models.text import Text
from pipeline.labels_read import mended_labels, mended_points


def sub(text: Text, pattern: re.Pattern[str], new: Callable[[re.Match[str]], str]) -> Text:
    return text.sub(pattern, new)


def labels(*lines: str) -> list[str]:
    return mended_labels(Text.of("\n\n".join(lines)), sub).chars.split("\n\n")


def points(*lines: str) -> list[str]:
    return mended_points(Text.of("\n\n".join(lines)), sub).chars.split("\n\n")


@pytest.mark.parametrize(
    ("reads", "printed"),
    [
        (["1.", "1.", "H.", "HI."], ["I.", "1.", "II.", "III."]),
        (["L", "II."], ["I.", "II."]),
        (["IL.", "11.", "III."], ["I.", "11.", "III."]),
        (["I.", "I.", "III."], ["I.", "II.", "III."]),
        (["I.", "ll.", "IIl.", "1V.", "Y."], ["I.", "II.", "III.", "IV.", "V."]),
        (["I.", "II.", "II.", "W."], ["I.", "II.", "III.", "IV."]),
        (["I.", "HH.", "IH."], ["I.", "II.", "III."]),
        (["IV.", "V.", "VL.", "VH.", "VIH.", "TX."], ["IV.", "V.", "VI.", "VII.", "VIII.", "IX."]),
        (["I.", "II.", "L.", "H."], ["I.", "II.", "I.", "II."]),
        (["I.", "H", "IH"], ["I.", "II.", "III."]),
    ],
)
def test_roman_labels_are_mended_by_their_order(reads: list[str], printed: list[str]) -> None:
    assert labels(*(f"{read} MỤC TIÊU CHUNG" for read in reads)) == [f"{label} MỤC TIÊU CHUNG" for label in printed]


@pytest.mark.parametrize(
    "lines",
    [
        # names and places
        ["H. Sao Mai là tên huyện", "I. Mục đích", "II. Nội dung"],
        ["V. Tuấn trình bày", "I. Mục đích", "II. Nội dung", "III. Kinh phí"],
        ["L. An trình bày báo cáo"],
        ["IV. VĂN HÓA", "Y TẾ CƠ SỞ VÀ DÂN SỐ"],
        ["VIII. NỘI DUNG", "TX SAO MAI LẬP HỒ SƠ"],
        ["III. NỘI DUNG", "TV ĐỊA PHƯƠNG ĐƯA TIN"],
        # no label: small letters, figures and strokes of tables
        ["I. Mục đích", "l. ở thôn", "| Sở Nội vụ trình", "! ủy quyền"],
        ["I. Mục đích", "1. ủy ban", "|: ở đây"],
        # orders with gaps, that begin again, and one alone
        ["I. Mục đích", "III. Nội dung", "IV. Kinh phí"],
        ["I. Mục đích", "II. Nội dung", "I. Mục đích", "II. Nội dung"],
        ["II. Nội dung"],
        ["I. Mục đích", "1. Mục tiêu", "2. Yêu cầu", "II. Nội dung", "1. Tre", "2. Cau"],
        ["1. Giao thôn Một", "1. Giao thôn Hai", "2. Giao thôn Ba"],
        [f"{i}. Tre" for i in range(1, 14)],
        ["I. Mục đích", *(f"{i}. Tre" for i in range(1, 14)), "II. Nội dung"],
        ["X. Nội dung", "XI. Kinh phí", "XII. Thực hiện"],
    ],
)
def test_what_the_order_does_not_prove_stays(lines: list[str]) -> None:
    assert labels(*lines) == lines


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("1, Tre\n\n2, Cau", "1. Tre\n\n2. Cau"),
        ("1. Tre.\n2, Cau", "1. Tre.\n2. Cau"),
        ("3. Tre gai.\f4, Đẩy mạnh", "3. Tre gai.\f4. Đẩy mạnh"),
        # the label of a provision that a line's end parted from its word
        ("1. Theo khoản\n2, Điều 5 Luật Mẫu", None),
        ("2. Theo khoản 1, khoản 2 và khoản\n3, Điều 5 Luật Mẫu", None),
        ("2. Theo khoản 2,\n3, Điều 5 Luật Mẫu", None),
        ("2. Theo khoản\f3, Điều 5 Luật Mẫu", None),
        ("5, Tre\n\n9, Cau", None),
        ("1. Tre\n\n2, 5 cây", None),
        ("1. Tre\n\n2, ở bờ sông", None),
    ],
)
def test_commas_after_arabic_labels(read: str, printed: str | None) -> None:
    assert mended_labels(Text.of(read), sub).chars == (printed or read)


@pytest.mark.parametrize(
    ("reads", "printed"),
    [
        ("4 b c", "a b c"),
        ("a 6 c", "a b c"),
        ("a b © d đ", "a b c d đ"),
        ("a b e d", "a b c d"),
        ("a b c đ", "a b c d"),
        ("a b c d đ e ø h", "a b c d đ e g h"),
        ("a b c d đ e 8 h 1 k", "a b c d đ e g h i k"),
        ("à b a 6", "a b a b"),
    ],
)
def test_points_are_mended_by_their_order(reads: str, printed: str) -> None:
    assert points(*(f"{read}) Trồng" for read in reads.split())) == [f"{read}) Trồng" for read in printed.split()]


@pytest.mark.parametrize(
    "lines",
    [
        ["1) Tre", "2) Cau", "3) Dừa", "4) Mít"],
        ["8) Tre"],
        ["3) Luật Mẫu"],
        ["a) Tre", "b) Cau", "1) Dừa", "2) Mít", "c) Chuối"],
        ["a) Tre", "b) Cau", "c) Dừa", "đ) Mít", "e) Chuối"],
        ["a) Tre", "b) Cau", "d) Dừa", "đ) Mít"],
        ["a) Tre", "c) Cau"],
        ["83) Tre", "38) Cau"],
        ["a) Tre (theo khoản 5,\n6) Luật Mẫu", "b) Cau", "c) Dừa"],
        ["a) Tre (mục 4,\n6) và cau", "b) Cau"],
        ["i) Tre", "ii) Cau", "iii) Dừa"],
        ["*) Tre", "**) Cau"],
    ],
)
def test_points_that_nothing_disproves_stay(lines: list[str]) -> None:
    assert points(*lines) == lines


def test_the_comma_after_a_roman_label_is_a_full_stop() -> None:
    assert labels("I. Mục đích;", "II, Nhiệm vụ.", "III. Thực hiện") == [
        "I. Mục đích;",
        "II. Nhiệm vụ.",
        "III. Thực hiện",
    ]
    going_on = ["I. Mục đích;", "các Phần\nII, Nhiệm vụ", "III. Thực hiện"]
    assert labels(*going_on) == going_on
