"""Where the instruments of a file begin."""

from __future__ import annotations

import pytest

from pipeline.parts import part_starts
from tests.reading import outline_of

HEAD = "UBND XÃ TÂN LẬP\nSố: 1/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
PLAN = f"{HEAD}Tân Lập, ngày 1 tháng 2 năm 2024\nKẾ HOẠCH\nTrồng tre\nCăn cứ tình hình;\nI. NỘI DUNG\nTrồng tre./.\n"
FOOT = "Nơi nhận:\n- Các thôn;\n- Lưu: VT.\nCHỦ TỊCH\nLê Văn An\n"


def firsts(raw: str) -> list[str]:
    """The first line of each part."""
    return [part.chars[part.paragraphs[0].start : part.paragraphs[0].stop] for part in outline_of(raw).parts]


@pytest.mark.parametrize(
    ("after", "first"),
    [
        ("PHỤ LỤC\nDANH MỤC CÂY\n1. Tre\n2. Trúc\n", "PHỤ LỤC"),
        ("Phụ lục II\nDANH MỤC CÂY\n(Kèm theo Kế hoạch số 1/KH-UBND)\n1. Tre\n", "Phụ lục II"),
        ("Phụ lục 1. Danh mục cây giống\n1. Tre\n2. Trúc\n", "Phụ lục 1. Danh mục cây giống"),
        ("BẢNG PHÂN CÔNG\n(Kèm theo Kế hoạch số 1/KH-UBND của UBND xã)\n1. Thôn Một\n", "BẢNG PHÂN CÔNG"),
        ("QUY CHẾ\nGiữ tre\n(Ban hành kèm theo Kế hoạch số 1/KH-UBND)\nĐiều 1. Giữ tre\n", "QUY CHẾ"),
        (PLAN.replace("1/KH", "2/KH"), "UBND XÃ TÂN LẬP"),
        (f"{HEAD}V/v trồng tre\nTân Lập, ngày 2 tháng 2 năm 2024\nKính gửi: Các thôn.\nĐề nghị trồng tre./.\n",
         "UBND XÃ TÂN LẬP"),
    ],
)  # fmt: skip
def test_a_new_instrument_begins(after: str, first: str) -> None:
    assert firsts(PLAN + FOOT + after) == ["UBND XÃ TÂN LẬP", first]


@pytest.mark.parametrize(
    "after",
    [
        "",
        "Mẫu số 01\nTÊN CƠ QUAN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nBÁO CÁO\nKết quả\n",
        "UBND XÃ ………\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nBIÊN BẢN\nGiao cây\n",
    ],
)
def test_a_form_is_no_instrument(after: str) -> None:
    assert len(firsts(PLAN + FOOT + after)) == 1


def test_a_mention_of_an_appendix_begins_nothing() -> None:
    assert (
        len(firsts(PLAN.replace("Trồng tre./.", "Trồng tre theo\nPhụ lục 1 của Quyết định\nnêu trên./.") + FOOT)) == 1
    )


def test_cells_begin_nothing() -> None:
    texts = ["KẾ HOẠCH", "Trồng tre", "I. NỘI DUNG", "Trồng tre./.", "STT", "PHỤ LỤC", "Tre"]
    chars = "\n".join(texts)
    lines: list[tuple[int, int]] = []
    for text in texts:
        start = lines[-1][1] + 1 if lines else 0
        lines.append((start, start + len(text)))
    assert part_starts(chars, lines, [False] * 4 + [True] * 3) == [0]
    assert part_starts(chars, lines, [False] * 7) == [0, 5]
