"""The history of the books without loss: everything that is told of ended jobs, for a file that can be read in again.

Ids of rows mean nothing elsewhere, so things are named by what they are called: jobs by uid, customers by number.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Select, Table, func, select

from .account_tables import bookings, job_accounts
from .account_words import CustomerState
from .customer_tables import customer_details, customers, orders, quotes, rules
from .export_filter import among, narrowing
from .export_reads import ExportQuery, by_key, picked
from .model import job_filaments, job_moments, jobs, printers
from .stock_tables import filaments, spool_uses, spools

type Item = dict[str, Any]

_is_open = customers.c.state.is_(None) | (customers.c.state != CustomerState.RESTRICTED)

_OF_DATABASE = frozenset(
    {
        "id",
        "site_id",
        "job_id",
        "printer_id",
        "open_printer_id",
        "search_text",
        "sort_name",
        "customer_id",
        "order_id",
        "attempt_of_id",
        "of_id",
        "spool_id",
        "filament_id",
        # What was agreed on with a Spoolman server.
        "external_id",
        "external_base",
        "external_used",
        "external_pending",
    }
)
"""Columns that mean something only inside of this database."""

_COPIES = frozenset({job_accounts.c.first_seen_at})
"""Columns that say again what stands elsewhere, so that lists are quick."""


def told_columns(table: Table) -> tuple[str, ...]:
    """Return the columns that mean something elsewhere too."""
    return tuple(
        column.key for column in table.columns if column.key not in _OF_DATABASE and column not in _COPIES
    )


def read_printers(connection: Connection) -> list[Item]:
    """Return all printers."""
    rows = connection.execute(_told(printers).order_by(printers.c.id))
    return [dict(row) for row in rows.mappings()]


def read_customers(connection: Connection) -> list[Item]:
    """Return the customers whose data may be worked with, ``details`` with names and addresses; of erased ones the number."""
    keys, personal = (
        told_columns(customers),
        [key for key in told_columns(customer_details) if key != "customer_id"],
    )
    wanted = (
        select(
            *(customers.c[key] for key in keys),
            customer_details.c.customer_id,
            *(customer_details.c[key].label(f"details_{key}") for key in personal),
        )
        .select_from(customers.outerjoin(customer_details))
        .where(customers.c.state != CustomerState.RESTRICTED)
        .order_by(customers.c.id)
    )
    return [
        {key: row[key] for key in keys}
        | (
            {}
            if row["customer_id"] is None
            else {"details": {key: row[f"details_{key}"] for key in personal}}
        )
        for row in connection.execute(wanted).mappings()
    ]


def read_orders(connection: Connection) -> list[Item]:
    """Return all orders but those of customers whose data is kept only because it must be."""
    wanted = (
        _told(orders, customers.c.number.label("customer"))
        .select_from(orders.outerjoin(customers, customers.c.id == orders.c.customer_id))
        .where(_is_open)
        .order_by(orders.c.id)
    )
    return [dict(row) for row in connection.execute(wanted).mappings()]


def read_quotes(connection: Connection) -> list[Item]:
    """Return all quotes but those of such customers."""
    wanted = (
        _told(quotes, customers.c.number.label("customer"), orders.c.number.label("order"))
        .select_from(
            quotes.outerjoin(customers, customers.c.id == quotes.c.customer_id).outerjoin(
                orders, orders.c.id == quotes.c.order_id
            )
        )
        .where(_is_open)
        .order_by(quotes.c.id)
    )
    return [dict(row) for row in connection.execute(wanted).mappings()]


def read_filaments(connection: Connection) -> list[Item]:
    """Return all filaments."""
    rows = connection.execute(_told(filaments).order_by(filaments.c.id))
    return [dict(row) for row in rows.mappings()]


def read_spools(connection: Connection) -> list[Item]:
    """Return all spools, ``filament`` by its uid, with what was taken off besides jobs."""
    uses: defaultdict[int, list[Item]] = defaultdict(list)
    told = _told(spool_uses, spool_uses.c.spool_id.label("last_key")).where(spool_uses.c.job_id.is_(None))
    for row in connection.execute(told.order_by(spool_uses.c.id)):
        uses[row.last_key].append(_item(row))
    wanted = _told(spools, spools.c.id.label("last_key"), filaments.c.uid.label("filament"))
    rows = connection.execute(wanted.select_from(spools.join(filaments)).order_by(spools.c.id))
    return [_item(row) | {"uses": uses[row.last_key]} for row in rows]


def read_settings(connection: Connection, table: Table) -> list[Item]:
    """Return rates, tax modes or tariffs in the order in which they were set."""
    rows = connection.execute(_told(table).order_by(table.c.id))
    return [dict(row) for row in rows.mappings()]


def read_rules(connection: Connection) -> list[Item]:
    """Return the rules in their order, but those for customers whose data is kept only because it must be."""
    whose = func.coalesce(rules.c.customer_id, orders.c.customer_id)
    wanted = (
        _told(rules, customers.c.number.label("customer"), orders.c.number.label("order"))
        .select_from(
            rules.outerjoin(orders, orders.c.id == rules.c.order_id).outerjoin(
                customers, customers.c.id == whose
            )
        )
        .where(_is_open)
        .order_by(rules.c.position)
    )
    return [dict(row) for row in connection.execute(wanted).mappings()]


def history_blocks(connection: Connection, query: ExportQuery) -> Iterator[list[Item]]:
    """Yield ended jobs with all that belongs to them."""
    wanted = (
        _told(jobs, printers.c.serial.label("printer"))
        .select_from(
            jobs.join(job_accounts, job_accounts.c.job_id == jobs.c.id)
            .join(printers, printers.c.id == jobs.c.printer_id)
            .outerjoin(customers, customers.c.id == job_accounts.c.customer_id)
        )
        .where(jobs.c.result.is_not(None))
    )
    wanted = picked(wanted, query, job_accounts.c.period)
    narrowed = wanted.where(*narrowing(connection, query.jobs))
    for rows in by_key(connection, narrowed, jobs.c.id):
        ids = [row.last_key for row in rows]
        filaments = _by_job(connection, job_filaments, ids, job_filaments.c.position, *_SPOOL)
        uses = _by_job(connection, spool_uses, ids, spool_uses.c.id, *_SPOOL)
        moments = _by_job(connection, job_moments, ids, job_moments.c.number)
        accounts, booked = _accounts(connection, ids), _bookings(connection, ids)
        yield [
            _item(row)
            | {
                "filaments": filaments[row.last_key],
                "uses": uses[row.last_key],
                "moments": moments[row.last_key],
                "account": accounts[row.last_key],
                "bookings": booked[row.last_key],
            }
            for row in rows
        ]


def _accounts(connection: Connection, ids: Sequence[int]) -> dict[int, Item]:
    attempt = jobs.alias("attempt")
    wanted = _told(
        job_accounts,
        job_accounts.c.job_id.label("last_key"),
        customers.c.number.label("customer"),
        orders.c.number.label("order"),
        attempt.c.uid.label("attempt_of"),
    ).select_from(
        job_accounts.outerjoin(customers, customers.c.id == job_accounts.c.customer_id)
        .outerjoin(orders, orders.c.id == job_accounts.c.order_id)
        .outerjoin(attempt, attempt.c.id == job_accounts.c.attempt_of_id)
    )
    rows = connection.execute(wanted.where(among(job_accounts.c.job_id, ids)))
    return {row.last_key: _item(row) for row in rows}


def _bookings(connection: Connection, ids: Sequence[int]) -> dict[int, list[Item]]:
    """Return the bookings of jobs in their order; ``of`` counts from 0 which of them one takes back or replaces."""
    wanted = _told(
        bookings,
        bookings.c.id,
        bookings.c.of_id,
        bookings.c.job_id.label("last_key"),
        customers.c.number.label("customer"),
        orders.c.number.label("order"),
        printers.c.serial.label("printer"),
    ).select_from(
        bookings.join(printers, printers.c.id == bookings.c.printer_id)
        .outerjoin(customers, customers.c.id == bookings.c.customer_id)
        .outerjoin(orders, orders.c.id == bookings.c.order_id)
    )
    found: defaultdict[int, list[Item]] = defaultdict(list)
    places: dict[int, int] = {}
    for row in connection.execute(wanted.where(among(bookings.c.job_id, ids)).order_by(bookings.c.id)):
        item, of_job = _item(row), found[row.last_key]
        places[item.pop("id")] = len(of_job)
        of_job.append(item | {"of": places.get(item.pop("of_id"))})
    return found


_SPOOL = (spools.c.uid.label("spool"),)
"""What else is told of what knows a spool."""


def _by_job(
    connection: Connection, table: Table, ids: Sequence[int], order: Any, *more: Any
) -> defaultdict[int, list[Item]]:
    found: defaultdict[int, list[Item]] = defaultdict(list)
    wanted = _told(table, table.c.job_id.label("last_key"), *more).where(among(table.c.job_id, ids))
    if more:
        wanted = wanted.select_from(table.outerjoin(spools, spools.c.id == table.c.spool_id))
    for row in connection.execute(wanted.order_by(table.c.job_id, order)):
        found[row.last_key].append(_item(row))
    return found


def _told(table: Table, *more: Any) -> Select[Any]:
    columns: Sequence[Any] = [table.c[key] for key in told_columns(table)]
    return select(*columns, *more)


def _item(row: Any) -> Item:
    item = dict(row._mapping)  # noqa: SLF001  its documented name
    del item["last_key"]
    return item
