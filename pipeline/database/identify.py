"""Tell units, instruments, posts and bodies of a reading (nhận dạng): each gets the row that it has in the registers.

Later citations of a document are short («Kế hoạch số 35/KH-UBND»); they are the one that the document cited in full.
What can't be told stays without a row, and says why.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from sqlalchemy import Connection

from models.facts import Assignment, Citation, Issuer
from models.identity import Identity, Unresolved, identity_of_citation, identity_of_document, number_key
from models.keys import name_key
from pipeline.database.factrows import iso
from pipeline.database.records import Records
from pipeline.database.register import Register
from pipeline.database.units import completed, find_unit


def identify(connection: Connection, records: Records) -> None:
    """Fill in the rows' unit_id, instrument_id, unresolved, post_id and body_id."""
    register = Register(connection)
    homes, own = _documents(connection, register, records)
    known = [identity_of_citation(citation, homes[at]) for at, citation, _ in records.cited]
    full = _full(records, known, own)
    for (_, citation, row), printed in zip(records.cited, known, strict=True):
        identity = _of_sister(full, citation, printed) if isinstance(printed, str) else printed
        row["instrument_id"], row["unresolved"] = instrument_of(register, citation, identity)
    for assignment, row in records.assigned:
        row["post_id"], row["body_id"] = _actor(register, assignment)


def _documents(
    connection: Connection, register: Register, records: Records
) -> tuple[list[Issuer], list[Identity | Unresolved]]:
    """The issuer and the identity of each document, units and instruments filled in."""
    homes: list[Issuer] = []
    own: list[Identity | Unresolved] = []
    issued: list[str | None] = []
    for head, row in records.heads:
        home, day, parent = head.issuer, head.issued_on, None
        if row["parent_id"] is not None and head.attached_to is not None:
            # an appendix says neither whose it is nor of what day
            above = head.attached_to
            home, day = home if home.name else homes[above], day or issued[above]
            row["year"] = row["year"] or records.heads[above][1]["year"]
            parent = own[above]
        row["unit_id"] = find_unit(connection, home, day, row["year"])
        home = completed(connection, home, row["unit_id"])
        identity = identity_of_document(
            replace(head, issuer=home), row["year"], parent if isinstance(parent, Identity) else None
        )
        row["instrument_id"] = None
        if isinstance(identity, Identity):
            values = {
                "doc_type": head.doc_type or "", "number": head.number, "name": head.title, "issuer": home.name,
                "issued_on": iso(head.issued_on),
            }  # fmt: skip
            row["instrument_id"] = register.instrument(identity, values, row["unit_id"])
        homes.append(home)
        own.append(identity)
        issued.append(day)
    return homes, own


def _full(
    records: Records, known: list[Identity | Unresolved], own: list[Identity | Unresolved]
) -> dict[tuple[str, str], set[Identity]]:
    """The instruments that the file names in full, by number or by a law's name; the documents in it are among them."""
    full: dict[tuple[str, str], set[Identity]] = defaultdict(set)
    for (_, citation, _), identity in zip(records.cited, known, strict=True):
        if isinstance(identity, Identity):
            full[_short(citation.number, citation.name)].add(identity)
    for (head, _), identity in zip(records.heads, own, strict=True):
        if isinstance(identity, Identity) and head.number:
            full[_short(head.number, None)].add(identity)
    return full


def _short(number: str | None, name: str | None) -> tuple[str, str]:
    return number_key(number), "" if number else name_key(name)


def _of_sister(
    full: dict[tuple[str, str], set[Identity]], citation: Citation, unresolved: Unresolved
) -> Identity | Unresolved:
    """What `resolve` found, or the one of that number that the file names in full, unless the citation contradicts."""
    if citation.instrument:
        return Identity.of(citation.instrument)
    year = citation.year or (int(citation.date[:4]) if citation.date else None)
    fitting = [each for each in full.get(_short(citation.number, citation.name), ()) if year in (None, each.year)]
    return fitting[0] if len(fitting) == 1 and unresolved != "no_number" else unresolved


def instrument_of(
    register: Register, citation: Citation, identity: Identity | Unresolved
) -> tuple[str | None, str | None]:
    """The instrument's id and None, or None and why it can't be told."""
    if isinstance(identity, str):
        return None, identity
    values = {
        "doc_type": citation.type, "number": citation.number, "name": citation.name, "issuer": citation.issuer,
        "issued_on": iso(citation.date),
    }  # fmt: skip
    found = register.instrument(identity, values)
    return found, None if found else "ambiguous"


def _actor(register: Register, assignment: Assignment) -> tuple[str | None, str | None]:
    if assignment.canonical and assignment.canonical_kind == "post":
        return register.post(assignment.canonical, assignment.actor), None
    if assignment.canonical and assignment.canonical_kind == "body":
        return None, register.body(assignment.canonical, assignment.actor)
    return None, None
