"""A scan of six pages whose fourth goes wrong, and what must have come of it."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Literal

import numpy as np
import pytest
from PIL import Image

from models.page import Page
from pipeline import ocr
from pipeline.picture import DPI, Prepared
from tests.faults.fake_tesseract import (
    FakeTesseract,
    as_program,
    as_reader,
    text_of,
)

SIX = [1, 2, 3, 4, 5, 6]
ROOT = Path(__file__).parent.parent.parent
Way = Literal["program", "reader"]


def as_it_is(picture: Image.Image, width: float, height: float, turn: int) -> Prepared:
    """The picture, not looked at for its lean and its light: that takes a twentieth of a second."""
    size = round(width * DPI / 72), round(height * DPI / 72)
    return Prepared(np.asarray(picture.convert("L").resize(size)), DPI, np.diag([72 / DPI, 72 / DPI, 1.0]))


def installed(way: Way, folder: Path, monkeypatch: pytest.MonkeyPatch, fault: str) -> FakeTesseract:
    """A fake that fails on the fourth page; as a reader that stays, the program beside it fails alike."""
    monkeypatch.setattr(ocr, "prepare", as_it_is)
    if way == "program":
        return as_program(folder, monkeypatch, {4: fault})
    return as_reader(folder, monkeypatch, {4: fault}, {4: fault})[0]


def is_gone(process: int) -> bool:
    """Whether a process has ended and left no zombie, or does so within a moment."""
    for _ in range(200):
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False


def shown(page: Page) -> str:
    return " ".join(word.text for word in page.words)


def only_the_fourth_is_unread(pages: tuple[Page, ...]) -> str:
    """Asserts it, and gives the reason that the page tells."""
    assert [page.number for page in pages] == SIX
    assert [page.source for page in pages] == ["ocr", "ocr", "ocr", "unread", "ocr", "ocr"]
    assert [shown(page) for page in pages if page.number != 4] == [text_of(n) for n in SIX if n != 4]
    assert not pages[3].words and pages[3].width > 0
    assert all(page.problem is None for page in pages if page.number != 4)
    return pages[3].problem or ""
