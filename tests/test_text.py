"""Text keeps the way back to the raw string through every change."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.text import Span, Text

ALPHABET = "ab \n-đệ\u200b1/"
texts = st.text(ALPHABET, max_size=60)
patterns = st.sampled_from([r"\s+", r"a+", r"-\s*", r"\u200b", r"[đệ]", r"\d", r"b.?", r"a\Z", r"\A."])
puts = st.sampled_from(["", " ", "x", "xyz", "-"])


def test_what_is_put_in_stands_where_the_old_stood() -> None:
    text = Text.of("số 92-\nKH/TU ngày").sub(r"-\s+", "-")
    at = text.chars.index("92-KH/TU")
    assert text.chars == "số 92-KH/TU ngày"
    assert text.span(at, at + 8) == Span(3, 12)
    assert "số 92-\nKH/TU ngày"[3:12] == "92-\nKH/TU"


def test_what_is_taken_out_leaves_no_trace_but_its_neighbours_know_their_place() -> None:
    text = Text.of("a\u200bb\u200bc").sub("\u200b", "")
    assert text.chars == "abc"
    assert [text.span(i, i + 1) for i in range(3)] == [Span(0, 1), Span(2, 3), Span(4, 5)]
    assert text.span(0, 3) == Span(0, 5)


def test_templates_and_functions_work_as_in_re() -> None:
    assert Text.of("12/5").sub(r"(\d+)/(\d+)", r"\2/\1").chars == "5/12"
    assert Text.of("abc").sub("b", lambda m: m.group().upper()).chars == "aBc"


def test_a_span_of_nothing_is_refused() -> None:
    text = Text.of("abc")
    for i, j in ((1, 1), (2, 1), (0, 4), (-1, 2)):
        with pytest.raises(IndexError):
            text.span(i, j)
    with pytest.raises(ValueError, match="not a span"):
        Span(3, 2)


def test_spans_know_what_they_share() -> None:
    assert Span(0, 3).overlaps(Span(2, 5)) and not Span(0, 3).overlaps(Span(3, 5))
    assert Span(0, 5).contains(Span(2, 5)) and not Span(2, 5).contains(Span(0, 5))


@given(texts, st.lists(st.tuples(patterns, puts), max_size=5))
def test_sub_gives_the_characters_that_re_gives(raw: str, changes: list[tuple[str, str]]) -> None:
    text = Text.of(raw)
    for pattern, put in changes:
        expected = re.sub(pattern, put, text.chars)
        text = text.sub(pattern, put)
        assert text.chars == expected


@given(texts, st.lists(st.tuples(patterns, puts), max_size=5))
def test_every_character_has_a_place_and_places_never_run_backwards(raw: str, changes: list[tuple[str, str]]) -> None:
    text = Text.of(raw)
    for pattern, put in changes:
        text = text.sub(pattern, put)
    before = Span(0, 0)
    for i, char in enumerate(text.chars):
        span = text.span(i, i + 1)
        assert 0 <= span.start < span.stop <= len(raw)
        assert before.start <= span.start and before.stop <= span.stop
        if len(span) == 1 and char not in "xyz -":
            assert raw[span.start] == char
        before = span


@given(texts)
def test_untouched_text_stands_for_itself(raw: str) -> None:
    text = Text.of(raw).sub("never there", "x")
    assert text.chars == raw
    if raw:
        assert text.span(0, len(raw)) == Span(0, len(raw))
