"""Provinces and cities under the centre (tỉnh, thành phố trực thuộc trung ương), from `lexicon/provinces.toml`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from extractors.folding import fold
from extractors.lexicon import load

TWO_LEVELS_SINCE = "2025-07-01"
"""The day since which there are no districts and 34 provinces (Law 72/2025/QH15, Resolution 202/2025/QH15)."""


@dataclass(frozen=True, slots=True)
class Province:
    """A province: its name, whether it is a city, and the one that it went into on 1 July 2025, or None."""

    name: str
    city: bool
    into: str | None


def _key(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", fold(name)).strip()


def _read() -> dict[str, Province]:
    table: dict[str, dict[str, Any]] = load("provinces")["provinces"]
    return {
        _key(form): Province(name, bool(entry.get("city")), entry.get("into"))
        for name, entry in table.items()
        for form in (name, *entry.get("also", []))
    }


_BY_KEY = _read()
NAMES = "|".join(
    re.escape(key).replace(r"\ ", r"[\s-]{1,3}") for key in sorted(_BY_KEY, key=lambda key: (-len(key), key))
)
"""Pattern of all names in folded text, the longest first."""


def province_named(name: str) -> Province | None:
    """The province of this name, in capitals or not, whatever its accents and dashes; None where there is none."""
    return _BY_KEY.get(_key(name))
