"""Accounts, bookings, months and what the log vouches for."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
import sqlite3
from typing import Any

from hypothesis import HealthCheck, given, settings, strategies as st
import pytest
from sqlalchemy import Connection, Engine, event

from custom_components.printernizer.costing import PriceBasis, RateName, RateSetting, from_gross, from_net
from custom_components.printernizer.drivers.models import JobResult
from custom_components.printernizer.ledger import (
    AccountFinal,
    AccountNotFinal,
    Job,
    JobAlreadyOpen,
    JobEnd,
    JobFilament,
    JobMissing,
    JobMoment,
    JobMomentKind,
    JobStillOpen,
    Ledger,
    MonthClosed,
    MonthNotOver,
    MonthNotReady,
    MonthOutOfOrder,
    NotClassified,
    PriceRefused,
    ReasonMissing,
    verify,
)
from custom_components.printernizer.ledger.account_rows import AccountChange, Booking, ChainProblem
from custom_components.printernizer.ledger.account_tables import bookings
from custom_components.printernizer.ledger.account_words import (
    AccountState,
    BookingKind,
    Classification,
    FailureReason,
    JobOrigin,
)
from custom_components.printernizer.ledger.account_writes import COSTS as EACH_COST
from custom_components.printernizer.ledger.database import open_database, parse_url
from custom_components.printernizer.ledger.guards import set_guards
from custom_components.printernizer.ledger.sum_rows import AMOUNTS
from custom_components.printernizer.ledger.sum_writes import check_sums

from .conftest import T0, new_job

D = Decimal
BY = "user:1"
OCTOBER = datetime(2026, 10, 5, 12, tzinfo=UTC)
BUSINESS = AccountChange(classification=Classification.BUSINESS)
COSTS = AccountChange(
    material_cost=D("5.7500"), energy_cost=D("0.4128"), machine_cost=D("1.9998"), labour_cost=D("7.0000")
)
PRICE = AccountChange(
    price_basis=PriceBasis.GROSS,
    treatment="DE_STD",
    tax_rate=D(19),
    tax_country="DE",
    net=D("8.39"),
    vat=D("1.60"),
    gross=D("9.99"),
)


async def ended(
    ledger: Ledger, at: datetime = OCTOBER, result: JobResult = JobResult.FINISHED, **account: Any
) -> Job:
    job = await ledger.start_job(new_job(first_seen_at=at))
    used = [
        JobFilament(position=0, type="PLA", grams_used=D(5)),
        JobFilament(position=1, type="PETG", grams_used=D(7)),
    ]
    end = JobEnd(result=result, at=at, witnessed=True)
    return await ledger.end_job(
        job.id, end, {"grams": D(12), "printing_seconds": 3600}, used, AccountChange(**account)
    )


async def booked(ledger: Ledger, at: datetime = OCTOBER) -> tuple[Job, Booking]:
    job = await ended(ledger, at, **(BUSINESS | COSTS | PRICE))
    (booking,) = await ledger.accounts.finalize([job.id], BY)
    return job, booking


async def whole(ledger: Ledger) -> bool:
    (state,) = await ledger.accounts.verify()
    return state.is_whole and await ledger._worker.read(check_sums) == 0


@pytest.mark.every_database
async def test_a_job_has_an_account_and_takes_a_number_when_it_ends(ledger: Ledger) -> None:
    job = await ledger.start_job(new_job(first_seen_at=OCTOBER))
    account = await ledger.accounts.account(job.id)
    assert (account.number, account.period, account.origin) == (None, None, JobOrigin.RECORDED)
    assert (account.state, account.classification) == (AccountState.DRAFT, Classification.UNCLASSIFIED)
    await ledger.drop_job(job.id)
    with pytest.raises(JobMissing):
        await ledger.accounts.account(job.id)
    first, second = await ended(ledger), await ended(ledger)
    accounts = await ledger.accounts.accounts([first.id, second.id, 999])
    assert [each.number for each in accounts.values()] == ["PZ-2026-0001", "PZ-2026-0002"]
    assert (accounts[first.id].service_on, accounts[first.id].period) == (date(2026, 10, 5), 202610)


@pytest.mark.every_database
async def test_a_job_that_goes_on_keeps_its_number_and_so_is_never_struck_out(ledger: Ledger) -> None:
    job = await ended(ledger, **COSTS)
    assert job.cost == D("15.1626")
    again = await ledger.reopen_job(job.id, {}, JobMoment(at=T0, kind=JobMomentKind.CONTINUED))
    account = await ledger.accounts.account(job.id)
    assert (again.cost, account.material_cost, account.period) == (None, None, None)
    assert account.number == "PZ-2026-0001"
    with pytest.raises(JobStillOpen):
        await ledger.accounts.finalize([job.id], BY)
    await ledger.drop_job(job.id)
    assert (await ledger.job(job.id)).result is JobResult.CANCELLED
    assert await whole(ledger)


async def test_an_end_that_nobody_saw_lies_where_it_most_likely_was(ledger: Ledger) -> None:
    job = await ledger.start_job(new_job(first_seen_at=OCTOBER, remaining=3600))
    late = OCTOBER + timedelta(days=60)
    await ledger.end_job(job.id, JobEnd(result=JobResult.UNKNOWN, at=late, witnessed=False))
    assert (await ledger.accounts.account(job.id)).period == 202610


@pytest.mark.every_database
async def test_a_correction_is_in_the_log_with_what_was_there_and_without_words(ledger: Ledger) -> None:
    job = await ended(ledger)
    change = AccountChange(failure=FailureReason.SPAGHETTI, failure_note="Frau Müllers Vase", rates='{"a":1}')
    account = await ledger.accounts.update(job.id, change, BY, "gesehen")
    assert (account.failure, account.failure_note) == (FailureReason.SPAGHETTI, "Frau Müllers Vase")
    await ledger.accounts.update(job.id, change, BY)
    corrected, end = await ledger.accounts.history(job.id)
    assert (corrected.action, corrected.actor, corrected.entity) == ("job.correct", BY, "job:PZ-2026-0001")
    assert end.action == "job.end"
    assert '"failure":"spaghetti"' in corrected.data
    assert "Müller" not in corrected.data
    assert "gesehen" not in corrected.data


@pytest.mark.every_database
async def test_the_cost_of_a_job_is_always_the_sum_of_its_parts(ledger: Ledger) -> None:
    job = await ended(ledger)
    assert job.cost is None
    await ledger.accounts.update(job.id, COSTS, BY)
    await ledger.accounts.update(job.id, AccountChange(energy_cost=None, overhead_cost=D("0.0001")), BY)
    assert (await ledger.job(job.id)).cost == D("14.7499")
    await ledger.update_job(job.id, {"cost": D(1)})
    assert (await ledger.job(job.id)).cost == D("9.9999")


async def test_a_correction_of_job_and_account_is_one_line(ledger: Ledger) -> None:
    job = await ended(ledger)
    change: Any = {"grams": D("11.5"), "note": "gewogen", "cost": D(7)}
    after = await ledger.accounts.correct(job.id, change=change, account=BUSINESS, actor=BY, reason="Waage")
    assert (after.grams, after.cost) == (D("11.5"), None)
    line = (await ledger.accounts.history(job.id))[0]
    assert '"grams":"11.500"' in line.data or '"grams":"11.5"' in line.data
    assert '"grams":"12.000"' in line.data
    await ledger.accounts.correct(job.id, change={}, account={}, actor=BY)
    assert len(await ledger.accounts.history(job.id)) == 2


@pytest.mark.every_database
async def test_a_job_that_is_entered_by_hand_leaves_the_printer_alone(ledger: Ledger) -> None:
    running = await ledger.start_job(new_job())
    new = new_job(first_seen_at=OCTOBER, name="Vase")
    end = JobEnd(result=JobResult.FINISHED, at=OCTOBER + timedelta(hours=2), witnessed=True)
    job = await ledger.accounts.add(new, end, change={"grams": D(3)}, account=COSTS, actor=BY)
    account = await ledger.accounts.account(job.id)
    assert (account.origin, account.number, job.cost) == (JobOrigin.MANUAL, "PZ-2026-0001", D("15.1626"))
    assert await ledger.open_jobs("A1-1") == (running,)
    with pytest.raises(JobAlreadyOpen):
        await ledger.accounts.add(new, end, change={}, account={}, actor=BY)
    assert await whole(ledger)


@pytest.mark.parametrize("change", [{"net": D(1)}, {"net": D(1), "vat": D(1), "gross": D(3)}])
async def test_a_price_that_does_not_add_up_is_refused(ledger: Ledger, change: Any) -> None:
    job = await ended(ledger)
    with pytest.raises(PriceRefused):
        await ledger.accounts.update(job.id, change, BY)


@pytest.mark.every_database
async def test_several_jobs_change_together_or_none_does(ledger: Ledger) -> None:
    first, second = await ended(ledger), await ended(ledger)
    with pytest.raises(JobMissing):
        await ledger.accounts.update_together({first.id: BUSINESS, 99: BUSINESS}, BY)
    assert (await ledger.accounts.account(first.id)).classification is Classification.UNCLASSIFIED
    await ledger.accounts.update_together({first.id: BUSINESS, second.id: BUSINESS}, BY)
    assert (await ledger.accounts.account(second.id)).classification is Classification.BUSINESS


@pytest.mark.every_database
async def test_a_booked_job_stays_as_it_is(ledger: Ledger) -> None:
    job, booking = await booked(ledger)
    assert (booking.kind, booking.number, booking.material, booking.cost) == (
        BookingKind.ORIGINAL,
        "PZ-2026-0001",
        "PETG",
        D("15.1626"),
    )
    with pytest.raises(AccountFinal):
        await ledger.accounts.update(job.id, AccountChange(net=D(1), vat=D(0), gross=D(1)), BY)
    with pytest.raises(AccountFinal):
        await ledger.update_job(job.id, {"grams": D(1)})
    with pytest.raises(AccountFinal):
        await ledger.set_filaments(job.id, [])
    with pytest.raises(AccountFinal):
        await ledger.accounts.finalize([job.id], BY)
    with pytest.raises(AccountFinal):
        await ledger.reopen_job(job.id, {}, JobMoment(at=T0, kind=JobMomentKind.CONTINUED))
    await ledger.update_job(job.id, {"note": "steht im Regal"})
    assert await ledger.accounts.bookings(job.id) == (booking,)
    assert await whole(ledger)


@pytest.mark.every_database
async def test_a_reversal_is_nothing_in_every_column_and_lets_a_replacement_follow(ledger: Ledger) -> None:
    job, original = await booked(ledger)
    with pytest.raises(ReasonMissing):
        await ledger.accounts.reverse(job.id, " ", BY)
    with pytest.raises(AccountNotFinal):
        await ledger.accounts.replace(job.id, BY)
    reversal = await ledger.accounts.reverse(job.id, "falscher Kunde", BY, date(2026, 11, 3))
    assert (reversal.kind, reversal.of_id, reversal.period) == (BookingKind.REVERSAL, original.id, 202611)
    for field in fields(Booking):
        value = getattr(original, field.name)
        if field.name in {"jobs", "seconds"} or (isinstance(value, Decimal) and field.name != "tax_rate"):
            assert value + getattr(reversal, field.name) == 0, field.name
    with pytest.raises(AccountNotFinal):
        await ledger.accounts.reverse(job.id, "noch einmal", BY)
    await ledger.accounts.replace(job.id, BY)
    await ledger.accounts.update(job.id, AccountChange(material_cost=D("6.0000")), BY)
    (replacement,) = await ledger.accounts.finalize([job.id], BY)
    assert (replacement.kind, replacement.of_id, replacement.cost) == (
        BookingKind.REPLACEMENT,
        reversal.id,
        D("15.4126"),
    )
    assert await ledger.accounts.bookings(job.id) == (original, reversal, replacement)
    assert await whole(ledger)


@pytest.mark.every_database
async def test_a_private_job_is_booked_without_a_price(ledger: Ledger) -> None:
    job = await ended(ledger, **(COSTS | PRICE | AccountChange(classification=Classification.PRIVATE)))
    (booking,) = await ledger.accounts.finalize([job.id], BY)
    assert (booking.treatment, booking.gross, booking.cost) == ("PRIVATE", None, D("15.1626"))
    assert (await ledger.accounts.account(job.id)).gross is None
    assert await whole(ledger)


async def test_what_is_not_ready_is_not_booked(ledger: Ledger) -> None:
    job = await ended(ledger)
    with pytest.raises(NotClassified):
        await ledger.accounts.finalize([job.id], BY)
    with pytest.raises(JobMissing):
        await ledger.accounts.finalize([99], BY)
    untaxed = await ended(ledger, **(BUSINESS | AccountChange(net=D(1), vat=D(0), gross=D(1))))
    with pytest.raises(PriceRefused):
        await ledger.accounts.finalize([untaxed.id], BY)


@pytest.mark.every_database
async def test_a_month_is_closed_when_nothing_in_it_is_open(ledger: Ledger) -> None:
    september = await ended(ledger, OCTOBER - timedelta(days=30), **BUSINESS)
    job = await ended(ledger)
    state = await ledger.accounts.month_state(202610)
    assert (state.jobs, state.unclassified, state.earlier, state.is_ready) == (1, 1, 202609, False)
    with pytest.raises(MonthOutOfOrder) as refused:
        await ledger.accounts.close_month(202610, BY)
    assert refused.value.period == 202609
    await ledger.accounts.close_month(202609, BY)
    assert (await ledger.accounts.account(september.id)).state is AccountState.FINAL
    with pytest.raises(MonthNotReady):
        await ledger.accounts.close_month(202610, BY)
    await ledger.accounts.update(job.id, BUSINESS | PRICE, BY)
    close = await ledger.accounts.close_month(202610, BY)
    assert (close.jobs, close.period) == (1, 202610)
    assert '"gross":"9.9900"' in close.sums
    with pytest.raises(MonthClosed):
        await ledger.accounts.close_month(202610, BY)
    with pytest.raises(MonthNotOver):
        await ledger.accounts.close_month(209901, BY)
    assert [each.period for each in await ledger.accounts.closes()] == [202610, 202609]
    (head,) = await ledger.accounts.verify()
    assert (head.seq, head.hash) == (close.log_seq, close.log_hash)
    assert await whole(ledger)


@pytest.mark.every_database
async def test_what_comes_after_a_month_was_closed_goes_into_an_open_one(ledger: Ledger) -> None:
    job, _ = await booked(ledger)
    await ledger.accounts.close_month(202610, BY)
    with pytest.raises(MonthClosed):
        await ledger.accounts.reverse(job.id, "zu spät", BY, date(2026, 10, 31))
    late = await ended(ledger)
    account = await ledger.accounts.account(late.id)
    assert (account.service_on, account.period) == (date(2026, 10, 5), 202611)
    with pytest.raises(MonthClosed):
        await ledger.accounts.update(late.id, AccountChange(service_on=date(2026, 10, 6)), BY)
    await ledger.accounts.update(late.id, AccountChange(service_on=date(2026, 11, 6)), BY)
    await ledger.accounts.reverse(job.id, "falsch", BY, date(2026, 11, 2))
    await ledger.accounts.replace(job.id, BY)
    assert (await ledger.accounts.account(job.id)).period > 202610
    assert await whole(ledger)


@contextmanager
def counted() -> Iterator[list[str]]:
    said: list[str] = []

    def hear(_: object, __: object, statement: str, *___: object) -> None:
        said.append(statement)

    event.listen(Engine, "before_cursor_execute", hear)
    try:
        yield said
    finally:
        event.remove(Engine, "before_cursor_execute", hear)


async def test_closing_a_month_takes_as_many_statements_however_many_jobs_it_has(ledger: Ledger) -> None:
    took = []
    for jobs, at in ((10, OCTOBER - timedelta(days=30)), (30, OCTOBER)):
        for _ in range(jobs):
            await ended(ledger, at, **(BUSINESS | COSTS | PRICE))
        with counted() as said:
            close = await ledger.accounts.close_month(at.year * 100 + at.month, BY)
        assert close.jobs == jobs
        took.append(len(said))
    assert took[0] == took[1]
    assert await whole(ledger)


_CLOSE = "closed_at, closed_by, jobs, sums, log_seq, log_hash"
_BOOKING = ", ".join(column.name for column in bookings.columns if column.name not in {"id", "of_id"})
_COPY = f"({_BOOKING}) SELECT {_BOOKING} FROM bookings WHERE id = 1"

TAMPERED: list[tuple[str, ChainProblem, int | None]] = [
    (
        "UPDATE book_log SET data = replace(data, 'finished', 'Finished') WHERE seq = 1",
        ChainProblem.LINE,
        1,
    ),
    ("UPDATE book_log SET actor = 'x' WHERE seq = 3", ChainProblem.LINE, 3),
    ("DELETE FROM book_log WHERE seq = 2", ChainProblem.LINE, 2),
    ("DELETE FROM book_log WHERE seq = 1", ChainProblem.LINE, 1),
    ("DELETE FROM book_log WHERE seq = 5", ChainProblem.HEAD, 5),
    ("UPDATE sites SET log_hash = ''", ChainProblem.HEAD, 6),
    ("UPDATE bookings SET cost = cost + 1 WHERE id = 1", ChainProblem.BOOKING, 2),
    ("UPDATE bookings SET booked_at = booked_at + 1 WHERE id = 2", ChainProblem.BOOKING, 4),
    ("DELETE FROM bookings", ChainProblem.BOOKING, 2),
    (f"INSERT INTO bookings {_COPY}", ChainProblem.BOOKING, None),
    ("UPDATE month_closes SET closed_at = closed_at + 1", ChainProblem.CLOSE, 5),
    ("UPDATE month_closes SET jobs = 7", ChainProblem.CLOSE, 5),
    ("DELETE FROM month_closes", ChainProblem.CLOSE, 5),
    ("UPDATE job_accounts SET number = 'PZ-2026-0007' WHERE job_id = 2", ChainProblem.NUMBER, None),
    ("UPDATE job_accounts SET number = 'none' WHERE job_id = 2", ChainProblem.NUMBER, None),
    ("UPDATE number_circles SET last = 9", ChainProblem.NUMBER, None),
    (
        f"INSERT INTO month_closes SELECT site_id, 202701, {_CLOSE} FROM month_closes",
        ChainProblem.CLOSE,
        None,
    ),
]


def _tamper(path: Path, statement: str) -> None:
    """Write as somebody who takes the guards off first."""
    database = sqlite3.connect(path, isolation_level=None)
    names = database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for (name,) in names:
        database.execute(f"DROP TRIGGER {name}")
    database.execute(statement)
    database.close()


@pytest.mark.parametrize(("statement", "problem", "seq"), TAMPERED)
async def test_whoever_changes_a_written_row_is_found_out(
    path: Path, statement: str, problem: ChainProblem, seq: int | None
) -> None:
    ledger = Ledger(path)
    await ledger.open()
    # Lines 1 and 2, 3, 4 and 5.
    await booked(ledger)
    await ended(ledger, **BUSINESS)
    await ledger.accounts.close_month(202610, BY)
    assert await whole(ledger)
    await ledger.close()
    _tamper(path, statement)
    await ledger.open()
    (state,) = await ledger.accounts.verify()
    await ledger.close()
    assert (state.problem, state.broken_at) == (problem, seq)
    assert not state.is_whole


@contextmanager
def unguarded(connection: Connection) -> Iterator[None]:
    """Take the guards off a server's tables, as somebody may who runs it."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("SET session_replication_role = replica")
        yield
        connection.exec_driver_sql("SET session_replication_role = origin")
        return
    names = "SELECT trigger_name FROM information_schema.triggers WHERE trigger_schema = DATABASE()"
    for name in connection.exec_driver_sql(names).scalars().all():
        connection.exec_driver_sql(f"DROP TRIGGER {name}")
    connection.exec_driver_sql("SET FOREIGN_KEY_CHECKS = 0")
    yield
    connection.exec_driver_sql("SET FOREIGN_KEY_CHECKS = 1")
    set_guards(connection)


def found_out(connection: Connection) -> tuple[ChainProblem | None, int | None]:
    """Read the only site's log over."""
    (found,) = verify.begin(connection)
    while not found.is_done:
        found = verify.read_on(connection, found)
    if found.problem is not None:
        return found.problem, found.broken_at
    count = verify.NumberCount()
    while not count.is_done:
        count = verify.count_numbers(connection, found.site_id, count)
    return (ChainProblem.NUMBER if verify.has_number_gap(connection, found.site_id, count) else None), None


async def test_whoever_changes_a_written_row_on_a_server_is_found_out_too(empty: str) -> None:
    ledger = Ledger(empty)
    await ledger.open()
    await booked(ledger)
    await ended(ledger, **BUSINESS)
    await ledger.accounts.close_month(202610, BY)
    assert await whole(ledger)
    await ledger.close()
    engine, _ = open_database(parse_url(empty))
    with engine.connect() as connection, unguarded(connection):
        connection.commit()
        for statement, problem, seq in TAMPERED:
            connection.exec_driver_sql(statement)
            assert found_out(connection) == (problem, seq), statement
            connection.rollback()
        assert found_out(connection) == (None, None)
        connection.rollback()
    engine.dispose()


PARTS = st.none() | st.integers(0, 10**7).map(lambda units: D(units).scaleb(-4))
PRICES = st.none() | st.tuples(
    st.sampled_from([from_net, from_gross]), st.integers(-(10**6), 10**6), st.sampled_from([19, 7, 16, 5, 0])
)


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(PARTS, min_size=6, max_size=6), PRICES)
async def test_amounts_add_up_however_they_are_entered(
    tmp_path_factory: Any, parts: list[Any], price: Any
) -> None:
    ledger = Ledger(tmp_path_factory.mktemp("books") / "ledger.db")
    await ledger.open()
    change: Any = {"classification": Classification.BUSINESS, **dict(zip(EACH_COST, parts, strict=True))}
    if price is not None:
        make, cents, rate = price
        amount = make(D(cents).scaleb(-2), D(rate))
        change |= {"price_basis": amount.basis, "treatment": "DE_STD", "tax_rate": amount.rate}
        change |= {"net": amount.net, "vat": amount.vat, "gross": amount.gross}
    job = await ended(ledger, **change)
    (original,) = await ledger.accounts.finalize([job.id], BY)
    known = [part for part in parts if part is not None]
    assert original.cost == job.cost == (sum(known, D(0)) if known else None)
    if price is not None:
        assert (original.net or D(0)) + (original.vat or D(0)) == original.gross
    await ledger.accounts.reverse(job.id, "zurück", BY)
    found = await ledger.accounts.bookings(job.id)
    assert {sum(getattr(booking, name) or 0 for booking in found) for name in AMOUNTS} == {0}
    assert await whole(ledger)
    await ledger.close()


async def test_a_rate_that_changes_leaves_booked_rows_byte_for_byte(path: Path) -> None:
    ledger = Ledger(path)
    await ledger.open()
    await booked(ledger)
    before = _rows(path)
    rate = RateSetting(name=RateName.ROOM_PER_HOUR, value=D(99), valid_from=date(2020, 1, 1))
    await ledger.rates.set_rates([rate], by=BY, at=T0)
    assert _rows(path) == before
    await ledger.close()


def _rows(path: Path) -> list[Any]:
    database = sqlite3.connect(path)
    found = [
        row
        for table in ("bookings", "job_accounts", "jobs")
        for row in database.execute(f"SELECT * FROM {table}")
    ]
    database.close()
    return found
