"""The ledger's schema, step by step. ``upgrade`` brings a database to the newest step, ``HEAD``."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
import threading
from typing import Any

from sqlalchemy import Connection, event, inspect, text

from .. import server
from ..errors import LedgerTooNew

HEAD = "0005"
"""The newest revision in ``versions``; a test compares them. Known here, so that an up-to-date database opens without
loading Alembic."""

_VERSION_TABLE = "alembic_version"

_one_at_a_time = threading.Lock()
"""Alembic keeps the migration that it runs in a global."""


def revision(connection: Connection) -> str | None:
    """Return the schema revision of the database; ``None``: it is empty."""
    if not inspect(connection).has_table(_VERSION_TABLE):
        return None
    return connection.execute(text(f"SELECT version_num FROM {_VERSION_TABLE}")).scalar()  # noqa: S608 a constant


def upgrade(connection: Connection, target: str = HEAD) -> None:
    """Bring the schema to ``target`` within the connection's transaction: all of it or nothing.

    Raises ``LedgerTooNew`` for a database that a newer version wrote; it is left untouched.
    """
    if revision(connection) == target:
        return
    server.lock_schema(connection)
    found = revision(connection)
    if found == target:
        # Another Home Assistant was quicker.
        return
    # Loading Alembic takes a tenth of a second; only a first start and an update need it.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415
    from alembic.script import ScriptDirectory  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.attributes["connection"] = connection
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if found is not None and found not in known:
        raise LedgerTooNew(found, HEAD)
    with _one_at_a_time, _adapted(connection):
        command.upgrade(config, target)


@contextmanager
def _adapted(connection: Connection) -> Iterator[None]:
    """Have each statement of the steps said as the server should take it."""

    def adapt(_: object, __: object, statement: str, parameters: Any, *___: object) -> tuple[str, Any]:
        return server.adapt_schema(statement, connection.dialect), parameters

    event.listen(connection, "before_cursor_execute", adapt, retval=True)
    try:
        yield
    finally:
        event.remove(connection, "before_cursor_execute", adapt)
