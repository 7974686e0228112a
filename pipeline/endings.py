"""How a command ends (mã kết thúc): its exit codes, and what it says when it refuses."""

from __future__ import annotations

from pathlib import Path
from typing import NoReturn

import typer

from pipeline.language import say

SOME_FAILED, WRONG_USE, NOTHING_READ, NO_DATABASE, NOT_INSTALLED = 1, 2, 3, 4, 5


def refuse(message: str) -> NoReturn:
    """Wrong use that only shows when the command has begun."""
    typer.echo(message, err=True)
    raise typer.Exit(WRONG_USE)


def unwritten(path: Path, error: OSError) -> str:
    """Why a file could not be written, and what to do."""
    reason = error.strerror or str(error)
    return say(
        f"Không ghi được «{path}» ({reason}). Hãy đóng tệp nếu đang mở, hoặc chọn thư mục khác.",
        f"“{path}” cannot be written ({reason}). Close it if it is open, or choose another folder.",
    )
