"""How long questions to a ledger of a million jobs take, and whether its sums are right to the cent."""

import argparse
import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
import contextlib
from datetime import UTC, datetime
import json
from pathlib import Path
import statistics
import sys
import tempfile
from time import perf_counter, process_time

from sqlalchemy import Connection

from custom_components.printernizer.drivers.models import JobResult
from custom_components.printernizer.ledger import JobQuery, Ledger
from custom_components.printernizer.ledger.account_words import Classification
from custom_components.printernizer.ledger.query import NOT_SAID, JobSort
from custom_components.printernizer.ledger.report_query import ReportBy, ReportQuery
from custom_components.printernizer.ledger.report_rows import Figures
from tests.servers.postgresql import PostgreSQL

from .bench_books import Figure, close_month, export, fresh
from .ledger_seed import END, MATERIALS, RARE, SUMMED, Truth, seed

LIMIT_MS = 50
OPEN_MS = 100
_PLACES = {"grams": 3, "energy_kwh": 6, "cost": 4, "net": 4, "vat": 4, "gross": 4}

type Question = Callable[[int], Awaitable[object]]


async def _compare(ledger: Ledger, truth: Truth) -> int:
    """Return how many sums are not what was entered."""
    whole = ReportQuery(since=202001, until=203012)
    wrong = await ledger.reports.check()
    for by, sums in truth.by.items():
        rows = {row.key: _whole(row.figures) for row in await ledger.reports.costs(ReportBy(by), whole)}
        wrong += sum(rows.get(key) != sums.get(key) for key in rows.keys() | sums.keys())
    return wrong


def _whole(figures: Figures) -> list[int]:
    return [
        int(getattr(figures, name).scaleb(_PLACES[name])) if name in _PLACES else getattr(figures, name)
        for name in SUMMED
    ]


def _questions(ledger: Ledger, jobs: int) -> Iterator[tuple[str, Question]]:
    month, years = ReportQuery(since=202610, until=202610), ReportQuery(since=202112, until=202611)

    def listed(**values: object) -> Question:
        return lambda _: ledger.jobs(JobQuery(**values))  # type: ignore[arg-type]

    yield "job list, first page", listed()
    yield "job list with accounts", lambda _: ledger.lines(JobQuery())
    yield "job list, jump anywhere", lambda n: ledger.jobs(JobQuery(skip=n * 7919 * 131 % jobs))
    for sort in (JobSort.COST, JobSort.DURATION, JobSort.NAME):
        yield f"job list by {sort}", listed(sort=sort)
    yield "jobs of a printer", lambda n: ledger.jobs(JobQuery(printers=(f"SEED-{n % 20:02}",)))
    yield "failed jobs", listed(results=(JobResult.FAILED,))
    yield "private jobs", listed(classifications=(Classification.PRIVATE,))
    yield "jobs of a customer", lambda n: ledger.jobs(JobQuery(customers=(n % 300 + 1,)))
    yield "jobs of a month", lambda n: ledger.jobs(JobQuery(periods=(202201 + n % 12,)))
    yield "jobs of a material", lambda n: ledger.jobs(JobQuery(materials=(MATERIALS[n % 8],)))
    yield "jobs that failed without a reason", listed(failures=(NOT_SAID,))
    yield "jobs without a material", listed(materials=(NOT_SAID,))
    yield "search, common word", listed(text="halter")
    yield "search, common words", listed(text="gehause links 3mf")
    yield "search, rare word", listed(text=RARE[:6])
    yield "search, a number", lambda n: ledger.jobs(JobQuery(text=f"{(n * 7919) % jobs:06}"))
    yield "search, no match", listed(text="gibtsnicht")
    yield "search, two letters", listed(text="kl")
    yield "what a list is narrowed to", lambda _: ledger.facets(JobQuery())
    yield (
        "what a month is narrowed to",
        lambda n: ledger.facets(JobQuery(periods=(202201 + n % 12,))),
    )
    yield "all that a printer did", lambda n: ledger.totals(f"SEED-{n % 20:02}", currency="EUR")
    yield (
        "figures of the shop",
        lambda _: ledger.reports.figures(202610, currency="EUR"),
    )
    yield (
        "utilisation of the shop",
        lambda _: ledger.reports.use(
            datetime(2026, 10, 1, tzinfo=UTC), datetime(2026, 11, 1, tzinfo=UTC), UTC
        ),
    )
    for serial, material in (
        ("SEED-03", MATERIALS[1]),
        ("SEED-03", None),
        (None, MATERIALS[1]),
        (None, None),
    ):
        whose = " and ".join(filter(None, (serial, material))) or "all"
        yield (
            f"failures of {whose}",
            lambda _, serial=serial, material=material: ledger.settlements.measured_success(serial, material),  # type: ignore[misc]
        )
        yield (
            f"power of {whose}",
            lambda _, serial=serial, material=material: ledger.settlements.measured_power(serial, material),  # type: ignore[misc]
        )
    yield "jobs that are nobody's", lambda _: ledger.reports.unclassified()
    yield "overview of a month", lambda _: ledger.reports.overview(month)
    yield "overview of five years", lambda _: ledger.reports.overview(years)
    for by in (
        ReportBy.MONTH,
        ReportBy.PRINTER,
        ReportBy.MATERIAL,
        ReportBy.CUSTOMER,
        ReportBy.FAILURE,
        ReportBy.TAX,
    ):
        yield f"costs by {by}, five years", lambda _, by=by: ledger.reports.costs(by, years)  # type: ignore[misc]
    yield "costs by customer, a month", lambda _: ledger.reports.costs(ReportBy.CUSTOMER, month)
    yield "success by printer, five years", lambda _: ledger.reports.success(ReportBy.PRINTER, years)
    yield "estimates, five years", lambda _: ledger.reports.estimates(years)
    yield (
        "busy hours of a month",
        lambda _: ledger.reports.busy_time(
            datetime(2026, 10, 1, tzinfo=UTC), datetime(2026, 11, 1, tzinfo=UTC), UTC
        ),
    )
    yield "top files of a month", lambda _: ledger.reports.top_files(datetime(2026, 11, 1, tzinfo=UTC), END)


async def _timed(question: Question, times: int) -> tuple[float, float, float, float]:
    """Return the first time, the median, the 95th percentile, and our own share of the processor, in milliseconds.

    Where others keep the processor busy, the last tells whether a late answer was slow or only had to wait.
    """
    took, busy = [], process_time()
    for number in range(times):
        begun = perf_counter()
        await question(number)
        took.append((perf_counter() - begun) * 1000)
    own = (process_time() - busy) * 1000 / times
    return took[0], statistics.median(took), statistics.quantiles(took, n=20)[18], own


async def _measure(url: str, empty_url: str | None, jobs: int, times: int, kept: Path | None) -> bool:
    ledger = Ledger(url)
    await ledger.open()
    begun = perf_counter()
    truth = await _seeded(ledger, jobs, kept)
    print(f"{jobs} jobs there after {perf_counter() - begun:.0f} s", flush=True)
    await ledger.close()

    ledger = Ledger(url)
    begun = perf_counter()
    await ledger.open()
    opened = Figure(name="open", value=(perf_counter() - begun) * 1000, unit="ms", most=OPEN_MS)
    # Of each question once before anything is warm.
    print(f"{'ms, p95 ≤ ' + str(LIMIT_MS):34}{'first':>9}{'p50':>9}{'p95':>9}{'own':>9}")
    missed = 0
    for name, question in _questions(ledger, jobs):
        first, middle, slow, own = await _timed(question, times)
        missed += slow > LIMIT_MS
        marked = "" if slow <= LIMIT_MS else "  !"
        print(f"{name:34}{first:9.1f}{middle:9.1f}{slow:9.1f}{own:9.1f}{marked}", flush=True)
    figures = [opened]
    print(opened.line(), flush=True)
    async for figure in _longer(ledger, jobs, empty_url):
        figures.append(figure)
        print(figure.line(), flush=True)
    missed += sum(not figure.is_fine for figure in figures)
    wrong = await _compare(ledger, truth)
    print(f"sums that are not what was entered: {wrong}; bounds that were missed: {missed}")
    await ledger.close()
    return not wrong and not missed


async def _longer(ledger: Ledger, jobs: int, empty_url: str | None) -> AsyncIterator[Figure]:
    async for figure in export(ledger, jobs):
        yield figure
    if empty_url is not None or ledger.backend == "sqlite":
        async with fresh(empty_url) as empty:
            async for figure in close_month(empty):
                yield figure


async def _seeded(ledger: Ledger, jobs: int, kept: Path | None) -> Truth:
    """Fill the ledger, unless it is one that was kept; its sums are those of every ledger of as many jobs."""
    sums = None if kept is None else kept / f"sums-{jobs}.json"
    if sums is not None and sums.exists() and (await ledger.jobs(JobQuery(limit=1))).total:
        return Truth(by=json.loads(sums.read_text()))

    def work(connection: Connection) -> Truth:
        return seed(connection, jobs)

    truth = await ledger._worker.write(work)  # noqa: SLF001 in bulk, past the books' own entries
    if sums is not None:
        sums.write_text(json.dumps(truth.by))
    return truth


def main() -> None:
    """Seed and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--jobs", type=int, default=1_000_000)
    parser.add_argument("--times", type=int, default=40)
    parser.add_argument(
        "--url", help="an empty database; 'postgresql': a server of its own; default: a SQLite file"
    )
    parser.add_argument("--keep", type=Path, help="a folder where the file stays, to be measured again")
    options = parser.parse_args()
    with contextlib.ExitStack() as stack:
        url, empty_url, kept = options.url, None, options.keep
        if kept is not None:
            kept.mkdir(parents=True, exist_ok=True)
        if url == "postgresql":
            server = stack.enter_context(PostgreSQL())
            url, empty_url = (server.url(server.new_database()) for _ in range(2))
        elif url is None:
            folder = kept or Path(stack.enter_context(tempfile.TemporaryDirectory()))
            url = str(folder / "ledger.db")
        sys.exit(0 if asyncio.run(_measure(url, empty_url, options.jobs, options.times, kept)) else 1)


if __name__ == "__main__":
    main()
