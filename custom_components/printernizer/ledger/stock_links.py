"""How filaments and spools are tied to those of another program, and what both agreed on."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, Connection, update

from .stock_reads import filament_of, find_filament, find_spool, select_filaments, select_spools, spool_of
from .stock_rows import Filament, FilamentChange, NewSpool, Spool, SpoolChange
from .stock_tables import filaments, spools
from .stock_uses import take_external
from .stock_writes import add_filament, add_spool, change_filament, change_spool
from .worker import Worker

_BY = "spoolman"


@dataclass(frozen=True, kw_only=True, slots=True)
class LinkedFilament:
    """A filament, and what both sides agreed on, in the words of who keeps it."""

    filament: Filament
    base: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class LinkedSpool:
    """A spool, what both sides agreed on, what was used of it then, and what the other is being told beyond that."""

    spool: Spool
    base: str | None
    used: Decimal | None
    pending: Decimal | None


@dataclass(frozen=True, kw_only=True, slots=True)
class SpoolNews:
    """What is taken over from the other side: fields, grams used there, and what both agree on from now on."""

    external_id: int
    base: str
    change: SpoolChange
    grams: Decimal
    used: Decimal
    at: datetime


class StockLinks:
    """Ties between our stock and another program's. Every method may raise ``LedgerError``."""

    def __init__(self, worker: Worker, tell: Callable[[], None]) -> None:
        """Work where the ledger does, and say so when the stock was changed."""
        self._worker = worker
        self._tell = tell

    async def filaments(self) -> tuple[LinkedFilament, ...]:
        """Return all filaments, archived ones too."""
        return await self._worker.read(_find_filaments)

    async def spools(self) -> tuple[LinkedSpool, ...]:
        """Return all spools, archived ones too."""
        return await self._worker.read(_find_spools)

    async def filament_tied(self, external_id: int) -> LinkedFilament | None:
        """Return the filament that is tied to one of the other side."""
        return await self._worker.read(_find_filament_tied, external_id)

    async def free_filaments(self) -> tuple[LinkedFilament, ...]:
        """Return the filaments in use that are tied to none."""
        return await self._worker.read(_find_free_filaments)

    async def spool_tied(self, external_id: int) -> LinkedSpool | None:
        """Return the spool that is tied to one of the other side."""
        return await self._worker.read(_find_spool_tied, external_id)

    async def free_spools(self) -> tuple[LinkedSpool, ...]:
        """Return the spools that are tied to none."""
        return await self._worker.read(_find_free_spools)

    async def take_filament(
        self, filament_id: int | None, external_id: int, base: str, change: FilamentChange, at: datetime
    ) -> Filament:
        """Take over a filament from the other side; ``None``: it is new here. Raises ``FilamentMissing``."""
        taken = await self._worker.write(_take_filament, filament_id, external_id, base, change, at)
        if change:
            self._tell()
        return taken

    async def take_spool(self, spool_id: int, news: SpoolNews) -> Spool:
        """Take over what is new about a spool, all of it at once. Raises ``SpoolMissing``, ``FilamentMissing``."""
        taken = await self._worker.write(_take_spool, spool_id, news)
        if news.change or news.grams:
            self._tell()
        return taken

    async def add_spool(self, new: NewSpool, news: SpoolNews) -> Spool:
        """Enter a spool of the other side. Raises ``FilamentMissing``."""
        added = await self._worker.write(_add_spool, new, news)
        self._tell()
        return added

    async def begin_telling(self, spool_id: int, grams: Decimal) -> None:
        """Remember that the other side is being told of grams: it may hear them though we never hear that it did."""
        await self._worker.write(_set_spool, spool_id, {"external_pending": grams})

    async def remember(self, spool_id: int, base: str | None) -> None:
        """Remember what both agree on about a spool, or that it is being made there."""
        await self._worker.write(_set_spool, spool_id, {"external_base": base})

    async def lose_spool(self, spool_id: int, at: datetime) -> None:
        """Put away a spool that the other side has no more. Raises ``SpoolMissing``."""
        await self._worker.write(_lose_spool, spool_id, at)
        self._tell()

    async def lose_filament(self, filament_id: int, at: datetime) -> None:
        """Put away a filament that the other side has no more. Raises ``FilamentMissing``, ``FilamentInUse``."""
        await self._worker.write(_lose_filament, filament_id, at)
        self._tell()

    async def untie_filament(self, filament_id: int) -> None:
        """Forget that the other side had a filament, and keep it."""
        await self._worker.write(_untie_filament, filament_id)

    async def forget(self) -> None:
        """Forget all ties: another server is another stock."""
        await self._worker.write(_forget)


def _find_filaments(connection: Connection, *conditions: ColumnElement[bool]) -> tuple[LinkedFilament, ...]:
    query = select_filaments().add_columns(filaments.c.external_base.label("base"))
    rows = connection.execute(query.where(*conditions).order_by(filaments.c.id)).mappings()
    return tuple(LinkedFilament(filament=filament_of(row), base=row["base"]) for row in rows)


def _find_spools(connection: Connection, *conditions: ColumnElement[bool]) -> tuple[LinkedSpool, ...]:
    table = spools.c
    query = select_spools().add_columns(
        table.external_base.label("base"),
        table.external_used.label("used"),
        table.external_pending.label("pending"),
    )
    rows = connection.execute(query.where(*conditions).order_by(table.id)).mappings()
    return tuple(
        LinkedSpool(spool=spool_of(row), base=row["base"], used=row["used"], pending=row["pending"])
        for row in rows
    )


def _find_filament_tied(connection: Connection, external_id: int) -> LinkedFilament | None:
    return next(iter(_find_filaments(connection, filaments.c.external_id == external_id)), None)


def _find_free_filaments(connection: Connection) -> tuple[LinkedFilament, ...]:
    return _find_filaments(connection, filaments.c.external_id.is_(None), filaments.c.is_archived.is_(False))


def _find_spool_tied(connection: Connection, external_id: int) -> LinkedSpool | None:
    return next(iter(_find_spools(connection, spools.c.external_id == external_id)), None)


def _find_free_spools(connection: Connection) -> tuple[LinkedSpool, ...]:
    return _find_spools(connection, spools.c.external_id.is_(None))


def _take_filament(
    connection: Connection,
    filament_id: int | None,
    external_id: int,
    base: str,
    change: FilamentChange,
    at: datetime,
) -> Filament:
    if filament_id is None:
        filament_id = add_filament(connection, change, at).id
    elif change:
        change_filament(connection, filament_id, change, at)
    values = {"external_id": external_id, "external_base": base}
    connection.execute(update(filaments).where(filaments.c.id == filament_id).values(values))
    return find_filament(connection, filament_id)


def _take_spool(connection: Connection, spool_id: int, news: SpoolNews) -> Spool:
    if news.change:
        change_spool(connection, spool_id, news.change, news.at)
    if news.grams:
        take_external(connection, spool_id, news.grams, news.at, _BY)
    _agree(connection, spool_id, news)
    return find_spool(connection, spool_id)


def _add_spool(connection: Connection, new: NewSpool, news: SpoolNews) -> Spool:
    spool = add_spool(connection, new)
    return _take_spool(connection, spool.id, news)


def _agree(connection: Connection, spool_id: int, news: SpoolNews) -> None:
    values = {
        "external_id": news.external_id,
        "external_base": news.base,
        "external_used": news.used,
        "external_pending": None,
    }
    _set_spool(connection, spool_id, values)


def _set_spool(connection: Connection, spool_id: int, values: dict[str, Any]) -> None:
    connection.execute(update(spools).where(spools.c.id == spool_id).values(values))


_NOT_TIED: dict[str, Any] = {"external_id": None, "external_base": None}
_SPOOL_NOT_TIED = _NOT_TIED | {"external_used": None, "external_pending": None}


def _lose_spool(connection: Connection, spool_id: int, at: datetime) -> None:
    change_spool(connection, spool_id, {"is_archived": True}, at)
    _set_spool(connection, spool_id, _SPOOL_NOT_TIED)


def _lose_filament(connection: Connection, filament_id: int, at: datetime) -> None:
    change_filament(connection, filament_id, {"is_archived": True}, at)
    _untie_filament(connection, filament_id)


def _untie_filament(connection: Connection, filament_id: int) -> None:
    connection.execute(update(filaments).where(filaments.c.id == filament_id).values(_NOT_TIED))


def _forget(connection: Connection) -> None:
    connection.execute(update(filaments).values(_NOT_TIED))
    connection.execute(update(spools).values(_SPOOL_NOT_TIED))
