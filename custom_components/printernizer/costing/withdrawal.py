"""What a business takes for itself (Eigenverbrauch): the proposal for a list, never a booking."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from .attempts import AttemptCost
from .money import CENT, rounded
from .tax.amounts import TaxedAmount, from_net


@dataclass(frozen=True, kw_only=True, slots=True)
class OwnUse:
    """A private print with the business' means: parts with four decimals, ``proposed`` in cents with the tax on it."""

    material: Decimal
    energy: Decimal
    machine: Decimal
    proposed: TaxedAmount


def own_use(attempts: Iterable[AttemptCost], rate: Decimal, *, unit: Decimal = CENT) -> OwnUse:
    """Return what a withdrawal is worth: what it took from the business, without labour, overhead and profit.

    The owner's own work is no outlay, and so no part of the base (§ 10 (4) UStG).
    """
    taken = sum(attempts, start=AttemptCost())
    return OwnUse(
        material=taken.material,
        energy=taken.energy,
        machine=taken.machine,
        proposed=from_net(rounded(taken.total, unit), rate, unit=unit),
    )
