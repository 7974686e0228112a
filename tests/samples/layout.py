"""What every format prints in the same words: letterhead and foot."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from tests.samples.marks import Run
from tests.samples.source import Instrument

STATE = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
PARTY = ("ĐẢNG CỘNG SẢN VIỆT NAM",)


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The head of an instrument: who issues it, the motto, number, place and date, and a letter's subject."""

    superior: list[str]
    body: list[str]
    motto: tuple[str, ...]
    number: str
    place_date: str
    subject: list[Run]


def letterhead(instrument: Instrument) -> Letterhead:
    """The letterhead as printed, from the same fields as the annotation."""
    meta = instrument.meta
    party = meta.get("party", False)
    number = meta.get("number_line", "")
    if not number and meta.get("number"):
        number = f"Số{'' if party else ':'} {meta['number']}"
    date = meta.get("date_line", "")
    if not date and meta.get("issued_on"):
        day: datetime.date = meta["issued_on"]
        month = f"{day.month:02d}" if day.month < 3 else str(day.month)
        date = f"ngày {day.day:02d} tháng {month} năm {day.year}"
    place_date = f"{meta['place']}, {date}" if date else ""
    subject = [Run(meta.get("title_prefix", "V/v ")), *instrument.title] if meta["doc_type"] == "Công văn" else []
    motto = PARTY if party else STATE
    return Letterhead(meta.get("superior", []), meta["body"], motto, number, place_date, subject)


def signature(instrument: Instrument) -> tuple[list[str], str]:
    """The lines above the signature and the signer's name."""
    return instrument.meta["signature"], instrument.meta["signer"]["name"]


def recipients(instrument: Instrument) -> list[str]:
    """The list under «Nơi nhận»."""
    return [f"- {each}" for each in instrument.meta["recipients"]]
