import unicodedata
from pathlib import Path

import pytest

from pipeline.formats import legacy
from pipeline.intake import intake
from pipeline.read import read

PLANS = Path(__file__).parents[2] / "shared" / "plans" / "legacy"

PAIRS = [
    ("tcvn3", "KÕ ho¹ch trång c©y xanh cña x· Sao Mai ®­îc giao cho c¸c th«n, §oµn thanh niªn", None),
    ("vni", "Keá hoaïch troàng caây xanh cuûa xaõ Sao Mai ñöôïc giao cho caùc thoân, Ñoaøn thanh nieân", None),
]
TRUTH = "Kế hoạch trồng cây xanh của xã Sao Mai được giao cho các thôn, Đoàn thanh niên"


@pytest.mark.parametrize(("encoding", "old", "_"), PAIRS)
def test_both_encodings_are_told_and_converted(encoding: legacy.Encoding, old: str, _: None) -> None:
    assert legacy.encoding_of(old) == encoding
    assert legacy.convert(old, encoding) == TRUTH


def test_unicode_is_left_alone() -> None:
    assert legacy.encoding_of(TRUTH) is None
    assert legacy.is_unicode(TRUTH)


@pytest.mark.parametrize(
    "text", ["", "12 345,6", "The plan of the council shall be sent to the school and the village"]
)
def test_what_is_no_vietnamese_has_no_encoding(text: str) -> None:
    assert legacy.encoding_of(text) is None


def test_every_accented_letter_of_tcvn3_comes_once() -> None:
    codes = [code for code in range(0xA1, 0xFF) if legacy.convert(chr(code), "tcvn3") != chr(code)]
    letters = [legacy.convert(chr(code), "tcvn3") for code in codes]
    assert len(set(letters)) == len(letters)
    assert {unicodedata.normalize("NFD", letter)[0] for letter in letters} == set("aeiouydđAEOUĐ") - {"d"}


def test_capitals_of_vni_with_capital_and_small_marks() -> None:
    assert legacy.convert("UÛY BAN NHAÂN DAÂN", "vni") == "ỦY BAN NHÂN DÂN"
    assert legacy.convert("Uûy ban", "vni") == "Ủy ban"


def test_the_better_of_two_readings() -> None:
    assert legacy.better("Kế hoạch của xã", "Kª ho±ch cüa xä") == "Kế hoạch của xã"
    assert legacy.better("Kª ho±ch cüa xä", "Kế hoạch của xã") == "Kế hoạch của xã"


@pytest.mark.skipif(not PLANS.exists(), reason="the measuring plans are not here")
@pytest.mark.parametrize(
    "name", ["2006-16EZE_TT01.06GopvonDNNVV", "2006-19412_QD115.04TTg_BLTch_DNNVV", "2007-1AF57_02-2007"]
)
def test_originals_give_their_transcripts(name: str) -> None:
    def bag(text: str) -> list[str]:
        words = unicodedata.normalize("NFC", text).split()
        return sorted(word for word in words if not word.isdigit())  # page numbers are left out

    (file,) = intake([PLANS / f"{name}.pdf"])
    assert bag(read(file).raw) == bag((PLANS / f"{name}.txt").read_text(encoding="utf-8"))
