"""Rules as data (từ điển): canonical names, variants and examples, one TOML file for each kind of name."""

from __future__ import annotations

import tomllib
from importlib import resources
from typing import Any


def load(name: str) -> dict[str, Any]:
    """The lexicon `name` («bodies», «provinces» …).

    Raises:
        FileNotFoundError: when there is no such lexicon.
    """
    return tomllib.loads((resources.files(__package__) / f"{name}.toml").read_text(encoding="utf-8"))
