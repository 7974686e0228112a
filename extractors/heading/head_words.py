"""Words of the letterhead and the signature block (từ ngữ của thể thức), from `lexicon/letterhead.toml`."""

from __future__ import annotations

from extractors.folding import pattern_of
from extractors.lexicon import load

WORDS: dict[str, list[str]] = load("letterhead")
"""Lists of words by what they are: fields, bodies, posts and so on."""


def any_of(kind: str) -> str:
    """Pattern of all words of a kind in folded text, the longest first."""
    return pattern_of(WORDS[kind])
