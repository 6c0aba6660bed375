"""A real ledger: in a real file, and for tests marked so, in real servers too."""

from collections.abc import AsyncIterator, Callable, Iterator
import contextlib
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from custom_components.printernizer.ledger import Ledger, NewJob, Printer
from custom_components.printernizer.ledger.database import open_database, parse_url
from tests.servers import DatabaseServer, MariaDB, NotInstalled, PostgreSQL

T0 = datetime(2026, 11, 23, 12, tzinfo=UTC)
A1 = Printer(serial="A1-1", vendor="bambu", model="A1", name="Werkbank")
CORE_ONE = Printer(serial="C1-1", vendor="prusalink", model="Core One")

SERVERS = {server.name: server for server in (PostgreSQL, MariaDB)}


def new_job(**values: Any) -> NewJob:
    return NewJob(**({"printer": A1, "identity": "job", "first_seen_at": T0, "currency": "EUR"} | values))


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "every_database: run with a file, PostgreSQL and MariaDB")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "backend" not in metafunc.fixturenames:
        return
    backends = ["sqlite", *SERVERS]
    if "running" in metafunc.fixturenames:
        backends = [*SERVERS]
    elif not metafunc.definition.get_closest_marker("every_database"):
        backends = ["sqlite"]
    metafunc.parametrize("backend", backends, indirect=True)


@pytest.fixture
def backend(request: pytest.FixtureRequest) -> str:
    return str(request.param)


type ServerOf = Callable[[str], DatabaseServer]


@pytest.fixture(scope="session")
def server_of() -> Iterator[ServerOf]:
    """Give servers by name, each started when the first test wants it."""
    with contextlib.ExitStack() as running:

        @cache
        def start(name: str) -> DatabaseServer | NotInstalled:
            try:
                return running.enter_context(SERVERS[name]())
            except NotInstalled as error:
                return error

        def server_of(name: str) -> DatabaseServer:
            server = start(name)
            if isinstance(server, NotInstalled):
                pytest.skip(str(server))
            return server

        yield server_of


@pytest.fixture(scope="session")
def template(server_of: ServerOf) -> Callable[[str], str]:
    """Give the name of a database that has all tables, to copy; it takes a third of the time to make one."""

    @cache
    def template(name: str) -> str:
        server = server_of(name)
        database = server.new_database()
        engine, _ = open_database(parse_url(server.url(database)))
        engine.dispose()
        return database

    return template


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "printernizer" / "ledger.db"


@pytest.fixture
def url(
    request: pytest.FixtureRequest, backend: str, server_of: ServerOf, template: Callable[[str], str]
) -> Iterator[str | Path]:
    """Give where an empty ledger is."""
    if backend == "sqlite":
        yield request.getfixturevalue("path")
        return
    request.getfixturevalue("socket_enabled")
    server = server_of(backend)
    database = server.new_database(template(backend) if isinstance(server, PostgreSQL) else None)
    yield server.url(database)
    server.drop(database)


@pytest.fixture
def running(backend: str, server_of: ServerOf, socket_enabled: None) -> DatabaseServer:
    """Give a server, and run the test with each."""
    return server_of(backend)


@pytest.fixture
def fresh(running: DatabaseServer) -> Iterator[str]:
    """Give a database on a server in which nothing is yet."""
    database = running.new_database()
    yield running.url(database)
    running.drop(database)


@pytest.fixture
async def ledger(url: str | Path) -> AsyncIterator[Ledger]:
    ledger = Ledger(url)
    await ledger.open()
    yield ledger
    await ledger.close()
