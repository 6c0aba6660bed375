"""Long reads beside the ledger's own thread: a file of a million jobs is written while printers go on telling theirs."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
import contextlib
from pathlib import Path
from threading import Lock

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import NullPool

from . import server
from .database import BUSY_TIMEOUT, READING, file_of, parse_url
from .errors import EntryRefused, LedgerClosed, LedgerUnavailable
from .server_errors import is_passing
from .unwritable import connect_beside

MOST = 2
"""Reads at a time. Each holds back the cleaning up of what was overwritten since it began."""


class LongReads:
    """Runs functions that yield what they read, each on a connection of its own that sees one state of the books."""

    def __init__(self, url_or_path: str | Path) -> None:
        """Take what ``Worker`` takes; nothing is opened before the first read."""
        self._url = parse_url(url_or_path)
        self._threads: ThreadPoolExecutor | None = None
        self._turns = asyncio.Semaphore(MOST)
        self._engine: Engine | None = None
        self._is_closed = False

    async def close(self) -> None:
        """End what is being read, and the threads."""
        self._is_closed = True
        if self._threads is not None:
            threads, self._threads = self._threads, None
            await asyncio.get_running_loop().run_in_executor(None, threads.shutdown)
        if self._engine is not None:
            self._engine.dispose()
            self._engine = None

    async def stream[R](self, work: Callable[[Connection], Iterator[R]]) -> AsyncGenerator[R]:
        """Yield what ``work`` yields, each when it is asked for: who takes slowly is not read ahead for.

        Close the iterator (``contextlib.aclosing``) to end a read early. Raises ``LedgerUnavailable``,
        ``LedgerClosed``.
        """
        async with self._turns:
            read = _Read(self._open_engine, work)
            try:
                while (part := await self._submit(read.step)) is not None:
                    yield part
            finally:
                await self._finish(read)

    async def _finish[R](self, read: _Read[R]) -> None:
        if self._threads is not None:
            # Also for a caller who was cancelled: the connection must not be left to the garbage collector.
            await asyncio.shield(asyncio.get_running_loop().run_in_executor(self._threads, read.end))
        else:
            read.end()

    async def _submit[R](self, work: Callable[[], R]) -> R:
        if self._is_closed:
            raise LedgerClosed("the ledger is not open")
        if self._threads is None:
            self._threads = ThreadPoolExecutor(MOST, thread_name_prefix="printernizer-long-read")
        return await asyncio.get_running_loop().run_in_executor(self._threads, work)

    def _open_engine(self) -> Engine:
        if self._engine is None:
            self._engine = open_reading(self._url)
        return self._engine


class _Read[R]:
    """One read; its steps may run in one thread or another, but never two at once."""

    def __init__(self, engine: Callable[[], Engine], work: Callable[[Connection], Iterator[R]]) -> None:
        self._engine = engine
        self._work = work
        self._parts: Iterator[R] | None = None
        self._undo = contextlib.ExitStack()
        self._turn = Lock()

    def step(self) -> R | None:
        """Return the next part; ``None``: that was all."""
        with self._turn:
            try:
                if self._parts is None:
                    engine = self._engine().execution_options(begin=READING)
                    self._parts = self._work(self._undo.enter_context(engine.begin()))
                return next(self._parts, None)
            except SQLAlchemyError as error:
                if is_passing(error):
                    raise LedgerUnavailable("the ledger's database can't be read now") from error
                raise EntryRefused("the ledger can't be asked that") from error

    def end(self) -> None:
        """Close the connection."""
        with self._turn, contextlib.suppress(SQLAlchemyError), self._undo:
            close = getattr(self._parts, "close", None)
            if close is not None:
                close()


def open_reading(url: URL) -> Engine:
    """Open a database that is up to date for reading, one connection for each read."""
    path = file_of(url)
    if path is None:
        # One state of the books for the whole read; SQLite's transactions see that anyway.
        engine = create_engine(
            url,
            poolclass=NullPool,
            hide_parameters=True,
            isolation_level="REPEATABLE READ",
            connect_args=server.connect_args(url, server.ANSWER_SECONDS, is_reading=True),
        )
        server.prepare(engine, server.ANSWER_SECONDS, is_reading=True)
        return engine
    engine = create_engine(
        url, poolclass=NullPool, hide_parameters=True, creator=lambda: connect_beside(path)
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: object, _record: object) -> None:
    connection.isolation_level = None  # type: ignore[attr-defined]
    for pragma in (f"busy_timeout={BUSY_TIMEOUT}", "query_only=ON"):
        connection.execute(f"PRAGMA {pragma}").close()  # type: ignore[attr-defined]


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")
