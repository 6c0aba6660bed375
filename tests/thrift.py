"""What spares thousands of tests the same work over and over, and proves as much as without."""

from asyncio import constants
from collections.abc import Callable, Iterator
import contextlib
import gc
import traceback
from typing import Any

from aiohttp import web_app
from hypothesis import HealthCheck, settings
import pytest
from sqlalchemy import Connection, Engine, event
from sqlalchemy.util import LRUCache

from custom_components.printernizer.ledger import database, migrations
from homeassistant.util import executor

settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")  # how long an example takes says more of the machine than of the code
settings.register_profile("same", settings.get_profile("house"), derandomize=True)
"""The same examples each time, so that what fails is what was changed: ``scripts/test`` takes it, ``scripts/fuzz`` not."""

_upgrade = migrations.upgrade
_TELLS = ("SELECT", "PRAGMA", "SAVEPOINT", "RELEASE")
"""What is only asked, or belongs to Alembic's own way of asking."""


class StepsOnce:
    """Takes the schema's steps once; each further empty file is told the same statements, without Alembic.

    Stands for ``migrations.upgrade``; everything but an empty SQLite file goes the real way.
    """

    def __init__(self, upgrade: Callable[..., None]) -> None:
        self._upgrade = upgrade
        self._said: list[tuple[str, Any]] = []

    def __call__(self, connection: Connection, target: str = migrations.HEAD) -> None:
        is_first = connection.dialect.name == "sqlite" and target == migrations.HEAD
        if not is_first or migrations.revision(connection) is not None:
            self._upgrade(connection, target)
        elif self._said:
            for statement, parameters in self._said:
                connection.exec_driver_sql(statement, parameters)
        else:
            with _listened_to(connection) as said:
                self._upgrade(connection, target)
            self._said = said


@contextlib.contextmanager
def _listened_to(connection: Connection) -> Iterator[list[tuple[str, Any]]]:
    said: list[tuple[str, Any]] = []

    def hear(_: object, __: object, statement: str, parameters: Any, *___: object) -> None:
        if not statement.lstrip().startswith(_TELLS):
            said.append((statement, parameters or None))

    event.listen(connection, "after_cursor_execute", hear)
    try:
        yield said
    finally:
        event.remove(connection, "after_cursor_execute", hear)


@pytest.fixture(autouse=True, scope="session")
def _steps_once() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(migrations, "upgrade", StepsOnce(_upgrade))
        yield


@pytest.fixture
def each_step(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take every step for real, in tests of the steps."""
    monkeypatch.setattr(migrations, "upgrade", _upgrade)


class CompiledOnce:
    """What SQLAlchemy made of statements, kept for every file and not for the one that is open."""

    def __init__(self) -> None:
        self._made: LRUCache[Any, Any] = LRUCache(2000)

    def get(self, key: tuple[Any, ...]) -> Any:
        return self._made.get((key[0].name, *key[1:]))

    def __setitem__(self, key: tuple[Any, ...], made: Any) -> None:
        self._made[key[0].name, *key[1:]] = made

    def clear(self) -> None:
        self._made.clear()


@pytest.fixture(autouse=True, scope="session")
def _compiled_once() -> Iterator[None]:
    create_engine, compiled = database.create_engine, CompiledOnce()

    def create(*args: Any, **kwargs: Any) -> Engine:
        engine = create_engine(*args, **kwargs)
        if engine.dialect.name == "sqlite":
            engine._compiled_cache = compiled
        return engine

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(database, "create_engine", create)
        yield


@pytest.fixture(autouse=True, scope="session")
def _short_stacks() -> Iterator[None]:
    """Let an event loop that looks for mistakes not note with each callback and future the whole way there."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(constants, "DEBUG_STACK_DEPTH", 1)
        patch.setattr(traceback.extract_stack, "__defaults__", (None, 1))
        yield


@pytest.fixture(autouse=True, scope="session")
def _threads_may_end() -> Iterator[None]:
    """Wait for the threads of a loop that ends: broken off after a tenth of a second, one may seem to live for ever."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(executor, "_JOIN_ATTEMPTS", 1)
        patch.setattr(executor, "EXECUTOR_SHUTDOWN_TIMEOUT", 300)
        yield


@pytest.fixture(autouse=True, scope="session")
def _no_application_is_kept() -> Iterator[None]:
    """Keep aiohttp from remembering applications, and by them each Home Assistant there was."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(web_app, "_cached_build_middleware", web_app._build_middlewares)
        yield


@pytest.fixture(autouse=True, scope="module")
def garbage_collection() -> None:
    """Collect garbage where it is known to lie, as the plugin does, but freeze only what was there from the start.

    Caches hold on to the last Home Assistant: frozen with each module, one would stay for ever.
    """
    gc.collect()
    if not gc.get_freeze_count():
        gc.freeze()
