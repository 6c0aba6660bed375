"""How fast what takes longer than a page is: files of all jobs, the end of a month, the log read over."""

from collections.abc import AsyncIterator, Iterator
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
import tempfile
from time import perf_counter

from sqlalchemy import Connection

from custom_components.printernizer.costing import PriceBasis
from custom_components.printernizer.drivers.models import JobResult
from custom_components.printernizer.exports.documents import (
    DOCUMENTS,
    ExportContent,
    ExportFormat,
    ExportRequest,
    ShopFacts,
)
from custom_components.printernizer.ledger import JobEnd, JobFilament, Ledger, NewJob, Printer
from custom_components.printernizer.ledger.account_rows import AccountChange
from custom_components.printernizer.ledger.account_words import Classification

MONTH = 202610
CLOSED_JOBS = 1_000
_BEGIN = datetime(2026, 10, 1, 6, tzinfo=UTC)
_MONEY = Decimal("1.2345")


@dataclass(frozen=True, kw_only=True, slots=True)
class Figure:
    """Something measured, with its bound; ``None``: there is none."""

    name: str
    value: float
    unit: str
    least: float | None = None
    most: float | None = None

    @property
    def is_fine(self) -> bool:
        """Tell whether the bound is kept."""
        return (self.least is None or self.value >= self.least) and (
            self.most is None or self.value <= self.most
        )

    def line(self) -> str:
        """Write it as a line of the table."""
        bound = f"≥ {self.least:g}" if self.least is not None else f"≤ {self.most:g}" if self.most else ""
        return f"{self.name:34}{self.value:12.1f} {self.unit:8}{bound:>12}{'' if self.is_fine else '  !'}"


async def export(ledger: Ledger, jobs: int) -> AsyncIterator[Figure]:
    """Write all jobs as CSV, as a download does, and throw it away."""
    request = ExportRequest(format=ExportFormat.CSV, content=ExportContent.JOBS)
    shop = ShopFacts(zone=UTC, made_at=datetime(2026, 12, 1, tzinfo=UTC))

    def write(connection: Connection) -> Iterator[bytes]:
        return DOCUMENTS[request.format, request.content].make(connection, request, shop)

    rows, early, begun = 0, 0, perf_counter()
    async with aclosing(ledger.exports.stream(write)) as pieces:
        async for piece in pieces:
            rows += piece.count(b"\n")
            # What the first rows need is there; what comes on top of it grows with the file.
            early = early or (_megabytes() if rows > jobs // 10 else 0)
    yield Figure(name="CSV of all jobs", value=rows / (perf_counter() - begun), unit="rows/s", least=50_000)
    yield Figure(name="more memory at its end", value=_megabytes() - early, unit="MB", most=20)


async def close_month(ledger: Ledger) -> AsyncIterator[Figure]:
    """Enter the jobs of a month one by one, close it, and read the log over."""
    begun = perf_counter()
    for number in range(CLOSED_JOBS):
        await _enter(ledger, number)
    each = (perf_counter() - begun) / CLOSED_JOBS
    yield Figure(name="a job entered", value=each * 1000, unit="ms")
    begun = perf_counter()
    close = await ledger.accounts.close_month(MONTH, "system")
    took = perf_counter() - begun
    assert close.jobs == CLOSED_JOBS
    yield Figure(name=f"a month of {CLOSED_JOBS} jobs closed", value=took * 1000, unit="ms", most=2_000)
    begun = perf_counter()
    (state,) = await ledger.accounts.verify()
    assert state.is_whole
    yield Figure(name="log read over", value=state.seq / (perf_counter() - begun), unit="lines/s")


async def _enter(ledger: Ledger, number: int) -> None:
    at = _BEGIN + timedelta(minutes=40 * number)
    new = NewJob(
        printer=Printer(serial=f"SEED-{number % 20:02}", vendor="bambu", model="A1"),
        identity=f"job-{number}",
        first_seen_at=at,
        name=f"Halter {number}",
        file_name=f"Halter_{number}.3mf",
        currency="EUR",
    )
    account = AccountChange(
        classification=Classification.BUSINESS,
        material_cost=_MONEY,
        energy_cost=_MONEY,
        machine_cost=_MONEY,
        price_basis=PriceBasis.NET,
        treatment="DE_STD",
        tax_rate=Decimal(19),
        net=Decimal("10.00"),
        vat=Decimal("1.90"),
        gross=Decimal("11.90"),
    )
    await ledger.accounts.add(
        new,
        JobEnd(result=JobResult.FINISHED, at=at + timedelta(minutes=30), witnessed=True),
        change={"printing_seconds": 1_800, "grams": Decimal("12.5")},
        account=account,
        filaments=[JobFilament(position=0, type="PLA", grams_used=Decimal("12.5"))],
        actor="system",
    )


@asynccontextmanager
async def fresh(url: str | None) -> AsyncIterator[Ledger]:
    """Open an empty ledger; no address: a file."""
    with tempfile.TemporaryDirectory() as folder:
        ledger = Ledger(url or Path(folder) / "ledger.db")
        await ledger.open()
        yield ledger
        await ledger.close()


def _megabytes() -> float:
    """Return what memory this process holds now."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0.0
