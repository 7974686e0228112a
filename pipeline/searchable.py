"""A scan with its text (PDF tìm kiếm được): each recognised page as it is, below an invisible layer of its words.

Archives ask for it. The picture is not touched: the words are drawn in a mode that leaves no mark, each stretched over
its place on the page, so that a reader program finds and marks it there. Misreadings that were mended are mended there
too. Pages with a good text layer stay as they are.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from pikepdf import Pdf
from PIL import Image, ImageOps

from models.document import Document
from models.page import Page, Word
from pipeline.endings import unwritten
from pipeline.intake import Intake
from pipeline.invisible import invisible_font, lay
from pipeline.language import say
from pipeline.read import Ocr, ReadError, read
from pipeline.repair import repair


@dataclass(frozen=True, slots=True)
class Written:
    """The PDFs that were written, each with how many of its pages were given a layer; why others were not."""

    written: list[tuple[Path, int]] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)


def export_searchable(files: Iterable[Intake], output: Path, ocr: Ocr = "auto") -> Written:
    """Write each file as a searchable PDF; what fails is named, the others are written.

    Args:
        files: PDFs and pictures; others are refused one by one.
        output: the PDF to write for one file, else a folder, which is made; a file keeps its name there.
        ocr: as `read` takes it.
    """
    report = Written()
    wanted = list(files)
    into_folder = len(wanted) > 1 or output.is_dir() or output.suffix.lower() != ".pdf"
    taken: set[Path] = set()
    for file in wanted:
        path = output / f"{Path(file.name).stem}.pdf" if into_folder else output
        try:
            if not file.problem and file.kind not in ("pdf", "image"):
                raise _refused(file)
            if path in taken or path.resolve() == file.path.resolve():
                raise _in_the_way(path)
            path.parent.mkdir(parents=True, exist_ok=True)
            report.written.append((path, write_searchable(file, read(file, ocr), path)))
            taken.add(path)
        except OSError as error:
            report.failed.append(unwritten(path, error))
        except Exception as error:  # one file's trouble must not take the others with it
            from pipeline.workers import trouble_of

            trouble = trouble_of("read", file, error)
            report.failed.append(say(trouble.message, trouble.message_en))
    return report


def _refused(file: Intake) -> ReadError:
    return ReadError(
        "not_a_scan",
        f"«{file.name}» không phải PDF hay ảnh, nên không có bản quét để thêm lớp chữ.",
        f"“{file.name}” is no PDF and no picture: there is no scan to add text to.",
    )


def _in_the_way(path: Path) -> ReadError:
    return ReadError(
        "in_the_way",
        f"Không ghi đè lên «{path}»: hãy chọn tên hoặc thư mục khác bằng -o.",
        f"“{path}” would be overwritten: choose another name or folder with -o.",
    )


def write_searchable(file: Intake, document: Document, output: Path) -> int:
    """Write the file as a PDF whose recognised pages can be searched.

    Args:
        file: a PDF or a picture.
        document: what was read of it.
        output: the PDF to write; it appears whole or not at all.

    Returns:
        How many pages were given a text layer.

    Raises:
        OSError: when it can't be written.
    """
    data = file.data() if file.kind == "pdf" else _as_pdf(file.data(), document.pages)
    words = _words(document)
    beside = output.with_name(f".{output.name}.part")
    with closing(Pdf.open(io.BytesIO(data))) as pdf:
        font = invisible_font(pdf)
        layered = 0
        for sheet, page in zip(pdf.pages, document.pages, strict=False):
            if page.source == "ocr":
                lay(pdf, sheet, font, words.get(page.number, ()))
                layered += 1
        try:
            pdf.save(beside)
            beside.replace(output)
        finally:
            beside.unlink(missing_ok=True)
    return layered


def _words(document: Document) -> dict[int, list[tuple[str, Word]]]:
    """The words of each page, as they were mended."""
    texts = [word.text for word in document.words]
    at = {id(word): i for i, word in enumerate(document.words)}
    _, repairs = repair(document)
    # from the end, so that places before a repair stay right
    for fix in sorted(repairs, key=lambda fix: fix.span, reverse=True):
        touched = [at[id(word)] for word in document.words_in(fix.span)]
        parts = fix.after.split()
        if fix.proof != "handwriting" and len(parts) == len(touched):
            for i, part in zip(touched, parts, strict=True):
                low = max(fix.span.start - document.starts[i], 0)
                high = min(fix.span.stop - document.starts[i], len(document.words[i].text))
                texts[i] = texts[i][:low] + part + texts[i][high:]
    found: dict[int, list[tuple[str, Word]]] = {}
    for text, word in zip(texts, document.words, strict=True):
        if word.box is not None and text:
            found.setdefault(word.page, []).append((text, word))
    return found


def _as_pdf(data: bytes, pages: tuple[Page, ...]) -> bytes:
    """A PDF of the pictures, each as large as its page; their bytes are kept where PDF can hold them."""
    import img2pdf

    sizes = iter(pages)

    def layout(_width: int, _height: int, _dpi: tuple[float, float]) -> tuple[float, float, float, float]:
        page = next(sizes)
        return page.width, page.height, page.width, page.height

    try:
        return bytes(img2pdf.convert(data, layout_fun=layout))
    except (img2pdf.AlphaChannelError, img2pdf.ImageOpenError, img2pdf.JpegColorspaceError, ValueError):
        sizes = iter(pages)
        return bytes(img2pdf.convert(list(_plain(data)), layout_fun=layout))


def _plain(data: bytes) -> Iterator[bytes]:
    """Each picture of the file as a PNG without transparency."""
    with Image.open(io.BytesIO(data)) as file:
        for index in range(getattr(file, "n_frames", 1)):
            file.seek(index)
            buffer = io.BytesIO()
            frame = ImageOps.exif_transpose(file)
            over = frame.convert("RGBA")
            Image.alpha_composite(Image.new("RGBA", over.size, "white"), over).convert("RGB").save(buffer, "PNG")
            yield buffer.getvalue()
