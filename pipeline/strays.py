"""Strokes that recognition took for marks or capitals (nét thừa, chữ hoa thừa): «[hường xuyên», «'Thủ tướng», «hồ Sơ».

The stem or the serif of a letter beside a table's rule comes out as a bracket or an apostrophe; letters that look alike
in both sizes come out as capitals.
"""

from __future__ import annotations

import re

from extractors.words import U
from pipeline import wordlist
from pipeline.phrases import listed, pairs, placed, word_after

# an apostrophe or a bracket at the beginning of a word, and none that closes it
STRAY = re.compile(
    r"(?<!\S)(?:['‘](?=[TP][^\W\d_]+(?![^\n]*['’]))|\[(?![^\n]*\])|\{(?![^\n]*\})|\}(?!\}))(?P<rest>[^\W\d_]+)"
)
_SURE = 0.96
_STEMS = {"[": "TDLĐ", "{": "t", "}": "l"}  # letters that a bracket is read for
# capitals of which the small letter is but a smaller one, after a small word; «thứ Sáu» is a day
CAPITAL = re.compile(
    rf"(?<![\w/&.-])(?!thứ )(?P<before>[^\W\d_{U}]+) "
    rf"(?P<word>[COSUVXƠÓỎỌÔỐỒỔỖỘỚỜỞỠỢƯÚỦŨỤỨỪỬỮỰ][^\W\d_{U}]+)(?![\w/&-])",
)


def unstrayed(match: re.Match[str]) -> str:
    """The word without the mark, or with the letter that was read as a bracket, where that makes a word."""
    read, rest = match.group(), match["rest"]
    if read[0] in "'‘":
        return rest
    after = word_after(match)
    following = placed(after.group().lower()) if after else ""
    words = [stem + rest for stem in _STEMS[read[0]] if (stem + rest).lower() in wordlist.syllables()]
    proved = [word for word in words if (placed(word.lower()), following) in pairs()]
    if len(proved) == 1:
        return proved[0]
    # «Th» is by far the commonest beginning
    return words[0] if words and (rest.startswith("h") or len(words) == 1) else read


def lowered(match: re.Match[str], certainty: float = 0.0) -> str:
    """The word in small letters, where it ends a word of two syllables that begins with one: «tài Sản», «đơn Vị».

    Args:
        match: of `CAPITAL`.
        certainty: of the reading, 0 to 1; an office may set a capital where it likes.
    """
    read, after = match.group(), word_after(match)
    before, plain, following = (
        placed(word.lower()) for word in (match["before"], match["word"], after.group() if after else "")
    )
    ends_word = (before, plain) in listed() and (plain, following) not in listed()
    goes_on = after is None or after.group()[0].islower()
    return f"{match['before']} {match['word'].lower()}" if certainty < _SURE and ends_word and goes_on else read
