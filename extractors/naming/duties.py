"""Where in a plan duties are given out (phân công nhiệm vụ): which provisions assign, which only aim or report."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from extractors.naming.plain import plain_pattern
from models.document import Paragraph

Zone = Literal["duty", "quiet", "neutral"]

_DUTY = plain_pattern(
    r"^\W*(?:công tác |về |việc )?tổ chức\s+(?:triển khai|thực hiện|thi hành|theo dõi)"
    r"|tổ chức(?: triển khai)? thực hiện\W*$|phân công"
    r"|^\W*trách nhiệm(?!\s+giải trình)|trách nhiệm (?:thực hiện|thi hành|tham mưu|của (?:các|từng))"
    r"|^\W*nhiệm vụ (?:cụ thể )?của|chế độ (?:thông tin,? )?báo cáo"
    r"|theo dõi, (?:kiểm tra|đôn đốc)|giao nhiệm vụ|điều khoản thi hành|^\W*(?:triển khai )?thực hiện\W*$"
    r"|^\W*kinh phí"
)
# «Yêu cầu» alone heads what a plan demands of itself; «5. Yêu cầu UBND các xã …» is an order
_ASKS = (
    r"yêu cầu(?!\s+(?:ubnd|ủy ban|các (?:sở|phòng|ban|cơ quan|đơn vị|ngành|xã|phường|đồng chí|trường|đoàn thể)|sở|phòng"
    r"|công an|thủ trưởng|giám đốc|chủ tịch|trưởng|lãnh đạo|hiệu trưởng|văn phòng|đồng chí|cục|chi cục|ban quản lý)\b)"
)
_QUIET = plain_pattern(
    rf"\W*(?:về\s+)?(?:mục đích|{_ASKS}|quan điểm|mục tiêu|chỉ tiêu|đối tượng|thành phần|tiêu chí|nguyên tắc"
    r"|kết quả|đánh giá|thực trạng|tình hình|đặc điểm"
    r"|tồn tại|hạn chế|nguyên nhân|khen thưởng|phạm vi|căn cứ|sự cần thiết|khái quát|những kết quả|thời gian"
    r"|địa điểm|thuận lợi|khó khăn|bối cảnh|cơ sở pháp lý|hình thức)"
)
_AIM = plain_pattern(rf"\W*(?:mục đích|{_ASKS}|quan điểm|nguyên tắc)")
# «Nâng cao trách nhiệm của các cơ quan» is an aim, no list of who does what
_RAISES = plain_pattern(r"\W*(?:nâng cao|tăng cường|phát huy|đề cao|xác định|gắn)\b")
_DEEDS = plain_pattern(r"\W*(?:các\s+)?(?:hoạt động|nhiệm vụ|giải pháp|biện pháp)\b")
_WORK = plain_pattern(r"nhiệm vụ|giải pháp|phân công|tổ chức thực hiện|trách nhiệm|biện pháp")


@dataclass(slots=True)
class Headings:
    """The headings above the paragraph at hand, met while a part is read from its beginning."""

    _texts: dict[tuple[str, ...], str] = field(default_factory=dict)
    _own: dict[str, tuple[Zone | None, bool]] = field(default_factory=dict)
    _zones: dict[tuple[str, ...], tuple[Zone, bool]] = field(default_factory=dict)

    def enter(self, bare: str, paragraph: Paragraph) -> None:
        """Take note of a labelled paragraph's text without accents; what does not stand above it is left behind."""
        section = paragraph.section
        self._texts = {known: text for known, text in self._texts.items() if known == section[: len(known)] != section}
        self._zones.clear()
        self._texts[section] = bare[paragraph.body : min(paragraph.stop, paragraph.body + 160)].strip()

    def zone(self, section: tuple[str, ...]) -> Zone:
        """What the nearest telling heading says of the provision."""
        return self._told(section)[0]

    def aims(self, section: tuple[str, ...]) -> bool:
        """Whether the provision stands under «Mục đích, yêu cầu»."""
        return self._told(section)[1]

    def _told(self, section: tuple[str, ...]) -> tuple[Zone, bool]:
        known = self._zones.get(section)
        if known is None:
            chain = [self._texts.get(section[:depth], "") for depth in range(len(section), 0, -1)]
            told = [self._alone(text) for text in chain if text]
            zone: Zone = next((zone for zone, _ in told if zone), "neutral")
            known = self._zones[section] = (zone, any(aims for _, aims in told))
        return known

    def _alone(self, text: str) -> tuple[Zone | None, bool]:
        """What one heading says; kept, since it stands above many provisions."""
        known = self._own.get(text)
        if known is None:
            known = self._own[text] = _zone(text), bool(_AIM.match(text) and not _WORK.search(text))
        return known


def _zone(text: str) -> Zone | None:
    duty = _DUTY.search(text)
    if duty and not (duty.group().startswith("trach nhiem") and _RAISES.match(text)):
        return "duty"
    if _DEEDS.match(text):
        return "neutral"
    return "quiet" if _QUIET.match(text) and not _WORK.search(text) else None
