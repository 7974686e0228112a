"""Lines that name a document's type (tên loại văn bản): alone, with its trích yếu, or as it is cited.

Rule: Decree 30/2020/NĐ-CP, Annex I, II.5: the type stands in capitals on a line of its own, the trích yếu below it. OCR
loses accents, some offices print both on one line, and text from a law database begins with the whole citation.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.citing.instrument_numbers import printed_numbers
from extractors.citing.printed_dates import date_at
from extractors.folding import fold
from extractors.words import TYPE_NAMES, is_caps, type_line

_BY_FOLDED = {fold(name): name for name in TYPE_NAMES}
_TYPES = "|".join(sorted(_BY_FOLDED, key=len, reverse=True))
_TYPED = re.compile(
    rf"(?P<type>{_TYPES})(?:\s+(?:so\s+)?(?P<order>[ivx]+|\d{{1,2}}|[a-h]))?(?=[\s.:,-]|$)[\s.:,-]*(?P<rest>.*)$"
)
_TYPED_SMALL = re.compile(
    r"^(?P<type>Kế hoạch|Quyết định|Báo cáo|Chỉ thị|Chương trình|Phương án|Thông báo|Hướng dẫn|Quy chế|Đề án)\s+"
    r"(?P<rest>(?!này|số\b|của\b|trên\b|nêu\b)\S.*)$"
)
_APPENDIX = re.compile(r"^Phụ lục\s+(?:số\s+)?(?:[IVX]+|\d{1,2}|[A-H])\s*[.:–-]\s*(?P<rest>\S.*)$")
_STAMP = re.compile(r"(?:den|di)\b.{0,12}$")  # «CÔNG VĂN ĐẾN» is the receiving office's stamp
_UNSPACED = {name.replace(" ", ""): kind for name, kind in _BY_FOLDED.items()}
_CITED = re.compile(rf"(?P<type>{_TYPES})\s(?:cua (?P<by>\S.{{3,80}}?) )?(?:so ?:? ?)?(?=\d)")
_OF = re.compile(r",? (?:cua|do) (?P<of>\S.{3,80}?)(?: ban hanh)?(?=,? (?:ve|v/v) )")
_ABOUT = re.compile(r"[,.]? (?:ve viec|v/v|ve) ")


def announced_type(line: str) -> str | None:
    """The type that stands alone on this line, also where OCR lost accents: «KẾ HOẠCH», «QUYET ĐỊNH:», «Phụ lục II»."""
    found = type_line(line)
    if found or len(line) > 40 or not is_caps(line):
        return found
    flat = " ".join(fold(line.strip(" *_#.:")).split())
    if re.fullmatch(r"(?:\w ){3,}\w", flat):  # «K Ế H O Ạ C H»
        return _UNSPACED.get(flat.replace(" ", ""))
    return _BY_FOLDED.get(flat)


def typed_title(line: str, first: bool = False) -> tuple[str, str] | None:
    """Type and trích yếu that stand in one line: «KẾ HOẠCH CÔNG TÁC NĂM 2025», «Phụ lục 1. Danh mục …».

    Args:
        line: the line.
        first: whether it is the document's first one; only there may the type be in small letters.
    """
    bare = line.strip(" *_#")
    if len(bare) > 400:
        return None
    match = _TYPED.match(fold(bare)) if bare[:2].isupper() else None
    if match and match["rest"] and is_caps(bare[: match.end("type")]) and not _STAMP.match(match["rest"]):
        kind = _BY_FOLDED[match["type"]]
        return (kind, bare[match.start("rest") :]) if kind == "Phụ lục" or not match["order"] else None
    small = _APPENDIX.match(bare) or (_TYPED_SMALL.match(bare) if first else None)
    if small and len(bare) < 250 and not bare.endswith((":", ";")):
        return small.groupdict().get("type", "Phụ lục"), small["rest"]
    return None


@dataclass(frozen=True, slots=True)
class CitedTop:
    """A first line that cites the document itself: its type, number, date, issuer and trích yếu."""

    doc_type: str
    number: str
    date: str | None
    issuer: str | None
    title: str


def cited_top(line: str) -> CitedTop | None:
    """What a first line says like «Kế hoạch số 5/KH-UBND ngày 04/01/2024 của UBND xã Tân Lập về trồng tre»."""
    flat = fold(line)
    top = _CITED.match(flat)
    if not top or not line[:1].isupper():
        return None
    number = next(printed_numbers(line[: top.end() + 40], flat[: top.end() + 40]), None)
    if number is None or number.start != top.end():
        return None
    date = date_at(flat, number.stop)
    stop = date.stop if date else number.stop
    issuer = _OF.match(flat, stop)
    about = _ABOUT.match(flat, issuer.end() if issuer else stop)
    if not about:
        return None
    group, name = ("of", issuer) if issuer else ("by", top)
    said = line[name.start(group) : name.end(group)] if name[group] else None
    title = line[about.end() :].strip(" .")
    return CitedTop(_BY_FOLDED[top["type"]], number.number, date.iso if date else None, said, title)
