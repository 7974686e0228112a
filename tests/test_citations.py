"""Citations: the examples through cleaning and outline, properties on arbitrary text, the places of what is found."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.citations import EXAMPLES, extract
from extractors.citing.number_examples import Example
from models.facts import Citation, Letterhead
from tests.reading import outline_of

FIELDS = ("type", "number", "name", "date", "year", "issuer", "pinpoint")


def citations_in(raw: str, letterhead: Letterhead | None = None) -> list[Citation]:
    return [fact for part in outline_of(raw).parts for fact in extract(part, letterhead or Letterhead())]


def compact(fact: Citation) -> dict[str, Any]:
    fields = {name: getattr(fact, name) for name in FIELDS if getattr(fact, name) is not None}
    return fields if fact.relation == "mentions" else {**fields, "relation": fact.relation}


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example[0][:60])
def test_examples(example: Example) -> None:
    raw, expected = example
    assert [compact(fact) for fact in citations_in(raw)] == list(expected)


LETTER = """ỦY BAN NHÂN DÂN
XÃ AN THỚI
Số: 88/UBND-VX
V/v triển khai Kế hoạch
số 70/KH-UBND ngày 11/7/2025
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
An Thới, ngày 14 tháng 8 năm 2025
Kính gửi: Các ông, bà Trưởng thôn.

Để triển khai Kế hoạch số 70/KH-UBND ngày 11/7/2025 của UBND tỉnh, UBND xã đề nghị:
1. Niêm yết Công văn số 88/UBND-VX tại nhà văn hóa thôn.
2. Báo cáo kết quả trước ngày 20/8/2025./.
Nơi nhận:
- Như trên;
- Lưu: VT.
CHỦ TỊCH
Trần Văn An

PHỤ LỤC
DANH MỤC VIỆC PHẢI LÀM
(Ban hành kèm theo Công văn số: 88/UBND-VX ngày 14 tháng 8 năm 2025 của UBND xã)
1. Theo Kế hoạch số 70/KH-UBND.
"""


def test_a_letter_cites_in_its_subject_and_never_itself() -> None:
    own = Letterhead(doc_type="Công văn", number="88/UBND-VX", issued_on="2025-08-14")
    letter, annex = outline_of(LETTER).parts
    assert [(f.number, f.relation, f.evidence.section) for f in extract(letter, own)] == [
        ("70/KH-UBND", "mentions", ()),
        ("70/KH-UBND", "basis", ()),
    ]
    assert [(f.number, f.date, f.relation) for f in extract(annex, Letterhead(doc_type="Phụ lục"))] == [
        ("88/UBND-VX", "2025-08-14", "attached"),
        ("70/KH-UBND", None, "mentions"),
    ]


def test_a_preamble_that_follows_the_title_on_the_next_line() -> None:
    raw = "KẾ HOẠCH\nNâng cao chất lượng phục vụ năm 2026\nThực hiện Kế hoạch số 9/KH-UBND của UBND tỉnh;\nI. MỤC TIÊU"
    assert [fact.relation for fact in citations_in(raw)] == ["basis"]


def test_a_section_that_lists_the_legal_basis_is_a_preamble_with_a_label() -> None:
    raw = (
        "KẾ HOẠCH\nKiểm tra năm 2026\nI. CĂN CỨ PHÁP LÝ\n"
        "- Luật Thanh tra năm 2022;\n- Quyết định số 7/QĐ-UBND của UBND xã.\n"
        "II. NỘI DUNG\n- Theo Công văn số 8/UBND-VP."
    )
    assert [(f.number or f.name, f.relation) for f in citations_in(raw)] == [
        ("Luật Thanh tra", "basis"),
        ("7/QĐ-UBND", "basis"),
        ("8/UBND-VP", "mentions"),
    ]


def test_a_title_in_capitals_over_two_lines() -> None:
    raw = "KẾ HOẠCH\nVỀ LUẬT SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA\nLUẬT THI ĐUA, KHEN THƯỞNG TRÊN ĐỊA BÀN XÃ\nI. MỤC ĐÍCH"
    assert [fact.name for fact in citations_in(raw)] == [
        "Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng"
    ]


def test_quote_leads_back_to_the_raw_text() -> None:
    raw = "1. Theo Kế hoạch số 92-\nKH/TU ngày\n21/02/2026 của Tỉnh ủy về tổ chức bộ máy."
    (fact,) = citations_in(raw)
    assert raw[fact.evidence.span.start : fact.evidence.span.stop] == raw[8 : raw.index(" về")]
    assert fact.evidence.section == ("1",)
    assert (fact.number, fact.date, fact.issuer) == ("92-KH/TU", "2026-02-21", "Tỉnh ủy")


WORDS = (
    "Căn cứ|Luật|Bộ luật|Luật sửa đổi, bổ sung|Đất đai|Quyết định|số|12|/|-|QĐ|UBND|QĐUBND|ngày|01/02/2026|của"
    "|UBND tỉnh|khoản 1|Điều 4|các|và|,|;|.|(|)|\n|1.|TCVN ISO 9001:2015|Đề án 06|kèm theo|thay thế|Số:|V/v|KẾ HOẠCH"
    "|2020|TW|“|”"
)
PIECES = st.lists(st.sampled_from(tuple(WORDS.split("|"))), max_size=40)


@given(st.one_of(st.text(max_size=200), PIECES.map(" ".join), PIECES.map("".join)))
def test_never_raises_and_keeps_order_and_bounds(raw: str) -> None:
    for part in outline_of(raw).parts:
        facts = extract(part, Letterhead())
        places = [fact.evidence for fact in facts]
        assert all(part.start <= place.start < place.stop <= part.stop for place in places)
        assert places == sorted(places, key=lambda place: place.start)
        assert all(0 < place.confidence <= 1 for place in places)
        assert all(fact.number or fact.name for fact in facts)


def test_older_laws_and_symbols_with_an_underscore() -> None:
    part = outline_of(
        "Căn cứ Luật Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân và Ủy ban nhân dân ngày 03/12/2004;\n"
        "Căn cứ Luật Ban hành văn bản QPPL năm 2025;\nCăn cứ Quyết định số 17/2007/QĐ_BKHCN ngày 11/5/2007;"
    ).parts[0]
    found = [(fact.name or fact.number, fact.date or fact.year) for fact in extract(part, Letterhead())]
    assert found == [
        ("Luật Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân và Ủy ban nhân dân", "2004-12-03"),
        ("Luật Ban hành văn bản QPPL", 2025),
        ("17/2007/QĐ-BKHCN", "2007-05-11"),
    ]
