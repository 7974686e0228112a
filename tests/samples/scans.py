"""Scans of our own samples (bản quét thử): pages of a born-digital plan as a worn office machine or a phone shows them.

The damage is another one than that of the plans that were measured on, so that nothing is tuned to one kind: thin
letters on recycled paper, streaks of a dirty glass, a punched margin, a stamp over the text, a fax.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pypdfium2 as pdfium
from numpy.typing import NDArray
from PIL import Image

Pixels = NDArray[np.uint8]
Damage = Callable[[Pixels, np.random.Generator], Pixels]

DPI = 200


def drawn(path: Path, page: int, dpi: int = DPI) -> Pixels:
    """A page of a PDF in colour."""
    file = pdfium.PdfDocument(path)
    try:
        return np.asarray(file[page].render(scale=dpi / 72).to_pil().convert("RGB")).copy()
    finally:
        file.close()


def clean(page: Pixels, chance: np.random.Generator) -> Pixels:
    """The page as it was printed."""
    return page


def office(page: Pixels, chance: np.random.Generator) -> Pixels:
    """A worn office machine: a lean of about one degree, grey recycled paper, a streak, punch holes, a stamp, JPEG."""
    height, width = page.shape[:2]
    page = _stamp(page, (int(0.66 * width), int(0.7 * height)), 0.07 * width)
    turned = _leaning(page, float(chance.uniform(0.5, 1.4)) * float(chance.choice((-1, 1))))
    paper = 226 + cv2.resize(chance.normal(0, 5, (height // 4, width // 4)), (width, height))
    grey = turned.astype(np.float64) / 255 * paper[..., None] + chance.normal(0, 5, (height, width, 1)) + 18
    grey[:, int(0.93 * width) : int(0.93 * width) + 2] -= 25
    for middle in (0.4, 0.6):
        cv2.circle(grey, (int(0.022 * width), int(middle * height)), int(0.012 * width), (45, 45, 45), -1)
    grey[:, :6] = 30
    return _jpeg(np.clip(grey, 0, 255).astype(np.uint8), 72)


def phone(page: Pixels, chance: np.random.Generator) -> Pixels:
    """A photograph on a dark desk: seen from an angle, yellow light from one corner, a hand's shadow, a little blur."""
    height, width = page.shape[:2]
    frame_height, frame_width = int(1.12 * height), int(1.12 * width)
    corner = np.array([(0, 0), (width, 0), (width, height), (0, height)], np.float32)
    seen = corner + np.array([0.06 * width, 0.06 * height], np.float32)
    seen += chance.uniform(-0.035, 0.035, (4, 2)).astype(np.float32) * width
    move = cv2.getPerspectiveTransform(corner, seen)
    desk = np.full((frame_height, frame_width, 3), (58, 46, 40), np.uint8)
    desk = (desk + chance.integers(0, 14, (frame_height, 1, 1))).astype(np.uint8)
    cv2.warpPerspective(page, move, (frame_width, frame_height), desk, cv2.INTER_AREA, cv2.BORDER_TRANSPARENT)
    ys, xs = np.mgrid[0 : 1 : frame_height * 1j, 0 : 1 : frame_width * 1j]
    light = 0.95 - 0.4 * np.hypot(xs - 0.1, ys - 0.05)
    shadow = 1 - 0.35 / (1 + np.exp(-25 * (ys - 0.72 - 0.2 * xs)))
    lit = desk * (light * shadow)[..., None] * np.array([1.0, 0.95, 0.8])
    lit = cv2.GaussianBlur(lit, (3, 3), 0.7) + chance.normal(0, 3, lit.shape)
    return _jpeg(np.clip(lit, 0, 255).astype(np.uint8), 80)


def fax(page: Pixels, chance: np.random.Generator) -> Pixels:
    """Black and white alone, with specks and letters that have lost some of their strokes."""
    leaning = cv2.cvtColor(_leaning(page, 0.6), cv2.COLOR_RGB2GRAY).astype(np.float64)
    noisy = cv2.GaussianBlur(leaning, (3, 3), 0) + chance.normal(0, 22, leaning.shape)
    bitonal = np.where(noisy < 150, 0, 255).astype(np.uint8)
    bitonal[chance.random(bitonal.shape) < 0.0008] = 0
    return bitonal


DAMAGES: dict[str, Damage] = {"clean": clean, "office": office, "phone": phone, "fax": fax}


def scan(path: Path, damage: str, pages: int | None = None, seed: int = 7) -> bytes:
    """The pages of a born-digital PDF as a PDF of pictures.

    Raises:
        KeyError: when there is no such damage.
    """
    chance = np.random.default_rng(seed)
    file = pdfium.PdfDocument(path)
    count = min(len(file), pages or len(file))
    file.close()
    pictures = [Image.fromarray(DAMAGES[damage](drawn(path, index), chance)) for index in range(count)]
    return as_pdf(pictures)


def as_pdf(pictures: list[Image.Image], **more: Any) -> bytes:
    """Pictures as the pages of a PDF."""
    buffer = io.BytesIO()
    first, *others = pictures
    first.save(buffer, "PDF", save_all=True, append_images=others, resolution=DPI, **more)
    return buffer.getvalue()


def _leaning(page: Pixels, degrees: float) -> Pixels:
    height, width = page.shape[:2]
    move = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1)
    white = (255, 255, 255)
    return np.asarray(cv2.warpAffine(page, move, (width, height), flags=cv2.INTER_AREA, borderValue=white), np.uint8)


def _stamp(page: Pixels, middle: tuple[int, int], radius: float) -> Pixels:
    """A red seal and a blue stroke of a pen, printed over what stands there."""
    ink = np.full_like(page, 255)
    cv2.circle(ink, middle, int(radius), (205, 40, 50), 4, cv2.LINE_AA)
    cv2.putText(
        ink, "UBND", (middle[0] - 40, middle[1] + 8), cv2.FONT_HERSHEY_SIMPLEX, 1, (205, 40, 50), 2, cv2.LINE_AA
    )
    wave = [(middle[0] - 60 + 8 * i, middle[1] + int(26 * np.sin(1.3 * i))) for i in range(22)]
    cv2.polylines(ink, [np.array(wave, np.int32)], False, (45, 60, 170), 3, cv2.LINE_AA)
    return np.asarray((page.astype(np.uint16) * ink // 255), np.uint8)


def _jpeg(page: Pixels, quality: int) -> Pixels:
    buffer = io.BytesIO()
    Image.fromarray(page).save(buffer, "JPEG", quality=quality)
    return np.asarray(Image.open(buffer).convert("RGB")).copy()
