"""Several Home Assistants that keep their books in one database, at the same time."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from sqlalchemy import update

from custom_components.printernizer.drivers.models import JobResult
from custom_components.printernizer.ledger import Job, JobEnd, JobQuery, Ledger, MonthClosed, Printer, Site
from custom_components.printernizer.ledger.account_rows import AccountChange
from custom_components.printernizer.ledger.account_tables import sites
from custom_components.printernizer.ledger.account_words import AccountState, Classification
from custom_components.printernizer.ledger.report_query import ReportBy, ReportQuery
from custom_components.printernizer.ledger.sum_writes import check_sums

from .conftest import new_job

D = Decimal
BY = "user:1"
OCTOBER = datetime(2026, 10, 5, 12, tzinfo=UTC)
BUSINESS = AccountChange(classification=Classification.BUSINESS, material_cost=D("1.5"))


@dataclass(frozen=True, slots=True)
class Shop:
    """A site with a printer."""

    ledger: Ledger
    printer: Printer

    async def print_once(self, number: int) -> Job:
        job = await self.ledger.start_job(
            new_job(printer=self.printer, first_seen_at=OCTOBER, identity=str(number))
        )
        await self.ledger.update_job(job.id, {"progress": 50})
        end = JobEnd(result=JobResult.FINISHED, at=OCTOBER, witnessed=True)
        return await self.ledger.end_job(job.id, end, {"grams": D(10)}, (), BUSINESS)

    async def print_all(self, count: int) -> list[Job]:
        return [await self.print_once(number) for number in range(count)]

    async def number(self, job: Job) -> str | None:
        return (await self.ledger.accounts.account(job.id)).number


@pytest.fixture
async def shops(empty: str) -> AsyncIterator[tuple[Shop, Shop]]:
    made = []
    for uid, code in (("halle", "H1"), ("laden", "L1")):
        ledger = Ledger(empty, site=Site(uid=uid, code=code, name=uid.title()))
        await ledger.open()
        printer = Printer(serial=f"{code}-A1", vendor="bambu", model="A1", name=uid)
        made.append(Shop(ledger, printer))
    yield made[0], made[1]
    for shop in made:
        await shop.ledger.close()


async def test_sites_that_write_at_once_have_numbers_months_and_logs_of_their_own(
    shops: tuple[Shop, Shop],
) -> None:
    halle, laden = shops
    jobs = await asyncio.gather(halle.print_all(6), laden.print_all(6))
    for shop, own, code in zip(shops, jobs, ("H1", "L1"), strict=True):
        assert [await shop.number(job) for job in own] == [
            f"{code}-PZ-2026-{number:04}" for number in range(1, 7)
        ]
    people = await asyncio.gather(
        *(shop.ledger.people.save_customer(None, {"name": "A"}, by=BY, at=OCTOBER) for shop in shops)
    )
    assert [each.number for each in people] == ["H1-K-0001", "L1-K-0001"]

    # What one site closes stays open for the other.
    close = await halle.ledger.accounts.close_month(202610, BY)
    assert (close.jobs, len(await laden.ledger.accounts.closes())) == (6, 0)
    states = [(await laden.ledger.accounts.account(job.id)).state for own in jobs for job in own]
    assert states == [AccountState.FINAL] * 6 + [AccountState.DRAFT] * 6
    with pytest.raises(MonthClosed):
        await halle.ledger.accounts.close_month(202610, BY)
    assert (await laden.ledger.accounts.close_month(202610, BY)).jobs == 6

    # Each sees the jobs of both, and says so in its own log only.
    assert [(await shop.ledger.jobs(JobQuery())).total for shop in shops] == [12, 12]
    for shop, uid in zip(shops, ("halle", "laden"), strict=True):
        (own,) = await shop.ledger.accounts.verify(uid)
        (newest,) = (await shop.ledger.accounts.log(limit=1)).items
        assert own.seq == newest.seq
    for shop in shops:
        whole = {state.site: state.is_whole for state in await shop.ledger.accounts.verify()}
        assert whole["halle"]
        assert whole["laden"]
    assert await halle.ledger._worker.read(check_sums) == 0


async def test_who_tampers_with_one_sites_log_is_found_out_by_all(shops: tuple[Shop, Shop]) -> None:
    for shop in shops:
        await shop.print_once(1)
    await shops[0].ledger._worker.write(
        lambda connection: connection.execute(
            update(sites).where(sites.c.uid == "laden").values(log_hash="0" * 64)
        )
    )
    for shop in shops:
        states = {state.site: state.is_whole for state in await shop.ledger.accounts.verify()}
        assert (states["halle"], states["laden"]) == (True, False)
        (own,) = await shop.ledger.accounts.verify("halle")
        assert (own.site, own.is_whole) == ("halle", True)


async def test_reports_are_of_all_sites_or_of_some(shops: tuple[Shop, Shop]) -> None:
    halle, laden = shops
    await asyncio.gather(halle.print_all(2), laden.print_all(1))
    for query, count in (
        (ReportQuery(since=202610, until=202610), 3),
        (ReportQuery(since=202610, until=202610, sites=("halle",)), 2),
        (ReportQuery(since=202610, until=202610, sites=("laden",)), 1),
        (ReportQuery(since=202610, until=202610, sites=("halle", "laden")), 3),
        (ReportQuery(since=202610, until=202610, sites=("nowhere",)), 0),
    ):
        rows = await laden.ledger.reports.costs(ReportBy.MONTH, query)
        assert sum(row.figures.jobs for row in rows) == count
        assert sum(row.figures.cost for row in rows) == count * D("1.5")
