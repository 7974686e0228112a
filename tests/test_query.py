"""Asking: the analyst's and the researcher's questions, on both databases."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest
from sqlalchemy import Engine

from models.facts import Citation, Deadline, Issuer, Letterhead, Problem, Target
from pipeline.compare import shortfalls
from pipeline.database.connect import writing
from pipeline.database.units import register_units
from pipeline.headings import TITLES, WORDS, for_display
from pipeline.query import (
    assignments,
    citations,
    deadlines,
    documents,
    failures,
    problems,
    search,
    successors,
    summary,
    targets,
    tasks,
)
from pipeline.store import store
from tests.storing import HEAD, HOME, LINES, Plan, document_of, plan

PROVINCE = Issuer("UBND tỉnh Ninh Thuận", "province", None, None, "Ninh Thuận")


def keep(engine: Engine, made: Plan, *found: Problem) -> None:
    store(engine, made.document, [made.findings()], found, version="1")


@pytest.fixture
def asked(engine: Engine) -> Engine:
    """Two communes' plans, one of them twice, and nothing else."""
    keep(engine, plan(), Problem("doubtful", "Xem lại.", page=1))
    keep(engine, plan(document_of(name="quet.pdf", confidence=0.7)))
    other = Issuer("UBND xã Lâm Sơn", "commune", "Lâm Sơn", "Ninh Sơn", "Ninh Thuận")
    keep(engine, plan(document_of(name="lam-son.pdf"), issuer=other, title="Trồng cây của Đảng bộ"))
    return engine


def test_targets_by_place_without_accents(asked: Engine) -> None:
    assert len(targets(asked)) == 4
    assert len(targets(asked, copies=True)) == 6
    assert set(targets(asked, commune="hoa son")["commune"]) == {"Hòa Sơn"}
    assert set(targets(asked, commune=["LÂM SƠN", "hòa sơn"])["commune"]) == {"Hòa Sơn", "Lâm Sơn"}
    assert targets(asked, commune="Tân Sơn").empty
    assert len(targets(asked, index="par index")) == 2
    assert len(targets(asked, year=2025, province="Ninh Thuan", doc_type="Kế hoạch")) == 4
    assert targets(asked, year=2024).empty


def test_the_types_are_the_same_on_either_database(asked: Engine) -> None:
    found = targets(asked)
    assert found["is_copy"].dtype == bool
    assert pd.api.types.is_datetime64_any_dtype(found["due_on"])
    assert found["value"].dtype == float
    assert found["year"].dtype == found["page"].dtype == "Int64"
    assert set(found["since_merger"]) == {False}


def test_an_unknown_filter_is_refused(asked: Engine) -> None:
    with pytest.raises(TypeError, match="no such filter: color"):
        targets(asked, color="blue")


def test_a_plan_is_found_under_its_new_province(engine: Engine) -> None:
    with writing(engine) as connection:
        register_units(connection)
    keep(engine, plan())
    assert len(targets(engine, province="khanh hoa")) == len(targets(engine, province="ninh thuan")) == 2
    (became,) = successors(engine, name="hoa son", province="ninh thuan").to_dict("records")
    assert (became["old_district"], became["new_province"], became["is_whole"]) == ("Ninh Sơn", "Khánh Hòa", True)
    assert len(successors(engine, name=became["new_name"], province="Khánh Hòa")) > 1


def test_what_falls_due_and_who_leads_it(asked: Engine) -> None:
    due = deadlines(asked, between=("2025-07-01", "2025-09-30"), commune="Hòa Sơn")
    assert list(due["kind"]) == ["date", "recurring"]
    assert list(due["leads"].fillna("")) == ["Công chức Địa chính", ""]
    assert list(due["task"]) == ["Đường làng", "Cây xanh"]
    assert list(deadlines(asked, between=("2025-08-15", "2025-09-29"))["kind"]) == []
    assert set(deadlines(asked, between=("2026-01-01", "2026-12-31"))["kind"]) == set()


@pytest.mark.parametrize(
    ("every", "first", "last", "due"),
    [
        ("week", "2025-02-03", "2025-02-04", True),
        ("month", "2025-02-03", "2025-02-27", False),
        ("month", "2025-02-03", "2025-02-28", True),
        ("quarter", "2025-04-01", "2025-06-29", False),
        ("half_year", "2025-04-01", "2025-06-30", True),
        ("nine_months", "2025-07-01", "2025-09-30", True),
        ("nine_months", "2025-10-01", "2025-12-31", False),
        ("year", "2025-10-01", "2025-12-31", True),
        ("year", "2024-10-01", "2024-12-31", False),
    ],
)
def test_what_comes_round(engine: Engine, every: str, first: str, last: str, due: bool) -> None:
    made = Plan()
    made.add(Deadline, "định kỳ hằng quý", kind="recurring", recurrence=(every,))
    keep(engine, made)
    assert len(deadlines(engine, between=(first, last))) == due


def test_assignments_by_printed_and_canonical_name(asked: Engine) -> None:
    assert set(assignments(asked, actor="dia chinh - xay dung")["actor"]) == {"Công chức Địa chính"}
    assert set(assignments(asked, actor="doan xa", role="coordinate")["canonical"]) == {"Đoàn Thanh niên"}
    assert assignments(asked, actor="doan xa", role="lead").empty


def test_citations_and_what_they_rest_on(asked: Engine) -> None:
    assert len(citations(asked, number="35/kh")) == 4
    assert citations(asked, replaced=True).empty
    assert citations(asked, resolved=False).empty
    newer = Plan(
        document_of(("Kế hoạch này thay thế Kế hoạch số 35/KH-UBND ngày 02/01/2025",), "moi.pdf"),
        Letterhead(doc_type="Kế hoạch", number="90/KH-UBND", issued_on="2025-06-01",
                   issuer=Issuer("UBND huyện Ninh Sơn", "district", None, "Ninh Sơn", "Ninh Thuận")),
    )  # fmt: skip
    quote = "Kế hoạch số 35/KH-UBND ngày 02/01/2025"
    newer.add(
        Citation, quote, type="Kế hoạch", number="35/KH-UBND", date="2025-01-02", issuer="UBND huyện",
        relation="replaces",
    )  # fmt: skip
    keep(asked, newer)
    found = citations(asked, replaced=True, commune=["Hòa Sơn", "Lâm Sơn"])
    assert len(found) == 4
    assert set(found["replaced_by"]) == {"90/KH-UBND"}


def test_tasks_and_documents(asked: Engine) -> None:
    found = tasks(asked, commune="Hòa Sơn")
    assert list(found["task"]) == ["Đường làng", "Cây xanh"]
    assert list(found["others"].fillna("")) == ["Đoàn xã", ""]
    assert len(documents(asked)) == 2


def test_summary_counts_copies_once(asked: Engine) -> None:
    found = summary(asked)
    assert (found.files, found.stored, found.documents, found.copies, found.communes) == (3, 3, 3, 1, 2)
    assert (found.pages, found.unread, found.failed, found.waiting) == (6, 0, 0, 0)
    assert found.facts == {
        "citations": 4, "targets": 4, "deadlines": 4, "tasks": 4, "assignments": 4, "indicators": 2,
    }  # fmt: skip
    assert found.problems == {"doubtful": 1}
    assert list(problems(asked)["message"]) == ["Xem lại."]
    assert failures(asked).empty


@pytest.mark.parametrize("wanted", ["cay cua dang", "Cây của Đảng", "CÂY DANG", "«cây của đảng bộ»"])
def test_search_minds_no_accents(asked: Engine, wanted: str) -> None:
    found = search(asked, wanted)
    assert ("documents", "lam-son.pdf") in set(zip(found["found_in"], found["file"], strict=True))


def test_search_finds_facts_and_pages(asked: Engine) -> None:
    found = search(asked, "100% duong thon")
    assert set(found["found_in"]) == {"targets", "pages"}
    page = found[found["found_in"] == "pages"].iloc[0]
    assert "100% đường thôn được quét sạch" in page["quote"]
    assert page["page"] == 1


def test_a_phrase_stands_together(asked: Engine) -> None:
    assert not search(asked, "quet duong").empty
    assert search(asked, '"quet duong"').empty


@pytest.mark.parametrize("wanted", ["", "  ", "không-có-chữ-này", "1_0%", "100%%"])
def test_search_that_finds_nothing(asked: Engine, wanted: str) -> None:
    assert search(asked, wanted).empty
    assert list(search(asked, wanted).columns)[:2] == ["found_in", "id"]


def test_a_long_page_is_shown_in_part(engine: Engine) -> None:
    keep(engine, Plan(document_of((" ".join(["chữ"] * 200 + ["Đích"] + ["đuôi"] * 200),))))
    (quote,) = search(engine, "dich")["quote"]
    assert quote.startswith("… ")
    assert quote.endswith(" …")
    assert "chữ Đích đuôi" in quote
    assert len(quote) < 400


def test_communes_that_promise_less_than_the_province_asks(engine: Engine) -> None:
    line = "100% hồ sơ được giải quyết đúng hạn"
    above = Plan(document_of((line,), "tinh.pdf"), replace(HEAD, number="1/KH-UBND", issuer=PROVINCE))
    above.add(Target, line, value=100, unit="percent", subject="hồ sơ được giải quyết đúng hạn")
    keep(engine, above)
    for name, value in (("Hòa Sơn", 95), ("Lâm Sơn", 100)):
        text = f"{value}% hồ sơ giải quyết đúng hạn"
        home = Issuer(f"UBND xã {name}", "commune", name, "Ninh Sơn", "Ninh Thuận")
        made = Plan(document_of((text,), f"{name}.pdf"), replace(HEAD, issuer=home))
        made.add(Target, text, value=value, unit="percent", comparator="ge", subject="hồ sơ giải quyết đúng hạn")
        keep(engine, made)
    (row,) = shortfalls(engine).to_dict("records")
    assert (row["commune"], row["value"], row["asked"], row["shortfall"]) == ("Hòa Sơn", 95, 100, 5)
    assert row["asked_by"].startswith("Kế hoạch 1/KH-UBND")
    assert shortfalls(engine, commune="lam son").empty


def test_columns_and_codes_have_vietnamese_names(asked: Engine) -> None:
    shown = for_display(deadlines(asked))
    assert {"Xã, phường", "Đến ngày", "Chủ trì", "Định kỳ"} <= set(shown.columns)
    assert "quý" in set(shown["Định kỳ"])
    assert set(shown["Loại"]) == {"ngày", "định kỳ"}
    assert "id" not in shown.columns
    english = for_display(assignments(asked), english=True)
    assert set(english["Role"]) == {"leads", "joins"}
    for frame in (targets(asked), deadlines(asked), citations(asked), assignments(asked), tasks(asked)):
        assert set(frame.columns) - set(TITLES) <= {"id", "document_id", "instrument_id"}
    assert set(WORDS) <= set(TITLES)
    assert (len(LINES), HOME.level) == (6, "commune")
