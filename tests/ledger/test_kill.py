"""A process that is killed while it writes: what was entered stays, what was not is not there by half."""

import asyncio
from collections import Counter
from pathlib import Path
import subprocess
import sys

import pytest

from custom_components.printernizer.ledger import JobMomentKind, JobQuery, Ledger, SpoolQuery
from custom_components.printernizer.ledger.account_words import AccountState

ROUNDS = 200


@pytest.mark.timeout(240)
async def test_killed_at_any_moment_no_job_is_lost_or_doubled(path: Path) -> None:
    said = path.parent / "said"
    path.parent.mkdir()
    writer = Path(__file__).with_name("killed_writer.py")
    done = await asyncio.to_thread(
        subprocess.run,
        [sys.executable, writer, path, said, str(ROUNDS)],
        timeout=200,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout.split() == [b"rounds", str(ROUNDS).encode()]
    words = [line.split() for line in said.read_text().splitlines()]
    started = [uid for word, uid in words if word == "started"]
    ended = {uid for word, uid in words if word == "ended"}
    booked = {uid for word, uid in words if word == "booked"}
    assert len(started) > ROUNDS // 5

    ledger = Ledger(path)
    await ledger.open()
    assert ledger.problems == ()
    jobs, after = [], None
    while True:
        page = await ledger.jobs(JobQuery(limit=500, after=after))
        jobs += page.items
        if (after := page.next) is None:
            break
    by_uid = {job.uid: job for job in jobs}
    assert len(by_uid) == len(jobs) == page.total
    assert set(started) <= set(by_uid)
    # Entered and then killed before it could say so: one a round at most.
    assert len(set(by_uid) - set(started)) <= ROUNDS
    assert all(by_uid[uid].result is not None for uid in ended)
    assert len(await ledger.open_jobs("K-1")) <= 1
    accounts = await ledger.accounts.accounts([job.id for job in jobs])
    assert len({each.number for each in accounts.values() if each.number}) == sum(
        job.result is not None for job in jobs
    )
    for job in jobs:
        bookings = await ledger.accounts.bookings(job.id)
        is_final = accounts[job.id].state is AccountState.FINAL
        assert len(bookings) == is_final >= (job.uid in booked)
        kinds = Counter(moment.kind for moment in await ledger.moments(job.id))
        is_ended = job.result is not None
        assert kinds[JobMomentKind.STARTED] == 1
        assert kinds[JobMomentKind.ENDED] == is_ended
        assert len(job.filaments) == 3 * is_ended
        assert (job.grams is not None) == is_ended
    # The chain is whole, and what it tells of is there: bookings, and numbers without a gap.
    assert [state.is_whole for state in await ledger.accounts.verify()] == [True]
    total = await ledger.totals("K-1")
    assert total.grams == sum(job.grams for job in jobs if job.grams is not None)
    # What the jobs took is off the spool, to the milligram, and nothing else is.
    (spool,) = (await ledger.stock.spools(SpoolQuery())).items
    assert spool.remaining_grams == spool.initial_grams - total.grams
    await ledger.close()
