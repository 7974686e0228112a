"""Language data made for tests (dữ liệu ngôn ngữ thử): a small network in Tesseract's format, and its slow double.

`small()` gives weights; `written` makes the file of them; `slowly` runs them pixel by pixel and gate by gate, as the
format's definition has it.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

LETTERS = (" ", "Joined", "|Broken|0|1", "a", "b", "c", "ố", "ổ", "t")
CODES = (0, 9, 9, 1, 2, 3, 4, 5, 6)
OUTPUTS, BLANK = 10, 9


@dataclass
class Weights:
    """Bytes and scales of each layer: strokes, columns, three memories (the second backwards), letters."""

    matrices: dict[str, list[tuple[NDArray[np.int8], Floats]]] = field(default_factory=dict)

    def floats(self, name: str) -> list[Floats]:
        return [weights * scales[:, None] for weights, scales in self.matrices[name]]


def small(seed: int = 7) -> Weights:
    """A network of a few states with random weights."""
    random = np.random.default_rng(seed)

    def matrix(outputs: int, inputs: int) -> tuple[NDArray[np.int8], Floats]:
        return random.integers(-127, 128, (outputs, inputs + 1)).astype(np.int8), random.uniform(0.004, 0.02, outputs)

    sizes = {"columns": (5, 4), "first": (6, 5), "second": (6, 6), "third": (7, 6)}
    gates = {name: [matrix(states, inputs + states) for _ in range(4)] for name, (states, inputs) in sizes.items()}
    return Weights({"strokes": [matrix(4, 9)], **gates, "letters": [matrix(OUTPUTS, 7)]})


def written(weights: Weights, words: tuple[str, ...] = (), changes: dict[bytes, bytes] | None = None) -> bytes:
    """The file; `changes` replaces bytes of the network."""

    def gates(name: str) -> bytes:
        return _layer(name, "LSTM", struct.pack("<i", 0) + b"".join(map(_matrix, weights.matrices[name])))

    def summary() -> bytes:
        return gates("columns").replace(_text("LSTM"), _text("SummLSTM"))

    drawn = _series("Series", _layer("", "Convolve", struct.pack("<2i", 1, 1)), _weighed("Tanh", weights, "strokes"))
    network = _series(
        "Series",
        _layer("", "Input", struct.pack("<5i", 1, 36, 0, 1, 0)),
        drawn,
        _layer("", "Maxpool", struct.pack("<2i", 3, 3)),
        _series("XYTranspose", summary()),
        gates("first"),
        _series("RTLReversed", gates("second")),
        gates("third"),
        _weighed("Softmax", weights, "letters"),
    )
    for old, new in (changes or {}).items():
        assert old in network
        network = network.replace(old, new)
    network += _text("[1,36,0,1 …]") + struct.pack("<4i", 0, 0, 0, BLANK) + bytes(12)
    codes = struct.pack("<I", len(CODES)) + b"".join(struct.pack("<bii", 1, 1, code) for code in CODES)
    letters = "\n".join([str(len(LETTERS)), "NULL 0", *(f"{letter} 5 0,255" for letter in LETTERS[1:]), ""])
    parts = {17: network, 19: _dawg(words), 21: letters.encode(), 22: codes}
    return _container(parts)


def _container(parts: dict[int, bytes]) -> bytes:
    at, starts = 4 + 8 * 24, [-1] * 24
    for number, part in parts.items():
        starts[number] = at
        at += len(part)
    return struct.pack("<i24q", 24, *starts) + b"".join(parts.values())


def _text(text: str) -> bytes:
    return struct.pack("<I", len(text.encode())) + text.encode()


def _layer(name: str, kind: str, body: bytes) -> bytes:
    return b"\0" + _text(kind) + b"\0\1" + struct.pack("<4i", 192, 0, 0, 0) + _text(name) + body


def _series(kind: str, *layers: bytes) -> bytes:
    rates = struct.pack("<If", 1, 0.5)
    body = struct.pack("<I", len(layers)) + b"".join(layers) + rates
    return _layer("", kind, body)


def _weighed(kind: str, weights: Weights, name: str) -> bytes:
    return _layer(name, kind, _matrix(weights.matrices[name][0]))


def _matrix(matrix: tuple[NDArray[np.int8], Floats]) -> bytes:
    weights, scales = matrix
    head = struct.pack("<Biib", 129, *weights.shape, 0)
    # more scales than outputs, as the machine that trained it needed them
    padded = np.pad(scales, (0, 3)).astype("<f8")
    return head + weights.tobytes() + struct.pack("<I", len(padded)) + padded.tobytes()


def _dawg(words: tuple[str, ...]) -> bytes:
    """A list without shared ends: a node for each beginning."""
    bits = len(LETTERS).bit_length()
    beginnings = sorted({word[:size] for word in words for size in range(len(word))})
    places: dict[str, int] = {}
    edges: list[tuple[str, str, bool]] = []
    for beginning in beginnings:
        places[beginning] = len(edges)
        following = sorted({word[len(beginning)] for word in words if word.startswith(beginning) and word != beginning})
        edges += [(beginning, letter, letter == following[-1]) for letter in following]
    coded = [
        LETTERS.index(letter)
        | (1 * last + 4 * (beginning + letter in words)) << bits
        | places.get(beginning + letter, 0) << bits + 3
        for beginning, letter, last in edges
    ]
    return struct.pack("<hii", 42, len(LETTERS), len(coded)) + np.array(coded, "<u8").tobytes()


def slowly(weights: Weights, picture: NDArray[np.float32]) -> Floats:
    """The likelihoods of a line, by the definition of each layer."""
    (strokes,) = weights.floats("strokes")
    around = np.pad(picture.astype(float), 1)
    height, width = picture.shape
    drawn = np.empty((height, width, len(strokes)))
    for y in range(height):
        for x in range(width):
            # down a column of the three by three pixels first
            drawn[y, x] = np.tanh(strokes[:, :-1] @ around[y : y + 3, x : x + 3].T.ravel() + strokes[:, -1])
    pooled = drawn[:, : width // 3 * 3].reshape(height // 3, 3, width // 3, 3, -1).max(axis=(1, 3))
    columns = [_memory(weights.floats("columns"), pooled[:, x])[-1] for x in range(width // 3)]
    values = _memory(weights.floats("first"), np.array(columns))
    values = _memory(weights.floats("second"), values[::-1])[::-1]
    values = _memory(weights.floats("third"), values)
    (last,) = weights.floats("letters")
    scores = np.exp(values @ last[:, :-1].T + last[:, -1])
    return np.asarray(scores / scores.sum(axis=1, keepdims=True))


def _memory(gates: list[Floats], inputs: Floats) -> Floats:
    def sigmoid(x: Floats) -> Floats:
        return 1 / (1 + np.exp(-x))

    state = output = np.zeros(len(gates[0]))
    found = []
    for values in inputs:
        new, let, keep, show = (gate @ np.concatenate([values, output, [1]]) for gate in gates)
        state = sigmoid(keep) * state + sigmoid(let) * np.tanh(new)
        output = sigmoid(show) * np.tanh(state)
        found.append(output)
    return np.array(found)
