"""The work itself (công việc): runs, the jobs of a batch, problems to look at, and what people corrected.

The truth of a batch is here, never in a scheduler's memory: a killed run goes on where it stopped.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import DateTime, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from models.schema.facts import KINDS
from models.schema.table import Id, LongText, Sha256, Table, one_of

STAGES = ("read", "extract", "store")
STATES = ("waiting", "done", "failed")


class Run(Table):
    """One run over a batch of files."""

    __tablename__ = "runs"
    __table_args__ = (one_of("state", ("running", "done", "stopped")), {"comment": "Lượt chạy"})

    id: Mapped[Id] = mapped_column(primary_key=True)
    version: Mapped[LongText] = mapped_column(comment="Phiên bản chương trình")
    state: Mapped[str] = mapped_column(String(8), comment="Đang chạy, xong, dừng giữa chừng")
    started_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), comment="Bắt đầu (UTC)")
    finished_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True), comment="Kết thúc (UTC)")
    done: Mapped[int] = mapped_column(comment="Số tệp đã đọc và lưu")
    skipped: Mapped[int] = mapped_column(comment="Số tệp bỏ qua vì đã lưu")
    failed: Mapped[int] = mapped_column(comment="Số tệp hỏng")


class Job(Table):
    """One stage of one file: how it stands with it, how long it took, and why it failed."""

    __tablename__ = "jobs"
    __table_args__ = (
        one_of("stage", STAGES),
        one_of("state", STATES),
        Index("ix_jobs_state", "state"),
        {"comment": "Việc: từng bước của từng tệp"},
    )

    file_sha256: Mapped[Sha256] = mapped_column(ForeignKey("files.sha256"), primary_key=True, comment="Tệp")
    stage: Mapped[str] = mapped_column(String(8), primary_key=True, comment="Bước: đọc, bóc tách, lưu")
    state: Mapped[str] = mapped_column(String(8), comment="Chờ, xong, hỏng")
    code: Mapped[str | None] = mapped_column(String(40), comment="Mã lý do")
    message: Mapped[LongText | None] = mapped_column(comment="Lý do")
    message_en: Mapped[LongText | None] = mapped_column(comment="Lý do, bằng tiếng Anh")
    seconds: Mapped[float | None] = mapped_column(comment="Số giây")
    version: Mapped[LongText] = mapped_column(comment="Phiên bản chương trình")
    run_id: Mapped[Id] = mapped_column(ForeignKey("runs.id"), comment="Lượt chạy gần nhất")
    changed_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), comment="Thay đổi lúc (UTC)")


class Problem(Table):
    """Something that a reviewer has to look at."""

    __tablename__ = "problems"
    __table_args__ = ({"comment": "Vấn đề cần xem lại"},)

    id: Mapped[Id] = mapped_column(primary_key=True)
    reading_id: Mapped[Id] = mapped_column(ForeignKey("readings.id"), index=True, comment="Lần đọc")
    document_id: Mapped[Id | None] = mapped_column(ForeignKey("documents.id"), comment="Văn bản")
    code: Mapped[str] = mapped_column(String(40), comment="Mã vấn đề")
    message: Mapped[LongText] = mapped_column(comment="Vấn đề và cách xử lý")
    page: Mapped[int | None] = mapped_column(comment="Trang")
    start: Mapped[int | None] = mapped_column(comment="Vị trí đầu trong chữ của tệp (ký tự)")
    stop: Mapped[int | None] = mapped_column(comment="Vị trí cuối (không gồm)")


class Correction(Table):
    """What a person corrected: who, when, was, should be. It finds its fact again when newer code has read the file."""

    __tablename__ = "corrections"
    __table_args__ = (
        one_of("kind", (*KINDS, "documents")),
        one_of("state", ("applied", "lost", "withdrawn")),
        {"comment": "Sửa của người duyệt"},
    )

    id: Mapped[Id] = mapped_column(primary_key=True)
    file_sha256: Mapped[Sha256] = mapped_column(ForeignKey("files.sha256"), index=True, comment="Tệp")
    kind: Mapped[str] = mapped_column(String(12), comment="Loại dữ kiện, hoặc «documents» cho thể thức văn bản")
    document: Mapped[int] = mapped_column(comment="Thứ tự văn bản trong tệp, từ 0")
    start: Mapped[int] = mapped_column(comment="Vị trí đầu khi sửa (ký tự)")
    stop: Mapped[int] = mapped_column(comment="Vị trí cuối khi sửa")
    nth: Mapped[int] = mapped_column(comment="Thứ mấy trong các dữ kiện cùng vị trí, từ 0")
    page: Mapped[int | None] = mapped_column(comment="Trang khi sửa")
    quote: Mapped[LongText] = mapped_column(comment="Trích nguyên văn khi sửa")
    field: Mapped[str] = mapped_column(String(20), comment="Trường được sửa; «rejected»: không phải dữ kiện")
    was: Mapped[LongText] = mapped_column(comment="Giá trị cũ (JSON)")
    should_be: Mapped[LongText] = mapped_column(comment="Giá trị đúng (JSON)")
    replaced: Mapped[LongText] = mapped_column(comment="Giá trị máy đọc được trong lần đọc hiện nay (JSON)")
    who: Mapped[LongText] = mapped_column(comment="Người sửa")
    made_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), comment="Sửa lúc (UTC)")
    state: Mapped[str] = mapped_column(String(10), comment="Đang áp dụng, không tìm lại được chỗ, đã rút")
    mention_id: Mapped[Id | None] = mapped_column(ForeignKey("mentions.id"), comment="Dữ kiện hiện nay")
    document_id: Mapped[Id | None] = mapped_column(ForeignKey("documents.id"), comment="Văn bản hiện nay")
