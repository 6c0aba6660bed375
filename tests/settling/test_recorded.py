"""What a real recorder tells of meters, plugs and prices."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from zoneinfo import ZoneInfo

import pytest
from pytest_homeassistant_custom_component.components.recorder.common import async_wait_recording_done

from custom_components.printernizer.costing import (
    EnergyTerms,
    PriceBasis,
    Span,
    day_span,
    energy_cost,
    energy_of,
    metered_energy,
)
from custom_components.printernizer.sections import BusinessSettings, CostSettings
from custom_components.printernizer.settling.evidence import (
    async_evidence,
    async_prices,
    async_terms,
    is_measured,
)
from custom_components.printernizer.settling.recorded import async_price_steps, async_readings, async_samples
from homeassistant.components.energy.data import async_get_manager
from homeassistant.components.recorder import Recorder
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component

from .recorder import METER, PLUG, PRICE, compile_statistics, purge, record

D = Decimal
T0 = datetime(2026, 11, 23, 12, tzinfo=UTC)
OPTIONS = {"energy_entity": "sensor.meter", "power_entity": "sensor.plug"}


def at(minutes: float) -> datetime:
    return T0 + timedelta(minutes=minutes)


def span(start: float, end: float) -> Span:
    return Span(at(start), at(end))


@pytest.fixture(autouse=True)
async def _berlin(recorder_mock: Recorder, hass: HomeAssistant) -> None:
    await hass.config.async_set_time_zone("Europe/Berlin")


async def test_a_meter_that_begins_anew_is_counted_on(hass: HomeAssistant) -> None:
    readings = ((0, "120.100"), (60, "120.410"), (120, "120.812"), (150, "0.050"), (180, "0.150"))
    await record(hass, "sensor.meter", ((at(each), value) for each, value in readings), METER)
    found = await async_readings(hass, "sensor.meter", span(0, 200))
    assert metered_energy(found, span(0, 200)).kwh == D("0.862")


async def test_the_reading_before_the_span_is_where_it_begins(hass: HomeAssistant) -> None:
    await record(hass, "sensor.meter", ((at(-300), "5.0"), (at(30), "5.5"), (at(90), "6.0")), METER)
    found = await async_readings(hass, "sensor.meter", span(0, 60))
    assert [reading.kwh for reading in found] == [5, Fraction(11, 2), Fraction(11, 2)]
    assert (found[0].at - at(0)).total_seconds() == pytest.approx(0, abs=0.01)
    assert found[-1].at == at(60)
    assert metered_energy(found, span(0, 60)).kwh == D("0.5")


async def test_what_was_not_there_or_makes_no_sense_is_no_value(hass: HomeAssistant) -> None:
    states = ((0, "1"), (5, "unavailable"), (10, "unknown"), (15, "NaN"), (20, "1.2"))
    await record(hass, "sensor.meter", ((at(each), value) for each, value in states), METER)
    found = await async_readings(hass, "sensor.meter", span(0, 30))
    assert [reading.kwh for reading in found] == [1, None, None, None, Fraction(6, 5), Fraction(6, 5)]
    assert metered_energy(found, span(0, 30)).kwh == D("0.2")


@pytest.mark.parametrize(
    ("unit", "value"), [("Wh", "1500"), ("kWh", "1.5"), ("MWh", "0.0015"), ("MJ", "5.4")]
)
async def test_units_are_those_that_the_entity_tells(hass: HomeAssistant, unit: str, value: str) -> None:
    await record(hass, "sensor.meter", ((at(-1), value),), METER | {"unit_of_measurement": unit})
    found = await async_readings(hass, "sensor.meter", span(0, 30))
    assert {reading.kwh for reading in found} == {Fraction(3, 2)}


async def test_a_unit_that_is_none_of_energy_is_not_counted_with(hass: HomeAssistant) -> None:
    await record(hass, "sensor.meter", ((at(0), "1"),), METER | {"unit_of_measurement": "bananas"})
    assert {reading.kwh for reading in await async_readings(hass, "sensor.meter", span(0, 30))} == {None}


async def test_power_holds_until_the_next_sample(hass: HomeAssistant) -> None:
    states = ((-10, "100"), (30, "0.2"), (45, "unavailable"), (50, "0.1"))
    await record(
        hass,
        "sensor.plug",
        ((at(each), value) for each, value in states),
        PLUG | {"unit_of_measurement": "kW"},
    )
    found = await async_samples(hass, "sensor.plug", span(0, 60))
    assert [sample.watts for sample in found] == [100_000, 200, None, 100]


async def test_a_meter_comes_before_a_plug_and_a_plug_before_a_guess(hass: HomeAssistant) -> None:
    await record(hass, "sensor.plug", ((at(-10), "120"),), PLUG)
    evidence = await async_evidence(hass, OPTIONS, span(0, 60), watts=D(95))
    used = energy_of(span(0, 60), evidence)
    assert used is not None
    assert (used.source, used.kwh, used.is_estimated) == ("power", D("0.12"), False)
    await record(hass, "sensor.meter", ((at(-10), "1.0"), (at(30), "1.1")), METER)
    used = energy_of(span(0, 60), await async_evidence(hass, OPTIONS, span(0, 60), watts=D(95)))
    assert used is not None
    assert (used.source, used.kwh) == ("meter", D("0.1"))
    used = energy_of(span(0, 60), await async_evidence(hass, {}, span(0, 60), watts=D(95)))
    assert used is not None
    assert (used.source, used.kwh, used.is_estimated) == ("estimated", D("0.095"), True)


def test_a_printer_is_measured_when_its_options_say_by_what() -> None:
    assert is_measured(OPTIONS)
    assert not is_measured({"energy_entity": None})


async def test_what_was_purged_is_read_from_statistics(hass: HomeAssistant) -> None:
    assert await async_setup_component(hass, "sensor", {})
    await async_wait_recording_done(hass)
    start = datetime(2026, 10, 20, 10, tzinfo=UTC)
    meter = [(start + timedelta(minutes=10 * step), f"{D(50) + D('0.02') * step}") for step in range(25)]
    plug = [(start + timedelta(minutes=60 * step), str(100 + 60 * step)) for step in range(4)]
    price = [
        (start + timedelta(minutes=60 * step), each) for step, each in enumerate(("0.30", "0.40", "0.20"))
    ]
    for entity, states, attributes in (
        ("sensor.meter", meter, METER),
        ("sensor.plug", plug, PLUG),
        ("sensor.price", price, PRICE),
    ):
        await record(hass, entity, states, attributes)
    await compile_statistics(hass, start, start + timedelta(hours=4))
    within = Span(start + timedelta(minutes=60), start + timedelta(minutes=150))
    by_states = energy_of(within, await async_evidence(hass, OPTIONS, within))
    await purge(hass)
    # The last state of all may stay, however old it is.
    assert len(await async_readings(hass, "sensor.meter", within)) >= 3
    by_hours = energy_of(within, await async_evidence(hass, OPTIONS, within))
    assert by_states is not None
    assert by_hours is not None
    assert by_states.source == by_hours.source == "meter"
    assert by_states.kwh == D("0.18")
    assert by_hours.kwh == D("0.18")
    samples = await async_samples(hass, "sensor.plug", within)
    assert [round(sample.watts) for sample in samples if within.start <= sample.at < within.end] == [160, 220]
    steps = await async_price_steps(hass, "sensor.price", within)
    assert [float(each.price) for each in steps.spans(within)] == pytest.approx([0.4, 0.2])


async def test_prices_by_the_quarter_of_an_hour_meet_the_energy_of_their_quarter(hass: HomeAssistant) -> None:
    await record(
        hass, "sensor.meter", ((at(each), f"{each // 15 * D('0.1')}") for each in range(0, 61, 15)), METER
    )
    market = ((-60, "99"), (0, "80"), (15, "120"), (30, "-10"), (45, "40"))
    await record(
        hass,
        "sensor.market",
        ((at(each), value) for each, value in market),
        {"unit_of_measurement": "EUR/MWh"},
    )
    terms = EnergyTerms(
        valid_from=date(2026, 1, 1), basis=PriceBasis.NET, entity="sensor.market", surcharge=D("0.15")
    )
    used = energy_of(span(0, 60), await async_evidence(hass, OPTIONS, span(0, 60)))
    assert used is not None
    for wanted, cost in ((PriceBasis.NET, "0.0830"), (PriceBasis.GROSS, "0.0988")):
        prices = await async_prices(hass, (terms,), span(0, 60), wanted, BusinessSettings())
        # 0.1 kWh each at 0.23, 0.27, 0.14 and 0.19.
        assert energy_cost(used, prices).cost == D(cost)


async def test_a_day_on_which_the_clock_is_put_back_has_an_hour_more(hass: HomeAssistant) -> None:
    zone = hass.config.time_zone
    assert zone == "Europe/Berlin"
    day = day_span(date(2026, 10, 25), ZoneInfo(zone))
    await record(hass, "sensor.plug", ((day.start, "100"),), PLUG)
    used = energy_of(day, await async_evidence(hass, {"power_entity": "sensor.plug"}, day))
    assert used is not None
    assert used.kwh == D("2.5")


async def test_a_number_without_a_unit_is_a_price_of_a_kilowatt_hour(hass: HomeAssistant) -> None:
    await record(hass, "input_number.price", ((at(-1), "0.31"),), {})
    steps = await async_price_steps(hass, "input_number.price", span(0, 60))
    assert [each.price for each in steps.spans(span(0, 60))] == [Fraction(31, 100)]


async def test_an_entity_that_is_not_known_tells_nothing(hass: HomeAssistant) -> None:
    assert await async_readings(hass, "sensor.gone", span(0, 60)) == ()
    evidence = await async_evidence(hass, OPTIONS, span(0, 60))
    assert energy_of(span(0, 60), evidence) is None


# The energy dashboard writes its settings down later than the test lasts.
@pytest.mark.parametrize("expected_lingering_timers", [True])
async def test_the_energy_dashboards_price_counts_where_nothing_is_set(hass: HomeAssistant) -> None:
    assert await async_setup_component(hass, "energy", {})
    costs = CostSettings()
    assert await async_terms(hass, (), costs) == ()
    manager = await async_get_manager(hass)
    grid = {
        "type": "grid",
        "stat_energy_from": "sensor.grid",
        "stat_energy_to": None,
        "stat_cost": None,
        "entity_energy_price": None,
        "number_energy_price": 0.3272,
        "stat_compensation": None,
        "entity_energy_price_export": None,
        "number_energy_price_export": None,
        "cost_adjustment_day": 0,
    }
    await manager.async_update({"energy_sources": [grid]})
    (fixed,) = await async_terms(hass, (), costs)
    assert fixed.price == D("0.3272")
    mine = EnergyTerms(valid_from=date(2026, 11, 1), price=D("0.25"))
    taken_back = EnergyTerms(valid_from=date(2026, 11, 20))
    terms = await async_terms(hass, (mine, taken_back), costs)
    prices = await async_prices(hass, terms, span(0, 60), PriceBasis.GROSS, BusinessSettings())
    assert [each.price for each in prices.spans(span(0, 60))] == [D("0.3272")]
    await manager.async_update({"energy_sources": [grid | {"entity_energy_price": "sensor.price"}]})
    (told,) = await async_terms(hass, (), costs)
    assert told.entity == "sensor.price"
    assert await async_terms(hass, (), CostSettings(energy_dashboard=False)) == ()
