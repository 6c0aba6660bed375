"""A whole print: a spool is put into a slot, a simulated A1 prints, and the spool is lighter and the job costs it."""

from decimal import Decimal

from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.printernizer.costing import PriceBasis, spool_cost
from custom_components.printernizer.ledger import JobQuery, NewSpool
from custom_components.printernizer.shop import SHOP
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util
from tests.conftest import BAMBU_FILE, SetUp
from tests.eventually import eventually
from tests.simulators.bambu import BambuSimulator

D = Decimal


async def test_a_print_is_taken_off_the_spool_in_its_slot_and_costs_what_the_spool_did(
    hass: HomeAssistant, bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator, set_up: SetUp
) -> None:
    await set_up(bambu_entry)
    coordinator = bambu_entry.runtime_data.coordinator
    ledger = hass.data[SHOP].ledger
    filament = await ledger.stock.add_filament(
        {"type": "PLA", "price": D("21.99"), "price_basis": PriceBasis.GROSS}, dt_util.utcnow()
    )
    spool = await ledger.stock.add_spool(NewSpool(filament_id=filament.id, at=dt_util.utcnow()))
    await ledger.stock.mount(spool.id, coordinator.serial, 1)
    bambu_simulator.start_job(BAMBU_FILE, tray_map=(1,))
    bambu_simulator.advance(600)
    await eventually(
        lambda: coordinator.data.record is not None and coordinator.data.record.grams is not None
    )
    bambu_simulator.advance(20_000)
    await eventually(lambda: coordinator.data.last is not None)
    await coordinator.bookkeeper.drain()
    (job,) = (await ledger.jobs(JobQuery())).items
    (row,) = job.filaments
    assert row.grams_used is not None
    assert (row.slot, row.spool_id) == (1, spool.id)
    assert (await ledger.stock.spool(spool.id)).remaining_grams == D(1000) - row.grams_used
    cost = spool_cost(row.grams_used, D("21.99"), D(1000))

    await hass.data[SHOP].settler.async_settle(job.id, with_recorder=False)
    assert (await ledger.job(job.id)).filaments[0].cost == cost
