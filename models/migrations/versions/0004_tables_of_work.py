"""Tables of work

Revision: 0004, after 0003.
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None
# the views as of this step, `models.schema.views.views_id`
views = "98131a5e289a233e377cf01a61156c9f"


def upgrade() -> None:
    """Move the schema forward."""
    op.create_table(
        "runs",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("version", sa.Text(), nullable=False, comment="Phiên bản chương trình"),
        sa.Column("state", sa.String(length=8), nullable=False, comment="Đang chạy, xong, dừng giữa chừng"),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False, comment="Bắt đầu (UTC)"),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True, comment="Kết thúc (UTC)"),
        sa.Column("done", sa.Integer(), nullable=False, comment="Số tệp đã đọc và lưu"),
        sa.Column("skipped", sa.Integer(), nullable=False, comment="Số tệp bỏ qua vì đã lưu"),
        sa.Column("failed", sa.Integer(), nullable=False, comment="Số tệp hỏng"),
        sa.CheckConstraint("state IN ('running', 'done', 'stopped')", name=op.f("ck_runs_state")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_runs")),
        comment="Lượt chạy",
    )
    op.create_table(
        "jobs",
        sa.Column("file_sha256", sa.String(length=64), nullable=False, comment="Tệp"),
        sa.Column("stage", sa.String(length=8), nullable=False, comment="Bước: đọc, bóc tách, lưu"),
        sa.Column("state", sa.String(length=8), nullable=False, comment="Chờ, xong, hỏng"),
        sa.Column("code", sa.String(length=40), nullable=True, comment="Mã lý do"),
        sa.Column("message", sa.Text(), nullable=True, comment="Lý do"),
        sa.Column("message_en", sa.Text(), nullable=True, comment="Lý do, bằng tiếng Anh"),
        sa.Column("seconds", sa.Double(), nullable=True, comment="Số giây"),
        sa.Column("version", sa.Text(), nullable=False, comment="Phiên bản chương trình"),
        sa.Column("run_id", sa.String(length=32), nullable=False, comment="Lượt chạy gần nhất"),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False, comment="Thay đổi lúc (UTC)"),
        sa.CheckConstraint("stage IN ('read', 'extract', 'store')", name=op.f("ck_jobs_stage")),
        sa.CheckConstraint("state IN ('waiting', 'done', 'failed')", name=op.f("ck_jobs_state")),
        sa.ForeignKeyConstraint(["file_sha256"], ["files.sha256"], name=op.f("fk_jobs_file_sha256_files")),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name=op.f("fk_jobs_run_id_runs")),
        sa.PrimaryKeyConstraint("file_sha256", "stage", name=op.f("pk_jobs")),
        comment="Việc: từng bước của từng tệp",
    )
    with op.batch_alter_table("jobs", schema=None) as batch_op:
        batch_op.create_index("ix_jobs_state", ["state"], unique=False)

    op.create_table(
        "problems",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("reading_id", sa.String(length=32), nullable=False, comment="Lần đọc"),
        sa.Column("document_id", sa.String(length=32), nullable=True, comment="Văn bản"),
        sa.Column("code", sa.String(length=40), nullable=False, comment="Mã vấn đề"),
        sa.Column("message", sa.Text(), nullable=False, comment="Vấn đề và cách xử lý"),
        sa.Column("page", sa.Integer(), nullable=True, comment="Trang"),
        sa.Column("start", sa.Integer(), nullable=True, comment="Vị trí đầu trong chữ của tệp (ký tự)"),
        sa.Column("stop", sa.Integer(), nullable=True, comment="Vị trí cuối (không gồm)"),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], name=op.f("fk_problems_document_id_documents")),
        sa.ForeignKeyConstraint(["reading_id"], ["readings.id"], name=op.f("fk_problems_reading_id_readings")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_problems")),
        comment="Vấn đề cần xem lại",
    )
    with op.batch_alter_table("problems", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_problems_reading_id"), ["reading_id"], unique=False)

    op.create_table(
        "corrections",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("file_sha256", sa.String(length=64), nullable=False, comment="Tệp"),
        sa.Column(
            "kind", sa.String(length=12), nullable=False, comment="Loại dữ kiện, hoặc «documents» cho thể thức văn bản"
        ),
        sa.Column("document", sa.Integer(), nullable=False, comment="Thứ tự văn bản trong tệp, từ 0"),
        sa.Column("start", sa.Integer(), nullable=False, comment="Vị trí đầu khi sửa (ký tự)"),
        sa.Column("stop", sa.Integer(), nullable=False, comment="Vị trí cuối khi sửa"),
        sa.Column("nth", sa.Integer(), nullable=False, comment="Thứ mấy trong các dữ kiện cùng vị trí, từ 0"),
        sa.Column("page", sa.Integer(), nullable=True, comment="Trang khi sửa"),
        sa.Column("quote", sa.Text(), nullable=False, comment="Trích nguyên văn khi sửa"),
        sa.Column(
            "field", sa.String(length=20), nullable=False, comment="Trường được sửa; «rejected»: không phải dữ kiện"
        ),
        sa.Column("was", sa.Text(), nullable=False, comment="Giá trị cũ (JSON)"),
        sa.Column("should_be", sa.Text(), nullable=False, comment="Giá trị đúng (JSON)"),
        sa.Column("replaced", sa.Text(), nullable=False, comment="Giá trị máy đọc được trong lần đọc hiện nay (JSON)"),
        sa.Column("who", sa.Text(), nullable=False, comment="Người sửa"),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False, comment="Sửa lúc (UTC)"),
        sa.Column(
            "state", sa.String(length=10), nullable=False, comment="Đang áp dụng, không tìm lại được chỗ, đã rút"
        ),
        sa.Column("mention_id", sa.String(length=32), nullable=True, comment="Dữ kiện hiện nay"),
        sa.Column("document_id", sa.String(length=32), nullable=True, comment="Văn bản hiện nay"),
        sa.CheckConstraint(
            "kind IN ('citations', 'targets', 'deadlines', 'tasks', 'assignments', 'indicators', 'documents')",
            name=op.f("ck_corrections_kind"),
        ),
        sa.CheckConstraint("state IN ('applied', 'lost', 'withdrawn')", name=op.f("ck_corrections_state")),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], name=op.f("fk_corrections_document_id_documents")),
        sa.ForeignKeyConstraint(["file_sha256"], ["files.sha256"], name=op.f("fk_corrections_file_sha256_files")),
        sa.ForeignKeyConstraint(["mention_id"], ["mentions.id"], name=op.f("fk_corrections_mention_id_mentions")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_corrections")),
        comment="Sửa của người duyệt",
    )
    with op.batch_alter_table("corrections", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_corrections_file_sha256"), ["file_sha256"], unique=False)


def downgrade() -> None:
    """Move it back."""
    with op.batch_alter_table("corrections", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_corrections_file_sha256"))

    op.drop_table("corrections")
    with op.batch_alter_table("problems", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_problems_reading_id"))

    op.drop_table("problems")
    with op.batch_alter_table("jobs", schema=None) as batch_op:
        batch_op.drop_index("ix_jobs_state")

    op.drop_table("jobs")
    op.drop_table("runs")
