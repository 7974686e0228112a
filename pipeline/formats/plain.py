"""Plain text and Markdown (văn bản thuần): one word for each line, a page for each form feed.

Marks such as «**» stay in the text: taking them out is the cleaner's part. Pipe tables get cells (`pipes`).
"""

from __future__ import annotations

import codecs
import re
import unicodedata

from pipeline.formats import Reading, legacy, pipes, read_error
from pipeline.formats.flow import Flow

_BREAK = re.compile(r"\r\n|\r|\n")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def read(data: bytes, name: str) -> Reading:
    """The lines of a text file.

    Raises:
        ReadError: `empty` when it holds only white space, `broken` when its bytes are in no known encoding.
    """
    if not data.strip(b" \t\r\n\x0b\x0c\x00\xa0"):
        raise read_error("empty", name)
    text = decode(data, name)
    if not text.strip():
        raise read_error("empty", name)
    flow = Flow()
    for number, sheet in enumerate(text.split("\f")):
        if number:
            flow.turn(even_if_empty=True)
        pipes.pour(flow, _BREAK.split(sheet))
        flow.paragraph()
    return flow.reading()


def decode(data: bytes, name: str) -> str:
    """The text of the bytes: UTF-8, UTF-16, windows-1258, or one of the legacy Vietnamese encodings.

    Raises:
        ReadError: `broken` when no encoding fits.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data, encoding, name)
    if b"\x00" in data[:2000]:
        little = data[1:2000:2].count(0) >= data[:2000:2].count(0)
        return _strict(data, "utf-16-le" if little else "utf-16-be", name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _eight_bit(data)


def _strict(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise read_error("broken", name, encoding) from error


def _eight_bit(data: bytes) -> str:
    """windows-1258, or the codes of a legacy encoding, whichever gives more Vietnamese."""
    windows = unicodedata.normalize("NFC", data.decode("cp1258", errors="replace"))
    # every byte means something in the legacy encodings, also those that windows-1252 leaves out
    codes = data.decode("latin-1")
    encoding = legacy.encoding_of(codes)
    return windows if encoding is None else legacy.better(windows, legacy.convert(codes, encoding))
