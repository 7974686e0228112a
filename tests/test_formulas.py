"""Set words of letterheads and signatures: letters that agree prove the marks, nothing else is touched."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from models.text import Text
from pipeline.formulas import with_formulas


def sub(text: Text, pattern: re.Pattern[str], new: Callable[[re.Match[str]], str]) -> Text:
    return text.sub(pattern, new)


def mend(line: str) -> str:
    return with_formulas(Text.of(f"\n{line}\n"), sub).chars[1:-1]


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("UY BAN NHAN DAN", "ỦY BAN NHÂN DÂN"),
        ("ỦY BẠN NHÂN DẦN XÃ SAO MAI", "ỦY BAN NHÂN DÂN XÃ SAO MAI"),
        ("TM. UY BAN NHAN DAN", "TM. ỦY BAN NHÂN DÂN"),
        ("HOI DONG NHÂN DÂN", "HỘI ĐỒNG NHÂN DÂN"),
        ("CỌNG HÒA XÃ HỘI CHÚ NGHĨA VIỆT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("TỈNH ỦY SAO MAI ĐÁNG CỘNG SẢN VIỆT NAM", "TỈNH ỦY SAO MAI ĐẢNG CỘNG SẢN VIỆT NAM"),
        ("QUYÉT ĐỊNH:", "QUYẾT ĐỊNH:"),
        ("QUYẾTĐỊNH", "QUYẾT ĐỊNH"),
        ("KÉHOẠCH -", "KẾ HOẠCH -"),
        ("KÉ HOẠCH", "KẾ HOẠCH"),
        ("CHÍ THỊ", "CHỈ THỊ"),
        ("THÔNG BẢO", "THÔNG BÁO"),
        ("CHU TỊCH", "CHỦ TỊCH"),
        ("PHO CHÚ TICH", "PHÓ CHỦ TỊCH"),
        ("KT.CHU TỊCH", "KT.CHỦ TỊCH"),
        ("CHANH VAN PHONG", "CHÁNH VĂN PHÒNG"),
        ("PHO CHI CUC TRUONG", "PHO CHI CỤC TRƯỞNG"),
        ("HIEU TRUONG", "HIỆU TRƯỞNG"),
        ("Độc lâp - Tự đo - Hanh phúc", "Độc lập - Tự do - Hạnh phúc"),
        ("Đôc lập-Tự do-Hạnh phúc", "Độc lập - Tự do - Hạnh phúc"),
        ("BAO CAO", "BÁO CÁO"),
        ("BÀO CÁO", "BÁO CÁO"),
        ("ĐỂ ÁN", "ĐỀ ÁN"),
        ("TỐ CHỨC THỰC HIỆN", "TỔ CHỨC THỰC HIỆN"),
        ("THỊ XÁ SAO MAI", "THỊ XÃ SAO MAI"),
        ("Nơi nhân:", "Nơi nhận:"),
        (".Vơi nhận:", "Nơi nhận:"),
        ("Nợi nhận:", "Nơi nhận:"),
        ("V/ trồng cây dọc đường", "V/v trồng cây dọc đường"),
        ("V/w trồng cây dọc đường", "V/v trồng cây dọc đường"),
        ("V⁄y trồng cây dọc đường", "V/v trồng cây dọc đường"),
        (",Vềviệc trồng cây", "Về việc trồng cây"),
        ("Vê viêc trồng cây", "Về việc trồng cây"),
        ("CHỈ THỊ\n\nvà việc trồng cây", "CHỈ THỊ\n\nVề việc trồng cây"),
    ],
)
def test_set_words_are_mended(read: str, printed: str) -> None:
    assert mend(read) == printed


@pytest.mark.parametrize(
    "line",
    [
        "V/v trồng cây dọc đường", "V/V trồng cây dọc đường", "V/12 trồng cây", "trồng cây\nvà việc tưới nước",
        "CHỈ THỊ\nVì việc trồng cây chưa đạt", "Về việc trồng cây",
        # right as they stand, whatever the place of their tone or their dash
        "UỶ BAN NHÂN DÂN XÃ SAO MAI", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CHỦ TỊCH", "Độc lập – Tự do – Hạnh phúc",
        "Độc lập -Tự do -Hạnh phúc", "Nơi nhận:", "Nơi nhận :",
        # other words of the same letters, or that hold those of a set word
        "TRƯỜNG BẢN MẪU", "GIÁM ĐỐC THẨM", "CHỦ TỊCH HỒ CHÍ MINH",
        "XÃ KẾ HOẠCH HÓA",
        # names
        "LÊ BÁO CAO", "ĐINH CHÍ THI", "HOÀNG THỊ TRẦN", "NGUYỄN THỊ XA", "TRẦN THỊ TRÂN", "LÊ THỊ XÁ",
        "VÕ ĐỀ AN", "TRƯƠNG BÁN", "ĐẶNG CHÍ THỊ", "LƯU BI THU",
        # small letters, and other lines
        "Nơi nhận biểu mẫu: nhà văn hóa", "hồ sơ nơi nhận: bộ phận một cửa", "Nơi nhận hồ sơ", "Người nhận:",
        "Mời nhận:", "Ai nhận:", "Người nhân:", "độc lập, tự do",
        "Độc lập trong công việc - Tự học - Hăng hái",
        "ủy ban nhân dan", "Chủ tich",
    ],
)  # fmt: skip
def test_other_words_stay(line: str) -> None:
    assert mend(line) == line
