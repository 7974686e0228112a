"""The words round a count (từ ngữ quanh số lượng): verbs that make, things made, and what is only counted or given."""

from __future__ import annotations

import re

# time, recurrence, size: never a result
NEVER = re.compile(
    r" ?(?:sao|ngày|tháng|năm|giờ|phút|giây|tuần|quý|lần|tuổi|kỳ|đêm|ca(?! (?:khúc|mắc|sinh|cấp))|tiết|nhiệm kỳ"
    r"|thế kỷ|thập kỷ|mùa|không|tại chỗ|sẵn sàng|rõ|nhất|trong|trụ cột"
    r"|chiều|phía|bên|mặt(?! bằng)|bước|khâu|hướng|chữ số|trang(?! (?:thiết bị|trại|tin))|bản (?!tin|đồ|làng)|liên"
    r"|ngôi sao|trở lên"
    r"|trở xuống|inch|gb|mb|mm|cm|dpi"
    r"|km/h|độ|đ|bữa|(?:khóa|khoá)(?! (?:tập huấn|đào tạo|bồi dưỡng|học|huấn luyện))|cấp|số|quan điểm|phương châm"
    r"|chủ đề"
    r"|khâu|và|đến|tháng đầu|quy định|hồ sơ gồm|triệu|tỷ)(?!\w)"
)
# what a text names more often than it promises: only a bound in an aim commits to it
SOFT = re.compile(r" ?(?:nội dung|lĩnh vực|nhóm|trường hợp|vấn đề|đầu mối|yêu cầu|ý kiến)(?!\w)")
LISTED = re.compile(
    r" (?!đến)[a-zà-ỹđ]{1,12}(?: (?!có |được |đạt |bị |phải |tại |của |trong |tham |sử |biết |hài |dùng |thực "
    r"|hoàn )[a-zà-ỹđ]{1,12}){0,7}(?:,| và|, và) "
)
UP_TO = re.compile(r" ?(?:[-–]|đến|tới) ?(?P<to>\d{1,4})(?= [a-zà-ỹđ])(?! (?:năm|tháng|ngày|giờ|tuổi)(?!\w))")
UNDONE = re.compile(r"[^.;,]{0,60} chưa(?!\w)")
SO_FAR = re.compile(
    r"(?<!\w)(?<!thực )(?<!thể )(?<!phát )(?<!xuất )(?:đến nay|tới nay|hiện nay|hiện|đã)(?!\w)[^.;]{0,40}?(?:có"
    r"|đạt)? ?$"
)
NOUN = re.compile(
    r" ?(?P<noun>[a-zà-ỹđ²³]{1,}\d?(?: [a-zà-ỹđ]+){0,3})|/\d{1,3}(?: \d{3}|\.\d{3})* (?P<whole>[a-zà-ỹđ]+)"
)
WORD_NUMBER = re.compile(
    r"(?<!\w)(?:ít nhất|tối thiểu|không dưới) (?P<number>một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?! (?:trong"
    r"|lần|phần|nửa|năm|tháng|ngày|buổi|tuần|cấp|cửa)(?!\w))(?= [a-zà-ỹđ])"
)
LEAST = re.compile("tối thiểu |không dưới ")
WORD_VALUES = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}
PARTS = re.compile(r" ?/ ?(?P<all>\d{1,4})(?= [a-zà-ỹđ])(?! (?:tháng|năm))")
PER_THOUSAND = re.compile(r" ?/ ?10{0,2}(?:[. ]?000)+(?= [a-zà-ỹđ])")
RATED = re.compile(
    r"(?:^|[.;:,] ?)(?:[^.;:,]{0,30} )?(?:tỷ số|tỷ suất|tỷ lệ|tỉ lệ|tỉ số|số|mật độ|bình quân)(?!\w)(?:[^.;]"
    r"|\.\d){3,160}(?:ở mức|đạt|là|còn|xuống|dưới|đạt mức)(?: còn| dưới| khoảng| từ| mức)* ?$"
)

_COMMIT = r"(?:phấn đấu|đảm bảo|bảo đảm|quyết tâm|cam kết|hướng tới|hướng đến|chỉ tiêu|mục tiêu)"
PROMISED = re.compile(rf"(?<!\w){_COMMIT}(?!\w)[^.;]{{0,110}}$")
EACH = re.compile(
    r"(?<!\w)(?:mỗi|từng|các|hằng|hàng|100%(?: các| số)?)(?!\w)[^.;,:]{1,60} (?:có|xây dựng|tổ chức|thành lập"
    r"|đăng ký|thực hiện|duy trì|đạt|bố trí|phát triển|trồng|kết nạp|lựa chọn|viết|phát(?: ra)?|thu|gửi|nộp|hướng dẫn"
    r"|vận động|giúp đỡ|giúp|hỗ trợ|giới thiệu|tham gia|cử|chọn|đăng(?: tải)?|làm|treo|lắp đặt|xác minh|kiểm tra"
    r"|giám sát|khảo sát|tuyên truyền|tiếp nhận|phát động|đỡ đầu|nhận đỡ đầu)(?: được)?(?: thêm)? $"
)
EACH_ONE = re.compile(r"(?<!\w)mỗi(?!\w)")
MADE = re.compile(
    r"(?<!\w)(?:xây dựng|thành lập|hình thành|phát triển|tổ chức|mở|ra mắt|nhân rộng|triển khai"
    r"|đào tạo(?:,? bồi dưỡng)?|tập huấn|kết nạp|trồng|giới thiệu|xóa|xoá|sửa chữa|xây|công nhận"
    r"|phát hành|biên soạn|sản xuất|đăng tải|thực hiện|hoàn thành|đạt|thu hút|hỗ trợ|vận động|tạo|đăng ký|cấp"
    r"|cấp mới|bồi dưỡng|duy trì|phát động|viết|giải quyết việc làm cho|tạo việc làm cho"
    r"|kích hoạt|lắp đặt|lắp|trang bị|số hóa|số hoá|thu nhận|tạo lập|đầu tư|mua sắm|mua|treo|chăm sóc|chỉnh trang"
    r"|hướng dẫn|cải tạo"
    r"|nâng cấp|tuyển dụng|tuyển|trao(?: tặng)?|tặng|giúp(?: đỡ)?|tham gia|cử|luân chuyển|tái cấu trúc|cắt giảm"
    r"|đơn giản hóa|bãi bỏ|lựa chọn|chọn|đăng|phát|cấp phát|gửi|thu thập|lấy|bố trí|thiết lập|gắn|đưa vào sử dụng"
    r"|khởi công|khánh thành|chuyển đổi|bảo trợ|nhận đỡ đầu|đỡ đầu|tổ chức xây dựng|tiếp nhận|vận hành|cung cấp"
    r"|bàn giao|thay thế|thay mới|thay)"
    r"(?: mới| thêm| được| thành công| bổ sung| điểm| việc làm(?: mới)?(?: cho)?| cho)* $"
)
# who inspects, surveys or supervises says at how many places: «kiểm tra thực tế tại 06 đơn vị»
INSPECTED = re.compile(
    r"(?<!\w)(?<!qua )(?<!đã )(?<!sau )(?<!được )(?<!bị )(?:kiểm tra|thanh tra|giám sát|khảo sát|xác minh|phúc tra)"
    r"(?: (?!tại|đối với|với|ở|và|các|những|của)[^\W\d]+){0,6}(?: (?:tại|đối với|với|ở))? $"
)
PLACES = re.compile(
    r" ?(?:cơ quan|đơn vị|xã|phường|thị trấn|sở|phòng|trường|thôn|cơ sở|doanh nghiệp|cuộc|địa phương|tổ chức"
    r"|công trình|dự án|huyện|quận|tổ dân phố|khu phố|ấp|bản)(?!\w)"
)
# whom a survey asks: «khảo sát độc lập với 300 người dân»
ASKED = re.compile(
    r"(?<!\w)(?<!qua )(?<!đã )(?<!sau )(?<!theo )(?<!kết quả )(?<!cuộc )(?<!được )(?<!đợt )"
    r"(?:khảo sát|lấy ý kiến|phỏng vấn|thăm dò ý kiến|lấy phiếu)(?!\w)"
    r"(?: (?!của)[^\W\d]+){0,6} $"
)
PEOPLE = re.compile(r" ?(?:người|hộ|công dân|doanh nghiệp|tổ chức|lượt|cử tri|phụ huynh|học sinh|phiếu)(?!\w)")
# «03 vụ việc tồn đọng», «07 trụ sở dôi dư»: how many there are, not how many are promised
BACKLOG = re.compile(
    r"[^.;\n]{0,50}?(?<!\w)(?:tồn đọng|còn tồn|tồn từ|kéo dài|dôi dư|hiện có|hiện nay|đang (?:hoạt động|triển khai|có)"
    r"|chưa (?:được )?(?:giải quyết|xử lý)|quá hạn|trước (?:khi )?(?:sáp nhập|hợp nhất|sắp xếp)|cũ|vừa qua)(?!\w)"
)
# «mỗi tháng 50 phiếu», «mỗi xã, thị trấn 01 mô hình»
PER_EACH = re.compile(r"(?<!\w)(?:mỗi|từng|bình quân mỗi)(?: [^\W\d]+,?){1,7} $")
PRODUCT = re.compile(
    r" ?(?:mô hình|sáng kiến|giải pháp mới|đề tài|hội nghị|hội thảo|tọa đàm|toạ đàm|lớp|khóa|khoá|cuộc|buổi|đợt|tin|bài"
    r"|phóng sự|chuyên mục|video|clip|pano|pa nô|băng rôn|áp phích|tờ rơi|tờ gấp|câu lạc bộ"
    r"|tổ|đội|đoàn(?! viên)|công trình|tuyến đường|km|ha(?!\w)|sản phẩm|doanh nghiệp|hợp tác xã|hộ|người|lao động|lượt"
    r"|đảng viên|đoàn viên|hội viên|chi bộ|nhà|giải(?! pháp)|phiếu|cơ sở|vùng"
    r"|trung tâm|dự án|chỉ tiêu|tiêu chí|kênh|việc làm|học viên|cây|con|diễn đàn|hội thi|sân chơi|phần việc"
    r"|tuyến|khu dân cư|chuyên đề|ấn phẩm|bộ tài liệu|trường|tài khoản|điểm|máy|camera|ki-?ốt|kiosk|trạm|quy trình"
    r"|chữ ký số|thẻ|phần mềm|ứng dụng|thư viện|tủ sách|cầu|biển|bảng|suất|phần quà|chương trình(?! mục tiêu)"
    r"|sự kiện|cuốn|màn hình|thiết bị|đèn|loa|cụm loa|phòng học|giếng|bể|trụ|gian hàng|bản tin|trang thiết bị|bộ máy"
    r"|mã qr|sổ|tủ|xe|công nhân|cán bộ|công chức|gương|hội thao"
    r"|hộp thư|hòm thư|thùng thư|lô đất|mặt bằng)(?!\w)"
)
# «phát 3 buổi/tuần» is a timetable; a bound makes it a commitment
PACED = re.compile(r" ?(?:buổi|lần|ngày|giờ|cuộc|phiên|kỳ|ca|chuyến|lượt) ?/")
# «04 bản tin/tháng»
PER_CYCLE = re.compile(r" ?[^\W\d]+(?: [^\W\d]+){0,2} ?/ ?(?:tuần|tháng|quý|năm|kỳ)(?!\w)")
# «ít nhất 1/3 số thôn» is a fraction, no count
FRACTION = re.compile(r" ?/ ?\d{1,2} (?:số|tổng|thời gian|diện tích|dân số)(?!\w)")
# «Số sáng kiến: 02» among the aims: what is counted stands before
TALLIED = re.compile(r"(?:^|[.;,+-] ?)(?:tổng )?số (?!hóa|hoá)[^.;:\d]{2,80}: ?$")
MEASURE = re.compile(r" ?(?:ha|km|m2|m²|m3|m³|tấn|tạ|kg|kw|mw|kwh|lít|con|cây|giường|tạ/ha|tấn/ha)(?!\w)")
GIVEN = re.compile(
    r"[^.;\n]{0,70}?(?:nêu trên|nói trên|nêu tại|đã nêu|trên đây|đã (?:được )?(?:ban hành|công bố|giao(?! dịch| lưu)"
    r"|phê duyệt|chỉ ra|triển khai)|còn lại|sau đây|(?:như )?sau ?:|thiết yếu|này)(?!\w)"
)
PLACED = re.compile(
    r"(?<!\w)(?:tại|của|trong|với|ở|giữa|theo|về|gồm|bao gồm|từ|trên địa bàn|thuộc|là|qua|trên|đối với|và|các"
    r"|do|số|trong số|trong đó|cả|toàn bộ|những|ngoài|cùng|hết|\)|thứ|như|nêu|vào|khoảng)(?: cả)? ?$"
)
CLAUSE_HEAD = re.compile(r"(?:^|[.;:,+-] ?)(?:[^.;:,]{0,40} )?\S+ (?:mới |thêm |được )*$")
HAD = re.compile(
    r"(?<!\w)(?<!thực )(?<!thể )(?<!phát )(?<!xuất )(?:đã|hiện|hiện nay|hiện có|toàn xã có|trước đây)(?!\w)[^.;]{0,60}$"
)
