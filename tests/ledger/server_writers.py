"""Started by a test: several processes write jobs into one database while its server comes and goes.

The processes are forks, because importing takes longer than all the writing. What was entered, each says in a file by
one unbuffered write after the ledger has answered.
"""

import asyncio
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from decimal import Decimal
import os
from pathlib import Path
import sys
import traceback
from types import ModuleType

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))
# Only the ledger is wanted: the package's own __init__ would load Home Assistant.
package = ModuleType("custom_components.printernizer")
package.__path__ = [str(ROOT / "custom_components" / "printernizer")]
sys.modules[package.__name__] = package

from custom_components.printernizer.drivers.models import JobResult  # noqa: E402
from custom_components.printernizer.ledger import (  # noqa: E402
    JobEnd,
    JobFilament,
    LedgerUnavailable,
    NewJob,
    Printer,
    RemoteLedger,
    Site,
    remote,
    worker,
)
from custom_components.printernizer.ledger.account_words import Classification  # noqa: E402

remote.LOOK_FIRST = remote.LOOK_MOST = timedelta(milliseconds=50)
worker._REST = 20_000_000

T0 = datetime(2026, 11, 23, 12, tzinfo=UTC)
PATIENCE = 90


async def write(url: str, folder: Path, name: str, count: int, said: int) -> None:
    """``name`` is a site, and which of its processes: ``halle-1``."""
    site = Site(uid=name.partition("-")[0], name=name)
    printer = Printer(serial=name, vendor="bambu", model="A1")
    ledger = RemoteLedger(url, annex_file=folder / f"{name}.db", site=site)
    await ledger.open()
    for number in range(count):
        at = T0 + timedelta(minutes=number)
        job = await ledger.start_job(
            NewJob(printer=printer, identity=str(number), first_seen_at=at, currency="EUR")
        )
        end = JobEnd(result=JobResult.FINISHED, at=at, witnessed=True)
        used = [JobFilament(position=0, grams_used=Decimal(1))]
        await ledger.end_job(job.id, end, {"grams": Decimal(1), "cost": Decimal("0.25")}, used)
        os.write(said, f"{job.uid}\n".encode())
        # What began while the server was away has another number there.
        if number % 8 == 0 and job.id > 0:
            with suppress(LedgerUnavailable):
                await ledger.people.save_customer(None, {"name": name}, by="system", at=at)
                change = {"classification": Classification.BUSINESS, "material_cost": Decimal("0.25")}
                await ledger.accounts.update(job.id, change, "system")
                await ledger.accounts.finalize([job.id], "system")
    async with asyncio.timeout(PATIENCE):
        while ledger.away_since is not None or ledger.waiting:
            await asyncio.sleep(0.02)
    if ledger.problems:
        raise SystemExit(str(ledger.problems))
    await ledger.close()


def main(url: str, folder: str, count: str, *names: str) -> None:
    said = os.open(Path(folder) / "said", os.O_CREAT | os.O_WRONLY | os.O_APPEND)
    children = []
    for name in names:
        child = os.fork()
        if child == 0:
            code = 1
            try:
                asyncio.run(write(url, Path(folder), name, int(count), said))
                code = 0
            except BaseException:
                traceback.print_exc()
                raise
            finally:
                os._exit(code)
        children.append(child)
    codes = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
    if any(codes):
        raise SystemExit("a writer failed")


if __name__ == "__main__":
    main(*sys.argv[1:])
