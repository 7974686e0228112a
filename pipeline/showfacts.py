"""What the terminal shows of one file (hiển thị dữ kiện): its facts as tables, in the reader's words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from pipeline.headings import INTERVALS, WORDS
from pipeline.language import ENGLISH, say
from pipeline.show import NAMES, TITLES
from pipeline.showrun import PROBLEMS

_COLUMNS: dict[str, tuple[str, ...]] = {
    "citations": ("instrument", "date", "issuer", "pinpoint", "relation"),
    "targets": ("amount", "kind", "subject", "deadline"),
    "assignments": ("actor", "role", "canonical"),
    "deadlines": ("quote", "kind", "start", "end", "recurrence"),
}
_HEADINGS = {**TITLES, "instrument": say("Văn bản", "Instrument"), "amount": say("Giá trị", "Value")}
_ISO = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?")
_DATES = ("date", "deadline", "start", "end")


def show_facts(result: Mapping[str, Any]) -> None:
    """The facts of one file as tables, one for each kind, with section, page and confidence; then its problems."""
    console = Console(highlight=False)
    console.rule(str(result["file"]))
    for document in result["documents"]:
        title = " ".join(str(document[key]) for key in ("doc_type", "number", "title") if document[key])
        console.print(title, style="bold", markup=False)
        for kind, columns in _COLUMNS.items():
            if document[kind]:
                console.print(_table(kind, columns, document[kind]))
    for problem in result.get("problems", []):
        page = say(f"trang {problem['page']}: ", f"page {problem['page']}: ") if problem["page"] else ""
        # what is said of a problem is Vietnamese; its name is not
        message = say("", f"{PROBLEMS[problem['code']]}. ") + problem["message"]
        console.print(f"⚠ {page}{message}", style="yellow", markup=False)


def _table(kind: str, columns: Sequence[str], facts: Sequence[Mapping[str, Any]]) -> Table:
    """A column that no fact fills is left out: a terminal is narrow."""
    rows = [{column: _cell(fact, column) for column in columns} for fact in facts]
    filled = [column for column in columns if any(row[column] for row in rows)]
    table = Table(title=NAMES[kind], title_justify="left", box=SIMPLE_HEAD, show_edge=False, padding=0)
    table.add_column(say("Mục", "Section"), overflow="fold")
    for column in filled:
        table.add_column(_HEADINGS[column], overflow="fold", no_wrap=column in _DATES)
    table.add_column(say("Trang", "Page"), justify="right", no_wrap=True)
    table.add_column(say("Tin cậy", "Sure"), justify="right", no_wrap=True)
    for fact, row in zip(facts, rows, strict=True):
        ends = (str(fact["page"] or ""), worded("confidence", round(fact["confidence"], 2)))
        table.add_row(" › ".join(fact["section"]), *(row[column] for column in filled), *ends)
    return table


def _cell(fact: Mapping[str, Any], column: str) -> str:
    if column == "instrument":
        return fact["name"] or " ".join(part for part in (fact["type"], fact["number"]) if part)
    return amount(fact) if column == "amount" else worded(column, fact.get(column))


def amount(target: Mapping[str, Any]) -> str:
    """How much, in one expression: «từ 80 % trở lên», «hạng 5/19», «từ 1.500.000 đồng trở lên»."""
    value, unit = worded("value", target["value"]), target["unit"]
    if target.get("value_to") is not None:
        value += "–" + worded("value", target["value_to"])
    if target.get("out_of") is not None:
        value += f"/{target['out_of']}"
    if unit in ("percent", "permille", "money", "score", "rank_change"):
        value += " " + worded("unit", unit)
    elif unit == "rank":
        value = f"{worded('unit', unit)} {value}"
    if target["comparator"] == "eq":
        return value
    words = worded("comparator", target["comparator"])
    return words.replace("…", value) if "…" in words else f"{words} {value}"


def worded(column: str, value: object) -> str:
    """A value as it is read in Vietnam: words for codes, 31/12/2025, 1.500.000, 7,5; in English as it is stored."""
    if value is None:
        return ""
    if isinstance(value, list):
        return ", ".join(worded(column, each) for each in value)
    if isinstance(value, str):
        words = (INTERVALS if column == "recurrence" else WORDS.get(column, {})).get(value)
        date = _ISO.fullmatch(value) if column in _DATES and not ENGLISH else None
        if date:
            return "/".join(part for part in reversed(date.groups()) if part)
        return words[ENGLISH] if words else value
    if isinstance(value, int | float):
        written = f"{int(value):,}" if float(value).is_integer() else f"{value:,}"
        return written if ENGLISH else written.translate(str.maketrans(",.", ".,"))
    return str(value)
