"""Old Word files and RTF (DOC): LibreOffice turns them into DOCX, where it is installed."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from pipeline.formats import Reading, docx, read_error

_SECONDS = 120
# LibreOffice on Windows and macOS is rarely on the search path
_PLACES = (
    "C:/Program Files/LibreOffice/program/soffice.exe",
    "C:/Program Files (x86)/LibreOffice/program/soffice.exe",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
)


def read(data: bytes, name: str) -> Reading:
    """The lines and cells of an old Word file.

    Raises:
        ReadError: `no_converter` when LibreOffice is not there, `broken` when it can't read the file in two minutes.
    """
    program = converter()
    if program is None:
        raise read_error("no_converter", name)
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "in.doc"
        source.write_bytes(data)
        # a profile of its own, so that a LibreOffice that is open on the desktop does not get the request
        profile = (Path(folder) / "profile").as_uri()
        command = [program, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "docx:MS Word 2007 XML"]
        try:
            subprocess.run(
                [*command, "--outdir", folder, str(source)], check=True, capture_output=True, timeout=_SECONDS
            )
            converted = (Path(folder) / "in.docx").read_bytes()
        except (subprocess.SubprocessError, OSError) as error:
            raise read_error("broken", name, "LibreOffice") from error
    return docx.read(converted, name)


def converter() -> str | None:
    """The LibreOffice program, or None where it is not installed."""
    for command in ("soffice", "libreoffice"):
        found = shutil.which(command)
        if found:
            return found
    return next((place for place in _PLACES if Path(place).is_file()), None)
