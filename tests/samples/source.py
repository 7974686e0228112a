"""The markup of the sample plans: paragraphs, tables and provisions, with the facts marked where they stand.

A source is Markdown with a few additions. It reads from top to bottom:

    ```file          YAML: format of the file to build, page numbers, width of a line
    ```document      YAML: one legal instrument: letterhead, title, signer (a block for each instrument in the file)
    # I. HEADING     a provision of depth 1; ## of depth 2 and so on. The printed label gives the fact its `section`.
    {up 1}           what follows stands in the provision of depth 1 again ({up 0}: in none)
    > text           a centred line
    {landscape} {portrait}   a new page of that shape; {foot}: recipients and signature
    {| 6 30 40       a table with its column widths; `! ` a header cell, `|-` a new row, `| ` a cell (`| ^` merged
                     with the one above); a line that begins with -, + or ¶ is a further paragraph of the cell;
                     `|}` the end
    ```facts         YAML: the fields of the marked facts of the document above

Inline: **bold**, __italic__, ⏎ (a line broken there on paper), and the marks, which may nest:

    ⟦c1:…⟧ ⟦t1:…⟧ ⟦d1:…⟧     quote of a citation, target or deadline; the fields stand under that id in the facts block
    ⟦subject:…⟧              within a target: what is measured (elsewhere: ⟦t1.subject:…⟧; several are joined)
    ⟦lead:…⟧ ⟦execute:…⟧ …   quote of an assignment with that role; ⟦actor:…⟧ within it names the actor, or each of
                             several
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.samples.marks import Inline, Mark, Run

MERGED = "^"
_LABEL = re.compile(
    r"(?P<word>(?:Điều|Tiêu chí|Bước) \d+)[.:]|\(?(?P<sign>[IVX]+|\d+(?:\.\d+)*|[a-zđ])(?:[.):/-]|(?=\s)|$)"
)
_BLOCK = re.compile(r"^```(file|document|facts)\n(.*?)^```$\n?", re.M | re.S)
_DIRECTIVE = re.compile(r"\{(up \d|landscape|portrait|foot)\}")


@dataclass(slots=True)
class Paragraph:
    """A paragraph and how it is set: body, provision, centre, title, cell, head."""

    style: str
    runs: list[Run]

    @property
    def text(self) -> str:
        """What is printed."""
        return "".join(run.text for run in self.runs)


@dataclass(slots=True)
class Table:
    """A ruled table; a cell is a list of paragraphs, or None when it is merged with the one above."""

    widths: list[int]
    rows: list[list[list[Paragraph] | None]]
    heads: int


@dataclass(frozen=True, slots=True)
class Command:
    """A new page («landscape», «portrait»), the foot, or the letterhead."""

    name: str


Block = Paragraph | Table | Command


@dataclass(slots=True)
class Instrument:
    """One legal instrument of a sample: what the letterhead says, what is printed, what is marked."""

    meta: dict[str, Any]
    facts: dict[str, Any]
    blocks: list[Block]
    marks: list[Mark]
    title: list[Run]


@dataclass(slots=True)
class Sample:
    """One source file, read."""

    name: str
    settings: dict[str, Any]
    instruments: list[Instrument]


def label(text: str) -> str | None:
    """The label a provision is printed with, without punctuation."""
    found = _LABEL.match(text.strip())
    return (found["word"] or found["sign"]) if found else None


def shape(sign: str) -> str:
    """What kind of label it is; within a table, labels of one kind follow each other on one level."""
    return "roman" if re.fullmatch(r"[IVX]+", sign) else f"number{sign.count('.')}" if sign[0].isdigit() else "letter"


class Body:
    """Reads the lines between a document block and the next into blocks."""

    def __init__(self, inline: Inline) -> None:
        self.inline, self.section = inline, list[str]()
        self.blocks: list[Block] = []

    def read(self, text: str) -> list[Block]:
        """Blocks of the text, in order."""
        for part in re.split(r"(^\{\|.*?^\|\}$)", text, flags=re.M | re.S):
            if part.startswith("{|"):
                self._table(part)
                continue
            for chunk in re.split(r"\n\s*\n|\n(?=[-+#>{])", part):
                if chunk.strip():
                    self._chunk(" ".join(chunk.split()))
        return self.blocks

    def _chunk(self, text: str) -> None:
        directive = _DIRECTIVE.fullmatch(text)
        if directive and directive[1].startswith("up"):
            self.section = self.section[: int(directive[1][3:])]
        elif directive:
            self.blocks.append(Command(directive[1]))
        else:
            self._paragraph(text)

    def _paragraph(self, text: str) -> None:
        hashes = len(text) - len(text.lstrip("#"))
        style = "provision" if hashes else "centre" if text.startswith("> ") else "body"
        text = text[hashes:].strip() if hashes else text.removeprefix("> ")
        if hashes:
            printed = label(re.sub(r"⟦[^:⟦⟧]+:|[⟧*]|__", "", text))
            if printed is None:
                raise ValueError(f"provision without a label: {text[:60]}")
            self.section = [*self.section[: hashes - 1], printed]
        self.blocks.append(Paragraph(style, self.inline.read(text, self.section)))

    def _table(self, chunk: str) -> None:
        first, *lines = chunk.removesuffix("|}").strip().split("\n")
        rows: list[list[list[str]]] = [[]]
        heads = 0
        for line in lines:
            if line == "|-":
                rows.append([])
            elif line[:1] in "|!":
                heads = len(rows) if line[0] == "!" else heads
                rows[-1].append([line[1:].strip()])
            elif line[:1] in "-+¶":
                rows[-1][-1].append(line.removeprefix("¶").strip())
            else:
                rows[-1][-1][-1] += f" {line.strip()}"
        outer, stack = self.section, list[str]()
        table = Table([int(width) for width in first.removeprefix("{|").split()], [], heads)
        for number, row in enumerate(rows):
            if number >= heads:
                stack = self._descend(stack, row[0][0])
            self.section = [*outer, *stack]
            table.rows.append([self._cell(cell, number < heads) for cell in row])
        self.section = outer
        self.blocks.append(table)

    @staticmethod
    def _descend(stack: list[str], printed: str) -> list[str]:
        sign = label(printed.replace("*", ""))
        if sign is None:
            return stack
        shapes = [shape(each) for each in stack]
        return [*stack[: shapes.index(shape(sign)) if shape(sign) in shapes else len(stack)], sign]

    def _cell(self, lines: list[str], head: bool) -> list[Paragraph] | None:
        if lines == [MERGED]:
            return None
        return [Paragraph("head" if head else "cell", self.inline.read(line, self.section)) for line in lines]


def read_instrument(meta_text: str, body: str, facts: str) -> Instrument:
    """One instrument from its document block, its text and its facts block."""
    meta = yaml.safe_load(meta_text)
    inline = Inline()
    title = inline.read(meta["title"], [])
    reader = Body(inline)
    if meta["doc_type"] != "Công văn":
        heading = meta.get("type_line", meta["doc_type"].upper())
        reader.blocks += [Paragraph("title", [Run(heading, bold=True)])]
        printed = [Run(meta.get("title_prefix", ""), bold=True)] + [Run(r.text, True, r.italic) for r in title]
        reader.blocks += [Paragraph("title", [run for run in printed if run.text])]
    if "attached_line" in meta:
        reader.blocks += [Paragraph("centre", inline.read(meta["attached_line"], []))]
    blocks = reader.read(body)
    if "body" in meta:
        blocks.insert(0, Command("letterhead"))
    if "page" in meta:
        blocks.insert(0, Command(meta["page"]))
    return Instrument(meta, yaml.safe_load(facts) or {}, blocks, inline.marks, title)


def read_source(path: Path) -> Sample:
    """A source file, read.

    Raises:
        ValueError: when a mark is left open, or a provision has no label.
    """
    pieces = _BLOCK.split(path.read_text(encoding="utf-8"))[1:]
    blocks = list(zip(pieces[::3], pieces[1::3], pieces[2::3], strict=True))
    sample = Sample(path.stem, yaml.safe_load(blocks[0][1]), [])
    for (kind, meta, body), (end, facts, _) in zip(blocks[1::2], blocks[2::2], strict=True):
        if (kind, end) != ("document", "facts"):
            raise ValueError(f"{path.name}: a document block wants a facts block after it")
        sample.instruments.append(read_instrument(meta, body, facts))
    return sample
