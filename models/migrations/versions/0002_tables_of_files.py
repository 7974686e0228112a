"""Tables of files

Revision: 0002, after 0001.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Move the schema forward."""
    op.create_table(
        "files",
        sa.Column(
            "sha256",
            sa.String(length=64),
            nullable=False,
            comment="Mã băm nội dung tệp (tệp không mở được: mã băm của đường dẫn)",
        ),
        sa.Column("name", sa.Text(), nullable=False, comment="Tên tệp khi nhận lần đầu"),
        sa.Column("kind", sa.String(length=16), nullable=False, comment="Loại tệp theo nội dung"),
        sa.Column("pages", sa.Integer(), nullable=True, comment="Số trang"),
        sa.Column("size", sa.Integer(), nullable=True, comment="Dung lượng (byte)"),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False, comment="Nhận lần đầu lúc (UTC)"),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_files")),
        comment="Tệp nhận được",
    )
    op.create_table(
        "file_names",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("file_sha256", sa.String(length=64), nullable=False, comment="Tệp"),
        sa.Column("name", sa.Text(), nullable=False, comment="Tên tệp"),
        sa.Column("path", sa.Text(), nullable=False, comment="Đường dẫn; với tệp nén là đường dẫn của tệp nén"),
        sa.Column("member", sa.Text(), nullable=False, comment="Tên bên trong tệp nén, hoặc để trống"),
        sa.ForeignKeyConstraint(["file_sha256"], ["files.sha256"], name=op.f("fk_file_names_file_sha256_files")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_file_names")),
        comment="Tên và nơi để tệp",
    )
    with op.batch_alter_table("file_names", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_file_names_file_sha256"), ["file_sha256"], unique=False)

    op.create_table(
        "readings",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("file_sha256", sa.String(length=64), nullable=False, comment="Tệp"),
        sa.Column("version", sa.Text(), nullable=False, comment="Phiên bản chương trình đã đọc"),
        sa.Column("is_current", sa.Boolean(), nullable=False, comment="Đang dùng"),
        sa.Column("superseded_by", sa.String(length=32), nullable=True, comment="Lần đọc thay thế"),
        sa.Column("stored_at", sa.DateTime(timezone=True), nullable=False, comment="Lưu lúc (UTC)"),
        sa.Column("quality", sa.Double(), nullable=False, comment="Độ tin cậy trung bình của chữ đọc được, 0 đến 1"),
        sa.ForeignKeyConstraint(["file_sha256"], ["files.sha256"], name=op.f("fk_readings_file_sha256_files")),
        sa.ForeignKeyConstraint(["superseded_by"], ["readings.id"], name=op.f("fk_readings_superseded_by_readings")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_readings")),
        comment="Lần đọc: kết quả đọc một tệp bằng một phiên bản",
    )
    with op.batch_alter_table("readings", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_readings_file_sha256"), ["file_sha256"], unique=False)
        batch_op.create_index(
            "uq_readings_current",
            ["file_sha256"],
            unique=True,
            sqlite_where=sa.text("is_current"),
            postgresql_where=sa.text("is_current"),
        )

    op.create_table(
        "pages",
        sa.Column("reading_id", sa.String(length=32), nullable=False, comment="Lần đọc"),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False, comment="Số trang, từ 1"),
        sa.Column("width", sa.Double(), nullable=False, comment="Chiều rộng (điểm PDF, 1/72 inch); 0: không có"),
        sa.Column("height", sa.Double(), nullable=False, comment="Chiều cao (điểm PDF)"),
        sa.Column(
            "source",
            sa.String(length=8),
            nullable=False,
            comment="Nguồn chữ: lớp chữ, nhận dạng, văn bản thuần, chưa đọc",
        ),
        sa.Column("problem", sa.Text(), nullable=True, comment="Vì sao không đọc được hoặc chỉ đọc được một phần"),
        sa.Column("text", sa.Text(), nullable=False, comment="Chữ trên trang"),
        sa.Column("folded", sa.Text(), nullable=False, comment="Chữ trên trang, bỏ dấu, để tìm kiếm"),
        sa.CheckConstraint("source IN ('text', 'ocr', 'plain', 'unread')", name=op.f("ck_pages_source")),
        sa.ForeignKeyConstraint(["reading_id"], ["readings.id"], name=op.f("fk_pages_reading_id_readings")),
        sa.PrimaryKeyConstraint("reading_id", "number", name=op.f("pk_pages")),
        comment="Trang",
    )
    op.create_table(
        "documents",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("reading_id", sa.String(length=32), nullable=False, comment="Lần đọc"),
        sa.Column("ordinal", sa.Integer(), nullable=False, comment="Thứ tự trong tệp, từ 0"),
        sa.Column("parent_id", sa.String(length=32), nullable=True, comment="Văn bản mà văn bản này ban hành kèm theo"),
        sa.Column(
            "instrument_id",
            sa.String(length=32),
            nullable=True,
            comment="Là văn bản nào; trống nếu thiếu số, cơ quan hoặc năm",
        ),
        sa.Column(
            "is_preferred",
            sa.Boolean(),
            nullable=False,
            comment="Bản được tính khi thống kê; bản sao, bản quét lại của cùng một văn bản thì không",
        ),
        sa.Column("doc_type", sa.Text(), nullable=True, comment="Tên loại văn bản"),
        sa.Column("number", sa.Text(), nullable=True, comment="Số và ký hiệu"),
        sa.Column("issued_on", sa.String(length=10), nullable=True, comment="Ngày ban hành (ISO, có thể chỉ có tháng)"),
        sa.Column("issuer", sa.Text(), nullable=True, comment="Cơ quan ban hành, như đã in"),
        sa.Column("level", sa.String(length=8), nullable=True, comment="Cấp"),
        sa.Column("unit_id", sa.String(length=32), nullable=True, comment="Đơn vị hành chính"),
        sa.Column("title", sa.Text(), nullable=True, comment="Trích yếu"),
        sa.Column("folded", sa.Text(), nullable=False, comment="Số, loại và trích yếu, bỏ dấu, để tìm kiếm"),
        sa.Column("period_start", sa.Date(), nullable=True, comment="Kế hoạch có hiệu lực từ ngày"),
        sa.Column("period_end", sa.Date(), nullable=True, comment="Kế hoạch có hiệu lực đến ngày"),
        sa.Column("year", sa.Integer(), nullable=True, comment="Năm của kế hoạch, hoặc năm ban hành"),
        sa.Column("signer", sa.Text(), nullable=True, comment="Người ký"),
        sa.Column("signer_position", sa.Text(), nullable=True, comment="Chức vụ người ký"),
        sa.Column("signer_authority", sa.Text(), nullable=True, comment="Quyền hạn ký (TM., KT., TL., TUQ.)"),
        sa.Column("start", sa.Integer(), nullable=False, comment="Vị trí đầu trong chữ của tệp (ký tự)"),
        sa.Column("stop", sa.Integer(), nullable=False, comment="Vị trí cuối (không gồm)"),
        sa.CheckConstraint("level IN ('commune', 'district', 'province', 'central')", name=op.f("ck_documents_level")),
        sa.ForeignKeyConstraint(
            ["instrument_id"], ["instruments.id"], name=op.f("fk_documents_instrument_id_instruments")
        ),
        sa.ForeignKeyConstraint(["parent_id"], ["documents.id"], name=op.f("fk_documents_parent_id_documents")),
        sa.ForeignKeyConstraint(["reading_id"], ["readings.id"], name=op.f("fk_documents_reading_id_readings")),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_documents_unit_id_units")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_documents")),
        sa.UniqueConstraint("reading_id", "ordinal", name=op.f("uq_documents_reading_id_ordinal")),
        comment="Văn bản trong tệp",
    )
    with op.batch_alter_table("documents", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_documents_instrument_id"), ["instrument_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_documents_parent_id"), ["parent_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_documents_unit_id"), ["unit_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_documents_year"), ["year"], unique=False)

    op.create_table(
        "recipients",
        sa.Column("document_id", sa.String(length=32), nullable=False, comment="Văn bản"),
        sa.Column("ordinal", sa.Integer(), autoincrement=False, nullable=False, comment="Thứ tự, từ 0"),
        sa.Column("name", sa.Text(), nullable=False, comment="Nơi nhận, như đã in"),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], name=op.f("fk_recipients_document_id_documents")),
        sa.PrimaryKeyConstraint("document_id", "ordinal", name=op.f("pk_recipients")),
        comment="Nơi nhận",
    )
    op.create_table(
        "sections",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("document_id", sa.String(length=32), nullable=False, comment="Văn bản"),
        sa.Column("ordinal", sa.Integer(), nullable=False, comment="Thứ tự, từ 0"),
        sa.Column("parent_id", sa.String(length=32), nullable=True, comment="Điều khoản chứa nó"),
        sa.Column(
            "labels", sa.Text(), nullable=False, comment="Các nhãn như đã in, ngoài vào trong, cách nhau bằng « › »"
        ),
        sa.Column("heading", sa.Text(), nullable=False, comment="Tiêu đề"),
        sa.Column("start", sa.Integer(), nullable=False, comment="Vị trí đầu trong chữ của tệp (ký tự)"),
        sa.Column("stop", sa.Integer(), nullable=False, comment="Vị trí cuối (không gồm)"),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], name=op.f("fk_sections_document_id_documents")),
        sa.ForeignKeyConstraint(["parent_id"], ["sections.id"], name=op.f("fk_sections_parent_id_sections")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sections")),
        sa.UniqueConstraint("document_id", "ordinal", name=op.f("uq_sections_document_id_ordinal")),
        comment="Điều khoản",
    )


def downgrade() -> None:
    """Move it back."""
    op.drop_table("sections")
    op.drop_table("recipients")
    with op.batch_alter_table("documents", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_documents_year"))
        batch_op.drop_index(batch_op.f("ix_documents_unit_id"))
        batch_op.drop_index(batch_op.f("ix_documents_parent_id"))
        batch_op.drop_index(batch_op.f("ix_documents_instrument_id"))

    op.drop_table("documents")
    op.drop_table("pages")
    with op.batch_alter_table("readings", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_readings_current", sqlite_where=sa.text("is_current"), postgresql_where=sa.text("is_current")
        )
        batch_op.drop_index(batch_op.f("ix_readings_file_sha256"))

    op.drop_table("readings")
    with op.batch_alter_table("file_names", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_file_names_file_sha256"))

    op.drop_table("file_names")
    op.drop_table("files")
