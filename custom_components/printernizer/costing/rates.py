"""Settings that a cost is computed from: for the shop, a printer, a material or one job, each from a day on."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from .material import DEFAULT_PRICE_PER_KG
from .money import CENT, TEN_THOUSANDTH
from .tax.basis import PriceBasis


class RateName(StrEnum):
    """What can be set. Percent are hundredths: 25 is a quarter."""

    PRICE_PER_KG = "price_per_kg"
    """Of filament whose spool has no price."""
    WATTS = "watts"
    """Mean power while printing, where nothing measures it."""
    STANDBY_WATTS = "standby_watts"
    PRINTER_PRICE = "printer_price"
    RESIDUAL_VALUE = "residual_value"
    LIFE_HOURS = "life_hours"
    MAINTENANCE_PER_HOUR = "maintenance_per_hour"
    ROOM_PER_HOUR = "room_per_hour"
    INTEREST_PERCENT = "interest_percent"
    """A year, on half the price; only with ``HOURS_PER_YEAR``."""
    HOURS_PER_YEAR = "hours_per_year"
    """Print hours a year over which the interest is spread; 0: no interest."""
    LABOUR_PER_HOUR = "labour_per_hour"
    LABOUR_MINUTES = "labour_minutes"
    """Of a job for which nobody entered any."""
    PACKAGING = "packaging"
    OVERHEAD_PERCENT = "overhead_percent"
    """On everything else."""
    FAILURE_PERCENT = "failure_percent"
    """Of the attempts that fail."""
    FAILURE_SHARE_PERCENT = "failure_share_percent"
    """How much of a print is done, in the mean, when it fails."""
    MARGIN_PERCENT = "margin_percent"
    """Of the price. Whichever of margin and markup is set nearer to the job, or later, counts."""
    MARKUP_PERCENT = "markup_percent"
    """On the costs."""
    MINIMUM_PRICE = "minimum_price"
    """Net, or what a small business asks for."""
    PRICE_STEP = "price_step"
    """The gross is rounded up to a multiple of it; 0: it is not."""
    PRICE_ENDING = "price_ending"
    """What is added to the multiple: 0.90."""


@dataclass(frozen=True, kw_only=True, slots=True)
class RateSpec:
    """What a rate is when nobody set it, up to where it is believed, and in which steps it is kept without tax."""

    default: Decimal
    least: Decimal = Decimal(0)
    most: Decimal = Decimal(10_000_000)
    step: Decimal | None = None


def _spec(default: str, *, least: str = "0", most: str = "10000000", step: Decimal | None = None) -> RateSpec:
    return RateSpec(default=Decimal(default), least=Decimal(least), most=Decimal(most), step=step)


RATE_SPECS: dict[RateName, RateSpec] = {
    RateName.PRICE_PER_KG: _spec(str(DEFAULT_PRICE_PER_KG), step=CENT),
    RateName.WATTS: _spec("110", most="10000"),
    RateName.STANDBY_WATTS: _spec("5", most="10000"),
    RateName.PRINTER_PRICE: _spec("0.00", step=CENT),
    RateName.RESIDUAL_VALUE: _spec("0.00", step=CENT),
    RateName.LIFE_HOURS: _spec("5000", least="1"),
    RateName.MAINTENANCE_PER_HOUR: _spec("0.0500", step=TEN_THOUSANDTH),
    RateName.ROOM_PER_HOUR: _spec("0.0000", step=TEN_THOUSANDTH),
    RateName.INTEREST_PERCENT: _spec("0", most="100"),
    RateName.HOURS_PER_YEAR: _spec("0", most="8784"),
    RateName.LABOUR_PER_HOUR: _spec("0.00", step=CENT),
    RateName.LABOUR_MINUTES: _spec("0"),
    RateName.PACKAGING: _spec("0.00", step=CENT),
    RateName.OVERHEAD_PERCENT: _spec("0", most="10000"),
    RateName.FAILURE_PERCENT: _spec("5", most="95"),
    RateName.FAILURE_SHARE_PERCENT: _spec("50", most="100"),
    RateName.MARGIN_PERCENT: _spec("0", most="99"),
    RateName.MARKUP_PERCENT: _spec("0", most="10000"),
    RateName.MINIMUM_PRICE: _spec("0.00"),
    RateName.PRICE_STEP: _spec("0.00"),
    RateName.PRICE_ENDING: _spec("0.00"),
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Scope:
    """What a setting is for: everything that is named has to fit; nothing named is the whole shop."""

    printer: str | None = None
    material: str | None = None
    job: str | None = None

    @property
    def nearness(self) -> tuple[bool, bool, bool]:
        """How near to a job: the job itself, then material, then printer; material on a printer before both."""
        return (self.job is not None, self.material is not None, self.printer is not None)

    def fits(self, printer: str, material: str, job: str) -> bool:
        """Tell whether a job, on its printer, with its material, is meant."""
        return (
            self.printer in {None, printer} and self.material in {None, material} and self.job in {None, job}
        )


SHOP = Scope()


@dataclass(frozen=True, kw_only=True, slots=True)
class RateSetting:
    """A rate from a local day on. Nothing is changed afterwards: another setting follows.

    ``value`` ``None``: from that day on it isn't set here any more. ``basis``: whether a price was entered without tax or
    with it, ``tax_percent`` the tax that is in it or comes on it; ``None``: the price has none, it is the same for all.
    """

    name: RateName
    value: Decimal | None
    valid_from: date
    scope: Scope = SHOP
    basis: PriceBasis | None = None
    tax_percent: Decimal = Decimal(0)

    def __post_init__(self) -> None:
        """Raise ``ValueError`` for a value nobody can mean, or tax on what is no purchase."""
        spec = RATE_SPECS[self.name]
        if self.value is not None and not (self.value.is_finite() and spec.least <= self.value <= spec.most):
            raise ValueError(f"{self.name} is between {spec.least} and {spec.most}")
        if self.basis is not None and spec.step is None:
            raise ValueError(f"there is no tax on {self.name}")
        if not 0 <= self.tax_percent < 100:
            raise ValueError("a tax is at least 0 and less than 100 percent")
