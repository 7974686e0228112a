"""Assignments: who has to do what, in which role and provision."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.officials import EXAMPLES, extract
from models.document import Document, Outline
from models.facts import Assignment, Issuer, Letterhead
from models.page import CellPlace, Page, Word
from models.text import Text
from pipeline.clean import clean
from pipeline.outline import outline
from tests.reading import outline_of

HEAD = "UBND XÃ HÒA AN\n\nSố: 12/KH-UBND\n\nKẾ HOẠCH\n\nThực hiện công tác năm 2025\n\nI. NỘI DUNG\n\n"


def read(body: str, doc_type: str = "Kế hoạch", level: str = "commune") -> list[Assignment]:
    return assignments(outline_of(HEAD + body.replace("\n", "\n\n")), doc_type, level)


def assignments(layout: Outline, doc_type: str = "Kế hoạch", level: str = "commune") -> list[Assignment]:
    letterhead = Letterhead(doc_type=doc_type, issuer=Issuer(level=level))  # type: ignore[arg-type]
    return [fact for part in layout.parts for fact in extract(part, letterhead)]


def compact(facts: list[Assignment]) -> list[str]:
    return [f"{fact.role}: {fact.actor}" for fact in facts]


@pytest.mark.parametrize(("body", "expected"), EXAMPLES)
def test_example(body: str, expected: list[str]) -> None:
    assert compact(read(body)) == expected


ORG = "IV. TỔ CHỨC THỰC HIỆN\n"


def test_order_that_closes_a_directive_stands_outside_its_last_item() -> None:
    text = ORG + "1. Phòng Y tế:\na) Lập danh sách.\nb) Tiêm phòng.\nCăn cứ Chỉ thị này, Trưởng các thôn rà soát."
    found = read(text, doc_type="Chỉ thị")
    assert compact(found) == ["lead: Phòng Y tế", "execute: Trưởng các thôn"]
    assert [fact.evidence.section for fact in found] == [("IV", "1"), ("IV",)]


MORE = [
    (ORG + "1. Công an xã\nPhối hợp với các đoàn thể, xóm trưởng vận động người dân.",
     ["lead: Công an xã", "coordinate: các đoàn thể", "coordinate: xóm trưởng"]),
    (ORG + "1. Tuần lễ đối thoại tổ chức vào tháng 9, do Chủ tịch UBND xã chủ trì.", ["lead: Chủ tịch UBND xã"]),
    ("1. Triển khai Đề án 06, do Bộ Công an chủ trì xây dựng.", []),
    ("1. Chi phí thời gian\nThanh tra, kiểm tra hợp tác xã đúng kế hoạch.", []),
    (ORG + "1. Phòng Y tế lập danh sách.\nGiao Văn phòng HĐND và UBND đôn đốc, kiểm tra việc thực hiện; các phòng, "
     "các thôn căn cứ nhiệm vụ được giao có trách nhiệm triển khai.",
     ["lead: Phòng Y tế", "monitor: Văn phòng HĐND và UBND", "execute: các phòng", "execute: các thôn"]),
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
    (ORG + "1. Phân công\n- Đ/c Lê Văn An - Chủ tịch UBND xã, Trưởng Ban Chỉ đạo: Chỉ đạo chung.\n- Ông Võ Bình"
     " - Công chức Địa chính: Đo đạc.",
     ["lead: Đ/c Lê Văn An - Chủ tịch UBND xã, Trưởng Ban Chỉ đạo", "lead: Ông Võ Bình - Công chức Địa chính"]),
    ("II. NHIỆM VỤ\n1. Củng cố tổ công nghệ (Công chức VH-XH chủ trì, Đoàn Thanh niên phối hợp).\n2. Rà soát hộ nghèo"
     " (giao công chức LĐTBXH tham mưu).",
     ["lead: Công chức VH - XH", "coordinate: Đoàn Thanh niên", "lead: công chức LĐTBXH"]),
    (ORG + "1. Giao Văn phòng UBND xã\nGiúp UBND xã theo dõi, đôn đốc việc thực hiện.", ["monitor: Văn phòng UBND xã"]),
    ("Điều 3. Chánh Văn phòng; Trưởng các phòng: Kinh tế, Văn hóa - Xã hội; Công an xã căn cứ Quyết định thi hành./.",
     ["execute: Chánh Văn phòng", "execute: Trưởng phòng Kinh tế", "execute: Trưởng phòng Văn hóa - Xã hội",
      "execute: Công an xã"]),
    ("1. Đoàn kết, phối, kết hợp với các nhà trường.\n2. Sự phối hợp với các ngành còn hạn chế.",
     ["coordinate: các nhà trường"]),
    (ORG + "Căn cứ Kế hoạch này, các cơ quan, đơn vị, các thôn xây dựng kế hoạch cụ thể.",
     ["execute: các cơ quan, đơn vị", "execute: các thôn"]),
    ("1. Tuyên tuyền trong các đoàn thế.\n- Co quan phôi hợp: Ủy ban Mặt trận Tố quốc xã, các tố chức đoàn thế.",
     ["coordinate: Ủy ban Mặt trận Tố quốc xã", "coordinate: các tố chức đoàn thế"]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), MORE)
def test_other_ways_of_writing(body: str, expected: list[str]) -> None:
    assert compact(read(body)) == expected


def table(*rows: tuple[str, ...]) -> list[Assignment]:
    """The assignments in a table: its rows, its cells as they are printed."""
    words = [
        Word(line, None, 1, number, cell=CellPlace(0, row, column))
        for row, cells in enumerate(rows)
        for column, text in enumerate(cells)
        for number, line in enumerate(text.split("\n"))
    ]
    document = Document.of("0" * 64, "plan.docx", [Page(1, 0, 0, tuple(words), "plain")])
    return assignments(outline(document, clean(Text.of(document.raw))))


def test_columns_name_roles() -> None:
    facts = table(
        ("STT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian"),
        ("1", "Số hóa hồ sơ hộ tịch trên toàn xã", "VP-TK", "Công an xã;\ncác thôn", "Quý I"),
        ("2", "Rà soát hộ nghèo phối hợp với Bưu điện", "nt", "Các ban, ngành, đoàn thể", "Quý II"),
    )
    assert compact(facts) == [
        "lead: VP - TK",
        "coordinate: Công an xã",
        "coordinate: các thôn",
        "coordinate: Bưu điện",
        "lead: VP - TK",
        "coordinate: Các ban, ngành, đoàn thể",
    ]
    assert [fact.evidence.section for fact in facts] == [("1",)] * 3 + [("2",)] * 3


def test_one_column_for_leader_and_partners() -> None:
    facts = table(
        ("TT", "Nội dung công việc", "Đơn vị chủ trì, phối hợp"),
        ("1", "Kiểm tra việc chấp hành kỷ luật", "Phòng Nội vụ; UBND các xã"),
        ("2", "Tập huấn cho cán bộ công đoàn", "Chủ trì: Công đoàn\nPhối hợp: Trường Tiểu học"),
    )
    assert compact(facts) == [
        "lead: Phòng Nội vụ",
        "coordinate: UBND các xã",
        "lead: Công đoàn",
        "coordinate: Trường Tiểu học",
    ]


def test_a_list_of_schools_assigns_nothing() -> None:
    assert table(("1", "Trường Mầm non Hoa Mai", "12"), ("2", "Trường Tiểu học Hoa Mai", "14")) == []


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
    for part in outline_of(HEAD + "\n\n".join(bodies)).parts:
        facts = extract(part, Letterhead(doc_type="Kế hoạch"))
        for fact in facts:
            assert part.start <= fact.evidence.start < fact.evidence.stop <= part.stop
            assert fact.actor
        assert all(a.evidence.start <= b.evidence.stop for a, b in pairwise(facts))


@given(st.text())
def test_never_raises(text: str) -> None:
    for part in outline_of(text).parts:
        extract(part, Letterhead())
