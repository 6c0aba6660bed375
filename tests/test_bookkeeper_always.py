"""Whatever a printer shows and however often we are stopped, killed or cut off: the books stay in order."""

from dataclasses import replace
from datetime import timedelta
import logging
from pathlib import Path
import tempfile
from typing import Any

from hypothesis import HealthCheck, given, settings, strategies as st
import pytest

from custom_components.printernizer.drivers.models import PrinterStatus

from .test_bookkeeper import FILE, LAN, T0, House, snapshot

JOBS = [
    None,
    LAN,
    replace(LAN, identity="17", is_identity_unique=True),
    replace(LAN, identity="18", is_identity_unique=True),
    replace(LAN, identity="calibration", is_user_job=False),
]

SNAPSHOTS = st.builds(
    snapshot,
    st.sampled_from(PrinterStatus),
    st.sampled_from(JOBS),
    run=st.integers(0, 2),
    progress=st.none() | st.integers(-1, 101),
    current_layer=st.none() | st.integers(0, 100),
    remaining=st.none() | st.integers(0, 9000),
    elapsed=st.none() | st.integers(0, 9000),
    has_started=st.booleans(),
)
STEPS = st.tuples(
    st.sampled_from(["see", "see", "see", "see", "reconnect", "stop", "kill", "file"]),
    SNAPSHOTS,
    st.integers(0, 4000),
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(STEPS, max_size=25))
async def test_the_books_stay_in_order(
    caplog: pytest.LogCaptureFixture, steps: list[tuple[str, Any, int]]
) -> None:
    caplog.clear()
    caplog.set_level(logging.WARNING)
    with tempfile.TemporaryDirectory() as folder:
        house = House(Path(folder) / "ledger.db")
        await house.start(snapshot(PrinterStatus.IDLE))
        for what, shown, seconds in steps:
            house.later(seconds=seconds)
            match what:
                case "see":
                    await house.see(shown)
                case "reconnect":
                    await house.connect(shown)
                case "file" if house.books.current is not None:
                    await house.books.attach_file(house.books.current.id, "ab" * 32, FILE)
                case "stop":
                    await house.stop()
                    await house.start(shown)
                case "kill":
                    await house.kill()
                    await house.start(shown)
            await _check(house)
        await house.stop()
    assert not [record for record in caplog.records if record.name.startswith("custom_components")]


async def _check(house: House) -> None:
    jobs = await house.jobs()
    open_jobs = [job for job in jobs if job.result is None]
    assert len(open_jobs) <= 1
    current = house.books.current
    assert [job.id for job in open_jobs] == ([] if current is None else [current.id])
    for job in jobs:
        assert job.first_seen_at <= job.seen_at <= house.now
        assert job.printing_seconds >= 0
        assert job.printing_seconds + job.paused_seconds <= (house.now - T0) // timedelta(seconds=1) + 9000
        assert (job.ended_at is not None) == job.ended_witnessed
        assert job.ended_witnessed <= (job.result is not None)
        if job.started_at is not None and job.ended_at is not None:
            assert job.started_at <= job.ended_at
        if job.result is not None and job.grams is not None:
            assert job.grams == sum(row.grams_used for row in job.filaments if row.grams_used is not None)
    ended = [job for job in jobs if job.result is not None]
    totals = await house.ledger.totals("A1-1")
    assert house.books.totals is not None
    assert (totals.jobs, totals.grams) == (house.books.totals.jobs, house.books.totals.grams)
    assert totals.jobs == len(ended)
    assert totals.grams == sum(job.grams for job in ended if job.grams is not None)
    assert totals.cost == sum(job.cost for job in ended if job.cost is not None)
