"""Who is named: finding and dividing actors' names (chủ thể: cơ quan, đơn vị, chức danh).

`actors_at` reads a list of actors that begins at a position and ends before the first word that belongs to no name.
Named actors are one each; collective nouns that are counted up together («các sở, ban, ngành») are one:
annotation guide, «assignments».
"""

from __future__ import annotations

import re

from extractors.naming.actor_commas import TEAM, divided, team_end
from extractors.naming.actor_heads import Head, head_at
from extractors.naming.actor_names import Actor, Actors, counted_up, name_of
from extractors.naming.actor_tails import with_tail
from extractors.naming.actor_words import (
    ANY,
    BRACKET,
    CAPITAL,
    COMMITTEE,
    COMMITTEES,
    COMPOUND,
    DASHED,
    EITHER,
    FIELD,
    FIELDS_OF_POSTS,
    FIRM,
    GAP,
    GIVES,
    HAMLETS,
    IN_CHARGE,
    ITEM_ENDS,
    LAST_UNIT,
    LOOSE_ENDS,
    LOUD,
    MANY,
    MODIFIER,
    NAMED,
    NUMBERED,
    OFFICES,
    OFFICIALS,
    ON_DUTY,
    PEOPLE,
    POST,
    PREDICATE,
    PROPER,
    RANKS,
    RULED,
    SHORT_UNIT,
    SMALL_BETWEEN,
    UNIT,
    joined,
)
from extractors.naming.plain import plain

__all__ = ["Actor", "Actors", "actors_at", "name_of"]


def actors_at(chars: str, at: int, stop: int, loose: bool = False) -> Actors:
    """The actors of the list that begins at `at`; none when nothing there names one.

    Args:
        chars: the text.
        at: where the first name has to begin.
        stop: where the clause ends at the latest.
        loose: let words through that are known in no name (after «Đơn vị chủ trì:», in a cell), up to a predicate.
    """
    found: list[Actor] = []
    join: re.Match[str] | None = None
    end = at
    while True:
        item = _item(chars, at, stop, loose, found[-1] if found else None)
        if item is None or (item.vague and join is not None and join.group("mark") == ";"):
            break
        parts, end = divided(chars, item.start, item.stop, stop)
        found += [Actor(begin, close, name=name) for begin, close, name in parts] or [item]
        aside = BRACKET.match(chars, end, stop) if chars[end : end + 2].lstrip()[:1] == "(" else None
        join = joined(chars, aside.end() if aside else end, stop)
        if join is None:
            end = aside.end() if aside else end
            break
        numbered = NUMBERED.match(chars, join.end(), stop)
        at = numbered.end() if numbered else join.end()
    return Actors(tuple(counted_up(chars, found)), end)


def _item(chars: str, at: int, stop: int, loose: bool, before: Actor | None) -> Actor | None:
    head = head_at(chars, at, stop, loose, before is None, before is not None and before.collective)
    if head is None and before is not None and _another_post(chars, before, at, stop):
        head = head_at(chars, at, stop, True, False)
    if head is None:
        return None
    if before is not None and FIELDS_OF_POSTS.match(chars, at, stop) and not before.collective:
        return None
    end, own = _tail(chars, at, head, stop, loose)
    if end <= at:
        return None
    end = _trimmed(chars, max(at, head.stop - 1), end)
    collective = head.collective and not own
    vague = (collective or bool(RANKS.fullmatch(head.word))) and end == head.stop
    vague = vague and not (head.quantified or head.governed)
    people = bool(PEOPLE.match(chars, at, stop))
    return Actor(at, end, collective, vague, people, head.quantified, head.person, head.governed)


def _another_post(chars: str, before: Actor, at: int, stop: int) -> bool:
    """Whether a post follows a post with which it shares its head: «Công chức Tư pháp - Hộ tịch, VH - XH»."""
    return bool(POST.match(chars, at, stop) and DASHED.search(chars, before.start, before.stop))


def _trimmed(chars: str, at: int, end: int) -> int:
    while True:
        loose_end = LOOSE_ENDS.search(chars, max(at, end - 16), end)
        if not loose_end:
            return end
        end = loose_end.start()


def _tail(chars: str, at: int, head: Head, stop: int, loose: bool) -> tuple[int, bool]:
    """Where the name ends that began with the head, and whether a field or a proper name makes it one of its own."""
    team = team_end(chars, plain(chars), head.stop, stop) if head.word in TEAM else None
    here = team or head.stop
    own = False
    first = team is None
    for _ in range(40):
        step = _step(chars, at, here, stop, loose, first, head)
        if step is None:
            break
        field = first and head.collective and FIELD.match(chars, step[1], stop)
        if field and not MODIFIER.match(chars, step[1], stop):
            own = head.word.startswith(("cong chuc", "can bo", "vien chuc", "bo phan"))
        here, first = step[0], False
    return with_tail(chars, at, here, stop), own


def _step(chars: str, at: int, here: int, stop: int, loose: bool, first: bool, head: Head) -> tuple[int, int] | None:
    """One more word of the name: where it ends and where it begins; None where the name ends."""
    gap = GAP.match(chars, here, stop)
    join = joined(chars, here, stop)
    if join and not (gap and gap.group().strip()):
        return _go_on(chars, at, here, join, stop, first, head)
    if gap is None and not (first and head.unknown):
        return None
    begin = gap.end() if gap else here
    dashed = bool(gap and gap.group().strip())
    office = first and not head.governed and bool(OFFICES.fullmatch(head.word))
    if not office and chars[begin : begin + 1].isupper() and LOUD.match(chars, begin, stop):
        return None
    charge = IN_CHARGE.match(chars, begin, stop) if first and OFFICIALS.fullmatch(head.word) else None
    if charge:
        return charge.end(), begin
    word = _word(chars, begin, stop, loose, dashed or office)
    if word and FIRM.fullmatch(head.word) and chars[begin].isupper():
        small = SMALL_BETWEEN.match(chars, word, stop)
        word = small.end() if small and not PREDICATE.match(chars, word + 1, stop) else word
    return (word, begin) if word else None


def _word(chars: str, begin: int, stop: int, loose: bool, fresh: bool) -> int | None:
    """Where the word of a name ends that begins here, or None."""
    word = ANY.match(chars, begin, stop)
    if word is None:
        return None
    if ON_DUTY.match(chars, begin, stop):
        return None
    field = FIELD.match(chars, begin, stop, word)
    modifier = MODIFIER.match(chars, begin, stop, word)
    if modifier and modifier.printed.casefold() == "cấp" and GIVES.match(chars, modifier.stop, stop):
        return None
    compound = COMPOUND.match(chars, begin, stop, word) if field else None
    if compound:  # «ngành Giáo dục và Đào tạo», in small letters too
        return compound.stop
    best = max(field.stop if field else 0, modifier.stop if modifier else 0)
    capital = CAPITAL.match(chars, begin, stop) if not word.group()[0].islower() else None
    if capital:
        proper = PROPER.match(chars, begin, stop, word)
        body = NAMED.match(chars, begin, stop, word)  # of which the post is: «Giám đốc Ngân hàng …»
        return max(capital.end(), best, proper.stop if proper else 0, body.stop if body else 0)
    if best and field and field.word in EITHER and best == field.stop:
        return best if fresh else None
    if best:
        return best
    return word.end() if loose and not PREDICATE.match(chars, begin, stop, word) else None


def _go_on(
    chars: str, at: int, here: int, join: re.Match[str], stop: int, first: bool, head: Head
) -> tuple[int, int] | None:
    """Past a comma or «và» inside a name: «Sở Văn hóa, Thể thao và Du lịch», «UBND các huyện, thành phố»."""
    if join.group("mark") == ";":
        return None
    begin = join.end()
    if head.unknown:
        return _last_field(chars, at, here, begin, stop) if not join.group("mark") else None
    unit = UNIT.match(chars, begin, stop) or SHORT_UNIT.match(chars, begin, stop)
    ruled = RULED.match(head.word) or not HAMLETS.match(chars, begin, stop)
    committee = COMMITTEE.match(chars, begin, stop)
    if committee and COMMITTEES.search(chars, at, here):
        return committee.end(), begin
    if unit and ruled and (head.collective or LAST_UNIT.search(chars, max(at, here - 16), here)):
        return unit.end(), begin
    if first and join.group("mark"):
        return None
    if POST.match(chars, begin, stop) and DASHED.search(chars, at, here):
        return None
    if head_at(chars, begin, stop, first=False) and not FIELDS_OF_POSTS.match(chars, begin, stop):
        return None
    if head.collective or LOUD.match(chars, begin, stop):
        return None
    many = MANY.match(chars, begin, stop)
    here = many.end() if many else begin
    word = _word(chars, here, stop, False, True) if CAPITAL.match(chars, here, stop) else None
    if word:
        return word, begin
    field = FIELD.match(chars, begin, stop)
    if field and not many and (field.word not in EITHER or ITEM_ENDS.match(chars, field.stop, stop)):
        return field.stop, begin
    return None


def _last_field(chars: str, at: int, here: int, begin: int, stop: int) -> tuple[int, int] | None:
    """The last field of a post without its head: «Địa chính - Nông nghiệp - Xây dựng và Môi trường»."""
    field = FIELD.match(chars, begin, stop)
    dashes = len(DASHED.findall(chars, at, here))
    if not field or dashes < 2 or POST.match(chars, begin, stop) or head_at(chars, begin, stop, first=False):
        return None
    return (field.stop, begin) if ITEM_ENDS.match(chars, field.stop, stop) else None
