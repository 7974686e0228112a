"""What every fault needs: no cache, and no reader that outlives its test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.faults.fake_tesseract import (
    close_readers,
)
from tests.faults.six_pages import Way


@pytest.fixture(autouse=True)
def _no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KEHOACH_CACHE", "")


@pytest.fixture(autouse=True)
def _no_reader_left() -> Iterator[None]:
    yield
    close_readers()


@pytest.fixture(params=["program", "reader"])
def way(request: pytest.FixtureRequest) -> Way:
    return request.param
