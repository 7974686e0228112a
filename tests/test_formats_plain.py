import unicodedata

import pytest

from pipeline.formats import ReadError
from pipeline.formats.plain import read

PLAN = "KẾ HOẠCH\nChăm sóc cây xanh năm 2031\n\n  1. Tổ dân phố trồng cây.  \n2. Trường học tưới cây."


def lines(data: bytes) -> list[str]:
    reading = read(data, "a.txt")
    return [word.text for page in reading.pages for word in page.words]


def test_a_word_for_each_line_and_a_block_after_each_blank_line() -> None:
    (page,) = read(PLAN.encode(), "a.txt").pages
    assert [word.text for word in page.words] == [
        "KẾ HOẠCH",
        "Chăm sóc cây xanh năm 2031",
        "  1. Tổ dân phố trồng cây.",
        "2. Trường học tưới cây.",
    ]
    blocks = [word.block for word in page.words]
    assert blocks[0] == blocks[1] < blocks[2] == blocks[3]
    assert [word.line for word in page.words] == [0, 1, 2, 3]
    assert page.source == "plain" and page.words[0].box is None


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_encodings(encoding: str) -> None:
    assert lines(PLAN.encode(encoding)) == lines(PLAN.encode())


def test_windows_1258_writes_tones_apart() -> None:
    text = "Trường tiểu học tổ chức trồng cây và chăm sóc vườn hoa của trường."
    written = "".join(_tone_apart(char) for char in text).encode("cp1258")
    assert lines(written) == [text]


def _tone_apart(char: str) -> str:
    """A letter and its tone as windows-1258 has them: ă â ê ô ơ ư are letters, the five tones are marks."""
    marks = [mark for mark in unicodedata.normalize("NFD", char) if mark in "\u0300\u0301\u0303\u0309\u0323"]
    if not marks:
        return char
    rest = "".join(mark for mark in unicodedata.normalize("NFD", char) if mark not in marks)
    return unicodedata.normalize("NFC", rest) + marks[0]


def test_tcvn3_in_a_text_file() -> None:
    assert lines("KÕ ho¹ch trång c©y cña x· n¨m nay ®­îc giao cho c¸c th«n".encode("latin-1")) == [
        "Kế hoạch trồng cây của xã năm nay được giao cho các thôn"
    ]


def test_form_feeds_turn_the_page_and_keep_empty_pages() -> None:
    reading = read("Trang một\fTrang hai\f\fTrang bốn".encode(), "a.txt")
    assert [(page.number, len(page.words)) for page in reading.pages] == [(1, 1), (2, 1), (3, 0), (4, 1)]


def test_marks_stay_and_separators_of_raw_do_not() -> None:
    assert lines("**Điều 1.** Giao\x1e tổ\x1f dân phố".encode()) == ["**Điều 1.** Giao  tổ  dân phố"]


def test_markdown_table() -> None:
    text = "Trước\n\n| STT | Việc |\n|---|:---:|\n| 1 | Quét \\| dọn |\n| 2 |\n\nSau"
    (page,) = read(text.encode(), "a.md").pages
    cells = [(word.text, word.cell.row, word.cell.column, word.cell.columns) for word in page.words if word.cell]
    assert cells == [("STT", 0, 0, 1), ("Việc", 0, 1, 1), ("1", 1, 0, 1), ("Quét | dọn", 1, 1, 1), ("2", 2, 0, 2)]
    assert [word.text for word in page.words if word.cell is None] == ["Trước", "Sau"]


def test_a_break_in_a_cell_begins_a_paragraph() -> None:
    (page,) = read(b"| TT | A |\n|---|---|\n| 1 | B<br>C <br/> D |", "a.md").pages
    cell = [word for word in page.words if word.cell and (word.cell.row, word.cell.column) == (1, 1)]
    assert [word.text for word in cell] == ["B", "C", "D"] and len({word.block for word in cell}) == 3


def test_table_parted_by_lines_of_a_bar() -> None:
    text = "Mở đầu\n|\nSTT\n|\nViệc\n|\n|\n1\n|\nQuét dọn\nđường làng\n|\n\nKết thúc"
    (page,) = read(text.encode(), "a.md").pages
    cells = [(word.text, word.cell.row, word.cell.column) for word in page.words if word.cell]
    assert cells == [("STT", 0, 0), ("Việc", 0, 1), ("1", 1, 0), ("Quét dọn", 1, 1), ("đường làng", 1, 1)]
    assert page.words[-1].text == "Kết thúc" and page.words[-1].cell is None


def test_letterhead_in_bars_comes_column_by_column() -> None:
    text = (
        "|\n**ỦY BAN NHÂN DÂN**\nXÃ SAO MAI\n|\n**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**\n|\n|\nSố: 5/KH-UBND\n|\n"
        "*Sao Mai, ngày 4 tháng 5 năm 2031*\n|\n\n**KẾ HOẠCH**"
    )
    (page,) = read(text.encode(), "a.md").pages
    assert [word.text for word in page.words] == [
        "**ỦY BAN NHÂN DÂN**",
        "XÃ SAO MAI",
        "Số: 5/KH-UBND",
        "**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**",
        "*Sao Mai, ngày 4 tháng 5 năm 2031*",
        "**KẾ HOẠCH**",
    ]
    assert all(word.cell is None for word in page.words)


def test_text_below_a_layout_of_bars_that_none_closes_is_no_cell() -> None:
    text = "XÃ SAO MAI\n|\nĐộc lập - Tự do - Hạnh phúc\n|\nSố: 5/KH-UBND\n|\n" + "\n".join(
        f"Dòng {i}" for i in range(9)
    )
    (page,) = read(text.encode(), "a.txt").pages
    assert page.words[-1].text == "Dòng 8"
    assert all(word.cell is None for word in page.words)


def test_a_lone_bar_is_a_line() -> None:
    assert lines("Một dòng\n|\nhai dòng".encode()) == ["Một dòng", "|", "hai dòng"]


@pytest.mark.parametrize("data", [b"", b" \n\t\n\f", "\ufeff \n".encode(), "\u3000\n".encode()])
def test_white_space_is_empty(data: bytes) -> None:
    with pytest.raises(ReadError) as error:
        read(data, "trắng.txt")
    assert error.value.code == "empty" and "trắng.txt" in error.value.message_vi
