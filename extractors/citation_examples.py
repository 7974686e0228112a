"""Sentences and the citations that must come out of them, look-alikes that must give none.

A sentence that begins with a label is a provision; one that does not stands in the preamble. Of each citation the
fields stand that are not empty; the relation is `mentions` where none stands.
"""

from __future__ import annotations

from typing import Any

Example = tuple[str, tuple[dict[str, Any], ...]]

NUMBERS: tuple[Example, ...] = (
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
    ("1. Các xã tự xây dựng Quyết định số 12 của mình.", ()),
    ("1. Ban hành Quyết định số   /QĐ-UBND ngày   /02/2026.", ()),
    ("1. Theo Kế hoạch này, Quyết định này và 12 Nghị định của Chính phủ.", ()),
    ("1. Trực 24/24h, đạt 19/20 tiêu chí, tăng 1-2 bậc, giai đoạn 2026-2030, tổ 5/KP An Hòa.", ()),
    ("1/ MỤC ĐÍCH\n2/ THAM GIA GÓP Ý", ()),
)

PINPOINTS: tuple[Example, ...] = (
    (
        "1. Thời hạn theo điểm c khoản 2 Điều 7 Nghị định số 20/2026/NĐ-CP của Chính phủ.",
        ({"type": "Nghị định", "number": "20/2026/NĐ-CP", "issuer": "Chính phủ", "pinpoint": "điểm c khoản 2 "
                                                                                             "Điều 7"},),
    ),
    (
        "1. Theo khoản 1, khoản 3 và khoản 4 Điều 9, Thông tư 02/2026/TT-BNV.",
        ({"type": "Thông tư", "number": "02/2026/TT-BNV", "pinpoint": "khoản 1, khoản 3 và khoản 4 Điều 9"},),
    ),
    (
        "1. Biểu mẫu tại Phụ lục III Kế hoạch số 8/KH-UBND; mục 2 phần II của Công văn số 9/UBND-VP.",
        (
            {"type": "Kế hoạch", "number": "8/KH-UBND", "pinpoint": "Phụ lục III"},
            {"type": "Công văn", "number": "9/UBND-VP", "pinpoint": "mục 2 phần II"},
        ),
    ),
    (
        "1. Tại Điều 6 Quy chế làm việc của xã ban hành kèm theo Quyết định số 51/QĐ-UBND ngày 3/1/2026 "
        "(được sửa đổi, bổ sung tại khoản 1 Điều 1 Quyết định số 99/QĐ-UBND ngày 05/5/2026) của UBND xã.",
        (
            {
                "type": "Quyết định", "number": "51/QĐ-UBND", "date": "2026-01-03", "issuer": "UBND xã",
                "pinpoint": "Điều 6",
            },
            {
                "type": "Quyết định", "number": "99/QĐ-UBND", "date": "2026-05-05", "issuer": "UBND xã",
                "pinpoint": "khoản 1 Điều 1", "relation": "amends",
            },
        ),
    ),
    (
        "1. Đối chiếu Điều 12 Luật Tiếp công dân và khoản 2 Điều 5 của Bộ luật Lao động năm 2019.",
        (
            {"type": "Luật", "name": "Luật Tiếp công dân", "pinpoint": "Điều 12"},
            {"type": "Bộ luật", "name": "Bộ luật Lao động", "year": 2019, "pinpoint": "khoản 2 Điều 5"},
        ),
    ),
)  # fmt: skip

RELATIONS: tuple[Example, ...] = (
    (
        "Căn cứ Nghị quyết số 6/NQ-HĐND ngày 02/01/2026 của HĐND xã; Chương trình số 4-CTr/ĐU và Kế hoạch số "
        "5/KH-UBND "
        "thực hiện Nghị quyết số 57-NQ/TW;",
        (
            {
                "type": "Nghị quyết",
                "number": "6/NQ-HĐND",
                "date": "2026-01-02",
                "issuer": "HĐND xã",
                "relation": "basis",
            },
            {"type": "Chương trình", "number": "4-CTr/ĐU", "relation": "basis"},
            {"type": "Kế hoạch", "number": "5/KH-UBND", "relation": "basis"},
            {"type": "Nghị quyết", "number": "57-NQ/TW"},
        ),
    ),
    (
        "1. Kế hoạch này thay thế Kế hoạch số 3/KH-UBND; bãi bỏ các Quyết định số 4/QĐ-UBND, số 5/QĐ-UBND.",
        tuple(
            {"type": kind, "number": number, "relation": "replaces"}
            for kind, number in (("Kế hoạch", "3/KH-UBND"), ("Quyết định", "4/QĐ-UBND"), ("Quyết định", "5/QĐ-UBND"))
        ),
    ),
    (
        "1. Niêm yết biểu mẫu.\n(Đính kèm: Công văn số 61/UBND-VX; Kế hoạch số 62/KH-UBND ngày 01/02/2026 của "
        "UBND tỉnh)",
        (
            {"type": "Công văn", "number": "61/UBND-VX", "relation": "attached"},
            {
                "type": "Kế hoạch",
                "number": "62/KH-UBND",
                "date": "2026-02-01",
                "issuer": "UBND tỉnh",
                "relation": "attached",
            },
        ),
    ),
    (
        "1. Làm theo nội dung đã giao (có Thông báo số 7/TB-UBND của UBND xã kèm theo).",
        ({"type": "Thông báo", "number": "7/TB-UBND", "issuer": "UBND xã", "relation": "attached"},),
    ),
    (
        "Thực hiện Thông báo số 90-TB/ĐU về đánh giá 5 năm thực hiện Nghị quyết số 26-NQ/TW (sau đây gọi tắt là "
        "Thông báo "
        "số 90-TB/ĐU), UBND xã xây dựng kế hoạch như sau:",
        (
            {"type": "Thông báo", "number": "90-TB/ĐU", "relation": "basis"},
            {"type": "Nghị quyết", "number": "26-NQ/TW"},
            {"type": "Thông báo", "number": "90-TB/ĐU"},
        ),
    ),
)

NAMES: tuple[Example, ...] = (
    (
        "1. Phổ biến Luật Khiếu nại, Luật tố cáo; Luật Phòng, chống tham nhũng năm 2018 và Pháp lệnh Cựu chiến binh.",
        (
            {"type": "Luật", "name": "Luật Khiếu nại"},
            {"type": "Luật", "name": "Luật tố cáo"},
            {"type": "Luật", "name": "Luật Phòng, chống tham nhũng", "year": 2018},
            {"type": "Pháp lệnh", "name": "Pháp lệnh Cựu chiến binh"},
        ),
    ),
    (
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025; Luật Ngân sách nhà nước (sửa đổi);",
        (
            {"type": "Luật", "name": "Luật Tổ chức chính quyền địa phương", "date": "2025-06-16", "relation": "basis"},
            {"type": "Luật", "name": "Luật Ngân sách nhà nước", "relation": "basis"},
        ),
    ),
    (
        "1. Theo Luật sửa đổi, bổ sung một số điều của Luật Cư trú và Luật Hộ tịch năm 2030 về định danh.",
        ({"type": "Luật", "name": "Luật sửa đổi, bổ sung một số điều của Luật Cư trú và Luật Hộ tịch", "year": 2030},),
    ),
    (
        "1. Theo Luật số 64/2025/QH15, Luật Lưu trữ số 33/2024/QH15 ngày 21/6/2024 và Hiến pháp năm 2013.",
        (
            {"type": "Luật", "number": "64/2025/QH15"},
            {"type": "Luật", "name": "Luật Lưu trữ", "number": "33/2024/QH15", "date": "2024-06-21"},
            {"type": "Hiến pháp", "name": "Hiến pháp", "year": 2013},
        ),
    ),
    ("1. Đơn thư giải quyết theo luật định; giữ kỷ luật, pháp luật; mời luật sư, Hội Luật gia tham gia.", ()),
    ("1. Góp ý dự thảo Luật Đất đai; thi hành Luật và các văn bản hướng dẫn Luật này.", ()),
    (
        "1. Áp dụng TCVN ISO 9001: 2015, triển khai Đề án 06 và chấm theo Bộ chỉ số 766.",
        (
            {"type": "Tiêu chuẩn", "number": "TCVN ISO 9001:2015"},
            {"type": "Đề án", "number": "06"},
            {"type": "Bộ chỉ số", "number": "766"},
        ),
    ),
    ("1. Xây dựng 02 Đề án, đạt điểm 766, Đề án 2026 - 2030, Chương trình 05 nhiệm vụ.", ()),
)

EXAMPLES = NUMBERS + PINPOINTS + RELATIONS + NAMES
