"""How prints are costed where no dated rate says it: what a kWh costs at first, and what is learnt."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from typing import Any

import voluptuous as vol

from .section import Section, refused

ENERGY_PRICE = Decimal("0.37")
"""What a household pays for a kWh (BDEW 2026, with tax), until somebody says it."""

_MOST = Decimal(1_000_000)


@dataclass(frozen=True, kw_only=True, slots=True)
class CostSettings:
    """How costs begin. ``energy_price``: of a kWh, where no tariff tells it; what relies on it is marked as estimated.

    ``energy_dashboard``: without a tariff, ask what Home Assistant's energy dashboard knows of a price.
    ``learn_watts``: where nobody set a power, take the mean of the jobs that were measured. ``standby``: tell what
    printers take while they don't print.
    """

    energy_price: Decimal = ENERGY_PRICE
    energy_dashboard: bool = True
    learn_watts: bool = True
    standby: bool = True


SCHEMA: dict[Any, Any] = {
    vol.Optional("energy_price"): vol.All(str, vol.Length(max=20)),
    vol.Optional("energy_dashboard"): bool,
    vol.Optional("learn_watts"): bool,
    vol.Optional("standby"): bool,
}


def check_costs(before: CostSettings, change: Mapping[str, Any]) -> CostSettings:
    """Return the settings with a change. Raises ``ServiceValidationError``."""
    values = dict(change)
    if "energy_price" in values:
        values["energy_price"] = _price(values["energy_price"])
    return replace(before, **values)


def costs_payload(costs: CostSettings) -> dict[str, Any]:
    """Write the settings in JSON."""
    return {
        "energy_price": str(costs.energy_price),
        "energy_dashboard": costs.energy_dashboard,
        "learn_watts": costs.learn_watts,
        "standby": costs.standby,
    }


def _price(text: str) -> Decimal:
    try:
        price = Decimal(text)
    except InvalidOperation:
        raise refused("energy_price") from None
    if not (price.is_finite() and 0 <= price <= _MOST):
        raise refused("energy_price")
    return price


COSTS = Section(default=CostSettings(), schema=SCHEMA, check=check_costs, payload=costs_payload)
