import pytest

from pipeline.rowlabels import mended, read_label
from tests.tabled import table_part


@pytest.mark.parametrize(
    ("text", "open_", "printed"),
    [
        ("21", ["I", "2"], "2.1"),
        ("23", ["I", "2", "2.2"], "2.3"),
        ("23", ["22"], None),  # the next number
        ("21", ["3"], None),
        ("27", ["2", "2.2"], None),
        ("1H", ["II", "2", "2.5"], "III"),
        ("H.", ["I", "5"], "II"),
        ("|", [], "I"),
        ("|", ["2"], None),
        ("H", ["G"], None),
        ("II", ["I"], None),
        ("bài", [], None),
    ],
)
def test_misread_labels_are_mended_where_the_numbering_proves_them(
    text: str, open_: list[str], printed: str | None
) -> None:
    found = mended(text, [read_label(label) for label in open_])
    assert (found.printed if found else None) == printed


def test_the_rows_of_a_scan_stand_in_their_provisions() -> None:
    part = table_part(
        [
            ["STT", "Nhiệm vụ", "Thời hạn"],
            ["l", "Đường sá", None],
            ["1", "Vá ổ gà", "Quý I"],
            ["11", "Mua đá", "Quý I"],
            ["1.2", "Rải nhựa", "Quý I"],
            ["H", "Chợ", None],
            ["1", "Lợp mái", "Quý II"],
        ]
    )
    found = {part.chars[p.start : p.stop]: p.section for p in part.paragraphs}
    assert found["Mua đá"] == ("I", "1", "1.1") and found["Rải nhựa"] == ("I", "1", "1.2")
    assert found["Lợp mái"] == ("II", "1")


def test_rows_do_not_sink_below_a_group_that_lost_its_label() -> None:
    part = table_part(
        [
            ["STT", "Nhiệm vụ", "Thời hạn"],
            ["1", "Đường sá", None],
            ["2", "Cầu cống", None],
            ["2.1", "Vá ổ gà", "Quý I"],
            [None, "Chợ", None],
            ["1", "Lợp mái", "Quý II"],
            ["1.1", "Mua tôn", "Quý II"],
        ]
    )
    found = {part.chars[p.start : p.stop]: p.section for p in part.paragraphs}
    assert found["Lợp mái"] == ("1",) and found["Mua tôn"] == ("1", "1.1")


def test_parts_are_counted_in_words() -> None:
    labels = [read_label(printed) for printed in ("PHẦN THỨ NHẤT", "Phần thứ hai", "Phần III")]
    assert [(label.kind, label.rank) for label in labels] == [("phần", 1), ("phần", 2), ("phần", 3)]
