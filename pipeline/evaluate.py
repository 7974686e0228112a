"""How right the extraction is (đánh giá): scores against annotated plans, errors one by one, gains and losses."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.export import as_json
from pipeline.extract import extract
from pipeline.intake import intake
from pipeline.read import Ocr, ReadError, read
from pipeline.scoring import Score


@dataclass(frozen=True, slots=True)
class Change:
    """What a change gained and lost against a saved run: one line for each gold fact or letterhead field."""

    gains: tuple[str, ...]
    losses: tuple[str, ...]


def gold_files(gold_dir: Path) -> list[Path]:
    """The annotations in a folder, in order of name.

    Raises:
        FileNotFoundError: when there is none.
    """
    found = sorted(gold_dir.glob("*.json"))
    if not found:
        raise FileNotFoundError(f"Không có tệp chú giải .json nào trong {gold_dir}.")
    return found


def source_of(gold_path: Path, name: str, source_dir: Path, ending: str | None = None) -> Path | None:
    """The file that an annotation speaks of: by its name, else by its stem, else by what stands before «_» in it.

    `ending` asks for one form of it: «.scan.pdf», «.docx».
    """
    files = sorted(path for path in source_dir.rglob("*") if path.is_file() and path.suffix != ".json")
    stems = (gold_path.stem, Path(name).stem, gold_path.stem.split("_")[0])
    wanted = [stem + ending for stem in stems] if ending else [name]
    for candidate in wanted:
        for path in files:
            if path.name == candidate:
                return path
    for stem in [] if ending else stems:
        for path in files:
            if path.stem == stem:
                return path
    return None


def evaluate(gold_dir: Path, source_dir: Path, *, ending: str | None = None, ocr: Ocr = "auto") -> Score:
    """Score what is extracted from the sources against their annotations.

    Raises:
        FileNotFoundError: when there are no annotations, or an annotation's source is not there.
    """
    score = Score()
    for gold, path in _matched(gold_dir, source_dir, ending):
        score.add(gold, predicted(path, ocr))
    return score


def _matched(gold_dir: Path, source_dir: Path, ending: str | None) -> Iterator[tuple[Mapping[str, Any], Path]]:
    missing = []
    for gold_path in gold_files(gold_dir):
        gold = json.loads(gold_path.read_text(encoding="utf-8"))
        path = source_of(gold_path, gold["file"], source_dir, ending)
        if path is not None:
            yield gold, path
        elif ending is None:
            missing.append(gold["file"])
    if missing:
        raise FileNotFoundError(f"Không tìm thấy trong {source_dir}: {', '.join(missing)}.")


def predicted(path: Path, ocr: Ocr) -> Mapping[str, Any]:
    """What is extracted from one file, as JSON; a file that cannot be read gives no documents."""
    for file in intake([path]):
        try:
            document = read(file, ocr)
        except ReadError:
            return {"documents": []}
        return as_json(document, extract(document))
    return {"documents": []}


def save(score: Score, path: Path) -> None:
    """Keep a run to compare later ones with."""
    path.write_text(json.dumps(score.facts, ensure_ascii=False, indent=0), encoding="utf-8")


def compare(score: Score, path: Path) -> Change:
    """Gains and losses against a saved run.

    Raises:
        FileNotFoundError: when there is no such run.
    """
    before: dict[str, bool] = json.loads(path.read_text(encoding="utf-8"))
    now = score.facts
    gains = [name for name, right in now.items() if right and not before.get(name, False)]
    gains += [name for name, right in before.items() if not right and name not in now]
    losses = [name for name, right in before.items() if right and not now.get(name, False)]
    losses += [name for name, right in now.items() if not right and name not in before and " spurious " in name]
    return Change(tuple(gains), tuple(losses))


def calibration(score: Score) -> list[tuple[str, int, float, float]]:
    """What confidence means: for each band its name, its facts, their mean confidence and the share that is right."""
    table = []
    for low, high in ((0.0, 0.5), (0.5, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 0.95), (0.95, 1.01)):
        band = [(sure, right) for sure, right in score.certainty if low <= sure < high]
        if band:
            mean = sum(sure for sure, _ in band) / len(band)
            share = sum(right for _, right in band) / len(band)
            table.append((f"{low:.2f}–{min(high, 1):.2f}", len(band), mean, share))
    return table
