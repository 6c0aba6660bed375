"""Where a test's ledger lies: in a file, and for tests marked so on each of the servers too.

Servers are started when the first test wants them, and serve until the last one. Each test has a database that is as
good as new: a copy on PostgreSQL, the last one emptied on MariaDB.
"""

from collections.abc import Callable, Iterator
import contextlib
from functools import cache
from pathlib import Path

import pytest

from custom_components.printernizer.ledger.database import open_database, parse_url

from . import DatabaseServer, MariaDB, NotInstalled, PostgreSQL

SERVERS = {server.name: server for server in (PostgreSQL, MariaDB)}

type ServerOf = Callable[[str], DatabaseServer]
type DatabaseOf = Callable[[str], str]


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
            if not server.is_running:
                # A test that failed left it so.
                server.start()
            return server

        yield server_of


@pytest.fixture(scope="session")
def database_of(server_of: ServerOf) -> DatabaseOf:
    """Give a database on a server that has all tables, and nothing in them."""

    @cache
    def template(name: str) -> str:
        server = server_of(name)
        database = server.new_database()
        engine, _ = open_database(parse_url(server.url(database)))
        engine.dispose()
        server.remember(database)
        return database

    def database_of(name: str) -> str:
        return server_of(name).renew(template(name))

    return database_of


@pytest.fixture
def url(request: pytest.FixtureRequest, backend: str, server_of: ServerOf) -> Iterator[str | Path]:
    """Give where an empty ledger is."""
    if backend == "sqlite":
        yield request.getfixturevalue("path")
        return
    request.getfixturevalue("socket_enabled")
    database = request.getfixturevalue("database_of")(backend)
    yield server_of(backend).url(database)
    server_of(backend).put_away(database)


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
def empty(running: DatabaseServer, database_of: DatabaseOf) -> Iterator[str]:
    """Give a database on a server that has all tables, and nothing in them."""
    database = database_of(running.name)
    yield running.url(database)
    running.put_away(database)
