import pytest

from models.document import Document
from models.page import Page, Source, Word
from models.text import Span
from pipeline.extract import extract
from pipeline.repair import Repair, repair
from pipeline.tones import mended


def document(text: str, source: Source = "ocr", confidence: float = 0.8) -> Document:
    words = []
    block = 0
    for number, line in enumerate(text.split("\n")):
        block += not line
        words += [Word(word, None, 1, number, block, confidence) for word in line.split()]
    return Document.of("0" * 64, "a.pdf", [Page(1, 595, 842, tuple(words), source)])


def mend(text: str, **more: float) -> str:
    return repair(document(text, **more))[0].chars  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("theo Quyết định số 12/QÐ-UBND", "theo Quyết định số 12/QĐ-UBND"),
        ("Quyết định số 12/2031/0Đ-TTg", "Quyết định số 12/2031/QĐ-TTg"),
        ("Quyết định số 12/QĐÐ-UBND", "Quyết định số 12/QĐ-UBND"),
        ("ngày ⁄12/2031 và số 5⁄KH-UBND", "ngày /12/2031 và số 5/KH-UBND"),
        ("Nghị quyết số 9- -NQ/TW", "Nghị quyết số 9-NQ/TW"),
        ("Điều L. Ban hành quy chế", "Điều 1. Ban hành quy chế"),
        ("các tố chức ở thôn", "các tổ chức ở thôn"),
        ("Thực hiện thú tục của Chính phú", "Thực hiện thủ tục của Chính phủ"),
        ("triến khai trồng cây", "triển khai trồng cây"),
        ("tỉnh thần trách nhiệm", "tinh thần trách nhiệm"),
        ("ĐỐI MỚI CÁCH LÀM", "ĐỔI MỚI CÁCH LÀM"),
        ("tăng Ø3 bậc, còn 1O% so với nằm 2031", "tăng 03 bậc, còn 10% so với năm 2031"),
        ("ngày 22 tháng 1l] năm 2031, ngày 05 tháng l năm 2031", "ngày 22 tháng 11 năm 2031, ngày 05 tháng 1 năm 2031"),
        ("Nằm 2031, xã trồng tre", "Năm 2031, xã trồng tre"),
        ("theo Điêu 5 và khoan 2", "theo Điều 5 và khoản 2"),
        ("Quyết định số 12/QD-UBND", "Quyết định số 12/QĐ-UBND"),
        ("Nghị quyết số 12/NQ-HDND", "Nghị quyết số 12/NQ-HĐND"),
        ("Kết luận sô 7-KL/TW ngảy 5/6/2031", "Kết luận số 7-KL/TW ngày 5/6/2031"),
        ("ngày 10 thắng 6 năm 2031", "ngày 10 tháng 6 năm 2031"),
        ("báo cáo quý, 6 thắng, năm", "báo cáo quý, 6 tháng, năm"),
        ("tại điếm b khoán 4 Điều 2", "tại điểm b khoản 4 Điều 2"),
        ("ngày 22 tháng l] năm 2031", "ngày 22 tháng 11 năm 2031"),
        ("đạt 1009% kế hoạch", "đạt 100% kế hoạch"),
        ("V/ trồng cây", "V/v trồng cây"),
        ("V/w trồng cây", "V/v trồng cây"),
        ("~ Trồng cây;", "- Trồng cây;"),
        ("[hường xuyên trồng cây", "Thường xuyên trồng cây"),
        ("Ban Chí đạo trồng cây", "Ban Chỉ đạo trồng cây"),
    ],
)
def test_what_is_proved_is_mended(read: str, printed: str) -> None:
    assert mend(read) == printed


@pytest.mark.parametrize(
    "text",
    [
        "thế hệ trẻ và cơ thể khỏe",
        "trên địa bàn tỉnh Sao Mai",
        "không để xảy ra cháy rừng",
        "Ông Lê Văn Tố, bà Đinh Thị Chức",
        "Điều L là tên gọi",
        "hệ số 5-NQ và 7/QD của máy",
        "H. Sao Mai là tên huyện",
        "một câu có PAR INDEX, TTHC, VNeID",
        "Năm 2031, xã trồng tre; b) Năm 2032 trồng cau",
        "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "CBCC và CCVC của TTPC và UBMTTQ",
        "Ngày Pháp luật Việt Nam năm 2031",
        "bằng tiếng Kinh và tiếng Ê Đê tại thôn",
        "tổ hoà giải, văn hoá, thuỷ lợi, Đảng uỷ",
        "in sao đề thi, chấm đề thi",
        "H2O, CO2 và 5O mẫu",
        "tăng 109% và 1.009% so với năm trước",
        "4 thắng 2 thua, bậc thang 6 tầng",
        "sổ 12 của kho, V/C là gì",
        "khoảng ~ 5 km",
        "Tuần lễ Việt Nam 2031 và Đông Nam 2032",
    ],
)
def test_what_is_not_proved_stays(text: str) -> None:
    assert mend(text) == text


def test_labels_are_mended_by_their_order() -> None:
    text = "I. Mục đích\n\nchữ\n\nH. Nhiệm vụ\n\n1, Trồng cây\n\n2. Tưới cây\n\nIH. Thực hiện"
    assert mend(text) == text.replace("H. N", "II. N").replace("IH.", "III.").replace("1,", "1.")
    # an Arabic label where a Roman one has to stand: the second one shows it
    text = "1. Mục đích, yêu cầu\n\n1. Mục đích\n\n2. Yêu cầu\n\nH. Nhiệm vụ"
    assert mend(text) == "I. " + text[3:].replace("H. N", "II. N")


def test_a_roman_label_that_lost_strokes_is_mended_where_the_next_one_proves_it() -> None:
    text = "I. Trồng\n\nHÌ. Tưới\n\nI. Chăm\n\nIV. Thu"
    assert mend(text) == "I. Trồng\n\nII. Tưới\n\nIII. Chăm\n\nIV. Thu"
    assert mend("H. Tưới\n\nIH. Chăm") == "II. Tưới\n\nIII. Chăm"  # the first one was lost
    fresh = "I. Trồng\n\nII. Tưới\n\nI. Chăm\n\nII. Thu"  # another list begins
    assert mend(fresh) == fresh


def test_a_repair_is_recorded_with_what_stood_there() -> None:
    read = document("các tố chức ở thôn")
    text, repairs = repair(read)
    assert repairs == [Repair(Span(4, 6), "tố", "tổ", "word")]
    assert read.raw[4:6] == "tố" and text.span(4, 6) == Span(4, 6)
    problem = repairs[0].problem()
    assert problem.code == "repaired" and "«tố»" in problem.message and "«tổ»" in problem.message
    assert [found.message for found in extract(read).problems if found.code == "repaired"] == [problem.message]


def test_a_text_layer_and_certain_words_are_left_alone() -> None:
    text = "các tố chức ở thôn"
    assert repair(document(text, "text")) == (repair(document(text, "text"))[0], [])
    assert repair(document(text, "text"))[0].chars == text
    assert mend(text, confidence=0.99) == text


def test_names_are_left_alone() -> None:
    assert mended("Lê", "Tố", "Chức") is None
    assert mended("", "tố", "chức") == "tổ"
