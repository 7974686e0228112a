"""Kinds of instruments (loại văn bản) and what their symbols say, from `lexicon/instruments.toml`."""

from __future__ import annotations

import re

from extractors.folding import fold, pattern_of
from extractors.lexicon import load

_WORDS = load("instruments")
ISSUERS = load("issuers")
MISREAD: dict[str, str] = _WORDS["misread"]
SAME_AS: dict[str, str] = _WORDS["same_as"]
LAWS: dict[str, list[str]] = _WORDS["laws"]
JOINED: dict[str, list[str]] = ISSUERS["joined"]

_BY_FOLDED = {fold(n): t["name"] for t in _WORDS["types"] for n in (t["name"], *t.get("also", []))}
_BY_SYMBOL = {symbol: t["name"] for t in _WORDS["types"] for symbol in t.get("symbols", [])}
SYMBOLS = frozenset(_BY_SYMBOL)
_PARTY = frozenset(JOINED["party"])

TYPE = pattern_of(list(_BY_FOLDED))
"""Pattern of a type's words in folded text, the longest first."""
TYPE_PRINTED = "|".join(
    form
    for name in sorted((t["name"] for t in _WORDS["types"]), key=lambda name: (-len(name), name))
    if len(name.split()) > 1
    for form in (name, name.lower(), name.upper())
)
"""Pattern of a type's words as printed; the one-word types («Thư», «Lệnh», «Điện») are syllables of names as well."""
SHORT_TYPE = "|".join(sorted(_BY_SYMBOL, key=lambda symbol: (-len(symbol), symbol)))
"""Pattern of a type's abbreviation in clean text («QĐ», «NQ»)."""


def type_named(words: str) -> str | None:
    """The type that these words name, as it is entered: «kế  hoạch», «QĐ» → «Kế hoạch», «Quyết định»."""
    return _BY_FOLDED.get(" ".join(fold(words).split())) or _BY_SYMBOL.get(words)


def types_of(number: str) -> tuple[str, ...]:
    """The types that the symbol of a number can stand for, the likeliest first; none where it says nothing.

    «35/KH-UBND» is a Kế hoạch, «134/UBND-VP» a Công văn; the Party's «QĐ» is a Quy định or a Quyết định.
    """
    symbol = re.sub(r"^[^/-]*(?:/\d{4})?[/-]", "", number)
    tokens = re.split(r"[/.-]", symbol)
    party = "/" in symbol and tokens[-1] in _PARTY
    if tokens[0] == "QĐ" and party:
        return ("Quy định", "Quyết định")
    if tokens[0] == "TT" and party:
        return ("Thông tri",)
    if re.match(r"QH\d", tokens[0]):
        return ("Luật", "Nghị quyết", "Bộ luật")
    if tokens[0] in _BY_SYMBOL:
        return (_BY_SYMBOL[tokens[0]],)
    return ("Công văn",) if len(tokens) > 1 and not party else ()
