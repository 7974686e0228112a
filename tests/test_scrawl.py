"""Strokes of a signature: left out between post and name, while posts, bodies and names of all kinds stay."""

from __future__ import annotations

import pytest

from pipeline.hocr import Seen
from pipeline.scrawl import without_scrawl

HEIGHT, LETTER = 10.0, 6.0
LEFT, RIGHT = 50.0, 350.0


def line(number: int, x: float, text: str, *doubts: tuple[str, float]) -> list[Seen]:
    """Words of one line; `doubts` gives the certainty of those that were not read well."""
    words = []
    for word in text.split():
        end = x + LETTER * len(word)
        words.append(Seen(word, x, 14.0 * number, end, 14.0 * number + HEIGHT, dict(doubts).get(word, 0.93), number))
        x = end + 4
    return words


def foot(*right: list[Seen]) -> list[str]:
    left = [line(20, LEFT, "Nơi nhận:"), line(21, LEFT, "- Như Điều 3;"), line(22, LEFT, "- Lưu: VT.")]
    words = [word for part in (*left, *right) for word in part]
    return [word.text for word in without_scrawl(words)][9:]


POST = line(30, RIGHT, "CHỦ TỊCH")


@pytest.mark.parametrize(
    "name",
    [
        "Lê Văn Mẫu", "Y Thanh", "Đào Thị Ý", "K'Brêu", "K’Brêu", "H'Nhan Niê", "Ksor Phước", "LÊ VĂN MẪU",
        "KSOR PHƯỚC", "ThS. Lê Văn Mẫu", "Ê Ban Y Phu", "Rmah Lý", "Đinh Y Ơ", "Lê Mẫu", "Nguyễn Thị Hồng-Ân",
    ],
)  # fmt: skip
def test_names_stay(name: str) -> None:
    assert foot(POST, line(36, RIGHT, name)) == ["CHỦ", "TỊCH", *name.split()]


@pytest.mark.parametrize("certainty", [0.6, 0.7])
def test_names_that_were_read_fairly_stay(certainty: float) -> None:
    for name in ("Lê Văn Mẫu", "Y Thanh Hoa", "Đào Thị Ý"):
        words = line(36, RIGHT, name, *((word, certainty) for word in name.split()))
        assert foot(POST, words)[2:] == name.split()


@pytest.mark.parametrize(
    "post",
    ["KT. CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN", "TM. UY BAN NHAN DAN", "HIỆU TRƯỞNG", "TL. CHỦ TỊCH", "TRƯỞNG CÔNG AN",
     "BỘ TRƯỞNG", "PHÓ GIÁM ĐỐC", "KT.CHU TỊCH", "T/M ĐẢNG ỦY", "CHỦ NHIỆM", "Q. GIÁM ĐỐC"],
)  # fmt: skip
def test_strokes_below_a_post_are_left_out(post: str) -> None:
    scrawl = line(33, RIGHT, "⁄/ “~ lz⁄_ Ấ", ("⁄/", 0.3), ("“~", 0.2), ("lz⁄_", 0.4), ("Ấ", 0.3))
    assert foot(line(30, RIGHT, post), scrawl, line(36, RIGHT, "Lê Văn Mẫu")) == [*post.split(), "Lê", "Văn", "Mẫu"]


@pytest.mark.parametrize(
    ("post", "doubts"),
    [
        ("CHỦ TỊCH", {"CHỦ": 0.34, "TỊCH": 0.8}),
        ("CHANH VAN PHONG", {"CHANH": 0.7, "PHONG": 0.3}),
        ("TM. UY BAN NHAN DAN", {"TM.": 0.3, "UY": 0.6, "DAN": 0.4}),
        ("KT.GIÁM ĐÓC", {"KT.GIÁM": 0.4, "ĐÓC": 0.3}),
    ],
)
def test_posts_under_a_seal_stay_however_doubtful(post: str, doubts: dict[str, float]) -> None:
    first = line(28, RIGHT, "TL. CHỦ TỊCH")
    assert foot(first, line(30, RIGHT, post, *doubts.items())) == ["TL.", "CHỦ", "TỊCH", *post.split()]


def test_the_words_of_a_post_that_a_seal_pushed_apart_stay_together() -> None:
    words = [*line(32, RIGHT, "PHO"), *line(32, RIGHT + 40, "CHỦ"), *line(32, RIGHT + 80, "TỊCH")]
    assert foot(line(30, RIGHT, "KT.CHỦ TỊCH"), words) == ["KT.CHỦ", "TỊCH", "PHO", "CHỦ", "TỊCH"]


def test_a_doubtful_family_name_stays() -> None:
    for name in ("Nguyễn Văn Mẫu", "Rmah Lý", "Ksor Thị Mẫu"):
        words = line(36, RIGHT, name, (name.split()[0], 0.6))
        assert foot(POST, words)[2:] == name.split()


@pytest.mark.parametrize("marks", ["Á Ă", "Ý À", "H A"])
def test_marks_of_capitals_read_apart_are_no_name(marks: str) -> None:
    assert foot(POST, line(32, RIGHT, marks)) == ["CHỦ", "TỊCH"]


def test_without_recipients_or_signature_nothing_is_left_out() -> None:
    table = [
        line(1, LEFT, "Loại nhân lực"), line(1, RIGHT, "Trưởng phòng"), line(2, RIGHT, "x⁄ 12", ("x⁄", 0.3)),
        line(3, RIGHT, "≥ 5 %"),
    ]  # fmt: skip
    words = [word for part in table for word in part]
    assert without_scrawl(words) == words
    recipients = [*line(20, LEFT, "Nơi nhận:"), *line(22, RIGHT, "Trưởng phòng"), *line(24, RIGHT, "⁄z", ("⁄z", 0.2))]
    assert without_scrawl(recipients) == recipients
    signed = [*line(20, LEFT, "CHỦ TỊCH"), *line(24, LEFT, "⁄z", ("⁄z", 0.2))]
    assert without_scrawl(signed) == signed


def test_recipients_and_the_body_above_are_not_touched() -> None:
    body = line(2, RIGHT, "⁄z 5", ("⁄z", 0.2))
    left = [*line(20, LEFT, "Nơi nhận:"), *line(24, LEFT, "- l⁄z;", ("l⁄z;", 0.3))]
    assert without_scrawl([*body, *left, *POST]) == [*body, *left, *POST]
