"""Tables of facts

Revision: 0003, after 0002.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Move the schema forward."""
    op.create_table(
        "mentions",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("document_id", sa.String(length=32), nullable=False, comment="Văn bản"),
        sa.Column("kind", sa.String(length=12), nullable=False, comment="Loại dữ kiện"),
        sa.Column("ordinal", sa.Integer(), nullable=False, comment="Thứ tự trong văn bản, từ 0"),
        sa.Column("start", sa.Integer(), nullable=False, comment="Vị trí đầu trong chữ của tệp (ký tự)"),
        sa.Column("stop", sa.Integer(), nullable=False, comment="Vị trí cuối (không gồm)"),
        sa.Column("page", sa.Integer(), nullable=True, comment="Trang đầu tiên"),
        sa.Column("quote", sa.Text(), nullable=False, comment="Trích nguyên văn"),
        sa.Column("folded", sa.Text(), nullable=False, comment="Trích nguyên văn, bỏ dấu, để tìm kiếm"),
        sa.Column("section_id", sa.String(length=32), nullable=True, comment="Điều khoản"),
        sa.Column(
            "section", sa.Text(), nullable=False, comment="Các nhãn điều khoản, ngoài vào trong, cách nhau bằng « › »"
        ),
        sa.Column("confidence", sa.Double(), nullable=False, comment="Độ tin cậy, 0 đến 1: bóc tách nhân với đọc chữ"),
        sa.Column("extractor", sa.Text(), nullable=False, comment="Phép bóc tách đã tìm ra; «người» nếu do người nhập"),
        sa.Column("is_corrected", sa.Boolean(), nullable=False, comment="Đã có người sửa"),
        sa.Column("is_rejected", sa.Boolean(), nullable=False, comment="Người duyệt nói không phải dữ kiện"),
        sa.CheckConstraint(
            "kind IN ('citations', 'targets', 'deadlines', 'tasks', 'assignments', 'indicators')",
            name=op.f("ck_mentions_kind"),
        ),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], name=op.f("fk_mentions_document_id_documents")),
        sa.ForeignKeyConstraint(["section_id"], ["sections.id"], name=op.f("fk_mentions_section_id_sections")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mentions")),
        sa.UniqueConstraint("document_id", "kind", "ordinal", name=op.f("uq_mentions_document_id_kind_ordinal")),
        comment="Dẫn chứng: mỗi dữ kiện nằm ở đâu trong tệp",
    )
    with op.batch_alter_table("mentions", schema=None) as batch_op:
        batch_op.create_index("ix_mentions_place", ["document_id", "kind", "start", "stop"], unique=False)

    op.create_table(
        "assignments",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False, comment="Người, cơ quan được giao, như đã in"),
        sa.Column(
            "role",
            sa.String(length=12),
            nullable=False,
            comment="Vai trò: chủ trì, phối hợp, tham mưu, tổng hợp, theo dõi …",
        ),
        sa.Column("post_id", sa.String(length=32), nullable=True, comment="Chức danh"),
        sa.Column("body_id", sa.String(length=32), nullable=True, comment="Cơ quan"),
        sa.CheckConstraint(
            "role IN ('lead', 'coordinate', 'advise', 'consolidate', 'monitor', 'execute', 'request')",
            name=op.f("ck_assignments_role"),
        ),
        sa.ForeignKeyConstraint(["body_id"], ["bodies.id"], name=op.f("fk_assignments_body_id_bodies")),
        sa.ForeignKeyConstraint(["id"], ["mentions.id"], name=op.f("fk_assignments_id_mentions")),
        sa.ForeignKeyConstraint(["post_id"], ["posts.id"], name=op.f("fk_assignments_post_id_posts")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assignments")),
        comment="Phân công",
    )
    with op.batch_alter_table("assignments", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_assignments_body_id"), ["body_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_assignments_post_id"), ["post_id"], unique=False)

    op.create_table(
        "boxes",
        sa.Column("mention_id", sa.String(length=32), nullable=False, comment="Dẫn chứng"),
        sa.Column("ordinal", sa.Integer(), autoincrement=False, nullable=False, comment="Thứ tự dòng, từ 0"),
        sa.Column("page", sa.Integer(), nullable=False, comment="Trang, từ 1"),
        sa.Column("x0", sa.Double(), nullable=True, comment="Mép trái (điểm PDF, gốc ở góc trên bên trái)"),
        sa.Column("top", sa.Double(), nullable=True, comment="Mép trên"),
        sa.Column("x1", sa.Double(), nullable=True, comment="Mép phải"),
        sa.Column("bottom", sa.Double(), nullable=True, comment="Mép dưới"),
        sa.ForeignKeyConstraint(["mention_id"], ["mentions.id"], name=op.f("fk_boxes_mention_id_mentions")),
        sa.PrimaryKeyConstraint("mention_id", "ordinal", name=op.f("pk_boxes")),
        comment="Khung trên trang của dẫn chứng",
    )
    op.create_table(
        "citations",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("instrument_id", sa.String(length=32), nullable=True, comment="Văn bản nào"),
        sa.Column("unresolved", sa.String(length=12), nullable=True, comment="Vì sao chưa xác định được văn bản"),
        sa.Column("type", sa.Text(), nullable=False, comment="Tên loại, như đã in"),
        sa.Column("number", sa.Text(), nullable=True, comment="Số và ký hiệu"),
        sa.Column("name", sa.Text(), nullable=True, comment="Tên luật"),
        sa.Column("issued_on", sa.String(length=10), nullable=True, comment="Ngày ban hành (ISO)"),
        sa.Column("year", sa.Integer(), nullable=True, comment="Năm"),
        sa.Column("issuer", sa.Text(), nullable=True, comment="Cơ quan ban hành, như đã in"),
        sa.Column("pinpoint", sa.Text(), nullable=True, comment="Điểm, khoản, điều được dẫn"),
        sa.Column(
            "relation",
            sa.String(length=8),
            nullable=False,
            comment="Quan hệ: căn cứ, thay thế, sửa đổi, kèm theo, nhắc đến",
        ),
        sa.CheckConstraint(
            "relation IN ('basis', 'replaces', 'amends', 'attached', 'mentions')", name=op.f("ck_citations_relation")
        ),
        sa.CheckConstraint(
            "unresolved IN ('no_number', 'no_issuer', 'no_year', 'ambiguous')", name=op.f("ck_citations_unresolved")
        ),
        sa.ForeignKeyConstraint(["id"], ["mentions.id"], name=op.f("fk_citations_id_mentions")),
        sa.ForeignKeyConstraint(
            ["instrument_id"], ["instruments.id"], name=op.f("fk_citations_instrument_id_instruments")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_citations")),
        comment="Viện dẫn văn bản",
    )
    with op.batch_alter_table("citations", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_citations_instrument_id"), ["instrument_id"], unique=False)

    op.create_table(
        "deadlines",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False, comment="Loại thời hạn"),
        sa.Column("starts_on", sa.Date(), nullable=True, comment="Từ ngày"),
        sa.Column("ends_on", sa.Date(), nullable=True, comment="Đến hết ngày"),
        sa.CheckConstraint(
            "kind IN ('date', 'month', 'quarter', 'year', 'period', 'ongoing', 'recurring', 'rule', 'event')",
            name=op.f("ck_deadlines_kind"),
        ),
        sa.ForeignKeyConstraint(["id"], ["mentions.id"], name=op.f("fk_deadlines_id_mentions")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deadlines")),
        comment="Thời hạn",
    )
    with op.batch_alter_table("deadlines", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_deadlines_ends_on"), ["ends_on"], unique=False)

    op.create_table(
        "indicators",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("index_name", sa.Text(), nullable=False, comment="Chỉ số (PAR INDEX, SIPAS, PAPI, PCI …)"),
        sa.Column("criterion", sa.Text(), nullable=True, comment="Tiêu chí, như đã in"),
        sa.Column("name", sa.Text(), nullable=True, comment="Tên tiêu chí"),
        sa.ForeignKeyConstraint(["id"], ["mentions.id"], name=op.f("fk_indicators_id_mentions")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_indicators")),
        comment="Chỉ số, tiêu chí được nhắc đến",
    )
    op.create_table(
        "targets",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("value", sa.Double(), nullable=True, comment="Giá trị, theo đơn vị tính (tiền: đồng)"),
        sa.Column("value_to", sa.Double(), nullable=True, comment="Giá trị cuối của khoảng"),
        sa.Column("grade", sa.Text(), nullable=True, comment="Xếp loại, bằng chữ"),
        sa.Column("out_of", sa.Integer(), nullable=True, comment="Xếp hạng trên tổng số"),
        sa.Column("unit", sa.String(length=12), nullable=False, comment="Đơn vị tính"),
        sa.Column(
            "comparator", sa.String(length=2), nullable=False, comment="So sánh: bằng, từ … trở lên, tối đa, trên, dưới"
        ),
        sa.Column("kind", sa.String(length=6), nullable=False, comment="Chỉ tiêu (target) hay kết quả đã đạt (result)"),
        sa.Column("subject", sa.Text(), nullable=False, comment="Nội dung đo"),
        sa.Column("due_on", sa.Date(), nullable=True, comment="Hạn đạt chỉ tiêu"),
        sa.Column("index_name", sa.Text(), nullable=True, comment="Chỉ số (PAR INDEX, SIPAS, PAPI, PCI …)"),
        sa.Column("criterion", sa.Text(), nullable=True, comment="Tiêu chí"),
        sa.CheckConstraint("comparator IN ('eq', 'ge', 'le', 'gt', 'lt')", name=op.f("ck_targets_comparator")),
        sa.CheckConstraint("kind IN ('target', 'result')", name=op.f("ck_targets_kind")),
        sa.CheckConstraint(
            "unit IN ('percent', 'permille', 'money', 'count', 'rank', 'grade', 'score', 'rank_change')",
            name=op.f("ck_targets_unit"),
        ),
        sa.ForeignKeyConstraint(["id"], ["mentions.id"], name=op.f("fk_targets_id_mentions")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_targets")),
        comment="Chỉ tiêu",
    )
    op.create_table(
        "tasks",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("text", sa.Text(), nullable=False, comment="Nội dung nhiệm vụ"),
        sa.Column("product", sa.Text(), nullable=True, comment="Sản phẩm, kết quả"),
        sa.ForeignKeyConstraint(["id"], ["mentions.id"], name=op.f("fk_tasks_id_mentions")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tasks")),
        comment="Nhiệm vụ",
    )
    op.create_table(
        "recurrences",
        sa.Column("deadline_id", sa.String(length=32), nullable=False, comment="Thời hạn"),
        sa.Column("every", sa.String(length=11), nullable=False, comment="Tuần, tháng, quý, 6 tháng, năm …"),
        sa.CheckConstraint(
            "every IN ('week', 'month', 'quarter', 'half_year', 'nine_months', 'year')",
            name=op.f("ck_recurrences_every"),
        ),
        sa.ForeignKeyConstraint(["deadline_id"], ["deadlines.id"], name=op.f("fk_recurrences_deadline_id_deadlines")),
        sa.PrimaryKeyConstraint("deadline_id", "every", name=op.f("pk_recurrences")),
        comment="Định kỳ",
    )
    op.create_table(
        "task_facts",
        sa.Column("task_id", sa.String(length=32), nullable=False, comment="Nhiệm vụ"),
        sa.Column(
            "mention_id", sa.String(length=32), nullable=False, comment="Dữ kiện: phân công, thời hạn, chỉ tiêu …"
        ),
        sa.ForeignKeyConstraint(["mention_id"], ["mentions.id"], name=op.f("fk_task_facts_mention_id_mentions")),
        sa.ForeignKeyConstraint(["task_id"], ["tasks.id"], name=op.f("fk_task_facts_task_id_tasks")),
        sa.PrimaryKeyConstraint("task_id", "mention_id", name=op.f("pk_task_facts")),
        comment="Dữ kiện thuộc nhiệm vụ",
    )
    with op.batch_alter_table("task_facts", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_task_facts_mention_id"), ["mention_id"], unique=False)


def downgrade() -> None:
    """Move it back."""
    with op.batch_alter_table("task_facts", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_task_facts_mention_id"))

    op.drop_table("task_facts")
    op.drop_table("recurrences")
    op.drop_table("tasks")
    op.drop_table("targets")
    op.drop_table("indicators")
    with op.batch_alter_table("deadlines", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_deadlines_ends_on"))

    op.drop_table("deadlines")
    with op.batch_alter_table("citations", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_citations_instrument_id"))

    op.drop_table("citations")
    op.drop_table("boxes")
    with op.batch_alter_table("assignments", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_assignments_post_id"))
        batch_op.drop_index(batch_op.f("ix_assignments_body_id"))

    op.drop_table("assignments")
    with op.batch_alter_table("mentions", schema=None) as batch_op:
        batch_op.drop_index("ix_mentions_place")

    op.drop_table("mentions")
