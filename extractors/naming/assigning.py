"""What is known of a part while its assignments are read (sổ tay khi đọc phân công): headings, actors taken down."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from extractors.naming.actors import Actor, name_of
from extractors.naming.bodies import canonical
from extractors.naming.duties import Headings
from extractors.naming.plain import plain
from models.document import Paragraph, Part
from models.facts import Assignment, Letterhead, Role, evidence


@dataclass(slots=True)
class Notebook:
    """The assignments of one part so far, and what the paragraphs before the one at hand have said.

    Attributes:
        part: what is read.
        letterhead: what the document says of itself.
        headings: the headings above the paragraph at hand.
        owners: sections whose duties are those of the actor that heads them.
        last: section of the labelled paragraph before.
        chars: the clean text of the file.
        bare: the same without accents, in small letters; positions are the same.
        awaited: the role of an empty label («Cơ quan thực hiện:») and its paragraph, until its lines are over.
    """

    part: Part
    letterhead: Letterhead
    headings: Headings = field(default_factory=Headings)
    owners: set[tuple[str, ...]] = field(default_factory=set)
    last: tuple[str, ...] = ()
    awaited: tuple[Role, Paragraph] | None = None
    chars: str = field(init=False, repr=False)
    bare: str = field(init=False, repr=False)
    _found: dict[tuple[int, int], Assignment] = field(default_factory=dict)
    _carried: set[tuple[int, int]] = field(default_factory=set)
    _spans: list[tuple[int, int]] = field(default_factory=list)
    _leads: set[tuple[tuple[str, ...], str]] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.chars = self.part.chars
        self.bare = plain(self.chars)

    def facts(self) -> list[Assignment]:
        """The assignments in reading order; «Đơn vị thực hiện: X» leads where the provision names no other leader."""
        led = {fact.evidence.section for fact in self._found.values() if fact.role == "lead"}
        return [
            replace(fact, role="lead") if key in self._carried and fact.evidence.section not in led else fact
            for key, fact in sorted(self._found.items(), key=lambda found: found[0])
        ]

    def carry_out(self, actors: Iterable[Actor]) -> None:
        """Take note of actors of a label that only says «thực hiện»."""
        self._carried.update((actor.start, 0) for actor in actors)

    def enter(self, paragraph: Paragraph) -> None:
        """Take note of a provision that begins."""
        section = paragraph.section
        self.headings.enter(self.bare, paragraph)
        self.owners = {owned for owned in self.owners if owned == section[: len(owned)] != section}
        self.last = section

    def add(
        self, actors: Iterable[Actor], role: Role, confidence: float, start: int | None = None, again: bool = True
    ) -> None:
        """Take actors down once for each place.

        Args:
            actors: who.
            role: in which role.
            confidence: of the rule that found them, 0 to 1.
            start: where the role words before the first of them begin.
            again: whether an actor that leads this provision already is entered once more.
        """
        for actor in actors:
            begin = actor.start if start is None else start
            start = None
            if (actor.start, 0) not in self._found:
                self._enter(name_of(self.chars, actor), role, confidence, (begin, actor.stop), (actor.start, 0), again)

    def repeat(self, names: Iterable[str], role: Role, span: tuple[int, int]) -> None:
        """Take down actors that a ditto mark at `span` stands for."""
        for number, name in enumerate(names):
            self._enter(name, role, 0.7, span, (span[0], number), True)

    def _enter(
        self, name: str, role: Role, confidence: float, span: tuple[int, int], key: tuple[int, int], again: bool
    ) -> None:
        proof = evidence(self.part, *span, "officials", confidence)
        led = (proof.section, name.casefold())
        if role == "lead" and not again and self._leading(*led):
            return
        if role == "lead":
            self._leads.add(led)
            known = canonical(name)
            if known and known[1] != "group":
                self._leads.add((proof.section, known[0]))
        self._spans.append(span)
        self._found[key] = Assignment(evidence=proof, actor=name, role=role)

    def _leading(self, section: tuple[str, ...], name: str) -> bool:
        """Whether the actor leads the provision already, or one around it that the actor heads with others."""
        if (section, name) in self._leads:
            return True
        known = canonical(name)
        names = {name, known[0]} if known else {name}  # «Điện lực Hòa An» and below it «Điện lực xã»
        around = (section[:depth] for depth in range(1, len(section)) if section[:depth] in self.owners)
        return any((owner, each) in self._leads for owner in around for each in names)

    def taken(self, at: int) -> bool:
        """Whether an actor has been taken down at this place."""
        return any(start <= at < stop for start, stop in self._spans[-16:])

    def ends(self, at: int) -> bool:
        """Whether an actor that has been taken down ends right before this place."""
        return any(at - 2 <= stop <= at for _, stop in self._spans[-16:])

    def owned(self, paragraph: Paragraph) -> bool:
        """Whether the paragraph lists duties of an actor that heads the provision."""
        return self.headed(paragraph.section)

    def headed(self, section: tuple[str, ...]) -> bool:
        """Whether an actor heads the provision or one around it."""
        return any(section[:depth] in self.owners for depth in range(1, len(section) + 1))

    def closes(self, paragraph: Paragraph) -> bool:
        """Whether an unlabelled paragraph closes the provisions before it: it stands outside the last one."""
        return paragraph.label is None and paragraph.bullet is None and len(self.last) > len(paragraph.section)
