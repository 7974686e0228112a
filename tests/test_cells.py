from models.document import Part
from tests.tabled import table_part

HEAD: list[str] = ["STT", "Nhiệm vụ", "Chủ trì", "Thời hạn"]


def texts(part: Part) -> list[str]:
    return [part.chars[p.start : p.stop] for p in part.paragraphs]


def test_lines_of_a_narrow_cell_are_one_paragraph() -> None:
    part = table_part(
        [
            [*HEAD],
            ["1", "TRỒNG CÂY,\nCHĂM SÓC\nVƯỜN HOA", "Tổ dân phố\nSố 2", "Thường xuyên\ntrong năm 2031"],
            ["2", "- Quét đường\nHai Bà Trưng.\n- Khơi cống.\n\nGhi sổ hằng tuần", "Tổ một\n\nTổ hai", "Quý I"],
        ]
    )
    assert texts(part)[4:] == [
        "1", "TRỒNG CÂY, CHĂM SÓC VƯỜN HOA", "Tổ dân phố Số 2", "Thường xuyên trong năm 2031",
        "2", "- Quét đường Hai Bà Trưng.", "- Khơi cống.", "Ghi sổ hằng tuần", "Tổ một", "Tổ hai", "Quý I",
    ]  # fmt: skip
