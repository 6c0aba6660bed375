"""What reports answer with: plain frozen rows, exact sums of what is stored."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import datetime
from decimal import Decimal

from ..costing.money import EXACT, TEN_THOUSANDTH, rounded


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

    @property
    def cost_per_gram(self) -> Decimal | None:
        """Return what a gram that was used cost with all that was spent on it."""
        return rounded(EXACT.divide(self.cost, self.grams), TEN_THOUSANDTH) if self.grams > 0 else None

    @property
    def cost_per_hour(self) -> Decimal | None:
        """Return what an hour of printing cost."""
        if self.seconds <= 0:
            return None
        return rounded(EXACT.divide(self.cost * 3600, Decimal(self.seconds)), TEN_THOUSANDTH)


def added(figures: Iterable[Figures]) -> Figures:
    """Return the sums of sums."""
    rows = list(figures)
    return Figures(**{each.name: sum(getattr(row, each.name) for row in rows) for each in fields(Figures)})


@dataclass(frozen=True, kw_only=True, slots=True)
class ReportRow:
    """A line of a report. ``key`` is a month, a serial number, a material, a customer's number, a failure's reason, a
    tax treatment with its rate (``DE_STD 19``); empty: none is known. Each currency has lines of its own.

    Of a customer also the row id, and what they are called.
    """

    key: str
    currency: str
    figures: Figures
    customer_id: int | None = None
    name: str = ""


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

    ``since``: of what on it tells; later than asked for where there were too many jobs to look at. ``hours``: how many
    seconds of each hour of the week there were.
    """

    since: datetime
    seconds: dict[str, int]
    week: dict[tuple[int, int], int]
    hours: dict[tuple[int, int], int]
