"""Energy of a job, measured or estimated, and what it cost at prices that change."""

from .cost import EnergyCost, energy_cost
from .meter import MeterReading, metered_energy
from .model import Energy, EnergySlice, EnergySource, apart, restrict
from .power import PowerSample, estimated_energy, integrated_energy
from .price_adjust import PricesInBasis, Surcharged
from .prices import Prices, PriceSpan, PriceStep, PriceSteps, day_prices, fixed_price, one_after_another
from .sources import EnergyEvidence, energy_of
from .tariff import EVERY_DAY, Tariff, TariffVersion, TimeBand
from .units import UnknownUnit, to_kwh, to_price_per_kwh, to_watts

__all__ = [
    "EVERY_DAY",
    "Energy",
    "EnergyCost",
    "EnergyEvidence",
    "EnergySlice",
    "EnergySource",
    "MeterReading",
    "PowerSample",
    "PriceSpan",
    "PriceStep",
    "PriceSteps",
    "Prices",
    "PricesInBasis",
    "Surcharged",
    "Tariff",
    "TariffVersion",
    "TimeBand",
    "UnknownUnit",
    "apart",
    "day_prices",
    "energy_cost",
    "energy_of",
    "estimated_energy",
    "fixed_price",
    "integrated_energy",
    "metered_energy",
    "one_after_another",
    "restrict",
    "to_kwh",
    "to_price_per_kwh",
    "to_watts",
]
