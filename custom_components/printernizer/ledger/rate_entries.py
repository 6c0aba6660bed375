"""Rates, tax modes and tariffs in the database: only ever added to, and each of them in the log."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
import json
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Table, insert, or_, select

from ..costing import (
    EnergyTerms,
    RateName,
    Rates,
    RateSetting,
    Scope,
    Subject,
    TaxMode,
    TaxModeChange,
    mode_on,
    resolve,
    terms_from_data,
    terms_to_data,
)
from .book_log import append_log
from .rate_rows import RateEntry, TariffEntry, TaxModeEntry
from .site import own_site
from .stock_tables import energy_tariffs, rate_settings, tax_modes

_NOUNS = {rate_settings.name: "rate", tax_modes.name: "tax_mode", energy_tariffs.name: "tariff"}
"""What the log calls their rows."""


def add_rates(connection: Connection, settings: Iterable[RateSetting], by: str, at: datetime) -> None:
    """Add settings, all of them or none."""
    for setting in settings:
        scope = setting.scope
        values = {
            "name": setting.name,
            "value": None if setting.value is None else f"{setting.value:f}",
            "valid_from": setting.valid_from,
            "printer": scope.printer,
            "material": scope.material,
            "job": scope.job,
            "basis": setting.basis,
            "tax_percent": setting.tax_percent,
        }
        _add(connection, rate_settings, values, values, by, at)


def add_tax_mode(connection: Connection, change: TaxModeChange, by: str, at: datetime) -> None:
    """Add a mode from a day on."""
    values = {"valid_from": change.valid_from, "mode": change.mode}
    _add(connection, tax_modes, values, values, by, at)


def add_tariff(connection: Connection, terms: EnergyTerms, by: str, at: datetime) -> None:
    """Add terms of energy from a day on."""
    content = terms_to_data(terms)
    values = {"valid_from": terms.valid_from, "content": json.dumps(content, sort_keys=True)}
    data = {"valid_from": terms.valid_from, **content}
    _add(connection, energy_tariffs, values, data, by, at)


def find_rates(connection: Connection, name: RateName | None = None) -> tuple[RateEntry, ...]:
    """Return all that was ever set, or of one rate, the latest days first."""
    wanted = select(rate_settings).order_by(rate_settings.c.valid_from.desc(), rate_settings.c.id.desc())
    if name is not None:
        wanted = wanted.where(rate_settings.c.name == name)
    return tuple(
        RateEntry(id=row.id, setting=_setting(row), set_at=row.set_at, set_by=row.set_by)
        for row in connection.execute(wanted)
    )


def find_tax_modes(connection: Connection) -> tuple[TaxModeEntry, ...]:
    """Return all modes that were ever set, the latest days first."""
    wanted = select(tax_modes).order_by(tax_modes.c.valid_from.desc(), tax_modes.c.id.desc())
    return tuple(
        TaxModeEntry(
            id=row.id,
            change=TaxModeChange(valid_from=row.valid_from, mode=row.mode),
            set_at=row.set_at,
            set_by=row.set_by,
        )
        for row in connection.execute(wanted)
    )


def find_tariffs(connection: Connection) -> tuple[TariffEntry, ...]:
    """Return all terms that were ever set, the latest days first."""
    wanted = select(energy_tariffs).order_by(energy_tariffs.c.valid_from.desc(), energy_tariffs.c.id.desc())
    return tuple(
        TariffEntry(
            id=row.id,
            terms=terms_from_data(row.valid_from, json.loads(row.content)),
            set_at=row.set_at,
            set_by=row.set_by,
        )
        for row in connection.execute(wanted)
    )


def find_energy_terms(connection: Connection) -> tuple[EnergyTerms, ...]:
    """Return all terms in the order in which they take over from one another."""
    return tuple(entry.terms for entry in reversed(find_tariffs(connection)))


def find_mode(connection: Connection, on: date) -> TaxMode:
    """Return the tax mode of a day."""
    entries = reversed(find_tax_modes(connection))
    return mode_on((entry.change for entry in entries), on)


def find_rates_in_force(
    connection: Connection, subject: Subject, on: date, mode: TaxMode | None = None
) -> Rates:
    """Return the rates of a subject on a day, in the mode of that day if none is named."""
    named = select(rate_settings).where(
        rate_settings.c.valid_from <= on,
        _fits(rate_settings.c.printer, [subject.printer]),
        _fits(rate_settings.c.material, subject.materials),
        _fits(rate_settings.c.job, [subject.job]),
    )
    rows = connection.execute(named.order_by(rate_settings.c.valid_from, rate_settings.c.id))
    return resolve(map(_setting, rows), subject, on=on, mode=mode or find_mode(connection, on))


def _fits(column: ColumnElement[Any], names: Iterable[str]) -> ColumnElement[bool]:
    return or_(column.is_(None), column.in_(list(names)))


def _setting(row: Row[Any]) -> RateSetting:
    return RateSetting(
        name=row.name,
        value=None if row.value is None else Decimal(row.value),
        valid_from=row.valid_from,
        scope=Scope(printer=row.printer, material=row.material, job=row.job),
        basis=row.basis,
        tax_percent=row.tax_percent,
    )


def _add(
    connection: Connection,
    table: Table,
    values: Mapping[str, Any],
    data: Mapping[str, Any],
    by: str,
    at: datetime,
) -> None:
    done = connection.execute(insert(table).values({**values, "set_at": at, "set_by": by}))
    (row_id,) = done.inserted_primary_key or (0,)
    noun = _NOUNS[table.name]
    append_log(
        connection,
        own_site(connection),
        actor=by,
        action=f"{noun}.set",
        entity=f"{noun}:{row_id}",
        data=data,
        at=at,
    )
