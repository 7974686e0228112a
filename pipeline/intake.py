"""Take files in (nhận tệp): walk files, folders and ZIP archives; hash, kind by content, name.

Nothing is passed over in silence: what can't be opened or is of no known kind comes out with its `problem`, and `read`
raises it. Only hidden files and Word's lock files («~$…») are left out.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Literal

Kind = Literal["pdf", "docx", "doc", "html", "text", "image", "zip", "unknown"]

# A plan has some hundred pages at most; a member that unpacks to more than this is a mistake or an attack.
MOST_BYTES = 500 * 1024 * 1024
_SAMPLE = 65536
_LOCK = "~$"


@dataclass(frozen=True, slots=True)
class Intake:
    """A file to be read.

    Attributes:
        sha256: hash of its bytes in hexadecimal; empty where they can't be read.
        kind: what its content says it is; the extension has no say.
        name: the file's name without folders; for a member of an archive, its name in there.
        path: where it lies; for a member, where its archive lies.
        member: the names that lead to it inside archives, outermost first; empty for a plain file.
        size: its length in bytes.
        problem: code of `ReadError` that `read` will raise, or None.
        detail: what the problem's message adds.
    """

    sha256: str
    kind: Kind
    name: str
    path: Path
    member: tuple[str, ...] = ()
    size: int = 0
    problem: str | None = None
    detail: str = ""

    def data(self) -> bytes:
        """The file's bytes.

        Raises:
            OSError: when the file has gone or can't be read.
            zipfile.BadZipFile: when its archive is broken.
        """
        data = self.path.read_bytes()
        for name in self.member:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                data = archive.read(name)
        return data


def intake(paths: Iterable[Path | str]) -> Iterator[Intake]:
    """The files behind the paths, folders walked by name, archives opened; a path that comes twice is taken once."""
    seen: set[Path] = set()
    for given in paths:
        for path in _walk(Path(given)):
            whole = path.resolve()
            if whole not in seen:
                seen.add(whole)
                yield from _file(path)


def _walk(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    try:
        children = sorted(path.iterdir(), key=lambda entry: entry.name)
    except OSError:
        # opening the folder will tell what is the matter
        yield path
        return
    for child in children:
        # a linked folder may lead back up
        if not _left_out(child.name) and not (child.is_symlink() and child.is_dir()):
            yield from _walk(child)


def _left_out(name: str) -> bool:
    return name.startswith((".", _LOCK)) or name in ("Thumbs.db", "desktop.ini", "__MACOSX")


def _file(path: Path) -> Iterator[Intake]:
    try:
        with path.open("rb") as stream:
            yield from _look(stream, path.name, path, (), path.stat().st_size)
    except FileNotFoundError:
        yield Intake("", "unknown", path.name, path, problem="missing")
    except OSError as error:
        yield Intake("", "unknown", path.name, path, problem="not_readable", detail=error.strerror or str(error))


def _look(stream: IO[bytes], name: str, path: Path, member: tuple[str, ...], size: int) -> Iterator[Intake]:
    """The file of the stream, or what its archive holds."""
    head = stream.read(_SAMPLE)
    kind, detail = kind_of(head)
    if kind == "zip":
        stream.seek(0)
        found = _packed_kind(stream)
        if found is None:
            yield from _members(stream, name, path, member, size)
            return
        kind, detail = found
    stream.seek(0)
    sha256 = hashlib.file_digest(stream, "sha256").hexdigest()  # type: ignore[arg-type]
    problem = "empty" if not size else _problem(kind, detail)
    yield Intake(sha256, kind, name, path, member, size, problem, detail)


def _problem(kind: Kind, detail: str) -> str | None:
    if detail == _ENCRYPTED:
        return "encrypted"
    if kind == "zip":
        return "broken"
    return "not_supported" if kind == "unknown" else None


_ENCRYPTED = "mật khẩu"
_MAGIC: tuple[tuple[bytes, Kind, str], ...] = (
    (b"PK\x03\x04", "zip", ""),
    (b"PK\x05\x06", "zip", ""),
    (b"{\\rtf", "doc", ""),
    (b"\x89PNG\r\n", "image", ""),
    (b"\xff\xd8\xff", "image", ""),
    (b"II*\x00", "image", ""),
    (b"MM\x00*", "image", ""),
    (b"Rar!", "unknown", "RAR"),
    (b"7z\xbc\xaf", "unknown", "7z"),
    (b"\x1f\x8b", "unknown", "GZIP"),
    (b"GIF8", "unknown", "GIF"),
    (b"MZ", "unknown", "chương trình Windows"),
)


def kind_of(head: bytes) -> tuple[Kind, str]:
    """The kind that a file's first bytes show, and a word about it where it is of no use."""
    for magic, kind, detail in _MAGIC:
        if head.startswith(magic):
            return kind, detail
    # readers of PDF accept rubbish before the header
    if b"%PDF-" in head[:1024]:
        return "pdf", ""
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _compound_kind(head)
    return _text_kind(head)


def _compound_kind(head: bytes) -> tuple[Kind, str]:
    """Word, Excel and encrypted files share Microsoft's compound container; the names of streams tell them apart."""
    if "EncryptedPackage".encode("utf-16-le") in head:
        return "docx", _ENCRYPTED
    if "Workbook".encode("utf-16-le") in head or "PowerPoint".encode("utf-16-le") in head:
        return "unknown", "Excel, PowerPoint"
    return "doc", ""


def _text_kind(head: bytes) -> tuple[Kind, str]:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) or _looks_utf16(head):
        return "text", ""
    # cp1258 and the legacy Vietnamese encodings leave these control characters unused
    if any(byte < 32 and byte not in b"\t\n\x0b\x0c\r\x1a\x1b" for byte in head):
        return "unknown", "dữ liệu nhị phân"
    start = head[:2048].lower().lstrip(b"\xef\xbb\xbf \r\n\t")
    if start.startswith(b"<!doctype html") or any(mark in start for mark in (b"<html", b"<body", b"<table")):
        return "html", ""
    return ("unknown", "XML") if start.startswith(b"<?xml") else ("text", "")


def _looks_utf16(head: bytes) -> bool:
    """UTF-16 without its mark: every second byte of spaces and digits is 0."""
    sample = head[:2000]
    return (
        len(sample) >= 8
        and b"\x00" in sample
        and (
            sample[1::2].count(0) > 0.4 * len(sample[1::2]) > 2.5 * sample[::2].count(0)
            or sample[::2].count(0) > 0.4 * len(sample[::2]) > 2.5 * sample[1::2].count(0)
        )
    )


def _packed_kind(stream: IO[bytes]) -> tuple[Kind, str] | None:
    """What an office file in a ZIP container is, or None for an archive of files."""
    try:
        with zipfile.ZipFile(stream) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, NotImplementedError, UnicodeDecodeError):
        return "zip", "ZIP"
    if "word/document.xml" in names:
        return "docx", ""
    if "[Content_Types].xml" in names:
        return "unknown", "Excel, PowerPoint"
    return ("unknown", "OpenDocument") if "META-INF/manifest.xml" in names else None


def _members(stream: IO[bytes], name: str, path: Path, member: tuple[str, ...], size: int) -> Iterator[Intake]:
    with zipfile.ZipFile(stream) as archive:
        entries = sorted((entry for entry in archive.infolist() if not entry.is_dir()), key=lambda e: e.filename)
        kept = [entry for entry in entries if not any(_left_out(part) for part in entry.filename.split("/"))]
        if not kept:
            yield Intake("", "zip", name, path, member, size, "empty")
        for entry in kept:
            yield from _member(archive, entry, path, member)


def _member(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, path: Path, outer: tuple[str, ...]) -> Iterator[Intake]:
    name = _shown_name(entry).rsplit("/", 1)[-1]
    member = (*outer, entry.filename)
    if entry.flag_bits & 0x1:
        yield Intake("", "unknown", name, path, member, entry.file_size, "encrypted")
        return
    if entry.file_size > MOST_BYTES:
        yield Intake("", "unknown", name, path, member, entry.file_size, "too_large", f"{entry.file_size >> 20} MB")
        return
    try:
        with archive.open(entry) as stream:
            yield from _look(stream, name, path, member, entry.file_size)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError) as error:
        yield Intake("", "unknown", name, path, member, entry.file_size, "broken", str(error))


def _shown_name(entry: zipfile.ZipInfo) -> str:
    """The member's name; zipfile takes unmarked names for cp437 where most programs wrote UTF-8."""
    if entry.flag_bits & 0x800:
        return entry.filename
    try:
        return entry.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return entry.filename
