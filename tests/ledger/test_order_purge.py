"""Orders, and the quotes that became orders, go when their years are over, and nothing that needs them is left behind."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from custom_components.printernizer.ledger import Ledger
from custom_components.printernizer.ledger.account_words import Classification, OrderState, RuleKind
from custom_components.printernizer.ledger.errors import OrderMissing, QuoteMissing
from custom_components.printernizer.ledger.people_rows import Order, Quote, Rule
from custom_components.printernizer.ledger.retention import Periods

from .test_job_purge import BY, EDGE, NEXT_DAY, OLD, TEN, YOUNG, ended, is_whole
from .test_people import MARK, lines, price

YEARS_LATER = date(2023, 1, 1)
"""Letters of 2016 are kept until then."""


async def order_of(ledger: Ledger, at: datetime = OLD, **change: Any) -> Order:
    wanted: Any = {"title": MARK, "state": OrderState.DONE} | change
    return await ledger.orders.add_order(wanted, currency="EUR", by="user:1", at=at)


async def accepted(
    ledger: Ledger, at: datetime = OLD, state: OrderState = OrderState.DONE
) -> tuple[Quote, Order]:
    wanted: Any = {"title": MARK, "price": price()}
    quote = await ledger.orders.save_quote(None, wanted, currency="EUR", by="user:1", at=at)
    order = await ledger.orders.accept_quote(quote.id, by="user:1", at=at)
    if state is not OrderState.OPEN:
        order = await ledger.orders.change_order(order.id, {"state": state}, by="user:1", at=at)
    return quote, order


async def purge(ledger: Ledger, today: date = NEXT_DAY, periods: Periods = TEN) -> tuple[int, int, int]:
    """Purge, see that a look before tells the same and a second time does nothing; return jobs, orders and quotes."""
    told = await ledger.privacy.purge(periods, today=today, at=BY["at"], is_dry=True)
    done = await ledger.privacy.purge(periods, today=today, at=BY["at"])
    assert told.counts == done.counts
    assert not any((await ledger.privacy.purge(periods, today=today, at=BY["at"])).counts.values())
    assert await is_whole(ledger)
    return done.counts["jobs"], done.counts["orders"], done.counts["quotes"]


async def is_there(ledger: Ledger, *found: Order | Quote) -> list[bool]:
    there = []
    for each in found:
        try:
            await (ledger.orders.order if isinstance(each, Order) else ledger.orders.quote)(each.id)
            there.append(True)
        except OrderMissing, QuoteMissing:
            there.append(False)
    return there


@pytest.mark.every_database
async def test_an_order_goes_with_its_jobs_after_its_years(ledger: Ledger) -> None:
    old, edge, young = [await order_of(ledger, at, price=price()) for at in (OLD, EDGE, YOUNG)]
    job = await ended(ledger, OLD)
    await ledger.orders.assign_jobs(old.id, [job.id], by="user:1", at=OLD)
    await ledger.accounts.finalize([job.id], "user:1")
    assert await purge(ledger, date(2026, 12, 31)) == (0, 0, 0)
    assert await purge(ledger, NEXT_DAY, Periods(job_years=None)) == (0, 0, 0)
    assert await purge(ledger) == (1, 2, 0)
    assert await is_there(ledger, old, edge, young) == [False, False, True]
    told = await ledger.accounts.log()
    digests = {
        found for line in told.items if line.entity == f"order:{old.number}" for found in _digests(line.data)
    }
    assert digests
    assert await ledger.accounts.texts(digests) == {}
    assert MARK not in await lines(ledger)


def _digests(data: str) -> list[str]:
    return [part for part in data.split('"') if len(part) == 64]


@pytest.mark.every_database
async def test_a_quote_that_became_an_order_is_kept_as_a_letter_and_the_order_as_a_voucher(
    ledger: Ledger,
) -> None:
    quote, order = await accepted(ledger)
    open_quote, open_order = await accepted(ledger, state=OrderState.OPEN)
    assert await purge(ledger, date(2022, 12, 31)) == (0, 0, 0)
    assert await purge(ledger, YEARS_LATER) == (0, 0, 1)
    assert await is_there(ledger, quote, order, open_quote, open_order) == [False, True, True, True]
    assert (await ledger.orders.sheet(order.id)).quotes == ()
    assert await purge(ledger) == (0, 1, 0)
    assert await is_there(ledger, order, open_quote, open_order) == [False, True, True]


async def test_what_something_kept_needs_stays(ledger: Ledger) -> None:
    who = await ledger.people.save_customer(None, {"name": "Öhler", "legal_hold": True}, by="user:1", at=OLD)
    held = await order_of(ledger, customer_id=who.id)
    ruled, delivered_later, changed, worked_on = [
        await order_of(ledger, **more) for more in ({}, {"service_on": YOUNG.date()}, {}, {})
    ]
    rule = Rule(
        kind=RuleKind.PREFIX,
        pattern="Vase",
        classification=Classification.BUSINESS,
        order_id=ruled.id,
    )
    await ledger.people.set_rules([rule], by="user:1", at=OLD)
    await ledger.orders.change_order(changed.id, {"note": "x"}, by="user:1", at=YOUNG)
    job = await ended(ledger, YOUNG)
    await ledger.orders.assign_jobs(worked_on.id, [job.id], by="user:1", at=YOUNG)
    kept = (held, ruled, delivered_later, changed, worked_on)
    assert await purge(ledger) == (0, 0, 0)
    assert all(await is_there(ledger, *kept))
    await ledger.people.save_customer(who.id, {"legal_hold": False}, by="user:1", at=OLD)
    await ledger.people.set_rules([], by="user:1", at=OLD)
    assert await purge(ledger) == (0, 2, 0)
    assert await purge(ledger, date(2028, 1, 1)) == (1, 3, 0)


async def test_a_booking_keeps_the_order_that_it_was_made_for(ledger: Ledger) -> None:
    first, second = await order_of(ledger), await order_of(ledger, YOUNG)
    job = await ended(ledger, OLD)
    await ledger.orders.assign_jobs(first.id, [job.id], by="user:1", at=OLD)
    await ledger.accounts.finalize([job.id], "user:1")
    await ledger.accounts.reverse(job.id, "falsch", "user:1", on=YOUNG.date())
    await ledger.accounts.replace(job.id, "user:1")
    await ledger.orders.assign_jobs(second.id, [job.id], by="user:1", at=datetime.now(UTC))
    assert await purge(ledger) == (0, 0, 0)
    assert all(await is_there(ledger, first, second))
