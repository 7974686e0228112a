"""Actors' names are found and divided: named ones one each, collective nouns that are counted up together as one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.naming.actor_commas import EXAMPLES as SHARED_HEADS
from extractors.naming.actor_commas import divided
from extractors.naming.actors import actors_at, name_of

LISTS = [
    # the text; the names; what stands behind them
    ("Các sở, ban, ngành, UBND xã, thị trấn và các cơ quan, tổ chức khác căn cứ",
     ["Các sở, ban, ngành", "UBND xã, thị trấn", "các cơ quan, tổ chức khác"], " căn cứ"),
    ("các cấp, các ngành, các địa phương, đơn vị liên quan, Nhà đầu tư nghiêm túc",
     ["các cấp, các ngành, các địa phương, đơn vị liên quan", "Nhà đầu tư"], " nghiêm túc"),
    ("trưởng các ngành, hội đoàn thể và công chức xã có trách nhiệm",
     ["trưởng các ngành, hội đoàn thể và công chức xã"], " có trách nhiệm"),
    ("thủ trưởng các phòng, ban, đơn vị và Chủ tịch UBND xã, thị trấn tổ chức",
     ["thủ trưởng các phòng, ban, đơn vị", "Chủ tịch UBND xã, thị trấn"], " tổ chức"),
    ("Sở Giáo dục và Đào tạo (GDĐT), Sở Lao động, Thương binh và Xã hội; Trường Đại học Hòa An.",
     ["Sở Giáo dục và Đào tạo", "Sở Lao động, Thương binh và Xã hội", "Trường Đại học Hòa An"], "."),
    ("Phòng Văn hóa, Khoa học và Thông tin; Trung tâm Văn hóa, Thông tin và Thể thao",
     ["Phòng Văn hóa, Khoa học và Thông tin", "Trung tâm Văn hóa, Thông tin và Thể thao"], ""),
    ("Công chức địa chính, xây dựng, Tài nguyên và Môi trường.",
     ["Công chức địa chính, xây dựng, Tài nguyên và Môi trường"], "."),
    ("Công chức Văn hóa xã hội xã (VHTT): Thực hiện", ["Công chức Văn hóa xã hội xã (VHTT)"], ": Thực hiện"),
    ("Văn phòng HĐND và UBND xã chủ trì", ["Văn phòng HĐND và UBND xã"], " chủ trì"),
    ("Trưởng các thôn, tổ dân phố và Hiệu trưởng các trường học",
     ["Trưởng các thôn, tổ dân phố", "Hiệu trưởng các trường học"], ""),
    ("khu phố, tổ dân phố triển khai", ["khu phố", "tổ dân phố"], " triển khai"),
    ("Ban quản lý Khu kinh tế Vũng Rô và các KCN Phú An rà soát", ["Ban quản lý Khu kinh tế Vũng Rô và các KCN Phú An"],
     " rà soát"),
    ("Hội Nông dân, Hội Liên hiệp Phụ nữ, Đoàn Thanh niên và nhân dân tham gia",
     ["Hội Nông dân", "Hội Liên hiệp Phụ nữ", "Đoàn Thanh niên", "nhân dân"], " tham gia"),
    ("Công chức Văn phòng–Thống kê Giúp UBND xã", ["Công chức Văn phòng - Thống kê"], " Giúp UBND xã"),
    ("(1) Phòng Kinh tế", [], "(1) Phòng Kinh tế"),
    ("Các Sở, ngành, đơn vị, UBND cấp xã và Công an cấp huyện", ["Các Sở, ngành, đơn vị", "UBND cấp xã",
     "Công an cấp huyện"], ""),
    ("Người đứng đầu cấp ủy, chính quyền, thủ trưởng các cơ quan, đơn vị cần",
     ["Người đứng đầu cấp ủy, chính quyền", "thủ trưởng các cơ quan, đơn vị"], " cần"),
    ("ban thường vụ các huyện ủy, thành ủy chỉ đạo", ["ban thường vụ các huyện ủy, thành ủy"], " chỉ đạo"),
    ("Công an tỉnh, Tỉnh đoàn và Thành ủy", ["Công an tỉnh", "Tỉnh đoàn", "Thành ủy"], ""),
    ("Ban Chỉ đạo xóa nhà tạm, nhà dột nát xã Hòa An chủ trì", ["Ban Chỉ đạo xóa nhà tạm, nhà dột nát xã Hòa An"],
     " chủ trì"),
    ("Ban Chỉ đạo thực hiện Chương trình giảm nghèo xã rà soát", ["Ban Chỉ đạo thực hiện Chương trình giảm nghèo xã"],
     " rà soát"),
    ("Ban Chỉ đạo thực hiện rà soát từng xã", ["Ban Chỉ đạo"], " thực hiện rà soát từng xã"),
    ("Tổ công tác, Phòng Kinh tế xã", ["Tổ công tác", "Phòng Kinh tế xã"], ""),
    ("Báo và Phát thanh, Truyền hình tỉnh; Bưu điện tỉnh trả kết quả", ["Báo và Phát thanh, Truyền hình tỉnh",
     "Bưu điện tỉnh"], " trả kết quả"),
    ("Các trường tiểu học tại Phụ lục I: chuẩn bị", ["Các trường tiểu học tại Phụ lục I"], ": chuẩn bị"),
    ("các cơ quan tham mưu, giúp việc của Tỉnh ủy", ["các cơ quan tham mưu, giúp việc của Tỉnh ủy"], ""),
    ("ngành giáo dục và đào tạo rà soát", ["ngành giáo dục và đào tạo"], " rà soát"),
    ("Sở Giao thông vận tải, Sở Khoa học & công nghệ tham mưu", ["Sở Giao thông vận tải", "Sở Khoa học & công nghệ"],
     " tham mưu"),
    ("Chánh án Tòa án nhân dân huyện, Chi cục trưởng Chi cục Thi hành án dân sự phối hợp",
     ["Chánh án Tòa án nhân dân huyện", "Chi cục trưởng Chi cục Thi hành án dân sự"], " phối hợp"),
    ("Giám đốc Ngân hàng Chính sách xã hội huyện, Trưởng các Phòng Giao dịch của các Ngân hàng thương mại họp",
     ["Giám đốc Ngân hàng Chính sách xã hội huyện", "Trưởng các Phòng Giao dịch của các Ngân hàng thương mại"], " họp"),
    ("UBND các huyện, thành, thị lập", ["UBND các huyện, thành, thị"], " lập"),
    ("UBND các huyện, thành lập tổ", ["UBND các huyện"], ", thành lập tổ"),
    ("Các đồng chí Trưởng, Phó các phòng có trách nhiệm", ["Các đồng chí Trưởng, Phó các phòng"], " có trách nhiệm"),
    ("Doanh nghiệp, sở, ban, ngành có liên quan", ["Doanh nghiệp", "sở, ban, ngành có liên quan"], ""),
    ("các tổ chức, doanh nghiệp, cơ quan báo chí", ["các tổ chức, doanh nghiệp, cơ quan báo chí"], ""),
    ("Công an, Quản lý thị trường tại các huyện, thị xã kiểm tra",
     ["Công an", "Quản lý thị trường tại các huyện, thị xã"], " kiểm tra"),
    ("Chi cục An toàn vệ sinh thực phẩm, Chi cục Trồng trọt và bảo vệ thực vật, Trung tâm Kiểm soát bệnh tật tỉnh họp",
     ["Chi cục An toàn vệ sinh thực phẩm", "Chi cục Trồng trọt và bảo vệ thực vật",
      "Trung tâm Kiểm soát bệnh tật tỉnh"], " họp"),
    ("Ban Dân tộc và miền núi, Đoàn Luật sư tỉnh và Hội Nạn nhân chất độc da cam/dioxin tỉnh rà soát",
     ["Ban Dân tộc và miền núi", "Đoàn Luật sư tỉnh", "Hội Nạn nhân chất độc da cam/dioxin tỉnh"], " rà soát"),
    ("Trung tâm Phòng, chống thiên tai trực", ["Trung tâm Phòng, chống thiên tai"], " trực"),
    ("ban hành kế hoạch", [], "ban hành kế hoạch"),
    ("tổ chức tuyên truyền", [], "tổ chức tuyên truyền"),
    ("trường hợp vướng mắc", [], "trường hợp vướng mắc"),
    ("hội nghị triển khai", [], "hội nghị triển khai"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names", "rest"), SHARED_HEADS)
def test_one_head_for_several_names(text: str, names: list[str], rest: str) -> None:
    found, end = divided(text, 0, text.find(":") if ":" in text else len(text), len(text))
    assert [name for _, _, name in found] == names
    assert text[end:] == rest or not names


@pytest.mark.parametrize(("text", "names", "rest"), LISTS)
def test_list_of_actors(text: str, names: list[str], rest: str) -> None:
    actors = actors_at(text, 0, len(text))
    assert [name_of(text, actor) for actor in actors.items] == names
    assert text[actors.stop :] == rest


def test_unknown_names_are_let_through_after_a_label() -> None:
    text = "VHXH, VP-TK, Địa chính - Xây dựng thực hiện"
    assert actors_at(text, 0, len(text)).items == ()
    loose = actors_at(text, 0, len(text), loose=True)
    assert [name_of(text, actor) for actor in loose.items] == ["VHXH", "VP - TK", "Địa chính - Xây dựng"]
    post = "Địa chính - Nông nghiệp - Xây dựng và Môi trường"
    assert [name_of(post, actor) for actor in actors_at(post, 0, len(post), loose=True).items] == [post]


def test_vague_and_people() -> None:
    for text, vague, people in (("đơn vị thực hiện", True, False), ("người dân nộp", False, True)):
        (actor,) = actors_at(text, 0, len(text)).items
        assert (actor.vague, actor.people) == (vague, people)


_VOCABULARY = (
    "các", "sở", "ban", "ngành", "Phòng", "Kinh", "tế", "và", ",", ";", ":", "(", ")", "-", "–", "UBND", "xã", "phường",
    "tổ", "chức", "chính", "trị", "Công", "Trưởng", "thôn", "của", "1", "08", "chủ", "trì",
)  # fmt: skip
_WORDS = st.lists(st.sampled_from(_VOCABULARY))


@given(st.one_of(st.text(), _WORDS.map(" ".join)), st.booleans())
def test_actors_stand_apart_and_inside_the_text(text: str, loose: bool) -> None:
    actors = actors_at(text, 0, len(text), loose)
    end = 0
    for actor in actors.items:
        assert end <= actor.start < actor.stop <= len(text)
        assert name_of(text, actor) or not text[actor.start : actor.stop].strip(" -–,;:.")
        end = actor.stop
    assert end <= actors.stop <= len(text) or not actors.items
