"""Which language a user is spoken to in (ngôn ngữ): Vietnamese, or English with `--english` or `KEHOACH_LANG=en`."""

from __future__ import annotations

import os
import sys

ENGLISH = "--english" in sys.argv[1:] or os.environ.get("KEHOACH_LANG", "vi").lower().startswith("en")


def say(vietnamese: str, english: str) -> str:
    """The words in the language that was asked for."""
    return english if ENGLISH else vietnamese
