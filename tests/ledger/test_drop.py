"""A job that never began to print is struck out, and whatever hung on it is let go of."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from custom_components.printernizer.drivers.models import FileKind, JobResult
from custom_components.printernizer.ledger import Job, JobEnd, JobFilament, JobMissing, Ledger
from custom_components.printernizer.ledger.account_rows import AccountChange
from custom_components.printernizer.ledger.account_words import AccountState, Classification
from custom_components.printernizer.library.models import JobFileRole, NewFile, Origin, OriginSource

from .conftest import CORE_ONE, T0, new_job
from .kept_files import sha
from .test_people import BY, price


async def failed(ledger: Ledger, result: JobResult = JobResult.FAILED, **account: Any) -> Job:
    job = await ledger.start_job(new_job(printer=CORE_ONE, identity="first"))
    end = JobEnd(result=result, at=T0 + timedelta(hours=1), witnessed=True)
    used = [JobFilament(position=0, type="PLA", grams_used=Decimal(5))]
    await ledger.end_job(job.id, end, {"grams": Decimal(5)}, used)
    await ledger.accounts.update(job.id, AccountChange(**account), "user:1")
    return job


@pytest.mark.every_database
async def test_attempts_at_a_job_that_is_struck_out_stand_for_themselves(ledger: Ledger) -> None:
    again = await ledger.start_job(new_job(identity="again"))
    first = await failed(ledger, attempt_of_id=again.id)
    stamp = (await ledger.settlements.facts(first.id)).stamp
    await ledger.drop_job(again.id)
    with pytest.raises(JobMissing):
        await ledger.job(again.id)
    facts = await ledger.settlements.facts(first.id)
    assert facts.account.attempt_of_id is None
    # Its overhead was in the other one: it is computed anew.
    assert facts.stamp > stamp
    line = (await ledger.accounts.history(first.id))[0]
    assert (line.actor, line.action) == ("system", "job.correct")
    assert all(state.is_whole for state in await ledger.accounts.verify())


async def test_an_attempt_that_stands_for_itself_again_has_its_share_of_the_price(ledger: Ledger) -> None:
    order = await ledger.orders.add_order({"price": price()}, currency="EUR", **BY)
    again = await ledger.start_job(new_job(identity="again"))
    first = await failed(ledger, JobResult.FINISHED, attempt_of_id=again.id, order_id=order.id)
    assert (await ledger.accounts.account(first.id)).gross is None
    await ledger.drop_job(again.id)
    assert (await ledger.accounts.account(first.id)).gross == Decimal("21.90")


async def test_a_job_that_a_booked_attempt_leads_up_to_stays_as_cancelled(ledger: Ledger) -> None:
    again = await ledger.start_job(new_job(identity="again"))
    first = await failed(ledger, attempt_of_id=again.id, classification=Classification.BUSINESS)
    (booking,) = await ledger.accounts.finalize([first.id], "user:1")
    await ledger.drop_job(again.id)
    assert (await ledger.job(again.id)).result is JobResult.CANCELLED
    account = await ledger.accounts.account(first.id)
    assert (account.attempt_of_id, account.state) == (again.id, AccountState.FINAL)
    assert await ledger.accounts.bookings(first.id) == (booking,)


async def test_photos_of_a_job_that_is_struck_out_stay_in_the_library(ledger: Ledger) -> None:
    job = await ledger.start_job(new_job())
    origin = Origin(source=OriginSource.UPLOAD, path="", name="a.jpg", seen_at=T0)
    await ledger.keep_file(NewFile(sha256=sha(1), size=1, suffix=".jpg", kind=FileKind.IMAGE, origin=origin))
    await ledger.attach_to_job(job.id, sha(1), JobFileRole.SNAPSHOT, T0)
    await ledger.drop_job(job.id)
    assert (await ledger.file(sha(1))).sha256 == sha(1)
