"""Views with plain names (khung nhìn) for people who write SQL or connect a BI tool.

Every `plan_…` view has one row for each fact of the current readings, rejected ones left out, with commune, district,
province, year, title, file and page. Rows of copies (a re-scan of the same plan) have `is_copy` set: leave them out
when counting. Written in the SQL that SQLite and PostgreSQL share; `{list:x}` joins the values of a group.
"""

from __future__ import annotations

import re

from sqlalchemy import Connection, text

from models.keys import content_id

# The day since which there are no districts, 34 provinces and 3,321 communes (Nghị quyết 202/2025/QH15)
MERGER = "2025-07-01"

_FACT = """m.id, p.file, p.commune, p.district, p.province, p.province_now, p.since_merger, p.year, p.document_id,
       p.doc_type, p.number AS document_number, p.title, m.page, m.section, m.quote, m.confidence, m.is_corrected,
       p.is_copy"""
_FROM = "FROM mentions m JOIN plan_documents p ON p.document_id = m.document_id"
_KEPT = "WHERE NOT m.is_rejected"

# The tasks of a fact, and the facts of a kind that share a task with it
_TASKS = """(SELECT {list:k.text} FROM task_facts x JOIN tasks k ON k.id = x.task_id JOIN mentions o ON o.id = k.id
        WHERE x.mention_id = m.id AND NOT o.is_rejected)"""
_LEADS = """(SELECT {list:DISTINCT a.actor} FROM task_facts x JOIN task_facts y ON y.task_id = x.task_id
        JOIN assignments a ON a.id = y.mention_id JOIN mentions o ON o.id = a.id
        WHERE x.mention_id = m.id AND a.role = 'lead' AND NOT o.is_rejected)"""
_ACTORS = """(SELECT {list:DISTINCT a.actor} FROM task_facts x JOIN assignments a ON a.id = x.mention_id
        JOIN mentions o ON o.id = a.id WHERE x.task_id = m.id AND a.role %s AND NOT o.is_rejected)"""

# In the order in which they have to be made: later ones read earlier ones
VIEWS: dict[str, str] = {
    "unit_places": """
SELECT u.id AS unit_id, u.level, u.kind, u.name, u.valid_from, u.valid_to,
       CASE u.level WHEN 'commune' THEN u.name END AS commune,
       CASE WHEN u.level = 'district' THEN u.name WHEN p.level = 'district' THEN p.name END AS district,
       CASE WHEN u.level = 'province' THEN u.name WHEN p.level = 'province' THEN p.name ELSE g.name END AS province,
       CASE WHEN u.level = 'province' THEN u.id WHEN p.level = 'province' THEN p.id ELSE g.id END AS province_id
FROM units u LEFT JOIN units p ON p.id = u.parent_id LEFT JOIN units g ON g.id = p.parent_id""",
    "unit_successors": """
SELECT o.unit_id AS old_id, o.level, o.kind AS old_kind, o.name AS old_name, o.district AS old_district,
       o.province AS old_province, n.unit_id AS new_id, n.kind AS new_kind, n.name AS new_name,
       n.province AS new_province, s.is_whole
FROM successions s JOIN unit_places o ON o.unit_id = s.old_id JOIN unit_places n ON n.unit_id = s.new_id""",
    "plan_documents": f"""
SELECT d.id AS document_id, f.name AS file, f.sha256 AS file_sha256, d.ordinal AS part, d.doc_type, d.number,
       d.issued_on, d.issuer, d.level, w.commune, w.district, w.province, COALESCE(n.name, w.province) AS province_now,
       CASE WHEN w.valid_from >= '{MERGER}' THEN TRUE WHEN w.valid_to < '{MERGER}' THEN FALSE
            ELSE COALESCE(d.issued_on, CAST(d.year AS VARCHAR(4))) >= '{MERGER}' END AS since_merger,
       d.year, d.title, d.period_start, d.period_end, d.signer, d.signer_position, d.unit_id, d.instrument_id,
       d.parent_id, NOT d.is_preferred AS is_copy, f.pages, r.quality, r.version
FROM documents d
JOIN readings r ON r.id = d.reading_id AND r.is_current
JOIN files f ON f.sha256 = r.file_sha256
LEFT JOIN unit_places w ON w.unit_id = d.unit_id
LEFT JOIN successions s ON s.old_id = w.province_id
LEFT JOIN units n ON n.id = s.new_id""",
    "replaced_instruments": """
SELECT DISTINCT c.instrument_id AS old_id, p.instrument_id AS new_id, p.doc_type AS new_type, p.number AS new_number,
       p.issued_on AS new_issued_on
FROM citations c JOIN mentions m ON m.id = c.id JOIN plan_documents p ON p.document_id = m.document_id
WHERE c.relation = 'replaces' AND c.instrument_id IS NOT NULL AND NOT m.is_rejected
  AND (p.instrument_id IS NULL OR p.instrument_id <> c.instrument_id)""",
    "plan_targets": f"""
SELECT {_FACT}, t.kind, t.subject, t.comparator, t.value, t.value_to, t.grade, t.out_of, t.unit, t.due_on,
       t.index_name, t.criterion, {_TASKS} AS task, {_LEADS} AS leads
{_FROM} JOIN targets t ON t.id = m.id {_KEPT}""",
    "plan_tasks": f"""
SELECT {_FACT}, k.text AS task, k.product, {_ACTORS % "= 'lead'"} AS leads, {_ACTORS % "<> 'lead'"} AS others,
       (SELECT {{list:o.quote}} FROM task_facts x JOIN deadlines d ON d.id = x.mention_id
        JOIN mentions o ON o.id = d.id WHERE x.task_id = m.id AND NOT o.is_rejected) AS deadline,
       (SELECT MAX(d.ends_on) FROM task_facts x JOIN deadlines d ON d.id = x.mention_id
        JOIN mentions o ON o.id = d.id WHERE x.task_id = m.id AND NOT o.is_rejected) AS ends_on
{_FROM} JOIN tasks k ON k.id = m.id {_KEPT}""",
    "plan_deadlines": f"""
SELECT {_FACT}, d.kind, d.starts_on, d.ends_on,
       (SELECT {{list:r.every}} FROM recurrences r WHERE r.deadline_id = d.id) AS recurrence,
       {_TASKS} AS task, {_LEADS} AS leads
{_FROM} JOIN deadlines d ON d.id = m.id {_KEPT}""",
    "plan_assignments": f"""
SELECT {_FACT}, a.actor, a.role, COALESCE(o.name, b.name) AS canonical,
       CASE WHEN o.id IS NOT NULL THEN 'post' WHEN b.id IS NOT NULL THEN 'body' END AS canonical_kind, {_TASKS} AS task
{_FROM} JOIN assignments a ON a.id = m.id
LEFT JOIN posts o ON o.id = a.post_id LEFT JOIN bodies b ON b.id = a.body_id {_KEPT}""",
    "plan_citations": f"""
SELECT {_FACT}, c.relation, c.type, c.number, c.name, c.issued_on, c.year AS cited_year, c.issuer, c.pinpoint,
       c.instrument_id, c.instrument_id IS NOT NULL AS is_resolved, c.unresolved,
       EXISTS (SELECT 1 FROM plan_documents h WHERE h.instrument_id = c.instrument_id) AS is_imported,
       (SELECT {{list:r.new_number}} FROM replaced_instruments r WHERE r.old_id = c.instrument_id) AS replaced_by
{_FROM} JOIN citations c ON c.id = m.id {_KEPT}""",
    "plan_indicators": f"""
SELECT {_FACT}, i.index_name, i.criterion, i.name
{_FROM} JOIN indicators i ON i.id = m.id {_KEPT}""",
    "plan_problems": """
SELECT b.id, f.name AS file, f.sha256 AS file_sha256, b.document_id, b.page, b.code, b.message
FROM problems b JOIN readings r ON r.id = b.reading_id AND r.is_current JOIN files f ON f.sha256 = r.file_sha256""",
    "failed_files": """
SELECT f.name AS file, f.sha256 AS file_sha256, f.kind, j.stage, j.code, j.message, j.message_en, j.version,
       j.changed_at
FROM jobs j JOIN files f ON f.sha256 = j.file_sha256 WHERE j.state = 'failed'""",
}

_LIST = re.compile(r"\{list:(DISTINCT )?([^}]*)\}")


def view_sql(name: str, dialect: str) -> str:
    """The SELECT of a view in the words of `sqlite` or `postgresql`.

    Raises:
        KeyError: when there is no such view.
    """
    if dialect == "postgresql":
        return _LIST.sub(r"STRING_AGG(\1\2, '; ')", VIEWS[name]).strip()
    # SQLite takes no separator together with DISTINCT, so its comma is put out of the way
    return _LIST.sub(
        lambda m: (
            f"REPLACE(REPLACE(GROUP_CONCAT(DISTINCT REPLACE({m[2]}, ',', char(31))), ',', '; '), char(31), ',')"
            if m[1]
            else f"GROUP_CONCAT({m[2]}, '; ')"
        ),
        VIEWS[name],
    ).strip()


def create_views(connection: Connection) -> None:
    """Put all views up; they must not be there yet."""
    for name in VIEWS:
        connection.execute(text(f"CREATE VIEW {name} AS {view_sql(name, connection.dialect.name)}"))


def drop_views(connection: Connection) -> None:
    """Take down whatever views of ours are there."""
    for name in reversed(VIEWS):
        connection.execute(text(f"DROP VIEW IF EXISTS {name}"))


def views_id() -> str:
    """Changes when a view does; the newest step of the migrations bears it, so that databases get the change."""
    return content_id(*(part for view in VIEWS.items() for part in view))
