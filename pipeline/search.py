"""Search the database (tìm kiếm) without accents: «nghi dinh» finds «Nghị định», «dang» finds «Đảng».

All words have to occur; words in quotation marks have to stand together. Titles come first, then facts, then pages.
"""

from __future__ import annotations

import re

import pandas as pd
from sqlalchemy import Engine, text

from models.keys import fold

COLUMNS = ("found_in", "id", "document_id", "file", "commune", "province", "year", "title", "page", "section", "quote")
_PHRASE = re.compile(r'["“«]([^"”»]+)["”»]|(\S+)')
_CONTEXT = 120

_QUERIES = {
    "documents": """
SELECT 'documents' AS found_in, p.document_id AS id, p.document_id, p.file, p.commune, p.province, p.year, p.title,
       1 AS page, '' AS section, p.title AS quote
FROM plan_documents p JOIN documents t ON t.id = p.document_id WHERE {words} ORDER BY p.file, p.part LIMIT :most""",
    "facts": """
SELECT t.kind AS found_in, t.id, p.document_id, p.file, p.commune, p.province, p.year, p.title, t.page, t.section,
       t.quote
FROM mentions t JOIN plan_documents p ON p.document_id = t.document_id
WHERE NOT t.is_rejected AND {words} ORDER BY p.file, p.part, t.start LIMIT :most""",
    "pages": """
SELECT 'pages' AS found_in, NULL AS id, NULL AS document_id, f.name AS file, NULL AS commune, NULL AS province,
       NULL AS year, NULL AS title, t.number AS page, '' AS section, t.text AS quote
FROM pages t JOIN readings r ON r.id = t.reading_id AND r.is_current JOIN files f ON f.sha256 = r.file_sha256
WHERE {words} ORDER BY f.name, t.number LIMIT :most""",
}


def search(engine: Engine, wanted: str, *, limit: int = 200) -> pd.DataFrame:
    """Where the words occur, one row for each title, fact and page.

    Args:
        engine: of the database.
        wanted: words, with or without accents; «"cải cách hành chính"» as a phrase.
        limit: the most rows of each of the three sorts.
    """
    phrases = [fold(phrase or word) for phrase, word in _PHRASE.findall(wanted)]
    phrases = [phrase for phrase in phrases if phrase]
    if not phrases:
        return pd.DataFrame(columns=list(COLUMNS))
    words = " AND ".join(f"t.folded LIKE :w{i} ESCAPE '\\'" for i in range(len(phrases)))
    values: dict[str, object] = {f"w{i}": f"%{_literal(phrase)}%" for i, phrase in enumerate(phrases)}
    with engine.connect() as connection:
        rows = [
            dict(row)
            for query in _QUERIES.values()
            for row in connection.execute(text(query.format(words=words)), values | {"most": limit}).mappings()
        ]
    for row in rows:
        if row["found_in"] == "pages":
            row["quote"] = around(str(row["quote"]), phrases)
    return pd.DataFrame(rows, columns=list(COLUMNS))


def _literal(phrase: str) -> str:
    """The phrase with what LIKE would take for a wildcard («100%»)."""
    return re.sub(r"([\\%_])", r"\\\1", phrase)


def around(page: str, phrases: list[str]) -> str:
    """The words of a page around the first phrase, in their own spelling."""
    words = page.split()
    folded = fold(page).split(" ")
    if len(folded) != len(words):
        # a word of nothing but accents has gone
        folded = [fold(word) for word in words]
    starts: list[int] = []
    length = 0
    for word in folded:
        starts.append(length)
        length += len(word) + 1
    at = max(" ".join(folded).find(phrases[0]), 0)
    first = next((i for i, start in enumerate(starts) if start >= at - _CONTEXT), 0)
    last = next((i for i, start in enumerate(starts) if start > at + _CONTEXT), len(words))
    shown = " ".join(words[first:last])
    return f"{'… ' if first else ''}{shown}{' …' if last < len(words) else ''}"
