"""A page's picture made ready for recognition (chuẩn bị ảnh): upright, level, evenly lit, in black on white.

Each step is there because it was measured to help (tests/bench/bench_ocr.py) and is left out where it finds nothing to
do. All moves of pixels are put into one, so that letters are blurred once at most.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import cv2
import numpy as np
from PIL import Image

from pipeline.picture.light import evened, without_colour
from pipeline.picture.paper import Matrix, Pixels, corners_of, size_of
from pipeline.picture.slant import angle_of, lies_on_its_side

DPI = 200
_POINTS = 72
_LEVEL = 0.12  # degrees; lines that lean less are read as well as they are
_A4 = (8.27, 11.69)  # inches
_SAME_SHAPE = 0.12


@dataclass(frozen=True, slots=True)
class Prepared:
    """A picture ready to be read.

    Attributes:
        grey: dark on white, upright and level.
        dpi: its resolution.
        to_page: 3 × 3 matrix from its pixels to points on the page as shown.
    """

    grey: Pixels = field(repr=False)
    dpi: int
    to_page: Matrix = field(repr=False)

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in points, upright."""
        height, width = self.grey.shape
        return width * _POINTS / self.dpi, height * _POINTS / self.dpi


def prepare(picture: Image.Image, width: float, height: float, turn: int = 0) -> Prepared:
    """The picture of a page, ready to be read.

    Args:
        picture: the page as shown, of any mode, at about 200 dpi.
        width: of the page in points.
        height: likewise.
        turn: quarter turns clockwise to give it on top of what is found.
    """
    pixels = _pixels(picture)
    dpi = max(1, round(pixels.shape[1] / width * _POINTS))
    to_page = np.diag([width / pixels.shape[1], height / pixels.shape[0], 1.0])
    pixels, move = _flat(pixels)
    to_page = to_page @ move
    grey = _plain(pixels, dpi)
    turn += 3 * lies_on_its_side(grey, dpi)
    if turn % 4:
        grey, move = _turned(grey, turn % 4)
        to_page = to_page @ move
    angle = angle_of(grey, dpi)
    if abs(angle) >= _LEVEL:
        grey, move = _levelled(grey, angle)
        to_page = to_page @ move
    return Prepared(grey, dpi, to_page)


def _pixels(picture: Image.Image) -> Pixels:
    """Grey levels, or red, green and blue; what shines through is white."""
    if picture.mode in ("1", "L", "I;16", "I", "F"):
        return np.asarray(picture.convert("L"))
    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        over = picture.convert("RGBA")
        white = Image.new("RGBA", over.size, "white")
        return np.asarray(Image.alpha_composite(white, over).convert("RGB"))
    return np.asarray(picture.convert("RGB"))


def _flat(pixels: Pixels) -> tuple[Pixels, Matrix]:
    """A photographed sheet seen from straight above, and the matrix from its pixels to those of the photograph."""
    grey = pixels if pixels.ndim == 2 else np.asarray(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), np.uint8)
    corners = corners_of(grey)
    if corners is None:
        return pixels, np.eye(3)
    width, height = _sheet_size(*size_of(corners))
    target = np.array([(0, 0), (width, 0), (width, height), (0, height)], np.float32)
    move = cv2.getPerspectiveTransform(target, corners.astype(np.float32))
    straight = cv2.warpPerspective(
        pixels, move, (width, height), flags=cv2.INTER_CUBIC | cv2.WARP_INVERSE_MAP, borderMode=cv2.BORDER_REPLICATE
    )
    return np.asarray(straight, np.uint8), np.asarray(move, np.float64)


def _sheet_size(width: float, height: float) -> tuple[int, int]:
    """Size in pixels: that of A4 in shape, where the sheet is about that."""
    shape = _A4[1] / _A4[0]
    seen = max(width, height) / min(width, height)
    if abs(seen / shape - 1) < _SAME_SHAPE:
        area = width * height
        short = (area / shape) ** 0.5
        width, height = (short, short * shape) if width < height else (short * shape, short)
    return round(width), round(height)


def _plain(pixels: Pixels, dpi: int) -> Pixels:
    if pixels.ndim == 2:
        return evened(pixels, dpi)
    return without_colour(np.dstack([evened(np.ascontiguousarray(pixels[:, :, i]), dpi) for i in range(3)]))


def _turned(grey: Pixels, turn: int) -> tuple[Pixels, Matrix]:
    """So many quarter turns clockwise, and the matrix back."""
    height, width = grey.shape
    back = {
        1: np.array([[0, 1, 0], [-1, 0, height], [0, 0, 1]], float),
        2: np.array([[-1, 0, width], [0, -1, height], [0, 0, 1]], float),
        3: np.array([[0, -1, width], [1, 0, 0], [0, 0, 1]], float),
    }[turn]
    return np.ascontiguousarray(np.rot90(grey, -turn)), back


def _levelled(grey: Pixels, angle: float) -> tuple[Pixels, Matrix]:
    height, width = grey.shape
    move = np.vstack([cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0), (0, 0, 1)])
    level = cv2.warpAffine(
        grey, move[:2], (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_CONSTANT, borderValue=255
    )
    return np.asarray(level, np.uint8), np.linalg.inv(move)
