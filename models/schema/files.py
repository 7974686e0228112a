"""Files as received and as read (tệp, lần đọc, trang, văn bản, điều khoản).

A *reading* is a file as one version of the code read it. Newer code adds a reading and the older one stops being
current; nothing is deleted. Documents, pages, facts and problems hang on a reading.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import get_args

from sqlalchemy import Date, DateTime, ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from models.facts import Level
from models.page import Source
from models.schema.table import Id, IsoDate, LongText, Sha256, Table, one_of


class File(Table):
    """A file as received (tệp); its bytes decide which file it is, copies under other names are the same one."""

    __tablename__ = "files"
    __table_args__ = ({"comment": "Tệp nhận được"},)

    sha256: Mapped[Sha256] = mapped_column(
        primary_key=True, comment="Mã băm nội dung tệp (tệp không mở được: mã băm của đường dẫn)"
    )
    name: Mapped[LongText] = mapped_column(comment="Tên tệp khi nhận lần đầu")
    kind: Mapped[str] = mapped_column(String(16), comment="Loại tệp theo nội dung")
    pages: Mapped[int | None] = mapped_column(comment="Số trang")
    size: Mapped[int | None] = mapped_column(comment="Dung lượng (byte)")
    received_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), comment="Nhận lần đầu lúc (UTC)")


class FileName(Table):
    """A place where a file lay when it was taken in."""

    __tablename__ = "file_names"
    __table_args__ = ({"comment": "Tên và nơi để tệp"},)

    id: Mapped[Id] = mapped_column(primary_key=True)
    file_sha256: Mapped[Sha256] = mapped_column(ForeignKey("files.sha256"), index=True, comment="Tệp")
    name: Mapped[LongText] = mapped_column(comment="Tên tệp")
    path: Mapped[LongText] = mapped_column(comment="Đường dẫn; với tệp nén là đường dẫn của tệp nén")
    member: Mapped[LongText] = mapped_column(comment="Tên bên trong tệp nén, hoặc để trống")


class Reading(Table):
    """A file as one version of the code read it; exactly one reading of a file is current."""

    __tablename__ = "readings"
    __table_args__ = (
        Index(
            "uq_readings_current",
            "file_sha256",
            unique=True,
            sqlite_where=text("is_current"),
            postgresql_where=text("is_current"),
        ),
        {"comment": "Lần đọc: kết quả đọc một tệp bằng một phiên bản"},
    )

    id: Mapped[Id] = mapped_column(primary_key=True)
    file_sha256: Mapped[Sha256] = mapped_column(ForeignKey("files.sha256"), index=True, comment="Tệp")
    version: Mapped[LongText] = mapped_column(comment="Phiên bản chương trình đã đọc")
    is_current: Mapped[bool] = mapped_column(comment="Đang dùng")
    superseded_by: Mapped[Id | None] = mapped_column(ForeignKey("readings.id"), comment="Lần đọc thay thế")
    stored_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), comment="Lưu lúc (UTC)")
    quality: Mapped[float] = mapped_column(comment="Độ tin cậy trung bình của chữ đọc được, 0 đến 1")


class Page(Table):
    """A page of a reading, with its text for searching."""

    __tablename__ = "pages"
    __table_args__ = (one_of("source", get_args(Source)), {"comment": "Trang"})

    reading_id: Mapped[Id] = mapped_column(ForeignKey("readings.id"), primary_key=True, comment="Lần đọc")
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False, comment="Số trang, từ 1")
    width: Mapped[float] = mapped_column(comment="Chiều rộng (điểm PDF, 1/72 inch); 0: không có")
    height: Mapped[float] = mapped_column(comment="Chiều cao (điểm PDF)")
    source: Mapped[str] = mapped_column(String(8), comment="Nguồn chữ: lớp chữ, nhận dạng, văn bản thuần, chưa đọc")
    problem: Mapped[LongText | None] = mapped_column(comment="Vì sao không đọc được hoặc chỉ đọc được một phần")
    text: Mapped[LongText] = mapped_column(comment="Chữ trên trang")
    folded: Mapped[LongText] = mapped_column(comment="Chữ trên trang, bỏ dấu, để tìm kiếm")


class Document(Table):
    """One instrument within a file: a decision and the plan issued with it are two documents."""

    __tablename__ = "documents"
    __table_args__ = (
        UniqueConstraint("reading_id", "ordinal"),
        one_of("level", get_args(Level)),
        {"comment": "Văn bản trong tệp"},
    )

    id: Mapped[Id] = mapped_column(primary_key=True)
    reading_id: Mapped[Id] = mapped_column(ForeignKey("readings.id"), comment="Lần đọc")
    ordinal: Mapped[int] = mapped_column(comment="Thứ tự trong tệp, từ 0")
    parent_id: Mapped[Id | None] = mapped_column(
        ForeignKey("documents.id"), index=True, comment="Văn bản mà văn bản này ban hành kèm theo"
    )
    instrument_id: Mapped[Id | None] = mapped_column(
        ForeignKey("instruments.id"), index=True, comment="Là văn bản nào; trống nếu thiếu số, cơ quan hoặc năm"
    )
    is_preferred: Mapped[bool] = mapped_column(
        comment="Bản được tính khi thống kê; bản sao, bản quét lại của cùng một văn bản thì không"
    )
    doc_type: Mapped[LongText | None] = mapped_column(comment="Tên loại văn bản")
    number: Mapped[LongText | None] = mapped_column(comment="Số và ký hiệu")
    issued_on: Mapped[IsoDate | None] = mapped_column(comment="Ngày ban hành (ISO, có thể chỉ có tháng)")
    issuer: Mapped[LongText | None] = mapped_column(comment="Cơ quan ban hành, như đã in")
    level: Mapped[str | None] = mapped_column(String(8), comment="Cấp")
    unit_id: Mapped[Id | None] = mapped_column(ForeignKey("units.id"), index=True, comment="Đơn vị hành chính")
    title: Mapped[LongText | None] = mapped_column(comment="Trích yếu")
    folded: Mapped[LongText] = mapped_column(comment="Số, loại và trích yếu, bỏ dấu, để tìm kiếm")
    period_start: Mapped[date | None] = mapped_column(Date, comment="Kế hoạch có hiệu lực từ ngày")
    period_end: Mapped[date | None] = mapped_column(Date, comment="Kế hoạch có hiệu lực đến ngày")
    year: Mapped[int | None] = mapped_column(index=True, comment="Năm của kế hoạch, hoặc năm ban hành")
    signer: Mapped[LongText | None] = mapped_column(comment="Người ký")
    signer_position: Mapped[LongText | None] = mapped_column(comment="Chức vụ người ký")
    signer_authority: Mapped[LongText | None] = mapped_column(comment="Quyền hạn ký (TM., KT., TL., TUQ.)")
    start: Mapped[int] = mapped_column(comment="Vị trí đầu trong chữ của tệp (ký tự)")
    stop: Mapped[int] = mapped_column(comment="Vị trí cuối (không gồm)")


class Recipient(Table):
    """A line of a document's recipients."""

    __tablename__ = "recipients"
    __table_args__ = ({"comment": "Nơi nhận"},)

    document_id: Mapped[Id] = mapped_column(ForeignKey("documents.id"), primary_key=True, comment="Văn bản")
    ordinal: Mapped[int] = mapped_column(primary_key=True, autoincrement=False, comment="Thứ tự, từ 0")
    name: Mapped[LongText] = mapped_column(comment="Nơi nhận, như đã in")


class Section(Table):
    """A provision of a document."""

    __tablename__ = "sections"
    __table_args__ = (UniqueConstraint("document_id", "ordinal"), {"comment": "Điều khoản"})

    id: Mapped[Id] = mapped_column(primary_key=True)
    document_id: Mapped[Id] = mapped_column(ForeignKey("documents.id"), comment="Văn bản")
    ordinal: Mapped[int] = mapped_column(comment="Thứ tự, từ 0")
    parent_id: Mapped[Id | None] = mapped_column(ForeignKey("sections.id"), comment="Điều khoản chứa nó")
    labels: Mapped[LongText] = mapped_column(comment="Các nhãn như đã in, ngoài vào trong, cách nhau bằng « › »")
    heading: Mapped[LongText] = mapped_column(comment="Tiêu đề")
    start: Mapped[int] = mapped_column(comment="Vị trí đầu trong chữ của tệp (ký tự)")
    stop: Mapped[int] = mapped_column(comment="Vị trí cuối (không gồm)")
