"""The schema: migrations make what the models say, on both databases; keys tell the same from the different."""

from __future__ import annotations

import io
from contextlib import redirect_stdout
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine

from models.facts import Citation, Issuer, Letterhead
from models.identity import Identity, identity_of_citation, identity_of_document
from models.issuers import compatible, merged
from models.keys import content_id, fold, name_key
from models.migrations import config
from models.schema import Table
from models.schema.views import VIEWS, create_views, drop_views, views_id
from pipeline.database.connect import DatabaseError, connect, writing
from tests.storing import HOME, plan

ANYWHERE = plan().facts["citations"][0].evidence


def test_the_migrations_make_what_the_models_say(engine: Engine) -> None:
    options = {"compare_type": True, "compare_server_default": True}
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts=options)
        views = {*VIEWS}
        assert [step for step in compare_metadata(context, Table.metadata) if step[0] != "remove_table"] == []
        assert {*sa.inspect(connection).get_table_names()} == {*Table.metadata.tables, "alembic_version"}
        assert {*sa.inspect(connection).get_view_names()} == views


def test_comments_reach_the_server_in_vietnamese(postgres_url: str) -> None:
    engine = connect(postgres_url)
    for table in Table.metadata.sorted_tables:
        assert sa.inspect(engine).get_table_comment(table.name)["text"] == table.comment
        for column in sa.inspect(engine).get_columns(table.name):
            assert column["comment"] or column["name"] == "id", f"{table.name}.{column['name']}"
    engine.dispose()


def test_every_view_can_be_read(engine: Engine) -> None:
    with engine.connect() as connection:
        for name in VIEWS:
            assert connection.execute(sa.text(f"SELECT * FROM {name}")).all() == []


def test_a_changed_view_comes_with_a_step() -> None:
    """Views are put up again only when the schema moves: change one, and add a step (it may be an empty one)."""
    script = ScriptDirectory.from_config(config())
    newest = script.get_revision(script.get_current_head() or "")
    assert newest.module.views == views_id()


def test_all_the_way_down_and_up_again(engine: Engine) -> None:
    with writing(engine) as connection:
        command.downgrade(config(connection), "base")
        assert sa.inspect(connection).get_table_names() == ["alembic_version"]
        assert sa.inspect(connection).get_view_names() == []
    with writing(engine) as connection:
        command.upgrade(config(connection), "head")
    assert {*sa.inspect(engine).get_view_names()} == {*VIEWS}


def test_a_newer_database_is_left_alone(engine: Engine) -> None:
    with writing(engine) as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(DatabaseError, match="mới hơn") as caught:
        connect(engine.url)
    assert caught.value.code == "newer_schema"


def test_views_can_be_taken_down_and_put_up(engine: Engine) -> None:
    with writing(engine) as connection:
        drop_views(connection)
        drop_views(connection)
        create_views(connection)
    assert {*sa.inspect(engine).get_view_names()} == {*VIEWS}


def test_a_database_administrator_can_have_the_sql() -> None:
    printed = io.StringIO()
    with redirect_stdout(printed):
        made = config(url="postgresql+psycopg://nobody@nowhere/none")
        made.output_buffer = printed
        command.upgrade(made, "head", sql=True)
    assert "CREATE TABLE mentions" in printed.getvalue()
    assert "VIEW plan_targets AS" in printed.getvalue()


def test_foreign_keys_are_kept_on_sqlite(tmp_path: Path) -> None:
    engine = connect(f"sqlite:///{(tmp_path / 'a.db').as_posix()}")
    lost = "INSERT INTO boxes (mention_id, ordinal, page) VALUES ('none', 0, 1)"
    with pytest.raises(sa.exc.IntegrityError), writing(engine) as connection:
        connection.execute(sa.text(lost))
    with engine.connect() as connection:
        assert connection.execute(sa.text("PRAGMA journal_mode")).scalar() == "wal"
    engine.dispose()


@pytest.mark.parametrize(
    "url", ["nonsense", "mysteriousql://x", "postgresql+nodriver://x/y"], ids=["no url", "no dialect", "no driver"]
)
def test_a_bad_url_is_named(url: str) -> None:
    with pytest.raises(DatabaseError) as caught:
        connect(url)
    assert caught.value.code == "bad_url"


def test_a_file_that_is_no_database_is_named(tmp_path: Path) -> None:
    path = tmp_path / "plans.db"
    path.write_text("Đây là thư, không phải cơ sở dữ liệu. " * 50, encoding="utf-8")
    with pytest.raises(DatabaseError) as caught:
        connect(f"sqlite:///{path.as_posix()}")
    assert caught.value.code == "not_a_database"
    assert path.read_text(encoding="utf-8").startswith("Đây là thư")


@pytest.mark.parametrize(
    ("one", "other"),
    [("Hoà Sơn", "HÒA SƠN"), ("Uỷ ban", "Ủy ban"), ("Văn phòng-Thống kê", "Văn phòng – Thống kê"), ("Thuý", "Thúy")],
)
def test_one_name_in_two_spellings(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(("one", "other"), [("Tân Thành", "Tân Thạnh"), ("Ba", "Bà"), ("Đan", "Dan"), ("Cô", "Co")])
def test_accents_tell_names_apart_but_not_searches(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)
    assert fold(one) == fold(other)


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.lists(st.text(st.characters(exclude_characters="\x1f")), max_size=4))
def test_ids_are_32_hexadecimal_digits(parts: list[str]) -> None:
    made = content_id(*parts)
    assert len(made) == 32
    assert int(made, 16) >= 0


def cited(**values: object) -> Identity | str:
    return identity_of_citation(Citation(evidence=ANYWHERE, **values), HOME)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            {"type": "Kế hoạch", "number": "80/KH-UBND", "date": "2024-05-02", "issuer": "UBND huyện"},
            {"type": "Kế hoạch", "number": "080/KH–UBND", "year": 2024, "issuer": "Ủy ban nhân dân huyện Ninh Sơn"},
        ),
        (
            {"type": "Quyết định", "number": "76/2021/QĐ-TTg"},
            {"type": "Quyết định", "number": "76/2021/QĐTTg", "date": "2021-03-01", "issuer": "Thủ tướng Chính phủ"},
        ),
        (
            {"type": "Nghị quyết", "number": "05-NQ/TU", "date": "2023-01-03"},
            {"type": "Nghị quyết", "number": "5-NQ/TU", "date": "2023-01-03", "issuer": "Ban Thường vụ Tỉnh uỷ"},
        ),
        (
            {"type": "Văn bản", "number": "134/SNV-VP", "year": 2024, "issuer": "Sở Nội vụ"},
            {"type": "Công văn", "number": "134/SNV-VP", "year": 2024, "issuer": "Sở Nội vụ tỉnh Ninh Thuận"},
        ),
        (
            {"type": "Kế hoạch", "number": "132/QĐ-UBND", "year": 2024, "issuer": "Chủ tịch UBND xã"},
            {"type": "Quyết định", "number": "132/QĐ-UBND", "year": 2024, "issuer": "UBND xã Hoà Sơn"},
        ),
        ({"type": "Đề án", "number": "06"}, {"type": "Đề án", "number": "6"}),
        (
            {"type": "Kế hoạch", "number": "9-KH/HU", "year": 2024},
            {"type": "Kế hoạch", "number": "9-KH/HU", "year": 2024, "issuer": "BCH Đảng bộ huyện Ninh Sơn"},
        ),
        (
            {"type": "Tờ trình", "number": "8/TTr-PYT", "year": 2024, "issuer": "Trưởng phòng Y tế"},
            {"type": "Tờ trình", "number": "8/TTr-PYT", "year": 2024, "issuer": "Phòng Y tế huyện Ninh Sơn"},
        ),
    ],
    ids=["completed", "central", "party", "letter", "word and symbol", "number alone", "party committee", "its head"],
)
def test_two_prints_of_one_instrument(one: dict[str, object], other: dict[str, object]) -> None:
    assert cited(**one) == cited(**other)
    assert isinstance(cited(**one), Identity)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            {"type": "Nghị quyết", "number": "18-NQ/TW", "year": 2017},
            {"type": "Nghị quyết", "number": "18/NQ-TW", "year": 2017},
        ),
        (
            {"type": "Kế hoạch", "number": "8/KH-UBND", "year": 2024, "issuer": "UBND xã"},
            {"type": "Kế hoạch", "number": "8/KH-UBND", "year": 2024, "issuer": "UBND huyện"},
        ),
        (
            {"type": "Kế hoạch", "number": "8/KH-UBND", "year": 2024, "issuer": "UBND xã"},
            {"type": "Kế hoạch", "number": "8/KH-UBND", "year": 2025, "issuer": "UBND xã"},
        ),
        (
            {"type": "Quyết định", "number": "8/QĐ-UBND", "year": 2024, "issuer": "UBND thành phố Hà Nội"},
            {"type": "Quyết định", "number": "8/QĐ-UBND", "year": 2024, "issuer": "UBND thành phố Phan Rang"},
        ),
    ],
    ids=["State and Party", "level", "year", "city and city"],
)
def test_two_instruments(one: dict[str, object], other: dict[str, object]) -> None:
    assert isinstance(cited(**one), Identity)
    assert cited(**one) != cited(**other)


@given(st.text(), st.text(), st.text(), st.none() | st.text())
def test_an_identity_comes_back_from_its_key(kind: str, number: str, place: str, issuer: str | None) -> None:
    home = Issuer("UBND xã", "commune", place or None, "Ninh Sơn", "Ninh Thuận")
    citation = Citation(evidence=ANYWHERE, type=kind, number=f"1/{number}", year=2024, issuer=issuer)
    found = identity_of_citation(citation, home)
    assert isinstance(found, str) or Identity.of(found.key) == found


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"type": "Kế hoạch", "number": "8/KH-UBND", "year": 2024}, "no_issuer"),
        ({"type": "Kế hoạch", "number": "8/KH-UBND", "issuer": "UBND xã"}, "no_year"),
        ({"type": "Luật", "name": "Luật Khiếu nại"}, "no_year"),
        ({"type": "Kế hoạch", "number": "35", "year": 2024, "issuer": "UBND xã"}, "no_number"),
    ],
)
def test_what_is_not_printed_is_not_guessed(values: dict[str, object], reason: str) -> None:
    assert cited(**values) == reason


def test_a_plan_without_a_number_is_known_by_its_title() -> None:
    head = Letterhead(doc_type="Kế hoạch", title="Trồng cây", issuer=HOME, period_start="2025-01-01")
    again = Letterhead(doc_type="KẾ HOẠCH", title="TRỒNG CÂY", issuer=HOME, issued_on="2025-03")
    assert isinstance(identity_of_document(head), Identity)
    assert identity_of_document(head) == identity_of_document(again)
    assert identity_of_document(Letterhead(doc_type="Kế hoạch", issuer=HOME)) == "no_number"
    assert identity_of_document(Letterhead(doc_type="Kế hoạch", title="A", issuer=Issuer())) == "no_issuer"


def test_the_city_of_a_province_is_the_province() -> None:
    """«496-TB/TU» alone does not say whether the province is a city."""
    home = Issuer("UBND thành phố Đà Nẵng", "province", None, None, "Đà Nẵng")
    short, full = (
        Citation(evidence=ANYWHERE, type="Thông báo", number="496-TB/TU", year=2023, issuer=issuer)
        for issuer in (None, "Thường trực Thành ủy")
    )
    assert identity_of_citation(short, home) == identity_of_citation(full, home)


def test_social_bodies_are_no_communes() -> None:
    """«xã» in «xã hội» names no unit."""
    found = cited(type="Công văn", number="9/BHXH", year=2024, issuer="Bảo hiểm xã hội Việt Nam")
    assert isinstance(found, Identity)
    assert found.body.place == ""


def test_places_fit_where_nothing_known_differs() -> None:
    assert compatible("a//c", "a/b/c")
    assert not compatible("a/x/c", "a/b/c")
    assert not compatible("", "a/b/c")
    assert merged("a//c", "/b/c") == "a/b/c"
