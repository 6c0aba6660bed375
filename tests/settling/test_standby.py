"""What a printer takes while it doesn't print, from a real recorder."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from freezegun.api import FrozenDateTimeFactory
import pytest

from custom_components.printernizer.costing import EnergyTerms
from custom_components.printernizer.ledger import Ledger
from custom_components.printernizer.ledger.standby import StandbyDay
from custom_components.printernizer.settling.settler import Settler
from custom_components.printernizer.settling.standby import Standby
from homeassistant.core import HomeAssistant
from tests.ledger.conftest import A1

from .recorder import METER, record
from .test_worked_example import ledger, printed, settler  # noqa: F401

D = Decimal
DAY = date(2026, 11, 23)
MIDNIGHT = datetime(2026, 11, 22, 23, tzinfo=UTC)


@pytest.fixture
def standby(hass: HomeAssistant, ledger: Ledger, settler: Settler) -> Standby:  # noqa: F811
    return Standby(hass, ledger, settler.inquiry._settings, settler.inquiry)


async def a_day_passes(hass: HomeAssistant, ledger: Ledger) -> None:  # noqa: F811
    """Have a printer take 5 W all day, and 0.9 kWh in the six hours of a job; a kWh costs 0.30, 0.40 from 12:00 on."""
    hours, counter = [], D(100)
    for hour in range(25):
        hours.append((MIDNIGHT + timedelta(hours=hour), str(counter)))
        counter += D("0.150") if 8 <= hour < 14 else D("0.005")
    await record(hass, "sensor.meter", hours, METER)
    prices = ((0, "0.30"), (12, "0.40"))
    await record(
        hass,
        "sensor.price",
        ((MIDNIGHT + timedelta(hours=hour), price) for hour, price in prices),
        {"unit_of_measurement": "EUR/kWh"},
    )
    terms = EnergyTerms(valid_from=date(2026, 1, 1), entity="sensor.price")
    await ledger.rates.set_tariff(terms, by="system", at=MIDNIGHT)
    await printed(ledger, start=MIDNIGHT + timedelta(hours=8), length=timedelta(hours=6))


async def test_what_jobs_took_is_not_standby(
    hass: HomeAssistant,
    ledger: Ledger,  # noqa: F811
    standby: Standby,
) -> None:
    await a_day_passes(hass, ledger)
    await standby.async_enter(A1.serial, DAY)
    (entered,) = await ledger.machines.standby(DAY, DAY + timedelta(days=1))
    # Eight hours at 0.30, ten at 0.40, 5 W each.
    assert entered == StandbyDay(
        serial=A1.serial, day=DAY, energy_kwh=D("0.09"), cost=D("0.0320"), currency="EUR"
    )
    await standby.async_enter(A1.serial, DAY)
    assert await ledger.machines.standby(DAY, DAY + timedelta(days=1), A1.serial) == (entered,)
    assert await ledger.machines.standby(DAY, DAY + timedelta(days=1), "other") == ()


async def test_a_day_is_entered_once_it_is_over(
    hass: HomeAssistant,
    ledger: Ledger,  # noqa: F811
    standby: Standby,
    freezer: FrozenDateTimeFactory,
) -> None:
    await a_day_passes(hass, ledger)
    freezer.move_to(MIDNIGHT + timedelta(hours=20))
    await standby.async_look()
    assert await ledger.machines.last_standby(A1.serial) is None
    freezer.move_to(MIDNIGHT + timedelta(hours=24, minutes=30))
    await standby.async_look()
    await standby.async_look()
    days = await ledger.machines.standby(DAY - timedelta(days=3), DAY + timedelta(days=3))
    assert [(each.day, each.energy_kwh) for each in days][-1] == (DAY, D("0.09"))


async def test_a_printer_that_nothing_measures_has_no_standby(
    hass: HomeAssistant,
    ledger: Ledger,  # noqa: F811
    standby: Standby,
) -> None:
    await printed(ledger)
    await standby.async_enter(A1.serial, DAY)
    assert await ledger.machines.last_standby(A1.serial) is None


async def test_standby_may_be_left_alone(
    hass: HomeAssistant,
    ledger: Ledger,  # noqa: F811
    standby: Standby,
    settler: Settler,  # noqa: F811
    freezer: FrozenDateTimeFactory,
) -> None:
    await a_day_passes(hass, ledger)
    await settler.inquiry._settings.async_update(costs={"standby": False})
    freezer.move_to(MIDNIGHT + timedelta(hours=25))
    await standby.async_look()
    assert await ledger.machines.last_standby(A1.serial) is None


async def test_a_printer_that_never_printed_is_not_in_the_books(ledger: Ledger) -> None:  # noqa: F811
    entry = StandbyDay(serial="new", day=DAY, energy_kwh=D(1), cost=None, currency="EUR")
    await ledger.machines.enter_standby(entry)
    assert await ledger.machines.standby(DAY, DAY + timedelta(days=1)) == ()
