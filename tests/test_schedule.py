"""By when a target is to hold: one completion may close all that its sentence promises."""

import pytest

from extractors import deadlines, targets
from models.facts import Findings, Letterhead
from pipeline.schedule import with_deadlines
from tests.reading import outline_of

YEAR = Letterhead(period_start="2025-01-01", period_end="2025-12-31")


def ends(sentence: str) -> list[tuple[float | str, str | None]]:
    part = outline_of("KẾ HOẠCH\nVề việc chung\n\nI. NỘI DUNG\n1. Việc cần làm\n- " + sentence + "\n").parts[0]
    times, values = deadlines.extract(part, YEAR), targets.extract(part, YEAR)
    return [
        (target.value, target.deadline)
        for target in with_deadlines(Findings(part, YEAR, deadlines=tuple(times), targets=tuple(values)))
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Xác minh tối thiểu 15% đơn vị và ít nhất 8% số người kê khai; hoàn thành trong quý III năm 2025.",
         [(15, "2025-09-30"), (8, "2025-09-30")]),
        ("Lắp đặt 20 camera tại các ngã tư; phải hoàn thành trước ngày 01/9/2025.", [(20, "2025-08-31")]),
        ("Cài đặt phần mềm cho 100% máy trạm, kết thúc trong tháng 4/2025.", [(100, "2025-04-30")]),
        ("Bố trí 1.200.500.000 đồng sửa trường, hoàn thành phân bổ trước ngày 15/10/2025.",
         [(1_200_500_000, "2025-10-14")]),
        ("100% thôn có loa; hoàn thành báo cáo gửi Phòng Kinh tế trước ngày 05/6/2025.", [(100, None)]),
        ("Số hóa 60% sổ hộ tịch; lập danh mục; hoàn thành trước ngày 05/6/2025.", [(60, None)]),
        ("Giải quyết đơn thư, xong trước ngày 30/6/2025; phấn đấu 100% đơn mới được phân loại.", [(100, None)]),
        ("Nâng tỷ lệ trực tuyến đạt 60% đến hết tháng 11/2025; số hóa 100% hồ sơ hộ tịch.",
         [(60, "2025-11-30"), (100, None)]),
        ("Đến hết năm 2025: 90% hộ dùng nước sạch; 80% hộ phân loại rác.", [(90, "2025-12-31"), (80, "2025-12-31")]),
        ("Đến hết quý II/2025 số hóa đạt 55%; hết năm 2025 đạt 70%.", [(55, "2025-06-30"), (70, "2025-12-31")]),
    ],
)  # fmt: skip
def test_deadlines_of_targets(sentence: str, expected: list[tuple[float | str, str | None]]) -> None:
    assert ends(sentence) == expected
