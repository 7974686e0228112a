"""An invisible layer of words on a page of a PDF (lớp chữ ẩn), each over its place, whichever way the page lies."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream

from models.page import Box, Word

_FONT = "/KehoachInvisible"
_EM = 500  # width of every letter, in thousandths of the size; words are stretched to theirs
_DESCENT = 0.22  # of a line's height lies below its baseline
_INVISIBLE = 3
_UNICODE = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FFFF> <0000> endbfrange
endcmap CMapName currentdict /CMap defineresource pop end end"""


def lay(pdf: Pdf, sheet: pikepdf.Page, font: pikepdf.Object, words: Sequence[tuple[str, Word]]) -> None:
    """Put words on a page, in place of an invisible layer that it may have.

    Args:
        pdf: the file.
        sheet: its page.
        font: as `invisible_font` makes it, once for the file.
        words: in reading order, each with the text that is to be found there.
    """
    kept = _without_invisible(sheet)
    name = sheet.add_resource(font, Name.Font, Name(_FONT))
    space, along = _Space(sheet), _direction(words)
    layer = b"".join(_shown(text, word.box, along, name, space) for text, word in words if word.box is not None)
    sheet.Contents = Stream(pdf, b"q\n" + kept + b"\nQ\nq BT %d Tr\n" % _INVISIBLE + layer + b"ET Q\n")


def _without_invisible(sheet: pikepdf.Page) -> bytes:
    """The page's content without text in a mode that leaves no mark: a poor layer of before."""
    kept = []
    hidden = False
    saved: list[bool] = []  # the mode is a part of the graphics state, which `q` keeps and `Q` brings back
    for instruction in pikepdf.parse_content_stream(sheet):
        operator = str(instruction.operator)
        if operator == "Tr":
            hidden = int(instruction.operands[0]) == _INVISIBLE
        elif operator == "q":
            saved.append(hidden)
        elif operator == "Q" and saved:
            hidden = saved.pop()
        if not (hidden and operator in ("Tj", "TJ", "'", '"')):
            kept.append(instruction)
    return bytes(pikepdf.unparse_content_stream(kept))


def _direction(words: Sequence[tuple[str, Word]]) -> tuple[int, int]:
    """Which way the lines run on the page as shown: a step to the right, down, to the left or up."""
    right = down = 0.0
    for (_, word), (_, following) in pairwise(words):
        one, other = word.box, following.box
        if one is not None and other is not None and word.line == following.line:
            right += other.x0 + other.x1 - one.x0 - one.x1
            down += other.top + other.bottom - one.top - one.bottom
    if abs(down) > abs(right):
        return (0, 1) if down > 0 else (0, -1)
    return (-1, 0) if right < 0 else (1, 0)


def _shown(text: str, box: Box, along: tuple[int, int], font: Name, space: _Space) -> bytes:
    """The instructions that write a word over its place."""
    width, height = max(box.x1 - box.x0, 0.1), max(box.bottom - box.top, 0.1)
    length, size = (width, height) if along[0] else (height, width)
    stretch = 100 * length / (size * _EM / 1000 * len(text))
    # where the letters' upper side lies, as seen along the line
    up = (along[1], -along[0])
    middle = (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2
    back, below = -length / 2, (_DESCENT - 0.5) * size
    start = (
        middle[0] + back * along[0] + below * up[0],
        middle[1] + back * along[1] + below * up[1],
    )
    numbers = (*space.vector(along), *space.vector(up), *space.point(start))
    matrix = " ".join(f"{number:.2f}" for number in numbers)
    codes = text.encode("utf-16-be").hex()
    return f"{font} {size:.2f} Tf {stretch:.2f} Tz {matrix} Tm <{codes}> Tj\n".encode()


class _Space:
    """From the page as shown (points from its upper left, down) to the page's own space."""

    def __init__(self, sheet: pikepdf.Page) -> None:
        self._turn = int(sheet.get("/Rotate", 0)) % 360
        self._box = [float(value) for value in sheet.cropbox]

    def point(self, at: tuple[float, float]) -> tuple[float, float]:
        left, bottom, right, top = self._box
        x, y = self.vector(at)
        corner = {90: (left, bottom), 180: (right, bottom), 270: (right, top)}.get(self._turn, (left, top))
        return corner[0] + x, corner[1] + y

    def vector(self, step: tuple[float, float]) -> tuple[float, float]:
        x, y = step
        return {90: (y, x), 180: (-x, y), 270: (-y, -x)}.get(self._turn, (x, -y))


def invisible_font(pdf: Pdf) -> pikepdf.Object:
    """A font without letters, whose codes are Unicode: it is never drawn, only read."""
    descendant = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2,
        BaseFont=Name(_FONT),
        CIDSystemInfo=Dictionary(Registry=b"Adobe", Ordering=b"Identity", Supplement=0),
        FontDescriptor=pdf.make_indirect(
            Dictionary(
                Type=Name.FontDescriptor, FontName=Name(_FONT), Flags=4, FontBBox=Array([0, -200, _EM, 800]),
                ItalicAngle=0, Ascent=800, Descent=-200, CapHeight=700, StemV=80,
            )
        ),
        DW=_EM,
    )  # fmt: skip
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type0,
            BaseFont=Name(_FONT),
            Encoding=Name("/Identity-H"),
            DescendantFonts=Array([pdf.make_indirect(descendant)]),
            ToUnicode=Stream(pdf, _UNICODE),
        )
    )
