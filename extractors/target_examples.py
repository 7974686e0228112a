"""Sentences for `targets` and what must come out of them (ví dụ): look-alikes give nothing.

Each fact is (quote, value, unit, comparator, kind, deadline); the document's own year is 2025. `AIMS` stand under a
heading «Chỉ tiêu cụ thể», `TASKS` under one of tasks, `REPORTS` under «Kết quả thực hiện năm 2024».
"""

from __future__ import annotations

Compact = tuple[str, float | str, str, str, str, str | None]
Examples = tuple[tuple[str, tuple[Compact, ...]], ...]

_SHARES: Examples = (
    ("- 90% hồ sơ cấp phép được trả trước hẹn.",
     (("90% hồ sơ cấp phép được trả trước hẹn", 90, "percent", "eq", "target", None),)),
    ("- Phấn đấu ít nhất 62,5 % số hộ phân loại rác tại nguồn (trừ hộ vắng nhà).",
     (("ít nhất 62,5 % số hộ phân loại rác tại nguồn", 62.5, "percent", "ge", "target", None),)),
    ("- Tỷ lệ trẻ mầm non được khám mắt: ≥ 97,5%",
     (("Tỷ lệ trẻ mầm non được khám mắt: ≥ 97,5%", 97.5, "percent", "ge", "target", None),)),
    ("- Tỷ lệ hộ dùng nước máy đạt trên 88% vào năm 2027.",
     (("Tỷ lệ hộ dùng nước máy đạt trên 88%", 88, "percent", "gt", "target", "2027-12-31"),)),
    ("- Tỷ suất chết trẻ dưới 1 tuổi < 9,8 ‰.",
     (("Tỷ suất chết trẻ dưới 1 tuổi < 9,8 ‰", 9.8, "permille", "lt", "target", None),)),
    ("- Đến hết năm 2026, không dưới 70 phần trăm tổ dân phố có loa thông minh.",
     (("không dưới 70 phần trăm tổ dân phố có loa thông minh", 70, "percent", "ge", "target", "2026-12-31"),)),
    ("- Một trăm phần trăm cán bộ thôn ký cam kết.",
     (("Một trăm phần trăm cán bộ thôn ký cam kết", 100, "percent", "eq", "target", None),)),
    ("- Bảo đảm 1OO% máy tính cài phần mềm diệt vi rút.",
     (("1OO% máy tính cài phần mềm diệt vi rút", 100, "percent", "eq", "target", None),)),
    ("- Bảo đảm 1 00 % máy chủ có bản sao lưu.",
     (("1 00 % máy chủ có bản sao lưu", 100, "percent", "eq", "target", None),)),
    ("- Cắt giảm từ 15 đến 20% chi phí in ấn.",
     (("Cắt giảm từ 15 đến 20% chi phí in ấn", 15, "percent", "ge", "target", None),)),
    ("- Giảm 5% - 7% lượng giấy in.", (("Giảm 5% - 7% lượng giấy in", 5, "percent", "ge", "target", None),)),
    ("- Nâng tỷ lệ họp trực tuyến từ 35% lên 60%.",
     (("tỷ lệ họp trực tuyến từ 35% lên 60%", 60, "percent", "eq", "target", None),)),
    ("- Tỷ lệ thanh toán không tiền mặt đạt từ 45% trở lên; tỷ lệ đơn quá hạn dưới 1%.",
     (("Tỷ lệ thanh toán không tiền mặt đạt từ 45% trở lên", 45, "percent", "ge", "target", None),
      ("tỷ lệ đơn quá hạn dưới 1%", 1, "percent", "le", "target", None))),
    ("- Tỷ lệ hồ sơ nộp qua mạng đạt 80%, tỷ lệ chữ ký số cá nhân đạt 55%.",
     (("Tỷ lệ hồ sơ nộp qua mạng đạt 80%", 80, "percent", "eq", "target", None),
      ("tỷ lệ chữ ký số cá nhân đạt 55%", 55, "percent", "eq", "target", None))),
    ("- Đảm bảo 95% trẻ trong độ tuổi đến lớp, 100% giáo viên đạt chuẩn.",
     (("95% trẻ trong độ tuổi đến lớp", 95, "percent", "eq", "target", None),
      ("100% giáo viên đạt chuẩn", 100, "percent", "eq", "target", None))),
    ("- Hoàn thành đạt và vượt 100% kế hoạch trồng cây.",
     (("Hoàn thành đạt và vượt 100% kế hoạch trồng cây", 100, "percent", "ge", "target", None),)),
    ("- Tỷ lệ giải ngân không quá 98 % vốn được giao theo quy định tại Điều 7 Quy chế chi tiêu.",
     (("Tỷ lệ giải ngân không quá 98 % vốn được giao", 98, "percent", "le", "target", None),)),
    ("- Mức độ hài lòng của người dân tối thiểu là 91,25%, nhằm nâng cao lòng tin.",
     (("Mức độ hài lòng của người dân tối thiểu là 91,25%", 91.25, "percent", "ge", "target", None),)),
)  # fmt: skip

_OTHERS: Examples = (
    ("- Phấn đấu năm 2025, Chỉ số PAR INDEX của phường xếp thứ hạng từ 3/14 xã, phường.",
     (("Chỉ số PAR INDEX của phường xếp thứ hạng từ 3/14 xã, phường", 3, "rank", "ge", "target", "2025-12-31"),)),
    ("- Phấn đấu chỉ số DDCI đứng thứ 2 toàn tỉnh.",
     (("chỉ số DDCI đứng thứ 2 toàn tỉnh", 2, "rank", "eq", "target", None),)),
    ("- Phấn đấu nằm trong nhóm 5 xã dẫn đầu về chuyển đổi số.",
     (("nằm trong nhóm 5 xã dẫn đầu về chuyển đổi số", 5, "rank", "ge", "target", None),)),
    ("- Chỉ số SIPAS xếp vị trí thứ 4 trở lên.",
     (("Chỉ số SIPAS xếp vị trí thứ 4 trở lên", 4, "rank", "ge", "target", None),)),
    ("- Phấn đấu chỉ số cải cách hành chính tăng ít nhất 02 bậc so với năm 2024.",
     (("chỉ số cải cách hành chính tăng ít nhất 02 bậc so với năm 2024", 2, "rank_change", "ge", "target", None),)),
    ("- Phấn đấu chi bộ xếp loại hoàn thành tốt nhiệm vụ trở lên.",
     (("chi bộ xếp loại hoàn thành tốt nhiệm vụ trở lên", "hoàn thành tốt nhiệm vụ", "grade", "ge", "target", None),)),
    ("- Công tác dân vận được xếp loại xuất sắc.",
     (("Công tác dân vận được xếp loại xuất sắc", "xuất sắc", "grade", "eq", "target", None),)),
    ("- Phấn đấu trường đạt mức chất lượng khá trở lên.",
     (("trường đạt mức chất lượng khá trở lên", "khá", "grade", "ge", "target", None),)),
    ("- 100% chi bộ được đánh giá, xếp loại hoàn thành tốt nhiệm vụ trở lên.",
     (("100% chi bộ được đánh giá, xếp loại hoàn thành tốt nhiệm vụ trở lên", 100, "percent", "eq", "target", None),)),
    ("- Chỉ số chuyển đổi số đạt từ 85 điểm trở lên.",
     (("Chỉ số chuyển đổi số đạt từ 85 điểm trở lên", 85, "score", "ge", "target", None),)),
    ("- Điểm số PAPI đạt 43,5 điểm.", (("Điểm số PAPI đạt 43,5 điểm", 43.5, "score", "eq", "target", None),)),
    ("- Phấn đấu thu ngân sách trên địa bàn đạt 12,5 tỷ đồng.",
     (("thu ngân sách trên địa bàn đạt 12,5 tỷ đồng", 12_500_000_000, "money", "eq", "target", None),)),
    ("- Thu nhập bình quân đầu người: 68 triệu đồng/người/năm.",
     (("Thu nhập bình quân đầu người: 68 triệu đồng/người/năm", 68_000_000, "money", "eq", "target", None),)),
    ("- Vận động Quỹ Vì người nghèo tối thiểu 45.000.000 đồng.",
     (("Vận động Quỹ Vì người nghèo tối thiểu 45.000.000 đồng", 45_000_000, "money", "ge", "target", None),)),
    ("- Phấn đấu trong năm không có cán bộ bị kỷ luật.",
     (("không có cán bộ bị kỷ luật", 0, "count", "eq", "target", "2025-12-31"),)),
)  # fmt: skip

_COUNTS: Examples = (
    ("- Mỗi thôn có 01 tổ công nghệ số cộng đồng.",
     (("Mỗi thôn có 01 tổ công nghệ số cộng đồng", 1, "count", "eq", "target", None),)),
    ("- Đăng ký ít nhất 02 sáng kiến về cải cách hành chính.",
     (("Đăng ký ít nhất 02 sáng kiến về cải cách hành chính", 2, "count", "ge", "target", None),)),
    ("- Mỗi ban, ngành đăng ký từ 01 mô hình dân vận khéo trở lên.",
     (("Mỗi ban, ngành đăng ký từ 01 mô hình dân vận khéo trở lên", 1, "count", "ge", "target", None),)),
    ("- Có ít nhất hai câu lạc bộ văn nghệ hoạt động.",
     (("ít nhất hai câu lạc bộ văn nghệ hoạt động", 2, "count", "ge", "target", None),)),
    ("- Phấn đấu kết nạp 12 đảng viên mới.", (("kết nạp 12 đảng viên mới", 12, "count", "eq", "target", None),)),
    ("- Tổ chức 02 hội nghị đối thoại với người dân.",
     (("Tổ chức 02 hội nghị đối thoại với người dân", 2, "count", "eq", "target", None),)),
)  # fmt: skip

_NOTHING: Examples = tuple((sentence, ()) for sentence in (
    "- Triển khai 9 nhóm giải pháp về giảm nghèo.",
    "- Thực hiện tốt 5 tại chỗ tại Bộ phận Một cửa.",
    "- Công khai 25 dịch vụ công thiết yếu trên bảng tin.",
    "- Các công chức của 08 thôn rà soát lại danh sách.",
    "- Học sinh lớp 4 học 2 buổi/ngày tại trường.",
    "- Báo cáo kết quả trước ngày 15 tháng 6 năm 2025.",
    "- Căn cứ khoản 3 Điều 12 Luật Cư trú năm 2020 để giải quyết.",
    "- Nhân rộng 14 mô hình đã nêu tại báo cáo.",
    "- Giải quyết hồ sơ trong thời hạn tối đa 05 ngày làm việc.",
    "- Tiếp công dân ít nhất 02 ngày trong tháng.",
    "- Kiểm tra định kỳ tối thiểu 01 lần/quý.",
    "- Trao quà cho người từ 80 tuổi trở lên.",
    "- Nếu tỷ lệ hài lòng dưới 80% thì phải giải trình.",
    "- Đạt từ 90% trở lên: 2 điểm; từ 80% đến dưới 90%: 1 điểm.",
    "- Điểm a khoản 2 bị trừ 1,5 điểm.",
    "- Chuyển đổi số theo mô hình chính quyền địa phương 2 cấp.",
    "- Tuyệt đối không để xảy ra tình trạng người dân phải chờ đợi.",
    "- Trường hợp không có ý kiến thì coi như thống nhất.",
    "- Nâng cao tỷ lệ hài lòng của người dân.",
    "- Kinh phí thực hiện là 25 triệu đồng từ ngân sách xã.",
    "- Xử lý đơn thư theo Quyết định số 17/QĐ-UBND.",
    "- Duy trì hệ thống theo TCVN ISO 9001:2015.",
))  # fmt: skip

_AIMED: Examples = (
    ("- Dân số trung bình: 21.480 người", (("Dân số trung bình: 21.480 người", 21480, "count", "eq", "target", None),)),
    ("- Tổng số hộ thoát nghèo: 15 hộ (có phụ lục kèm theo).",
     (("Tổng số hộ thoát nghèo: 15 hộ", 15, "count", "eq", "target", None),)),
    ("- Trồng mới 35 ha rừng.", (("Trồng mới 35 ha rừng", 35, "count", "eq", "target", None),)),
    ("- Đạt 19/19 tiêu chí nông thôn mới.", (("19/19 tiêu chí nông thôn mới", 19, "count", "eq", "target", None),)),
    ("- Tỷ lệ bà mẹ sinh đủ 02 con: 48%", (("Tỷ lệ bà mẹ sinh đủ 02 con: 48%", 48, "percent", "eq", "target", None),)),
    ("- Không có hồ sơ trễ hạn.", (("Không có hồ sơ trễ hạn", 0, "count", "eq", "target", None),)),
    ("- Thu hút 1 500 lượt khách du lịch.",
     (("Thu hút 1 500 lượt khách du lịch", 1500, "count", "eq", "target", None),)),
    ("- Tỷ số giới tính khi sinh: 109 bé trai/100 bé gái",
     (("Tỷ số giới tính khi sinh: 109 bé trai/100 bé gái", 109, "count", "eq", "target", None),)),
)  # fmt: skip

_REPORTED: Examples = (
    ("- Tỷ lệ hồ sơ đúng hạn đạt 97,3%.", (("Tỷ lệ hồ sơ đúng hạn đạt 97,3%", 97.3, "percent", "eq", "result", None),)),
    ("- Xã xếp thứ 8/21 xã, thị trấn, giảm 02 bậc so với năm 2023.",
     (("Xã xếp thứ 8/21 xã, thị trấn", 8, "rank", "eq", "result", None),
      ("giảm 02 bậc so với năm 2023", -2, "rank_change", "eq", "result", None))),
    ("- Thu ngân sách đạt 9,2 tỷ đồng.",
     (("Thu ngân sách đạt 9,2 tỷ đồng", 9_200_000_000, "money", "eq", "result", None),)),
    ("- Phấn đấu năm 2025 đạt 98% hồ sơ đúng hạn.",
     (("98% hồ sơ đúng hạn", 98, "percent", "eq", "target", "2025-12-31"),)),
)  # fmt: skip

TASKS: Examples = _SHARES + _OTHERS + _COUNTS + _NOTHING + (
    ("- Năm 2024, tỷ lệ số hóa hồ sơ đạt 71%.", (("tỷ lệ số hóa hồ sơ đạt 71%", 71, "percent", "eq", "result", None),)),
    ("- Toàn phường đã có 82% hộ cài đặt ứng dụng.",
     (("82% hộ cài đặt ứng dụng", 82, "percent", "eq", "result", None),)),
    ("- Tính đến ngày 30/6/2025, 64% hộ kinh doanh dùng hóa đơn điện tử.",
     (("64% hộ kinh doanh dùng hóa đơn điện tử", 64, "percent", "eq", "result", None),)),
)  # fmt: skip
AIMS: Examples = _AIMED
REPORTS: Examples = _REPORTED
EXAMPLES: Examples = TASKS + AIMS + REPORTS
