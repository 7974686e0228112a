"""Read a file into a `Document` (đọc tệp): each format has its own module in `pipeline.formats`.

What can't be read raises `ReadError`, with a message that names the file and says what to do.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Callable
from typing import Literal

from models.document import Document
from pipeline.formats import ReadError, Reading, read_error
from pipeline.intake import Intake, Kind

__all__ = ["Ocr", "ReadError", "read"]

Ocr = Literal["auto", "force", "never"]

# Text of a plan has 100 kB; more than this is a dump of something else and would stall the patterns.
_MOST_BYTES: dict[Kind, int] = {"text": 20 << 20, "html": 20 << 20, "docx": 200 << 20, "doc": 200 << 20}
_MOST_OF_ANY = 500 << 20


def read(file: Intake, ocr: Ocr = "auto") -> Document:
    """The document that the file holds.

    Args:
        file: what `intake` found.
        ocr: whether pages are recognised from their picture: where the text layer is of no use, always, or never.

    Raises:
        ReadError: `missing`, `not_readable`, `empty`, `broken`, `encrypted`, `not_supported`, `no_converter`,
            `not_a_plan_language`, `too_large` or `only_scans`.
    """
    if file.problem:
        raise read_error(file.problem, file.name, file.detail)
    most = _MOST_BYTES.get(file.kind, _MOST_OF_ANY)
    if file.size > most:
        raise read_error("too_large", file.name, f"{file.size >> 20} MB, tối đa {most >> 20} MB")
    reading = _reader(file.kind)(_data(file), file.name, ocr)
    document = Document.of(file.sha256, file.name, reading.pages, reading.words)
    _judge(document, file.kind)
    return document


def _data(file: Intake) -> bytes:
    try:
        return file.data()
    except FileNotFoundError:
        raise read_error("missing", file.name) from None
    except OSError as error:
        raise read_error("not_readable", file.name, error.strerror or str(error)) from error
    except (zipfile.BadZipFile, zlib.error, EOFError, KeyError) as error:
        raise read_error("broken", file.name, "ZIP") from error


def _reader(kind: Kind) -> Callable[[bytes, str, Ocr], Reading]:
    """The module that reads this kind; each is imported when it is needed, since some bring large libraries."""
    if kind == "pdf":
        from pipeline.formats import pdf

        return pdf.read
    if kind == "image":
        from pipeline.formats import image

        return image.read
    if kind in ("docx", "doc"):
        from pipeline.formats import doc, docx

        module = docx if kind == "docx" else doc
        return lambda data, name, _ocr: module.read(data, name)
    if kind == "html":
        from pipeline.formats import html

        return lambda data, name, _ocr: html.read(data, name)
    from pipeline.formats import plain

    return lambda data, name, _ocr: plain.read(data, name)


def _judge(document: Document, kind: Kind) -> None:
    """Refuse what holds no text, and what is not Vietnamese."""
    from pipeline.formats import scan, textlayer

    if not document.words:
        unread = [page for page in document.pages if page.source == "unread"]
        if unread and all(page.problem == scan.DAMAGED for page in unread):
            raise read_error("broken", document.name, "ảnh" if kind == "image" else "PDF")
        if unread:
            raise _only_scans(document.name, [page.problem or "" for page in unread])
        raise read_error("empty", document.name)
    if textlayer.is_foreign(document.raw):
        raise read_error("not_a_plan_language", document.name)


def _only_scans(name: str, problems: list[str]) -> ReadError:
    """What to do, and in Vietnamese what happened to most of the pages: a missing program, or one that crashed."""
    error = read_error("only_scans", name)
    reason = max(problems, key=problems.count)
    return ReadError(error.code, f"{error.message_vi} Lý do: {reason}", error.message_en)
