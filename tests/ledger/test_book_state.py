"""How the database is."""

import pytest

from custom_components.printernizer.ledger import Ledger
from custom_components.printernizer.ledger.migrations import HEAD

from .conftest import new_job


@pytest.mark.every_database
async def test_the_database_tells_its_size_its_schema_and_its_sites(ledger: Ledger) -> None:
    await ledger.start_job(new_job())
    state = await ledger.state()
    assert (state.backend, state.revision, state.jobs, state.booked) == (ledger.backend, HEAD, 1, 0)
    assert state.size is not None
    assert state.size > 10_000
    assert [site.is_own for site in state.sites] == [True]
