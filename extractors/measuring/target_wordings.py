"""Sentences for `targets` in the many wordings of offices (ví dụ): groups, frequencies, lists, clauses, look-alikes.

Each fact is (quote, value, unit, comparator, kind, deadline); the document's own year is 2025.
"""

from __future__ import annotations

from extractors.measuring.target_bounds import Examples

_GROUPS: Examples = (
    ("- Phấn đấu DDCI của sở thuộc nhóm tốt trở lên.",
     (("DDCI của sở thuộc nhóm tốt trở lên", "tốt", "grade", "ge", "target", None),)),
    ("- Chỉ số SIPAS nằm trong nhóm “Trung bình cao”, đạt từ 86% trở lên.",
     (("Chỉ số SIPAS nằm trong nhóm “Trung bình cao”", "Trung bình cao", "grade", "eq", "target", None),
      ("từ 86% trở lên", 86, "percent", "ge", "target", None))),
    ("- Đưa Chỉ số DTI lọt vào nhóm các xã có chỉ số khá.",
     (("Chỉ số DTI lọt vào nhóm các xã có chỉ số khá", "khá", "grade", "eq", "target", None),)),
    ("- Từng bước đưa phường vào nhóm khá.", ()),
    ("- Phấn đấu Chỉ số PAPI thuộc nhóm 10 địa phương có điểm số cao nhất cả nước.",
     (("Chỉ số PAPI thuộc nhóm 10 địa phương có điểm số cao nhất cả nước", 10, "rank", "ge", "target", None),)),
    ("- Phấn đấu phường xếp thứ 9/41 xã, phường, đặc khu trở lên.",
     (("phường xếp thứ 9/41 xã, phường, đặc khu trở lên", 9, "rank", "ge", "target", None),)),
    ("- Năm 2024, tỉnh xếp thứ 5/11 tỉnh vùng duyên hải miền Trung, điểm số đạt 66,4 điểm.",
     (("tỉnh xếp thứ 5/11 tỉnh vùng duyên hải miền Trung", 5, "rank", "eq", "result", None),
      ("điểm số đạt 66,4 điểm", 66.4, "score", "eq", "result", None))),
    ("- Phấn đấu Chỉ số PAPI đạt từ 42 - 43 điểm.",
     (("Chỉ số PAPI đạt từ 42 - 43 điểm", 42, "score", "ge", "target", None),)),
)  # fmt: skip

_OFTEN: Examples = (
    ("- Lãnh đạo phường đối thoại với hộ kinh doanh ít nhất 02 lần/năm.",
     (("Lãnh đạo phường đối thoại với hộ kinh doanh ít nhất 02 lần/năm", 2, "count", "ge", "target", None),)),
    ("- Mỗi khu phố duy trì tối thiểu 02 buổi phát thanh/tuần.",
     (("Mỗi khu phố duy trì tối thiểu 02 buổi phát thanh/tuần", 2, "count", "ge", "target", None),)),
    ("- Mỗi tuần có tối thiểu 03 bản tin trên loa.",
     (("Mỗi tuần có tối thiểu 03 bản tin trên loa", 3, "count", "ge", "target", None),)),
    ("- Đăng tải 12 tin bài/tháng trên trang thông tin của phường.",
     (("Đăng tải 12 tin bài/tháng trên trang thông tin của phường", 12, "count", "eq", "target", None),)),
    ("- Mở ít nhất 02 lớp bồi dưỡng tiếng Gia Rai, mỗi lớp không quá 40 học viên.",
     (("ít nhất 02 lớp bồi dưỡng tiếng Gia Rai", 2, "count", "ge", "target", None),)),
    ("- Rút ngắn thời gian cấp đổi giấy từ 12 ngày xuống còn 07 ngày làm việc.",
     (("thời gian cấp đổi giấy từ 12 ngày xuống còn 07 ngày làm việc", 7, "count", "eq", "target", None),)),
    ("- Gửi phiếu lấy ý kiến hộ dân mỗi tháng 40 phiếu.",
     (("Gửi phiếu lấy ý kiến hộ dân mỗi tháng 40 phiếu", 40, "count", "eq", "target", None),)),
    ("- Phát sóng 3 buổi/tuần trên hệ thống loa.", ()),
    ("- Công dân được trả lời trong thời hạn không quá 05 ngày làm việc.", ()),
)  # fmt: skip

_COUNTED: Examples = (
    ("- Kích hoạt 15.000 tài khoản định danh cho công dân.",
     (("Kích hoạt 15.000 tài khoản định danh cho công dân", 15000, "count", "eq", "target", None),)),
    ("- Trang bị 03 máy tính, 01 máy in cho Bộ phận Một cửa.",
     (("Trang bị 03 máy tính", 3, "count", "eq", "target", None),
      ("01 máy in cho Bộ phận Một cửa", 1, "count", "eq", "target", None))),
    ("- Lắp đặt 14 điểm phát sóng tại nhà văn hóa, hỗ trợ người dân truy cập.",
     (("Lắp đặt 14 điểm phát sóng tại nhà văn hóa", 14, "count", "eq", "target", None),)),
    ("- Mỗi chi hội, tổ hội đăng ký 01 mô hình.",
     (("Mỗi chi hội, tổ hội đăng ký 01 mô hình", 1, "count", "eq", "target", None),)),
    ("- Giám sát từ 02 công trình do dân góp vốn trở lên.",
     (("Giám sát từ 02 công trình do dân góp vốn trở lên", 2, "count", "ge", "target", None),)),
    ("- Chủ trì kiểm tra thực tế tại 06 đơn vị.",
     (("Chủ trì kiểm tra thực tế tại 06 đơn vị", 6, "count", "eq", "target", None),)),
    ("- Không để học sinh nào phải bỏ học vì khó khăn.",
     (("Không để học sinh nào phải bỏ học vì khó khăn", 0, "count", "eq", "target", None),)),
    ("- Doanh nghiệp có từ 10 lao động trở lên thì đăng ký.", ()),
    ("- Giải quyết dứt điểm 17 vụ việc tồn đọng.", ()),
    ("- Rà soát, sắp xếp 04 trụ sở dôi dư.", ()),
    ("- Qua kiểm tra 15 xã, còn nhiều tồn tại.", ()),
    ("- Có ít nhất 1/3 số thôn nằm xa trung tâm.", ()),
)  # fmt: skip

_CLAUSES: Examples = (
    ("- Đảm bảo hoàn thành100% nhiệm vụ được giao.",
     (("hoàn thành100% nhiệm vụ được giao", 100, "percent", "eq", "target", None),)),
    ("- 100% thủ tục đủ điều kiện theo quy định của Chính phủ được cung cấp trực tuyến.",
     (("100% thủ tục đủ điều kiện theo quy định của Chính phủ được cung cấp trực tuyến",
       100, "percent", "eq", "target", None),)),
    ("- Khảo sát người dân với ít nhất 250 phiếu, công khai kết quả tại trụ sở.",
     (("Khảo sát người dân với ít nhất 250 phiếu", 250, "count", "ge", "target", None),)),
    ("- Cài đặt phần mềm cho 100% máy trạm, định kỳ hằng quý kiểm tra lại.",
     (("Cài đặt phần mềm cho 100% máy trạm", 100, "percent", "eq", "target", None),)),
    ("- Số hóa 100% hồ sơ, kết quả hộ tịch, tối thiểu 50% hồ sơ đất đai.",
     (("Số hóa 100% hồ sơ, kết quả hộ tịch", 100, "percent", "eq", "target", None),
      ("tối thiểu 50% hồ sơ đất đai", 50, "percent", "ge", "target", None))),
    ("- Xử lý dứt điểm đơn thư, xong trước ngày 20/4/2025; 100% đơn mới được phân loại.",
     (("100% đơn mới được phân loại", 100, "percent", "eq", "target", None),)),
    ("- Giải ngân đến 30/9/2025 đạt trên 60%, đến 31/12/2025 đạt 100% kế hoạch vốn.",
     (("Giải ngân đến 30/9/2025 đạt trên 60%", 60, "percent", "gt", "target", "2025-09-30"),
      ("100% kế hoạch vốn", 100, "percent", "eq", "target", "2025-12-31"))),
    ("- Có trên 88% hộ tham gia nhóm Zalo của khu phố, 65% hộ gắn mã số nhà.",
     (("trên 88% hộ tham gia nhóm Zalo của khu phố", 88, "percent", "gt", "target", None),
      ("65% hộ gắn mã số nhà", 65, "percent", "eq", "target", None))),
    ("- Thu ngân sách trên địa bàn phấn đấu vượt 8% dự toán giao.",
     (("Thu ngân sách trên địa bàn phấn đấu vượt 8% dự toán giao", 8, "percent", "gt", "target", None),)),
    ("- Cấp bổ sung 900 triệu đồng cho các trường mua thiết bị, xong trước ngày 10/8/2025.",
     (("Cấp bổ sung 900 triệu đồng cho các trường mua thiết bị",
       900_000_000, "money", "eq", "target", "2025-08-09"),)),
    ("- Kinh phí dự kiến 70 triệu đồng từ nguồn xã hội hóa.", ()),
    ("- Có trên 70% xã, phường đạt từ 75 điểm trở lên.",
     (("trên 70% xã, phường đạt từ 75 điểm trở lên", 70, "percent", "gt", "target", None),
      ("từ 75 điểm trở lên", 75, "score", "ge", "target", None))),
    ("- Tỷ lệ quá hạn còn dưới 3% trong quý II/2025 và dưới 2% vào cuối năm.",
     (("Tỷ lệ quá hạn còn dưới 3%", 3, "percent", "le", "target", "2025-06-30"),
      ("dưới 2%", 2, "percent", "le", "target", "2025-12-31"))),
    ("- Xếp loại: Tốt từ 85 điểm trở lên; Khá từ 65 đến dưới 85 điểm.", ()),
    ("- Tỷ trọng điểm: khảo sát 30%, thẩm định 70%.", ()),
    ("- Phê bình các phòng có tỷ lệ hồ sơ trễ hạn trên 5%.", ()),
    ("- Học sinh hộ nghèo được giảm 70% học phí.", ()),
    ("- Ngân sách hỗ trợ 60% kinh phí, nhân dân đóng góp 40%.", ()),
)  # fmt: skip

WORDINGS: Examples = _GROUPS + _OFTEN + _COUNTED + _CLAUSES

AIMED_WORDINGS: Examples = (
    ("- Số sáng kiến được công nhận: 02.",
     (("Số sáng kiến được công nhận: 02", 2, "count", "eq", "target", None),)),
    ("- Số hóa sổ bộ hộ tịch: từ 95% trở lên.",
     (("Số hóa sổ bộ hộ tịch: từ 95% trở lên", 95, "percent", "ge", "target", None),)),
)  # fmt: skip
