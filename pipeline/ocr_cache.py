"""What recognition found, kept on disk (bộ nhớ đệm): a picture that was read once is not read again.

The key is made of the picture, Tesseract's version and the source of everything that has an influence, so that an entry
never needs to be thrown away for being old. The folder may be deleted at any time. `KEHOACH_CACHE` names another one;
empty, it turns the cache off.
"""

from __future__ import annotations

import contextlib
import gzip
import hashlib
import json
import os
import tempfile
import zlib
from functools import cache
from pathlib import Path
from typing import Any

from PIL import Image
from platformdirs import user_cache_path

_SOURCES = (
    "ocr.py", "tesseract.py", "hocr.py", "recogniser.py", "network/*.py", "phrases.py", "wordlist.py", "picture/*.py",
    "formats/grids.py", "../extractors/lexicon/instruments.toml", "../extractors/lexicon/issuers.toml",
)  # fmt: skip


def folder() -> Path | None:
    """Where the entries are; None where the cache is turned off."""
    named = os.environ.get("KEHOACH_CACHE")
    if named is None:
        return user_cache_path("kehoach", appauthor=False) / "ocr"
    return Path(named) / "ocr" if named else None


def key_of(picture: Image.Image, *settings: object) -> str:
    """The key of a picture read with these settings, in hexadecimal."""
    digest = hashlib.sha256(f"{_fingerprint()} {picture.mode} {picture.size} {settings}".encode())
    if picture.mode == "P":
        digest.update(bytes(picture.getpalette() or ()))
    digest.update(picture.tobytes())
    return digest.hexdigest()


@cache
def _fingerprint() -> str:
    digest = hashlib.sha256()
    for pattern in _SOURCES:
        for path in sorted(Path(__file__).parent.glob(pattern)):
            # Git on Windows may have given the lines other ends
            digest.update(path.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    return digest.hexdigest()


def fetched(key: str) -> Any | None:
    """What was kept under the key; None where nothing was, or what is there can't be read."""
    place = folder()
    if place is None:
        return None
    try:
        return json.loads(gzip.decompress((place / key[:2] / f"{key}.json.gz").read_bytes()))
    except (OSError, EOFError, RecursionError, ValueError, zlib.error):
        return None


def keep(key: str, found: Any) -> None:
    """Keep what was found; a disk that is full or not writable is no reason to fail."""
    place = folder()
    if place is None:
        return
    data = gzip.compress(json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode("utf-8"), 5, mtime=0)
    with contextlib.suppress(OSError):
        shelf = place / key[:2]
        shelf.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=shelf)
        try:
            # another process may read the entry at any time: it appears whole or not at all
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            Path(name).replace(shelf / f"{key}.json.gz")
        except OSError:
            Path(name).unlink(missing_ok=True)
