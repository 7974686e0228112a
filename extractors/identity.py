"""Which instrument a citation means (nhận dạng văn bản), within its file.

The first mention is printed in full, later ones only with type and number (Decree 30/2020/NĐ-CP, Annex I, II.6.a).
They are one instrument, so the short ones take what their fuller sister says before the key is made. What a key is
made of is told in `models.identity`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from models.facts import Citation, Letterhead
from models.identity import identity_of_citation


def instrument_key(citation: Citation, head: Letterhead) -> str | None:
    """Type, number, body with its place and year as one string; None where the citation leaves one of them open.

    Args:
        citation: as extracted.
        head: of the document that it stands in: «UBND tỉnh» is the one of its province.

    Examples:
        «quyết định|53/2021/qđubnd|ubnd tỉnh|ninh thuận//|2021».
    """
    found = identity_of_citation(citation, head.issuer)
    if isinstance(found, str):
        return None
    return "|".join((found.type, found.number, found.body.key, found.body.place, str(found.year)))


def instrument_keys(citations: Sequence[Citation], head: Letterhead) -> list[str | None]:
    """The keys of all the citations of one file, short mentions read as the full ones."""
    return [instrument_key(citation, head) for citation in completed(citations)]


def completed(citations: Sequence[Citation]) -> list[Citation]:
    """The citations with the date, year and issuer that the fuller mentions of the same instrument print.

    Nothing is taken where two mentions contradict each other: then they are two instruments with one number.
    """
    sisters: dict[tuple[str, str], list[Citation]] = {}
    for citation in citations:
        sisters.setdefault(_name(citation), []).append(citation)
    return [_completed(citation, sisters[_name(citation)]) for citation in citations]


def _name(citation: Citation) -> tuple[str, str]:
    return citation.type.casefold(), (citation.number or citation.name or "").casefold()


def _completed(citation: Citation, sisters: Sequence[Citation]) -> Citation:
    dates = {sister.date for sister in sisters if sister.date}
    years = {sister.year for sister in sisters if sister.year}
    issuers = {sister.issuer for sister in sisters if sister.issuer}
    if len(dates) > 1 or len(years) > 1:
        return citation
    return replace(
        citation,
        date=citation.date or next(iter(dates), None),
        year=citation.year or next(iter(years), None),
        issuer=citation.issuer or (next(iter(issuers)) if len(issuers) == 1 else None),
    )
