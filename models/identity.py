"""Which instrument is that? (nhận dạng văn bản): identity = type + number and symbol + issuing body + year.

Decree 30/2020/NĐ-CP has every body number its own documents anew each year, so these four tell instruments apart, and
a plan that one document cites and another file holds comes out as one. What a citation does not print is taken from
the document around it; what stays unknown is not guessed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from models.facts import Citation, Issuer, Letterhead
from models.issuers import BodyIdentity, issuing_body
from models.keys import content_id, name_key

Unresolved = Literal["no_number", "no_issuer", "no_year"]

# Types by their abbreviation in the symbol: appendix III of Decree 30/2020/NĐ-CP, then laws and the Party's own
_TYPES = {
    "NQ": "Nghị quyết", "QĐ": "Quyết định", "CT": "Chỉ thị", "QC": "Quy chế", "QyĐ": "Quy định", "TC": "Thông cáo",
    "TB": "Thông báo", "HD": "Hướng dẫn", "CTr": "Chương trình", "KH": "Kế hoạch", "PA": "Phương án", "ĐA": "Đề án",
    "DA": "Dự án", "BC": "Báo cáo", "BB": "Biên bản", "TTr": "Tờ trình", "HĐ": "Hợp đồng", "CĐ": "Công điện",
    "BGN": "Bản ghi nhớ", "BTT": "Bản thỏa thuận", "GUQ": "Giấy ủy quyền", "GM": "Giấy mời", "GGT": "Giấy giới thiệu",
    "GNP": "Giấy nghỉ phép", "PG": "Phiếu gửi", "PC": "Phiếu chuyển", "PB": "Phiếu báo", "NĐ": "Nghị định",
    "TT": "Thông tư", "TTLT": "Thông tư liên tịch", "KL": "Kết luận", "QĐi": "Quy định",
}  # fmt: skip
_TYPE_OF = {abbreviation.casefold(): name_key(name) for abbreviation, name in _TYPES.items()}
# «Văn bản số 12/UBND-VP» names no type; what has none in its symbol is an official letter
_UNTYPED = frozenset(map(name_key, ("Văn bản", "Công văn", "Thư", "")))
_LETTER = name_key("Công văn")
_LAWS = frozenset(map(name_key, ("Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp")))
# Known by their number alone, whoever names them
_BY_NUMBER = frozenset(map(name_key, ("Đề án", "Tiêu chuẩn", "Bộ chỉ số", "Dự án", "Chương trình")))

_NUMBER = re.compile(r"0*(?P<number>\d+[a-z]?)(?:/(?P<year>(?:19|20)\d\d))?(?P<mark>[/-])(?P<symbol>\D.*)")
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Identity:
    """What makes an instrument the same wherever it is met; `year` is 0 where numbers don't restart."""

    type: str
    number: str
    body: BodyIdentity
    year: int

    @property
    def id(self) -> str:
        """The row's id."""
        return content_id("instrument", self.type, self.number, self.body.key, self.body.place, self.year)

    @property
    def key(self) -> str:
        """All of it as one string: «kế hoạch|35/khubnd|ubnd huyện|ninh thuận/ninh sơn/|2025» (tones moved)."""
        return "|".join((self.type, self.number, self.body.key, self.body.place, str(self.year)))

    @classmethod
    def of(cls, key: str) -> Identity:
        """The identity that `key` gave.

        Raises:
            ValueError: for any other string.
        """
        type_key, number, body, place, year = key.split("|")
        return cls(type_key, number, BodyIdentity(body, place), int(year))


def identity_of_citation(citation: Citation, home: Issuer) -> Identity | Unresolved:
    """The instrument that a citation names, read in a document that `home` issued; or what it lacks."""
    year = citation.year or _year(citation.date)
    if citation.number:
        return _numbered(citation.type, citation.number, year, citation.issuer, home)
    type_key = name_key(citation.type)
    if not citation.name or type_key not in _LAWS:
        return "no_number"
    if not year:
        return "no_year"
    return Identity(type_key, name_key(citation.name)[:_LONGEST], BodyIdentity("qh"), year)


def identity_of_document(
    head: Letterhead, year: int | None = None, parent: Identity | None = None
) -> Identity | Unresolved:
    """The instrument that a document is.

    Args:
        head: what it says of itself; one without a number is known by its title.
        year: of the document that it is issued with, where it gives none.
        parent: the instrument that it is issued with: «Phụ lục» is a title that many have.
    """
    year = _year(head.issued_on) or head.year or year
    if head.number:
        return _numbered(head.doc_type or "", head.number, year, head.issuer.name, head.issuer)
    title = name_key(head.title)[:_LONGEST]
    if not head.doc_type or not (title or parent):
        return "no_number"
    body = parent.body if parent else issuing_body(head.issuer.name, (), head.issuer)
    if body is None:
        return "no_issuer"
    if not year:
        return "no_year"
    return Identity(name_key(head.doc_type), f"{parent.number if parent else ''}«{title}»", body, year)


def number_key(number: str | None) -> str:
    """A number as identity sees it, for comparing; empty where there is none."""
    return "".join((number or "").replace("–", "-").split()).casefold().replace("ð", "đ").lstrip("0").replace("-", "")


def _year(date: str | None) -> int | None:
    return int(date[:4]) if date and date[:4].isdigit() else None


def _numbered(type_name: str, number: str, year: int | None, issuer: str | None, home: Issuer) -> Identity | Unresolved:
    plain = re.sub(r"[‐‑‒–—−]", "-", "".join(number.replace("|", "").split())).casefold().replace("ð", "đ")
    type_key = name_key(type_name)
    found = _NUMBER.fullmatch(plain)
    if found is None:
        by_number = type_key in _BY_NUMBER
        return Identity(type_key, plain.lstrip("0"), BodyIdentity(""), 0) if by_number else "no_number"
    parts = tuple(part for part in re.split(r"[/-]", found["symbol"]) if part)
    named = next((_TYPE_OF[part] for part in parts if part in _TYPE_OF), None)
    body = issuing_body(issuer, parts, home)
    if body is None:
        return "no_issuer"
    year = int(found["year"]) if found["year"] else year
    if not year:
        return "no_year"
    # prints lose the hyphen inside a symbol («QĐUBND»), never the mark before it: 18-NQ/TW is another than 18/NQ-TW
    symbol = found["symbol"].replace("-", "")
    key = f"{found['number']}{'/' + found['year'] if found['year'] else ''}{found['mark']}{symbol}"
    return Identity(named or (_LETTER if type_key in _UNTYPED else type_key), key, body, year)
