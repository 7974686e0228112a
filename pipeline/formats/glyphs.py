"""Characters of a PDF page into words (ký tự thành từ), by pdfium and by geometry alone.

pdfium gives a box for each character in the order of the content stream; all boxes are looked at together (numpy), so
that a page costs some milliseconds. A word ends at white space, at a gap, or where the stream jumps elsewhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from numpy.typing import NDArray

from pipeline.formats.layout import Piece
from pipeline.formats.spaced import closed_up

Boxes = NDArray[np.float32]
Codes = NDArray[np.int32]

# Space of Times is a quarter of the size, and justified text squeezes it; letters stand closer than this, in heights.
_GAP = 0.15
_SHIFT = 0.3  # another line, in heights
_WIDE_BLANK = 0.36  # a space is a quarter of the size
_DOUBLE = 0.12  # a glyph drawn twice lies this close, in heights
# pdfium marks a hyphen at the end of a line with U+0002; U+00A0 and its kin part words like a space
_HYPHENS = (0x02, 0xFFFE)
_INVISIBLE = (0x00, 0x200B, 0x200C, 0x200D, 0xFEFF)
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl"}
_LIGATURE_CODES = [ord(letter) for letter in "fil"]
_LIGATURE = re.compile("[ﬀ-ﬄ]")


@dataclass(frozen=True, slots=True)
class Glyphs:
    """The characters of a page in the order of its content stream.

    Attributes:
        codes: Unicode of each character, (n,).
        boxes: x0, top, x1, bottom in points from the top left of the page as shown, (n, 4).
        angles: quarter turns of the text, anticlockwise, 0 to 3, (n,); None where all stand upright.
    """

    codes: Codes
    boxes: Boxes
    angles: NDArray[np.int8] | None

    def __len__(self) -> int:
        return len(self.codes)

    @property
    def lost(self) -> int:
        """How many letters the fonts give out as spaces: blanks as wide as a letter that fill the gap in a word."""
        width, height = self.boxes[:, 2] - self.boxes[:, 0], self.boxes[:, 3] - self.boxes[:, 1]
        blank = (self.codes == 32) & (width > 0) & (height > 0)
        if not blank.any() or self.angles is not None:
            return 0
        share = np.where(blank, width / np.maximum(height, 0.1), 0)
        if float(np.median(share[blank])) > _WIDE_BLANK:
            return 0  # a font whose letters are all as wide
        wide = np.flatnonzero(share[1:-1] > _WIDE_BLANK) + 1
        inside = (np.abs(self.boxes[wide - 1, 2] - self.boxes[wide, 0]) < 1) & (self.codes[wide - 1] > 32)
        inside &= (np.abs(self.boxes[wide + 1, 0] - self.boxes[wide, 2]) < 1) & (self.codes[wide + 1] > 32)
        return int(inside.sum())

    @property
    def turn(self) -> int:
        """The quarter turns of most characters, anticlockwise."""
        return 0 if self.angles is None else int(np.bincount(self.angles, minlength=4).argmax())

    def divided(self, at: int) -> tuple[Glyphs, Glyphs]:
        """The first `at` characters, and the rest."""
        angles = (None, None) if self.angles is None else (self.angles[:at], self.angles[at:])
        return (
            Glyphs(self.codes[:at], self.boxes[:at], angles[0]),
            Glyphs(self.codes[at:], self.boxes[at:], angles[1]),
        )


def glyphs_of(page: pdfium.PdfPage) -> Glyphs:
    """All characters of the page, white space included."""
    textpage = page.get_textpage()
    try:
        count = max(pdfium_c.FPDFText_CountChars(textpage.raw), 0)
        rects = (pdfium_c.FS_RECTF * count)()
        raw, box_of, code_of = textpage.raw, pdfium_c.FPDFText_GetLooseCharBox, pdfium_c.FPDFText_GetUnicode
        for index, rect in enumerate(rects):
            box_of(raw, index, rect)
        codes = np.array([code_of(raw, index) for index in range(count)], dtype=np.int64).astype(np.int32)
        boxes = shown(np.frombuffer(rects, dtype=np.float32).reshape(-1, 4), page)
        return Glyphs(codes, boxes, _angles(raw, boxes, page.get_rotation()))
    finally:
        textpage.close()


def shown(boxes: Boxes, page: pdfium.PdfPage) -> Boxes:
    """Boxes in PDF space (left, top, right, bottom; y upwards) as the page is shown: turned, from the top left."""
    x_low, y_low, x_high, y_high = page.get_cropbox()
    left, top, right, bottom = (boxes[:, i] for i in range(4))
    turns = page.get_rotation() // 90
    if turns == 1:
        sides = (bottom - y_low, left - x_low, top - y_low, right - x_low)
    elif turns == 2:
        sides = (x_high - right, bottom - y_low, x_high - left, top - y_low)
    elif turns == 3:
        sides = (y_high - top, x_high - right, y_high - bottom, x_high - left)
    else:
        sides = (left - x_low, y_high - top, right - x_low, y_high - bottom)
    return np.column_stack(sides).astype(np.float32)


def _angles(raw: object, boxes: Boxes, rotation: int) -> NDArray[np.int8] | None:
    """Quarter turns of each character; asked only where the boxes look as if text ran up or down the page."""
    if len(boxes) < 2:
        return None
    drawn = boxes[boxes[:, 2] > boxes[:, 0]]
    if not len(drawn):
        return None
    step = np.abs(np.diff(drawn, axis=0))
    size = np.maximum(drawn[:-1, 2] - drawn[:-1, 0], 1)
    upright = (step[:, 0] < 0.1 * size) & (step[:, 1] > 0.2 * size)
    if upright.mean() < 0.01 and rotation == 0:
        return None
    # pdfium counts clockwise, and knows nothing of the page's own rotation
    turns = [
        -round(pdfium_c.FPDFText_GetCharAngle(raw, index) / (np.pi / 2)) - rotation // 90 for index in range(len(boxes))
    ]
    found = np.array(turns, dtype=np.int8) % 4
    return found if found.any() else None


def pieces_of(glyphs: Glyphs, order: int = 0) -> list[Piece]:
    """The words, numbered from `order` on as the stream has them; text that runs up or down gives words too."""
    pieces: list[Piece] = []
    if glyphs.angles is None:
        pieces = closed_up(_pieces(glyphs.codes, glyphs.boxes))
        for piece in pieces:
            piece.order += order
        return pieces
    for turn in range(4):
        mask = glyphs.angles == turn
        if mask.any():
            turned = _turned(glyphs.boxes[mask], turn)
            pieces += [_turned_back(piece, turn) for piece in _pieces(glyphs.codes[mask], turned)]
    return pieces


def _turned(boxes: Boxes, turn: int) -> Boxes:
    """The boxes as they lie when the page is turned so that the text stands upright."""
    x0, top, x1, bottom = (boxes[:, i] for i in range(4))
    sides = {
        0: (x0, top, x1, bottom),
        1: (-bottom, x0, -top, x1),
        2: (-x1, -bottom, -x0, -top),
        3: (top, -x1, bottom, -x0),
    }
    return np.column_stack(sides[turn]).astype(np.float32)


def _turned_back(piece: Piece, turn: int) -> Piece:
    x0, top, x1, bottom = piece.x0, piece.top, piece.x1, piece.bottom
    sides = {
        0: (x0, top, x1, bottom),
        1: (top, -x1, bottom, -x0),
        2: (-x1, -bottom, -x0, -top),
        3: (-bottom, x0, -top, x1),
    }
    return Piece(piece.text, *sides[turn], turn, piece.order)


def _pieces(codes: Codes, boxes: Boxes) -> list[Piece]:
    blank = (codes <= 32) | (codes == 0xA0) | ((codes >= 0x2000) & (codes <= 0x200A)) | (codes == 0x3000)
    hyphen = np.isin(codes, _HYPHENS)
    invisible = np.isin(codes, _INVISIBLE)
    mark = (codes >= 0x300) & (codes < 0x370)
    drawn = np.flatnonzero((~blank | hyphen) & ~invisible & ((boxes[:, 2] > boxes[:, 0]) | mark))
    if not len(drawn):
        return []
    drawn = drawn[~_drawn_twice(codes[drawn], boxes[drawn])]
    here = boxes[drawn]
    height = np.maximum(here[:, 3] - here[:, 1], 1)
    gap = here[1:, 0] - here[:-1, 2]
    size = np.minimum(height[1:], height[:-1])
    # a blank lies between the two in the stream
    blanks = np.cumsum(blank & ~hyphen)
    parted = np.diff(blanks[drawn]) > 0
    parted |= (gap > _GAP * size) | (gap < -0.6 * size)
    parted |= np.abs(here[1:, 3] - here[:-1, 3]) > _SHIFT * size
    _join_marks(parted, mark[drawn], here, size)
    starts = np.concatenate(([0], np.flatnonzero(parted) + 1))
    text = _text(codes[drawn])
    return _built(text, here, starts)


def _join_marks(parted: NDArray[np.bool_], mark: NDArray[np.bool_], boxes: Boxes, size: Boxes) -> None:
    """A tone mark that is a glyph of its own belongs to the letter before it; what follows is measured from there."""
    for at in np.flatnonzero(mark[1:]) + 1:
        parted[at - 1] = False
        if at < len(parted):
            parted[at] = boxes[at + 1, 0] - boxes[at - 1, 2] > _GAP * size[at]


def _drawn_twice(codes: Codes, boxes: Boxes) -> NDArray[np.bool_]:
    """Which characters repeat the one before in the same place (bold made by drawing twice)."""
    double = np.zeros(len(codes), dtype=bool)
    # the letters of a ligature share one box
    ligature = np.isin(codes[1:], _LIGATURE_CODES) & (boxes[1:] == boxes[:-1]).all(axis=1)
    near = np.abs(np.diff(boxes, axis=0)).max(axis=1) < _DOUBLE * np.maximum(boxes[1:, 3] - boxes[1:, 1], 1)
    double[1:] = (codes[1:] == codes[:-1]) & near & ~ligature
    return double


def _text(codes: Codes) -> list[str]:
    # codes beyond Unicode and lone surrogates come from broken fonts
    return [chr(c) if 32 < c < 0xD800 or 0xDFFF < c < 0x110000 else "-" if c == 2 else "\ufffd" for c in codes.tolist()]


def _built(chars: list[str], boxes: Boxes, starts: NDArray[np.intp]) -> list[Piece]:
    sides = boxes.astype(np.float64).round(2)
    x0 = np.minimum.reduceat(sides[:, 0], starts).tolist()
    top = np.minimum.reduceat(sides[:, 1], starts).tolist()
    x1 = np.maximum.reduceat(sides[:, 2], starts).tolist()
    bottom = np.maximum.reduceat(sides[:, 3], starts).tolist()
    ends = [*starts.tolist()[1:], len(chars)]
    pieces = []
    for i, (start, end) in enumerate(zip(starts.tolist(), ends, strict=True)):
        word = "".join(chars[start:end])
        if _LIGATURE.search(word):
            word = _LIGATURE.sub(lambda match: _LIGATURES[match.group()], word)
        pieces.append(Piece(word, x0[i], top[i], x1[i], bottom[i], 0, i))
    return pieces
