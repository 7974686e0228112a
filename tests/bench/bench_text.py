"""How fast text becomes facts: `make bench`. Aim: 1 MB of text a second on one core."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from models.document import Document
from models.text import Text
from pipeline.clean import clean
from pipeline.extract import extract
from pipeline.intake import intake
from pipeline.outline import outline
from pipeline.read import read

RAW = Path(__file__).parent.parent.parent / "data" / "raw"


def _documents(*endings: str) -> list[Document]:
    return [read(file) for file in intake([RAW]) if file.name.endswith(endings)]


def _megabytes(documents: list[Document]) -> float:
    return sum(len(document.raw.encode()) for document in documents) / 1e6


def bench_outline(benchmark: Any) -> None:
    """Text to paragraphs, zones, provisions and cells."""
    documents = _documents(".txt", ".md", ".pdf", ".docx")
    benchmark(lambda: [outline(document, clean(Text.of(document.raw))) for document in documents])
    benchmark.extra_info["MB/s"] = _megabytes(documents) / benchmark.stats.stats.median


def bench_facts(benchmark: Any) -> None:
    """Text to linked, resolved and checked facts."""
    documents = _documents(".txt", ".md", ".pdf", ".docx")
    benchmark(lambda: [extract(document) for document in documents])
    benchmark.extra_info["MB/s"] = _megabytes(documents) / benchmark.stats.stats.median


def bench_pages(benchmark: Any) -> None:
    """Born-digital PDFs to documents with boxes, on one core."""
    files = [file for file in intake([RAW]) if file.name.endswith(".pdf")]
    documents = benchmark(lambda: [read(file) for file in files])
    benchmark.extra_info["pages/s"] = sum(len(d.pages) for d in documents) / benchmark.stats.stats.median
