"""Who a document goes to (nơi nhận, kính gửi): the entries of both lists.

Rule: Decree 30/2020/NĐ-CP, Annex I, II.5 and II.9; the line «Lưu: VT …» says where the copy is filed, no recipient.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.heading.signers import without_signature

_HEAD = re.compile(r"^\W*(?:Nơi nhận|NƠI NHẬN|Kính gửi|KÍNH GỬI)\s*:?\s*")
_BULLET = re.compile(r"^\s*[-–—+•*]\s*")
_NOT_ONE = re.compile(r"^(?:Như (?:trên|điều|kính gửi|mục)|Lưu)\b", re.I)
_SIGNATURE = re.compile(r"^\W*(?:T/?M|K/?T|T/?L|TUQ)\b\s?[.,]")
_PACKED = re.compile(r"(?<=[;.,:*])\s*[-–+]\s+")  # several entries on one line


def recipients_of(lines: Sequence[str]) -> tuple[str, ...]:
    """The recipients in these lines, in order, each once; an entry that goes on over the line is one."""
    entries: list[str] = []
    for line in (part for raw in lines for part in _parts(raw)):
        bullet = _BULLET.match(line)
        if bullet or not entries or entries[-1].endswith((";", ".")):
            entries.append(line[bullet.end() :] if bullet else line)
        else:
            entries[-1] += f" {line}"
    bare = [entry.strip(" ;.,/*") for entry in entries]
    return tuple(dict.fromkeys(entry for entry in bare if entry and not _NOT_ONE.match(entry) and len(entry) < 300))


def _parts(raw: str) -> list[str]:
    """The entries on one line, without the list's own name and without what a text dump puts there of the signature."""
    line = _HEAD.sub("", " ".join(raw.split()))
    packed = _PACKED.split(line)
    parts = [packed[0], *(f"- {part}" for part in packed[1:])]
    kept = [without_signature(part) for part in parts]
    return [part for part in kept if part.strip(" *") and not _SIGNATURE.match(part)]
