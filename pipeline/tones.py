"""Tones that recognition mixed up (nhầm dấu): «tố chức» is «tổ chức», since only that is a word.

A hook and an acute on a stacked accent differ by two pixels at 200 dpi. A syllable is changed only where its neighbours
prove it: as read it makes no word with them, and with a hook it does; or it is no syllable at all, and one other tone
of the same letters makes a word. What else was meant must be proved the better, the more certain the reading is and
the oftener the word stands by itself.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from extractors.folding import fold
from pipeline import wordlist
from pipeline.alike import ACUTE, apart, likeliest, spelt_alike, tone
from pipeline.phrases import COMMON, official, pairs, placed, triples

_NEAR, _NEAR_BOTH = 2.0, 3.0  # as unlike as a misreading makes a word, and two that stand together
_DOUBTED = 0.965  # certainty; half of the words that were read right have more
_FAIR = 1.5  # weight of a proof: a word with one neighbour (1) that the document has elsewhere (0.5); a set word is 2
# what a proof must weigh against a word that may be meant, and the certainty below which it does
_IF_RARE = ((2.0, 1.0), (_FAIR, _DOUBTED), (0.5, 0.78))
_IF_COMMON = ((2.5, _DOUBTED), (2.0, 0.9))
_IF_USUAL = ((2.0, _DOUBTED), (1.0, 0.9))  # against a common word in place of one that is usually misread so
_MUCH = 2.0  # by which what recognition usually misreads so must weigh more than what makes a word too
_CLEARLY = 0.4  # by which the likeliest reading must stand out
_USUAL = 0.5  # for what recognition most often gets wrong
Seen = Mapping[tuple[str, str], int]
_NOTHING: Seen = {}
# words that stand beside anything: what they make with a neighbour is no proof by itself
_SERVING = frozenset(re.findall(r"\w+", "các của và về với để tại cho trong trên những được có không là do"))

# words that stand by themselves, for what is read in their place and makes no word with its neighbours
_ALONE = {
    "đê": "để", "đế": "để", "đề": "để", "vẻ": "về", "vê": "về", "vẽ": "về", "vế": "về", "vả": "và", "xả": "xã",
    "tình": "tỉnh", "cưa": "của", "tữ": "từ", "vơi": "với", "dã": "đã",
    "khí": "khi", "đên": "đến", "đẻ": "để",
}  # fmt: skip
_NEVER = {"cúa": "của", "ớ": "ở"}  # no words of official texts, however well they were read


def mended(
    before: str,
    word: str,
    after: str,
    seen: Seen = _NOTHING,
    certainty: float = 0.0,
    least: float = 0.0,
    beyond: str = "",
) -> str | None:
    """The word as it must have been printed; None where nothing is proved.

    Args:
        before: the word before it on the line or the line above, empty where punctuation parts them.
        word: as it was read, NFC.
        after: the word after it, likewise.
        seen: how often neighbours were read elsewhere in the document, with certainty, in small letters.
        certainty: of the reading, 0 to 1; a syllable that could be meant is doubted only where it was read badly.
        least: the weight that the proof must have, where recognition is not known to misread just so.
        beyond: the word after the next.
    """
    plain, left, right = (placed(neighbour.lower()) for neighbour in (word, before, after))
    if (
        (len(plain) < 2 and plain not in _NEVER)
        or (len(plain) < 3 and word.isupper())
        or _proves(plain, right)
        or _is_name(before, word, after)
    ):
        return None
    place = _Place(left, plain, right, placed(beyond.lower()), seen, word[0].isupper())
    makes_words = place.words(plain) > 0
    best = _much_likelier(place, certainty) if makes_words else _proved(place, certainty, least, word.isupper())
    if _follows_name(before, word) and not ((best or "", right) in official() or (left, best or "") in pairs()):
        return None
    if best is None and not makes_words and least < _FAIR:
        best = _by_itself(plain, certainty) or _with_next(plain, right, place.beyond, certainty < _DOUBTED)
    return _cased(best, word) if best else None


@dataclass(frozen=True, slots=True)
class _Place:
    """A word in small letters, between its neighbours, with the word after the next, in a document."""

    left: str
    plain: str
    right: str
    beyond: str
    seen: Seen
    capital: bool

    def weight(self, other: str) -> float:
        """How much tells for another word here: words that it makes, more for set ones, less for the document's own."""
        phrase = {(self.left, other, self.right), (other, self.right, self.beyond)} & triples()
        return self.words(other) + float(self.makes_set_word(other)) + 0.5 * bool(phrase) + 0.5 * self._oftener(other)

    def words(self, other: str) -> int:
        """How many words another word makes with its neighbours."""
        known = pairs(names=self.capital)
        return ((self.left, other) in known) + ((other, self.right) in known)

    def makes_set_word(self, other: str) -> bool:
        """Whether a neighbour, and no word that stands beside anything, makes a set word with another word here."""
        neighbours = (((self.left, other), self.left), ((other, self.right), self.right))
        return any(pair in official(names=self.capital) and neighbour not in _SERVING for pair, neighbour in neighbours)

    def _oftener(self, other: str) -> bool:
        """Whether the document has the other word beside a neighbour, and clearly more often than this one."""
        counts = [
            (self.seen.get((self.left, other), 0), self.seen.get((self.left, self.plain), 0)),
            (self.seen.get((other, self.right), 0), self.seen.get((self.plain, self.right), 0)),
        ]
        return any(there > 2 * here for there, here in counts)

    def neighbour_is_to_blame(self) -> bool:
        """Whether a neighbour, with other marks, makes a set word with this one: «hộ nghẻo» is «hộ nghèo»."""
        return any((self.plain, other) in official() for other in spelt_alike().get(fold(self.right), ())) or any(
            (other, self.plain) in official() for other in spelt_alike().get(fold(self.left), ())
        )


def _much_likelier(place: _Place, certainty: float) -> str | None:
    """What recognition usually turns into this word, where that makes much better words: «Ban Chí đạo», «đối mới»."""
    usual = likeliest(place.plain)
    if usual == place.plain or usual not in wordlist.syllables():
        return None
    more = place.weight(usual) - place.words(place.plain)
    only = place.makes_set_word(usual) and not place.makes_set_word(place.plain)
    return usual if more >= _MUCH or (more >= _MUCH / 2 and only and certainty < _DOUBTED) else None


def _proved(place: _Place, certainty: float, least: float, capitals: bool) -> str | None:
    """The word that the neighbours prove; of what may be meant, only what is often misread or was read badly."""
    known = place.plain in wordlist.syllables()
    best, weight = _best(place)
    if best is None:
        return None if known else _hooked(place.plain, capitals)
    common, usual = place.plain in COMMON, best == likeliest(place.plain)
    if not known or (usual and not common):
        return best
    if weight < least or (least >= _FAIR and place.neighbour_is_to_blame()):
        return None
    doubts = _IF_RARE if not common else _IF_USUAL if usual else _IF_COMMON
    return best if any(weight >= proof and certainty < most for proof, most in doubts) else None


@lru_cache(maxsize=20_000)
def _with_next(plain: str, right: str, beyond: str, doubted: bool) -> str | None:
    """The word where it and the next were both misread: «Tính úy» is «Tỉnh ủy», the one set word of such letters."""
    if {plain, right} & COMMON or (right, beyond) in pairs():
        return None
    ranked: list[tuple[float, str]] = []
    for other in spelt_alike().get(fold(plain), ()):
        for following in spelt_alike().get(fold(right), ()):
            unlike = apart(plain, other) + apart(right, following)
            usual = (other == likeliest(plain)) + (following == likeliest(right))
            both = other != plain and following != right and not {other, following} & _SERVING
            near = unlike <= _NEAR_BOTH and (doubted or usual > 1)
            if both and near and (other, following) in official():
                ranked.append((unlike - _USUAL * usual, other))
    ranked.sort()
    if not ranked or (len(ranked) > 1 and ranked[1][0] - ranked[0][0] < _CLEARLY):
        return None
    return ranked[0][1]


def _by_itself(plain: str, certainty: float) -> str | None:
    """The word that stands by itself, where this is read in its place."""
    return _NEVER.get(plain) or (_ALONE.get(plain) if certainty < _DOUBTED else None)


def _best(place: _Place) -> tuple[str | None, float]:
    """The one syllable of the same letters that makes words with its neighbours, and the weight of the proof."""
    ranked: list[tuple[float, str, float]] = []
    usual = likeliest(place.plain)
    for other in spelt_alike().get(fold(place.plain), ()):
        weight = place.weight(other)
        unlike = apart(place.plain, other)
        # the place of a tone is a matter of taste: «hoà», «hòa»
        if weight and 0 < unlike <= _NEAR:
            ranked.append((weight - unlike / _NEAR + _USUAL * (other == usual), other, weight))
    ranked.sort(reverse=True)
    if not ranked or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < _CLEARLY):
        return None, 0.0
    return ranked[0][1:]


@lru_cache(maxsize=20_000)
def _proves(plain: str, right: str) -> bool:
    """Whether the word after it is no syllable, and was one that makes a word with this: «đề xuât» is «đề xuất»."""
    if right in wordlist.syllables():
        return False
    return any((plain, other) in pairs() for other in spelt_alike().get(fold(right), ()))


def _hooked(plain: str, capitals: bool) -> str | None:
    """What is no syllable and carries an acute was a hook, whatever stands beside it."""
    if not capitals and tone(plain) == ACUTE and likeliest(plain) in wordlist.syllables():
        return likeliest(plain)
    return None


def _is_name(before: str, word: str, after: str) -> bool:
    """Whether the word may belong to a name: with a capital, beside another with one, and no word begins with it."""
    if not word[:1].isupper() or word.isupper():
        return False
    return after[:1].isupper() or (before[:1].isupper() and not after)


def _follows_name(before: str, word: str) -> bool:
    """Whether the word may end a name before small letters: «Việt Nam năm …», «Ê Đê tại …», but not «UBND Tỉnh»."""
    return (
        word[:1].isupper() and not word.isupper() and before[:1].isupper() and (before in "YÊ" or not before.isupper())
    )


def _cased(word: str, like: str) -> str:
    if like.isupper():
        return word.upper()
    return word[:1].upper() + word[1:] if like[:1].isupper() else word
