"""Laws cited by name (luật, bộ luật, pháp lệnh, hiến pháp): «Luật Khiếu nại», «Bộ luật Dân sự năm 2015».

A name ends before «năm», «ngày», a comma, a bracket or a verb. Names that hold a comma or «và» themselves
(«Luật Phòng, chống tham nhũng») are known from `lexicon/instruments.toml`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from extractors.citing.instruments import LAWS, TYPE_PRINTED
from extractors.citing.mentions import Mention, Passage
from extractors.citing.pinpoints import pinpoint_before
from extractors.citing.printed_dates import date_at
from extractors.folding import fold, pattern_of
from extractors.words import L

_KEYWORD = re.compile(r"(?<![a-z])(?:luat|phap lenh|hien phap)(?![a-z])")
_KINDS = {"luat": "Luật", "bo luat": "Bộ luật", "phap lenh": "Pháp lệnh", "hien phap": "Hiến pháp"}
# print leaves out commas and «của»: «Luật Phòng chống tác hại thuốc lá»
_KNOWN = {
    kind: re.compile(
        rf" (?:{pattern_of(LAWS[kind]).replace(chr(92) + ',', ',?').replace('cua ', '(?:cua )?')})(?![a-z])"
    )
    for kind in _KINDS.values()
}
_WITHOUT = re.compile(r",|(?<!\w)cua (?=\w)")
_TITLES = {_WITHOUT.sub("", fold(name)): name for names in LAWS.values() for name in names}
_NOT_BEFORE = re.compile(
    r"(?:phap|ky|quy|du thao|du an|de nghi xay dung|dai hoc|khoa|nganh|hoc|cu nhan|thac si|giang vien|van phong"
    r"|cong ty|hoi|doan) (?:cac )?$"
)
_AMENDING = re.compile(
    r" (?:sua doi|bo sung|thay the)(?:,? (?:va )?(?:sua doi|bo sung))*(?: (?:mot so|mot vai|cac))?(?: (?:dieu"
    r"|noi dung|quy dinh|dieu, khoan))?"
    r"(?: cua)?(?: \d{1,2})?(?: cac)?(?= (?:bo )?luat| phap lenh| hien phap)"
)
# Small letters only, with their accents: «về» ends a name, «Bảo vệ» is one
_STOP = re.compile(
    r"[,;:()\"\n“”…]|\.(?!\d)| [-–](?= )"
    r"| (?:năm|ngày|số|sửa đổi|về|do|theo|được|có|cho|đến|tại|trong|với|để|nhằm|là|trên|đã|sẽ|quy định|ban hành"
    r"|hướng dẫn|của|các|này"
    r"|hiện hành|khi|như|hoặc|từ|bằng|vào|đối với|gồm|cùng|trình"
    r"|và (?:các|văn bản|pháp luật|hướng dẫn|những|thực hiện|tổ chức|triển khai|nâng cao"
    r"|tuyên truyền|quy chế|công tác|nhân dân|người)|góp phần|bảo đảm|đảm bảo|yêu cầu|nên|thì|mà"
    r"|NĂM|NGÀY|TRÊN|CỦA|TẠI|\d{4})(?!\w)"
    rf"| (?:và |VÀ )?(?:các )?(?:{TYPE_PRINTED}|Luật|luật|LUẬT)(?!\w)"
)
# a comma inside an unknown name: its year or number closes it, and no verb begins behind the comma
_VERBS = (
    r"tổ|thực|triển|tuyên|rà|phổ|xây|tham|hướng|ban|tăng|nâng|đẩy|phối|kiểm|giải|đồng|chủ|bảo đảm|đảm|góp|phấn|trong|từ"
    r"|đến|theo|báo|xử|hoàn|kịp|đưa|lập|trình|cập|công bố|công khai|được|có|đã|sẽ|các|để|khi|do|vào|là"
)
_RUN_ON = re.compile(
    rf"(?:, (?!(?:{_VERBS})(?!\w))[{L}]+(?: (?!năm|số)[{L}]+){{0,7}}){{1,2}}"
    r"(?= (?:năm (?:19|20)\d\d(?!\d)|số ?:? ?\d{1,4} ?/ ?(?:19|20)\d\d ?/ ?(?:QH|UBTVQH)))"
)
_LONGEST = 90
_YEAR = re.compile(
    r",? ?(?:\((?:sua doi|sua doi, bo sung|hop nhat)\) ?)?\(?(?:sua doi )?(?:nam )?(?P<year>(?:19"
    r"|20)\d\d)(?![\d/]|-\d)\)?"
)
_NUMBER = re.compile(
    r",? ?\(?(?:luat )?so ?[:.]? ?(?P<number>\d{1,4} ?/ ?(?:19|20)\d\d ?/ ?(?:qh|ubtvqh|pl-ubtvqh) ?\d{0,2}"
    r"|\d{1,3}-lct(?:/hdnn\d?)?)"
)
_NEXT_LAW = re.compile(r"(?P<gap> ?[,;:] | va )(?=[^ ])")
_AND_LAW = re.compile(r",? va (?=(?:bo )?luat (?!sua doi))|, (?=(?:bo )?luat [^;.()\n]{2,90} va luat )")
_KIND_AT = re.compile(r"bo luat|luat|phap lenh|hien phap")
_LIST_END = re.compile(r" ?(?:[,;.):\n…]|va (?:cac )?|nam |ngay |$)")


def laws(passage: Passage) -> Iterator[Mention]:
    """All laws cited by name, left to right."""
    done = 0
    for keyword in _KEYWORD.finditer(passage.flat):
        if keyword.start() < done:
            continue
        for law in _law(passage, keyword):
            yield law
            done = law.stop


def _law(passage: Passage, keyword: re.Match[str]) -> Iterator[Mention]:
    """The law that begins with this word, and those that follow under the same word («Luật Khiếu nại, Tố cáo»)."""
    flat = passage.flat
    start = keyword.start()
    if keyword.group() == "luat" and flat[max(start - 3, 0) : start] == "bo ":
        start -= 3
    kind = _KINDS[flat[start : keyword.end()]]
    if _NOT_BEFORE.search(flat[max(start - 24, 0) : start]):
        return
    stop = _name_end(passage, kind, start, keyword.end())
    if stop is None:
        return
    law = _mention(passage, kind, start, keyword.end(), stop)
    yield law
    if kind != "Hiến pháp" and law.year is None and law.date is None and law.number is None:
        yield from _listed(passage, kind, law.stop)


def _name_end(passage: Passage, kind: str, start: int, at: int) -> int | None:
    """Where the name ends that begins with the keyword at `start`, its last letter before `at`; None without a name."""
    chars, flat = passage.chars, passage.flat
    amending = _AMENDING.match(flat, at)
    if amending:
        return _amended_end(passage, amending.end() + 1)
    known = _known_at(passage, kind, at)
    if known:
        spoken = chars[start].isupper() or chars[at + 1].isupper() or " " in flat[at + 1 : known]
        return known if spoken else None
    if kind == "Hiến pháp":
        return at if chars[start].isupper() else None
    if not chars[start].isupper() or not chars[at + 1 : at + 2].isupper():
        return None
    reach = min(len(flat), at + _LONGEST)
    stop = _STOP.search(chars, at, reach)
    end = stop.start() if stop else reach
    longer = _RUN_ON.match(chars, end)
    end = longer.end() if longer else end
    name = chars[at + 1 : end].strip()
    if not name or (not stop and reach < len(flat)) or chars[at : at + 1] != " ":
        return None
    if name.lower().startswith(("sư", "gia ")):
        return None
    return at + 1 + len(name)


def _known_at(passage: Passage, kind: str, at: int) -> int | None:
    known = _KNOWN[kind].match(passage.flat, at)
    if not known or (" " not in known.group()[1:] and not _spelled(passage.chars[at + 1 : known.end()])):
        return None
    return known.end()


def _spelled(word: str) -> bool:
    """One syllable must have its accents: «Luật Giá» is one, «Luật gia» is not."""
    return _marks(_TITLES[fold(word)]) == _marks(word)


def _amended_end(passage: Passage, at: int) -> int | None:
    """«Luật sửa đổi, bổ sung một số điều của Luật A, Luật B và Luật C»: the end of the last amended one."""
    flat = passage.flat
    end: int | None = None
    while True:
        kind = _KIND_AT.match(flat, at)
        if not kind:
            return end
        stop = _name_end(passage, _KINDS[kind.group()], at, kind.end())
        if stop is None:
            return end
        end = stop
        gap = _AND_LAW.match(flat, stop)
        if not gap:
            return end
        at = gap.end()


def _mention(passage: Passage, kind: str, start: int, at: int, stop: int) -> Mention:
    flat = passage.flat
    law = Mention(start, stop, start, kind, name=_printed(passage.chars[start:stop], kind), confidence=0.97)
    _complete(passage, law)
    if not _known_at(passage, kind, at):
        law.confidence = 0.85 if law.year or kind != "Hiến pháp" else 0.7
    elif not passage.chars[start].isupper():
        law.confidence = 0.8
    pin = pinpoint_before(flat, passage.line_start(start), start)
    if pin:
        law.start, law.pinpoint = pin[0], passage.chars[pin[0] : pin[1]]
    return law


def _complete(passage: Passage, law: Mention) -> None:
    """Number, date and year where they follow the name."""
    flat = passage.flat
    number = _NUMBER.match(flat, law.stop)
    if number:
        law.number = re.sub(r" ", "", passage.chars[number.start("number") : number.end("number")])
        law.stop = number.end()
    day = date_at(flat, law.stop)
    if day:
        law.date, law.stop = day.iso, day.stop
        return
    year = _YEAR.match(flat, law.stop)
    if year and not law.number:
        law.year = int(year["year"])
        law.stop = year.end() if flat[year.end() - 1] != ")" or "(" in year.group() else year.end() - 1


def _listed(passage: Passage, kind: str, at: int) -> Iterator[Mention]:
    """«Luật Khiếu nại, Tố cáo và Tiếp công dân»: names of the lexicon with a capital, closed by a mark."""
    chars, flat = passage.chars, passage.flat
    while True:
        gap = _NEXT_LAW.match(flat, at)
        if not gap:
            return
        known = _known_at(passage, kind, gap.end() - 1)
        if not known or not chars[gap.end()].isupper() or not _LIST_END.match(flat, known):
            return
        law = Mention(gap.end(), known, gap.end(), kind, listed=True, confidence=0.75)
        law.name = f"{kind} {_printed(chars[gap.end() : known], '')}"
        _complete(passage, law)
        yield law
        at = law.stop


def _printed(words: str, kind: str) -> str:
    """The name as printed; capitals and misread accents as in the title («LUẬT ĐẤT ĐAI» → «Luật Đất đai»)."""
    name = " ".join(words.split())
    capitals = name.isupper() and len(name.split()) > 1
    parts = re.split(r"(?i)(?<!\w)(bộ luật|luật|pháp lệnh|hiến pháp)(?!\w)", name)
    written = "".join(_titled(part, capitals) for part in parts)
    return kind + written[len(kind) :] if kind and fold(written).startswith(fold(kind)) else written


def _titled(part: str, capitals: bool) -> str:
    """A stretch of a law's name, between two words «Luật», as its title has it."""
    folded = fold(part.strip())
    if folded in _KINDS:
        return _KINDS[folded] if capitals else part
    joined = re.search(r"(?:,| va)? ?$", part) if capitals else None
    core = part[: joined.start()] if joined else part.rstrip()
    title = _TITLES.get(_WITHOUT.sub("", fold(core.strip())))
    rest = part[len(core) :].lower() if capitals else part[len(core) :]
    if title is None:
        return core.lower() + rest if capitals else part
    return re.match(r" *", core).group() + _like(core.split(), title, capitals) + rest  # type: ignore[union-attr]


def _marks(word: str) -> list[str]:
    """Letters and accents of a word; where the accent is set does not count («tuý», «túy»)."""
    return sorted(unicodedata.normalize("NFD", word.casefold()))


def _like(words: list[str], title: str, capitals: bool) -> str:
    """The printed words in the letters of the title: its capitals where all was capitals, its accents everywhere."""
    letters: dict[str, set[str]] = {}
    for word in title.split():
        letters.setdefault(fold(word).strip(","), set()).add(word.strip(","))
    written = []
    for word in words:
        bare = word.strip(",")
        same_letters = letters.get(fold(bare), set())
        # «Ban hành văn bản» has two words with the same letters: then the print is left as it is
        known = next(iter(same_letters)) if len(same_letters) == 1 else bare
        same = _marks(known) == _marks(bare)
        written.append(word if same and not capitals else word.replace(bare, known))
    return " ".join(written)
