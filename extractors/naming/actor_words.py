"""Words of which actors' names are made (từ ngữ trong tên cơ quan, chức danh), from `lexicon/actors.toml`."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from extractors.folding import fold
from extractors.lexicon import load
from extractors.naming.plain import plain_pattern
from extractors.words import DASH, L, U

WORDS: dict[str, list[str]] = load("actors")


def _alternatives(phrases: list[str]) -> str:
    """An alternation of phrases, the longest first, with any white space between syllables."""
    words = sorted(set(phrases), key=len, reverse=True)
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+").replace(r"\.", r"\.\s?") for word in words) + ")"


END = r"(?!\w)"
_MOST_KEPT = 20000
ANY = re.compile(r"\w+")


@lru_cache(maxsize=8192)
def bare_word(word: str) -> str:
    """A word without accents, in small letters; kept, since the same few words come again and again."""
    return fold(word)


class Phrase(NamedTuple):
    """A phrase of the lexicon that was met: where it ends, and how it is printed (a tuple: very many are made)."""

    stop: int
    printed: str

    @property
    def word(self) -> str:
        """The phrase without accents, in small letters."""
        return bare_word(self.printed)


class _Opening(NamedTuple):
    """What a list of phrases knows of a first syllable: its phrases as spelt and without accents, second syllables."""

    spelt: re.Pattern[str] | None
    bare: re.Pattern[str] | None
    seconds: frozenset[str]


class Phrases:
    """Phrases of the lexicon; the first syllable is looked up before a pattern is tried, which is much faster.

    A phrase of several syllables that is not printed with its own accents is found without them: OCR reads «đoàn thế»
    for «đoàn thể». A single syllable without its accents would be too many other words.
    """

    def __init__(self, name: str, behind: str = "") -> None:
        """Phrases of the lexicon's list `name`; with a pattern for what stands `behind`, only as they are spelt."""
        self._behind = behind
        self._phrases = [(phrase, [fold(word) for word in ANY.findall(phrase)]) for phrase in WORDS[name]]
        self._openings: dict[str, _Opening | None] = {}

    def match(self, chars: str, at: int, stop: int, word: re.Match[str] | None = None) -> Phrase | None:
        """The phrase that begins at `at`, or None; `word` is the word there where it is known already."""
        word = word or ANY.match(chars, at, stop)
        if word is None:
            return None
        first = word.group()
        opening = self._openings[first] if first in self._openings else self._open(first)
        if opening is None:
            return None
        found = opening.spelt.match(chars, at, stop) if opening.spelt else None
        if opening.bare and (found is None or found.end() == word.end()):
            after = ANY.match(chars, word.end() + 1, stop)
            if after and bare_word(after.group()) in opening.seconds:
                bare = opening.bare.match(fold(chars[at : min(stop, at + 60)]))
                if bare and at + bare.end() > word.end():
                    return Phrase(at + bare.end(), bare.group())
        return Phrase(found.end(), found.group()) if found else None

    def _open(self, first: str) -> _Opening | None:
        """What the list knows of a word as printed; kept."""
        bare = fold(first)
        known = [(phrase, syllables) for phrase, syllables in self._phrases if syllables[0] == bare]
        spelt = [phrase for phrase, _ in known if ANY.findall(phrase)[0].casefold() == first.casefold()]
        longer = [] if self._behind else [(phrase, syllables) for phrase, syllables in known if len(syllables) > 1]
        opening = _Opening(
            re.compile(_alternatives(spelt) + END + self._behind, re.I) if spelt else None,
            re.compile(fold(_alternatives([phrase for phrase, _ in longer])) + END) if longer else None,
            frozenset(syllables[1] for _, syllables in longer),
        )
        if len(self._openings) < _MOST_KEPT:
            self._openings[first] = opening if known else None
        return opening if known else None


QUANTIFIER = re.compile(
    r"(?:(?:các|những|tất cả|toàn thể|toàn bộ|mỗi|từng|một số|mọi|cả|hai|ba"
    r"|\d{1,3})\s+){1,3}(?:đồng chí\s+(?=\w))?",
    re.I,
)
OFFICE = re.compile(  # «Văn phòng HĐND và UBND» is one body although both halves are bodies
    r"(?:chánh\s+|phó\s+(?:chánh\s+)?|lãnh đạo\s+)?(?:văn phòng|vp)\s+(?:đảng ủy\s*[,-]\s*|đoàn\s+(?:đbqh"
    r"|đại biểu quốc hội)\s*(?:,|và|-)\s*)?"
    r"(?:hđnd|hội đồng nhân dân)\s*(?:và|&|,|[-–])\s*(?:ubnd|[uủ][ỷy] ban nhân dân)" + END,
    re.I,
)
GOVERNOR = Phrases("governor", r"(?:\s+(?:của\s+)?(?:các|toàn bộ|một số))?\s+")
NAMED = Phrases("named")
COLLECTIVE = Phrases("collective")
OPEN = Phrases("open", rf"(?=\s*(?:[{DASH}]\s*)?(?:(?-i:[{U}])|{_alternatives(WORDS['field'])}{END}))")
FIELD = Phrases("field")
PROPER = Phrases("proper")
COMPOUND = Phrases("compound")
MODIFIER = Phrases("modifier")
PREDICATE = Phrases("predicate")
EITHER = frozenset(map(fold, WORDS["field"])) & frozenset(map(fold, WORDS["predicate"]))
# Predicates that a careless print begins with a capital: «Giao Công chức Văn phòng Giúp UBND xã theo dõi»
LOUD = re.compile(
    r"(?:Giúp|(?:Đơn vị|Cơ quan) (?:chủ|phối|thực)|Thời gian|Sản phẩm|Kết quả"
    r"|Chủ trì|Phối hợp|Tham mưu|Chịu trách nhiệm|Có trách nhiệm|Căn cứ|Theo dõi|Thực hiện|Triển khai"
    r"|Hướng dẫn|Chủ động|Tiếp tục|Tăng cường|Tổ chức (?:thực|triển|tuyên|các)|Xây dựng kế hoạch|Đẩy mạnh|Nghiêm túc"
    r"|Thường xuyên)" + END
)
CAPITAL = re.compile(rf"[{U}][\w.]*\w|[{U}](?!\w)|\d{{1,3}}(?![\w.,/%]*\d)(?!\w)")
UNITS = (
    r"(?:tỉnh|xã|phường|thị trấn|huyện|quận|thị xã|thành phố|đặc khu|thôn|bản|ấp|khu phố|tổ dân phố|buôn|xóm|khóm"
    r"|khu dân cư|tiểu khu|khu)"
)
UNIT = re.compile(UNITS + END + r"(?!\s+(?:đoàn|[uủ][ỷy]|trưởng)(?!\w))", re.I)
# «các huyện ủy, thành ủy» are counted up like «các huyện, thành phố»
COMMITTEE = re.compile(r"(?:huyện|quận|thị|thành|tỉnh)\s+[uủ][ỷy]" + END, re.I)
COMMITTEES = re.compile(r"các\s+(?:\w+\s+[uủ][ỷy](?:\s*,\s*|\s+và\s+)?){1,4}$", re.I)
LEVEL = re.compile(rf"cấp\s+{UNITS}" + END, re.I)
# «Công an xã cấp tài khoản»: «cấp» is a level only where no gift follows
GIVES = re.compile(
    r"\s+(?:tài khoản|giấy|thẻ|kinh phí|phát|mã|đổi|lại|mới|bổ sung|ngân sách|tiền|vốn|sổ|chứng|căn cước"
    r"|phép|đủ|kịp|cho)" + END,
    re.I,
)
# «giao công chức Văn phòng - Thống kê thường trực giải quyết đơn thư»: «thường trực» is what they do
ON_DUTY = re.compile(r"thường trực\s+(?:tiếp|trực|giải quyết|tham mưu|theo dõi|tại)" + END, re.I)
# «Công ty Cấp nước Hòa Phú», «Đài Tiếng nói Việt Nam»: a small syllable between capitals is part of a firm's name
FIRM = plain_pattern(
    r"(?:tổng )?công ty|tập đoàn|hợp tác xã|htx|ngân hàng|hiệp hội|đài|quỹ|doanh nghiệp|liên minh|nhà máy"
)
SMALL_BETWEEN = re.compile(rf"\s+[{L}]+(?=\s+[{U}])")
# «các huyện, thành, thị»: the city and the town of a province, cut short
SHORT_UNIT = re.compile(
    r"(?:thành(?!\s+(?:phố|[uủ][ỷy]|đoàn|lập|viên|phần|tích|công|tựu|thạo|quả|một|các)\b)"
    r"|thị(?!\s+(?:xã|trấn|[uủ][ỷy]|đoàn|trường|sát|hội|thực)\b))(?!\w)",
    re.I,
)
LAST_UNIT = re.compile(rf"(?:{UNITS}|các|thành|thị)$", re.I)
HAMLETS = re.compile(r"(?:thôn|khu phố|tổ dân phố|khu dân cư)" + END, re.I)
RULED = plain_pattern(r"(?:trưởng|phó|bql|ban quản lý|ban nhân dân|ban công tác|ban ctmt|bí thư|chi bộ|chi ủy)")
JOIN = re.compile(
    r"\s*(?P<mark>[,;])\s*(?:(?:và|cùng)\s+(?:với\s+)?)?|\s+(?:và|cùng với|cùng(?!\s+cấp)|hoặc)\s+|\s*/\s*|\s*&\s*"
    r"|\s+\+\s+",
    re.I,
)


def joined(chars: str, at: int, stop: int) -> re.Match[str] | None:
    """The comma, semicolon or «và» that joins a name ending at `at` to the next."""
    mark = chars[at : at + 2]
    if mark[:1] not in " \n,;/&" or (mark[:1] == " " and mark[1:] not in _JOINS):
        return None
    return JOIN.match(chars, at, stop)


_JOINS = frozenset(" \n,;/&+vVcChH")
DASHED = re.compile(f"[{DASH}]")
RANKS = plain_pattern(
    r"(?:lãnh đạo|trưởng|phó trưởng|chánh|thường trực|thủ trưởng|lực lượng|đội ngũ|đại học"
    r"|thành viên)"
)
# heads behind which «tổ chức», «kiểm tra», «xây dựng» names a field, not a deed
OFFICES = plain_pattern(
    r"ban|phòng|p\.|bộ|bộ phận|công chức|cán bộ|viên chức|trung tâm|tổ|ủy ban|văn phòng|sở|hội đồng|đoàn|đội"
)
# «Cán bộ phụ trách CNTT»: what they are in charge of makes the post
OFFICIALS = plain_pattern(r"cán bộ|công chức|viên chức|chuyên viên|nhân viên|giáo viên")
IN_CHARGE = re.compile(rf"(?:phụ trách|chuyên trách)(?:\s+(?:công tác|lĩnh vực|mảng))?(?=\s+[{U}])")
# a person, by name: what follows it in apposition («…, Phó Chủ tịch UBND xã») names no one else
PERSON = re.compile(rf"(?:[Đđ]ồng chí|[Đđ]/[cC]|[Ôô]ng|[Bb]à|Thầy(?: giáo)?|Cô(?: giáo)?)\s*:?\s+(?=[{U}])")
MANY = re.compile(r"các\s+")
ITEM_ENDS = re.compile(r"\s*(?:[,;.:)]|và\b|$)")
GAP = re.compile(rf"\s*[{DASH}/&]\s*|\s+")
NUMBERED = re.compile(r"\(\d{1,2}\)\s*")
BRACKET = re.compile(r"\s?\(([^()\n]{1,90})\)")
POST = re.compile(
    rf"(?:văn phòng|văn h[oó][óa]|tư pháp|tài chính|địa chính|kinh tế|nông nghiệp|lao động|thống kê)\s*[{DASH}]\s*\w"
    rf"|(?-i:[{U}]{{2,4}}\s?[{DASH}]\s?[{U}]{{2,4}}\b)",
    re.I,
)
QUANTIFIERS = frozenset(
    map(fold, ("các", "những", "tất", "toàn", "mỗi", "từng", "một", "mọi", "cả", "hai", "ba", "đồng", "đ"))
)
PERSONS = frozenset(("dong", "d", "ong", "ba", "thay", "co"))
OFFICE_FIRSTS = frozenset(("chanh", "pho", "lanh", "van", "vp"))
FIRST = (
    frozenset(
        ANY.findall(fold(word))[0] for name in ("governor", "named", "collective", "open") for word in WORDS[name]
    )
    | QUANTIFIERS
    | PERSONS
    | frozenset(("ub", "p"))
)
FIRMS = re.compile(r"(?:các\s+|cộng đồng\s+)?doanh nghiệp$", re.I)
STATE = re.compile(r"(?:các\s+)?(?:sở|ban|phòng|ngành|cơ quan)" + END, re.I)
FIELDS_OF_POSTS = re.compile(r"(?:kế toán|văn thư|thủ quỹ|thư viện|thống kê)" + END, re.I)
LOOSE_ENDS = re.compile(
    r"\s+(?:của|các|(?<!trực )thuộc|tuyến|trong toàn|(?:trong|thuộc) lĩnh vực|(?<!nêu )(?<!nói )trên)$", re.I
)
# one syllable is often the first of another word: «ban hành», «bộ thủ tục», «hội nghị», «tổ chức tuyên truyền»
SINGLE = plain_pattern(r"(?:ban|bộ|cấp|hội|phòng|sở|vụ|cục|khối|chuyên môn|tổ chức|lĩnh vực)$")
SINGLE_ENDS = re.compile(
    r"\s*(?:[,;.:)/]|$)|\s+(?:ng?h?ành|và|của|có liên|liên quan|đảng|chuyên|thuộc|xã|huyện|tỉnh|thành phố|cấp"
    r"|phường|đoàn thể|trực thuộc|chức năng"
    r"|trung ương|chính trị|xã hội|hội|cá nhân|thành viên|cơ sở|tôn giáo|kinh tế|khác|tín dụng|trên địa bàn"
    r"|quần chúng|nghiệp vụ|đơn vị|ban|tham mưu|ủy|uỷ|hành chính)\b",
    re.I,
)
NO_ACTOR_FIRSTS = frozenset(
    (
        "truong", "vien", "ban", "bo", "hoi", "doan", "doi", "thue", "bao", "dai", "tram", "lang", "mat", "cap",
        "phong", "vu", "to", "ong", "thon", "don", "tai", "nganh", "linh", "thanh",
    )
)  # fmt: skip
NO_ACTOR = re.compile(
    r"trường\s+hợp|viện\s+(?:dẫn|trợ)|bản\s+(?:sao|chính|đồ|thân|tin|cam|án|quyền|chất)|ban\s+(?:hành|đầu|ngày|đêm)"
    r"|bộ\s+(?:thủ tục|hồ sơ|tiêu chí|chỉ số|máy|luật)"
    r"|hội\s+(?:nghị|thảo|thi|họp|nhập|trường|chợ)|đoàn\s+kết|đội\s+ngũ\s+(?:trí thức)|thuế\s+(?:suất|thu)"
    r"|báo\s+cáo|đài\s+thọ|trạm\s+(?:bơm|biến)|làng\s+nghề|mặt trận\s+(?:này)"
    r"|cấp\s+(?:giấy|phép|phát|bách|thiết|nước|đổi)|phòng\s+(?:chống|ngừa|học|họp|tránh|cháy)|vụ\s+(?:việc|mùa|án"
    r"|lợi)|tổ chức\s+(?:thực hiện|triển khai|tuyên truyền|thi hành)|ông\s+ty|thôn\s+(?:quê)"
    r"|đơn vị\s+(?:tính|đo)|bản\s+\w+\s+(?:điện tử)|tài\s+khoản|ngành\s+nghề|lĩnh vực\s+(?:này)|trưởng\s+thành"
    r"|thanh\s+tra(?:,|\s+và|,\s+và)\s+(?:kiểm\s+tra|giám\s+sát|kiểm\s+toán|xử\s+lý)",
    re.I,
)
PEOPLE = re.compile(
    r"(?:các\s+|mọi\s+|toàn\s+)?(?:người dân|nhân dân|công dân|học sinh|sinh viên|đoàn viên|hội viên|đảng viên"
    r"|gia đình|hộ gia đình|các hộ|phụ huynh|cá nhân)",
    re.I,
)
