"""Sentences for `targets` with bounds and with sums of money (ví dụ): where their quotes begin.

Each fact is (quote, value, unit, comparator, kind, deadline); the document's own year is 2025.
"""

from __future__ import annotations

Compact = tuple[str, float | str, str, str, str, str | None]
Examples = tuple[tuple[str, tuple[Compact, ...]], ...]

BOUNDS: Examples = (
    ("- Giảm ít nhất 45% số hồ sơ trễ hẹn so với năm 2024.",
     (("ít nhất 45% số hồ sơ trễ hẹn", 45, "percent", "ge", "target", None),)),
    ("- Rút ngắn tối thiểu 15% thời gian cấp phép.",
     (("tối thiểu 15% thời gian cấp phép", 15, "percent", "ge", "target", None),)),
    ("- Phát triển ít nhất 08 sản phẩm OCOP, gắn với du lịch.",
     (("ít nhất 08 sản phẩm OCOP", 8, "count", "ge", "target", None),)),
    ("- UBND phường có tối thiểu 01 giải pháp mới về cải cách hành chính.",
     (("tối thiểu 01 giải pháp mới về cải cách hành chính", 1, "count", "ge", "target", None),)),
    ("- Mỗi khu phố xây dựng ít nhất 01 tuyến đường hoa.",
     (("Mỗi khu phố xây dựng ít nhất 01 tuyến đường hoa", 1, "count", "ge", "target", None),)),
    ("- Hình thành ít nhất 60 hộ kinh doanh số, 25 tổ hợp tác và 10 hợp tác xã kiểu mới.",
     (("ít nhất 60 hộ kinh doanh số", 60, "count", "ge", "target", None),
      ("25 tổ hợp tác", 25, "count", "ge", "target", None),
      ("10 hợp tác xã kiểu mới", 10, "count", "ge", "target", None))),
    ("- Chứng thực bản sao điện tử tối thiểu 350 hồ sơ.",
     (("Chứng thực bản sao điện tử tối thiểu 350 hồ sơ", 350, "count", "ge", "target", None),)),
    ("- Chỉ tiêu: số ý kiến chưa hài lòng dưới 07 ý kiến; phát 600 tờ rơi.",
     (("số ý kiến chưa hài lòng dưới 07 ý kiến", 7, "count", "le", "target", None),
      ("phát 600 tờ rơi", 600, "count", "eq", "target", None))),
    ("- Kiểm tra tối thiểu 40% đơn vị trực thuộc, 25% trường học.",
     (("Kiểm tra tối thiểu 40% đơn vị trực thuộc", 40, "percent", "ge", "target", None),
      ("25% trường học", 25, "percent", "ge", "target", None))),
    ("- Có trên 65% người dân có tài khoản số, 70% hồ sơ được nộp qua mạng.",
     (("trên 65% người dân có tài khoản số", 65, "percent", "gt", "target", None),
      ("70% hồ sơ được nộp qua mạng", 70, "percent", "eq", "target", None))),
    ("- Chỉ số DDCI tăng ít nhất 02 bậc so với năm 2024.",
     (("Chỉ số DDCI tăng ít nhất 02 bậc so với năm 2024", 2, "rank_change", "ge", "target", None),)),
    ("- Công khai đầy đủ 100% thủ tục trên cổng thông tin.",
     (("Công khai đầy đủ 100% thủ tục trên cổng thông tin", 100, "percent", "eq", "target", None),)),
    ("- Xin lỗi công khai khi trễ hẹn, 100% người dân được xin lỗi theo điểm a khoản 2 Điều 9 Quy chế.",
     (("100% người dân được xin lỗi", 100, "percent", "eq", "target", None),)),
    ("- Không có công chức bị phản ánh về thái độ.",
     (("Không có công chức bị phản ánh về thái độ", 0, "count", "eq", "target", None),)),
    ("- Bảo đảm dưới 2% hồ sơ quá hạn trên tổng số hồ sơ trong tháng 11 năm 2025.",
     (("dưới 2% hồ sơ quá hạn trên tổng số hồ sơ", 2, "percent", "le", "target", "2025-11-30"),)),
    ("- Giảm tỷ lệ hộ nghèo xuống dưới 3% vào năm 2026.",
     (("tỷ lệ hộ nghèo xuống dưới 3%", 3, "percent", "le", "target", "2026-12-31"),)),
    ("- Tỷ lệ nữ trong cấp ủy ít nhất vào năm 2026 đạt 18%.",
     (("Tỷ lệ nữ trong cấp ủy ít nhất vào năm 2026 đạt 18%", 18, "percent", "ge", "target", "2026-12-31"),)),
    ("- Sản lượng rau tăng bình quân 6,5%/năm.",
     (("Sản lượng rau tăng bình quân 6,5%/năm", 6.5, "percent", "eq", "target", None),)),
    ("- Giải ngân vốn chương trình mục tiêu quốc gia đạt tối thiểu 92%.",
     (("Giải ngân vốn chương trình mục tiêu quốc gia đạt tối thiểu 92%", 92, "percent", "ge", "target", None),)),
    ("- Phấn đấu Chỉ số CCHC đạt trên 88 điểm, xếp từ thứ 4/15 xã, phường trở lên và được xếp loại khá.",
     (("Chỉ số CCHC đạt trên 88 điểm", 88, "score", "gt", "target", None),
      ("xếp từ thứ 4/15 xã, phường trở lên", 4, "rank", "ge", "target", None),
      ("được xếp loại khá", "khá", "grade", "eq", "target", None))),
)  # fmt: skip

FUNDS: Examples = (
    ("- Bố trí kinh phí thực hiện kế hoạch không quá 32 triệu đồng từ nguồn chi thường xuyên.",
     (("kinh phí thực hiện kế hoạch không quá 32 triệu đồng", 32_000_000, "money", "le", "target", None),)),
    ("- Kinh phí thực hiện: không vượt quá 1,75 tỷ đồng theo Quyết định số 77/QĐ-UBND.",
     (("Kinh phí thực hiện: không vượt quá 1,75 tỷ đồng", 1_750_000_000, "money", "le", "target", None),)),
    ("- Tổng kinh phí thực hiện Kế hoạch là 26.500.000 đồng, sử dụng ngân sách xã.",
     (("Tổng kinh phí thực hiện Kế hoạch là 26.500.000 đồng", 26_500_000, "money", "eq", "target", None),)),
    ("- Phân bổ 3,5 tỷ đồng cho các xã để sửa đường, hoàn thành trước mùa mưa.",
     (("Phân bổ 3,5 tỷ đồng cho các xã để sửa đường", 3_500_000_000, "money", "eq", "target", None),)),
    ("- Hỗ trợ không quá 250 triệu đồng cho mỗi thôn đặc biệt khó khăn.",
     (("Hỗ trợ không quá 250 triệu đồng cho mỗi thôn đặc biệt khó khăn",
       250_000_000, "money", "le", "target", None),)),
)  # fmt: skip
