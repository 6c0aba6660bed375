"""Processes that share a server which is killed under their hands: nothing is lost, doubled, or numbered twice."""

import asyncio
from collections import defaultdict
from pathlib import Path
import sys

import pytest
from sqlalchemy import Connection, select

from custom_components.printernizer.ledger import Ledger, Site
from custom_components.printernizer.ledger.account_tables import job_accounts, number_circles, sites
from custom_components.printernizer.ledger.account_words import Circle
from custom_components.printernizer.ledger.customer_tables import customers
from custom_components.printernizer.ledger.model import jobs
from custom_components.printernizer.ledger.numbers import count_of
from tests.eventually import eventually
from tests.servers import DatabaseServer

WRITERS = {"postgresql": ("halle-1", "halle-2", "laden-1"), "mariadb": ("halle-1", "laden-1")}
"""Two sites, and two processes of one."""

JOBS = 45
"""Of each."""

KILLED_AFTER = (10, 50)
"""Jobs of all writers together."""


def numbered(connection: Connection) -> dict[tuple[str, Circle], list[int]]:
    """Return which numbers there are, by site and circle."""
    found = defaultdict(list)
    for circle, table in ((Circle.JOB, job_accounts), (Circle.CUSTOMER, customers)):
        rows = connection.execute(select(sites.c.uid, table.c.number).join_from(table, sites))
        for uid, number in rows:
            found[uid, circle].append(count_of(number))
    return {key: sorted(numbers) for key, numbers in found.items()}


def lasts(connection: Connection) -> dict[tuple[str, Circle], int]:
    table = number_circles
    rows = connection.execute(select(sites.c.uid, table.c.circle, table.c.last).join_from(table, sites))
    return {(uid, circle): last for uid, circle, last in rows}


@pytest.mark.timeout(240)
async def test_processes_and_sites_share_a_server_that_is_killed_in_mid_write(
    running: DatabaseServer, fresh: str, tmp_path: Path
) -> None:
    names, count_each = WRITERS[running.name], JOBS
    ledger = Ledger(fresh, site=Site(uid="halle"))
    await ledger.open()
    said = tmp_path / "said"
    said.touch()
    script = Path(__file__).with_name("server_writers.py")
    writers = await asyncio.create_subprocess_exec(
        *(sys.executable, script, fresh, tmp_path, str(count_each), *names), stderr=asyncio.subprocess.PIPE
    )
    for count in KILLED_AFTER:
        await eventually(lambda count=count: said.read_bytes().count(b"\n") >= count, within=90)
        await asyncio.to_thread(running.kill)
        await asyncio.to_thread(running.start)
    _, errors = await writers.communicate()
    assert writers.returncode == 0, errors.decode()

    await ledger.close()
    await ledger.open()
    uids = said.read_text().split()
    assert len(uids) == len(names) * count_each
    rows = await ledger._worker.read(
        lambda connection: connection.execute(select(jobs.c.uid)).scalars().all()
    )
    assert sorted(rows) == sorted(uids)
    given = await ledger._worker.read(numbered)
    assert {key: len(numbers) for key, numbers in given.items() if key[1] is Circle.JOB} == {
        ("halle", Circle.JOB): (len(names) - 1) * count_each,
        ("laden", Circle.JOB): count_each,
    }
    for numbers in given.values():
        assert numbers == list(range(1, len(numbers) + 1))
    assert await ledger._worker.read(lasts) == {key: len(numbers) for key, numbers in given.items()}
    assert [state.problem for state in await ledger.accounts.verify()] == [None, None]
    assert await ledger.reports.check() == 0
    assert (await ledger.totals()).grams == len(uids)
    await ledger.close()
