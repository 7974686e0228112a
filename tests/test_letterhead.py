"""The letterhead: examples, attached documents, the pieces it is made of, and what must never happen."""

from __future__ import annotations

from dataclasses import astuple
from operator import attrgetter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.folding import fold
from extractors.heading.casing import body_name, place_name
from extractors.heading.headlines import head_lines
from extractors.heading.issuing import bodies_of, issuer_of
from extractors.heading.provinces import province_named
from extractors.heading.receivers import recipients_of
from extractors.heading.signers import signer_of
from extractors.heading.titles import period_of, title_of
from extractors.heading.type_lines import announced_type, cited_top, typed_title
from extractors.letterhead import EXAMPLES, letterhead_of
from models.facts import Letterhead
from tests.reading import outline_of

DECISION = """UBND XÃ TÂN LẬP
Số: 21/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Tân Lập, ngày 04 tháng 01 năm 2024

QUYẾT ĐỊNH
Ban hành Kế hoạch trồng tre năm 2024

CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ TÂN LẬP
Căn cứ Công văn số 3/UBND-NN ngày 02/01/2024 của UBND huyện An Sơn;
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Kế hoạch trồng tre.
Điều 2. Các thôn thi hành./.
Nơi nhận:
- Như Điều 2;
- Lưu: VT.
CHỦ TỊCH
Lê Văn An
"""
PLAN = """
KẾ HOẠCH
Trồng tre năm 2024
(Kèm theo Quyết định số 21/QĐ-UBND ngày 04/01/2024 của UBND xã)
I. NỘI DUNG
1. Trồng tre
Mỗi thôn trồng 50 gốc tre./.
"""
APPENDIX = """
PHỤ LỤC
DANH SÁCH CÁC THÔN TRỒNG TRE
(Kèm theo Kế hoạch trồng tre năm 2024)
1. Thôn Một
2. Thôn Hai
"""


def letterheads(raw: str) -> list[Letterhead]:
    found: list[Letterhead] = []
    for part in outline_of(raw).parts:
        found.append(letterhead_of(part, found))
    return found


@pytest.mark.parametrize(("raw", "expected"), EXAMPLES)
def test_examples(raw: str, expected: dict[str, str | int | None]) -> None:
    letterhead = letterheads(raw)[0]
    assert {field: attrgetter(field)(letterhead) for field in expected} == expected


def test_what_is_issued_with_a_document_takes_its_issuer_and_has_no_number_of_its_own() -> None:
    decision, plan, appendix = letterheads(DECISION + PLAN + APPENDIX)
    assert (decision.attached_to, plan.attached_to, appendix.attached_to) == (None, 0, 1)
    assert decision.issuer.name == "Chủ tịch UBND xã Tân Lập"
    assert astuple(plan.issuer) == ("UBND xã Tân Lập", "commune", "Tân Lập", "An Sơn", None)
    assert (plan.number, plan.issued_on, plan.signer) == (None, None, None)
    assert (plan.period_start, plan.period_end) == ("2024-01-01", "2024-12-31")
    assert (appendix.doc_type, appendix.title) == ("Phụ lục", "DANH SÁCH CÁC THÔN TRỒNG TRE")


def test_a_second_letterhead_with_its_own_number_is_attached_to_nothing() -> None:
    raw, _ = EXAMPLES[0]
    first, second = letterheads(raw + "\n" + raw.replace("15/KH-UBND", "16/KH-UBND"))
    assert (first.number, second.number) == ("15/KH-UBND", "16/KH-UBND")
    assert second.attached_to is None


def test_a_signature_behind_the_appendix_is_the_documents() -> None:
    raw, _ = EXAMPLES[0]
    body, foot = raw.split("Nơi nhận:")
    plan, appendix = letterheads(f"{body}PHỤ LỤC\nDANH MỤC CÂY GIỐNG\n1. Cây sao\n2. Cây dầu\nNơi nhận:{foot}")
    assert plan.signer is not None and plan.signer.name == "Lê Văn An"
    assert appendix.signer is None


def test_recipients_are_those_of_both_lists_without_the_filed_copy() -> None:
    raw, _ = EXAMPLES[2]
    assert letterheads(raw)[0].recipients == ("Các khu phố", "Trạm Y tế phường", "Các thôn")
    lines = ["Nơi nhận:", "- Sở Nội vụ (b/c);", "- Các phòng,", "ban;", "- Như Điều 3;", "- Lưu: VT, NV."]
    assert recipients_of(lines) == ("Sở Nội vụ (b/c)", "Các phòng, ban")


@pytest.mark.parametrize(
    ("lines", "number", "date"),
    [
        ("Số: 08 /CT-UBND", "08/CT-UBND", None),
        ("Số:\n7/KH-UBND\nTân Lập, ngày 1/2/2024", "7/KH-UBND", "2024-02-01"),
        ("Số 45-CTr/HU", "45-CTr/HU", None),
        ("Số:        /QĐ-UBND Tân Lập, ngày     tháng     năm 2024", None, "2024"),
        ("Số: 12/2024/QĐ-UBND\nSông Trà, ngày 05 tháng 13 năm 2024", "12/2024/QĐ-UBND", "2024"),
        ("Số: 3/KH - UBND\nxã Tân Lập, ngày 31 tháng 6 năm 20 24", "3/KH-UBND", "2024-06"),
        ("V/v thực hiện Kế hoạch số 5/KH-UBND ngày 05 tháng 7 năm 2024", None, None),
        ("PHỤ LỤC SỐ 02", None, None),
    ],
)
def test_number_and_date(lines: str, number: str | None, date: str | None) -> None:
    head = head_lines(lines.split("\n"))
    assert (head.number, head.date) == (number, date)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("ỦY BAN NHÂN DÂN\nTHỊ TRẤN PHÚ HÒA", ("UBND thị trấn Phú Hòa", "commune", "Phú Hòa", None, None)),
        ("UBND HUYỆN AN SƠN\nUBND XÃ TÂN LẬP", ("UBND xã Tân Lập", "commune", "Tân Lập", "An Sơn", None)),
        ("UBND TP SÔNG TRÀ\nUBND PHƯỜNG 01", ("UBND Phường 1", "commune", "Phường 1", "Sông Trà", None)),
        ("THÀNH PHỐ CẦN THƠ\nỦY BAN NHÂN DÂN", ("UBND thành phố Cần Thơ", "province", None, None, "Cần Thơ")),
        ("ỦY BAN NHÂN DÂN\nTỈNH DAK LAK", ("UBND tỉnh Đắk Lắk", "province", None, None, "Đắk Lắk")),
        ("TỈNH ỦY LÀO CAI", ("Tỉnh ủy Lào Cai", "province", None, None, "Lào Cai")),
        ("HUYỆN ỦY AN SƠN\nBAN THƯỜNG VỤ", ("Ban Thường vụ Huyện ủy An Sơn", "district", None, "An Sơn", None)),
        ("BAN CHẤP HÀNH\nĐẢNG BỘ XÃ TÂN LẬP", ("Ban Chấp hành Đảng bộ xã Tân Lập", "commune", "Tân Lập", None, None)),
        ("UBND XÃ TÂN LẬP\nPHÒNG VĂN HÓA -\nXÃ HỘI", ("Phòng Văn hóa - Xã hội", "commune", "Tân Lập", None, None)),
        ("HỘI ĐỒNG NHÂN DÂN\nXÃ TÂN LẬP", ("Hội đồng nhân dân xã Tân Lập", "commune", "Tân Lập", None, None)),
        ("BỘ NỘI VỤ", ("Bộ Nội vụ", "central", None, None, None)),
        ("Bộ Y tế", ("Bộ Y tế", "central", None, None, None)),
        (
            "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HỒ CHÍ MINH\nThành phố Hồ Chí Minh, ngày 6 tháng 5 năm 2024",
            ("UBND thành phố Hồ Chí Minh", "province", None, None, "Hồ Chí Minh"),
        ),
        ("UBND XÃ TÂN LẬP\nTRƯỜNG TIỂU HỌC SỐ 1", ("Trường Tiểu học Số 1", "commune", "Tân Lập", None, None)),
        ("DỰ THẢO LẦN 2", (None, None, None, None, None)),
    ],
)
def test_issuer(lines: str, expected: tuple[str | None, ...]) -> None:
    assert astuple(issuer_of(bodies_of(head_lines(lines.split("\n")).bodies))) == expected


def test_hue_was_a_city_of_a_province_until_2025() -> None:
    lines = ["ỦY BAN NHÂN DÂN", "THÀNH PHỐ HUẾ"]
    assert issuer_of(bodies_of(lines, "2024-05-01")).level == "district"
    assert issuer_of(bodies_of(lines, "2025-05-01")).level == "province"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("TM. ỦY BAN NHÂN\nDÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(Đã ký)\nĐào Mai",
         ("Đào Mai", "Phó Chủ tịch", "KT. Chủ tịch")),
        ("TL. CHỦ TỊCH CHÁNH VĂN PHÒNG\nLê Mẫu", ("Lê Mẫu", "Chánh Văn phòng", "TL. Chủ tịch")),
        ("TL. TỔNG GIÁM ĐỐC TRƯỞNG PHÒNG NỘI VỤ\nLê Mẫu", ("Lê Mẫu", "Trưởng phòng Nội vụ", "TL. Tổng Giám đốc")),
        ("KT. BỘ TRƯỞNG THỨ TRƯỞNG\nLê Mẫu", ("Lê Mẫu", "Thứ trưởng", "KT. Bộ trưởng")),
        ("KT. TRƯỞNG BAN THƯỜNG TRỰC\nPHÓ TRƯỞNG BAN\nLê Mẫu",
         ("Lê Mẫu", "Phó Trưởng ban", "KT. Trưởng ban Thường trực")),
        # under a seal
        ("KT. GIÁM ĐỐC GIẢM PHOG ĐC\nLê Mẫu", ("Lê Mẫu", "Phó Giám đốc", "KT. Giám đốc")),
        ("KT. CHỦ TỊCH UBND THÀNH PHỐ\nLê Mẫu", ("Lê Mẫu", None, "KT. Chủ tịch UBND thành phố")),
        ("KT.CHỦ TỊCH PHÓ CHỦ TỊCH\nY Bhun Niê", ("Y Bhun Niê", "Phó Chủ tịch", "KT. Chủ tịch")),
        ("TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\nH'Lan Kbuôr", ("H'Lan Kbuôr", "Chánh Văn phòng", "TL. Chủ tịch")),
        ("TUQ. CHỦ TỊCH\nCÔNG CHỨC TƯ PHÁP - HỘ TỊCH\nLò Thị Ban",
         ("Lò Thị Ban", "Công chức Tư pháp - Hộ tịch", "TUQ. Chủ tịch")),
        ("HIỆU TRƯỞNG\nNgười ký: Trường A\nThS. Lê Văn An\n1", ("Lê Văn An", "Hiệu trưởng", None)),
        ("CHỦ TỊCH Lê Văn An", ("Lê Văn An", "Chủ tịch", None)),
        ("TM. ĐẢNG ỦY\nBÍ THƯ", (None, "Bí thư", "TM. Đảng ủy")),
        ("CHỦ TỊCH\nTrương Văn Trưởng", ("Trương Văn Trưởng", "Chủ tịch", None)),
    ],
)  # fmt: skip
def test_signer(lines: str, expected: tuple[str | None, ...]) -> None:
    signer = signer_of(lines.split("\n"))
    assert signer is not None and astuple(signer) == expected


def test_recipients_alone_sign_nothing() -> None:
    assert signer_of(["Nơi nhận:", "- Chủ tịch UBND xã;", "- Lưu: VT."]) is None


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Trồng cây năm 2025", ("2025-01-01", "2025-12-31")),
        ("Trồng cây giai đoạn 2023 - 2025", ("2023-01-01", "2025-12-31")),
        ("Trồng cây năm 2026 và giai đoạn 2026-30", ("2026-01-01", "2030-12-31")),
        ("Khắc phục hạn chế năm 2024, nâng cao chất lượng năm 2025", ("2025-01-01", "2025-12-31")),
        ("Trồng cây giai đoạn 2021-2025, định hướng đến năm 2030", ("2021-01-01", "2025-12-31")),
        ("Trồng cây từ năm 2025 đến năm 2027", ("2025-01-01", "2027-12-31")),
        ("Trồng cây năm 2025 và những năm tiếp theo", ("2025-01-01", None)),
        ("Trồng cây đến năm 2035", (None, "2035-12-31")),
        ("Trồng cây quý II/2025", ("2025-04-01", "2025-06-30")),
        ("Trồng cây 9 tháng đầu năm 2025", ("2025-01-01", "2025-09-30")),
        ("Trồng cây tháng 02 năm 2024", ("2024-02-01", "2024-02-29")),
        ("Trồng cây những tháng cuối năm 2025", (None, None)),
        ("Thực hiện Nghị quyết số 1/NQ-HĐND ngày 05 tháng 3 năm 2025", (None, None)),
        ("Tuyên truyền Luật Đất đai năm 2024 cho nhân dân", (None, None)),
        ("Phục vụ Đại hội Đảng bộ xã nhiệm kỳ 2025 - 2030", (None, None)),
        (None, (None, None)),
    ],
)
def test_period(title: str | None, expected: tuple[str | None, str | None]) -> None:
    assert period_of(title, "2025-01-05") == expected


def test_title_goes_without_authority_and_attachment() -> None:
    lines = ["Về việc trồng tre", "CHỦ TỊCH ỦY BAN NHÂN DÂN", "XÃ TÂN LẬP"]
    assert title_of(lines, "Quyết định") == ("trồng tre", "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ TÂN LẬP")
    assert title_of(["Trồng tre ", "(Kèm theo Công văn số 3/UBND-NN)", "của UBND xã"], "Phụ lục") == ("Trồng tre", None)
    assert title_of(["TRỒNG TRE", "ỦY BAN NHÂN DÂN XÃ"], "Kế hoạch") == ("TRỒNG TRE ỦY BAN NHÂN DÂN XÃ", None)


def test_type_and_title_on_one_line() -> None:
    assert typed_title("KẾ HOẠCH CÔNG TÁC NĂM 2025") == ("Kế hoạch", "CÔNG TÁC NĂM 2025")
    assert typed_title("Phụ lục 1. Danh mục cây giống") == ("Phụ lục", "Danh mục cây giống")
    assert typed_title("Kế hoạch trồng tre năm 2025", first=True) == ("Kế hoạch", "trồng tre năm 2025")
    assert typed_title("Kế hoạch trồng tre năm 2025") is None
    assert typed_title("Kế hoạch này có hiệu lực", first=True) is None


def test_a_type_is_seen_through_lost_accents() -> None:
    assert announced_type("KẾ HOACH") == "Kế hoạch"
    assert announced_type("QUYET ĐỊNH:") == "Quyết định"
    assert announced_type("Kế hoach") is None
    assert typed_title("KÊ HOẠCH TRỒNG TRE") == ("Kế hoạch", "TRỒNG TRE")


def test_a_first_line_may_cite_the_document_itself() -> None:
    raw = "Kế hoạch số 5/KH-UBND ngày 04/01/2024 của UBND xã Tân Lập về trồng tre năm 2024\nI. NỘI DUNG\nTrồng tre.\n"
    head = letterheads(raw)[0]
    assert (head.doc_type, head.number, head.issued_on) == ("Kế hoạch", "5/KH-UBND", "2024-01-04")
    assert (head.issuer.name, head.title) == ("UBND xã Tân Lập", "trồng tre năm 2024")
    assert cited_top("Kế hoạch số 5/KH-UBND ngày 04/01/2024 của UBND xã Tân Lập") is None
    assert cited_top("Căn cứ Kế hoạch số 5/KH-UBND ngày 04/01/2024 của UBND xã về trồng tre") is None


def test_provinces_are_found_whatever_their_accents() -> None:
    assert [p.name for p in map(province_named, ("ĐĂK LĂK", "Hoà Bình", "BÀ RỊA – VŨNG TÀU")) if p] == [
        "Đắk Lắk", "Hòa Bình", "Bà Rịa - Vũng Tàu",
    ]  # fmt: skip
    assert province_named("Sông Trà") is None


def test_capitals_become_the_usual_letters() -> None:
    assert place_name("BÀ RỊA - VŨNG TÀU") == "Bà Rịa - Vũng Tàu"
    assert place_name("EA H'LEO") == "Ea H'Leo"
    assert body_name("SỞ GIÁO DỤC VÀ ĐÀO TẠO") == "Sở Giáo dục và Đào tạo"
    assert body_name("UỶ BAN NHÂN DÂN XÃ TÂN LẬP") == "Uỷ ban nhân dân xã Tân Lập"


PIECES = st.sampled_from(
    ["Số:", "Số: 1/KH-UBND", "ngày", "tháng 2", "năm 2024", "UBND", "XÃ", "TÂN LẬP", "KẾ HOẠCH", "V/v", "Kính gửi:",
     "TM.", "CHỦ TỊCH", "Lê Văn An", "Nơi nhận:", "- Lưu: VT.", "PHỤ LỤC", "(Kèm theo",
     "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
     "\n", "\n\n", "\f", "I. MỤC TIÊU", "./.", "tỉnh Sơn La", "giai đoạn 2024-2025", "…"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES | st.text(max_size=12), max_size=40))
def test_any_text_has_a_letterhead_for_each_part(pieces: list[str]) -> None:
    raw = " ".join(pieces)
    parts = outline_of(raw).parts
    found = letterheads(raw)
    assert len(found) == len(parts)
    for index, head in enumerate(found):
        assert head.attached_to is None or 0 <= head.attached_to < index
        assert head.title is None or fold(head.title).strip()
        assert head.issued_on is None or head.issued_on[:2] in ("19", "20")


@pytest.mark.parametrize("title", ["Triển khai Nghị quyết số 3-NQ/HU", "Trồng tre gắn với chuyển đổi số"])
def test_a_title_may_end_like_a_number_that_goes_on(title: str) -> None:
    raw = f"UBND XÃ TÂN LẬP\nSố: 6/KH-UBND\nKẾ HOẠCH\n{title}\nCăn cứ tình hình;\nI. NỘI DUNG\n1. Trồng tre\n"
    assert letterheads(raw)[0].title == title
