"""A sample as a born-digital PDF in the layout of Decree 30/2020/NĐ-CP, with embedded fonts and a true text layer."""

from __future__ import annotations

import io
from html import escape
from pathlib import Path
from typing import Any

from reportlab import rl_config
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    HRFlowable,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Spacer,
)
from reportlab.platypus import Paragraph as Set
from reportlab.platypus import Table as Grid

from tests.samples.layout import letterhead, recipients, signature
from tests.samples.marks import Run
from tests.samples.source import Command, Instrument, Paragraph, Sample, Table

FONT = "Liberation Serif"
FOLDERS = ("/usr/share/fonts/truetype/liberation2", "/usr/share/fonts/truetype/liberation", "C:/Windows/Fonts")
FACES = {"": "Regular", "-Bold": "Bold", "-Italic": "Italic", "-BoldItalic": "BoldItalic"}
UPRIGHT = (3 * cm, 2 * cm, A4[0] - 5 * cm, A4[1] - 4 * cm)
LYING = (2.5 * cm, 2 * cm, A4[1] - 4.5 * cm, A4[0] - 4 * cm)


def load_fonts() -> None:
    """Register the type face. Version 2 of the fonts is needed: version 1 has no Vietnamese letters.

    Raises:
        FileNotFoundError: with the name of the Debian package that brings the font.
    """
    for folder in map(Path, FOLDERS):
        if (folder / "LiberationSerif-Regular.ttf").exists():
            for suffix, face in FACES.items():
                pdfmetrics.registerFont(TTFont(f"Serif{suffix}", folder / f"LiberationSerif-{face}.ttf"))
            if ord("ế") in pdfmetrics.getFont("Serif").face.charToGlyph:
                names = [f"Serif{suffix}" for suffix in FACES]
                pdfmetrics.registerFontFamily("Serif", *names)
                return
    raise FileNotFoundError(f"{FONT} 2 not found: install the Debian package fonts-liberation2")


def style(name: str, size: float, align: int, **more: Any) -> ParagraphStyle:
    """A paragraph style with the lines 1.25 times the type size apart."""
    face = "Serif-Bold" if more.pop("bold", False) else "Serif"
    return ParagraphStyle(
        name, fontName=face, fontSize=size, leading=size * 1.25, alignment=align, splitLongWords=0, **more
    )


def styles(size: float, cell: float) -> dict[str, ParagraphStyle]:
    """The styles of paragraphs, by the names of the markup."""
    body = style("body", size, TA_JUSTIFY, firstLineIndent=1.27 * cm, spaceAfter=5, allowOrphans=0, allowWidows=0)
    return {
        "body": body,
        "provision": body,
        "heading": ParagraphStyle("heading", parent=body, keepWithNext=1),
        "centre": style("centre", size, TA_CENTER, spaceAfter=5),
        "title": style("title", size, TA_CENTER, spaceAfter=5),
        "head": style("head", cell, TA_CENTER, bold=True),
        "cell": style("cell", cell, TA_LEFT),
        "line": style("line", 12, TA_CENTER),
        "small": style("small", 11, TA_LEFT),
    }


def marked_up(runs: list[Run]) -> str:
    """Runs in the markup of the typesetter."""
    out = ""
    for run in runs:
        text = escape(run.text, quote=False).replace("\n", "<br/>")
        text = f"<b>{text}</b>" if run.bold else text
        out += f"<i>{text}</i>" if run.italic else text
    return out


class Ruled(Grid):  # type: ignore[misc]
    """A table that is closed on each page, also where a row goes on over the page."""

    def draw(self) -> None:
        """Draw the table, the box round it and the line under its head."""
        super().draw()
        self.canv.setLineWidth(0.6)
        self.canv.rect(0, 0, self._width, self._height)
        below = self._height - sum(self._rowHeights[: self.repeatRows])
        self.canv.line(0, below, self._width, below)


class Setter:
    """Turns the blocks of a sample into flowables."""

    def __init__(self, sample: Sample) -> None:
        self.sample = sample
        self.styles = styles(sample.settings.get("size", 13.5), sample.settings.get("cell", 11.5))
        self.width = UPRIGHT[2]

    def story(self) -> list[Flowable]:
        """All flowables in order."""
        story: list[Flowable] = []
        for number, instrument in enumerate(self.sample.instruments):
            if number and getattr(instrument.blocks[0], "name", "") not in ("landscape", "portrait"):
                story.append(PageBreak())
            for block in instrument.blocks:
                story += self.block(block, instrument)
        return story

    def block(self, block: Paragraph | Table | Command, instrument: Instrument) -> list[Flowable]:
        """Whatever comes next in the text."""
        if isinstance(block, Paragraph):
            return [self.line(block.runs, block.style)]
        if isinstance(block, Table):
            return [self.table(block), Spacer(1, 8)]
        if block.name == "letterhead":
            return [self.letterhead(instrument), Spacer(1, 12)]
        if block.name == "foot":
            return [Spacer(1, 8), self.foot(instrument)]
        self.width = (LYING if block.name == "landscape" else UPRIGHT)[2]
        return [NextPageTemplate(block.name), PageBreak()]

    def line(self, runs: list[Run], name: str) -> Set:
        """A paragraph; a provision in bold is a heading and stays with what follows."""
        if name == "provision" and all(run.bold for run in runs):
            name = "heading"
        return Set(marked_up(runs), self.styles[name])

    def lines(self, texts: list[str], *, bold: bool = False, name: str = "line") -> list[Set]:
        """Short lines, each a paragraph."""
        return [self.line([Run(text, bold)], name) for text in texts]

    def letterhead(self, instrument: Instrument) -> Grid:
        """Two columns: issuer, number and subject; motto, place and date."""
        head = letterhead(instrument)
        rules = [HRFlowable(width=share, thickness=0.7, color="black", spaceBefore=2) for share in ("30%", "55%")]
        left = [*self.lines(head.superior), *self.lines(head.body, bold=True)]
        left.append(self.lines(["*"])[0] if instrument.meta.get("party") else rules[0])
        right = [*self.lines(list(head.motto), bold=True), rules[1]]
        rows: list[list[Any]] = [[left, right]]
        if head.number:
            below = [*self.lines([head.number]), *([self.line(head.subject, "line")] if head.subject else [])]
            rows.append([below, [self.line([Run(head.place_date, italic=True)], "line")]])
        return self.columns(rows, 0.4)

    def foot(self, instrument: Instrument) -> Grid:
        """Two columns: recipients; signature."""
        titles, name = signature(instrument)
        left = [self.line([Run("Nơi nhận:", bold=True, italic=True)], "small")]
        left += self.lines(recipients(instrument), name="small")
        right = [
            *self.lines(titles, bold=True, name="title"),
            Spacer(1, 60),
            *self.lines([name], bold=True, name="title"),
        ]
        return self.columns([[left, right]], 0.5)

    def columns(self, rows: list[list[Any]], share: float) -> Grid:
        """A table without rules over the whole width."""
        whole = (0, 0), (-1, -1)
        look: list[tuple[Any, ...]] = [("VALIGN", *whole, "TOP"), ("ALIGN", *whole, "CENTER")]
        look += [(f"{side}PADDING", *whole, 0) for side in ("LEFT", "RIGHT")]
        return Grid(rows, [self.width * share, self.width * (1 - share)], style=look)

    def table(self, table: Table) -> Grid:
        """A ruled table with a repeated head, whose cells may go on over the page."""
        look: list[tuple[Any, ...]] = [("GRID", (0, 0), (-1, -1), 0.6, "black"), ("VALIGN", (0, 0), (-1, -1), "TOP")]
        merged = [(r, c) for r, row in enumerate(table.rows) for c, cell in enumerate(row) if cell is None]
        for row, column in merged:
            top = next(r for r in range(row, -1, -1) if (r, column) not in merged)
            if (row + 1, column) not in merged:
                look.append(("SPAN", (column, top), (column, row)))
        cells = [[[self.line(p.runs, p.style) for p in cell or []] for cell in row] for row in table.rows]
        widths = [self.width * width / sum(table.widths) for width in table.widths]
        return Ruled(cells, widths, style=look, repeatRows=table.heads, splitByRow=bool(merged), splitInRow=not merged)


def number_page(canvas: Any, document: Any) -> None:
    """The number in the middle of the top margin, from page 2 on."""
    if document.page > 1:
        canvas.setFont("Serif", 13)
        canvas.drawCentredString(canvas._pagesize[0] / 2, canvas._pagesize[1] - 1.3 * cm, str(document.page))


def pdf_bytes(sample: Sample) -> bytes:
    """The file's content for `format: pdf`; the same bytes each time."""
    rl_config.invariant = 1
    load_fonts()
    out = io.BytesIO()
    document = BaseDocTemplate(out, pagesize=A4, title="", author="", lang="vi")
    for name, box, size in (("portrait", UPRIGHT, A4), ("landscape", LYING, landscape(A4))):
        frame = Frame(*box, leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0)
        document.addPageTemplates(PageTemplate(name, [frame], onPage=number_page, pagesize=size))
    document.build(Setter(sample).story())
    return out.getvalue()
