"""A page's picture made ready for recognition (chuẩn bị ảnh): upright, level, evenly lit, in black on white.

Each step is there because it was measured to help (tests/bench/bench_ocr.py) and is left out where it finds nothing to
do. All moves of pixels are put into one, so that letters are blurred once at most.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import cv2
import numpy as np
from PIL import Image

from pipeline.picture.light import contrasted, evened, without_colour, without_specks
from pipeline.picture.paper import Matrix, Pixels, corners_of, size_of
from pipeline.picture.slant import angle_of, lies_on_its_side

DPI = 180  # measured from 150 to 300: no resolution reads more letters right, and lower ones are read faster
_POINTS = 72
_LEVEL = 0.12  # degrees; lines that lean less are read as well as they are
_A4 = (8.27, 11.69)  # inches
_SAME_SHAPE = 0.12
_PREVIEW = 100  # dpi at which lean and direction are measured
_SHRINK = 1.15
_SAMPLE = 60  # rows that show nearly all pictures in colour to be in colour


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


def prepare(picture: Image.Image, width: float, height: float, turn: int = 0, dpi: int = DPI) -> Prepared:
    """The picture of a page, ready to be read.

    Args:
        picture: the page as shown, of any mode, in the resolution that it has.
        width: of the page in points.
        height: likewise.
        turn: quarter turns clockwise to give it on top of what is found.
        dpi: what the result is to have.
    """
    pixels = _pixels(picture)
    # from pixels of the picture to inches of the upright, level sheet
    sheet, inches = _sheet(pixels, width, height)
    preview = _drawn(pixels, np.diag([_PREVIEW, _PREVIEW, 1.0]) @ sheet, inches, _PREVIEW)
    plain = _plain(preview, _PREVIEW)
    turn = (turn + 3 * lies_on_its_side(plain, _PREVIEW)) % 4
    if turn:
        sheet, inches = _quarter_turns(turn, inches) @ sheet, inches if turn == 2 else inches[::-1]
        plain = np.ascontiguousarray(np.rot90(plain, -turn))
    angle = angle_of(plain, _PREVIEW)
    if abs(angle) >= _LEVEL:
        sheet = _turn_about((inches[0] / 2, inches[1] / 2), angle) @ sheet
    move = np.diag([dpi, dpi, 1.0]) @ sheet
    grey = contrasted(without_specks(_plain(_drawn(pixels, move, inches, dpi), dpi), dpi))
    to_points = np.diag([width / pixels.shape[1], height / pixels.shape[0], 1.0])
    return Prepared(grey, dpi, to_points @ np.linalg.inv(move))


def _sheet(pixels: Pixels, width: float, height: float) -> tuple[Matrix, tuple[float, float]]:
    """The matrix from pixels to inches of the sheet, seen from straight above where it was photographed; its size."""
    grey = pixels if pixels.ndim == 2 else np.asarray(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), np.uint8)
    inches = width / _POINTS, height / _POINTS
    corners = corners_of(grey)
    if corners is None:
        return np.diag([inches[0] / pixels.shape[1], inches[1] / pixels.shape[0], 1.0]), inches
    scale = inches[0] / pixels.shape[1]
    across, down = (side * scale for side in size_of(corners))
    shape = _A4[1] / _A4[0]
    if abs(max(across, down) / min(across, down) / shape - 1) < _SAME_SHAPE:
        across, down = _A4 if across < down else _A4[::-1]
    target = np.array([(0, 0), (across, 0), (across, down), (0, down)], np.float32)
    return np.asarray(cv2.getPerspectiveTransform(corners.astype(np.float32), target), np.float64), (across, down)


def _drawn(pixels: Pixels, move: Matrix, inches: tuple[float, float], dpi: int) -> Pixels:
    """The sheet at a resolution: the pixels moved by the matrix."""
    size = round(inches[0] * dpi), round(inches[1] * dpi)
    # how many pixels go into one; warping alone would skip some of them
    shrink = float(np.sqrt(abs(np.linalg.det(np.linalg.inv(move)[:2, :2]))))
    if shrink > _SHRINK:
        pixels = np.asarray(cv2.resize(pixels, None, fx=1 / shrink, fy=1 / shrink, interpolation=cv2.INTER_AREA))
        move = move @ np.diag([shrink, shrink, 1.0])
    if pixels.shape[1::-1] == size and np.allclose(move, np.eye(3), atol=0.01):
        return pixels
    white = (255, 255, 255)
    return np.asarray(cv2.warpPerspective(pixels, move, size, flags=cv2.INTER_CUBIC, borderValue=white), np.uint8)


def _quarter_turns(turn: int, inches: tuple[float, float]) -> Matrix:
    """So many quarter turns clockwise of a sheet of this size."""
    width, height = inches
    return {
        1: np.array([[0, -1, height], [1, 0, 0], [0, 0, 1]], float),
        2: np.array([[-1, 0, width], [0, -1, height], [0, 0, 1]], float),
        3: np.array([[0, 1, 0], [-1, 0, width], [0, 0, 1]], float),
    }[turn]


def _turn_about(centre: tuple[float, float], degrees: float) -> Matrix:
    return np.vstack([cv2.getRotationMatrix2D(centre, degrees, 1.0), (0, 0, 1)])


def _pixels(picture: Image.Image) -> Pixels:
    """Grey levels, or red, green and blue; what shines through is white."""
    if picture.mode in ("1", "L", "I;16", "I", "F"):
        return np.asarray(picture.convert("L"))
    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        over = picture.convert("RGBA")
        white = Image.new("RGBA", over.size, "white")
        return np.asarray(Image.alpha_composite(white, over).convert("RGB"))
    pixels = np.asarray(picture if picture.mode == "RGB" else picture.convert("RGB"))
    return np.ascontiguousarray(pixels[:, :, 0]) if _is_grey(pixels) else pixels


def _is_grey(pixels: Pixels) -> bool:
    """Whether the three channels are one: a grey scan is drawn in colour, and would be worked upon three times."""
    some = pixels[:: max(1, len(pixels) // _SAMPLE)]
    if not (some[:, :, 0] == some[:, :, 1]).all():
        return False
    red, green, blue = cv2.split(pixels)
    return np.array_equal(red, green) and np.array_equal(green, blue)


def _plain(pixels: Pixels, dpi: int) -> Pixels:
    if pixels.ndim == 2:
        return evened(pixels, dpi)
    channels = [evened(np.asarray(channel, np.uint8), dpi) for channel in cv2.split(pixels)]
    return without_colour(np.asarray(cv2.merge(channels), np.uint8), dpi)
