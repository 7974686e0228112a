"""Assignments as each type of document gives them: notices, directives, decisions, letters, schools' plans."""

from __future__ import annotations

import pytest

from extractors.officials import extract
from models.facts import Issuer, Letterhead
from tests.reading import outline_of

HEAD = "UBND XÃ HÒA AN\n\nSố: 12/UBND\n\nKẾ HOẠCH\n\nThực hiện công tác năm 2025\n\nI. NỘI DUNG\n\n"
ORG = "IV. TỔ CHỨC THỰC HIỆN\n"
WAYS = [
    # the type of document; a body; what must come out
    ("Thông báo",
     "1. Đồng ý phương án sửa nhà văn hóa. Giao Phòng Kinh tế chủ trì, phối hợp với Ban Quản lý dự án lập hồ sơ.\n"
     "2. Đồng ý với đề nghị của Trạm Y tế, giao Trạm Y tế mua máy; yêu cầu Văn phòng HĐND và UBND xã lo vốn.\n"
     "3. Thống nhất giao Công an xã cấp tài khoản.\n4. Các phòng, ban khẩn trương nộp báo cáo.\n"
     "5. Các thôn đã làm tốt.\n6. Các đoàn thể vận động nhân dân.",
     ["lead: Phòng Kinh tế", "coordinate: Ban Quản lý dự án", "lead: Trạm Y tế",
      "execute: Văn phòng HĐND và UBND xã", "lead: Công an xã", "lead: Các phòng, ban", "lead: Các đoàn thể"]),
    ("Thông báo",
     "1. Về chuyển đổi số\n- Phòng Văn hóa - Xã hội tham mưu kế hoạch.\n"
     "- Trạm Y tế chịu trách nhiệm hướng dẫn, theo dõi các thôn.\n"
     "2. Đối với các dự án chậm, giao Ban Quản lý dự án rà soát.",
     ["lead: Phòng Văn hóa - Xã hội", "lead: Trạm Y tế", "lead: Ban Quản lý dự án"]),
    ("Thông báo", "Trên đây là kết luận của Chủ tịch UBND xã, Văn phòng thông báo để các đơn vị biết./.", []),
    ("Chỉ thị",
     "1. Người đứng đầu cấp ủy, chính quyền, thủ trưởng các cơ quan, đơn vị chịu trách nhiệm toàn diện.\n"
     "2. Các sở, ngành\na) Giao Sở Nội vụ kiểm tra.\nb) Sở Y tế rà soát.\n"
     "3. Đề nghị Tỉnh đoàn vận động; đề nghị Công an tỉnh giữ trật tự.\n"
     "4. Giao Đảng đoàn Hội đồng nhân dân tỉnh xem xét. Yêu cầu 100% cán bộ, công chức gương mẫu.",
     ["lead: Người đứng đầu cấp ủy, chính quyền", "lead: thủ trưởng các cơ quan, đơn vị", "lead: Sở Nội vụ",
      "lead: Sở Y tế", "request: Tỉnh đoàn", "request: Công an tỉnh",
      "lead: Đảng đoàn Hội đồng nhân dân tỉnh", "execute: cán bộ, công chức"]),
    ("Quyết định",
     "Điều 2. Tổ công tác có nhiệm vụ giúp Chủ tịch UBND xã rà soát hồ sơ.\n"
     "Điều 3. Trưởng các phòng: Kinh tế, Nội vụ; các ông (bà) có tên tại Điều 1 căn cứ Quyết định thi hành./.",
     ["lead: Tổ công tác", "execute: Trưởng phòng Kinh tế", "execute: Trưởng phòng Nội vụ",
      "execute: các ông (bà) có tên tại Điều 1"]),
    ("Công văn", "1. Căn cứ bảng phân công kèm theo, các ngành chuyên môn, Trưởng thôn lập lịch công tác.",
     ["execute: các ngành chuyên môn", "execute: Trưởng thôn"]),
    ("Kế hoạch",
     "II. NỘI DUNG\n1. Phân tích đề thi – Trường THPT Hoa Mai thực hiện.\n"
     "2. Tham luận - Trường THPT Hoa Lan hỗ trợ thực hiện.\n3. Trang trí hội trường (Đoàn Thanh niên phụ trách).\n"
     "4. Quy chế 12 - Trường THPT Hoa Mai.",
     ["execute: Trường THPT Hoa Mai", "coordinate: Trường THPT Hoa Lan", "lead: Đoàn Thanh niên"]),
    ("Kế hoạch",
     ORG + "1. Hiệu trưởng chỉ đạo chung.\n2. Tổ trưởng các tổ chuyên môn: xây dựng kế hoạch tổ.\n"
     "3. Giáo viên chủ nhiệm các lớp phối hợp với Đoàn trường, Ban đại diện cha mẹ học sinh.\n"
     "4. Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh tuyên truyền.\n"
     "5. Ông Nguyễn Văn An - Phó Chủ tịch UBND xã: phụ trách kinh tế.\n"
     "6. Đảng ủy các cơ quan Đảng xã, Đảng ủy UBND xã lãnh đạo thực hiện.\n"
     "7. Đề nghị các đồng chí đảng ủy viên theo dõi chi bộ.",
     ["lead: Hiệu trưởng", "lead: Tổ trưởng các tổ chuyên môn", "lead: Giáo viên chủ nhiệm các lớp",
      "coordinate: Đoàn trường", "coordinate: Ban đại diện cha mẹ học sinh",
      "lead: Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh", "lead: Ông Nguyễn Văn An - Phó Chủ tịch UBND xã",
      "lead: Đảng ủy các cơ quan Đảng xã", "lead: Đảng ủy UBND xã", "request: các đồng chí đảng ủy viên"]),
    ("Kế hoạch", "1. Số hóa.\n- Đơn vị chủ trì: Các cơ quan, đơn vị theo quy định.\n- Phân công lãnh đạo: Trực 24/24.",
     ["lead: Các cơ quan, đơn vị theo quy định"]),
    ("Kế hoạch",
     "1. Rà soát toàn bộ văn bản; đề nghị HĐND xã bãi bỏ văn bản cũ.\n"
     "2. Tinh thần phục vụ\nMỗi công chức ký cam kết khi tiếp dân.\n"
     "3. Nâng cao trách nhiệm của các cơ quan\n- Các cơ quan nâng cao nhận thức.", []),
]  # fmt: skip


def read(body: str, letterhead: Letterhead) -> list[str]:
    layout = outline_of(HEAD + body.replace("\n", "\n\n"))
    return [f"{fact.role}: {fact.actor}" for part in layout.parts for fact in extract(part, letterhead)]


@pytest.mark.parametrize(("doc_type", "body", "expected"), WAYS)
def test_ways_of_each_type(doc_type: str, body: str, expected: list[str]) -> None:
    assert read(body, Letterhead(doc_type=doc_type, issuer=Issuer(level="commune"))) == expected


def test_a_department_asks_where_a_committee_orders() -> None:
    body = ORG + "1. Chuẩn bị\nĐề nghị UBND cấp xã rà soát. Riêng UBND phường Hồng Mai cử người dự họp."
    department = Letterhead(doc_type="Kế hoạch", issuer=Issuer(name="Sở Y tế tỉnh Hòa An", level="province"))
    assert read(body, department) == ["request: UBND cấp xã", "request: UBND phường Hồng Mai"]
    committee = Letterhead(doc_type="Kế hoạch", issuer=Issuer(name="UBND tỉnh Hòa An", level="province"))
    assert read(body, committee)[:1] == ["execute: UBND cấp xã"]
