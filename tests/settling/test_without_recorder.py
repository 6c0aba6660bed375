"""Without a recorder there are only hours and watts."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

from custom_components.printernizer.costing import Span, energy_of
from custom_components.printernizer.sections import CostSettings
from custom_components.printernizer.settling.evidence import async_evidence, async_terms
from homeassistant.core import HomeAssistant

T0 = datetime(2026, 11, 23, 12, tzinfo=UTC)


async def test_hours_by_watts_are_told_as_an_estimate(hass: HomeAssistant) -> None:
    hass.states.async_set("sensor.meter", "5", {"unit_of_measurement": "kWh"})
    span = Span(T0, T0 + timedelta(hours=2))
    evidence = await async_evidence(hass, {"energy_entity": "sensor.meter"}, span, watts=Decimal(110))
    used = energy_of(span, evidence)
    assert used is not None
    assert (used.kwh, used.is_estimated) == (Decimal("0.22"), True)
    assert await async_terms(hass, (), CostSettings()) == ()
