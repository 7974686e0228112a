import unicodedata

import pytest

from models.document import Document
from models.page import Word
from pipeline.formats import ReadError
from pipeline.formats.pdf import read
from tests.drawn import Mark, pdf, picture, text, turned

LEFT, RIGHT, STEP = 85, 540, 20


def words(*pages: list[Mark], **more: object) -> list[Word]:
    reading = read(pdf(*pages, **more), "a.pdf", "never")  # type: ignore[arg-type]
    return [word for page in reading.pages for word in page.words]


def raw(*pages: list[Mark], **more: object) -> str:
    reading = read(pdf(*pages, **more), "a.pdf", "never")  # type: ignore[arg-type]
    return Document.of("0" * 64, "a.pdf", reading.pages, reading.words).raw


def paragraph(y: float, *lines: str, x: float = LEFT) -> list[Mark]:
    return [text(x, y + STEP * i, line) for i, line in enumerate(lines)]


def body(y: float = 300) -> list[Mark]:
    """Two paragraphs with an indent, lines to the right margin (each letter is 7 points wide)."""
    return [
        text(LEFT + 28, y, "Các thôn trồng cây xanh dọc đường làng và chăm sóc cây đã có;"),
        text(LEFT, y + STEP, "giao cho đoàn thanh niên tưới nước hằng ngày trong mùa khô, báo cho"),
        text(LEFT, y + 2 * STEP, "trưởng thôn biết."),
        text(LEFT + 28, y + 3 * STEP, "Trường học vận động học sinh tham gia vào các ngày cuối tuần."),
    ]


def test_words_lines_and_paragraphs() -> None:
    assert raw(body()) == (
        "Các thôn trồng cây xanh dọc đường làng và chăm sóc cây đã có;\n"
        "giao cho đoàn thanh niên tưới nước hằng ngày trong mùa khô, báo cho\n"
        "trưởng thôn biết.\n\n"
        "Trường học vận động học sinh tham gia vào các ngày cuối tuần."
    )


def test_boxes_are_points_from_the_top_left() -> None:
    first = words(body(300))[0]
    assert first.text == "Các" and first.page == 1 and first.confidence == 1.0
    assert first.box is not None
    assert first.box.x0 == pytest.approx(LEFT + 28, abs=1) and first.box.x1 == pytest.approx(LEFT + 28 + 21, abs=1.5)
    assert first.box.top < 300 < first.box.bottom


def test_letterhead_comes_left_side_first() -> None:
    head = [
        text(290, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"[:34], 13),
        text(100, 60, "ỦY BAN NHÂN DÂN", 13),
        text(120, 78, "XÃ SAO MAI", 13),
        text(320, 78, "Độc lập - Tự do - Hạnh phúc", 14),
        text(300, 105, "Sao Mai, ngày 5 tháng 6 năm 2031", 14),
        text(110, 105, "Số: 7/KH-UBND", 13),
        text(280, 150, "KẾ HOẠCH"),
    ]
    assert raw([*head, *body()]).split("\n\n")[:6] == [
        "ỦY BAN NHÂN DÂN\nXÃ SAO MAI",
        "Số: 7/KH-UBND",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Sao Mai, ngày 5 tháng 6 năm 2031",
        "KẾ HOẠCH",
    ]


def test_number_and_day_stamped_in_last_land_in_their_lines() -> None:
    head = [
        text(100, 60, "UBND XÃ SAO MAI", 13),
        text(290, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13),
        text(100, 100, "Số:      /KH-UBND", 13),
        text(300, 100, "Sao Mai, ngày    tháng 6 năm 2031", 14),
        *body(),
        text(128, 100, "2148", 14),
        text(405, 100, "15", 14),
    ]
    found = raw(head)
    assert "Số: 2148/KH-UBND" in found
    assert "Sao Mai, ngày 15 tháng 6 năm 2031" in found


def test_what_a_signature_field_draws_is_read_but_its_stamp_is_not() -> None:
    number = "BT /F1 14 Tf 1 0 0 1 128 742 Tm <0032003100340038> Tj ET"
    page = [text(100, 100, "Số:      /KH-UBND", 13), text(240, 120, "0123456789", 1), *body()]
    assert "Số: 2148/KH-UBND" in raw(page, notes=number)
    stamp = f"BT /F1 9 Tf 1 0 0 1 400 800 Tm <{'Ký bởi: An'.encode('utf-16-be').hex()}> Tj ET"
    assert (
        "Ký bởi"
        not in raw([text(85, 200, "Ký bởi An là chữ của kế hoạch này, không phải dấu"), *body()], notes=stamp)[:6]
    )


def test_recipients_come_before_the_signature() -> None:
    foot = [
        text(LEFT, 600, "Nơi nhận:", 12),
        text(340, 600, "TM. ỦY BAN NHÂN DÂN"),
        text(LEFT, 615, "- Như Điều 3;", 11),
        text(370, 620, "CHỦ TỊCH"),
        text(LEFT, 630, "- Lưu: VT.", 11),
        text(350, 700, "Đinh Văn Mẫu"),
    ]
    assert raw([*body(), *foot]).split("\n\n")[2:] == [
        "Nơi nhận:",
        "- Như Điều 3;",
        "- Lưu: VT.",
        "TM. ỦY BAN NHÂN DÂN",
        "CHỦ TỊCH",
        "Đinh Văn Mẫu",
    ]


def test_page_numbers_and_running_headers_are_left_out() -> None:
    pages = [
        [text(300, 40, str(number)), text(LEFT, 60, "Kế hoạch trồng cây, bản in lần 2"), *body(100 + 7 * number)]
        for number in range(1, 5)
    ]
    found = raw(*pages)
    assert found.count("\f") == 3
    assert "bản in" not in found and not any(line.isdigit() for line in found.splitlines())


def test_stamps_drawn_into_the_page_are_left_out() -> None:
    stamp = [
        text(400, 30, "Ký bởi: Ủy ban nhân dân xã", 8),
        text(400, 40, "Email: xa@sao-mai.vn", 8),
        text(400, 50, "Thời gian ký: 05.06.2031 10:11:12", 8),
    ]
    assert raw([*stamp, *body()]) == raw(body())


def test_glyphs_drawn_twice_come_once() -> None:
    bold = [mark for mark in body() for _ in range(2)]
    assert raw(bold) == raw(body())
    shifted = [*body(), *[text(LEFT + 28.3, 300, "Các thôn trồng cây xanh dọc đường làng và chăm sóc cây đã có;")]]
    assert raw(shifted) == raw(body())


def test_gaps_part_words_and_soft_hyphens_go() -> None:
    parts = [
        text(LEFT, 100, "trồng"),
        text(LEFT + 40, 100, "cây"),
        text(LEFT, 120, "xanh\u00addọc"),
        text(LEFT, 140, "số\u00a05"),
    ]
    assert [word.text for word in words([*parts, *body()])][:5] == ["trồng", "cây", "xanh\u00addọc", "số", "5"]


def test_ligatures_are_letters() -> None:
    assert "office" in raw([text(LEFT, 100, "oﬃce"), *body()])


def test_sideways_page_is_read_upright_with_boxes_as_shown() -> None:
    for rotate in (90, 180, 270):
        assert raw(body(), rotate=rotate) == raw(body())
    up = [
        turned(300 + STEP * i, 700, line)
        for i, line in enumerate(("Các thôn trồng cây xanh dọc đường làng", "và tưới nước hằng ngày."))
    ]
    found = words(up)
    assert [word.text for word in found][:2] == ["Các", "thôn"]
    assert found[0].line == 0 and found[-1].line == 1
    assert found[0].box is not None and found[0].box.bottom == pytest.approx(700, abs=1)


@pytest.mark.parametrize(
    ("page", "problem"),
    [
        ([picture()], "không có lớp chữ"),
        ([picture(), text(300, 40, "2")], "con dấu"),
        (
            [
                picture(),
                *[
                    text(LEFT, 100 + STEP * i, "Dc Ip Tir do cua uy ban nhn dn thng bo s ve viec trng cy")
                    for i in range(5)
                ],
            ],
            "nhận dạng sai",
        ),
    ],
)
def test_pages_without_a_usable_text_layer_are_unread_with_a_reason(page: list[Mark], problem: str) -> None:
    reading = read(pdf(page, body()), "a.pdf", "never")
    assert [found.source for found in reading.pages] == ["unread", "text"]
    assert problem in (reading.pages[0].problem or "")
    assert not reading.pages[0].words


def test_letters_without_unicode_make_a_page_unread() -> None:
    lost = [text(LEFT, 100 + STEP * i, "ПРИВЕТ" * 5, unmapped=True) for i in range(4)]
    (page,) = read(pdf(lost), "a.pdf", "never").pages
    assert page.source == "unread"


def test_legacy_encodings_are_turned_into_unicode() -> None:
    lines = [
        "C¸c th«n trång c©y xanh däc ®­êng lµng vµ ch¨m sãc c©y ®· cã;",
        "giao cho ®oµn thanh niªn t­íi n­íc h»ng ngµy.",
    ]
    assert raw(paragraph(300, *lines)).split("\n")[0] == "Các thôn trồng cây xanh dọc đường làng và chăm sóc cây đã có;"


def test_encrypted_and_broken_files_are_told_apart() -> None:
    with pytest.raises(ReadError) as error:
        read(b"%PDF-1.7\n1 0 obj\n<< /Type", "hỏng.pdf")
    assert error.value.code == "broken"


def test_letters_set_apart_are_words() -> None:
    spaced = [text(200, 100, "KẾ", spacing=6), text(234, 100, "HOẠCH", spacing=6)]
    assert [word.text for word in words([*spaced, *body()])][:2] == ["KẾ", "HOẠCH"]
    cells = [text(100 + 40 * i, 100, letter) for i, letter in enumerate("ABCDE")]
    assert [word.text for word in words([*cells, *body()])][:5] == list("ABCDE")


def test_small_raised_figures() -> None:
    square = [text(LEFT, 100, "Diện tích 12 m"), text(LEFT + 14 * 7, 95, "2", 8)]
    assert "12 m2\n" in raw([*square, *body()])
    note = [text(LEFT, 100, "Ban hành quy chế"), text(LEFT + 16 * 7, 95, "1", 8)]
    assert "quy chế 1\n" in raw([*note, *body()])


def test_letters_that_the_font_gives_out_as_spaces_are_a_problem_of_the_page() -> None:
    lost = [text(LEFT, 100 + STEP * i, f"h{'␠'}p đồng và t{'␠'}ng bước", 14) for i in range(3)]
    data = pdf([*lost, *body()])
    # the font's table says that the letter is a space, and spaces proper are narrow
    data = data.replace(b"<2420> <2420>", b"<2420> <0020>").replace(b"/DW 500", b"/DW 500 /W [32 [250]]")
    (page,) = read(data, "a.pdf", "never").pages
    assert page.source == "text" and "thiếu mã Unicode" in (page.problem or "")
    (sound,) = read(pdf(body()), "a.pdf", "never").pages
    assert sound.problem is None


def test_a_title_of_several_centred_lines_is_one_paragraph() -> None:
    lines = (
        "Trồng cây xanh dọc các tuyến đường liên thôn và chăm sóc cây đã có",
        "(theo phương án số 3), gắn với tuần lễ vệ sinh môi trường",
        "của xã Sao Mai năm 2031",
    )
    title = [text(320 - 3.5 * len(line), 200 + 18 * i, line) for i, line in enumerate(lines)]
    head = text(320 - 3.5 * 8, 175, "KẾ HOẠCH")
    assert raw([head, *title, *body()]).split("\n\n")[:2] == ["KẾ HOẠCH", "\n".join(lines)]


def test_number_and_day_without_a_motto_are_two_paragraphs() -> None:
    head = [text(100, 60, "Số: 7/QĐ-UBND"), text(330, 60, "Sao Mai, ngày 5 tháng 6 năm 2031")]
    assert raw([*head, *body()]).split("\n\n")[:2] == ["Số: 7/QĐ-UBND", "Sao Mai, ngày 5 tháng 6 năm 2031"]


def test_two_signatures_stand_side_by_side() -> None:
    foot = [
        text(100, 600, "TM. ỦY BAN MTTQ"),
        text(350, 600, "TM. ỦY BAN NHÂN DÂN"),
        text(110, 680, "Lê Thị Thử"),
        text(360, 680, "Đinh Văn Mẫu"),
    ]
    assert raw([*body(), *foot]).split("\n\n")[2:] == [
        "TM. ỦY BAN MTTQ",
        "Lê Thị Thử",
        "TM. ỦY BAN NHÂN DÂN",
        "Đinh Văn Mẫu",
    ]


def test_a_list_with_gaps_is_read_across() -> None:
    rows = [
        mark
        for i, (what, value) in enumerate((("- Số cây trồng mới:", "120 cây"), ("- Số cây chăm sóc:", "95 %")))
        for mark in (text(LEFT, 100 + STEP * i, what), text(450, 100 + STEP * i, value))
    ]
    assert raw([*rows, *body()]).split("\n\n")[:2] == ["- Số cây trồng mới: 120 cây", "- Số cây chăm sóc: 95 %"]


def test_a_tone_mark_that_is_a_glyph_of_its_own_belongs_to_its_letter() -> None:
    data = pdf([text(LEFT, 100, "CAO LA\u0303NH hai"), *body()])
    # a mark without a width stands over the letter before it
    (page,) = read(data.replace(b"/DW 500", b"/DW 500 /W [771 [0]]"), "a.pdf", "never").pages
    assert [unicodedata.normalize("NFC", word.text) for word in page.words][:3] == ["CAO", "LÃNH", "hai"]
