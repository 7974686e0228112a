"""READERS: clean text and outline in, facts out. No files, no database, no clock. Imports `models` only.

An extractor is a module with `EXAMPLES` and `extract(part, letterhead)`; `EXTRACTORS` names them all. The letterhead
is read before them (`extractors.letterhead`), since it says which year «trong năm» means and what the document's own
number is.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from extractors import citations, deadlines, indicators, officials, targets
from models.document import Part
from models.facts import Fact, Letterhead

Extractor = Callable[[Part, Letterhead], Sequence[Fact]]

EXTRACTORS: tuple[Extractor, ...] = (
    citations.extract,
    targets.extract,
    officials.extract,
    deadlines.extract,
    indicators.extract,
)
