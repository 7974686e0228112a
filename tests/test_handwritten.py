"""Numbers and days by hand: what is not certain is left blank, in letterheads only."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from models.text import Text
from pipeline.handwritten import without_guesses

MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc\n\n"


def sub(text: Text, pattern: re.Pattern[str], new: Callable[[re.Match[str]], str]) -> Text:
    return text.sub(pattern, new)


def read(text: str, certainty: float = 0.5, name: str = "a.pdf") -> str:
    return without_guesses(Text.of(text), sub, lambda start, stop: certainty, name).chars


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("Số: 2 # /CT-UBND", "Số: /CT-UBND"),
        ("Số: 99 _/UBND-TTHC", "Số: /UBND-TTHC"),
        ("Số: 4‡ /QĐ-UBND", "Số: /QĐ-UBND"),
        ("S6⁄t1 /CT-UBND", "Số: /CT-UBND"),
        ("Sô: 118/KH-UBND", "Số: /KH-UBND"),
        ("Số 118 /KH-UBND", "Số: /KH-UBND"),
        ("SỐ: 118 /KH-UBND", "Số: /KH-UBND"),
        ("Sổ: {2 /QĐ-TTg", "Số: /QĐ-TTg"),
        ("Số: 71/KH-ĐTN", "Số: /KH-ĐTN"),
        ("Số 29-CT/TU", "Số: -CT/TU"),
        ("Số: 7?-NQ/ĐU", "Số: -NQ/ĐU"),
        ("Số 3 - CTr/HU", "Số: - CTr/HU"),
        (".6? /KH-UBND", "Số: /KH-UBND"),
        ("6? /KH-UBND", "Số: /KH-UBND"),
    ],
)
def test_uncertain_numbers_are_left_blank(line: str, left: str) -> None:
    assert read(f"UBND XÃ SAO MAI\n\n{line}\n\n{MOTTO}") == f"UBND XÃ SAO MAI\n\n{left}\n\n{MOTTO}"
    assert read(f"{MOTTO}{line}\fI. NỘI DUNG") == f"{MOTTO}{left}\fI. NỘI DUNG"


@pytest.mark.parametrize(
    ("place", "day"),
    [
        ("Sao Mai", " 45"), ("Sao Mai", "/£"), ("Sao Mai", " )"), ("Sao Mai", " 1|"), ("Sao Mai", " 15"),
        ("Đạ Nhim Thượng", " 15"), ("Phường 1", " 3"), ("Bà Rạch - Vũng Trà", " 15"), ("TP. Sao Mai", " 15"),
        ("Ea M'Dăk", " 15"), ("Ia Tơri", " 0?"), ("An Mẫu", "15"),
    ],
)  # fmt: skip
def test_uncertain_days_are_left_blank(place: str, day: str) -> None:
    line = f"{place}, ngày{day} tháng 4 năm 2031"
    assert read(f"{MOTTO}{line}\n\nKẾ HOẠCH") == f"{MOTTO}{place}, ngày tháng 4 năm 2031\n\nKẾ HOẠCH"


@pytest.mark.parametrize(
    "line",
    [
        # the basis, wrapped at the ends of lines
        "Căn cứ Kế hoạch số\n12/KH-UBND\ncủa UBND huyện;",
        "theo Kế hoạch số 12/KH-UBND\ncủa UBND huyện",
        "Căn cứ Kế hoạch\nsố 12/KH-UBND\ncủa UBND huyện;",
        "thực hiện Nghị quyết số\n5-NQ/TU\nvề trồng cây",
        "Căn cứ Quyết định số 5/QĐ-UBND\ncủa UBND xã, ngày 5 tháng 3 năm 2031\nvề trồng cây;",
        "Căn cứ Luật Trồng trọt, ngày 5 tháng 3 năm 2031;",
        "Luật Trồng trọt, ngày 5 tháng 3 năm 2031 và các văn bản",
        # what is to happen
        "Lúc 14 giờ 00 phút, ngày 28 tháng 4 năm 2031",
        "Thời gian: Buổi sáng, ngày 18 tháng 4 năm 2031",
        "Thứ bảy, ngày 18 tháng 4 năm 2031",
        "chậm nhất là chiều, ngày 18 tháng 4 năm 2031",
        # blanks of the form itself
        "Số: ..../KH-UBND",
        "Số: …/KH-UBND",
        "Số:      /KH-UBND",
        "Số: ____/KH-UBND",
        "Sao Mai, ngày ... tháng 4 năm 2031",
        "Sao Mai, ngày …. tháng … năm 2031",
        "Sao Mai, ngày    tháng 4 năm 2031",
    ],
)
def test_other_lines_near_a_motto_stay(line: str) -> None:
    text = f"{MOTTO}KẾ HOẠCH\nTrồng cây\n\n{line}\n\nI. NỘI DUNG"
    assert read(text) == text


def test_far_from_a_motto_nothing_is_touched() -> None:
    text = f"{MOTTO}{'Trồng cây. ' * 70}\n\nSố: 12/KH-UBND\n\nSao Mai, ngày 5 tháng 4 năm 2031\n\n"
    assert read(text) == text
    form = f"{text}{'Tưới cây. ' * 70}\fMẫu số 1\n\n{MOTTO}Số: 1?/KH-UBND\n\nTrồng cây."
    assert read(form) == form.replace("1?", "")


def test_what_was_read_with_certainty_or_stands_in_the_files_name_stays() -> None:
    text = f"UBND XÃ\n\nSố: 12 /KH-UBND\n\n{MOTTO}Sao Mai, ngày 5 tháng 4 năm 2031\n\nKẾ HOẠCH"
    assert read(text, 0.95) == text
    assert read(text, 0.85) == text.replace("12 /", "/").replace("ngày 5", "ngày")
    assert read(text, 0.5, "KH-012.pdf") == text.replace("ngày 5", "ngày")
    assert "Số: /KH" in read(text.replace("12 /", "1z /"), 0.95)


def test_a_number_that_is_one_word_with_its_symbol_was_printed() -> None:
    text = f"UBND XÃ\n\nSố: 12/KH-UBND\n\n{MOTTO}KẾ HOẠCH"
    assert read(text, 0.75) == text
    assert read(text, 0.6) == text.replace("12/", "/")


def test_the_attached_plan_confirms_the_number() -> None:
    text = f"UBND XÃ\n\nSố: 12/QĐ-UBND\n\n{MOTTO}QUYẾT ĐỊNH\fKẾ HOẠCH\n(Kèm theo Quyết định số {{}} của UBND xã)"
    assert read(text.format("12/QĐ-UBND ngày 5/4/2031")) == text.format("12/QĐ-UBND ngày 5/4/2031")
    for other in ("112/QĐ-UBND", "12/QĐ-UBNDT", "13/QĐ-UBND"):
        assert read(text.format(other)) == text.format(other).replace("Số: 12/", "Số: /")


@pytest.mark.parametrize(
    ("name", "seen", "number"),
    [
        ("12KH.signed.pdf", "1#", "12"), ("012_KH_UB.pdf", "_12", "012"), ("KH-128-UBND.pdf", "1?8", "128"),
        ("KH so 12.pdf", "#2", "12"), ("2031_KH-12.signed_20310405.pdf", "1z", ""),
        # nothing that was read says so, or it says something else
        ("12KH.pdf", "#?", ""), ("12KH.pdf", "21", ""), ("12KH.pdf", "13", ""), ("128KH.pdf", "1?", ""),
        ("12QD.pdf", "1#", ""), ("12.pdf", "1#", ""), ("3.KH-12.pdf", "1#", ""), ("KH-UBND.pdf", "1#", ""),
        ("khoa12.pdf", "1#", ""),
    ],
)  # fmt: skip
def test_the_files_name_completes_a_number_that_was_half_read(name: str, seen: str, number: str) -> None:
    text = f"UBND XÃ\n\nSố: {seen} /KH-UBND\n\n{MOTTO}KẾ HOẠCH"
    assert read(text, 0.5, name) == text.replace(f"{seen} /", f"{number}/")
