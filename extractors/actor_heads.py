"""The head of an actor's name (từ đứng đầu tên cơ quan, chức danh): «Sở …», «Trưởng các …», «các ban»."""

from __future__ import annotations

from dataclasses import dataclass, replace

from extractors.actor_words import (
    ANY,
    COLLECTIVE,
    FIRST,
    GOVERNOR,
    NAMED,
    NO_ACTOR,
    OFFICE,
    OPEN,
    PREDICATE,
    QUANTIFIER,
    SINGLE,
    SINGLE_ENDS,
)

_LISTED = ("ban", "sở", "phòng", "hội", "khối")


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a name: where it ends, its word, and whether it is a collective noun, counted, or in no word list."""

    stop: int
    collective: bool
    word: str
    quantified: bool
    unknown: bool = False


def head_at(
    chars: str, at: int, stop: int, loose: bool = False, first: bool = True, listed: bool = False
) -> Head | None:
    """The words with which a name begins at `at`, or None where no name does.

    Args:
        chars: the text.
        at: where it has to begin.
        stop: where the clause ends at the latest.
        loose: whether any word that is no predicate will do.
        first: whether it is the first name of its list.
        listed: whether it follows a collective noun, so that «ban» is hardly «ban hành».
    """
    word = ANY.match(chars, at, stop)
    if not loose and not (word and (word.group().casefold() in FIRST or word.group().isdigit())):
        return None
    quantifier = QUANTIFIER.match(chars, at, stop)
    here = quantifier.end() if quantifier else at
    if NO_ACTOR.match(chars, here, stop):
        return None
    office = OFFICE.match(chars, here, stop)
    if office:
        return Head(office.end(), False, "văn phòng", False)
    governor = GOVERNOR.match(chars, here, stop)
    if governor:
        inner = _core(chars, governor.end(), stop, quantified=True)
        if inner:
            return replace(inner, word=governor.group().split()[0])
    core = _core(chars, here, stop, bool(quantifier), listed) or _core(chars, at, stop, False)
    if core is None and loose and (first or chars[here : here + 1].isupper()) and _loose_head(chars, here, stop):
        return Head(here, bool(quantifier), "", bool(quantifier), unknown=True)
    return core


def _loose_head(chars: str, at: int, stop: int) -> bool:
    word = ANY.match(chars, at, stop)
    return bool(word) and not PREDICATE.match(chars, at, stop)


def _core(chars: str, at: int, stop: int, quantified: bool, listed: bool = False) -> Head | None:
    if NO_ACTOR.match(chars, at, stop):
        return None
    named = NAMED.match(chars, at, stop)
    collective = COLLECTIVE.match(chars, at, stop)
    open_ = OPEN.match(chars, at, stop)
    if open_ and not (named and named.end() > open_.end()) and not (collective and collective.end() > open_.end()):
        return Head(open_.end(), False, open_.group(), quantified)
    if named and not (collective and collective.end() > named.end()):
        if named.group() in ("ông", "bà", "bản", "báo", "làng") and not quantified:
            return None
        return Head(named.end(), False, named.group(), quantified)
    if collective:
        word = collective.group().casefold()
        bare = SINGLE.match(word) and not (quantified and len(word) > 3) and not (listed and word in _LISTED)
        if bare and not SINGLE_ENDS.match(chars, collective.end(), stop):
            return None
        return Head(collective.end(), True, collective.group(), quantified)
    return None
