"""Reports from the sums of months: functions on an open connection, read in the database's own whole numbers."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, tzinfo
from decimal import Decimal
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    Integer,
    Select,
    String,
    case,
    column,
    func,
    select,
    table,
    type_coerce,
)

from ..costing.use_of_time import Printed, by_week_hour, within
from ..drivers.models import JobResult
from .account_tables import sites
from .account_words import Classification, CustomerState, SumOf
from .columns import Grams, KilowattHours, Money, milliseconds_of, moment_of
from .customer_tables import customer_details, customers
from .model import jobs, printers
from .report_query import ReportBy, ReportQuery
from .report_rows import AttemptRow, BusyTime, EnergyRow, Figures, FileRow, MonthRow, ReportRow
from .stock_tables import standby_days
from .sum_rows import AMOUNTS, KEY

MOST_SPANS = 5_000
"""Newest jobs whose hours are told; a workshop with more of them in a month prints at all hours."""
MOST_PRINTS = 20_000
"""Newest jobs among which files are counted."""
MOST_FILES = 100
LONGEST = 14 * 24 * 3600 * 1000
"""Milliseconds: no job that began earlier than that before a span reaches into it."""

_WHOLE = ("jobs", "seconds", "seconds_estimated")
_PLACES = {
    "grams": Grams.places,
    "grams_estimated": Grams.places,
    "energy_kwh": KilowattHours.places,
} | {name: Money.places for name in AMOUNTS if "cost" in name or name in {"net", "vat", "gross"}}

_BY = {
    # Few lines, and every job in one of them.
    ReportBy.MONTH: SumOf.MATERIAL,
    ReportBy.PRINTER: SumOf.PRINTER,
    ReportBy.MATERIAL: SumOf.MATERIAL,
    ReportBy.CUSTOMER: SumOf.CUSTOMER,
    ReportBy.FAILURE: SumOf.FAILURE,
    ReportBy.TAX: SumOf.TAX,
}

_BY_PRINTER = (SumOf.PRINTER, SumOf.ESTIMATE)

_sums = table("period_sums", *(column(name) for name in (*KEY, *AMOUNTS)))
_totals = [func.sum(_sums.c[name]).label(name) for name in AMOUNTS]


def find_months(connection: Connection, query: ReportQuery) -> tuple[MonthRow, ...]:
    """Return each month that has jobs, oldest first."""
    row = _sums.c
    counts = [
        func.sum(case((row.result == result.value, row.jobs), else_=0)).label(result.value)
        for result in (JobResult.FINISHED, JobResult.FAILED, JobResult.CANCELLED)
    ]
    is_open = row.classification == Classification.UNCLASSIFIED.value
    open_jobs = func.sum(case((is_open, row.jobs), else_=0)).label("unclassified")
    by = SumOf.PRINTER if query.printers else SumOf.MATERIAL
    columns = select(row.period, row.currency, *_totals, *counts, open_jobs)
    found = _of_months(connection, columns, by, query)
    found = found.group_by(row.period, row.currency).order_by(row.period, row.currency)
    return tuple(
        MonthRow(
            period=month["period"],
            currency=month["currency"],
            figures=_figures(month),
            finished=int(month["finished"]),
            failed=int(month["failed"]),
            cancelled=int(month["cancelled"]),
            unclassified=int(month["unclassified"]),
        )
        for month in connection.execute(found).mappings()
    )


def find_report(connection: Connection, by: ReportBy, query: ReportQuery) -> tuple[ReportRow, ...]:
    """Return the lines of a report: months oldest first, others by what they cost."""
    row = _sums.c
    key = row.period if by is ReportBy.MONTH else row.item
    sum_of = SumOf.PRINTER if by is ReportBy.MONTH and query.printers else _BY[by]
    pick = _of_months if by is ReportBy.MONTH else _of
    found = pick(connection, select(key.label("key"), row.currency, *_totals), sum_of, query)
    lines = connection.execute(found.group_by(key, row.currency)).mappings().all()
    names = _names(connection, by)
    people = _people(connection) if by is ReportBy.CUSTOMER else {}
    rows = [
        ReportRow(
            key=_told(str(line["key"]), by, names),
            currency=line["currency"],
            figures=_figures(line),
            customer_id=int(line["key"]) if line["key"] in people else None,
            name=people.get(line["key"], ""),
        )
        for line in lines
    ]
    if by is ReportBy.MONTH:
        return tuple(sorted(rows, key=lambda line: (line.key, line.currency)))
    return tuple(sorted(rows, key=lambda line: (-line.figures.cost, line.key, line.currency)))


def find_attempts(connection: Connection, by: ReportBy, query: ReportQuery) -> tuple[AttemptRow, ...]:
    """Return how often prints succeeded, by printer or material, whatever they cost."""
    row = _sums.c
    found = _of(connection, select(row.item, row.result, func.sum(row.jobs).label("jobs")), _BY[by], query)
    names = _names(connection, by)
    counts: dict[str, dict[str, int]] = {}
    for line in connection.execute(found.group_by(row.item, row.result)):
        counts.setdefault(_told(line.item, by, names), {})[line.result] = int(line.jobs)
    return tuple(
        AttemptRow(
            key=key,
            finished=results.get(JobResult.FINISHED, 0),
            failed=results.get(JobResult.FAILED, 0),
            cancelled=results.get(JobResult.CANCELLED, 0),
        )
        for key, results in sorted(counts.items())
    )


def find_estimates(connection: Connection, query: ReportQuery) -> tuple[ReportRow, ...]:
    """Return by printer what finished jobs took and cost beside what was expected, each only where both are known."""
    row = _sums.c
    found = _of(connection, select(row.item, row.currency, *_totals), SumOf.ESTIMATE, query)
    names = _names(connection, ReportBy.PRINTER)
    lines = connection.execute(found.group_by(row.item, row.currency).order_by(row.item)).mappings()
    return tuple(
        ReportRow(
            key=_told(line["item"], ReportBy.PRINTER, names),
            currency=line["currency"],
            figures=_figures(line),
        )
        for line in lines
    )


def find_energy(connection: Connection, query: ReportQuery, currency: str) -> tuple[EnergyRow, ...]:
    """Return what printers took month by month, standby apart; its cost only in the currency asked for."""
    row, standby = _sums.c, standby_days.c
    names = _names(connection, ReportBy.PRINTER)
    columns = select(row.period, row.item, func.sum(row.energy_kwh))
    jobs_kwh = _of_months(connection, columns, SumOf.PRINTER, query)
    found: dict[tuple[int, str], list[int]] = {}
    for period, item, energy in connection.execute(jobs_kwh.group_by(row.period, row.item)):
        found[period, _told(item, ReportBy.PRINTER, names)] = [int(energy), 0, 0]
    day = type_coerce(standby.day, BigInteger)
    cost = case((standby.currency == currency, type_coerce(standby.cost, BigInteger)), else_=0)
    idle = select(
        (day // 100).label("period"),
        standby.printer_id,
        func.sum(type_coerce(standby.energy_kwh, BigInteger)),
        func.coalesce(func.sum(cost), 0),
    ).where(day >= query.since * 100, day <= query.until * 100 + 31)
    if query.printers:
        idle = idle.where(standby.printer_id.in_(_ids(connection, query.printers)))
    for period, printer_id, energy, paid in connection.execute(idle.group_by(day // 100, standby.printer_id)):
        line = found.setdefault((int(period), _told(str(printer_id), ReportBy.PRINTER, names)), [0, 0, 0])
        line[1:] = [int(energy), int(paid)]
    return tuple(
        EnergyRow(
            period=period,
            serial=serial,
            jobs_kwh=_scaled(line[0], KilowattHours.places),
            standby_kwh=_scaled(line[1], KilowattHours.places),
            standby_cost=_scaled(line[2], Money.places),
        )
        for (period, serial), line in sorted(found.items())
    )


def find_top_files(
    connection: Connection, since: datetime, until: datetime, limit: int, serials: tuple[str, ...] = ()
) -> tuple[FileRow, ...]:
    """Return the files that were printed most within a span of time, by some printers or by all."""
    found = (
        select(jobs.c.file_sha256, jobs.c.name, jobs.c.result, jobs.c.printing_seconds, jobs.c.grams)
        .where(jobs.c.first_seen_at >= since, jobs.c.first_seen_at < until)
        .order_by(jobs.c.first_seen_at.desc(), jobs.c.id.desc())
        .limit(MOST_PRINTS)
    )
    if serials:
        found = found.where(jobs.c.printer_id.in_(_ids(connection, serials)))
    newest = found.subquery("newest").c
    count = func.count().label("jobs")
    finished = type_coerce(newest.result, String) == JobResult.FINISHED.value
    query = select(
        newest.file_sha256,
        func.max(newest.name).label("name"),
        count,
        func.sum(case((finished, 1), else_=0)).label("finished"),
        func.sum(newest.printing_seconds).label("seconds"),
        func.coalesce(func.sum(type_coerce(newest.grams, BigInteger)), 0).label("grams"),
    ).where(newest.file_sha256.is_not(None))
    rows = connection.execute(
        query.group_by(newest.file_sha256)
        .order_by(count.desc(), newest.file_sha256)
        .limit(min(limit, MOST_FILES))
    )
    return tuple(
        FileRow(
            sha256=row.file_sha256,
            name=row.name,
            jobs=row.jobs,
            finished=int(row.finished),
            seconds=int(row.seconds),
            grams=_scaled(int(row.grams), Grams.places),
        )
        for row in rows
    )


def find_busy_time(
    connection: Connection, since: datetime, until: datetime, zone: tzinfo, serials: tuple[str, ...] = ()
) -> BusyTime:
    """Return how long printers printed within a span of time, of its newest jobs."""
    told, seconds, inside = find_printed(connection, since, until, zone, serials)
    begin, latest = milliseconds_of(told), milliseconds_of(until)
    return BusyTime(
        since=told,
        seconds=seconds,
        week=dict(by_week_hour(inside, zone)),
        hours=dict(by_week_hour([(begin, latest, max(0, latest - begin) // 1000)], zone)),
    )


def find_printed(
    connection: Connection, since: datetime, until: datetime, zone: tzinfo, serials: tuple[str, ...] = ()
) -> tuple[datetime, dict[str, int], list[Printed]]:
    """Return since when the newest jobs of a span of time tell, how long each printer printed, and when."""
    earliest, latest = milliseconds_of(since), milliseconds_of(until)
    seconds: Counter[int] = Counter()
    inside: list[Printed] = []
    spans = _spans(connection, earliest, latest, serials)
    for printer_id, start, end, printed in spans:
        part = within((start, end, printed), earliest, latest)
        if part is not None:
            seconds[printer_id] += part[2]
            inside.append(part)
    names = _names(connection, ReportBy.PRINTER)
    first = moment_of(spans[-1][1]) if len(spans) == MOST_SPANS else _first_day(connection, zone, serials)
    told = min(max(since, first or since), until)
    return told, {names[str(printer_id)]: found for printer_id, found in seconds.items()}, inside


def _first_day(connection: Connection, zone: tzinfo, serials: tuple[str, ...]) -> datetime | None:
    """Return when the day of the first job began: before it, nobody could have printed."""
    first = select(func.min(jobs.c.first_seen_at))
    if serials:
        first = first.where(jobs.c.printer_id.in_(_ids(connection, serials)))
    began: datetime | None = connection.execute(first).scalar()
    if began is None:
        return None
    return began.astimezone(zone).replace(hour=0, minute=0, second=0, microsecond=0).astimezone(UTC)


def _spans(
    connection: Connection, earliest: int, latest: int, serials: tuple[str, ...]
) -> Sequence[tuple[int, int, int, int]]:
    """Return whose jobs went from when until when, and how long they printed: the newest of a span of time."""
    began = type_coerce(jobs.c.first_seen_at, BigInteger)
    start = func.coalesce(type_coerce(jobs.c.started_at, BigInteger), began)
    end = func.coalesce(type_coerce(jobs.c.ended_at, BigInteger), type_coerce(jobs.c.seen_at, BigInteger))
    query = (
        select(jobs.c.printer_id, start, end, jobs.c.printing_seconds)
        .where(began >= earliest - LONGEST, began < latest, end > earliest)
        .order_by(began.desc(), jobs.c.id.desc())
        .limit(MOST_SPANS)
    )
    if serials:
        query = query.where(jobs.c.printer_id.in_(_ids(connection, serials)))
    return connection.execute(query).tuples().all()


def _of[S: Select[Any]](connection: Connection, query: S, sum_of: SumOf, wanted: ReportQuery) -> S:
    """Pick the sums of the time that is asked for, of whole years where they are."""
    return _whose(connection, query.where(_sums.c.period.in_(wanted.sums)), sum_of, wanted)


def _of_months[S: Select[Any]](connection: Connection, query: S, sum_of: SumOf, wanted: ReportQuery) -> S:
    """Pick the sums of each month that is asked for."""
    period = type_coerce(_sums.c.period, Integer)
    time = period.between(wanted.since, wanted.until), period % 100 > 0
    return _whose(connection, query.where(*time), sum_of, wanted)


def _whose[S: Select[Any]](connection: Connection, query: S, sum_of: SumOf, wanted: ReportQuery) -> S:
    row = _sums.c
    query = query.where(row.sum_of == sum_of.value)
    if wanted.classifications:
        query = query.where(row.classification.in_([word.value for word in wanted.classifications]))
    if wanted.sites:
        query = query.where(row.site_id.in_(select(sites.c.id).where(sites.c.uid.in_(wanted.sites))))
    if wanted.printers and sum_of in _BY_PRINTER:
        query = query.where(row.item.in_([str(each) for each in _ids(connection, wanted.printers)]))
    return query


def _ids(connection: Connection, serials: Iterable[str]) -> list[int]:
    """Return the row ids of printers."""
    wanted = select(printers.c.id).where(printers.c.serial.in_(list(serials)))
    return list(connection.execute(wanted).scalars())


def _people(connection: Connection) -> Mapping[str, str]:
    """Return what customers are called, by row id; of those whose data is restricted no more than the number is told."""
    row = customer_details.c
    wanted = select(row.customer_id, row.company, row.name).join_from(customer_details, customers)
    return {
        str(each.customer_id): each.company or each.name
        for each in connection.execute(wanted.where(customers.c.state == CustomerState.ACTIVE))
    }


def _names(connection: Connection, by: ReportBy) -> Mapping[str, str]:
    """Return what row ids stand for."""
    columns: Iterable[ColumnElement[Any]]
    if by is ReportBy.PRINTER:
        columns = (printers.c.id, printers.c.serial)
    elif by is ReportBy.CUSTOMER:
        columns = (customers.c.id, customers.c.number)
    else:
        return {}
    return {str(row[0]): row[1] for row in connection.execute(select(*columns))}


def _told(item: str, by: ReportBy, names: Mapping[str, str]) -> str:
    if by is ReportBy.TAX:
        treatment, _, rate = item.partition(":")
        return f"{treatment} {_scaled(int(rate), 4).normalize():f}" if rate else treatment
    return names.get(item, item)


def _figures(row: Mapping[Any, Any]) -> Figures:
    exact = {name: _scaled(int(row[name]), places) for name, places in _PLACES.items()}
    return Figures(**{name: int(row[name]) for name in _WHOLE}, **exact)  # type: ignore[arg-type]


def _scaled(whole: int, places: int) -> Decimal:
    return Decimal(whole).scaleb(-places)
