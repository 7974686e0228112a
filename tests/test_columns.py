import pytest

from extractors.columns import EXAMPLES, columns, role_of
from models.document import Role


@pytest.mark.parametrize(("title", "role"), EXAMPLES)
def test_headers_name_the_role_of_their_column(title: str, role: Role | None) -> None:
    assert role_of(title) == role


@pytest.mark.parametrize(("role", "title"), [(c.role, title) for c in columns() for title in c.titles])
def test_the_lexicons_own_headers(role: Role | None, title: str) -> None:
    assert role_of(title) == role
    assert role_of(title.upper()) == role
    assert role_of(title.replace(" ", "\n") + " (*)") == role


def test_a_row_is_no_header() -> None:
    assert role_of("Xây dựng kế hoạch, phân công nhiệm vụ cho công chức, " + "báo cáo kết quả " * 9) is None


@pytest.mark.parametrize(
    ("misspelt", "role"),
    [
        ("Nhiêm vụ, giãi pháp", "task"),
        ("Dơn vj chủ trì", "lead"),
        ("Thời gian hoàn thánh", "deadline"),
        ("Đơn vị phôi họp", "partner"),
        ("Sãn phảm", "product"),
        ("Cơ quan chủ trl", None),  # too far from any word: better unknown than wrong
    ],
)
def test_misspelt_headers(misspelt: str, role: Role | None) -> None:
    assert role_of(misspelt) == role


@pytest.mark.parametrize(
    "title",
    ["Chữ viết tắt", "Loại hợp đồng", "Hình thức lựa chọn nhà thầu", "Tùy chọn mua thêm", "Giới tính", "Trình độ",
     "Quê quán", "Diện tích (ha)", "Ký nhận", "Số hộ", "Giám sát hoạt động đấu thầu", "Cấp học", "Dân số"],
)  # fmt: skip
def test_columns_of_other_tables_have_no_role(title: str) -> None:
    assert role_of(title) is None
