"""The number of an invoice, which an order passes on to its jobs, and which may come after a job is booked."""

from collections.abc import Sequence
from typing import Any

import pytest

from custom_components.printernizer.exports.tables import JOBS
from custom_components.printernizer.ledger import Job, Ledger
from custom_components.printernizer.ledger.account_rows import AccountChange
from custom_components.printernizer.ledger.account_words import RuleKind
from custom_components.printernizer.ledger.batch_writes import BatchBooking, BatchOrder
from custom_components.printernizer.ledger.export_reads import ExportQuery, job_blocks
from custom_components.printernizer.ledger.people_rows import Order, OrderChange
from custom_components.printernizer.ledger.site import local_day

from .conftest import T0
from .test_people import BY, job, price, rule


async def an_order(ledger: Ledger, invoice: str = "", **values: Any) -> Order:
    change: Any = {"external_invoice_no": invoice, **values}
    return await ledger.orders.add_order(change, currency="EUR", **BY)


async def invoice_of(ledger: Ledger, made: Job) -> str:
    return (await ledger.accounts.account(made.id)).external_invoice_no


async def change(ledger: Ledger, made: Job, **values: Any) -> None:
    await ledger.accounts.update(made.id, AccountChange(**values), "user:1")


async def change_order(ledger: Ledger, order: Order, **values: Any) -> None:
    await ledger.orders.change_order(order.id, OrderChange(**values), **BY)


async def hand_over(ledger: Ledger) -> list[tuple[str, str, bool]]:
    """Hand November over; return number of the job and of its invoice, and whether it takes back."""
    handed: list[BatchBooking] = []

    def make(found: Sequence[BatchBooking]) -> bytes:
        handed.extend(found)
        return b"made"

    wanted = BatchOrder(format="datev", period=202611, is_repeat=False, **BY)
    await ledger.exports.make_batch(wanted, make, lambda booking: bool(booking.external_invoice_no))
    return [(each.number, each.external_invoice_no, each.is_reversal) for each in handed]


async def exported(ledger: Ledger) -> list[str]:
    """Return the numbers of invoices that a table of November's jobs shows, bookings first."""
    blocks = await ledger._worker.read(lambda c: list(job_blocks(c, ExportQuery(period=202611))))
    place = [column.key for column in JOBS.columns].index("external_invoice_no")
    return [row[place] for rows in blocks for row in rows]


@pytest.mark.every_database
async def test_jobs_take_the_number_of_their_orders_invoice(ledger: Ledger) -> None:
    order = await an_order(ledger)
    plain, own = await job(ledger, "10"), await job(ledger, "20")
    await change(ledger, own, external_invoice_no="RE-1")
    await ledger.orders.assign_jobs(order.id, [plain.id, own.id], **BY)
    assert [await invoice_of(ledger, each) for each in (plain, own)] == ["", "RE-1"]
    await change_order(ledger, order, external_invoice_no="RE-7")
    assert [await invoice_of(ledger, each) for each in (plain, own)] == ["RE-7", "RE-1"]
    await change_order(ledger, order, external_invoice_no="RE-8")
    assert [await invoice_of(ledger, each) for each in (plain, own)] == ["RE-8", "RE-1"]
    await change_order(ledger, order, external_invoice_no="")
    assert [await invoice_of(ledger, each) for each in (plain, own)] == ["", "RE-1"]


@pytest.mark.every_database
async def test_a_job_leaves_the_number_of_an_invoice_with_its_order(ledger: Ledger) -> None:
    first, second = await an_order(ledger, "RE-7"), await an_order(ledger, "RE-8")
    made, own = await job(ledger, "10"), await job(ledger, "20")
    await ledger.orders.assign_jobs(first.id, [made.id, own.id], **BY)
    assert await invoice_of(ledger, made) == "RE-7"
    await ledger.orders.assign_jobs(second.id, [made.id], **BY)
    assert await invoice_of(ledger, made) == "RE-8"
    await change(ledger, made, order_id=None)
    assert await invoice_of(ledger, made) == ""
    await change(ledger, own, order_id=second.id, external_invoice_no="RE-9")
    assert await invoice_of(ledger, own) == "RE-9"


async def test_a_job_that_a_rule_puts_into_an_order_takes_its_invoice(ledger: Ledger) -> None:
    order = await an_order(ledger, "RE-7")
    await ledger.people.set_rules([rule(RuleKind.PREFIX, "kd_", order_id=order.id)], **BY)
    made = await job(ledger, name="KD_Lampe")
    assert (await ledger.accounts.account(made.id)).order_id == order.id
    assert await invoice_of(ledger, made) == "RE-7"


@pytest.mark.every_database
async def test_booked_jobs_take_an_orders_invoice_until_they_are_handed_over(ledger: Ledger) -> None:
    order = await an_order(ledger, price=price())
    handed, late = await job(ledger, "10"), await job(ledger, "20")
    await ledger.orders.assign_jobs(order.id, [handed.id, late.id], **BY)
    await ledger.accounts.finalize([handed.id], "user:1")
    await change_order(ledger, order, external_invoice_no="RE-7")
    numbers = [(await ledger.accounts.account(each.id)).number for each in (handed, late)]
    assert await hand_over(ledger) == [(numbers[0], "RE-7", False)]

    await ledger.accounts.finalize([late.id], "user:1")
    await change_order(ledger, order, external_invoice_no="RE-8")
    assert [await invoice_of(ledger, each) for each in (handed, late)] == ["RE-7", "RE-7"]
    assert await hand_over(ledger) == [(numbers[1], "RE-7", False)]
    assert all(state.is_whole for state in await ledger.accounts.verify())


@pytest.mark.every_database
async def test_what_takes_a_booking_back_bears_its_number(ledger: Ledger) -> None:
    order = await an_order(ledger, price=price())
    made = await job(ledger)
    await ledger.orders.assign_jobs(order.id, [made.id], **BY)
    await ledger.accounts.finalize([made.id], "user:1")
    await change(ledger, made, external_invoice_no="RE-7")
    number = (await ledger.accounts.account(made.id)).number
    today = await ledger._worker.read(local_day, T0)
    await ledger.accounts.reverse(made.id, "verrechnet", "user:1", today)
    await ledger.accounts.replace(made.id, "user:1")
    await change(ledger, made, external_invoice_no="RE-8")
    assert await exported(ledger) == ["RE-7", "RE-7", "RE-8"]
    await ledger.accounts.finalize([made.id], "user:1")
    assert await exported(ledger) == ["RE-7", "RE-7", "RE-8"]
    assert await hand_over(ledger) == [
        (number, "RE-7", False),
        (number, "RE-7", True),
        (number, "RE-8", False),
    ]


@pytest.mark.every_database
async def test_what_was_taken_back_without_an_invoice_is_never_handed_over(ledger: Ledger) -> None:
    order = await an_order(ledger, price=price())
    made = await job(ledger)
    await ledger.orders.assign_jobs(order.id, [made.id], **BY)
    await ledger.accounts.finalize([made.id], "user:1")
    assert (await ledger.accounts.month_state(202611)).uninvoiced == 1
    today = await ledger._worker.read(local_day, T0)
    await ledger.accounts.reverse(made.id, "doch nicht", "user:1", today)
    assert (await ledger.accounts.month_state(202611)).uninvoiced == 0
    assert await hand_over(ledger) == []


async def test_what_brought_nothing_needs_no_invoice(ledger: Ledger) -> None:
    free, private = await an_order(ledger, price=price("0", "0", "0")), await job(ledger, "20")
    given, sold = await job(ledger, "10"), await job(ledger, "30")
    await ledger.orders.assign_jobs(free.id, [given.id], **BY)
    for each, kind in ((private, "private"), (sold, "business")):
        amounts: Any = {"net": price().net, "vat": price().vat, "gross": price().gross}
        await change(ledger, each, classification=kind, treatment="DE_STD", **amounts)
    assert (await ledger.accounts.month_state(202611)).uninvoiced == 1
    await change(ledger, sold, external_invoice_no="RE-7")
    assert (await ledger.accounts.month_state(202611)).uninvoiced == 0
