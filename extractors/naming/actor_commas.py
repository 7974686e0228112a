"""Commas in actors' names (dấu phẩy trong tên): one head for several names, and one name that goes on past a comma.

«Giám đốc các Sở: Tài chính, Nội vụ» names two directors; «Ban Chỉ đạo xóa nhà tạm, nhà dột nát xã» is one committee.
"""

from __future__ import annotations

import re

from extractors.naming.actor_heads import head_at
from extractors.naming.actor_words import CAPITAL, COMPOUND, FIELD, PROPER
from extractors.naming.plain import plain_pattern
from extractors.words import DASH

# Names with one head for all, what each is called, and the text behind the last
EXAMPLES: list[tuple[str, list[str], str]] = [
    ("Giám đốc các Sở: Y tế, Nội vụ; Công an tỉnh", ["Giám đốc Sở Y tế", "Giám đốc Sở Nội vụ"], "; Công an tỉnh"),
    (
        "các Sở Y tế, Lao động - Thương binh và Xã hội và UBND xã",
        ["Sở Y tế", "Sở Lao động - Thương binh và Xã hội"],
        " và UBND xã",
    ),
    ("UBND các xã: Hòa An, Hòa Bình rà soát", ["UBND xã Hòa An", "UBND xã Hòa Bình"], " rà soát"),
    ("Trưởng các phòng (Kinh tế, Nội vụ) thi hành", ["Trưởng phòng Kinh tế", "Trưởng phòng Nội vụ"], " thi hành"),
    ("các phòng: chủ động rà soát, báo cáo", [], ""),
    ("UBND các xã, phường", [], ""),
    ("Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh", [], ""),
    ("các phòng Kinh tế và Người lao động", [], ""),
    ("các trường Tiểu học, Trung học cơ sở", [], ""),
]

_SHARED = re.compile(
    r"(?:các|\d{1,2})\s+(?:đồng chí\s+)?"
    r"(?P<kind>sở|phòng|ban|chi cục|hội|trung tâm|xã|phường|thị trấn|huyện|thôn|khu phố|trường)"
    r"(?P<mark>\s*[:(]\s*|\s+)(?=(?-i:[A-ZĐÀ-ỸÂĂÊÔƠƯ]))",
    re.I,
)
_NAMED_UNITS = frozenset(("xã", "phường", "thị trấn", "huyện", "thôn", "khu phố", "trường"))
_AND = re.compile(r"\s*,\s*(?:và\s+)?|\s+và\s+|\s*&\s*")
_GAP = re.compile(rf"\s*[{DASH}]\s*|\s+")

TEAM = frozenset(
    ("ban chi dao", "bcd", "to cong tac", "to giup viec", "hoi dong", "ban van dong", "doan kiem tra", "to de an")
)
_UNIT = r"(?:cấp\s+)?(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|đặc khu|trường)"
_OTHER = (
    r"(?:chủ trì|phối hợp|trách nhiệm|tham mưu|đề nghị|yêu cầu|tăng cường|đôn đốc|theo dõi|hướng dẫn|báo cáo|triển khai"
    r"|chỉ đạo|kiểm tra|rà soát|xem xét|tổ chức|xây dựng kế hoạch|căn cứ|kịp thời|tiếp tục|thường xuyên|ubnd|ủy ban"
    r"|công an|các (?:cơ quan|đơn vị|ngành|sở|phòng|thôn|xã)|giúp|giao|đã|được|có|thành viên)"
)
_TEAM_NAME = plain_pattern(
    rf"\s+(?!{_UNIT}\b)(?:(?:triển khai|tổ chức|chỉ đạo)?\s*thực hiện\s+(?=(?:các\s+)?(?:chương trình|đề án"
    rf"|nghị quyết|quy chế|cuộc|phong trào))"
    rf"|(?!{_OTHER}\b))(?:(?!\s{_OTHER}\b)[^.;:()\n]){{3,110}}?\s{_UNIT}\b(?!\s+hội)"
)


def divided(chars: str, start: int, end: int, stop: int) -> tuple[list[tuple[int, int, str]], int]:
    """The names that a head printed once stands for.

    Args:
        chars: the text.
        start: where the head begins.
        end: where the name ends as far as it is known.
        stop: where the clause ends at the latest.

    Returns:
        For each name its place and the name in full, and where the last one ends; nothing where it is one name only.
    """
    many = chars.find("ác ", start, end) >= 0 or chars[start : start + 1].isdigit()
    shared = _SHARED.search(chars, start, min(stop, end + 4)) if many and end - start < 80 else None
    if shared is None or (shared.group("kind").casefold() == "trường" and not shared.group("mark").strip()):
        return [], end
    named = shared.group("kind").casefold() in _NAMED_UNITS
    if chars[start : start + 2].casefold() in ("li", "hi"):  # «Liên hiệp các Hội …» is one body
        return [], end
    head = chars[start : shared.start()] + shared.group("kind")
    found: list[tuple[int, int, str]] = []
    at = shared.end()
    while True:
        close = _member(chars, at, stop, bool(found), named)
        if close is None:
            break
        name = f"{head} {chars[at:close]}"
        found.append((at if found else start, close, name[0].upper() + name[1:]))
        mark = _AND.match(chars, close, stop)
        if mark is None:
            break
        at = mark.end()
    if len(found) < 2:
        return [], end
    last = found[-1][1]
    return found, last + 1 if "(" in shared.group("mark") and chars[last : last + 1] == ")" else last


def _member(chars: str, at: int, stop: int, later: bool, named: bool) -> int | None:
    """Where the field or the proper name ends that begins here, or None."""
    compound = COMPOUND.match(chars, at, stop)
    if compound:
        return compound.stop
    if not chars[at : at + 1].isupper() or (later and head_at(chars, at, stop, first=False)):
        return None
    here = _word(chars, at, stop, named)
    while here is not None:
        gap = _GAP.match(chars, here, stop)
        after = _word(chars, gap.end(), stop, named) if gap and chars[gap.end() : gap.end() + 1].isupper() else None
        if after is None:
            return here
        here = after
    return None


def _word(chars: str, at: int, stop: int, named: bool) -> int | None:
    """Where a known field ends; an abbreviation or, in the name of a unit or a school, any capitalised word."""
    ends = [match.stop for match in (FIELD.match(chars, at, stop), PROPER.match(chars, at, stop)) if match]
    capital = CAPITAL.match(chars, at, stop)
    if capital and (named or ends or capital.group().isupper()):
        ends.append(capital.end())
    return max(ends, default=None)


def team_end(chars: str, bare: str, here: int, stop: int) -> int | None:
    """Where a committee's name ends that tells its task: «… xóa nhà tạm, nhà dột nát xã»; None where it does not.

    Args:
        chars: the text.
        bare: the same without accents.
        here: where «Ban Chỉ đạo» ends.
        stop: where the clause ends at the latest.
    """
    found = _TEAM_NAME.match(bare, here, stop)
    if found is None:
        return None
    joins = _AND.finditer(chars, here, found.end())
    return None if any(head_at(chars, join.end(), stop, first=False) for join in joins) else found.end()
