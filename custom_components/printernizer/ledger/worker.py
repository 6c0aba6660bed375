"""The one thread that all SQL runs on."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
import contextlib
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path
import random
import time
from typing import Any, Concatenate

from sqlalchemy import URL, Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

from .database import (
    READING,
    WRITING,
    checkpoint,
    file_of,
    is_damage,
    keep_aside,
    open_database,
    open_to_read,
    parse_url,
    scrub,
)
from .errors import (
    DriverMissing,
    EntryRefused,
    LedgerClosed,
    LedgerCorrupt,
    LedgerError,
    LedgerFull,
    LedgerReadOnly,
    LedgerTooNew,
    LedgerUnavailable,
    SiteCodeTaken,
)
from .rows import LedgerProblem
from .server_errors import is_in_the_way, is_of_other_tables, is_passing
from .site import SITE, ZONE, Site
from .unwritable import has_no_room, why

_PAUSES = (10, 30, 100, 300, 1000)
"""Milliseconds, about, before a transaction that was in another site's way is tried again."""

_REST = 2_000_000_000
"""Nanoseconds in which a server that was found away is not asked again."""

PASSING = frozenset(
    {
        "unavailable",
        "disk_full",
        "read_only",
        "driver_missing",
        "site_code_taken",
        "too_new",
        "annex_unavailable",
    }
)
"""Problems that are over as soon as something was written."""

HOLD_LIMIT = timedelta(seconds=30)
"""A backup that never says that it is done must not stop the books for longer."""


class Worker:
    """Runs functions on a connection, one after the other, in a thread of its own: the event loop never waits.

    Each write is a transaction. While writes are held, they wait in the order they came; reads go on. ``on_change`` is
    called on the event loop when ``problems`` are others than before.
    """

    def __init__(self, url_or_path: str | Path, *, zone: tzinfo = UTC, site: Site | None = None) -> None:
        """Take a path of a SQLite file or a database URL, the zone that the site's days are told in, and which site.

        Raises ``LedgerError`` for a URL that is none.
        """
        self.problems: tuple[LedgerProblem, ...] = ()
        self.on_change: Callable[[], None] = lambda: None
        self._url: URL = parse_url(url_or_path)
        self._is_server = self._url.get_backend_name() != "sqlite"
        self._away_since: int | None = None
        self._options: dict[str, Any] = {ZONE: zone, SITE: site}
        self._thread: ThreadPoolExecutor | None = None
        self._engine: Engine | None = None
        self._takes_nothing: LedgerFull | LedgerReadOnly | None = None
        """Why the engine only reads."""
        self._too_new: LedgerTooNew | None = None
        self._is_writable = asyncio.Event()
        self._is_writable.set()
        self._release: asyncio.TimerHandle | None = None

    @property
    def backend(self) -> str:
        """Return the kind of database: ``sqlite``, ``postgresql``, ``mysql`` …"""
        return self._url.get_backend_name()

    @property
    def is_readable(self) -> bool:
        """Tell whether the database could be opened, if only to be read."""
        return self._engine is not None

    async def open(self) -> None:
        """Open, create or upgrade the database; a damaged file is kept aside (see ``problems``).

        A database that can't be opened now is a problem too, and each later call tries again. Raises
        ``LedgerTooNew``.
        """
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="printernizer-ledger")
        self._too_new = None
        async with contextlib.AsyncExitStack() as undo:
            undo.push_async_callback(self.close)
            try:
                await self._submit(self._open)
            except LedgerUnavailable as error:
                self._tell(self._problem_of(error))
            except LedgerTooNew as error:
                self._tell(self._problem_of(error))
                if not self._is_server:
                    self._too_new = error
                    raise
                # Another site was updated first: this one goes on when it is updated too.
            undo.pop_all()

    async def close(self) -> None:
        """Finish what was asked for, bring the file up to date and end the thread."""
        self.resume()
        if self._thread is None:
            return
        thread = self._thread
        await self._submit(self._dispose)
        self._thread = None
        # Nothing is left to do, so this waits no longer than a thread takes to return.
        thread.shutdown()

    async def read[**P, R](
        self, work: Callable[Concatenate[Connection, P], R], *args: P.args, **kwargs: P.kwargs
    ) -> R:
        """Run a function that only reads.

        Raises ``LedgerUnavailable``, ``LedgerCorrupt``, ``EntryRefused``, ``LedgerClosed``, ``LedgerTooNew``.
        """
        return await self._submit(
            lambda: self._run(READING, lambda connection: work(connection, *args, **kwargs))
        )

    async def write[**P, R](
        self, work: Callable[Concatenate[Connection, P], R], *args: P.args, **kwargs: P.kwargs
    ) -> R:
        """Run a function in a transaction of its own: all of it or nothing. Raises as ``read`` does."""
        await self._is_writable.wait()
        return await self._submit(
            lambda: self._run(WRITING, lambda connection: work(connection, *args, **kwargs))
        )

    async def scrub(self) -> None:
        """Write the SQLite file anew without what was deleted; other databases tidy up themselves.

        Takes a second or two for each 100 MB, in which everything else waits. Raises as ``read`` does.
        """
        await self._is_writable.wait()
        await self._submit(self._scrub)

    async def hold(self) -> None:
        """Let nothing more be written, for a backup: the file is whole, its write-ahead log empty.

        Ends with ``resume``, at the latest after ``HOLD_LIMIT``.
        """
        self._is_writable.clear()
        if self._release is not None:
            self._release.cancel()
        self._release = asyncio.get_running_loop().call_later(HOLD_LIMIT.seconds, self.resume)
        await self._submit(self._checkpoint)

    def resume(self) -> None:
        """Let writes go on."""
        if self._release is not None:
            self._release.cancel()
            self._release = None
        self._is_writable.set()

    async def _submit[R](self, work: Callable[[], R]) -> R:
        if self._thread is None:
            raise LedgerClosed("the ledger is not open") from self._too_new
        before = self.problems
        try:
            return await asyncio.get_running_loop().run_in_executor(self._thread, work)
        finally:
            if self.problems is not before:
                self.on_change()

    # Everything below runs in the thread.

    @property
    def _place(self) -> str:
        return str(file_of(self._url) or self._url.get_backend_name())

    def _problem_of(self, error: LedgerError) -> LedgerProblem:
        now = datetime.now(UTC)
        match error:
            case DriverMissing(package=package):
                return LedgerProblem(code="driver_missing", path=package, at=now)
            case SiteCodeTaken(code=code):
                return LedgerProblem(code="site_code_taken", path=code, at=now)
            case LedgerTooNew():
                return LedgerProblem(code="too_new", path=self._place, at=now)
            case LedgerFull():
                return LedgerProblem(code="disk_full", path=self._place, at=now)
            case LedgerReadOnly():
                return LedgerProblem(code="read_only", path=self._place, at=now)
        return LedgerProblem(code="unavailable", path=self._place, at=now)

    def _tell(self, problem: LedgerProblem) -> None:
        if problem.code not in PASSING or all(known.code != problem.code for known in self.problems):
            self.problems = (*self.problems, problem)

    def _take_back(self) -> None:
        """Forget what a write that succeeded proves to be over; on a full disk some still do."""
        over = {known.code for known in self.problems} & PASSING
        if "disk_full" in over and (path := file_of(self._url)) is not None and has_no_room(path):
            over.remove("disk_full")
        if over:
            self.problems = tuple(known for known in self.problems if known.code not in over)

    def _open(self) -> Engine:
        if self._engine is None:
            self._engine = self._open_engine()
        return self._engine

    def _open_engine(self) -> Engine:
        try:
            engine, problem = self._open_database()
        except (LedgerFull, LedgerReadOnly) as error:
            # Better to be read than to be of no use at all.
            engine = open_to_read(self._url, error)
            self._takes_nothing = error
            self._tell(self._problem_of(error))
            return engine
        self._takes_nothing = None
        self._take_back()
        if problem is not None:
            self._tell(problem)
        return engine

    def _open_to_write(self) -> Engine:
        """Open the database; one that was only read until now may take entries again."""
        if self._takes_nothing is not None:
            self._dispose()
        engine = self._open()
        if self._takes_nothing is not None:
            raise type(self._takes_nothing)("the ledger's database can only be read now")
        return engine

    def _open_database(self) -> tuple[Engine, LedgerProblem | None]:
        return open_database(self._url, **self._options)

    def _look(self) -> None:
        """Spare the thread a server that has just been found away: each try may take seconds."""
        if self._away_since is not None and time.monotonic_ns() - self._away_since < _REST:
            raise LedgerUnavailable("the ledger's server is away")

    def _run[R](self, begin: str, work: Callable[[Connection], R]) -> R:
        self._look()
        try:
            found = self._try(begin, work)
        except LedgerUnavailable:
            if self._is_server:
                self._away_since = time.monotonic_ns()
            raise
        self._away_since = None
        if begin == WRITING:
            self._take_back()
        return found

    def _try[R](self, begin: str, work: Callable[[Connection], R]) -> R:
        engine = self._open_to_write() if begin == WRITING else self._open()
        for pause in (*_PAUSES, None):
            try:
                with engine.execution_options(begin=begin, **self._options).begin() as connection:
                    return work(connection)
            except SQLAlchemyError as error:
                if pause is None or not is_in_the_way(error):
                    raise self._translated(error) from error
                # Not all who were in each other's way at the same time again.
                time.sleep(random.randint(pause // 2, pause * 2) / 1000)  # noqa: S311
        raise AssertionError

    def _translated(self, error: SQLAlchemyError) -> LedgerError:
        path = file_of(self._url)
        if path is not None and is_damage(error):
            self._dispose()
            self._tell(keep_aside(path))
            self._open()
            return LedgerCorrupt("the ledger's file was damaged and has been kept aside")
        if is_passing(error):
            reason = why(error, path, "the ledger's database can't be used now")
            if isinstance(reason, LedgerFull | LedgerReadOnly):
                self._tell(self._problem_of(reason))
            return reason
        if self._is_server and is_of_other_tables(error):
            # Another site may have brought the tables to a newer version under our hands.
            self._dispose()
            try:
                self._open()
            except LedgerError as reason:
                return reason
        return EntryRefused("the ledger doesn't take this entry")

    def _scrub(self) -> None:
        try:
            scrub(self._open_to_write())
        except SQLAlchemyError as error:
            raise self._translated(error) from error

    def _checkpoint(self) -> None:
        try:
            checkpoint(self._open())
        except SQLAlchemyError as error:
            raise self._translated(error) from error

    def _dispose(self) -> None:
        self._takes_nothing = None
        if self._engine is not None:
            self._engine.dispose()
            self._engine = None
