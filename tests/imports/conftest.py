"""The books that are read into."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from custom_components.printernizer.ledger import Ledger


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "target.db"


@pytest.fixture
async def target(url: str | Path) -> AsyncIterator[Ledger]:
    ledger = Ledger(url)
    await ledger.open()
    yield ledger
    await ledger.close()
