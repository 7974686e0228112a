"""What the readers of citations pass to each other: the part's text made ready, and a citation in the making."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.folding import fold
from models.document import Paragraph, Part
from models.facts import Relation


@dataclass(frozen=True, slots=True)
class Passage:
    """The text of a part, as printed and folded; both have the same positions, which begin with 0 at the part's start.

    Lines of one title are joined by a space; every other end of a paragraph is a `\\n`.
    """

    part: Part
    chars: str
    flat: str

    @classmethod
    def of(cls, part: Part) -> Passage:
        """The passage that a part is."""
        chars = part.chars[part.start : part.stop]
        ends = [
            one.stop - part.start
            for one, two in zip(part.paragraphs, part.paragraphs[1:], strict=False)
            if _same_title(part, one, two)
        ]
        if ends:
            pieces = [chars[a:b] for a, b in zip([0, *[e + 1 for e in ends]], [*ends, len(chars)], strict=True)]
            chars = " ".join(pieces)
        return cls(part, chars, fold(chars))

    def paragraph(self, i: int) -> Paragraph:
        """The paragraph that holds position `i`."""
        return self.part.paragraph_at(self.part.start + i)

    def line_start(self, i: int) -> int:
        """Where the paragraph, or the joined title, begins that holds position `i`."""
        return self.flat.rfind("\n", 0, i) + 1

    def line_stop(self, i: int) -> int:
        """Where it ends."""
        stop = self.flat.find("\n", i)
        return len(self.flat) if stop < 0 else stop


def _same_title(part: Part, one: Paragraph, two: Paragraph) -> bool:
    """Two lines of one title, or of the «V/v» of a letter."""
    if one.cell or two.cell or one.zone != two.zone or one.zone not in ("title", "head"):
        return False
    opens = re.compile(r"\W*\(?(?:ban hành|kèm|đính|số\s?:|số \d|v/v|về việc|cộng h|độc lập|căn cứ)", re.I)
    first, second = part.chars[one.start : one.stop], part.chars[two.start : two.stop]
    if one.zone == "head":
        return bool(re.match(r"\W*(?:v/v|về việc)", first, re.I)) and not second.isupper()
    return not opens.match(second) and not first.endswith(")")


@dataclass(slots=True)
class Mention:
    """A citation in the making: positions in a passage, fields as in `models.facts.Citation`.

    `start` and `stop` bound the quote, `core` is where the instrument itself begins (after its pinpoint or issuer).
    `listed` says that it has no type word of its own, but that of the one before.
    """

    start: int
    stop: int
    core: int
    type: str
    number: str | None = None
    name: str | None = None
    date: str | None = None
    year: int | None = None
    issuer: str | None = None
    pinpoint: str | None = None
    relation: Relation = "mentions"
    confidence: float = 0.97
    listed: bool = False
