"""A simulated Spoolman on loopback, and a real ledger file that is synced with it."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from custom_components.printernizer.costing import PriceBasis
from custom_components.printernizer.ledger import Filament, Ledger, NewSpool, Spool, SpoolQuery
from custom_components.printernizer.spoolman import SpoolmanClient, SpoolmanSync, SyncTerms
from tests.simulators.spoolman import SpoolmanSimulator

D = Decimal
TERMS = SyncTerms(basis=PriceBasis.GROSS, tax_percent=D(19))


class Side:
    """Our side: a ledger, and a sync with a server. The clock is the real one: events of the server carry times."""

    def __init__(self, path: Path, server: SpoolmanSimulator, session: aiohttp.ClientSession) -> None:
        self.ledger = Ledger(path)
        self.server = server
        self.ahead = timedelta()
        self.client = SpoolmanClient(session, server.url, patience=2)
        self.sync = SpoolmanSync(self.client, self.ledger, now=self.now, terms=TERMS)

    def now(self) -> datetime:
        return datetime.now(UTC) + self.ahead

    async def filament(self, **values: Any) -> Filament:
        return await self.ledger.stock.add_filament({"type": "PETG", "name": "Schwarz", **values}, self.now())

    async def spool(self, filament: Filament, **values: Any) -> Spool:
        return await self.ledger.stock.add_spool(NewSpool(filament_id=filament.id, at=self.now(), **values))

    async def spools(self) -> list[Spool]:
        return list((await self.ledger.stock.spools(SpoolQuery(is_archived=None))).items)

    async def only_spool(self) -> Spool:
        (spool,) = await self.spools()
        return spool


@pytest.fixture
def expected_lingering_timers() -> bool:
    """A websocket that is closed in the middle leaves its next heartbeat behind."""
    return True


@pytest.fixture
async def server(socket_enabled: None) -> AsyncIterator[SpoolmanSimulator]:
    async with SpoolmanSimulator() as server:
        yield server


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


@pytest.fixture
async def side(
    tmp_path: Path, server: SpoolmanSimulator, session: aiohttp.ClientSession
) -> AsyncIterator[Side]:
    side = Side(tmp_path / "ledger.db", server, session)
    await side.ledger.open()
    yield side
    await side.ledger.close()
