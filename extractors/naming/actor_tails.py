"""What stands behind an actor's name and belongs to it (phần sau tên): «(VHTT)», «tại Phụ lục I», «(bà) có tên …»."""

from __future__ import annotations

import re

from extractors.naming.actor_words import BRACKET
from extractors.words import U

_LISTED = re.compile(r"\s+tại\s+(?:Phụ lục|Biểu|Danh sách)(?:\s+(?:số\s+)?[IVX\d]{1,4})?(?!\w)")
_ARTICLE = r"(?:\s+(?:tại|ở|trong)\s+(?:Điều|Phụ lục|danh sách)(?:\s+(?-i:[IVX\d]{1,3}))?)?"
# «các ông (bà) có tên tại Điều 1» names nobody without its end
_PERSONS = re.compile(rf"\s*\(bà\)(?:\s+có tên)?{_ARTICLE}|,?\s*bà\s+có tên{_ARTICLE}(?:\s+(?:nêu|nói)?\s*trên)?", re.I)
_SHORT = re.compile(rf"[{U}&\-–. ]{{2,10}}")


def with_tail(chars: str, at: int, here: int, stop: int) -> int:
    """A bracket that tells one post from its namesake belongs to the name, «(VHTT)»; an abbreviation of it does not."""
    if chars[here - 3 : here].casefold() == "ông":
        both = _PERSONS.match(chars, here, stop)
        here = both.end() if both else here
    if chars[here : here + 2].lower() == " t":
        listed = _LISTED.match(chars, here, stop)
        return listed.end() if listed else here
    aside = BRACKET.match(chars, here, stop) if chars[here : here + 2].lstrip()[:1] == "(" else None
    if aside is None or not _SHORT.fullmatch(aside.group(1)):
        return here
    initials = iter("".join(word[0] for word in re.findall(r"\w+", chars[at:here])).casefold())
    spelt = all(letter in initials for letter in aside.group(1).casefold() if letter.isalpha())
    return here if spelt else aside.end()
