"""The program that reads with Tesseract's library (tiến trình nhận dạng): `python -m pipeline.recogniser FOLDER`.

It answers until its input ends. A question is a line «bytes width height mode dpi seconds» and the grey levels of a
picture, row by row; an answer is a line «bytes» and hOCR. After so many seconds the process ends, whatever Tesseract
does: the one who asked may have been killed, and nobody else would stop it. Tesseract finds the lines; its network is
run by `pipeline.network`, which takes a third of the time, or by Tesseract itself where the language data is of another
kind. `pipeline.engine` asks the questions.
"""

from __future__ import annotations

import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import numpy as np

if TYPE_CHECKING:
    from pipeline.network.page import PageReader

PICTURE = "%d %d %d %d %d %d\n"
# Tesseract takes a row with many small blobs for noise; the marks of Vietnamese letters are small blobs
VARIABLES = {"textord_noise_rejrows": "0"}
# whether letters stand in columns of one width decides nothing in a plan, and takes an eighth of the time of the lines
_LAYOUT = {"textord_all_prop": "1"}
_HEAD = '<?xml version="1.0" encoding="UTF-8"?><html>'
_TAIL = "</html>"


def main(folder: str, questions: BinaryIO, answers: BinaryIO) -> None:
    """Answer questions.

    Args:
        folder: holds `vie.traineddata`.
        questions: where they come from.
        answers: where they go.
    """
    import tesserocr

    pages = _page_reader(Path(folder))
    with tesserocr.PyTessBaseAPI(path=folder, lang="vie", oem=tesserocr.OEM.LSTM_ONLY) as reader:
        for name, value in (VARIABLES | _LAYOUT).items():
            reader.SetVariable(name, value)
        while head := questions.readline():
            size, width, height, mode, dpi, seconds = map(int, head.split())
            _end_after(seconds)
            data = questions.read(size)
            reader.SetPageSegMode(mode)
            reader.SetImageBytes(data, width, height, 1, width)
            reader.SetSourceResolution(dpi)
            page = np.frombuffer(data, np.uint8).reshape(height, width)
            hocr = pages.hocr(reader, page) if pages else _HEAD + reader.GetHOCRText(0) + _TAIL
            reader.Clear()
            answer = hocr.encode()
            answers.write(b"%d\n" % len(answer) + answer)
            answers.flush()
            _end_after(0)


def _page_reader(folder: Path) -> PageReader | None:
    """What runs the network of the language data; None where Tesseract is to do it."""
    # who asks the questions imports this module too, and needs none of it
    from pipeline.network.model import OtherModelError
    from pipeline.network.page import PageReader

    try:
        return PageReader(folder / "vie.traineddata")
    except (OtherModelError, OSError):
        return None


def _end_after(seconds: int) -> None:
    """End this process by the system's alarm, which waits for no library; 0 for not at all. Windows has none."""
    if hasattr(signal, "alarm"):
        signal.alarm(seconds)


if __name__ == "__main__":
    main(str(Path(sys.argv[1])), sys.stdin.buffer, sys.stdout.buffer)
