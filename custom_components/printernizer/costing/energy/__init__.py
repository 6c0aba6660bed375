"""Energy of a job, measured or estimated, and what it cost at prices that change."""

from .cost import EnergyCost, PricedSpan, energy_cost, priced
from .course import course
from .meter import MeterReading, metered_energy
from .model import Energy, EnergySlice, EnergySource, apart, restrict
from .power import PowerSample, estimated_energy, integrated_energy
from .price_adjust import PricesInBasis, Surcharged
from .prices import Prices, PriceSpan, PriceStep, PriceSteps
from .sources import EnergyEvidence, energy_of
from .tariff import EVERY_DAY, Tariff, TariffVersion, TimeBand
from .terms import (
    MAX_BANDS,
    EnergyTerms,
    PricesByDay,
    Substituted,
    entities_of,
    prices_of,
    terms_from_data,
    terms_to_data,
)
from .units import UnknownUnit, to_kwh, to_price_per_kwh, to_watts

__all__ = [
    "EVERY_DAY",
    "MAX_BANDS",
    "Energy",
    "EnergyCost",
    "EnergyEvidence",
    "EnergySlice",
    "EnergySource",
    "EnergyTerms",
    "MeterReading",
    "PowerSample",
    "PriceSpan",
    "PriceStep",
    "PriceSteps",
    "PricedSpan",
    "Prices",
    "PricesByDay",
    "PricesInBasis",
    "Substituted",
    "Surcharged",
    "Tariff",
    "TariffVersion",
    "TimeBand",
    "UnknownUnit",
    "apart",
    "course",
    "energy_cost",
    "energy_of",
    "entities_of",
    "estimated_energy",
    "integrated_energy",
    "metered_energy",
    "priced",
    "prices_of",
    "restrict",
    "terms_from_data",
    "terms_to_data",
    "to_kwh",
    "to_price_per_kwh",
    "to_watts",
]
