"""Who is given a duty by which words (cách giao việc): labels, bullets, later sentences, articles, closings."""

from __future__ import annotations

import pytest

from tests.test_officials import compact, read

# A document's type, its paragraphs, and the assignments in them in reading order
CASES: list[tuple[str, str, list[str]]] = [
    (
        "Kế hoạch",
        "1. Số hóa sổ hộ tịch.\n- Đơn vị thực hiện: Hạt Kiểm lâm chủ trì; UBND các xã, đặc khu phối hợp",
        ["lead: Hạt Kiểm lâm", "coordinate: UBND các xã, đặc khu"],
    ),
    (
        "Kế hoạch",
        "1. Số hóa sổ hộ tịch.\n- Đơn vị chủ trì: Phòng Kinh tế.\n- Đơn vị thực hiện: các thôn.",
        ["lead: Phòng Kinh tế", "execute: các thôn"],
    ),
    (
        "Kế hoạch",
        "1. Số hóa sổ hộ tịch.\n"
        "- Đơn vị phối hợp: Sở Tư pháp, Viễn thông Bình Sơn, Điện lực Hòa Phú, VNPT, Viettel Hòa "
        "Phú.",
        [
            "coordinate: Sở Tư pháp",
            "coordinate: Viễn thông Bình Sơn",
            "coordinate: Điện lực Hòa Phú",
            "coordinate: VNPT",
            "coordinate: Viettel Hòa Phú",
        ],
    ),
    (
        "Kế hoạch",
        "1. Số hóa sổ hộ tịch.\n- Chủ trì: Trung tâm Phục vụ hành chính công xã.\n"
        "- Phối hợp: Tổ công nghệ số cộng đồng các thôn, Đoàn TNCS Hồ Chí Minh xã.",
        [
            "lead: Trung tâm Phục vụ hành chính công xã",
            "coordinate: Tổ công nghệ số cộng đồng các thôn",
            "coordinate: Đoàn TNCS Hồ Chí Minh xã",
        ],
    ),
    (
        "Kế hoạch",
        "IV. TỔ CHỨC THỰC HIỆN\n1. Thôn trưởng 7 thôn: đo độ sâu giếng.\n2. Trưởng Ban Chỉ đạo: duyệt lịch trực.",
        ["lead: Thôn trưởng 7 thôn", "lead: Trưởng Ban Chỉ đạo"],
    ),
    (
        "Chỉ thị",
        "IV. TỔ CHỨC THỰC HIỆN\n"
        "Thủ trưởng các phòng, ban, Trưởng các thôn chịu trách nhiệm tổ chức thực hiện nghiêm "
        "túc Chỉ thị này.",
        ["execute: Thủ trưởng các phòng, ban", "execute: Trưởng các thôn"],
    ),
    (
        "Kế hoạch",
        "II. NHIỆM VỤ\n1. Tài sản\n- Bộ phận Kế toán lập bảng kê vật tư trước ngày 01/9/2025.",
        ["lead: Bộ phận Kế toán"],
    ),
    (
        "Kế hoạch",
        "II. NHIỆM VỤ\n1. Y tế\n- Trạm Y tế xã chuẩn bị thuốc.\n- Mỗi quý một lần Trưởng Công an xã tổ chức họp dân.",
        ["lead: Trạm Y tế xã", "lead: Trưởng Công an xã"],
    ),
    (
        "Kế hoạch",
        "II. NHIỆM VỤ\n1. Nội dung\nPhòng Kinh tế đã hoàn thành rà soát. Công an xã đang làm sạch dữ liệu.",
        [],
    ),
    (
        "Báo cáo",
        "I. KẾT QUẢ\n1. Phòng Kinh tế tổ chức 02 lớp tập huấn.\n- Công an xã tuần tra 12 lượt.",
        [],
    ),
    (
        "Kế hoạch",
        '3. Mô hình "Bến xe văn minh": Giao Ban Quản lý chợ chủ trì cùng Hội Nông dân phường kẻ vạch.',
        ["lead: Ban Quản lý chợ", "coordinate: Hội Nông dân phường"],
    ),
    (
        "Kế hoạch",
        '3. Mô hình "Sách về thôn": Trung tâm Văn hóa xã đưa sách đến từng thôn.',
        ["lead: Trung tâm Văn hóa xã"],
    ),
    (
        "Kế hoạch",
        "II. NHIỆM VỤ\n"
        '1. Chuyên đề "Cây xanh" - giao Sở Xây dựng chủ trì, UBND các xã, phường phối hợp: trồng '
        "mới trên vỉa hè.",
        ["lead: Sở Xây dựng", "coordinate: UBND các xã, phường"],
    ),
    (
        "Công văn",
        "3. Phòng Y tế\na) Lập sổ thuốc.\nb) Cùng với Hội Chữ thập đỏ huyện mở lớp sơ cứu.",
        ["lead: Phòng Y tế", "coordinate: Hội Chữ thập đỏ huyện"],
    ),
    (
        "Kế hoạch",
        "IV. TỔ CHỨC THỰC HIỆN\n1. Phòng Kinh tế\n- Phối hợp với Thuế tỉnh, Kho bạc Nhà nước khu vực X đối chiếu.",
        ["lead: Phòng Kinh tế", "coordinate: Thuế tỉnh", "coordinate: Kho bạc Nhà nước khu vực X"],
    ),
    (
        "Kế hoạch",
        "IV. TỔ CHỨC THỰC HIỆN\n1. Giao Phòng Kinh tế kiểm kê nhà kho. Trạm Y tế kiểm kê thuốc.",
        ["lead: Phòng Kinh tế", "lead: Trạm Y tế"],
    ),
    (
        "Kế hoạch",
        "IV. PHÒNG CHÁY\nCác phòng, ban, đơn vị kiểm tra bình chữa cháy, lập danh sách hư hỏng trước ngày 20/6.",
        ["lead: Các phòng, ban, đơn vị"],
    ),
    (
        "Kế hoạch",
        "2. Việc cần làm\na) Các phòng, ban, UBND các xã lập danh mục hồ sơ giấy, nộp lưu trước ngày 05/4/2026.",
        ["lead: Các phòng, ban", "lead: UBND các xã"],
    ),
    (
        "Kế hoạch",
        "1. Các cấp, các ngành tiếp tục nâng cao nhận thức.\n2. Mỗi cơ quan, đơn vị phải gương mẫu.",
        [],
    ),
    (
        "Chỉ thị",
        "1. Yêu cầu chung đối với các trường học, Trạm Y tế\na) Giữ vệ sinh.",
        ["execute: các trường học", "execute: Trạm Y tế"],
    ),
    (
        "Kế hoạch",
        "IV. TỔ CHỨC THỰC HIỆN\n1. Phòng Kinh tế\n- Mua giống.\n"
        "Các đơn vị, cá nhân nêu trên định kỳ cuối tuần báo cáo tiến độ.",
        ["lead: Phòng Kinh tế", "execute: Các đơn vị, cá nhân nêu trên"],
    ),
    (
        "Kế hoạch",
        "II. NHIỆM VỤ\n1. Ngày lễ, giao công chức Văn phòng - Thống kê thường trực giải quyết đơn thư.",
        ["lead: công chức Văn phòng - Thống kê"],
    ),
    (
        "Quyết định",
        "Điều 3. Tổ chức thực hiện\n"
        "1. Bộ Xây dựng chủ trì, phối hợp với các bộ, cơ quan ngang bộ đo đạc.\n"
        "2. Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ cử đầu mối.\n"
        "3. Đài Tiếng nói Việt Nam phát động cuộc thi.",
        [
            "lead: Bộ Xây dựng",
            "coordinate: các bộ, cơ quan ngang bộ",
            "lead: Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ",
            "lead: Đài Tiếng nói Việt Nam",
        ],
    ),
    (
        "Thông báo",
        "1. Sửa cầu.\nTrên đây là thông báo kết quả cuộc họp giao ban để các phòng, ban, các thôn biết, thực hiện.",
        ["execute: các phòng, ban", "execute: các thôn"],
    ),
    (
        "Quyết định",
        "Điều 2. Theo phần việc được phân; từng phòng, ban, UBND các xã lập lịch trực trước ngày 30/9.",
        ["execute: từng phòng, ban", "execute: UBND các xã"],
    ),
    (
        "Kế hoạch",
        "II. NHIỆM VỤ\n1. Rà soát.\nĐầu mối thực hiện: Tổ công nghệ số cộng đồng thôn 3.\n"
        "Theo dõi, đôn đốc: Văn phòng HĐND và UBND xã.",
        ["lead: Tổ công nghệ số cộng đồng thôn 3", "monitor: Văn phòng HĐND và UBND xã"],
    ),
    (
        "Kế hoạch",
        "IV. TỔ CHỨC THỰC HIỆN\n1. Công chức TP-HT, VH-XH, ĐC-XD: rà soát thủ tục.",
        ["lead: Công chức TP - HT", "lead: VH - XH", "lead: ĐC - XD"],
    ),
    (
        "Kế hoạch",
        "1. Số hóa sổ hộ tịch.\n- Lãnh đạo chỉ đạo: Phó Chủ tịch UBND xã.\n- Đơn vị tham mưu: Phòng Kinh tế.",
        ["lead: Phó Chủ tịch UBND xã", "advise: Phòng Kinh tế"],
    ),
    (
        "Kế hoạch",
        "IV. TỔ CHỨC THỰC HIỆN\n"
        "1. Các doanh nghiệp bưu chính, viễn thông trên địa bàn: bảo đảm hạ tầng.\n"
        "2. Điện lực Hòa Phú: cấp điện.\n3. Công ty Cổ phần Cấp nước Hòa Phú: cấp nước.",
        [
            "lead: Các doanh nghiệp bưu chính, viễn thông trên địa bàn",
            "lead: Điện lực Hòa Phú",
            "lead: Công ty Cổ phần Cấp nước Hòa Phú",
        ],
    ),
    (
        "Kế hoạch",
        "IV. TỔ CHỨC THỰC HIỆN\n"
        "1. Đề nghị Công an tỉnh, Bảo hiểm xã hội tỉnh, Ngân hàng Nhà nước chi nhánh Khu vực 5 "
        "phối hợp triển khai.",
        ["request: Công an tỉnh", "request: Bảo hiểm xã hội tỉnh", "request: Ngân hàng Nhà nước chi nhánh Khu vực 5"],
    ),
    (
        "Kế hoạch",
        "IV. TỔ CHỨC THỰC HIỆN\n"
        "1. Công chức Văn phòng - Thống kê, Tư pháp - Hộ tịch, Tài chính - Kế toán: rà soát thủ "
        "tục.\n2. Công chức phụ trách Văn thư: lưu hồ sơ.",
        [
            "lead: Công chức Văn phòng - Thống kê",
            "lead: Tư pháp - Hộ tịch",
            "lead: Tài chính - Kế toán",
            "lead: Công chức phụ trách Văn thư",
        ],
    ),
    (
        "Kế hoạch",
        "IV. TỔ CHỨC THỰC HIỆN\n"
        "1. Giao Phòng Kinh tế lập dự toán; Phòng Văn hóa - Xã hội tuyên truyền trên loa; Công "
        "an xã bảo đảm an ninh.",
        ["lead: Phòng Kinh tế", "lead: Phòng Văn hóa - Xã hội", "lead: Công an xã"],
    ),
    (
        "Kế hoạch",
        "1. Số hóa sổ hộ tịch.\nChịu trách nhiệm: Chủ tịch UBND xã. Phối hợp: Ban Thanh tra nhân dân.",
        ["lead: Chủ tịch UBND xã", "coordinate: Ban Thanh tra nhân dân"],
    ),
    (
        "Quyết định",
        "Điều 7. Quản lý hồ sơ\n1. Cơ quan, đơn vị lập danh mục hồ sơ phải bảo đảm đầy đủ.\n"
        "2. Công chức không được tự ý tiêu hủy hồ sơ.",
        [],
    ),
    (
        "Kế hoạch",
        "II. NHIỆM VỤ\n1. Thành lập Tổ công tác gồm: Chủ tịch UBND xã làm Tổ trưởng; Trưởng Công an xã làm Tổ phó.",
        [],
    ),
    (
        "Kế hoạch",
        "IV. TỔ CHỨC THỰC HIỆN\n1. Đề nghị Ban Thường vụ Đảng ủy chỉ đạo; Ủy ban MTTQ Việt Nam xã giám sát.",
        ["request: Ban Thường vụ Đảng ủy", "request: Ủy ban MTTQ Việt Nam xã"],
    ),
    (
        "Kế hoạch",
        "IV. TỔ CHỨC THỰC HIỆN\n1. Ban Quản lý rừng phòng hộ Sông Hinh, Hạt Kiểm lâm khu vực IV: tuần tra rừng.",
        ["lead: Ban Quản lý rừng phòng hộ Sông Hinh", "lead: Hạt Kiểm lâm khu vực IV"],
    ),
    (
        "Kế hoạch",
        "I. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\n"
        "- Công an xã, Trạm Y tế xã triển khai thực hiện nghiêm.\n2. Yêu cầu\n"
        "- Các ban, ngành xây dựng kế hoạch sát thực tế.",
        [],
    ),
    (
        "Kế hoạch",
        "IV. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế và Kho bạc Nhà nước Hòa An\na) Sở Y tế lập dự toán.\n"
        "b) Kho bạc Nhà nước tỉnh thẩm định.",
        ["lead: Sở Y tế", "lead: Kho bạc Nhà nước Hòa An"],
    ),
    (
        "Kế hoạch",
        "IV. TỔ CHỨC THỰC HIỆN\n1. Thanh tra tỉnh: Thanh tra, kiểm tra kho thuốc.",
        ["lead: Thanh tra tỉnh"],
    ),
]


@pytest.mark.parametrize(("doc_type", "body", "expected"), CASES)
def test_duty(doc_type: str, body: str, expected: list[str]) -> None:
    level = "province" if "tỉnh" in body else "commune"
    assert compact(read(body, doc_type, level)) == expected
