"""Symbols after the word for their type: mended by one letter, left where the office wrote another."""

import pytest

from pipeline.symbols_read import SYMBOL, with_symbol
from tests.test_repair import mend


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("Kết luận số 51-KU/TW ngày 02/3/2031", "Kết luận số 51-KL/TW ngày 02/3/2031"),
        ("Nghị quyết số 9-NO/TU của Tỉnh ủy", "Nghị quyết số 9-NQ/TU của Tỉnh ủy"),
        ("theo Quyết định số 12/2031/0Đ-UBND", "theo Quyết định số 12/2031/QĐ-UBND"),
        ("Kế hoạch 35/KB-UBND của xã", "Kế hoạch 35/KH-UBND của xã"),
    ],
)
def test_one_letter_is_mended(read: str, printed: str) -> None:
    assert SYMBOL.sub(with_symbol, read) == printed
    assert mend(read) == printed


@pytest.mark.parametrize(
    "text",
    [
        "Kế hoạch số 132/QĐ-UBND",  # the office's own slip
        "Nghị quyết số 12/2031/HĐND-NQ",
        "Chương trình số 8-CTr/HU",
        "Quyết định số 5/QĐ-UBND và Kết luận số 7-KL/TW",
        "Thông báo số 15 KL về việc",
    ],
)
def test_what_is_written_otherwise_stays(text: str) -> None:
    assert SYMBOL.sub(with_symbol, text) == text
