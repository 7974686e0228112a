"""Error rate and speed of recognition, beside OCRmyPDF: `python -m tests.bench.bench_ocr [FILE …]`.

Without files it makes scans of our own samples (tests/samples/scans.py). Both programs write a searchable PDF. For each
file: pages, seconds a page by the clock and of processor time, and the character error rate of the text layer, where
the true text is there: a PDF or TXT beside the scan (`000.scan.pdf` → `000.pdf`, `a.pdf` → `a.txt`). OCRmyPDF comes
with `pip install .[bench]`; without it, its lines are left out. Nothing is taken from the cache.
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from models.document import Document
from pipeline.formats.pdf import read
from tests.samples.scans import scan
from tests.test_ocr import error_rate

ROOT = Path(__file__).parent.parent.parent


@dataclass(frozen=True, slots=True)
class Reading:
    """What a program made of a file: its text, and seconds by the clock and of all processors."""

    text: str
    clock: float
    processor: float


def ours(path: Path) -> Reading | None:
    """A searchable PDF by this project."""
    return _made([sys.executable, "-m", "pipeline.cli", "export", "pdf", "--ocr", "force", str(path), "-o"])


def ocrmypdf(path: Path) -> Reading | None:
    """The same by OCRmyPDF with two processes; None where it is not installed."""
    program = shutil.which("ocrmypdf") or shutil.which("ocrmypdf", path=str(Path(sys.executable).parent))
    if program is None:
        return None
    options = ["--jobs", "2", "--force-ocr", "--output-type", "pdf", "--invalidate-digital-signatures", "-q"]
    return _made([program, "-l", "vie", *options, str(path)])


def _made(command: list[str]) -> Reading:
    """Run a program that writes a PDF to the path behind its arguments, and take the text from its layer."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out.pdf"
        with _measured() as spent:
            subprocess.run([*command, str(out)], check=True, stdout=subprocess.DEVNULL, cwd=ROOT)
        seconds = spent()
        return Reading(_text(read(out.read_bytes(), out.name, "never")), *seconds)


class _measured:  # noqa: N801
    """Seconds spent inside, by the clock and of this process and its children."""

    def __enter__(self) -> _measured:
        self._clock, self._processor = time.perf_counter(), _processor()
        return self

    def __exit__(self, *_: object) -> None:
        self._clock, self._processor = time.perf_counter() - self._clock, _processor() - self._processor

    def __call__(self) -> tuple[float, float]:
        return self._clock, self._processor


def _processor() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(use.ru_utime + use.ru_stime for use in used)


def _text(reading: object) -> str:
    return Document.of("0" * 64, "a.pdf", reading.pages, reading.words).raw  # type: ignore[attr-defined]


def _truth(path: Path) -> str | None:
    for beside in (path.with_suffix(".txt"), path.with_name(path.name.split(".")[0] + ".pdf")):
        if beside.suffix == ".txt" and beside.exists():
            return beside.read_text(encoding="utf-8")
        if beside.exists() and beside != path:
            return _text(read(beside.read_bytes(), beside.name, "never"))
    return None


def _files(folder: Path) -> Iterator[Path]:
    """Scans of our own samples, their originals beside them."""
    for original in sorted((ROOT / "data" / "raw").glob("*.pdf")):
        shutil.copy(original, folder / original.name)
        for damage in ("office", "phone", "fax"):
            path = folder / f"{original.stem}.{damage}.pdf"
            path.write_bytes(scan(original, damage))
            yield path


def main() -> None:
    """Print a line for each file and program."""
    os.environ["KEHOACH_CACHE"] = ""
    with tempfile.TemporaryDirectory() as folder:
        for path in map(Path, sys.argv[1:]) if len(sys.argv) > 1 else _files(Path(folder)):
            truth = _truth(path)
            pages = len(read(path.read_bytes(), path.name, "never").pages)
            for name, program in (("kehoach", ours), ("ocrmypdf", ocrmypdf)):
                found = program(path)
                if found is None:
                    continue
                rate = f"{100 * error_rate(truth, found.text):6.2f} %" if truth else "     – "
                per_page = f"{found.clock / pages:5.2f} s, processor {found.processor / pages:5.2f} s a page"
                print(f"{path.name:36} {pages:3} pages  {name:9} {per_page}  errors {rate}", flush=True)


if __name__ == "__main__":
    main()
