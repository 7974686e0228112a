"""What columns and codes are called on a screen or in a workbook (tên cột, tên mã): Vietnamese first, or English."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

# Code of a `Problem` → (Vietnamese, English)
PROBLEMS: dict[str, tuple[str, str]] = {
    "page_unread": ("Trang không đọc được", "Page not read"),
    "page_doubtful": ("Trang đọc chưa chắc", "Page read with doubts"),
    "no_type": ("Không rõ tên loại văn bản", "No document type"),
    "no_number": ("Không có số văn bản (để trống, số viết tay)", "No document number (blank or handwritten)"),
    "no_date": ("Thiếu ngày ban hành (để trống, viết tay)", "No full issue date (blank or handwritten)"),
    "no_issuer": ("Không rõ cơ quan ban hành", "No issuer"),
    "bad_date": ("Ngày viện dẫn không có trong lịch", "Cited date that does not exist"),
    "later_than_document": ("Viện dẫn văn bản ban hành sau", "Cites a later instrument"),
    "odd_percent": ("Tỷ lệ ngoài 0–100 %", "Percentage outside 0–100"),
    "reversed_period": ("Thời hạn kết thúc trước khi bắt đầu", "Deadline that ends before it begins"),
    "doubtful": ("Dữ kiện chưa chắc chắn", "Doubtful fact"),
    "poor_table": ("Bảng cần đối chiếu", "Table to check"),
    "repaired": ("Chữ đọc nhầm đã được sửa", "Misreadings that were mended"),
    "no_facts": ("Tệp không có dữ kiện", "File without facts"),
}
# Why a file failed → (Vietnamese, English)
FAILURES: dict[str, tuple[str, str]] = {
    "missing": ("không tìm thấy", "not found"), "not_readable": ("không mở được", "not readable"),
    "empty": ("không có nội dung", "empty"), "broken": ("bị hỏng", "broken"),
    "encrypted": ("có mật khẩu", "protected by a password"),
    "not_supported": ("loại tệp không đọc được", "kind of file not supported"),
    "no_converter": ("thiếu LibreOffice", "LibreOffice not installed"),
    "not_a_plan_language": ("không phải tiếng Việt", "not Vietnamese"), "too_large": ("quá lớn", "too large"),
    "only_scans": ("chỉ có ảnh quét", "only scans"), "program_error": ("lỗi chương trình", "program error"),
    "process_died": ("tiến trình bị tắt", "process died"), "too_slow": ("đọc quá lâu", "too slow"),
}  # fmt: skip

# Column → (Vietnamese, English)
TITLES: dict[str, tuple[str, str]] = {
    "file": ("Tệp", "File"), "commune": ("Xã, phường", "Commune"), "district": ("Huyện", "District"),
    "province": ("Tỉnh", "Province"), "province_now": ("Tỉnh hiện nay", "Province now"),
    "since_merger": ("Sau sáp nhập 01/7/2025", "Since 1 July 2025"), "year": ("Năm", "Year"),
    "doc_type": ("Loại văn bản", "Document type"), "document_number": ("Số văn bản", "Document number"),
    "title": ("Trích yếu", "Title"), "page": ("Trang", "Page"), "section": ("Mục", "Section"),
    "quote": ("Trích nguyên văn", "Quote"), "confidence": ("Độ tin cậy", "Confidence"),
    "is_corrected": ("Đã sửa", "Corrected"), "is_copy": ("Bản sao", "Copy"), "kind": ("Loại", "Kind"),
    "subject": ("Nội dung đo", "Subject"), "comparator": ("So sánh", "Comparator"), "value": ("Giá trị", "Value"),
    "value_to": ("Đến", "Up to"), "grade": ("Xếp loại", "Grade"), "out_of": ("Trên tổng số", "Out of"),
    "unit": ("Đơn vị tính", "Unit"), "due_on": ("Hạn", "Due on"), "index_name": ("Chỉ số", "Index"),
    "criterion": ("Tiêu chí", "Criterion"), "task": ("Nhiệm vụ", "Task"), "leads": ("Chủ trì", "Lead"),
    "others": ("Phối hợp, tham gia", "With"), "product": ("Sản phẩm", "Product"), "deadline": ("Thời hạn", "Deadline"),
    "starts_on": ("Từ ngày", "From"), "ends_on": ("Đến ngày", "To"), "recurrence": ("Định kỳ", "Recurrence"),
    "actor": ("Người, cơ quan được giao", "Actor"), "role": ("Vai trò", "Role"),
    "canonical": ("Tên chuẩn", "Canonical name"), "canonical_kind": ("Chức danh hay cơ quan", "Post or body"),
    "relation": ("Quan hệ", "Relation"), "type": ("Tên loại", "Type"), "number": ("Số, ký hiệu", "Number"),
    "name": ("Tên", "Name"), "issued_on": ("Ngày ban hành", "Issued on"), "cited_year": ("Năm viện dẫn", "Year cited"),
    "issuer": ("Cơ quan ban hành", "Issuer"), "pinpoint": ("Điểm, khoản, điều", "Pinpoint"),
    "is_resolved": ("Đã xác định", "Resolved"), "unresolved": ("Vì sao chưa xác định", "Why unresolved"),
    "is_imported": ("Có trong kho", "Imported"), "replaced_by": ("Đã bị thay thế bởi", "Replaced by"),
    "code": ("Mã", "Code"), "message": ("Nội dung", "Message"), "stage": ("Bước", "Stage"),
    "level": ("Cấp", "Level"), "signer": ("Người ký", "Signer"), "signer_position": ("Chức vụ", "Position"),
    "period_start": ("Kế hoạch từ", "Plan from"), "period_end": ("Kế hoạch đến", "Plan to"),
    "pages": ("Số trang", "Pages"), "quality": ("Chất lượng đọc", "Reading quality"),
    "found_in": ("Tìm thấy ở", "Found in"), "asked_subject": ("Nội dung yêu cầu", "Subject asked"),
    "asked": ("Cấp trên yêu cầu", "Asked"), "asked_by": ("Văn bản yêu cầu", "Asked by"),
    "shortfall": ("Thấp hơn", "Short by"), "old_kind": ("Loại cũ", "Old kind"), "old_name": ("Tên cũ", "Old name"),
    "old_district": ("Huyện cũ", "Old district"), "old_province": ("Tỉnh cũ", "Old province"),
    "new_kind": ("Loại mới", "New kind"), "new_name": ("Tên mới", "New name"),
    "new_province": ("Tỉnh mới", "New province"), "is_whole": ("Toàn bộ", "Whole"),
}  # fmt: skip

# Column → code → (Vietnamese, English)
WORDS: dict[str, dict[str, tuple[str, str]]] = {
    "code": {**PROBLEMS, **FAILURES},
    "role": {
        "lead": ("chủ trì", "leads"), "coordinate": ("phối hợp", "joins"), "advise": ("tham mưu", "advises"),
        "consolidate": ("tổng hợp", "consolidates"), "monitor": ("theo dõi, đôn đốc", "monitors"),
        "execute": ("thực hiện", "carries out"), "request": ("đề nghị", "is asked"),
    },
    "comparator": {
        "eq": ("bằng", "="), "ge": ("từ … trở lên", "≥"), "le": ("tối đa", "≤"), "gt": ("trên", ">"),
        "lt": ("dưới", "<"),
    },
    "unit": {
        "percent": ("%", "%"), "permille": ("‰", "‰"), "money": ("đồng", "VND"), "count": ("số lượng", "count"),
        "rank": ("hạng", "rank"), "grade": ("xếp loại", "grade"), "score": ("điểm", "points"),
        "rank_change": ("bậc tăng, giảm", "change of rank"),
    },
    "relation": {
        "basis": ("căn cứ", "basis"), "replaces": ("thay thế", "replaces"), "amends": ("sửa đổi, bổ sung", "amends"),
        "attached": ("kèm theo", "attached"), "mentions": ("nhắc đến", "mentions"),
    },
    "unresolved": {
        "no_number": ("thiếu số, ký hiệu", "no number"), "no_issuer": ("thiếu cơ quan ban hành", "no issuer"),
        "no_year": ("thiếu năm", "no year"), "ambiguous": ("khớp nhiều văn bản", "several fit"),
    },
    "kind": {
        "target": ("chỉ tiêu", "target"), "result": ("kết quả đã đạt", "result"), "date": ("ngày", "date"),
        "month": ("tháng", "month"), "quarter": ("quý", "quarter"), "year": ("năm", "year"),
        "period": ("giai đoạn", "period"), "ongoing": ("thường xuyên", "ongoing"),
        "recurring": ("định kỳ", "recurring"),
        "rule": ("theo quy định", "by rule"), "event": ("theo sự kiện", "by event"),
    },
    "canonical_kind": {"post": ("chức danh", "post"), "body": ("cơ quan", "body"), "group": ("nhóm", "group")},
    "level": {
        "commune": ("xã, phường", "commune"), "district": ("huyện", "district"), "province": ("tỉnh", "province"),
        "central": ("trung ương", "central"),
    },
    "stage": {"read": ("đọc", "read"), "extract": ("bóc tách", "extract"), "store": ("lưu", "store")},
    "found_in": {
        "documents": ("trích yếu", "title"), "citations": ("viện dẫn", "citation"), "targets": ("chỉ tiêu", "target"),
        "deadlines": ("thời hạn", "deadline"), "tasks": ("nhiệm vụ", "task"),
        "assignments": ("phân công", "assignment"),
        "indicators": ("chỉ số", "index"), "pages": ("trang", "page"),
    },
}  # fmt: skip
INTERVALS = {
    "week": ("tuần", "week"), "month": ("tháng", "month"), "quarter": ("quý", "quarter"),
    "half_year": ("6 tháng", "half year"), "nine_months": ("9 tháng", "nine months"), "year": ("năm", "year"),
}  # fmt: skip
_YES_NO = {True: ("có", "yes"), False: ("không", "no")}


def title_of(column: str, english: bool = False) -> str:
    """What a column is called; its own name where it has no other."""
    return TITLES.get(column, (column, column))[english]


def for_display(frame: pd.DataFrame, english: bool = False) -> pd.DataFrame:
    """The frame with titles for names and words for codes; ids of rows, which nobody reads, are left out."""
    shown = frame[[column for column in frame.columns if column in TITLES]].copy()
    for column in shown.columns:
        if column in WORDS:
            words = WORDS[column]
            shown[column] = shown[column].map(lambda code, words=words: words.get(code, (code, code))[english])
        elif column == "recurrence":
            shown[column] = shown[column].map(lambda codes: _intervals(codes, english))
        elif shown[column].dtype == bool:
            shown[column] = shown[column].map(lambda yes: _YES_NO[bool(yes)][english])
    return shown.rename(columns={column: title_of(column, english) for column in shown.columns})


def _intervals(codes: object, english: bool) -> str:
    if not isinstance(codes, str):
        return ""
    return ", ".join(INTERVALS.get(code, (code, code))[english] for code in codes.split("; "))
