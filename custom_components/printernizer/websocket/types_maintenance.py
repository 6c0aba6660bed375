"""Shapes of what has to be done to printers, see ``types``."""

from typing import TypedDict

from ..ledger.maintenance import MaintenanceKind


class MaintenanceItem(TypedDict):
    """Something that has to be done again. ``used``: percent of the interval, as a decimal string; 100: it is due.

    ``due_on``: the day on which it will be, if the printer goes on as in the last four weeks.
    """

    id: int
    serial: str
    kind: MaintenanceKind
    label: str
    every_hours: int | None
    every_days: int | None
    every_jobs: int | None
    done_at: str
    seconds: int
    jobs: int
    used: str
    is_due: bool
    due_on: str | None


class MaintenanceList(TypedDict):
    """All items, printer by printer."""

    items: list[MaintenanceItem]


class MaintenanceDone(TypedDict):
    """When an item was done."""

    at: str
    note: str


class MaintenanceLog(TypedDict):
    """When an item was done, newest first."""

    done: list[MaintenanceDone]
