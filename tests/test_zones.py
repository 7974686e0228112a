"""The zones of a part: head, title, preamble, body, recipients, signature."""

from __future__ import annotations

import pytest

from pipeline.zones import zones_of

LINES = {
    "UBND XÃ TÂN LẬP": "head",
    "Số: 1/KH-UBND": "head",
    "KẾ HOẠCH": "head",
    "Trồng tre năm 2024": "title",
    "Căn cứ tình hình thực tế;": "preamble",
    "I. NỘI DUNG": "body",
    "Trồng tre./.": "body",
}
RECIPIENTS = {"Nơi nhận:": "recipients", "- Các thôn;": "recipients", "- Lưu: VT.": "recipients"}
SIGNATURE = {"TM. ỦY BAN NHÂN DÂN": "signature", "CHỦ TỊCH": "signature", "Lê Văn An": "signature"}


def zones(*blocks: dict[str, str]) -> None:
    """Check the zones of these blocks of lines."""
    texts = [line for block in blocks for line in block]
    expected = [zone for block in blocks for zone in block.values()]
    assert dict(zip(texts, zones_of(texts, [False] * len(texts)), strict=True)) == dict(
        zip(texts, expected, strict=True)
    )


def test_recipients_and_signature_come_in_either_order() -> None:
    zones(LINES, RECIPIENTS, SIGNATURE)
    zones(LINES, SIGNATURE, RECIPIENTS)


def test_where_a_report_goes_is_no_list_of_recipients() -> None:
    goes = {"1. Báo cáo trồng tre": "body", "- Nơi nhận: Văn phòng xã": "body", "- Thời hạn: trước ngày 5/6": "body"}
    zones(LINES, goes, RECIPIENTS)


def test_what_follows_the_foot_is_body_again() -> None:
    table = {"DANH MỤC CÂY GIỐNG CỦA CÁC THÔN TRONG XÃ": "body", "1. Tre, trồng ở bờ sông": "body"}
    zones(LINES, RECIPIENTS, SIGNATURE, {"Danh mục cây giống và vật tư mà các thôn đăng ký trong năm nay": "body"})
    zones(LINES, SIGNATURE, RECIPIENTS, table)


def test_a_letter_has_no_title() -> None:
    head = {"UBND XÃ TÂN LẬP": "head", "Số: 1/UBND-VP": "head", "V/v trồng tre": "head"}
    zones(head, {"Kính gửi:": "preamble", "- Các thôn.": "preamble", "1. Trồng tre": "body"}, RECIPIENTS, SIGNATURE)


def test_without_labels_the_basis_and_its_list_stand_before_the_body() -> None:
    basis = {"Căn cứ các văn bản sau:": "preamble", "- Luật Trồng trọt;": "preamble"}
    zones(
        {"KẾ HOẠCH": "head", "Trồng tre": "title"},
        basis,
        {"Các thôn trồng tre ở bờ sông.": "body", "- Tre gai": "body"},
    )


def test_type_and_title_on_one_line_are_title() -> None:
    zones(
        {
            "UBND XÃ TÂN LẬP": "head",
            "KẾ HOẠCH CÔNG TÁC NĂM 2024": "title",
            "Căn cứ tình hình;": "preamble",
            "1. Tre": "body",
        }
    )


@pytest.mark.parametrize(
    "line", ["CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ", "TRƯỞNG THÔN VÀ CÁC TỔ", "Nơi nhận biểu mẫu của các thôn"]
)
def test_a_heading_in_the_body_is_no_foot(line: str) -> None:
    after = {f"Thôn {name} trồng tre ở bờ sông.": "body" for name in ("Một", "Hai", "Ba", "Bốn", "Năm", "Sáu")}
    zones(LINES, {line: "body"}, after)


def test_a_name_on_the_posts_line_belongs_to_the_signature() -> None:
    zones(LINES, RECIPIENTS, {"CHỦ TỊCH Lê Văn An": "signature"})


def test_cells_are_never_foot() -> None:
    texts = [*LINES, "Nơi nhận:", "CHỦ TỊCH"]
    assert zones_of(texts, [False] * len(LINES) + [True, True])[-2:] == ["body", "body"]


def test_where_a_report_goes_stays_with_its_item() -> None:
    report = {"2. Báo cáo trồng tre": "body", "- Nơi nhận: Phòng Kinh tế": "body", "- Hạn gửi: tháng 6": "body"}
    zones({**LINES, **report}, RECIPIENTS, SIGNATURE)
