"""Reports of months: sums of what is stored, by whatever is asked for."""

from datetime import UTC, date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import Connection, insert, update

from custom_components.printernizer.drivers.models import JobResult
from custom_components.printernizer.ledger import JobEnd, JobFilament, Ledger
from custom_components.printernizer.ledger.account_tables import job_accounts, month_closes
from custom_components.printernizer.ledger.account_words import Classification
from custom_components.printernizer.ledger.customer_tables import customer_details, customers
from custom_components.printernizer.ledger.export_reads import ExportQuery, cost_blocks
from custom_components.printernizer.ledger.model import jobs
from custom_components.printernizer.ledger.report_query import ReportBy, ReportQuery
from custom_components.printernizer.ledger.report_rows import added
from custom_components.printernizer.ledger.site import own_site
from custom_components.printernizer.ledger.stock_tables import standby_days
from custom_components.printernizer.ledger.sum_writes import rebuild_sums

from .conftest import A1, CORE_ONE, T0, new_job
from .kept_files import sha

HOUR = timedelta(hours=1)
NOVEMBER = ReportQuery(since=202611, until=202611)


@pytest.fixture
async def filled(ledger: Ledger) -> Ledger:
    """Three jobs of November: sold, failed, and one of nobody's, in another currency."""

    async def printed(result: JobResult, printer: Any, material: str, **change: Any) -> int:
        job = await ledger.start_job(
            new_job(printer=printer, currency=change.pop("currency", "EUR"), name="Vase", started_at=T0)
        )
        filament = JobFilament(position=0, type=material, grams_used=change.get("grams"))
        end = JobEnd(result=result, at=T0 + HOUR, witnessed=True)
        await ledger.end_job(job.id, end, change, [filament])
        return job.id

    sold = await printed(
        JobResult.FINISHED,
        A1,
        "PLA",
        printing_seconds=3600,
        seconds_estimated=3000,
        grams=Decimal(20),
        energy_kwh=Decimal("0.5"),
        file_sha256=sha(1),
    )
    failed = await printed(JobResult.FAILED, A1, "PLA", printing_seconds=600, file_sha256=sha(1))
    await printed(JobResult.FINISHED, CORE_ONE, "PETG", printing_seconds=60, currency="CHF")

    def tell(connection: Connection) -> None:
        site_id = own_site(connection)
        values = {"id": 7, "site_id": site_id, "number": "K-0007", "state": "active"}
        connection.execute(insert(customers).values(values | {"created_at": T0, "contacted_at": T0}))
        account = update(job_accounts).where(job_accounts.c.job_id == sold)
        priced = {"treatment": "DE_STD", "tax_rate": Decimal(19), "net": Decimal("18.35")}
        priced |= {"vat": Decimal("3.49"), "gross": Decimal("21.84"), "customer_id": 7}
        connection.execute(account.values(classification=Classification.BUSINESS, **priced))
        connection.execute(account.values(material_cost=Decimal("3.8808"), labour_cost=Decimal("6.5")))
        cost = {"cost": Decimal("10.3808"), "cost_estimated": Decimal("9.5")}
        connection.execute(update(jobs).where(jobs.c.id == sold).values(cost))
        connection.execute(
            update(job_accounts).where(job_accounts.c.job_id == failed).values(failure="spaghetti")
        )
        standby = {"printer_id": 1, "energy_kwh": Decimal("0.12"), "cost": Decimal("0.04"), "currency": "EUR"}
        for day in (date(2026, 11, 1), date(2026, 11, 30), date(2026, 12, 1)):
            connection.execute(insert(standby_days).values(standby | {"day": day}))
        rebuild_sums(connection)

    await ledger._worker.write(tell)
    return ledger


@pytest.mark.every_database
async def test_a_month_tells_what_its_jobs_took_brought_and_how_they_ended(filled: Ledger) -> None:
    francs, euros = await filled.reports.overview(NOVEMBER)
    assert (francs.currency, francs.figures.jobs, francs.finished) == ("CHF", 1, 1)
    assert (euros.period, euros.finished, euros.failed, euros.cancelled) == (202611, 1, 1, 0)
    figures = euros.figures
    assert (figures.jobs, figures.seconds, figures.grams) == (2, 4200, Decimal(20))
    assert (figures.cost, figures.net) == (Decimal("10.3808"), Decimal("18.35"))
    assert figures.contribution == Decimal("14.4692")
    assert figures.profit == Decimal("7.9692")
    assert euros.unclassified == 1
    assert await filled.reports.overview(ReportQuery(since=202501, until=202510)) == ()


@pytest.mark.parametrize(
    ("by", "keys"),
    [
        (ReportBy.MONTH, ["202611", "202611"]),
        (ReportBy.PRINTER, ["A1-1", "C1-1"]),
        (ReportBy.MATERIAL, ["PLA", "PETG"]),
        (ReportBy.CUSTOMER, ["K-0007", "", ""]),
        (ReportBy.FAILURE, ["spaghetti"]),
        (ReportBy.TAX, ["DE_STD 19", "", ""]),
    ],
)
async def test_costs_are_told_by_what_is_asked_for(filled: Ledger, by: ReportBy, keys: list[str]) -> None:
    rows = await filled.reports.costs(by, NOVEMBER)
    assert [row.key for row in rows] == keys


async def test_only_the_jobs_that_are_asked_for_count(filled: Ledger) -> None:
    query = ReportQuery(since=202611, until=202611, classifications=(Classification.BUSINESS,))
    (row,) = await filled.reports.costs(ReportBy.PRINTER, query)
    assert (row.key, row.figures.jobs, row.figures.gross) == ("A1-1", 1, Decimal("21.84"))


@pytest.mark.every_database
async def test_what_some_printers_did_is_told_apart(filled: Ledger) -> None:
    query = ReportQuery(since=202611, until=202611, printers=("C1-1", "none"))
    (month,) = await filled.reports.overview(query)
    assert (month.currency, month.figures.jobs) == ("CHF", 1)
    for by in (ReportBy.MONTH, ReportBy.PRINTER):
        (row,) = await filled.reports.costs(by, query)
        assert (row.currency, row.figures.jobs) == ("CHF", 1)
    assert [row.key for row in await filled.reports.success(ReportBy.PRINTER, query)] == ["C1-1"]
    assert [row.key for row in await filled.reports.estimates(query)] == ["C1-1"]
    assert [row.serial for row in await filled.reports.energy(query, "EUR")] == ["C1-1"]
    assert await filled.reports.top_files(T0, T0 + HOUR, 20, ("C1-1",)) == ()
    busy = await filled.reports.busy_time(T0, T0 + HOUR, UTC, ("C1-1",))
    assert busy.seconds == {"C1-1": 60}
    assert await filled.reports.overview(ReportQuery(since=202611, until=202611, printers=("none",))) == ()


async def test_a_customer_is_told_with_name(filled: Ledger) -> None:
    def named(connection: Connection) -> None:
        row = {"customer_id": 7, "company": "", "name": "Ada Muster", "search_text": ""}
        connection.execute(insert(customer_details).values(row))

    await filled._worker.write(named)
    rows = await filled.reports.costs(ReportBy.CUSTOMER, NOVEMBER)
    assert [(row.key, row.customer_id, row.name) for row in rows] == [
        ("K-0007", 7, "Ada Muster"),
        ("", None, ""),
        ("", None, ""),
    ]


async def test_of_a_customer_whose_data_is_restricted_only_the_number_is_told(filled: Ledger) -> None:
    def restricted(connection: Connection) -> None:
        row = {"customer_id": 7, "company": "", "name": "Ada Muster", "search_text": ""}
        connection.execute(insert(customer_details).values(row))
        connection.execute(update(customers).values(state="restricted"))

    await filled._worker.write(restricted)
    rows = await filled.reports.costs(ReportBy.CUSTOMER, NOVEMBER)
    assert next((row.key, row.customer_id, row.name) for row in rows) == ("K-0007", None, "")


async def test_a_gram_and_an_hour_have_their_price(filled: Ledger) -> None:
    francs, euros = await filled.reports.overview(NOVEMBER)
    assert euros.figures.cost_per_gram == Decimal("0.5190")
    assert euros.figures.cost_per_hour == Decimal("8.8978")
    assert (francs.figures.cost_per_gram, francs.figures.cost_per_hour) == (None, Decimal("0.0000"))
    both = added([francs.figures, euros.figures])
    assert (both.jobs, both.seconds, both.cost) == (3, 4260, Decimal("10.3808"))


@pytest.mark.every_database
async def test_success_is_counted_by_printer_and_material(filled: Ledger) -> None:
    rows = await filled.reports.success(ReportBy.PRINTER, NOVEMBER)
    assert [(row.key, row.finished, row.failed) for row in rows] == [("A1-1", 1, 1), ("C1-1", 1, 0)]
    rows = await filled.reports.success(ReportBy.MATERIAL, NOVEMBER)
    assert [row.key for row in rows] == ["PETG", "PLA"]


async def test_estimates_stand_beside_what_came_of_them(filled: Ledger) -> None:
    first, second = await filled.reports.estimates(NOVEMBER)
    assert (first.key, first.figures.seconds, first.figures.seconds_estimated) == ("A1-1", 3600, 3000)
    assert (second.figures.seconds, second.figures.grams) == (0, 0)
    assert (first.figures.cost, first.figures.cost_estimated) == (Decimal("10.3808"), Decimal("9.5"))
    assert (first.figures.grams, first.figures.grams_estimated) == (0, 0)


@pytest.mark.every_database
async def test_energy_is_told_by_month_with_standby_apart(filled: Ledger) -> None:
    rows = await filled.reports.energy(NOVEMBER, "EUR")
    assert [(row.serial, row.jobs_kwh, row.standby_kwh, row.standby_cost) for row in rows] == [
        ("A1-1", Decimal("0.5"), Decimal("0.24"), Decimal("0.08")),
        ("C1-1", 0, 0, 0),
    ]
    assert (await filled.reports.energy(NOVEMBER, "CHF"))[0].standby_cost == 0


@pytest.mark.every_database
async def test_files_and_busy_times_are_told_for_a_span(filled: Ledger) -> None:
    (row,) = await filled.reports.top_files(T0, T0 + HOUR)
    assert (row.sha256, row.jobs, row.finished, row.seconds) == (sha(1), 2, 1, 4200)
    assert await filled.reports.top_files(T0 - HOUR, T0) == ()
    busy = await filled.reports.busy_time(T0, T0 + HOUR, UTC)
    assert (busy.since, busy.seconds) == (T0, {"A1-1": 4200, "C1-1": 60})
    assert busy.week == {(0, 12): 4260}
    assert busy.hours == {(0, 12): 3600}
    busy = await filled.reports.busy_time(T0 - 400 * 24 * HOUR, T0 + HOUR, UTC)
    assert busy.since == T0.replace(hour=0), "before the first job's day nobody could have printed"
    assert (await filled.reports.busy_time(T0 + HOUR, T0 + 2 * HOUR, UTC)).seconds == {}


@pytest.mark.every_database
async def test_sums_are_checked_and_made_anew(filled: Ledger) -> None:
    assert await filled.reports.check() == 0
    await filled.reports.rebuild()
    assert await filled.reports.check() == 0


@pytest.mark.parametrize(("since", "until"), [(202600, 202611), (202611, 202610), (197001, 202611), (1, 2)])
def test_a_span_that_is_none_is_refused(since: int, until: int) -> None:
    with pytest.raises(ValueError, match="month"):
        ReportQuery(since=since, until=until)


@pytest.mark.parametrize(
    ("since", "until", "sums"),
    [
        (202611, 202611, (202611,)),
        (202501, 202512, (202500,)),
        (202411, 202702, (202411, 202412, 202500, 202600, 202701, 202702)),
    ],
)
def test_a_report_of_years_reads_the_sums_of_whole_years(
    since: int, until: int, sums: tuple[int, ...]
) -> None:
    assert ReportQuery(since=since, until=until).sums == sums


async def test_a_report_of_a_year_says_what_that_of_its_months_does(filled: Ledger) -> None:
    year = ReportQuery(since=202601, until=202612)
    for by in (*ReportBy,):
        assert await filled.reports.costs(by, year) == await filled.reports.costs(by, NOVEMBER)
    assert await filled.reports.overview(year) == await filled.reports.overview(NOVEMBER)


async def test_exported_sums_are_of_months_and_name_their_printers(filled: Ledger) -> None:
    rows = await filled._worker.read(lambda found: [*cost_blocks(found, ExportQuery())])
    told = {(period, printer, jobs) for block in rows for period, printer, _, _, _, jobs, *_ in block}
    assert told == {(202611, A1.name or A1.serial, 1), (202611, CORE_ONE.name or CORE_ONE.serial, 1)}


@pytest.mark.every_database
async def test_the_figures_of_a_month_are_those_of_its_reports(filled: Ledger) -> None:
    figures = await filled.reports.figures(202611, currency="EUR")
    assert (figures.jobs, figures.finished, figures.failed) == (3, 2, 1)
    assert (figures.cost, figures.profit, figures.grams) == (
        Decimal("10.3808"),
        Decimal("7.9692"),
        Decimal(20),
    )
    assert (await filled.reports.figures(202610, currency="EUR")).jobs == 0


@pytest.mark.every_database
async def test_jobs_of_nobody_are_counted_in_all_months_that_are_open(filled: Ledger) -> None:
    assert await filled.reports.unclassified() == 2

    def close(connection: Connection) -> None:
        row = {"site_id": own_site(connection), "period": 202611, "closed_at": T0, "closed_by": "system"}
        connection.execute(
            insert(month_closes).values(row | {"jobs": 3, "sums": "{}", "log_seq": 1, "log_hash": "0" * 64})
        )

    await filled._worker.write(close)
    assert await filled.reports.unclassified() == 0


@pytest.mark.every_database
async def test_printers_that_stood_still_could_have_printed(filled: Ledger) -> None:
    use = await filled.reports.use(T0, T0 + 2 * HOUR, UTC, ("spare",))
    assert (use.seconds, use.available) == (4260, 3 * 7200)
    use = await filled.reports.use(T0 + HOUR, T0 + 2 * HOUR, UTC)
    assert (use.seconds, use.available) == (0, 0)
