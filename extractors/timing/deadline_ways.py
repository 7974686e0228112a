"""The other ways in which offices write times (cách ghi thời gian khác), as examples for `deadlines`.

Parties, schools, provinces; hours, days of the week, parts of a quarter, rates, terms, feasts. Same shape as in
`deadline_examples`; the document's own year is 2025.
"""

from __future__ import annotations

Compact = tuple[str, str, str | None, str | None, tuple[str, ...] | None]
_Examples = tuple[tuple[str, tuple[Compact, ...]], ...]

_HOURS: _Examples = (
    ("- Gửi báo cáo trước 16 giờ 30 phút, thứ Sáu, ngày 15/8/2025.",
     (("trước 16 giờ 30 phút, thứ Sáu, ngày 15/8/2025", "date", None, "2025-08-15", None),)),
    ("- Nộp danh sách trước 11 giờ thứ sáu (ngày 15/8/2025).",
     (("trước 11 giờ thứ sáu (ngày 15/8/2025)", "date", None, "2025-08-15", None),)),
    ("- Thời gian: từ 7h30 đến 11h30 ngày 20/8/2025.",
     (("từ 7h30 đến 11h30 ngày 20/8/2025", "date", None, "2025-08-20", None),)),
    ("- Thời gian: sáng thứ Hai tuần đầu hằng tháng.",
     (("sáng thứ Hai tuần đầu hằng tháng", "recurring", None, None, ("month",)),)),
    ("- Điểm tiếp dân mở cửa vào thứ Ba và thứ Năm hằng tuần.",
     (("vào thứ Ba và thứ Năm hằng tuần", "recurring", None, None, ("week",)),)),
)  # fmt: skip

_DAYS: _Examples = (
    ("- Thời gian: các ngày 15, 16, 17/8/2025.",
     (("các ngày 15, 16, 17/8/2025", "period", "2025-08-15", "2025-08-17", None),)),
    ("- Thời gian: 02 ngày (15 và 16/8/2025).",
     (("15 và 16/8/2025", "period", "2025-08-15", "2025-08-16", None),)),
    ("- Thời gian: Chiều ngày 14/8 và cả ngày 15/8/2025.",
     (("Chiều ngày 14/8 và cả ngày 15/8/2025", "period", "2025-08-14", "2025-08-15", None),)),
    ("- Tổ chức hội thi vào ngày 14/8 và ngày 15/8/2025.",
     (("vào ngày 14/8 và ngày 15/8/2025", "period", "2025-08-14", "2025-08-15", None),)),
    ("- Theo các biên bản làm việc ngày 14/8/2025 và ngày 15/8/2025.", ()),
    ("Ngày 14/8/2025 (thứ Năm)", (("Ngày 14/8/2025", "date", None, "2025-08-14", None),)),
    ("- Lập và thực hiện kế hoạch luân chuyển cán bộ năm 2025 và các năm tiếp theo.", ()),
    ("- Tổ chức hội nghị sơ kết Chương trình (năm 2027) và hội nghị tổng kết (năm 2030), gửi kết quả về xã.",
     (("năm 2027", "year", "2027-01-01", "2027-12-31", None), ("năm 2030", "year", "2030-01-01", "2030-12-31", None))),
    ("- Theo dữ liệu của thôn Mây (năm 2027).", ()),
    ("- Trong năm qua, nền nếp làm việc còn chậm đổi mới.", ()),
    ("- Thời gian: từ 15-20/8/2025.", (("từ 15-20/8/2025", "period", "2025-08-15", "2025-08-20", None),)),
    ("- Thời gian: từ 15/8-20/9/2025.", (("từ 15/8-20/9/2025", "period", "2025-08-15", "2025-09-20", None),)),
    ("- Thời gian: Ngày 15 của tháng 11/2025.",
     (("Ngày 15 của tháng 11/2025", "date", None, "2025-11-15", None),)),
    ("- Ra quân cao điểm (từ 01/7 đến 30/9/2025).",
     (("từ 01/7 đến 30/9/2025", "period", "2025-07-01", "2025-09-30", None),)),
    ("- Từ nay đến ngày 10/6/2025, các thôn bổ sung tài liệu.",
     (("Từ nay đến ngày 10/6/2025", "date", None, "2025-06-10", None),)),
    ("- Từ ngày 01/7/2025, không tiếp nhận hồ sơ giấy.",
     (("Từ ngày 01/7/2025", "period", "2025-07-01", None, None),)),
    ("- Mở đợt cao điểm làm thẻ, bắt đầu từ ngày 01/7/2025.",
     (("bắt đầu từ ngày 01/7/2025", "period", "2025-07-01", None, None),)),
    ("- 100% phản ánh được theo dõi trên phần mềm kể từ ngày 15/10/2025.",
     (("kể từ ngày 15/10/2025", "period", "2025-10-15", None, None),)),
    ("- Kế hoạch truyền thông được ban hành trước ngày 28/02/2025.",
     (("trước ngày 28/02/2025", "date", None, "2025-02-27", None),)),
    ("- Hướng dẫn người dân đổi giấy tờ đã cấp trước ngày 01/7/2025.", ()),
    ("- Rà soát văn bản được ban hành trước ngày 01/7/2025.", ()),
    ("- Bộ máy vận hành từ ngày 01/7/2025 đặt ra yêu cầu mới.", ()),
    ("- Xã đạt từ 5/12 tiêu chí trở lên.", ()),
)  # fmt: skip

_PARTS: _Examples = (
    ("- Thời gian: Quý I + II/2025.", (("Quý I + II/2025", "quarter", "2025-01-01", "2025-06-30", None),)),
    ("- Thời gian: Q3/2025.", (("Q3/2025", "quarter", "2025-07-01", "2025-09-30", None),)),
    ("- Thời gian: Quý Ⅲ/2025.", (("Quý Ⅲ/2025", "quarter", "2025-07-01", "2025-09-30", None),)),
    ("- 70% hộ dân có tài khoản định danh vào cuối quý III/2025.",
     (("vào cuối quý III/2025", "quarter", None, "2025-09-30", None),)),
    ("- Thời gian thực hiện: cuối tháng 6/2025.", (("cuối tháng 6/2025", "month", None, "2025-06-30", None),)),
    ("- Thời gian: Tuần 2 tháng 6/2025.", (("Tuần 2 tháng 6/2025", "month", "2025-06-01", "2025-06-30", None),)),
    ("- Hoàn thành trong tuần đầu tháng 9/2025.",
     (("trong tuần đầu tháng 9/2025", "period", "2025-09-01", "2025-09-07", None),)),
    ("- Thời gian: T9/2025.", (("T9/2025", "month", "2025-09-01", "2025-09-30", None),)),
    ("- Thời gian: tháng chín năm 2025.", (("tháng chín năm 2025", "month", "2025-09-01", "2025-09-30", None),)),
    ("- Thời gian: 3-5/2025.", (("3-5/2025", "period", "2025-03-01", "2025-05-31", None),)),
    ("- Thời gian: tháng 7, 8, 9.", (("tháng 7, 8, 9", "period", "2025-07-01", "2025-09-30", None),)),
    ("- Bồi dưỡng kỹ năng số cho trưởng thôn quý III/2025.",
     (("quý III/2025", "quarter", "2025-07-01", "2025-09-30", None),)),
    ("- Bảo đảm dưới 2% hồ sơ trễ hạn trên tổng số hồ sơ tiếp nhận trong tháng 12 năm 2025.",
     (("trong tháng 12 năm 2025", "month", "2025-12-01", "2025-12-31", None),)),
    ("- Gửi về Phòng Nội vụ số liệu báo cáo quý III/2025.", ()),
)  # fmt: skip

_YEARS: _Examples = (
    ("- Đến 2030, 100% thôn có sóng di động.", (("Đến 2030", "year", None, "2030-12-31", None),)),
    ("- Phấn đấu đến 2030 đạt 95%.", (("đến 2030", "year", None, "2030-12-31", None),)),
    ("- Từ nay đến cuối năm 2025, tập trung giải ngân.",
     (("Từ nay đến cuối năm 2025", "year", None, "2025-12-31", None),)),
    ("- Hoàn thành trước cuối năm 2025.", (("trước cuối năm 2025", "year", None, "2025-12-31", None),)),
    ("- Ít nhất 50% số thôn được kiểm tra một lần trong năm.",
     (("trong năm", "year", "2025-01-01", "2025-12-31", None),)),
    ("- Thời gian: Học kỳ I năm học 2025 - 2026.",
     (("Học kỳ I năm học 2025 - 2026", "period", "2025-09-01", None, None),)),
    ("- Thời gian: Cuối học kỳ II.", (("Cuối học kỳ II", "period", None, None, None),)),
    ("- Kết thúc năm 2025, tỷ lệ hộ nghèo dưới 2%.", (("Kết thúc năm 2025", "year", None, "2025-12-31", None),)),
    ("- Bắt đầu từ năm học 2025-2026, dùng sổ điểm điện tử.",
     (("Bắt đầu từ năm học 2025-2026", "period", "2025-09-01", None, None),)),
    ("- Số hồ sơ tăng từ 1.500 đến 2030 hồ sơ.", ()),
    ("- Không để dồn hồ sơ vào cuối năm.", ()),
    ("- Tự chấm điểm cả năm, gửi về Phòng Nội vụ.", ()),
)  # fmt: skip

_RATES: _Examples = (
    ("- Đối thoại với thanh niên mỗi năm hai lần.",
     (("mỗi năm hai lần", "recurring", None, None, ("half_year",)),)),
    ("- Đối thoại với nhân dân mỗi năm hai lần, vào tháng 6 và tháng 11.",
     (("mỗi năm hai lần, vào tháng 6 và tháng 11", "recurring", None, None, ("half_year",)),)),
    ("- Họp giao ban ít nhất mỗi tuần một lần.",
     (("ít nhất mỗi tuần một lần", "recurring", None, None, ("week",)),)),
    ("- Thời gian: 02 lần/năm.", (("02 lần/năm", "recurring", None, None, ("half_year",)),)),
    ("- Thời gian: 02 tuần/lần.", (("02 tuần/lần", "recurring", None, None, None),)),
    ("- Thời gian: Hằng ngày.", (("Hằng ngày", "recurring", None, None, None),)),
    ("- Báo cáo trước ngày 10/6 và ngày 10/12 hằng năm.",
     (("trước ngày 10/6 và ngày 10/12 hằng năm", "recurring", None, None, ("year",)),)),
    ("- Mỗi tháng 01 lần, Chủ tịch UBND xã tiếp công dân.",
     (("Mỗi tháng 01 lần", "recurring", None, None, ("month",)),)),
    ("- Cuối mỗi quý, các đơn vị tự chấm điểm.", (("Cuối mỗi quý", "recurring", None, None, ("quarter",)),)),
    ("- Báo cáo tháng gửi trước ngày 20; báo cáo quý gửi trước ngày 15 tháng cuối quý.",
     (("trước ngày 20", "recurring", None, None, ("month",)),
      ("trước ngày 15 tháng cuối quý", "recurring", None, None, ("quarter",)))),
    ("- Lồng ghép kết quả trong báo cáo cải cách hành chính hằng quý.", ()),
    ("- Lập lịch trực từng tháng.", ()),
)  # fmt: skip

_EVENTS: _Examples = (
    ("- Trước Tết Nguyên đán, hoàn thành chi trả trợ cấp.", (("Trước Tết Nguyên đán", "event", None, None, None),)),
    ("- Sửa xong kênh mương trước mùa mưa bão.", (("trước mùa mưa bão", "event", None, None, None),)),
    ("- Thời gian: Trước kỳ họp thường lệ cuối năm của HĐND xã.",
     (("Trước kỳ họp thường lệ cuối năm của HĐND xã", "event", None, None, None),)),
    ("- Thời gian thực hiện: 30 ngày kể từ khi có quyết định thành lập đoàn.",
     (("30 ngày kể từ khi có quyết định thành lập đoàn", "event", None, None, None),)),
    ("- Trước mỗi kỳ họp HĐND xã, gửi báo cáo.", (("Trước mỗi kỳ họp HĐND xã", "event", None, None, None),)),
    ("- Trong vòng 10 ngày, các thôn phải gửi danh sách.", (("Trong vòng 10 ngày", "event", None, None, None),)),
    ("- Mốc thời gian lấy số liệu: từ 15/12/2024 đến 14/6/2025.", ()),
    ("- Trưởng đoàn trình bày kết quả trước Hội nghị.", ()),
    ("- Sau khi nghe Văn phòng báo cáo, Chủ tịch UBND xã kết luận.", ()),
    ("- Thời hạn giải quyết: 05 ngày làm việc kể từ ngày nhận đủ hồ sơ.", ()),
    ("2. Thời gian ban hành văn bản\n- Số chỉ tháng 1, 2 phải thêm số 0 phía trước.", ()),
)  # fmt: skip

_LISTS: _Examples = (
    ("- Các thôn nộp số liệu trước ngày 12/3, 12/6 và 03/12/2025.",
     (("trước ngày 12/3", "date", None, "2025-03-11", None), ("12/6", "date", None, "2025-06-11", None),
      ("03/12/2025", "date", None, "2025-12-02", None))),
    ("- Gửi báo cáo trước 10/6 (6 tháng); 10/12 (năm).",
     (("trước 10/6", "date", None, "2025-06-09", None), ("10/12", "date", None, "2025-12-09", None))),
    ("- Thời gian: các ngày 20/10, 22/10 năm 2025.",
     (("các ngày 20/10, 22/10 năm 2025", "period", "2025-10-20", "2025-10-22", None),)),
    ("- Thời gian hoàn thành: trước 16 giờ 00, ngày 12/9/2025",
     (("trước 16 giờ 00, ngày 12/9/2025", "date", None, "2025-09-12", None),)),
    ("- Thời gian: Tháng 3, 6, 9, 12 hằng năm.",
     (("Tháng 3, 6, 9, 12 hằng năm", "recurring", None, None, ("year",)),)),
    ("- Từ ngày 15 đến 20 hằng tháng, rà soát hồ sơ.",
     (("Từ ngày 15 đến 20 hằng tháng", "recurring", None, None, ("month",)),)),
    ("- Theo Quyết định số 5/QĐ-UBND ngày 02/3/2025, 04/3/2025.", ()),
)  # fmt: skip

_BESIDE_THE_YEAR: _Examples = (
    ("- Khai quyết toán từ ngày 01/01 đến 31/3 năm sau.",
     (("từ ngày 01/01 đến 31/3 năm sau", "period", "2026-01-01", "2026-03-31", None),)),
    ("- Gửi báo cáo tài chính trước ngày 15/01 của năm kế tiếp.",
     (("trước ngày 15/01 của năm kế tiếp", "date", None, "2026-01-14", None),)),
    ("- Tăng tốc giải ngân trong những tháng cuối năm 2025 và năm 2026.",
     (("trong những tháng cuối năm 2025 và năm 2026", "period", None, "2026-12-31", None),)),
    ("- Xác định các nhiệm vụ trọng tâm trong năm 2025 như sau.",
     (("trong năm 2025", "year", "2025-01-01", "2025-12-31", None),)),
    ("- Xử lý 20 đơn tồn đọng từ năm 2024.", ()),
    ("- Cán bộ bị nhắc nhở, phê bình từ 02 lần trở lên trong năm, xem xét điều chuyển.", ()),
)  # fmt: skip

_OCCASIONS: _Examples = (
    ("- Tổng vệ sinh dịp 19/5.", (("dịp 19/5", "date", None, "2025-05-19", None),)),
    ("- Khánh thành cầu trước dịp 30/4.", (("trước dịp 30/4", "date", None, "2025-04-29", None),)),
    ("- Niêm yết các khoản thu trước ngày khai giảng.", (("trước ngày khai giảng", "event", None, None, None),)),
    ("- Gia cố đê bao trước mùa mưa lũ năm 2025.", (("trước mùa mưa lũ năm 2025", "event", None, None, None),)),
    ("- Trình HĐND xã tại kỳ họp cuối năm 2025.", (("tại kỳ họp cuối năm 2025", "event", None, None, None),)),
    ("- Sơ kết mô hình sau 03 tháng thực hiện.", (("sau 03 tháng thực hiện", "event", None, None, None),)),
    ("- Thời hạn gửi: khi có kết luận của đoàn, muộn nhất ngày 05/12/2025.",
     (("khi có kết luận của đoàn", "event", None, None, None),
      ("muộn nhất ngày 05/12/2025", "date", None, "2025-12-05", None))),
    ("- Tại kỳ họp cuối năm, HĐND xã đã thông qua nghị quyết.", ()),
    ("- Sau 05 năm thực hiện, xã có thêm 12 nhà văn hóa.", ()),
    ("- Bố trí trụ sở sau khi thành lập xã mới.", ()),
    ("- Tổ chức vệ sinh từ ngày 04/6/2025.", ()),
)  # fmt: skip

_CYCLES: _Examples = (
    ("- Công khai ngân sách quý, 6 tháng, năm trên trang thông tin.",
     (("quý, 6 tháng, năm", "recurring", None, None, ("quarter", "half_year", "year")),)),
    ("- Chủ trì phiên họp định kỳ 06 tháng/lần.",
     (("định kỳ 06 tháng/lần", "recurring", None, None, ("half_year",)),)),
    ('- Hội Phụ nữ tổ chức chương trình "Bữa cơm gia đình" định kỳ hằng tháng.',
     (("định kỳ hằng tháng", "recurring", None, None, ("month",)),)),
    ("- Báo cáo định kỳ hằng quý gửi trước ngày 15 của tháng cuối quý.",
     (("trước ngày 15 của tháng cuối quý", "recurring", None, None, ("quarter",)),)),
    ("- Thời gian: từ tháng 02/2025 và duy trì thường xuyên.",
     (("từ tháng 02/2025", "period", "2025-02-01", None, None),)),
    ("- Lấy kết quả làm tiêu chí xếp loại người đứng đầu hằng năm.", ()),
    ("- Mở sổ theo dõi bản khai lần đầu, hằng năm.", ()),
    ("- Phổ biến cho người có nghĩa vụ kê khai hằng năm.", ()),
)  # fmt: skip

WAYS: _Examples = _HOURS + _DAYS + _PARTS + _YEARS + _RATES + _EVENTS + _LISTS + _BESIDE_THE_YEAR + _OCCASIONS + _CYCLES
