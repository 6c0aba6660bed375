"""What is known about the energy of a span of time, and what a kWh cost in it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util

from ..const import CONF_ENERGY_ENTITY, CONF_POWER_ENTITY
from ..costing import (
    PROFILES,
    EnergyEvidence,
    EnergyTerms,
    Number,
    PriceBasis,
    Prices,
    Span,
    entities_of,
    prices_of,
)
from ..sections import BusinessSettings, CostSettings
from .recorded import async_price_steps, async_readings, async_samples

_ALWAYS = date(1970, 1, 1)


async def async_evidence(
    hass: HomeAssistant, options: Mapping[str, Any], span: Span, *, watts: Number | None = None
) -> EnergyEvidence:
    """Return what the entities in a printer's options tell of its energy. Raises ``RecorderAway``.

    ``watts``: its power while printing, learnt or set, where neither of them tells.
    """
    meter, plug = options.get(CONF_ENERGY_ENTITY), options.get(CONF_POWER_ENTITY)
    return EnergyEvidence(
        readings=await async_readings(hass, meter, span) if meter else (),
        samples=await async_samples(hass, plug, span) if plug else (),
        watts=watts,
    )


def is_measured(options: Mapping[str, Any]) -> bool:
    """Tell whether a printer's options name anything that measures its energy."""
    return bool(options.get(CONF_ENERGY_ENTITY) or options.get(CONF_POWER_ENTITY))


async def async_prices(
    hass: HomeAssistant,
    terms: tuple[EnergyTerms, ...],
    span: Span,
    wanted: PriceBasis,
    business: BusinessSettings,
) -> Prices:
    """Return what a kWh cost over a span, as costs count it (``wanted``). Raises ``RecorderAway``."""
    zone = dt_util.get_default_time_zone()
    entities = entities_of(terms, span, zone)
    return prices_of(
        terms,
        {entity: await async_price_steps(hass, entity, span) for entity in sorted(entities)},
        wanted=wanted,
        rates=PROFILES[business.country].rates,
        zone=zone,
    )


async def async_terms(
    hass: HomeAssistant, terms: tuple[EnergyTerms, ...], costs: CostSettings
) -> tuple[EnergyTerms, ...]:
    """Return the terms to count with: those that were set, and before them what the energy dashboard knows.

    Where neither tells, whoever computes takes the price of the settings as a fallback, and says so.
    """
    dashboard = await _async_dashboard_terms(hass) if costs.energy_dashboard else None
    if dashboard is None:
        return terms
    return (
        dashboard,
        *(each if each.is_set else replace(dashboard, valid_from=each.valid_from) for each in terms),
    )


async def _async_dashboard_terms(hass: HomeAssistant) -> EnergyTerms | None:
    """Return what a person told Home Assistant's energy dashboard of the price of electricity from the grid."""
    if "energy" not in hass.config.components:
        return None
    from homeassistant.components.energy.data import async_get_manager  # noqa: PLC0415  only where there is one

    manager = await async_get_manager(hass)
    sources = manager.data["energy_sources"] if manager.data else []
    for source in sources:
        if source["type"] != "grid":
            continue
        if (entity := source.get("entity_energy_price")) is not None:
            return EnergyTerms(valid_from=_ALWAYS, entity=str(entity))
        if (number := source.get("number_energy_price")) is not None:
            return EnergyTerms(valid_from=_ALWAYS, price=Decimal(str(number)))
    return None
