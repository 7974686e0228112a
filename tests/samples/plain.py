"""A sample as plain text (lines broken at a column, pages parted by form feeds) or as Markdown."""

from __future__ import annotations

import textwrap
from itertools import zip_longest

from tests.samples.layout import letterhead, recipients, signature
from tests.samples.marks import Run
from tests.samples.source import Command, Instrument, Paragraph, Sample, Table


def text_bytes(sample: Sample) -> bytes:
    """The file's content for `format: txt`."""
    width = sample.settings.get("width", 80)
    lines: list[str] = []
    for instrument in sample.instruments:
        for block in instrument.blocks:
            if isinstance(block, Paragraph):
                lines += paragraph_lines(block, width)
            elif isinstance(block, Table):
                raise ValueError(f"{sample.name}: a text file has no tables")
            elif block.name == "letterhead":
                lines += letterhead_lines(instrument, width)
            elif block.name == "foot":
                lines += foot_lines(instrument, width)
    return paginate(lines, sample.settings, width).encode()


def paginate(lines: list[str], settings: dict[str, int | bool], width: int) -> str:
    """Pages of so many lines; a number stands at the top from page 2 on where the settings ask for it."""
    height = int(settings.get("height", 46))
    pages = ["\n".join(lines[start : start + height]) for start in range(0, len(lines), height)]
    if settings.get("page_numbers"):
        pages[1:] = [f"{number:>{width // 2}}\n\n{page}" for number, page in enumerate(pages[1:], 2)]
    return "\n\f".join(pages) + "\n"


def paragraph_lines(block: Paragraph, width: int) -> list[str]:
    """A paragraph's lines; ⏎ breaks one early, the rest fills up as usual."""
    if block.style in ("centre", "title"):
        return ["", *(line.center(width).rstrip() for line in textwrap.wrap(block.text, width - 12))]
    first, *rest = block.text.split("\n")
    fill = textwrap.TextWrapper(width, initial_indent="     ", break_long_words=False, break_on_hyphens=False)
    lines = fill.wrap(first)
    fill.initial_indent = ""
    for piece in rest:
        lines += fill.wrap(piece)
    return lines


def side_by_side(left: list[str], right: list[str], width: int) -> list[str]:
    """Two centred columns, as a converter lays out a borderless table."""
    half = width * 9 // 20
    pairs = zip_longest(left, right, fillvalue="")
    return [f"{a.center(half)}{b.center(width - half)}".rstrip() for a, b in pairs]


def letterhead_lines(instrument: Instrument, width: int) -> list[str]:
    """The two columns of the letterhead."""
    head = letterhead(instrument)
    subject = textwrap.wrap("".join(run.text for run in head.subject), width * 9 // 20 - 2)
    left = [*head.superior, *head.body, "-------", head.number, *subject]
    right = [*head.motto, "---------------", *[""] * (len(head.superior) + len(head.body) - 2), head.place_date]
    return [*side_by_side(left, right, width), ""]


def foot_lines(instrument: Instrument, width: int) -> list[str]:
    """Recipients on the left, signature on the right."""
    titles, name = signature(instrument)
    left = ["Nơi nhận:", *recipients(instrument)]
    right = [*titles, "", "", "", name]
    half = width // 2
    pairs = zip_longest(left, right, fillvalue="")
    return ["", *(f"{a:<{half}}{b.center(width - half)}".rstrip() for a, b in pairs)]


def markdown_bytes(sample: Sample) -> bytes:
    """The file's content for `format: md`, as a converter would leave it."""
    parts: list[str] = []
    for instrument in sample.instruments:
        for block in instrument.blocks:
            if isinstance(block, Paragraph):
                parts.append(markdown_paragraph(block))
            elif isinstance(block, Table):
                parts.append(markdown_table(block))
            else:
                parts += markdown_command(block, instrument)
    return ("\n\n".join(parts) + "\n").encode()


def markdown_runs(runs: list[Run]) -> str:
    """Runs with Markdown's stars."""
    stars = {(True, False): "**", (False, True): "*", (True, True): "***", (False, False): ""}
    return "".join(f"{stars[run.bold, run.italic]}{run.text}{stars[run.bold, run.italic]}" for run in runs)


def markdown_paragraph(block: Paragraph) -> str:
    """A paragraph; a title is a heading."""
    return f"## {block.text}" if block.style == "title" else markdown_runs(block.runs).replace("\n", "  \n")


def markdown_table(table: Table) -> str:
    """A pipe table; a merged cell is empty."""
    rows = [
        "| " + " | ".join("<br>".join(markdown_runs(p.runs) for p in cell or []) for cell in row) + " |"
        for row in table.rows
    ]
    return "\n".join([rows[0], "|" + " --- |" * len(table.widths), *rows[1:]])


def markdown_command(block: Command, instrument: Instrument) -> list[str]:
    """Letterhead or foot, one line under the other."""
    if block.name == "letterhead":
        head = letterhead(instrument)
        issuer = "  \n".join([*head.superior, *(f"**{line}**" for line in head.body)])
        motto = "  \n".join(f"**{line}**" for line in head.motto)
        return [issuer, motto, head.number, f"*{head.place_date}*"]
    if block.name == "foot":
        titles, name = signature(instrument)
        listed = "  \n".join(["***Nơi nhận:***", *recipients(instrument)])
        return [listed, "  \n".join(f"**{line}**" for line in titles), f"**{name}**"]
    return []
