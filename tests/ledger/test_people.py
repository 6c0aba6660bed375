"""Customers, orders, quotes and rules in the books, and what is left of a customer who was erased."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
import sqlite3
from typing import Any

import pytest
from sqlalchemy import Connection, MetaData

from custom_components.printernizer.costing import CostPart, PriceBasis
from custom_components.printernizer.drivers.models import FileKind, JobResult
from custom_components.printernizer.ledger import Job, JobChange, JobEnd, JobFilament, Ledger, LedgerError
from custom_components.printernizer.ledger.account_reads import find_account
from custom_components.printernizer.ledger.account_rows import AccountChange
from custom_components.printernizer.ledger.account_words import (
    Classification,
    ClassifiedBy,
    CustomerState,
    OrderState,
    QuoteState,
    RuleKind,
)
from custom_components.printernizer.ledger.account_writes import change_account
from custom_components.printernizer.ledger.book_log import find_log
from custom_components.printernizer.ledger.errors import (
    CustomerBusy,
    CustomerClosed,
    CustomerHeld,
    CustomerMissing,
    OrderMissing,
    QuoteClosed,
    QuoteMissing,
)
from custom_components.printernizer.ledger.people_rows import (
    AgreedPrice,
    Customer,
    CustomerQuery,
    ErasureTerms,
    JobTraits,
    OrderQuery,
    QuoteQuery,
    Rule,
    Tombstone,
)
from custom_components.printernizer.ledger.retention import Periods, kept_until, months_before
from custom_components.printernizer.ledger.site import own_site
from custom_components.printernizer.library.models import (
    FileQuery,
    JobFileRole,
    NewFile,
    Origin,
    OriginSource,
)

from .conftest import T0, new_job
from .kept_files import sha

MARK = "Xaverine"
"""A name that stands nowhere else."""
BY: dict[str, Any] = {"by": "user:1", "at": T0}
TODAY = date(2026, 11, 23)
NOW = ErasureTerms(today=TODAY, basis="request")


def price(gross: str = "21.90", net: str = "18.40", vat: str = "3.50") -> AgreedPrice:
    return AgreedPrice(
        price_basis=PriceBasis.GROSS,
        treatment="DE_STD",
        tax_rate=Decimal(19),
        tax_country="DE",
        net=Decimal(net),
        vat=Decimal(vat),
        gross=Decimal(gross),
    )


async def customer(ledger: Ledger, **details: Any) -> Customer:
    return await ledger.people.save_customer(None, {"name": f"{MARK} Öhler", **details}, **BY)


async def job(
    ledger: Ledger, grams: str = "10", result: JobResult | None = JobResult.FINISHED, **values: Any
) -> Job:
    found = await ledger.start_job(new_job(**{"identity": f"{grams}{values}"} | values))
    if result is None:
        return found
    filament = JobFilament(position=0, type="PETG", grams_used=Decimal(grams))
    end = JobEnd(result=result, at=T0 + timedelta(hours=1), witnessed=True)
    return await ledger.end_job(found.id, end, JobChange(grams=Decimal(grams)), [filament])


async def account(ledger: Ledger, job_id: int) -> Any:
    return await ledger._worker.read(find_account, job_id)


async def lines(ledger: Ledger) -> str:
    found = await ledger._worker.read(lambda c: find_log(c, own_site(c), limit=1000))
    return "\n".join(f"{line.action} {line.entity} {line.data}" for line in found)


@pytest.mark.every_database
async def test_customers_are_numbered_found_changed_and_hidden(ledger: Ledger) -> None:
    first = await customer(ledger, company="Lampen GmbH", city="Köln")
    second = await ledger.people.save_customer(
        None, {"name": "Berta"}, by="user:1", at=T0 + timedelta(days=1)
    )
    assert (first.number, second.number) == ("K-0001", "K-0002")
    people = ledger.people
    assert [c.number for c in (await people.customers(CustomerQuery())).items] == ["K-0002", "K-0001"]
    page = await people.customers(CustomerQuery(limit=1))
    rest = await people.customers(CustomerQuery(limit=1, after=page.next))
    assert ([c.number for c in rest.items], rest.next, rest.total) == (["K-0001"], None, 2)
    for text in ("oehler", "OHLER", "öhler", "XAVERINE köln", "k-0001", "lampen"):
        assert [c.number for c in (await people.customers(CustomerQuery(text=text))).items] == ["K-0001"]
    changed = await people.save_customer(first.id, {"city": "Bonn", "country": "AT"}, **BY)
    assert changed.details is not None
    assert (changed.details.city, changed.details.company, changed.country) == ("Bonn", "Lampen GmbH", "AT")
    assert await people.save_customer(first.id, {"city": "Bonn"}, **BY) == changed
    hidden = await people.restrict_customer(first.id, is_restricted=True, **BY)
    assert (hidden.state, hidden.details) == (CustomerState.RESTRICTED, None)
    assert (await people.customers(CustomerQuery(text=MARK))).total == 0
    both = CustomerQuery(text=MARK, states=tuple(CustomerState))
    assert (await people.customers(both)).total == 0
    with pytest.raises(CustomerClosed):
        await people.save_customer(first.id, {"city": "Ulm"}, **BY)
    with pytest.raises(CustomerClosed):
        await ledger.orders.add_order({"customer_id": first.id}, currency="EUR", **BY)
    shown = await people.restrict_customer(first.id, is_restricted=False, **BY)
    assert shown.details == changed.details
    assert await people.customer_by_number("K-0001") == shown
    with pytest.raises(CustomerMissing):
        await people.customer(99)
    with pytest.raises(ValueError, match="limit"):
        CustomerQuery(limit=0)
    assert MARK not in await lines(ledger)
    assert "Bonn" not in await lines(ledger)


@pytest.mark.every_database
async def test_the_price_of_an_order_is_split_over_its_jobs_to_the_cent(ledger: Ledger) -> None:
    who = await customer(ledger)
    order = await ledger.orders.add_order(
        {"customer_id": who.id, "title": "Lampe", "price": price()}, currency="EUR", **BY
    )
    assert order.number == "AU-2026-0001"
    grams = ("120", "60", "30")
    made = [await job(ledger, each) for each in grams]
    failed = await job(ledger, "50", JobResult.FAILED)
    await ledger.orders.assign_jobs(order.id, [*(each.id for each in made), failed.id], **BY)
    sheet = await ledger.orders.sheet(order.id)
    shares = [(row.net, row.vat, row.gross) for row in sheet.jobs if row.is_good]
    assert [gross for _, _, gross in shares] == [Decimal("12.51"), Decimal("6.26"), Decimal("3.13")]
    assert tuple(map(sum, zip(*shares, strict=True))) == (Decimal("18.40"), Decimal("3.50"), Decimal("21.90"))
    assert all(net + vat == gross for net, vat, gross in shares)
    assert next(row for row in sheet.jobs if not row.is_good).gross is None
    found = await account(ledger, made[0].id)
    assert (found.classification, found.customer_id) == (Classification.BUSINESS, who.id)

    day = date(2026, 12, 1)
    change = {"service_on": day, "price": price("10.00", "8.40", "1.60"), "state": OrderState.DONE}
    await ledger.orders.change_order(order.id, change, **BY)
    sheet = await ledger.orders.sheet(order.id)
    assert {row.service_on for row in sheet.jobs} == {day}
    assert sum(row.gross or 0 for row in sheet.jobs) == Decimal("10.00")
    assert (await account(ledger, made[0].id)).period == 202612
    with pytest.raises(OrderMissing):
        await ledger.orders.order(99)
    assert (await ledger.orders.orders(OrderQuery(text="lam au-2026"))).total == 1
    assert (await ledger.orders.orders(OrderQuery(states=(OrderState.OPEN,)))).total == 0
    assert "Lampe" not in await lines(ledger)


async def test_a_job_that_is_put_into_an_order_by_hand_shares_its_price(ledger: Ledger) -> None:
    order = await ledger.orders.add_order({"price": price()}, currency="EUR", **BY)
    first, second = await job(ledger, "10"), await job(ledger, "30")
    await ledger.accounts.update(first.id, AccountChange(order_id=order.id), "user:1")
    assert (await account(ledger, first.id)).gross == Decimal("21.90")
    await ledger.accounts.update_together({second.id: AccountChange(order_id=order.id)}, "user:1")
    shares = [(await account(ledger, each.id)).gross for each in (first, second)]
    assert shares == [Decimal("5.48"), Decimal("16.42")]


@pytest.mark.every_database
async def test_a_job_leaves_its_share_of_a_price_to_the_others(ledger: Ledger) -> None:
    orders = ledger.orders
    order, other, free = [
        await orders.add_order({"price": each}, currency="EUR", **BY)
        for each in (price(), price("5.00", "4.20", "0.80"), None)
    ]
    jobs = [await job(ledger, grams) for grams in ("10", "20", "30", "40")]
    await orders.assign_jobs(order.id, [each.id for each in jobs], **BY)

    async def shares() -> list[Decimal | None]:
        return [(await account(ledger, each.id)).gross for each in jobs]

    await orders.assign_jobs(other.id, [jobs[0].id], **BY)
    assert await shares() == [Decimal("5.00"), Decimal("4.87"), Decimal("7.30"), Decimal("9.73")]
    await orders.assign_jobs(free.id, [jobs[1].id], **BY)
    assert await shares() == [Decimal("5.00"), None, Decimal("9.39"), Decimal("12.51")]
    await ledger.accounts.update(jobs[2].id, AccountChange(attempt_of_id=jobs[3].id), "user:1")
    assert await shares() == [Decimal("5.00"), None, None, Decimal("21.90")]
    own = {"net": Decimal("8.40"), "vat": Decimal("1.60"), "gross": Decimal("10.00")}
    change: Any = {"order_id": None, "treatment": "DE_STD", "tax_rate": Decimal(19), **own}
    await ledger.accounts.update(jobs[3].id, change, "user:1")
    assert await shares() == [Decimal("5.00"), None, None, Decimal("10.00")]
    await orders.change_order(other.id, {"price": None}, **BY)
    assert await shares() == [None, None, None, Decimal("10.00")]


async def test_the_costs_of_an_order_hold_its_failed_attempts(ledger: Ledger) -> None:
    order = await ledger.orders.add_order({"price": price()}, currency="EUR", **BY)
    good, bad = await job(ledger, "210"), await job(ledger, "63.5", JobResult.FAILED)
    parts = {
        good.id: ("3.8808", "0.2599", "0.8900", "6.5000", "0.8500", "1.3890"),
        bad.id: ("1.1735", "0.0784", "0.2576", None, None, None),
    }
    names = ("material", "energy", "machine", "labour", "packaging", "overhead")
    for job_id, amounts in parts.items():
        change: Any = {
            f"{name}_cost": None if amount is None else Decimal(amount)
            for name, amount in zip(names, amounts, strict=True)
        }
        if job_id == bad.id:
            change["attempt_of_id"] = good.id
        await ledger._worker.write(change_account, job_id, AccountChange(**change), **BY)
    await ledger.orders.assign_jobs(order.id, [good.id, bad.id], **BY)
    cost = (await ledger.orders.sheet(order.id)).cost
    assert cost.full == Decimal("15.2792")
    assert cost.parts[CostPart.FAILURES] == Decimal("1.5095")
    assert cost.base == Decimal("13.8902")


@pytest.mark.every_database
async def test_a_quote_becomes_an_order_and_its_file_finds_its_jobs(ledger: Ledger) -> None:
    who = await customer(ledger)
    orders = ledger.orders
    quote = await orders.save_quote(
        None,
        {"customer_id": who.id, "title": "Vase", "file_sha256": sha(7), "quantity": 2, "price": price()},
        currency="EUR",
        **BY,
    )
    assert (quote.number, quote.customer_number, quote.price) == ("AN-2026-0001", "K-0001", price())
    quote = await orders.save_quote(quote.id, {"note": "bis Freitag"}, currency="EUR", **BY)
    assert await orders.save_quote(quote.id, {"note": "bis Freitag"}, currency="EUR", **BY) == quote
    assert (await orders.quotes(QuoteQuery(customer_id=who.id))).items == (quote,)
    order = await orders.accept_quote(quote.id, **BY)
    assert (order.customer_id, order.title, order.quantity, order.price) == (who.id, "Vase", 2, price())
    accepted = await orders.quote(quote.id)
    assert (accepted.state, accepted.order_number) == (QuoteState.ACCEPTED, order.number)
    with pytest.raises(QuoteClosed):
        await orders.accept_quote(quote.id, **BY)
    with pytest.raises(QuoteClosed):
        await orders.save_quote(quote.id, {"note": ""}, currency="EUR", **BY)
    with pytest.raises(QuoteMissing):
        await orders.quote(99)

    running = await ledger.start_job(new_job())
    assert (await account(ledger, running.id)).order_id is None
    await ledger.update_job(running.id, JobChange(file_sha256=sha(7)))
    found = await account(ledger, running.id)
    assert (found.order_id, found.customer_id, found.classified_by) == (order.id, who.id, ClassifiedBy.RULE)
    end = JobEnd(result=JobResult.FINISHED, at=T0 + timedelta(hours=1), witnessed=True)
    await ledger.end_job(running.id, end)
    assert (await account(ledger, running.id)).gross == Decimal("21.90")
    assert "bis Freitag" not in await lines(ledger)


async def test_a_declined_quote_may_be_opened_again(ledger: Ledger) -> None:
    quote = await ledger.orders.save_quote(None, {"title": "x"}, currency="EUR", **BY)
    await ledger.orders.save_quote(quote.id, {"state": QuoteState.DECLINED}, currency="EUR", **BY)
    with pytest.raises(QuoteClosed):
        await ledger.orders.save_quote(quote.id, {"title": "y"}, currency="EUR", **BY)
    again = await ledger.orders.save_quote(quote.id, {"state": QuoteState.OPEN}, currency="EUR", **BY)
    assert again.state is QuoteState.OPEN


def rule(kind: RuleKind, pattern: str, **values: Any) -> Rule:
    return Rule(**{"kind": kind, "pattern": pattern, "classification": Classification.PRIVATE} | values)


@pytest.mark.parametrize(
    ("wanted", "traits", "is_match"),
    [
        (rule(RuleKind.PRINTER, "A1-1"), JobTraits(serial="A1-1"), True),
        (rule(RuleKind.PRINTER, "A1-1"), JobTraits(serial="A1-10"), False),
        (rule(RuleKind.PREFIX, "STRASSE"), JobTraits(file_name="Straße_1.3mf"), True),
        (rule(RuleKind.PREFIX, "U\u0308ber"), JobTraits(name="Übergröße"), True),
        (rule(RuleKind.PREFIX, "Lampe"), JobTraits(name="Tischlampe"), False),
        (rule(RuleKind.FOLDER, "/Kunden/"), JobTraits(folders=("/kunden/Müller",)), True),
        (rule(RuleKind.FOLDER, "Kunden"), JobTraits(folders=("/Kunden",)), True),
        (rule(RuleKind.FOLDER, "Kunden"), JobTraits(folders=("/Kundendienst",)), False),
        (rule(RuleKind.FOLDER, "/"), JobTraits(folders=("/Kunden",)), False),
    ],
)
async def test_a_rule_fits_without_case_and_in_whole_folders(
    ledger: Ledger, wanted: Rule, traits: JobTraits, is_match: bool
) -> None:
    await ledger.people.set_rules([wanted], **BY)
    found = await ledger.people.match(traits)
    assert (found is not None) is is_match


@pytest.mark.every_database
async def test_the_first_rule_counts_and_a_person_counts_more(ledger: Ledger) -> None:
    who = await customer(ledger)
    rules = (
        rule(RuleKind.PREFIX, MARK, classification=Classification.BUSINESS, customer_id=who.id),
        rule(RuleKind.PRINTER, "A1-1"),
    )
    assert await ledger.people.set_rules(rules, **BY) == rules
    assert await ledger.people.rules() == rules
    assert MARK not in await lines(ledger)
    first = await job(ledger, name=f"{MARK}_Vase")
    found = await account(ledger, first.id)
    assert (found.classification, found.customer_id) == (Classification.BUSINESS, who.id)
    second = await job(ledger, identity="b", name="Vase")
    assert (await account(ledger, second.id)).classification is Classification.PRIVATE
    by_hand = AccountChange(classification=Classification.UNCLASSIFIED, classified_by=ClassifiedBy.HAND)
    await ledger._worker.write(change_account, second.id, by_hand, **BY)
    assert await ledger.people.classify(second.id, at=T0) is None
    await ledger.update_job(second.id, JobChange(name=f"{MARK}_2"))
    assert (await account(ledger, second.id)).classification is Classification.UNCLASSIFIED
    match = await ledger.people.match_job(second.id)
    assert match is not None
    assert (match.position, match.customer_id) == (0, who.id)


async def test_a_file_in_a_folder_is_classified_by_it(ledger: Ledger) -> None:
    await ledger.people.set_rules([rule(RuleKind.FOLDER, "Privat")], **BY)
    origin = Origin(source=OriginSource.FOLDER, path="/share/Privat/vase.3mf", name="vase.3mf", seen_at=T0)
    await ledger.keep_file(NewFile(sha256=sha(3), size=1, suffix=".3mf", kind=FileKind.PRINT, origin=origin))
    await ledger.people.set_rules([rule(RuleKind.FOLDER, "/share/privat")], **BY)
    running = await ledger.start_job(new_job())
    await ledger.update_job(running.id, JobChange(file_sha256=sha(3)))
    assert (await account(ledger, running.id)).classification is Classification.PRIVATE


async def filled(ledger: Ledger) -> tuple[Customer, Job]:
    """Enter a customer whose name stands everywhere it can."""
    who = await customer(ledger, company=f"{MARK} GmbH", email=f"{MARK}@example.org", note=MARK)
    await ledger.people.save_customer(who.id, {"phone": f"{MARK} 1"}, **BY)
    await ledger.people.save_customer(who.id, {"phone": "2"}, **BY)
    order = await ledger.orders.add_order(
        {
            "customer_id": who.id,
            "title": MARK,
            "note": MARK,
            "price": replace(price(), tax_reason=f"Muster für {MARK}"),
        },
        currency="EUR",
        **BY,
    )
    await ledger.orders.save_quote(
        None, {"customer_id": who.id, "title": MARK, "note": MARK}, currency="EUR", **BY
    )
    await ledger.people.set_rules(
        [rule(RuleKind.PREFIX, MARK, customer_id=who.id), rule(RuleKind.PRINTER, "other")], **BY
    )
    for number, name in ((1, f"{MARK}.3mf"), (2, f"{MARK}.jpg"), (3, f"{MARK}-gemeinsam.3mf")):
        origin = Origin(
            source=OriginSource.PRINTER, serial="A1-1", path=f"/{MARK}/{name}", name=name, seen_at=T0
        )
        await ledger.keep_file(
            NewFile(sha256=sha(number), size=1, suffix=name[-4:], kind=FileKind.PRINT, origin=origin)
        )
    await ledger.update_file(sha(1), {"name": f"{MARK} Lampe", "note": MARK, "tags": (MARK,)})
    made = await job(ledger, name=f"{MARK} Vase", file_name=f"{MARK}.3mf", identity=f"{MARK}-1")
    await ledger.update_job(made.id, JobChange(file_sha256=sha(1), note=f"für {MARK}"))
    await ledger.attach_to_job(made.id, sha(2), JobFileRole.FINISH, T0)
    await ledger.orders.assign_jobs(order.id, [made.id], **BY)
    await ledger._worker.write(change_account, made.id, AccountChange(failure_note=MARK), **BY)
    return who, made


def bytes_of(path: Path) -> bytes:
    """Return every byte that the database has on the disk."""
    return b"".join(each.read_bytes() for each in sorted(path.parent.iterdir()) if each.is_file())


async def test_nothing_of_an_erased_customer_is_left_in_the_files(path: Path) -> None:
    ledger = Ledger(path)
    await ledger.open()
    who, made = await filled(ledger)
    await ledger.accounts.update(made.id, AccountChange(classification=Classification.BUSINESS), "user:1")
    assert MARK in (await ledger.accounts.account(made.id)).tax_reason
    await ledger.accounts.finalize([made.id], "user:1")
    assert MARK.encode() in bytes_of(path)
    plan = await ledger.privacy.plan_erasure(who.id, NOW)
    assert plan.counts == {
        "details": 1,
        "orders": 1,
        "quotes": 1,
        "jobs": 1,
        "files": 1,
        "pictures": 1,
        "rules": 1,
    }
    assert plan.files == (sha(2),)
    assert (await ledger.people.customer(who.id)).state is CustomerState.ACTIVE
    # What is no longer theirs alone keeps its name, so it goes before.
    await ledger.forget_file(sha(3))
    assert await ledger.privacy.erase(who.id, NOW, **BY) == plan
    await ledger.forget_file(sha(2))
    await ledger.privacy.scrub()
    everything = bytes_of(path)
    assert MARK.encode() not in everything
    assert MARK.casefold().encode() not in everything
    kept = await account(ledger, made.id)
    assert (kept.customer_id, kept.gross, kept.tax_reason) == (who.id, Decimal("21.90"), "-")
    assert (await ledger.job(made.id)).name == ""
    assert all(state.is_whole for state in await ledger.accounts.verify())
    gone = await ledger.people.customer(who.id)
    assert (gone.number, gone.state, gone.details) == ("K-0001", CustomerState.ERASED, None)
    assert [rule.pattern for rule in await ledger.people.rules()] == ["other"]
    with pytest.raises(CustomerClosed):
        await ledger.privacy.erase(who.id, NOW, **BY)
    with pytest.raises(CustomerClosed):
        await ledger.people.restrict_customer(who.id, is_restricted=False, **BY)
    assert "customer.erased" in await lines(ledger)
    assert (await ledger.files(FileQuery(text=MARK))).total == 0
    await ledger.close()
    assert MARK.encode() not in bytes_of(path)


def words_in(connection: Connection) -> str:
    """Return everything that stands in any table, ours or not."""
    found = MetaData()
    found.reflect(connection)
    return "\n".join(
        repr(tuple(row)) for table in found.tables.values() for row in connection.execute(table.select())
    )


async def test_nothing_of_an_erased_customer_is_left_in_the_tables_of_a_server(empty: str) -> None:
    ledger = Ledger(empty)
    await ledger.open()
    who, made = await filled(ledger)
    await ledger.accounts.update(made.id, AccountChange(classification=Classification.BUSINESS), "user:1")
    await ledger.accounts.finalize([made.id], "user:1")
    assert MARK in await ledger._worker.read(words_in)
    await ledger.forget_file(sha(3))
    await ledger.privacy.erase(who.id, NOW, **BY)
    await ledger.forget_file(sha(2))
    await ledger.privacy.scrub()
    assert MARK.casefold() not in (await ledger._worker.read(words_in)).casefold()
    assert all(state.is_whole for state in await ledger.accounts.verify())
    await ledger.close()


async def test_a_file_of_two_customers_keeps_its_name(ledger: Ledger) -> None:
    who, made = await filled(ledger)
    other = await job(ledger, identity="other")
    await ledger.update_job(other.id, JobChange(file_sha256=sha(1)))
    await ledger.privacy.erase(who.id, NOW, **BY)
    assert (await ledger.file(sha(1))).name == f"{MARK} Lampe"
    assert (await ledger.job(made.id)).file_name == ""


@pytest.mark.every_database
async def test_who_is_erased_is_erased_again_from_a_restored_ledger(ledger: Ledger) -> None:
    who, made = await filled(ledger)
    later = T0 + timedelta(days=1)
    again = await ledger.privacy.erase_again([Tombstone(customer="K-0001", erased_at=later)], at=later)
    assert [each.customer for each in again] == ["K-0001"]
    assert again[0].files == (sha(2),)
    assert (await ledger.people.customer(who.id)).state is CustomerState.ERASED
    assert (await ledger.job(made.id)).note == ""
    assert await ledger.privacy.erase_again([Tombstone(customer="K-0001", erased_at=later)], at=later) == ()
    assert [each.customer for each in await ledger.privacy.erasures()] == ["K-0001"]


async def test_a_number_that_was_given_again_is_not_meant(ledger: Ledger) -> None:
    await customer(ledger)
    stones = [
        Tombstone(customer="K-0001", erased_at=T0 - timedelta(days=1)),
        Tombstone(customer="K-0099", erased_at=T0),
    ]
    assert await ledger.privacy.erase_again(stones, at=T0) == ()
    assert (await ledger.people.customer_by_number("K-0001")).details is not None


@pytest.mark.every_database
async def test_what_the_law_keeps_is_restricted_first_and_erased_when_it_may(ledger: Ledger) -> None:
    who, _ = await filled(ledger)
    assert await ledger.privacy.last_voucher(who.id) == TODAY
    until = kept_until(TODAY, 10)
    terms = ErasureTerms(today=TODAY, basis="request", keep_until=until)
    done = await ledger.privacy.erase(who.id, terms, **BY)
    assert (done.erase_on, done.files) == (date(2036, 12, 31), ())
    found = await ledger.people.customer(who.id)
    assert (found.state, found.erase_on) == (CustomerState.RESTRICTED, until)
    purge = await ledger.privacy.purge(Periods(), today=until, at=T0, is_dry=True)
    assert purge.due == ()
    purge = await ledger.privacy.purge(Periods(), today=date(2037, 1, 1), at=T0, is_dry=True)
    assert purge.due == (who.id,)


async def test_a_customer_who_is_held_or_whose_job_is_printed_is_not_erased(ledger: Ledger) -> None:
    who, _ = await filled(ledger)
    await ledger.people.save_customer(who.id, {"legal_hold": True}, **BY)
    with pytest.raises(CustomerHeld):
        await ledger.privacy.plan_erasure(who.id, NOW)
    await ledger.people.save_customer(who.id, {"legal_hold": False}, **BY)
    running = await ledger.start_job(new_job(identity="now", name="Vase"))
    await ledger._worker.write(change_account, running.id, AccountChange(customer_id=who.id), **BY)
    with pytest.raises(CustomerBusy):
        await ledger.privacy.erase(who.id, NOW, **BY)


@pytest.mark.every_database
async def test_a_record_holds_everything_of_a_customer_and_nothing_of_others(ledger: Ledger) -> None:
    who, made = await filled(ledger)
    other = await ledger.people.save_customer(None, {"name": "Zacharias"}, **BY)
    await ledger.orders.add_order({"customer_id": other.id, "title": "Zacharias"}, currency="EUR", **BY)
    request = await ledger.people.add_request(who.id, "access", TODAY, **BY)
    record = await ledger.privacy.record(who.id)
    assert record.customer.details is not None
    assert record.customer.details.email == f"{MARK}@example.org"
    assert [row["id"] for row in record.jobs] == [made.id]
    assert {row["sha256"] for row in record.files} == {sha(1), sha(2)}
    assert next(row["action"] for row in record.log) == "customer.create"
    assert record.requests == (request,)
    assert "Zacharias" not in repr(record)
    assert repr(record.customer).count(MARK) == 0
    await ledger.people.note_export(who.id, {"orders": 1}, **BY)
    assert [each.done_at for each in await ledger.people.requests()] == [T0]
    second = await ledger.people.add_request(who.id, "objection", TODAY, **BY)
    assert [each.id for each in await ledger.people.requests(is_open=True)] == [second.id]
    assert (await ledger.people.answer_request(second.id, **BY)).done_at == T0
    assert await ledger.people.requests(is_open=True) == ()
    with pytest.raises(LedgerError):
        await ledger.people.answer_request(99, **BY)


@pytest.mark.parametrize(
    ("begun", "years", "until"),
    [
        (date(2026, 3, 1), 8, date(2034, 12, 31)),
        (date(2026, 12, 31), 8, date(2034, 12, 31)),
        (date(2026, 3, 1), 6, date(2032, 12, 31)),
        (date(2026, 3, 1), 10, date(2036, 12, 31)),
        (date(2017, 5, 5), 8, date(2025, 12, 31)),
    ],
)
def test_years_count_from_the_end_of_the_year(begun: date, years: int, until: date) -> None:
    assert kept_until(begun, years) == until


def test_months_before_end_with_the_month() -> None:
    assert months_before(date(2026, 8, 31), 6) == date(2026, 2, 28)
    assert months_before(date(2026, 1, 15), 1) == date(2025, 12, 15)
    assert months_before(date(2028, 12, 31), 10) == date(2028, 2, 29)


@pytest.mark.every_database
async def test_a_purge_takes_each_class_by_its_own_period_and_once(ledger: Ledger) -> None:
    who = await customer(ledger)
    orders = ledger.orders
    plain = await orders.save_quote(None, {"customer_id": who.id}, currency="EUR", **BY)
    letter = await orders.save_quote(None, {"sent_on": TODAY}, currency="EUR", **BY)
    taken = await orders.save_quote(None, {"title": "x"}, currency="EUR", **BY)
    await orders.accept_quote(taken.id, **BY)
    request = await ledger.people.add_request(who.id, "access", TODAY, **BY)
    await ledger.people.answer_request(request.id, **BY)

    early = await ledger.privacy.purge(Periods(), today=date(2027, 5, 1), at=T0)
    assert not any(early.counts.values())
    assert early.idle == ()
    dry = await ledger.privacy.purge(Periods(), today=date(2027, 12, 1), at=T0, is_dry=True)
    assert dry.counts["quotes"] == 1
    assert dry.idle == ("K-0001",)
    at = datetime(2027, 12, 1, tzinfo=UTC)
    assert (await ledger.privacy.purge(Periods(), today=date(2027, 12, 1), at=at)).counts == dry.counts
    assert not any((await ledger.privacy.purge(Periods(), today=date(2027, 12, 1), at=at)).counts.values())
    left = {quote.id for quote in (await orders.quotes(QuoteQuery())).items}
    assert left == {letter.id, taken.id}
    assert plain.id not in left
    late = await ledger.privacy.purge(Periods(), today=date(2033, 1, 1), at=at)
    assert late.counts == {"quotes": 1, "requests": 1, "photos": 0, "jobs": 0, "orders": 0}
    assert "retention.purge" in await lines(ledger)


@pytest.mark.every_database
async def test_photos_of_customers_go_unless_they_are_marked(ledger: Ledger) -> None:
    who, _ = await filled(ledger)
    at = T0 + timedelta(days=31)
    await ledger.update_file(sha(2), {"is_pinned": True})
    kept = await ledger.privacy.purge(Periods(), today=TODAY, at=at)
    assert kept.files == ()
    await ledger.update_file(sha(2), {"is_pinned": False})
    assert (await ledger.privacy.purge(Periods(photo_days=None), today=TODAY, at=at)).files == ()
    await ledger.people.save_customer(who.id, {"legal_hold": True}, **BY)
    assert (await ledger.privacy.purge(Periods(), today=TODAY, at=at)).files == ()
    await ledger.people.save_customer(who.id, {"legal_hold": False}, **BY)
    gone = await ledger.privacy.purge(Periods(), today=TODAY, at=at)
    assert (gone.counts["photos"], gone.files) == (1, (sha(2),))
    assert not (await ledger.file(sha(2))).is_referred_to


def test_the_marked_name_would_be_found(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "x.db") as database:
        database.execute("CREATE TABLE t (v TEXT)")
        database.execute("INSERT INTO t VALUES (?)", (MARK,))
    database.close()
    assert MARK.encode() in (tmp_path / "x.db").read_bytes()


@pytest.mark.every_database
async def test_it_is_known_whether_there_is_anything_about_people(ledger: Ledger) -> None:
    assert not await ledger.privacy.has_people()
    who = await customer(ledger)
    assert await ledger.privacy.has_people()
    await ledger.privacy.erase(who.id, ErasureTerms(today=TODAY, basis="request"), **BY)
    assert not await ledger.privacy.has_people()
    await ledger.orders.save_quote(None, {}, currency="EUR", **BY)
    assert await ledger.privacy.has_people()
