"""An actor's name at its place, and names that count as one (tên chủ thể)."""

from __future__ import annotations

import re
from typing import NamedTuple

from extractors.naming.actor_words import FIRMS, STATE
from extractors.words import DASH

_DASH = re.compile(rf"(?<=\w)\s*[{DASH}]\s*(?=\w)")


class Actor(NamedTuple):
    """An actor's name at `[start, stop)` of the text.

    Attributes:
        collective: whether collective nouns alone name it («các ban, ngành»).
        vague: a collective noun without number, field or limit («đơn vị»), which names nobody.
        people: the public («người dân»), whom nobody can be ordered to.
        quantified: whether «các», «mỗi» … stands before it.
        person: whether a person is named; posts that follow are theirs.
        governed: whether a post governs the collective nouns («thủ trưởng các cơ quan»), which begins an entry anew.
        name: the name in full, where its head is printed once for several («các Sở: Tài chính, Nội vụ»).
    """

    start: int
    stop: int
    collective: bool = False
    vague: bool = False
    people: bool = False
    quantified: bool = False
    person: bool = False
    governed: bool = False
    name: str = ""


class Actors(NamedTuple):
    """The actors of a list, and where the list ends."""

    items: tuple[Actor, ...]
    stop: int


def name_of(chars: str, actor: Actor) -> str:
    """The actor's printed name, with single spaces and dashes set off by spaces."""
    name = " ".join((actor.name or chars[actor.start : actor.stop]).split())
    return _DASH.sub(" - ", name).strip(" -–,;:.")


def counted_up(chars: str, items: list[Actor]) -> list[Actor]:
    """Collective nouns that follow each other become one actor; so do a person and their posts."""
    merged: list[Actor] = []
    for item in items:
        last = merged[-1] if merged else None
        if last is None or ";" in chars[last.stop : item.start]:
            merged.append(item)
        elif last.person and not item.person:
            merged[-1] = last._replace(stop=item.stop)
        elif last.collective and item.collective and not item.governed and not _unlike(chars, last, item):
            merged[-1] = last._replace(stop=item.stop, vague=False)
        else:
            merged.append(item)
    return merged


def _unlike(chars: str, last: Actor, item: Actor) -> bool:
    """«Doanh nghiệp» before the State's own bodies is named by itself: «Doanh nghiệp, sở, ban, ngành»."""
    return bool(FIRMS.match(chars, last.start, last.stop) and STATE.match(chars, item.start, item.stop))
