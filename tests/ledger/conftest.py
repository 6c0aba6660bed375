"""A real ledger: in a real file, and for tests marked so, on real servers too."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from custom_components.printernizer.ledger import Ledger, NewJob, Printer

T0 = datetime(2026, 11, 23, 12, tzinfo=UTC)
A1 = Printer(serial="A1-1", vendor="bambu", model="A1", name="Werkbank")
CORE_ONE = Printer(serial="C1-1", vendor="prusalink", model="Core One")


def new_job(**values: Any) -> NewJob:
    return NewJob(**({"printer": A1, "identity": "job", "first_seen_at": T0, "currency": "EUR"} | values))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "printernizer" / "ledger.db"


@pytest.fixture
async def ledger(url: str | Path) -> AsyncIterator[Ledger]:
    ledger = Ledger(url)
    await ledger.open()
    yield ledger
    await ledger.close()
