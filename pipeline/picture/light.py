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
_COLOURED = 55  # levels between the strongest and the weakest channel
_DARK = 150
_LETTER = 115  # black letters stay darker than this in every channel
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


def without_colour(rgb: Pixels) -> Pixels:
    """Grey levels of an evened picture without coloured ink, unless the text itself is coloured."""
    strongest, weakest = rgb.max(axis=2), rgb.min(axis=2)
    tinted = cv2.subtract(strongest, weakest) > _COLOURED
    ink = weakest < _DARK
    if (ink & tinted).sum() > _PRINTED * max(1, int(ink.sum())):
        return np.asarray(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY), np.uint8)
    grey = strongest.copy()
    # letters below a seal stay: they are dark in all channels
    grey[tinted & (strongest > _LETTER)] = 255
    return np.asarray(grey, np.uint8)
