"""Labels that Word generates (đánh số tự động): «1.», «a)», «-» are not in a paragraph's text but in numbering.xml.

Source of the rules: ECMA-376 Part 1, 17.9 (numbering).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from docx.document import Document as WordFile
from docx.oxml.ns import qn
from lxml.etree import _Element

_PLACE = re.compile(r"%([1-9])")
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
# bullets are drawn with symbol fonts whose codes sit in the private use area
_SYMBOL = re.compile("[\ue000-\uf8ff]")


@dataclass(frozen=True, slots=True)
class _Level:
    format: str
    text: str
    start: int
    restart: int | None
    plain: bool  # all numbers in Arabic figures (w:isLgl)


@dataclass(slots=True)
class Numbering:
    """The lists of one file; `label` has to be asked paragraph by paragraph, since it counts."""

    _levels: dict[str, dict[int, _Level]] = field(default_factory=dict)
    _list_of: dict[str, str] = field(default_factory=dict)
    _by_style: dict[str, tuple[str, int]] = field(default_factory=dict)
    _counts: dict[str, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))

    @classmethod
    def of(cls, file: WordFile) -> Numbering:
        """The numbering of the file; a file without any has no labels."""
        numbering = cls()
        numbering._read_styles(file.styles.element)
        part = next((rel.target_part for rel in file.part.rels.values() if rel.reltype.endswith("/numbering")), None)
        if part is not None:
            numbering._read_lists(part.element)
        return numbering

    def label(self, paragraph: _Element) -> str:
        """The label of the paragraph (element w:p) as Word prints it, or an empty string."""
        number, depth = self._number(paragraph)
        levels = self._levels.get(number, {})
        if depth not in levels:
            return ""
        counts = self._counts[self._list_of[number]]
        counts[depth] = counts.get(depth, levels[depth].start - 1) + 1
        for deeper in [level for level in counts if level > depth]:
            restart = levels[deeper].restart if deeper in levels else None
            if restart is None or depth < restart:
                del counts[deeper]
        return self._print(levels, depth, counts)

    def _print(self, levels: dict[int, _Level], depth: int, counts: dict[int, int]) -> str:
        level = levels[depth]
        if level.format == "bullet":
            return _SYMBOL.sub("•", level.text)

        def number(match: re.Match[str]) -> str:
            at = int(match.group(1)) - 1
            if at not in levels:
                return ""
            style = "decimal" if level.plain else levels[at].format
            return spelled(counts.setdefault(at, levels[at].start), style)

        return _PLACE.sub(number, level.text).strip()

    def _number(self, paragraph: _Element) -> tuple[str, int]:
        """The list and level of a paragraph, from its own properties or its style's; an empty list: none."""
        properties = paragraph.find(qn("w:pPr"))
        if properties is None:
            return self._by_style.get("", ("", 0))
        style = _value(properties.find(qn("w:pStyle"))) or ""
        inherited, depth = self._by_style.get(style, ("", 0))
        own = properties.find(qn("w:numPr"))
        if own is None:
            return inherited, depth
        number = _value(own.find(qn("w:numId")))
        level = _value(own.find(qn("w:ilvl")))
        return (inherited if number is None else number), (depth if level is None else int(level))

    def _read_styles(self, styles: _Element) -> None:
        parents: dict[str, str] = {}
        for style in styles.iterfind(qn("w:style")):
            name = style.get(qn("w:styleId")) or ""
            parents[name] = _value(style.find(qn("w:basedOn"))) or ""
            own = style.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
            if own is not None:
                number = _value(own.find(qn("w:numId"))) or ""
                self._by_style[name] = number, int(_value(own.find(qn("w:ilvl"))) or 0)
        for name in parents:
            self._inherit(name, parents)

    def _inherit(self, name: str, parents: dict[str, str]) -> None:
        seen = {name}
        parent = parents[name]
        while name not in self._by_style and parent and parent not in seen:
            seen.add(parent)
            if parent in self._by_style:
                self._by_style[name] = self._by_style[parent]
            parent = parents.get(parent, "")

    def _read_lists(self, numbering: _Element) -> None:
        abstract = {
            item.get(qn("w:abstractNumId")): dict(_levels(item)) for item in numbering.iterfind(qn("w:abstractNum"))
        }
        for item in numbering.iterfind(qn("w:num")):
            number = item.get(qn("w:numId")) or ""
            source = _value(item.find(qn("w:abstractNumId"))) or ""
            self._levels[number] = dict(abstract.get(source, {}))
            self._list_of[number] = source
            for override in item.iterfind(qn("w:lvlOverride")):
                self._override(number, override)

    def _override(self, number: str, override: _Element) -> None:
        """A list that restarts a level counts for itself from then on."""
        depth = int(override.get(qn("w:ilvl")) or 0)
        self._list_of[number] = f"{number} of its own"
        own = override.find(qn("w:lvl"))
        if own is not None:
            self._levels[number][depth] = _level(own)
        start = _value(override.find(qn("w:startOverride")))
        level = self._levels[number].get(depth)
        if start is not None and level is not None:
            self._levels[number][depth] = _Level(level.format, level.text, int(start), level.restart, level.plain)


def spelled(count: int, style: str) -> str:
    """A number in the style's figures: «decimal», «upperRoman», «lowerLetter» …; others come in Arabic figures."""
    if style == "none":
        return ""
    if style == "decimalZero":
        return f"{count:02d}"
    if style in ("upperRoman", "lowerRoman"):
        return _roman(count) if style == "upperRoman" else _roman(count).lower()
    if style in ("upperLetter", "lowerLetter") and count > 0:
        letter = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letter.upper() if style == "upperLetter" else letter
    return str(count)


def _roman(count: int) -> str:
    out = ""
    for value, figure in _ROMAN:
        out += figure * (count // value)
        count %= value
    return out


def _value(element: _Element | None) -> str | None:
    return None if element is None else element.get(qn("w:val"))


def _levels(abstract: _Element) -> Iterator[tuple[int, _Level]]:
    for element in abstract.iterfind(qn("w:lvl")):
        yield int(element.get(qn("w:ilvl")) or 0), _level(element)


def _level(element: _Element) -> _Level:
    restart = _value(element.find(qn("w:lvlRestart")))
    return _Level(
        format=_value(element.find(qn("w:numFmt"))) or "decimal",
        text=_value(element.find(qn("w:lvlText"))) or "",
        start=int(_value(element.find(qn("w:start"))) or 0),
        restart=None if restart is None else int(restart),
        plain=element.find(qn("w:isLgl")) is not None,
    )
