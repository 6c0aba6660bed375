"""What a job's costs were computed from, kept with the job: whatever changes later, a correction starts from this."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
import json
from typing import Any

from ..costing import EnergySource, PricedSpan, Rates, Span, rates_from_data, rates_to_data, rounded

MAX_PIECES = 400
"""A print of four days with a price for every quarter of an hour; of more, only the sums are kept."""

_MILLIWATT_HOUR = Decimal("0.000001")
_PRICE_STEP = Decimal("0.000001")


@dataclass(frozen=True, kw_only=True, slots=True)
class EnergyUsed:
    """The energy of a job and what it cost; ``pieces``: how much was used at which price, as far as that is kept."""

    kwh: Decimal
    cost: Decimal
    source: EnergySource
    is_estimated: bool
    unpriced_kwh: Decimal = Decimal(0)
    pieces: tuple[PricedSpan, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class SpoolBought:
    """What a full spool cost, as costs count, and what it held."""

    price: Decimal
    grams: Decimal


@dataclass(frozen=True, kw_only=True, slots=True)
class Snapshot:
    """Rates, energy, prices of spools by their id. ``per_kwh``: what a kWh more or less costs, in the mean of the job.

    ``is_price_guessed``: nobody told the price of energy.
    """

    rates: Rates
    energy: EnergyUsed | None = None
    per_kwh: Fraction = Fraction(0)
    is_price_guessed: bool = False
    spools: Mapping[int, SpoolBought] = field(default_factory=dict)


def write_snapshot(snapshot: Snapshot) -> str:
    """Return a snapshot as JSON: what ``costing.rates_to_data`` says, and beside it energy and spools."""
    data = rates_to_data(snapshot.rates) | {
        "energy": None if snapshot.energy is None else _energy_data(snapshot.energy),
        "per_kwh": str(snapshot.per_kwh),
        "is_price_guessed": snapshot.is_price_guessed,
        "spools": {
            str(spool_id): {"price": str(each.price), "grams": str(each.grams)}
            for spool_id, each in sorted(snapshot.spools.items())
        },
    }
    return json.dumps(data, sort_keys=True, separators=(",", ":"))


def read_snapshot(text: str | None) -> Snapshot | None:
    """Return what ``write_snapshot`` wrote; ``None``: nothing, or what others wrote into it (an import)."""
    try:
        data = json.loads(text or "null")
        return _snapshot(data) if isinstance(data, dict) else None
    except ArithmeticError, KeyError, TypeError, ValueError:
        return None


def _snapshot(data: Mapping[str, Any]) -> Snapshot:
    energy = data.get("energy")
    return Snapshot(
        rates=rates_from_data(data),
        energy=None if energy is None else _energy(energy),
        per_kwh=Fraction(data.get("per_kwh", 0)),
        is_price_guessed=bool(data.get("is_price_guessed")),
        spools={
            int(spool_id): SpoolBought(price=Decimal(each["price"]), grams=Decimal(each["grams"]))
            for spool_id, each in data.get("spools", {}).items()
        },
    )


def _energy_data(energy: EnergyUsed) -> dict[str, Any]:
    pieces = energy.pieces if len(energy.pieces) <= MAX_PIECES else ()
    return {
        "kwh": str(energy.kwh),
        "cost": str(energy.cost),
        "source": energy.source.value,
        "is_estimated": energy.is_estimated,
        "unpriced_kwh": str(energy.unpriced_kwh),
        "pieces": [
            {
                "start": piece.span.start.isoformat(),
                "end": piece.span.end.isoformat(),
                "kwh": str(rounded(piece.kwh, _MILLIWATT_HOUR)),
                "price": None if piece.price is None else str(rounded(piece.price, _PRICE_STEP)),
            }
            for piece in pieces
        ],
    }


def _energy(data: Mapping[str, Any]) -> EnergyUsed:
    return EnergyUsed(
        kwh=Decimal(data["kwh"]),
        cost=Decimal(data["cost"]),
        source=EnergySource(data["source"]),
        is_estimated=bool(data["is_estimated"]),
        unpriced_kwh=Decimal(data["unpriced_kwh"]),
        pieces=tuple(
            PricedSpan(
                Span(datetime.fromisoformat(piece["start"]), datetime.fromisoformat(piece["end"])),
                Fraction(piece["kwh"]),
                None if piece["price"] is None else Fraction(piece["price"]),
            )
            for piece in data["pieces"]
        ),
    )
