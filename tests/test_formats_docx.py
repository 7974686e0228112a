import io

import docx
import pytest
from docx.document import Document as WordFile
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from models.page import Word
from pipeline.formats import ReadError, Reading
from pipeline.formats.docx import read
from pipeline.formats.numbering import spelled


def reading(file: WordFile) -> Reading:
    out = io.BytesIO()
    file.save(out)
    return read(out.getvalue(), "a.docx")


def words(file: WordFile) -> list[Word]:
    found = reading(file)
    assert found.words is not None
    return list(found.words)


def texts(file: WordFile) -> list[str]:
    return [word.text for word in words(file)]


def numbered(file: WordFile, *levels: tuple[str, str]) -> None:
    """Give the file one list (number 77) whose levels have these formats and texts."""
    numbering = file.part.numbering_part.element
    inner = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{style}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for depth, (style, text) in enumerate(levels)
    )
    abstract = parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77">{inner}</w:abstractNum>')
    numbering.insert(0, abstract)
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))


def item(file: WordFile, text: str, depth: int = 0, number: int = 77) -> None:
    paragraph = file.add_paragraph(text)
    paragraph._p.get_or_add_pPr().append(
        parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>')
    )


def test_each_paragraph_is_a_block_and_line_breaks_are_lines() -> None:
    file = docx.Document()
    file.add_paragraph("KẾ HOẠCH")
    paragraph = file.add_paragraph("Trồng cây")
    paragraph.add_run().add_break()
    paragraph.add_run("đầu xuân 2031")
    found = words(file)
    assert [word.text for word in found] == ["KẾ HOẠCH", "Trồng cây", "đầu xuân 2031"]
    assert found[0].block < found[1].block == found[2].block
    assert found[1].line < found[2].line


def test_labels_that_word_generates() -> None:
    file = docx.Document()
    numbered(file, ("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)"), ("bullet", "-"))
    item(file, "Mục đích")
    item(file, "Yêu cầu chung", 1)
    item(file, "Gọn gàng", 2)
    item(file, "Đúng hẹn", 2)
    item(file, "Không phô trương", 3)
    item(file, "Yêu cầu riêng", 1)
    item(file, "Nhiệm vụ")
    item(file, "Trồng cây", 1)
    assert texts(file) == [
        "I. Mục đích",
        "1. Yêu cầu chung",
        "a) Gọn gàng",
        "b) Đúng hẹn",
        "- Không phô trương",
        "2. Yêu cầu riêng",
        "II. Nhiệm vụ",
        "1. Trồng cây",
    ]


def test_a_label_can_name_all_its_levels() -> None:
    file = docx.Document()
    numbered(file, ("decimal", "%1."), ("decimal", "%1.%2."))
    item(file, "Tổ một")
    item(file, "Quét dọn", 1)
    item(file, "Tưới cây", 1)
    item(file, "Bỏ số", 0, number=0)
    assert texts(file) == ["1. Tổ một", "1.1. Quét dọn", "1.2. Tưới cây", "Bỏ số"]


def test_labels_from_a_style() -> None:
    file = docx.Document()
    numbered(file, ("decimal", "Điều %1."))
    style = file.styles["Heading 1"].element
    style.get_or_add_pPr().append(parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="77"/></w:numPr>'))
    file.add_paragraph("Phạm vi", style="Heading 1")
    file.add_paragraph("Hiệu lực", style="Heading 1")
    assert texts(file) == ["Điều 1. Phạm vi", "Điều 2. Hiệu lực"]


def test_a_list_that_starts_again() -> None:
    file = docx.Document()
    numbered(file, ("decimal", "%1."))
    file.part.numbering_part.element.append(
        parse_xml(
            f'<w:num {nsdecls("w")} w:numId="78"><w:abstractNumId w:val="77"/><w:lvlOverride w:ilvl="0">'
            '<w:startOverride w:val="5"/></w:lvlOverride></w:num>'
        )
    )
    for number in (77, 77, 78, 78, 77):
        item(file, "Việc", number=number)
    assert texts(file) == ["1. Việc", "2. Việc", "5. Việc", "6. Việc", "3. Việc"]


@pytest.mark.parametrize(
    ("count", "style", "figures"),
    [
        (4, "upperRoman", "IV"),
        (29, "lowerRoman", "xxix"),
        (2, "lowerLetter", "b"),
        (28, "upperLetter", "BB"),
        (7, "decimalZero", "07"),
        (3, "none", ""),
        (3, "ordinal", "3"),
    ],
)
def test_figures(count: int, style: str, figures: str) -> None:
    assert spelled(count, style) == figures


def test_tables_have_cells_with_merges() -> None:
    file = docx.Document()
    table = file.add_table(3, 3, style="Table Grid")
    for row, line in enumerate((("STT", "Việc", "Hạn"), ("1", "Quét dọn", "Quý I"), ("2", "Tưới cây", ""))):
        for column, text in enumerate(line):
            table.cell(row, column).text = text
    table.cell(1, 2).merge(table.cell(2, 2))
    table.cell(0, 0).merge(table.cell(0, 1))
    places = {word.text: word.cell for word in words(file)}
    head, merged = places["STT"], places["Quý I"]
    assert head is not None and (head.row, head.column, head.rows, head.columns) == (0, 0, 1, 2)
    assert merged is not None and (merged.row, merged.column, merged.rows, merged.columns) == (1, 2, 2, 1)
    assert list(places) == ["STT", "Việc", "Hạn", "1", "Quét dọn", "Quý I", "2", "Tưới cây"]


def test_letterhead_and_foot_without_rules_are_lines_left_side_first() -> None:
    file = docx.Document()
    head = file.add_table(2, 2)
    head.cell(0, 0).text = "UBND XÃ SAO MAI\nTRẠM Y TẾ"
    head.cell(0, 1).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
    head.cell(1, 0).text = "Số: 9/KH-TYT"
    head.cell(1, 1).text = "Sao Mai, ngày 3 tháng 2 năm 2031"
    file.add_paragraph("KẾ HOẠCH")
    foot = file.add_table(1, 2)
    foot.cell(0, 0).text = "Nơi nhận:\n- Như trên;"
    foot.cell(0, 1).text = "TRƯỞNG TRẠM"
    found = words(file)
    assert all(word.cell is None for word in found)
    assert [word.text for word in found] == [
        "UBND XÃ SAO MAI",
        "TRẠM Y TẾ",
        "Số: 9/KH-TYT",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Sao Mai, ngày 3 tháng 2 năm 2031",
        "KẾ HOẠCH",
        "Nơi nhận:",
        "- Như trên;",
        "TRƯỞNG TRẠM",
    ]


def test_pages_rise_at_page_breaks_and_sections() -> None:
    file = docx.Document()
    file.add_paragraph("Trang một").add_run().add_break(WD_BREAK.PAGE)
    file.add_paragraph("Trang hai")
    file.add_section()
    file.add_paragraph("Trang ba")
    assert [word.page for word in words(file)] == [1, 2, 3]
    assert [page.number for page in reading(file).pages] == [1, 2, 3]


def test_deleted_and_hidden_text_and_drawings_are_left_out() -> None:
    file = docx.Document()
    paragraph = file.add_paragraph("Giữ lại")
    paragraph.add_run(" và ẩn đi").font.hidden = True
    deleted = OxmlElement("w:del")
    run = OxmlElement("w:r")
    gone = OxmlElement("w:t")
    gone.text = " đã xóa"
    run.append(gone)
    deleted.append(run)
    paragraph._p.append(deleted)
    paragraph._p.append(
        parse_xml(
            f"<w:r {nsdecls('w')}><w:pict><w:txbxContent><w:p><w:r><w:t>khung vẽ</w:t></w:r></w:p></w:txbxContent>"
            "</w:pict></w:r>"
        )
    )
    inserted = OxmlElement("w:ins")
    inserted.append(parse_xml(f'<w:r {nsdecls("w")}><w:t xml:space="preserve"> thêm vào</w:t></w:r>'))
    paragraph._p.append(inserted)
    assert texts(file) == ["Giữ lại thêm vào"]


def test_special_characters() -> None:
    file = docx.Document()
    run = file.add_paragraph("số 5").add_run()._r
    run.append(OxmlElement("w:noBreakHyphen"))
    symbol = OxmlElement("w:sym")
    symbol.set(qn("w:char"), "F0B7")
    run.append(symbol)
    assert texts(file) == ["số 5-•"]


def test_a_broken_file_is_named() -> None:
    with pytest.raises(ReadError) as error:
        read(b"PK\x03\x04 nothing else", "hỏng.docx")
    assert error.value.code == "broken" and "hỏng.docx" in error.value.message_vi
