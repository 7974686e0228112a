import pytest

from models.page import Word
from pipeline.formats import ReadError
from pipeline.formats.html import read


def words(markup: str, encoding: str = "utf-8") -> list[Word]:
    return list(read(markup.encode(encoding), "a.html").words or ())


def texts(markup: str) -> list[str]:
    return [word.text for word in words(markup)]


def test_blocks_are_paragraphs_and_breaks_are_lines() -> None:
    found = words("<html><body><h1>Kế   hoạch</h1><p>Trồng <b>cây</b> xanh<br>năm 2031</p>Cuối</body></html>")
    assert [word.text for word in found] == ["Kế hoạch", "Trồng cây xanh", "năm 2031", "Cuối"]
    assert found[0].block < found[1].block == found[2].block < found[3].block


def test_what_a_browser_does_not_show_is_left_out() -> None:
    assert texts(
        "<html><head><title>T</title></head><body><script>x()</script><nav>Trang chủ</nav><p>Nội dung</p></body></html>"
    ) == ["Nội dung"]


def test_lists_have_their_markers() -> None:
    assert texts("<ol start=3><li>Trồng cây<li>Tưới cây</ol><ul><li>Dọn cỏ</ul>") == [
        "3. Trồng cây",
        "4. Tưới cây",
        "- Dọn cỏ",
    ]


def test_tables_have_cells_with_merges() -> None:
    found = words(
        "<table><tr><th>STT<th colspan=2>Việc</tr><tr><td rowspan=2>1<td>Trồng<td>Tổ một</tr>"
        "<tr><td>Tưới<td>Tổ hai</tr></table><p>Sau</p>"
    )
    places = {w.text: (w.cell.row, w.cell.column, w.cell.rows, w.cell.columns) for w in found if w.cell}
    assert places == {
        "STT": (0, 0, 1, 1),
        "Việc": (0, 1, 1, 2),
        "1": (1, 0, 2, 1),
        "Trồng": (1, 1, 1, 1),
        "Tổ một": (1, 2, 1, 1),
        "Tưới": (2, 1, 1, 1),
        "Tổ hai": (2, 2, 1, 1),
    }
    assert found[-1].text == "Sau" and found[-1].cell is None


def test_letterhead_tables_come_column_by_column() -> None:
    assert texts(
        "<table><tr><td>UBND XÃ SAO MAI<td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</tr>"
        "<tr><td>Số: 5/KH-UBND<td>Sao Mai, ngày 4 tháng 5 năm 2031</tr></table>"
    ) == [
        "UBND XÃ SAO MAI",
        "Số: 5/KH-UBND",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Sao Mai, ngày 4 tháng 5 năm 2031",
    ]


@pytest.mark.parametrize(("named", "encoding"), [("utf-8", "utf-8"), ("windows-1258", "utf-8"), ("utf-16", "utf-16")])
def test_the_bytes_decide_where_the_page_is_wrong_about_its_encoding(named: str, encoding: str) -> None:
    (word,) = words(f"<html><meta charset='{named}'><body>Kế hoạch của xã</body></html>", encoding)
    assert word.text == "Kế hoạch của xã"


def test_xhtml_that_names_its_encoding() -> None:
    assert texts("<?xml version='1.0' encoding='utf-8'?><html><body><p>Kế hoạch</p></body></html>") == ["Kế hoạch"]


def test_a_page_without_text_is_empty() -> None:
    with pytest.raises(ReadError) as error:
        read(b"<!-- -->", "a.html")
    assert error.value.code == "empty"
