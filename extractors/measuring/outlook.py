"""Where a paragraph stands (bối cảnh): under a heading of aims, or of reports; what its headings say.

«Chỉ tiêu cụ thể», «Mục tiêu đến năm 2030» promise; «Kết quả đạt được», «Thực trạng» report.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

from models.document import Paragraph, Part
from models.facts import Letterhead

Stand = Literal["aim", "report", "funds"] | None

_AIM = re.compile(
    r"(?<!\w)(?:chỉ tiêu|(?<!chương trình )mục tiêu|phấn đấu|kế hoạch (?:năm|giao)|kết quả cần đạt|mức (?:phấn đấu"
    r"|cần đạt)"
    r"|tiêu chí thi đua|cần đạt)(?!\w)"
)
_REPORT = re.compile(
    r"^\W*(?:(?:[ivx]+|\d+(?:\.\d+)*|[a-zđ])[.)]\s*)?(?:(?:về |những |một số |các )?(?:kết quả(?: (?:\d|đạt được"
    r"|thực hiện|chủ yếu|nổi bật|đánh giá|triển khai|chung|công bố|chấm điểm|xếp hạng)|$|:| (?:chỉ số|năm"
    r"|công tác|cải cách)|(?:,| và|, và)(?: những| một số)? (?:hạn chế|tồn tại|nguyên nhân|khó khăn|tình hình))"
    r"|tình hình|thực trạng|đặc điểm|khái quát|ưu điểm|tồn tại|hạn chế|khó khăn|thuận lợi|nguyên nhân"
    r"|đánh giá (?:chung|kết quả|tình hình|thực trạng)|bối cảnh|số liệu|thông tin chung|mặt (?:được|hạn chế)))"
    r"|(?:đã đạt được|chưa đạt|không đạt|chưa hoàn thành|bị trừ điểm)"
)
_OWN_AIM = re.compile(r"\W*(?:các |một số )?(?:chỉ tiêu|mục tiêu|phấn đấu)(?: [^\W\d]+){0,6} ?:")
_OWN_REPORT = re.compile(
    r"\W*(?:về |những |một số |các )?(?:ưu điểm|tồn tại|hạn chế|khó khăn|thuận lợi|nguyên nhân|kết quả (?:đạt được"
    r"|thực hiện|nổi bật)|mặt (?:được|hạn chế))(?!\w)(?:(?:,| và)? (?!giải |khắc |phương |biện )[^\W\d]+){0,4} ?:"
)
# «Tồn tại và giải pháp khắc phục» goes on to what will be done; «Kết quả khắc phục …» reports
_REMEDY = re.compile(
    r"^(?!\W*(?:[\w.]{1,4}[.)] ?)?(?:một số )?kết quả).*(?<!\w)(?:giải pháp|khắc phục|phương hướng|biện pháp)(?!\w)"
)
_FUNDS = re.compile(
    r"^\W*(?:kinh phí|nguồn (?:vốn|kinh phí|lực)|dự toán|cơ cấu nguồn vốn|khái toán|chế độ|mức (?:hỗ trợ|thưởng"
    r"|chi|phạt)|định mức|cơ cấu giải thưởng|giải thưởng)(?! .{0,60}(?:mục tiêu|chỉ tiêu))"
)
_COLUMN_AIM = re.compile(r"chỉ tiêu|mục tiêu|kế hoạch|phấn đấu|cần đạt|tỷ lệ|giao")
_COLUMN_REPORT = re.compile(
    r"(?:thực hiện|kết quả|ước (?:thực hiện|đạt)?|th|thực trạng|hiện trạng|đã đạt"
    r"|số liệu)(?: \D{0,20})?(?P<year>20\d\d)?"
)


def lowered(chars: str) -> str:
    """The text in small letters, position by position (İ would become two characters)."""
    lower = chars.lower()
    return lower if len(lower) == len(chars) else chars.replace("İ", "I").lower()


@dataclass
class Outlook:
    """Follows a part's headings from paragraph to paragraph, to say in which light a figure stands."""

    part: Part
    lower: str
    letterhead: Letterhead
    year: int | None = None
    _headings: dict[tuple[str, ...], tuple[int, int]] = field(default_factory=dict)
    _lead: tuple[int, int, int] | None = None
    _group: tuple[int, int] | None = None

    def __post_init__(self) -> None:
        self.year = own_year(self.part, self.letterhead)

    @property
    def issued(self) -> str | None:
        """The ISO date of the document where the whole date is printed, else None."""
        date = self.letterhead.issued_on
        return date if date is not None and len(date) == 10 else None

    def step(self, paragraph: Paragraph) -> None:
        """Take the paragraph's heading in; call it for each paragraph, in order, before asking about it."""
        if paragraph.label is not None:
            self._headings[paragraph.section] = (paragraph.body, min(paragraph.stop, paragraph.body + 240))
            self._lead = None
        elif paragraph.cell is not None and paragraph.section in self._headings:
            start, stop = self._headings[paragraph.section]
            if stop - start < 3:  # the label's own cell is empty: the next one names the row
                self._headings[paragraph.section] = (paragraph.body, min(paragraph.stop, paragraph.body + 240))
        if self._lead and paragraph.depth < self._lead[2]:
            self._lead = None
        if self.lower.endswith(":", paragraph.start, paragraph.stop):
            self._lead = (paragraph.body, paragraph.stop, paragraph.depth + 1)

    def chain(self, paragraph: Paragraph) -> list[str]:
        """The headings over the paragraph in small letters, innermost first; its own label's text is not one."""
        words: list[str] = []
        if self._lead and self._lead[0] != paragraph.body and paragraph.depth >= self._lead[2]:
            words.append(self.lower[self._lead[0] : self._lead[1]][-240:])
        for depth in range(len(paragraph.section), 0, -1):
            place = self._headings.get(paragraph.section[:depth])
            if place and place[0] != paragraph.body:
                words.append(self.lower[place[0] : place[1]])
        return words

    def heading(self, paragraph: Paragraph) -> str:
        """The printed heading directly over the paragraph, where it names something; else nothing."""
        place = self._headings.get(paragraph.section)
        if place is None or place[0] == paragraph.body:
            place = self._headings.get(paragraph.section[:-1])
        if place is None or _AIM.search(self.lower, *place) or place[1] - place[0] > 120:
            return ""
        return " ".join(self.part.chars[place[0] : place[1]].split()).strip(" ,;:.-–")

    def stand(self, paragraph: Paragraph) -> Stand:
        """Whether it stands among aims, reports or funds: by its column or first words, else by its innermost telling
        heading."""
        if _OWN_AIM.match(self.lower, paragraph.body, paragraph.stop):
            return "aim"
        if paragraph.cell is None and _OWN_REPORT.match(self.lower, paragraph.body, paragraph.stop):
            return "report"
        if paragraph.cell is not None:
            by_column = self._column(paragraph)
            if by_column:
                return by_column
        for heading in self.chain(paragraph):
            if _REPORT.search(heading) and not _REMEDY.search(heading):
                return "report"
            if _AIM.search(heading):
                return "aim"
            if _FUNDS.search(heading):
                return "funds"
        return "report" if self.letterhead.doc_type == "Báo cáo" else None

    def _column(self, paragraph: Paragraph) -> Stand:
        cell = paragraph.cell
        assert cell is not None
        title = cell.column_title.lower()
        reported = _COLUMN_REPORT.match(title)
        if reported and "chỉ tiêu" not in title and self._past(reported.group("year")):
            return "report"
        if cell.role in ("target", "indicator") or _COLUMN_AIM.search(title):
            return "aim"
        if cell.role == "product":
            return "aim"
        return "funds" if cell.role == "budget" else None

    def _past(self, year: str | None) -> bool:
        return year is not None and (self.year is None or int(year) < self.year)


def own_year(part: Part, letterhead: Letterhead) -> int | None:
    """The year that «trong năm» means; an appendix without a date has the last year that its title names."""
    if letterhead.year is not None:
        return letterhead.year
    for paragraph in part.zone("title", "head"):
        years = re.findall(r"(?<!\d)20\d\d(?!\d)", part.chars[paragraph.start : paragraph.stop])
        if years:
            return int(years[-1])
    return None
