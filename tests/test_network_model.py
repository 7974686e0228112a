"""Tesseract's language data as it is read, and its network as it is run."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from pipeline.network import forward
from pipeline.network.forward import Network
from pipeline.network.model import Model, OtherModelError, load
from tests.network_data import BLANK, slowly, small, written


def model_of(tmp_path: Path, data: bytes) -> Model:
    load.cache_clear()
    path = tmp_path / "vie.traineddata"
    path.write_bytes(data)
    return load(path)


def lines(*widths: int) -> list[NDArray[np.float32]]:
    random = np.random.default_rng(3)
    return [random.uniform(-1, 1, (36, width)).astype(np.float32) for width in widths]


def test_what_language_data_holds(tmp_path: Path) -> None:
    model = model_of(tmp_path, written(small(), ("tố", "tổ", "a", "ab", "abc")))
    assert model.letters == (" ", "a", "b", "c", "ố", "ổ", "t", "", "", "")
    assert model.words == {"tố", "tổ", "a", "ab", "abc"} and model.blank == BLANK
    kinds = ["Input", "Series", "Maxpool", "XYTranspose", "LSTM", "RTLReversed", "LSTM", "Softmax"]
    assert [layer.kind for layer in model.layers] == kinds
    assert np.allclose(model.layers[4].weights[2], small().floats("first")[2])


def test_the_network_says_what_its_definition_says(tmp_path: Path) -> None:
    network = Network(model_of(tmp_path, written(small())))
    pictures = lines(31, 60, 3, 44, 60)
    for picture, found in zip(pictures, network.likelihoods(pictures), strict=True):
        assert found.shape == (picture.shape[1] // 3, 10)
        assert np.allclose(found, slowly(small(), picture), atol=1e-5)


def test_lines_are_read_alike_in_any_company(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    network = Network(model_of(tmp_path, written(small())))
    pictures = lines(90, 33, 300, 120)
    together = network.likelihoods(pictures)
    monkeypatch.setattr(forward, "_MOST", 50)
    monkeypatch.setattr(forward, "_TOGETHER", 7)
    for one, other in zip(together, network.likelihoods(pictures), strict=True):
        assert np.allclose(one, other, atol=1e-5)
    assert network.likelihoods([]) == []


def test_damaged_data_is_no_model(tmp_path: Path) -> None:
    whole = written(small(), ("ab",))
    for size in range(0, len(whole), 97):
        with pytest.raises(OtherModelError):
            Network(model_of(tmp_path, whole[:size]))
    with pytest.raises(OtherModelError):
        model_of(tmp_path, "không phải dữ liệu".encode())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"\4\0\0\0Tanh", b"\4\0\0\0Relu"),
        (b"\7\0\0\0Maxpool", b"\7\0\0\0Reconfi"),
        (b"\3\0\0\0\3\0\0\0", b"\2\0\0\0\2\0\0\0"),  # cells of another size
        (b"\x81\5\0\0\0", b"\x80\5\0\0\0"),  # weights that are no bytes
        (b"\7\0\0\0Softmax", b"\4\0\0\0Tanh"),
        (b"\x0b\0\0\0RTLReversed", b"\x0b\0\0\0XYTranspose"),
        (b"\0\6\0\0\0Series", b"\1\6\0\0\0Series"),
    ],
)
def test_another_network_is_left_to_tesseract(old: bytes, new: bytes, tmp_path: Path) -> None:
    with pytest.raises(OtherModelError):
        Network(model_of(tmp_path, written(small(), changes={old: new})))


def test_a_word_list_that_runs_in_circles_ends(tmp_path: Path) -> None:
    whole = written(small(), ("aa",))
    # the last edge leads back to the first instead of ending
    again = whole.replace((3 | 5 << 4).to_bytes(8, "little"), (3 | 5 << 4 | 1 << 7).to_bytes(8, "little"))
    assert again != whole
    assert "a" * 40 in model_of(tmp_path, again).words
