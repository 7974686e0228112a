"""Numbers of rows: mended where the order needs it, real gaps and other labels stay."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from models.text import Text
from pipeline.rows_read import mended_rows


def sub(text: Text, pattern: re.Pattern[str], new: Callable[[re.Match[str]], str]) -> Text:
    return text.sub(pattern, new)


def rows(labels: str) -> str:
    """The labels of a table's rows as they are mended; «/» is a row that has no number."""
    raw = "".join(f"\x1e{label}\x1fTrồng tre" if label != "/" else "\x1eNhóm cây" for label in labels.split())
    chars = mended_rows(Text.of(raw), sub).chars
    return " ".join(row.split("\x1f")[0] if "\x1f" in row else "/" for row in chars[1:].split("\x1e"))


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("l 2 3", "1 2 3"),
        ("| 2 3", "1 2 3"),
        ("1 2 3 4 S 6", "1 2 3 4 5 6"),
        ("4 5 b 7", "4 5 6 7"),
        ("8 g lO 11", "8 9 10 11"),
        ("9 1O H 12", "9 10 11 12"),
        ("1 LI 1.2 2", "1 1.1 1.2 2"),
        ("1 1/1 1.2 2", "1 1.1 1.2 2"),
        ("1 1 2 lội 1 2 H” 1", "I 1 2 II 1 2 III 1"),
        ("lị 1 2 Hì 1 Hì! 1", "I 1 2 II 1 III 1"),
        ("1 1 2 2.1 lãi 1", "I 1 2 2.1 II 1"),
        ("1 1 2 li 1 2 H 1 2", "I 1 2 II 1 2 III 1 2"),
        ("H 1 1.1 1.2 2 H 1 IH H 2 3", "I 1 1.1 1.2 2 II 1 III 1 2 3"),
        ("V 1 VI 1 VN 1 VIN 1 1X 1", "V 1 VI 1 VII 1 VIII 1 IX 1"),
        ("1 1.1 l.2 2 2.1 22 23 3", "1 1.1 1.2 2 2.1 2.2 2.3 3"),
        ("1 1.1 2 21 22 3", "1 1.1 2 2.1 2.2 3"),
        ("I 1 2 H 1 2 IH 1", "I 1 2 II 1 2 III 1"),
        ("l 1 2 II 1", "I 1 2 II 1"),
        ("1 1 2 H 1 HI 1", "I 1 2 II 1 III 1"),
        ("I 2 3", "1 2 3"),
        ("STT 1 Z 3", "STT 1 2 3"),
        ("1 2 ? 4", "1 2 ? 4"),
    ],
)
def test_the_order_proves_a_number(read: str, printed: str) -> None:
    assert rows(read) == printed


@pytest.mark.parametrize(
    "labels",
    [
        "1 2 3 4",
        "I 1 2 II 1 2 III 1",
        "1 1.1 1.2 2 2.1 2.2 3",
        # rows that skip: a selection of a longer list
        "1 2 5 9 12",
        "1 2 21 25 30",
        "3 7 11 21 31",
        "1 11 12 15",
        "2 21 40",
        # rows that begin again: another table, or groups whose rows have no number
        "1 2 3 1 2 3",
        "1 2 3 / 1 2 / 1 2 3",
        "1 2 / 1 / 1 / 1 2",
        "1 1 2 3 4",
        "I 1 2 I 1 2 II 1",
        # groups and points by letters
        "A 1 2 3 B 1 2 C 1",
        "A 1 2 3 4 5 6 7 B 1 2",
        "1 2 3 A 1 B 1 2",
        "1 a b c 2 a b",
        "5 a b 6",
        "A. I 1 2 II 1 B. I 1",
        # no numbers at all
        "TT STT Số Tên",
        "- - + -",
        "2030 2031 2032",
        "01 02 03 04",
        "T2 T3 T4 CN",
        "1a 1b 2a",
        "Ông Bà Ông",
        "1 lợi 2 hại 3 lui",
        "5% 6% 7%",
    ],
)
def test_labels_that_are_right_stay(labels: str) -> None:
    assert rows(labels) == labels


def test_cells_of_words_are_no_labels() -> None:
    raw = "\x1e1\x1fTre\x1eGhi chú dài\x1fSố 2\x1e2\x1fb"
    assert mended_rows(Text.of(raw), sub).chars == raw


def test_a_text_without_tables_stays() -> None:
    assert mended_rows(Text.of("Điều 1. Trồng tre"), sub).chars == "Điều 1. Trồng tre"
