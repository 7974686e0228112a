"""Who has to do what (phân công: chủ trì, phối hợp, tham mưu, tổng hợp, theo dõi, thực hiện, đề nghị).

An assignment is given by a label («Đơn vị chủ trì: …») or a table's column, by a provision that an actor's name heads,
an order («Giao …», «Yêu cầu …», «Đề nghị …»), a predicate («… có trách nhiệm …») or «phối hợp với …» in a duty.
"""

from __future__ import annotations

from dataclasses import replace

from extractors.naming.assigning import Notebook
from extractors.naming.clauses import read_claims, read_doers, read_exceptions, read_partners
from extractors.naming.headed import read_head
from extractors.naming.labels import read_awaited, read_cell, read_labels
from extractors.naming.orders import read_notices, read_orders
from extractors.naming.sentences import read_sentences
from models.document import Paragraph, Part
from models.facts import Assignment, Letterhead

# Paragraphs, and the assignments in them as «role: actor» in reading order; look-alikes give nothing.
_TASK, _ORG = "1. Số hóa sổ hộ tịch.\n", "IV. TỔ CHỨC THỰC HIỆN\n"
EXAMPLES: list[tuple[str, list[str]]] = [
    (
        _TASK + "- Đơn vị chủ trì: Công chức Tư pháp- Hộ tịch.\n- Đơn vị phối hợp: Công an xã, các thôn.",
        ["lead: Công chức Tư pháp - Hộ tịch", "coordinate: Công an xã", "coordinate: các thôn"],
    ),
    (
        _TASK + "- Chủ trì: Phòng Kinh tế; phối hợp: Phòng Văn hóa - Xã hội, các cơ quan, đơn vị khác.",
        ["lead: Phòng Kinh tế", "coordinate: Phòng Văn hóa - Xã hội", "coordinate: các cơ quan, đơn vị khác"],
    ),
    (
        _TASK + "(Cơ quan thực hiện: Văn phòng HĐND và UBND xã; cơ quan phối hợp: Trạm Y tế).",
        ["lead: Văn phòng HĐND và UBND xã", "coordinate: Trạm Y tế"],
    ),
    (_TASK + "- Chủ trì: Phòng Kinh tế.\n- Đơn vị thực hiện: các thôn.", ["lead: Phòng Kinh tế", "execute: các thôn"]),
    (
        _TASK + "- Đơn vị chủ trì:\n+ Phòng Kinh tế;\n+ Công an xã.\n- Bộ phận theo dõi: Văn phòng UBND xã.",
        ["lead: Phòng Kinh tế", "lead: Công an xã", "monitor: Văn phòng UBND xã"],
    ),
    (
        _TASK + "- Công chức tham mưu: Văn phòng - Thống kê, Tư pháp - Hộ tịch.\n- Công chức tổng hợp: VP-TK",
        ["advise: Văn phòng - Thống kê", "advise: Tư pháp - Hộ tịch", "consolidate: VP - TK"],
    ),
    (
        _TASK + "- Cơ quan thực hiện: Sở Y tế và Sở Tài chính chủ trì, phối hợp với UBND các xã, phường.",
        ["lead: Sở Y tế", "lead: Sở Tài chính", "coordinate: UBND các xã, phường"],
    ),
    (
        _ORG + "1. Phòng Nội vụ:\n- Chủ trì, phối hợp với các phòng, ban rà soát.\n- Tham mưu UBND huyện sơ kết.",
        ["lead: Phòng Nội vụ", "coordinate: các phòng, ban"],
    ),
    (
        _ORG + "- Phòng Kinh tế: chủ trì thẩm định.\n- Công an xã phối hợp với Ban Chỉ huy Quân sự xã tuần tra.",
        ["lead: Phòng Kinh tế", "lead: Công an xã", "coordinate: Ban Chỉ huy Quân sự xã"],
    ),
    (
        _ORG + "1. Trách nhiệm của Phòng Văn hóa, Khoa học và Thông tin\na) Hướng dẫn.\nb) Kiểm tra.",
        ["lead: Phòng Văn hóa, Khoa học và Thông tin"],
    ),
    (
        _ORG + "1. Giao Bộ phận Một cửa giúp UBND phường theo dõi, đôn đốc.\n2. Giao Trạm Y tế tổng hợp.",
        ["monitor: Bộ phận Một cửa", "consolidate: Trạm Y tế"],
    ),
    (
        _ORG + "1. Đề nghị Ủy ban MTTQ Việt Nam xã và các đoàn thể vận động.\n2. Công an xã có trách nhiệm tuần tra.",
        ["request: Ủy ban MTTQ Việt Nam xã", "request: các đoàn thể", "execute: Công an xã"],
    ),
    (
        _ORG + "1. Phòng Nội vụ\nThẩm định.\nUBND huyện yêu cầu các phòng, ban và UBND các xã nghiêm túc thực hiện.",
        ["lead: Phòng Nội vụ", "execute: các phòng, ban", "execute: UBND các xã"],
    ),
    (
        "Điều 3. Các ông (bà): Trưởng Công an xã, Thủ trưởng các cơ quan, đơn vị chịu trách nhiệm thi hành.",
        ["execute: Trưởng Công an xã", "execute: Thủ trưởng các cơ quan, đơn vị"],
    ),
    (
        "1. Đợt I. Nội dung kiểm tra: việc tiếp công dân.\n- Trưởng đoàn: Chủ tịch UBND xã. Thành viên: Công an xã.",
        ["lead: Chủ tịch UBND xã", "coordinate: Công an xã"],
    ),
    (
        _ORG + "1. Phòng Kinh tế và Công an xã\na) Phòng Kinh tế lập dự toán.\nb) Tuần tra ban đêm.",
        ["lead: Phòng Kinh tế", "lead: Công an xã"],
    ),
    ("Năm qua, UBND xã đã giao Phòng Kinh tế khảo sát chợ.\n1. Mở rộng chợ.", []),
    (
        "1. Nghỉ lễ hai ngày.\nUBND xã thông báo để các phòng, ban, Công an xã biết và nghiêm túc thực hiện.",
        ["execute: các phòng, ban", "execute: Công an xã"],
    ),
    ("1. Thông báo cho Công an xã biết số xe.\n2. Gửi thông báo để người dân biết, thực hiện.", []),
    (
        _ORG + "1. Nếu vượt thẩm quyền, Phòng Nội vụ tổng hợp trình UBND huyện quyết định.",
        ["consolidate: Phòng Nội vụ"],
    ),
    (
        "1. Yêu cầu UBND các xã phối hợp với Hạt Kiểm lâm tuần tra.\n2. Yêu cầu: đúng luật.",
        ["execute: UBND các xã", "coordinate: Hạt Kiểm lâm"],
    ),
    (_ORG + "a) Thanh tra đất đai: UBND các xã làm đầu mối.", ["lead: UBND các xã"]),
    ("1. Thành phần đoàn\n- Trưởng đoàn: Chủ tịch UBND xã.\n- Thành viên: Công chức Văn phòng - Thống kê.", []),
    ("1. Các cấp, các ngành tiếp tục thực hiện tốt quy chế dân chủ.\n2. Báo cáo UBND tỉnh (qua Sở Nội vụ).", []),
    ("1. Không yêu cầu người dân nộp bản sao.\n2. Thực hiện quy chế phối hợp với Công an huyện.", []),
]

_ROLE_COLUMNS = ("lead", "partner", "lead_partner")


def extract(part: Part, letterhead: Letterhead) -> list[Assignment]:
    """All assignments of a part, in reading order."""
    notes = Notebook(part, letterhead)
    above: dict[tuple[int, int], list[str]] = {}
    for index, paragraph in enumerate(part.paragraphs):
        if paragraph.zone not in ("preamble", "body") or (paragraph.cell is not None and paragraph.cell.header):
            continue
        if paragraph.label is not None and paragraph.cell is None:
            notes.enter(paragraph)
        _read(notes, _trimmed(part.chars, paragraph), index, above)
    return notes.facts()


def _trimmed(chars: str, paragraph: Paragraph) -> Paragraph:
    """The paragraph with its body at the first visible character."""
    body = paragraph.body
    while body < paragraph.stop and chars[body].isspace():
        body += 1
    return paragraph if body == paragraph.body else replace(paragraph, body=body)


def _read(notes: Notebook, paragraph: Paragraph, index: int, above: dict[tuple[int, int], list[str]]) -> None:
    body = paragraph.zone == "body"
    if body and not read_labels(notes, paragraph):
        if paragraph.cell is not None and paragraph.cell.role in _ROLE_COLUMNS:
            read_cell(notes, paragraph, above)
        elif not read_awaited(notes, paragraph):
            read_head(notes, paragraph, index)
    read_orders(notes, paragraph)
    if body:
        read_notices(notes, paragraph)
    if body and not notes.headings.aims(paragraph.section):
        read_partners(notes, paragraph)
        read_claims(notes, paragraph)
        read_doers(notes, paragraph)
        read_exceptions(notes, paragraph)
        read_sentences(notes, paragraph)
