"""What an actor is to do (việc phải làm): verbs that give a duty, apart from those that only admonish or report."""

from __future__ import annotations

from extractors.naming.plain import plain_pattern

_WHEN = (
    r"(?:(?:định kỳ|hằng|hàng|mỗi|trước|vào|trong(?! quá trình)|chậm nhất|theo|căn cứ|kể từ|từ|đến|hết|cuối|đầu|sau)\s"
    r"[^,.;:\n]{1,60}?,?\s+)?"
)
_HOW = (
    r"(?:(?:chủ động|thường xuyên|kịp thời|trực tiếp|tích cực|khẩn trương|tiếp tục|tập trung|phải|cần|có nhiệm vụ"
    r"|đồng thời|nghiêm túc|tự),?\s+){0,2}"
)
# deeds that end in something to be shown: a plan, a list, a report
_SHOWN = (
    r"xây dựng|lập|gửi|báo cáo|rà soát|cài đặt|đăng ký|niêm yết|cử|bố trí|hoàn thành|kê khai|kiểm kê|kiểm tra|chấm điểm"
    r"|phân công|tổng hợp|thống kê|cập nhật|công khai"
    r"|ban hành(?! (?:\w+ ){1,2}(?:số|\d))|số hóa|nộp|bàn giao|tiếp nhận|thành lập|kiện toàn|ký"
    r"|đánh giá|khảo sát|sơ kết|tổng kết|đề xuất|trình"
)
_OTHER = (
    r"tham mưu|tổ chức|triển khai|thực hiện|hướng dẫn|giám sát|theo dõi|chuẩn bị|duy trì|tuyên truyền|vận động"
    r"|phát (?:thanh|động|sóng|hành|tờ|phiếu|hiện)"
    r"|mở (?:lớp|chuyên|đợt|sổ|rộng|cổng|đường)|đăng (?:tải|tin|ký)|cung cấp"
    r"|thẩm định|xử lý|giải quyết|đối thoại|tiếp công dân|tiếp dân|bảo đảm|đảm bảo|nghiên cứu|đôn đốc"
    r"|trả|quản lý|chỉ đạo|hỗ trợ|phổ biến|tập huấn"
    r"|đưa|cấp (?:giấy|tài khoản|phát)|thu (?:gom|thập)|in ấn|vệ sinh|trồng|sửa|mua|nâng cấp|chủ trì"
)
# «đã rà soát», «rà soát được 12 hộ» report; «tổ chức 02 lớp» may still be to come
_NOT_DONE = r"(?!\s+(?:được|xong|thành công)\b)"
DEED = plain_pattern(rf",?\s+{_WHEN}{_HOW}(?:{_SHOWN}|{_OTHER})\b{_NOT_DONE}")
SHOWN_DEED = plain_pattern(rf",?\s+{_WHEN}{_HOW}(?:{_SHOWN})\b{_NOT_DONE}")
# agents that running prose only admonishes: «mỗi cơ quan phải …», «các cấp …»
EACH = plain_pattern(
    r"(?:mỗi|mọi|tất cả|(?:các\s+)?cấp|(?:các\s+)?(?:cán bộ|công chức|viên chức|cá nhân|tổ chức, cá nhân|người))\b"
)
