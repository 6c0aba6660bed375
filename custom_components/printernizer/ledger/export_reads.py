"""What exports are made of: rows as they lie in the database, in blocks, on a connection that sees one state.

Values stay whole numbers: a million jobs are written in seconds when nothing is made of them on the way.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
    Connection,
    Integer,
    Select,
    String,
    case,
    cast,
    func,
    literal,
    null,
    select,
    type_coerce,
)

from ..costing import TaxModeChange
from .account_tables import COST_PARTS, book_log, bookings, job_accounts, month_closes, period_sums, sites
from .account_words import AccountState, BookingKind, Classification, CustomerState, SumOf
from .customer_tables import customer_details, customers
from .export_filter import among, narrowing
from .invoice_numbers import invoice_no, with_invoice
from .model import job_filaments, jobs, meta, printers
from .query import JobQuery
from .stock_tables import tax_modes

BLOCK = 4000
"""Rows that are fetched at a time: 5 MB of them, and a thread that is free again after some 50 ms."""

type Rows = Sequence[tuple[Any, ...]]


@dataclass(frozen=True, kw_only=True, slots=True)
class ExportQuery:
    """Which jobs: of a month (202611) of service, or first seen from ``since`` until before ``until``; none: all.

    ``jobs``: only those that a list of jobs so asked for shows. ``with_restricted`` also what tells of customers whose
    data is kept only because it must be: for the tax office.
    """

    period: int | None = None
    since: datetime | None = None
    until: datetime | None = None
    jobs: JobQuery | None = None
    with_restricted: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Head:
    """Where a site's log stood: with it, a later state of the books that lost entries is noticed."""

    site: str
    name: str
    seq: int
    hash: str


def read_heads(connection: Connection) -> tuple[Head, ...]:
    """Return the ends of the logs of all sites."""
    rows = connection.execute(
        select(sites.c.code, sites.c.name, sites.c.log_seq, sites.c.log_hash).order_by(sites.c.id)
    )
    return tuple(Head(site=code, name=name, seq=int(seq), hash=digest) for code, name, seq, digest in rows)


def read_uid(connection: Connection) -> str:
    """Return what tells this ledger from all others."""
    return str(connection.execute(select(meta.c.value).where(meta.c.key == "uid")).scalar_one())


def job_blocks(connection: Connection, query: ExportQuery) -> Iterator[Rows]:
    """Yield the rows of ``exports.tables.JOBS``: what was booked, then what may still change.

    A job that was taken back has two rows that add up to nothing, like the sums of a month. One of a customer whose data
    is restricted counts as all others do, but tells neither of whom it is nor what was printed. After the columns of the
    table a row tells why the print failed.
    """
    only = narrowing(connection, query.jobs)
    yield from by_key(connection, _booked(query).where(*only), bookings.c.id)
    # Led by the key that the rows come in: by any other the database would sort them all for each block.
    key = jobs.c.id if query.period is None else job_accounts.c.job_id
    for rows in by_key(connection, _drafts(query).where(*only), key):
        materials = _materials(connection, [row[-1] for row in rows])
        yield [(*row[:10], materials.get(row[-1], ""), *row[11:]) for row in rows]


def article_blocks(connection: Connection, query: ExportQuery) -> Iterator[Rows]:
    """Yield number, title, quantity, net, gross and rate of finished business jobs that have a price."""
    table = job_accounts.c
    title = func.coalesce(func.nullif(_raw(jobs.c.name), ""), _raw(jobs.c.file_name))
    wanted = (
        select(
            _raw(table.number), title, literal(1), *(_raw(table[key]) for key in ("net", "gross", "tax_rate"))
        )
        .select_from(
            job_accounts.join(jobs, jobs.c.id == table.job_id).outerjoin(
                customers, customers.c.id == table.customer_id
            )
        )
        .where(
            table.net.is_not(None),
            table.number.is_not(None),
            table.state != AccountState.REVERSED,
            table.classification == Classification.BUSINESS,
        )
    )
    yield from by_key(connection, picked(wanted, query, table.period), table.job_id)


def log_blocks(connection: Connection, query: ExportQuery) -> Iterator[Rows]:
    """Yield the lines of the log, all of them: a chain with holes proves nothing."""
    keys = ("seq", "ts", "actor", "action", "entity", "data", "hash")
    for site_id, code in connection.execute(select(sites.c.id, sites.c.code).order_by(sites.c.id)).all():
        wanted = select(literal(code, String), *(_raw(book_log.c[key]) for key in keys)).where(
            book_log.c.site_id == site_id
        )
        yield from by_key(connection, wanted, book_log.c.seq)


def close_blocks(connection: Connection, query: ExportQuery) -> Iterator[Rows]:
    """Yield the months that were closed."""
    keys = ("period", "closed_at", "closed_by", "jobs", "log_seq", "log_hash")
    wanted = select(*(_raw(month_closes.c[key]) for key in keys))
    if rows := connection.execute(wanted.order_by(month_closes.c.site_id, month_closes.c.period)).all():
        yield [tuple(row) for row in rows]


def read_tax_modes(connection: Connection) -> tuple[TaxModeChange, ...]:
    """Return how the shop stood towards the tax office, from which day on."""
    rows = connection.execute(select(tax_modes.c.valid_from, tax_modes.c.mode).order_by(tax_modes.c.id))
    return tuple(TaxModeChange(valid_from=valid_from, mode=mode) for valid_from, mode in rows)


def cost_blocks(connection: Connection, query: ExportQuery) -> Iterator[Rows]:
    """Yield the rows of ``exports.tables.COSTS``: the sums that are kept of each month and printer."""
    table = period_sums.c
    name, row_id = _printer_name(), cast(type_coerce(printers.c.id, BigInteger), String(20))
    wanted = (
        select(
            table.period,
            func.coalesce(name, table.item),
            *(_raw(table[key]) for key in ("classification", "result", "currency", "jobs", "seconds")),
            *(_raw(table[key]) for key in ("grams", "energy_kwh", *_COSTS, "cost", "net", "vat", "gross")),
        )
        .select_from(period_sums.outerjoin(printers, row_id == table.item))
        .where(table.sum_of == SumOf.PRINTER, table.period % 100 > 0)
        .order_by(table.site_id, table.period, table.item, table.classification, table.result, table.currency)
    )
    if query.period is not None:
        wanted = wanted.where(table.period == query.period)
    if rows := connection.execute(wanted).all():
        yield [tuple(row) for row in rows]


def customer_blocks(connection: Connection, query: ExportQuery) -> Iterator[Rows]:
    """Yield the rows of ``exports.tables.CUSTOMERS``: those whose data may be worked with."""
    details = customer_details.c
    keys = ("number", "state", "is_company")
    personal = ("company", "name", "street", "postcode", "city")
    wanted = (
        select(
            *(_raw(customers.c[key]) for key in keys),
            *(details[key] for key in personal),
            customers.c.country,
            *(details[key] for key in ("email", "phone", "vat_id")),
            *(_raw(customers.c[key]) for key in ("created_at", "contacted_at")),
        )
        .select_from(customers.outerjoin(customer_details, details.customer_id == customers.c.id))
        .where(customers.c.state == CustomerState.ACTIVE)
    )
    yield from by_key(connection, wanted, customers.c.id)


def own_use_rows(connection: Connection, query: ExportQuery) -> Iterator[Rows]:
    """Yield service day, number, grams, material, energy and machine cost of private jobs, drafts and booked."""
    private = Classification.PRIVATE
    booked = select(
        *(_raw(bookings.c[key]) for key in ("service_on", "number", "grams", *_OWN_COSTS)),
    ).where(bookings.c.classification == private)
    draft = (
        select(
            *(_raw(job_accounts.c[key]) for key in ("service_on", "number")),
            _raw(jobs.c.grams),
            *(_raw(job_accounts.c[key]) for key in _OWN_COSTS),
        )
        .select_from(job_accounts.join(jobs, jobs.c.id == job_accounts.c.job_id))
        .where(*_is_draft(), job_accounts.c.classification == private)
    )
    for wanted, key, period in (
        (booked, bookings.c.id, bookings.c.period),
        (draft, job_accounts.c.job_id, job_accounts.c.period),
    ):
        of_month = wanted if query.period is None else wanted.where(period == query.period)
        yield from by_key(connection, of_month, key)


def by_key(connection: Connection, wanted: Select[Any], key: Column[int]) -> Iterator[Sequence[Any]]:
    """Yield blocks of rows in the order of a key, which ends each row.

    Not by a cursor that stays open: some servers answer nothing else meanwhile.
    """
    wanted, last = wanted.add_columns(key.label("last_key")).order_by(key).limit(BLOCK), None
    while True:
        part = wanted if last is None else wanted.where(key > last)
        rows: Sequence[Any] = connection.execute(part).all()
        if rows:
            last = rows[-1][-1]
            yield rows
        if len(rows) < BLOCK:
            return


def picked(wanted: Select[Any], query: ExportQuery, period: Column[Any]) -> Select[Any]:
    """Pick the jobs that the query asks for, of a select that joins ``jobs`` and ``customers``."""
    wanted = _of_time(wanted, query, period)
    return wanted if query.with_restricted else wanted.where(~_is_restricted)


_is_restricted = func.coalesce(type_coerce(customers.c.state, String), "") == CustomerState.RESTRICTED.value


def _of_time(wanted: Select[Any], query: ExportQuery, period: Column[Any]) -> Select[Any]:
    """Pick jobs by their time."""
    if query.period is not None:
        wanted = wanted.where(period == query.period)
    if query.since is not None:
        wanted = wanted.where(jobs.c.first_seen_at >= query.since)
    if query.until is not None:
        wanted = wanted.where(jobs.c.first_seen_at < query.until)
    return wanted


def _told(told: ColumnElement[Any], query: ExportQuery) -> ColumnElement[Any]:
    """Return what tells of a customer, or of what they had printed; nothing while their data is restricted."""
    return told if query.with_restricted else case((_is_restricted, ""), else_=told)


_COSTS = tuple(f"{part}_cost" for part in COST_PARTS)
_OWN_COSTS = ("material_cost", "energy_cost", "machine_cost")


def _booked(query: ExportQuery) -> Select[Any]:
    table, of = bookings.c, bookings.alias("of")
    wanted = select(
        *(_raw(table[key]) for key in ("number", "result", "classification")),
        _told(customers.c.number, query),
        _printer_name(),
        _told(_printed(), query),
        _raw(jobs.c.started_at),
        _raw(jobs.c.ended_at),
        *(_raw(table[key]) for key in ("seconds", "service_on", "material", "grams")),
        _scrap(table.result, table.failure, table.grams),
        *_money(table, energy=table.energy_kwh, cost=table.cost),
        *(_raw(table[key]) for key in ("net", "treatment", "tax_rate", "vat", "gross")),
        _raw(invoice_no),
        case((_raw(table.kind) == BookingKind.REVERSAL.value, _raw(of.c.number)), else_=""),
        _raw(table.booked_at),
        _raw(table.failure),
    ).select_from(
        with_invoice(
            bookings.join(jobs, jobs.c.id == table.job_id)
            .join(printers, printers.c.id == table.printer_id)
            .outerjoin(customers, customers.c.id == table.customer_id)
            .outerjoin(of, of.c.id == table.of_id)
        )
    )
    return _of_time(wanted, query, table.period)


def _drafts(query: ExportQuery) -> Select[Any]:
    table = job_accounts.c
    wanted = (
        select(
            _raw(table.number),
            _raw(jobs.c.result),
            _raw(table.classification),
            _told(customers.c.number, query),
            _printer_name(),
            _told(_printed(), query),
            _raw(jobs.c.started_at),
            _raw(jobs.c.ended_at),
            _raw(jobs.c.printing_seconds),
            _raw(table.service_on),
            literal("", String),
            _raw(jobs.c.grams),
            _scrap(jobs.c.result, table.failure, jobs.c.grams),
            *_money(table, energy=jobs.c.energy_kwh, cost=jobs.c.cost),
            *(_raw(table[key]) for key in ("net", "treatment", "tax_rate", "vat", "gross")),
            _raw(table.external_invoice_no),
            literal("", String),
            null(),
            _raw(table.failure),
        )
        .select_from(
            job_accounts.join(jobs, jobs.c.id == table.job_id)
            .join(printers, printers.c.id == jobs.c.printer_id)
            .outerjoin(customers, customers.c.id == table.customer_id)
        )
        .where(*_is_draft())
    )
    return _of_time(wanted, query, table.period)


def _money(table: Any, *, energy: Column[Any], cost: Column[Any]) -> list[ColumnElement[Any]]:
    """Return energy and costs in the order of the table; what might have failed has no place in what was printed."""
    before, after = _COSTS[:4], _COSTS[4:]
    return [
        _raw(energy),
        *(_raw(table[key]) for key in before),
        null(),
        *(_raw(table[key]) for key in after),
        _raw(cost),
    ]


def _is_draft() -> tuple[ColumnElement[bool], ...]:
    # Not by the index of states: half of all jobs are drafts, and it would have them sorted for each block.
    state = func.coalesce(type_coerce(job_accounts.c.state, String), "")
    return (state == AccountState.DRAFT.value, jobs.c.result.is_not(None))


def _scrap(result: Column[Any], failure: Column[Any], grams: Column[Any]) -> ColumnElement[Any]:
    """Return what of the filament became nothing: all of a print that failed or was not good enough."""
    is_good = (type_coerce(result, String) == "finished") & failure.is_(None)
    whole = type_coerce(grams, BigInteger)
    return case((whole.is_(None), null()), (is_good, 0), else_=whole)


def _printed() -> ColumnElement[Any]:
    """Return the file of a job; what was entered by hand has none, but a name."""
    return func.coalesce(func.nullif(_raw(jobs.c.file_name), ""), _raw(jobs.c.name))


def _printer_name() -> ColumnElement[str]:
    return func.coalesce(
        func.nullif(type_coerce(printers.c.name, String), ""), type_coerce(printers.c.serial, String)
    )


def _raw(column: ColumnElement[Any]) -> ColumnElement[Any]:
    """Return a column without what turns its numbers and words into objects."""
    if isinstance(column.type, Boolean):
        return column
    is_whole = isinstance(getattr(column.type, "impl", column.type), Integer)
    raw: ColumnElement[Any] = type_coerce(column, BigInteger() if is_whole else String())
    return raw


def _materials(connection: Connection, ids: Sequence[int]) -> dict[int, str]:
    """Return the filaments of jobs, each kind once."""
    table = job_filaments.c
    rows = connection.execute(
        select(table.job_id, type_coerce(table.type, String))
        .where(among(table.job_id, ids))
        .order_by(table.job_id, table.position)
    )
    found: dict[int, str] = {}
    for job_id, kind in rows:
        known = found.get(job_id)
        if known is None:
            found[job_id] = kind
        elif kind and kind not in known.split(", "):
            found[job_id] = f"{known}, {kind}"
    return found
