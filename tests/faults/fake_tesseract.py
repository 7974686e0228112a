"""A Tesseract that misbehaves (Tesseract giả): the program, and the reader that stays, which does as it is told.

A page's number is the number of black squares on its picture. The fake counts them and reads «Trang số 3 của kế hoạch
này» from the third page; on the page that it was told to, it fails in the way that it was told to.
"""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from pipeline import tesseract
from pipeline.engine import Readers

needs_posix = pytest.mark.skipif(os.name == "nt", reason="chương trình giả là tệp kịch bản, Windows không chạy được")

FOLDER = "/usr/share/tessdata/"
_SIDE, _GAP = 40, 60  # pixels of a square, and from one to the next
_DPI = 200
_READ_AT = 180  # dpi of the picture that Tesseract is given
_SCRIPT = r"""#!{python} -IS
import os, resource, signal, sys, time
FAULTS, LANGUAGES, SQUARE = {faults!r}, {languages!r}, {square!r}
WORD = "<span class='ocrx_word' title='bbox {{}} 10 {{}} 30; x_wconf 95'>{{}}</span>"
PAGE = ("<html><body><div class='ocr_page' title='bbox 0 0 999 99'>"
        "<span class='ocr_line' title='bbox 10 10 900 30; baseline 0 -5; x_size 20; x_descenders 5'>{{}}</span>"
        "</div></body></html>")
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

def number(grey):
    return round(grey.translate(None, bytes(range(100, 256))).__len__() / SQUARE)

def hocr(page):
    words = "Trang số {{}} của kế hoạch này".format(page).split()
    return PAGE.format(" ".join(WORD.format(10 + 60 * i, 60 + 60 * i, word) for i, word in enumerate(words))).encode()

def answer(grey, way):
    page = number(grey)
    fault = FAULTS.get(way, {{}}).get(page)
    with open({log!r}, "a") as log:
        log.write("%s %d %d %s\n" % (way, page, os.getpid(), " ".join(sys.argv[1:])))
    right = hocr(page)
    if fault == "exit":
        sys.stderr.write("Error in boxClipToRectangle\nread_params_file: trang khong doc duoc\n")
        sys.exit(3)
    if fault in ("SIGSEGV", "SIGKILL"):
        os.kill(os.getpid(), getattr(signal, fault))
    if fault == "hang":
        time.sleep(600)
    return {{
        None: right,
        "nonsense": b"Estimating resolution as 180\n",
        "nothing": b"",
        "half": right[: len(right) // 2],
        "latin": right.replace("số".encode(), b"s\xf4\xff"),
        "no page": b"<html><body/></html>",
        "no boxes": right.replace(b"bbox", b"bxob"),
        "bad numbers": right.replace(b"x_size 20", b"x_size 1.2.3"),
        "far away": right.replace(b" 10 900 30", b" 10 99999999999999999999 30").replace(b"-5;", b"9" * 400 + b";"),
    }}[fault]

def main():
    source, out = sys.stdin.buffer, sys.stdout.buffer
    if "--version" in sys.argv:
        if FAULTS.get("question") == "hang":
            time.sleep(600)
        if FAULTS.get("question") == "SIGKILL":
            os.kill(os.getpid(), signal.SIGKILL)
        print("tesseract 5.9.9")
    elif "--list-langs" in sys.argv:
        print('List of available languages in "{folder}" (2):\n' + LANGUAGES)
    elif "reader" in sys.argv:
        while head := source.readline():
            found = answer(source.read(int(head.split()[0])), "reader")
            out.write(b"%d\n" % len(found) + found)
            out.flush()
    else:
        source.readline()
        out.write(answer(source.read(), "program"))

main()
"""

Fault = dict[int, str]
_made: list[Readers] = []


class FakeTesseract:
    """A fake that was installed; it notes what it was asked.

    Attributes:
        path: of the program.
        command: starts the reader that stays.
    """

    def __init__(self, folder: Path, faults: dict[str, object], languages: str) -> None:
        folder.mkdir(exist_ok=True)
        self.path = folder / "tesseract"
        self.command = [str(self.path), "reader"]
        self._log = folder / "log"
        square = (_SIDE * _READ_AT / _DPI) ** 2
        text = _SCRIPT.format(
            python=sys.executable, faults=faults, languages=languages, square=square, log=str(self._log), folder=FOLDER
        )
        self.path.write_text(text, encoding="utf-8")
        self.path.chmod(0o755)

    def asked(self) -> list[tuple[str, int, int, str]]:
        """Of each picture: «program» or «reader», the page's number, the process, and what the program was told."""
        if not self._log.exists():
            return []
        entries = [line.split(" ", 3) for line in self._log.read_text().splitlines()]
        return [(way, int(page), int(process), told) for way, page, process, told in entries]


def as_program(
    folder: Path, monkeypatch: pytest.MonkeyPatch, faults: Fault | None = None, languages: str = "eng\nvie"
) -> FakeTesseract:
    """The fake in place of the program, which alone reads."""
    fake = FakeTesseract(folder, {"program": faults or {}}, languages)
    monkeypatch.setenv("KEHOACH_TESSERACT", str(fake.path))
    return fake


def as_reader(
    folder: Path, monkeypatch: pytest.MonkeyPatch, faults: Fault | None = None, program: Fault | None = None
) -> tuple[FakeTesseract, Readers]:
    """The fake in place of the readers that stay, and of the program beside them."""
    fake = FakeTesseract(folder, {"reader": faults or {}, "program": program or {}}, "eng\nvie")
    readers = Readers(fake.command)
    _made.append(readers)
    monkeypatch.delenv("KEHOACH_TESSERACT", raising=False)
    monkeypatch.setenv("PATH", str(folder), prepend=os.pathsep)
    monkeypatch.setattr(tesseract, "library", lambda: "9.9")
    monkeypatch.setattr(tesseract, "readers", lambda _: readers)
    return fake, readers


def close_readers() -> None:
    """End the readers of the tests until now; they would wait for pictures to the end of all tests."""
    while _made:
        _made.pop().close()


def page_picture(number: int) -> Image.Image:
    """The picture of a page: as many squares as its number says, of at most six."""
    pixels = np.full((200, 2 * _GAP + 6 * _GAP), 255, np.uint8)
    for i in range(number):
        left = _GAP + i * _GAP
        pixels[80 : 80 + _SIDE, left : left + _SIDE] = 0
    return Image.fromarray(pixels)


def scan_of(numbers: list[int]) -> bytes:
    """A PDF of such pages."""
    buffer = io.BytesIO()
    drawn = {number: page_picture(number) for number in set(numbers)}
    first, *others = (drawn[number] for number in numbers)
    first.save(buffer, "PDF", save_all=True, append_images=others, resolution=_DPI)
    return buffer.getvalue()


def text_of(number: int) -> str:
    """What the fake reads of the page."""
    return f"Trang số {number} của kế hoạch này"
