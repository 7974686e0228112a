"""The database (cơ sở dữ liệu): the same schema on SQLite and PostgreSQL, moved by Alembic (`models/migrations`).

| room | tables |
|---|---|
| `files` | files, file_names, readings, pages, documents, recipients, sections |
| `register` | units, successions, bodies, posts, variants, instruments |
| `facts` | mentions, boxes, citations, targets, deadlines, recurrences, tasks, task_facts, assignments, indicators |
| `work` | runs, jobs, problems, corrections |

Use it as `from models import schema` and `schema.Citation`: the rows have the names of the facts that they hold.
"""

from models.schema.facts import (
    KINDS,
    UNRESOLVED,
    Assignment,
    Box,
    Citation,
    Deadline,
    Indicator,
    Mention,
    Recurrence,
    Target,
    Task,
    TaskFact,
)
from models.schema.files import Document, File, FileName, Page, Reading, Recipient, Section
from models.schema.register import Body, Instrument, Post, Succession, Unit, Variant
from models.schema.table import Table
from models.schema.work import STAGES, STATES, Correction, Job, Problem, Run

__all__ = [
    "KINDS",
    "STAGES",
    "STATES",
    "UNRESOLVED",
    "Assignment",
    "Body",
    "Box",
    "Citation",
    "Correction",
    "Deadline",
    "Document",
    "File",
    "FileName",
    "Indicator",
    "Instrument",
    "Job",
    "Mention",
    "Page",
    "Post",
    "Problem",
    "Reading",
    "Recipient",
    "Recurrence",
    "Run",
    "Section",
    "Succession",
    "Table",
    "Target",
    "Task",
    "TaskFact",
    "Unit",
    "Variant",
]
