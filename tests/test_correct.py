"""Corrections: seen by every query, found again after newer code has read the file, taken back, never misplaced."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from sqlalchemy import Engine

from models.facts import Issuer, Letterhead
from models.text import Text
from pipeline.correct import CorrectionError, correct, withdraw
from pipeline.query import targets
from pipeline.store import store
from tests.storing import LINES, Plan, document_of, one, plan, rows


def keep(engine: Engine, made: Plan, version: str = "1") -> None:
    store(engine, made.document, [made.findings()], [], version=version)


def fact(engine: Engine, kind: str, quote: str) -> str:
    found = rows(engine, f"SELECT id FROM plan_{kind} WHERE quote = :quote", quote=quote)
    return str(found[0]["id"])


def reread(lines: tuple[str, ...]) -> Plan:
    """The same file as `plan()`, read by newer code as these lines."""
    return plan(replace(document_of(lines), sha256=document_of().sha256))


TREES = "ít nhất 50 cây"


def test_the_right_value_is_what_queries_see(engine: Engine) -> None:
    keep(engine, plan())
    made = correct(engine, fact(engine, "targets", TREES), "value", "60", who="Chị Hoa")
    (row,) = rows(engine, "SELECT * FROM plan_targets WHERE quote = :quote", quote=TREES)
    assert (row["value"], bool(row["is_corrected"])) == (60, True)
    (kept,) = rows(engine, "SELECT * FROM corrections")
    assert (kept["id"], kept["field"], kept["was"], kept["should_be"]) == (made, "value", "50.0", "60.0")
    assert (kept["who"], kept["quote"], kept["page"], kept["state"]) == ("Chị Hoa", TREES, 2, "applied")


def test_dates_and_nothing(engine: Engine) -> None:
    keep(engine, plan())
    due = fact(engine, "deadlines", "trước ngày 15/8/2025")
    correct(engine, due, "ends_on", "2025-09-14", who="A")
    correct(engine, due, "starts_on", None, who="A")
    assert str(one(engine, "SELECT ends_on FROM plan_deadlines WHERE id = :id", id=due)) == "2025-09-14"


def test_what_is_no_fact_is_left_out_but_kept(engine: Engine) -> None:
    keep(engine, plan())
    made = correct(engine, fact(engine, "targets", TREES), "rejected", True, who="A")
    assert len(targets(engine)) == 1
    assert one(engine, "SELECT COUNT(*) FROM targets") == 2
    withdraw(engine, made)
    assert len(targets(engine)) == 2


@pytest.mark.parametrize(
    ("field", "value"),
    [("colour", 1), ("value", "nhiều"), ("unit", "dặm"), ("unit", None), ("id", "x"), ("due_on", "mai")],
)
def test_what_does_not_fit_is_refused(engine: Engine, field: str, value: object) -> None:
    keep(engine, plan())
    with pytest.raises(CorrectionError, match="rường"):
        correct(engine, fact(engine, "targets", TREES), field, value, who="A")
    assert one(engine, "SELECT COUNT(*) FROM corrections") == 0
    assert not one(engine, "SELECT is_corrected FROM plan_targets WHERE quote = :quote", quote=TREES)


def test_an_unknown_fact_is_refused(engine: Engine) -> None:
    with pytest.raises(CorrectionError, match="Không có"):
        correct(engine, "0" * 32, "value", 1, who="A")
    with pytest.raises(CorrectionError, match="Không có"):
        withdraw(engine, "0" * 32)


def test_a_number_put_right_is_another_instrument(engine: Engine) -> None:
    keep(engine, plan())
    first = rows(engine, "SELECT id, instrument_id FROM plan_citations ORDER BY page")[0]
    correct(engine, first["id"], "number", "36/KH-UBND", who="A")
    after = one(engine, "SELECT instrument_id FROM plan_citations WHERE id = :id", id=first["id"])
    assert after not in (None, first["instrument_id"])
    assert one(engine, "SELECT number FROM instruments WHERE id = :id", id=after) == "36/KH-UBND"


def test_a_number_entered_by_hand_closes_the_graph(engine: Engine) -> None:
    """The letterhead's number was written by hand and could not be read; another plan cites it."""
    keep(engine, plan())
    head = Letterhead(
        doc_type="Kế hoạch", issued_on="2025-01-02", title="Vệ sinh",
        issuer=Issuer("UBND huyện Ninh Sơn", "district", None, "Ninh Sơn", "Ninh Thuận"),
    )  # fmt: skip
    keep(engine, Plan(document_of(("Kế hoạch",), "huyen.pdf"), head))
    document = one(engine, "SELECT document_id FROM plan_documents WHERE file = 'huyen.pdf'")
    assert not any(row["is_imported"] for row in rows(engine, "SELECT is_imported FROM plan_citations"))
    correct(engine, document, "number", "35/KH-UBND", who="A")
    assert all(row["is_imported"] for row in rows(engine, "SELECT is_imported FROM plan_citations"))
    assert "35/kh-ubnd" in one(engine, "SELECT folded FROM documents WHERE id = :id", id=document)


def test_a_number_put_right_parts_what_looked_like_copies(engine: Engine) -> None:
    keep(engine, plan())
    keep(engine, plan(document_of(name="khac.pdf")))
    copy = one(engine, "SELECT document_id FROM plan_documents WHERE is_copy")
    made = correct(engine, copy, "number", "21/KH-UBND", who="A")
    assert one(engine, "SELECT COUNT(*) FROM plan_documents WHERE is_copy") == 0
    withdraw(engine, made)
    assert one(engine, "SELECT COUNT(*) FROM plan_documents WHERE is_copy") == 1
    counted = one(engine, "SELECT document_id FROM plan_documents WHERE NOT is_copy")
    correct(engine, counted, "number", None, who="A")
    correct(engine, counted, "title", None, who="A")
    assert one(engine, "SELECT COUNT(*) FROM plan_documents WHERE is_copy") == 0


def test_a_unit_entered_by_hand_tells_whose_the_citations_are(engine: Engine) -> None:
    keep(engine, Plan(document_of(("Kế hoạch",), "x.pdf"), plan().head))
    unit = one(engine, "SELECT unit_id FROM plan_documents")
    made = plan(document_of(name="y.pdf"), issuer=Issuer("UBND xã"))
    made.facts["citations"] = [replace(each, issuer="UBND huyện") for each in made.facts["citations"][:1]]
    keep(engine, made)
    assert one(engine, "SELECT unresolved FROM plan_citations") == "no_issuer"
    document = one(engine, "SELECT document_id FROM plan_documents WHERE file = 'y.pdf'")
    correct(engine, document, "unit_id", unit, who="A")
    assert one(engine, "SELECT is_resolved FROM plan_citations")


def test_newer_code_finds_the_corrected_fact_again(engine: Engine) -> None:
    keep(engine, plan())
    correct(engine, fact(engine, "targets", TREES), "value", 60, who="A")
    moved = reread(("TRANG BÌA", *LINES))
    keep(engine, moved, "2")
    (row,) = rows(engine, "SELECT * FROM plan_targets WHERE quote = :quote", quote=TREES)
    assert (row["value"], bool(row["is_corrected"])) == (60, True)
    assert one(engine, "SELECT mention_id FROM corrections") == row["id"]
    assert one(engine, "SELECT value FROM plan_targets WHERE unit = 'percent'") == 100


def test_a_quote_that_is_read_better_now_is_the_same_place(engine: Engine) -> None:
    misread = tuple(line.replace("50 cây", "5O cây") for line in LINES)
    made = Plan(replace(document_of(misread), sha256=document_of().sha256))
    good = plan().facts["targets"][1]
    made.facts["targets"].append(replace(good, value=5, evidence=made.stands("ít nhất 5O cây")))
    keep(engine, made)
    correct(engine, fact(engine, "targets", "ít nhất 5O cây"), "subject", "cây xanh", who="A")
    keep(engine, plan(), "2")
    assert one(engine, "SELECT subject FROM plan_targets WHERE quote = :quote", quote=TREES) == "cây xanh"


def test_of_actors_that_share_a_quote_the_same_one_is_meant(engine: Engine) -> None:
    def pair(*actors: str) -> Plan:
        made = plan()
        lead = made.facts["assignments"][0]
        made.tasks.clear()
        made.facts["assignments"] = [replace(lead, actor=actor) for actor in actors]
        return made

    keep(engine, pair("Công an", "Tài chính"))
    second = one(engine, "SELECT id FROM plan_assignments WHERE actor = 'Tài chính'")
    correct(engine, second, "actor", "Tài chính - Kế toán", who="A")
    keep(engine, pair("Đoàn xã", "Công an", "Tài chính"), "2")
    found = rows(engine, "SELECT actor, is_corrected FROM plan_assignments")
    assert {(row["actor"], bool(row["is_corrected"])) for row in found} == {
        ("Đoàn xã", False), ("Công an", False), ("Tài chính - Kế toán", True),
    }  # fmt: skip


def test_a_correction_that_has_lost_its_place_is_a_problem(engine: Engine) -> None:
    keep(engine, plan())
    correct(engine, fact(engine, "targets", TREES), "value", 60, who="A")
    shorter = plan()
    shorter.tasks.clear()
    shorter.facts["targets"].pop()
    keep(engine, shorter, "2")
    assert one(engine, "SELECT state FROM corrections") == "lost"
    (problem,) = rows(engine, "SELECT * FROM plan_problems")
    assert problem["code"] == "correction_lost"
    assert TREES in problem["message"]
    keep(engine, plan(), "3")
    assert one(engine, "SELECT state FROM corrections") == "applied"
    assert rows(engine, "SELECT * FROM plan_problems") == []
    assert one(engine, "SELECT value FROM plan_targets WHERE unit = 'count'") == 60


def test_a_letterhead_keeps_its_correction(engine: Engine) -> None:
    keep(engine, plan(number=None))
    correct(engine, one(engine, "SELECT document_id FROM plan_documents"), "number", "77/KH-UBND", who="A")
    keep(engine, plan(number=None), "2")
    assert one(engine, "SELECT number FROM plan_documents") == "77/KH-UBND"
    assert one(engine, "SELECT COUNT(*) FROM instruments WHERE number = '77/KH-UBND'") == 1


def test_taking_back_brings_the_former_value(engine: Engine) -> None:
    keep(engine, plan())
    trees = fact(engine, "targets", TREES)
    first = correct(engine, trees, "value", 60, who="A")
    second = correct(engine, trees, "value", 70, who="B")
    value = "SELECT value FROM plan_targets WHERE id = :id"
    withdraw(engine, first)
    assert one(engine, value, id=trees) == 70
    withdraw(engine, second)
    assert one(engine, value, id=trees) == 50
    assert not one(engine, "SELECT is_corrected FROM plan_targets WHERE id = :id", id=trees)
    with pytest.raises(CorrectionError):
        withdraw(engine, first)


def test_taking_back_after_newer_code_brings_what_that_code_reads(engine: Engine) -> None:
    keep(engine, plan())
    made = correct(engine, fact(engine, "targets", TREES), "value", 60, who="A")
    better = plan()
    better.facts["targets"][1] = replace(better.facts["targets"][1], value=55)
    keep(engine, better, "2")
    assert json.loads(one(engine, "SELECT replaced FROM corrections")) == 55
    withdraw(engine, made)
    assert one(engine, "SELECT value FROM plan_targets WHERE quote = :quote", quote=TREES) == 55


def test_the_text_itself_is_never_touched(engine: Engine) -> None:
    made = plan()
    keep(engine, made)
    correct(engine, fact(engine, "targets", TREES), "subject", "khác", who="A")
    assert "50 cây" in one(engine, "SELECT text FROM pages WHERE number = 2")
    assert Text.of(made.document.raw).chars == made.document.raw
