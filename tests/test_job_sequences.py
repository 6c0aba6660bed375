"""Jobs that follow each other faster than their files can be fetched."""

from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.printernizer.ledger import Job, JobQuery
from custom_components.printernizer.shop import SHOP
from homeassistant.core import HomeAssistant
from tests.conftest import BAMBU_FILE, SetUp
from tests.eventually import eventually
from tests.simulators.bambu import BambuSimulator
from tests.simulators.printfiles import make_3mf


@pytest.fixture
def entry_options() -> dict[str, Any]:
    return {"auto_download": "started"}


async def jobs(hass: HomeAssistant) -> list[Job]:
    """Return the jobs, oldest first."""
    page = await hass.data[SHOP].ledger.jobs(JobQuery())
    return list(reversed(page.items))


async def test_a_file_that_arrives_when_the_next_job_runs_is_entered_with_its_own(
    hass: HomeAssistant, bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator, set_up: SetUp
) -> None:
    await set_up(bambu_entry)
    transfers = hass.data[SHOP].transfers
    bambu_simulator.faults.throttle = 40_000
    bambu_simulator.start_job(BAMBU_FILE)
    bambu_simulator.advance(600)
    await eventually(lambda: transfers.all() and transfers.all()[0].state == "running")
    second = make_3mf(name="second", shape="plate", filaments=(("PLA", "FFFFFF", "3.5"),))
    bambu_simulator.storage.content["/second.gcode.3mf"] = second
    bambu_simulator.engine.stop()
    bambu_simulator.start_job("/second.gcode.3mf")
    bambu_simulator.advance(600)
    await eventually(lambda: len(transfers.all()) == 2)
    bambu_simulator.faults.throttle = None
    await eventually(lambda: {transfer.state for transfer in transfers.all()} == {"done"})
    fetched = {transfer.path: transfer.sha256 for transfer in transfers.all()}
    books = bambu_entry.runtime_data.coordinator.bookkeeper
    await eventually(lambda: books.current is not None and books.current.file_sha256 is not None)
    await eventually(lambda: books.last is not None and books.last.file_sha256 is not None)
    assert [job.file_sha256 for job in await jobs(hass)] == [
        fetched[BAMBU_FILE],
        fetched["/second.gcode.3mf"],
    ]
    first, _ = await jobs(hass)
    assert first.filaments
    preview = bambu_entry.runtime_data.job_file.preview
    assert preview is not None
    assert preview.key.startswith(str(fetched["/second.gcode.3mf"]))


async def test_a_file_that_failed_long_ago_is_not_waited_for(
    hass: HomeAssistant,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
    caplog: pytest.LogCaptureFixture,
) -> None:
    await set_up(bambu_entry)
    transfers = hass.data[SHOP].transfers
    bambu_simulator.faults.throttle = 100
    bambu_simulator.start_job(BAMBU_FILE)
    bambu_simulator.advance(600)
    await eventually(lambda: transfers.all() and transfers.all()[0].state == "running")
    transfers.cancel(transfers.all()[0].id)
    await eventually(lambda: transfers.all()[0].state == "cancelled")
    transfers.clear()
    bambu_simulator.faults.throttle = None
    bambu_simulator.storage.content["/second.gcode.3mf"] = make_3mf(name="second", shape="plate")
    bambu_simulator.engine.stop()
    bambu_simulator.start_job("/second.gcode.3mf")
    bambu_simulator.advance(600)
    books = bambu_entry.runtime_data.coordinator.bookkeeper
    await eventually(lambda: books.current is not None and books.current.file_sha256 is not None)
    assert [job.file_sha256 is None for job in await jobs(hass)] == [True, False]
    assert not [record for record in caplog.records if record.levelname == "ERROR"]
