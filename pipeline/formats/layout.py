"""Words on a page into lines (từ thành dòng), by geometry; the order of the content stream counts for nothing.

A text layer and OCR both give `Piece`s. `columns` puts the lines in reading order, `blocks` finds the paragraphs.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

# Pieces whose middles differ by less than this, in heights, stand on one line; a raised figure still does.
_SAME_LINE = 0.42
_LEAST_SIZE = 4.0  # points
_RAISED = 0.75
# A piece that was stamped in belongs to its neighbour's word when it comes as close as this, in heights.
_TOUCH = 0.1
_UNIT = re.compile(r"(?:[dckm]?m|ha|CO|SO|NO|H|O)$")
_NUMBER_TOUCH = 1.6


@dataclass(slots=True)
class Piece:
    """A word on the page, in points from the top left.

    Attributes:
        text: its characters.
        x0, top, x1, bottom: its box; heights are those of the font, not of the letters drawn.
        turn: quarter turns anticlockwise of text that runs up or down the page.
        order: its place in the stream, or -1; neighbours in the stream are words of their own, however close.
        confidence: 0 to 1.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    turn: int = 0
    order: int = -1
    confidence: float = 1.0

    @property
    def height(self) -> float:
        """Height of the box in points."""
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """The box's vertical middle."""
        return (self.top + self.bottom) / 2


@dataclass(slots=True)
class Line:
    """Pieces side by side, from left to right.

    Attributes:
        pieces: its words.
        x0, x1, top, bottom: the box around them.
        height: of the tallest piece, in points.
        text: the words, parted by spaces.
    """

    pieces: list[Piece]
    x0: float = field(init=False)
    x1: float = field(init=False)
    top: float = field(init=False)
    bottom: float = field(init=False)
    height: float = field(init=False)
    text: str = field(init=False)

    def __post_init__(self) -> None:
        self.x0 = self.pieces[0].x0
        self.x1 = max([piece.x1 for piece in self.pieces])
        self.top = min([piece.top for piece in self.pieces])
        self.bottom = max([piece.bottom for piece in self.pieces])
        self.height = max([piece.bottom - piece.top for piece in self.pieces])
        self.text = " ".join([piece.text for piece in self.pieces])

    @property
    def centre(self) -> float:
        """The horizontal middle."""
        return (self.x0 + self.x1) / 2


def _height_on_page(piece: Piece) -> float:
    return piece.top + piece.bottom


def _left(piece: Piece) -> float:
    return piece.x0


def lines_of(pieces: Iterable[Piece]) -> list[Line]:
    """Lines from top to bottom; words drawn twice in one place come once, touching fragments become one word."""
    rows: list[list[Piece]] = []
    middles: list[float] = []
    heights: list[float] = []
    for piece in sorted(pieces, key=_height_on_page):
        middle, height = (piece.top + piece.bottom) / 2, piece.bottom - piece.top
        # a tall piece may part the pieces of the line above: look back a few rows
        for at in range(len(rows) - 1, max(len(rows) - 4, -1), -1):
            small, large = (height, heights[at]) if height < heights[at] else (heights[at], height)
            apart = middle - middles[at]
            if apart < _SAME_LINE * (small if small > _LEAST_SIZE else _LEAST_SIZE) or (
                # a raised figure overlaps its line by half
                small < _RAISED * large and apart < 0.5 * large
            ):
                rows[at].append(piece)
                break
        else:
            rows.append([piece])
            middles.append(middle)
            heights.append(height)
    return [Line(_joined(sorted(row, key=_left))) for row in rows]


def upright_lines(pieces: Iterable[Piece]) -> list[Line]:
    """Lines of a cell whose text may run up or down: read as if it stood upright, boxes as they are on the page."""
    kept = list(pieces)
    turns = Counter(piece.turn for piece in kept)
    turn = max(turns, key=lambda key: turns[key], default=0)
    if not turn:
        return lines_of(kept)
    lines = lines_of(_turned(piece, turn) for piece in kept)
    return [Line([_turned(piece, 4 - turn) for piece in line.pieces]) for line in lines]


def _turned(piece: Piece, turn: int) -> Piece:
    """The piece after so many quarter turns clockwise about the origin."""
    x0, top, x1, bottom = piece.x0, piece.top, piece.x1, piece.bottom
    for _ in range(turn):
        x0, top, x1, bottom = -bottom, x0, -top, x1
    return replace(piece, x0=x0, top=top, x1=x1, bottom=bottom)


def _joined(row: Sequence[Piece]) -> list[Piece]:
    """A line's pieces without doubles, fragments of one word put together."""
    kept = [row[0]]
    for piece in row[1:]:
        before = kept[-1]
        if piece.x0 - before.x1 > _NUMBER_TOUCH * (piece.bottom - piece.top):
            kept.append(piece)
        elif _doubled(before, piece):
            continue
        elif _one_word(before, piece):
            kept[-1] = Piece(
                before.text + piece.text,
                before.x0,
                min(before.top, piece.top),
                max(before.x1, piece.x1),
                max(before.bottom, piece.bottom),
                before.turn,
                piece.order,
                min(before.confidence, piece.confidence),
            )
        else:
            kept.append(piece)
    return kept


def _doubled(before: Piece, piece: Piece) -> bool:
    return abs(before.x0 - piece.x0) < 0.25 * piece.height and before.text == piece.text


def _one_word(before: Piece, piece: Piece) -> bool:
    """Whether two pieces from different places of the stream are one word («2144» stamped before «/KH-UBND»)."""
    if piece.order < 0:
        return False
    if piece.order == before.order + 1:
        return _is_exponent(before, piece)
    if before.text[-1].isdigit() != piece.text[0].isdigit() and piece.text[0].isalnum():
        # «15» stamped close between «ngày» and «tháng»
        return False
    gap = piece.x0 - before.x1
    size = min(before.height, piece.height)
    if before.text[-1].isdigit() and piece.text[0] == "/":
        return gap < _NUMBER_TOUCH * size
    return -0.5 * size < gap < _TOUCH * size


def _is_exponent(before: Piece, piece: Piece) -> bool:
    """«m²», «CO₂»: a small figure after a unit or a symbol; after a word it is the mark of a footnote."""
    small = piece.height < _RAISED * before.height and piece.text.isdigit()
    return small and piece.x0 - before.x1 < _TOUCH * before.height and bool(_UNIT.match(before.text))


def segments_of(line: Line, least: float) -> list[Line]:
    """The line cut where its pieces stand further apart than `least` heights."""
    cuts = [
        i
        for i in range(1, len(line.pieces))
        if line.pieces[i].x0 - line.pieces[i - 1].x1 > least * line.pieces[i].height
    ]
    if not cuts:
        return [line]
    bounds = [0, *cuts, len(line.pieces)]
    return [Line(line.pieces[i:j]) for i, j in pairwise(bounds)]
