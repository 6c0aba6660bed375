"""A connection that is lost in the middle of a write: all of it or nothing, and told."""

from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import Connection, event
from sqlalchemy.engine import Engine

from custom_components.printernizer.costing import RateName
from custom_components.printernizer.drivers.models import FileKind, JobResult
from custom_components.printernizer.ledger import (
    JobEnd,
    JobFilament,
    JobMoment,
    JobMomentKind,
    Ledger,
    LedgerUnavailable,
    worker,
)
from custom_components.printernizer.ledger.account_rows import AccountChange
from custom_components.printernizer.ledger.account_words import Classification
from custom_components.printernizer.ledger.model import metadata
from custom_components.printernizer.ledger.sum_writes import check_sums
from custom_components.printernizer.library.models import JobFileRole, NewFile, Origin, OriginSource
from tests.costing.made import setting
from tests.servers import DatabaseServer

from .conftest import T0, new_job
from .kept_files import sha

BY = "user:1"
OCTOBER = datetime(2026, 10, 5, 12, tzinfo=UTC)
BUSINESS = AccountChange(classification=Classification.BUSINESS, material_cost=Decimal("1.5"))
PLA = JobFilament(position=0, type="PLA", grams_used=Decimal(5))
PHOTO = NewFile(
    sha256=sha(1),
    size=1,
    suffix=".jpg",
    kind=FileKind.PHOTO,
    origin=Origin(source=OriginSource.CAMERA, name="1.jpg", seen_at=T0),
)

type Write = Callable[[Ledger, Mapping[str, int]], Awaitable[Any]]

# One after the other, each on what those before it left.
WRITES: dict[str, Write] = {
    "a job begins": lambda ledger, ids: ledger.start_job(new_job(first_seen_at=OCTOBER)),
    "a job is paused": lambda ledger, ids: ledger.update_job(
        ids["job"], {"progress": 3}, moment=JobMoment(at=OCTOBER, kind=JobMomentKind.PAUSED)
    ),
    "filaments are told": lambda ledger, ids: ledger.set_filaments(ids["job"], [PLA], {"grams": Decimal(5)}),
    "a file is kept": lambda ledger, ids: ledger.keep_file(PHOTO),
    "a picture is attached": lambda ledger, ids: ledger.attach_to_job(
        ids["job"], sha(1), JobFileRole.FINISH, T0
    ),
    "a job ends": lambda ledger, ids: ledger.end_job(
        ids["job"], JobEnd(result=JobResult.FINISHED, at=OCTOBER, witnessed=True), {}, [PLA], BUSINESS
    ),
    "a job is corrected": lambda ledger, ids: ledger.accounts.correct(
        ids["job"], change={"note": "x"}, account={"labour_minutes": 5}, actor=BY, reason="gesehen"
    ),
    "a job is entered": lambda ledger, ids: ledger.accounts.add(
        new_job(first_seen_at=OCTOBER, identity="hand"),
        JobEnd(result=JobResult.FINISHED, at=OCTOBER + timedelta(hours=1), witnessed=True),
        change={"grams": Decimal(1)},
        account=BUSINESS,
        actor=BY,
    ),
    "rates are set": lambda ledger, ids: ledger.rates.set_rates(
        [setting(RateName.WATTS, "95")], by=BY, at=T0
    ),
    "a customer is entered": lambda ledger, ids: ledger.people.save_customer(
        None, {"name": "A"}, by=BY, at=T0
    ),
    "an order is entered": lambda ledger, ids: ledger.orders.add_order(
        {"title": "L"}, currency="EUR", by=BY, at=T0
    ),
    "a job is put into an order": lambda ledger, ids: ledger.orders.assign_jobs(
        ids["order"], [ids["job"]], by=BY, at=T0
    ),
    "a job is booked": lambda ledger, ids: ledger.accounts.finalize([ids["job"]], BY),
    "a booking is reversed": lambda ledger, ids: ledger.accounts.reverse(ids["job"], "falsch", BY),
    "a month is closed": lambda ledger, ids: ledger.accounts.close_month(202610, BY),
}


NAMED = {"a job begins": "job", "an order is entered": "order"}


@contextmanager
def cut(server: DatabaseServer, at: int | None) -> Iterator[list[str]]:
    """End the connection by the server before the ``at``-th statement that writes, ``None``: before the last word."""
    said: list[str] = []

    def kill(connection: Connection) -> None:
        driver: Any = connection.connection.dbapi_connection
        if server.name == "postgresql":
            server.execute(f"SELECT pg_terminate_backend({driver.info.backend_pid}, 2000)")
        else:
            server.execute(f"KILL {driver.thread_id()}")

    def look(connection: Connection, _: object, statement: str, *__: object) -> None:
        if statement.startswith(("INSERT", "UPDATE", "DELETE")):
            said.append(statement)
            if len(said) == at:
                kill(connection)

    def end(connection: Connection) -> None:
        if at is None and said:
            kill(connection)

    event.listen(Engine, "before_cursor_execute", look)
    event.listen(Engine, "commit", end)
    try:
        yield said
    finally:
        event.remove(Engine, "before_cursor_execute", look)
        event.remove(Engine, "commit", end)


def everything(connection: Connection) -> dict[str, list[str]]:
    return {
        name: sorted(repr(tuple(row)) for row in connection.exec_driver_sql(f"SELECT * FROM {name}"))
        for name in metadata.tables
    }


async def test_a_write_whose_connection_is_lost_is_not_there_by_half(
    running: DatabaseServer, empty: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker, "_REST", 0)
    ledger = Ledger(empty)
    await ledger.open()
    ids: dict[str, int] = {}
    for name, write in WRITES.items():
        before = await ledger._worker.read(everything)
        for at in (2, None) if name != "a picture is attached" else (None,):
            with cut(running, at) as said, pytest.raises(LedgerUnavailable):
                await write(ledger, ids)
            assert said, name
            assert await ledger._worker.read(everything) == before, (name, at)
        made = await write(ledger, ids)
        if name in NAMED:
            ids[NAMED[name]] = made.id
        assert await ledger._worker.read(everything) != before, name
    assert await ledger._worker.read(check_sums) == 0
    assert all(state.is_whole for state in await ledger.accounts.verify())
    await ledger.close()
