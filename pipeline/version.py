"""Which code read a file (phiên bản): the package's version, a fingerprint of its source, and whether OCR was there.

A file that this version has stored is not read again; one that an older version stored is. So that nobody has to
remember to count a number up, the fingerprint is made of all source that decides what is read and found.
"""

from __future__ import annotations

import hashlib
import shutil
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

# These show, move or count what was found; they do not change it
_WITHOUT_INFLUENCE = {
    "cli", "compare", "correct", "doctor", "evaluate", "export", "guidance", "headings", "language", "options", "query",
    "run", "scoring", "search", "show", "showfacts", "showrun", "version", "workers",
}  # fmt: skip
_FOLDERS_WITHOUT_INFLUENCE = frozenset(("web", "migrations"))


def code_version(ocr: str = "auto") -> str:
    """The version as `readings` and `jobs` keep it, such as «0.1.0+3f2a9c1b.ocr-auto».

    Args:
        ocr: whether pages are recognised: `auto`, `force` or `never`. Where Tesseract is not installed, `auto` comes
            out as `none`, so that scans are read again once it is.
    """
    try:
        release = version("kehoach")
    except PackageNotFoundError:
        release = "0"
    reading = ocr if ocr == "never" or shutil.which("tesseract") else "none"
    return f"{release}+{_fingerprint()}.ocr-{reading}"


@cache
def _fingerprint() -> str:
    """Eight hexadecimal digits over the source of the three rooms."""
    digest = hashlib.sha256()
    for room in (Path(__file__).parent.parent / name for name in ("models", "extractors", "pipeline")):
        for path in sorted(room.rglob("*")):
            if path.suffix in (".py", ".toml") and _has_influence(path.relative_to(room)):
                # Git on Windows may have given the lines other ends
                source = path.read_bytes().replace(b"\r\n", b"\n")
                digest.update(path.relative_to(room).as_posix().encode("utf-8") + b"\0" + source + b"\0")
    return digest.hexdigest()[:8]


def _has_influence(path: Path) -> bool:
    if _FOLDERS_WITHOUT_INFLUENCE & set(path.parts[:-1]):
        return False
    return len(path.parts) > 1 or path.stem not in _WITHOUT_INFLUENCE
