"""Tables of register

Revision: 0001, after .
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Move the schema forward."""
    op.create_table(
        "posts",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("name", sa.Text(), nullable=False, comment="Tên chuẩn"),
        sa.Column("key", sa.Text(), nullable=False, comment="Tên viết thống nhất"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_posts")),
        sa.UniqueConstraint("key", name=op.f("uq_posts_key")),
        comment="Chức danh, vị trí",
    )
    op.create_table(
        "units",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("level", sa.String(length=8), nullable=False, comment="Cấp: xã, huyện, tỉnh"),
        sa.Column(
            "kind", sa.String(length=20), nullable=True, comment="Loại: Xã, Phường, Thị trấn, Huyện, Quận, Tỉnh …"
        ),
        sa.Column("name", sa.Text(), nullable=False, comment="Tên, không có chữ xã, huyện, tỉnh"),
        sa.Column("key", sa.Text(), nullable=False, comment="Tên viết thống nhất, để đối chiếu"),
        sa.Column("parent_id", sa.String(length=32), nullable=True, comment="Đơn vị cấp trên"),
        sa.Column("valid_from", sa.Date(), nullable=True, comment="Tồn tại từ ngày"),
        sa.Column("valid_to", sa.Date(), nullable=True, comment="Tồn tại đến hết ngày"),
        sa.Column(
            "is_registered",
            sa.Boolean(),
            nullable=False,
            comment="Có trong danh mục; nếu không thì chỉ gặp trong văn bản",
        ),
        sa.CheckConstraint("level IN ('commune', 'district', 'province', 'central')", name=op.f("ck_units_level")),
        sa.ForeignKeyConstraint(["parent_id"], ["units.id"], name=op.f("fk_units_parent_id_units")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_units")),
        comment="Đơn vị hành chính",
    )
    with op.batch_alter_table("units", schema=None) as batch_op:
        batch_op.create_index("ix_units_lookup", ["level", "key"], unique=False)
        batch_op.create_index(batch_op.f("ix_units_parent_id"), ["parent_id"], unique=False)

    op.create_table(
        "bodies",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("name", sa.Text(), nullable=False, comment="Tên chuẩn"),
        sa.Column("key", sa.Text(), nullable=False, comment="Tên viết thống nhất, không kèm địa danh"),
        sa.Column(
            "place",
            sa.Text(),
            nullable=False,
            comment="Địa danh viết thống nhất: tỉnh/huyện/xã; trống nếu là tên chung",
        ),
        sa.Column("unit_id", sa.String(length=32), nullable=True, comment="Đơn vị hành chính"),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_bodies_unit_id_units")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bodies")),
        sa.UniqueConstraint("key", "place", name=op.f("uq_bodies_key_place")),
        comment="Cơ quan, tổ chức",
    )
    op.create_table(
        "successions",
        sa.Column("old_id", sa.String(length=32), nullable=False, comment="Đơn vị cũ"),
        sa.Column("new_id", sa.String(length=32), nullable=False, comment="Đơn vị mới"),
        sa.Column("is_whole", sa.Boolean(), nullable=False, comment="Toàn bộ đơn vị cũ nhập vào đơn vị mới"),
        sa.ForeignKeyConstraint(["new_id"], ["units.id"], name=op.f("fk_successions_new_id_units")),
        sa.ForeignKeyConstraint(["old_id"], ["units.id"], name=op.f("fk_successions_old_id_units")),
        sa.PrimaryKeyConstraint("old_id", "new_id", name=op.f("pk_successions")),
        comment="Sáp nhập, chia tách đơn vị hành chính",
    )
    with op.batch_alter_table("successions", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_successions_new_id"), ["new_id"], unique=False)

    op.create_table(
        "instruments",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("doc_type", sa.Text(), nullable=False, comment="Tên loại"),
        sa.Column("number", sa.Text(), nullable=True, comment="Số và ký hiệu"),
        sa.Column("name", sa.Text(), nullable=True, comment="Tên luật, hoặc trích yếu"),
        sa.Column("issuer", sa.Text(), nullable=True, comment="Cơ quan ban hành, như đã in đầy đủ nhất"),
        sa.Column("body_id", sa.String(length=32), nullable=True, comment="Cơ quan ban hành"),
        sa.Column("issued_on", sa.String(length=10), nullable=True, comment="Ngày ban hành (ISO)"),
        sa.Column(
            "year", sa.Integer(), nullable=False, comment="Năm ban hành; 0 nếu số không theo năm (Đề án 06, TCVN …)"
        ),
        sa.Column("type_key", sa.Text(), nullable=False, comment="Khóa: loại"),
        sa.Column("number_key", sa.Text(), nullable=False, comment="Khóa: số và ký hiệu, hoặc tên"),
        sa.Column("body_key", sa.Text(), nullable=False, comment="Khóa: cơ quan, không kèm địa danh"),
        sa.Column("place", sa.Text(), nullable=False, comment="Khóa: tỉnh/huyện/xã"),
        sa.ForeignKeyConstraint(["body_id"], ["bodies.id"], name=op.f("fk_instruments_body_id_bodies")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_instruments")),
        sa.UniqueConstraint(
            "type_key",
            "number_key",
            "body_key",
            "place",
            "year",
            name=op.f("uq_instruments_type_key_number_key_body_key_place_year"),
        ),
        comment="Văn bản pháp luật, hành chính: mỗi văn bản một dòng",
    )
    with op.batch_alter_table("instruments", schema=None) as batch_op:
        batch_op.create_index("ix_instruments_number", ["number_key", "year"], unique=False)

    op.create_table(
        "variants",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("post_id", sa.String(length=32), nullable=True, comment="Chức danh"),
        sa.Column("body_id", sa.String(length=32), nullable=True, comment="Cơ quan"),
        sa.Column("text", sa.Text(), nullable=False, comment="Cách viết, như đã in"),
        sa.CheckConstraint("(post_id IS NULL) <> (body_id IS NULL)", name=op.f("ck_variants_post_or_body")),
        sa.ForeignKeyConstraint(["body_id"], ["bodies.id"], name=op.f("fk_variants_body_id_bodies")),
        sa.ForeignKeyConstraint(["post_id"], ["posts.id"], name=op.f("fk_variants_post_id_posts")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_variants")),
        comment="Cách viết đã gặp của chức danh, cơ quan",
    )
    with op.batch_alter_table("variants", schema=None) as batch_op:
        batch_op.create_index("ix_variants_body_id", ["body_id"], unique=False)
        batch_op.create_index("ix_variants_post_id", ["post_id"], unique=False)


def downgrade() -> None:
    """Move it back."""
    with op.batch_alter_table("variants", schema=None) as batch_op:
        batch_op.drop_index("ix_variants_post_id")
        batch_op.drop_index("ix_variants_body_id")

    op.drop_table("variants")
    with op.batch_alter_table("instruments", schema=None) as batch_op:
        batch_op.drop_index("ix_instruments_number")

    op.drop_table("instruments")
    with op.batch_alter_table("successions", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_successions_new_id"))

    op.drop_table("successions")
    op.drop_table("bodies")
    with op.batch_alter_table("units", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_units_parent_id"))
        batch_op.drop_index("ix_units_lookup")

    op.drop_table("units")
    op.drop_table("posts")
