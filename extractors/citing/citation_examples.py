"""Sentences and the citations that must come out of them, look-alikes that must give none.

A sentence that begins with a label is a provision; one that does not stands in the preamble. Of each citation the
fields stand that are not empty; the relation is `mentions` where none stands.
"""

from __future__ import annotations

from extractors.citing.number_examples import NUMBERS, Example

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
        "Căn cứ các văn bản sau:\n- Luật Thanh tra năm 2022;\n- Nghị định số 43/2023/NĐ-CP chi tiết Luật Thanh tra;"
        "\n- Kế hoạch số 5/KH-UBND của UBND tỉnh.",
        (
            {"type": "Luật", "name": "Luật Thanh tra", "year": 2022, "relation": "basis"},
            {"type": "Nghị định", "number": "43/2023/NĐ-CP", "relation": "basis"},
            {"type": "Luật", "name": "Luật Thanh tra"},
            {"type": "Kế hoạch", "number": "5/KH-UBND", "issuer": "UBND tỉnh", "relation": "basis"},
        ),
    ),
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
    (
        "1. Tuyên truyền Luật Nuôi con nuôi, Người cao tuổi; luật đất đai; Luật phòng chống ma túy; Luật BHYT.",
        (
            {"type": "Luật", "name": "Luật Nuôi con nuôi"},
            {"type": "Luật", "name": "Luật Người cao tuổi"},
            {"type": "Luật", "name": "Luật đất đai"},
            {"type": "Luật", "name": "Luật phòng chống ma túy"},
            {"type": "Luật", "name": "Luật BHYT"},
        ),
    ),
    (
        "1. Rà soát theo Luật Tổ chức chính quyển địa phương năm 2025.",
        ({"type": "Luật", "name": "Luật Tổ chức chính quyền địa phương", "year": 2025},),
    ),
    ("1. Câu lạc bộ Luật gia trẻ; thi tìm hiểu luật chơi; hỏi đáp pháp luật đất đai.", ()),
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

ASIDES: tuple[Example, ...] = (
    (
        "1. Kế hoạch số 87/KH-BNV của Bộ Nội vụ (BNV) ngày 09 tháng 3 năm 2026 được phổ biến lại.",
        ({"type": "Kế hoạch", "number": "87/KH-BNV", "date": "2026-03-09", "issuer": "Bộ Nội vụ"},),
    ),
    (
        "1. Thực hiện Quyết định số 61/QĐ-UBND (được sửa đổi tại Quyết định số 74/QĐ-UBND) ngày 02/3/2026 của UBND "
        "tỉnh.",
        (
            {"type": "Quyết định", "number": "61/QĐ-UBND", "date": "2026-03-02", "issuer": "UBND tỉnh"},
            {"type": "Quyết định", "number": "74/QĐ-UBND", "relation": "amends"},
        ),
    ),
    (
        "1. Công văn số 31/UBND-VP (kèm theo Kế hoạch số 15/KH-BNV ngày 06/01/2026) ngày 11/02/2026 của UBND tỉnh.",
        (
            {"type": "Công văn", "number": "31/UBND-VP", "date": "2026-02-11", "issuer": "UBND tỉnh"},
            {"type": "Kế hoạch", "number": "15/KH-BNV", "date": "2026-01-06"},
        ),
    ),
    (
        "1. Theo Nghị định số 219/2026/NĐ-CP của Chính phủ.\n2. Trình tự như NĐ 219, không như QĐ 45 hay TT 219.",
        (
            {"type": "Nghị định", "number": "219/2026/NĐ-CP", "issuer": "Chính phủ"},
            {"type": "Nghị định", "number": "219/2026/NĐ-CP"},
        ),
    ),
    (
        "1. Tuyên truyền Luật Bến thủy, kho bãi và chợ nổi năm 2027.",
        ({"type": "Luật", "name": "Luật Bến thủy, kho bãi và chợ nổi", "year": 2027},),
    ),
    (
        "1. Phổ biến Luật Chợ nổi, tổ chức họp dân và phát tờ rơi năm 2027.",
        ({"type": "Luật", "name": "Luật Chợ nổi"},),
    ),
)  # fmt: skip

EXAMPLES = NUMBERS + PINPOINTS + RELATIONS + NAMES + ASIDES
