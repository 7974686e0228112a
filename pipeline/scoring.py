"""Found and strict scores against annotated plans (chấm điểm): the definitions of the annotation guide.

A pair of facts is *found* when the fact is there, *strict* when every field that a query would use is right as well.
Facts are pooled over the documents of a file; scores are micro-averaged over all files.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

KINDS = ("citations", "targets", "assignments", "deadlines")
LETTERHEAD = (
    "doc_type", "number", "issued_on", "commune", "district", "province", "title", "period",
    "signer.name", "signer.position",
)  # fmt: skip
FactJson = Mapping[str, Any]


def folded(value: object) -> str:
    """Case folded, NFC, one kind of dash without spaces around it, single spaces."""
    text = unicodedata.normalize("NFC", str(value or "")).casefold()
    text = re.sub(r"\s*[-‐‑–—]\s*", "-", text)
    return re.sub(r"\s+", " ", text).strip(" .,;:“”\"'")


def word_share(a: object, b: object) -> float:
    """The share (0 to 1) of the words that two strings have in common, with multiplicity."""
    wa, wb = (Counter(re.findall(r"[\w/%]+", folded(value))) for value in (a, b))
    total = wa.total() + wb.total()
    return 2 * (wa & wb).total() / total if wa and wb else float(wa == wb)


def letter_share(a: object, b: object) -> float:
    """The share (0 to 1) of the letters that two strings have in common, in order."""
    return difflib.SequenceMatcher(None, folded(a), folded(b), autojunk=False).ratio()


def is_found(kind: str, gold: FactJson, got: FactJson) -> bool:
    """Whether the fact is there."""
    if kind == "citations":
        if gold.get("number"):
            return re.sub(r"\s", "", folded(gold["number"])) == re.sub(r"\s", "", folded(got.get("number")))
        return not got.get("number") and folded(gold.get("name")) == folded(got.get("name"))
    if kind == "targets":
        same = _same_value(gold["value"], got["value"])
        return same and gold["unit"] == got["unit"] and word_share(gold["quote"], got["quote"]) >= 0.4
    if kind == "assignments":
        return letter_share(gold["actor"], got["actor"]) >= 0.85
    return word_share(gold["quote"], got["quote"]) >= 0.5


def _same_value(a: object, b: object) -> bool:
    try:
        return float(a) == float(b)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return folded(a) == folded(b)


def is_strict(kind: str, gold: FactJson, got: FactJson) -> bool:
    """Whether every field that a query would use is right; asked only of pairs that are found."""

    def equal(*names: str) -> bool:
        return all((gold.get(name) or None) == (got.get(name) or None) for name in names)

    if kind == "citations":
        same = folded(gold.get("type")) == folded(got.get("type"))
        return same and equal("date", "year") and folded(gold.get("pinpoint")) == folded(got.get("pinpoint"))
    if kind == "targets":
        return equal("comparator", "kind", "deadline") and word_share(gold.get("subject"), got.get("subject")) >= 0.6
    if kind == "assignments":
        ours, theirs = ([folded(label) for label in fact.get("section") or []] for fact in (gold, got))
        return bool(gold["role"] == got["role"]) and ours in (theirs, theirs[:-1])
    recurrence = sorted(gold.get("recurrence") or []) == sorted(got.get("recurrence") or [])
    return equal("kind", "start", "end") and recurrence


def pairs(kind: str, gold: Sequence[FactJson], got: Sequence[FactJson]) -> list[tuple[int, int, bool]]:
    """The best one-to-one pairs (index in gold, index in got, strict): strict ones first, then the closest."""
    candidates = []
    for i, g in enumerate(gold):
        for j, p in enumerate(got):
            if is_found(kind, g, p):
                apart = abs(i / max(1, len(gold)) - j / max(1, len(got)))
                candidates.append((is_strict(kind, g, p), word_share(g["quote"], p.get("quote")) - apart, i, j))
    taken_i: set[int] = set()
    taken_j: set[int] = set()
    found = []
    for strict, _, i, j in sorted(candidates, key=lambda c: (c[0], c[1]), reverse=True):
        if i not in taken_i and j not in taken_j:
            taken_i.add(i)
            taken_j.add(j)
            found.append((i, j, strict))
    return found


def f1(right: int, gold: int, got: int) -> float:
    """Harmonic mean of precision and recall; 1 where there is nothing to find and nothing was found."""
    return 2 * right / (gold + got) if gold + got else 1.0


@dataclass
class Tally:
    """Counts for one kind of fact."""

    gold: int = 0
    got: int = 0
    found: int = 0
    strict: int = 0

    @property
    def found_f1(self) -> float:
        """F1 of facts found."""
        return f1(self.found, self.gold, self.got)

    @property
    def strict_f1(self) -> float:
        """F1 of facts with every field right."""
        return f1(self.strict, self.gold, self.got)


@dataclass
class Score:
    """The score of a set of files, its errors as lines, and how confidence held up."""

    kinds: dict[str, Tally] = field(default_factory=lambda: {kind: Tally() for kind in KINDS})
    letterhead: dict[str, list[int]] = field(default_factory=lambda: {name: [0, 0] for name in LETTERHEAD})
    errors: list[str] = field(default_factory=list)
    facts: dict[str, bool] = field(default_factory=dict)
    certainty: list[tuple[float, bool]] = field(default_factory=list)

    def add(self, gold: Mapping[str, Any], got: Mapping[str, Any]) -> None:
        """Score one file."""
        name = str(gold["file"])
        for kind in KINDS:
            wanted = [fact for doc in gold["documents"] for fact in doc[kind]]
            given = [fact for doc in got["documents"] for fact in doc.get(kind, [])]
            self._add_kind(name, kind, wanted, given)
        for i, doc in enumerate(gold["documents"]):
            other = got["documents"][i] if i < len(got["documents"]) else {}
            self._add_letterhead(f"{name}[{i}]", doc, other)

    def _add_kind(self, name: str, kind: str, gold: list[FactJson], got: list[FactJson]) -> None:
        matched = pairs(kind, gold, got)
        tally = self.kinds[kind]
        tally.gold += len(gold)
        tally.got += len(got)
        tally.found += len(matched)
        tally.strict += sum(strict for *_, strict in matched)
        strict_of = {j: strict for _, j, strict in matched}
        self.certainty += [(float(fact.get("confidence", 1)), strict_of.get(j, False)) for j, fact in enumerate(got)]
        for i, j, strict in matched:
            self.facts[f"{name} {kind} #{i} {gold[i]['quote']}"] = strict
            if not strict:
                self.errors.append(f"{name} {kind} DIFFERS {short(gold[i])}\n    got {short(got[j])}")
        for i in sorted({*range(len(gold))} - {i for i, *_ in matched}):
            self.facts[f"{name} {kind} #{i} {gold[i]['quote']}"] = False
            self.errors.append(f"{name} {kind} MISSED {short(gold[i])}")
        for j in sorted({*range(len(got))} - set(strict_of)):
            self.facts[f"{name} {kind} spurious {got[j]['quote']}"] = False
            self.errors.append(f"{name} {kind} SPURIOUS {short(got[j])}")

    def _add_letterhead(self, name: str, gold: Mapping[str, Any], got: Mapping[str, Any]) -> None:
        for field_name in LETTERHEAD:
            right = bool(got) and bool(_same_field(field_name, gold, got))
            self.letterhead[field_name][0] += right
            self.letterhead[field_name][1] += 1
            self.facts[f"{name} {field_name}"] = right
            if not right:
                values = f"{_field(gold, field_name)!r} got {_field(got, field_name)!r}"
                self.errors.append(f"{name} letterhead {field_name} {values}")

    @property
    def letterhead_accuracy(self) -> float:
        """Share of letterhead fields that are right."""
        total = sum(count for _, count in self.letterhead.values())
        return sum(right for right, _ in self.letterhead.values()) / total if total else 1.0


def short(fact: FactJson) -> str:
    """A fact on one line, without what only a machine reads."""
    hidden = ("span", "boxes", "page", "instrument", "canonical", "canonical_kind")
    return ", ".join(
        f"{name}={value!r}" for name, value in fact.items() if name not in hidden and value not in (None, [], "")
    )


def _field(doc: Mapping[str, Any], name: str) -> Any:
    if name in ("commune", "district", "province"):
        return (doc.get("issuer") or {}).get(name)
    if name.startswith("signer."):
        return (doc.get("signer") or {}).get(name.removeprefix("signer."))
    return doc.get(name)


def _same_field(name: str, gold: Mapping[str, Any], got: Mapping[str, Any]) -> bool:
    a, b = _field(gold, name), _field(got, name)
    if name == "title":
        return letter_share(a, b) >= 0.9
    if name == "period":
        return (a or {}) == (b or {}) or (a and b and (a.get("start"), a.get("end")) == (b.get("start"), b.get("end")))
    return folded(a) == folded(b)
