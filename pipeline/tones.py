"""Tones that recognition mixed up (nhầm dấu): «tố chức» is «tổ chức», since only that is a word.

A hook and an acute on a stacked accent differ by two pixels at 200 dpi. A syllable is changed only where the word list
proves it: as read it makes no word with its neighbours, and with a hook it does; or it is no syllable at all, and one
other tone of the same letters makes a word.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from functools import lru_cache
from itertools import pairwise

from extractors.folding import fold
from pipeline import wordlist

_GRAVE, _ACUTE, _TILDE, _HOOK, _DOT = "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"
_MARKS = frozenset((_GRAVE, _ACUTE, _TILDE, _HOOK, _DOT))
_NEAR = 2.0  # as unlike as a misreading makes them
_DOT_APART = 1.5  # a dot below is rarely missed
_DOUBTED = 0.965  # certainty; half of the words that were read right have more
_READ_BADLY = 0.78  # below this one neighbour is proof enough
_CLEARLY = 0.4  # by which the likeliest reading must stand out
# the list sets the tone of oa, oe and uy on the second letter, official texts mostly on the first
_NEW_PLACE = {
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa", "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe",
    "oẹ": "ọe", "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
}  # fmt: skip
_OLD_PLACE = re.compile(rf"(?<!q)(?:{'|'.join(_NEW_PLACE)})(?![a-zđ])")
_OF_TWO = re.compile(r"^[ \t]*(\S+)[ \t]+(\S+)[ \t]*$", re.MULTILINE)
# what the field's plans say on every page, beside what the word list has
_OFFICIAL = (
    "ủy ban nhân dân", "hội đồng nhân dân", "tỉnh ủy", "huyện ủy", "đảng ủy", "thành ủy", "xã hội chủ nghĩa",
    "khám chữa bệnh", "toàn tỉnh", "cấp tỉnh", "cấp xã", "cấp huyện", "trong tỉnh", "của tỉnh", "của xã", "chủ tịch",
    "phó chủ tịch", "căn cứ", "quyết định", "kế hoạch", "của chính phủ", "của ủy ban", "nơi nhận", "thành phố",
    "chuyển đổi số", "cải cách hành chính", "thủ tục hành chính", "cải cách thể chế", "tổ chức bộ máy",
    "chế độ công vụ",
    "tối thiểu", "tối đa", "ít nhất", "trở lên", "bổ sung", "bãi bỏ", "thay thế", "kèm theo", "so với",
    "tài chính công", "chính quyền số", "chính quyền điện tử", "thường xuyên", "người dân", "doanh nghiệp",
    "dịch vụ công trực tuyến", "số hóa hồ sơ", "trả kết quả", "phản ánh kiến nghị", "trách nhiệm giải trình",
    "kiểm soát tham nhũng", "phòng chống tham nhũng", "công khai minh bạch", "cung ứng dịch vụ", "quản trị môi trường",
    "quản trị điện tử", "bộ phận một cửa", "chỉ tiêu", "chỉ số", "chỉ đạo", "đơn vị chủ trì", "phối hợp", "tham mưu",
    "theo dõi", "đôn đốc", "tổng hợp", "báo cáo", "định kỳ", "hằng quý", "hằng năm", "trước ngày", "hoàn thành",
    "phấn đấu", "tỷ lệ", "mức độ hài lòng", "xếp thứ hạng", "xếp loại", "trên địa bàn tỉnh", "trên địa bàn xã",
    "trên địa bàn huyện", "cán bộ công chức", "viên chức", "thống kê", "tư pháp hộ tịch", "địa chính xây dựng",
    "tài chính kế toán", "văn hóa xã hội", "mặt trận tổ quốc", "thông tin và truyền thông", "nội vụ", "thẩm quyền",
    "khắc phục", "nâng cao", "đẩy mạnh", "tuyên truyền phổ biến", "sửa đổi bổ sung", "luật tổ chức",
    "tổ chức thực hiện", "ban hành kèm theo", "đoàn thể", "ban ngành", "sở ngành", "để người dân", "để thực hiện",
    "và các", "thuộc thẩm quyền", "một số điều", "luật sửa đổi", "chính quyền địa phương", "cơ quan thuộc",
    "cơ sở thuộc", "nộp thuế", "thu thuế", "thuế điện tử", "số thu", "thi hành án dân sự", "chữ ký số", "cả nước",
    "người đứng đầu", "cấp phó", "ngay sau", "hướng tới", "mất an ninh", "một cửa", "đường truyền", "họp giao ban",
    "đề thi", "đề kiểm tra", "tuyến đê", "đê điều", "đê bao", "vẽ tranh", "thi vẽ", "điều kiện khác", "khảo sát thử",
    "dễ hiểu", "dễ thấy", "hai thứ tiếng", "hỏi đáp", "tự chấm điểm", "thu đủ",
    "hộ mới", "cách làm mới", "cụ thể hóa", "ba xã", "hai xã", "vị thành niên", "phòng cháy chữa cháy",
)  # fmt: skip
WORD = re.compile(r"[^\W\d_]+")


Pairs = frozenset[tuple[str, str]]


@lru_cache(maxsize=1)
def pairs() -> Pairs:
    """The words of two syllables in the word list, and what plans say on every page, in small letters."""
    # the whole list at once: one entry after the other takes twice as long
    return official() | frozenset(_OF_TWO.findall(placed("\n".join(wordlist.entries()))))


def placed(word: str) -> str:
    """The word with the tone of oa, oe and uy where official texts mostly set it: «hoà» as «hòa»."""
    return _OLD_PLACE.sub(lambda match: _NEW_PLACE[match.group()], word)


@lru_cache(maxsize=1)
def official() -> Pairs:
    """Neighbours in what plans say on every page."""
    return frozenset(pair for phrase in _OFFICIAL for pair in pairwise(phrase.split()))


# words that stand by themselves, for what is read in their place and makes no word with its neighbours
_ALONE = {
    "đê": "để", "đế": "để", "đề": "để", "vẻ": "về", "vê": "về", "vẽ": "về", "vế": "về", "vả": "và", "xả": "xã",
    "tình": "tỉnh", "cưa": "của", "tữ": "từ", "vơi": "với", "dã": "đã",
}  # fmt: skip


# what stands by itself in any official text: no neighbour proves it wrong
_COMMON = frozenset(
    word
    for line in (
        "và của các có được cho với trong trên tại theo từ đến để khi do là những một số năm ngày tháng quý tuần giờ",
        "xã tỉnh huyện phường thị thôn về việc này đó cấp qua bằng hằng hàng mỗi thi tắt hóa hoá nhà nhận phòng giao",
        "đất cổng nhỏ đội đài gia ban bộ sở ngành khối tổ hội đoàn đảng ủy uỷ nước dân người công văn bản đề kỳ đợt",
        "lần mức loại bước kể ra vào lên xuống hết còn đã đang sẽ cần phải nên hoặc nếu thì mà như không chưa rõ đủ",
        "dễ đúng sau trước giữa gồm thuộc tới chi ngoài dùng hai quỹ bảng bị nơi tầm đồng hướng tin sự",
    )
    for word in line.split()
)


def mended(before: str, word: str, after: str, seen: Pairs = frozenset(), certainty: float = 0.0) -> str | None:
    """The word as it must have been printed; None where nothing is proved.

    Args:
        before: the word before it on the line or the line above, empty where punctuation parts them.
        word: as it was read, NFC.
        after: the word after it, likewise.
        seen: neighbours that the same document was read to have elsewhere, with certainty, in small letters.
        certainty: of the reading, 0 to 1; a syllable that could be meant is doubted only where it was read badly.
    """
    plain, left, right = (placed(neighbour.lower()) for neighbour in (word, before, after))
    if (
        len(plain) < 2
        or (len(plain) < 3 and word.isupper())
        or _support(left, plain, right, pairs())
        or _proves(plain, right)
        or _is_name(before, word, after)
    ):
        return None
    best = _proved(left, plain, right, seen, certainty, word.isupper())
    if _follows_name(before, word) and not ((best or "", right) in official() or (left, best or "") in pairs()):
        return None
    if best is None and plain in _ALONE and certainty < _DOUBTED:
        best = _ALONE[plain]
    return _cased(best, word) if best else None


def _proved(left: str, plain: str, right: str, seen: Pairs, certainty: float, capitals: bool) -> str | None:
    """The word that the neighbours prove; of what may be meant, only what is often misread or was read badly."""
    known = plain in wordlist.syllables()
    best = _best(left, plain, right, seen)
    if best is None:
        return None if known else _by_itself(plain, capitals)
    if not known or best == likeliest(plain):
        return best
    proved = _support(left, best, right, official()) or _support(left, best, right, pairs()) > 1
    return None if plain in _COMMON or certainty >= (_DOUBTED if proved else _READ_BADLY) else best


def _support(left: str, word: str, right: str, known: Pairs) -> int:
    return ((left, word) in known) + ((word, right) in known)


def _best(left: str, plain: str, right: str, seen: Pairs) -> str | None:
    """The one syllable of the same letters that makes words with its neighbours."""
    ranked: list[tuple[float, str]] = []
    for other in _spelt_alike().get(fold(plain), ()):
        proofs = _support(left, other, right, pairs()) + 0.5 * _support(left, other, right, seen)
        apart = _apart(plain, other)
        # the place of a tone is a matter of taste: «hoà», «hòa»
        if proofs and 0 < apart <= _NEAR:
            ranked.append((proofs - apart / _NEAR, other))
    ranked.sort(reverse=True)
    if not ranked or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < _CLEARLY):
        return None
    return ranked[0][1]


@lru_cache(maxsize=20_000)
def _proves(plain: str, right: str) -> bool:
    """Whether the word after it is no syllable, and was one that makes a word with this: «đề xuât» is «đề xuất»."""
    if right in wordlist.syllables():
        return False
    return any((plain, other) in pairs() for other in _spelt_alike().get(fold(right), ()))


def _by_itself(plain: str, capitals: bool) -> str | None:
    """What is no syllable and carries an acute was a hook, whatever stands beside it."""
    if not capitals and _tone(plain) == _ACUTE and likeliest(plain) in wordlist.syllables():
        return likeliest(plain)
    return None


@lru_cache(maxsize=1)
def _spelt_alike() -> dict[str, tuple[str, ...]]:
    """The syllables by their letters without marks."""
    alike: dict[str, list[str]] = defaultdict(list)
    for syllable in sorted(wordlist.syllables()):
        alike[fold(syllable)].append(syllable)
    return {letters: tuple(found) for letters, found in alike.items()}


@lru_cache(maxsize=20_000)
def _apart(one: str, other: str) -> float:
    """How unlike two spellings of the same letters look: a tone above, a hat or a bar each count one, a dot more."""
    first, second = (unicodedata.normalize("NFD", word.replace("đ", "d\u0335")) for word in (one, other))
    tones = [next((char for char in letters if char in _MARKS), "") for letters in (first, second)]
    apart = 0.0
    if tones[0] != tones[1]:
        apart += _DOT_APART if _DOT in tones else 1.0
    hats = [[char for char in letters if char not in _MARKS] for letters in (first, second)]
    return apart + float(hats[0] != hats[1])


def _is_name(before: str, word: str, after: str) -> bool:
    """Whether the word may belong to a name: with a capital, beside another with one, and no word begins with it."""
    if not word[:1].isupper() or word.isupper():
        return False
    return after[:1].isupper() or (before[:1].isupper() and not after)


def _follows_name(before: str, word: str) -> bool:
    """Whether the word may end a name before small letters: «Việt Nam năm …», «Ê Đê tại …», but not «UBND Tỉnh»."""
    return (
        word[:1].isupper() and not word.isupper() and before[:1].isupper() and (before in "YÊ" or not before.isupper())
    )


def likeliest(word: str) -> str:
    """What recognition most often turns into this word: a hook comes out as an acute, the dot of an i as a hook."""
    letters = unicodedata.normalize("NFD", word)
    if _ACUTE in letters:
        return unicodedata.normalize("NFC", letters.replace(_ACUTE, _HOOK))
    return unicodedata.normalize("NFC", letters.replace("i" + _HOOK, "i"))


def _tone(word: str) -> str:
    return next((char for char in unicodedata.normalize("NFD", word) if char in _MARKS), "")


def _cased(word: str, like: str) -> str:
    if like.isupper():
        return word.upper()
    return word[:1].upper() + word[1:] if like[:1].isupper() else word


def joined(first: str, second: str) -> bool:
    """Whether two words, in small letters, make one together, or stand together in what plans say."""
    return (placed(first), placed(second)) in pairs()


def alone(word: str) -> bool:
    """Whether a word, in small letters, stands by itself in any official text: no neighbour proves it wrong."""
    return word in _COMMON
