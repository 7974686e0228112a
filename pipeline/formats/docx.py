"""Word files (DOCX): paragraphs and tables in the order of the body, with the labels that Word generates.

Text boxes, footnotes, comments and deleted text are left out: in plans they hold drawings and editing. Letterhead and
foot are mostly set by tables without rules (Decree 30/2020/NĐ-CP prints them side by side): such a table comes as
lines, left column first. Pages are those that Word last laid out, where it left its marks.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from dataclasses import dataclass

import docx
from docx.document import Document as WordFile
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from lxml.etree import XMLSyntaxError, _Element

from models.page import CellPlace
from pipeline.formats import Reading, read_error
from pipeline.formats.flow import Flow
from pipeline.formats.numbering import Numbering
from pipeline.formats.wordtable import Grid, is_layout

# what unpacks to more than this is an attack, or full of pictures that nobody needs here
_MOST_UNPACKED = 1 << 30
# a part that is missing, cut off or malformed comes out of python-docx in any of these
_BROKEN = (
    PackageNotFoundError, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, XMLSyntaxError, KeyError,
    ValueError, AttributeError, TypeError,
)  # fmt: skip
_PARAGRAPH, _TABLE = qn("w:p"), qn("w:tbl")
_LEFT_OUT = frozenset(
    qn(name)
    for name in (
        "w:del", "w:moveFrom", "w:drawing", "w:pict", "w:object", "w:footnoteReference", "w:endnoteReference",
        "w:commentReference", "w:instrText", "w:delText", "w:pPr", "w:rPr", "w:tblPr", "w:sdtPr", "w:txbxContent",
    )
) | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"}  # fmt: skip


def read(data: bytes, name: str) -> Reading:
    """The lines and cells of a Word file.

    Raises:
        ReadError: `broken`, or `too_large` when it unpacks to more than 1 GB.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            size = sum(entry.file_size for entry in archive.infolist())
        if size > _MOST_UNPACKED:
            raise read_error("too_large", name, f"{size >> 20} MB")
        file = docx.Document(io.BytesIO(data))
        return _Body(Flow(), Numbering.of(file)).pour(file)
    except _BROKEN as error:
        raise read_error("broken", name, "DOCX") from error


@dataclass(slots=True)
class _Body:
    """Pours the body's elements into a flow."""

    flow: Flow
    numbering: Numbering

    def pour(self, file: WordFile) -> Reading:
        self._blocks(file.element.body, {style.style_id: style.element for style in file.styles})
        return self.flow.reading()

    def _blocks(self, parent: _Element, styles: dict[str, _Element]) -> None:
        for element in parent:
            if element.tag == _PARAGRAPH:
                self._paragraph(element)
            elif element.tag == _TABLE:
                self._table(element, styles)
            elif element.tag in (qn("w:sdt"), qn("w:sdtContent"), qn("w:ins"), qn("w:smartTag"), qn("w:customXml")):
                self._blocks(element, styles)

    def _paragraph(self, element: _Element) -> None:
        self.flow.paragraph()
        properties = element.find(qn("w:pPr"))
        if properties is not None and properties.find(qn("w:pageBreakBefore")) is not None:
            self.flow.turn()
        label = self.numbering.label(element)
        line = _Line(self.flow, f"{label} " if label else "")
        line.runs(element)
        line.end()
        if properties is not None and _turns(properties.find(qn("w:sectPr"))):
            self.flow.turn()

    def _table(self, element: _Element, styles: dict[str, _Element]) -> None:
        grid = Grid.of(element)
        if is_layout(element, grid, styles):
            for cell in grid.by_column():
                self._blocks(cell.element, styles)
            return
        if self.flow.cell is not None:
            # a table inside a cell: its text belongs to the cell
            for cell in grid.cells:
                self._blocks(cell.element, styles)
            return
        self.flow.table += 1
        for cell in grid.cells:
            self.flow.cell = CellPlace(self.flow.table, cell.row, cell.column, cell.rows, cell.columns)
            self._blocks(cell.element, styles)
        self.flow.cell = None


def _turns(section: _Element | None) -> bool:
    """Whether a section that ends here begins the next one on a new page."""
    if section is None:
        return False
    kind = section.find(qn("w:type"))
    return kind is None or kind.get(qn("w:val")) != "continuous"


@dataclass(slots=True)
class _Line:
    """The characters of a paragraph's line so far; breaks end it."""

    flow: Flow
    text: str

    def runs(self, parent: _Element) -> None:
        for element in parent:
            if element.tag in _LEFT_OUT:
                continue
            if element.tag == qn("w:r"):
                if not _hidden(element):
                    self._run(element)
            else:
                self.runs(element)

    def _run(self, run: _Element) -> None:
        for element in run:
            tag = element.tag
            if tag == qn("w:t"):
                self.text += element.text or ""
            elif tag in (qn("w:tab"), qn("w:ptab")):
                self.text += " "
            elif tag == qn("w:noBreakHyphen"):
                self.text += "-"
            elif tag == qn("w:sym"):
                self.text += _symbol(element)
            elif tag == qn("w:cr") or (tag == qn("w:br") and element.get(qn("w:type")) is None):
                self.end()
            elif tag == qn("w:lastRenderedPageBreak") or element.get(qn("w:type")) == "page":
                self.end()
                self.flow.turn()

    def end(self) -> None:
        """Hand the line over."""
        self.flow.line(self.text.strip())
        self.text = ""


def _hidden(run: _Element) -> bool:
    properties = run.find(qn("w:rPr"))
    mark = None if properties is None else properties.find(qn("w:vanish"))
    return mark is not None and mark.get(qn("w:val")) not in ("0", "false")


def _symbol(element: _Element) -> str:
    code = int(element.get(qn("w:char")) or "0", 16)
    return "" if not code else "•" if 0xE000 <= code <= 0xF8FF else chr(code)
