"""Whole small documents for `letterhead` and what must come out of them (ví dụ); every name in them is invented.

What is expected is written `{field: value}`, `issuer.name` and `signer.name` being fields of the issuer and the signer.
"""

from __future__ import annotations

Expected = dict[str, str | int | None]

_MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
_BODY = "Căn cứ tình hình thực tế;\nI. MỤC ĐÍCH\n1. Mục đích\nGiữ gìn đường làng sạch đẹp./.\n"
_FOOT = "Nơi nhận:\n- Như trên;\n- Các thôn;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Văn An\n"

_STATE: tuple[tuple[str, Expected], ...] = (
    (
        f"ỦY BAN NHÂN DÂN\nXÃ TÂN LẬP\nSố: 15/KH-UBND\n{_MOTTO}Tân Lập, ngày 06 tháng 02 năm 2026\n\nKẾ HOẠCH\n"
        f"Về việc trồng cây xanh năm 2026\n\n{_BODY}{_FOOT}",
        {
            "doc_type": "Kế hoạch", "number": "15/KH-UBND", "issued_on": "2026-02-06", "issuer.name": "UBND xã Tân Lập",
            "issuer.level": "commune", "issuer.commune": "Tân Lập", "issuer.district": None,
            "title": "trồng cây xanh năm 2026", "period_start": "2026-01-01", "period_end": "2026-12-31",
            "signer.name": "Lê Văn An", "signer.position": "Chủ tịch", "signer.authority": "TM. Ủy ban nhân dân",
        },
    ),
    # both columns on one line, number and day left blank, the month printed
    (
        "UBND HUYỆN AN SƠN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nXÃ TÂN LẬP Độc lập – Tự do – Hạnh phúc\n"
        "Số: ……/KH-UBND Tân Lập, ngày … tháng 12 năm 2023\nKẾ HOẠCH\nDuy tu kênh mương giai đoạn 2024 - 2025\n"
        f"{_BODY}{_FOOT}",
        {
            "number": None, "issued_on": "2023-12", "issuer.name": "UBND xã Tân Lập", "issuer.district": "An Sơn",
            "title": "Duy tu kênh mương giai đoạn 2024 - 2025", "period_start": "2024-01-01",
            "period_end": "2025-12-31",
        },
    ),
    # a letter: what it is about stands below its number, no line names its type
    (
        "ỦY BAN NHÂN DÂN CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nPHƯỜNG 3 Độc lập - Tự do - Hạnh phúc\n"
        "Số: 27 /UBND -VP Phường 3, ngày 09 tháng 5 năm 2025\nV/v rà soát hộ kinh doanh\n\nKính gửi:\n- Các khu phố;\n"
        "- Trạm Y tế phường.\nThực hiện Công văn số 88/UBND-KT ngày 02/5/2025 của Ủy ban nhân dân thành phố Sông Trà,\n"
        f"đề nghị các khu phố gửi danh sách./.\n{_FOOT}",
        {
            "doc_type": "Công văn", "number": "27/UBND-VP", "issued_on": "2025-05-09", "issuer.name": "UBND Phường 3",
            "issuer.commune": "Phường 3", "issuer.district": "Sông Trà", "issuer.province": None,
            "title": "rà soát hộ kinh doanh",
        },
    ),
    # a decision: the line of the authority is the issuer and no title
    (
        f"UBND XÃ TÂN LẬP\nSố: /QĐ-UBND\n{_MOTTO}Tân Lập, ngày    tháng    năm 2025\nQUYẾT ĐỊNH\n"
        "Về việc kiện toàn Tổ công nghệ số\nCHỦ TỊCH ỦY BAN NHÂN DÂN XÃ TÂN LẬP\nCăn cứ Luật Tổ chức chính quyền địa "
        "phương ngày 16/6/2025;\nQUYẾT ĐỊNH:\nĐiều 1. Kiện toàn Tổ công nghệ số./.\nNơi nhận:\n- Lưu: VT.\n"
        "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nY Bhun Niê\n",
        {
            "doc_type": "Quyết định", "number": None, "issued_on": "2025", "issuer.name": "Chủ tịch UBND xã Tân Lập",
            "title": "kiện toàn Tổ công nghệ số", "signer.name": "Y Bhun Niê", "signer.position": "Phó Chủ tịch",
            "signer.authority": "KT. Chủ tịch",
        },
    ),
    # a city under the centre, its committee broken over two lines, the signature beside the recipients
    (
        f"UỶ BAN NHÂN\nDÂN\nTHÀNH PHỐ HẢI PHÒNG\nSố:\n415/KH-UBND\n{_MOTTO}Hải Phòng, ngày 2 tháng 9 năm 2025\n"
        f"KẾ HOẠCH\nNẠO VÉT CỐNG RÃNH 6 THÁNG CUỐI NĂM 2025\n{_BODY}Nơi nhận: KT. CHỦ TỊCH\n- Các sở; PHÓ CHỦ TỊCH\n"
        "- Lưu: VT. Trần Thị Bé\n",
        {
            "number": "415/KH-UBND", "issuer.name": "UBND thành phố Hải Phòng", "issuer.level": "province",
            "issuer.province": "Hải Phòng", "issuer.district": None, "period_start": "2025-07-01",
            "signer.name": "Trần Thị Bé", "signer.authority": "KT. Chủ tịch", "signer.position": "Phó Chủ tịch",
        },
    ),
    # a department: its superior says the province
    (
        f"UBND TỈNH BÌNH PHƯỚC\nSỞ NỘI VỤ\nSố: 8/KH-SNV\n{_MOTTO}Bình Phước, ngày 5 tháng 1 năm 2025\nKẾ HOẠCH\n"
        f"Kiểm tra quý I năm 2025\n{_BODY}Nơi nhận:\n- Lưu: VT.\nGIÁM ĐỐC\n(Đã ký)\nThS. Hồ Thị Ba\n",
        {
            "number": "8/KH-SNV", "issuer.name": "Sở Nội vụ", "issuer.level": "province",
            "issuer.province": "Bình Phước", "period_end": "2025-03-31", "signer.name": "Hồ Thị Ba",
            "signer.position": "Giám đốc", "signer.authority": None,
        },
    ),
)  # fmt: skip

_OTHERS: tuple[tuple[str, Expected], ...] = (
    # the Party sets its own title in place of the motto, and a star
    (
        "ĐẢNG BỘ HUYỆN AN SƠN ĐẢNG CỘNG SẢN VIỆT NAM\nĐẢNG ỦY XÃ TÂN LẬP\n*\nSố 12-KH/ĐU Tân Lập, ngày 3 tháng 3 năm "
        f"2025\nKẾ HOẠCH\nhọc tập chuyên đề năm 2025\n-----\n{_BODY}Nơi nhận:\n- Các chi bộ;\n- Lưu VPĐU.\n"
        "T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ THƯỜNG TRỰC\nKSOR H'LAN\n",
        {
            "number": "12-KH/ĐU", "issued_on": "2025-03-03", "issuer.name": "Đảng ủy xã Tân Lập",
            "issuer.district": "An Sơn", "title": "học tập chuyên đề năm 2025", "signer.authority": "T/M Ban Thường vụ",
            "signer.position": "Phó Bí thư Thường trực",
        },
    ),
    (
        "SỞ GIÁO DỤC VÀ ĐÀO TẠO PHÚ YÊN\nTRƯỜNG THPT HOA SEN TRẮNG\nSố: 31/KH-THPTHST\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT "
        "NAM\nĐộc lập - Tự do - Hạnh phúc\nPhú Yên, ngày 20 tháng 8 năm 2024\nKẾ HOẠCH\nNgoại khóa năm học 2024 - 2025"
        f"\n{_BODY}Nơi nhận:\n- Các tổ;\n- Lưu: VT.\nKT. HIỆU TRƯỞNG\nPHÓ HIỆU TRƯỞNG\nĐỗ Thị Cúc\n",
        {
            "number": "31/KH-THPTHST", "issuer.name": "Trường THPT Hoa Sen Trắng", "issuer.province": "Phú Yên",
            "period_start": "2024-09-01", "period_end": "2025-05-31", "signer.position": "Phó Hiệu trưởng",
        },
    ),
    # misread by OCR: the motto, «Số», Q0 and a space inside the number
    (
        "ỦY BAN NHÂN DÂN\nXÃ TÂN LẬP\nSo: 1 25/QD-UBND\nCONG HÒA XA HỘI CHỦ NGHĨA VIET NAM\nĐộc lâp - Tư do - Hanh "
        "phúc\nTân Lập, ngày 7 tháng 7 năm 2025\nQUYẾT ĐỊNH\nVề việc khen thưởng\nCHỦ TỊCH ỦY BAN NHÂN DÂN XÃ TÂN LẬP\n"
        "Căn cứ Luật Thi đua, khen thưởng;\nQUYẾT ĐỊNH:\nĐiều 1. Tặng giấy khen./.\nCHỦ TỊCH\nLê Văn An\n",
        {"number": "125/QĐ-UBND", "issued_on": "2025-07-07", "issuer.commune": "Tân Lập", "title": "khen thưởng"},
    ),
    # nothing above the type: the text says who issues it, and of which district and province it is
    (
        "KẾ HOẠCH\nThu gom rác thải năm 2024\nThực hiện Kế hoạch số 7/KH-UBND ngày 04/01/2024 của UBND huyện An Sơn;\n"
        "Ủy ban nhân dân xã ban hành Kế hoạch thu gom rác thải như sau:\nI. NỘI DUNG\n1. Theo Quyết định số 9/QĐ-UBND "
        "ngày 02/01/2024 của UBND tỉnh Sơn La.\n2. Tổ tự quản theo Quyết định số 3/QĐ-UBND của UBND xã Tân Lập.\n"
        "3. Các thôn của xã Tân Lập thu gom hằng tuần./.\nCHỦ TỊCH\nLê Văn An\n",
        {
            "number": None, "issued_on": None, "issuer.name": "UBND xã Tân Lập", "issuer.district": "An Sơn",
            "issuer.province": "Sơn La", "title": "Thu gom rác thải năm 2024",
        },
    ),
    # since 1 July 2025 there is no district, and a province that has gone into another is only named for the past
    (
        f"ỦY BAN NHÂN DÂN\nXÃ TÂN LẬP\nSố: 4/KH-UBND\n{_MOTTO}Tân Lập, ngày 4 tháng 8 năm 2025\nKẾ HOẠCH\nPhòng cháy\n"
        "Căn cứ Kế hoạch số 7/KH-UBND ngày 04/01/2024 của UBND huyện An Sơn;\nCăn cứ Quyết định số 1/QĐ-UBND ngày "
        "02/01/2024 của UBND tỉnh Vĩnh Phúc;\nCăn cứ Quyết định số 5/QĐ-UBND ngày 02/7/2025 của UBND tỉnh Phú Thọ;\n"
        f"I. NỘI DUNG\nKiểm tra các chợ./.\n{_FOOT}",
        {"issuer.district": None, "issuer.province": "Phú Thọ", "period_start": None},
    ),
    # the stamp of the office that received it is not its number, a spaced type is a type
    (
        f"DỰ THẢO\nỦY BAN NHÂN DÂN\nXÃ ĐOÀN KẾT\nCÔNG VĂN ĐẾN\nSố: 123\nNgày: 12/3/2025\nSố: 15/KH-UBND\n{_MOTTO}"
        f"Đoàn Kết, ngày 06 tháng 02 năm 2025\nK Ế H O Ạ C H\nTrồng tre năm 2025 và các năm tiếp theo\n{_BODY}{_FOOT}",
        {
            "doc_type": "Kế hoạch", "number": "15/KH-UBND", "issued_on": "2025-02-06",
            "issuer.name": "UBND xã Đoàn Kết", "period_start": "2025-01-01", "period_end": None,
        },
    ),
    # a dump of the web: bars between the columns, no line for the type, a province that is in no list
    (
        "ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 31/KH-UBND | Bình Mây, ngày 9 tháng 3 năm 2022 |\n"
        "NÂNG CAO CHẤT LƯỢNG CHỢ NÔNG THÔN TỈNH BÌNH MÂY NĂM 2022\nTheo kết quả năm 2021, chợ của tỉnh còn chật.\n"
        "UBND tỉnh ban hành Kế hoạch như sau:\nI. NỘI DUNG\n1. Sửa chợ./.\n",
        {
            "doc_type": "Kế hoạch", "number": "31/KH-UBND", "issued_on": "2022-03-09",
            "issuer.name": "UBND tỉnh Bình Mây", "issuer.province": "Bình Mây",
            "title": "NÂNG CAO CHẤT LƯỢNG CHỢ NÔNG THÔN TỈNH BÌNH MÂY NĂM 2022", "period_end": "2022-12-31",
        },
    ),
    # a law site prints its own heading and the particulars above the letterhead
    (
        "Kế hoạch 31/KH-UBND năm 2022 về sửa chợ tỉnh Bình Mây\n| Số hiệu | 31/KH-UBND |\n"
        "| Loại văn bản | Kế hoạch |\n|\n"
        f"ỦY BAN NHÂN DÂN |\n{_MOTTO}|\nSố: 31/KH-UBND |\nBình Mây, ngày 9 tháng 3 năm 2022 |\nKẾ HOẠCH\n"
        f"SỬA CHỢ TRÊN ĐỊA BÀN TỈNH BÌNH MÂY NĂM 2022\n{_BODY}{_FOOT}",
        {
            "doc_type": "Kế hoạch", "number": "31/KH-UBND", "issued_on": "2022-03-09",
            "issuer.province": "Bình Mây", "title": "SỬA CHỢ TRÊN ĐỊA BÀN TỈNH BÌNH MÂY NĂM 2022",
        },
    ),
    # what a citation of the same authority says of the province; a person's name after «tỉnh» is none
    (
        f"ỦY\nBAN NHÂN DÂN\nXÃ TÂN LẬP |\n{_MOTTO}|\nSố: 2/KH-UBND |\nTân Lập, ngày 4 tháng 8 năm 2024\nKẾ HOẠCH\n"
        'Thực hiện Đề án "Làng nghề giai đoạn 2021 - 2030" năm 2024\n'
        "Căn cứ Quyết định số 5/QĐ-UBND ngày 02/7/2024 của "
        "Chủ tịch UBND tỉnh Bình Mây về làng nghề;\nTheo ý kiến của Phó Chủ tịch UBND tỉnh Lê Văn Tám tại cuộc họp;\n"
        "Học tập các tỉnh Tây Nguyên, các tỉnh Tây Nguyên, các tỉnh Tây Nguyên;\n"
        f"I. NỘI DUNG\nĐan lát./.\n{_FOOT}",
        {
            "issuer.name": "UBND xã Tân Lập", "issuer.province": "Bình Mây", "issuer.district": None,
            "period_start": "2024-01-01", "period_end": "2024-12-31",
        },
    ),
    # a city above a ward is a province where there are no districts any more
    (
        f"UBND THÀNH PHỐ SÔNG TRÀ\nUBND PHƯỜNG 3\nSố: 6/KH-UBND\n{_MOTTO}Phường 3, ngày 4 tháng 2 năm 2026\nKẾ HOẠCH\n"
        f"Phòng cháy năm 2026\n{_BODY}{_FOOT}",
        {"issuer.district": None, "issuer.province": "Sông Trà", "issuer.level": "commune"},
    ),
    # without a head: a committee that says so itself, not the body whose plan it cites
    (
        "KẾ HOẠCH\nHoạt động năm 2024\n"
        "Thực hiện Kế hoạch số 7/KH-UBND ngày 04/01/2024 của UBND tỉnh Bình Mây, "
        "Ban Chỉ đạo phòng dịch huyện An Sơn ban hành Kế hoạch như sau:\n"
        "I. NỘI DUNG\n1. Các xã của huyện An Sơn phun thuốc./.\n",
        {
            "issuer.name": "Ban Chỉ đạo phòng dịch huyện An Sơn", "issuer.level": "district",
            "issuer.district": "An Sơn", "issuer.province": "Bình Mây",
        },
    ),
    # type and trích yếu on one line
    (
        f"UBND XÃ TÂN LẬP\nSố: 6/KH-UBND\n{_MOTTO}Tân Lập, ngày 4 tháng 8 năm 2025\nKẾ HOẠCH CÔNG TÁC THÁNG 9/2025\n"
        f"{_BODY}{_FOOT}",
        {"doc_type": "Kế hoạch", "title": "CÔNG TÁC THÁNG 9/2025", "period_end": "2025-09-30"},
    ),
)  # fmt: skip

EXAMPLES = _STATE + _OTHERS
"""A document's raw text, and fields of the letterhead of its first part."""
