"""A real ledger in a real file, with a small shop's books in it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from custom_components.printernizer.ledger import Ledger

from .books import fill


@pytest.fixture
async def ledger(tmp_path: Path) -> AsyncIterator[Ledger]:
    ledger = Ledger(tmp_path / "ledger.db")
    await ledger.open()
    await ledger._worker.write(fill)
    yield ledger
    await ledger.close()
