"""What prints teach for those to come."""

from datetime import timedelta
from decimal import Decimal

import pytest

from custom_components.printernizer.drivers.models import JobResult
from custom_components.printernizer.ledger import JobEnd, JobFilament, Ledger, Printer
from custom_components.printernizer.ledger.measured_reads import ENOUGH_JOBS

from .conftest import A1, CORE_ONE, T0, new_job

D = Decimal
FINISHED, FAILED, CANCELLED = JobResult.FINISHED, JobResult.FAILED, JobResult.CANCELLED


async def tried(ledger: Ledger, printer: Printer, material: str, *results: JobResult) -> None:
    for number, result in enumerate(results):
        at = T0 + timedelta(minutes=number)
        job = await ledger.start_job(new_job(printer=printer, identity=str(number), first_seen_at=at))
        filament = JobFilament(position=0, type=material, grams_used=D(5))
        end = JobEnd(result=result, at=at + timedelta(seconds=30), witnessed=True)
        await ledger.end_job(job.id, end, {}, [filament])


@pytest.mark.every_database
async def test_how_many_prints_fail_is_told_of_twenty_on(ledger: Ledger) -> None:
    measured = ledger.settlements.measured_success
    await tried(ledger, A1, "PLA", *[FINISHED] * (ENOUGH_JOBS - 2), FAILED, CANCELLED)
    assert await measured(A1.serial, "PLA") is None, "what a person cancelled proves nothing"
    await tried(ledger, A1, "PLA", FAILED)
    found = await measured(A1.serial, "PLA")
    assert found is not None
    assert (found.finished, found.failed) == (18, 2)
    assert (found.percent, found.low, found.high) == (D("90.0"), D("69.9"), D("97.2"))
    await tried(ledger, CORE_ONE, "PLA", FAILED)
    await tried(ledger, CORE_ONE, "ABS", FAILED)
    counts = {}
    for whose in ((A1.serial, None), (None, "PLA"), (None, None), (CORE_ONE.serial, "PLA"), ("none", None)):
        success = await measured(*whose)
        counts[whose] = None if success is None else (success.finished, success.failed)
    assert counts == {
        (A1.serial, None): (18, 2),
        (None, "PLA"): (18, 3),
        (None, None): (18, 4),
        (CORE_ONE.serial, "PLA"): None,
        ("none", None): None,
    }
    assert await ledger.settlements.measured_power(None, None) is None
