"""What a print would cost and what would be asked for it, from its sliced file: the calculation of a quote."""

from dataclasses import dataclass, replace
from decimal import Decimal

from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ServiceValidationError
from homeassistant.util import dt as dt_util

from ..const import DOMAIN
from ..costing import (
    PROFILES,
    CostBreakdown,
    Earnings,
    TaxedAmount,
    TaxMode,
    TaxProfile,
    TaxRefused,
    earnings_of,
    minor_unit,
)
from ..job_costs import filaments_of
from ..ledger import JobFilament
from ..printfiles.models import Plate, PrintMetadata
from ..shop import SHOP
from .pricing import Sale, calculated_price, charge_of, tax_refusal
from .settlement import Plan, expected_of, is_expected_by_default
from .snapshot import Snapshot


@dataclass(frozen=True, kw_only=True, slots=True)
class Wish:
    """What somebody wants to have printed. ``plate`` ``None``: the only one. ``minutes`` and ``packaging`` of all copies.

    ``treatment``, ``country``, ``vat_id``: how it is taxed, see ``pricing.Sale``.
    """

    plate: int | None = None
    serial: str = ""
    minutes: int | None = None
    packaging: Decimal | None = None
    copies: int = 1
    treatment: str | None = None
    country: str = ""
    vat_id: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Quoted:
    """A calculation; ``price`` ``None``: nothing is sold on that day, or what is printed is private."""

    cost: CostBreakdown
    snapshot: Snapshot
    currency: str
    grams: Decimal
    seconds: int | None
    kwh: Decimal | None
    is_default: bool
    price: TaxedAmount | None
    hint: str
    earnings: Earnings | None

    @property
    def unit(self) -> Decimal:
        """The smallest amount of the currency."""
        return minor_unit(self.currency)


async def async_quote(hass: HomeAssistant, metadata: PrintMetadata | None, wish: Wish) -> Quoted:
    """Calculate what prints of a plate cost. Raises ``ServiceValidationError``, ``LedgerError``, ``RecorderAway``."""
    plate = _plate(metadata, wish.plate)
    plan = Plan(
        serial=wish.serial,
        filaments=tuple(_times(each, wish.copies) for each in filaments_of(plate, ())),
        seconds=None if plate.seconds is None else plate.seconds * wish.copies,
        currency=hass.config.currency,
    )
    snapshot, kwh = await hass.data[SHOP].settler.inquiry.async_expectation(plan)
    cost = expected_of(plan, snapshot, kwh, minutes=wish.minutes, packaging=wish.packaging)
    profile = PROFILES[hass.data[SHOP].settings.business.country]
    price, hint = _price(cost, snapshot, wish, profile, plan.currency)
    grams = [each.grams_estimated for each in plan.filaments if each.grams_estimated is not None]
    return Quoted(
        cost=cost,
        snapshot=snapshot,
        currency=plan.currency,
        grams=sum(grams, start=Decimal(0)),
        seconds=plan.seconds,
        kwh=kwh,
        is_default=is_expected_by_default(plan, snapshot) or (snapshot.is_price_guessed and kwh is not None),
        price=price,
        hint=hint,
        earnings=None if price is None else earnings_of(price.net, cost, unit=minor_unit(plan.currency)),
    )


def _price(
    cost: CostBreakdown, snapshot: Snapshot, wish: Wish, profile: TaxProfile, currency: str
) -> tuple[TaxedAmount | None, str]:
    rates = snapshot.rates
    if rates.mode is TaxMode.PRIVATE_ONLY:
        return None, ""
    sale = Sale(
        service_on=dt_util.now().date(),
        mode=rates.mode,
        profile=profile,
        treatment=wish.treatment,
        country=wish.country,
        vat_id=wish.vat_id,
    )
    try:
        return calculated_price(cost.full, rates, sale, currency=currency), charge_of(sale).hint
    except TaxRefused as error:
        raise tax_refusal(error) from error


def _plate(metadata: PrintMetadata | None, index: int | None) -> Plate:
    plates = () if metadata is None else metadata.plates
    if index is None and len(plates) == 1:
        return plates[0]
    found = next((each for each in plates if each.index == index), None)
    if found is None:
        raise ServiceValidationError(translation_domain=DOMAIN, translation_key="quote_plate")
    return found


def _times(filament: JobFilament, copies: int) -> JobFilament:
    grams = filament.grams_estimated
    return replace(filament, grams_estimated=None if grams is None else grams * copies)
