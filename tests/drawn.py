"""PDFs drawn for tests, byte by byte: text at a place, rules, pictures. Every letter is half its size wide.

The font is not embedded and its codes are Unicode, so the files need nothing that is not here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

A4 = (595.0, 842.0)
WIDTH_OF_LETTER = 0.5


@dataclass(frozen=True)
class Mark:
    """Something drawn: a piece of a content stream, and the characters that it shows."""

    stream: str
    shown: str = ""


def text(x: float, y: float, shown: str, size: float = 14, spacing: float = 0, unmapped: bool = False) -> Mark:
    """Text whose baseline begins at (x, y), y from the top of an A4 page; `unmapped` letters have no Unicode."""
    codes = shown.encode("utf-16-be").hex()
    return Mark(f"BT /F1 {size} Tf {spacing} Tc 1 0 0 1 {x} {A4[1] - y} Tm <{codes}> Tj ET", "" if unmapped else shown)


def turned(x: float, y: float, shown: str, size: float = 14) -> Mark:
    """Text that runs up the page from (x, y)."""
    return Mark(f"BT /F1 {size} Tf 0 1 -1 0 {x} {A4[1] - y} Tm <{shown.encode('utf-16-be').hex()}> Tj ET", shown)


def rule(x0: float, y0: float, x1: float, y1: float) -> Mark:
    """A line from one point to another."""
    return Mark(f"0.5 w {x0} {A4[1] - y0} m {x1} {A4[1] - y1} l S")


def box(x0: float, y0: float, x1: float, y1: float) -> Mark:
    """A filled rectangle, as Word draws the rules of its tables."""
    return Mark(f"{x0} {A4[1] - y1} {x1 - x0} {y1 - y0} re f")


def picture() -> Mark:
    """A grey picture over the whole page, as a scan is."""
    return Mark(f"q {A4[0]} 0 0 {A4[1]} 0 0 cm /I1 Do Q")


def grid(xs: Sequence[float], ys: Sequence[float]) -> list[Mark]:
    """All rules of a table with these edges."""
    return [rule(x, ys[0], x, ys[-1]) for x in xs] + [rule(xs[0], y, xs[-1], y) for y in ys]


def pdf(*pages: Sequence[Mark], rotate: int = 0, more: str = "", notes: str = "") -> bytes:
    """The file; `more` goes into the trailer, `notes` are objects for an annotation on the first page (number 9)."""
    shown = sorted({char for page in pages for mark in page for char in mark.shown})
    kids = " ".join(f"{10 + 2 * i} 0 R" for i in range(len(pages)))
    objects = {
        1: "<< /Type /Catalog /Pages 2 0 R >>",
        2: f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        3: "<< /Type /Font /Subtype /Type0 /BaseFont /Times /Encoding /Identity-H /DescendantFonts [4 0 R]"
        " /ToUnicode 6 0 R >>",
        4: "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Times /DW 500 /FontDescriptor 5 0 R"
        " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
        5: "<< /Type /FontDescriptor /FontName /Times /Flags 4 /FontBBox [0 -216 1000 891] /ItalicAngle 0 /Ascent 891"
        " /Descent -216 /CapHeight 660 /StemV 80 >>",
        6: _stream(_unicode_map(shown)),
        7: _stream(
            "80>",
            "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8"
            " /ColorSpace /DeviceGray /Filter /ASCIIHexDecode",
        ),
    }
    for i, page in enumerate(pages):
        annotations = "/Annots [9 0 R]" if notes and not i else ""
        objects[10 + 2 * i] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {A4[0]} {A4[1]}] /Rotate {rotate} {annotations}"
            f" /Resources << /Font << /F1 3 0 R >> /XObject << /I1 7 0 R >> >> /Contents {11 + 2 * i} 0 R >>"
        )
        objects[11 + 2 * i] = _stream("\n".join(mark.stream for mark in page))
    if notes:
        objects[8] = _stream(
            notes, "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>"
        )
        objects[9] = "<< /Type /Annot /Subtype /Widget /F 4 /Rect [0 0 595 842] /AP << /N 8 0 R >> /FT /Sig /T (s) >>"
    return _written(objects, more)


def _stream(content: str, entries: str = "") -> str:
    return f"<< {entries} /Length {len(content.encode('latin-1'))} >>\nstream\n{content}\nendstream"


def _unicode_map(shown: Sequence[str]) -> str:
    codes = [f"<{char.encode('utf-16-be').hex()}> <{char.encode('utf-16-be').hex()}>" for char in shown]
    parts = [codes[i : i + 100] for i in range(0, len(codes), 100)]
    listed = "\n".join(f"{len(part)} beginbfchar\n" + "\n".join(part) + "\nendbfchar" for part in parts)
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def\n"
        f"1 begincodespacerange <0000> <FFFF> endcodespacerange\n{listed}\nendcmap end end"
    )


def _written(objects: dict[int, str], more: str) -> bytes:
    out = bytearray(b"%PDF-1.7\n")
    places = {}
    for number, content in sorted(objects.items()):
        places[number] = len(out)
        out += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    start = len(out)
    size = max(objects) + 1
    out += f"xref\n0 {size}\n0000000000 65535 f \n".encode()
    for number in range(1, size):
        out += f"{places[number]:010} 00000 n \n".encode() if number in places else b"0000000000 65535 f \n"
    out += f"trailer\n<< /Size {size} /Root 1 0 R {more} >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)
