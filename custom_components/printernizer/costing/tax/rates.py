"""Tax rates by date."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from ..dated import in_force


class RateKind(StrEnum):
    """Where the rate of a treatment comes from."""

    STANDARD = "standard"
    REDUCED = "reduced"
    ZERO = "zero"
    """Nothing, for a reason that the treatment gives."""
    FOREIGN = "foreign"
    """Another country's, typed in."""


@dataclass(frozen=True, kw_only=True, slots=True)
class TaxRate:
    """A rate in percent, from a local day on."""

    kind: RateKind
    valid_from: date
    percent: Decimal


class NoTaxRate(LookupError):
    """No rate of that kind is known for the day."""


def rate_on(rates: Iterable[TaxRate], kind: RateKind, on: date) -> Decimal:
    """Return the rate in percent on the day a supply was carried out, whenever it was paid. Raises ``NoTaxRate``."""
    found = in_force((rate for rate in rates if rate.kind is kind), on)
    if found is None:
        raise NoTaxRate(f"no {kind} rate on {on}")
    return found.percent
