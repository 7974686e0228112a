"""A sample as a Word file: letterhead and foot in borderless tables, as offices make them."""

from __future__ import annotations

import datetime
import io
import zipfile
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from tests.samples.layout import letterhead, recipients, signature
from tests.samples.marks import Run
from tests.samples.source import Instrument, Paragraph, Sample, Table

FIXED = datetime.datetime(2025, 1, 2, 8, 0, 0)


def docx_bytes(sample: Sample) -> bytes:
    """The file's content for `format: docx`; the same bytes each time."""
    word: Any = Document()
    word.core_properties.created = word.core_properties.modified = FIXED
    word.core_properties.author = word.core_properties.title = ""
    word.styles["Normal"].font.name, word.styles["Normal"].font.size = "Times New Roman", Pt(14)
    word.styles["Normal"].element.rPr.rFonts.set(qn("w:eastAsia"), "Times New Roman")
    shape_page(word.sections[0], landscape=False)
    number_pages(word.sections[0])
    for number, instrument in enumerate(sample.instruments):
        if number and not starts_page(instrument):
            word.add_page_break()
        for block in instrument.blocks:
            add_block(word, block, instrument)
    raw = io.BytesIO()
    word.save(raw)
    return same_dates(raw.getvalue())


def starts_page(instrument: Instrument) -> bool:
    """Whether the instrument opens with a page of its own shape."""
    return getattr(instrument.blocks[0], "name", "") in ("landscape", "portrait")


def same_dates(data: bytes) -> bytes:
    """The archive with one date for all members."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            member = zipfile.ZipInfo(name, FIXED.timetuple()[:6])
            member.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(member, old.read(name))
    return out.getvalue()


def shape_page(section: Any, *, landscape: bool) -> None:
    """A4 with the decree's margins."""
    long, short = Cm(29.7), Cm(21)
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (long, short) if landscape else (short, long)
    section.top_margin = section.bottom_margin = section.right_margin = Cm(2)
    section.left_margin = Cm(3)


def number_pages(section: Any) -> None:
    """The number in the middle of the top margin, not on page 1."""
    section.different_first_page_header_footer = True
    paragraph = section.header.paragraphs[0]
    paragraph.alignment = ALIGN.CENTER
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        run = paragraph.add_run()
        part = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            part.set(qn("w:fldCharType"), kind)
        part.text = text or None
        run._r.append(part)


def add_block(word: Any, block: Any, instrument: Instrument) -> None:
    """Whatever comes next in the text."""
    if isinstance(block, Paragraph):
        set_paragraph(word.add_paragraph(), block)
    elif isinstance(block, Table):
        add_table(word, block)
    elif block.name == "letterhead":
        add_letterhead(word, instrument)
    elif block.name == "foot":
        add_foot(word, instrument)
    else:
        section = word.add_section(WD_SECTION.NEW_PAGE)
        shape_page(section, landscape=block.name == "landscape")


def set_paragraph(paragraph: Any, block: Paragraph) -> None:
    """Runs and alignment of a paragraph."""
    centred = block.style in ("title", "centre", "head")
    paragraph.alignment = ALIGN.CENTER if centred else ALIGN.LEFT if block.style == "cell" else ALIGN.JUSTIFY
    paragraph.paragraph_format.space_after = Pt(0 if block.style in ("title", "head", "cell") else 6)
    if block.style in ("body", "provision"):
        paragraph.paragraph_format.first_line_indent = Cm(1.27)
    if block.style == "provision" and all(run.bold for run in block.runs):
        paragraph.paragraph_format.keep_with_next = True
    add_runs(paragraph, block.runs, Pt(12) if block.style in ("cell", "head") else None, bold=block.style == "head")


def add_runs(paragraph: Any, runs: list[Run], size: Any = None, *, bold: bool = False) -> None:
    """Runs with their type face."""
    for run in runs:
        added = paragraph.add_run(run.text)
        added.bold, added.italic = run.bold or bold or None, run.italic or None
        if size:
            added.font.size = size


def add_lines(cell: Any, lines: list[Run], size: int, *, centred: bool = True) -> None:
    """Short lines of a letterhead or foot, each a paragraph."""
    for number, line in enumerate(lines):
        paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
        paragraph.alignment = ALIGN.CENTER if centred else ALIGN.LEFT
        paragraph.paragraph_format.space_after = Pt(0)
        add_runs(paragraph, [line], Pt(size))


def borderless(word: Any, widths: tuple[float, float], rows: int) -> Any:
    """A table without rules."""
    table = word.add_table(rows=rows, cols=2)
    set_widths(table, [Cm(width) for width in widths])
    return table


def set_widths(table: Any, widths: list[int]) -> None:
    """Widths of the columns, said twice: Word goes by the cells, LibreOffice by the grid."""
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
        for cell in column.cells:
            cell.width = width


def add_letterhead(word: Any, instrument: Instrument) -> None:
    """Issuer and motto, number and date, in a borderless table."""
    head = letterhead(instrument)
    table = borderless(word, (5.8, 10.2), 2)
    issuer = [Run(line) for line in head.superior] + [Run(line, bold=True) for line in head.body]
    add_lines(table.cell(0, 0), issuer, 12)
    add_lines(table.cell(0, 1), [Run(line, bold=True) for line in head.motto], 12)
    if head.number:
        add_lines(table.cell(1, 0), [Run(head.number)], 13)
        add_lines(table.cell(1, 1), [Run(head.place_date, italic=True)], 13)
    if head.subject:
        paragraph = table.cell(1, 0).add_paragraph()
        paragraph.alignment = ALIGN.CENTER
        add_runs(paragraph, head.subject, Pt(12))
    word.add_paragraph().paragraph_format.space_after = Pt(0)


def add_foot(word: Any, instrument: Instrument) -> None:
    """Recipients and signature in a borderless table."""
    titles, name = signature(instrument)
    word.add_paragraph().paragraph_format.space_after = Pt(0)
    table = borderless(word, (8, 8), 1)
    listed = [Run("Nơi nhận:", bold=True, italic=True), *(Run(line) for line in recipients(instrument))]
    add_lines(table.cell(0, 0), listed, 11, centred=False)
    signed = [*(Run(line, bold=True) for line in titles), *[Run("")] * 4, Run(name, bold=True)]
    add_lines(table.cell(0, 1), signed, 14)


def add_table(word: Any, table: Table) -> None:
    """A ruled table with a repeated head; a merged cell is joined with the one above."""
    made = word.add_table(rows=len(table.rows), cols=len(table.widths))
    made.style = "Table Grid"
    section = word.sections[-1]
    room = section.page_width - section.left_margin - section.right_margin
    set_widths(made, [int(room * width / sum(table.widths)) for width in table.widths])
    for number, row in enumerate(table.rows):
        for column, cell in enumerate(row):
            if cell is None:
                made.cell(number - 1, column).merge(made.cell(number, column))
            else:
                fill_cell(made.cell(number, column), cell)
        if number < table.heads:
            made.rows[number]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    word.add_paragraph().paragraph_format.space_after = Pt(0)


def fill_cell(cell: Any, paragraphs: list[Paragraph]) -> None:
    """The paragraphs of a cell."""
    for number, paragraph in enumerate(paragraphs):
        set_paragraph(cell.paragraphs[0] if number == 0 else cell.add_paragraph(), paragraph)
