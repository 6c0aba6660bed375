"""Long reads beside the ledger's own thread."""

import asyncio
from collections.abc import Iterator
from contextlib import aclosing
from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from custom_components.printernizer.ledger import (
    EntryRefused,
    Ledger,
    LedgerClosed,
    LedgerUnavailable,
    server,
)
from custom_components.printernizer.ledger.long_reads import MOST, LongReads

from .conftest import new_job


def count_slowly(connection: Connection) -> Iterator[bytes]:
    for _ in range(3):
        yield str(connection.execute(text("SELECT count(*) FROM jobs")).scalar_one()).encode()


@pytest.mark.every_database
async def test_a_read_sees_one_state_while_jobs_are_entered(ledger: Ledger) -> None:
    seen = []
    async with aclosing(ledger.exports.stream(count_slowly)) as parts:
        async for part in parts:
            seen.append(part)
            await ledger.start_job(new_job(identity=str(len(seen)), printer=printer(len(seen))))
    assert seen == [b"0", b"0", b"0"]
    assert [part async for part in ledger.exports.stream(count_slowly)] == [b"3"] * 3


def printer(number: int) -> object:
    from custom_components.printernizer.ledger import Printer

    return Printer(serial=f"S{number}", vendor="bambu", model="A1")


@pytest.mark.every_database
async def test_a_read_that_is_given_up_is_closed(ledger: Ledger) -> None:
    closed = []

    def endless(connection: Connection) -> Iterator[bytes]:
        try:
            while True:
                yield b"x"
        finally:
            closed.append(connection)

    for _ in range(2 * MOST):
        async with aclosing(ledger.exports.stream(endless)) as parts:
            async for _part in parts:
                break
    assert len(closed) == 2 * MOST


async def test_who_is_cancelled_leaves_no_read_behind(ledger: Ledger) -> None:
    closed = asyncio.Event()
    loop = asyncio.get_running_loop()

    def endless(connection: Connection) -> Iterator[bytes]:
        try:
            while True:
                yield b"x"
        finally:
            loop.call_soon_threadsafe(closed.set)

    async def take() -> None:
        async with aclosing(ledger.exports.stream(endless)) as parts:
            async for _ in parts:
                pass

    task = asyncio.create_task(take())
    await asyncio.sleep(0.05)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    await asyncio.wait_for(closed.wait(), 5)


@pytest.mark.every_database
async def test_nothing_can_be_written_in_a_long_read(ledger: Ledger) -> None:
    def write(connection: Connection) -> Iterator[bytes]:
        connection.execute(text("DELETE FROM jobs"))
        yield b"x"

    with pytest.raises(LedgerUnavailable):
        await anext(ledger.exports.stream(write))


async def test_a_question_that_makes_no_sense_is_told(ledger: Ledger) -> None:
    def ask(connection: Connection) -> Iterator[bytes]:
        connection.execute(text("SELECT :x"), {"x": object()})
        yield b"x"

    with pytest.raises(EntryRefused):
        await anext(ledger.exports.stream(ask))


async def test_a_closed_ledger_is_not_read(path: Path) -> None:
    reads = LongReads(path)
    await reads.close()
    with pytest.raises(LedgerClosed):
        await anext(reads.stream(count_slowly))


async def test_closing_ends_what_is_being_read(path: Path) -> None:
    ledger = Ledger(path)
    await ledger.open()
    parts = ledger.exports.stream(count_slowly)
    assert await anext(parts) == b"0"
    await ledger.close()
    with pytest.raises(LedgerClosed):
        await anext(parts)


async def test_a_question_that_takes_too_long_is_ended_by_the_server(
    empty: str, backend: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server, "ANSWER_SECONDS", 1)
    reads = LongReads(empty)
    wait = "SELECT pg_sleep(20)" if backend == "postgresql" else "SELECT SLEEP(20) FROM meta"

    def ask(connection: Connection) -> Iterator[bytes]:
        connection.execute(text(wait))
        yield b"x"

    began = asyncio.get_running_loop().time()
    with pytest.raises(LedgerUnavailable):
        await anext(reads.stream(ask))
    assert asyncio.get_running_loop().time() - began < 15
    await reads.close()


async def test_a_server_has_few_connections_however_many_read(empty: str, backend: str) -> None:
    ledger = Ledger(empty)
    await ledger.open()
    listing = "pg_stat_activity" if backend == "postgresql" else "information_schema.processlist"
    own = (
        "datname = current_database() AND application_name = 'printernizer'"
        if backend == "postgresql"
        else "db = DATABASE()"
    )

    def count(connection: Connection) -> Iterator[int]:
        for _ in range(3):
            yield connection.execute(text(f"SELECT count(*) FROM {listing} WHERE {own}")).scalar_one()

    async def read() -> int:
        return max([number async for number in ledger.exports.stream(count)])

    # One that is closed may be seen for a moment longer, hence twice as many.
    assert max(await asyncio.gather(*(read() for _ in range(8 * MOST)))) <= 2 * MOST + 1
    await ledger.close()
