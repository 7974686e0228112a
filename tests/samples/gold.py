"""Gold annotations from the marks of a sample, in the shape of the annotation guide."""

from __future__ import annotations

import datetime
import re
from typing import Any

from tests.samples.marks import ROLES, Mark
from tests.samples.source import Instrument, Sample

Fact = dict[str, Any]


def plain(value: Any) -> Any:
    """YAML dates as ISO text."""
    return value.isoformat() if isinstance(value, datetime.date) else value


def citation(mark: Mark, given: Fact) -> Fact:
    """A citation's entry; only a law has a `name`."""
    keys = ("type", "number", "date", "year", "issuer", "pinpoint")
    fact = {"quote": mark.quote, **{key: plain(given.get(key)) for key in keys}}
    if "name" in given:
        fact["name"] = given["name"]
    return {**fact, "relation": given.get("relation", "mentions"), "section": mark.section}


def deadline(mark: Mark, given: Fact) -> Fact:
    """A deadline's entry."""
    keys = ("kind", "start", "end", "recurrence")
    return {"quote": mark.quote, **{key: plain(given.get(key)) for key in keys}, "section": mark.section}


def subject(mark: Mark) -> str:
    """What a target measures: the marked parts, joined."""
    return " ".join(text for name, text in mark.parts if name == "subject")


def target(mark: Mark, facts: Fact, subjects: dict[str, str]) -> Fact:
    """A target's entry; a bare number in the facts block is a percentage.

    `by` names the deadline that it is due, `of` the target whose subject it shares.
    """
    given = facts[mark.head]
    given = given if isinstance(given, dict) else {"value": given}
    measured = subjects[given.get("of", mark.head)]
    if not measured:
        raise ValueError(f"target without a subject: {mark.quote}")
    due = given.get("deadline") or (facts[given["by"]]["end"] if "by" in given else None)
    fact = {
        "quote": mark.quote,
        "value": given["value"],
        "unit": given.get("unit", "percent"),
        "comparator": given.get("comparator", "eq"),
        "kind": given.get("kind", "target"),
        "subject": measured,
        "deadline": plain(due),
        "section": mark.section,
    }
    return {**fact, **{key: given[key] for key in ("out_of", "value_to") if key in given}}


def assignments(mark: Mark) -> list[Fact]:
    """One entry for each actor named in the mark; without a named one the quote is the actor."""
    actors = [text for name, text in mark.parts if name == "actor"] or [mark.quote]
    if any(":" in actor or actor.startswith(("Giao", "phối hợp", "Phối hợp", "Đề nghị")) for actor in actors):
        raise ValueError(f"role words in the actor: {mark.quote}")
    spaced = [" ".join(re.sub(r"\s*[-–]\s*", " - ", actor).split()) for actor in actors]
    return [{"quote": mark.quote, "actor": actor, "role": mark.head, "section": mark.section} for actor in spaced]


def document(instrument: Instrument) -> Fact:
    """One instrument's entry.

    Raises:
        ValueError: when a mark has no entry in the facts block, or an entry no mark.
    """
    meta, facts = instrument.meta, instrument.facts
    period = meta.get("period")
    entry: Fact = {
        "doc_type": meta["doc_type"],
        "number": meta.get("number"),
        "issued_on": plain(meta.get("issued_on")),
        "issuer": {key: meta["issuer"].get(key) for key in ("name", "level", "commune", "district", "province")},
        "title": " ".join("".join(run.text for run in instrument.title).split()),
        "period": {"start": plain(period[0]), "end": plain(period[1])} if period else None,
        "signer": {key: meta["signer"].get(key) for key in ("name", "position", "authority")}
        if "signer" in meta
        else None,
        "attached_to": meta.get("attached_to"),
        **{kind: [] for kind in ("citations", "targets", "assignments", "deadlines")},
    }
    add_facts(entry, gather(instrument.marks), facts)
    return entry


def gather(marks: list[Mark]) -> list[Mark]:
    """The marks of facts, each with the parts that stand elsewhere."""
    own = [mark for mark in marks if not mark.head.startswith("part ")]
    heads = {mark.head: mark for mark in own}
    for part in marks:
        if part.head.startswith("part "):
            heads[part.head.removeprefix("part ")].parts[:0] = part.parts
    return own


def add_facts(entry: Fact, marks: list[Mark], facts: Fact) -> None:
    """Fill the four lists of a document's entry, in reading order."""
    ids = [mark.head for mark in marks if mark.head not in ROLES]
    if sorted(ids) != sorted(facts):
        raise ValueError(f"{entry['title'][:40]}: marks and facts differ: {set(ids) ^ set(facts) or 'a mark twice'}")
    subjects = {mark.head: subject(mark) for mark in marks}
    for mark in marks:
        given = facts.get(mark.head, {})
        if mark.head in ROLES:
            entry["assignments"] += assignments(mark)
        elif mark.head.startswith("c"):
            entry["citations"].append(citation(mark, given))
        elif mark.head.startswith("t"):
            entry["targets"].append(target(mark, facts, subjects))
        else:
            entry["deadlines"].append(deadline(mark, given))


def gold(sample: Sample) -> Fact:
    """The annotation of a whole file."""
    name = f"{sample.name}.{sample.settings['format']}"
    return {"file": name, "documents": [document(instrument) for instrument in sample.instruments]}
