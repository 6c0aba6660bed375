"""When printers have to be looked after: what is due after so many hours, days or jobs, and when it was done last."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from fractions import Fraction

from sqlalchemy import BigInteger, Connection, delete, func, insert, select, type_coerce, update

from .errors import LedgerError
from .model import jobs, printers
from .stock_tables import maintenance_items, maintenance_log

_LOOK_BACK = timedelta(days=28)
"""Four whole weeks tell what a printer does in the mean, week-ends included."""

_HOUR = 3600
_DAY = timedelta(days=1)


class MaintenanceKind(StrEnum):
    """What is looked after; ``OTHER`` has a label of its own."""

    NOZZLE = "nozzle"
    BELTS = "belts"
    GUIDES = "guides"
    TUBE = "tube"
    FILTER = "filter"
    PLATE = "plate"
    CLEANING = "cleaning"
    OTHER = "other"


class MaintenanceMissing(LedgerError):
    """There is no such item."""


@dataclass(frozen=True, kw_only=True, slots=True)
class NewMaintenance:
    """Something to be done again after hours of printing, days or jobs, whatever comes first. ``done_at``: last time."""

    serial: str
    kind: MaintenanceKind
    label: str = ""
    every_hours: int | None = None
    every_days: int | None = None
    every_jobs: int | None = None
    done_at: datetime

    def __post_init__(self) -> None:
        """Raise ``ValueError`` for an item that is never due."""
        limits = (self.every_hours, self.every_days, self.every_jobs)
        if not any(limits) or any(limit is not None and limit < 1 for limit in limits):
            raise ValueError("an item is due after at least one hour, day or job")


@dataclass(frozen=True, kw_only=True, slots=True)
class Maintenance(NewMaintenance):
    """An item with what was printed since it was done, and the mean seconds of printing a day of the last four weeks."""

    id: int
    seconds: int = 0
    jobs: int = 0
    seconds_per_day: Fraction = Fraction(0)

    def share_used(self, now: datetime) -> Fraction:
        """Return how much of the interval is over, by whatever is nearest to its end; 1 and more: it is due."""
        used: list[Fraction] = []
        if self.every_hours:
            used.append(Fraction(self.seconds, _HOUR * self.every_hours))
        if self.every_days:
            used.append(Fraction((now - self.done_at) // timedelta(seconds=1), 86_400 * self.every_days))
        if self.every_jobs:
            used.append(Fraction(self.jobs, self.every_jobs))
        return max(used)

    def is_due(self, now: datetime) -> bool:
        """Tell whether it has to be done."""
        return self.share_used(now) >= 1

    def due_on(self, now: datetime) -> date | None:
        """Return the day (UTC) on which it is due if the printer goes on as in the mean; ``None``: nobody knows."""
        days: list[Fraction] = []
        if self.every_hours and self.seconds_per_day:
            days.append(Fraction(_HOUR * self.every_hours - self.seconds) / self.seconds_per_day)
        if self.every_days:
            left = self.done_at + timedelta(days=self.every_days) - now
            days.append(Fraction(left // timedelta(seconds=1), 86_400))
        if not days:
            return None
        return (now + _DAY * max(int(min(days)), 0)).date()


def find_maintenance(connection: Connection, serial: str | None, now: datetime) -> tuple[Maintenance, ...]:
    """Return the items of a printer or of all, with what was printed since each was done."""
    query = select(maintenance_items, printers.c.serial).join_from(maintenance_items, printers)
    if serial is not None:
        query = query.where(printers.c.serial == serial)
    rows = connection.execute(query.order_by(printers.c.serial, maintenance_items.c.id)).mappings().all()
    means = {
        printer_id: Fraction(_printed(connection, printer_id, now - _LOOK_BACK)[0], _LOOK_BACK.days)
        for printer_id in {row["printer_id"] for row in rows}
    }
    found = []
    for row in rows:
        seconds, count = _printed(connection, row["printer_id"], row["done_at"])
        values = {key: value for key, value in row.items() if key not in {"printer_id", "kind"}}
        found.append(
            Maintenance(
                **values,
                kind=MaintenanceKind(row["kind"]),
                seconds=seconds,
                jobs=count,
                seconds_per_day=means[row["printer_id"]],
            )
        )
    return tuple(found)


def put_maintenance(connection: Connection, new: NewMaintenance, item_id: int | None) -> int:
    """Enter an item, or change one. Raises ``MaintenanceMissing``, also for a printer that never had a job."""
    printer_id = connection.execute(
        select(printers.c.id).where(printers.c.serial == new.serial)
    ).scalar_one_or_none()
    if printer_id is None:
        raise MaintenanceMissing("the printer is not in the books")
    values = {key: value for key, value in asdict(new).items() if key != "serial"}
    values["printer_id"] = printer_id
    if item_id is None:
        done = connection.execute(insert(maintenance_items).values(values))
        (row_id,) = done.inserted_primary_key or (0,)
        return int(row_id)
    _change(connection, item_id, values)
    return item_id


def note_maintenance(connection: Connection, item_id: int, at: datetime, by: str, note: str) -> None:
    """Enter that an item was done. Raises ``MaintenanceMissing``."""
    _change(connection, item_id, {"done_at": at})
    connection.execute(insert(maintenance_log).values(item_id=item_id, at=at, by=by, note=note))


def drop_maintenance(connection: Connection, item_ids: Iterable[int]) -> None:
    """Remove items and what was noted of them."""
    wanted = tuple(item_ids)
    connection.execute(delete(maintenance_log).where(maintenance_log.c.item_id.in_(wanted)))
    connection.execute(delete(maintenance_items).where(maintenance_items.c.id.in_(wanted)))


def find_maintenance_log(connection: Connection, item_id: int) -> tuple[tuple[datetime, str, str], ...]:
    """Return when an item was done, by whom, and what was noted; newest first."""
    table = maintenance_log.c
    rows = connection.execute(
        select(table.at, table.by, table.note).where(table.item_id == item_id).order_by(table.at.desc())
    )
    return tuple((row.at, row.by, row.note) for row in rows)


def _change(connection: Connection, item_id: int, values: dict[str, object]) -> None:
    table = maintenance_items
    if not connection.execute(update(table).where(table.c.id == item_id).values(values)).rowcount:
        raise MaintenanceMissing(f"there is no item {item_id}")


def _printed(connection: Connection, printer_id: int, since: datetime) -> tuple[int, int]:
    """Return the seconds of printing and the number of the jobs that ended since then."""
    seconds = type_coerce(func.coalesce(func.sum(jobs.c.printing_seconds), 0), BigInteger)
    row = connection.execute(
        select(seconds, func.count()).where(
            jobs.c.printer_id == printer_id,
            jobs.c.result.is_not(None),
            func.coalesce(jobs.c.ended_at, jobs.c.seen_at) >= since,
        )
    ).one()
    return int(row[0]), int(row[1])
