"""Opening the database: engine, pragmas, schema, and what to do with a damaged file. Blocking; for one thread."""

from collections.abc import Callable
import contextlib
from datetime import UTC, datetime, tzinfo
from pathlib import Path
import sqlite3
from typing import Any
from uuid import uuid4

from sqlalchemy import URL, Connection, Engine, MetaData, create_engine, event, insert, make_url, select
from sqlalchemy.exc import DatabaseError, SQLAlchemyError
from sqlalchemy.pool import QueuePool

from . import migrations, server
from .errors import DriverMissing, LedgerError, LedgerFull, LedgerReadOnly
from .model import meta
from .rows import LedgerProblem
from .site import SITE, ZONE, Site, ensure_site, enter_site
from .sum_writes import rebuild_sums
from .unwritable import connect_to_read, is_protected, why

BUSY_TIMEOUT = 10_000
"""Milliseconds to wait for another process (a backup, a person with a database browser) before a write fails."""

BRIEF_TIMEOUT = 500
"""Milliseconds."""

_PRAGMAS = (
    f"busy_timeout={BUSY_TIMEOUT}",
    "journal_mode=WAL",
    "synchronous=NORMAL",
    "foreign_keys=ON",
    # Kilobytes: the indexes of the pages that are read most.
    "cache_size=-16384",
    "temp_store=MEMORY",
)

QUICK_CHECK_BELOW = 16 * 1024 * 1024
"""Bytes: files up to this size are checked page by page at start, which takes some 50 ms; larger ones by use."""

READING = "BEGIN"
WRITING = "BEGIN IMMEDIATE"
"""Values of the execution option ``begin``; empty: no transaction."""

_SIDE_FILES = ("-wal", "-shm")
_DAMAGED = ("SQLITE_CORRUPT", "SQLITE_NOTADB")


def parse_url(url_or_path: str | Path) -> URL:
    """Make a database URL of a path or a URL. Raises ``LedgerError`` (without the text: it may hold a password)."""
    if isinstance(url_or_path, str) and "://" in url_or_path:
        try:
            url = server.with_driver(make_url(url_or_path))
            url.get_dialect()
        except SQLAlchemyError, ValueError, ImportError:
            # The cause repeats the URL.
            raise LedgerError("the database URL can't be understood") from None
        return url
    return URL.create("sqlite", database=str(url_or_path))


def file_of(url: URL) -> Path | None:
    """Return the file of a SQLite database; ``None`` for a server or a database in memory."""
    if url.get_backend_name() != "sqlite" or url.database in {None, "", ":memory:"}:
        return None
    if url.query.get("uri") == "true":
        return None  # SQLite alone reads such an address
    return Path(str(url.database))


def open_database(
    url: URL, zone: tzinfo = UTC, site: Site | None = None
) -> tuple[Engine, LedgerProblem | None]:
    """Open, create or upgrade the database.

    A damaged SQLite file is kept aside, and an empty database takes its place: a workshop goes on. Raises
    ``LedgerTooNew``, ``LedgerUnavailable``.
    """
    options = {ZONE: zone, SITE: site}
    return _opened(url, lambda path: _open(url, path, options))


def open_file(url: URL, tables: MetaData) -> tuple[Engine, LedgerProblem | None]:
    """Open or create a SQLite file with these tables; a damaged one is kept aside. Raises ``LedgerUnavailable``."""

    def make(path: Path | None) -> Engine:
        with contextlib.ExitStack() as undo:
            engine = _engine(url, server.ANSWER_SECONDS)
            undo.callback(engine.dispose)
            with engine.begin() as connection:
                if path is not None:
                    _quick_check(connection)
                tables.create_all(connection)
            undo.pop_all()
        return engine

    return _opened(url, make)


def _opened(url: URL, make: Callable[[Path | None], Engine]) -> tuple[Engine, LedgerProblem | None]:
    path = file_of(url)
    try:
        url.get_dialect().import_dbapi()
    except ImportError as error:
        raise DriverMissing(server.PACKAGES.get(url.get_backend_name(), url.drivername)) from error
    if path is not None and is_protected(path):
        # SQLite opens it and says so only when something is written.
        raise LedgerReadOnly("the ledger's file is write-protected")
    try:
        if path is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
        try:
            return make(path), None
        except DatabaseError as error:
            if path is None or not is_damage(error):
                raise
        kept = keep_aside(path)
        return make(path), kept
    except (SQLAlchemyError, OSError) as error:
        raise why(error, path, "the ledger's database can't be opened") from error


def open_to_read(url: URL, reason: LedgerFull | LedgerReadOnly) -> Engine:
    """Open a SQLite file that can't be written; the engine takes no entries. Raises ``reason`` if that fails too."""
    path = file_of(url)
    if path is None:
        raise reason
    engine = create_engine(
        url,
        creator=lambda: connect_to_read(path),
        poolclass=QueuePool,
        pool_size=1,
        max_overflow=0,
        hide_parameters=True,
    )
    event.listen(engine, "connect", _prepare_to_read)
    event.listen(engine, "begin", _begin_sqlite)
    try:
        with engine.execution_options(begin=READING).begin() as connection:
            is_current = migrations.revision(connection) == migrations.HEAD
    except SQLAlchemyError, OSError:
        is_current = False
    if not is_current:
        # An older schema can't be brought up to date here, and the code knows only the newest.
        engine.dispose()
        raise reason
    return engine


def is_damage(error: SQLAlchemyError) -> bool:
    """Tell whether SQLite found its file damaged, as opposed to busy, full or missing."""
    cause = getattr(error, "orig", None)
    # Extended codes such as SQLITE_CORRUPT_INDEX begin with the plain one.
    return isinstance(cause, sqlite3.Error) and getattr(cause, "sqlite_errorname", "").startswith(_DAMAGED)


def checkpoint(engine: Engine) -> None:
    """Bring everything from the write-ahead log into the SQLite file itself; other backends need nothing."""
    if engine.dialect.name == "sqlite":
        with engine.execution_options(begin="").connect() as connection:
            # What a long read still sees stays in the log; all else waits for this, so it doesn't wait for that.
            connection.exec_driver_sql(f"PRAGMA busy_timeout={BRIEF_TIMEOUT}")
            try:
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
            finally:
                connection.exec_driver_sql(f"PRAGMA busy_timeout={BUSY_TIMEOUT}")


def scrub(engine: Engine) -> None:
    """Write the SQLite file anew, with nothing left in it of what was deleted, and empty its write-ahead log."""
    if engine.dialect.name == "sqlite":
        with engine.execution_options(begin="").connect() as connection:
            connection.exec_driver_sql("PRAGMA secure_delete=ON")
            # The index of names keeps parts of those that are gone until it is put together anew.
            connection.exec_driver_sql("INSERT INTO job_search (job_search) VALUES ('optimize')")
            connection.exec_driver_sql("VACUUM")
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")


def _open(url: URL, path: Path | None, options: dict[str, Any]) -> Engine:
    with contextlib.ExitStack() as undo:
        engine = _engine(url, server.ANSWER_SECONDS)
        undo.callback(engine.dispose)
        with engine.execution_options(**options).begin() as connection:
            if path is not None and path.stat().st_size <= QUICK_CHECK_BELOW:
                _quick_check(connection)
            is_server = engine.dialect.name != "sqlite"
            is_current = migrations.revision(connection) == migrations.HEAD
            if not is_server and not is_current:
                _upgrade(connection)
        if is_server and not is_current:
            patient = _engine(url, server.UPGRADE_SECONDS)
            undo.callback(patient.dispose)
            with patient.execution_options(**options).begin() as connection:
                _upgrade(connection)
            patient.dispose()
        if (site := options[SITE]) is not None:
            with engine.begin() as connection:
                enter_site(connection, site)
        undo.pop_all()
    return engine


def _engine(url: URL, seconds: int) -> Engine:
    # One thread uses one connection. Parameters are people's file names: they don't belong into error texts.
    is_file = url.get_backend_name() == "sqlite"
    engine = create_engine(
        url,
        poolclass=QueuePool,
        pool_size=1,
        max_overflow=0,
        pool_pre_ping=not is_file,
        hide_parameters=True,
        connect_args=server.connect_args(url, seconds),
        **({} if is_file else {"isolation_level": "READ COMMITTED"}),
    )
    if is_file:
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    else:
        server.prepare(engine, seconds)
    return engine


def _upgrade(connection: Connection) -> None:
    is_older = migrations.revision(connection) is not None
    migrations.upgrade(connection)
    if is_older:
        # A step of the schema may enter what counts; the sums say the same again.
        rebuild_sums(connection)
    if connection.execute(select(meta.c.value).where(meta.c.key == "uid")).first() is None:
        uid = uuid4().hex
        connection.execute(insert(meta).values(key="uid", value=uid))
        if connection.get_execution_options()[SITE] is None:
            ensure_site(connection, uid)


def _prepare_sqlite(connection: Any, _record: object) -> None:
    # Python's sqlite3 begins transactions by rules of its own that leave schema changes out; we begin them ourselves.
    connection.isolation_level = None
    try:
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}").close()
    except sqlite3.Error:
        # SQLAlchemy doesn't know the connection yet, so nobody else would close it.
        connection.close()
        raise


def _prepare_to_read(connection: Any, _record: object) -> None:
    connection.isolation_level = None
    connection.execute("PRAGMA query_only=ON").close()


def _begin_sqlite(connection: Connection) -> None:
    # A transaction that reads first and writes later can't wait for another writer, so writers say so at once.
    begin = connection.get_execution_options().get("begin", WRITING)
    if begin:
        connection.exec_driver_sql(begin)


def _quick_check(connection: Connection) -> None:
    answer = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar()
    if answer != "ok":
        cause = sqlite3.DatabaseError(str(answer))
        cause.sqlite_errorname = "SQLITE_CORRUPT"
        raise DatabaseError("PRAGMA quick_check", None, cause)


def keep_aside(path: Path) -> LedgerProblem:
    """Move a damaged SQLite file out of the way, with its write-ahead log: a person may still rescue from it."""
    at = datetime.now(UTC)
    kept = path.with_name(f"{path.name}.corrupt-{at:%Y%m%dT%H%M%S%f}")
    path.replace(kept)
    for suffix in _SIDE_FILES:
        side = path.with_name(path.name + suffix)
        if side.exists():
            side.replace(kept.with_name(kept.name + suffix))
    return LedgerProblem(code="corrupt", path=str(kept), at=at)
