from extractors.deadlines import extract
from models.document import Document, Outline, Part
from models.facts import Assignment, Citation, Findings, Letterhead, Target, Task, evidence
from models.page import CellPlace, Page, Word
from models.text import Text
from pipeline.clean import clean
from pipeline.link import link
from pipeline.outline import outline
from tests.reading import outline_of

HEAD = "KẾ HOẠCH\nVề việc chung\n\n"
YEAR = Letterhead(period_start="2025-01-01", period_end="2025-12-31")


def place(part: Part, words: str, nth: int = 0) -> tuple[int, int]:
    at = -1
    for _ in range(nth + 1):
        at = part.chars.index(words, at + 1)
    return at, at + len(words)


def lead(part: Part, words: str) -> Assignment:
    return Assignment(evidence=evidence(part, *place(part, words), "officials"), actor=words, role="lead")


def target(part: Part, words: str, value: float, nth: int = 0) -> Target:
    found = evidence(part, *place(part, words, nth), "targets")
    return Target(evidence=found, value=value, unit="percent", subject=words)


def linked(part: Part, **facts: object) -> Findings:
    deadlines = tuple(extract(part, YEAR))
    return link(Findings(part, YEAR, deadlines=deadlines, **facts))  # type: ignore[arg-type]


def prose(raw: str) -> Part:
    return outline_of(HEAD + raw).parts[0]


def table(rows: list[list[str]], merged: dict[tuple[int, int], int] | None = None) -> Part:
    """A part that holds one table; `merged` says over how many rows a cell (row, column) reaches."""
    words = []
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            if text:
                spot = CellPlace(0, r, c, rows=(merged or {}).get((r, c), 1))
                words.append(Word(text, None, 1, r, 0, cell=spot))
    document = Document.of("0" * 64, "bang.docx", [Page(1, 0, 0, tuple(words), "text")])
    found: Outline = outline(document, clean(Text.of(document.raw)))
    return found.parts[0]


def ends(findings: Findings) -> list[str | None]:
    return [t.deadline for t in findings.targets]


def by_text(tasks: tuple[Task, ...]) -> dict[str, Task]:
    return {task.text: task for task in tasks}


def test_a_time_at_the_head_of_the_sentence_holds_for_its_targets() -> None:
    part = prose("I. CHỈ TIÊU\n1. Đến năm 2026, 90% thôn có loa, 80% thôn có tủ sách. Có 70% hộ dùng nước sạch.\n")
    values = target(part, "90% thôn có loa", 90), target(part, "80% thôn có tủ sách", 80), target(part, "70% hộ", 70)
    assert ends(linked(part, targets=values)) == ["2026-12-31", "2026-12-31", None]


def test_a_time_that_closes_a_clause_holds_for_that_target_only() -> None:
    part = prose("I. CHỈ TIÊU\n1. Số hộ nghe đài đạt 90% vào năm 2025, số hộ đọc sách đạt 95% vào năm 2026.\n")
    values = target(part, "Số hộ nghe đài đạt 90%", 90), target(part, "số hộ đọc sách đạt 95%", 95)
    assert ends(linked(part, targets=values)) == ["2025-12-31", "2026-12-31"]


def test_a_label_line_is_no_clause_of_the_target() -> None:
    part = prose("I. VIỆC\n1. Trồng cây\n- Có 90% hộ tham gia.\n- Thời gian thực hiện: Trong năm 2025.\n")
    assert ends(linked(part, targets=(target(part, "90% hộ tham gia", 90),))) == [None]


def test_a_known_deadline_and_a_reported_figure_stay() -> None:
    part = prose("I. CHỈ TIÊU\n1. Đến năm 2026, 90% thôn có loa, 80% thôn có sách.\n")
    known = Target(
        evidence=target(part, "90% thôn có loa", 90).evidence, value=90, unit="percent", deadline="2027-12-31"
    )
    result = Target(evidence=target(part, "80% thôn có sách", 80).evidence, value=80, unit="percent", kind="result")
    assert ends(linked(part, targets=(known, result))) == ["2027-12-31", None]


ROWS = [
    ["STT", "Nhiệm vụ", "Chỉ tiêu", "Đơn vị chủ trì", "Thời gian hoàn thành", "Sản phẩm"],
    ["1", "Sửa nhà văn hóa", "100% thôn", "Phòng Kinh tế", "Trước ngày 30/9/2025", "Biên bản bàn giao"],
    ["2", "Lắp đèn đường", "90% ngõ", "Phòng Hạ tầng", "Thường xuyên", ""],
    ["3", "Vệ sinh kênh", "", "", "Quý III/2025", ""],
]


def test_a_row_is_a_task_with_all_its_facts() -> None:
    part = table(ROWS)
    values = target(part, "100% thôn", 100), target(part, "90% ngõ", 90)
    found = linked(part, targets=values, assignments=(lead(part, "Phòng Kinh tế"), lead(part, "Phòng Hạ tầng")))
    assert ends(found) == ["2025-09-29", None]
    tasks = by_text(found.tasks)
    assert list(tasks) == ["Sửa nhà văn hóa", "Lắp đèn đường", "Vệ sinh kênh"]
    first = tasks["Sửa nhà văn hóa"]
    assert [a.actor for a in first.assignments] == ["Phòng Kinh tế"]
    assert [d.end for d in first.deadlines] == ["2025-09-29"]
    assert first.targets == found.targets[:1]
    assert first.product == "Biên bản bàn giao"
    assert first.section == ("1",)
    assert tasks["Vệ sinh kênh"].product is None


def test_a_merged_cell_speaks_for_all_its_rows() -> None:
    rows = [row[:] for row in ROWS]
    rows[2][4] = rows[3][4] = ""
    part = table(rows, merged={(1, 4): 3})
    found = linked(part, targets=(target(part, "90% ngõ", 90),))
    assert ends(found) == ["2025-09-29"]
    assert [[d.end for d in task.deadlines] for task in found.tasks] == [["2025-09-29"]] * 3


def test_a_provision_is_a_task() -> None:
    part = prose(
        "I. VIỆC CẦN LÀM\n1. Tuyên truyền phòng cháy\n- Phát tờ rơi theo Kế hoạch số 5/KH-UBND.\n"
        "- Đơn vị chủ trì: Công an xã\n- Thời gian thực hiện: Quý II/2025.\n"
        "- Sản phẩm: Tờ rơi.\n2. Diễn tập\nTổ chức diễn tập.\n"
    )
    cited = Citation(evidence=evidence(part, *place(part, "Kế hoạch số 5/KH-UBND"), "citations"), type="Kế hoạch")
    found = linked(part, assignments=(lead(part, "Công an xã"),), citations=(cited,))
    (task,) = found.tasks
    assert (task.text, task.section) == ("Tuyên truyền phòng cháy", ("I", "1"))
    assert [d.kind for d in task.deadlines] == ["quarter"]
    assert [a.actor for a in task.assignments] == ["Công an xã"]
    assert task.citations == (cited,)
    assert task.product == "Tờ rơi"


def test_points_that_are_fields_belong_to_the_provision_above() -> None:
    part = prose(
        "I. VIỆC CẦN LÀM\n1. Số hóa hồ sơ\na) Nội dung: Quét hồ sơ cũ.\nb) Cơ quan chủ trì: Văn phòng xã.\n"
        "c) Thời gian thực hiện: Hoàn thành trong năm 2025.\n2. Tập huấn\na) Nội dung: Mở lớp.\n"
    )
    (task,) = linked(part, assignments=(lead(part, "Văn phòng xã"),)).tasks
    assert task.text == "Số hóa hồ sơ"
    assert [d.kind for d in task.deadlines] == ["year"]
    assert [a.actor for a in task.assignments] == ["Văn phòng xã"]


def test_a_closing_paragraph_is_a_task_of_its_own() -> None:
    part = prose(
        "I. TỔ CHỨC THỰC HIỆN\n1. Văn phòng xã theo dõi chung.\n2. Công an xã giữ trật tự.\n"
        "Yêu cầu các thôn báo cáo trước ngày 15/6/2025. Có gì vướng mắc thì hỏi Văn phòng.\n"
    )
    (task,) = linked(part).tasks
    assert task.text == "Yêu cầu các thôn báo cáo trước ngày 15/6/2025"


def test_a_citation_alone_is_no_task() -> None:
    part = prose("I. VIỆC\n1. Làm theo Kế hoạch số 5/KH-UBND của xã.\n")
    cited = Citation(evidence=evidence(part, *place(part, "Kế hoạch số 5/KH-UBND"), "citations"), type="Kế hoạch")
    assert linked(part, citations=(cited,)).tasks == ()


def test_nothing_found_is_nothing_linked() -> None:
    part = prose("I. VIỆC\n1. Giữ gìn vệ sinh chung.\n")
    assert link(Findings(part, YEAR)) == Findings(part, YEAR)
