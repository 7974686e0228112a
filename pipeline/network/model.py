"""The network, letters and words in Tesseract's language data (dữ liệu ngôn ngữ: trọng số, bảng chữ, danh sách từ).

The format is that of Tesseract 4 and 5, in its sources: tessdatamanager.cpp (the container), network.cpp, plumbing.cpp,
lstm.cpp, fullyconnected.cpp and weightmatrix.cpp (the layers), unicharcompress.cpp and unicharset.cpp (the letters),
dawg.cpp (the words). Read is what Debian's packages and `tessdata_fast` hold: weights of eight bits, a convolution, a
summary of each column, layers of LSTM and a softmax. Anything else is an `OtherModelError`, for Tesseract to read.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any
from unicodedata import normalize

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Pixels = NDArray[np.uint8]  # grey levels, rows × columns

_NETWORK, _WORDS, _LETTERS, _CODES = 17, 19, 21, 22  # numbers of the components
_WIDE, _BYTES = 128, 1  # of a matrix: its scales are doubles, its weights bytes
_DAWG = 42
_LAST, _BACKWARD, _END = 1, 2, 4  # of an edge: the last of its node, against the word's direction, end of a word
_MOST, _LONGEST = 100_000, 60  # words, letters; a damaged list may run in circles


class OtherModelError(Exception):
    """Language data of another kind than is read here."""


@dataclass(frozen=True, slots=True)
class Layer:
    """A layer as it is stored.

    Attributes:
        kind: Tesseract's name of it.
        inside: the layers that it is made of.
        weights: outputs × (inputs + 1) each; the last column is the bias.
    """

    kind: str
    inside: tuple[Layer, ...] = ()
    weights: tuple[Floats, ...] = ()


@dataclass(frozen=True, slots=True)
class Model:
    """What the language data holds.

    Attributes:
        layers: of the network, from the picture to the letters.
        letters: what each output of the network stands for, NFC; empty for none.
        blank: the output that stands for no letter.
        words: the word list, NFC.
    """

    layers: tuple[Layer, ...] = field(repr=False)
    letters: tuple[str, ...] = field(repr=False)
    blank: int
    words: frozenset[str] = field(repr=False)


@lru_cache(maxsize=1)
def load(path: Path) -> Model:
    """Read language data.

    Raises:
        OtherModelError: when it is of another kind, or damaged.
        OSError: when the file can't be read.
    """
    try:
        parts = _components(path.read_bytes())
        source = _Source(parts[_NETWORK])
        network = _layer(source)
        blank = _blank(source)
        characters = _characters(parts[_LETTERS])
        letters = _letters(parts[_CODES], characters, len(network.inside[-1].weights[0]))
        words = _words(parts[_WORDS], characters) if _WORDS in parts else frozenset()
    except (IndexError, KeyError, RecursionError, UnicodeDecodeError, ValueError, struct.error) as error:
        raise OtherModelError(f"{path.name}: {error}") from error
    return Model(network.inside, letters, blank, words)


def _components(data: bytes) -> dict[int, bytes]:
    (count,) = struct.unpack_from("<i", data)
    starts = struct.unpack_from(f"<{count}q", data, 4)
    ends = [*sorted(start for start in starts if start >= 0), len(data)]
    return {
        number: data[start : min((end for end in ends if end > start), default=start)]
        for number, start in enumerate(starts)
        if start >= 0
    }


class _Source:
    """The bytes of a component, read from front to back."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def numbers(self, form: str) -> tuple[int, ...]:
        """As `struct` has it, lowest byte first."""
        found = struct.unpack_from("<" + form, self._data, self._at)
        self._at += struct.calcsize("<" + form)
        return found

    def text(self) -> str:
        (size,) = self.numbers("I")
        self._at += size
        return self._data[self._at - size : self._at].decode()

    def array(self, form: str, count: int) -> NDArray[Any]:
        found = np.frombuffer(self._data, form, count, self._at)
        self._at += found.nbytes
        return found


def _layer(source: _Source) -> Layer:
    if source.numbers("b") != (0,):
        raise ValueError("layer of an old kind")
    kind = source.text()
    source.numbers("bb")  # whether it is being trained, and trains others
    flags, _, _, _ = source.numbers("4i")
    source.text()  # its name
    if kind == "Input":
        source.numbers("5i")
    elif kind in ("Convolve", "Maxpool"):
        if source.numbers("2i") != {"Convolve": (1, 1), "Maxpool": (3, 3)}[kind]:
            raise ValueError(f"{kind} of another size")
    elif kind in ("Series", "XYTranspose", "RTLReversed"):
        (count,) = source.numbers("I")
        layers = tuple(_layer(source) for _ in range(count))
        if flags & 64:  # learning rates
            source.array("<f4", *source.numbers("I"))
        return Layer(kind, inside=layers)
    elif kind in ("LSTM", "SummLSTM"):
        source.numbers("i")
        return Layer(kind, weights=tuple(_matrix(source) for _ in range(4)))
    elif kind in ("Tanh", "Softmax"):
        return Layer(kind, weights=(_matrix(source),))
    else:
        raise ValueError(f"layer {kind}")
    return Layer(kind)


def _matrix(source: _Source) -> Floats:
    if source.numbers("B")[0] & (_WIDE | _BYTES) != _WIDE | _BYTES:
        raise ValueError("weights that are no bytes")
    outputs, inputs, _ = source.numbers("iib")
    weights = source.array("i1", outputs * inputs).reshape(outputs, inputs)
    (count,) = source.numbers("I")
    scales = source.array("<f8", count)[:outputs]
    found: Floats = (weights * scales[:, None]).astype(np.float32)
    return found


def _blank(source: _Source) -> int:
    source.text()  # the network's specification
    *_, blank = source.numbers("4i")  # flags and counts of its training before it
    return blank


def _characters(data: bytes) -> list[str]:
    """The letters by Tesseract's numbers; the first, a space, has no line of its own form."""
    count, *lines = data.decode().split("\n")
    return [" ", *(line.split(" ", 1)[0] for line in lines[1 : int(count)])]


def _letters(data: bytes, characters: list[str], outputs: int) -> tuple[str, ...]:
    source = _Source(data)
    (count,) = source.numbers("I")
    letters = [""] * outputs
    for number in range(count):
        _, length = source.numbers("bi")
        codes = source.numbers(f"{length}i")
        if length != 1:
            raise ValueError("letters of several codes")
        # the second and third are signs of a reading that failed
        if number not in (1, 2):
            letters[codes[0]] = normalize("NFC", characters[number])
    return tuple(letters)


def _words(data: bytes, characters: list[str]) -> frozenset[str]:
    magic, size, count = struct.unpack_from("<hii", data)
    if magic != _DAWG:
        raise ValueError("word list of another kind")
    edges = np.frombuffer(data, "<u8", count, 10).tolist()
    bits = size.bit_length()  # of a letter's number; three flags follow, then the next node
    found: set[str] = set()
    waiting = [(0, "")] if edges else []
    while waiting and len(found) < _MOST:
        edge, before = waiting.pop()
        while True:
            flags, following = edges[edge] >> bits & 7, edges[edge] >> bits + 3
            word = before + characters[edges[edge] & (1 << bits) - 1]
            if not flags & _BACKWARD:
                if flags & _END:
                    found.add(normalize("NFC", word))
                if following and len(word) < _LONGEST:
                    waiting.append((following, word))
            if flags & _LAST:
                break
            edge += 1
    return frozenset(found)
