"""Letter-spaced headings (chữ giãn cách): «K Ế  H O Ạ C H» is drawn letter by letter and means two words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from pipeline.formats.layout import Piece

_FEWEST = 4
_WIDEST = 1.1  # of a gap, in heights; letters in neighbouring cells stand further apart
_WORD_GAP = 1.7  # a gap this much wider than the narrowest parts two words


def closed_up(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, runs of at least four single letters put together into words."""
    closed: list[Piece] = []
    run: list[Piece] = []
    for piece in pieces:
        if len(piece.text) == 1 and piece.text.isalpha():
            if run and not _follows(run[-1], piece):
                closed += _words(run)
                run = []
            run.append(piece)
        else:
            closed += _words(run)
            run = []
            closed.append(piece)
    return closed + _words(run)


def _follows(before: Piece, piece: Piece) -> bool:
    gap = piece.x0 - before.x1
    return 0 < gap < _WIDEST * piece.height and abs(piece.bottom - before.bottom) < 0.2 * piece.height


def _words(run: list[Piece]) -> list[Piece]:
    if len(run) < _FEWEST:
        return run
    narrowest = min(piece.x0 - before.x1 for before, piece in pairwise(run))
    words = [run[0]]
    for before, piece in pairwise(run):
        if piece.x0 - before.x1 > _WORD_GAP * narrowest + 0.05 * piece.height:
            words.append(piece)
        else:
            last = words[-1]
            top, bottom = min(last.top, piece.top), max(last.bottom, piece.bottom)
            words[-1] = replace(last, text=last.text + piece.text, x1=piece.x1, top=top, bottom=bottom)
    return words
