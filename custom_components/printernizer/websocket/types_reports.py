"""Shapes of reports, see ``types``. Money and shares are decimal strings; months whole numbers (202611)."""

from typing import TypedDict

from ..ledger.report_query import ReportBy


class ReportSums(TypedDict):
    """Sums over jobs."""

    jobs: int
    seconds: int
    seconds_estimated: int
    grams: str
    grams_estimated: str
    energy_kwh: str
    material_cost: str
    energy_cost: str
    machine_cost: str
    labour_cost: str
    packaging_cost: str
    overhead_cost: str
    cost: str
    cost_estimated: str
    cost_per_gram: str | None
    cost_per_hour: str | None


class ReportFigures(ReportSums, total=False):
    """Sums over jobs; prices, and what they leave, only for administrators."""

    net: str
    vat: str
    gross: str
    contribution: str
    profit: str


class ReportSuccess(TypedDict):
    """How often prints succeeded, in percent, and the interval of 95 percent; those that a person cancelled are apart."""

    finished: int
    failed: int
    cancelled: int
    percent: str | None
    low: str | None
    high: str | None


class ReportMonth(TypedDict):
    """A month in one currency."""

    period: int
    currency: str
    figures: ReportFigures
    success: ReportSuccess
    unclassified: int


class ReportTotal(TypedDict):
    """All months in one currency."""

    currency: str
    figures: ReportFigures
    success: ReportSuccess


class ReportOverview(TypedDict):
    """Months that have jobs, oldest first, and all of them together, the currency with the most jobs first."""

    months: list[ReportMonth]
    totals: list[ReportTotal]


class ReportLine(TypedDict):
    """A line of a report. ``key``: a month, serial number, material, customer's number, reason or tax; empty: unknown.

    ``customer_id`` is a row id, ``name`` what the customer is called; of other lines nothing.
    """

    key: str
    currency: str
    figures: ReportFigures
    customer_id: int | None
    name: str


class ReportCosts(TypedDict):
    """The lines of a report; months oldest first, others by what they cost."""

    by: ReportBy
    lines: list[ReportLine]


class ReportUse(TypedDict):
    """How long a printer printed, and what share of the hours that there were that is, in percent."""

    serial: str
    seconds: int
    percent: str | None


class ReportAttempts(TypedDict):
    """How often a printer's prints, or those of a material, succeeded."""

    key: str
    success: ReportSuccess


class ReportUtilisation(TypedDict):
    """How printers were used. ``since``: of what on it tells; a later day than asked for where
    there was no job before, or where there were very many.

    ``week``: seven days from Monday, of 24 hours, in seconds; ``week_hours``: how many there were for one printer.
    Materials are told of all printers only.
    """

    since: str
    available_seconds: int
    printers: list[ReportUse]
    week: list[list[int]]
    week_hours: list[list[int]]
    by_printer: list[ReportAttempts]
    by_material: list[ReportAttempts]


class ReportFile(TypedDict):
    """A file and its prints."""

    sha256: str
    name: str
    jobs: int
    finished: int
    seconds: int
    grams: str


class ReportFiles(TypedDict):
    """The files that were printed most."""

    files: list[ReportFile]


class ReportEnergyLine(TypedDict):
    """What a printer took in a month."""

    period: int
    serial: str
    jobs_kwh: str
    standby_kwh: str
    standby_cost: str


class ReportStandbyDay(TypedDict):
    """What a printer took on a local day while it didn't print; ``cost`` ``None``: nobody knew a price."""

    day: str
    serial: str
    kwh: str
    cost: str | None
    currency: str
    is_estimated: bool


class ReportStandby(TypedDict):
    """Standby day by day, oldest first."""

    days: list[ReportStandbyDay]


class ReportEnergy(TypedDict):
    """What printers took, month by month."""

    currency: str
    lines: list[ReportEnergyLine]
