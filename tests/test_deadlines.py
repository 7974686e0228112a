from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.deadlines import EXAMPLES, extract
from models.document import Cell, Paragraph, Part
from models.facts import Deadline, Letterhead
from models.page import CellPlace
from models.text import Text
from tests.reading import outline_of

HEAD = "KẾ HOẠCH\nVề việc chung\n\nI. NỘI DUNG\n1. Việc cần làm\n"
YEAR = Letterhead(period_start="2025-01-01", period_end="2025-12-31")


def deadlines(sentences: str, letterhead: Letterhead = YEAR) -> list[Deadline]:
    return [fact for part in outline_of(HEAD + sentences).parts for fact in extract(part, letterhead)]


def compact(fact: Deadline) -> tuple[str, str, str | None, str | None, tuple[str, ...] | None]:
    return fact.evidence.quote, fact.kind, fact.start, fact.end, fact.recurrence


@pytest.mark.parametrize(("sentence", "expected"), EXAMPLES)
def test_examples(sentence: str, expected: tuple[object, ...]) -> None:
    assert [compact(fact) for fact in deadlines(sentence)] == list(expected)


def test_undated_time_means_the_documents_year() -> None:
    found = deadlines("- Nộp trước ngày 15/8.", Letterhead(issued_on="2023-02-01"))
    assert [fact.end for fact in found] == ["2023-08-14"]


def test_without_a_year_an_undated_time_is_not_guessed() -> None:
    assert deadlines("- Nộp trước ngày 15/8.", Letterhead()) == []


def test_a_year_that_figures_are_told_of_is_no_deadline() -> None:
    told = "1. Kết quả và tồn tại\n- Trong năm, xã có 18 hồ sơ trễ hạn.\n- Cả năm thành lập mới 25 doanh nghiệp.\n"
    assert deadlines(told) == []
    ahead = "1. Kết quả và tồn tại\n- Trong năm, phải xử lý 18 hồ sơ tồn.\n2. Nhiệm vụ\n- Trong năm, tổ chức 02 lớp.\n"
    assert [fact.evidence.quote for fact in deadlines(ahead)] == ["Trong năm", "Trong năm"]


def test_a_year_before_the_plan_is_reported() -> None:
    assert deadlines("- Đến năm 2023, 80% số thôn đạt chuẩn.") == []


def test_a_day_before_the_issue_date_is_reported() -> None:
    issued = Letterhead(issued_on="2025-12-29", period_start="2025-01-01", period_end="2026-12-31")
    assert deadlines("- Đổi giấy tờ trước ngày 01/7/2025.", issued) == []
    assert [fact.end for fact in deadlines("- Đổi giấy tờ trước ngày 30/12/2025.", issued)] == ["2025-12-29"]


def test_a_letter_of_december_means_the_next_january() -> None:
    found = deadlines("- Nộp trước ngày 15/01.\n- Nộp trước ngày 30/12.", Letterhead(issued_on="2025-12-20"))
    assert [fact.end for fact in found] == ["2026-01-14", "2025-12-29"]


SEVERAL_YEARS = Letterhead(issued_on="2025-11-03", period_end="2030-12-31")


@pytest.mark.parametrize(
    ("letterhead", "words", "kind", "end"),
    [
        (SEVERAL_YEARS, "- Các thôn định kỳ báo cáo kết quả trước ngày 20/11.", "recurring", None),
        (SEVERAL_YEARS, "- Hằng năm, các thôn báo cáo kết quả trước ngày 20/11.", "recurring", None),
        (SEVERAL_YEARS, "- Các thôn báo cáo kết quả trước ngày 20/11.", "date", "2025-11-19"),
        (SEVERAL_YEARS, "- Các thôn định kỳ báo cáo kết quả trước ngày 20/11/2026.", "date", "2026-11-19"),
        (YEAR, "- Các thôn định kỳ báo cáo kết quả trước ngày 20/11.", "date", "2025-11-19"),
    ],
)
def test_a_day_of_every_year_in_a_plan_of_several(
    letterhead: Letterhead, words: str, kind: str, end: str | None
) -> None:
    fact = deadlines(words, letterhead)[-1]
    assert fact.evidence.quote.startswith("trước ngày 20/11")
    assert (fact.kind, fact.end) == (kind, end)
    assert fact.recurrence == (("year",) if kind == "recurring" else None)


def test_times_on_two_lines_of_one_cell_are_one() -> None:
    words = "Thường xuyên\ntrong năm 2025"
    cell = Cell(CellPlace(0, 1, 0), "deadline")
    lines = (Paragraph(0, 12, "body", (), cell=cell), Paragraph(13, len(words), "body", (), body=13, cell=cell))
    found = extract(Part(Text.of(words), 0, len(words), lines, ()), YEAR)
    assert [compact(fact) for fact in found] == [
        ("Thường xuyên trong năm 2025", "ongoing", "2025-01-01", "2025-12-31", None)
    ]


def test_impossible_dates_are_passed_over() -> None:
    assert deadlines("- Nộp trước ngày 31/4/2025.") == []


def _cell_part(texts: list[tuple[str, str]]) -> Part:
    """A table's row: each cell is (role, text)."""
    chars = "\n".join(text for _, text in texts)
    paragraphs, at = [], 0
    for column, (role, text) in enumerate(texts):
        cell = Cell(CellPlace(0, 1, column), role)  # type: ignore[arg-type]
        paragraphs.append(Paragraph(at, at + len(text), "body", ("1",), body=at, cell=cell))
        at += len(text) + 1
    return Part(Text.of(chars), 0, len(chars), tuple(paragraphs), ())


@pytest.mark.parametrize(
    ("words", "kind", "end"),
    [
        ("Quý III/2025", "quarter", "2025-09-30"),
        ("31/12", "date", "2025-12-31"),
        ("Thường xuyên", "ongoing", None),
        ("Theo kế hoạch của Sở Nội vụ", "rule", None),
        ("Theo quy định", "rule", None),
        ("Năm 2025", "year", "2025-12-31"),
        ("Hằng năm", "recurring", None),
        ("2025 - 2030", "period", "2030-12-31"),
        ("Trước 15/10/2025", "date", "2025-10-14"),
    ],
)
def test_time_cells_state_a_time(words: str, kind: str, end: str | None) -> None:
    part = _cell_part([("task", "Sửa cổng chào"), ("deadline", words)])
    assert [(fact.kind, fact.end, fact.evidence.quote) for fact in extract(part, YEAR)] == [(kind, end, words)]


def test_header_cells_state_nothing() -> None:
    cell = Cell(CellPlace(0, 0, 0), "deadline", header=True)
    words = "Năm 2025"
    part = Part(Text.of(words), 0, len(words), (Paragraph(0, len(words), "body", (), cell=cell),), ())
    assert extract(part, YEAR) == []


SCRAPS = st.sampled_from([word for sentence, _ in EXAMPLES for word in sentence.split()] + ["\n", ":", ".", "(", ")"])


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=200), st.lists(SCRAPS, max_size=60).map(" ".join)))
def test_any_text_gives_ordered_facts_inside_the_part(words: str) -> None:
    for part in outline_of(HEAD + words).parts:
        facts = extract(part, YEAR)
        assert all(part.start <= fact.evidence.start < fact.evidence.stop <= part.stop for fact in facts)
        assert all(a.evidence.stop <= b.evidence.start for a, b in pairwise(facts))
        for fact in facts:
            assert fact.end is None or fact.start is None or fact.start <= fact.end
            assert 0 < fact.evidence.confidence <= 1


@pytest.mark.skipif(not Path("../shared/plans/seeds").exists(), reason="the shared plans are not here")
def test_real_plans_give_deadlines() -> None:
    for path in sorted(Path("../shared/plans/seeds").glob("00[0-4]_*.txt")):
        outline = outline_of(path.read_text(encoding="utf-8"))
        assert any(extract(part, YEAR) for part in outline.parts), path.name


@pytest.mark.parametrize(
    ("sentence", "quotes"),
    [
        ("1. Văn phòng theo dõi, báo cáo Chủ tịch UBND xã theo định kỳ.", ["định kỳ"]),
        ("1. Phòng Kinh tế chủ trì, định kỳ tổ chức sơ kết việc phối hợp.", ["định kỳ"]),
        ("1. Các thôn thực hiện, kiểm tra, giám sát, định kỳ báo cáo kết quả về UBND xã.", ["định kỳ"]),
        ("1. Các thôn định kỳ kiểm tra, đánh giá tình hình giữ gìn cảnh quan.", ["định kỳ"]),
        ("1. Xe được bảo dưỡng định kỳ tại xưởng.", []),
        ("1. Thực hiện chế độ báo cáo định kỳ.", []),
        ("1. Người dân khám sức khỏe định kỳ.", []),
    ],
)
def test_periodic_duties(sentence: str, quotes: list[str]) -> None:
    (part,) = outline_of(f"III. THỰC HIỆN\n{sentence}\n2. Công an xã bảo đảm an ninh.\n").parts
    found = extract(part, Letterhead(issued_on="2026-01-05"))
    assert [fact.evidence.quote for fact in found] == quotes
    assert all(fact.kind == "recurring" and fact.recurrence is None for fact in found)
