"""Letters that the words on both sides prove."""

from __future__ import annotations

import pytest

from pipeline.network.letters import likeliest, words_of
from pipeline.network.neighbours import Neighbours
from pipeline.phrases import COMMON, stand_together
from tests.test_network_reading import Columns, seen, sure

LETTERS = (" ", "t", "ố", "ổ", "c", "h", "ứ", "", "T", "Ổ", ",", "đ", "ề", "ể", "C")
BLANK = 7


def mended(*lines: Columns) -> list[str]:
    likelihoods = [seen(line, LETTERS) for line in lines]
    words = [words_of(likeliest(line, LETTERS, BLANK)) for line in likelihoods]
    found = Neighbours(LETTERS, BLANK, stand_together, COMMON).mended(words, likelihoods)
    return [" ".join(word.text for word in line) for line in found]


def doubted(letter: str, other: str, likely: float) -> Columns:
    return [{letter: 1 - likely, other: likely}, {}]


def test_a_letter_changes_where_only_the_other_makes_a_word() -> None:
    assert mended([*sure("t"), *doubted("ố", "ổ", 0.01), *sure(" chức")]) == ["tổ chức"]
    assert mended([*sure("t"), *doubted("ố", "ổ", 0.0001), *sure(" chức")]) == ["tố chức"]
    assert mended([*sure("t"), *doubted("ố", "t", 0.01), *sure(" chức")]) == ["tố chức"]


def test_the_neighbour_may_stand_on_the_next_line() -> None:
    assert mended([*sure("t"), *doubted("ố", "ổ", 0.01)], sure("chức")) == ["tổ", "chức"]


def test_what_a_comma_parts_makes_no_word() -> None:
    assert mended([*sure("t"), *doubted("ố", "ổ", 0.01), *sure(", chức")]) == ["tố, chức"]


def test_capitals_stay_capitals() -> None:
    line = [*sure("T"), {"ố": 0.97, "ổ": 0.01, "Ổ": 0.01}, {}, *sure(" chức")]
    assert mended(line) == ["Tổ chức"]


def test_names_are_no_words_of_the_list() -> None:
    assert mended([*sure("T"), *doubted("ố", "ổ", 0.1), *sure(" Thức")]) == ["Tố Thức"]
    assert mended([*sure("T"), *doubted("ố", "ổ", 0.1), *sure(" chức")]) == ["Tổ chức"]
    assert mended([*sure("T"), *doubted("ố", "ổ", 0.3), *sure(" Chức")]) == ["Tổ Chức"]


def test_what_makes_a_word_or_stands_by_itself_stays() -> None:
    assert mended([*sure("t"), *doubted("ổ", "ố", 0.4), *sure(" chức")]) == ["tổ chức"]
    assert mended([*sure("đ"), *doubted("ể", "ề", 0.4), *sure(" ứ")]) == ["để ứ"]


def test_a_word_that_was_proved_is_less_certain_than_one_that_was_read() -> None:
    likelihoods = seen([*sure("t"), *doubted("ố", "ổ", 0.01), *sure(" chức")], LETTERS)
    words = words_of(likeliest(likelihoods, LETTERS, BLANK))
    ((first, second),) = Neighbours(LETTERS, BLANK, stand_together, COMMON).mended([words], [likelihoods])
    assert first.confidence == pytest.approx(0.895) and second == words[1]


def test_a_page_without_words() -> None:
    assert mended() == [] and mended([{}, {}]) == [""]
