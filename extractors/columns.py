"""What a table's column holds (vai trò của cột), from the words of its header.

The words are in `lexicon/columns.toml`, with headers as offices write them. They are compared without accents, and a
header that OCR or a typist misspelt («Thòi gỉan hoàn thànli») word by word with those of the lexicon.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from typing import cast

from extractors.folding import fold
from extractors.lexicon import load
from models.document import Role

# Headers, and the role of their column; the lexicon holds many more (`titles` there).
EXAMPLES: list[tuple[str, Role | None]] = [
    ("Đơn vị chủ trì, phối hợp", "lead_partner"),
    ("Đơn vị phối hợp thực hiện", "partner"),
    ("THỜI GIAN\nHOÀN THÀNH", "deadline"),
    ("Thòi gỉan hoàn thànli", "deadline"),
    ("Đơn vi chủ tri", "lead"),
    ("Nhìệm vu (*)", "task"),
    ("Kinh phí (triệu đồng)", "budget"),
    ("Kết quả năm 2024", None),
    ("Địa điểm tổ chức", None),
    ("Dân tộc", None),
    ("", None),
]

_LONGEST = 160  # characters of a header; what is longer is a row
_SHORTEST_WORD = 4
_LIKENESS = 0.8
_MOST_MENDED = 2
_WORD = re.compile(r"[a-z]+")


@dataclass(frozen=True, slots=True)
class Column:
    """An entry of the lexicon: a role (None: known, and none of ours), its pattern, headers that must get it."""

    role: Role | None
    pattern: re.Pattern[str]
    titles: tuple[str, ...]


@lru_cache(maxsize=1)
def columns() -> tuple[Column, ...]:
    """The entries of `lexicon/columns.toml`, in the order in which they are tried."""
    entries = load("columns")["column"]
    return tuple(
        Column(
            None if entry["role"] == "none" else cast(Role, entry["role"]),
            re.compile("|".join(entry["words"])),
            tuple(entry["titles"]),
        )
        for entry in entries
    )


def role_of(title: str) -> Role | None:
    """The role that a column's header words name, or None where they name none that is known."""
    found = column_of(title)
    return found.role if found is not None else None


@lru_cache(maxsize=2048)
def column_of(title: str) -> Column | None:
    """The entry of the lexicon that a column's header words name; None where they are not in it."""
    bare = " ".join(fold(title).split()).strip(" .:;*-")
    bare = re.sub(r" ?\([*\d ]+\)$", "", bare)
    if not bare or len(bare) > _LONGEST:
        return None
    found = _named(bare)
    if found is None:
        mended = _mended(bare)
        found = _named(mended) if mended != bare else None
    return found


def roles_in(line: str) -> set[Role]:
    """The roles that the words of a whole header row on one line name, wherever they stand in it."""
    bare = " ".join(fold(line).split())
    return {column.role for column in columns() if column.role is not None and column.pattern.search(bare)}


def _named(bare: str) -> Column | None:
    return next((column for column in columns() if column.pattern.search(bare)), None)


def _mended(bare: str) -> str:
    """The header with the words that the lexicon does not know replaced by its nearest; as it was where many are."""
    strange = [word for word in _WORD.findall(bare) if len(word) >= _SHORTEST_WORD and word not in _vocabulary()]
    nearest = {word: get_close_matches(word, _vocabulary(), 1, _LIKENESS) for word in strange}
    if not strange or len(strange) > _MOST_MENDED or not all(nearest.values()):
        return bare
    return _WORD.sub(lambda word: nearest.get(word.group(), [word.group()])[0], bare)


@lru_cache(maxsize=1)
def _vocabulary() -> frozenset[str]:
    """The words of the lexicon's headers, without accents."""
    words = (_WORD.findall(fold(title)) for column in columns() for title in column.titles)
    return frozenset(word for found in words for word in found if len(word) >= _SHORTEST_WORD)
