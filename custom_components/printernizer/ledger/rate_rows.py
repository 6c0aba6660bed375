"""Entries of what prints are computed with: who set what, and when."""

from dataclasses import dataclass
from datetime import datetime

from ..costing import EnergyTerms, RateSetting, TaxModeChange


@dataclass(frozen=True, kw_only=True, slots=True)
class RateEntry:
    """A rate as somebody set it."""

    id: int
    setting: RateSetting
    set_at: datetime
    set_by: str


@dataclass(frozen=True, kw_only=True, slots=True)
class TaxModeEntry:
    """A tax mode as somebody set it."""

    id: int
    change: TaxModeChange
    set_at: datetime
    set_by: str


@dataclass(frozen=True, kw_only=True, slots=True)
class TariffEntry:
    """Terms of energy as somebody set them."""

    id: int
    terms: EnergyTerms
    set_at: datetime
    set_by: str
