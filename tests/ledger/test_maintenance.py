"""When printers have to be looked after."""

from datetime import date, timedelta
from fractions import Fraction

import pytest

from custom_components.printernizer.drivers.models import JobResult
from custom_components.printernizer.ledger import JobChange, JobEnd, Ledger
from custom_components.printernizer.ledger.maintenance import (
    Maintenance,
    MaintenanceKind,
    MaintenanceMissing,
    NewMaintenance,
)

from .conftest import A1, CORE_ONE, T0, new_job


async def printed(ledger: Ledger, hours: int, *, days_ago: int, printer=A1, witnessed: bool = True) -> None:
    end = T0 - timedelta(days=days_ago)
    job = await ledger.start_job(new_job(printer=printer, first_seen_at=end - timedelta(hours=hours)))
    await ledger.end_job(
        job.id,
        JobEnd(result=JobResult.FINISHED, at=end, witnessed=witnessed),
        JobChange(printing_seconds=hours * 3600, seen_at=end),
    )


def nozzle(**values) -> NewMaintenance:
    wanted = {"serial": A1.serial, "kind": MaintenanceKind.NOZZLE, "done_at": T0 - timedelta(days=10)}
    return NewMaintenance(**(wanted | {"every_hours": 100} | values))


@pytest.mark.every_database
async def test_only_what_was_printed_since_it_was_done_counts(ledger: Ledger) -> None:
    await printed(ledger, 50, days_ago=20)
    await printed(ledger, 30, days_ago=5)
    await printed(ledger, 12, days_ago=1, witnessed=False)
    await printed(ledger, 7, days_ago=1, printer=CORE_ONE)
    await ledger.machines.save_maintenance(nozzle())
    (item,) = await ledger.machines.maintenance(T0)
    assert (item.seconds, item.jobs, item.kind) == (42 * 3600, 2, MaintenanceKind.NOZZLE)
    assert item.share_used(T0) == Fraction(42, 100)
    assert not item.is_due(T0)
    # 92 hours in four weeks, 58 hours are left: a little more than 17 days.
    assert item.seconds_per_day == Fraction(92 * 3600, 28)
    assert item.due_on(T0) == (T0 + timedelta(days=17)).date()
    assert await ledger.machines.maintenance(T0, CORE_ONE.serial) == ()


@pytest.mark.every_database
async def test_what_is_done_begins_anew_and_is_remembered(ledger: Ledger) -> None:
    await printed(ledger, 120, days_ago=5)
    item_id = await ledger.machines.save_maintenance(nozzle())
    (item,) = await ledger.machines.maintenance(T0)
    assert item.is_due(T0)
    assert item.due_on(T0) == T0.date()
    await ledger.machines.note_maintenance(item_id, T0, "user:1", "0,4 mm, gehärtet")
    await ledger.machines.note_maintenance(item_id, T0 + timedelta(days=1), "user:1")
    (item,) = await ledger.machines.maintenance(T0 + timedelta(days=1))
    assert (item.seconds, item.jobs, item.done_at) == (0, 0, T0 + timedelta(days=1))
    log = await ledger.machines.maintenance_log(item_id)
    assert log == ((T0 + timedelta(days=1), "user:1", ""), (T0, "user:1", "0,4 mm, gehärtet"))
    await ledger.machines.drop_maintenance([item_id])
    assert await ledger.machines.maintenance(T0) == ()
    assert await ledger.machines.maintenance_log(item_id) == ()


async def test_an_item_is_changed_in_place(ledger: Ledger) -> None:
    await printed(ledger, 1, days_ago=1)
    item_id = await ledger.machines.save_maintenance(nozzle())
    changed = nozzle(kind=MaintenanceKind.OTHER, label="Spindel", every_hours=None, every_jobs=5)
    assert await ledger.machines.save_maintenance(changed, item_id) == item_id
    (item,) = await ledger.machines.maintenance(T0)
    assert (item.label, item.every_hours, item.every_jobs) == ("Spindel", None, 5)
    assert item.share_used(T0) == Fraction(1, 5)
    assert item.due_on(T0) is None


async def test_what_is_not_there_is_told(ledger: Ledger) -> None:
    with pytest.raises(MaintenanceMissing):
        await ledger.machines.save_maintenance(nozzle())
    await printed(ledger, 1, days_ago=1)
    with pytest.raises(MaintenanceMissing):
        await ledger.machines.save_maintenance(nozzle(), 7)
    with pytest.raises(MaintenanceMissing):
        await ledger.machines.note_maintenance(7, T0, "user:1")


def test_whatever_is_over_first_counts() -> None:
    item = Maintenance(
        id=1,
        serial="x",
        kind=MaintenanceKind.FILTER,
        every_hours=100,
        every_days=10,
        done_at=T0,
        seconds=10 * 3600,
        seconds_per_day=Fraction(3600),
    )
    assert item.share_used(T0 + timedelta(days=9)) == Fraction(9, 10)
    assert item.due_on(T0 + timedelta(days=9)) == date(2026, 12, 3)
    assert item.is_due(T0 + timedelta(days=10))


@pytest.mark.parametrize(
    "limits", [{"every_hours": None}, {"every_hours": 0}, {"every_hours": 5, "every_days": -1}]
)
def test_an_item_that_is_never_due_is_refused(limits: dict[str, int | None]) -> None:
    with pytest.raises(ValueError, match="due"):
        nozzle(**limits)
