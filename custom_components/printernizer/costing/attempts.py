"""What one attempt at a print costs: material, energy, and the hours of the machine."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction

from .energy.cost import EnergyCost
from .job_rates import Rates
from .local_time import hours
from .material import spool_cost
from .money import EXACT, component, percent_of

_NOTHING = Decimal("0.0000")
_KILOGRAM = Decimal(1000)


@dataclass(frozen=True, kw_only=True, slots=True)
class MaterialUse:
    """Grams of one spool: of model, support, purge and prime together, and what the full spool cost and held.

    ``price`` ``None``: the customer's own, or already paid; it costs nothing.
    """

    grams: Decimal
    price: Decimal | None
    spool_grams: Decimal = _KILOGRAM

    @property
    def cost(self) -> Decimal:
        """What they cost, to four decimals."""
        return _NOTHING if self.price is None else spool_cost(self.grams, self.price, self.spool_grams)


@dataclass(frozen=True, kw_only=True, slots=True)
class AttemptCost:
    """What running the printer cost, whatever came of it; amounts of four decimals."""

    material: Decimal = _NOTHING
    energy: Decimal = _NOTHING
    machine: Decimal = _NOTHING

    @property
    def total(self) -> Decimal:
        """All three."""
        return EXACT.add(EXACT.add(self.material, self.energy), self.machine)

    def __add__(self, other: AttemptCost) -> AttemptCost:
        """Return both together."""
        return AttemptCost(
            material=EXACT.add(self.material, other.material),
            energy=EXACT.add(self.energy, other.energy),
            machine=EXACT.add(self.machine, other.machine),
        )

    def __neg__(self) -> AttemptCost:
        """Return the reversal."""
        return AttemptCost(
            material=EXACT.minus(self.material),
            energy=EXACT.minus(self.energy),
            machine=EXACT.minus(self.machine),
        )


def depreciation_per_hour(rates: Rates) -> Decimal:
    """Return what a printer loses an hour, to four decimals. Imputed: it is none of the tax office's depreciation."""
    loss = max(Fraction(rates.printer_price) - Fraction(rates.residual_value), Fraction(0))
    return component(loss / Fraction(rates.life_hours))


def machine_per_hour(rates: Rates) -> Decimal:
    """Return what an hour of the machine costs: loss of value, maintenance, room, and interest on half the price."""
    interest = _NOTHING
    if rates.hours_per_year:
        a_year = percent_of(rates.interest_percent, Fraction(rates.printer_price) / 2)
        interest = component(a_year / Fraction(rates.hours_per_year))
    parts = (depreciation_per_hour(rates), rates.maintenance_per_hour, rates.room_per_hour, interest)
    return added(parts)


def attempt_cost(
    rates: Rates, *, materials: Iterable[MaterialUse], energy: EnergyCost | None, printing: timedelta
) -> AttemptCost:
    """Return what an attempt cost, from what it used, at the rates of its printer.

    ``energy`` ``None``: nothing is known about it, and it counts as nothing.
    """
    return AttemptCost(
        material=added(use.cost for use in materials),
        energy=_NOTHING if energy is None else energy.cost,
        machine=component(hours(printing) * Fraction(machine_per_hour(rates))),
    )


def material_use(rates: Rates, material: str, grams: Decimal) -> MaterialUse:
    """Return the use of a material whose spool has no price, at what the rates say for a kilogram of it.

    Raises ``LookupError`` for a material that the rates were not resolved for.
    """
    for each in rates.materials:
        if each.material == material:
            return MaterialUse(grams=grams, price=each.price_per_kg)
    raise LookupError(f"no rate of {material!r}")


def added(amounts: Iterable[Decimal]) -> Decimal:
    """Add amounts exactly, with four decimals at least."""
    total = _NOTHING
    for amount in amounts:
        total = EXACT.add(total, amount)
    return total
