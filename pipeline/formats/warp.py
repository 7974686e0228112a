"""From a page that was set upright and level back to the page as shown (trả tọa độ về trang gốc)."""

from __future__ import annotations

from dataclasses import dataclass

from models.page import Box


@dataclass(frozen=True, slots=True)
class Warp:
    """How the upright page lies on the page as shown.

    Attributes:
        matrix: 3 × 3 by rows, from points of the upright page to points of the page as shown (a homography).
        width, height: of the upright page, in points.
    """

    matrix: tuple[float, ...]
    width: float
    height: float

    def box(self, x0: float, top: float, x1: float, bottom: float) -> Box:
        """The box on the page as shown around a box on the upright one."""
        corners = [self._moved(x, y) for x in (x0, x1) for y in (top, bottom)]
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        return Box(min(xs), min(ys), max(xs), max(ys))

    def _moved(self, x: float, y: float) -> tuple[float, float]:
        a, b, c, d, e, f, g, h, i = self.matrix
        depth = g * x + h * y + i
        return (a * x + b * y + c) / depth, (d * x + e * y + f) / depth
