"""Clean text (làm sạch): stray marks and line breaks gone, every character keeps its raw place.

What comes out has one paragraph a line. Invisible characters go first, then NFC (never NFKD: it would take «đ» and the
marks apart differently from the print).
"""

from __future__ import annotations

import re
import unicodedata

from extractors.words import L
from models.text import Text
from pipeline.dumped import without_repeated_heads
from pipeline.paragraphs import breaks
from pipeline.runon import parted

_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffe\x00-\x08\x0b\x0e-\x1d]+")
_SPACES = re.compile(r"[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t]")
_DECOMPOSED = re.compile(r"[^\W\d_][\u0300-\u036f]+")
# U+00D0 (Eth) looks like Đ and comes from old fonts and OCR; Wingdings bullets sit in the private use area
_LOOKALIKES = {"Ð": "Đ", "ð": "đ", "∆": "Δ"}
_LOOKALIKE = re.compile("[Ðð]")
_PRIVATE_BULLET = re.compile(r"[\uf000-\uf0ff]")
_MARKDOWN = re.compile(r"\*\*|^#{1,6} ", re.M)
_MARKS = re.compile(
    r"^[ \t]*#{1,6}[ \t]+(?=\S)"  # headings
    r"|^[ \t]*>[ \t]+"  # quotations
    r"|^[ \t]*[-*+][ \t]+(?=[-+*•][ \t]\S)"  # a list mark before the document's own
    r"|\\(?=[\\`*_{}\[\]()#+\-.!>|~])"  # escapes
    r"|\*\*|__(?=\S)|(?<=\S)__"  # bold
    r"|(?<![\w*])\*(?=[^\s*])|(?<=[^\s*\\])\*(?![\w*])"  # italics
    r"|<br\s*/?>",
    re.M,
)
_LEADERS = re.compile(r"\.{6,}|…{3,}|_{4,}")
_FURNITURE = re.compile(
    r"(?:(?<=\f)|\A)[ \n]*[-–]?[ ]?\d{1,3}[ ]?[-–]?[ ]*(?=\n)"  # a page number at the head of a page
    rf"|(?<=\f)[ \n]*\d{{1,3}}[ ](?=[{L}])"  # the same, run into the line that goes on
    r"|\n[ ]*[-–]?[ ]?\d{1,3}[ ]?[-–]?[ ]*(?=\s*(?:\f|\Z))"  # or at its foot
    r"|^[ ]*(?:Trang|Page)[ ]\d{1,3}(?:[ ]?/[ ]?\d{1,3})?[ ]*$"
    r"|^[ ]*(?:\|[ |]*|[-–—_=*~]{3,}|(?:\*[ ]){2,}\*)[ ]*$",  # rules drawn with characters, empty table rows
    re.M,
)
_GAP = re.compile(r"[ ]*(?:[\n\f\x1e\x1f\r\x0b\x1c\x85\u2028\u2029][ ]*)+|[ ]{2,}")


def clean(text: Text) -> Text:
    """One paragraph a line, single spaces, NFC; marks of Markdown and page numbers gone."""
    text = text.sub(_INVISIBLE, "")
    text = text.sub(_SPACES, " ")
    if not unicodedata.is_normalized("NFC", text.chars):
        text = text.sub(_DECOMPOSED, lambda m: unicodedata.normalize("NFC", m.group()))
    text = text.sub(_LOOKALIKE, lambda m: _LOOKALIKES[m.group()])
    text = text.sub(_PRIVATE_BULLET, "•")
    if _MARKDOWN.search(text.chars):
        text = text.sub(_MARKS, lambda m: "\n" if m.group().startswith("<br") else "")
    text = text.sub(_FURNITURE, "")
    text = text.sub(_LEADERS, "…")
    return parted(_join(without_repeated_heads(text)))


def _join(text: Text) -> Text:
    """Lines of one paragraph become one line; what stays a break is one `\\n`."""
    ends = breaks(text.chars)
    last = len(text.chars)

    def gap(match: re.Match[str]) -> str:
        if match.start() == 0 or match.end() == last:
            return ""
        return "\n" if match.end() in ends else " "

    return text.sub(_GAP, gap)
