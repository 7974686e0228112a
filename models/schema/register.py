"""What exists once, however often it is named (danh mục): units, bodies, posts, instruments.

Keys come from `models.keys.name_key`; an instrument's identity from `models.identity`.
"""

from __future__ import annotations

from datetime import date
from typing import get_args

from sqlalchemy import CheckConstraint, Date, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.facts import Level
from models.schema.table import Id, IsoDate, LongText, Table, one_of


class Unit(Table):
    """An administrative unit with the time in which it existed.

    The units before 1 July 2025 and those since are different rows, also where the name stayed (Resolution
    202/2025/QH15 on provinces; 34 provinces and 3,321 communes since).
    """

    __tablename__ = "units"
    __table_args__ = (
        Index("ix_units_lookup", "level", "key"),
        one_of("level", get_args(Level)),
        {"comment": "Đơn vị hành chính"},
    )

    id: Mapped[Id] = mapped_column(primary_key=True)
    level: Mapped[str] = mapped_column(String(8), comment="Cấp: xã, huyện, tỉnh")
    kind: Mapped[str | None] = mapped_column(String(20), comment="Loại: Xã, Phường, Thị trấn, Huyện, Quận, Tỉnh …")
    name: Mapped[LongText] = mapped_column(comment="Tên, không có chữ xã, huyện, tỉnh")
    key: Mapped[LongText] = mapped_column(comment="Tên viết thống nhất, để đối chiếu")
    parent_id: Mapped[Id | None] = mapped_column(ForeignKey("units.id"), index=True, comment="Đơn vị cấp trên")
    valid_from: Mapped[date | None] = mapped_column(Date, comment="Tồn tại từ ngày")
    valid_to: Mapped[date | None] = mapped_column(Date, comment="Tồn tại đến hết ngày")
    is_registered: Mapped[bool] = mapped_column(comment="Có trong danh mục; nếu không thì chỉ gặp trong văn bản")


class Succession(Table):
    """Which unit became which (many to many: 471 old communes were split)."""

    __tablename__ = "successions"
    __table_args__ = ({"comment": "Sáp nhập, chia tách đơn vị hành chính"},)

    old_id: Mapped[Id] = mapped_column(ForeignKey("units.id"), primary_key=True, comment="Đơn vị cũ")
    new_id: Mapped[Id] = mapped_column(ForeignKey("units.id"), primary_key=True, index=True, comment="Đơn vị mới")
    is_whole: Mapped[bool] = mapped_column(comment="Toàn bộ đơn vị cũ nhập vào đơn vị mới")


class Body(Table):
    """A body that issues instruments or has tasks (UBND xã Hòa Sơn, Công an xã)."""

    __tablename__ = "bodies"
    __table_args__ = (UniqueConstraint("key", "place"), {"comment": "Cơ quan, tổ chức"})

    id: Mapped[Id] = mapped_column(primary_key=True)
    name: Mapped[LongText] = mapped_column(comment="Tên chuẩn")
    key: Mapped[LongText] = mapped_column(comment="Tên viết thống nhất, không kèm địa danh")
    place: Mapped[LongText] = mapped_column(comment="Địa danh viết thống nhất: tỉnh/huyện/xã; trống nếu là tên chung")
    unit_id: Mapped[Id | None] = mapped_column(ForeignKey("units.id"), comment="Đơn vị hành chính")


class Post(Table):
    """A post that has tasks (Công chức Văn phòng - Thống kê)."""

    __tablename__ = "posts"
    __table_args__ = ({"comment": "Chức danh, vị trí"},)

    id: Mapped[Id] = mapped_column(primary_key=True)
    name: Mapped[LongText] = mapped_column(comment="Tên chuẩn")
    key: Mapped[LongText] = mapped_column(unique=True, comment="Tên viết thống nhất")


class Variant(Table):
    """A way in which a post or a body was printed."""

    __tablename__ = "variants"
    __table_args__ = (
        CheckConstraint("(post_id IS NULL) <> (body_id IS NULL)", name="post_or_body"),
        Index("ix_variants_post_id", "post_id"),
        Index("ix_variants_body_id", "body_id"),
        {"comment": "Cách viết đã gặp của chức danh, cơ quan"},
    )

    id: Mapped[Id] = mapped_column(primary_key=True)
    post_id: Mapped[Id | None] = mapped_column(ForeignKey("posts.id"), comment="Chức danh")
    body_id: Mapped[Id | None] = mapped_column(ForeignKey("bodies.id"), comment="Cơ quan")
    text: Mapped[LongText] = mapped_column(comment="Cách viết, như đã in")


class Instrument(Table):
    """A legal or administrative instrument, once, whether it was imported or only cited.

    Identity: type, number and symbol, issuing body with its place, year (Decree 30/2020/NĐ-CP numbers by body and
    year). `place` may fill up as fuller citations come in («UBND huyện Ninh Sơn» first, its province later).
    """

    __tablename__ = "instruments"
    __table_args__ = (
        UniqueConstraint("type_key", "number_key", "body_key", "place", "year"),
        Index("ix_instruments_number", "number_key", "year"),
        {"comment": "Văn bản pháp luật, hành chính: mỗi văn bản một dòng"},
    )

    id: Mapped[Id] = mapped_column(primary_key=True)
    doc_type: Mapped[LongText] = mapped_column(comment="Tên loại")
    number: Mapped[LongText | None] = mapped_column(comment="Số và ký hiệu")
    name: Mapped[LongText | None] = mapped_column(comment="Tên luật, hoặc trích yếu")
    issuer: Mapped[LongText | None] = mapped_column(comment="Cơ quan ban hành, như đã in đầy đủ nhất")
    body_id: Mapped[Id | None] = mapped_column(ForeignKey("bodies.id"), comment="Cơ quan ban hành")
    issued_on: Mapped[IsoDate | None] = mapped_column(comment="Ngày ban hành (ISO)")
    year: Mapped[int] = mapped_column(comment="Năm ban hành; 0 nếu số không theo năm (Đề án 06, TCVN …)")
    type_key: Mapped[LongText] = mapped_column(comment="Khóa: loại")
    number_key: Mapped[LongText] = mapped_column(comment="Khóa: số và ký hiệu, hoặc tên")
    body_key: Mapped[LongText] = mapped_column(comment="Khóa: cơ quan, không kèm địa danh")
    place: Mapped[LongText] = mapped_column(comment="Khóa: tỉnh/huyện/xã")
