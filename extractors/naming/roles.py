"""Which role the words beside an actor give (vai trò): chủ trì, phối hợp, tham mưu, tổng hợp, theo dõi, thực hiện.

The roles and their words: annotation guide, «assignments».
"""

from __future__ import annotations

import re

from extractors.folding import fold
from extractors.naming.plain import plain_pattern
from models.facts import Role

_WHO = (
    r"(?:các\s+)?(?:đơn\s+vị|cơ\s+quan|bộ\s+phận|phòng|ban|công chức|cán bộ|viên chức|cá nhân|người"
    r"|tổ chức|địa phương|tập thể|giáo viên|nhân sự"
    r"|đồng chí|đ/c|lãnh đạo|ngành|đoàn thể)"
)
_ROLE_WORDS = (
    r"(?:đồng\s+)?chủ\s+trì|chịu\s+trách\s+nhiệm|đầu\s+mối|phụ\s+trách|thường\s+trực|phối\s*hợp"
    r"|tham\s+gia|hỗ\s+trợ|tham\s+mưu|tổng\s+hợp|theo\s+dõi|đôn\s+đốc"
    r"|giám\s+sát|kiểm\s+tra|thực\s+hiện|triển\s+khai|thi\s+hành|giúp\s+việc|đảm\s+nhiệm|đảm\s+nhận"
    r"|(?<=lãnh đạo )chỉ\s+đạo"
)
# «Đơn vị chủ trì:», «Cơ quan, tổ chức phối hợp thực hiện:», «Phân công thực hiện:», «Chủ trì:», «Trách nhiệm thực hiện»
LABEL = plain_pattern(
    rf"(?:(?:{_WHO})(?:\s*[,/&-]\s*(?:{_WHO})|\s+(?:và|hoặc)\s+(?:{_WHO})){{0,3}}\s+(?:được\s+(?:giao"
    rf"|phân\s+công)\s+)?(?:làm\s+|có\s+)?"
    rf"(?P<words>(?:{_ROLE_WORDS})[^.;:\n|()]{{0,40}}?)"
    rf"|(?P<alone>(?:chủ\s+trì|phối\s*hợp|chịu trách nhiệm|đầu mối|tham mưu|phân công|giao nhiệm vụ"
    rf"|trách nhiệm|thực hiện|tổng hợp|tham gia|theo dõi,? (?:và )?(?:đôn đốc|kiểm tra|giám sát|tổng hợp))"
    rf"(?:\s+(?:cho|chính|thực hiện|nhiệm vụ|chủ trì|phối hợp|trách nhiệm|tham mưu|tổ chức|triển khai|theo dõi"
    rf"|xây dựng|báo cáo|công việc)){{0,4}}))"
    r"\s*(?:\([^()\n]{1,40}\)\s*)?(?P<mark>:|(?<=\s)-\s(?=\w))"
)
_CLAIMS: tuple[tuple[Role, re.Pattern[str]], ...] = (
    (
        "lead",
        plain_pattern(
            r"chủ\s+trì|chịu\s+trách\s+nhiệm|đầu\s+mối|phụ\s+trách|thường\s+trực|phân\s+công"
            r"|giao(?! viên)|trách\s+nhiệm|đảm|chỉ\s+đạo"
        ),
    ),
    ("coordinate", plain_pattern(r"phối\s*hợp|tham\s+gia|hỗ\s+trợ|giúp\s+việc")),
    ("advise", plain_pattern(r"tham\s+mưu")),
    ("consolidate", plain_pattern(r"tổng\s+hợp")),
    ("monitor", plain_pattern(r"theo\s+dõi|đôn\s+đốc|giám\s+sát|kiểm\s+tra")),
)


def role_of(words: str) -> Role:
    """The role that a label or a column's title names: the weightiest of its words, «thực hiện» the least."""
    bare = fold(words)
    return next((role for role, pattern in _CLAIMS if pattern.search(bare)), "execute")


def names_both(words: str) -> bool:
    """Whether a label or a column's title stands for the leader and the partners together."""
    bare = fold(words)
    return bool(_CLAIMS[0][1].search(bare) and _CLAIMS[1][1].search(bare))


_DUTY = (
    r"(?:,?\s*(?:có|chịu)\s+trách\s+nhiệm\s+|\s+được\s+giao\s+|\s+có\s+nhiệm\s+vụ\s+"
    r"|\s+chủ\s+động\s+|\s+thường\s+xuyên\s+|\s*:\s*|\s+)"
)
_THIS = r"(?:Quyết định|Kế hoạch|Chỉ thị|Công văn|Nghị quyết|Thông báo|Chương trình|Quy chế|Đề án)\s+này"
_HELPS = r"(?:(?:giúp|tham\s+mưu(?:\s+cho)?|thay\s+mặt)\s+[^,.;:\n]{0,70}?\s)?"
_AFTER: tuple[tuple[Role, re.Pattern[str]], ...] = (
    ("execute", plain_pattern(r"[^.;\n]{0,160}?(?:chịu|có)\s+trách\s+nhiệm\s+(?:tổ\s+chức\s+)?thi\s+hành"
    r"|[^.;:\n]{0,60}?\s+thi\s+hành\s+(?:Quyết định|Kế hoạch|Chỉ thị)"
    rf"|[^.;:\n]{{0,60}}?(?:chịu|có)\s+trách\s+nhiệm\s+(?:tổ\s+chức\s+|triển\s+khai\s+|\w+\s+túc\s+)*thực\s+hiện"
    rf"(?:\s+\w+){{0,4}}?\s+{_THIS}")),
    ("lead", plain_pattern(
        _DUTY + r"(?:(?:tổng\s+hợp|tiếp\s+nhận|thẩm\s+định),\s+)?(?:(?:làm|là)\s+)?(?:chủ\s+trì|đầu\s+mối|phụ\s+trách"
        r"|là\s+(?:cơ\s+quan|đơn\s+vị|bộ\s+phận)\s+(?:thường\s+trực|đầu\s+mối|chủ\s+trì))")),
    ("coordinate", plain_pattern(r"\s+phối\s+hợp(?:\s+thực\s+hiện)?\s*(?:[.;)]|$)")),
    ("lead", plain_pattern(r"\s+chịu\s+trách\s+nhiệm\s+(?:toàn diện|chính|hướng dẫn|trước)\b")),
    ("monitor", plain_pattern(
        _DUTY + _HELPS + r"(?:(?:hướng dẫn|tham mưu|phổ biến)\s*,\s+)?"
        r"(?:theo\s+dõi|đôn\s+đốc|giám\s+sát|kiểm\s+tra)\b(?=,|\s+(?:đôn|việc|và|tiến|tình|các"
        r"|giám|kiểm|tổng|quá|kết))")),
    ("consolidate", plain_pattern(_DUTY + _HELPS + r"tổng\s+hợp\b")),
)  # fmt: skip
_ANSWERS = plain_pattern(r",?\s*chịu\s+trách\s+nhiệm")
_OUGHT = plain_pattern(r"(?:\s+(?:được|có tên|nêu)\s[^.;:\n]{0,150}?)?,?\s*có\s+trách\s+nhiệm(?!\s*:)")


def role_after(bare: str, at: int, stop: int) -> Role | None:
    """The role that the predicate behind an actor's name gives, or None where it is only a duty.

    Args:
        bare: the text without accents.
        at: where the name ends.
        stop: where the paragraph ends.
    """
    for role, pattern in _AFTER:
        if pattern.match(bare, at, stop):
            return role
    if _OUGHT.match(bare, at, stop):
        return "execute"
    return "lead" if _ANSWERS.match(bare, at, stop) else None
