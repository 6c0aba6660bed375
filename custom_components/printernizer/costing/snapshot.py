"""Rates as plain data and back, so that a job can keep what it was computed from."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from decimal import Decimal
from typing import Any

from .job_rates import MaterialRate, Profit, Rates
from .rates import RateName
from .tax.profile import TaxMode

_OTHERS = frozenset({"on", "mode", "materials", "profit", "defaults"})
_DECIMALS = tuple(field.name for field in fields(Rates) if field.name not in _OTHERS)


def rates_to_data(rates: Rates) -> dict[str, Any]:
    """Return rates as JSON can hold them: amounts as text, to the last digit, in the same order each time."""
    return {
        "on": rates.on.isoformat(),
        "mode": rates.mode.value,
        "materials": [
            {
                "material": each.material,
                "price_per_kg": str(each.price_per_kg),
                "is_default": each.is_default,
            }
            for each in rates.materials
        ],
        "profit": rates.profit.value,
        "defaults": sorted(rates.defaults),
    } | {name: str(getattr(rates, name)) for name in _DECIMALS}


def rates_from_data(data: Mapping[str, Any]) -> Rates:
    """Return rates from what ``rates_to_data`` made of them.

    Raises ``KeyError`` for what is missing, ``ValueError`` or ``ArithmeticError`` for what is no such value.
    """
    decimals: dict[str, Any] = {name: Decimal(data[name]) for name in _DECIMALS}
    return Rates(
        on=date.fromisoformat(data["on"]),
        mode=TaxMode(data["mode"]),
        materials=tuple(
            MaterialRate(
                material=each["material"],
                price_per_kg=Decimal(each["price_per_kg"]),
                is_default=each["is_default"],
            )
            for each in data["materials"]
        ),
        profit=Profit(data["profit"]),
        defaults=frozenset(RateName(name) for name in data["defaults"]),
        **decimals,
    )
