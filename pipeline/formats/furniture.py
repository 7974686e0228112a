"""What stands on a page without being text of the plan: page numbers, stamps of digital signatures, running headers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from pipeline.formats.layout import Line, Piece, lines_of

_PAGE_NUMBER = re.compile(r"^(?:Trang|Page|trang)?\s*[-–—]?\s*\d{1,3}\s*(?:/\s*\d{1,3})?\s*[-–—]?$")
_STAMP = re.compile(
    r"^\W*(?:Ký bởi|Được ký bởi|Người ký|Ký số bởi|Digitally signed|Signature (?:Not )?[Vv](?:erified|alid)"
    r"|Thời gian ký|Ngày ký"
    r"|Ngày giờ ký|Giờ ký|Signing [Tt]ime|Signed by)"
)
_STAMP_BODY = re.compile(
    r"^\W*(?:Cơ quan\s*:|Đơn vị\s*:|Tổ chức\s*:|Email\s*:|Date\s*:|Reason\s*:|Location\s*:"
    r"|Chức (?:vụ|danh)\s*:|Nơi ký\s*:"
    r"|[\w.+-]+@[\w.-]+\s*$|\d\d[./-]\d\d[./-]\d{4} \d\d:\d\d:\d\d|\+\d\d:\d\d$)"
)
_EDGE = 0.12  # of the page's height
_HEADER_PAGES = 3


def without_furniture(pieces: Sequence[Piece], height: float) -> list[Piece]:
    """The pieces of a page without its number and without stamps of digital signatures."""
    lines = lines_of(pieces)
    out: set[int] = set()
    for line in (*lines[:1], *lines[-1:]):
        at_edge = line.bottom < _EDGE * height or line.top > (1 - _EDGE) * height
        if at_edge and _PAGE_NUMBER.match(line.text):
            out.update(map(id, line.pieces))
    if any(_STAMP.match(line.text) or _STAMP_BODY.match(line.text) for line in lines):
        out.update(id(piece) for line in _stamped(lines) for piece in line.pieces)
    kept = {id(piece) for line in lines for piece in line.pieces} - out
    return [piece for line in lines for piece in line.pieces if id(piece) in kept]


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


def running_headers(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> frozenset[str]:
    """Texts, figures taken out, that stand first or last on at least three pages and on most of them."""
    counts = Counter(key for lines, height in zip(pages, heights, strict=True) for key in edge_texts(lines, height))
    return frozenset(key for key, count in counts.items() if count >= max(_HEADER_PAGES, 0.5 * len(pages)))


def edge_texts(lines: Sequence[Line], height: float) -> set[str]:
    """The texts of the first and the last line, where they stand at the page's edge, figures taken out."""
    at_edge = [line for line in lines[:1] if line.bottom < _EDGE * height]
    at_edge += [line for line in lines[-1:] if line.top > (1 - _EDGE) * height]
    return {header_key(line) for line in at_edge}


def header_key(line: Line) -> str:
    """A line's text without its figures."""
    return re.sub(r"\d+", "", line.text).strip()
