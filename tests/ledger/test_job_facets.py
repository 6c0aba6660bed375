"""Choices for a list of jobs: what is counted is what choosing it would leave."""

from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import Connection, case, delete, update

from custom_components.printernizer.drivers.models import JobResult
from custom_components.printernizer.ledger import JobQuery, Ledger, job_list
from custom_components.printernizer.ledger.account_tables import job_accounts
from custom_components.printernizer.ledger.account_words import Classification, FailureReason
from custom_components.printernizer.ledger.job_facets import Counts
from custom_components.printernizer.ledger.model import job_filaments
from custom_components.printernizer.ledger.report_query import ReportBy, ReportQuery
from custom_components.printernizer.ledger.sum_writes import rebuild_sums

from .test_job_list import fill

QUERIES: tuple[dict[str, Any], ...] = (
    {},
    {"printers": ("P1",)},
    {"results": (JobResult.FAILED,), "materials": ("PLA",)},
    {"text": "vase"},
    {"classifications": (Classification.BUSINESS,), "is_open": False},
)


async def left(ledger: Ledger, query: JobQuery, **choice: Any) -> int:
    return (await ledger.jobs(replace(query, **choice))).total


@pytest.mark.every_database
async def test_each_count_is_what_its_choice_would_leave(ledger: Ledger) -> None:
    await ledger._worker.write(fill)
    for values in QUERIES:
        query = JobQuery(**values)
        facets = await ledger.facets(query)
        assert not facets.is_least
        kinds: tuple[tuple[str, Counts], ...] = (
            ("printers", facets.printers),
            ("materials", facets.materials),
            ("failures", facets.failures),
            ("classifications", facets.classifications),
            ("states", facets.states),
        )
        for name, counts in kinds:
            for value, count in counts:
                assert count == await left(ledger, query, **{name: (value,)}), (name, value, values)
        for value, count in facets.results:
            assert count == await left(ledger, query, results=(JobResult(value),), is_open=None)
        assert facets.open == await left(ledger, query, results=(), is_open=True)


@pytest.mark.every_database
async def test_what_was_not_said_is_a_choice_and_finds_what_reports_count(ledger: Ledger) -> None:
    def forget(connection: Connection) -> None:
        fill(connection)
        connection.execute(update(job_filaments).where(job_filaments.c.job_id % 4 == 0).values(type=""))
        connection.execute(delete(job_filaments).where(job_filaments.c.job_id % 9 == 0))
        reason = case((job_accounts.c.job_id % 3 == 0, FailureReason.CLOG.value), else_=None)
        connection.execute(update(job_accounts).values(failure=reason))
        rebuild_sums(connection)

    await ledger._worker.write(forget)
    months = ReportQuery(since=202601, until=202612)
    ended = JobQuery(is_open=False)
    for by, name in ((ReportBy.FAILURE, "failures"), (ReportBy.MATERIAL, "materials")):
        lines = {line.key: line for line in await ledger.reports.costs(by, months)}
        counted = lines[""].figures.jobs
        assert counted == await left(ledger, ended, **{name: ("",)}) > 0
        facets: Counts = getattr(await ledger.facets(ended), name)
        assert facets[-1] == ("", counted)
    clogged = await left(ledger, ended, failures=(FailureReason.CLOG,))
    both = await left(ledger, ended, failures=("", FailureReason.CLOG))
    assert both == clogged + await left(ledger, ended, failures=("",))
    pla = await left(ledger, JobQuery(), materials=("PLA",))
    assert await left(ledger, JobQuery(), materials=("PLA", "")) > pla
    exported = await ledger.bulk.matches(JobQuery(failures=("",), materials=("",)))
    assert await ledger.bulk.count(exported) == await left(
        ledger, JobQuery(), failures=("",), materials=("",)
    )


async def test_of_a_long_list_the_newest_are_counted_unless_few_match(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(job_list, "_COUNTED", 20)
    monkeypatch.setattr(job_list, "_COMMON", 5)
    await ledger._worker.write(fill)
    facets = await ledger.facets(JobQuery())
    assert facets.is_least
    assert sum(count for _, count in facets.states) == 21
    assert sum(count for _, count in facets.printers) == 90, "who printed how much is known without counting"
    rare = await ledger.facets(JobQuery(text="5.3mf", printers=("P1",)))
    assert sum(count for _, count in rare.states) == 3, "they are found without reading the list"
