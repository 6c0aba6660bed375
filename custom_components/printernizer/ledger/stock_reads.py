"""Answers about filaments and spools: functions on an open connection."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import datetime, timedelta, tzinfo
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Table, case, func, select

from ..costing import REACH_DAYS, PriceBasis, reach
from .account_words import SpoolUseReason
from .columns import milliseconds_of, moment_of
from .errors import FilamentMissing, SpoolMissing
from .model import jobs
from .query import Page, decode_cursor, encode_cursor
from .stock_rows import (
    Filament,
    FilamentQuery,
    FilamentReach,
    FilamentStock,
    JobSpool,
    Spool,
    SpoolPrice,
    SpoolQuery,
    SpoolUse,
    UseQuery,
)
from .stock_tables import filaments, job_spools, spool_uses, spools
from .words import holds

_FILAMENT = tuple(field.name for field in fields(Filament))
_SPOOL = tuple(field.name for field in fields(Spool) if field.name != "filament")
_USE = tuple(field.name for field in fields(SpoolUse) if field.name != "job_name")
_NONE_LEFT = Decimal("0.000")
_MARK = tuple(field.name for field in fields(JobSpool))


def find_filament(connection: Connection, filament_id: int) -> Filament:
    """Return a filament. Raises ``FilamentMissing``."""
    row = connection.execute(select_filaments().where(filaments.c.id == filament_id)).mappings().one_or_none()
    if row is None:
        raise FilamentMissing(f"there is no filament {filament_id}")
    return filament_of(row)


def find_filaments(connection: Connection, query: FilamentQuery) -> Page[FilamentStock]:
    """Return a page of filaments with what is left of each, newest first."""
    conditions = _words(filaments, query.text)
    if query.is_archived is not None:
        conditions.append(filaments.c.is_archived.is_(query.is_archived))
    if query.type is not None:
        conditions.append(filaments.c.type == query.type)
    rows, total, last = _page(connection, _select_stock().where(*conditions), filaments, query)
    return Page(items=tuple(map(_stock, rows)), total=total, next=last)


def find_all_stock(connection: Connection) -> tuple[FilamentStock, ...]:
    """Return what is left of every filament that is not archived."""
    rows = connection.execute(
        _select_stock().where(filaments.c.is_archived.is_(False)).order_by(filaments.c.id)
    ).mappings()
    return tuple(map(_stock, rows))


def find_reach(connection: Connection, now: datetime, zone: tzinfo) -> tuple[FilamentReach, ...]:
    """Tell of every filament how long what is left of it lasts, from what prints took on the last local days.

    What a person corrected says nothing about how much is used.
    """
    today = now.astimezone(zone).date()
    days = {today - timedelta(days=number): number for number in range(REACH_DAYS)}
    table = spool_uses.c
    rows = connection.execute(
        select(spools.c.filament_id, table.at, table.grams)
        .join_from(spool_uses, spools)
        .where(
            table.at >= now - timedelta(days=REACH_DAYS + 1),
            table.reason != SpoolUseReason.CORRECTION,
        )
    )
    used: dict[int, list[Decimal]] = {}
    for filament_id, at, grams in rows:
        number = days.get(at.astimezone(zone).date())
        if number is not None:
            used.setdefault(filament_id, [Decimal(0)] * REACH_DAYS)[number] += grams
    none = [Decimal(0)] * REACH_DAYS
    return tuple(
        FilamentReach(stock=stock, reach=reach(stock.left_grams, used.get(stock.filament.id, none)))
        for stock in find_all_stock(connection)
    )


def find_spool(connection: Connection, spool_id: int) -> Spool:
    """Return a spool. Raises ``SpoolMissing``."""
    row = connection.execute(select_spools().where(spools.c.id == spool_id)).mappings().one_or_none()
    if row is None:
        raise SpoolMissing(f"there is no spool {spool_id}")
    return spool_of(row)


def find_spools(connection: Connection, query: SpoolQuery) -> Page[Spool]:
    """Return a page of spools, newest first."""
    conditions = _spool_words(query.text)
    if query.is_archived is not None:
        conditions.append(spools.c.is_archived.is_(query.is_archived))
    if query.filament_id is not None:
        conditions.append(spools.c.filament_id == query.filament_id)
    if query.serials:
        conditions.append(spools.c.serial.in_(query.serials))
    if query.is_mounted is not None:
        conditions.append(spools.c.serial.is_not(None) if query.is_mounted else spools.c.serial.is_(None))
    rows, total, last = _page(connection, select_spools().where(*conditions), spools, query)
    return Page(items=tuple(map(spool_of, rows)), total=total, next=last)


def find_mounted(connection: Connection, serial: str | None = None) -> tuple[Spool, ...]:
    """Return the spools that are mounted in a printer, or in any."""
    wanted = spools.c.serial.is_not(None) if serial is None else spools.c.serial == serial
    rows = connection.execute(select_spools().where(wanted).order_by(spools.c.serial, spools.c.slot))
    return tuple(spool_of(row) for row in rows.mappings())


def find_price(connection: Connection, spool_id: int) -> SpoolPrice | None:
    """Return what the full spool cost: its own price, else its filament's. ``None``: nobody entered one."""
    own, kind = spools.c, filaments.c
    row = connection.execute(
        select(
            own.price,
            own.price_basis,
            own.tax_percent,
            own.initial_grams,
            kind.price.label("usual"),
            kind.price_basis.label("usual_basis"),
            kind.tax_percent.label("usual_tax"),
            kind.spool_grams,
        )
        .join_from(spools, filaments)
        .where(own.id == spool_id)
    ).one_or_none()
    if row is None:
        return None
    found = (row.price, row.initial_grams, row.price_basis, row.tax_percent)
    if row.price is None:
        found = (row.usual, row.spool_grams, row.usual_basis, row.usual_tax)
    price, grams, basis, tax = found
    if price is None or not grams > 0:
        return None
    return SpoolPrice(price=price, grams=grams, basis=basis or PriceBasis.GROSS, tax_percent=tax)


def find_uses(connection: Connection, query: UseQuery) -> Page[SpoolUse]:
    """Return a page of uses, newest first."""
    table = spool_uses.c
    conditions: list[ColumnElement[bool]] = []
    if query.spool_id is not None:
        conditions.append(table.spool_id == query.spool_id)
    if query.job_id is not None:
        conditions.append(table.job_id == query.job_id)
    total = connection.execute(select(func.count()).select_from(spool_uses).where(*conditions)).scalar_one()
    if query.after is not None:
        at, row_id = decode_cursor(query.after)
        moment = moment_of(at)
        conditions.append((table.at < moment) | ((table.at == moment) & (table.id < row_id)))
    rows = connection.execute(
        select(*(table[name] for name in _USE), jobs.c.name.label("job_name"))
        .select_from(spool_uses.outerjoin(jobs, jobs.c.id == table.job_id))
        .where(*conditions)
        .order_by(table.at.desc(), table.id.desc())
        .limit(query.limit + 1)
    ).mappings()
    found = [SpoolUse(**row) for row in rows]
    items = tuple(found[: query.limit])
    last = encode_cursor(milliseconds_of(items[-1].at), items[-1].id) if len(found) > len(items) else None
    return Page(items=items, total=total, next=last)


def find_job_spools(connection: Connection, job_id: int) -> tuple[JobSpool, ...]:
    """Return how a job was fed, in the order it went."""
    rows = connection.execute(
        select(*(job_spools.c[name] for name in _MARK))
        .where(job_spools.c.job_id == job_id)
        .order_by(job_spools.c.number)
    )
    return tuple(JobSpool(**row) for row in rows.mappings())


def select_filaments() -> Select[Any]:
    """Return the question for filaments."""
    return select(*(filaments.c[name] for name in _FILAMENT))


def _select_stock() -> Select[Any]:
    left = case((spools.c.remaining_grams > _NONE_LEFT, spools.c.remaining_grams))
    of_it = (spools.c.filament_id == filaments.c.id) & spools.c.is_archived.is_(False)
    count = select(func.count()).select_from(spools).where(of_it).scalar_subquery()
    grams = select(func.sum(left)).where(of_it).scalar_subquery()
    return select_filaments().add_columns(count.label("spools"), grams.label("left_grams"))


def select_spools() -> Select[Any]:
    """Return the question for spools with their filaments."""
    names = [spools.c[name] for name in _SPOOL]
    of_filament = [filaments.c[name].label(f"filament_{name}") for name in _FILAMENT]
    return select(*names, *of_filament).join_from(spools, filaments)


def filament_of(row: Mapping[Any, Any]) -> Filament:
    """Read a row of ``select_filaments``."""
    return Filament(**{name: row[name] for name in _FILAMENT})


def _stock(row: Mapping[Any, Any]) -> FilamentStock:
    filament = filament_of(row)
    left = row["left_grams"] or _NONE_LEFT
    is_low = filament.low_at is not None and left < filament.low_at
    return FilamentStock(filament=filament, spools=row["spools"], left_grams=left, is_low=is_low)


def spool_of(row: Mapping[Any, Any]) -> Spool:
    """Read a row of ``select_spools``."""
    filament = Filament(**{name: row[f"filament_{name}"] for name in _FILAMENT})
    return Spool(filament=filament, **{name: row[name] for name in _SPOOL})


def _words(table: Table, text: str) -> list[ColumnElement[bool]]:
    return holds(table.c.search_text, text)


def _spool_words(text: str) -> list[ColumnElement[bool]]:
    return [own | kind for own, kind in zip(_words(spools, text), _words(filaments, text), strict=True)]


def _page(
    connection: Connection, rows: Select[Any], table: Table, query: FilamentQuery | SpoolQuery
) -> tuple[Sequence[Mapping[Any, Any]], int, str | None]:
    """Return the rows of a page, the newest first, how many there are, and where it goes on: by id."""
    counted = rows.with_only_columns(func.count(), maintain_column_froms=True)
    total = connection.execute(counted).scalar_one()
    if query.after is not None:
        rows = rows.where(table.c.id < decode_cursor(query.after)[1])
    found = connection.execute(rows.order_by(table.c.id.desc()).limit(query.limit + 1)).mappings().all()
    page = found[: query.limit]
    return page, total, encode_cursor(0, page[-1]["id"]) if len(found) > len(page) else None
