"""What reports answer with: plain frozen rows, exact sums of what is stored."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal


@dataclass(frozen=True, kw_only=True, slots=True)
class Figures:
    """Sums over jobs; what is not known of a job counts nothing. ``seconds``: printing without pauses."""

    jobs: int
    seconds: int
    seconds_estimated: int
    grams: Decimal
    grams_estimated: Decimal
    energy_kwh: Decimal
    material_cost: Decimal
    energy_cost: Decimal
    machine_cost: Decimal
    labour_cost: Decimal
    packaging_cost: Decimal
    overhead_cost: Decimal
    cost: Decimal
    cost_estimated: Decimal
    net: Decimal
    vat: Decimal
    gross: Decimal

    @property
    def contribution(self) -> Decimal:
        """Return what the net price leaves beyond material, energy and packaging."""
        return self.net - self.material_cost - self.energy_cost - self.packaging_cost

    @property
    def profit(self) -> Decimal:
        """Return what the net price leaves beyond everything."""
        return self.net - self.cost


@dataclass(frozen=True, kw_only=True, slots=True)
class ReportRow:
    """A line of a report. ``key`` is a month, a serial number, a material, a customer's number, a failure's reason, a
    tax treatment with its rate (``DE_STD 19``); empty: none is known. Each currency has lines of its own.
    """

    key: str
    currency: str
    figures: Figures


@dataclass(frozen=True, kw_only=True, slots=True)
class MonthRow:
    """A month in one currency, and how many of its jobs ended how."""

    period: int
    currency: str
    figures: Figures
    finished: int
    failed: int
    cancelled: int
    unclassified: int


@dataclass(frozen=True, kw_only=True, slots=True)
class AttemptRow:
    """How often prints succeeded. ``key`` as in ``ReportRow``."""

    key: str
    finished: int
    failed: int
    cancelled: int


@dataclass(frozen=True, kw_only=True, slots=True)
class FileRow:
    """A file and its prints, newest jobs only where there are very many."""

    sha256: str
    name: str
    jobs: int
    finished: int
    seconds: int
    grams: Decimal


@dataclass(frozen=True, kw_only=True, slots=True)
class EnergyRow:
    """What a printer took in a month: for its jobs, and while it didn't print."""

    period: int
    serial: str
    jobs_kwh: Decimal
    standby_kwh: Decimal
    standby_cost: Decimal


@dataclass(frozen=True, kw_only=True, slots=True)
class BusyTime:
    """How long printers printed within a span of time: seconds by serial, and by local weekday (0: Monday) and hour.

    ``since``: of what on it tells; later than asked for where there were too many jobs to look at.
    """

    since: datetime
    seconds: dict[str, int]
    week: dict[tuple[int, int], int]
