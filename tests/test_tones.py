"""Marks of letters: neighbours prove a word, and names, real words and matters of taste stay."""

from __future__ import annotations

import pytest

from pipeline.alike import likeliest
from pipeline.phrases import placed
from pipeline.tones import mended

BADLY, FAIRLY, WELL = 0.5, 0.9, 0.968


def one(phrase: str, certainty: float) -> str:
    """The phrase with its middle word, between bars, as it is mended."""
    before, word, after = phrase.split("|")
    left, right = before.split()[-1:], after.split()[:1]
    new = mended("".join(left), word, "".join(right), certainty=certainty)
    return " ".join(f"{before} {new or word} {after}".split())


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("|tố|chức", "tổ chức"),
        ("các|tô|chức", "các tổ chức"),
        ("Luật|Tố|chức", "Luật Tổ chức"),
        ("Bộ|Kê|hoạch", "Bộ Kế hoạch"),
        ("Ngày|Chuyên|đổi", "Ngày Chuyển đổi"),
        ("tỉnh Quảng|Ngài|về", "tỉnh Quảng Ngãi về"),
        ("|Thú|tục", "Thủ tục"),
        ("|cái|cách", "cải cách"),
        ("|trách|nhiệm", "trách nhiệm"),
        ("trách|nhiêm|của", "trách nhiệm của"),
        ("chuyển|đồi|số", "chuyển đổi số"),
        ("phối|họp|với", "phối hợp với"),
        ("|hô|sơ", "hồ sơ"),
        ("tiếp|nhân|hồ", "tiếp nhận hồ"),
        ("số|hoà|hồ", "số hóa hồ"),
        ("người đứng|đâu|xã", "người đứng đầu xã"),
    ],
)
def test_neighbours_prove_a_word(read: str, printed: str) -> None:
    assert one(read, BADLY) == printed


@pytest.mark.parametrize(
    "phrase",
    [
        # what is another word with its neighbours, as it stands
        "cộng|hoà|xã", "tổ|hoà|giải", "CỘNG|HOÀ|XÃ", "|HÒA|GIẢI", "Đảng|uỷ|xã", "|thuỷ|lợi", "|hoá|chất",
        "|thế|hệ", "nước|sông|Hồng", "cơ|thể|khỏe", "hộ|nghèo|và", "giáo|dục|thường", "một|cửa|cấp", "|đề|thi",
        "in sao|đề|thi", "nộp|thuế|điện", "cơ quan|thuế|tỉnh", "tuyến|đê|bao", "mất|an|ninh",
        "rõ ràng,|dễ|thực", "phải|dễ|tiếp", "các|đề|xuât", "hướng|tới|năm", "đứng thứ|ba|toàn", "xử lý|ngay|sau",
        # names
        "Việt|Nam|năm", "Ê|Đê|tại", "xã Hưng Đạo|Nam|năm", "Lê|Tố|Chức", "Y|Thanh|", "Đào Thị|Ý|", "H'|Bê|Niê",
        "ông|Nguyễn|Văn", "|Thú|Vị", "huyện Tư|Nghĩa|tổ", "ông Trần|Bào|làm", "xã Phú|Hoá|tổ", "bà Mai Thị|Thùy|phụ",
        "thôn|Lạc|Đạo", "đồng chí Lê|Đình|chịu", "K'|Brêu|",
        # capitals of one or two letters, single letters
        "|Y|tế", "|SỐ|", "|TỔ|3", "|Ô|",
    ],
)  # fmt: skip
def test_words_and_names_stay(phrase: str) -> None:
    assert one(phrase, BADLY) == " ".join(phrase.replace("|", " ").split())


@pytest.mark.parametrize("phrase", ["giá trị|mới|chia", "báo nói|báo|hình", "|chỗ|ăn", "các|trục|nội", "do|mình|quản"])
def test_a_word_that_was_read_well_is_not_doubted(phrase: str) -> None:
    assert one(phrase, WELL) == " ".join(phrase.replace("|", " ").split())


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("Ban|Chí|đạo", "Ban Chỉ đạo"),
        ("giao lại|tố|chức", "giao lại tổ chức"),
        ("hội đoàn|thế|và", "hội đoàn thể và"),
        ("các xã|triến|khai", "các xã triển khai"),
        ("|Đấy|mạnh", "Đẩy mạnh"),
        ("mức tối|thiếu|là", "mức tối thiểu là"),
        ("phí|đế|làm", "phí để làm"),
    ],
)
def test_what_is_usually_misread_is_mended_however_well_it_was_read(read: str, printed: str) -> None:
    assert one(read, WELL) == printed


@pytest.mark.parametrize(
    "phrase",
    [
        # what stands by itself is doubted only where it was read badly
        "công khai|số|điện", "giới tính|khi|sinh", "công tác|phòng|", "người|dùng|hướng", "nghiệp|để|tiếp",
        # a word for word's sake
        "lũy|kế|từ", "tỷ lệ|chí|công",
    ],
)  # fmt: skip
def test_what_may_be_meant_stays(phrase: str) -> None:
    assert one(phrase, FAIRLY) == " ".join(phrase.replace("|", " ").split())


def test_a_weak_proof_waits_for_its_round() -> None:
    assert mended("", "bân", "cùng", certainty=BADLY, least=1.5) is None
    assert mended("", "bân", "cùng", certainty=BADLY) == "bần"


def test_the_documents_own_neighbours_prove_a_word() -> None:
    seen = {("khu", "dân"): 2, ("dân", "vận"): 1}
    assert mended("khu", "đân", "vận", seen, FAIRLY) == "dân"


def test_the_case_of_the_word_is_kept() -> None:
    assert mended("", "ĐỐI", "MỚI") == "ĐỔI"
    assert mended("", "Đối", "mới") == "Đổi"
    assert mended("", "đối", "mới") == "đổi"


@pytest.mark.parametrize(
    ("word", "meant"), [("tố", "tổ"), ("phú", "phủ"), ("tỉnh", "tinh"), ("nhà", "nhà"), ("ấ", "ẩ"), ("iỉ", "ii")]
)
def test_what_is_most_often_misread(word: str, meant: str) -> None:
    assert likeliest(word) == meant


@pytest.mark.parametrize(
    ("word", "official"),
    [("hoà", "hòa"), ("uỷ", "ủy"), ("quỹ", "quỹ"), ("quý", "quý"), ("toàn", "toàn"), ("hoá đơn", "hóa đơn"),
     ("khoẻ", "khỏe"), ("thuỵ", "thụy"), ("hòa", "hòa")],
)  # fmt: skip
def test_the_place_of_a_tone(word: str, official: str) -> None:
    assert placed(word) == official


@pytest.mark.parametrize(
    ("before", "word", "after", "beyond", "printed"),
    [
        ("của", "Tính", "úy", "về", "Tỉnh"),
        ("và", "tống", "thế", "cả", "tổng"),
        ("bàn", "chuyên", "đôi", "", "chuyển"),
        # the next word makes one with the word after it
        ("bàn", "đôi", "chuyên", "cần", None),
        ("", "để", "báo", "cáo", None),
    ],
)
def test_two_words_misread_together(before: str, word: str, after: str, beyond: str, printed: str | None) -> None:
    assert mended(before, word, after, certainty=FAIRLY, beyond=beyond) == printed


def test_what_is_no_word_of_official_texts_is_never_meant() -> None:
    assert mended("chủ", "ớ", "thôn", certainty=WELL) == "ở"
    assert mended("ngày", "cúa", "xã", certainty=WELL) == "của"


def test_the_name_of_a_province_proves_capitals_only() -> None:
    assert mended("TỈNH", "QUANG", "NGÃI", certainty=FAIRLY) == "QUẢNG"
    assert mended("lên", "quang", "ngãi", certainty=FAIRLY) is None


def test_the_next_word_may_be_to_blame() -> None:
    assert mended("nhận", "hộ", "nghẻo", certainty=FAIRLY, least=1.5) is None
    assert mended("hộ", "nghẻo", "", certainty=FAIRLY, least=1.5) == "nghèo"


def test_a_set_phrase_of_three_words_decides() -> None:
    assert mended("", "Đế", "tiếp", certainty=BADLY, beyond="tục") == "Để"
    assert mended("", "đễ", "tiếp", certainty=BADLY, beyond="cận") == "dễ"
