"""When a printer had a job."""

from datetime import timedelta

import pytest

from custom_components.printernizer.costing import Span
from custom_components.printernizer.drivers.models import JobResult
from custom_components.printernizer.ledger import JobEnd, Ledger

from .conftest import A1, T0, new_job

HOUR = timedelta(hours=1)


@pytest.mark.every_database
async def test_jobs_are_told_as_far_as_they_lie_in_a_span(ledger: Ledger) -> None:
    for start, end in ((-3, -2), (-1, 1), (2, 3)):
        job = await ledger.start_job(
            new_job(first_seen_at=T0 + start * HOUR, started_at=T0 + start * HOUR, started_witnessed=True)
        )
        await ledger.end_job(job.id, JobEnd(result=JobResult.FINISHED, at=T0 + end * HOUR, witnessed=True))
    await ledger.start_job(new_job(first_seen_at=T0 + 5 * HOUR))
    found = await ledger.machines.job_spans(A1.serial, Span(T0, T0 + 6 * HOUR))
    assert sorted((each.start - T0, each.end - T0) for each in found) == [
        (0 * HOUR, HOUR),
        (2 * HOUR, 3 * HOUR),
        (5 * HOUR, 6 * HOUR),
    ]
    assert await ledger.machines.job_spans("other", Span(T0, T0 + HOUR)) == []
