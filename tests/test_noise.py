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


def placed(*words: tuple[str, float, float]) -> list[str]:
    """What is left of words, each with its certainty and the gap before it in heights."""
    x, line = 0.0, []
    for text, certainty, gap in words:
        x += 10 * gap
        line.append(Seen(text, x, 0, x + 5 * len(text), 10, certainty, 0))
        x += 5 * len(text)
    return [word.text for word in without_noise(line)]


@pytest.mark.parametrize("mark", ["-", "~", "~-", "-_", "—-", "–"])
@pytest.mark.parametrize("certainty", [0.1, 0.4, 0.97])
def test_a_doubtful_mark_close_before_its_text_is_a_dash(mark: str, certainty: float) -> None:
    dash = mark if mark in "-–" else "-"
    assert placed((mark, certainty, 0), ("Trồng", 0.95, 0.4), ("tre", 0.95, 0.4)) == [dash, "Trồng", "tre"]
    words = ("Nông", 0.95, 0), (mark, certainty, 0.4), ("Lâm", 0.95, 0.4), ("nghiệp", 0.95, 0.4)
    assert placed(*words) == ["Nông", dash, "Lâm", "nghiệp"]


@pytest.mark.parametrize("mark", ["-", "~", "_", "__"])
def test_a_doubtful_mark_away_from_text_is_dust(mark: str) -> None:
    assert placed((mark, 0.4, 0), ("Trồng", 0.95, 2.0), ("tre", 0.95, 0.4)) == ["Trồng", "tre"]
    assert placed(("Trồng", 0.95, 0), ("tre;", 0.95, 0.4), (mark, 0.4, 0.5)) == ["Trồng", "tre;"]
    assert placed(("Trồng", 0.95, 0), (mark, 0.4, 2.5), ("tre", 0.95, 0.4)) == ["Trồng", "tre"]


def test_a_plus_that_opens_an_item_stays() -> None:
    assert placed(("+", 0.2, 0), ("Trồng", 0.95, 0.7)) == ["+", "Trồng"]


def test_pieces_of_a_rule_are_dust_whatever_their_certainty() -> None:
    assert placed(("_", 0.95, 0), ("Điều", 0.95, 0.4), ("2.", 0.95, 0.4)) == ["Điều", "2."]
    assert placed(("Số:", 0.95, 0), ("____", 0.95, 0.4), ("/KH-UBND", 0.95, 0.4))[1] == "____"


def test_strokes_beside_text_do_not_take_it_along() -> None:
    strokes = ("¬—", 0.0, 20.0), ("..<", 0.0, 0.4), ("x/", 0.0, 0.4), ("—¬,.", 0.1, 0.4)
    assert placed(("-", 0.96, 0), ("Lưu:", 0.9, 0.4), ("VT.", 0.3, 0.4), *strokes) == ["-", "Lưu:", "VT."]


@pytest.mark.parametrize("cell", ["2.1", "31/12/2031", "75%", "12", "(3)", "1.250.000", "≥90%"])
def test_a_figure_alone_is_no_noise(cell: str) -> None:
    assert placed((cell, 0.33, 0)) == [cell]
    assert placed((cell, 0.1, 0)) == []


@pytest.mark.parametrize("cell", ["ƒ‹", "'Xz", "qwr§"])
def test_letters_alone_that_spell_nothing_are_noise(cell: str) -> None:
    assert placed((cell, 0.35, 0)) == []


def test_the_rule_of_a_table_behind_its_text_goes() -> None:
    assert placed(("trồng", 0.95, 0), ("tre.", 0.95, 0.4), ("l", 0.5, 0.6)) == ["trồng", "tre."]
    assert placed(("trồng", 0.95, 0), ("tre", 0.95, 0.4), ("|", 0.1, 0.6)) == ["trồng", "tre"]
    assert placed(("tại", 0.95, 0), ("khoản", 0.95, 0.4), ("l", 0.5, 0.4)) == ["tại", "khoản", "l"]
    assert placed(("tại", 0.95, 0), ("khoản", 0.95, 0.4), ("I", 0.2, 0.4), ("Điều", 0.95, 0.4))[2] == "I"


def test_what_is_left_of_a_number_by_hand_stays() -> None:
    assert placed(("Số:", 0.95, 0), ("1", 0.95, 0.6), ("#", 0.3, 0.5), ("/KH-UBND", 0.95, 0.5))[1:3] == ["1", "#"]


@pytest.mark.parametrize(("seen", "word"), [("'Thời", "Thời"), (".quả", "quả"), (",Về", "Về"), ("_Trồng;", "Trồng;")])
def test_a_speck_before_a_word_goes(seen: str, word: str) -> None:
    assert placed(("cây", 0.95, 0), (seen, 0.9, 0.4), ("tre", 0.95, 0.4))[1] == word


@pytest.mark.parametrize("line", ["'Trồng tre'", "tệp .docx đính", "cây .../KH-UBND", "'Trồng tre', nứa"])
def test_marks_that_somebody_printed_before_a_word_stay(line: str) -> None:
    assert read(line, first=0.95) == line


@pytest.mark.parametrize("mark", ["¬", "^", "„", "`"])
def test_marks_that_nobody_prints_go(mark: str) -> None:
    assert placed(("Trồng", 0.95, 0), ("tre", 0.95, 0.4), (mark, 0.97, 0.4)) == ["Trồng", "tre"]
    assert placed((mark, 0.97, 0)) == []
