"""Even light and plain ink (nền đều, bỏ mực màu): shadows, yellow paper, the red seal and blue signatures go.

Each channel is divided by its own background, which makes paper white whatever the lamp. Black letters are dark in all
channels, a red seal is bright in the red one: the brightest channel of each pixel shows the letters without the seal.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]

_COARSE = 8  # the background is seen at an eighth of the size
_LETTERS = 0.18  # inches: what is smaller than this and dark is ink
_WIDE = 0.35  # inches over which the background is smoothed
_LEAST_LIGHT = 24  # below this a shadow holds nothing that could be read
_EVEN = 10  # grey levels; paper whose background varies less is even already
_WHITE = 235
_FINE = 4  # colour is seen at a quarter of the size
_INKED = 45  # levels below white
_COLOURED = 0.6  # of the light that its darkest channel loses, coloured ink takes less than this from its brightest
_CONTRAST = np.interp(np.arange(256), (20, 230), (0, 255)).astype(np.uint8)
_ALONE = 0.07  # inches
_DUST = 0.017  # inches; the side of a square as large as the largest speck
_PATCH = 0.12  # inches; the side of a square as large as the smallest patch of ink that is taken out
_DARK, _FAINT = 150, 200
# black letters stay darker than the first in every channel, coloured ink is brighter than the second in one
_LETTER, _INK = 110, 185
_FADED = np.interp(np.arange(256), (_LETTER, _INK), (_LETTER, 255)).astype(np.uint8)
_FADED[:_LETTER] = np.arange(_LETTER)
# ink that is coloured all over the page is what the plan is printed in
_PRINTED = 0.5


def evened(channel: Pixels, dpi: int) -> Pixels:
    """The channel with a white background: divided by what it would be without ink."""
    background = _background(channel, dpi)
    if int(background.min()) >= _WHITE - _EVEN and int(background.max()) - int(background.min()) <= _EVEN:
        return channel
    wide = cv2.resize(background, channel.shape[::-1], interpolation=cv2.INTER_LINEAR)
    return np.asarray(cv2.divide(channel, np.maximum(wide, _LEAST_LIGHT), scale=255), np.uint8)


def _background(channel: Pixels, dpi: int) -> Pixels:
    small = cv2.resize(channel, None, fx=1 / _COARSE, fy=1 / _COARSE, interpolation=cv2.INTER_AREA)
    letters = max(3, round(_LETTERS * dpi / _COARSE) | 1)
    closed = cv2.morphologyEx(small, cv2.MORPH_CLOSE, np.ones((letters, letters), np.uint8))
    wide = max(3, round(_WIDE * dpi / _COARSE) | 1)
    return np.asarray(cv2.GaussianBlur(cv2.medianBlur(closed, min(wide, 31)), (wide, wide), 0), np.uint8)


def without_colour(rgb: Pixels, dpi: int) -> Pixels:
    """Grey levels of an evened picture without coloured ink, unless the text itself is coloured.

    Only patches as large as a seal or a signature are taken out: a photograph's noise is coloured too, but in dots.
    """
    grey = np.asarray(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY), np.uint8)
    small = np.asarray(cv2.resize(rgb, None, fx=1 / _FINE, fy=1 / _FINE, interpolation=cv2.INTER_AREA), np.uint8)
    strongest, weakest = _strongest(small), 255 - _strongest(255 - small)
    # black ink takes light from all channels, if not from each as much; coloured ink hardly any from one
    most, least = 255 - weakest.astype(np.float32), 255 - strongest.astype(np.float32)
    tinted = ((most > _INKED) & (least < _COLOURED * most)).astype(np.uint8)
    if not tinted.any():
        return grey
    ink = weakest < _DARK
    if int((ink & (tinted > 0)).sum()) > _PRINTED * int(ink.sum()):
        return grey
    patches = _large(tinted, round((_PATCH * dpi / _FINE) ** 2))
    wide = cv2.resize(cv2.dilate(patches, np.ones((3, 3), np.uint8)), grey.shape[::-1], interpolation=cv2.INTER_NEAREST)
    # letters below a seal stay: they are dark in all channels
    plain = cv2.max(grey, cv2.LUT(_strongest(rgb), _FADED))
    return np.asarray(cv2.copyTo(plain, wide, grey), np.uint8)


def _strongest(rgb: Pixels) -> Pixels:
    """The brightest channel of each pixel."""
    red, green, blue = cv2.split(rgb)
    return np.asarray(cv2.max(cv2.max(red, green), blue), np.uint8)


def without_specks(grey: Pixels, dpi: int) -> Pixels:
    """The picture without dust: dots of a few pixels, further from letters than a full stop."""
    # faint strokes count: the rest of a bullet is no dust
    ink = cv2.threshold(grey, _FAINT - 1, 255, cv2.THRESH_BINARY_INV)[1]
    reach = np.ones((round(_ALONE * dpi),) * 2, np.uint8)
    count, labels = cv2.connectedComponents(cv2.dilate(ink, reach), connectivity=4)
    places = np.flatnonzero(ink.ravel() > 0)
    at = labels.ravel()[places]
    dust = np.bincount(at, minlength=count) <= (_DUST * dpi) ** 2
    specks = np.zeros_like(grey)
    specks.ravel()[places[dust[at]]] = 255
    # the edges of a speck, which are fainter than ink, go with it
    return np.asarray(cv2.bitwise_or(grey, cv2.dilate(specks, reach)), np.uint8)


def contrasted(grey: Pixels) -> Pixels:
    """The picture with the paper's grain gone into white: on grainy paper Tesseract leaves out whole lines."""
    return np.asarray(cv2.LUT(grey, _CONTRAST), np.uint8)


def _large(mask: Pixels, least: int) -> Pixels:
    """The patches of at least so many pixels, those that nearly touch taken together."""
    joined = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, np.ones((5, 5), np.uint8))
    _, labels, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    kept = (stats[:, cv2.CC_STAT_AREA] >= least).astype(np.uint8)
    kept[0] = 0
    return np.asarray(kept[labels], np.uint8)
