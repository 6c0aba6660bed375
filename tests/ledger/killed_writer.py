"""Started by a test: writes jobs in child processes and kills each at a random moment.

The children are forks, because importing takes longer than all the writing. What a child has entered, it says in a file
by one unbuffered write after the ledger has answered.
"""

import asyncio
from datetime import UTC, datetime
from decimal import Decimal
import os
from pathlib import Path
import random
import signal
import sys
import time
from types import ModuleType

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))
# Only the ledger is wanted: the package's own __init__ would load Home Assistant.
package = ModuleType("custom_components.printernizer")
package.__path__ = [str(ROOT / "custom_components" / "printernizer")]
sys.modules[package.__name__] = package

import alembic.command  # noqa: E402  loaded once, before the forks
import alembic.script  # noqa: E402, F401
import sqlalchemy.dialects.sqlite  # noqa: E402, F401

from custom_components.printernizer.drivers.models import JobResult  # noqa: E402
from custom_components.printernizer.ledger import (  # noqa: E402
    JobEnd,
    JobFilament,
    Ledger,
    NewJob,
    NewSpool,
    Printer,
    SpoolQuery,
)
from custom_components.printernizer.ledger.account_rows import AccountChange  # noqa: E402
from custom_components.printernizer.ledger.account_words import Classification  # noqa: E402

PRINTER = Printer(serial="K-1", vendor="bambu", model="A1")


async def write(path: str, said: int) -> None:
    ledger = Ledger(path)
    await ledger.open()
    spool = await spool_of(ledger)
    for left in await ledger.open_jobs(PRINTER.serial):
        await end(ledger, left.id, left.uid, said, spool)
    for _ in range(100_000):
        new = NewJob(
            printer=PRINTER,
            identity="x",
            first_seen_at=datetime.now(UTC),
            started_witnessed=True,
            currency="EUR",
        )
        job = await ledger.start_job(new)
        os.write(said, f"started {job.uid}\n".encode())
        await ledger.update_job(job.id, {"progress": 50})
        await end(ledger, job.id, job.uid, said, spool)


async def spool_of(ledger: Ledger) -> int:
    spools = (await ledger.stock.spools(SpoolQuery())).items
    if spools:
        return spools[0].id
    now = datetime.now(UTC)
    filament = await ledger.stock.add_filament({"type": "PLA"}, now)
    new = NewSpool(filament_id=filament.id, at=now, initial_grams=Decimal(1_000_000))
    return (await ledger.stock.add_spool(new)).id


async def end(ledger: Ledger, job_id: int, uid: str, said: int, spool: int) -> None:
    used = [JobFilament(position=place, grams_used=Decimal(place), spool_id=spool) for place in range(3)]
    how = JobEnd(result=JobResult.FINISHED, at=datetime.now(UTC), witnessed=True)
    await ledger.end_job(job_id, how, {"grams": Decimal("3.000")}, used)
    os.write(said, f"ended {uid}\n".encode())
    account = AccountChange(classification=Classification.BUSINESS, material_cost=Decimal("0.0600"))
    await ledger.accounts.update(job_id, account, "system")
    await ledger.accounts.finalize([job_id], "system")
    os.write(said, f"booked {uid}\n".encode())


def wait_for_word(said: int, patience: float = 20) -> None:
    """Wait until the child has entered something: a busy machine takes its time with the schema."""
    size, until = os.fstat(said).st_size, time.monotonic() + patience
    while os.fstat(said).st_size == size and time.monotonic() < until:
        time.sleep(0.005)


def main(path: str, said_path: str, rounds: str) -> None:
    said = os.open(said_path, os.O_CREAT | os.O_WRONLY | os.O_APPEND)
    for number in range(int(rounds)):
        child = os.fork()
        if child == 0:
            try:
                asyncio.run(write(path, said))
            finally:
                os._exit(1)
        if number < 4:
            # These are killed while they make the schema.
            time.sleep(random.uniform(0.01, 0.05))
        else:
            wait_for_word(said)
            time.sleep(random.uniform(0, 0.05))
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        if os.WTERMSIG(status) != signal.SIGKILL:
            raise SystemExit("the writer ended by itself")
    print("rounds", rounds)


if __name__ == "__main__":
    main(*sys.argv[1:])
