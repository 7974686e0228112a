"""Who signed (người ký): authority, position and name of the signature block.

Rule: Decree 30/2020/NĐ-CP, Annex I, II.7: «TM.» for a body, «KT.» for its head, «TL.», «TUQ.», «Q.»; below it the
position, below the signature the name. In a text dump the block's lines stand behind those of «Nơi nhận».
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.folding import fold
from extractors.heading.casing import body_name
from extractors.heading.head_words import WORDS, any_of
from extractors.words import L, U, is_caps
from models.facts import Signer

_MARK = r"(?P<mark>T\s?[./]?\s?M|K\s?[./]?\s?T|T\s?[./]?\s?L|T\.?\s?U\.?\s?Q)"
_AUTHORITY = re.compile(
    rf"^\W*{_MARK}\s?[.,:]\s*(?P<words>[{U}].*)$|^\W*(?P<mark2>T/?M|K/?T|T/?L|TUQ)\s+(?P<words2>[{U}].*)$"
)
_POST = re.compile(rf"^(?:pho |quyen |q\. ?|p\. ?)?(?:{any_of('posts')})(?![a-z])")
_WHOLE_POST = re.compile(rf"(?:pho |quyen )?(?:{any_of('posts')})(?: ban| phong| van phong)?(?: thuong truc)?")
_GOES_ON = re.compile(r"thuong truc|ban thuong vu|uy vien|cong chuc")  # posts that end others: «TRƯỞNG BAN THƯỜNG TRỰC»
_DEPUTY = re.compile(r"(?<!thanh )(?<!khu )\bpho(?!ng| thong)")
_POST_TAIL = re.compile(
    r"(?<=[;.,:)\w])\s+(?P<post>(?:PHÓ |QUYỀN )?(?:CHỦ TỊCH|BÍ THƯ|GIÁM ĐỐC|HIỆU TRƯỞNG|CHÁNH VĂN PHÒNG"
    rf"|TRƯỞNG [{U}]+|CHỦ NHIỆM|CỤC TRƯỞNG)(?: [{U}]+)*)$"
)
_AUTHORITY_TAIL = re.compile(rf"\s(?P<authority>(?:T/?M|K/?T|T/?L|TUQ)\s?[./]\s?[{U}][{U} ,–-]+)$")
_SYLLABLE = rf"(?:[{U}][{L}'’]+(?:[{U}'’][{L}]+)?|[{U}][{U}{L}]?(?='|’|\s)|[{U}]['’][{U}]?[{L}]+|[{U}]\.)"
_NAME = re.compile(rf"^{_SYLLABLE}(?:[ ]{_SYLLABLE}){{1,5}}$")
_NAME_TAIL = re.compile(rf"(?<=[;.,:)])\s*(?P<name>{_SYLLABLE}(?:[ ]{_SYLLABLE}){{1,4}})$")
_MIXED = re.compile(rf"^(?P<caps>[{U} .,/–-]{{5,}}?)\s+(?P<name>{_SYLLABLE}(?:[ ]{_SYLLABLE}){{1,5}})$")
_NAME_CAPS = re.compile(rf"^[{U}]{{1,7}}(?:[ ][{U}]{{1,7}}(?:['’][{U}]{{1,7}})?){{1,4}}$")
_DEGREE = re.compile(
    r"^(?:(?:PGS|GS|TSKH|TS|ThS|Th\.S|Ths|BS|BSCK\w*|CN|KS|LS|NGƯT|NGND|Thạc sĩ|Tiến sĩ"
    r"|(?:Đại|Thượng|Trung|Thiếu) (?:tá|úy))[. ]\s*(?:CK\s?I{1,2}[. ]\s*)?)+"
)
_NOISE = re.compile(
    r"(?i)^\W*(?:\W{0,2}đã ký.*|\(?ký.{0,30}|(?:người ký|email|cơ quan)\s?:.*|ký (?:bởi|ngày).*|(?:thời gian|ngày) ký.*"
    r"|chữ ký.*|digitally.*|signed.*|date:.*|\d{1,3}|page\b.*|.*@.*)?\W*$"
)
_SIGNED = re.compile(r"\s*\W(?:Đã ký|đã ký|ĐÃ KÝ)\W*$")
_BODY_AND_POST = re.compile(
    r"^(\W*T\s?[./]?\s?M\s?[.,]?\s?.{3,60}?)\s+(?=(?:PHÓ )?(?:CHỦ TỊCH|BÍ THƯ|GIÁM ĐỐC|HIỆU TRƯỞNG|TRƯỞNG BAN)(?:\s|$))"
)
_FAMILIES = frozenset(WORDS["families"])


def signer_of(lines: Sequence[str]) -> Signer | None:
    """The signer that these lines of the foot (recipients and signature, in any order) name; None without one."""
    return _read([line for raw in lines for line in _apart(" ".join(raw.split()))])


def without_signature(line: str) -> str:
    """A recipient's line without the signature's half that a text dump prints behind it."""
    tail = _tail(line)
    return line[: tail.start()].rstrip() if tail else _SIGNED.sub("", line)


def _tail(line: str) -> re.Match[str] | None:
    return _AUTHORITY_TAIL.search(line) or _POST_TAIL.search(line) or _NAME_TAIL.search(line)


def _apart(line: str) -> list[str]:
    """The signature's half of a line that also holds the recipients' («- Lưu: VT. Lê Văn An»), and its pieces."""
    if _NOISE.match(line):
        return []
    bulleted = re.match(r"\W*[-–+•*]|(?i:\W*nơi nhận)", line)
    if bulleted:
        tail = _tail(line)
        return _apart(tail.group().strip(" ;.,:)")) if tail else []
    pieces = re.sub(
        r"(?<=[^\W\d_])\s+(?=(?:K/?T|T/?L|TUQ)\s?[.]\s?\S)|(?<=[^\W\d_])\s+(?=PHÓ (?!BAN)[A-ZĐ])", "\n", line
    )
    pieces = _BODY_AND_POST.sub(r"\1\n", pieces)
    mixed = _MIXED.match(pieces.split("\n")[-1])
    if mixed and is_caps(mixed["caps"]):
        return [*pieces.split("\n")[:-1], mixed["caps"], mixed["name"]]
    return [
        part for piece in pieces.split("\n") for post in _authority_and_post(piece) for part in _post_and_name(post)
    ]


def _authority_and_post(line: str) -> list[str]:
    """«TL. CHỦ TỊCH» and «CHÁNH VĂN PHÒNG» that the reading joined; for «KT.» it is the deputy, whatever is legible."""
    marked = _AUTHORITY.match(line)
    if marked is None or not is_caps(line):
        return [line]
    words = line.split()
    for i in range(2, len(words)):
        head = _AUTHORITY.match(" ".join(words[:i]))
        rest = " ".join(words[i:])
        post = (head["words"] or head["words2"]) if head else ""
        if not _WHOLE_POST.fullmatch(fold(post)) or _GOES_ON.match(fold(rest)):
            continue
        if _POST.match(fold(rest)):
            return [" ".join(words[:i]), rest]
        if line.lstrip().startswith("K") and _DEPUTY.search(fold(rest)):
            return [" ".join(words[:i]), f"PHÓ {post}"]
    return [line]


def _post_and_name(line: str) -> list[str]:
    """A post and a name, both in capitals, that the print broke over two lines and the reading joined."""
    words = line.split()
    for i in range(2, min(len(words) - 1, 7)):
        post, name = " ".join(words[:i]), " ".join(words[i:])
        if _WHOLE_POST.fullmatch(fold(post)) and is_caps(name) and is_person(name):
            return [post, name]
    return [line]


def _read(lines: Sequence[str]) -> Signer | None:
    """Go down the block: authorities, position, name; the first that is complete counts."""
    authority: str | None = None
    position: str | None = None
    for line in lines:
        marked = _AUTHORITY.match(line)
        if _POST.match(fold(line)) and _short(line):
            position = f"{position} {line}" if position and _goes_on(position, line) else (position or line)
        elif marked and _short(marked["words"] or marked["words2"]):
            authority, position = _authority(marked), None
        elif authority and position is None and is_caps(line) and not is_person(line):
            # «TL. CHỦ TỊCH» is whole and what follows is a post; «TM. ỦY BAN» goes on with «NHÂN DÂN»
            whole = _POST.match(fold(authority.partition(" ")[2]))
            authority, position = (authority, line) if whole else (f"{authority} {line}", None)
        elif (authority or position) and is_person(line):
            return _signer(authority, position, _DEGREE.sub("", line))
    return _signer(authority, position, None) if authority or position else None


def _short(line: str) -> bool:
    return is_caps(line) or (len(line.split()) <= 6 and not _NAME.match(line))


def _goes_on(position: str, line: str) -> bool:
    return fold(line).startswith(("thuong truc", "uy vien")) and len(position.split()) < 5


def _authority(marked: re.Match[str]) -> str:
    mark = re.sub(r"[\s.]", "", marked["mark"] or marked["mark2"])
    return f"{mark}{'' if '/' in mark else '.'} {marked['words'] or marked['words2']}"


def is_person(line: str) -> bool:
    """Whether the line is a person's name (họ và tên), with or without a degree before it."""
    bare = _DEGREE.sub("", line)
    if _NAME.match(bare):
        return True
    return bool(_NAME_CAPS.match(bare)) and fold(bare).split()[0] in _FAMILIES and not _POST.match(fold(bare))


def _signer(authority: str | None, position: str | None, name: str | None) -> Signer:
    if authority:
        mark, _, words = authority.partition(" ")
        authority = f"{mark} {body_name(words.strip(' .,:'))}"
    if name and is_caps(name):
        name = " ".join(word.capitalize() for word in name.split())
    return Signer(name, body_name(position.strip(" .,:")) if position else None, authority)
