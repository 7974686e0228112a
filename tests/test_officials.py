"""Assignments: who has to do what, in which role and provision."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.officials import EXAMPLES, extract
from models.document import Outline
from models.facts import Assignment, Issuer, Letterhead
from tests.reading import outline_of

HEAD = "UBND XÃ HÒA AN\n\nSố: 12/KH-UBND\n\nKẾ HOẠCH\n\nThực hiện công tác năm 2025\n\nI. NỘI DUNG\n\n"


def read(body: str, doc_type: str = "Kế hoạch", level: str = "commune") -> list[Assignment]:
    return assignments(outline_of(HEAD + body.replace("\n", "\n\n")), doc_type, level)


def assignments(outline: Outline, doc_type: str = "Kế hoạch", level: str = "commune") -> list[Assignment]:
    letterhead = Letterhead(doc_type=doc_type, issuer=Issuer(level=level))  # type: ignore[arg-type]
    return [fact for part in outline.parts for fact in extract(part, letterhead)]


def compact(facts: list[Assignment]) -> list[str]:
    return [f"{fact.role}: {fact.actor}" for fact in facts]


@pytest.mark.parametrize(("body", "expected"), EXAMPLES)
def test_example(body: str, expected: list[str]) -> None:
    assert compact(read(body)) == expected


ORG = "IV. TỔ CHỨC THỰC HIỆN\n"
MORE = [
    (ORG + "1. Đối với Trung tâm Phục vụ hành chính công xã\nTiếp nhận hồ sơ.\n2. Các sở, ban, ngành gửi báo cáo.",
     ["lead: Trung tâm Phục vụ hành chính công xã", "lead: Các sở, ban, ngành"]),
    (ORG + "1. Ban Giám hiệu\n- Lập kế hoạch.\n2. Tổ trưởng chuyên môn, giáo viên chủ nhiệm\n- Phối hợp với Ban"
     " đại diện cha mẹ học sinh quản lý học sinh.\n3. Tổng phụ trách Đội: Tổ chức phát thanh măng non.",
     ["lead: Ban Giám hiệu", "lead: Tổ trưởng chuyên môn", "lead: giáo viên chủ nhiệm",
      "coordinate: Ban đại diện cha mẹ học sinh", "lead: Tổng phụ trách Đội"]),
    (ORG + "1. Các chi bộ trực thuộc quán triệt.\n2. Ban Xây dựng Đảng chủ trì, phối hợp với Văn phòng Đảng ủy,"
     " Ủy ban Kiểm tra Đảng ủy tham mưu.\n3. Giao Văn phòng Đảng ủy theo dõi, đôn đốc.",
     ["lead: Các chi bộ trực thuộc", "lead: Ban Xây dựng Đảng", "coordinate: Văn phòng Đảng ủy",
      "coordinate: Ủy ban Kiểm tra Đảng ủy", "monitor: Văn phòng Đảng ủy"]),
    (ORG + "UBND xã giao:\n- Công chức Tài chính - Kế toán: bố trí kinh phí.\n- Công an xã: bảo vệ mục tiêu.",
     ["lead: Công chức Tài chính - Kế toán", "lead: Công an xã"]),
    (ORG + "1. Bộ phận Một cửa\nCó trách nhiệm tổng hợp kết quả hằng tháng.", ["consolidate: Bộ phận Một cửa"]),
    (ORG + "1. Phòng Nội vụ\nThẩm định.\nTrong quá trình thực hiện nếu có vướng mắc, các đơn vị phản ánh về huyện./.",
     ["lead: Phòng Nội vụ", "execute: các đơn vị"]),
    ("1. Số hóa.\n- Đon vị chủ trì: Công chức Văn hoá - Xã hội\n- Đơn vi phối hợp: Hội LHPN, Đoàn TNCS HCM xã.",
     ["lead: Công chức Văn hoá - Xã hội", "coordinate: Hội LHPN", "coordinate: Đoàn TNCS HCM xã"]),
    ("1. Tăng cường phối hợp với Bưu điện xã, Trạm Y tế và nhà trường trong việc tuyên truyền.",
     ["coordinate: Bưu điện xã", "coordinate: Trạm Y tế", "coordinate: nhà trường"]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), MORE)
def test_other_ways_of_writing(body: str, expected: list[str]) -> None:
    assert compact(read(body)) == expected


def test_nothing_under_purpose_and_requirements() -> None:
    body = "II. MỤC ĐÍCH, YÊU CẦU\n1. Vai trò của đơn vị chủ trì trong phối hợp với Công an.\n2. Phòng Kinh tế sát dân."
    assert read(body) == []


def test_recipients_and_addressees_are_not_assigned() -> None:
    raw = (
        "UBND XÃ HÒA AN\n\nSố: 5/UBND\n\nKính gửi:\n\n- Công an xã;\n\n- Trưởng các thôn.\n\nUBND xã thông báo.\n\n"
        "Nơi nhận:\n\n- Phòng Nội vụ huyện;\n\n- Lưu: VT.\n\nCHỦ TỊCH\n\nNguyễn Văn An"
    )
    assert assignments(outline_of(raw), "Công văn") == []


def test_an_actor_is_entered_once_for_its_provision() -> None:
    facts = read(
        ORG
        + "1. Sở Tài chính\n- Trên cơ sở đề xuất, Sở Tài chính chủ trì bố trí vốn.\n- Sở Tài chính chủ trì thẩm tra."
    )
    assert compact(facts) == ["lead: Sở Tài chính"]


def test_section_and_quote() -> None:
    facts = read(ORG + "1. Phòng Kinh tế\n- Chủ trì, phối hợp với Công an xã và các thôn rà soát.")
    assert [(fact.evidence.section, fact.evidence.quote) for fact in facts] == [
        (("IV", "1"), "Phòng Kinh tế"),
        (("IV", "1"), "phối hợp với Công an xã"),
        (("IV", "1"), "các thôn"),
    ]


def test_who_may_be_asked_depends_on_the_issuer() -> None:
    body = ORG + "1. Thẩm định.\nĐề nghị các sở, ban, ngành phản ánh về Sở Nội vụ./."
    assert compact(read(body, level="province")) == ["execute: các sở, ban, ngành"]
    assert compact(read(body, level="commune")) == ["request: các sở, ban, ngành"]


@given(
    st.lists(st.sampled_from([*(body for body, _ in EXAMPLES), "Giao", "Giao Sở", "phối hợp với", "a)", "Yêu cầu:"]))
)
def test_facts_in_order_and_inside_their_part(bodies: list[str]) -> None:
    outline = outline_of(HEAD + "\n\n".join(bodies))
    for part in outline.parts:
        facts = extract(part, Letterhead(doc_type="Kế hoạch"))
        for fact in facts:
            assert part.start <= fact.evidence.start < fact.evidence.stop <= part.stop
            assert fact.actor
        assert all(a.evidence.start <= b.evidence.stop for a, b in pairwise(facts))


@given(st.text())
def test_never_raises(text: str) -> None:
    for part in outline_of(text).parts:
        extract(part, Letterhead())
