"""What the network makes of lines (chạy mạng nhận dạng): the likelihood of each letter in each column.

All lines of a page go through together: the columns of a layer in one multiplication, and where a layer reads from left
to right, the columns of all lines that stand at the same place. But for
rounding, a line's result does not depend on the lines beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from pipeline.network.model import Floats, Layer, Model, OtherModelError

HEIGHT = 36  # pixels of a line's picture
STEP = 3  # pixels across that become a column
_ROWS = HEIGHT // STEP
_SIDE = STEP + 2  # pixels of a side that a cell of the pooled picture sees
_TOGETHER = 512  # columns; what they need stays near the processor
_MOST = 24_000  # columns of lines that go through the network together; two full pages of text


@dataclass(frozen=True, slots=True)
class _Gates:
    """A layer of long short-term memory: what comes in, what comes back, and the bias, each for four gates.

    The order of the gates is new content, input, forget, output. A sigmoid is a hyperbolic tangent, halved and lifted,
    of half its argument: the halving is done in the weights, and one function serves all four.
    """

    incoming: Floats
    returning: Floats
    bias: Floats
    backwards: bool

    @classmethod
    def of(cls, layer: Layer, backwards: bool = False) -> _Gates:
        weights = np.concatenate([layer.weights[0], *(0.5 * gate for gate in layer.weights[1:])])
        states = len(layer.weights[0])
        inputs = weights.shape[1] - states - 1
        incoming, returning = weights[:, :inputs].T, weights[:, inputs:-1].T
        return cls(np.ascontiguousarray(incoming), np.ascontiguousarray(returning), weights[:, -1].copy(), backwards)

    @property
    def states(self) -> int:
        return len(self.returning)

    def step(self, gates: Floats, memory: Floats) -> Floats:
        """The output of one step; `gates` is used up, `memory` becomes that after the step."""
        count = self.states
        np.tanh(gates, out=gates)
        opened = gates[:, count:]
        opened *= 0.5
        opened += 0.5
        memory *= gates[:, 2 * count : 3 * count]
        memory += gates[:, :count] * gates[:, count : 2 * count]
        output: Floats = np.tanh(memory)
        output *= gates[:, 3 * count :]
        return output


class Network:
    """The network of a model, ready to be used.

    Raises:
        OtherModelError: when its layers are not such as can be run here.
    """

    def __init__(self, model: Model) -> None:
        kinds = [layer.kind for layer in model.layers]
        if kinds[:4] != ["Input", "Series", "Maxpool", "XYTranspose"] or kinds[-1] != "Softmax":
            raise OtherModelError(f"layers {kinds}")
        (_, drawn, _, columns, *memories, last) = model.layers
        if [layer.kind for layer in drawn.inside] != ["Convolve", "Tanh"]:
            raise OtherModelError("another convolution")
        self._strokes, self._stroke_bias = _kernels(drawn.inside[1].weights[0])
        self._columns = _Gates.of(columns.inside[0])
        self._memories = [_memory(layer) for layer in memories]
        self._letters, self._letter_bias = last.weights[0][:, :-1].T.copy(), last.weights[0][:, -1].copy()

    def likelihoods(self, pictures: Sequence[Floats]) -> list[Floats]:
        """The likelihood of each output in each column of each line.

        Args:
            pictures: of lines, `HEIGHT` × width each, at least `STEP` wide; -1 is ink, 1 is paper.

        Returns:
            for each, width // `STEP` × outputs; the outputs of a column add up to 1.
        """
        order = sorted(range(len(pictures)), key=lambda line: -pictures[line].shape[1])
        found: dict[int, Floats] = {}
        for lines in _groups(order, [picture.shape[1] // STEP for picture in pictures]):
            found.update(zip(lines, self._together([pictures[line] for line in lines]), strict=True))
        return [found[line] for line in range(len(pictures))]

    def _together(self, pictures: list[Floats]) -> list[Floats]:
        """The same for lines that go together, the longest first."""
        cells = [self._cells(picture) for picture in pictures]
        columns = self._summed(np.concatenate(cells, axis=1))
        places = _Places([cell.shape[1] for cell in cells])
        values = columns[places.by_time]
        for memory in self._memories:
            values = _remembered(memory, values, places)
        scores = values @ self._letters
        scores += self._letter_bias
        scores -= scores.max(axis=1, keepdims=True)
        np.exp(scores, out=scores)
        scores /= scores.sum(axis=1, keepdims=True)
        return [scores[rows] for rows in places.by_line()]

    def _cells(self, picture: Floats) -> Floats:
        """Strokes by cells of three by three pixels: rows × columns × kinds of stroke."""
        width = picture.shape[1] // STEP
        # Tesseract takes noise for what is beyond the edge; its mean is 0
        around = np.pad(picture, 1)
        windows = np.lib.stride_tricks.sliding_window_view(around, (_SIDE, _SIDE))
        seen = windows[::STEP, ::STEP][:_ROWS, :width].reshape(_ROWS * width, _SIDE * _SIDE)
        most = seen @ self._strokes[0]
        for kernel in self._strokes[1:]:
            np.maximum(most, seen @ kernel, out=most)
        most += self._stroke_bias
        # the tangent grows with its argument: taken of the strongest alone, it comes to the same
        np.tanh(most, out=most)
        strokes: Floats = most.reshape(_ROWS, width, -1)
        return strokes

    def _summed(self, cells: Floats) -> Floats:
        """Each column from top to bottom: columns × states."""
        gates = self._columns
        count = cells.shape[1]
        found = np.empty((count, gates.states), np.float32)
        for start in range(0, count, _TOGETHER):
            some = np.ascontiguousarray(cells[:, start : start + _TOGETHER])
            rows, width, _ = some.shape
            incoming = (some.reshape(rows * width, -1) @ gates.incoming + gates.bias).reshape(rows, width, -1)
            memory = np.zeros((width, gates.states), np.float32)
            output = gates.step(incoming[0], memory)
            for row in incoming[1:]:
                np.add(row, output @ gates.returning, out=row)
                output = gates.step(row, memory)
            found[start : start + width] = output
        return found


class _Places:
    """Where the columns of lines are, when those at the same place of all lines stand together.

    Attributes:
        going: how many lines have a column at each place.
        by_time: for each column in the new order, where it was line by line.
    """

    def __init__(self, lengths: list[int]) -> None:
        """Lengths are in columns, the longest first."""
        counts = np.array(lengths)
        self._lengths = lengths
        self.going: list[int] = (counts[:, None] > np.arange(lengths[0])).sum(axis=0).tolist()
        starts = np.cumsum(counts) - counts
        self.by_time = np.concatenate([starts[:count] + place for place, count in enumerate(self.going)])

    def by_line(self) -> Iterator[NDArray[np.intp]]:
        """For each line, where its columns are in the new order."""
        starts = np.cumsum(self.going) - np.array(self.going)
        for line, length in enumerate(self._lengths):
            yield starts[:length] + line


def _remembered(memory: _Gates, values: Floats, places: _Places) -> Floats:
    """A layer of memory over all lines: columns × states."""
    gates = values @ memory.incoming
    gates += memory.bias
    going = places.going
    state = np.zeros((going[0], memory.states), np.float32)
    output = np.zeros_like(state)
    found = np.empty((len(values), memory.states), np.float32)
    ends = list(accumulate(going))
    for place in reversed(range(len(going))) if memory.backwards else range(len(going)):
        count, end = going[place], ends[place]
        row = gates[end - count : end]
        row += output[:count] @ memory.returning
        output[:count] = memory.step(row, state[:count])
        found[end - count : end] = output[:count]
    return found


def _memory(layer: Layer) -> _Gates:
    if layer.kind == "RTLReversed" and [inner.kind for inner in layer.inside] == ["LSTM"]:
        return _Gates.of(layer.inside[0], backwards=True)
    if layer.kind != "LSTM":
        raise OtherModelError(f"layer {layer.kind}")
    return _Gates.of(layer)


def _kernels(weights: Floats) -> tuple[list[Floats], Floats]:
    """The convolution at each of the nine pixels of a cell, by the pixels that the cell sees; and its bias.

    Tesseract's weights go down a column of the three by three pixels first.
    """
    strokes = len(weights)
    small = weights[:, :-1].reshape(strokes, 3, 3).transpose(0, 2, 1)
    kernels = []
    for down in range(STEP):
        for across in range(STEP):
            seen = np.zeros((strokes, _SIDE, _SIDE), np.float32)
            seen[:, down : down + 3, across : across + 3] = small
            kernels.append(np.ascontiguousarray(seen.reshape(strokes, -1).T))
    return kernels, weights[:, -1].copy()


def _groups(order: list[int], columns: list[int]) -> Iterator[list[int]]:
    """Lines that go through together: so many that their numbers fit into memory."""
    group: list[int] = []
    for line in order:
        if group and sum(columns[other] for other in group) + columns[line] > _MOST:
            yield group
            group = []
        group.append(line)
    if group:
        yield group
