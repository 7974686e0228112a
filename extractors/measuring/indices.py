"""The known indices and their criteria (bộ chỉ số, tiêu chí), from `lexicon/indices.toml`, as patterns."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from extractors.folding import fold, pattern_of
from extractors.lexicon import load


@dataclass(frozen=True, slots=True)
class Criterion:
    """A field or content of an index: its number there, its canonical name, and other wordings."""

    number: str
    name: str
    variants: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """An index: canonical name, title in full, acronyms, wordings after «chỉ số», criteria, examples."""

    name: str
    title: str
    acronyms: tuple[str, ...]
    variants: tuple[str, ...]
    criteria: tuple[Criterion, ...]
    examples: tuple[str, ...]


def _index(entry: dict[str, Any]) -> Index:
    criteria = tuple(Criterion(c["number"], c["name"], tuple(c["variants"])) for c in entry["criteria"])
    return Index(
        entry["name"],
        entry["title"],
        tuple(entry["acronyms"]),
        tuple(entry["variants"]),
        criteria,
        tuple(entry["examples"]),
    )


_WORDS = load("indices")
INDICES: tuple[Index, ...] = tuple(_index(entry) for entry in _WORDS["indices"])
BY_NAME = {index.name: index for index in INDICES}


def _key(words: str) -> str:
    return re.sub(r"\s+", " ", fold(words))


_ACRONYMS = {_key(word): index for index in INDICES for word in index.acronyms}
_VARIANTS = {_key(word): index for index in INDICES for word in index.variants}
_ACRONYM = rf"(?:{pattern_of(list(_ACRONYMS))})(?!\w)"
_LEVEL = r"(?: cap (?:tinh|huyen|xa|so|phuong|co so|dia phuong)(?!\w))?"
MENTION = re.compile(
    rf"(?<!\w)(?:(?:bo )?(?:chi so|tieu chi)(?: ve)? (?:(?P<acronym>{_ACRONYM})"
    rf"|(?P<variant>(?:{pattern_of(list(_VARIANTS))})(?!\w)))"
    rf"|(?P<alone>{_ACRONYM})){_LEVEL}(?: ?[(\[-] ?\"?(?:chi so )?(?P<also>{_ACRONYM})\"? ?[)\]]?)?"
)
ANCHOR = re.compile(r"chi so|par ?-?index|sipas|papi|pci|dti|ict|pii|pgi|hdi|tieu chi")


_FURTHER_ON = re.compile(rf"(?:(?!chi so)[^()\n;.]){{1,110}}\((?:chi so )?(?P<also>{_ACRONYM})\)")


@dataclass(frozen=True, slots=True)
class Mention:
    """An index named at `[start, stop)` of the text, by its canonical name."""

    start: int
    stop: int
    index: str


def mentions_in(folded: str, start: int, stop: int) -> list[Mention]:
    """The indices named between `start` and `stop`; «Chỉ số hài lòng của … (SIPAS)» is one mention."""
    found: list[Mention] = []
    at = start
    while match := MENTION.search(folded, at, stop):
        name, at = index_of(match).name, match.end()
        further = _FURTHER_ON.match(folded, at, stop) if match.group("variant") and not match.group("also") else None
        if further and _ACRONYMS[_key(further.group("also"))].name == name:
            at = further.end()
        found.append(Mention(match.start(), at, name))
    return found


def index_of(match: re.Match[str]) -> Index:
    """The index that a match of `MENTION` names; an acronym beside the words decides."""
    also = match.group("also") or match.group("acronym") or match.group("alone")
    if also:
        return _ACRONYMS[_key(also)]
    return _VARIANTS[_key(match.group("variant"))]


def _criteria_pattern(index: Index) -> re.Pattern[str] | None:
    names = [word for criterion in index.criteria for word in (criterion.name, *criterion.variants)]
    return re.compile(rf"(?:cong tac |ve )?(?P<name>{pattern_of(names)})(?!\w)") if names else None


_CRITERIA = {index.name: _criteria_pattern(index) for index in INDICES}
_BY_WORDS = {
    (index.name, _key(word)): criterion
    for index in INDICES
    for criterion in index.criteria
    for word in (criterion.name, *criterion.variants)
}


def criterion_at(folded: str, at: int, stop: int, index: str) -> tuple[Criterion, int] | None:
    """The criterion of an index that is named at position `at`, and where its name ends; else None."""
    pattern = _CRITERIA.get(index)
    match = pattern.match(folded, at, stop) if pattern else None
    if match is None:
        return None
    return _BY_WORDS[index, _key(match.group("name"))], match.end()


def numbered(index: str, number: str) -> Criterion | None:
    """The criterion of an index that has this number, or None."""
    known = BY_NAME.get(index)
    return next((c for c in known.criteria if c.number == number), None) if known else None
