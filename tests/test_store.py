"""Storing: everything or nothing, twice is once, one row for each instrument, newer code supersedes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from models.facts import Assignment, Citation, Issuer, Letterhead, Problem, Task
from models.text import Span
from pipeline.database.connect import writing
from pipeline.database.units import register_units
from pipeline.store import store
from tests.storing import HEAD, HOME, LINES, Plan, counts, document_of, one, plan, rows

DISTRICT = Letterhead(
    doc_type="Kế hoạch",
    number="35/KH-UBND",
    issued_on="2025-01-02",
    issuer=Issuer("UBND huyện Ninh Sơn", "district", None, "Ninh Sơn", "Ninh Thuận"),
    title="Vệ sinh môi trường",
)


def keep(engine: Engine, made: Plan, version: str = "1") -> bool:
    return store(engine, made.document, [made.findings()], [], version=version)


def test_facts_come_out_as_they_went_in(engine: Engine) -> None:
    keep(engine, plan())
    (target,) = rows(engine, "SELECT * FROM plan_targets WHERE unit = 'percent'")
    assert (target["value"], target["comparator"], str(target["due_on"])) == (100, "eq", "2025-08-14")
    assert (target["commune"], target["district"], target["province"], target["year"]) == (
        "Hòa Sơn", "Ninh Sơn", "Ninh Thuận", 2025,
    )  # fmt: skip
    assert (target["file"], target["page"], target["section"]) == ("ke-hoach.pdf", 1, "1")
    assert (target["task"], target["leads"]) == ("Đường làng", "Công chức Địa chính")
    (due, often) = rows(engine, "SELECT * FROM plan_deadlines ORDER BY page")
    assert (due["kind"], str(due["ends_on"]), due["leads"]) == ("date", "2025-08-14", "Công chức Địa chính")
    assert (often["recurrence"], often["page"], often["section"]) == ("quarter", 2, "2")
    actors = rows(engine, "SELECT actor, canonical, canonical_kind FROM plan_assignments ORDER BY role")
    assert [tuple(row.values()) for row in actors] == [
        ("Đoàn xã", "Đoàn Thanh niên", "body"),
        ("Công chức Địa chính", "Công chức Địa chính - Xây dựng", "post"),
    ]


def test_a_fact_has_a_box_for_each_line(engine: Engine) -> None:
    keep(engine, plan())
    boxes = rows(
        engine, "SELECT b.* FROM boxes b JOIN mentions m ON m.id = b.mention_id WHERE m.quote = 'ít nhất 50 cây'"
    )
    assert [(box["page"], box["x0"], box["top"], box["x1"], box["bottom"]) for box in boxes] == [(2, 170, 70, 325, 82)]


def test_storing_twice_changes_nothing(engine: Engine) -> None:
    assert keep(engine, plan())
    before = counts(engine)
    assert not keep(engine, plan())
    assert counts(engine) == before


def test_the_same_file_under_another_name_is_the_same_file(engine: Engine) -> None:
    made = plan()
    for name in ("thu/a.pdf", "thu/b.pdf", "thu/a.pdf"):
        store(engine, made.document, [made.findings()], [], file=Path(name), version="1")
    assert one(engine, "SELECT name FROM files") == "a.pdf"
    assert [row["path"] for row in rows(engine, "SELECT path FROM file_names ORDER BY path")] == [
        "thu/a.pdf",
        "thu/b.pdf",
    ]


def test_newer_code_supersedes_and_nothing_is_deleted(engine: Engine) -> None:
    keep(engine, plan())
    better = plan()
    better.facts["targets"][1] = replace(better.facts["targets"][1], value=500)
    better.tasks.clear()
    assert keep(engine, better, "2")
    assert [row["value"] for row in rows(engine, "SELECT value FROM plan_targets ORDER BY value")] == [100, 500]
    assert one(engine, "SELECT COUNT(*) FROM targets") == 4
    old, new = rows(engine, "SELECT * FROM readings ORDER BY version")
    assert (old["is_current"], old["superseded_by"]) == (False, new["id"])
    assert (new["is_current"], new["superseded_by"]) == (True, None)


def test_an_older_reading_can_become_current_again(engine: Engine) -> None:
    for version in ("1", "2", "1"):
        assert keep(engine, plan(), version)
    assert counts(engine)["readings"] == 2
    assert one(engine, "SELECT version FROM readings WHERE is_current") == "1"
    assert one(engine, "SELECT superseded_by IS NOT NULL FROM readings WHERE version = '2'")


def test_the_same_version_that_found_more_supersedes_too(engine: Engine) -> None:
    """A file read without OCR and then with it."""
    keep(engine, plan(document_of(LINES)))
    seen = document_of(LINES)
    again = plan(replace(seen, pages=tuple(replace(page, source="ocr") for page in seen.pages)))
    assert keep(engine, again)
    current = "SELECT DISTINCT source FROM pages JOIN readings ON id = reading_id WHERE is_current"
    assert one(engine, current) == "ocr"


def test_all_or_nothing(engine: Engine) -> None:
    made = plan()
    nowhere = replace(made.stands("Đoàn xã"), span=Span(0, 3))
    stranger = Assignment(evidence=nowhere, actor="Ai đó", role="lead")
    made.tasks.append(Task((), "Việc", Span(0, 5), assignments=(stranger,)))
    with pytest.raises(ValueError, match="not found"):
        keep(engine, made)
    assert not any(count for count in counts(engine).values())


def test_a_failed_file_leaves_the_former_reading(engine: Engine) -> None:
    keep(engine, plan())
    before = counts(engine)
    broken = plan()
    broken.facts["targets"][0] = replace(broken.facts["targets"][0], comparator="??")
    with pytest.raises(Exception, match=r"ck_targets_comparator|targets"):
        keep(engine, broken, "2")
    assert counts(engine) == before
    assert one(engine, "SELECT version FROM readings WHERE is_current") == "1"


def test_a_session_keeps_its_own_transaction(engine: Engine) -> None:
    made = plan()
    with Session(engine) as session:
        store(session, made.document, [made.findings()], [], version="1")
        session.rollback()
    assert counts(engine)["files"] == 0
    with Session(engine) as session:
        store(session, made.document, [made.findings()], [], version="1")
        session.commit()
    assert counts(engine)["documents"] == 1


@pytest.mark.parametrize("cited_first", [True, False])
def test_the_citation_graph_closes(engine: Engine, cited_first: bool) -> None:
    """A plan that one document cites and another file holds is one row, whichever comes first."""
    citing, cited = plan(), Plan(document_of(("Kế hoạch vệ sinh",), "huyen.pdf"), DISTRICT)
    for made in (citing, cited) if cited_first else (cited, citing):
        keep(engine, made)
    instrument = one(engine, "SELECT instrument_id FROM plan_documents WHERE file = 'huyen.pdf'")
    found = rows(engine, "SELECT * FROM plan_citations")
    assert {row["instrument_id"] for row in found} == {instrument}
    assert all(row["is_imported"] for row in found)
    (row,) = rows(engine, "SELECT * FROM instruments WHERE number = '35/KH-UBND'")
    assert (row["name"], row["issuer"], row["issued_on"]) == ("Vệ sinh môi trường", "UBND huyện Ninh Sơn", "2025-01-02")


def test_the_same_number_of_another_district_or_year_is_another_instrument(engine: Engine) -> None:
    keep(engine, plan())
    others = (
        replace(DISTRICT, issuer=Issuer("UBND huyện Ninh Hải", "district", None, "Ninh Hải", "Ninh Thuận")),
        replace(DISTRICT, issued_on="2024-01-02"),
        replace(DISTRICT, number="35-KH/HU", issuer=replace(DISTRICT.issuer, name="Huyện ủy Ninh Sơn")),
    )
    for i, head in enumerate(others):
        keep(engine, Plan(document_of(("Kế hoạch khác",), f"khac-{i}.pdf"), head))
    assert not any(row["is_imported"] for row in rows(engine, "SELECT is_imported FROM plan_citations"))
    assert counts(engine)["instruments"] == 5


def test_a_short_citation_is_completed_by_its_document(engine: Engine) -> None:
    made = Plan(document_of(("Căn cứ Quyết định số 7/QĐ-UBND ngày 01/02/2024 của UBND tỉnh",)))
    quote = "Quyết định số 7/QĐ-UBND ngày 01/02/2024 của UBND tỉnh"
    made.add(Citation, quote, type="Quyết định", number="7/QĐ-UBND", date="2024-02-01", issuer="UBND tỉnh")
    keep(engine, made)
    province = Issuer("Ủy ban nhân dân tỉnh Ninh Thuận", "province", None, None, "Ninh Thuận")
    head = replace(DISTRICT, doc_type="Quyết định", number="07/QĐ-UBND", issued_on="2024-02-01", issuer=province)
    keep(engine, Plan(document_of(("Quyết định",), "tinh.pdf"), head))
    assert one(engine, "SELECT is_imported FROM plan_citations")
    assert one(engine, "SELECT name FROM bodies WHERE key LIKE 'ubnd tinh%'") == "Ủy ban nhân dân tỉnh Ninh Thuận"


def test_what_cannot_be_told_stays_and_says_why(engine: Engine) -> None:
    made = Plan(document_of(("Theo Công văn số 9/UBND-VP và Luật Khiếu nại và Kế hoạch số 3/KH-UBND năm 2020",)))
    made.add(Citation, "Công văn số 9/UBND-VP", type="Công văn", number="9/UBND-VP")
    made.add(Citation, "Luật Khiếu nại", type="Luật", name="Luật Khiếu nại")
    made.add(Citation, "Kế hoạch số 3/KH-UBND", type="Kế hoạch", number="3/KH-UBND", issuer="UBND huyện Ninh Hải")
    keep(engine, made)
    found = rows(engine, "SELECT * FROM plan_citations ORDER BY number, name")
    assert sorted(row["unresolved"] for row in found) == ["no_issuer", "no_year", "no_year"]
    assert not any(row["is_resolved"] or row["instrument_id"] for row in found)


def test_a_place_that_could_be_two_is_not_guessed(engine: Engine) -> None:
    """Two communes of one name in a province; a citation that says neither district."""
    for district in ("Ninh Sơn", "Thuận Nam"):
        home = Issuer("UBND xã Hòa Sơn", "commune", "Hòa Sơn", district, "Ninh Thuận")
        keep(engine, plan(document_of((*LINES, district), f"{district}.pdf"), issuer=home))
    made = Plan(document_of(("Theo Kế hoạch số 12/KH-UBND của UBND xã Hòa Sơn",)), DISTRICT)
    quote = "Kế hoạch số 12/KH-UBND của UBND xã Hòa Sơn"
    made.add(Citation, quote, type="Kế hoạch", number="12/KH-UBND", year=2025, issuer="UBND xã Hòa Sơn")
    keep(engine, made)
    assert one(engine, "SELECT unresolved FROM plan_citations WHERE quote = :quote", quote=quote) == "ambiguous"


def test_a_rescan_is_a_second_file_of_one_instrument_and_counts_once(engine: Engine) -> None:
    keep(engine, plan(document_of(name="quet.pdf", confidence=0.8)))
    keep(engine, plan(document_of(name="goc.pdf")))
    documents = {row["file"]: row for row in rows(engine, "SELECT * FROM plan_documents")}
    assert documents["quet.pdf"]["instrument_id"] == documents["goc.pdf"]["instrument_id"]
    assert documents["quet.pdf"]["is_copy"] and not documents["goc.pdf"]["is_copy"]
    assert one(engine, "SELECT COUNT(*) FROM plan_targets WHERE NOT is_copy") == 2
    assert one(engine, "SELECT confidence FROM plan_targets WHERE is_copy AND unit = 'count'") == pytest.approx(0.9)


@pytest.mark.parametrize("first", ["van-ban.txt", "goc.pdf"])
def test_of_equal_copies_the_one_with_pages_to_look_at_counts(engine: Engine, first: str) -> None:
    for name in (first, *({"van-ban.txt", "goc.pdf"} - {first})):
        document = document_of(name=name)
        if name.endswith("txt"):
            flat = tuple(replace(page, width=0, height=0) for page in document.pages)
            document = replace(document, pages=flat)
        keep(engine, plan(document))
    assert one(engine, "SELECT file FROM plan_documents WHERE NOT is_copy") == "goc.pdf"


def test_an_appendix_belongs_to_its_decision(engine: Engine) -> None:
    document = document_of((*LINES, "PHỤ LỤC kèm theo"))
    decision, annex = plan(document), Plan(document, Letterhead(doc_type="Phụ lục", title="Biểu mẫu", attached_to=0))
    store(engine, document, [decision.findings(), annex.findings()], [], version="1")
    first, second = rows(engine, "SELECT * FROM plan_documents ORDER BY part")
    assert second["parent_id"] == first["document_id"]
    assert (second["commune"], second["year"]) == ("Hòa Sơn", 2025)
    assert second["instrument_id"] not in (None, first["instrument_id"])


def test_problems_stand_on_a_page(engine: Engine) -> None:
    made = plan()
    where = made.stands("ít nhất 50 cây").span
    problems = [Problem("doubtful", "Xem lại.", span=where), Problem("page_unread", "Trang 1 mờ.", page=1)]
    store(engine, made.document, [made.findings()], problems, version="1")
    found = rows(engine, "SELECT code, page, document_id IS NOT NULL AS known FROM plan_problems ORDER BY code")
    assert [tuple(row.values()) for row in found] == [("doubtful", 2, True), ("page_unread", 1, False)]


def test_characters_that_databases_refuse_are_left_out(engine: Engine) -> None:
    keep(engine, plan(title="Làm\x00 sạch\ud800"))
    assert one(engine, "SELECT title FROM plan_documents") == "Làm sạch"


def test_tasks_find_facts_that_were_copied_meanwhile(engine: Engine) -> None:
    made = plan()
    lead = made.facts["assignments"][0]
    made.facts["assignments"][0] = replace(lead, canonical="Địa chính", canonical_kind="group")
    keep(engine, made)
    assert one(engine, "SELECT leads FROM plan_tasks WHERE task = 'Đường làng'") == "Công chức Địa chính"


def test_search_columns_have_no_accents(engine: Engine) -> None:
    keep(engine, plan(title="Đảng viên gương mẫu"))
    assert "dang vien guong mau" in one(engine, "SELECT folded FROM documents")
    assert one(engine, "SELECT COUNT(*) FROM pages WHERE folded LIKE '%duong thon duoc quet sach%'") == 1


def test_the_unit_is_found_under_its_new_province(engine: Engine) -> None:
    with writing(engine) as connection:
        register_units(connection)
        register_units(connection)
    keep(engine, plan())
    (row,) = rows(engine, "SELECT * FROM plan_documents")
    assert (row["province"], row["province_now"], row["since_merger"]) == ("Ninh Thuận", "Khánh Hòa", False)
    successors = rows(engine, "SELECT * FROM unit_successors WHERE old_id = :unit", unit=row["unit_id"])
    assert {each["new_province"] for each in successors} == {"Khánh Hòa"}
    since = Issuer("UBND xã Ninh Sơn", "commune", "Ninh Sơn", None, "Khánh Hòa")
    keep(engine, plan(document_of(name="moi.pdf"), number="5/KH-UBND", issued_on="2025-08-01", issuer=since))
    (row,) = rows(engine, "SELECT * FROM plan_documents WHERE file = 'moi.pdf'")
    assert (row["commune"], row["district"], row["province_now"]) == ("Ninh Sơn", None, "Khánh Hòa")
    assert row["since_merger"]


def test_home_is_not_needed(engine: Engine) -> None:
    made = plan(issuer=Issuer(), number=None)
    keep(engine, made)
    (row,) = rows(engine, "SELECT * FROM plan_documents")
    assert (row["commune"], row["instrument_id"], row["is_copy"]) == (None, None, False)
    assert HEAD.issuer == HOME
