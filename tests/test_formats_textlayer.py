import pytest

from pipeline.formats.textlayer import Layer, is_foreign, judge, share
from pipeline.wordlist import syllables

PLAN = "Các thôn trồng cây xanh dọc đường làng và chăm sóc cây đã có, giao cho đoàn thanh niên tưới nước hằng ngày"


def test_syllables_are_small_and_composed() -> None:
    assert {"kế", "hoạch", "nghị", "quyết", "phường"} <= syllables()
    assert "would" not in syllables() and len(syllables()) > 6000


def test_share_counts_words_in_small_letters_only() -> None:
    assert share("UBND xã Sao Mai trồng cây") == (1.0, 3)
    assert share("2031 UBND") == (0.0, 0)
    assert share("xqz cây") == (0.5, 2)


@pytest.mark.parametrize(
    ("text", "scan", "layer"),
    [
        (PLAN, False, "good"),
        (PLAN, True, "good"),
        ("", True, "absent"),
        ("", False, "good"),
        ("3", True, "stamp"),
        ("Ký bởi: Lê Thị Thử 05.06.2031 10:11:12", True, "stamp"),
        ("Lê Thị Thử", False, "good"),
        ("Dc Ip Tir do cua uy ban nhn dn thng bo s ve viec trng cy xnh dc cc tuyn dng", True, "garbage"),
        ("C¸c th«n trång c©y xanh däc ®­êng lµng vµ ch¨m sãc c©y ®· cã cña c¸c hé", False, "legacy"),
        ("\ufffd" * 30 + " cây xanh của xã", False, "garbage"),
        ("ПРИВЕТ МИР ПРИВЕТ МИР ПРИВЕТ", False, "garbage"),
    ],
)
def test_what_a_text_layer_is_worth(text: str, scan: bool, layer: Layer) -> None:
    assert judge(text, lambda: scan) == layer


def test_a_good_layer_is_not_asked_whether_it_is_a_scan() -> None:
    assert judge(PLAN, lambda: pytest.fail("a picture costs time")) == "good"


@pytest.mark.parametrize(
    ("text", "foreign"),
    [
        (PLAN, False),
        ("UBND, HĐND, CCHC, TTHC, DVCTT, CNTT " * 9, False),
        ("Uy ban nhan dan xa ban hanh ke hoach trong cay voi noi dung cu the nhu sau " * 2, False),
        ("The council of the village shall plant trees along the road every day " * 3, True),
        ("计划" * 40, True),
        ("too short to tell", False),
    ],
)
def test_foreign_texts(text: str, foreign: bool) -> None:
    assert is_foreign(text) is foreign
