"""Tesseract (bộ nhận dạng chữ Tesseract): a picture in, lines of words out, within a time limit.

It runs in processes of its own, so that one that crashes, hangs or takes all memory loses nothing but its page: readers
that stay (`pipeline.engine`), or the program itself, where its library is not installed or `KEHOACH_TESSERACT` names
another program. The words come back as hOCR, which alone of its formats tells the baseline and the size of the letters.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import time
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from pipeline.engine import ReaderDiedError, library, readers
from pipeline.hocr import Seen, words_of
from pipeline.recogniser import VARIABLES

Grey = NDArray[np.uint8]

_FOLDER = re.compile(r'languages in "([^"]+)"')
_QUESTION = 20  # seconds; a question about versions and languages takes a tenth of one
_AGAIN = 600  # seconds after which a program that did not answer is asked again, or every page would wait for it
_unanswered: dict[str, float] = {}  # programs that did not answer, and when


class RecognitionError(Exception):
    """A page that Tesseract did not read; `problem` says why, in Vietnamese, for the one who looks at the page."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem


def program() -> str | None:
    """The path of the program, None where it is not installed."""
    return shutil.which(os.environ.get("KEHOACH_TESSERACT", "tesseract"))


@dataclass(frozen=True, slots=True)
class Installed:
    """A Tesseract: path of the program, version, languages, and the folder of their data, where it tells."""

    path: str
    version: str
    languages: frozenset[str]
    folder: str | None


@lru_cache(maxsize=4)
def examined(path: str) -> Installed:
    """What is known of a Tesseract.

    Raises:
        RecognitionError: when it can't be started, crashes, or does not answer.
    """
    if time.monotonic() - _unanswered.get(path, -_AGAIN) < _AGAIN:
        raise _no_answer()
    try:
        version, languages = (
            subprocess.run(
                [path, question], capture_output=True, timeout=_QUESTION, check=False, stdin=subprocess.DEVNULL
            )
            for question in ("--version", "--list-langs")
        )
    except subprocess.TimeoutExpired as error:
        _unanswered[path] = time.monotonic()
        raise _no_answer() from error
    except OSError as error:
        raise _not_started(error) from error
    if min(version.returncode, languages.returncode) < 0:
        # what it lacks is not known; the next page asks again
        raise _died(min(version.returncode, languages.returncode))
    words = (version.stdout or version.stderr).decode("utf-8", "replace").split()
    known = (languages.stdout + languages.stderr).decode("utf-8", "replace")
    folder = _FOLDER.search(known)
    return Installed(path, " ".join(words[:2]), frozenset(known.split()), folder.group(1) if folder else None)


def ready() -> Installed:
    """A Tesseract that reads Vietnamese.

    Raises:
        RecognitionError: when it is not installed, does not answer, or lacks the language.
    """
    path = program()
    if path is None:
        raise RecognitionError(
            "Trang là ảnh quét, chưa nhận dạng chữ được vì chưa cài Tesseract (xem: kehoach doctor)."
        )
    found = examined(path)
    if "vie" not in found.languages:
        raise RecognitionError("Tesseract chưa có dữ liệu tiếng Việt «vie» (xem: kehoach doctor).")
    return found


def settings() -> tuple[str, str | None]:
    """What the words depend on besides the picture: versions of the program and of the library that is used instead.

    Raises:
        RecognitionError: as `ready`.
    """
    found = ready()
    return found.version, library() if _data_of(found) else None


def _data_of(found: Installed) -> str | None:
    """The folder that the readers take their data from; None where the program itself is to read."""
    return found.folder if library() is not None and "KEHOACH_TESSERACT" not in os.environ else None


def warm(wanted: int) -> None:
    """Start so many of the readers that stay, where they are to read; what is in the way is told by the page read."""
    with suppress(RecognitionError, MemoryError, OSError):
        folder = _data_of(ready())
        if folder is not None:
            readers(folder).warm(wanted)


def recognise(picture: Grey, dpi: int, limit: float, *, mode: int = 3) -> list[Seen]:
    """The words on a picture, in the order of Tesseract's lines.

    Args:
        picture: grey, dark on light.
        dpi: its resolution.
        limit: seconds after which the process is killed.
        mode: how the page is divided (`--psm`): 3 finds columns, 6 takes all for one block of text.

    Raises:
        RecognitionError: when Tesseract is missing, lacks Vietnamese, crashes, hangs or prints what is no hOCR.
    """
    found = ready()
    folder = _data_of(found)
    hocr = _ask(folder, picture, dpi, mode, limit) if folder is not None else None
    if hocr is not None:
        return _words(hocr)
    command = [found.path, "stdin", "stdout", "-l", "vie", "--oem", "1", "--psm", str(mode), "--dpi", str(dpi)]
    command += [word for name, value in VARIABLES.items() for word in ("-c", f"{name}={value}")] + ["hocr"]
    return _words(_run(command, _pgm(picture), limit))


def _ask(folder: str, picture: Grey, dpi: int, mode: int, limit: float) -> bytes | None:
    """What a reader that stays says; None where the library gives up by itself: the program may know better."""
    try:
        return readers(folder).hocr(picture, dpi, mode, limit)
    except ReaderDiedError as error:
        if error.late:
            raise _took_too_long(limit) from error
        if error.code is None or error.code >= 0:
            return None
        raise _died(error.code) from error
    except MemoryError as error:
        raise _no_memory() from error
    except OSError as error:
        raise _not_started(error) from error


def _no_answer() -> RecognitionError:
    return RecognitionError(f"Tesseract không trả lời sau {_QUESTION} giây (xem: kehoach doctor).")


def _not_started(error: OSError) -> RecognitionError:
    return RecognitionError(f"Không chạy được Tesseract ({error.strerror or error}; xem: kehoach doctor).")


def _took_too_long(limit: float) -> RecognitionError:
    return RecognitionError(f"Nhận dạng chữ của trang quá {limit:.0f} giây nên đã dừng.")


def _no_memory() -> RecognitionError:
    return RecognitionError("Không đủ bộ nhớ để nhận dạng chữ của trang.")


def _died(code: int) -> RecognitionError:
    return RecognitionError(f"Tesseract bị tắt đột ngột (tín hiệu {-code}; thường do thiếu bộ nhớ).")


def _run(command: list[str], data: bytes, limit: float) -> bytes:
    # two threads within a process would fight over the processor with the process beside it
    surroundings = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=limit, check=False, env=surroundings)
    except subprocess.TimeoutExpired as error:
        raise _took_too_long(limit) from error
    except MemoryError as error:
        raise _no_memory() from error
    except OSError as error:
        raise _not_started(error) from error
    if done.returncode < 0:
        raise _died(done.returncode)
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise RecognitionError(f"Tesseract gặp lỗi (mã {done.returncode}): {said[-1][:200] if said else 'không rõ'}.")
    return done.stdout


def _pgm(picture: Grey) -> bytes:
    height, width = picture.shape
    return b"P5 %d %d 255\n" % (width, height) + np.ascontiguousarray(picture).tobytes()


def _words(hocr: bytes) -> list[Seen]:
    try:
        return words_of(hocr)
    except ValueError as error:
        raise RecognitionError("Tesseract trả về dữ liệu hỏng.") from error
