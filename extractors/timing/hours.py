"""The hour and the day of the week that stand before a date (giờ, buổi, thứ): «trước 16 giờ 30, thứ Sáu, ngày …».

Fragments of patterns over lower-cased text; a deadline keeps only the day.
"""

from __future__ import annotations

_CLOCK = r"\d{1,2} ?(?:giờ|h|g|:) ?(?:\d{2}(?!\d))?(?: ?phút|['’])?"
WEEKDAY = r"(?:(?:ngày )?thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)(?!\w)"
SESSION = r"(?:(?:buổi |đầu giờ |cuối giờ )?(?:sáng|trưa|chiều|tối)|(?:cuối )?giờ hành chính)(?!\w)"
HOURS = rf"(?:(?:(?:lúc )?{_CLOCK}|{SESSION}|{WEEKDAY})[, ]{{0,2}}\(?){{1,3}}(?:của )?"
# from one hour to another of the same day: «từ 7 giờ 30 đến 11 giờ 30 ngày …»
CLOCKS = rf"từ {_CLOCK} ?(?:đến|[-–]) ?{_CLOCK},? (?:{SESSION},? |{WEEKDAY},? )?"
