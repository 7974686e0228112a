import pickle
from pathlib import Path

import docx
import pytest
from PIL import Image

from models.page import Page
from models.text import Span
from pipeline.formats import scan
from pipeline.intake import intake
from pipeline.read import ReadError, read
from tests.drawn import Mark, pdf, picture, text

LINES = (
    "Các thôn trồng cây xanh dọc đường làng và chăm sóc cây đã có;",
    "giao cho đoàn thanh niên tưới nước hằng ngày trong mùa khô, báo cho",
    "trưởng thôn biết, phối hợp với trường học trên địa bàn.",
)


def marks() -> list[Mark]:
    return [text(85, 100 + 20 * i, line) for i, line in enumerate(LINES)]


def test_one_text_in_four_formats_has_the_same_words(tmp_path: Path) -> None:
    word = docx.Document()
    word.add_paragraph(" ".join(LINES))
    word.save(str(tmp_path / "1.docx"))
    (tmp_path / "2.txt").write_text("\n".join(LINES), encoding="utf-16")
    (tmp_path / "3.html").write_text(f"<html><body><p>{' '.join(LINES)}</p></body></html>", encoding="utf-8")
    (tmp_path / "4.pdf").write_bytes(pdf(marks()))
    documents = [read(file) for file in intake([tmp_path])]
    assert [document.raw.split() for document in documents] == [" ".join(LINES).split()] * 4
    assert [document.name for document in documents] == ["1.docx", "2.txt", "3.html", "4.pdf"]
    assert all(len(document.sha256) == 64 for document in documents)


def test_words_of_a_pdf_lead_back_to_the_page(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf([], marks()))
    (file,) = intake([tmp_path])
    document = read(file)
    start = document.raw.index("tưới nước")
    ((page, box),) = document.where(Span(start, start + len("tưới nước")))
    assert page == 2 and box is not None
    assert box.top < 120 < box.bottom and 200 < box.x0 < box.x1 < 350


def test_pages_go_to_recognition_where_there_is_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def recognised(picture: object, number: int, width: float, height: float) -> Page:
        asked.append(number)
        return Page(number, width, height, (), "ocr")

    monkeypatch.setattr("pipeline.ocr.read_page", recognised)
    (tmp_path / "a.pdf").write_bytes(pdf([picture()], marks()))
    (file,) = intake([tmp_path])
    assert [page.source for page in read(file, "auto").pages] == ["ocr", "text"]
    assert asked == [1]
    with pytest.raises(ReadError):
        read(file, "force")
    assert asked == [1, 1, 2]


def test_no_recognition_gives_an_unread_page_with_a_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KEHOACH_TESSERACT", "no-such-program")
    (page,) = scan.recognised([scan.Scan(lambda: Image.new("L", (600, 800), 255), 3, 595, 842)])
    assert isinstance(page, Page)
    assert (page.number, page.source) == (3, "unread") and "chưa nhận dạng" in (page.problem or "")


def test_errors_go_through_worker_processes() -> None:
    error = pickle.loads(pickle.dumps(ReadError("broken", "Hỏng", "Broken")))
    assert (error.code, error.message_vi, error.message_en, str(error)) == ("broken", "Hỏng", "Broken", "Hỏng")
