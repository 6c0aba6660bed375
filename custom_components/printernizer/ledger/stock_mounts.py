"""Which spool lies where, and what that means for a job that runs: functions on a connection in a transaction."""

from collections.abc import Iterable
from dataclasses import asdict, replace
from decimal import Decimal

from sqlalchemy import Connection, func, insert, select, update

from ..costing import rounded, share_printed
from .errors import SpoolArchived
from .model import jobs, printers
from .stock_reads import find_job_spools, find_mounted, find_spool
from .stock_rows import JobSpool, Place, Spool
from .stock_tables import job_spools, spools

ANY_SLOT = -1
"""Stands for the slot of a file's filament where nobody tells it: whatever feeds the nozzle."""

_START = Decimal(0)
_STEP = Decimal("0.0001")


def mount(connection: Connection, spool_id: int, serial: str, tray: int, tag: str = "") -> Spool:
    """Enter that a spool lies in a printer; what lay there does not any more. A chip that is read there is learnt.

    Raises ``SpoolMissing``, ``SpoolArchived``.
    """
    spool = find_spool(connection, spool_id)
    if spool.is_archived:
        raise SpoolArchived(f"spool {spool_id} is archived")
    if (spool.serial, spool.slot) != (serial, tray):
        if spool.serial is not None and spool.slot is not None:
            _put(connection, spool.serial, spool.slot, None)
        _put(connection, serial, tray, spool_id)
    if tag and not spool.tag_uid and _spool_of_tag(connection, tag) is None:
        connection.execute(update(spools).where(spools.c.id == spool_id).values(tag_uid=tag))
    return find_spool(connection, spool_id)


def unmount(connection: Connection, spool_id: int) -> Spool:
    """Enter that a spool lies in no printer. Raises ``SpoolMissing``."""
    spool = find_spool(connection, spool_id)
    if spool.serial is not None and spool.slot is not None:
        _put(connection, spool.serial, spool.slot, None)
    return find_spool(connection, spool_id)


def see_places(connection: Connection, serial: str, places: Iterable[Place]) -> bool:
    """Follow what a printer sees in its places; tell whether a spool lies elsewhere now.

    A chip says which spool it is. A spool that was put there by a person stays until the slot was empty or another
    chip is read; one without a known chip gets the one that is read there.
    """
    here = {spool.slot: spool for spool in find_mounted(connection, serial)}
    is_changed = False
    for place in places:
        mounted = here.get(place.tray)
        known = _spool_of_tag(connection, place.tag) if place.tag else None
        if known is not None and known != (mounted.id if mounted else None):
            mount(connection, known, serial, place.tray)
        elif known is None and place.tag and mounted is not None and not mounted.tag_uid:
            mount(connection, mounted.id, serial, place.tray, place.tag)
        elif mounted is not None and known is None and _is_gone(mounted, place):
            _put(connection, serial, place.tray, None)
        else:
            continue
        is_changed = True
    return is_changed


def begin_job(connection: Connection, job_id: int, serial: str) -> None:
    """Enter which spools lie in the printer while a job begins."""
    for spool in find_mounted(connection, serial):
        if spool.slot is not None:
            _mark(
                connection,
                job_id,
                JobSpool(slot=spool.slot, tray=spool.slot, spool_id=spool.id, share=_START),
            )


def feed(connection: Connection, job_id: int, slot: int, tray: int) -> None:
    """Enter that what a job takes from ``slot`` comes from ``tray`` from now on, as a changer does on a runout."""
    job = connection.execute(
        select(printers.c.serial)
        .join_from(jobs, printers, jobs.c.printer_id == printers.c.id)
        .where(jobs.c.id == job_id)
    ).one_or_none()
    if job is None:
        return
    latest = _latest(connection, job_id)
    before = latest.get(slot)
    if before is not None and before.tray == tray:
        return
    here = {spool.slot: spool.id for spool in find_mounted(connection, job.serial)}
    _mark(
        connection,
        job_id,
        JobSpool(slot=slot, tray=tray, spool_id=here.get(tray), share=_since(connection, job_id, before)),
    )


def _put(connection: Connection, serial: str, tray: int, spool_id: int | None) -> None:
    """Put a spool into a place, or nothing; the job that runs there goes on with it."""
    there = (spools.c.serial == serial) & (spools.c.slot == tray)
    away = {"serial": None, "slot": None}
    connection.execute(update(spools).where(there).values(away))
    if spool_id is not None:
        values = {"serial": serial, "slot": tray}
        connection.execute(update(spools).where(spools.c.id == spool_id).values(values))
    job_id = connection.execute(
        select(jobs.c.id)
        .join_from(jobs, printers, jobs.c.open_printer_id == printers.c.id)
        .where(printers.c.serial == serial)
    ).scalar_one_or_none()
    if job_id is None:
        return
    latest = _latest(connection, job_id)
    fed = [mark for mark in latest.values() if mark.tray == tray]
    if not fed and tray not in latest:
        fed = [JobSpool(slot=tray, tray=tray, spool_id=None, share=_START)]
    for before in fed:
        share = _since(connection, job_id, before)
        _mark(connection, job_id, replace(before, spool_id=spool_id, share=share))


def _is_gone(mounted: Spool, place: Place) -> bool:
    """Tell whether the spool that lay in a place, and is not known by the chip there, has left it."""
    if place.is_empty:
        return True
    if place.tag:
        return bool(mounted.tag_uid)
    # No chip where its own was read before: it was changed for one without. Where nobody looked before, or no chip can
    # be read at all, it stays.
    return bool(mounted.tag_uid) and place.tag_before == mounted.tag_uid


def _spool_of_tag(connection: Connection, tag: str) -> int | None:
    """Return the spool in use that has the chip."""
    found = select(spools.c.id).where(spools.c.tag_uid == tag, spools.c.is_archived.is_(False))
    return connection.execute(found.order_by(spools.c.id.desc()).limit(1)).scalar_one_or_none()


def _since(connection: Connection, job_id: int, before: JobSpool | None) -> Decimal:
    """Return from which share on a change counts.

    From now on when another spool was there; else from when none was: a person who tells late which spool it is means
    the one that was there all the time.
    """
    if before is None:
        return _START
    if before.spool_id is None:
        return before.share
    table = jobs.c
    row = connection.execute(
        select(table.has_started, table.layers_reached, table.layers_total, table.progress).where(
            table.id == job_id
        )
    ).one()
    share = (
        share_printed(layers_reached=row.layers_reached, layers_total=row.layers_total, progress=row.progress)
        if row.has_started
        else None
    )
    return max(before.share, _START if share is None else rounded(share * 100, _STEP))


def _latest(connection: Connection, job_id: int) -> dict[int, JobSpool]:
    return {mark.slot: mark for mark in find_job_spools(connection, job_id)}


def _mark(connection: Connection, job_id: int, mark: JobSpool) -> None:
    number = select(func.coalesce(func.max(job_spools.c.number), 0) + 1).where(job_spools.c.job_id == job_id)
    values = asdict(mark) | {"job_id": job_id, "number": connection.execute(number).scalar_one()}
    connection.execute(insert(job_spools).values(values))
