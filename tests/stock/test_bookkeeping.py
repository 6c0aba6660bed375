"""From what a printer shows to what is left on its spools: real ledger file, real transitions, restarts between."""

from collections.abc import AsyncIterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from custom_components.printernizer.drivers.models import (
    AmsUnit,
    Filament,
    PrinterJob,
    PrinterSnapshot,
    Slot,
    SlotAddress,
)
from custom_components.printernizer.ledger import (
    JobFilament,
    JobQuery,
    Ledger,
    LedgerUnavailable,
    Spool,
    UseQuery,
)
from custom_components.printernizer.printfiles.models import FilamentUse, Plate, PrintFileKind, PrintMetadata
from tests.ledger.test_stock import petg, spool_of
from tests.test_bookkeeper import FILE, LAN, House, S, printing, snapshot

D = Decimal
ONE_FILAMENT = PrintMetadata(
    kind=PrintFileKind.THREEMF,
    plates=(Plate(index=1, layers=100, filaments=(FilamentUse(index=0, grams=D(100), type="PETG"),)),),
)
MAPPED = replace(LAN, tray_map=(1, None, 2))
IDLE = snapshot(S.IDLE)


def slots(
    shown: PrinterSnapshot, *trays: Filament | str | None, active: int | None = None
) -> PrinterSnapshot:
    """Give a snapshot a changer: a filament, ``"empty"``, or ``None`` for something that nobody described."""
    unit = AmsUnit(
        id=0,
        slots=tuple(
            Slot(
                address=SlotAddress(ams=0, slot=number),
                is_empty=tray == "empty",
                filament=tray if isinstance(tray, Filament) else None,
            )
            for number, tray in enumerate(trays)
        ),
    )
    return replace(
        shown,
        ams=(unit,),
        active_slot=SlotAddress(ams=0, slot=active) if active is not None else None,
    )


def chip(uid: str) -> Filament:
    return Filament(type="PETG", spool_uid=uid, tag_uid=uid[:4])


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    house = House(tmp_path / "ledger.db")
    yield house
    await house.stop()


async def spools_in(ledger: Ledger, *trays: int, **values: Any) -> list[Spool]:
    filament = await petg(ledger)
    return [
        await ledger.stock.mount(
            (await spool_of(ledger, filament, **values)).id, "A1-1", tray, filament.updated_at
        )
        for tray in trays
    ]


async def left(house: House, *spools: Spool) -> list[Decimal]:
    return [(await house.ledger.stock.spool(spool.id)).remaining_grams for spool in spools]


async def rows(house: House) -> list[tuple[int | None, Decimal | None]]:
    await house.books.drain()
    (job,) = (await house.ledger.jobs(JobQuery())).items
    return [(each.spool_id, each.grams_used) for each in job.filaments]


async def attach(house: House, file: PrintMetadata) -> None:
    await house.books.drain()
    assert house.books.current is not None
    await house.books.attach_file(house.books.current.id, "ab" * 32, file)


async def test_a_finished_job_takes_each_filament_off_the_spool_in_its_slot(house: House) -> None:
    await house.start(slots(IDLE, None, None, None))
    one, two = await spools_in(house.ledger, 1, 2)
    await house.see(slots(printing(0, MAPPED), None, None, None, active=1))
    await attach(house, FILE)
    (job,) = (await house.ledger.jobs(JobQuery())).items
    assert [each.spool_id for each in job.filaments] == [one.id, two.id]
    assert await left(house, one, two) == [D(1000), D(1000)]
    await house.see(slots(snapshot(S.FINISHED, MAPPED), None, None, None), minutes=60)
    assert await rows(house) == [(one.id, D("10.5")), (two.id, D("4.25"))]
    assert await left(house, one, two) == [D("989.5"), D("995.75")]


async def test_an_aborted_job_takes_what_was_printed(house: House) -> None:
    await house.start(slots(IDLE, None, None, None))
    one, two = await spools_in(house.ledger, 1, 2)
    await house.see(slots(printing(40, MAPPED), None, None, None, active=1))
    await attach(house, FILE)
    await house.see(slots(snapshot(S.CANCELLED, replace(MAPPED, current_layer=40)), None, None, None))
    assert await rows(house) == [(one.id, D("4.2")), (two.id, D("1.7"))]
    assert await left(house, one, two) == [D("995.8"), D("998.3")]


async def test_a_file_that_comes_after_the_end_still_finds_its_spools(house: House) -> None:
    await house.start(slots(IDLE, None, None, None))
    (one,) = await spools_in(house.ledger, 0)
    await house.see(slots(printing(0), None, None, None, active=0))
    await house.books.drain()
    assert house.books.current is not None
    job_id = house.books.current.id
    await house.see(slots(snapshot(S.FINISHED, LAN), None, None, None))
    await house.books.drain()
    await house.ledger.stock.unmount(one.id)
    await house.books.attach_file(job_id, None, ONE_FILAMENT)
    assert await rows(house) == [(one.id, D(100))]
    assert await left(house, one) == [D(900)]


async def test_a_changer_that_goes_on_after_a_runout_splits_the_filament(house: House) -> None:
    await house.start(slots(IDLE, None, None))
    one, two = await spools_in(house.ledger, 0, 1)
    job = replace(LAN, tray_map=(0,))
    await house.see(slots(printing(0, job), None, None, active=0))
    await attach(house, ONE_FILAMENT)
    await house.see(slots(printing(30, job), "empty", None), minutes=20)
    await house.see(slots(printing(31, job), "empty", None, active=1), minutes=2)
    await house.see(slots(printing(70, job), "empty", None, active=1), minutes=2)
    await house.see(slots(snapshot(S.FINISHED, job), "empty", None), minutes=20)
    assert await rows(house) == [(one.id, D(30)), (two.id, D(70))]
    assert await left(house, one, two) == [D(970), D(930)]
    assert (await house.ledger.stock.spool(one.id)).serial is None


async def test_where_no_slots_are_told_the_tray_that_feeds_the_nozzle_counts(house: House) -> None:
    await house.start(slots(IDLE, None, None, active=1))
    one, two = await spools_in(house.ledger, 0, 1)
    await house.see(slots(printing(0), None, None, active=1))
    await house.see(slots(printing(25), None, None, active=0), minutes=9)
    await attach(house, ONE_FILAMENT)
    await house.see(slots(snapshot(S.FINISHED, LAN), None, None), minutes=9)
    assert await rows(house) == [(two.id, D(25)), (one.id, D(75))]


async def test_a_printer_without_a_changer_prints_from_the_spool_that_hangs_there(house: House) -> None:
    await house.start(IDLE)
    (one,) = await spools_in(house.ledger, 254)
    await house.see(printing(0))
    await attach(house, ONE_FILAMENT)
    await house.see(snapshot(S.FINISHED, LAN))
    assert await rows(house) == [(one.id, D(100))]


async def test_chips_mount_and_unmount_spools_by_themselves(house: House) -> None:
    await house.start(slots(IDLE, chip("AAAA11"), None))
    filament = await petg(house.ledger)
    one = await spool_of(house.ledger, filament, tag_uid="AAAA11")
    two = await spool_of(house.ledger, filament, tag_uid="BBBB22")

    async def places() -> dict[int | None, int]:
        await house.books.drain()
        return {spool.slot: spool.id for spool in await house.ledger.stock.mounted()}

    await house.see(slots(IDLE, None, chip("AAAA11")))
    assert await places() == {1: one.id}
    await house.see(slots(IDLE, chip("BBBB22"), chip("AAAA11")))
    assert await places() == {0: two.id, 1: one.id}
    await house.see(slots(IDLE, chip("BBBB22"), "empty"))
    assert await places() == {0: two.id}
    await house.see(slots(IDLE, chip("CCCC33"), "empty"))
    assert await places() == {}


async def test_a_spool_put_in_while_nobody_watched_is_found_at_the_start(house: House) -> None:
    await house.start(slots(IDLE, None))
    filament = await petg(house.ledger)
    one = await spool_of(house.ledger, filament, tag_uid="AAAA11")
    await house.stop()
    await house.start(slots(printing(0, replace(LAN, tray_map=(0,))), chip("AAAA11"), active=0))
    assert [spool.id for spool in await house.ledger.stock.mounted("A1-1")] == [one.id]
    await attach(house, ONE_FILAMENT)
    await house.see(slots(snapshot(S.FINISHED, LAN), chip("AAAA11")))
    assert await rows(house) == [(one.id, D(100))]


@pytest.mark.parametrize("is_killed", [True, False])
async def test_a_restart_in_the_middle_neither_loses_nor_doubles(house: House, *, is_killed: bool) -> None:
    job = replace(LAN, tray_map=(0,))
    await house.start(slots(IDLE, None, None))
    one, two = await spools_in(house.ledger, 0, 1)
    await house.see(slots(printing(0, job), None, None, active=0))
    await attach(house, ONE_FILAMENT)
    await house.see(slots(printing(40, job), "empty", None, active=1), minutes=5)
    await (house.kill() if is_killed else house.stop())
    house.later(minutes=5)
    await house.start(slots(printing(60, job), "empty", None, active=1))
    await house.see(slots(snapshot(S.FINISHED, job), "empty", None), minutes=5)
    await house.kill()
    await house.start(slots(snapshot(S.FINISHED, job), "empty", None))
    assert await rows(house) == [(one.id, D(40)), (two.id, D(60))]
    assert await left(house, one, two) == [D(960), D(940)]
    assert (await house.ledger.stock.uses(UseQuery())).total == 2


async def test_books_that_are_away_for_a_while_take_it_off_later_and_once(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("custom_components.printernizer.write_behind.RETRY_FIRST", 0)
    await house.start(IDLE)
    (one,) = await spools_in(house.ledger, 254)
    await house.see(printing(0))
    await attach(house, ONE_FILAMENT)
    end_job, failures = house.ledger.end_job, iter([True, True])

    async def fails(*args: Any, **kwargs: Any) -> Any:
        done = await end_job(*args, **kwargs) if next(failures, False) else None
        if done is not None:
            # Written, and then nobody heard of it.
            raise LedgerUnavailable("away")
        return await end_job(*args, **kwargs)

    monkeypatch.setattr(house.ledger, "end_job", fails)
    await house.see(snapshot(S.FINISHED, LAN))
    await house.books.drain()
    assert await left(house, one) == [D(900)]


async def test_a_job_that_seemed_over_and_goes_on_is_taken_off_once(house: House) -> None:
    job: PrinterJob = replace(LAN, identity="17", is_identity_unique=True)
    await house.start(IDLE)
    (one,) = await spools_in(house.ledger, 254)
    await house.see(printing(10, job))
    await attach(house, ONE_FILAMENT)
    await house.see(printing(50, job), minutes=2)
    await house.see(snapshot(S.CANCELLED, replace(job, current_layer=50)), minutes=1)
    await house.books.drain()
    assert await left(house, one) == [D(950)]
    await house.see(printing(50, job), minutes=1)
    await house.books.drain()
    assert await left(house, one) == [D(1000)]
    await house.see(snapshot(S.FINISHED, job), minutes=30)
    assert await rows(house) == [(one.id, D(100))]
    assert await left(house, one) == [D(900)]


async def test_a_spool_that_is_chosen_by_hand_afterwards_takes_over_the_use(house: House) -> None:
    await house.start(IDLE)
    one, two = await spools_in(house.ledger, 254, 3)
    await house.see(printing(0))
    await attach(house, ONE_FILAMENT)
    await house.see(snapshot(S.FINISHED, LAN))
    await house.books.drain()
    (job,) = (await house.ledger.jobs(JobQuery())).items
    chosen = [replace(each, spool_id=two.id) for each in job.filaments]
    await house.ledger.set_filaments(job.id, chosen)
    assert await left(house, one, two) == [D(1000), D(900)]
    assert isinstance(job.filaments[0], JobFilament)
