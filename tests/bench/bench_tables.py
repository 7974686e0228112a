"""How fast tables are read and understood: `make bench`. Aim: a ruled page costs at most 60 ms on one core."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from models.document import Document
from models.text import Text
from pipeline.clean import clean
from pipeline.intake import intake
from pipeline.outline import outline
from pipeline.read import read
from pipeline.tableexport import tables_in, write_tables
from pipeline.tableview import tables_of
from tests.tabled import Merged, Rows, table_document

ROOT = Path(__file__).parent.parent.parent
RULED = ROOT / "data" / "raw" / "03-cong-van-phu-luc-bang.pdf"
LONG = ROOT.parent / "shared" / "plans" / "digital" / "QD-705_phuluc.pdf"
HEAD: Rows = [
    [Merged("STT", 2), Merged("Nhiệm vụ", 2), Merged("Đơn vị thực hiện", 1, 2), None, Merged("Thời hạn", 2)],
    [None, None, "Chủ trì", "Phối hợp", None],
]


def _rows(count: int) -> Rows:
    """A table of so many rows in groups of ten."""
    rows = [*HEAD]
    for group in range(1, count // 10 + 1):
        rows.append([str(group), "Nhóm việc", None, None, None])
        for number in range(1, 11):
            task = "Rà soát, công khai 100% thủ tục hành chính\nthuộc thẩm quyền giải quyết"
            rows.append([f"{group}.{number}", task, "Văn phòng", "Công an xã", "Trước ngày 15/8/2031"])
    return rows


def bench_ruled_pages(benchmark: Any) -> None:
    """A PDF of ruled pages to a document; the long one where it is there."""
    files = list(intake([LONG if LONG.exists() else RULED]))
    documents = benchmark(lambda: [read(file, "never") for file in files])
    benchmark.extra_info["ms/page"] = 1000 * benchmark.stats.stats.median / sum(len(d.pages) for d in documents)


def bench_meaning(benchmark: Any) -> None:
    """A table of 1,000 rows to cells with roles and provisions."""
    document = table_document(_rows(1000))
    benchmark(lambda: outline(document, clean(Text.of(document.raw))))
    benchmark.extra_info["rows/s"] = 1000 / benchmark.stats.stats.median


def bench_confidence(benchmark: Any) -> None:
    """The view and the confidence of a table of 1,000 rows."""
    document: Document = table_document(_rows(1000))
    (part,) = outline(document, clean(Text.of(document.raw))).parts
    benchmark(lambda: [table.confidence for table in tables_of(document, part)])


def bench_workbook(benchmark: Any, tmp_path: Path) -> None:
    """A table of 1,000 rows to a workbook."""
    tables = [("bang.docx", table) for table in tables_in(table_document(_rows(1000)))]
    benchmark(lambda: write_tables(tables, tmp_path / "bang.xlsx"))
