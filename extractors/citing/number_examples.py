"""Examples for `citations`: instruments by number and symbol, in the ways in which offices and OCR write them.

How to read them is told in `citation_examples`.
"""

from __future__ import annotations

from typing import Any

Example = tuple[str, tuple[dict[str, Any], ...]]

NUMBERS: tuple[Example, ...] = (
    (
        "Căn cứ Kế hoạch số 71/KH-UBNDngày 09/02/2026 của UBND huyện An Sơn;",
        (
            {
                "type": "Kế hoạch",
                "number": "71/KH-UBND",
                "date": "2026-02-09",
                "issuer": "UBND huyện An Sơn",
                "relation": "basis",
            },
        ),
    ),
    (
        "1. Các Quyết định số: 8/QĐ-TTg ngày 05/3/2025 thực hiện Kết luận số 17-KL/TW; 9/2025/QĐ-TTg ngày 06/3/2025.",
        (
            {"type": "Quyết định", "number": "8/QĐ-TTg", "date": "2025-03-05"},
            {"type": "Kết luận", "number": "17-KL/TW"},
            {"type": "Quyết định", "number": "9/2025/QĐ-TTg", "date": "2025-03-06"},
        ),
    ),
    (
        "1. Chấm điểm theo Phụ lục II Đề án 612; triển khai Đề án 06 năm 2026; duy trì Đề án 06 năm liền.",
        (
            {"type": "Đề án", "number": "612", "pinpoint": "Phụ lục II"},
            {"type": "Đề án", "number": "06"},
        ),
    ),
    (
        "Căn cứ Kế hoạch số 41/KH-UBND ngày 09/02/2026 của UBND huyện Bình Khê về chuyển đổi số;",
        (
            {
                "type": "Kế hoạch",
                "number": "41/KH-UBND",
                "date": "2026-02-09",
                "issuer": "UBND huyện Bình Khê",
                "relation": "basis",
            },
        ),
    ),
    (
        "1. Triển khai kế hoạch số 17/ KH – UBND ngày 5-3-2026 của Ủy ban nhân dân xã An Thới.",
        ({"type": "Kế hoạch", "number": "17/KH-UBND", "date": "2026-03-05", "issuer": "Ủy ban nhân dân xã An Thới"},),
    ),
    (
        "1. Bám sát Quyết định số 904/QĐUBND ngày 08.4.2025 và Nghị định số 18/2026/NĐCP.",
        (
            {"type": "Quyết định", "number": "904/QĐ-UBND", "date": "2025-04-08"},
            {"type": "Nghị định", "number": "18/2026/NĐ-CP"},
        ),
    ),
    (
        "1. Quán triệt Nghị quyết số 27-\nNQ/TU ngày 3 tháng 6 năm 2025 của Ban Thường vụ Tỉnh ủy.",
        ({"type": "Nghị quyết", "number": "27-NQ/TU", "date": "2025-06-03", "issuer": "Ban Thường vụ Tỉnh ủy"},),
    ),
    (
        "1. Theo Chương trình hành động số 33- CTr/HU và Chỉ thị số 02 /CT-UBND, các thôn tự rà soát.",
        ({"type": "Chương trình hành động", "number": "33-CTr/HU"}, {"type": "Chỉ thị", "number": "02/CT-UBND"}),
    ),
    (
        "1. Trả lời Công văn số số 771/SNV-CCHC ngày 12/01/2026 của Sở Nội vụ về chế độ báo cáo.",
        ({"type": "Công văn", "number": "771/SNV-CCHC", "date": "2026-01-12", "issuer": "Sở Nội vụ"},),
    ),
    (
        "1. Thực hiện QĐ số 65/QĐ-UBND, NQ 11-NQ/TW và CV 308/UBND-VX.",
        (
            {"type": "Quyết định", "number": "65/QĐ-UBND"},
            {"type": "Nghị quyết", "number": "11-NQ/TW"},
            {"type": "Công văn", "number": "308/UBND-VX"},
        ),
    ),
    (
        "1. Rà soát các Quyết định số 12/QĐ-UBND, số 13/QĐ-UBND và số 14/QĐ-UBND ngày 06/02/2026 của UBND xã.",
        tuple(
            {"type": "Quyết định", "number": f"{n}/QĐ-UBND", "date": "2026-02-06", "issuer": "UBND xã"}
            for n in (12, 13, 14)
        ),
    ),
    (
        "1. Theo Kế hoạch số 9/KH-UBND và Kế hoạch số 10/KH-UBND ngày 06/02/2026 của UBND xã.",
        (
            {"type": "Kế hoạch", "number": "9/KH-UBND"},
            {"type": "Kế hoạch", "number": "10/KH-UBND", "date": "2026-02-06", "issuer": "UBND xã"},
        ),
    ),
    (
        "1. Theo Kế hoạch số 88/QĐ-UBND của UBND tỉnh.",
        ({"type": "Kế hoạch", "number": "88/QĐ-UBND", "issuer": "UBND tỉnh"},),
    ),
    (
        "1. UBND tỉnh Đông Bình đã ban hành Kế hoạch số 70/KH-UBND ngày 11/7/2025, giao chỉ tiêu cho xã.",
        ({"type": "Kế hoạch", "number": "70/KH-UBND", "date": "2025-07-11", "issuer": "UBND tỉnh Đông Bình"},),
    ),
    (
        "Theo đề nghị của Trưởng phòng Kinh tế tại Tờ trình số 21/TTr-KT ngày 02/3/2026.",
        (
            {
                "type": "Tờ trình",
                "number": "21/TTr-KT",
                "date": "2026-03-02",
                "issuer": "Trưởng phòng Kinh tế",
                "relation": "basis",
            },
        ),
    ),
    (
        "1. Chỉ thị số 30-CT/TW của Ban Bí thư mới ban hành ngày 14/5/2024 được phổ biến tới chi bộ.",
        ({"type": "Chỉ thị", "number": "30-CT/TW", "date": "2024-05-14", "issuer": "Ban Bí thư"},),
    ),
    (
        "1. Theo Thông tư liên tịch số 05/2015/TTLT-BNV-BTC và Nghị quyết số 1210/2016/UBTVQH13.",
        (
            {"type": "Thông tư liên tịch", "number": "05/2015/TTLT-BNV-BTC"},
            {"type": "Nghị quyết", "number": "1210/2016/UBTVQH13"},
        ),
    ),
    (
        "1. Theo Quyết định của Chủ tịch UBND xã số 45/QĐ-UBND ngày 07/01/2026.",
        ({"type": "Quyết định", "number": "45/QĐ-UBND", "date": "2026-01-07", "issuer": "Chủ tịch UBND xã"},),
    ),
    (
        "1. Thông tin nêu tại báo cáo tháng (số 19/BC-UBND ngày 20/02/2026).",
        ({"type": "Báo cáo", "number": "19/BC-UBND", "date": "2026-02-20"},),
    ),
    (
        "1. Quyết định số 77/QD-UBND ngày 04/02/2026 và Quyết định số l8/0Đ-UBND.",
        (
            {"type": "Quyết định", "number": "77/QĐ-UBND", "date": "2026-02-04"},
            {"type": "Quyết định", "number": "18/QĐ-UBND"},
        ),
    ),
    (
        "1. Quyêt đinh sô 215/QĐ-TTg ngày  tháng 02 năm 2026 của Thủ tướng Chính phủ về dữ liệu mở.",
        ({"type": "Quyết định", "number": "215/QĐ-TTg", "issuer": "Thủ tướng Chính phủ"},),
    ),
    (
        "1. Các chương trình của Tỉnh ủy: Chương trình số 14-CTr/TU và Chương trình số 15-CTr/TU.",
        (
            {"type": "Chương trình", "number": "14-CTr/TU", "issuer": "Tỉnh ủy"},
            {"type": "Chương trình", "number": "15-CTr/TU", "issuer": "Tỉnh ủy"},
        ),
    ),
    (
        "1. Theo Quyết định số 31/QĐ-UBND ngày 31/02/2026.",
        ({"type": "Quyết định", "number": "31/QĐ-UBND"},),
    ),
    (
        "1. Áp dụng Quyết định số 640/2023/QĐ-UBND; trường hợp khác thì thực hiện Quyết định số 640.",
        ({"type": "Quyết định", "number": "640/2023/QĐ-UBND"}, {"type": "Quyết định", "number": "640/2023/QĐ-UBND"}),
    ),
    (
        "1. Học tập Nghị quyết số 71, 72, 79-NQ/TW của Bộ Chính trị.",
        tuple({"type": "Nghị quyết", "number": f"{n}-NQ/TW", "issuer": "Bộ Chính trị"} for n in (71, 72, 79)),
    ),
    (
        "1. Áp dụng các Nghị định: 31/2026/NĐ-CP, 32/2026/NĐ-CP của Chính phủ.",
        tuple({"type": "Nghị định", "number": f"{n}/2026/NĐ-CP", "issuer": "Chính phủ"} for n in (31, 32)),
    ),
    (
        "1. Theo Công văn của Sở Tư pháp số 16/STP-BTTP ngày 04/3/2026 và của Sở Y tế số 17/SYT-NV.",
        (
            {"type": "Công văn", "number": "16/STP-BTTP", "date": "2026-03-04", "issuer": "Sở Tư pháp"},
            {"type": "Công văn", "number": "17/SYT-NV", "issuer": "Sở Y tế"},
        ),
    ),
    (
        "1. Theo Kế hoạch số 35KH/UBND ngày 02/3/2026, Nghị quyết 18 NQ/TW và Chỉ thị số 9/CT-Tĩg.",
        (
            {"type": "Kế hoạch", "number": "35/KH-UBND", "date": "2026-03-02"},
            {"type": "Nghị quyết", "number": "18-NQ/TW"},
            {"type": "Chỉ thị", "number": "9/CT-TTg"},
        ),
    ),
    (
        "1. Thông tư liên tịch số 3/2026/TTLT-BNV-BTC ngày 1/2/2026 của Bộ Nội vụ và Bộ Tài chính hướng dẫn phụ cấp.",
        (
            {
                "type": "Thông tư liên tịch",
                "number": "3/2026/TTLT-BNV-BTC",
                "date": "2026-02-01",
                "issuer": "Bộ Nội vụ và Bộ Tài chính",
            },
        ),
    ),
    (
        "1. Thông báo số 14/TB-UBND, ngày 24-4-2026, của UBND xã Yên Định, tỉnh Đông Bình, về lịch trực.",
        (
            {
                "type": "Thông báo",
                "number": "14/TB-UBND",
                "date": "2026-04-24",
                "issuer": "UBND xã Yên Định, tỉnh Đông Bình",
            },
        ),
    ),
    ("1. Lập theo Mẫu số 01/BC-CCHC, Biểu 02/TH-UBND; dự thảo Quyết định số 00/QĐ-UBND.", ()),
    ("1. Các xã tự xây dựng Quyết định số 12 của mình.", ()),
    ("1. Ban hành Quyết định số   /QĐ-UBND ngày   /02/2026.", ()),
    ("1. Theo Kế hoạch này, Quyết định này và 12 Nghị định của Chính phủ.", ()),
    ("1. Trực 24/24h, đạt 19/20 tiêu chí, tăng 1-2 bậc, giai đoạn 2026-2030, tổ 5/KP An Hòa.", ()),
    ("1/ MỤC ĐÍCH\n2/ THAM GIA GÓP Ý", ()),
)
