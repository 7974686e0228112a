"""What is installed, what is missing, what to do (kiểm tra máy)."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

PACKAGES = ("pdfplumber", "pypdfium2", "pytesseract", "spacy", "underthesea", "pandas", "sqlalchemy", "alembic")
_TESSERACT = {
    "linux": "sudo apt-get install tesseract-ocr tesseract-ocr-vie",
    "win32": "winget install UB-Mannheim.TesseractOCR (khi cài, chọn thêm ngôn ngữ Vietnamese), rồi mở lại cửa sổ lệnh",
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
    yield Finding("Python ≥ 3.11", good, "chạy kehoach", "https://www.python.org/downloads/")
    for package in PACKAGES:
        yield Finding(package, _version(package), "thư viện bắt buộc", "pip install kehoach")
    tesseract = shutil.which("tesseract")
    remedy = _TESSERACT.get(sys.platform, _TESSERACT["linux"])
    yield Finding("tesseract", _first_line(tesseract, "--version"), "đọc bản quét", remedy, False)
    yield Finding("tesseract: tiếng Việt (vie)", _vie(tesseract), "đọc bản quét", remedy, False)
    office = shutil.which("soffice") or shutil.which("libreoffice")
    remedy = _LIBREOFFICE.get(sys.platform, _LIBREOFFICE["linux"])
    yield Finding("LibreOffice", office, "đọc tệp Word cũ (.doc)", remedy, False)
    yield _writable(Path.cwd())


def _writable(folder: Path) -> Finding:
    found = str(folder) if os.access(folder, os.W_OK) else None
    return Finding("Thư mục đang mở ghi được", found, "lưu cơ sở dữ liệu", "chọn thư mục khác, hoặc dùng --db")


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
