"""Enter what exists once (ghi danh mục): units, bodies, posts and instruments are found again, or added.

Works inside the one writer's transaction (`database.connect.writing`), so that a look is still true at the insert.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Connection, insert, select, update

from models import schema
from models.identity import Identity
from models.issuers import CENTRAL, BodyIdentity, body_key, body_name, compatible, merged
from models.keys import content_id, name_key


class Register:
    """The registers of one database, for the length of a transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        # one plan names the same few posts and instruments over and over
        self._named: dict[tuple[type[schema.Table], str, str], str] = {}
        self._cited: dict[tuple[Identity, tuple[Any, ...]], str | None] = {}

    def post(self, name: str, printed: str) -> str:
        """The post's id; the way it was printed is kept as a variant."""
        known = self._named.get((schema.Post, name, printed))
        if known is None:
            key = name_key(name)
            known = self._one(schema.Post, schema.Post.key == key) or self._add(
                schema.Post, id=content_id("post", key), name=name, key=key
            )
            self._variant(printed, post_id=known)
            self._named[schema.Post, name, printed] = known
        return known

    def body(self, name: str, printed: str) -> str:
        """The id of a body that every place has (Công an xã); the way it was printed is kept as a variant."""
        known = self._named.get((schema.Body, name, printed))
        if known is None:
            known = self.placed_body(name, BodyIdentity(body_key(name)), None)
            self._variant(printed, body_id=known)
            self._named[schema.Body, name, printed] = known
        return known

    def placed_body(self, name: str, identity: BodyIdentity, unit_id: str | None) -> str:
        """The id of one place's body; its unit is filled in when it becomes known."""
        table = schema.Body
        row = self._connection.execute(
            select(table.id, table.unit_id, table.name).where(table.key == identity.key, table.place == identity.place)
        ).first()
        if row is None:
            made = content_id("body", identity.key, identity.place)
            name = CENTRAL.get(identity.key, name)
            return self._add(table, id=made, name=name, key=identity.key, place=identity.place, unit_id=unit_id)
        # «UBND tỉnh» first, its name when a fuller print comes along
        fuller = name if identity.place and len(name) > len(row.name) else row.name
        new = {"unit_id": row.unit_id or unit_id, "name": fuller}
        if new != {"unit_id": row.unit_id, "name": row.name}:
            self._connection.execute(update(table).where(table.id == row.id).values(**new))
        return str(row.id)

    def instrument(self, identity: Identity, values: dict[str, Any], unit_id: str | None = None) -> str | None:
        """The instrument's id; None when several known ones could be it.

        Args:
            identity: what makes it the same.
            values: doc_type, number, name, issuer, issued_on as far as known; they fill what is empty.
            unit_id: the issuer's unit, where the document itself says so.
        """
        asked = identity, (*values.values(), unit_id)
        if asked not in self._cited:
            self._cited[asked] = self._instrument(identity, values, unit_id)
        return self._cited[asked]

    def _instrument(self, identity: Identity, values: dict[str, Any], unit_id: str | None) -> str | None:
        table = schema.Instrument
        rows = self._connection.execute(
            select(table).where(
                table.type_key == identity.type,
                table.number_key == identity.number,
                table.body_key == identity.body.key,
                table.year == identity.year,
            )
        ).all()
        same = [row for row in rows if row.place == identity.body.place] or [
            row for row in rows if compatible(row.place, identity.body.place)
        ]
        if len(same) > 1:
            return None
        if same:
            self._fill(same[0], identity, values, unit_id)
            return str(same[0].id)
        return self._add(
            table,
            id=identity.id,
            **values,
            year=identity.year,
            type_key=identity.type,
            number_key=identity.number,
            body_key=identity.body.key,
            place=identity.body.place,
            body_id=self._issuer(identity.body, values, unit_id),
        )

    def _fill(self, row: Any, identity: Identity, values: dict[str, Any], unit_id: str | None) -> None:
        """What was empty takes what is now known; a place or a date that says more replaces one that says less."""
        place = merged(row.place, identity.body.place)
        new = {name: value for name, value in values.items() if value and not getattr(row, name)}
        for name in ("issued_on", "issuer"):
            if len(values.get(name) or "") > len(getattr(row, name) or ""):
                new[name] = values[name]
        body = BodyIdentity(row.body_key, place)
        issuer = {"issuer": new.get("issuer") or row.issuer}
        new |= {"place": place, "body_id": self._issuer(body, issuer, unit_id) or row.body_id}
        if any(getattr(row, name) != value for name, value in new.items()):
            self._connection.execute(update(schema.Instrument).where(schema.Instrument.id == row.id).values(**new))

    def _issuer(self, body: BodyIdentity, values: dict[str, Any], unit_id: str | None) -> str | None:
        name = CENTRAL.get(body.key) or body_name(values.get("issuer"))
        return self.placed_body(name, body, unit_id) if body.key and name else None

    def _variant(self, printed: str, *, post_id: str | None = None, body_id: str | None = None) -> None:
        made = content_id("variant", post_id, body_id, printed)
        if not self._one(schema.Variant, schema.Variant.id == made):
            self._add(schema.Variant, id=made, post_id=post_id, body_id=body_id, text=printed)

    def _one(self, table: Any, condition: ColumnElement[bool]) -> str | None:
        found = self._connection.execute(select(table.id).where(condition)).scalar()
        return None if found is None else str(found)

    def _add(self, table: Any, **values: Any) -> str:
        self._connection.execute(insert(table).values(**values))
        return str(values["id"])
