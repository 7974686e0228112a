"""What stands on a page without being text of the plan: page numbers, stamps of digital signatures, running headers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from pipeline.formats.grids import Grid
from pipeline.formats.layout import Line, Piece, lines_of

_PAGE_NUMBER = re.compile(r"^(?:Trang|Page|trang)?\s*[-–—]?\s*\d{1,3}\s*(?:/\s*\d{1,3})?\s*[-–—]?$")
_SIGNED = (
    r"(?:(?:Được k|K)ý (?:số )?bởi|Digitally signed|Signed by|Signing [Tt]ime|Signature (?:Not )?[Vv](?:erified|alid)"
    # «Người ký chịu trách nhiệm …» and «Ngày ký hợp đồng» are text
    r"|(?:Người ký|Thời gian ký|Ngày ký|Ngày giờ ký|Giờ ký)\s*:)"
)
_STAMP_WORDS = re.compile(_SIGNED)
_STAMP = re.compile(rf"^\W*{_SIGNED}")
_STAMP_BODY = re.compile(
    r"^\W*(?:Cơ quan\s*:|Đơn vị\s*:|Tổ chức\s*:|Email\s*:|Date\s*:|Reason\s*:|Location\s*:"
    r"|Chức (?:vụ|danh)\s*:|Nơi ký\s*:"
    r"|[\w.+-]+@[\w.-]+\s*$|.{0,40}\d\d[./-]\d\d[./-]\d{4} \d\d:\d\d:\d\d|\+\d\d:\d\d$)"
)
_EDGE = 0.12  # of the page's height
_HEADER_PAGES = 3


def without_furniture(pieces: Sequence[Piece], height: float, grids: Sequence[Grid] = ()) -> list[Piece]:
    """The pieces of a page without its number and without stamps of digital signatures; tables hold no page number."""
    outermost = _outermost(at_edges(pieces, height), height)
    out = [line for line in outermost if _is_page_number(line, grids) and _alone(line, pieces)]
    # the words of a stamp follow each other in the stream
    if _STAMP_WORDS.search(" ".join([piece.text for piece in pieces])):
        out += _stamped(lines_of(pieces))
    if not out:
        return list(pieces)
    return [piece for piece in pieces if not any(_holds(line, piece) for line in out)]


def _is_page_number(line: Line, grids: Sequence[Grid]) -> bool:
    middle = (line.top + line.bottom) / 2
    return bool(_PAGE_NUMBER.match(line.text)) and all(grid.at(line.centre, middle) is None for grid in grids)


def _alone(line: Line, pieces: Iterable[Piece]) -> bool:
    """Whether nothing stands beside the line: a raised figure at the edge of the page is no page number."""
    return not any(
        min(line.bottom, piece.bottom) - max(line.top, piece.top) > 0.3 * line.height and not _holds(line, piece)
        for piece in pieces
    )


def _holds(line: Line, piece: Piece) -> bool:
    return line.top <= piece.middle <= line.bottom and line.x0 - 1 <= piece.x0 and piece.x1 <= line.x1 + 1


def _outermost(edges: Sequence[Line], height: float) -> list[Line]:
    """The page's first line and its last, where they stand at its edges."""
    upper = [line for line in edges[:1] if line.bottom < _EDGE * height]
    return upper + [line for line in edges[-1:] if line.top > (1 - _EDGE) * height]


def at_edges(pieces: Iterable[Piece], height: float) -> list[Line]:
    """The lines at the upper and the lower edge of the page."""
    return lines_of(p for p in pieces if p.bottom < _EDGE * height or p.top > (1 - _EDGE) * height)


def is_stamp(pieces: Iterable[Piece]) -> bool:
    """Whether these pieces, drawn by one annotation, are the stamp of a digital signature."""
    return any(_STAMP.match(line.text) or _STAMP_BODY.match(line.text) for line in lines_of(pieces))


def _stamped(lines: Sequence[Line]) -> list[Line]:
    """The lines of stamps: from «Ký bởi» on, as long as lines follow closely that stand under it."""
    found: list[Line] = []
    for line in lines:
        over = found[-1] if found else None
        if _STAMP.match(line.text) or (
            over is not None and _STAMP_BODY.match(line.text) and line.top - over.bottom < 2 * line.height
        ):
            found.append(line)
    return found


def running_headers(edges: Sequence[set[str]]) -> frozenset[str]:
    """Texts, figures taken out, that stand first or last on at least three pages and on most of them.

    Args:
        edges: the texts at the edges of each page, as `edge_texts` gives them.
    """
    counts = Counter(key for texts in edges for key in texts)
    return frozenset(key for key, count in counts.items() if count >= max(_HEADER_PAGES, 0.5 * len(edges)))


def edge_texts(lines: Sequence[Line], height: float) -> set[str]:
    """The texts of the first and the last line, where they stand at the page's edge, figures taken out."""
    return {header_key(line) for line in _outermost(lines, height)}


def header_key(line: Line) -> str:
    """A line's text without its figures."""
    return re.sub(r"\d+", "", line.text).strip()
