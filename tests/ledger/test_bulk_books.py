"""The same done to thousands of jobs: to each of them once, in steps, and after each of these the books add up."""

from decimal import Decimal

import pytest

from custom_components.printernizer.drivers.models import JobResult
from custom_components.printernizer.ledger import JobQuery, Ledger, bulk_books
from custom_components.printernizer.ledger.account_rows import AccountChange
from custom_components.printernizer.ledger.account_words import AccountState, Classification, FailureReason
from custom_components.printernizer.ledger.errors import (
    AccountFinal,
    EntryRefused,
    JobMissing,
    JobStillOpen,
    NotClassified,
    OrderMissing,
)
from custom_components.printernizer.ledger.sum_writes import check_sums
from custom_components.printernizer.ledger.writes import start_job

from .conftest import new_job
from .many_jobs import fill
from .test_people import BY, customer, price

D = Decimal
ME = "user:1"
MANY = 2400
BUSINESS = AccountChange(classification=Classification.BUSINESS, failure=FailureReason.CLOG)


async def add_up(ledger: Ledger) -> bool:
    states = await ledger.accounts.verify()
    return await ledger._worker.read(check_sums) == 0 and all(state.is_whole for state in states)


async def change_all(ledger: Ledger, query: JobQuery, change: AccountChange, most: int = 10**6) -> list[int]:
    """Change what matches; returns the jobs in the order of their turns, of no more than so many steps."""
    found = await ledger.bulk.matches(query)
    turns: list[int] = []
    async for ids in ledger.bulk.steps(found):
        assert len(ids) <= bulk_books.STEP
        outcomes = await ledger.bulk.change(dict.fromkeys(ids, change), ME)
        assert set(outcomes.values()) == {None}
        turns += ids
        if len(turns) >= most:
            break
    return turns


@pytest.fixture(params=["few", "many"])
def ways(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let short lists be gone through in the ways that long ones are."""
    if request.param == "many":
        monkeypatch.setattr(bulk_books, "FEW", 3)
        monkeypatch.setattr(bulk_books, "_STRETCH", 170)


@pytest.mark.usefixtures("ways")
async def test_thousands_of_jobs_change_once_each_and_the_books_add_up(ledger: Ledger) -> None:
    await ledger._worker.write(fill, MANY)
    query = JobQuery(classifications=(Classification.UNCLASSIFIED,), results=(JobResult.FAILED,))
    wanted = (MANY + 2) // 3
    found = await ledger.bulk.matches(query)
    assert await ledger.bulk.count(found) == wanted
    half = await change_all(ledger, query, BUSINESS, most=wanted // 2)
    assert await add_up(ledger)
    # What was stopped in the middle goes on where it was: the rest matches still.
    rest = await change_all(ledger, query, BUSINESS)
    assert sorted({*half, *rest}) == sorted((*half, *rest))
    assert len(half) + len(rest) == wanted
    assert half == sorted(half)
    assert await add_up(ledger)
    assert (await ledger.jobs(query)).total == 0
    history = await ledger.accounts.history(half[0])
    assert (history[0].action, history[0].actor) == ("job.correct", ME)


@pytest.mark.usefixtures("ways")
async def test_jobs_that_come_while_others_change_are_left_alone(ledger: Ledger) -> None:
    await ledger._worker.write(fill, 120)
    found = await ledger.bulk.matches(JobQuery(text="vase"))
    await ledger._worker.write(lambda connection: start_job(connection, new_job(name="Vase")))
    turns = [job_id async for ids in ledger.bulk.steps(found) for job_id in ids]
    assert len(turns) == await ledger.bulk.count(found) == 120


@pytest.mark.every_database
async def test_what_cannot_change_is_told_and_keeps_nobody_from_it(ledger: Ledger) -> None:
    await ledger._worker.write(fill, 6)
    await ledger.bulk.change({3: BUSINESS}, ME)
    await ledger.accounts.finalize([3], ME)
    changes: dict[int, AccountChange] = {
        2: AccountChange(order_id=77),
        3: AccountChange(failure=FailureReason.WARPING),
        4: AccountChange(customer_id=77),
        5: AccountChange(failure=FailureReason.WARPING),
        99: AccountChange(failure=FailureReason.WARPING),
    }
    found = await ledger.bulk.change(changes, ME, "so")
    kinds = {job_id: type(error) if error else None for job_id, error in found.items()}
    assert kinds == {2: OrderMissing, 3: AccountFinal, 4: EntryRefused, 5: None, 99: JobMissing}
    accounts = await ledger.accounts.accounts([1, 4, 5])
    assert [accounts[each].failure for each in (1, 4, 5)] == [None, None, FailureReason.WARPING]
    assert accounts[4].customer_id is None
    assert await add_up(ledger)


@pytest.mark.every_database
async def test_jobs_that_go_into_an_order_together_share_its_price_to_the_cent(ledger: Ledger) -> None:
    await ledger._worker.write(fill, 30)
    buyer = await customer(ledger)
    orders = [
        await ledger.orders.add_order(
            {"title": "Vasen", "customer_id": buyer.id, "price": price()}, currency="EUR", **BY
        )
        for _ in range(2)
    ]
    for order, ids in ((orders[0], range(2, 31)), (orders[1], range(10, 20))):
        change = AccountChange(order_id=order.id)
        assert set((await ledger.bulk.change(dict.fromkeys(ids, change), ME)).values()) == {None}
        assert await add_up(ledger)
    accounts = await ledger.accounts.accounts(range(1, 31))
    for order in orders:
        mine = [each for each in accounts.values() if each.order_id == order.id]
        assert {each.customer_id for each in mine} == {buyer.id}
        for side in ("net", "vat", "gross"):
            shares = [getattr(each, side) for each in mine if getattr(each, side) is not None]
            assert sum(shares) == getattr(price(), side)


@pytest.mark.every_database
async def test_many_jobs_are_booked_each_for_itself_without_a_gap(ledger: Ledger) -> None:
    await ledger._worker.write(fill, 8)
    running = await ledger._worker.write(lambda connection: start_job(connection, new_job()))
    await ledger.bulk.change(dict.fromkeys([1, 2, 5, running.id], BUSINESS), ME)
    found = await ledger.bulk.finalize([1, 2, 3, 5, running.id, 99], ME)
    kinds = {job_id: type(error) if error else None for job_id, error in found.items()}
    assert kinds == {1: None, 2: None, 3: NotClassified, 5: None, running.id: JobStillOpen, 99: JobMissing}
    again = await ledger.bulk.finalize([1, 2], ME)
    assert {type(error) for error in again.values()} == {AccountFinal}
    accounts = await ledger.accounts.accounts([1, 2, 3, 5])
    assert [accounts[each].state for each in (1, 2, 3, 5)] == [
        AccountState.FINAL,
        AccountState.FINAL,
        AccountState.DRAFT,
        AccountState.FINAL,
    ]
    assert await add_up(ledger)
