"""Entries about filaments and spools: functions on a connection in a transaction."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, insert, select, update

from .columns import clean
from .errors import FilamentInUse, TagTaken
from .model import NAME
from .reads import fold
from .stock_reads import find_all_stock, find_filament, find_spool
from .stock_rows import FULL_SPOOL, Filament, FilamentChange, NewSpool, Spool, SpoolChange
from .stock_tables import filaments, spools
from .words import searched

_NOTHING = Decimal("0.000")
_FOUND_BY = ("vendor", "name", "type", "article")
_SPOOL_FOUND_BY = ("lot", "location", "note")


def add_filament(connection: Connection, change: FilamentChange, at: datetime) -> Filament:
    """Enter a filament; what is left out is not known. Raises ``ValueError`` without a type."""
    values: dict[str, Any] = {"spool_grams": FULL_SPOOL, **change}
    if not values.get("type"):
        raise ValueError("a filament has a type")
    values |= {"uid": uuid4().hex, "updated_at": at, "search_text": _search_text(values, _FOUND_BY)}
    done = connection.execute(insert(filaments).values(values))
    (row_id,) = done.inserted_primary_key or (0,)
    return find_filament(connection, int(row_id))


def change_filament(
    connection: Connection, filament_id: int, change: FilamentChange, at: datetime
) -> Filament:
    """Change fields of a filament.

    Raises ``FilamentMissing``, and ``FilamentInUse`` when it is to be archived while spools of it are not.
    """
    before = find_filament(connection, filament_id)
    if change.get("is_archived") and not before.is_archived and _has_spools(connection, filament_id):
        raise FilamentInUse(f"there are still spools of filament {filament_id}")
    values: dict[str, Any] = asdict(before) | dict(change)
    words = _search_text(values, _FOUND_BY)
    written = dict(change) | {"updated_at": at, "search_text": words}
    connection.execute(update(filaments).where(filaments.c.id == filament_id).values(written))
    return find_filament(connection, filament_id)


def add_spool(connection: Connection, new: NewSpool) -> Spool:
    """Enter a spool. Raises ``FilamentMissing``, ``TagTaken``."""
    filament = find_filament(connection, new.filament_id)
    values = asdict(new)
    at = values.pop("at")
    initial = filament.spool_grams if new.initial_grams is None else new.initial_grams
    values |= {
        "initial_grams": initial,
        "remaining_grams": initial if new.remaining_grams is None else new.remaining_grams,
        "created_at": at,
        "updated_at": at,
        "search_text": _search_text(values, _SPOOL_FOUND_BY),
    }
    _require_free_tag(connection, new.tag_uid, None)
    done = connection.execute(insert(spools).values(values))
    (row_id,) = done.inserted_primary_key or (0,)
    return find_spool(connection, int(row_id))


def change_spool(connection: Connection, spool_id: int, change: SpoolChange, at: datetime) -> Spool:
    """Change fields of a spool; one that is archived is not mounted any more.

    What was taken off stays taken: when the spool turns out to have held more, more is left. Raises ``SpoolMissing``,
    ``FilamentMissing``, ``TagTaken``.
    """
    before = find_spool(connection, spool_id)
    values: dict[str, Any] = dict(change) | {"updated_at": at}
    if "filament_id" in change:
        find_filament(connection, change["filament_id"])
    if "initial_grams" in change:
        values["remaining_grams"] = before.remaining_grams + change["initial_grams"] - before.initial_grams
    if "tag_uid" in change:
        values["tag_uid"] = change["tag_uid"] or None
        _require_free_tag(connection, values["tag_uid"], spool_id)
    if change.get("is_archived"):
        values |= {"serial": None, "slot": None}
    values["search_text"] = _search_text(
        {name: getattr(before, name) for name in _SPOOL_FOUND_BY} | dict(change), _SPOOL_FOUND_BY
    )
    connection.execute(update(spools).where(spools.c.id == spool_id).values(values))
    return find_spool(connection, spool_id)


def take_crossings(connection: Connection) -> tuple[int, ...]:
    """Return filaments of which too little is left since the last time; each is returned once until there is more."""
    crossed = []
    told = {
        row.id: row.is_told_low for row in connection.execute(select(filaments.c.id, filaments.c.is_told_low))
    }
    for stock in find_all_stock(connection):
        row_id = stock.filament.id
        if stock.is_low != told[row_id]:
            connection.execute(
                update(filaments).where(filaments.c.id == row_id).values(is_told_low=stock.is_low)
            )
            if stock.is_low:
                crossed.append(row_id)
    return tuple(crossed)


def _has_spools(connection: Connection, filament_id: int) -> bool:
    found = select(spools.c.id).where(spools.c.filament_id == filament_id, spools.c.is_archived.is_(False))
    return connection.execute(found.limit(1)).first() is not None


def _require_free_tag(connection: Connection, tag: str | None, spool_id: int | None) -> None:
    """Raise ``TagTaken`` when another spool that is in use has the chip."""
    if not tag:
        return
    taken = select(spools.c.id).where(spools.c.tag_uid == tag, spools.c.is_archived.is_(False))
    if any(row.id != spool_id for row in connection.execute(taken)):
        raise TagTaken("another spool has that chip")


def filament_search_text(values: Mapping[str, Any]) -> str:
    """Return what a filament is found by."""
    return _search_text(values, _FOUND_BY)


def spool_search_text(values: Mapping[str, Any]) -> str:
    """Return what a spool is found by, beside its filament."""
    return _search_text(values, _SPOOL_FOUND_BY)


def _search_text(values: Mapping[str, Any], names: tuple[str, ...]) -> str:
    return clean(searched([fold(" ".join(str(values.get(name) or "") for name in names), NAME)]), NAME)
