"""Printed actors find their canonical post, body or group."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import extractors.lexicon
from extractors.naming.bodies import EXAMPLES, Kind, canonical, key

LEXICON = Path(extractors.lexicon.__file__).parent


@pytest.mark.parametrize(("actor", "expected"), EXAMPLES)
def test_example(actor: str, expected: tuple[str, Kind] | None) -> None:
    assert canonical(actor) == expected


@pytest.mark.parametrize(
    ("actor", "expected"),
    [
        ("Công chức Văn phòng UBND xã", ("Công chức Văn phòng - Thống kê", "post")),
        ("Văn phòng UBND xã", ("Văn phòng UBND", "body")),
        ("Bộ phận một cửa Phường 3", ("Bộ phận Một cửa", "body")),
        ("Văn hóa - Xã hội", ("Công chức Văn hóa - Xã hội", "post")),
        ("Công chức Văn hóa xã hội xã (TBXH)", ("Công chức Văn hóa - Xã hội", "post")),
        ("Đồng chí Nguyễn Văn An - Phó Chủ tịch UBND xã", ("Phó Chủ tịch UBND", "post")),
        ("Ban Chỉ đạo cải cách hành chính của UBND xã Hòa An", ("Ban Chỉ đạo cải cách hành chính", "body")),
        ("Thành đoàn Phú An", ("Đoàn Thanh niên", "body")),
        ("UBND các huyện, thành phố", ("UBND các huyện, thành phố", "group")),
        ("Uỷ ban nhân dân huyện Tân Hòa", ("UBND cấp huyện", "body")),
        ("Công an thành phố", ("Công an", "body")),
        ("Cong chuc Tu phap - Ho tich", ("Công chức Tư pháp - Hộ tịch", "post")),
        ("các tổ chức chính trị - xã hội xã", ("Các tổ chức chính trị - xã hội", "group")),
        ("BQL các thôn", ("Các thôn, tổ dân phố", "group")),
        ("Trường Mầm non Hoa Mai", None),
        ("", None),
    ],
)
def test_canonical(actor: str, expected: tuple[str, Kind] | None) -> None:
    assert canonical(actor) == expected


def test_each_canonical_name_stands_for_itself() -> None:
    posts = tomllib.loads((LEXICON / "posts.toml").read_text(encoding="utf-8"))["post"]
    bodies = tomllib.loads((LEXICON / "bodies.toml").read_text(encoding="utf-8"))["body"]
    for entry, kind in [*((post, "post") for post in posts), *((body, "body") for body in bodies)]:
        assert canonical(entry["name"]) == (entry["name"], kind)


def test_no_variant_of_one_kind_belongs_to_two_names() -> None:
    for file, kind in (("posts.toml", "post"), ("bodies.toml", "body")):
        owners: dict[str, str] = {}
        for entry in tomllib.loads((LEXICON / file).read_text(encoding="utf-8"))[kind]:
            for variant in {key(variant) for variant in (entry["name"], *entry["variants"])}:
                assert owners.setdefault(variant, entry["name"]) == entry["name"]


@given(st.text())
def test_any_text_has_a_canonical_name_or_none(actor: str) -> None:
    found = canonical(actor)
    assert found is None or (found[0] and found[1] in ("post", "body", "group"))
