"""From what the network says to words: letters, their certainty, other readings, places."""

from __future__ import annotations

import math

import numpy as np
import pytest
from numpy.typing import NDArray

from pipeline.network.candidates import Chooser, aligned, readings
from pipeline.network.letters import Word, likeliest, words_of
from pipeline.network.lexicon import Lexicon

LETTERS = (" ", "t", "ố", "ổ", "c", "h", "ứ", "")
BLANK = 7
Columns = list[dict[str, float]]


def seen(columns: Columns, letters: tuple[str, ...] = LETTERS) -> NDArray[np.float32]:
    """Likelihoods of columns; the blank, the empty letter, takes what is left."""
    rows = np.zeros((len(columns), len(letters)), np.float32)
    for row, column in zip(rows, columns, strict=True):
        for letter, likelihood in column.items():
            row[letters.index(letter)] = likelihood
        row[letters.index("")] += 1 - row.sum()
    return rows


def sure(text: str) -> Columns:
    """Each letter in a column of its own, a blank after it."""
    return [column for letter in text for column in ({letter: 0.999}, {})]


def read(columns: Columns) -> list[Word]:
    return words_of(likeliest(seen(columns), LETTERS, BLANK))


def chosen(columns: Columns, *words: str) -> list[Word]:
    chooser = Chooser(LETTERS, BLANK, lambda word: word in words)
    return list(chooser.chosen(read(columns), seen(columns)))


def test_letters_in_one_or_several_columns_make_words() -> None:
    columns = [{}, {"t": 1}, {"t": 1}, {"ổ": 1}, {}, {" ": 1}, {}, {"c": 1}, {"h": 1}, {}, {"h": 1}]
    first, second = read(columns)
    assert (first.text, first.start, first.end) == ("tổ", 1, 4)
    assert (second.text, second.start, second.end) == ("chh", 7, 11)
    assert first.confidence == second.confidence == pytest.approx(1 - 0.35 * 0.085)


def test_a_piece_of_a_rule_is_no_part_of_a_word() -> None:
    letters = ("_", "2", ".", "")
    columns: Columns = [{}, {}, {"2": 0.9}, {}, {".": 0.9}, {}]
    (word,) = words_of(likeliest(seen([{"_": 0.6}, *columns[1:]], letters), letters, 3))
    assert (word.text, word.start) == ("2.", 2) and word.confidence > 0.9
    (rule,) = words_of(likeliest(seen([{"_": 0.6}, {}, {"_": 0.6}], letters), letters, 3))
    assert rule.text == "__"


def test_a_line_of_blanks_or_spaces_has_no_words() -> None:
    assert read([{}, {}]) == [] == read([{" ": 1}, {}, {" ": 1}])


@pytest.mark.parametrize(
    ("columns", "least"),
    [
        ([{"t": 0.9}, {}], 0.9),
        ([{"t": 0.99}, {"t": 0.6}, {}], 0.99),  # the second is the letter or the blank after it
        ([{"t": 0.99}, {"t": 0.4}, {}], 0.99),
        ([{"t": 0.6}, {"t": 0.55}, {}], 0.6),  # in one column at least it has to be sure
        ([{"t": 0.99}, {"t": 0.6, "ố": 0.39}, {"ố": 0.99}], 0.99),  # either letter, where they touch
        ([{"t": 0.99}, {"h": 0.4}, {}], 0.6),  # another letter is a doubt
        ([{"t": 0.99}, {}, {" ": 0.7, "h": 0.2}, {}, {"c": 1}], 0.99),  # the space's doubt is not the word's
    ],
)
def test_what_belongs_to_its_neighbour_is_no_doubt(columns: Columns, least: float) -> None:
    assert read(columns)[0].certainty == pytest.approx(math.log(least) - 0.085, abs=0.015)


def test_a_word_wins_over_what_is_none() -> None:
    columns = [*sure("t"), {"ố": 0.55, "ổ": 0.44}, {}]
    assert [word.text for word in chosen(columns, "tổ")] == ["tổ"]
    assert [word.text for word in chosen(columns, "tố", "tổ")] == ["tố"]
    assert [word.text for word in chosen([*sure("t"), {"ố": 0.97, "ổ": 0.02}, {}], "tổ")] == ["tố"]


def test_a_letter_that_shows_as_two_is_one() -> None:
    columns = [*sure("ch"), {"ứ": 0.5, "ổ": 0.3}, {"ổ": 0.5, "ứ": 0.45}, {}]
    (word,) = chosen(columns, "chứ")
    assert (word.text, word.start, word.end) == ("chứ", 0, 5)


def test_a_space_that_was_doubtful_may_be_none() -> None:
    columns = [*sure("t"), {" ": 0.52}, {"ổ": 0.8}, {}]
    assert [word.text for word in read(columns)] == ["t", "ổ"]
    assert [word.text for word in chosen(columns, "tổ")] == ["tổ"]
    assert [word.text for word in chosen([*sure("t"), {" ": 0.99}, {"ổ": 0.8}, {}], "tổ", "ổ")] == ["t", "ổ"]


def test_a_space_may_come_in_and_each_word_has_its_place() -> None:
    columns = [{}, *sure("tổ"), {" ": 0.45}, *sure("c")]
    first, second = chosen(columns, "tổ", "c")
    assert [(word.text, word.start, word.end) for word in (first, second)] == [("tổ", 1, 4), ("c", 6, 7)]


def test_a_label_has_a_point_where_a_line_begins() -> None:
    letters = ("1", ".", ",", " ", "t", "")
    begins = seen([{"1": 1}, {}, {",": 0.6, ".": 0.3}, {}, {" ": 1}, {}, {"t": 1}], letters)
    later = seen([{"t": 1}, {}, {" ": 1}, {}, {"1": 1}, {}, {",": 0.6, ".": 0.3}], letters)
    chooser = Chooser(letters, 5, lambda word: True)
    for likelihoods, expected in ((begins, "1. t"), (later, "t 1,")):
        words = chooser.chosen(words_of(likeliest(likelihoods, letters, 5)), likelihoods)
        assert " ".join(word.text for word in words) == expected


def test_a_label_in_brackets_is_no_percentage() -> None:
    letters = ("5", "%", "(", ")", " ", "t", "")
    likelihoods = seen([{"(": 1}, {"5": 0.9}, {}, {"%": 0.6}, {")": 1}, {}, {" ": 1}, {"t": 1}], letters)
    words = Chooser(letters, 6, lambda word: True).chosen(words_of(likeliest(likelihoods, letters, 6)), likelihoods)
    assert [word.text for word in words] == ["(5)", "t"]


def test_words_that_are_clear_stay_where_they_are() -> None:
    columns = sure("tổ chứ")
    assert chosen(columns, "tổ", "chứ") == read(columns)


def test_a_reading_is_as_certain_as_it_is_likely_among_others() -> None:
    close = chosen([*sure("t"), {"ố": 0.5, "ổ": 0.49}, {}], "tố", "tổ")[0]
    clear = chosen([*sure("t"), {"ố": 0.5, "ổ": 0.01}, {}], "tố", "tổ")[0]
    assert close.certainty < clear.certainty < 0


def test_readings_add_up_all_ways_to_spell_them() -> None:
    scores = np.log(np.maximum(seen([{"t": 0.6}, {"t": 0.5}]), 1e-9))
    found = dict(readings(scores, BLANK))
    t = LETTERS.index("t")
    assert math.exp(found[(t,)]) == pytest.approx(0.6 * 0.5 + 0.6 * 0.5 + 0.4 * 0.5)
    assert math.exp(found[()]) == pytest.approx(0.4 * 0.5)


def test_the_same_letter_twice_needs_a_blank_between() -> None:
    scores = np.log(np.maximum(seen([{"h": 0.9}, {"h": 0.1}, {"h": 0.9}]), 1e-9))
    h = LETTERS.index("h")
    assert max(dict(readings(scores, BLANK)).items(), key=lambda item: item[1])[0] == (h, h)
    assert aligned(scores, (h, h), BLANK) == [0, 2]


_KNOWN = "triển Triển TRIỂN (triển khai, 2024-2025 75% 20/01/2025 kinh-tế “tổ - tháng. 1.234,5 đ) + _2. ~ •3 12% XIV."
_KNOWN += " -5 -3% (20/11/2020 1/1/1999; 79/2021/QĐ-UBND"
_UNKNOWN = "triễm tRiển kế2 xqz kinh-txế 2024a 1009% I00% 31/122024 IHH. -20/11/2020 .:5/7 42/02/2018 5/13/2024"


@pytest.mark.parametrize("word", _KNOWN.split())
def test_known_words(word: str) -> None:
    assert Lexicon(frozenset()).knows(word)


@pytest.mark.parametrize("word", _UNKNOWN.split())
def test_unknown_words(word: str) -> None:
    assert not Lexicon(frozenset()).knows(word)


def test_the_list_of_the_language_data_counts_too() -> None:
    assert not Lexicon(frozenset()).knows("XQZ") and Lexicon(frozenset({"XQZ"})).knows("xqz,")
