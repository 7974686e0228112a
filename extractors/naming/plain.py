"""Patterns that look at the text without its accents (không dấu), since OCR mixes them: «đoàn thế», «phôi hợp»."""

from __future__ import annotations

import re
from functools import lru_cache

from extractors.folding import fold

_KEPT = re.compile(r"\\.|\(\?P<\w+>|\(\?-?[a-zA-Z]+:|\(\?<?[=!:]")


@lru_cache(maxsize=2)
def plain(chars: str) -> str:
    """The text without accents, in small letters, character for character; kept for the file at hand."""
    return fold(chars)


def plain_pattern(pattern: str) -> re.Pattern[str]:
    r"""The pattern compiled for `plain` text: its letters lose their accents, its escapes (`\W`) stay as they are.

    >>> plain_pattern(r"Đơn vị\s+chủ trì").pattern
    'don vi\\s+chu tri'
    """
    done = 0
    pieces: list[str] = []
    for kept in _KEPT.finditer(pattern):
        pieces += (fold(pattern[done : kept.start()]), kept.group())
        done = kept.end()
    return re.compile("".join((*pieces, fold(pattern[done:]))))
