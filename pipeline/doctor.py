"""What is installed, what is missing, what to do (kiểm tra máy)."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from pipeline.formats.doc import converter
from pipeline.language import say

PACKAGES = (
    "alembic", "img2pdf", "lxml", "numpy", "opencv-python-headless", "pandas", "pdfplumber", "pebble", "pikepdf",
    "pillow", "platformdirs",
    "pydantic-settings", "pypdfium2", "pytesseract", "python-docx", "rich", "spacy", "sqlalchemy", "typer",
    "underthesea", "xlsxwriter",
)  # fmt: skip
FASTER = ("tesserocr",)  # read scans faster where they are installed; on Windows they can't be
_TESSERACT = {
    "linux": "sudo apt-get install tesseract-ocr tesseract-ocr-vie",
    "win32": "winget install UB-Mannheim.TesseractOCR "
    + say(
        "(khi cài, chọn thêm ngôn ngữ Vietnamese), thêm thư mục cài đặt vào PATH rồi mở lại cửa sổ lệnh",
        "(choose the language Vietnamese), add its folder to PATH and open the terminal again",
    ),
    "darwin": "brew install tesseract tesseract-lang",
}
_LIBREOFFICE = {
    "linux": "sudo apt-get install libreoffice-writer",
    "win32": "winget install TheDocumentFoundation.LibreOffice",
    "darwin": "brew install --cask libreoffice",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at: whether it is there, what it is needed for, and what to do where it is not."""

    name: str
    found: str | None
    needed_for: str
    remedy: str
    required: bool = True


def examine() -> Iterator[Finding]:
    """Look at Python, the packages, Tesseract with its Vietnamese data, LibreOffice, and the folder for results."""
    python = ".".join(map(str, sys.version_info[:3]))
    good = python if sys.version_info >= (3, 11) else None
    yield Finding("Python ≥ 3.11", good, say("chạy kehoach", "run kehoach"), "https://www.python.org/downloads/")
    install = say("trong thư mục dự án: pip install .", "in the project's folder: pip install .")
    for package in PACKAGES:
        yield Finding(package, _version(package), say("chạy kehoach", "run kehoach"), install)
    scans = say("đọc bản quét", "read scans")
    tesseract = shutil.which(os.environ.get("KEHOACH_TESSERACT", "tesseract"))
    remedy = _TESSERACT.get(sys.platform, _TESSERACT["linux"])
    yield Finding("tesseract", _first_line(tesseract, "--version"), scans, remedy, False)
    yield Finding(
        say("tesseract: tiếng Việt (vie)", "tesseract: Vietnamese (vie)"), _vie(tesseract), scans, remedy, False
    )
    if sys.platform != "win32":
        for package in FASTER:
            yield Finding(
                package, _version(package), say("đọc bản quét nhanh hơn", "read scans faster"), install, False
            )
    driver = say(
        'trong thư mục dự án: pip install ".[postgres]"', 'in the project\'s folder: pip install ".[postgres]"'
    )
    server = say("dùng máy chủ PostgreSQL", "use a PostgreSQL server")
    yield Finding("psycopg", _version("psycopg"), server, driver, False)
    office = converter()
    remedy = _LIBREOFFICE.get(sys.platform, _LIBREOFFICE["linux"])
    yield Finding("LibreOffice", office, say("đọc tệp Word cũ (.doc)", "read old Word files (.doc)"), remedy, False)
    yield _writable(Path.cwd())


def _writable(folder: Path) -> Finding:
    found: str | None
    try:
        # on Windows only the attempt tells
        with tempfile.TemporaryFile(dir=folder):
            found = str(folder)
    except OSError:
        found = None
    return Finding(
        say("Ghi được vào thư mục đang mở", "This folder can be written"),
        found,
        say("lưu cơ sở dữ liệu", "keep the database"),
        say("chuyển sang thư mục khác, hoặc chọn nơi lưu bằng --db", "go to another folder, or choose with --db"),
        False,
    )


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def _first_line(program: str | None, argument: str) -> str | None:
    if program is None:
        return None
    try:
        done = subprocess.run([program, argument], capture_output=True, timeout=20, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return None
    lines = (done.stdout or done.stderr).decode("utf-8", "replace").splitlines()
    return lines[0].strip() if lines else None


def _vie(tesseract: str | None) -> str | None:
    if tesseract is None:
        return None
    try:
        done = subprocess.run([tesseract, "--list-langs"], capture_output=True, timeout=20, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return None
    languages = (done.stdout + done.stderr).decode("utf-8", "replace").split()
    return "vie" if "vie" in languages else None
