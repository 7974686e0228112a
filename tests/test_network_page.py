"""A page read by Tesseract's lines and its network: places, turned and light text, and what the readers do with it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from pipeline.hocr import Seen, words_of
from pipeline.network.page import PageReader, _gap, _inked
from pipeline.network.runs import Run, picture_of
from pipeline.tesseract import examined, program
from tests.samples.scans import drawn

Grey = NDArray[np.uint8]
RAW = Path(__file__).parent.parent / "data" / "raw"


@pytest.fixture(scope="module")
def folder() -> str:
    path = program() if shutil.which("tesseract") else None
    if path is None or find_spec("tesserocr") is None:
        pytest.skip("máy này không có Tesseract, hoặc không có thư viện tesserocr")
    found = examined(path)
    if "vie" not in found.languages or found.folder is None:
        pytest.skip("Tesseract trên máy này không có dữ liệu tiếng Việt")
    return found.folder


@pytest.fixture(scope="module")
def library(folder: str) -> Iterator[Any]:
    import tesserocr

    with tesserocr.PyTessBaseAPI(path=folder, lang="vie", oem=tesserocr.OEM.LSTM_ONLY) as reader:
        yield reader


def read(library: Any, folder: str, page: Grey, mode: int = 3) -> list[Seen]:
    library.SetPageSegMode(mode)
    library.SetImageBytes(np.ascontiguousarray(page).tobytes(), page.shape[1], page.shape[0], 1, page.shape[1])
    library.SetSourceResolution(180)
    found = words_of(PageReader(Path(folder) / "vie.traineddata").hocr(library, page).encode())
    library.Clear()
    return found


def sample(top: int = 0, bottom: int = 900) -> Grey:
    page = Image.fromarray(drawn(RAW / "02-quyet-dinh-ke-hoach.pdf", 0, 180)).convert("L")
    return np.asarray(page)[top:bottom]


def texts(words: list[Seen]) -> list[str]:
    return [word.text for word in words]


def test_words_stand_where_they_are_printed(library: Any, folder: str) -> None:
    page = sample()
    words = read(library, folder, page)
    assert {"CỘNG", "HÒA", "NGHĨA", "ban", "hành"} <= set(texts(words))
    for word in (word for word in words if word.text.isalpha()):
        inside = page[round(word.top) : round(word.bottom), round(word.x0) : round(word.x1)]
        # ink from the first column to the last, and paper on both sides
        assert (inside[:, :3] < 190).any() and (inside[:, -3:] < 190).any(), word
        beside = page[round(word.top) + 8 : round(word.bottom) - 8, round(word.x0) - 2 : round(word.x0)]
        assert (beside > 100).all(), word
    assert np.mean([word.confidence for word in words]) > 0.9


def test_lines_are_numbered_from_top_to_bottom(library: Any, folder: str) -> None:
    words = read(library, folder, sample(400, 900))
    assert [word.line for word in words] == sorted(word.line for word in words)
    by_line = {word.line: word.top for word in words}
    assert list(by_line.values()) == sorted(by_line.values()) and len(by_line) > 5


def test_what_is_upside_down_is_read_without_certainty(library: Any, folder: str) -> None:
    words = read(library, folder, sample()[::-1, ::-1])
    assert np.mean([word.confidence for word in words]) < 0.6


def test_light_letters_on_dark_are_read(library: Any, folder: str) -> None:
    page = sample(400, 700)
    assert len(set(texts(read(library, folder, 255 - page))) & set(texts(read(library, folder, page)))) > 20


def test_text_on_its_side_takes_no_page_away(library: Any, folder: str) -> None:
    """Noise beside a page often passes for a line from top to bottom."""
    page = sample(0, 1500)
    upright = read(library, folder, page)
    side = np.rot90(page[400:520, 200:1000])
    wide = np.full((len(page), page.shape[1] + 400), 255, np.uint8)
    wide[:, : page.shape[1]] = page
    wide[200 : 200 + len(side), -300 : -300 + side.shape[1]] = side
    words = read(library, folder, wide)
    assert set(texts(upright)) - set(texts(words)) <= set(texts(read(library, folder, page[390:530])))
    turned = [word for word in words if word.x0 > page.shape[1] + 50]
    for word in turned:
        assert 150 < word.top < word.bottom < 250 + len(side)


@pytest.mark.parametrize("mode", [3, 6])
def test_an_empty_page_and_a_page_of_noise(mode: int, library: Any, folder: str) -> None:
    assert read(library, folder, np.full((300, 400), 255, np.uint8), mode) == []
    noise = np.random.default_rng(1).integers(0, 256, (200, 300)).astype(np.uint8)
    assert all(word.confidence < 0.9 for word in read(library, folder, noise, mode))


@pytest.mark.parametrize("turns", [0, 1, 2, 3])
def test_a_run_is_cut_out_upright_and_its_places_lead_back(turns: int) -> None:
    page = np.arange(50 * 80, dtype=np.uint32).reshape(50, 80).astype(np.uint8)
    run = Run(0, 10, 5, 30, 45, ((10, 45), (30, 45)), 40, 0, turns)
    cut = run.cut(page)
    assert cut.shape == ((40, 20) if turns % 2 == 0 else (20, 40))
    left, top, right, bottom = run.box(3, 9)
    assert np.array_equal(np.rot90(page[top:bottom, left:right], turns), cut[:, 3:9])


@pytest.mark.parametrize("height", [12, 36, 90])
def test_a_run_is_scaled_and_its_ink_and_paper_are_the_extremes(height: int) -> None:
    stripes = np.tile(np.repeat(np.array([60, 200], np.uint8), height // 4), (height, 20))
    picture = picture_of(stripes)
    assert picture.shape == (36, round(36 / height * stripes.shape[1]))
    assert picture.min() == -1 and picture.max() == 1
    assert np.allclose(picture_of(np.full((20, 30), 128, np.uint8)), np.full((36, 54), 128 / 127.5 - 1), atol=1e-6)


def test_words_are_parted_at_the_widest_gap() -> None:
    ink = np.array([letter == "x" for letter in "xxx.xx....xxx.x"])
    assert _gap(ink, 2.5, 12.0) == 8 and _gap(ink, 0.0, 3.0) == 1
    assert _inked(ink, 5, 12) == (5, 12) and _inked(ink, 6, 11) == (10, 11) and _inked(ink, 6, 9) == (6, 9)
