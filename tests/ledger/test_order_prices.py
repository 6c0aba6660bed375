"""The price of an order over its jobs: whatever happens to these, the shares add up to it, to the cent."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import HealthCheck, Phase, settings, strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import Connection, select

from custom_components.printernizer.costing import PriceBasis, from_gross, from_net
from custom_components.printernizer.drivers.models import JobResult
from custom_components.printernizer.ledger import JobChange, JobEnd, JobMoment, JobMomentKind, Ledger
from custom_components.printernizer.ledger.account_rows import AccountChange
from custom_components.printernizer.ledger.account_tables import bookings
from custom_components.printernizer.ledger.account_words import (
    AccountState,
    Classification,
    OrderState,
    RuleKind,
)
from custom_components.printernizer.ledger.account_writes import change_account
from custom_components.printernizer.ledger.booking_writes import finalize, replace, reverse
from custom_components.printernizer.ledger.job_entries import correct_job
from custom_components.printernizer.ledger.order_reads import find_order, find_order_jobs
from custom_components.printernizer.ledger.order_writes import (
    add_order,
    assign_jobs,
    change_order,
    sharing_price,
)
from custom_components.printernizer.ledger.people_rows import AgreedPrice, Rule
from custom_components.printernizer.ledger.rules import classify, set_rules
from custom_components.printernizer.ledger.sum_writes import check_sums
from custom_components.printernizer.ledger.writes import end_job, reopen_job, start_job

from .conftest import A1, T0, new_job
from .test_people import BY, account, job, price
from .test_sums import a_database

D = Decimal
END = JobEnd(result=JobResult.FINISHED, at=T0, witnessed=True)
NOW = datetime(2026, 11, 24, tzinfo=UTC)
ME: dict[str, Any] = {"by": "user:1", "at": NOW}
RATES = {"DE_STD": D(19), "DE_RED": D(7), "DE_KU": D(0)}
WEIGHTS = st.integers(0, 10**6).map(lambda milligrams: D(milligrams).scaleb(-3))


def agreed(cents: int, basis: PriceBasis, treatment: str) -> AgreedPrice:
    by = from_gross if basis is PriceBasis.GROSS else from_net
    found = by(D(cents).scaleb(-2), RATES[treatment])
    return AgreedPrice(
        price_basis=basis,
        treatment=treatment,
        tax_rate=found.rate,
        tax_country="DE",
        net=found.net,
        vat=found.vat,
        gross=found.gross,
    )


PRICES = st.builds(agreed, st.integers(0, 10**6), st.sampled_from(PriceBasis), st.sampled_from(sorted(RATES)))


class Orders(RuleBasedStateMachine):
    """What people and printers do to the jobs of three orders, in any order."""

    drafts: Bundle[int] = Bundle("drafts")
    opened: Bundle[int] = Bundle("opened")
    final: Bundle[int] = Bundle("final")
    taken_back: Bundle[int] = Bundle("taken_back")

    def __init__(self) -> None:
        super().__init__()
        self.engine = a_database()
        self.count = 0
        self.orders: list[int] = []
        self.booked: dict[int, Any] = {}

    @initialize(prices=st.lists(PRICES, min_size=3, max_size=3))
    def begin(self, prices: list[AgreedPrice]) -> None:
        with self.engine.begin() as connection:
            self.orders = [add_order(connection, {"price": each}, currency="EUR", **ME).id for each in prices]

    @rule(target=drafts, grams=WEIGHTS, result=st.sampled_from([JobResult.FINISHED, JobResult.FAILED]))
    def print_one(self, grams: Decimal, result: JobResult) -> int:
        self.count += 1
        printer = type(A1)(serial=f"A{self.count}", vendor="x", model="x")
        with self.engine.begin() as connection:
            made = start_job(connection, new_job(printer=printer, identity=str(self.count)))
            end = JobEnd(result=result, at=T0, witnessed=True)
            end_job(connection, made.id, end, JobChange(grams=grams))
            assign_jobs(connection, self.orders[self.count % 3], [made.id], **ME)
        return made.id

    @rule(found=drafts, to=st.none() | st.integers(0, 2))
    def move(self, found: int, to: int | None) -> None:
        order_id = None if to is None else self.orders[to]
        with self.engine.begin() as connection, sharing_price(connection, found, **ME):
            change_account(connection, found, AccountChange(order_id=order_id), **ME)

    @rule(found=drafts, whose=st.sampled_from([Classification.BUSINESS, Classification.PRIVATE]))
    def say_whose(self, found: int, whose: Classification) -> None:
        with self.engine.begin() as connection, sharing_price(connection, found, **ME):
            change_account(connection, found, AccountChange(classification=whose), **ME)

    @rule(found=drafts, to=st.integers(0, 2))
    def have_a_rule_say_it(self, found: int, to: int) -> None:
        with self.engine.begin() as connection:
            order = find_order(connection, self.orders[to])
            fits = Rule(
                kind=RuleKind.PREFIX,
                pattern="vase",
                classification=Classification.BUSINESS,
                order_id=order.id,
            )
            set_rules(connection, [fits], **ME)
            correct_job(connection, found, change=JobChange(name="Vase"), account={}, **ME)
            classify(connection, found, at=NOW)

    @rule(found=drafts, grams=WEIGHTS)
    def weigh(self, found: int, grams: Decimal) -> None:
        with self.engine.begin() as connection, sharing_price(connection, found, **ME):
            correct_job(connection, found, change=JobChange(grams=grams), account={}, **ME)

    @rule(which=st.integers(0, 2), price=st.none() | PRICES)
    def agree_anew(self, which: int, price: AgreedPrice | None) -> None:
        with self.engine.begin() as connection:
            change_order(connection, self.orders[which], {"price": price}, **ME)

    @rule(which=st.integers(0, 2), whose=st.sampled_from([Classification.BUSINESS, Classification.PRIVATE]))
    def say_whose_order(self, which: int, whose: Classification) -> None:
        with self.engine.begin() as connection:
            change = {"classification": whose, "state": OrderState.OPEN}
            change_order(connection, self.orders[which], change, **ME)  # type: ignore[arg-type]

    @rule(target=opened, found=consumes(drafts))
    def go_on(self, found: int) -> int:
        with self.engine.begin() as connection:
            reopen_job(connection, found, {}, JobMoment(at=NOW, kind=JobMomentKind.CONTINUED))
        return found

    @rule(target=drafts, found=consumes(opened), result=st.sampled_from(JobResult))
    def end(self, found: int, result: JobResult) -> int:
        with self.engine.begin() as connection:
            end_job(connection, found, JobEnd(result=result, at=T0, witnessed=True), JobChange(grams=D(5)))
        return found

    @rule(target=final, found=consumes(drafts))
    def book(self, found: int) -> int:
        with self.engine.begin() as connection:
            (made,) = finalize(connection, [found], **ME)
            self.booked[made.id] = _row(connection, made.id)
        return found

    @rule(target=taken_back, found=consumes(final))
    def take_back(self, found: int) -> int:
        with self.engine.begin() as connection, sharing_price(connection, found, **ME):
            reverse(connection, found, reason="x", on=NOW.date(), **ME)
        return found

    @rule(target=drafts, found=consumes(taken_back))
    def put_another_in_its_place(self, found: int) -> int:
        with self.engine.begin() as connection, sharing_price(connection, found, **ME):
            replace(connection, found, on=NOW.date(), **ME)
        return found

    @invariant()
    def shares_add_up(self) -> None:
        with self.engine.connect() as connection:
            for order_id in self.orders:
                _check(connection, order_id)
            assert {each: _row(connection, each) for each in self.booked} == self.booked

    def teardown(self) -> None:
        with self.engine.connect() as connection:
            assert check_sums(connection) == 0
        self.engine.dispose()


def _row(connection: Connection, booking_id: int) -> Any:
    return tuple(connection.execute(select(bookings).where(bookings.c.id == booking_id)).one())


def _check(connection: Connection, order_id: int) -> None:
    agreed = find_order(connection, order_id).price
    rows = find_order_jobs(connection, order_id)
    drafts = [row for row in rows if row.state is AccountState.DRAFT]
    sharing = [row for row in drafts if row.has_share]
    assert all(row.net is None for row in drafts if row not in sharing or agreed is None)
    if agreed is None or not sharing:
        return
    booked = [row for row in rows if row.state is AccountState.FINAL and row.net is not None]
    how = (agreed.treatment, agreed.tax_rate)
    assert {(row.treatment, row.tax_rate) for row in sharing} == {how}
    lead = "gross" if agreed.price_basis is PriceBasis.GROSS else "net"
    is_one_tax = all((row.treatment, row.tax_rate) == how for row in booked)
    for side in ("net", "vat", "gross") if is_one_tax else (lead,):
        assert sum(getattr(row, side) for row in (*booked, *sharing)) == getattr(agreed, side)


def test_shares_add_up_after_any_sequence_of_events() -> None:
    run_state_machine_as_test(  # type: ignore[no-untyped-call]
        Orders,
        settings=settings(
            max_examples=4,
            stateful_step_count=12,
            phases=(Phase.explicit, Phase.reuse, Phase.generate),
            suppress_health_check=list(HealthCheck),
            deadline=None,
        ),
    )


async def shares(ledger: Ledger, *job_ids: int) -> list[Decimal | None]:
    return [(await account(ledger, each)).gross for each in job_ids]


async def test_a_job_that_is_weighed_anew_takes_another_share(ledger: Ledger) -> None:
    order = await ledger.orders.add_order({"price": price()}, currency="EUR", **BY)
    one, other = await job(ledger, "10"), await job(ledger, "30")
    await ledger.orders.assign_jobs(order.id, [one.id, other.id], **BY)
    assert await shares(ledger, one.id, other.id) == [D("5.48"), D("16.42")]
    await ledger.accounts.correct(one.id, change=JobChange(grams=D(30)), account={}, actor="user:1")
    assert await shares(ledger, one.id, other.id) == [D("10.95"), D("10.95")]
    # A file that comes late tells other weights, too.
    await ledger.update_job(one.id, JobChange(grams=D(90)))
    assert await shares(ledger, one.id, other.id) == [D("16.43"), D("5.47")]


async def test_a_rule_takes_an_ended_job_out_of_one_order_into_another(ledger: Ledger) -> None:
    first, second = [await ledger.orders.add_order({"price": price()}, currency="EUR", **BY) for _ in "ab"]
    jobs = [await job(ledger, grams) for grams in ("10", "30", "20")]
    by_rule = [Rule(kind=RuleKind.PREFIX, pattern="Lampe", classification=Classification.BUSINESS)]
    await ledger.people.set_rules([_to(first.id, "Vase"), _to(second.id, "Lampe")], **BY)
    for each in jobs[:2]:
        await ledger.update_job(each.id, JobChange(name="Vase"))
    await ledger.update_job(jobs[2].id, JobChange(name="Lampe"))
    ids = [each.id for each in jobs]
    assert await shares(ledger, *ids) == [D("5.48"), D("16.42"), D("21.90")]
    await ledger.update_job(ids[0], JobChange(name="Lampe 2"))
    assert await shares(ledger, *ids) == [D("7.30"), D("21.90"), D("14.60")]
    await ledger.people.set_rules(by_rule, **BY)
    await ledger.update_job(ids[0], JobChange(name="Lampe 3"))
    assert await shares(ledger, *ids) == [None, D("21.90"), D("21.90")]


def _to(order_id: int, prefix: str) -> Rule:
    return Rule(
        kind=RuleKind.PREFIX, pattern=prefix, classification=Classification.BUSINESS, order_id=order_id
    )


async def test_what_was_booked_with_another_tax_keeps_it_and_the_rest_is_taxed_as_it_is_now(
    ledger: Ledger,
) -> None:
    order = await ledger.orders.add_order(
        {"price": agreed(11_900, PriceBasis.GROSS, "DE_STD")}, currency="EUR", **BY
    )
    one, other = await job(ledger, "10"), await job(ledger, "10")
    await ledger.orders.assign_jobs(order.id, [one.id, other.id], **BY)
    await ledger.accounts.finalize([one.id], "user:1")
    change: Any = {"price": agreed(11_900, PriceBasis.GROSS, "DE_KU")}
    await ledger.orders.change_order(order.id, change, **BY)
    booked, left = await account(ledger, one.id), await account(ledger, other.id)
    assert (booked.net, booked.vat, booked.gross) == (D("50.00"), D("9.50"), D("59.50"))
    assert (left.net, left.vat, left.gross, left.treatment) == (D("59.50"), D("0.00"), D("59.50"), "DE_KU")


async def test_what_is_private_has_no_share(ledger: Ledger) -> None:
    order = await ledger.orders.add_order({"price": price()}, currency="EUR", **BY)
    one, other = await job(ledger, "10"), await job(ledger, "30")
    await ledger.orders.assign_jobs(order.id, [one.id, other.id], **BY)
    private = AccountChange(classification=Classification.PRIVATE)
    await ledger.accounts.update(one.id, private, "user:1")
    assert await shares(ledger, one.id, other.id) == [None, D("21.90")]


async def test_a_price_in_a_currency_without_cents_is_split_in_whole_units(ledger: Ledger) -> None:
    yen = price("1000", "909", "91")
    order = await ledger.orders.add_order({"price": yen}, currency="JPY", **BY)
    made = [await job(ledger, grams) for grams in ("10", "10", "10")]
    await ledger.orders.assign_jobs(order.id, [each.id for each in made], **BY)
    assert await shares(ledger, *(each.id for each in made)) == [D(334), D(333), D(333)]


async def test_a_job_that_goes_on_and_fails_leaves_its_share(ledger: Ledger) -> None:
    order = await ledger.orders.add_order({"price": price()}, currency="EUR", **BY)
    one, other = await job(ledger, "10"), await job(ledger, "30")
    await ledger.orders.assign_jobs(order.id, [one.id, other.id], **BY)
    moment = JobMoment(at=T0 + timedelta(hours=2), kind=JobMomentKind.CONTINUED)
    await ledger.reopen_job(one.id, {}, moment)
    assert await shares(ledger, one.id, other.id) == [None, D("21.90")]
    failed = JobEnd(result=JobResult.FAILED, at=T0 + timedelta(hours=3), witnessed=True)
    await ledger.end_job(one.id, failed, JobChange(grams=D(5)))
    assert await shares(ledger, one.id, other.id) == [None, D("21.90")]


async def test_a_booking_that_is_taken_back_gives_its_share_to_those_that_are_left(ledger: Ledger) -> None:
    order = await ledger.orders.add_order({"price": price()}, currency="EUR", **BY)
    one, other = await job(ledger, "10"), await job(ledger, "30")
    await ledger.orders.assign_jobs(order.id, [one.id, other.id], **BY)
    await ledger.accounts.finalize([one.id], "user:1")
    await ledger.accounts.reverse(one.id, "falsch", "user:1", T0.date())
    assert await shares(ledger, other.id) == [D("21.90")]
    await ledger.accounts.replace(one.id, "user:1")
    assert await shares(ledger, one.id, other.id) == [D("5.48"), D("16.42")]
