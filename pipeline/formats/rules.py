"""Ruling lines of a PDF page (đường kẻ), from pdfium's path objects.

Word draws a table as thin filled rectangles, one for each side of each cell; others stroke lines or whole boxes.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from pipeline.formats.glyphs import Boxes, shown

_THIN = 3.0  # points; what is thicker is a box or a background
_DEPTH = 4
_MOST_SEGMENTS = 4000

Bounds = tuple[float, float, float, float]
Matrix = tuple[float, float, float, float, float, float]
_IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line along an axis, in points from the top left; a dot belongs to lines of both directions."""

    x0: float
    top: float
    x1: float
    bottom: float


def rules_of(page: pdfium.PdfPage) -> list[Rule]:
    """The lines that the page draws; an empty list for a page of text alone, after a count of its objects."""
    count = pdfium_c.FPDFPage_CountObjects(page.raw)
    found = list(_walk(pdfium_c.FPDFPage_GetObject, page.raw, count, _IDENTITY, _DEPTH))
    if len(found) < 3:
        return []
    boxes: Boxes = np.array([(left, top, right, bottom) for left, bottom, right, top in found], dtype=np.float32)
    return [Rule(*sides) for sides in shown(boxes, page).tolist()]


def _walk(
    item: Callable[[object, int], object], owner: object, count: int, matrix: Matrix, depth: int
) -> Iterator[Bounds]:
    kind_of, path, form = pdfium_c.FPDFPageObj_GetType, pdfium_c.FPDF_PAGEOBJ_PATH, pdfium_c.FPDF_PAGEOBJ_FORM
    for index in range(count):
        thing = item(owner, index)
        kind = kind_of(thing)
        if kind == path:
            for bounds in _path(thing):
                yield bounds if matrix is _IDENTITY else _moved(bounds, matrix)
        elif kind == form and depth:
            inner = max(pdfium_c.FPDFFormObj_CountObjects(thing), 0)
            turned = _times(_matrix_of(thing), matrix)
            yield from _walk(pdfium_c.FPDFFormObj_GetObject, thing, inner, turned, depth - 1)


def _path(path: object) -> Iterator[Bounds]:
    """The thin parts of a path: the path itself, or the sides of what it strokes."""
    sides = [ctypes.c_float() for _ in range(4)]
    if not pdfium_c.FPDFPageObj_GetBounds(path, *sides):
        return
    left, bottom, right, top = (side.value for side in sides)
    if right - left <= _THIN or top - bottom <= _THIN:
        yield left, bottom, right, top
        return
    count = pdfium_c.FPDFPath_CountSegments(path)
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium_c.FPDFPath_GetDrawMode(path, fill, stroke)
    if 4 <= count <= 5 and not stroke.value:
        return  # a background
    if count <= _MOST_SEGMENTS:
        yield from _segments(path, count, bool(stroke.value))


def _segments(path: object, count: int, stroked: bool) -> Iterator[Bounds]:
    """The straight sides of a path: of what is stroked all, of what is filled those of its thin parts."""
    matrix = _matrix_of(path)
    part: list[tuple[float, float]] = []
    for index in range(count):
        segment = pdfium_c.FPDFPath_GetPathSegment(path, index)
        x, y = ctypes.c_float(), ctypes.c_float()
        pdfium_c.FPDFPathSegment_GetPoint(segment, x, y)
        if pdfium_c.FPDFPathSegment_GetType(segment) == pdfium_c.FPDF_SEGMENT_MOVETO:
            yield from _sides(part, stroked)
            part = []
        part.append(_point(x.value, y.value, matrix))
        if pdfium_c.FPDFPathSegment_GetClose(segment) and stroked:
            part.append(part[0])
    yield from _sides(part, stroked)


def _sides(part: list[tuple[float, float]], stroked: bool) -> Iterator[Bounds]:
    if len(part) < 2:
        return
    whole = _around(part)
    if whole[2] - whole[0] <= _THIN or whole[3] - whole[1] <= _THIN:
        yield whole
    elif stroked:
        for i in range(len(part) - 1):
            side = _around(part[i : i + 2])
            if side[2] - side[0] <= _THIN or side[3] - side[1] <= _THIN:
                yield side


def _around(points: list[tuple[float, float]]) -> Bounds:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def _matrix_of(thing: object) -> Matrix:
    found = pdfium_c.FS_MATRIX()
    if not pdfium_c.FPDFPageObj_GetMatrix(thing, found):
        return _IDENTITY
    return found.a, found.b, found.c, found.d, found.e, found.f


def _times(one: Matrix, other: Matrix) -> Matrix:
    a, b, c, d, e, f = one
    p, q, r, s, t, u = other
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def _point(x: float, y: float, matrix: Matrix) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _moved(bounds: Bounds, matrix: Matrix) -> Bounds:
    left, bottom, right, top = bounds
    return _around([_point(x, y, matrix) for x in (left, right) for y in (bottom, top)])
