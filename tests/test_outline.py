"""The outline: parts, zones, provisions, headings, table cells."""

from __future__ import annotations

from models.document import Document, Part
from models.page import CellPlace, Page, Word
from models.text import Text
from pipeline.clean import clean
from pipeline.outline import outline
from tests.reading import outline_of

PLAN = """ỦY BAN NHÂN DÂN
XÃ TÂN LẬP
Số: 15/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Tân Lập, ngày 06 tháng 02 năm 2026

KẾ HOẠCH
Nâng cao Chỉ số PAPI năm 2026

Căn cứ Luật Tổ chức chính quyền địa phương năm 2025;
Ủy ban nhân dân xã ban hành Kế hoạch như sau:

I. MỤC TIÊU
1. Mục tiêu chung
Giữ vững kết quả đã đạt.
2. Mục tiêu cụ thể
a) Chỉ số PAPI tăng 02 bậc.
b) Không có đơn thư vượt cấp.
II. NHIỆM VỤ
1. Công khai, minh bạch
1.1. Niêm yết thủ tục
- Văn phòng HĐND và UBND
+ Rà soát bảng niêm yết.
1.2. Công khai ngân sách
* Tiêu chí 3: Tài chính
(1) Quyết toán đúng hạn
III. TỔ CHỨC THỰC HIỆN
1. Phòng Kinh tế
Theo dõi việc thực hiện.
2. Trưởng thôn
Tuyên truyền đến từng hộ.
Yêu cầu các đơn vị nghiêm túc thực hiện Kế hoạch này./.

Nơi nhận:
- Như trên;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lê Văn An
"""


def sections(part: Part) -> dict[str, tuple[str, ...]]:
    return {part.chars[p.body : p.stop].strip(): p.section for p in part.paragraphs}


def test_provisions_are_those_that_are_printed() -> None:
    (part,) = outline_of(PLAN).parts
    found = sections(part)
    assert found["Giữ vững kết quả đã đạt."] == ("I", "1")
    assert found["Không có đơn thư vượt cấp."] == ("I", "2", "b")
    assert found["Rà soát bảng niêm yết."] == ("II", "1", "1.1")
    assert found["Quyết toán đúng hạn"] == ("II", "1", "1.2", "Tiêu chí 3", "1")
    assert found["Tuyên truyền đến từng hộ."] == ("III", "2")


def test_what_stands_below_a_bare_heading_does_not_close() -> None:
    body = "IV. CÔNG KHAI\n2. Chế độ báo cáo\nCác đơn vị báo cáo hằng tháng.\n\nTrên đây là Kế hoạch."
    raw = PLAN.replace("Yêu cầu các đơn vị nghiêm túc thực hiện Kế hoạch này./.", body)
    part = outline_of(raw).parts[0]
    sections = {part.chars[p.start : p.stop]: p.section for p in part.paragraphs}
    assert sections["Các đơn vị báo cáo hằng tháng."] == ("IV", "2")
    assert sections["Trên đây là Kế hoạch."] == ("IV",)


def test_closing_words_begin_a_paragraph_below_a_full_line() -> None:
    full = "Giao Văn phòng theo dõi, đôn đốc, tổng hợp kết quả thực hiện và báo cáo trước ngày 15."
    closing = f"9. {full}\nNhận được Kế hoạch này, các đơn vị khẩn trương thực hiện./."
    raw = PLAN.replace("Yêu cầu các đơn vị nghiêm túc thực hiện Kế hoạch này./.", closing)
    part = outline_of(raw).parts[0]
    assert any(part.chars[p.start : p.stop].startswith("Nhận được") for p in part.paragraphs)


def test_a_closing_paragraph_belongs_to_the_part_that_it_closes() -> None:
    (part,) = outline_of(PLAN).parts
    closing = next(p for p in part.paragraphs if part.chars[p.start :].startswith("Yêu cầu các đơn vị"))
    assert closing.section == ("III",)


def test_zones_follow_the_decree() -> None:
    (part,) = outline_of(PLAN).parts
    texts = {
        zone: [part.chars[p.start : p.stop] for p in part.zone(zone)] for zone in ("title", "preamble", "signature")
    }
    assert texts["title"] == ["Nâng cao Chỉ số PAPI năm 2026"]
    assert texts["preamble"][0].startswith("Căn cứ Luật")
    assert texts["signature"] == ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lê Văn An"]
    assert [p.label for p in part.zone("body") if p.heading][:3] == ["I", "1", "2"]


def test_numbering_that_begins_anew_stands_below() -> None:
    (part,) = outline_of(
        "II. NHIỆM VỤ\n1. Việc một\nc) Điểm c\n1. Một trong c\n2. Hai trong c\nd) Điểm d\n2. Việc hai\n"
    ).parts
    found = sections(part)
    assert found["Hai trong c"] == ("II", "1", "c", "2")
    assert found["Điểm d"] == ("II", "1", "d")
    assert found["Việc hai"] == ("II", "2")


def test_a_decision_and_its_plan_are_two() -> None:
    decision = PLAN.replace("KẾ HOẠCH\nNâng cao", "QUYẾT ĐỊNH\nVề việc ban hành Kế hoạch nâng cao")
    attached = "(Ban hành kèm theo Quyết định số 15/QĐ-UBND)"
    plan = f"\nKẾ HOẠCH\nNâng cao Chỉ số PAPI năm 2026\n{attached}\nI. MỤC TIÊU\n1. Chung\n"
    parts = outline_of(decision + plan).parts
    assert [part.attached_to for part in parts] == [None, 0]
    assert sections(parts[1])["Chung"] == ("I", "1")


def table_document() -> Document:
    rows = (
        ("STT", "Nhiệm vụ", "Đơn vị chủ trì", "Thời gian hoàn thành"),
        ("I", "Cải cách thể chế", "", ""),
        ("1", "Rà soát văn bản", "Phòng Tư pháp", "Quý II/2026"),
        ("2", "Công bố danh mục", "Văn phòng", "Trước 30/9"),
    )
    words = [Word("PHỤ LỤC", None, 1, 0), Word("Phân công nhiệm vụ", None, 1, 1, 1)]
    for r, row in enumerate(rows):
        words += [Word(t, None, 1, 2 + r, 2, cell=CellPlace(0, r, c)) for c, t in enumerate(row) if t]
    return Document.of("0", "a.docx", [Page(1, 0, 0, tuple(words), "plain")], words)


def test_cells_know_what_their_column_holds_and_where_their_row_stands() -> None:
    document = table_document()
    (part,) = outline(document, clean(Text.of(document.raw))).parts
    cells = {part.chars[p.start : p.stop]: p for p in part.paragraphs if p.cell}
    lead = cells["Phòng Tư pháp"]
    assert lead.cell is not None and lead.cell.role == "lead" and lead.section == ("I", "1")
    time = cells["Trước 30/9"].cell
    assert time is not None and time.role == "deadline" and cells["Trước 30/9"].section == ("I", "2")
    assert {part.chars[p.start : p.stop] for p in part.row(lead.cell)} == {
        "1",
        "Rà soát văn bản",
        "Phòng Tư pháp",
        "Quý II/2026",
    }
    assert cells["STT"].cell is not None and cells["STT"].cell.header


def test_a_table_that_came_as_bare_text_has_rows_and_times() -> None:
    raw = (
        "PHỤ LỤC\nNhiệm vụ nâng cao SIPAS\nSTT Nội dung Nhiệm vụ, giải pháp Thời gian\nI Chỉ số SIPAS\n"
        "1\nTiếp cận dịch vụ\n1.1 Trụ sở một cửa\nBố trí đủ ghế ngồi cho người dân\nThường\nxuyên\n"
        "1.2\nBiển chỉ dẫn\nĐặt biển chỉ dẫn mới\nTrước ngày\n30/6/2026\n"
    )
    (part,) = outline_of(raw).parts
    times = {p.section: part.chars[p.start : p.stop] for p in part.paragraphs if p.cell and p.cell.role == "deadline"}
    assert times == {("I", "1", "1.1"): "Thường xuyên", ("I", "1", "1.2"): "Trước ngày 30/6/2026"}


def test_roman_numbers_that_ocr_misread_are_mended_where_they_are_due() -> None:
    raw = (
        "I. MỤC TIÊU\n1. Chung\nH. NHIỆM VỤ\n1. Rà soát thủ tục\nIH. GIẢI PHÁP\n1. Tuyên truyền\nIV. CUỐI\n1. Công an\n"
    )
    (part,) = outline_of(raw).parts
    found = sections(part)
    assert found["Rà soát thủ tục"] == ("II", "1") and found["Tuyên truyền"] == ("III", "1")
    assert found["Công an"] == ("IV", "1")


def test_a_lettered_part_is_no_roman_number() -> None:
    letters = "".join(f"{letter}. PHẦN {letter}\n1. Việc {letter}\n" for letter in "ABCDĐEGH")
    (part,) = outline_of(letters).parts
    assert sections(part)["Việc H"] == ("H", "1")


def test_an_unnumbered_paragraph_belongs_to_its_article() -> None:
    part = outline_of(
        "QUYẾT ĐỊNH:\nĐiều 1. Trồng tre.\nGiao Phòng Kinh tế theo dõi.\nĐiều 2. Có hiệu lực từ hôm nay."
    ).parts[0]
    assert sections(part)["Giao Phòng Kinh tế theo dõi."] == ("Điều 1",)


def test_what_a_part_without_items_says_belongs_to_it() -> None:
    text = "I. MỤC TIÊU\n1. Trồng tre.\nII. THỰC HIỆN\nGiao Phòng Kinh tế mua giống.\nGiao Công an xã giữ cây."
    assert sections(outline_of(text.replace("\n", "\n\n")).parts[0])["Giao Công an xã giữ cây."] == ("II",)


def test_a_numbered_part_closes_like_a_roman_one() -> None:
    text = (
        "3. Mục tiêu\nTrồng tre.\n4. Thực hiện\n4.1. Phòng Kinh tế ươm.\n4.2. Công an xã giữ.\nYêu cầu các thôn trồng."
    )
    assert sections(outline_of(text).parts[0])["Yêu cầu các thôn trồng."] == ("4",)
