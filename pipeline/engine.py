"""Readers that stay (bộ nhận dạng thường trực): processes with Tesseract's library, reading picture after picture.

Each is a process of its own, as the program `tesseract` would be: one that crashes, hangs or takes all memory loses its
picture alone, and the next picture gets a new one. Where the library is not installed, or does not take the language
data, `pipeline.tesseract` calls the program.
"""

from __future__ import annotations

import atexit
import contextlib
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from math import ceil
from pathlib import Path
from queue import Empty, LifoQueue
from threading import Lock, Timer
from typing import BinaryIO, cast

import numpy as np
from numpy.typing import NDArray

from pipeline.recogniser import PICTURE

_PICTURES = 400  # of one reader; native libraries leak a little
_GRACE = 5  # seconds after its limit in which a reader that nobody stops, since this process was killed, ends by itself


class ReaderDiedError(Exception):
    """A reader that ended without an answer: by itself, or since its time was up (`late`)."""

    def __init__(self, code: int | None, late: bool) -> None:
        super().__init__(code)
        self.code = code
        self.late = late


@cache
def library() -> str | None:
    """The version of Tesseract's library, None where it is not installed."""
    try:
        return version("tesserocr")
    except PackageNotFoundError:
        return None


class Readers:
    """The readers of this process; as many as are asked at once."""

    def __init__(self, command: list[str]) -> None:
        self._command = command
        self._idle: LifoQueue[_Reader] = LifoQueue()
        self._busy = 0
        self._lock = Lock()
        atexit.register(self.close)

    def hocr(self, picture: NDArray[np.uint8], dpi: int, mode: int, limit: float) -> bytes:
        """What a reader makes of a picture.

        Args:
            picture: grey levels.
            dpi: its resolution.
            mode: how the page is divided (`--psm`).
            limit: seconds.

        Raises:
            ReaderDiedError: when the reader ends, or takes longer than the limit.
            OSError: when none can be started.
        """
        with self._asking():
            reader = self._at_hand() or _Reader(self._command)
            answer = reader.ask(picture, dpi, mode, limit)
            if reader.answered < _PICTURES:
                self._idle.put(reader)
            else:
                reader.close()
        return answer

    def warm(self, wanted: int) -> None:
        """Start what is missing of so many readers: they load while the first pictures are made ready.

        Raises:
            OSError: when none can be started.
        """
        while self._busy + self._idle.qsize() < wanted:
            self._idle.put(_Reader(self._command))

    @contextlib.contextmanager
    def _asking(self) -> Iterator[None]:
        """Counts who is asking: the reader that they wait for is not idle, but there."""
        with self._lock:
            self._busy += 1
        try:
            yield
        finally:
            with self._lock:
                self._busy -= 1

    def _at_hand(self) -> _Reader | None:
        """An idle reader; those that died while they waited are no fault of the picture that comes now."""
        while True:
            try:
                reader = self._idle.get_nowait()
            except Empty:
                return None
            if reader.lives():
                return reader
            reader.close()

    def close(self) -> None:
        """End the idle readers."""
        while True:
            try:
                reader = self._idle.get_nowait()
            except Empty:
                return
            if not reader.answered:
                # it may still be loading, for pages that were all found in the cache
                reader.kill()
            reader.close()


class _Reader:
    def __init__(self, command: list[str]) -> None:
        # a reader keeps one processor busy; two threads in it would fight with the reader beside it
        surroundings = {**os.environ, "OMP_THREAD_LIMIT": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=surroundings,
            cwd=Path(__file__).parent.parent,
        )
        self.answered = 0

    def lives(self) -> bool:
        return self._process.poll() is None

    def kill(self) -> None:
        self._process.kill()

    def ask(self, picture: NDArray[np.uint8], dpi: int, mode: int, limit: float) -> bytes:
        height, width = picture.shape
        head = PICTURE % (picture.size, width, height, mode, dpi, ceil(limit) + _GRACE)
        clock = _Clock(limit, self.kill)
        try:
            with clock:
                answer = self._exchange(head.encode(), picture)
        except (OSError, ValueError, EOFError):
            self.close()
            raise ReaderDiedError(self._process.returncode, clock.struck) from None
        except BaseException:
            self.kill()
            self.close()
            raise
        self.answered += 1
        return answer

    def _exchange(self, head: bytes, picture: NDArray[np.uint8]) -> bytes:
        asked, told = cast(BinaryIO, self._process.stdin), cast(BinaryIO, self._process.stdout)
        asked.write(head)
        asked.write(np.ascontiguousarray(picture).tobytes())
        asked.flush()
        size = int(told.readline())
        answer = told.read(size)
        if len(answer) < size:
            raise EOFError
        return answer

    def close(self) -> None:
        for stream in (self._process.stdin, self._process.stdout):
            # what waits to be written to a reader that is gone
            with contextlib.suppress(OSError):
                cast(BinaryIO, stream).close()
        try:
            self._process.wait(2)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


class _Clock:
    """Calls `stop` when its time is up (`struck`), and never after it was left: the next picture is not to suffer."""

    def __init__(self, seconds: float, stop: Callable[[], None]) -> None:
        self.struck = False
        self._left = False
        self._stop = stop
        self._lock = Lock()
        self._timer = Timer(seconds, self._strike)
        self._timer.daemon = True

    def _strike(self) -> None:
        with self._lock:
            if not self._left:
                self.struck = True
                self._stop()

    def __enter__(self) -> None:
        self._timer.start()

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._left = True
        self._timer.cancel()


@cache
def readers(folder: str) -> Readers:
    """The readers that use the language data in a folder."""
    return Readers([sys.executable, "-m", "pipeline.recogniser", folder])
