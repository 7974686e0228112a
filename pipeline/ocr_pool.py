"""Pages recognised side by side (nhận dạng song song): a thread for each page at hand, which waits for its Tesseract.

Tesseract runs in a process of its own (`pipeline.tesseract`), and OpenCV works outside Python's lock, so threads are
enough. No more pictures wait than there are hands, or a file of two thousand pages would fill the memory.
"""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import BoundedSemaphore
from types import TracebackType
from typing import Generic, Self, TypeVar

from PIL import Image

Found = TypeVar("Found")

_WAITING = 2  # pictures for each hand


def hands() -> int:
    """How many pages are read at once: one for each processor; one alone in a worker process, which has neighbours.

    `KEHOACH_OCR_JOBS` sets another number.
    """
    wanted = os.environ.get("KEHOACH_OCR_JOBS", "")
    if wanted.isdigit() and int(wanted):
        return int(wanted)
    if multiprocessing.parent_process() is not None:
        return 1
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


class Pool(Generic[Found]):
    """Runs readers of pages side by side; leaving it by an error drops what waits.

    Args:
        warm: told before each page how many will read at once from then on, so that their processes can be started.
    """

    def __init__(self, warm: Callable[[int], None] = lambda _: None) -> None:
        self._most = hands()
        self._threads = ThreadPoolExecutor(self._most, thread_name_prefix="ocr")
        self._room = BoundedSemaphore(_WAITING * self._most)
        self._warm = warm
        self._pages = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._threads.shutdown(wait=True, cancel_futures=error is not None)

    def submit(self, draw: Callable[[], Image.Image], read: Callable[[Image.Image], Found]) -> Future[Found]:
        """Hand in a page; waits until there is room.

        Args:
            draw: draws its picture, here and now, when there is room for it; what it raises is raised.
            read: reads the picture, in a thread.
        """
        self._room.acquire()
        self._pages += 1
        if self._pages <= self._most:
            self._warm(self._pages)
        try:
            future = self._threads.submit(read, draw())
        except BaseException:
            self._room.release()
            raise
        future.add_done_callback(lambda _: self._room.release())
        return future
