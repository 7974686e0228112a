"""Build the sample plans and their gold annotations: `python -m tests.samples.build`.

Reads tests/samples/sources/*.md and writes data/raw/NN-name.{pdf,docx,txt,md} and tests/gold/NN-name.json. The same
sources give the same bytes. The PDFs want the Debian package fonts-liberation2; `--gold` writes the annotations only.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from pathlib import Path

from tests.samples.gold import gold
from tests.samples.source import Sample, read_source

ROOT = Path(__file__).parents[2]
SOURCES = ROOT / "tests" / "samples" / "sources"
RAW = ROOT / "data" / "raw"
GOLD = ROOT / "tests" / "gold"


def content(sample: Sample) -> bytes:
    """The bytes of the sample's file."""
    # each typesetter is loaded only when it is wanted: the annotations need none of them
    from tests.samples.paper import pdf_bytes
    from tests.samples.plain import markdown_bytes, text_bytes
    from tests.samples.word import docx_bytes

    makers: dict[str, Callable[[Sample], bytes]] = {
        "pdf": pdf_bytes,
        "docx": docx_bytes,
        "txt": text_bytes,
        "md": markdown_bytes,
    }
    return makers[sample.settings["format"]](sample)


def gold_text(sample: Sample) -> str:
    """The annotation as it stands in tests/gold."""
    return json.dumps(gold(sample), ensure_ascii=False, indent=1) + "\n"


def sources() -> list[Path]:
    """The annotated sources, in order."""
    return sorted(SOURCES.glob("[0-9][0-9]-*.md"))


def main() -> None:
    """Build all samples."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--gold", action="store_true", help="write the annotations only")
    only_gold = options.parse_args().gold
    GOLD.mkdir(exist_ok=True)
    for path in sources():
        sample = read_source(path)
        (GOLD / f"{path.stem}.json").write_text(gold_text(sample), encoding="utf-8", newline="\n")
        if not only_gold:
            (RAW / f"{path.stem}.{sample.settings['format']}").write_bytes(content(sample))
        print(path.stem)


if __name__ == "__main__":
    main()
