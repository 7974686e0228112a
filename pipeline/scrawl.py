"""Strokes of a signature read as letters (nét chữ ký bị đọc thành chữ): left out between the post and the name.

Decree 30/2020/NĐ-CP, Annex I, II.7 and II.9: beside «Nơi nhận» stand the authority («KT. CHỦ TỊCH»), the post and the
name; what is written and stamped between them is no text. A line there is kept where it spells something.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise

from extractors.folding import fold
from extractors.heading.head_words import WORDS
from extractors.words import L, U
from pipeline import wordlist
from pipeline.hocr import Seen

# «Nơi nhận» is set in italics, which cost its first letter; «Loại nhân lực» has its letters too, but goes on
_RECIPIENTS = re.compile(r"\W*(?:noi nhan\b|\w{0,2}\W?\w{0,2}[oa]i nhan\W*$)")
_SIGNATURE = re.compile(
    r"\W*(?:t/?m|k/?t|tl|tuq|q)\s?[.,]\s?[a-z]|\W*[tk]/[mt] [a-z]"
    r"|\W*(?:pho |quyen )?(?:chu tich|(?:tong )?giam doc|bi thu|chanh|thu tuong|chu nhiem|(?:[a-z]+ ){0,2}truong)\b"
)
_CAPITALS = 0.5  # share of them among the letters of a signature's first line, whatever recognition made of a few
_MARK = re.compile(r"(?:T/?M|K/?T|TL|TUQ|Q)[.,]?")
_NAME = re.compile(rf"[{U}][{L}]+|[{U}]['’][{U}{L}]+|[{U}]{{3,}}")
_LETTERS = re.compile(r"[^\W\d_]+")
_GAP = 1.2  # heights between what belongs to two sides
_ABOVE = 5.0  # heights by which a signature may begin above «Nơi nhận»
_ASIDE = 1.0  # heights right of «Nơi nhận»
_SURE, _FAIR = 0.85, 0.5
_GUESSED = 0.2  # below, even a word of a post is one that recognition made of strokes
_FAMILIES = frozenset(WORDS["families"])
_OFFICES = frozenset(
    word for entry in WORDS["posts"] + WORDS["authorities"] + ["phó", "quyền"] for word in fold(entry).split()
)
_MARKS = frozenset(("tm", "kt", "tl", "tuq", "q"))


def without_scrawl(words: Sequence[Seen]) -> list[Seen]:
    """The words of a page without those that were read where somebody signed, in their order.

    Args:
        words: in points or pixels.
    """
    parts = [part for _, line in groupby(words, key=lambda word: word.line) for part in _apart(list(line))]
    heading = next((part for part in reversed(parts) if _RECIPIENTS.match(fold(_text(part)))), None)
    if heading is None:
        return list(words)
    height = heading[0].bottom - heading[0].top
    left, top = heading[-1].x1 + _ASIDE * height, heading[0].top - _ABOVE * height
    # where a seal hides letters, the words of one post stand apart
    beside = [part for part in parts if part[0].x0 > left and part[0].top > top]
    signed = [[word for part in group for word in part] for _, group in groupby(beside, key=lambda part: part[0].line)]
    first = next((part for part in signed if _opens_signature(_text(part))), None)
    if first is None:
        return list(words)
    signature = [part for part in signed if part[0].top > first[0].top - height]
    dropped = {id(word) for part in signature for word in part} - {id(w) for part in signature for w in _spelt(part)}
    return [word for word in words if id(word) not in dropped]


def _opens_signature(text: str) -> bool:
    """Whether an authority or a post in capitals begins here: «KT. CHỦ TỊCH», but not «Trưởng phòng Nội vụ»."""
    letters = [char for char in text if char.isalpha()]
    capitals = sum(char.isupper() for char in letters)
    return _SIGNATURE.match(fold(text)) is not None and capitals >= _CAPITALS * len(letters)


def _apart(line: list[Seen]) -> list[list[Seen]]:
    """The words of a line, divided where they stand far apart."""
    line.sort(key=lambda word: word.x0)
    parts = [line[:1]]
    for before, word in pairwise(line):
        if word.x0 - before.x1 > _GAP * (word.bottom - word.top):
            parts.append([])
        parts[-1].append(word)
    return parts


def _text(part: Iterable[Seen]) -> str:
    return " ".join(word.text for word in part)


def _spelt(part: Sequence[Seen]) -> list[Seen]:
    """The words of one side's line that spell a post, a body or a name: none where it is scrawl."""
    post = [word for word in part if _is_of_office(word)]
    spelling = [word for word in part if _spells(word) or (len(post) > 1 and word in post)]
    letters = sum(len(word.text) for word in spelling)
    if len(spelling) < 2 and not (spelling and spelling[0].confidence >= _SURE and letters > 3):
        return []
    if letters < 0.5 * sum(len(word.text) for word in part):
        return []
    low, high = part.index(spelling[0]), part.index(spelling[-1])
    while low and _belongs(part[low - 1]):
        low -= 1
    while high + 1 < len(part) and _belongs(part[high + 1]):
        high += 1
    within = part[low : high + 1]
    return [word for word in within if word in spelling or word.confidence >= _FAIR or _MARK.fullmatch(word.text)]


def _is_of_office(word: Seen) -> bool:
    """Whether the word is one of posts and bodies in capitals, however doubtful: a seal lies over them."""
    letters = _LETTERS.findall(fold(word.text))
    return (
        word.confidence >= _GUESSED
        and bool(letters)
        and not any(map(str.islower, word.text))
        and letters[-1] in _OFFICES
        and all(part in _OFFICES or part in _MARKS for part in letters)
    )


def _belongs(word: Seen) -> bool:
    """Whether the word beside a name or a post is a part of it: «KT.», «ThS.», a name of one letter («Y», «Ý»)."""
    if _MARK.fullmatch(word.text):
        return True
    least = _FAIR if len(word.text) == 1 and word.text.isupper() else _SURE
    return word.confidence >= least and word.text[:1].isupper()


def _spells(word: Seen) -> bool:
    """Whether the word is one: a name that was read with certainty, or what is mostly made of syllables."""
    parts = _LETTERS.findall(word.text)
    if word.confidence >= _SURE and _NAME.fullmatch(word.text):
        return True
    known = wordlist.syllables()
    named = len(word.text) > 1 and word.text[0].isupper() and fold(word.text) in _FAMILIES
    # capitals lose their marks under a seal: «UY BAN NHAN DAN» spells something
    sound = [
        p
        for p in parts
        if len(p) > 1 and (p.lower() in known or (p.isupper() and fold(p) in wordlist.plain_syllables()))
    ]
    return word.confidence >= _FAIR and (named or (bool(sound) and sum(map(len, sound)) >= 0.6 * len(word.text)))
