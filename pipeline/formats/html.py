"""Web pages (HTML): the text as a browser lays it out, tables with cells, letterhead tables as lines.

lxml comes with python-docx and mends broken markup; what is not shown (scripts, styles, menus) is left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree
from lxml import html as markup

from models.page import CellPlace
from pipeline.formats import Reading, plain, read_error
from pipeline.formats.flow import Flow
from pipeline.formats.twocolumn import is_foot, is_head

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "ul",
    ]
)
_LEFT_OUT = frozenset(
    ["script", "style", "noscript", "template", "head", "nav", "button", "select", "option", "svg", "iframe", "object"]
)
_SPACE = re.compile(r"[ \t\r\n\f]+")
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)", re.I)
_MOST_SPAN = 1000


def read(data: bytes, name: str) -> Reading:
    """The lines and cells of a web page.

    Raises:
        ReadError: `empty` when it shows no text, `broken` when its encoding is not known.
    """
    try:
        tree = markup.document_fromstring(_decoded(data, name))
    except (etree.ParserError, ValueError) as error:
        raise read_error("empty", name) from error
    body = _Body(Flow())
    body.element(tree)
    body.end()
    return body.flow.reading()


def _decoded(data: bytes, name: str) -> str:
    """The markup as text: bytes that are UTF-8 or UTF-16 are no other encoding, whatever the page says."""
    named = _CHARSET.search(data[:4096])
    text = None
    if named and b"\x00" not in data[:2000]:
        try:
            data.decode("utf-8")
        except UnicodeDecodeError:
            text = _as_named(data, named.group(1).decode("ascii"))
    text = plain.decode(data, name) if text is None else text
    # lxml refuses text that names an encoding
    return re.sub(r"^\s*<\?xml[^>]*\?>", "", text.lstrip("\ufeff"))


def _as_named(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (LookupError, UnicodeDecodeError):
        return None


@dataclass(slots=True)
class _Body:
    """Pours elements into a flow."""

    flow: Flow
    _text: list[str] = field(default_factory=list)

    def element(self, element: etree._Element) -> None:
        tag = element.tag
        if not isinstance(tag, str) or tag in _LEFT_OUT:
            return
        if tag == "br":
            self.end()
        elif tag == "table":
            self._table(element)
        else:
            self._inside(element, tag in _BLOCKS)

    def _inside(self, element: etree._Element, block: bool) -> None:
        if block:
            self.end()
            self.flow.paragraph()
        if element.tag == "li":
            self._text.append(_marker(element))
        self._text.append(element.text or "")
        for child in element:
            self.element(child)
            self._text.append(child.tail or "")
        if block:
            self.end()
            self.flow.paragraph()

    def end(self) -> None:
        """The line so far is complete."""
        line = _SPACE.sub(" ", "".join(self._text)).strip()
        self._text.clear()
        self.flow.line(line)

    def _table(self, table: etree._Element) -> None:
        self.end()
        cells = _cells(table)
        width = max((column + columns for _, _, column, _, columns in cells), default=0)
        text = "\n".join(table.itertext())
        side_by_side = width <= 3 and (is_head(text) or is_foot(text))
        if width <= 1 or side_by_side or self.flow.cell is not None:
            by_column = sorted(cells, key=lambda cell: (cell[2], cell[1])) if side_by_side else cells
            for cell in by_column:
                self._inside(cell[0], True)
            return
        self.flow.table += 1
        for element, row, column, rows, columns in cells:
            self.flow.cell = CellPlace(self.flow.table, row, column, rows, columns)
            self._inside(element, True)
        self.flow.cell = None


def _marker(item: etree._Element) -> str:
    """What a browser draws before a list's item."""
    parent = item.getparent()
    if parent is None or parent.tag != "ol":
        return "- "
    return f"{int(parent.get('start') or 1) + [child for child in parent if child.tag == 'li'].index(item)}. "


def _cells(table: etree._Element) -> list[tuple[etree._Element, int, int, int, int]]:
    """The cells of a table with row, column, rows and columns, merged cells where they begin."""
    taken: set[tuple[int, int]] = set()
    cells = []
    rows = [row for row in table.iter("tr") if next(row.iterancestors("table")) is table]
    for number, row in enumerate(rows):
        column = 0
        for cell in row:
            if cell.tag not in ("td", "th"):
                continue
            while (number, column) in taken:
                column += 1
            down, across = _span(cell, "rowspan"), _span(cell, "colspan")
            taken.update((number + i, column + j) for i in range(down) for j in range(across))
            cells.append((cell, number, column, min(down, len(rows) - number), across))
            column += across
    return cells


def _span(cell: etree._Element, name: str) -> int:
    value = cell.get(name) or "1"
    return min(max(int(value), 1), _MOST_SPAN) if value.isdigit() else 1
