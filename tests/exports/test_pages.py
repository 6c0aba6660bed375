"""Pages to be printed."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser
from pathlib import Path
import re

from sqlalchemy import Connection, update

from custom_components.printernizer.drivers.models import JobResult
from custom_components.printernizer.exports.numbers import duration, euros, grams, kilowatt_hours, share
from custom_components.printernizer.exports.statement import Statement, summarise
from custom_components.printernizer.ledger import JobChange, JobEnd, Ledger
from custom_components.printernizer.ledger.customer_tables import customers
from custom_components.printernizer.ledger.export_reads import ExportQuery, job_blocks

from ..ledger.conftest import A1, CORE_ONE, new_job
from .making import made

NBSP = "\N{NO-BREAK SPACE}"


class Tags(HTMLParser):
    """What a browser would see."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.texts: list[str] = []
        self.feed(content.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        assert not any(name.startswith("on") or name in {"src", "href"} for name, _ in attrs)

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


async def test_a_page_runs_nothing_and_loads_nothing(ledger: Ledger) -> None:
    for content in ("jobs", "costs", "own_use"):
        page = await made(ledger, "print", content)
        seen = Tags(page)
        assert not {"script", "link", "img", "iframe"} & set(seen.tags)
        assert b"@media print" in page
        assert "Druckerei <Müller> & Söhne" in "".join(seen.texts)
        assert b"<M\xc3\xbcller>" not in page


async def test_a_name_from_a_file_stays_text(ledger: Ledger) -> None:
    page = await made(ledger, "print", "jobs")
    assert b"=HYPERLINK(&quot;http://x&quot;)" in page


async def test_the_statement_of_a_month_adds_up_what_is_stored(ledger: Ledger) -> None:
    page = await made(ledger, "print", "statement", period=202611)
    text = re.sub(r"\s*\n\s*", "\n", "\n".join(Tags(page).texts))
    assert "Monatsabschluss November 2026" in text
    assert "keine Rechnung, kein Beleg für den Vorsteuerabzug" in text
    for line in (
        # The booked one and the draft of a restricted customer: of the other nothing is left.
        f"Summe\n36,80{NBSP}€\n7,00{NBSP}€\n43,80{NBSP}€",
        "Erfolgsquote (3 von 4)\n75,0",
        f"Spaghetti\n210,0{NBSP}g\n13,62{NBSP}€",
        "K-0001\n18,40",
        "PZ-2026-0045",
        "Unterschrift",
    ):
        assert line in text
    assert "K-0002" not in text
    assert re.search(r"Zeile 1: [0-9a-f]{64}", text)
    assert "Groß" not in text.replace("Übergröße", "")


async def test_a_job_that_was_taken_back_leaves_nothing_in_the_sums(ledger: Ledger) -> None:
    sums = await ledger._worker.read(lambda connection: summarise(job_blocks(connection, ExportQuery())))
    assert (sums.jobs, sums.finished, sums.failed) == (5, 4, 1)
    assert (sums.net, sums.taxed["DE_STD", 190_000].gross) == (2 * 184_000, 2 * 219_000)
    # The failed one is business too, and cost what it cost.
    assert sums.cost == 3 * 136_188
    assert sums.outcome == 2 * 184_000 - 3 * 136_188
    assert (sums.unclassified, sums.unbooked, sums.without_invoice) == (1, 2, 1)


async def test_restricting_a_customer_takes_nothing_out_of_the_sums_of_a_month(ledger: Ledger) -> None:
    def sums(connection: Connection) -> Statement:
        return summarise(job_blocks(connection, ExportQuery(period=202611)))

    def restrict(connection: Connection) -> None:
        connection.execute(update(customers).values(state="restricted"))

    before = await ledger._worker.read(sums)
    await ledger._worker.write(restrict)
    after = await ledger._worker.read(sums)
    assert before.by_customer == {"K-0001": 184_000}
    assert after.by_customer == {}
    assert {number for number, *_ in before.top_jobs} == {number for number, *_ in after.top_jobs}
    assert {file for _, file, *_ in after.top_jobs} == {""}
    assert replace(after, by_customer=before.by_customer, top_jobs=before.top_jobs) == before


def test_numbers_are_written_as_on_german_paper() -> None:
    assert euros(12_345_678) == f"1.234,57{NBSP}€"
    assert euros(-50) == f"-0,01{NBSP}€"
    assert grams(210_000) == f"210,0{NBSP}g"
    assert grams(1_234_560) == f"1,23{NBSP}kg"
    assert kilowatt_hours(912_000) == f"0,912{NBSP}kWh"
    assert duration(27_360) == f"7{NBSP}Std. 36{NBSP}Min."
    assert duration(-90) == f"-0{NBSP}Std. 2{NBSP}Min."
    assert share(1, 3) == f"33,3{NBSP}%"
    assert "%" not in share(1, 0)


async def test_headings_can_be_broken_where_a_sheet_is_narrow(ledger: Ledger) -> None:
    text = (await made(ledger, "print", "statement", period=202611)).decode()
    assert "<th>auftrag nr</th>" in text
    assert ">material netto</th>" in text
    assert "th.n { white-space" not in text


async def test_a_table_with_nothing_in_it_says_so(ledger: Ledger) -> None:
    text = (await made(ledger, "print", "statement", period=202505)).decode()
    assert "<h2>Ausschuss nach Ursache</h2>\n<p>Nichts.</p>" in text


async def test_a_print_over_the_end_of_a_month_uses_of_each_only_its_own_hours(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "ledger.db")
    await ledger.open()
    november = datetime(2026, 10, 31, 23, tzinfo=UTC)
    for identity, printer, begun, hours in (
        ("idle in November", CORE_ONE, november - timedelta(hours=740), 0),
        ("long", A1, november - timedelta(hours=294), 300),
        ("later", CORE_ONE, november + timedelta(days=40), 1),
    ):
        new = new_job(printer=printer, identity=identity, first_seen_at=begun, started_at=begun)
        job = await ledger.start_job(new)
        end = JobEnd(result=JobResult.FINISHED, at=begun + timedelta(hours=hours), witnessed=True)
        await ledger.end_job(job.id, end, JobChange(printing_seconds=hours * 3600, seen_at=end.at))
    used = {period: await made(ledger, "print", "statement", period=period) for period in (202610, 202611)}
    await ledger.close()
    # The long one counts in November: 294 of twice 745 hours, and 6 of twice 720.
    told = {period: re.sub(r"\s*\n\s*", "\n", "\n".join(Tags(page).texts)) for period, page in used.items()}
    assert f"Auslastung\n19,7{NBSP}%" in told[202610]
    assert f"Auslastung\n0,4{NBSP}%" in told[202611]
