"""What a database server needs that a file doesn't: drivers, time limits, one way of comparing texts."""

from collections.abc import Mapping
from functools import partial
from importlib.util import find_spec
import re
from types import MappingProxyType
from typing import Any

from sqlalchemy import URL, Connection, Dialect, Engine, event

MYSQL = frozenset({"mysql", "mariadb"})

CONNECT_SECONDS = 5
"""A server that doesn't take a connection within this time is away: the books of a running print wait for it."""

ANSWER_SECONDS = 30
"""The longest answer."""

IDLE_SECONDS = 10 * 60
"""The longest that a read may be left in the middle, by somebody who takes a file slowly: it holds back cleaning up."""

UPGRADE_SECONDS = 2 * 60 * 60
"""The first start after an update may have a million rows to go through, on a slow disk."""

LOCK_SECONDS = 10
"""How long to wait for another site that writes the same rows."""

_PLANS = ("jit=off", "max_parallel_workers_per_gather=0", "random_page_cost=1.1")
"""PostgreSQL: a page is read sooner than a second process or a compiler is called, and what is asked of is in memory."""

_DRIVERS = {"postgresql": ("psycopg2",), "mysql": ("MySQLdb", "pymysql"), "mariadb": ("MySQLdb", "pymysql")}
_DRIVER_NAMES = {"MySQLdb": "mysqldb", "pymysql": "pymysql", "psycopg2": "psycopg2"}
PACKAGES: Mapping[str, str] = MappingProxyType(
    {"postgresql": "psycopg2-binary", "mysql": "PyMySQL", "mariadb": "PyMySQL"}
)
"""What to install when a driver is missing."""

_MARIADB_EXACT = "utf8mb4_nopad_bin"
_MYSQL_EXACT = "utf8mb4_0900_bin"
"""Texts are equal only when they are the same, letter by letter, blanks at the end too."""

_ADD_TEXT = re.compile(r"\b(VARCHAR\(\d+\)|TEXT)\b")
_MAKE_TABLE = re.compile(r"^\s*CREATE TABLE (?!IF NOT)")


def with_driver(url: URL) -> URL:
    """Choose a driver that is installed, where the URL names none; MariaDB is asked in full Unicode."""
    if url.drivername == "postgres":
        url = url.set(drivername="postgresql")
    backend = url.get_backend_name()
    if url.drivername == backend:
        for module in _DRIVERS.get(backend, ()):
            if find_spec(module) is not None:
                url = url.set(drivername=f"{backend}+{_DRIVER_NAMES[module]}")
                break
    if backend in MYSQL and "charset" not in url.query:
        url = url.update_query_dict({"charset": "utf8mb4"})
    return url


def connect_args(url: URL, seconds: int, *, is_reading: bool = False) -> dict[str, Any]:
    """Return how long to wait for an answer, in the driver's own words; who only reads can't write."""
    backend = url.get_backend_name()
    if backend == "postgresql":
        limits = {
            "statement_timeout": seconds,
            "lock_timeout": min(seconds, LOCK_SECONDS),
            "idle_in_transaction_session_timeout": max(seconds, IDLE_SECONDS),
        }
        options = [*(f"{name}={value}s" for name, value in limits.items()), *_PLANS]
        if is_reading:
            options.append("default_transaction_read_only=on")
        return {
            "connect_timeout": CONNECT_SECONDS,
            "application_name": "printernizer",
            "keepalives_idle": ANSWER_SECONDS,
            "tcp_user_timeout": ANSWER_SECONDS * 1000,
            "options": " ".join(f"-c {option}" for option in options),
        }
    if backend in MYSQL:
        return {"connect_timeout": CONNECT_SECONDS, "read_timeout": seconds, "write_timeout": seconds}
    return {}


def prepare(engine: Engine, seconds: int, *, is_reading: bool = False) -> None:
    """Have each connection of a server behave as the books expect it."""
    if engine.dialect.name in MYSQL:
        event.listen(engine, "connect", partial(_prepare_mysql, seconds=seconds, is_reading=is_reading))


def _prepare_mysql(connection: Any, _record: object, *, seconds: int, is_reading: bool) -> None:
    cursor = connection.cursor()
    # Too long or wrong is an error, never cut in passing.
    cursor.execute("SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO'")
    cursor.execute(f"SET SESSION innodb_lock_wait_timeout = {LOCK_SECONDS}")
    if _is_mariadb_server(connection):
        # The client gives up at the same time; without this, the server would go on for nobody.
        cursor.execute(f"SET SESSION max_statement_time = {seconds}")
        cursor.execute(f"SET SESSION idle_transaction_timeout = {max(seconds, IDLE_SECONDS)}")
    elif is_reading:
        cursor.execute(f"SET SESSION max_execution_time = {seconds * 1000}")
    if is_reading:
        cursor.execute("SET SESSION TRANSACTION READ ONLY")
    cursor.execute(f"SET NAMES utf8mb4 COLLATE {_collation(connection)}")
    cursor.close()
    connection.commit()


def _is_mariadb_server(connection: Any) -> bool:
    return "mariadb" in str(connection.get_server_info()).lower()


def _collation(connection: Any) -> str:
    return _MARIADB_EXACT if _is_mariadb_server(connection) else _MYSQL_EXACT


def lock_schema(connection: Connection) -> None:
    """Let only one Home Assistant at a time change the schema.

    The lock goes with the transaction or, on MariaDB and MySQL, with the connection: who came second must not look
    before the first one's last word, the new revision, is committed.
    """
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("SELECT pg_advisory_xact_lock(7720101)")
    elif connection.dialect.name in MYSQL:
        connection.exec_driver_sql("SELECT GET_LOCK('printernizer', 600)")


def adapt_schema(statement: str, dialect: Dialect) -> str:
    """Return a statement that changes the schema as this server should take it.

    Texts compare and sort by their characters' numbers everywhere, as they do in SQLite. MariaDB has no transactions
    around such statements, so one that was made before the power went is not made again.
    """
    if dialect.name == "postgresql":
        return _ADD_TEXT.sub(r'\1 COLLATE "C"', statement) if _is_of_columns(statement) else statement
    if dialect.name not in MYSQL:
        return statement
    if _MAKE_TABLE.match(statement):
        collation = _MARIADB_EXACT if _is_mariadb(dialect) else _MYSQL_EXACT
        statement = f"{statement.rstrip()} ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE {collation}"
    if _is_mariadb(dialect):
        for words in ("CREATE TABLE", "CREATE INDEX", "CREATE UNIQUE INDEX", "CREATE TRIGGER", "ADD COLUMN"):
            statement = re.sub(rf"\b{words} (?!IF NOT )", f"{words} IF NOT EXISTS ", statement, count=1)
    return statement


def _is_mariadb(dialect: Dialect) -> bool:
    return bool(getattr(dialect, "is_mariadb", False))


def _is_of_columns(statement: str) -> bool:
    return statement.lstrip().startswith(("CREATE TABLE", "ALTER TABLE"))
