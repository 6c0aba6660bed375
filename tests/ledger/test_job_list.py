"""Pages of jobs: whatever way leads to them, they are what sorting all jobs would give."""

from datetime import timedelta
from decimal import Decimal
from itertools import product
import random
from typing import Any

import pytest
from sqlalchemy import Connection, select, update

from custom_components.printernizer.drivers.models import JobResult
from custom_components.printernizer.ledger import (
    Job,
    JobEnd,
    JobFilament,
    JobMissing,
    JobQuery,
    Ledger,
    Printer,
    job_list,
)
from custom_components.printernizer.ledger.account_tables import job_accounts
from custom_components.printernizer.ledger.account_words import AccountState, Classification
from custom_components.printernizer.ledger.job_counts import counted_anew, rebuild_counts
from custom_components.printernizer.ledger.job_search import has_index, rebuild_search
from custom_components.printernizer.ledger.job_texts import search_text, search_words, sort_name
from custom_components.printernizer.ledger.model import job_counts, jobs
from custom_components.printernizer.ledger.query import JobSort, Page
from custom_components.printernizer.ledger.reads import load_jobs
from custom_components.printernizer.ledger.writes import drop_job, end_job, put_texts, start_job

from .conftest import T0, new_job

NAMES = ("Würfel 2", "Wuerfel 10", "Vase", "Blumenvase groß", "Übergang", "Benchy", "benchy_final")
MATERIALS = ("PLA", "PETG", "TPU")
COUNT = 90
LIMIT = 7


def fill(connection: Connection) -> None:
    """Enter jobs that came in any order, some of them at the same moment, some without a known cost."""
    chance = random.Random(4)
    for number in range(COUNT):
        at = T0 - timedelta(days=chance.randrange(80), hours=chance.randrange(3))
        printer = Printer(serial=f"P{number % 3}", vendor="bambu", model="A1")
        name = NAMES[number % len(NAMES)]
        job = start_job(
            connection,
            new_job(
                printer=printer, identity=str(number), first_seen_at=at, name=name, file_name=f"{number}.3mf"
            ),
        )
        _put_account(connection, job.id, chance.choice([*Classification]))
        if number >= COUNT - 3:
            continue
        end = JobEnd(result=chance.choice([*JobResult]), at=at, witnessed=True)
        cost = None if number % 4 == 0 else Decimal(chance.randrange(20))
        filament = JobFilament(position=0, type=chance.choice(MATERIALS), grams_used=Decimal(1))
        change: Any = {"printing_seconds": chance.randrange(6) * 60, "cost": cost}
        end_job(connection, job.id, end, change, [filament])


def _put_account(connection: Connection, job_id: int, classification: Classification) -> None:
    table = job_accounts.c
    connection.execute(
        update(job_accounts).where(table.job_id == job_id).values(classification=classification)
    )


def classified(connection: Connection) -> dict[int, Classification]:
    table = job_accounts.c
    return dict(connection.execute(select(table.job_id, table.classification)).tuples().all())


@pytest.fixture(params=["walked", "by index", "both"])
def ways(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let short lists be read in the ways that long ones are."""
    window, rare = {"walked": (1000, 1000), "by index": (2, 1000), "both": (7, 4)}[request.param]
    monkeypatch.setattr(job_list, "_WINDOW", window)
    monkeypatch.setattr(job_list, "_RARE", rare)
    monkeypatch.setattr(job_list, "_COUNTED", 40)


def expected(all_jobs: list[Job], query: JobQuery, whose: dict[int, Classification]) -> list[int]:
    """Sort and pick as the query says, the plain way."""
    words = search_words(query.text)

    def fits(job: Job) -> bool:
        text = search_text(job.name, job.file_name)
        return (
            (not query.printers or job.serial in query.printers)
            and (not query.results or job.result in query.results)
            and (query.is_open is None or query.is_open == (job.result is None))
            and (
                not query.materials
                or any(f.type in query.materials for f in job.filaments)
                or ("" in query.materials and not job.filaments)
            )
            and (not query.failures or job.result not in {None, JobResult.FINISHED})
            and (not query.classifications or whose[job.id] in query.classifications)
            and (not query.states or AccountState.DRAFT in query.states)
            and (query.since is None or job.first_seen_at >= query.since)
            and all(any(spelling in text for spelling in word) for word in words)
        )

    keys: dict[JobSort, Any] = {
        JobSort.DATE: lambda job: job.first_seen_at,
        JobSort.COST: lambda job: job.cost,
        JobSort.DURATION: lambda job: job.printing_seconds,
        JobSort.NAME: lambda job: sort_name(job.name).encode(),
    }
    key = keys[query.sort]
    found = [job for job in all_jobs if fits(job)]
    known = [job for job in found if key(job) is not None]
    unknown = [job for job in found if key(job) is None]
    known.sort(key=lambda job: (key(job), job.id), reverse=query.is_descending)
    unknown.sort(key=lambda job: job.id, reverse=query.is_descending)
    return [job.id for job in (*known, *unknown)]


QUERIES: tuple[dict[str, Any], ...] = (
    {},
    {"failures": ("",)},
    {"materials": ("", "TPU"), "classifications": (Classification.BUSINESS,)},
    {"printers": ("P1",)},
    {"results": (JobResult.FAILED,)},
    {"results": (JobResult.FAILED, JobResult.FINISHED), "materials": ("TPU",)},
    {"classifications": (Classification.BUSINESS,)},
    {"is_open": True},
    {"is_open": False, "since": T0 - timedelta(days=30)},
    {"text": "wurfel"},
    {"text": "vase", "classifications": (Classification.BUSINESS,)},
    {"text": "be fi"},
    {"text": "WÜRFEL", "printers": ("P0", "P2")},
    {"text": "nichts davon"},
    {"text": '"\n%_'},
)
LED: tuple[dict[str, Any], ...] = (
    {"classifications": (Classification.BUSINESS, Classification.PRIVATE)},
    {"classifications": (Classification.BUSINESS,), "materials": ("TPU",)},
    {"classifications": (Classification.BUSINESS,), "since": T0 - timedelta(days=30)},
    {"classifications": (Classification.PRIVATE, Classification.UNCLASSIFIED), "printers": ("P1", "P2")},
    {"classifications": (Classification.BUSINESS,), "states": (AccountState.DRAFT,)},
    {"states": (AccountState.FINAL,)},
)
"""Read along accounts, which are in the order of their dates alone."""


@pytest.mark.parametrize("is_descending", [True, False])
async def test_pages_are_what_sorting_all_jobs_gives(ledger: Ledger, ways: None, is_descending: bool) -> None:
    everything, whose = await ledger._worker.write(_filled)
    for sort, values in (*product(JobSort, QUERIES), *product([JobSort.DATE], LED)):
        query = JobQuery(**values, sort=sort, is_descending=is_descending, limit=LIMIT)
        wanted = expected(everything, query, whose)
        seen: list[int] = []
        after = None
        while True:
            page: Page[Job] = await ledger.jobs(JobQuery(**_fields(query) | {"after": after}))
            seen += [job.id for job in page.items]
            assert page.total <= len(wanted) if page.total_is_least else page.total == len(wanted)
            after = page.next
            if after is None:
                break
        assert seen == wanted, (sort, values)
        for skip in (1, 5, 63, 200):
            page = await ledger.jobs(JobQuery(**_fields(query) | {"skip": skip}))
            assert [job.id for job in page.items] == wanted[skip : skip + LIMIT], (sort, values, skip)


@pytest.mark.parametrize("is_descending", [True, False])
async def test_a_job_has_the_neighbours_that_sorting_all_jobs_gives_it(
    ledger: Ledger, ways: None, is_descending: bool
) -> None:
    everything, whose = await ledger._worker.write(_filled)
    cost = {job.id: job.cost for job in everything}
    for number, (sort, values) in enumerate((*product(JobSort, QUERIES), *product([JobSort.DATE], LED))):
        whole = expected(everything, JobQuery(sort=sort, is_descending=is_descending), whose)
        query = JobQuery(**values, sort=sort, is_descending=is_descending)
        wanted = set(expected(everything, query, whose))
        # One that doesn't match has a place there, too: where it would stand.
        first_unknown = next(
            at for at, job_id in enumerate(whole) if sort is not JobSort.COST or cost[job_id] is None
        )
        for at in (first_unknown, number * 37 % COUNT):
            found = await ledger.neighbours(whole[at], query)
            before = next((job_id for job_id in reversed(whole[:at]) if job_id in wanted), None)
            after = next((job_id for job_id in whole[at + 1 :] if job_id in wanted), None)
            assert (found.before, found.after) == (before, after), (sort, values, at)
    with pytest.raises(JobMissing):
        await ledger.neighbours(COUNT + 1, JobQuery())


def _fields(query: JobQuery) -> dict[str, Any]:
    return {name: getattr(query, name) for name in JobQuery.__slots__}


def _filled(connection: Connection) -> tuple[list[Job], dict[int, Classification]]:
    fill(connection)
    everything = list(load_jobs(connection, list(connection.execute(select(jobs.c.id)).scalars())))
    return everything, classified(connection)


async def test_jobs_are_counted_as_they_come_and_go(ledger: Ledger) -> None:
    def work(connection: Connection) -> None:
        fill(connection)
        (running,) = (
            connection.execute(select(jobs.c.id).where(jobs.c.result.is_(None)).limit(1)).scalars().all()
        )
        drop_job(connection, running)
        anew = {(row[0], int(row[1])): row[2] for row in connection.execute(counted_anew())}
        table = job_counts.c
        kept = select(table.printer_id, table.span, table.jobs).where(table.jobs != 0)
        assert {(row[0], row[1]): row[2] for row in connection.execute(kept)} == anew
        rebuild_counts(connection)
        assert {(row[0], row[1]): row[2] for row in connection.execute(kept)} == anew

    await ledger._worker.write(work)


async def test_a_job_is_found_by_its_number(ledger: Ledger) -> None:
    def work(connection: Connection) -> None:
        fill(connection)
        connection.execute(
            update(job_accounts).where(job_accounts.c.job_id == 5).values(number="ZZ-1999-7777")
        )
        put_texts(connection, 5)

    await ledger._worker.write(work)
    for text in ("zz-1999-7777", "7777", "ZZ"):
        assert [job.id for job in (await ledger.jobs(JobQuery(text=text))).items] == [5]


async def test_the_index_of_names_can_be_made_anew(ledger: Ledger) -> None:
    def work(connection: Connection) -> bool:
        fill(connection)
        rebuild_search(connection)
        return has_index(connection)

    await ledger._worker.write(work)
    assert (await ledger.jobs(JobQuery(text="benchy"))).total == 25


@pytest.mark.parametrize(
    "values",
    [
        {"skip": -1},
        {"after": "1.2", "sort": JobSort.COST},
        {"after": "cost:.2"},
        {"after": "name:5.2:x", "sort": JobSort.NAME},
        {"after": "duration:.2", "sort": JobSort.DURATION},
        {"after": "size:1.2"},
        {"after": ".2"},
    ],
)
def test_a_question_that_has_no_answer_is_refused(values: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"must be|cursor|JobSort"):
        JobQuery(**values)
