"""The facts (dữ kiện): one row in `mentions` for every fact of any kind, and one in its kind's own table.

A fact's id is the hash of its document, kind and span, so that storing twice changes nothing.
"""

from __future__ import annotations

from datetime import date
from typing import get_args

from sqlalchemy import Date, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.facts import Comparator, DeadlineKind, Interval, Relation, Role, Unit
from models.schema.table import Id, IsoDate, LongText, Table, one_of

KINDS = ("citations", "targets", "deadlines", "tasks", "assignments", "indicators")
UNRESOLVED = ("no_number", "no_issuer", "no_year", "ambiguous")


class Mention(Table):
    """Where a fact stands and how far it can be trusted; its values are in the table that `kind` names."""

    __tablename__ = "mentions"
    __table_args__ = (
        UniqueConstraint("document_id", "kind", "ordinal"),
        Index("ix_mentions_place", "document_id", "kind", "start", "stop"),
        one_of("kind", KINDS),
        {"comment": "Dẫn chứng: mỗi dữ kiện nằm ở đâu trong tệp"},
    )

    id: Mapped[Id] = mapped_column(primary_key=True)
    document_id: Mapped[Id] = mapped_column(ForeignKey("documents.id"), comment="Văn bản")
    kind: Mapped[str] = mapped_column(String(12), comment="Loại dữ kiện")
    ordinal: Mapped[int] = mapped_column(comment="Thứ tự trong văn bản, từ 0")
    start: Mapped[int] = mapped_column(comment="Vị trí đầu trong chữ của tệp (ký tự)")
    stop: Mapped[int] = mapped_column(comment="Vị trí cuối (không gồm)")
    page: Mapped[int | None] = mapped_column(comment="Trang đầu tiên")
    quote: Mapped[LongText] = mapped_column(comment="Trích nguyên văn")
    folded: Mapped[LongText] = mapped_column(comment="Trích nguyên văn, bỏ dấu, để tìm kiếm")
    section_id: Mapped[Id | None] = mapped_column(ForeignKey("sections.id"), comment="Điều khoản")
    section: Mapped[LongText] = mapped_column(comment="Các nhãn điều khoản, ngoài vào trong, cách nhau bằng « › »")
    confidence: Mapped[float] = mapped_column(comment="Độ tin cậy, 0 đến 1: bóc tách nhân với đọc chữ")
    extractor: Mapped[LongText] = mapped_column(comment="Phép bóc tách đã tìm ra; «người» nếu do người nhập")
    is_corrected: Mapped[bool] = mapped_column(comment="Đã có người sửa")
    is_rejected: Mapped[bool] = mapped_column(comment="Người duyệt nói không phải dữ kiện")


class Box(Table):
    """A rectangle on a page that a mention covers, one for each line; empty where the source has no geometry."""

    __tablename__ = "boxes"
    __table_args__ = ({"comment": "Khung trên trang của dẫn chứng"},)

    mention_id: Mapped[Id] = mapped_column(ForeignKey("mentions.id"), primary_key=True, comment="Dẫn chứng")
    ordinal: Mapped[int] = mapped_column(primary_key=True, autoincrement=False, comment="Thứ tự dòng, từ 0")
    page: Mapped[int] = mapped_column(comment="Trang, từ 1")
    x0: Mapped[float | None] = mapped_column(comment="Mép trái (điểm PDF, gốc ở góc trên bên trái)")
    top: Mapped[float | None] = mapped_column(comment="Mép trên")
    x1: Mapped[float | None] = mapped_column(comment="Mép phải")
    bottom: Mapped[float | None] = mapped_column(comment="Mép dưới")


class Citation(Table):
    """A mention of another instrument; `unresolved` says why it could not be told which one."""

    __tablename__ = "citations"
    __table_args__ = (
        one_of("relation", get_args(Relation)),
        one_of("unresolved", UNRESOLVED),
        {"comment": "Viện dẫn văn bản"},
    )

    id: Mapped[Id] = mapped_column(ForeignKey("mentions.id"), primary_key=True)
    instrument_id: Mapped[Id | None] = mapped_column(ForeignKey("instruments.id"), index=True, comment="Văn bản nào")
    unresolved: Mapped[str | None] = mapped_column(String(12), comment="Vì sao chưa xác định được văn bản")
    type: Mapped[LongText] = mapped_column(comment="Tên loại, như đã in")
    number: Mapped[LongText | None] = mapped_column(comment="Số và ký hiệu")
    name: Mapped[LongText | None] = mapped_column(comment="Tên luật")
    issued_on: Mapped[IsoDate | None] = mapped_column(comment="Ngày ban hành (ISO)")
    year: Mapped[int | None] = mapped_column(comment="Năm")
    issuer: Mapped[LongText | None] = mapped_column(comment="Cơ quan ban hành, như đã in")
    pinpoint: Mapped[LongText | None] = mapped_column(comment="Điểm, khoản, điều được dẫn")
    relation: Mapped[str] = mapped_column(String(8), comment="Quan hệ: căn cứ, thay thế, sửa đổi, kèm theo, nhắc đến")


class Target(Table):
    """A result with a checkable value, or a reported figure (`kind` «result»)."""

    __tablename__ = "targets"
    __table_args__ = (
        one_of("unit", get_args(Unit)),
        one_of("comparator", get_args(Comparator)),
        one_of("kind", ("target", "result")),
        {"comment": "Chỉ tiêu"},
    )

    id: Mapped[Id] = mapped_column(ForeignKey("mentions.id"), primary_key=True)
    value: Mapped[float | None] = mapped_column(comment="Giá trị, theo đơn vị tính (tiền: đồng)")
    value_to: Mapped[float | None] = mapped_column(comment="Giá trị cuối của khoảng")
    grade: Mapped[LongText | None] = mapped_column(comment="Xếp loại, bằng chữ")
    out_of: Mapped[int | None] = mapped_column(comment="Xếp hạng trên tổng số")
    unit: Mapped[str] = mapped_column(String(12), comment="Đơn vị tính")
    comparator: Mapped[str] = mapped_column(String(2), comment="So sánh: bằng, từ … trở lên, tối đa, trên, dưới")
    kind: Mapped[str] = mapped_column(String(6), comment="Chỉ tiêu (target) hay kết quả đã đạt (result)")
    subject: Mapped[LongText] = mapped_column(comment="Nội dung đo")
    due_on: Mapped[date | None] = mapped_column(Date, comment="Hạn đạt chỉ tiêu")
    index_name: Mapped[LongText | None] = mapped_column(comment="Chỉ số (PAR INDEX, SIPAS, PAPI, PCI …)")
    criterion: Mapped[LongText | None] = mapped_column(comment="Tiêu chí")


class Deadline(Table):
    """A time by which, or during which, something is to be done; both days inclusive."""

    __tablename__ = "deadlines"
    __table_args__ = (one_of("kind", get_args(DeadlineKind)), {"comment": "Thời hạn"})

    id: Mapped[Id] = mapped_column(ForeignKey("mentions.id"), primary_key=True)
    kind: Mapped[str] = mapped_column(String(10), comment="Loại thời hạn")
    starts_on: Mapped[date | None] = mapped_column(Date, comment="Từ ngày")
    ends_on: Mapped[date | None] = mapped_column(Date, index=True, comment="Đến hết ngày")


class Recurrence(Table):
    """An interval in which a recurring deadline comes round."""

    __tablename__ = "recurrences"
    __table_args__ = (one_of("every", get_args(Interval)), {"comment": "Định kỳ"})

    deadline_id: Mapped[Id] = mapped_column(ForeignKey("deadlines.id"), primary_key=True, comment="Thời hạn")
    every: Mapped[str] = mapped_column(String(11), primary_key=True, comment="Tuần, tháng, quý, 6 tháng, năm …")


class Task(Table):
    """What links the facts of one provision or table row."""

    __tablename__ = "tasks"
    __table_args__ = ({"comment": "Nhiệm vụ"},)

    id: Mapped[Id] = mapped_column(ForeignKey("mentions.id"), primary_key=True)
    text: Mapped[LongText] = mapped_column(comment="Nội dung nhiệm vụ")
    product: Mapped[LongText | None] = mapped_column(comment="Sản phẩm, kết quả")


class TaskFact(Table):
    """A fact that belongs to a task; a deadline in a merged cell belongs to several."""

    __tablename__ = "task_facts"
    __table_args__ = ({"comment": "Dữ kiện thuộc nhiệm vụ"},)

    task_id: Mapped[Id] = mapped_column(ForeignKey("tasks.id"), primary_key=True, comment="Nhiệm vụ")
    mention_id: Mapped[Id] = mapped_column(
        ForeignKey("mentions.id"), primary_key=True, index=True, comment="Dữ kiện: phân công, thời hạn, chỉ tiêu …"
    )


class Assignment(Table):
    """Who has to do what: an actor in one role."""

    __tablename__ = "assignments"
    __table_args__ = (one_of("role", get_args(Role)), {"comment": "Phân công"})

    id: Mapped[Id] = mapped_column(ForeignKey("mentions.id"), primary_key=True)
    actor: Mapped[LongText] = mapped_column(comment="Người, cơ quan được giao, như đã in")
    role: Mapped[str] = mapped_column(String(12), comment="Vai trò: chủ trì, phối hợp, tham mưu, tổng hợp, theo dõi …")
    post_id: Mapped[Id | None] = mapped_column(ForeignKey("posts.id"), index=True, comment="Chức danh")
    body_id: Mapped[Id | None] = mapped_column(ForeignKey("bodies.id"), index=True, comment="Cơ quan")


class Indicator(Table):
    """An index or one of its criteria that is named."""

    __tablename__ = "indicators"
    __table_args__ = ({"comment": "Chỉ số, tiêu chí được nhắc đến"},)

    id: Mapped[Id] = mapped_column(ForeignKey("mentions.id"), primary_key=True)
    index_name: Mapped[LongText] = mapped_column(comment="Chỉ số (PAR INDEX, SIPAS, PAPI, PCI …)")
    criterion: Mapped[LongText | None] = mapped_column(comment="Tiêu chí, như đã in")
    name: Mapped[LongText | None] = mapped_column(comment="Tên tiêu chí")
