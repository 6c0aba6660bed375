"""What a country's tax is made of, as data: a shop may change every row of its profile, and another country adds one."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from ..dated import in_force
from .basis import PriceBasis
from .rates import RateKind, TaxRate
from .small_business import TurnoverLimits


class TaxMode(StrEnum):
    """How a shop stands towards the tax office."""

    REGULAR = "regular"
    SMALL_BUSINESS = "kleinunternehmer"
    PRIVATE_ONLY = "private_only"


@dataclass(frozen=True, kw_only=True, slots=True)
class TaxModeChange:
    """A mode from a local day on."""

    valid_from: date
    mode: TaxMode


def mode_on(changes: Iterable[TaxModeChange], on: date) -> TaxMode:
    """Return the mode on a day; before anybody said so, nothing is a business."""
    found = in_force(changes, on)
    return TaxMode.PRIVATE_ONLY if found is None else found.mode


def cost_basis(mode: TaxMode) -> PriceBasis:
    """Return how costs count: without tax for who may deduct it, else with it."""
    return PriceBasis.NET if mode is TaxMode.REGULAR else PriceBasis.GROSS


class Requirement(StrEnum):
    """What has to be known before a treatment may be used."""

    VAT_ID = "vat_id"
    UNION_COUNTRY = "union_country"
    THIRD_COUNTRY = "third_country"
    REASON = "reason"
    RATE = "rate"


@dataclass(frozen=True, kw_only=True, slots=True)
class Treatment:
    """A way in which a supply is taxed, and the reason for a rate of nothing.

    ``kind`` ``None``: it is no supply at all and has no rate. ``category`` and ``exemption`` are the codes of EN 16931,
    ``hint`` the words that a customer has to be told. ``may_be_small``: it may stand on an invoice for a small amount.
    """

    code: str
    kind: RateKind | None
    modes: frozenset[TaxMode]
    category: str = ""
    exemption: str = ""
    needs: frozenset[Requirement] = frozenset()
    hint: str = ""
    may_be_small: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class TaxProfile:
    """A country: ISO codes of itself, its currency, its union; the time zone that dates supplies; its tables.

    ``domestic``, ``small_business`` and ``private`` are the codes of the usual treatments of the three modes,
    ``union_goods``, ``union_services`` and ``export`` those of customers abroad. ``small_invoice`` is the highest gross
    of an invoice for a small amount.
    """

    country: str
    currency: str
    time_zone: str
    rates: tuple[TaxRate, ...]
    treatments: tuple[Treatment, ...]
    union: frozenset[str]
    domestic: str
    small_business: str
    private: str
    union_goods: str
    union_services: str
    export: str
    turnover_limits: tuple[TurnoverLimits, ...] = ()
    small_invoice: Decimal | None = None

    def treatment(self, code: str) -> Treatment | None:
        """Return a treatment by its code."""
        return next((each for each in self.treatments if each.code == code), None)
