"""Jobs whose time is over go with all that hangs on them, and nothing else does."""

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
import sqlite3
import tempfile
from typing import Any

from hypothesis import HealthCheck, given, settings, strategies as st
import pytest

from custom_components.printernizer.costing import PriceBasis
from custom_components.printernizer.drivers.models import FileKind, JobResult
from custom_components.printernizer.ledger import Job, JobEnd, JobFilament, JobMissing, Ledger
from custom_components.printernizer.ledger.account_rows import AccountChange
from custom_components.printernizer.ledger.account_words import Classification
from custom_components.printernizer.ledger.job_counts import total_of
from custom_components.printernizer.ledger.job_purge import first_kept
from custom_components.printernizer.ledger.retention import Periods
from custom_components.printernizer.ledger.sum_writes import check_sums
from custom_components.printernizer.library.models import JobFileRole, NewFile, Origin, OriginSource

from .conftest import T0, new_job
from .kept_files import sha

BY: dict[str, Any] = {"by": "user:1", "at": T0}
TEN = Periods(photo_days=None)
OLD = datetime(2016, 11, 5, 12, tzinfo=UTC)
EDGE = datetime(2016, 12, 31, 12, tzinfo=UTC)
YOUNG = datetime(2017, 1, 1, 12, tzinfo=UTC)
LAST_DAY, NEXT_DAY = date(2026, 12, 31), date(2027, 1, 1)


async def ended(ledger: Ledger, at: datetime, *, is_booked: bool = False, **account: Any) -> Job:
    job = await ledger.start_job(new_job(first_seen_at=at, identity=f"{at}", name="Vase"))
    used = [JobFilament(position=0, type="PLA", grams_used=Decimal(5))]
    change = {"classification": Classification.BUSINESS, "material_cost": Decimal("5.75")} | account
    end = JobEnd(result=JobResult.FINISHED, at=at, witnessed=True)
    job = await ledger.end_job(
        job.id, end, {"grams": Decimal(5), "printing_seconds": 3600}, used, AccountChange(**change)
    )
    if is_booked:
        await ledger.accounts.finalize([job.id], "user:1")
    return job


async def purge(ledger: Ledger, today: date = NEXT_DAY, periods: Periods = TEN) -> int:
    """Purge, and see that a look before tells the same."""
    told = await ledger.privacy.purge(periods, today=today, at=T0, is_dry=True)
    done = await ledger.privacy.purge(periods, today=today, at=T0)
    assert told.counts == done.counts
    return done.counts["jobs"]


async def is_whole(ledger: Ledger) -> bool:
    return all(state.is_whole for state in await ledger.accounts.verify()) and not await ledger._worker.read(
        check_sums
    )


async def is_there(ledger: Ledger, job: Job) -> bool:
    try:
        await ledger.job(job.id)
    except JobMissing:
        return False
    return True


@pytest.mark.parametrize(
    ("on", "years", "goes_on"),
    [
        (date(2026, 3, 1), 8, date(2035, 1, 1)),
        (date(2026, 12, 31), 8, date(2035, 1, 1)),
        (date(2026, 3, 1), 6, date(2033, 1, 1)),
        (date(2026, 3, 1), 10, date(2037, 1, 1)),
        (date(2017, 5, 5), 8, date(2026, 1, 1)),
    ],
)
def test_years_count_from_the_end_of_the_year(on: date, years: int, goes_on: date) -> None:
    period = on.year * 100 + on.month
    assert period < first_kept(goes_on, years)
    assert period >= first_kept(date(goes_on.year - 1, 12, 31), years)


@pytest.mark.every_database
async def test_a_job_goes_after_its_years_with_its_bookings_and_sums(ledger: Ledger) -> None:
    old = await ended(ledger, OLD, is_booked=True)
    edge = await ended(ledger, EDGE)
    await ledger.accounts.reverse(old.id, "falsch", "user:1", on=EDGE.date())
    await ledger.accounts.replace(old.id, "user:1")
    await ledger.accounts.finalize([old.id], "user:1")
    young = await ended(ledger, YOUNG, is_booked=True)
    assert await purge(ledger, LAST_DAY) == 0
    assert await purge(ledger, NEXT_DAY, Periods(job_years=None)) == 0
    assert await purge(ledger) == 2
    assert await purge(ledger) == 0
    assert [await is_there(ledger, each) for each in (old, edge, young)] == [False, False, True]
    assert len(await ledger.accounts.bookings(young.id)) == 1
    assert await ledger._worker.read(total_of, ()) == 1
    assert await is_whole(ledger)
    again = await ended(ledger, YOUNG)
    assert (await ledger.accounts.account(again.id)).number == "PZ-2017-0002"


@pytest.mark.every_database
async def test_closed_months_and_the_log_stay(ledger: Ledger) -> None:
    await ended(ledger, OLD, is_booked=True)
    await ledger.accounts.close_month(201611, "user:1")
    assert await purge(ledger) == 1
    assert [close.period for close in await ledger.accounts.closes()] == [201611]
    assert await is_whole(ledger)


@pytest.mark.every_database
async def test_what_something_kept_needs_stays(ledger: Ledger) -> None:
    reversed_later = await ended(ledger, OLD, is_booked=True)
    await ledger.accounts.reverse(reversed_later.id, "falsch", "user:1", on=YOUNG.date())
    good = await ended(ledger, OLD)
    first_try = await ended(ledger, OLD, attempt_of_id=good.id)
    last_try = await ended(ledger, YOUNG, attempt_of_id=good.id)
    alone = await ended(ledger, OLD)
    failed = await ended(ledger, OLD, attempt_of_id=alone.id)
    order = await ledger.orders.add_order({"title": "Lampen"}, currency="EUR", **BY)
    parts = [await ended(ledger, at) for at in (EDGE, YOUNG)]
    await ledger.orders.assign_jobs(order.id, [part.id for part in parts], **BY)
    dated_back = await ended(ledger, YOUNG, service_on=OLD.date())
    assert await purge(ledger) == 3
    kept = (reversed_later, good, last_try, *parts, dated_back)
    assert all([await is_there(ledger, each) for each in kept])
    assert not any([await is_there(ledger, each) for each in (alone, failed, first_try)])
    assert await is_whole(ledger)


async def test_nothing_of_a_customer_who_is_held_goes(ledger: Ledger) -> None:
    who = await ledger.people.save_customer(None, {"name": "Öhler", "legal_hold": True}, **BY)
    order = await ledger.orders.add_order({"customer_id": who.id, "title": "Lampe"}, currency="EUR", **BY)
    own = await ended(ledger, OLD, customer_id=who.id)
    ordered = await ended(ledger, OLD)
    await ledger.orders.assign_jobs(order.id, [ordered.id], **BY)
    assert await purge(ledger) == 0
    await ledger.people.save_customer(who.id, {"legal_hold": False}, **BY)
    assert await purge(ledger) == 2
    assert not await is_there(ledger, own)


async def test_photos_and_words_go_with_their_job(ledger: Ledger, path: Path) -> None:
    job = await ended(ledger, OLD)
    origin = Origin(source=OriginSource.PRINTER, serial="A1-1", path="/x.jpg", name="x.jpg", seen_at=T0)
    for number, role in ((1, JobFileRole.FINISH), (2, JobFileRole.FIRST_LAYER)):
        await ledger.keep_file(
            NewFile(sha256=sha(number), size=1, suffix=".jpg", kind=FileKind.PHOTO, origin=origin)
        )
        await ledger.attach_to_job(job.id, sha(number), role, OLD)
    await ledger.update_file(sha(2), {"is_pinned": True})
    await ledger.accounts.update(job.id, AccountChange(failure_note="Xaverine war da"), "user:1")
    done = await ledger.privacy.purge(TEN, today=NEXT_DAY, at=T0)
    assert (done.counts["jobs"], done.files) == (1, (sha(1),))
    await ledger.privacy.scrub()
    assert not any(b"Xaverine" in each.read_bytes() for each in path.parent.iterdir() if each.is_file())
    assert await is_whole(ledger)


def rows_of(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Return all that lies in the tables of jobs and bookings."""
    names = (
        "jobs",
        "job_accounts",
        "bookings",
        "job_filaments",
        "job_moments",
        "period_sums",
        "month_closes",
    )
    # What a printer did in all becomes less with what goes.
    of_time = {"period_sums": "WHERE sum_of <> 'total'"}
    with sqlite3.connect(path) as database:
        found = {
            name: sorted(database.execute(f"SELECT * FROM {name} {of_time.get(name, '')}"), key=repr)
            for name in names
        }
    database.close()
    return found


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from([OLD, EDGE, YOUNG, T0]), st.booleans()), max_size=6))
async def test_a_second_purge_finds_nothing_and_what_is_younger_stays_to_the_byte(
    wanted: list[tuple[datetime, bool]],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ledger.db"
        ledger = Ledger(path)
        await ledger.open()
        made = [(at, await ended(ledger, at, is_booked=is_booked)) for at, is_booked in wanted]
        young = {job.id for at, job in made if at >= YOUNG}
        before = rows_of(path)
        assert await purge(ledger) == len(made) - len(young)
        after = rows_of(path)
        with sqlite3.connect(path) as database:
            columns = {
                name: [row[1] for row in database.execute(f"PRAGMA table_info({name})")] for name in before
            }
        database.close()
        for name, rows in before.items():
            key = "id" if name == "jobs" else "job_id" if "job_id" in columns[name] else "period"
            place = columns[name].index(key)
            kept = [row for row in rows if (row[place] >= 201700 if key == "period" else row[place] in young)]
            assert after[name] == kept
        assert await purge(ledger) == 0
        assert rows_of(path) == after
        assert await is_whole(ledger)
        await ledger.close()


async def test_a_price_goes_out_of_the_sums_with_its_job(ledger: Ledger) -> None:
    price = {
        "price_basis": PriceBasis.GROSS,
        "treatment": "DE_STD",
        "tax_rate": Decimal(19),
        "tax_country": "DE",
        "net": Decimal("8.39"),
        "vat": Decimal("1.60"),
        "gross": Decimal("9.99"),
    }
    await ended(ledger, OLD, is_booked=True, **price)
    await ended(ledger, OLD, **price)
    assert await purge(ledger) == 2
    assert await is_whole(ledger)
