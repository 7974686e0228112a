"""How points of time are printed (cách ghi ngày, tháng, quý, năm): patterns over lower-cased text for `calendar`."""

from __future__ import annotations

YEAR = r"20\d ?\d(?!\d)"
# «31/3 năm sau»: the year after the document's own
NEXT_YEAR = r"(?: (?:của )?năm (?:sau|kế tiếp|tiếp theo|liền kề|tới)(?: liền kề)?(?!\w))"
_OF_YEAR = rf"(?: ?[/,-]? ?(?:của )?năm {YEAR}| ?[/.-] ?{YEAR}|{NEXT_YEAR})"
QUARTER_NUMBER = r"(?:[il1]v|[il1]{1,3}|[ⅰ-ⅳ]|[2-4]|một|hai|ba|bốn|nhất|thứ nhất|thứ hai|thứ ba|thứ tư)(?!\w)"
_MONTH = r"(?:1[0-2]|0?[1-9])(?!\d)"
MONTH_WORD = r"(?:một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười(?: một| hai)?)"
_NUMBER = r"(?:\d{1,2}|một|ba|sáu|chín)"
_AND = r"(?: ?, ?| và | ?[&+] ?| ?[-–] ?| đến | tới )"
# «cuối quý III», «giữa tháng 6»: part of it; «tuần thứ hai của tháng 9» is read as its month
_SHARE = r"(?:(?:đầu|giữa|cuối) )?"
WEEK = r"(?:tuần (?:thứ )?(?:\d|đầu(?: tiên)?|cuối(?: cùng)?|nhất|hai|ba|tư|[iv]{1,3}) (?:của )?)?"
_DAY_AND = r"(?: ?[,;] ?(?:ngày )?| ?[-–] ?| (?:và|đến|tới)(?: hết)? (?:ngày )?)"
# «đạt 5/12 tiêu chí» counts
_COUNTED = (
    r"(?! ?(?:xã|phường|huyện|thôn|xóm|đơn vị|tỉnh|sở|trường|tiêu chí|chỉ tiêu|chỉ số|điểm|nhiệm vụ|hộ|số)(?!\w))"
)

DAYS = (
    rf"(?:các )?ngày ?\d{{1,2}}(?:{_DAY_AND}\d{{1,2}}){{1,6}} ?(?:/|tháng) ?\d{{1,2}}(?!\d)(?:{_OF_YEAR})?(?![\d/])"
    rf"|(?<!giờ )(?<!\d:)\d{{1,2}}(?:{_DAY_AND}\d{{1,2}}){{1,6}}(?:/\d{{1,2}}/| tháng \d{{1,2}} năm ){YEAR}(?![\d/])"
    rf"|(?<=từ )\d{{1,2}}(?: ?[-–] ?| đến )\d{{1,2}}(?:/| tháng )\d{{1,2}}(?![\d/%]){_COUNTED}"
)
DAY = (
    rf"ngày ?\d ?\d? ?(?:của )?tháng ?\d ?\d?(?:{_OF_YEAR})?"
    rf"|(?:các )?ngày ?\d{{1,2}} ?[/.-] ?\d{{1,2}}(?: ?[/.-] ?{YEAR}|,? năm {YEAR}|{NEXT_YEAR})?(?![\d/])"
    rf"|\d{{1,2}} ?(?P<mark>[/.-]) ?\d{{1,2}} ?(?P=mark) ?{YEAR}(?![\d/])"
    rf"|\d{{1,2}}/\d{{1,2}}(?![\d/%])(?:,? năm {YEAR}|{NEXT_YEAR}|{_COUNTED})"
)
MONTH = (
    rf"(?:{WEEK}|{_SHARE}(?:các )?)tháng ?{_MONTH}(?! ?lần)"
    rf"(?:(?:{_AND}(?:tháng )?{_MONTH}){{1,6}}(?={_OF_YEAR}| ?(?:[.;)\n]|$))"
    rf"|(?:{_AND}tháng {_MONTH}){{1,4}}| ?(?:[-–]|đến) ?{_MONTH}(?![/%]))?(?:{_OF_YEAR})?"
    rf"|{_SHARE}tháng {MONTH_WORD}{_OF_YEAR}"
    rf"|(?:{_MONTH} ?[-–] ?)?\d{{1,2}} ?/ ?{YEAR}(?![\d/])|t\.?{_MONTH} ?[/.-] ?{YEAR}(?![\d/])"
)
QUARTER = (
    rf"{_SHARE}quý ?{QUARTER_NUMBER}(?:{_AND}(?:quý )?{QUARTER_NUMBER}){{0,3}}(?:{_OF_YEAR})?"
    rf"|q\.?{QUARTER_NUMBER} ?[/.-] ?{YEAR}"
)
MONTHS_LEFT = r"(?:các|những) tháng (?:đầu|cuối|còn lại)"
STRETCH = (
    rf"(?:{_NUMBER} tháng|nửa) (?:đầu|cuối) (?:của )?năm(?: (?:học )?{YEAR})?|\d{{1,2}} tháng năm {YEAR}"
    rf"|{MONTHS_LEFT} (?:của )?năm(?! học)(?: {YEAR})?(?: và (?:cả )?năm {YEAR})?"
)
PERIOD = (
    rf"(?:(?:học kỳ|hk) ?(?:i{{1,2}}|1|2),? ?)?(?:giai đoạn|thời kỳ|nhiệm kỳ|năm học) (?:từ )?(?:năm )?{YEAR} ?"
    rf"(?:[-–—/÷]|đến) ?(?:năm )?{YEAR}"
    rf"|(?:các |những |0?\d )?năm {YEAR}(?: ?[-–—÷] ?{YEAR}|(?:(?: ?, ?| và )(?:năm )?{YEAR}){{1,5}})"
    rf"|{YEAR} ?[-–—÷] ?{YEAR}"
)
YEARS = (
    rf"(?:(?:cuối|hết|đầu|giữa|kết thúc) )?năm {YEAR}|(?:cuối|hết) năm(?! học| {YEAR})(?: nay)?"
    rf"|(?:trong|cả|suốt|quanh) năm(?: nay)?(?! học| {YEAR}| (?:qua|vừa qua|trước|tới|sau)(?!\w))(?!\w)"
    rf"|(?:(?<=đến )|(?<=hết )|(?<=tới )){YEAR}"
    r"(?=[,;:)](?!\d)| ?$|\.?\n|\. ?(?!\d)| (?:đạt|có|phấn đấu|cơ bản|tầm nhìn))"
)

POINT = (
    r"(?:(?<![\w/.-])|(?<=/\d-)|(?<=/\d\d-)|(?<=20\d\d-))"
    rf"(?:(?P<days>{DAYS})|(?P<day>{DAY})|(?P<stretch>{STRETCH})|(?P<quarter>{QUARTER})|(?P<month>{MONTH})"
    rf"|(?P<period>{PERIOD})|(?P<year>{YEARS}))"
)
