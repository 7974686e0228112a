import pytest

from extractors.columns import role_of
from models.document import Part, Role
from models.text import Text
from pipeline.dumped import columns_of, dumped_cells, without_repeated_heads
from tests.reading import outline_of

HEAD = ["STT", "Nhiệm vụ", "Sản phẩm", "Chủ trì", "Phối hợp", "Thời hạn"]
ROLES = [role_of(title) for title in HEAD]


def rows(texts: list[str]) -> list[list[str]]:
    """The rows below the header that the lines make."""
    found: dict[int, list[str]] = {}
    for i, cell in sorted(dumped_cells(texts).items()):
        if not cell.header:
            found.setdefault(cell.place.row, []).append(texts[i])
    return list(found.values())


def test_each_row_begins_with_the_next_label() -> None:
    texts = [
        *HEAD,
        "I",
        "Đường sá",
        "1",
        "Vá ổ gà",
        "Quý I",
        "2",
        "Sơn vạch",
        "Có 3 vạch",
        "Quý II",
        "II Chợ",
        "1",
        "Lợp mái",
    ]
    assert rows(texts) == [
        ["I", "Đường sá"], ["1", "Vá ổ gà", "Quý I"], ["2", "Sơn vạch", "Có 3 vạch", "Quý II"], ["II Chợ"],
        ["1", "Lợp mái"],
    ]  # fmt: skip


def test_values_and_times_are_no_labels() -> None:
    texts = [*HEAD, "1", "Hộ có nước sạch", "2", "3", "95 %", "2", "Hộ có điện", "3", "06 tháng cuối năm 2031"]
    assert rows(texts) == [
        ["1", "Hộ có nước sạch", "2", "3", "95 %"],
        ["2", "Hộ có điện", "3", "06 tháng cuối năm 2031"],
    ]


def test_a_numbering_may_leave_rows_out_where_one_ends() -> None:
    texts = [*HEAD, "8", "Vá ổ gà", "Thường xuyên", "9", "Sơn vạch", "14", "Lợp mái", "Quý I"]
    assert [row[0] for row in rows(texts)] == ["8", "9"]
    texts.insert(texts.index("14"), "Quý I")
    assert [row[0] for row in rows(texts)] == ["8", "9", "14"]


@pytest.mark.parametrize(
    ("row", "roles"),
    [
        (["1", "Vá ổ gà", "Biên bản", "Thôn Thượng", "Thôn Hạ", "Quý I"],
         ["label", "task", "product", "lead", "partner", "deadline"]),
        (["1", "Vá ổ gà", "Thôn Thượng", "Quý I"], ["label", "task", "lead", "deadline"]),
        (["1", "Vá ổ gà", "- Rải đá.", "- Tưới nhựa.", "Công an xã", "Thôn Hạ", "Các ngành", "Quý I"],
         ["label", "task", "task", "task", "lead", "partner", "partner", "deadline"]),
        (["1 Vá ổ gà", "Thường xuyên"], ["task", "deadline"]),
        (["1", "Hội Nông dân vớt bèo"], ["label", "task"]),
    ],
)  # fmt: skip
def test_cells_are_known_by_place_or_by_what_they_hold(row: list[str], roles: list[Role]) -> None:
    assert [role for _, role in columns_of(row, ROLES)] == roles


def cells(part: Part) -> dict[str, Role | None]:
    return {part.chars[p.start : p.stop]: p.cell.role for p in part.paragraphs if p.cell and not p.cell.header}


PLAN = """KẾ HOẠCH
Dọn vệ sinh đường làng ngõ xóm của các thôn trong toàn xã nhân dịp đầu năm mới, giao cho các tổ tự quản cùng các hộ \
dọc theo những tuyến đường ấy thực hiện trong ba ngày nghỉ
1. Mục đích
2. Việc làm
{head}
1
Quét đường làng
Thôn Thượng
Thường xuyên
2
Khơi cống
Thôn Hạ
Trước ngày 15/3/2031
3. Báo cáo
Các thôn gửi báo cáo về Văn phòng UBND xã bằng văn bản hoặc qua hộp thư công vụ của xã, nêu rõ việc đã làm xong, việc \
còn dở dang và những hộ chưa tham gia để xã nhắc nhở.
Nơi nhận:
- Các thôn.
"""


@pytest.mark.parametrize(
    "head", ["TT\nNội dung công việc\nĐơn vị thực hiện\nThời gian", "TT Nội dung công việc Đơn vị thực hiện Thời gian"]
)
def test_the_table_ends_where_the_provisions_before_it_go_on(head: str) -> None:
    (part,) = outline_of(PLAN.format(head=head)).parts
    assert cells(part) == {
        "1": "label", "Quét đường làng": "task", "Thôn Thượng": "lead", "Thường xuyên": "deadline",
        "2": "label", "Khơi cống": "task", "Thôn Hạ": "lead", "Trước ngày 15/3/2031": "deadline",
    }  # fmt: skip
    titles = {p.cell.column_title for p in part.paragraphs if p.cell and p.cell.role == "lead"}
    assert titles == {"Đơn vị thực hiện"}
    assert part.paragraphs[-2].section == () and part.section_at(part.chars.index("Khơi cống")) == ("2", "2")
    assert part.section_at(part.chars.index("Các thôn gửi")) == ("3",)


def test_heads_that_come_again_on_each_page_are_left_out() -> None:
    text = Text.of("TT Nội dung\nThời gian\n1 Quét đường\n\fTT Nội dung\nThời gian\n2 Khơi cống\n")
    kept = " ".join(without_repeated_heads(text).chars.split())
    assert kept == "TT Nội dung Thời gian 1 Quét đường 2 Khơi cống"


def test_words_that_only_look_like_a_header_make_no_table() -> None:
    assert dumped_cells(["TT Ban Chỉ đạo xã", "1. Họp giao ban", "2. Kiểm tra"]) == {}
