"""What a shop says about the price of its energy, from a day on: fixed, by the time of day, or told by an entity."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time, tzinfo
from decimal import Decimal
from itertools import pairwise
from typing import Any, override

from ..dated import in_force
from ..local_time import Span, day_start, service_date
from ..tax.basis import PriceBasis
from ..tax.rates import TaxRate
from .price_adjust import PricesInBasis, Surcharged
from .prices import Prices, PriceSpan, PriceSteps
from .tariff import EVERY_DAY, Tariff, TariffVersion, TimeBand

MAX_BANDS = 48
_MOST = Decimal(1_000_000)
_ONE, _NOTHING = Decimal(1), Decimal(0)


@dataclass(frozen=True, kw_only=True, slots=True)
class EnergyTerms:
    """How a kWh is priced from a local day on, with tax or without (``basis``).

    ``price``, unless one of the ``bands`` of the day holds. With an ``entity`` that tells a price, it is
    (what that tells + ``surcharge``) x ``factor``, and ``price`` only where it tells nothing. Neither: nothing is set
    from that day on. Raises ``ValueError`` for what nobody can mean.
    """

    valid_from: date
    basis: PriceBasis = PriceBasis.GROSS
    price: Decimal | None = None
    bands: tuple[TimeBand, ...] = ()
    entity: str | None = None
    surcharge: Decimal = _NOTHING
    factor: Decimal = _ONE

    def __post_init__(self) -> None:
        """Refuse what nobody can mean."""
        prices = [self.price, self.surcharge, *(band.price for band in self.bands)]
        for each in prices:
            if isinstance(each, Decimal) and not (each.is_finite() and abs(each) <= _MOST):
                raise ValueError("a price of energy is a sensible number")
        if not (self.factor.is_finite() and 0 < self.factor <= 100):
            raise ValueError("a factor is more than nothing")
        if self.bands and (self.price is None or self.entity is not None or len(self.bands) > MAX_BANDS):
            raise ValueError("bands of the day belong to a fixed price")

    @property
    def is_set(self) -> bool:
        """Whether they tell any price."""
        return self.price is not None or self.entity is not None


@dataclass(frozen=True, slots=True)
class PricesByDay(Prices):
    """Prices that each hold from a local day on until the next; before the first nothing is known."""

    versions: tuple[tuple[date, Prices], ...]
    zone: tzinfo

    @override
    def spans(self, within: Span) -> Iterator[PriceSpan]:
        """Yield the prices of a span, each day's by what is in force on it."""
        days = sorted(dict(self.versions))
        starts = [start for day in days if within.start < (start := day_start(day, self.zone)) < within.end]
        for start, end in pairwise([within.start, *starts, within.end]):
            today = service_date(start, self.zone)
            begun = [day for day in days if day <= today]
            prices = dict(self.versions)[begun[-1]] if begun else PriceSteps(())
            yield from prices.spans(Span(start, end))


@dataclass(frozen=True, slots=True)
class Substituted(Prices):
    """Prices, and others where those don't tell."""

    prices: Prices
    substitute: Prices

    @override
    def spans(self, within: Span) -> Iterator[PriceSpan]:
        """Yield the prices of a span."""
        for each in self.prices.spans(within):
            if each.price is None:
                yield from self.substitute.spans(each.span)
            else:
                yield each


def prices_of(
    terms: Sequence[EnergyTerms],
    recorded: Mapping[str, Prices],
    *,
    wanted: PriceBasis,
    rates: tuple[TaxRate, ...],
    zone: tzinfo,
) -> Prices:
    """Return the prices of energy as ``wanted``. ``recorded``: what the entities told; of two terms the later counts."""
    latest = {each.valid_from: each for each in terms}
    return PricesByDay(
        tuple(
            (
                day,
                PricesInBasis(
                    prices=_prices(each, recorded, zone),
                    entered=each.basis,
                    wanted=wanted,
                    rates=rates,
                    zone=zone,
                ),
            )
            for day, each in sorted(latest.items())
        ),
        zone,
    )


def entities_of(terms: Iterable[EnergyTerms], within: Span, zone: tzinfo) -> frozenset[str]:
    """Return the entities that have to be asked for the prices of a span."""
    rows = list(terms)
    first, last = service_date(within.start, zone), service_date(within.end, zone)
    begun = in_force(rows, first)
    needed = [each for each in rows if first < each.valid_from <= last]
    return frozenset(each.entity for each in (begun, *needed) if each is not None and each.entity)


def terms_to_data(terms: EnergyTerms) -> dict[str, Any]:
    """Return terms as JSON can hold them, without the day: amounts as text, times as on the clock."""
    return {
        "basis": terms.basis.value,
        "price": None if terms.price is None else str(terms.price),
        "bands": [
            {
                "start": band.start.strftime("%H:%M"),
                "end": band.end.strftime("%H:%M"),
                "price": str(band.price),
                "weekdays": sorted(band.weekdays),
            }
            for band in terms.bands
        ],
        "entity": terms.entity,
        "surcharge": str(terms.surcharge),
        "factor": str(terms.factor),
    }


def terms_from_data(valid_from: date, data: Mapping[str, Any]) -> EnergyTerms:
    """Return terms from what ``terms_to_data`` made of them; what is left out is as usual.

    Raises ``ValueError``, ``KeyError``, ``TypeError`` or ``ArithmeticError`` for what are no terms.
    """
    price = data.get("price")
    return EnergyTerms(
        valid_from=valid_from,
        basis=PriceBasis(data.get("basis", PriceBasis.GROSS)),
        price=None if price is None else Decimal(price),
        bands=tuple(
            TimeBand(
                start=time.fromisoformat(band["start"]),
                end=time.fromisoformat(band["end"]),
                price=Decimal(band["price"]),
                weekdays=frozenset(band.get("weekdays") or EVERY_DAY),
            )
            for band in data.get("bands", ())
        ),
        entity=data.get("entity"),
        surcharge=Decimal(data.get("surcharge", _NOTHING)),
        factor=Decimal(data.get("factor", _ONE)),
    )


def _prices(terms: EnergyTerms, recorded: Mapping[str, Prices], zone: tzinfo) -> Prices:
    fixed: Prices = PriceSteps(())
    if terms.price is not None:
        version = TariffVersion(valid_from=terms.valid_from, price=terms.price, bands=terms.bands)
        fixed = Tariff((version,), zone)
    if terms.entity is None:
        return fixed
    told = Surcharged(
        prices=recorded.get(terms.entity, PriceSteps(())), surcharge=terms.surcharge, factor=terms.factor
    )
    return Substituted(told, fixed)
