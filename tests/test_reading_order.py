"""What opens the foot of a page: recipients, and the first line of a signature."""

from __future__ import annotations

import pytest

from pipeline.formats.columns import _names_recipients, _opens_signature


@pytest.mark.parametrize(
    "text",
    ["Nơi nhận:", "Nơi nhận :", "NƠI NHẬN:", "Nơi nhân:", "Nợi nhận", "Ai nhận:", ".Vơi nhận:", "Moi nhan:",
     "* Nơi nhận:", "Nơi nhận: - Như Điều 3;"],
)  # fmt: skip
def test_recipients(text: str) -> None:
    assert _names_recipients(text)


@pytest.mark.parametrize(
    "text",
    ["Loại nhân lực", "Hồ sơ nơi nhận", "- Người nhận thông báo", "nơi cư trú", "Ghi rõ nơi nhận và trả kết quả", "",
     "Nơi nhận hồ sơ của người dân là bộ phận một cửa ở trụ sở của ủy ban"],
)  # fmt: skip
def test_other_lines_name_no_recipients(text: str) -> None:
    assert not _names_recipients(text)


@pytest.mark.parametrize(
    "text",
    ["TM. ỦY BAN NHÂN DÂN", "T/M ĐẢNG ỦY", "T.M BAN CHẤP HÀNH", "KT. CHỦ TỊCH", "K/T CHỦ TỊCH", "KT.CHU TICH",
     "TL. CHỦ TỊCH", "TUQ. GIÁM ĐỐC", "Q. GIÁM ĐỐC", "CHỦ TỊCH", "PHÓ CHỦ TỊCH", "QUYỀN CHỦ TỊCH", "HIỆU TRƯỞNG",
     "PHÓ HIỆU TRƯỞNG", "TRƯỞNG CÔNG AN", "TRƯỞNG BAN", "BỘ TRƯỞNG", "THỨ TRƯỞNG", "CHI CỤC TRƯỞNG", "VIỆN TRƯỞNG",
     "TỔ TRƯỞNG", "TỔNG GIÁM ĐỐC", "CHÁNH VĂN PHÒNG", "BÍ THƯ", "THỦ TƯỚNG", "CHỦ NHIỆM"],
)  # fmt: skip
def test_signatures(text: str) -> None:
    assert _opens_signature(text)


@pytest.mark.parametrize(
    "text",
    ["TRƯỜNG TIỂU HỌC SAO MAI", "TRƯỜNG MẦM NON", "Chủ tịch xã", "Trưởng phòng Nội vụ", "TMĐT", "TLĐ LAO ĐỘNG",
     "ỦY BAN NHÂN DÂN", "QUẬN SAO MAI", "KTXH", "XÃ TRƯỞNG THÀNH", "LÊ CHÁNH TÍN", "CHỦ ĐỀ NĂM", "BÍ QUYẾT"],
)  # fmt: skip
def test_other_lines_open_no_signature(text: str) -> None:
    assert not _opens_signature(text)
