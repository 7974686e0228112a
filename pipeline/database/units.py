"""Find the commune, district or province (đơn vị hành chính) that issued a document, as it was then.

The register of units before and since 1 July 2025 comes with underthesea (`underthesea/address/data`, made from the
package vietnamadminunits): some 10,000 old and 3,321 new communes, and who became what.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, cast

from sqlalchemy import Connection, insert, select, text
from sqlalchemy.orm import aliased

from models import schema
from models.facts import Issuer, Level
from models.keys import content_id, place_key

# Districts ended, communes and provinces were merged (Nghị quyết 202/2025/QH15, Nghị quyết 203/2025/QH15)
MERGER = date(2025, 7, 1)
_LAST_DAY = MERGER - timedelta(days=1)
_KIND = re.compile(r"(thành phố|thị xã|thị trấn|đặc khu|tỉnh|huyện|quận|xã|phường)\b\s*(.*)", re.I | re.S)
_ISSUED_AT = re.compile(r"\b(xã(?!\s+hội)|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh)\b", re.I)

Chain = tuple[tuple[str, str], ...]


def register_units(connection: Connection) -> None:
    """Enter all units before and since the merger, and which became which; nothing happens the second time."""
    if connection.execute(select(schema.Unit.id).where(schema.Unit.is_registered).limit(1)).first():
        return
    units: dict[str, dict[str, Any]] = {}
    became: dict[tuple[str, str], bool] = {}
    for old, new, whole in _mapping():
        old_ids, new_ids = _enter(units, old, before=True), _enter(units, new, before=False)
        became[old_ids[0], new_ids[0]] = True
        if len(old) == 3 and len(new) == 2:
            became[old_ids[-1], new_ids[-1]] = whole
    connection.execute(insert(schema.Unit), list(units.values()))
    pairs = [{"old_id": old, "new_id": new, "is_whole": whole} for (old, new), whole in became.items()]
    connection.execute(insert(schema.Succession), pairs)


def _mapping() -> Iterator[tuple[Chain, Chain, bool]]:
    """Old unit with those above it, outermost first, new one likewise, and whether it went there whole."""
    found = find_spec("underthesea")
    if found is None or not found.submodule_search_locations:
        return
    # read beside the package: importing it loads its models
    path = Path(found.submodule_search_locations[0]) / "address" / "data" / "mapping.json"
    for row in json.loads(path.read_text(encoding="utf-8"))["ward_mapping"]:
        old = [row["old_province"], row["old_district"], row["old_ward"]]
        new = [row["new_province"], row["new_ward"]]
        yield _chain(old), _chain(new), row["mapping_type"] != "divided"


def _chain(names: list[str]) -> Chain:
    # a few communes have no name in the source; they are entered when a document names them
    return tuple(_kind_and_name(name) for name in names if name.strip())


@cache
def _kind_and_name(full: str) -> tuple[str, str]:
    found = _KIND.fullmatch(full.strip())
    if found is None:
        return "", full
    # nobody calls Phường 1 «1»
    return found[1].capitalize(), full.strip() if found[2].isdigit() else found[2]


def _enter(units: dict[str, dict[str, Any]], chain: Chain, before: bool) -> list[str]:
    levels: tuple[str, ...] = ("province", "district", "commune") if before else ("province", "commune")
    ids: list[str] = []
    for level, (kind, name) in zip(levels, chain, strict=False):
        parent = ids[-1] if ids else None
        made = content_id("unit", before, level, place_key(f"{kind} {name}"), parent)
        units.setdefault(
            made,
            {
                "id": made, "level": level, "kind": kind, "name": name, "key": place_key(name), "parent_id": parent,
                "valid_from": None if before else MERGER, "valid_to": _LAST_DAY if before else None,
                "is_registered": True,
            },
        )  # fmt: skip
        ids.append(made)
    return ids


def find_unit(connection: Connection, issuer: Issuer, issued_on: str | None, year: int | None) -> str | None:
    """The id of the unit that an issuer belongs to, None where it names none; one that the register lacks is added.

    Args:
        connection: a writer's.
        issuer: its level and the names of its commune, district and province, as far as known.
        issued_on: ISO date, or as much of it as is known; before 1 July 2025 the old units are meant.
        year: taken where there is no date.
    """
    names = {"commune": issuer.commune, "district": issuer.district, "province": issuer.province}
    level = issuer.level if issuer.level in names else next((each for each in names if names[each]), None)
    if level is None or not names[level]:
        return None
    keys = {each: place_key(name) for each, name in names.items() if name}
    rows = _candidates(connection, level, keys)
    before = _is_before(issuer, issued_on, year)
    kind = _ISSUED_AT.search(issuer.name or "")
    for wanted in (
        [row for row in rows if (row.valid_to is not None) == before],
        [row for row in rows if kind and row.kind and row.kind.casefold() == kind[1].casefold()],
    ):
        rows = [row for row in rows if row in wanted] or rows
    return str(rows[0].id) if len(rows) == 1 else _add(connection, level, names)


def completed(connection: Connection, issuer: Issuer, unit_id: str | None) -> Issuer:
    """The issuer with the names of the units above its own, where it does not print them."""
    if unit_id is None:
        return issuer
    places = select(text("level, commune, district, province")).select_from(text("unit_places"))
    row = connection.execute(places.where(text("unit_id = :unit")), {"unit": unit_id}).one()
    return replace(
        issuer,
        level=issuer.level or row.level,
        commune=issuer.commune or row.commune,
        district=issuer.district or row.district,
        province=issuer.province or row.province,
    )


def _is_before(issuer: Issuer, issued_on: str | None, year: int | None) -> bool:
    """Whether the issuer is a unit from before the merger."""
    if issuer.district or issuer.level == "district":
        return True
    if issued_on and len(issued_on) >= 7:
        return issued_on < MERGER.isoformat()
    # most plans of 2025 were made at its beginning
    return (int(issued_on[:4]) if issued_on else year or 0) <= MERGER.year


def _candidates(connection: Connection, level: str, keys: dict[str, str]) -> list[Any]:
    """The registered units of that name, under a district and province of those names as far as these are known."""
    unit, parent, above = aliased(schema.Unit), aliased(schema.Unit), aliased(schema.Unit)
    rows: Sequence[Any] = connection.execute(
        select(unit.id, unit.kind, unit.valid_to, parent.level, parent.key, above.key)
        .select_from(unit)
        .outerjoin(parent, parent.id == unit.parent_id)
        .outerjoin(above, above.id == parent.parent_id)
        .where(unit.level == level, unit.key == keys[level], unit.is_registered)
    ).all()
    return [row for row in rows if _lies_in(level, row, keys)]


def _lies_in(level: str, row: Any, keys: dict[str, str]) -> bool:
    outer = {str(row[3]): row[4]} if row[3] else {}
    if row[5]:
        outer["province"] = row[5]
    return all(outer[each] == key for each, key in keys.items() if each != level and each in outer)


def _add(connection: Connection, level: str, names: dict[str, str | None]) -> str:
    """A unit that only documents name, under those above it."""
    outer = {"commune": ("district", "province"), "district": ("province",)}.get(level, ())
    above = next((each for each in outer if names[each]), None)
    parent = find_unit(connection, _above(above, names), None, 0) if above else None
    name = names[level] or ""
    made = content_id("unit", "met", level, place_key(name), parent)
    if connection.execute(select(schema.Unit.id).where(schema.Unit.id == made)).first() is None:
        row = {"id": made, "level": level, "name": name, "key": place_key(name), "parent_id": parent}
        connection.execute(insert(schema.Unit).values(**row, is_registered=False))
    return made


def _above(level: str, names: dict[str, str | None]) -> Issuer:
    return Issuer(
        level=cast(Level, level),
        district=names["district"] if level == "district" else None,
        province=names["province"],
    )
