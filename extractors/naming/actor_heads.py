"""The head of an actor's name (từ đứng đầu tên cơ quan, chức danh): «Sở …», «Trưởng các …», «các ban»."""

from __future__ import annotations

from typing import NamedTuple

from extractors.naming.actor_words import (
    ANY,
    COLLECTIVE,
    FIRST,
    GOVERNOR,
    LEVEL,
    MANY,
    NAMED,
    NO_ACTOR,
    NO_ACTOR_FIRSTS,
    OFFICE,
    OFFICE_FIRSTS,
    OPEN,
    PERSON,
    PERSONS,
    PREDICATE,
    QUANTIFIER,
    QUANTIFIERS,
    SINGLE,
    SINGLE_ENDS,
    bare_word,
)

_LISTED = ("ban", "so", "phong", "hoi", "khoi")
# «bản», «làng» … name somebody only with «các», a person only by their name
_ALONE = ("ong", "ba", "ban", "bao", "lang")


class Head(NamedTuple):
    """The head of a name: where it ends, its word; whether it is a collective noun, counted, in no list, a person.

    `governed` says that a post stands before the collective nouns: «thủ trưởng các cơ quan».
    """

    stop: int
    collective: bool
    word: str
    quantified: bool
    unknown: bool = False
    person: bool = False
    governed: bool = False


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
    bare = bare_word(word.group()) if word else ""
    if not loose and not (bare in FIRST or bare.isdigit()):
        return None
    person = PERSON.match(chars, at, stop) if bare in PERSONS else None
    if person and not _core(chars, person.end(), stop, False):
        return Head(person.end() - 1, False, "dong chi", False, person=True)
    quantifier = QUANTIFIER.match(chars, at, stop) if bare in QUANTIFIERS or bare.isdigit() else None
    here = quantifier.end() if quantifier else at
    if NO_ACTOR.match(chars, here, stop):
        return None
    office = OFFICE.match(chars, here, stop) if quantifier or bare in OFFICE_FIRSTS else None
    if office:
        return Head(office.end(), False, "van phong", False)
    governed = _governed(chars, here, stop)
    if governed:
        return governed
    core = _core(chars, here, stop, bool(quantifier), listed) or (_core(chars, at, stop, False) if quantifier else None)
    if core is None and loose and (first or chars[here : here + 1].isupper()) and _loose_head(chars, here, stop):
        return Head(here, bool(quantifier), "", bool(quantifier), unknown=True)
    return core


def _governed(chars: str, at: int, stop: int) -> Head | None:
    """«thủ trưởng các cơ quan», «UBND cấp xã»: a post or a body before what it governs."""
    governor = GOVERNOR.match(chars, at, stop)
    inner = _core(chars, governor.stop, stop, quantified=True) if governor else None
    if governor is None or inner is None:
        return None
    word = governor.word.split()[0]
    level = LEVEL.match(chars, governor.stop, stop)
    if level:
        return Head(level.end(), False, word, False)
    many = inner.collective or MANY.search(chars, at, governor.stop) is not None
    return inner._replace(word=word, governed=True, quantified=many)


def _loose_head(chars: str, at: int, stop: int) -> bool:
    word = ANY.match(chars, at, stop)
    return bool(word) and not PREDICATE.match(chars, at, stop)


def _core(chars: str, at: int, stop: int, quantified: bool, listed: bool = False) -> Head | None:
    first = ANY.match(chars, at, stop)
    bare = bare_word(first.group()) if first else ""
    if bare not in FIRST or (bare in NO_ACTOR_FIRSTS and NO_ACTOR.match(chars, at, stop)):
        return None
    named = NAMED.match(chars, at, stop, first)
    collective = COLLECTIVE.match(chars, at, stop, first)
    open_ = OPEN.match(chars, at, stop, first)
    longest = max(found.stop if found else 0 for found in (named, collective, open_))
    if open_ and open_.stop == longest:
        return Head(open_.stop, False, open_.word, quantified)
    if named and named.stop == longest:
        if named.word in _ALONE and not quantified:
            return None
        return Head(named.stop, False, named.word, quantified)
    if collective:
        word = collective.word
        single = SINGLE.match(word) and not (quantified and len(word) > 3) and not (listed and word in _LISTED)
        if single and not SINGLE_ENDS.match(chars, collective.stop, stop):
            return None
        return Head(collective.stop, True, word, quantified)
    return None
