"""Long reads beside the ledger's own thread."""

import asyncio
from collections.abc import Iterator
from contextlib import aclosing
from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from custom_components.printernizer.ledger import EntryRefused, Ledger, LedgerClosed, LedgerUnavailable
from custom_components.printernizer.ledger.database import parse_url
from custom_components.printernizer.ledger.long_reads import MOST, LongReads, open_reading

from .conftest import new_job


def count_slowly(connection: Connection) -> Iterator[bytes]:
    for _ in range(3):
        yield str(connection.execute(text("SELECT count(*) FROM jobs")).scalar_one()).encode()


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


def test_a_server_is_asked_for_one_state_too() -> None:
    engine = open_reading(parse_url("postgresql+psycopg2://nobody@127.0.0.1:1/x"))
    assert engine.dialect.name == "postgresql"
