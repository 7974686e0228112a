"""READERS: clean text and outline in, facts out. No files, no database, no clock. Imports `models` only.

An extractor is a module with `EXAMPLES` and `extract(part, letterhead)`; `EXTRACTORS` names them all. The letterhead
is read before them (`extractors.letterhead`), since it says which year «trong năm» means and what the document's own
number is.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from models.document import Part
from models.facts import Fact, Letterhead

Extractor = Callable[[Part, Letterhead], Sequence[Fact]]

if TYPE_CHECKING:
    EXTRACTORS: tuple[Extractor, ...]


def _all() -> tuple[Extractor, ...]:
    from extractors import citations, deadlines, indicators, officials, targets

    return (
        citations.extract,
        targets.extract,
        officials.extract,
        deadlines.extract,
        indicators.extract,
    )


def __getattr__(name: str) -> tuple[Extractor, ...]:
    """`EXTRACTORS`, made when it is asked for.

    Its patterns take a quarter of a second to build, and whoever wants `extractors.folding` alone, as the reading of a
    scan does, gets by without them.
    """
    if name != "EXTRACTORS":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    made = globals()[name] = _all()
    return made
