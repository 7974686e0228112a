from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.measuring.amounts import number
from extractors.measuring.target_examples import AIMS, EXAMPLES, REPORTS, TASKS
from extractors.targets import extract
from models.document import Cell, Paragraph, Part
from models.facts import Letterhead, Target
from models.page import CellPlace
from models.text import Text
from tests.reading import outline_of

HEAD = "KẾ HOẠCH\nVề việc chung\n\nI. NỘI DUNG\n"
YEAR = Letterhead(period_start="2025-01-01", period_end="2025-12-31")
HEADINGS = {"tasks": "1. Việc cần làm\n", "aims": "1. Chỉ tiêu cụ thể\n", "reports": "1. Kết quả thực hiện năm 2024\n"}
CASES = [
    (heading, sentence, expected)
    for heading, examples in (("tasks", TASKS), ("aims", AIMS), ("reports", REPORTS))
    for sentence, expected in examples
]


def targets(sentences: str, heading: str = "tasks", letterhead: Letterhead = YEAR) -> list[Target]:
    raw = HEAD + HEADINGS[heading] + sentences + "\n2. Việc khác\n"
    return [fact for part in outline_of(raw).parts for fact in extract(part, letterhead)]


def compact(fact: Target) -> tuple[str, float | str, str, str, str, str | None]:
    return fact.evidence.quote, fact.value, fact.unit, fact.comparator, fact.kind, fact.deadline


@pytest.mark.parametrize(("heading", "sentence", "expected"), CASES)
def test_examples(heading: str, sentence: str, expected: tuple[object, ...]) -> None:
    assert [compact(fact) for fact in targets(sentence, heading)] == list(expected)


def test_a_paragraph_that_names_itself_a_shortcoming_reports() -> None:
    assert [fact.kind for fact in targets("- Hạn chế: còn 5,2% hồ sơ xây dựng trễ hạn.")] == ["result"]
    ahead = targets("- Hạn chế và giải pháp khắc phục: phấn đấu 95% hồ sơ đúng hạn.")
    assert [fact.kind for fact in ahead] == ["target"]


def test_a_numbered_share_stands_in_its_own_provision() -> None:
    raw = HEAD + "1. 95% hộ dân dùng nước sạch.\n2. 100% thôn có loa.\n"
    found = [fact for part in outline_of(raw).parts for fact in extract(part, YEAR)]
    assert [(fact.evidence.quote, fact.evidence.section) for fact in found] == [
        ("95% hộ dân dùng nước sạch", ("I", "1")),
        ("100% thôn có loa", ("I", "2")),
    ]


@pytest.mark.parametrize(
    "words", ["Đến hết năm 2026 đạt\n75% HTX dùng chữ ký số.", "Phấn đấu có ít nhất\n75% HTX dùng chữ ký số."]
)
def test_a_value_at_the_head_of_a_line_belongs_to_the_words_before(words: str) -> None:
    part = outline_of(HEAD + "1. Việc cần làm\n- " + words + "\n2. Việc khác\n").parts[0]
    assert [part.chars[p.start : p.stop] for p in part.paragraphs if "HTX" in part.chars[p.start : p.stop]] == [
        "- " + words.replace("\n", " ")
    ]


def test_a_heading_that_ends_with_a_year_word_is_whole() -> None:
    raw = (
        HEAD
        + "1. Kết quả 5 tháng đầu năm\n\nHồ sơ đúng hạn đạt 96,5%.\n\n2. Việc 7 tháng cuối năm\n\na) 90% hộ dùng loa.\n"
    )
    found = [fact for part in outline_of(raw).parts for fact in extract(part, YEAR)]
    assert [(fact.evidence.quote, fact.kind, fact.evidence.section) for fact in found] == [
        ("Hồ sơ đúng hạn đạt 96,5%", "result", ("I", "1")),
        ("90% hộ dùng loa", "target", ("I", "2", "a")),
    ]


def test_what_remains_to_be_mended_and_how_promises() -> None:
    raw = HEAD + "1. Tồn tại và giải pháp khắc phục\n- Giải pháp: kiểm tra; 95% hộ được hướng dẫn.\n2. Việc khác\n"
    found = [fact for part in outline_of(raw).parts for fact in extract(part, YEAR)]
    assert [(fact.value, fact.kind) for fact in found] == [(95, "target")]


def test_funds_name_one_sum() -> None:
    raw = (
        HEAD
        + "1. Kinh phí thực hiện\n- Tổng kinh phí: 480 triệu đồng, trong đó ngân sách xã: 180 triệu đồng.\n2. Việc\n"
    )
    found = [fact for part in outline_of(raw).parts for fact in extract(part, YEAR)]
    assert [(fact.value, fact.subject) for fact in found] == [(480_000_000, "Tổng kinh phí")]


def test_subjects_leave_value_comparator_and_deadline_out() -> None:
    found = targets("- Đến năm 2026, tỷ lệ số hóa hồ sơ đạt ít nhất 65%; cắt giảm 12% chi phí đi lại của người dân.")
    assert [fact.subject for fact in found] == ["tỷ lệ số hóa hồ sơ", "chi phí đi lại của người dân"]


def test_a_value_in_brackets_measures_the_words_before_them() -> None:
    found = targets("- Bộ phận Một cửa thực hiện ký số kết quả giải quyết (tối thiểu đạt 35%).")
    assert [(fact.value, fact.comparator, fact.subject) for fact in found] == [(35, "ge", "ký số kết quả giải quyết")]


def test_what_follows_a_rank_shares_its_subject() -> None:
    found = targets("- Phấn đấu Chỉ số DDCI của xã xếp thứ 2/11 xã, xếp mức từ khá trở lên.")
    assert [(fact.unit, fact.value, fact.out_of, fact.subject) for fact in found] == [
        ("rank", 2, 11, "Chỉ số DDCI của xã"),
        ("grade", "khá", None, "Chỉ số DDCI của xã"),
    ]


def test_a_range_is_its_lower_value() -> None:
    found = targets("- Rút ngắn 25 - 35% thời gian chờ.")
    assert [(fact.value, fact.value_to, fact.comparator) for fact in found] == [(25, 35, "ge")]


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("374.125", 374125),
        ("10,6", 10.6),
        ("99.5", 99.5),
        ("1.250.000,5", 1250000.5),
        ("lOO", 100),
        ("1 00", 100),
        ("07", 7),
    ],
)
def test_numbers(printed: str, value: float) -> None:
    assert number(printed) == value


Row = list[tuple[str | None, str, str]]


def _table(rows: list[Row]) -> Part:
    """A table of rows; each cell is (role, column title, text)."""
    chars = "\n".join(text for row in rows for _, _, text in row)
    paragraphs, at = [], 0
    for number_, row in enumerate(rows, start=1):
        for column, (role, title, text) in enumerate(row):
            cell = Cell(CellPlace(0, number_, column), role, column_title=title)  # type: ignore[arg-type]
            paragraphs.append(Paragraph(at, at + len(text), "body", (str(number_),), body=at, cell=cell))
            at += len(text) + 1
    return Part(Text.of(chars), 0, len(chars), tuple(paragraphs), ())


def test_a_cell_of_its_own_takes_subject_and_deadline_from_its_row() -> None:
    row: Row = [
        ("indicator", "Tiêu chí", "Hồ sơ trả đúng hẹn"),
        ("target", "Chỉ tiêu", "≥ 96%"),
        ("deadline", "Thời gian", "Trước 15/12/2025"),
    ]
    found = extract(_table([row]), YEAR)
    assert [(fact.value, fact.comparator, fact.subject, fact.deadline) for fact in found] == [
        (96, "ge", "Hồ sơ trả đúng hẹn", "2025-12-14")
    ]
    assert found[0].evidence.quote == "Hồ sơ trả đúng hẹn ≥ 96%"


def test_a_bare_number_has_the_unit_of_its_row() -> None:
    def row(name: str, unit: str, before: str, planned: str) -> Row:
        return [
            ("target", "Chỉ tiêu", name),
            (None, "Đơn vị tính", unit),
            (None, "Thực hiện năm 2024", before),
            ("target", "Kế hoạch năm 2025", planned),
        ]

    found = extract(
        _table([row("Độ che phủ rừng", "%", "41,5", "42"), row("Lao động có việc làm", "Người", "310", "350")]), YEAR
    )
    assert [(fact.value, fact.unit, fact.kind, fact.subject) for fact in found] == [
        (41.5, "percent", "result", "Độ che phủ rừng"),
        (42, "percent", "target", "Độ che phủ rừng"),
        (310, "count", "result", "Lao động có việc làm"),
        (350, "count", "target", "Lao động có việc làm"),
    ]


def test_a_value_alone_in_its_cell_is_quoted_with_what_names_it() -> None:
    row: Row = [
        ("indicator", "Chỉ tiêu", "Tiết kiệm chi hội nghị (ngoài 12% theo quy định)"),
        (None, "Đơn vị tính", "%"),
        ("target", "Mức phấn đấu", "7"),
        ("lead", "Theo dõi", "Phòng Kinh tế"),
    ]
    found = extract(_table([row]), YEAR)
    assert [(fact.value, fact.evidence.quote) for fact in found] == [
        (7, "Tiết kiệm chi hội nghị (ngoài 12% theo quy định) % 7")
    ]


def test_a_rate_in_brackets_measures_the_words_before_it() -> None:
    row: Row = [("task", "Nhiệm vụ", "Truyền thanh"), ("product", "Sản phẩm", "Bản tin (04 bản/tháng)")]
    assert [(fact.value, fact.subject) for fact in extract(_table([row]), YEAR)] == [(4, "Bản tin")]


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("- Đến ngày 30/4/2025, tỷ lệ số hóa đạt 41%.", ["result"]),
        ("- Đến ngày 30/9/2025, tỷ lệ số hóa đạt 41%.", ["target"]),
        ("- Đến ngày 30/4/2025, tỷ lệ số hóa mới đạt 41%, phấn đấu cuối năm đạt 70%.", ["result", "target"]),
        ("- Còn 06/28 chỉ tiêu chưa đạt, trong đó tỷ lệ trực tuyến mới đạt 39%, số hóa đạt 22%.", ["result", "result"]),
    ],
)
def test_a_time_before_the_document_reports(sentence: str, kinds: list[str]) -> None:
    issued = Letterhead(period_start="2025-01-01", period_end="2025-12-31", issued_on="2025-05-12")
    shares = [fact for fact in targets(sentence, letterhead=issued) if fact.unit == "percent"]
    assert [fact.kind for fact in shares] == kinds
    assert all(fact.deadline is None or fact.deadline > "2025-05-12" for fact in shares)


def test_what_stands_alone_in_a_bracket_moves_what_has_the_rank() -> None:
    found = targets("- Năm 2024, tỉnh xếp thứ 7/14, điểm số đạt 60,5 điểm (tăng 03 bậc so với năm 2023).")
    assert [fact.subject for fact in found] == ["tỉnh", "điểm số", "tỉnh"]


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        ("- Không để hồ sơ trễ hạn vượt quá 2%.", "hồ sơ trễ hạn"),
        ("- 100% (14/14) thôn có tổ hòa giải.", "thôn có tổ hòa giải"),
        ("- Thời gian chứng thực rút ngắn từ 02 ngày xuống còn 01 ngày.", "Thời gian chứng thực"),
        ("- Giám sát từ 02 công trình do dân góp vốn trở lên.", "Giám sát công trình do dân góp vốn"),
        ("- Tỷ lệ trực tuyến mới đạt 42%.", "Tỷ lệ trực tuyến"),
    ],
)
def test_the_subject_is_what_is_measured(sentence: str, subject: str) -> None:
    assert [fact.subject for fact in targets(sentence)] == [subject]


def test_numbers_in_other_columns_are_no_targets() -> None:
    row: Row = [
        ("task", "Nhiệm vụ", "Họp thôn"),
        ("deadline", "Thời gian", "15/12/2025"),
        ("budget", "Kinh phí", "5 triệu đồng"),
    ]
    assert extract(_table([row]), YEAR) == []


SCRAPS = st.sampled_from(
    [word for sentence, _ in EXAMPLES for word in sentence.split()] + ["\n", ":", ".", "(", ")", "%"]
)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=200), st.lists(SCRAPS, max_size=60).map(" ".join)))
def test_any_text_gives_ordered_facts_inside_the_part(words: str) -> None:
    for part in outline_of(HEAD + words).parts:
        facts = extract(part, YEAR)
        assert all(part.start <= fact.evidence.start < fact.evidence.stop <= part.stop for fact in facts)
        assert [fact.evidence.start for fact in facts] == sorted(fact.evidence.start for fact in facts)
        for fact in facts:
            assert fact.value_to is None or isinstance(fact.value, str) or fact.value < fact.value_to
            assert 0 < fact.evidence.confidence <= 1


@pytest.mark.skipif(not Path("../shared/plans/seeds").exists(), reason="the shared plans are not here")
def test_real_plans_give_targets() -> None:
    for path in sorted(Path("../shared/plans/seeds").glob("00[0-4]_*.txt")):
        outline = outline_of(path.read_text(encoding="utf-8"))
        assert any(extract(part, YEAR) for part in outline.parts), path.name
