"""What a print is likely to cost and what to ask for it, before it is printed: from a sliced file, or from typed numbers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
import json
from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ServiceValidationError

from ..const import DOMAIN
from ..costing import CostBreakdown, CostPart, Rates, TaxedAmount, rates_to_data, to_milligrams
from ..ledger import JobFilament
from ..library.index import FileUnknown
from ..printfiles import Plate
from ..shop import SHOP, Shop
from .pricing import Sale, calculated_price
from .settlement import Plan, expected_of

_SECOND = timedelta(seconds=1)


@dataclass(frozen=True, kw_only=True, slots=True)
class Material:
    """Grams of a material, for one piece."""

    type: str
    grams: Decimal


@dataclass(frozen=True, kw_only=True, slots=True)
class Piece:
    """What one piece takes: what a sliced file tells, or a person typed."""

    materials: tuple[Material, ...]
    printing: timedelta
    file_sha256: str | None = None
    plate: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Wish:
    """What is to be quoted: ``quantity`` pieces on a printer (``serial``; empty: any).

    ``minutes`` and ``packaging`` are for all pieces together; ``None``: as the rates have it.
    """

    piece: Piece
    quantity: int = 1
    serial: str = ""
    minutes: int | None = None
    packaging: Decimal | None = None
    is_customer_material: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Calculation:
    """What was computed: the costs of all pieces, and the rates behind them."""

    wish: Wish
    cost: CostBreakdown
    rates: Rates
    kwh: Decimal | None

    def price(self, sale: Sale, currency: str) -> TaxedAmount:
        """Return the price that the rates make of it. Raises ``TaxRefused``."""
        return calculated_price(self.cost.full, self.rates, sale, currency=currency)


async def async_piece(shop: Shop, sha256: str, plate: int | None) -> Piece:
    """Read from a kept file what a piece takes. Raises ``ServiceValidationError``."""
    try:
        kept = await shop.ledger.file(sha256)
    except FileUnknown as error:
        raise _refused("file_not_kept") from error
    metadata = kept.metadata
    if metadata is None or not metadata.is_sliced:
        raise _refused("quote_not_sliced")
    found = metadata.plate(plate)
    if found is None:
        raise _refused(
            "plate_needed" if plate is None else "plate_missing",
            path=sha256[:12],
            plates=_plates(metadata.plates),
        )
    if found.seconds is None:
        raise _refused("quote_no_time")
    return Piece(
        materials=_materials(found),
        printing=timedelta(seconds=found.seconds),
        file_sha256=sha256,
        plate=found.index,
    )


async def async_calculate(hass: HomeAssistant, wish: Wish) -> Calculation:
    """Compute what a wish is likely to cost, with today's rates and prices. Raises ``RecorderAway``."""
    shop = hass.data[SHOP]
    # The customer's own material costs nothing.
    materials = () if wish.is_customer_material else wish.piece.materials
    plan = Plan(
        serial=wish.serial,
        filaments=tuple(
            JobFilament(
                position=position,
                type=each.type,
                grams_estimated=to_milligrams(each.grams * wish.quantity),
            )
            for position, each in enumerate(materials)
        ),
        seconds=wish.piece.printing // _SECOND * wish.quantity,
        currency=hass.config.currency,
    )
    snapshot, kwh = await shop.settler.inquiry.async_expectation(plan)
    cost = expected_of(plan, snapshot, kwh, minutes=wish.minutes, packaging=wish.packaging)
    return Calculation(wish=wish, cost=cost, rates=snapshot.rates, kwh=kwh)


def basis_text(calculation: Calculation, sale: Mapping[str, Any]) -> str:
    """Write down what a quote was computed from and how, in JSON; nothing in it tells of a person."""
    wish = calculation.wish
    return json.dumps(
        {
            "quantity": wish.quantity,
            "serial": wish.serial,
            "materials": [{"type": each.type, "grams": f"{each.grams:f}"} for each in wish.piece.materials],
            "seconds": wish.piece.printing // _SECOND,
            "minutes": wish.minutes,
            "packaging": None if wish.packaging is None else f"{wish.packaging:f}",
            "is_customer_material": wish.is_customer_material,
            "kwh": None if calculation.kwh is None else f"{calculation.kwh:f}",
            "cost": {part.value: f"{amount:f}" for part, amount in calculation.cost.parts.items()},
            "full": f"{calculation.cost.full:f}",
            "rates": rates_to_data(calculation.rates),
            "sale": dict(sale),
        },
        sort_keys=True,
    )


def read_basis(text: str) -> dict[str, Any]:
    """Read what a quote was computed from; one that can't be read any more is nothing."""
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def estimated_parts(basis: Mapping[str, Any]) -> dict[CostPart, Decimal]:
    """Return the parts of the cost that a quote expected; nothing where it tells none."""
    try:
        return {CostPart(part): Decimal(amount) for part, amount in basis.get("cost", {}).items()}
    except ValueError, ArithmeticError, TypeError, AttributeError:
        return {}


def _materials(plate: Plate) -> tuple[Material, ...]:
    grams: dict[str, Decimal] = {}
    for use in plate.filaments:
        if use.grams is not None:
            grams[use.type] = grams.get(use.type, Decimal(0)) + use.grams
    if not grams and plate.grams is not None:
        only = plate.filaments[0].type if plate.filaments else ""
        grams[only] = plate.grams
    return tuple(Material(type=name, grams=to_milligrams(amount)) for name, amount in grams.items())


def _plates(plates: Iterable[Plate]) -> str:
    return ", ".join(str(plate.index) for plate in plates)


def _refused(key: str, **placeholders: str) -> ServiceValidationError:
    return ServiceValidationError(
        translation_domain=DOMAIN, translation_key=key, translation_placeholders=placeholders
    )
